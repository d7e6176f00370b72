"""Whether a verb of speech, with its subject and what follows it, makes a statement."""

from collections.abc import Callable

from extract.models import Token
from extract.noun_phrases import (
    CLAUSE_MARKS,
    QUOTES,
    Tokens,
    has_finite,
    is_finite,
    phrase_end,
    skip_forward,
)
from extract.speakers import Phrase, credible, is_speaker
from extract.speech import (
    ARGUING,
    CENTRE,
    CONNECTOR,
    DETERMINER,
    DOCUMENT,
    GIVEN,
    INSIDER,
    LEVEL_NOUN,
    LOSS,
    PRONOUN,
    PROPOSAL,
    QUANTIFYING,
    REFUSAL,
    SUPPLIED,
    VERBS,
    Cue,
    Form,
    Takes,
    words,
)
from extract.statements import comma_before
from extract.tokens import lower_at, text_at
from extract.unsaid import is_unsaid

ENDS = CLAUSE_MARKS - {":"}
CLAUSE_NEAR = 5  # tokens from a verb to its "that": "rejected reports that", "pointed out on Monday that"
LEVEL_NEAR = 40  # tokens from "put" to its "at"
OBJECT_NEAR = 6  # tokens in which the object of "claimed" shows: "claimed at least 12 lives"


def may_say(tokens: Tokens, index: int, cue: Cue, subject: Phrase, auxiliaries: frozenset[str]) -> bool:
    """Whether verb and subject go together as a statement."""
    if is_unsaid(tokens, index, subject) or not _agrees(tokens, index, cue, subject, auxiliaries):
        return False
    if cue.lemma in ORDERS and _is_order(tokens, index):
        return False
    if cue.lemma in FREE or _said_aloud(tokens, subject.outer) or _stands_last(tokens, index, subject):
        return True
    return _can_speak(tokens, index, cue, subject) and GOVERNS[cue.takes](tokens, index, subject)


def _stands_last(tokens: Tokens, index: int, subject: Phrase) -> bool:
    """Reads "…, the brewer reported on Friday": nothing follows that a verb of another sense could govern."""
    described = comma_before(tokens, subject.outer) and tokens[subject.first].lower in DETERMINER
    return described and ends_clause(tokens, index)


def _can_speak(tokens: Tokens, index: int, cue: Cue, subject: Phrase) -> bool:
    """Whether the subject is known for a speaker, or what follows shows that it is one."""
    if tokens[subject.last - 1].lower in PRONOUN or credible(tokens, subject.first, subject.last):
        return True
    if cue.takes is Takes.LEVEL:
        return any(token.lower in LEVEL_NOUN for token in tokens[index + 1 : index + OBJECT_NEAR])
    return _governs_that(tokens, index)


def _agrees(tokens: Tokens, index: int, cue: Cue, subject: Phrase, auxiliaries: frozenset[str]) -> bool:
    """Whether the form of the verb fits its subject, and is a verb: not the claims of "insurance claims rose"."""
    base, third, *_ = words().verbs[cue.lemma].forms
    if tokens[index].lower not in {base, third}:
        return True
    if cue.lemma == "state" and text_at(tokens, index - 1)[:1].isupper() and cue.form is Form.BASE:
        return False  # "attacked villages in Tamba | state |, killing 40"
    if cue.form is Form.BASE and not auxiliaries and not _is_plural(tokens, subject.first, subject.last):
        return False
    related = subject.first > 0 and tokens[subject.first - 1].lower in RELATIVES
    return cue.lemma in VERBS_ONLY or related or not is_noun_here(tokens, index)


def ends_clause(tokens: Tokens, index: int) -> bool:
    """Whether nothing follows the verb at `index` that it could govern: "…, the brewer reported on Friday, as"."""
    after = skip_forward(tokens, behind_particle(tokens, index))
    return after >= len(tokens) or tokens[after].text in ENDS


def behind_particle(tokens: Tokens, index: int) -> int:
    """Behind the verb at `index` and the "out" of "pointed out"."""
    pointed = index + 1 < len(tokens) and VERBS[tokens[index].lower].lemma in PHRASAL
    return index + 2 if pointed and tokens[index + 1].lower == "out" else index + 1


PHRASAL = frozenset({"point"})


def _is_order(tokens: Tokens, index: int) -> bool:
    """Tells "told residents to leave" from "told reporters that"."""
    near = [token.lower for token in tokens[index + 1 : index + 1 + OBJECT_NEAR]]
    if near[:1] == ["for"] and VERBS[tokens[index].lower].lemma == "ask":  # "asked for a recount"
        return True
    return "to" in near and not set(near[: near.index("to")]) & {"that", ","}


def _said_aloud(tokens: Tokens, outer: int) -> bool:
    """Whether a quotation closes just before the speaker: ',"' or '",'."""
    marks = {token.text for token in tokens[max(outer - 2, 0) : outer]}
    return bool(marks & QUOTES) and bool(marks & STOPS)


STOPS = frozenset(",.!?")
ORDERS = frozenset({"tell", "ask", "advise", "warn", "call"})


def _governs_that(tokens: Tokens, index: int) -> bool:
    return index + 1 < len(tokens) and tokens[index + 1].lower == "that"


VERBS_ONLY = frozenset({"say", "tell", "call", "speak"})
RELATIVES = frozenset({"that", "which", "who", "whom", "what"})
FREE = frozenset({"say", "tell"})  # whoever says something is a speaker


def _is_plural(tokens: Tokens, first: int, last: int) -> bool:
    """Whether "report", "claim" or "say" may follow the phrase: "hospitals in Ghent", "police"."""
    words = [token.lower for token in tokens[first:last]]
    if "and" in words:
        return True
    head = next((i for i, word in enumerate(words) if i and word in CONNECTOR), len(words)) - 1
    while head > 0 and words[head] in SUPPLIED:
        head -= 1  # "| figures | released by the port show"
    word = words[head]
    if word in {"they", "police", "media", "data", "people", "personnel", "staff", "crew"} or word in INSIDER:
        return True
    return (word.endswith("s") and not word.endswith(("ss", "'s", "’s"))) or word.endswith(("men", "women"))


def is_noun_here(tokens: Tokens, index: int) -> bool:
    """The claims of "insurance claims rose", the report of "police reports show"."""
    if index + 1 == len(tokens):
        return False
    if tokens[index + 1].lower in {"of", "for", "from", "against", "by"}:
        return True
    after = min(skip_forward(tokens, index + 1), len(tokens) - 1)
    return is_finite(tokens[after]) or tokens[after].lower in VERBS


def _takes_anything(tokens: Tokens, index: int, subject: Phrase) -> bool:
    near = tokens[index + 1 : index + 1 + OBJECT_NEAR]
    lower = tokens[index].lower
    if (
        lower in DEEDS
        and any(token.lower in DEEDS[lower] for token in near)
        and not has_finite(tokens, index + 1, index + 8)
    ):
        return False
    if near and near[0].lower == "it" and not has_finite(tokens, index + 2, index + 4):
        return False
    # "a blast reported on Monday killed", "a deal announced by": the verb describes its noun.
    return not (near and near[0].lower in {"by", "as", "missing"} and lower.endswith("ed"))


# "the senate confirmed | her | by 58 votes to 41" puts her in office, and states nothing.
APPOINTED = frozenset({"her", "him", "nominee", "nomination", "appointment"})
DEEDS = (
    dict.fromkeys(words().verbs["claim"].forms, LOSS)
    | dict.fromkeys(words().verbs["deny"].forms, REFUSAL)
    | dict.fromkeys(words().verbs["reject"].forms, PROPOSAL)
    | dict.fromkeys(words().verbs["confirm"].forms, APPOINTED)
)


def _takes_clause(tokens: Tokens, index: int, subject: Phrase) -> bool:
    after = skip_forward(tokens, behind_particle(tokens, index))
    near = tokens[index + 1 : max(index + 1 + CLAUSE_NEAR, after + 1)]
    if any(token.lower == "that" or token.text in SPOKEN for token in near):
        return True
    if after >= len(tokens) or tokens[after].text in CLAUSE_MARKS or _is_place(tokens, after):
        return comma_before(tokens, subject.outer)
    head = tokens[after]
    clause = (
        head.lower in PRONOUN
        or head.lower.endswith("ing")
        or head.lower in DETERMINER
        or head.lower == "there"
        or head.text[0].isupper()
        or (_opens_clause(head) and VERBS[tokens[index].lower].lemma in ARGUING)
    )
    return clause and (has_finite(tokens, after + 1, after + 15) or head.lower.endswith("ing"))


def _is_place(tokens: Tokens, index: int) -> bool:
    """ "…, Brandt tweeted late Friday | in the U.S. |": where it was said, and nothing more."""
    if tokens[index].lower not in {"in", "from", "at"}:
        return False
    end = phrase_end(tokens, index + 1)
    named = end > index + 1 and any(token.text[0].isupper() for token in tokens[index + 1 : end])
    return named and (end == len(tokens) or tokens[end].text in CLAUSE_MARKS)


SPOKEN = QUOTES | {":"}


def _opens_clause(token: Token) -> bool:
    """Whether a clause may open so: "insist | at least 3,000 came", "thinks | output will fall"; not "thought | to"."""
    return token.text[0].isdecimal() or token.lower in QUANTIFYING or token.lower not in CONNECTOR


def _takes_evidence(tokens: Tokens, index: int, subject: Phrase) -> bool:
    if any(token.lower in DOCUMENT for token in tokens[subject.first : subject.last]):
        return True
    if comma_before(tokens, subject.outer) and ends_clause(tokens, index):
        return True  # "nine have no fire doors, inspectors found."
    near = tokens[index + 1 : index + 1 + CLAUSE_NEAR]
    return any(token.lower == "that" for token in near)


def _takes_level(tokens: Tokens, index: int, subject: Phrase) -> bool:
    if (
        index
        and tokens[index - 1].text == ","
        and any(token.lower == "by" for token in tokens[index : index + OBJECT_NEAR])
    ):
        return False  # "a shortage, put at 50,000 by the union, …"
    after = lower_at(tokens, index + 1)
    if after[:1].isdecimal() or (after == "at" and text_at(tokens, index - 1) == ","):
        return False  # "the flu has put 1,870 people in hospital", "her estate, valued at $61m, goes to …"
    if after == "at" and not (tokens[subject.last - 1].lower in PRONOUN or is_speaker(tokens, subject)):
        return False  # "took $50m at home on a | budget | put at $30m"
    if after in PHRASING:
        return False  # "the shock | set off | a wave that measured 70 cm at the port"
    if not VALUING.isdisjoint(token.lower for token in tokens[subject.first : subject.last]):
        return False  # "the deal | values | each share at $5": nobody says so
    return VERBS[tokens[index].lower].form is not Form.BASE and _names_level(tokens, index)


PHRASING = frozenset({"off", "up", "out", "aside", "down", "on", "in", "away"})
VALUING = frozenset(
    {"deal", "bid", "offer", "round", "transaction", "sale", "price", "takeover", "merger", "listing", "flotation"}
)


def _names_level(tokens: Tokens, index: int) -> bool:
    """Finds the "at" of "put the toll at 12", the "to be" of "pegged it to be 12", the "on" of "put them on 12"."""
    if VERBS[tokens[index].lower].lemma == "give":
        return _gives_level(tokens, index)
    if _places(tokens, index):
        return True
    for place in range(index + 1, min(index + LEVEL_NEAR, len(tokens) - 1)):
        lower, after = tokens[place].lower, tokens[place + 1]
        if lower == "at" or (lower == "to" and after.lower == "be") or (lower == "on" and after.text.isdigit()):
            return True
    return False


def _places(tokens: Tokens, index: int) -> bool:
    """ "put the epicentre | 27 km west of Dara"."""
    near = tokens[index + 1 : index + 1 + OBJECT_NEAR]
    at = next((k for k, token in enumerate(near) if token.lower in CENTRE), None)
    return at is not None and any(token.text[0].isdecimal() for token in near[at + 1 :])


def _gives_level(tokens: Tokens, index: int) -> bool:
    """ "gave the death toll as three", "gave a toll of three"; not "gave 12 men as many loaves"."""
    near = tokens[index + 1 : index + 1 + OBJECT_NEAR]
    told = next((k for k, token in enumerate(near) if token.lower in LEVEL_NOUN | GIVEN), None)
    if told is None:
        return False
    link = lower_at(tokens, index + told + 2)
    return link == "as" or (link == "of" and near[told].lower in GIVEN)


def _takes_of(tokens: Tokens, index: int, subject: Phrase) -> bool:
    """Reads "spoke of 12 dead", not "spoke at noon"."""
    return index + 1 < len(tokens) and tokens[index + 1].lower == "of"


GOVERNS: dict[Takes, Callable[[Tokens, int, Phrase], bool]] = {
    Takes.ANYTHING: _takes_anything,
    Takes.CLAUSE: _takes_clause,
    Takes.EVIDENCE: _takes_evidence,
    Takes.LEVEL: _takes_level,
    Takes.OF: _takes_of,
}
