"""Stretches of the number line, with open or closed ends; `None` is no end on that side."""

from collections.abc import Iterable
from decimal import Decimal
from functools import reduce
from operator import attrgetter
from typing import NamedTuple

LOWEST, HIGHEST = Decimal("-Infinity"), Decimal("Infinity")  # where no end is stated


class Interval(NamedTuple):
    """The values from `low` to `high`. An open end leaves out the value it names.

    >>> Interval.at(Decimal(12)).meets(Interval(low=Decimal(10)))
    True
    """

    low: Decimal | None = None
    high: Decimal | None = None
    low_open: bool = False
    high_open: bool = False

    @classmethod
    def at(cls, value: Decimal) -> "Interval":
        return cls(value, value)

    @property
    def is_empty(self) -> bool:
        """Nothing lies inside: the ends cross, or touch with one of them open.

        >>> Interval(Decimal(2), Decimal(2), high_open=True).is_empty, Interval(Decimal(2), Decimal(2)).is_empty
        (True, False)
        """
        if self.low is None or self.high is None:
            return False
        return self.low > self.high or (self.low == self.high and (self.low_open or self.high_open))

    def __contains__(self, value: object) -> bool:
        return isinstance(value, Decimal) and not self.meet(Interval.at(value)).is_empty

    @property
    def floor(self) -> tuple[Decimal, bool]:
        """The low end, in an order in which the higher end lets in less."""
        return (LOWEST if self.low is None else self.low), self.low_open

    @property
    def ceiling(self) -> tuple[Decimal, bool]:
        """The high end, in an order in which the lower end lets in less."""
        return (HIGHEST if self.high is None else self.high), not self.high_open

    def meet(self, other: "Interval") -> "Interval":
        """The values in both; empty where they have none in common."""
        low = max(self, other, key=_floor)
        high = min(self, other, key=_ceiling)
        return Interval(low.low, high.high, low.low_open, high.high_open)

    def cover(self, other: "Interval") -> "Interval":
        """The smallest interval that holds both."""
        low = min(self, other, key=_floor)
        high = max(self, other, key=_ceiling)
        return Interval(low.low, high.high, low.low_open, high.high_open)

    def meets(self, other: "Interval") -> bool:
        return not self.meet(other).is_empty

    def scaled(self, factor: Decimal) -> "Interval":
        """In another unit. `factor` is positive."""
        low = None if self.low is None else self.low * factor
        high = None if self.high is None else self.high * factor
        return Interval(low, high, self.low_open, self.high_open)


_floor = attrgetter("floor")
_ceiling = attrgetter("ceiling")


def meet_all(intervals: Iterable[Interval]) -> Interval:
    """The values that lie in every one of them."""
    return reduce(Interval.meet, intervals, Interval())


def hull(intervals: Iterable[Interval]) -> Interval:
    """From the lowest to the highest end that is stated; `None` where no one states such an end."""
    each = list(intervals)
    lows = [interval.low for interval in each if interval.low is not None]
    highs = [interval.high for interval in each if interval.high is not None]
    return Interval(min(lows, default=None), max(highs, default=None))
