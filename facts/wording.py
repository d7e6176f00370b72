"""How numbers, units, bounds and lists are written for readers: "1.2 million", "113,100 km²", "about 40 people"."""

import re
from collections.abc import Sequence
from datetime import date
from decimal import Context, Decimal
from functools import cache

from extract.models import Frozen, Kind, Qualifier, Quantity
from facts.lexicon import read
from facts.units import MONEY, SHARE, dimension_of, is_currency, is_measured

SCALES = ((Decimal(10) ** 12, "trillion"), (Decimal(10) ** 9, "billion"), (Decimal(10) ** 6, "million"))
# 1.25 million is read at a glance, 1.2345678 million is not: more decimals are written out in digits.
SCALED_DECIMALS = 3
WORDS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
RANKS = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth")
ORDINAL_ENDINGS = {1: "st", 2: "nd", 3: "rd"}
MINUTE, CLOCK = Decimal(60), Decimal(100)  # seconds
LONGEST_FRACTION, READABLE = 6, Context(prec=3)
HALF = Decimal("0.5")
TEENS = range(11, 14)
# Nouns that end others: policewoman, fireman, salesperson.
COMPOUNDED = ("woman", "man", "person")
NO_BREAK_SPACE = "\N{NO-BREAK SPACE}"


class Bounds(Frozen):
    approx: str
    approx_under: str
    approx_over: str
    at_least: str
    over: str
    at_most: str
    under: str
    under_measure: str


class Unchanging(Frozen):
    units: frozenset[str]


class WordingWords(Frozen):
    bounds: Bounds
    signs: dict[str, str]
    symbols: dict[str, str]
    plurals: dict[str, str]
    halved: dict[str, str]
    unchanging: Unchanging
    nameless: frozenset[str]


def words() -> WordingWords:
    return read("wording", WordingWords)


def number(value: Decimal) -> str:
    """A number as news prints it.

    >>> [number(Decimal(n)) for n in ("472", "4300", "0.20", "1200000", "13900000000", "1234567", "-12.5")]
    ['472', '4,300', '0.2', '1.2 million', '13.9 billion', '1,234,567', '-12.5']
    """
    size, name = _scale(value)
    return f"{_digits(value / size)} {name}" if name else _digits(value)


def _scale(value: Decimal) -> tuple[Decimal, str]:
    for size, name in SCALES:
        if abs(value) >= size:
            scaled = (value / size).normalize()
            return (size, name) if -_exponent(scaled) <= SCALED_DECIMALS else (Decimal(1), "")
    return Decimal(1), ""


def _exponent(value: Decimal) -> int:
    exponent = value.as_tuple().exponent
    return exponent if isinstance(exponent, int) else 0


def _digits(value: Decimal) -> str:
    if _exponent(value) < -LONGEST_FRACTION:  # a third, written out
        value = READABLE.plus(value)
    text = f"{value:,f}"
    text = text.rstrip("0").rstrip(".") if "." in text else text
    return "0" if text == "-0" else text


def number_range(low: Decimal, high: Decimal) -> str:
    """Two ends with an en dash, the scale written once.

    >>> number_range(Decimal(30), Decimal(40)), number_range(Decimal("1.5e9"), Decimal("2e9"))
    ('30–40', '1.5–2 billion')
    """
    if low == high:
        return number(low)
    (size, name), (other_size, _) = _scale(low), _scale(high)
    if name and size == other_size:
        return f"{_digits(low / size)}–{number(high)}"
    return f"{number(low)}–{number(high)}"


def count_word(count: int) -> str:
    """Small counts as words, as news writes them.

    >>> count_word(2), count_word(13)
    ('two', '13')
    """
    return WORDS[count] if 0 <= count < len(WORDS) else str(count)


def ordinal(value: Decimal) -> str:
    """The number as a rank.

    >>> [ordinal(Decimal(n)) for n in (1, 2, 11, 23, 60)]
    ['first', 'second', '11th', '23rd', '60th']
    """
    if value in range(1, len(RANKS) + 1):
        return RANKS[int(value) - 1]
    last = int(value) % 100
    return f"{_digits(value)}{'th' if last in TEENS else ORDINAL_ENDINGS.get(last % 10, 'th')}"


@cache
def plural(unit: str) -> str:
    """The plural of a noun that is counted, or of a unit in full; symbols stay.

    >>> [plural(unit) for unit in ("person", "fire engine", "country", "strike", "km", "bus", "day", "policeman")]
    ['people', 'fire engines', 'countries', 'strikes', 'km', 'buses', 'days', 'policemen']
    """
    if unit in words().unchanging.units or not unit.replace(" ", "").replace("-", "").isalpha():
        return unit
    start, space, last = unit.rpartition(" ")
    return f"{start}{space}{_plural_word(last)}"


def _plural_word(word: str) -> str:
    known = words().plurals
    ending = next((noun for noun in (word, *COMPOUNDED) if noun in known and word.endswith(noun)), "")
    if ending:
        return word.removesuffix(ending) + known[ending]
    if re.search(r"(s|x|z|ch|sh)$", word):
        return f"{word}es"
    return f"{word[:-1]}ies" if re.search(r"[^aeiou]y$", word) else f"{word}s"


def amount(text: str, unit: str, *, one: bool = False) -> str:
    """A number already written, with its unit. `one` is true where the number is exactly 1.

    >>> amount("13.9 billion", "USD"), amount("20", "%"), amount("450", "km2"), amount("1", "person", one=True)
    ('$13.9 billion', '20%', '450 km²', '1 person')
    """
    if is_currency(unit):
        sign = words().signs.get(unit, f"{unit} ")
        return f"-{sign}{text[1:]}" if text.startswith("-") else f"{sign}{text}"
    if dimension_of(unit) == SHARE:
        return f"{text}%"
    if unit == "magnitude":
        return f"magnitude {text}"
    name = words().symbols.get(unit) or (unit if one else plural(unit))
    return f"{text} {name}" if name else text


def value_in(value: Decimal, unit: str) -> str:
    """One value with its unit; shares are written as percentages.

    >>> value_in(Decimal("0.2"), "ratio"), value_in(Decimal(1), "bridge"), value_in(Decimal("0.5"), "hour")
    ('20%', '1 bridge', 'half an hour')
    """
    if value == HALF and unit in words().halved:
        return words().halved[unit]
    if unit == "second" and _is_on_a_clock(value):
        minutes, seconds = divmod(value, MINUTE)
        return f"{value_in(minutes, 'minute')} {value_in(seconds, unit)}"
    return amount(_written(_shown(value, unit), unit), unit, one=value == 1)


def _is_on_a_clock(value: Decimal) -> bool:
    """As 461 seconds are, which is 7 minutes and 41 seconds; 90 or 600 seconds are told as such."""
    return value >= CLOCK and value == value.to_integral_value() and bool(value % 10)


def range_in(low: Decimal, high: Decimal, unit: str) -> str:
    """Two values with their unit; where cents are stated, both show them.

    >>> range_in(Decimal("63.2"), Decimal("65.09"), "USD"), range_in(Decimal("0.19"), Decimal("0.2"), "ratio")
    ('$63.20–65.09', '19–20%')
    """
    ends = _shown(low, unit), _shown(high, unit)
    if low != high and any(_has_cents(end, unit) for end in ends):
        return amount("–".join(f"{end:,.2f}" for end in ends), unit)
    text = _written(ends[0], unit) if low == high else number_range(*ends)
    return amount(text, unit, one=low == high == 1)


def _written(value: Decimal, unit: str) -> str:
    return f"{value:,.2f}" if _has_cents(value, unit) else number(value)


def _has_cents(value: Decimal, unit: str) -> bool:
    """A sum below a million that is not whole and not finer than a cent."""
    cents = value * 100
    small = abs(value) < SCALES[-1][0]
    return is_currency(unit) and small and value != value.to_integral_value() and cents == cents.to_integral_value()


def _shown(value: Decimal, unit: str) -> Decimal:
    """A ratio as a percentage; two-thirds is 66.7 of them."""
    if unit != "ratio":
        return value
    percent = value * 100
    return percent if -_exponent(percent.normalize()) <= SCALED_DECIMALS else percent.quantize(Decimal("0.1"))


def figure(quantity: Quantity, unit: str | None = None) -> str:
    """The figure in our words, its bound included. `unit` stands for the noun counted ("aircraft" for "bomber").

    An empty `unit` leaves the unit out, save the signs of money and shares.
    """
    own = quantity.unit
    if unit == "":
        name = own if dimension_of(own) in (MONEY, SHARE) else ""
    else:
        name = own if unit is None or is_measured(own) else unit
    return f"{bound_word(quantity)} {_bare(quantity, name)}".strip()


def _bare(quantity: Quantity, unit: str) -> str:
    low, high = quantity.low, quantity.high
    if low is not None and high is not None and low != high:
        return range_in(low, high, unit)
    value = low if low is not None else high
    if value is None:
        return ""
    if quantity.kind is Kind.ORDINAL:
        return f"{ordinal(value)} {unit}".strip()
    if not value and not is_measured(quantity.unit):
        return f"no {plural(unit)}" if unit else "none"
    return value_in(value, unit)


def bound_word(quantity: Quantity) -> str:
    bounds = words().bounds
    if quantity.qualifier is Qualifier.UNDER and is_measured(quantity.unit):
        return bounds.under_measure
    return str(getattr(bounds, quantity.qualifier.value, ""))


def read_as(quantity: Quantity, unit: str = "") -> str:
    """What the program read: "about 40 aircraft", "more than 4,300 km". `unit` is the fact's, where there is one."""
    return figure(quantity, unit or quantity.unit)


def unbroken(text: str) -> str:
    """With no-break spaces between numbers and what follows, so that no line ends after a bare number."""
    return re.sub(r"(?<=\d) (?=[^\W\d_])", NO_BREAK_SPACE, text)


def listing(names: Sequence[str]) -> str:
    """Names in a sentence.

    >>> listing(["A"]), listing(["A", "B"]), listing(["A", "B", "C"])
    ('A', 'A and B', 'A, B and C')
    """
    return " and ".join([*([", ".join(names[:-1])] if names[:-1] else []), *names[-1:]])


def days_between(first: date, last: date) -> str:
    """Two days with an en dash, month and year written once where they are the same.

    >>> days_between(date(2026, 2, 2), date(2026, 2, 5)), days_between(date(2025, 12, 30), date(2026, 1, 2))
    ('2–5 February', '30 December 2025 – 2 January 2026')
    """
    if first.year != last.year:
        return f"{day_and_month(first)} {first.year} – {day_and_month(last)} {last.year}"
    if first.month != last.month:
        return f"{day_and_month(first)} – {day_and_month(last)}"
    return f"{first.day}–{day_and_month(last)}"


def day_and_month(day: date) -> str:
    return f"{day.day} {day:%B}"


def capital(text: str) -> str:
    """The first letter raised, the rest as it is."""
    return text[:1].upper() + text[1:]
