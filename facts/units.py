"""Which units measure the same thing, and how a value passes from one to another."""

import re
from decimal import Decimal
from functools import cache

from extract.models import Frozen, Kind
from facts.lexicon import read

CURRENCY = re.compile(r"[A-Z]{3}")
SHARE, MONEY, COUNT = "share", "money", "count"
HUNDREDTH = Decimal("0.01")
HUNDRED = Decimal(100)
# Kinds whose unit is a measure: it must be one we know. The others count things, and any noun may be their unit.
MEASURED_KINDS = frozenset({Kind.MEASURE, Kind.MONEY, Kind.PERCENT, Kind.RATIO, Kind.AGE, Kind.DURATION})


class Dimension(Frozen):
    units: dict[str, float]
    examples: tuple[str, ...]


class Loose(Frozen):
    means: str
    example: str
    reason: str


class Dimensions(Frozen):
    dimension: dict[str, Dimension]
    loose: dict[str, Loose]
    hundredths: dict[str, str]
    system: dict[str, tuple[str, ...]]


def _hundredths() -> dict[str, str]:
    return read("dimensions", Dimensions).hundredths


@cache
def _factors() -> dict[str, tuple[str, Decimal]]:
    """Each known unit's dimension, and how many of the dimension's first unit it makes."""
    table = read("dimensions", Dimensions).dimension
    return {
        unit: (name, Decimal(repr(factor)))
        for name, dimension in table.items()
        for unit, factor in dimension.units.items()
        if unit not in _hundredths()
    }


def may_mean(unit: str) -> str:
    """The unit that is meant where one of its number stands beside: "13 miles" at sea; empty where none is.

    >>> may_mean("mi"), may_mean("km")
    ('nautical mile', '')
    """
    loose = read("dimensions", Dimensions).loose.get(unit)
    return loose.means if loose else ""


def is_currency(unit: str) -> bool:
    return CURRENCY.fullmatch(unit) is not None


def is_known(unit: str) -> bool:
    """A unit of measure, or a currency; nouns that are counted are not in any table."""
    return unit in _factors() or unit in _hundredths() or is_currency(unit)


def dimension_of(unit: str) -> str:
    """What a unit measures. Two units of one dimension can be converted; nouns counted are all of one.

    >>> dimension_of("km"), dimension_of("%"), dimension_of("USD"), dimension_of("aircraft")
    ('length', 'share', 'money', 'count')
    """
    if is_currency(unit) or unit in _hundredths():
        return MONEY
    return _factors().get(unit, (COUNT, HUNDREDTH))[0]


def convertible(left: str, right: str) -> bool:
    """Two units of one dimension: a figure in the one may restate a figure in the other.

    >>> convertible("km", "mi"), convertible("km", "km"), convertible("USD", "EUR"), convertible("boat", "ship")
    (True, False, False, False)
    """
    return left != right and is_measured(left) and factor(left, right) is not None


def is_measured(unit: str) -> bool:
    """Not a noun that is counted."""
    return dimension_of(unit) != COUNT


def factor(unit: str, into: str) -> Decimal | None:
    """How many `into` one `unit` makes; `None` where they do not measure the same thing.

    >>> factor("year", "month"), factor("km", "m"), factor("USD", "EUR") is None
    (Decimal('12'), Decimal('1000'), True)
    >>> factor("cent", "USD"), factor("GBP", "penny"), factor("penny", "USD") is None
    (Decimal('0.01'), Decimal('1E+2'), True)
    >>> factor("bomber", "aircraft"), factor("km", "kg") is None
    (Decimal('1'), True)
    """
    if unit == into:
        return Decimal(1)
    here, there = dimension_of(unit), dimension_of(into)
    if here != there:
        return None
    if here == MONEY:
        return _money_factor(unit, into)
    if here == COUNT:
        return Decimal(1)
    return _factors()[unit][1] / _factors()[into][1]


def _money_factor(unit: str, into: str) -> Decimal | None:
    if is_currency(into) and _hundredths().get(unit) in ("", into):
        return HUNDREDTH
    if is_currency(unit) and _hundredths().get(into) in ("", unit):
        return 1 / HUNDREDTH
    return None
