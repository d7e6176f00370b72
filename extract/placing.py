"""Verbs of speech → statements: where the speaker stands, and which side of the verb holds what was said."""

from msgspec.structs import replace

from extract.clauses import DETERMINER, NUMBER, PREPOSITION, role_at, word_at
from extract.models import Stance
from extract.noun_phrases import (
    COMMAS,
    QUOTES,
    Tokens,
    breaks,
    has_finite,
    is_mark,
    is_verb,
    phrase_end,
    phrase_start,
    skip_forward,
)
from extract.speakers import Phrase, credible, is_rumour, name_behind, subject_before, verb_group
from extract.speech import (
    BEING,
    DOING,
    PRONOUN,
    SUBORDINATE,
    SUPPLIED,
    VERBS,
    Cue,
    Form,
    Takes,
)
from extract.speech_verbs import CLAUSE_NEAR, SPOKEN, behind_particle, ends_clause, is_noun_here, may_say
from extract.statements import Earlier, Reach, Statement, comma_before, make_statement, said_before, said_behind
from extract.tokens import POSSESSIVE, lower_at

QUOTED_NEAR = 14  # tokens from "quoted" to "as saying"
OPENER = 12  # tokens; a longer part before the first comma holds the subject
PAUSES = COMMAS | {";"}
CLAUSE = 60  # tokens before the speaker in which a verb shows that they are a clause
TAIL = 16  # tokens of adverbials behind a closing "…, police said"


def by_verb(tokens: Tokens, index: int, earlier: Earlier) -> Statement | None:
    cue = VERBS[tokens[index].lower]
    if index and tokens[index].text[0].isupper() and cue.lemma not in CAPITALISED:
        return None
    first, auxiliaries = verb_group(tokens, index)
    if cue.form is Form.GERUND and not auxiliaries & BEING:
        return _participle(tokens, index, earlier)
    if auxiliaries & BLOCKING or (cue.form is not Form.GERUND and auxiliaries & BEING):
        return None
    if _is_inverted(tokens, index, cue):
        return _inverted(tokens, index, cue, earlier)
    return _joined(tokens, first, index, earlier) or _by_subject(tokens, first, index, earlier)


def _by_subject(tokens: Tokens, first: int, index: int, earlier: Earlier) -> Statement | None:
    cue, auxiliaries = VERBS[tokens[index].lower], verb_group(tokens, index)[1]
    subject = subject_before(tokens, first) or _shared_subject(tokens, first)
    if subject is None or not may_say(tokens, index, cue, subject, auxiliaries):
        return None
    return _placed(tokens, index, cue, subject, earlier)


def _joined(tokens: Tokens, first: int, index: int, earlier: Earlier) -> Statement | None:
    """The last statement, where its speaker goes on: "the ministry denied losing jets but | admitted that 11 men"."""
    if not earlier or not first or tokens[first - 1].lower not in {"and", "but"}:
        return None
    last = earlier[-1]
    if not last.authority or last.first > last.cue or not last.rank or last.evidence:
        return None
    reach = ((tokens[index].end, tokens[-1].end),)
    return replace(last, stance=VERBS[tokens[index].lower].stance, reach=reach, cue=tokens[index].start)


def _shared_subject(tokens: Tokens, first: int) -> Phrase | None:
    """The witnesses of "Witnesses described the blast and said", the firm of "the firm runs 40 ships and says"."""
    if not first or tokens[first - 1].lower not in {"and", "but"}:
        return None
    now = lower_at(tokens, first).endswith("s") and VERBS.get(lower_at(tokens, first)) is not None
    return main_subject(tokens, first, now=now)


# In headlines set in capitals; "United States", "Financial Reports" are names.
CAPITALISED = frozenset({"say", "claim", "confirm", "deny", "announce", "warn", "admit", "reveal", "tell"})
# "did not say", "to say", "would claim": the statement was not made. "can confirm", "does say" were.
BLOCKING = (DOING - {"can", "do", "does", "will"}) | {"not", "n't"}


def _placed(tokens: Tokens, index: int, cue: Cue, subject: Phrase, earlier: Earlier) -> Statement:
    """The speaker stands before the verb; what was said behind it, before the speaker, or on both sides."""
    at = _figure_told(tokens, subject.outer)
    if at and ends_clause(tokens, index):  # not "the 4,000 children the charity claims to feed"
        reach: Reach = ((tokens[at].start, tokens[subject.outer - 1].end),)
        return make_statement(tokens, subject, cue.stance, reach, index, rank=SURE)
    left = said_before(tokens, subject.outer, earlier)
    right = said_behind(tokens, index, subject)
    after = _behind_listener(tokens, index, cue)
    if not comma_before(tokens, subject.outer) or tokens[subject.outer].lower in TURNS:
        reach = (right,)
    elif _is_closing(tokens, index, after):
        reach = (left,)
    elif tokens[after].text in PAUSES and breaks(tokens, after):
        goes_on = tokens[min(after + 1, len(tokens) - 1)].lower not in SUBORDINATE - {"with"}
        reach = (left, right) if goes_on else (left,)  # "…, police said, with 12 more hurt"
    elif tokens[after].lower in SUBORDINATE and has_finite(tokens, max(subject.outer - CLAUSE, 0), subject.outer):
        reach = (left,)
    else:
        reach = (right,)
    evidence = cue.takes is Takes.EVIDENCE
    passed_on = cue.stance is Stance.SAID and is_rumour(tokens, subject.first, subject.last)
    stance = Stance.REPORTED if passed_on else cue.stance
    return replace(make_statement(tokens, subject, stance, reach, index, rank=1 if evidence else 2), evidence=evidence)


TURNS = frozenset({"but", "while", "whereas", "though", "although"})  # "…, | but | the mayor, Ann Vos, put it at 12"


def _figure_told(tokens: Tokens, outer: int) -> int:
    """The 310 of "not the 310 | the federation had claimed", "the 24 deaths that | the union reported", or 0."""
    last = outer - 1 if lower_at(tokens, outer - 1) in {"that", "which"} else outer
    places = range(last - 1, max(last - TOLD, 0), -1)
    return next((at for at in places if tokens[at].text[0].isdecimal() and lower_at(tokens, at - 1) == "the"), 0)


TOLD = 3  # tokens of "310 stewards"
SURE = 3  # rank: whose the figure is stands beside it, whoever speaks of it


def _behind_listener(tokens: Tokens, index: int, cue: Cue) -> int:
    """Where the verb's own words end: its adverbials, and of "told the court" the court."""
    after = skip_forward(tokens, behind_particle(tokens, index))
    listener = phrase_end(tokens, after) if cue.lemma in SPOKEN_TO else after
    return listener if listener < len(tokens) and is_mark(tokens[listener]) else after


SPOKEN_TO = frozenset({"tell", "inform", "brief"})


def _is_closing(tokens: Tokens, index: int, after: int) -> bool:
    """Whether nothing but adverbials follows the verb: "…, the mayor told reporters at the scene."."""
    rest = tokens[after : after + TAIL + 1]
    if not rest or (rest[0].text in '.)"”’' and not rest[2:]):
        return True
    if len(rest) > TAIL or rest[0].text[0].isdigit() or rest[0].text in QUOTES or rest[0].text in COMMAS:
        return False
    if any(token.lower == "that" or token.text in SPOKEN for token in rest) or has_finite(tokens, after, len(tokens)):
        return False
    return rest[0].lower in CLOSERS | SUPPLIED or VERBS[tokens[index].lower].lemma in SPOKEN_TO


CLOSERS = frozenset({"in", "on", "at", "to", "by", "via", "during", "from", "through", "over", "speaking", "of"})


SPOKEN_FORMS = frozenset({Form.PAST, Form.THIRD})
# "…, said Vos", not "…, told Vos".
NEVER_INVERTED = frozenset(
    {
        "tell",
        "inform",
        "brief",
        "advise",
        "accuse",
        "deny",
        "reject",
        "dismiss",
        "dispute",
        "refute",
        "mention",
        "point",
    }
)


SUMS = frozenset("$£€¥")


def _is_inverted(tokens: Tokens, index: int, cue: Cue) -> bool:
    """Tells "…, said Ann Vos" from "Ann Vos, a baker, said the oven": a clause before, no verb behind."""
    told = cue.takes not in {Takes.EVIDENCE, Takes.LEVEL} and cue.lemma not in NEVER_INVERTED
    spoken = cue.form in SPOKEN_FORMS and told
    if not spoken or not index or index + 1 >= len(tokens):
        return False
    before = tokens[index - 1]
    if not (before.text in COMMAS and breaks(tokens, index - 1)) and before.text not in QUOTES:
        return False
    end = phrase_end(tokens, index + 1)
    if end == index + 1 or tokens[index + 1].text[0].isdigit() or tokens[index + 1].lower == "at":
        return False
    if end < len(tokens) and not is_mark(tokens[end]) and not _ends_speaker(tokens, end):
        return False
    if any(token.text in SUMS for token in tokens[index:end]):
        return False  # "the boy, 17, admitted | three thefts worth £9 |"
    start = max(index - CLAUSE, 0)
    said = any(token.text in QUOTES for token in tokens[start:index])
    return (said or has_finite(tokens, start, index)) and not has_finite(tokens, index + 1, end)


def _ends_speaker(tokens: Tokens, index: int) -> bool:
    return tokens[index].lower in SUBORDINATE or skip_forward(tokens, index) > index or tokens[index].lower == "and"


def _inverted(tokens: Tokens, index: int, cue: Cue, earlier: Earlier) -> Statement:
    end = phrase_end(tokens, index + 1)
    subject = name_behind(tokens, Phrase(index + 1, end, index))
    end = subject.last
    reach = [said_before(tokens, index, earlier)]
    if end < len(tokens) and tokens[end].text == ":":
        reach.append((tokens[end].end, tokens[-1].end))
    return make_statement(tokens, subject, cue.stance, tuple(reach), index)


def _participle(tokens: Tokens, index: int, earlier: Earlier) -> Statement | None:
    """Reads "…, claiming that 12", "with the port reporting 12", "quoted the abbot as saying 12"."""
    cue = VERBS[tokens[index].lower]
    before = tokens[index - 1].lower if index else ""
    if before == "as":
        return _quoted_as(tokens, index, cue, earlier)
    if cue.takes is Takes.LEVEL or (cue.takes is Takes.CLAUSE and not _has_that(tokens, index)):
        return None
    right = ((tokens[index].end, tokens[-1].end),)
    if not before or before in {",", "-", "–", "—", "by", "and", "but", "before", "while", "after", "in"}:
        return _by_main_subject(tokens, index, cue, earlier, right)
    first = phrase_start(tokens, index)
    if first == index or not credible(tokens, first, index) or is_noun_here(tokens, index):
        return None
    return make_statement(tokens, Phrase(first, index, first), cue.stance, right, index)


def _has_that(tokens: Tokens, index: int) -> bool:
    near = tokens[index + 1 : index + 1 + CLAUSE_NEAR]
    return any(token.lower == "that" or token.text in SPOKEN for token in near)


def _by_main_subject(tokens: Tokens, index: int, cue: Cue, earlier: Earlier, reach: Reach) -> Statement | None:
    if earlier and earlier[-1].authority:
        return replace(earlier[-1], stance=cue.stance, reach=reach, cue=tokens[index].start)
    if not index:
        return None
    subject = main_subject(tokens, index)
    return make_statement(tokens, subject, cue.stance, reach, index) if subject else None


def _acts_now(tokens: Tokens, index: int) -> bool:
    """Whether a verb of the present stands at `index`: "| runs | 40 ships", "| looks | after a port"."""
    word = word_at(tokens, index)
    opens = role_at(tokens, index + 1) in OPENING or lower_at(tokens, index + 1) == "after"
    return word.shape == "s" and tokens[index].text.islower() and opens


OPENING = frozenset({DETERMINER, NUMBER, PREPOSITION})


def main_subject(tokens: Tokens, limit: int, *, now: bool = False) -> Phrase | None:
    """The subject of the sentence, up to token `limit`: what stands before the first verb, openers left out.

    `now`: a verb of the present counts, too.
    """
    start = 0
    for index in range(limit):
        acts = is_verb(tokens, index) or (now and index > start and _acts_now(tokens, index))
        if acts and tokens[index].lower not in POSSESSIVE:
            if index > 1 and tokens[index - 1].text == ",":  # "the bank, based in Oslo, | set aside"
                apposed = subject_before(tokens, index)
                return apposed if apposed and credible(tokens, apposed.first, apposed.last) else None
            first = phrase_start(tokens, index, start)
            if first < index and (credible(tokens, first, index) or tokens[first].lower in PRONOUN):
                return Phrase(first, index, first)
            return None
        if tokens[index].text == "," and index < OPENER:
            start = index + 1
    return None


def _quoted_as(tokens: Tokens, index: int, cue: Cue, earlier: Earlier) -> Statement | None:
    quoted = next(
        (
            i
            for i in range(index - 2, max(index - QUOTED_NEAR, -1), -1)
            if tokens[i].lower in {"quoted", "cited", "quotes"}
        ),
        None,
    )
    if quoted is None:
        return None
    first, auxiliaries = verb_group(tokens, quoted)
    if auxiliaries & BEING:
        subject = subject_before(tokens, first)
        return _placed(tokens, index, cue, subject, earlier) if subject else None
    first = phrase_start(tokens, index - 1, quoted + 1)
    if first == index - 1:
        return None
    subject = Phrase(first, index - 1, first)
    return make_statement(tokens, subject, cue.stance, ((tokens[index].end, tokens[-1].end),), index)
