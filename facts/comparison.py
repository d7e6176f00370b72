"""Statements of one fact → how they stand to one another: LADDER, read from the top; the last level always holds."""

from collections.abc import Callable, Iterable, Sequence
from decimal import Context, Decimal
from functools import cached_property
from typing import NamedTuple

from extract.models import APPROXIMATE, Article, Frozen, Qualifier
from facts.intervals import Interval, hull, meet_all
from facts.models import Fact, Statement, Verdict
from facts.moving import prices_of_days
from facts.readings import Reading, comparison_unit, read_statements, without_rounder
from facts.scopes import Exclusion, exclusions
from facts.tolerances import Tolerances
from facts.units import HUNDRED, MONEY, dimension_of, is_measured
from facts.updates import Replacement, replacement_of

# Printed figures seldom carry more digits; a converted end is shown with as many.
SHOWN_DIGITS = Context(prec=6)
WHOLE_DIGITS = 28  # more than arithmetic carries; only a conversion can reach them


class Case(Frozen):
    """The statements of one fact, read in one unit, and the articles they stand in."""

    fact: Fact
    unit: str
    statements: tuple[Statement, ...]
    readings: tuple[Reading, ...]
    articles: dict[str, Article]
    tolerances: Tolerances

    @cached_property
    def compared(self) -> tuple[Reading, ...]:
        """The readings the ladder looks at: a figure repeated in another unit in parentheses counts once."""
        return tuple(reading for reading in self.readings if reading.restates is None)

    @cached_property
    def sources(self) -> tuple[str, ...]:
        """The articles that state the fact, by id."""
        return tuple(sorted({statement.claim.article for statement in self.statements}))

    @cached_property
    def strangers(self) -> tuple[Statement, ...]:
        """Statements in units of another kind, from articles that give the fact in no unit we compare."""
        at_home = {reading.article for reading in self.readings}
        return tuple(each for each in self.statements if each.claim.article not in at_home)

    @cached_property
    def by_unit(self) -> tuple[tuple[Reading, ...], ...]:
        """The compared readings by the unit they were stated in; all nouns that are counted are one unit."""
        found: dict[str, list[Reading]] = {}
        for reading in self.compared:
            own = reading.meant or reading.quantity.unit
            found.setdefault(own if is_measured(own) else "", []).append(reading)
        return tuple(map(tuple, found.values()))

    @cached_property
    def fitting(self) -> Interval:
        """The values that satisfy every statement, read as leniently as needed and no more; may be empty."""
        about, rounded = meet_all(r.about for r in self.compared), meet_all(r.rounded for r in self.compared)
        if not about.is_empty or not self.fits_converted:
            return about
        return meet_all(r.converted for r in self.compared) if rounded.is_empty else rounded

    @cached_property
    def fits_converted(self) -> bool:
        """Across units the figures fit as converted, and within each, rounder forms left out, as rounded."""
        finest = (without_rounder(each) for each in self.by_unit)
        within = all(fits(reading.rounded for reading in each) for each in finest)
        return within and fits(reading.converted for reading in self.compared)

    @cached_property
    def exclusion(self) -> Exclusion | None:
        """The scopes that explain why the figures differ: without the parts the rest fits, and so do the parts."""
        if not self.fitting.is_empty:
            return None
        found = exclusions([reading.claim for reading in self.compared])
        return next((each for each in found if self._explained_by(each)), None)

    def _explained_by(self, exclusion: Exclusion) -> bool:
        parts = {claim.id for claim in exclusion.parts}
        inside = [reading.rounded for reading in self.compared if reading.claim.id in parts]
        return fits(inside) and fits(r.rounded for r in self.compared if r.claim.id not in parts)

    @cached_property
    def replacement(self) -> Replacement | None:
        return replacement_of(self.compared, self.articles)


def make_case(fact: Fact, statements: Sequence[Statement], articles: Iterable[Article], tolerances: Tolerances) -> Case:
    unit = comparison_unit(fact, statements)
    return Case(
        fact=fact,
        unit=unit,
        statements=tuple(statements),
        readings=read_statements(statements, unit, tolerances),
        articles={article.id: article for article in articles},
        tolerances=tolerances,
    )


def fits(intervals: Iterable[Interval]) -> bool:
    return not meet_all(intervals).is_empty


def currencies_differ(case: Case) -> bool:
    units = (case.unit, *(each.claim.quantity.unit for each in case.strangers))
    return bool(case.strangers) and all(dimension_of(unit) == MONEY for unit in units)


def dimensions_differ(case: Case) -> bool:
    return bool(case.strangers)


def scopes_exclude(case: Case) -> bool:
    """Daily against cumulative, a part against the total; the same figure under both is no reason to refuse."""
    return case.exclusion is not None


def prices_move(case: Case) -> bool:
    """Unequal prices of different days; one that holds for all is no reason to refuse."""
    return case.fitting.is_empty and prices_of_days(case.compared, case.articles)


def one_article(case: Case) -> bool:
    return len(case.sources) == 1


def same_figure(case: Case) -> bool:
    return len({reading.figure for reading in case.compared}) == 1


def same_figures(case: Case) -> bool:
    """Every article gives the same few figures, which are one when rounded: about 330 feet, 100 metres."""
    given: dict[str, set[tuple[Interval, Qualifier]]] = {name: set() for name in case.sources}
    for reading in case.readings:
        given[reading.article].add(reading.figure)
    first, *others = given.values()
    return all(each == first for each in others) and fits_when_converted(case)


def same_in_other_unit(case: Case) -> bool:
    """One figure a unit, each the other's conversion: 35 km and 22 miles."""
    bounds = {reading.quantity.qualifier for reading in case.compared}
    single = all(len({reading.figure for reading in each}) == 1 for each in case.by_unit)
    return len(bounds) == 1 and single and fits(r.equated for r in case.compared)


def one_number(case: Case) -> bool:
    """The number is the same everywhere; only "about" or "nearly" differ."""
    qualifiers = {reading.quantity.qualifier for reading in case.compared}
    return qualifiers <= {*APPROXIMATE, Qualifier.EXACT} and len({reading.stated for reading in case.compared}) == 1


def bounds_met(case: Case) -> bool:
    """The figures as stated have a value in common, and none of them is a range."""
    return fits(r.stated for r in case.compared) and not any(_is_range(r) for r in case.compared)


def ranges_overlap(case: Case) -> bool:
    return fits(r.stated for r in case.compared)


def _is_range(reading: Reading) -> bool:
    low, high = reading.stated.low, reading.stated.high
    return low is not None and high is not None and low != high


def fits_about(case: Case) -> bool:
    return fits(r.about for r in case.compared)


def fits_rounded(case: Case) -> bool:
    return fits(r.rounded for r in case.compared)


def fits_when_converted(case: Case) -> bool:
    """Some value satisfies them all, however leniently they are read."""
    return not case.fitting.is_empty


def replaced_by_words(case: Case) -> bool:
    return case.replacement is not None and case.replacement.by_words


def replaced_by_date(case: Case) -> bool:
    return case.replacement is not None


def always(case: Case) -> bool:
    return True


class Level(NamedTuple):
    """A rung of the ladder; `rule` is its name in the CSV; pages show it in words."""

    verdict: Verdict
    rule: str
    holds: Callable[[Case], bool]


SAME_FIGURES, PRICES = "same figures", "prices of different days"
# Read from the top; the first level that holds is the answer.
LADDER = (
    Level(Verdict.NOT_COMPARABLE, "different currencies", currencies_differ),
    Level(Verdict.NOT_COMPARABLE, "units of different kinds", dimensions_differ),
    Level(Verdict.SINGLE_SOURCE, "one article", one_article),
    Level(Verdict.NOT_COMPARABLE, "scopes exclude one another", scopes_exclude),
    Level(Verdict.NOT_COMPARABLE, PRICES, prices_move),
    Level(Verdict.AGREE, "same figure", same_figure),
    Level(Verdict.AGREE, SAME_FIGURES, same_figures),
    Level(Verdict.AGREE, "unit", same_in_other_unit),
    Level(Verdict.COMPATIBLE, "approximate", one_number),
    Level(Verdict.COMPATIBLE, "bound met", bounds_met),
    Level(Verdict.COMPATIBLE, "ranges overlap", ranges_overlap),
    Level(Verdict.COMPATIBLE, "approximate", fits_about),
    Level(Verdict.COMPATIBLE, "rounding", fits_rounded),
    Level(Verdict.COMPATIBLE, "unit", fits_when_converted),
    Level(Verdict.SUPERSEDED, "replaced by its own words", replaced_by_words),
    Level(Verdict.SUPERSEDED, "replaced by a later date", replaced_by_date),
    Level(Verdict.CONFLICT, "no value fits all", always),
)


def judge(case: Case) -> Level:
    return next(level for level in LADDER if level.holds(case))


class Span(NamedTuple):
    """From the lowest to the highest stated bound, and how far apart they are."""

    low: Decimal | None
    high: Decimal | None
    spread: Decimal | None
    spread_pct: Decimal | None


def span_of(case: Case) -> Span:
    ends = hull(reading.stated for reading in case.compared)
    numbers = numbers_of(case.compared)
    low = None if ends.low is None else shown(numbers.low)
    high = None if ends.high is None else shown(numbers.high)
    if low is None or high is None or high < low:
        return Span(low, high, None, None)
    spread, smaller = high - low, min(abs(low), abs(high))
    return Span(low, high, spread, SHOWN_DIGITS.divide(spread * HUNDRED, smaller) if smaller else None)


def numbers_of(readings: Iterable[Reading]) -> Interval:
    """From the smallest to the largest number stated, whichever bound it is."""
    stated = [(reading.stated.low, reading.stated.high) for reading in readings]
    numbers = [number for ends in stated for number in ends if number is not None]
    return Interval(min(numbers, default=None), max(numbers, default=None))


def shown(value: Decimal | None) -> Decimal | None:
    """A converted value with the digits a reader needs, without trailing zeros; a whole number is left as it is.

    >>> shown(Decimal("4296.94848")), shown(Decimal("6.00")), shown(Decimal("1234567"))
    (Decimal('4296.95'), Decimal('6'), Decimal('1234567'))
    """
    if value is None:
        return None
    if value == value.to_integral_value():
        return value.quantize(Decimal(1)) if value.adjusted() < WHOLE_DIGITS else value.normalize()
    return SHOWN_DIGITS.plus(value).normalize()
