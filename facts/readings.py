"""Statements → readings: each figure as an interval in the unit of its fact, and how far its words reach."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from decimal import ROUND_HALF_UP, Context, Decimal
from itertools import pairwise
from typing import NamedTuple

from extract.models import APPROXIMATE, Article, Claim, Qualifier, Quantity
from facts.datelines import day_of
from facts.interface import text
from facts.intervals import Interval, meet_all
from facts.models import Fact, Statement
from facts.precision import is_rounded, last_digit, last_nonzero_digit, promised_step, rounding_step
from facts.tolerances import Tolerances
from facts.units import COUNT, HUNDRED, MONEY, SHARE, convertible, dimension_of, factor, is_measured, may_mean
from facts.wording import value_in

# A conversion stands in parentheses or behind a slash or comma: "4,300 km (2,670 miles)".
CONVERSION_GAP = 4
# Enough digits for any printed figure, few enough that 16,093.44 and 16,093.4400001 metres are one value.
EXACT_DIGITS = Context(prec=12)
FEW_DIGITS = Context(prec=2)
LOOSE = APPROXIMATE | {Qualifier.AT_LEAST, Qualifier.AT_MOST}


class Reading(NamedTuple):
    """One statement, read in the fact's unit.

    `stated` holds the numbers as stated, `about` widens what the words call approximate, `rounded` adds what rounding
    hides, `converted` what rounding hides in another unit; `equated` is the stated number with that last rounding
    alone. `restates` is the statement by which the same article gives the figure in the unit compared; `holds` says
    whether the two are the same. `meant` is the unit it is read in where its own is written short for it.
    """

    statement: Statement
    stated: Interval
    about: Interval
    rounded: Interval
    converted: Interval
    equated: Interval
    restates: Statement | None = None
    holds: bool = True
    meant: str = ""

    @property
    def claim(self) -> Claim:
        return self.statement.claim

    @property
    def quantity(self) -> Quantity:
        return self.statement.claim.quantity

    @property
    def article(self) -> str:
        return self.statement.claim.article

    @property
    def figure(self) -> tuple[Interval, Qualifier]:
        """The figure with its kind of bound: two statements with equal figures say the same."""
        return self.stated, self.quantity.qualifier


def comparison_unit(fact: Fact, statements: Sequence[Statement]) -> str:
    """The fact's unit where its figures can be brought to it, else the unit most of its articles use."""
    units = [each.claim.quantity.unit for each in statements]
    if fact.unit and any(factor(unit, fact.unit) for unit in units):
        return fact.unit
    per_article = {(each.claim.article, each.claim.quantity.unit) for each in statements}
    counted = Counter(unit for _, unit in sorted(per_article))
    return max(units, key=lambda unit: (counted[unit], -units.index(unit)), default="")


def read_statements(statements: Iterable[Statement], unit: str, tolerances: Tolerances) -> tuple[Reading, ...]:
    """Every statement that can be brought to `unit`, in order of article and place."""
    ordered = sorted(statements, key=lambda each: (each.claim.article, each.claim.quantity.start))
    meant = _units_meant([each.claim.quantity for each in ordered])
    readings = [
        read_one(each, scale, tolerances, full)
        for each, full in zip(ordered, meant, strict=True)
        if (scale := factor(full or each.claim.quantity.unit, unit)) is not None
    ]
    return tuple(_with_conversions(readings, unit))


def _units_meant(quantities: Sequence[Quantity]) -> list[str]:
    """For each figure the unit that its own is short for, where another figure gives its number in that unit."""
    given = {(number, each.unit) for each in quantities for number in (each.low, each.high)}
    full = [may_mean(each.unit) for each in quantities]
    return [
        unit if unit and {(each.low, unit), (each.high, unit)} <= given else ""
        for each, unit in zip(quantities, full, strict=True)
    ]


def read_one(statement: Statement, scale: Decimal, tolerances: Tolerances, meant: str = "") -> Reading:
    quantity = statement.claim.quantity
    stated = stated_interval(quantity, tolerances)
    about = reach(quantity, tolerances)
    rounding = tolerances.rounding_units * rounding_step(quantity) if is_rounded(quantity) else Decimal(0)
    conversion = max(rounding, _conversion_rounding(quantity, tolerances))
    return Reading(
        statement,
        stated=_convert(stated, scale),
        about=_convert(about, scale),
        rounded=_convert(about.cover(_rounded(stated, rounding)), scale),
        converted=_convert(about.cover(_rounded(stated, conversion)), scale),
        equated=_convert(_rounded(stated, conversion), scale),
        meant=meant,
    )


def _convert(interval: Interval, scale: Decimal) -> Interval:
    ends = [None if end is None else EXACT_DIGITS.multiply(end, scale) for end in (interval.low, interval.high)]
    return interval._replace(low=ends[0], high=ends[1])


def stated_interval(quantity: Quantity, tolerances: Tolerances) -> Interval:
    """The figure as stated; "more than 50" lets 50 in unless the tolerances are strict about it."""
    strict = tolerances.bounds_strict > 0
    return Interval(
        quantity.low,
        quantity.high,
        low_open=strict and quantity.qualifier is Qualifier.OVER,
        high_open=strict and quantity.qualifier is Qualifier.UNDER,
    )


def reach(quantity: Quantity, tolerances: Tolerances) -> Interval:
    """The figure with the reach of "about", "nearly" or "just over"."""
    stated = stated_interval(quantity, tolerances)
    below, above = {
        Qualifier.APPROX: (tolerances.approx_pct, tolerances.approx_pct),
        Qualifier.APPROX_UNDER: (tolerances.approx_under_pct, Decimal(0)),
        Qualifier.APPROX_OVER: (Decimal(0), tolerances.approx_over_pct),
    }.get(quantity.qualifier, (Decimal(0), Decimal(0)))
    most = _farthest(quantity, tolerances)
    low = None if stated.low is None else stated.low - min(most, abs(stated.low) * below / HUNDRED)
    high = None if stated.high is None else stated.high + min(most, abs(stated.high) * above / HUNDRED)
    return stated._replace(low=low, high=high)


def _farthest(quantity: Quantity, tolerances: Tolerances) -> Decimal:
    """How far "about" reaches at most: who writes "some 146 billion" would not write it of 149."""
    step = promised_step(quantity) if quantity.qualifier is Qualifier.APPROX else Decimal(0)
    return tolerances.approx_steps * step if step else Decimal("Infinity")


def _conversion_rounding(quantity: Quantity, tolerances: Tolerances) -> Decimal:
    value = quantity.low if quantity.low is not None else quantity.high
    limit = abs(value or Decimal(0)) * tolerances.conversion_pct / HUNDRED
    return min(tolerances.rounding_units * last_nonzero_digit(quantity), limit)


def _rounded(stated: Interval, by: Decimal) -> Interval:
    """Rounding reaches up to, but not including, the value that would round to the next figure."""
    if not by:
        return stated
    low = None if stated.low is None else stated.low - by
    high = None if stated.high is None else stated.high + by
    return stated._replace(low=low, high=high, high_open=True)


def _with_conversions(readings: Sequence[Reading], unit: str) -> list[Reading]:
    """Of a figure and its conversion, the one that is not in `unit` restates the other; else the second the first."""
    found = list(readings)
    for place, (left, right) in enumerate(pairwise(readings)):
        if is_conversion(left.claim, right.claim):
            holds = left.converted.meets(right.converted)
            if right.quantity.unit == unit:
                found[place] = left._replace(restates=right.statement, holds=holds)
            else:
                found[place + 1] = right._replace(restates=left.statement, holds=holds)
    return [each if each.restates else each._replace(restates=_elsewhere(each, readings, unit)) for each in found]


def _elsewhere(reading: Reading, readings: Sequence[Reading], unit: str) -> Statement | None:
    """The statement that gives the same figure in `unit` in another place of the article: feet above, metres below."""
    if not is_measured(reading.quantity.unit) or reading.quantity.unit == unit:
        return None
    same = (
        other.statement
        for other in readings
        if other.article == reading.article and other.quantity.unit == unit and other.converted.meets(reading.converted)
    )
    return next(same, None)


def without_rounder(readings: Sequence[Reading]) -> list[Reading]:
    """The readings less the rounder forms of a measure that its article gives more finely: 130 feet beside 131 feet.

    Sums and shares are not meant: $160 million and $161 million are two offers.
    """
    exact: dict[tuple[str, str], list[Reading]] = {}
    for each in readings:
        if each.quantity.qualifier is Qualifier.EXACT and dimension_of(each.quantity.unit) not in (MONEY, SHARE, COUNT):
            exact.setdefault((each.article, each.quantity.unit), []).append(each)
    rounder = {
        here.claim.id for same in exact.values() for here in same if any(_is_rounder(here, there) for there in same)
    }
    return [each for each in readings if each.claim.id not in rounder]


def _is_rounder(here: Reading, there: Reading) -> bool:
    rounder = last_nonzero_digit(here.quantity) > last_nonzero_digit(there.quantity)
    return rounder and here.converted.meets(there.converted)


def without_repeats(readings: Sequence[Reading]) -> list[Reading]:
    """The readings less those of an article that gives the very number too: "about 80" beside 80 says no more."""
    exact = {(each.article, each.stated.low) for each in readings if each.quantity.qualifier is Qualifier.EXACT}
    return [
        each
        for each in readings
        if each.quantity.qualifier not in LOOSE
        or not any((each.article, end) in exact for end in (each.stated.low, each.stated.high) if end)
    ]


def in_unit_of(here: Quantity, there: Quantity) -> Decimal | None:
    """The value of the one in the unit of the other, to the digit the other is printed with."""
    scale, value = factor(here.unit, there.unit), _end(here)
    if scale is None or value is None:
        return None
    result = (value * scale).quantize(last_digit(there) or Decimal(1), ROUND_HALF_UP)
    return result or FEW_DIGITS.multiply(value, scale)  # "9 mm (1/3 inch)" is not none


def _end(quantity: Quantity) -> Decimal | None:
    """The number a conversion is shown with: of "0 to 60 mph" the last."""
    is_range = quantity.qualifier is Qualifier.RANGE and quantity.high is not None
    return quantity.high if quantity.low is None or is_range else quantity.low


def conversion_in_words(here: Quantity, there: Quantity) -> str:
    """As in: "35 km is 22 mi"."""
    value = _end(here)
    result = in_unit_of(here, there)
    if value is None or result is None:
        return ""
    return text("sentence.equals", here=value_in(value, here.unit), there=value_in(result, there.unit))


def is_conversion(left: Claim, right: Claim) -> bool:
    """`right` follows at once and gives another unit of the same dimension: "7 km (4 miles)"."""
    gap = right.quantity.start - left.quantity.end
    close = left.article == right.article and 0 <= gap <= CONVERSION_GAP
    return close and convertible(left.quantity.unit, right.quantity.unit)


def days_that_agree(readings: Sequence[Reading], articles: Mapping[str, Article]) -> Mapping[str, Sequence[Reading]]:
    """Readings by the day of their article, the first first; none where some have no day or one day's do not fit."""
    by_day: dict[str, list[Reading]] = {}
    for each in sorted(readings, key=lambda reading: day_of(articles[reading.article])):
        by_day.setdefault(day_of(articles[each.article]), []).append(each)
    apart = "" in by_day or any(meet_all(each.rounded for each in same).is_empty for same in by_day.values())
    return {} if apart else by_day
