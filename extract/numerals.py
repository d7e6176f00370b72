"""Tokens → numbers: "1.2 million", "a dozen", "two-thirds", "3½"; what stands around a number is no business of ours."""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from decimal import Decimal
from enum import StrEnum
from functools import cache
from typing import NamedTuple

from extract import lexicon
from extract.models import Frozen, Token

GROUPED = re.compile(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d{1,2}(?:,\d{2})+,\d{3}")
PLAIN = re.compile(r"\d+(?:\.\d+)?|\.\d+")
# A run of digits this long is no figure of the news, and arithmetic on it would be slow.
LONGEST = 40
THIN_SPACES = "\u00a0\u2009\u202f\u2007"
DASHES = "-‐‑–"


# What a whole is cut into; "12/26" is a day of December.
PARTS = frozenset(map(Decimal, (*range(2, 11), 12, 16, 20, 32, 50, 64, 100, 128, 1000)))


class Form(StrEnum):
    DIGITS = "digits"
    WORDS = "words"
    VAGUE = "vague"
    FRACTION = "fraction"
    ORDINAL = "ordinal"
    MULTIPLE = "multiple"


class Number(NamedTuple):
    """A number in a sentence: tokens `first` to `last`, inclusive. `scaled` if a scale word was multiplied out."""

    first: int
    last: int
    low: Decimal
    high: Decimal
    form: Form
    scaled: bool = False
    mantissa: Decimal | None = None


class Numerals(Frozen):
    cardinals: dict[str, int]
    scales: dict[str, int]
    short_scales: dict[str, int]
    letter_scales: dict[str, int]
    vague: dict[str, tuple[int, int]]
    fractions: dict[str, int]
    ordinals: dict[str, int]
    multiples: dict[str, int]


@cache
def words() -> Numerals:
    return lexicon.read("numerals", Numerals)


WORDS = words()
STARTERS = (
    WORDS.cardinals.keys() | WORDS.scales.keys() | WORDS.vague.keys() | WORDS.ordinals.keys() | WORDS.multiples.keys()
) | {"half", "couple", "pair", "quarter", "quarters", "a", "an"}
AFTER_ARTICLE = WORDS.scales.keys() | {"couple", "pair", "half", "quarter", "third", "fifth", "tenth", "fourth"}


def parse_digits(text: str) -> Decimal | None:
    """Read a number written in digits with English marks, or `None` when `text` is not one.

    >>> parse_digits("1,200.5"), parse_digits("1,00,000")
    (Decimal('1200.5'), Decimal('100000'))
    >>> parse_digits("12,00") is None, parse_digits("1.2.3") is None
    (True, True)
    """
    if len(text) > LONGEST:
        return None
    if GROUPED.fullmatch(text):
        return Decimal(text.replace(",", ""))
    return Decimal(text) if PLAIN.fullmatch(text) and text.isascii() else None


def find_numbers(tokens: Sequence[Token]) -> Iterator[Number]:
    """Numbers from left to right; none overlap."""
    i = 0
    while i < len(tokens):
        number = number_at(tokens, i)
        if number is None:
            i += 1
        else:
            yield number
            i = number.last + 1


def number_at(tokens: Sequence[Token], i: int) -> Number | None:
    token = tokens[i]
    if token.text[0] == "." and len(token.text) > 1:
        return _digits(tokens, i) if token.text[1].isdecimal() else None
    if token.text[0].isdigit():
        return _digits(tokens, i) if token.text[0].isdecimal() else _symbol(tokens, i)
    if token.lower not in STARTERS:
        return _symbol(tokens, i) if not token.text[0].isascii() else None
    if token.lower in WORDS.vague:
        return _vague(tokens, i)
    return _fraction_words(tokens, i) or _cardinal_words(tokens, i) or _ordinal_or_multiple(tokens, i)


def touches(left: Token, right: Token) -> bool:
    return left.end == right.start


def lower_at(tokens: Sequence[Token], i: int) -> str:
    return tokens[i].lower if 0 <= i < len(tokens) else ""


# ---- digits --------------------------------------------------------------------------------------------------------
def _digits(tokens: Sequence[Token], i: int) -> Number | None:
    joined, last = _spaced_groups(tokens, i)
    value = parse_digits(joined)
    if value is None:
        return None
    if last + 1 < len(tokens) and touches(tokens[last], tokens[last + 1]) and tokens[last + 1].lower in _SUFFIXES:
        return Number(i, last + 1, value, value, Form.ORDINAL)
    fraction = _plain_fraction(tokens, last, value)
    if fraction:
        return Number(i, fraction[0], fraction[1], fraction[1], Form.FRACTION)
    value, last = _added_fraction(tokens, last, value)
    scale, last = _scale_after(tokens, last)
    return Number(i, last, value * scale, value * scale, Form.DIGITS, scale != 1, value)


_SUFFIXES = frozenset({"st", "nd", "rd", "th"})


def _spaced_groups(tokens: Sequence[Token], i: int) -> tuple[str, int]:
    """Digits whose thousands stand apart: "12 000", "1 450"; not "12 155mm shells", "May 12 300 people"."""
    text, last = tokens[i].text, i
    if not LEADING_GROUP.fullmatch(text):
        return text, last
    while last - i < MOST_GROUPS and _is_group(tokens, last + 1):
        text, last = text + tokens[last + 1].text, last + 1
    noughts = last > i and tokens[i + 1].text.startswith("000")
    return (text, last) if noughts or _stands_free(tokens, i, last) else (tokens[i].text, i)


MOST_GROUPS = 5  # quadrillions
LEADING_GROUP = re.compile(r"[1-9]\d{0,2}")
GROUP = re.compile(r"\d{3}(?:\.\d+)?")


def _is_group(tokens: Sequence[Token], i: int) -> bool:
    """Three digits behind one space or its entity."""
    if i >= len(tokens) or not GROUP.fullmatch(tokens[i].text):
        return False
    return tokens[i].start - tokens[i - 1].end in {1, len("&nbsp;"), len("&thinsp;")}


def _stands_free(tokens: Sequence[Token], first: int, last: int) -> bool:
    """Whether digits in groups belong to no name or date in front and no unit or further digits behind."""
    if last + 1 < len(tokens) and (touches(tokens[last], tokens[last + 1]) or tokens[last + 1].text[0].isdecimal()):
        return lower_at(tokens, last + 1) in {",", ".", ";", ")", "%"}
    before = tokens[first - 1].text if first else ""
    return first <= 1 or not (before[0].isupper() or before[0].isdecimal() or before in {"+", "-"})


def _plain_fraction(tokens: Sequence[Token], last: int, top: Decimal) -> tuple[int, Decimal] | None:
    """ "1/16", "1⁄32": the last token and the value, where the numerator is the smaller."""
    if last + 2 >= len(tokens) or tokens[last + 1].text not in {"/", "⁄"} or not tokens[last + 2].text.isdecimal():
        return None
    touching = touches(tokens[last], tokens[last + 1]) == touches(tokens[last + 1], tokens[last + 2])
    bottom = parse_digits(tokens[last + 2].text)
    before = tokens[last - 1].text if last else ""
    if not touching or bottom not in PARTS or not 0 < top < bottom or "/" in {before, lower_at(tokens, last + 3)}:
        return None
    return last + 2, top / bottom


def _added_fraction(tokens: Sequence[Token], last: int, value: Decimal) -> tuple[Decimal, int]:
    """ "3½", "2 1/2", "3 and a half": the sum and its last token."""
    if last + 1 < len(tokens):
        symbol = _symbol_value(tokens[last + 1].text)
        if symbol is not None:
            return value + symbol, last + 1
        top = parse_digits(tokens[last + 1].text)
        part = _plain_fraction(tokens, last + 1, top) if top else None
        if part and value == value.to_integral_value():
            return value + part[1], part[0]
    return _and_a_half(tokens, last, value)


def _and_a_half(tokens: Sequence[Token], last: int, value: Decimal) -> tuple[Decimal, int]:
    if lower_at(tokens, last + 1) == "and" and lower_at(tokens, last + 2) == "a":
        part = {"half": Decimal("0.5"), "quarter": Decimal("0.25")}.get(lower_at(tokens, last + 3))
        if part:
            return value + part, last + 3
    return value, last


def _scale_after(tokens: Sequence[Token], last: int) -> tuple[int, int]:
    """The scale that multiplies a number ending at `last`, and the last token with it."""
    j = last + 1
    if j + 1 < len(tokens) and tokens[j].text in DASHES and touches(tokens[last], tokens[j]):
        j += 1  # "a 2-million-barrel tank"
    word = lower_at(tokens, j)
    scale = WORDS.scales.get(word) or WORDS.short_scales.get(word)
    if scale is None:
        return 1, last
    more = WORDS.scales.get(lower_at(tokens, j + 1), 0)
    return (scale * more, j + 1) if more > scale else (scale, j)


@cache
def _symbol_value(text: str) -> Decimal | None:
    if len(text) != 1 or text.isdecimal() or unicodedata.category(text) != "No":
        return None
    value = unicodedata.numeric(text)
    return Decimal(str(value)) if 0 < value < 1 else None


def _symbol(tokens: Sequence[Token], i: int) -> Number | None:
    value = _symbol_value(tokens[i].text)
    return Number(i, i, value, value, Form.FRACTION) if value is not None else None


# ---- words ---------------------------------------------------------------------------------------------------------
def _vague(tokens: Sequence[Token], i: int) -> Number | None:
    """ "dozens", "tens of thousands", "hundreds of millions"."""
    low, high = WORDS.vague[tokens[i].lower]
    last = i
    if lower_at(tokens, i + 1) == "of" and lower_at(tokens, i + 2) in WORDS.vague:
        scale = WORDS.scales.get(lower_at(tokens, i + 2).removesuffix("s"), 1)
        if scale > low:
            low, high, last = low * scale, (high + 1) * scale - 1, i + 2
    if last == i and tokens[i].lower in {"tens", "scores"} and not _counts_after_of(tokens, i):
        return None
    return Number(i, last, Decimal(low), Decimal(high), Form.VAGUE)


def _counts_after_of(tokens: Sequence[Token], i: int) -> bool:
    """ "scores of villagers", not "the scores" of a match."""
    return lower_at(tokens, i + 1) == "of" and tokens[i].lower == "scores" and lower_at(tokens, i - 1) != "the"


def _fraction_words(tokens: Sequence[Token], i: int) -> Number | None:
    """ "two-thirds", "a quarter of", "half a million", "one fifth"; `None` where the word is an ordinal or a half-time."""
    word = tokens[i].lower
    if word == "half" or (word in {"a", "one"} and _next_word(tokens, i)[0] == "half"):
        return _half(tokens, i if word == "half" else _next_word(tokens, i)[1], i)
    top = 1 if word in {"a", "an"} else WORDS.cardinals.get(word)
    if top is None:
        return None
    following, at = _next_word(tokens, i)
    bottom = WORDS.fractions.get(following)
    if not bottom or (top == 1) != (not following.endswith("s")) or top >= bottom * 4:
        return None
    if top == 1 and not _is_part(tokens, i, at):
        return None
    value = Decimal(top) / Decimal(bottom)
    return Number(i, at, value, value, Form.FRACTION)


def _is_part(tokens: Sequence[Token], i: int, at: int) -> bool:
    """Whether "a third" means a part: something follows that parts have, and nothing that a third of a row has."""
    if tokens[i].lower == "one" and at == i + 2:  # "one-fifth"
        return True
    after = lower_at(tokens, at + 1)
    if after in {"of", "the", "more", "less", "fewer", "higher", "lower", "percent", "per", "as"}:
        return True
    if tokens[i].lower == "one" or lower_at(tokens, at) == "quarter":
        return after in {"", ".", ",", ";", ")"} or lower_at(tokens, i - 1) in {
            "by",
            "about",
            "roughly",
            "nearly",
            "than",
        }
    return lower_at(tokens, i - 1) in {"by", "about", "roughly", "nearly", "than", "almost"}


def _half(tokens: Sequence[Token], at: int, first: int) -> Number | None:
    """ "half a million" (500,000), "half an hour" (0.5 hour), "half of voters"; not "the second half", "half-time"."""
    if lower_at(tokens, first - 1) in {"first", "second", "other", "and", "the", "each", "either", "final"}:
        return None
    last, after = at, lower_at(tokens, at + 1)
    article, place = _next_word(tokens, at)
    if article in {"a", "an"}:
        last = place
        scaling, end = _next_word(tokens, last)
        if scaling in WORDS.scales:
            value = Decimal(WORDS.scales[scaling]) / 2
            return Number(first, end, value, value, Form.WORDS, scaled=True)
    elif after in DASHES and lower_at(tokens, at + 2) in WORDS.scales:
        value = Decimal(WORDS.scales[lower_at(tokens, at + 2)]) / 2
        return Number(first, at + 2, value, value, Form.WORDS, scaled=True)
    elif first != at and tokens[first].lower == "one":
        pass  # "one-half"
    elif after not in _HALVED and not (after in DASHES and lower_at(tokens, at + 2) in _HALVED_UNITS):
        return None
    return Number(first, last, Decimal("0.5"), Decimal("0.5"), Form.FRACTION)


_HALVED = frozenset({"of", "the", "its", "their", "his", "her", "our", "all", "percent", "as", "that"})
_HALVED_UNITS = frozenset({"hour", "mile", "day", "year", "percent", "point", "inch", "century", "acre", "pound"})


def _next_word(tokens: Sequence[Token], i: int) -> tuple[str, int]:
    """The word after token `i`, over one hyphen that joins them, and where it stands."""
    if i + 2 < len(tokens) and tokens[i + 1].text in DASHES and _hyphenated(tokens, i + 1):
        return tokens[i + 2].lower, i + 2
    return lower_at(tokens, i + 1), i + 1


def _hyphenated(tokens: Sequence[Token], dash: int) -> bool:
    """Whether a hyphen joins its neighbours; in tokenised text it stands apart on both sides ("twenty - six")."""
    left, right = touches(tokens[dash - 1], tokens[dash]), touches(tokens[dash], tokens[dash + 1])
    return left or (not right and tokens[dash].text == "-")


def _cardinal_words(tokens: Sequence[Token], i: int) -> Number | None:
    word, first = tokens[i].lower, i
    if word in {"a", "an", "couple", "pair"}:
        if word in {"a", "an"} and _next_word(tokens, i)[0] not in AFTER_ARTICLE:
            return None
        at = i + 1 if word in {"a", "an"} else i
        if lower_at(tokens, at) in {"couple", "pair"}:
            return _two(tokens, first, at)
        if lower_at(tokens, at) not in WORDS.scales:
            return None
        return _scaled(tokens, first, at, Decimal(1), Decimal(0))
    if word in WORDS.cardinals:
        return _sum(tokens, first)
    return None


def _two(tokens: Sequence[Token], first: int, at: int) -> Number | None:
    """ "a couple of hours", "a pair of gloves"; a couple alone may be husband and wife, "a pair" a noun."""
    if lower_at(tokens, at + 1) != "of" or lower_at(tokens, first - 1) in {"the", "married", "elderly"}:
        scaled = tokens[at].lower == "couple" and lower_at(tokens, at + 1) in WORDS.scales
        return _scaled(tokens, first, at + 1, Decimal(2), Decimal(0)) if scaled else None
    return Number(first, at + 1, Decimal(2), Decimal(2), Form.WORDS)


def _below_hundred(tokens: Sequence[Token], i: int) -> tuple[Decimal, int] | None:
    """ "forty-one", "forty one", "seven": the value and the last token."""
    value = WORDS.cardinals.get(lower_at(tokens, i))
    if value is None:
        return None
    following, at = _next_word(tokens, i)
    ones = WORDS.cardinals.get(following, 0)
    if value >= 20 and value % 10 == 0 and 0 < ones < 10:  # noqa: PLR2004 - tens and ones
        return Decimal(value + ones), at
    return Decimal(value), i


def _sum(tokens: Sequence[Token], first: int) -> Number | None:
    small = _below_hundred(tokens, first)
    if small is None:
        return None
    value, last = _and_a_half(tokens, small[1], small[0])
    following, at = _next_word(tokens, last)
    if following in WORDS.scales or following in WORDS.short_scales:
        return _scaled(tokens, first, at, value, Decimal(0))
    return Number(first, last, value, value, Form.WORDS)


def _scaled(tokens: Sequence[Token], first: int, at: int, count: Decimal, total: Decimal) -> Number:
    """Go on at a scale word: "two | hundred and forty-one thousand, six hundred"."""
    scale = WORDS.scales.get(tokens[at].lower) or WORDS.short_scales[tokens[at].lower]
    current, last = count * scale, at
    j = last + 1
    if lower_at(tokens, j) in {"and", ","} and lower_at(tokens, j + 1) in WORDS.cardinals:
        j += 1
    small = _below_hundred(tokens, j) if scale in {100, 1000, 1_000_000} else None
    if small and (j == last + 1 or lower_at(tokens, j - 1) == "and" or _goes_on(tokens, small[1])):
        if _goes_on(tokens, small[1]) and scale > 100:  # noqa: PLR2004 - "two thousand | three hundred"
            return _scaled(tokens, first, _next_word(tokens, small[1])[1], small[0], total + current)
        current, last = current + small[0], small[1]
    following, further = _next_word(tokens, last)
    more = WORDS.scales.get(following, 0)
    if more > scale and following != "dozen":
        return _scaled(tokens, first, further, current, total)
    value = total + current
    return Number(first, last, value, value, Form.WORDS, scaled=True, mantissa=count)


def _goes_on(tokens: Sequence[Token], last: int) -> bool:
    return _next_word(tokens, last)[0] in {"hundred", "thousand"}


def _ordinal_or_multiple(tokens: Sequence[Token], i: int) -> Number | None:
    word = tokens[i].lower
    for table, form in ((WORDS.multiples, Form.MULTIPLE), (WORDS.ordinals, Form.ORDINAL)):
        if word in table:
            return Number(i, i, Decimal(table[word]), Decimal(table[word]), form)
    return None
