"""What stands between a figure and its noun: a second figure, a conversion, words in quotation marks."""

from collections.abc import Sequence

from extract import units
from extract.clauses import DETERMINER, NOUN_LIKE, NUMBER, PREPOSITION, role_at, word_at
from extract.figure_words import FIGURE_WORDS
from extract.models import Token
from extract.numeral_parts import WORDS
from extract.subject_words import words
from extract.tokens import POSSESSIVE, joined, lower_at, text_at
from extract.unit_marks import is_symbol, is_unit

JOINTS = frozenset({"and", "or", "x", "×", "/"})
MAGNITUDE = "magnitude"
LONGEST_CONVERSION = 9  # tokens of "(about 1 / 4 inch / year)"
LONGEST_QUOTE = 7  # tokens of “best and final”
OPENING = frozenset({"“", '"', "'", "‘", "«"})
OPENERS = frozenset({DETERMINER, PREPOSITION})  # they open other phrases than the figure's: “for the rest of us”
CLOSING = {"“": "”", '"': '"', "'": "'", "‘": "’", "«": "»"}


def past_conversion(tokens: Sequence[Token], i: int) -> int:
    """ "8 miles | (13 kilometres) | of tunnels"; behind the bracket, too, for the figure in it."""
    if lower_at(tokens, i) == "(":
        for k in range(i + 1, min(i + LONGEST_CONVERSION, len(tokens))):
            if tokens[k].text == ")":
                return k + 1
    return i


def past_twin(tokens: Sequence[Token], i: int) -> int:
    """Past the second of two figures before one noun: "15-inch | and 13-inch | laptops", "1920 | x 1200 | screen"."""
    if lower_at(tokens, i) not in JOINTS:
        return i
    k = i + 2 if role_at(tokens, i + 1) == DETERMINER else i + 1
    if role_at(tokens, k) != NUMBER:
        return i
    k = k + 2 if lower_at(tokens, k + 1) == "-" else k + 1
    if lower_at(tokens, k) in WORDS.scales:
        return i  # "14 months | and 2.3 million | euros"
    unit = units.unit_at(tokens, k, touching=joined(tokens, k))
    measured = is_unit(tokens, k) or is_symbol(tokens, k) or lower_at(tokens, k) == MAGNITUDE
    if not measured and lower_at(tokens, i) in {"and", "or"}:
        return i
    k = (unit[1] if unit else k) + 1 if measured else k  # "306bhp | and 295lb ft | of torque"
    return k if _is_noun(tokens, k) else i


def _is_noun(tokens: Sequence[Token], i: int) -> bool:
    word = word_at(tokens, i)
    return word.is_nominal and text_at(tokens, i)[:1].isalpha() and word.text not in words().trailing


def past_quote(tokens: Sequence[Token], i: int) -> int:
    """ "a $9m | “best and final” | offer", "a $9m | “best and final | offer”": where the noun stands; else `i`."""
    if text_at(tokens, i) not in OPENING:
        return i
    end = next((k for k in range(i + 1, i + LONGEST_QUOTE) if text_at(tokens, k) == CLOSING[tokens[i].text]), i)
    if end > i and _is_noun(tokens, end + 1):
        return end + 1
    phrase = end > i + 1 and not any(role_at(tokens, k) in OPENERS for k in range(i + 1, end))
    return end - 1 if phrase and _is_noun(tokens, end - 1) else i


def is_scale(tokens: Sequence[Token], i: int) -> bool:
    return tokens[i].lower == MAGNITUDE and lower_at(tokens, i + 1) == "of"


def past_scale(tokens: Sequence[Token], i: int) -> int:
    """Where "a preliminary magnitude of 4.9" starts, given the token before "magnitude"; not past "the quake's"."""
    while role_at(tokens, i) in NOUN_LIKE and tokens[i].text.isalpha() and not _is_quake(tokens, i):
        i -= 1
    return i if role_at(tokens, i) == DETERMINER and not _is_quake(tokens, i) else i + 1


def _is_quake(tokens: Sequence[Token], i: int) -> bool:
    return tokens[i].lower in FIGURE_WORDS.quakes or tokens[i].lower in POSSESSIVE
