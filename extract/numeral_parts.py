"""What reading digits and reading number words share: the number found, the words known, "½", "and a half"."""

import unicodedata
from collections.abc import Sequence
from decimal import Decimal
from enum import StrEnum
from functools import cache, lru_cache

from extract import lexicon
from extract.models import Token, Value
from extract.tokens import HYPHENS, lower_at, touches


class Form(StrEnum):
    DIGITS = "digits"
    WORDS = "words"
    VAGUE = "vague"
    FRACTION = "fraction"
    ORDINAL = "ordinal"
    MULTIPLE = "multiple"


# As in models: the members that every figure is asked for.
DIGITS, VAGUE, FRACTION, ORDINAL = Form.DIGITS, Form.VAGUE, Form.FRACTION, Form.ORDINAL


class Number(Value, frozen=True):
    """A number in a sentence: tokens `first` to `last`, inclusive. `scaled` if a scale word was multiplied out."""

    first: int
    last: int
    low: Decimal
    high: Decimal
    form: Form
    scaled: bool = False
    mantissa: Decimal | None = None


class Numerals(lexicon.Entry, frozen=True):
    cardinals: dict[str, int]
    scales: dict[str, int]
    short_scales: dict[str, int]
    letter_scales: dict[str, int]
    vague: dict[str, tuple[int, int]]
    vaguely: dict[str, int]
    fractions: dict[str, int]
    ordinals: dict[str, int]
    multiples: dict[str, int]


@cache
def words() -> Numerals:
    return lexicon.read("numerals", Numerals)


WORDS = words()


SYMBOLS_KEPT = 1024


def next_word(tokens: Sequence[Token], i: int) -> tuple[str, int]:
    """The word after token `i`, over one hyphen that joins them, and where it stands."""
    if i + 2 < len(tokens) and tokens[i + 1].text in HYPHENS and _hyphenated(tokens, i + 1):
        return tokens[i + 2].lower, i + 2
    return lower_at(tokens, i + 1), i + 1


def _hyphenated(tokens: Sequence[Token], dash: int) -> bool:
    """Whether a hyphen joins its neighbours; in tokenised text it stands apart on both sides ("twenty - six")."""
    left, right = touches(tokens[dash - 1], tokens[dash]), touches(tokens[dash], tokens[dash + 1])
    return left or (not right and tokens[dash].text == "-")


PARTS = {"half": Decimal("0.5"), "quarter": Decimal("0.25")}


def and_a_half(tokens: Sequence[Token], last: int, value: Decimal) -> tuple[Decimal, int]:
    """ "two | and a half", "two | -and-a-half", "two | and three-quarter": the sum and its last token."""
    word, at = next_word(tokens, last)
    if word != "and":
        return value, last
    word, at = next_word(tokens, at)
    if word == "three" and lower_at(tokens, at + 1) in HYPHENS and lower_at(tokens, at + 2) in {"quarter", "quarters"}:
        return value + 3 * PARTS["quarter"], at + 2
    part, at = next_word(tokens, at) if word == "a" else ("", at)
    return (value + PARTS[part], at) if part in PARTS else (value, last)


@lru_cache(SYMBOLS_KEPT)
def symbol_value(text: str) -> Decimal | None:
    if len(text) != 1 or text.isdecimal() or unicodedata.category(text) != "No":
        return None
    value = unicodedata.numeric(text)
    return Decimal(str(value)) if 0 < value < 1 else None


def symbol_at(tokens: Sequence[Token], i: int) -> Number | None:
    value = symbol_value(tokens[i].text)
    return Number(i, i, value, value, Form.FRACTION) if value is not None else None
