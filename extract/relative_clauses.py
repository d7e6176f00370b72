"""Clauses that describe a noun or say who says so, passed over between a verb and its subject."""

from collections.abc import Sequence

from extract.action_words import TABLES
from extract.clause_edges import EDGES, is_finite
from extract.clauses import (
    ADVERB,
    AUXILIARIES,
    JOINT,
    NOUN,
    NUMBER,
    PREPOSITION,
    PRONOUNS,
    RELATIVE,
    VERBAL,
    role_at,
    word_at,
)
from extract.measured_phrases import ends_phrase, is_moment, phrase_to
from extract.models import Token
from extract.modifiers import past_modifiers, with_owner
from extract.nouns import is_person, is_plural
from extract.outer_phrases import before_phrases
from extract.subject_words import words
from extract.tokens import lower_at, text_at
from extract.wordings import wording

LONGEST_SUBJECT = 18  # words of a subject with all that describes it
BEFORE_VERB = AUXILIARIES | {ADVERB}
VERBAL_GROUP = VERBAL | {ADVERB}


# ---- clauses without "that" ----------------------------------------------------------------------------------------
def of_contact(tokens: Sequence[Token], verb: int) -> str:
    """ "| the repairs | the crew began on Sunday | will take nine days": what a clause without "that" describes."""
    inner = before_phrases(tokens, verb) - 1
    if not is_finite(tokens, inner):
        return ""
    while role_at(tokens, inner - 1) in BEFORE_VERB:
        inner -= 1
    end = _before_actor(tokens, inner) - 1
    if end < 0 or not ends_phrase(tokens, end) or not tokens[end].text.islower():
        return ""
    found = phrase_to(tokens, end, -1)
    phrase, before = with_owner(tokens, found[0] - 1, wording(tokens, found), -1)
    before = past_modifiers(tokens, before, -1)
    while lower_at(tokens, before) in words().no_subjects:
        before = past_modifiers(tokens, before - 1, -1)
    opens = role_at(tokens, before) in EDGES or lower_at(tokens, before) in words().reporting
    return "" if not opens or is_moment(tokens, found) else phrase


def _before_actor(tokens: Sequence[Token], verb: int) -> int:
    """Where the subject of the verb at `verb` starts: "they", "the crew", "Falk and others"."""
    if lower_at(tokens, verb - 1) in PRONOUNS:
        return verb - 1
    if [lower_at(tokens, verb - 2), lower_at(tokens, verb - 1)] == ["and", "others"]:
        verb -= 2
    if verb < 1 or not ends_phrase(tokens, verb - 1):
        return verb
    first = _own_name(tokens, phrase_to(tokens, verb - 1, -1))
    if lower_at(tokens, first - 1) == "and" and first > 1 and ends_phrase(tokens, first - 2):
        return _own_name(tokens, phrase_to(tokens, first - 2, -1))
    if text_at(tokens, first - 1) == "." and text_at(tokens, first - 2).istitle():  # "Mr | . | Falk"
        first -= 2
    return past_modifiers(tokens, first - 1, -1) + 1


def _own_name(tokens: Sequence[Token], found: list[int]) -> int:
    """Where the name in a run of words starts: "shares | Mr Falk"."""
    return next((i for i in found if not tokens[i].text.islower()), found[0])


def put_at(tokens: Sequence[Token], first: int) -> str:
    """ "| the gap |, which the council puts at £6.2 million": what a clause says that somebody puts "at" the number."""
    if word_at(tokens, first - 2).lemma != "put":
        return ""
    opened = _before_actor(tokens, first - 2) - 1
    end = opened - 2 if lower_at(tokens, opened - 1) == "," else opened - 1
    if lower_at(tokens, opened) not in {"which", "that"} or end < 0 or not ends_phrase(tokens, end):
        return ""
    return wording(tokens, phrase_to(tokens, end, -1))


# ---- who says so ----------------------------------------------------------------------------------------------------
def past_saying(tokens: Sequence[Token], i: int) -> int | None:
    """The "that" of "a lamp | that | Norvo claims will burn", whose "claims" stands at token `i`."""
    if role_at(tokens, i + 1) not in AUXILIARIES or word_at(tokens, i).lemma not in TABLES.reporting:
        return None
    opened = _before_actor(tokens, i) - 1
    relative = lower_at(tokens, opened) == "that" or role_at(tokens, opened) == RELATIVE
    return opened if relative and opened < i - 1 else None


def before_saying(tokens: Sequence[Token], comma: int) -> int | None:
    """The comma that opens "…, the mayor said, …", which `comma` closes; `None` where something else stands there."""
    said = word_at(tokens, comma - 1)
    if said.lemma not in TABLES.reporting or said.shape == "ing":
        return None
    opened = _before_actor(tokens, comma - 1) - 1
    return opened if lower_at(tokens, opened) == "," and opened < comma - 2 else None


# ---- "who", "which", "that" ------------------------------------------------------------------------------------------
def before_relative(tokens: Sequence[Token], verb: int) -> int | None:
    """The "that" of "the firm | that | runs the ferry lost $5m", whose "lost" stands at token `verb`."""
    while role_at(tokens, verb - 1) in BEFORE_VERB:
        verb -= 1
    if not is_finite(tokens, verb) or role_at(tokens, verb - 1) == JOINT:
        return None
    opened = next((k for k in range(verb - 1, max(0, verb - LONGEST_SUBJECT), -1) if _ends_search(tokens, k)), 0)
    if not _opens_relative(tokens, opened):
        return None
    behind = opened + 1
    while role_at(tokens, behind) in VERBAL_GROUP:
        behind += 1
    thought = word_at(tokens, behind - 1).lemma in TABLES.reporting  # "a man who said | the storm killed 12"
    alone = not any(is_finite(tokens, k) and not _describes(tokens, k) for k in range(behind, verb))
    return opened if behind < verb and alone and not thought else None


def _describes(tokens: Sequence[Token], i: int) -> bool:
    """Whether a participle stands between a number and a plural: "a man who sold 17 | forged | prints was held"."""
    past = word_at(tokens, i).shape == "past"
    return past and role_at(tokens, i - 1) == NUMBER and is_plural(lower_at(tokens, i + 1))


def _ends_search(tokens: Sequence[Token], i: int) -> bool:
    return role_at(tokens, i) in EDGES or tokens[i].lower in PRONOUNS


def _opens_relative(tokens: Sequence[Token], i: int) -> bool:
    relative = tokens[i].lower in {"that", "who", "which"} and role_at(tokens, i + 1) in VERBAL_GROUP
    return relative and i > 0 and ends_phrase(tokens, i - 1)


def past_people(tokens: Sequence[Token], i: int) -> int:
    """ "the | pay | for the chairman, Rico Bell, which was worth $5m": "which" takes up nobody."""
    k = i
    while k > 0 and tokens[k].text[0].isupper():
        k -= 1
    named = k < i and tokens[k].text == "," and is_person(lower_at(tokens, k - 1) or ".")
    if not named:
        return i
    link = past_modifiers(tokens, phrase_to(tokens, k - 1, -1)[0] - 1, -1)
    return link - 1 if link > 0 and role_at(tokens, link) == PREPOSITION and ends_phrase(tokens, link - 1) else i


def past_names(tokens: Sequence[Token], i: int) -> int:
    """ "a | fare | from Leeds to London that cost £31": "that" takes up no name."""
    floor, k = max(0, i - LONGEST_ROUTE), i
    while k > floor and tokens[k].text[0].isupper() and role_at(tokens, k) == NOUN:
        while k > floor and tokens[k].text[0].isupper():
            k -= 1
        if role_at(tokens, k) != PREPOSITION:
            return i
        k -= 1
    return k if k > floor and ends_phrase(tokens, k) else i


LONGEST_ROUTE = 10  # words of "from Port Ansel to Upper Sarna"
