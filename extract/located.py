"""What lies as far off as a distance says: the place named right before it, or what is "located" there."""

from collections.abc import Sequence

from extract.clauses import LISTS
from extract.measured_phrases import ends_phrase, is_moment, phrase_to
from extract.models import Token
from extract.modifiers import past_modifiers
from extract.nouns import is_person, singular
from extract.subject_words import words
from extract.tokens import lower_at
from extract.twins import past_conversion
from extract.wordings import wording

# Behind "in" and "at" the subject is there, too: "the plane fell in Orsa, 200 miles south of Lindal".
WHERE = frozenset({"of", "from"})
SIDES = LISTS["distances"] - {"off", "below", "above", "short", "beneath", "under", "inside", "behind", "ahead"}


def located(tokens: Sequence[Token], first: int, last: int) -> str:
    """The place of "fired from | the Bay hotel |, 90 feet south of it", "of | the city |, located 20 miles from"."""
    if lower_at(tokens, _behind(tokens, last)) not in SIDES:
        return ""
    first = _outer(tokens, first)
    lies = lower_at(tokens, first - 1) in words().lying
    comma = first - 2 if lies else first - 1
    if comma < 1 or lower_at(tokens, comma) != "," or not ends_phrase(tokens, comma - 1):
        return ""
    found = phrase_to(tokens, comma - 1, -1)
    where = past_modifiers(tokens, found[0] - 1, -1)
    if lower_at(tokens, where) not in WHERE or lower_at(tokens, where - 1) in SIDES:
        return ""  # "2 miles north of | Orsa |, 4 miles west of Lindal"
    if is_moment(tokens, found) or is_person(singular(tokens[found[-1]].lower)):
        return ""
    named = any(tokens[i].text[0].isupper() for i in found) and not any(tokens[i].text.isupper() for i in found)
    return wording(tokens, found) if lies or named else ""


def _behind(tokens: Sequence[Token], last: int) -> int:
    """The token behind a distance and its conversion."""
    return last + 2 if lower_at(tokens, last + 1) == ")" else past_conversion(tokens, last + 1)


def _outer(tokens: Sequence[Token], first: int) -> int:
    """Where the distance starts of which this one is the conversion: "| 130 km | (80 miles) west"."""
    if lower_at(tokens, first - 1) != "(":
        return first
    return next((k for k in range(first - 2, max(0, first - LONGEST), -1) if lower_at(tokens, k - 1) == ","), first)


LONGEST = 7  # tokens of "about 13 nautical miles"
