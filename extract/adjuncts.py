"""Statements made without a verb of speech: "according to", "citing", "as reported by", "X's claim that", "X: …"."""

from extract.clauses import OWNERS
from extract.models import Stance, Token
from extract.noun_phrases import COMMAS, Tokens, breaks, has_finite, is_mark, phrase_end, phrase_start
from extract.speakers import Phrase, credible, is_rumour, name_behind, verb_group
from extract.speech import (
    AGENT,
    ALLEGATION,
    ANONYMOUS,
    DETERMINER,
    HEADLINE,
    NOUNS,
    ROUTINE,
    RUMOUR,
    SOURCE,
    SUBORDINATE,
    VERBS,
    Cue,
    Form,
    Takes,
)
from extract.statements import Earlier, Reach, Statement, clause_start, make_statement, said_before
from extract.tokens import POSSESSIVE, lower_at, text_at

OBJECT_OF_VERB = 4  # tokens from a verb to the statement it is about: "rejected two such claims"
LEVEL_NEAR = 6  # tokens from "put at 12" to its "by"
HEADLINE_SPEAKER = 5  # tokens of a speaker set before or after a colon


def by_according(tokens: Tokens, index: int, earlier: Earlier) -> Statement | None:
    return _adjunct(tokens, index, index + 2, earlier) if lower_at(tokens, index + 1) == "to" else None


def by_per(tokens: Tokens, index: int, earlier: Earlier) -> Statement | None:
    """Reads "…, per the coroner", not "per person"."""
    if index and tokens[index - 1].text not in {",", "(", "—", "–"}:
        return None
    end = phrase_end(tokens, index + 1)
    named = lower_at(tokens, index + 1) == "the" or text_at(tokens, index + 1)[:1].isupper()
    return _adjunct(tokens, index, index + 1, earlier) if named and credible(tokens, index + 1, end) else None


def by_gapped(tokens: Tokens, index: int, earlier: Earlier) -> Statement | None:
    """Reads the second half of "police put the crowd at 15,000, organisers at 25,000"."""
    last = earlier[-1] if earlier else None
    if last is None or not text_at(tokens, index + 1)[:1].isdecimal():
        return None
    verb = next((token for token in tokens[:index] if token.start == last.cue), None)
    first = phrase_start(tokens, index)
    joined = first < index and lower_at(tokens, first - 1) in JOINTS and credible(tokens, first, index)
    if verb is None or verb.lower not in VERBS or VERBS[verb.lower].takes is not Takes.LEVEL or not joined:
        return None
    reach = ((tokens[index].end, tokens[-1].end),)
    return make_statement(tokens, Phrase(first, index, first), last.stance, reach, index)


JOINTS = frozenset({",", ";", "and", "while", "but"})


def by_citing(tokens: Tokens, index: int, earlier: Earlier) -> Statement | None:
    """Reads "citing the coroner", who answers for the figure; for unnamed people answers who cites them."""
    end = phrase_end(tokens, index + 1)
    if not credible(tokens, index + 1, end) or tokens[index + 1].lower in OWNERS:
        return None
    anonymous = any(token.lower in ANONYMOUS for token in tokens[index + 1 : end])
    return _adjunct(tokens, index, index + 1, earlier, rank=1 if anonymous else 3)


def _adjunct(tokens: Tokens, index: int, start: int, earlier: Earlier, rank: int = 1) -> Statement | None:
    """A speaker named beside the clause: before it, behind it, or in the middle of it."""
    end = phrase_end(tokens, start)
    if end == start or tokens[end - 1].lower in ROUTINE:
        return None
    stance = Stance.REPORTED if is_rumour(tokens, start, end) else Stance.SAID
    speaker = name_behind(tokens, Phrase(start, end, index))
    end = speaker.last
    left, right = said_before(tokens, index, earlier), (tokens[end - 1].end, tokens[-1].end)
    if not index or tokens[index - 1].lower in OPENING or tokens[index - 1].text in OPENING_MARKS:
        reach: Reach = (right,)
    elif _ends_clause(tokens, index, end):
        reach = (left,)
    else:
        reach = (left, right)
    return make_statement(tokens, speaker, stance, reach, index, rank=rank)


OPENING = frozenset({"and", "but", "while", "that", "where", "because", "although", "though", "yet", "as", "which"})
OPENING_MARKS = frozenset({":", ";", "(", '"', "“", "‘"})


def _ends_clause(tokens: Tokens, index: int, end: int) -> bool:
    """Whether the clause that holds the adjunct at `index` is over behind it."""
    if end >= len(tokens) - 1:
        return True
    after = tokens[end + 1] if is_mark(tokens[end]) else tokens[end]
    return after.lower in SUBORDINATE or after.lower in {"but", "whereas"}


def by_agent(tokens: Tokens, index: int, earlier: Earlier) -> Statement | None:
    """Reads "is believed by experts to", "as reported by local media", "was put by the coroner at 12"."""
    place = _agent_verb(tokens, index)
    end = phrase_end(tokens, index + 1)
    if place is None or end == index + 1:
        return _of_left_out_verb(tokens, index, end, earlier) if end > index + 1 else None
    clause = end < len(tokens) and tokens[end].lower == "that"
    if not clause and not credible(tokens, index + 1, end):
        return None
    first, _ = verb_group(tokens, place)
    cue = VERBS.get(tokens[place].lower)
    stance = cue.stance if cue else Stance.SAID
    rank = 1 if tokens[place].lower in {"cited", "quoted", "carried"} else 2
    if place < index - 1:
        reach: Reach = ((said_before(tokens, first, earlier)[0], tokens[index].start),)
        return make_statement(tokens, Phrase(index + 1, end, first), stance, reach, index)
    left, right = said_before(tokens, first, earlier), (tokens[end - 1].end, tokens[-1].end)
    beside = text_at(tokens, first - 1) in COMMAS or lower_at(tokens, first - 1) == "as"
    if end < len(tokens) and tokens[end].lower == "as":
        comma = _apposition_end(tokens, end)
        right = (right[0], comma.end if beside else right[1])
        return make_statement(tokens, Phrase(index + 1, end, first), stance, (right,), index)
    if not beside and _describes_figure(tokens, first):
        left = right = (tokens[first - 2].start, tokens[index].start)
    reach = (left,) if beside and _ends_clause(tokens, first, end) else (left, right)
    return make_statement(tokens, Phrase(index + 1, end, first), stance, reach, index, rank=rank)


def _describes_figure(tokens: Tokens, verb: int) -> bool:
    """Whether the participle describes the figure right before it: "wider than the 31 cents | forecast by analysts"."""
    return text_at(tokens, verb - 2)[:1].isdecimal() and lower_at(tokens, verb - DESCRIBED) == "the"


DESCRIBED = 3  # tokens of "the 31 cents"


def _of_left_out_verb(tokens: Tokens, index: int, end: int, earlier: Earlier) -> Statement | None:
    """Reads the second half of "was put at 23 by the port and at 31 by hospitals"."""
    at = next((k for k in range(index - 1, max(index - LEVEL_NEAR, 0), -1) if tokens[k].lower == "at"), 0)
    if not at or tokens[at - 1].lower not in {"and", "but", ","} or not earlier or not credible(tokens, index + 1, end):
        return None
    put = any(token.lower == "by" and token.start == earlier[-1].cue for token in tokens[:at])
    reach = ((tokens[at].start, tokens[index].start),)
    return make_statement(tokens, Phrase(index + 1, end, at), earlier[-1].stance, reach, index) if put else None


def _apposition_end(tokens: Tokens, index: int) -> Token:
    """The comma that closes ", billed by the firm as “…, a first”, flew"."""
    for place in range(index, len(tokens) - 1):
        if tokens[place].text == "," and tokens[place + 1].lower not in DETERMINER:
            return tokens[place]
    return tokens[-1]


def _agent_verb(tokens: Tokens, index: int) -> int | None:
    """The participle before the "by" at `index`: "estimated by", "put at 12 by"."""
    if lower_at(tokens, index - 1) in AGENT:
        return index - 1
    words = [token.lower for token in tokens[max(index - LEVEL_NEAR, 0) : index]]
    if "at" not in words[1:]:
        return None
    place = words.index("at", 1) - 1
    return max(index - LEVEL_NEAR, 0) + place if words[place] in AGENT else None


def by_noun(tokens: Tokens, index: int, earlier: Earlier) -> Statement | None:
    """Reads "Oslo's claim that 12", "claims by the union that 12", "unverified reports of 12"."""
    after = lower_at(tokens, index + 1)
    if after not in {"that", "of", "by", "from"} or (after == "that" and _is_verb_of_name(tokens, index)):
        return None
    if earlier and earlier[-1].rank and tokens[max(index - OBJECT_OF_VERB, 0)].start <= earlier[-1].cue:
        return None  # "denied claims that 12"
    stance = NOUNS[tokens[index].lower]
    right = ((tokens[index].end, tokens[-1].end),)
    first = phrase_start(tokens, index + 1)
    owner = _owner(tokens, first, index) if after == "that" or tokens[index].lower in OF_FIGURES else None
    if owner is not None:
        return make_statement(tokens, owner, stance, right, index)
    if after in {"by", "from"}:
        end = phrase_end(tokens, index + 2)
        named = end < len(tokens) and tokens[end].lower == "that" and credible(tokens, index + 2, end)
        return make_statement(tokens, Phrase(index + 2, end, first), stance, right, index) if named else None
    if _is_rumour(tokens, first, index):
        return make_statement(tokens, Phrase(first, index + 1, first), stance, right, index)
    return None


def _owner(tokens: Tokens, first: int, index: int) -> Phrase | None:
    """Who makes the statement at `index`: "| Oslo |'s claim", "a | health ministry | statement"."""
    end = next((i for i in range(index - 1, first - 1, -1) if tokens[i].lower in POSSESSIVE), None)
    if end is not None:
        return Phrase(first, end, first) if credible(tokens, first, end) else None
    start = next((i for i in range(index - 2, first - 1, -1) if tokens[i].lower in DETERMINER), None)
    named = tokens[index - 1].text[0].isupper() and tokens[index].lower not in RUMOUR  # no "South Korean reports"
    source = named or tokens[index - 1].lower in SOURCE  # no "insurance claims of $5m"
    return Phrase(start, index, start) if start is not None and source else None


def _is_rumour(tokens: Tokens, first: int, index: int) -> bool:
    """ "unverified reports of 12"; not "before | reports | of a $9m bid, …"."""
    dated = first and tokens[first - 1].lower in BEFORE_AND_AFTER
    figures = any(token.text.isdigit() for token in tokens[first:index])
    return tokens[index].lower in RUMOUR and not dated and not figures


BEFORE_AND_AFTER = frozenset({"before", "after", "since", "until"})


def _is_verb_of_name(tokens: Tokens, index: int) -> bool:
    """ "the Alba Courier | reports | that 12"; not "Norse reports that 12"."""
    before = tokens[index - 1] if index else None
    if before is None or before.text == before.lower or VERBS.get(tokens[index].lower, NO_CUE).form is not Form.THIRD:
        return False
    first = phrase_start(tokens, index)
    return lower_at(tokens, first) == "the" or index - first > 1


NO_CUE = Cue("", Stance.NONE, Takes.ANYTHING, Form.BASE)


# "the union's estimate of 12", not "the union's announcement of 12 strikes".
OF_FIGURES = frozenset({"claim", "claims", "estimate", "report", "reports", "forecast"})


def by_hedge(tokens: Tokens, index: int, earlier: Earlier) -> Statement | None:
    stance = Stance.CLAIMED if tokens[index].lower in ALLEGATION else Stance.REPORTED
    start = clause_start(tokens, index, -1, tokens[0].start)
    reach = ((start, tokens[-1].end),)
    return Statement("", stance, reach, tokens[index].start, tokens[index].start, rank=0)


def by_colon(tokens: Tokens, index: int, earlier: Earlier) -> Statement | None:
    """Headlines: "Five hurt in quake: media", "Police: 12 held"."""
    end = len(tokens)
    if _closes_headline(tokens, index):
        reach = (said_before(tokens, index, earlier),)
        return _headline(tokens, Phrase(index + 1, end, index), reach, index)
    if tokens[index].text != ":" or not 0 < index <= HEADLINE_SPEAKER or tokens[index - 1].lower not in HEADLINE:
        return None
    if phrase_start(tokens, index) or has_finite(tokens, 0, index):
        return None
    return _headline(tokens, Phrase(0, index, 0), ((tokens[index].end, tokens[-1].end),), index)


def _closes_headline(tokens: Tokens, index: int) -> bool:
    short = index + 1 < len(tokens) <= index + 1 + HEADLINE_SPEAKER and breaks(tokens, index)
    return short and tokens[-1].lower in HEADLINE and phrase_end(tokens, index + 1) == len(tokens)


def _headline(tokens: Tokens, speaker: Phrase, reach: Reach, index: int) -> Statement:
    stance = Stance.REPORTED if is_rumour(tokens, speaker.first, speaker.last) else Stance.SAID
    return make_statement(tokens, speaker, stance, reach, index)
