"""Tokens → numbers: "1.2 million", "a dozen", "two-thirds", "3½"; what stands around them is no business of ours."""

from collections.abc import Sequence

from extract.digits import digits_at
from extract.models import Token
from extract.numeral_parts import WORDS, Number, next_word, symbol_at
from extract.spelled import (
    AFTER_ARTICLE,
    cardinal_at,
    fraction_at,
    ordinal_or_multiple_at,
    quarter_at,
    vague_at,
    vaguely_at,
)
from extract.tokens import INDEFINITE

__all__ = ["STARTERS", "WORDS", "Number", "find_numbers", "number_at"]

STARTERS = (
    WORDS.vaguely.keys()
    | WORDS.cardinals.keys()
    | WORDS.scales.keys()
    | WORDS.vague.keys()
    | WORDS.ordinals.keys()
    | WORDS.multiples.keys()
) | {"half", "couple", "pair", "quarter", "quarters", "a", "an"}


# "no one was hurt", "nobody", "none of the crew": numbers that are implied.
NOUGHTS = frozenset({"no", "nobody", "none"})
NOTABLE = STARTERS | NOUGHTS

# What makes a number of an article: "a | hundred", "a | few thousand", "a | third".
BEHIND_ARTICLES = WORDS.vaguely.keys() | WORDS.fractions.keys() | AFTER_ARTICLE


def notable(tokens: Sequence[Token]) -> list[int]:
    """Where number words, words for nought, digits and marks stand: what is left out is nearly all of a text."""
    return [i for i, token in enumerate(tokens) if token.lower in NOTABLE or not "a" <= token.lower < "{"]


def find_numbers(tokens: Sequence[Token], places: Sequence[int] | None = None) -> list[Number]:
    """Numbers from left to right, none of which overlap, sought at the notable `places`."""
    found: list[Number] = []
    last = -1
    for i in notable(tokens) if places is None else places:
        if i > last and _may_start(tokens, i):
            number = number_at(tokens, i)
            if number is not None:
                found.append(number)
                last = number.last
    return found


def _may_start(tokens: Sequence[Token], i: int) -> bool:
    word = tokens[i].lower
    if word in INDEFINITE:
        return next_word(tokens, i)[0] in BEHIND_ARTICLES
    return word in STARTERS or word[0].isnumeric() or (word[0] == "." and len(word) > 1)


def number_at(tokens: Sequence[Token], i: int) -> Number | None:
    token = tokens[i]
    if token.text[0] == "." and len(token.text) > 1:
        return digits_at(tokens, i) if token.text[1].isdecimal() else None
    if token.text[0].isdigit():
        return digits_at(tokens, i) if token.text[0].isdecimal() else symbol_at(tokens, i)
    if token.lower not in STARTERS:
        return symbol_at(tokens, i) if not token.text[0].isascii() else None
    if token.lower in WORDS.vague:
        return vague_at(tokens, i)
    return (
        vaguely_at(tokens, i)
        or quarter_at(tokens, i)
        or fraction_at(tokens, i)
        or cardinal_at(tokens, i)
        or ordinal_or_multiple_at(tokens, i)
    )
