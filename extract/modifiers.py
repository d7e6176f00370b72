"""What belongs to a noun phrase in front of it: its owner ("price of | milk"), its determiners and measures."""

from collections.abc import Sequence

from extract.clauses import DETERMINER, DETERMINING, NOUN, NUMBER, PREPOSITION, role_at
from extract.figure_words import FIGURE_WORDS
from extract.measured_phrases import ends_phrase, phrase_to
from extract.models import Token
from extract.nominals import is_tied
from extract.nouns import is_plural
from extract.subject_words import words
from extract.tokens import lower_at
from extract.unit_marks import is_symbol
from extract.wordings import wording


def with_owner(tokens: Sequence[Token], i: int, phrase: str, floor: int) -> tuple[str, int]:
    """The noun before "of", where there is one, heads the phrase: "price of | benchmark", "shares in | the brewer".

    With the token before it all.
    """
    at = past_modifiers(tokens, i, floor)
    while at > floor and (role_at(tokens, at) == DETERMINER or _measures(tokens, at)):
        at -= 1
    link = lower_at(tokens, at)
    held = link == "in" and lower_at(tokens, at - 1) in words().held
    owned_by = link == "of" and lower_at(tokens, at - 1) != "top" and ends_phrase(tokens, at - 1)  # "on top of fees"
    if not (owned_by or held) or at - 1 <= floor:
        return phrase, i
    owner = phrase_to(tokens, at - 1, max(floor, at - 3))
    owned = f"{wording(tokens, owner)} {link} {phrase}"
    if held or phrase.count(" of "):
        return owned, owner[0] - 1
    return with_owner(tokens, owner[0] - 1, owned, floor)  # "the price of | a sack of | rice"


def _measures(tokens: Sequence[Token], i: int) -> bool:
    """The number or the symbol of "output of | 300mm | wafers"."""
    return (role_at(tokens, i) == NUMBER and is_symbol(tokens, i + 1)) or is_symbol(tokens, i)


def past_modifiers(tokens: Sequence[Token], i: int, floor: int) -> int:
    """The token before the determiners and measures of a phrase: "on | the 10-year | note"."""
    while i > floor and (role_at(tokens, i) in DETERMINING or is_tied(tokens, i) or _is_dated(tokens, i)):
        i -= 1
    return i


def _is_dated(tokens: Sequence[Token], i: int) -> bool:
    """The month of "crude for | March | delivery", the "both" of "losses on | both | sides"."""
    return tokens[i].lower in {"both", "all"} or (tokens[i].lower in words().moments and tokens[i].text[0].isupper())


def agreeing(tokens: Sequence[Token], verb: int) -> str:
    """The plural subject of a verb that alone could be a noun: "| wages | at the port | rise | 4.5 per cent"."""
    if lower_at(tokens, verb) not in FIGURE_WORDS.swings or role_at(tokens, verb - 1) != NOUN:
        return ""
    inner = phrase_to(tokens, verb - 1, -1)
    link = past_modifiers(tokens, inner[0] - 1, -1)
    if link < 1 or role_at(tokens, link) != PREPOSITION or is_plural(tokens[inner[-1]].lower):
        return ""
    return wording(tokens, phrase_to(tokens, link - 1, -1)) if is_plural(tokens[link - 1].lower) else ""
