"""Digits → numbers: "1,200.5", "12 000", "3½", "2 1/2", "60th", "1.2 million"."""

import re
from collections.abc import Sequence
from decimal import Decimal
from functools import lru_cache

from extract.models import Token
from extract.numeral_parts import DIGITS, FRACTION, ORDINAL, WORDS, Number, and_a_half, symbol_value
from extract.tied_scales import counts_apart
from extract.tokens import HYPHENS, joined, lower_at, text_at, touches

GROUPED = re.compile(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d{1,2}(?:,\d{2})+,\d{3}")
# Thousands with points, which only a writer of the continent's habits sets: "650.000", "1.200.000".
POINTED = re.compile(r"[1-9]\d{0,2}(?:\.\d{3}){2,}|(?!10\.)[1-9]\d{1,2}\.000")
PLAIN = re.compile(r"\d+(?:\.\d+)?|\.\d+")
# A run of digits this long, marks included, is no figure of the news: eighteen digits are quadrillions.
LONGEST = 24
LARGEST = Decimal(10) ** 18

NUMBERS_KEPT = 32_768

# What a whole is cut into; "12/26" is a day of December.
PARTS = frozenset(map(Decimal, (*range(2, 11), 12, 16, 20, 32, 50, 64, 100, 128, 1000)))


def parse_digits(text: str) -> Decimal | None:
    """Read a number written in digits with English marks, or `None` when `text` is not one.

    >>> parse_digits("1,200.5"), parse_digits("1,00,000")
    (Decimal('1200.5'), Decimal('100000'))
    >>> parse_digits("12,00") is None, parse_digits("1.2.3") is None, parse_digits("650.000"), parse_digits("6.500")
    (True, True, Decimal('650000'), Decimal('6.500'))
    """
    return _parsed(text) if len(text) <= LONGEST else None


@lru_cache(NUMBERS_KEPT)
def _parsed(text: str) -> Decimal | None:
    if GROUPED.fullmatch(text):
        return Decimal(text.replace(",", ""))
    if POINTED.fullmatch(text):
        return Decimal(text.replace(".", ""))
    return Decimal(text) if PLAIN.fullmatch(text) and text.isascii() else None


def digits_at(tokens: Sequence[Token], i: int) -> Number | None:
    after = lower_at(tokens, i + 1)
    if after in GOING_ON or after[:1].isnumeric():
        return _going_on(tokens, i)
    value = parse_digits(tokens[i].text)
    if value is None or value >= LARGEST:
        return None
    return Number(i, i, value, value, DIGITS, mantissa=value)


SUFFIXES = frozenset({"st", "nd", "rd", "th"})
# What may go on with a number, besides digits: "60 | th", "1 | / 16", "3 | and a half", "2 | - million", "4 | million".
GOING_ON = SUFFIXES | HYPHENS | {"/", "⁄", "and", "×", "x"} | WORDS.scales.keys() | WORDS.short_scales.keys()


def _going_on(tokens: Sequence[Token], i: int) -> Number | None:
    joined, last = _spaced_groups(tokens, i)
    value = parse_digits(joined)
    if value is None:
        return None
    if last + 1 < len(tokens) and touches(tokens[last], tokens[last + 1]) and tokens[last + 1].lower in SUFFIXES:
        return Number(i, last + 1, value, value, ORDINAL)
    fraction = _plain_fraction(tokens, last, value)
    if fraction:
        return Number(i, fraction[0], fraction[1], fraction[1], FRACTION)
    if power := _power_after(tokens, last):
        value = Decimal(f"{value.scaleb(power[0]):f}")
        return Number(i, power[1], value, value, DIGITS, scaled=True, mantissa=value)
    value, last = _added_fraction(tokens, last, value)
    scale, last = _scale_after(tokens, last, i)
    if value * scale >= LARGEST:
        return None
    return Number(i, last, value * scale, value * scale, DIGITS, scale != 1, value)


LEADING_GROUP = re.compile(r"[1-9]\d{0,2}")
GROUP = re.compile(r"\d{3}(?:\.\d+)?")
MOST_GROUPS = 5  # quadrillions


def _spaced_groups(tokens: Sequence[Token], i: int) -> tuple[str, int]:
    """Digits whose thousands stand apart: "12 000", "1 450"; not "12 155mm shells", "May 12 300 people"."""
    text, last = tokens[i].text, i
    if not _is_group(tokens, i + 1) or not LEADING_GROUP.fullmatch(text):
        return text, last
    while last - i < MOST_GROUPS and _is_group(tokens, last + 1):
        text, last = text + tokens[last + 1].text, last + 1
    noughts = last > i and tokens[i + 1].text.startswith("000")
    return (text, last) if noughts or _stands_free(tokens, i, last) else (tokens[i].text, i)


def _is_group(tokens: Sequence[Token], i: int) -> bool:
    """Three digits behind one space or its entity."""
    if not text_at(tokens, i)[:1].isdecimal() or not GROUP.fullmatch(tokens[i].text):
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
    """ "3½", "2 1/2", "6-1/4", "3 and a half": the sum and its last token."""
    if (
        text_at(tokens, last + 1) == "-"
        and text_at(tokens, last + 3) == "/"
        and touches(tokens[last], tokens[last + 1])
    ):
        top = parse_digits(text_at(tokens, last + 2))
        part = _plain_fraction(tokens, last + 2, top) if top else None
        return (value + part[1], part[0]) if part and value == value.to_integral_value() else (value, last)
    if text_at(tokens, last + 1)[:1].isnumeric():
        symbol = symbol_value(tokens[last + 1].text)
        if symbol is not None:
            return value + symbol, last + 1
        top = parse_digits(tokens[last + 1].text)
        part = _plain_fraction(tokens, last + 1, top) if top else None
        if part and value == value.to_integral_value():
            return value + part[1], part[0]
    return and_a_half(tokens, last, value)


def _power_after(tokens: Sequence[Token], last: int) -> tuple[int, int] | None:
    """The power of "3 | ×10^6", "1.6 | x 10−19", "3 | × 10⁶", and the last token with it."""
    if lower_at(tokens, last + 1) not in {"×", "x"} or lower_at(tokens, last + 2) != "10":
        return None
    sign = last + 4 if lower_at(tokens, last + 3) == "^" else last + 3
    raised = "".join(token.text for token in tokens[sign : sign + 2]).translate(RAISED)
    found = POWER.match(raised) if joined(tokens, last + 3) else None
    lowered = sign > last + 3 or text_at(tokens, sign)[:1] in {"−", "⁻"} or text_at(tokens, sign)[:1] in SUPERSCRIPTS
    if found is None or not lowered:
        return None  # "2 x 10 metres", "2 x 10-12"
    return int(found.group().replace("−", "-")), sign + (not raised[0].isdecimal())


SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹"
RAISED = str.maketrans(SUPERSCRIPTS + "⁻", "0123456789−")
POWER = re.compile(r"[-−]?\d{1,2}")


def _scale_after(tokens: Sequence[Token], last: int, first: int) -> tuple[int, int]:
    """The scale that multiplies a number from `first` to `last`, and the last token with it."""
    j = last + 1
    if j + 1 < len(tokens) and tokens[j].text in HYPHENS and touches(tokens[last], tokens[j]):
        j += 1  # "a 2-million-barrel tank"
    word = lower_at(tokens, j)
    scale = WORDS.scales.get(word) or WORDS.short_scales.get(word)
    if scale is None or counts_apart(tokens, first, j):
        return 1, last
    more = WORDS.scales.get(lower_at(tokens, j + 1), 0)
    return (scale * more, j + 1) if more > scale else (scale, j)
