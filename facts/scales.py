"""The stretch of values a dot plot shows: its own for every fact, so that small differences stay visible."""

from collections.abc import Iterable
from math import log10

from extract.models import Frozen

AIR = 0.18  # of the spread, on either side
AIR_OPEN_HIGH = 0.6  # more on the right where an arrow says "and upwards": the higher values are the open ones
AIR_OPEN_LOW = 0.35
LOG_AIR = 0.06  # of the decades shown
LOG_FROM = (
    100  # largest over smallest: 7 to 9,000 on a linear axis hides the small ones, 360 to 400 on a log one confuses
)
WHOLE_UP_TO = 6  # a domain this wide with whole values gets whole ticks


class Scale(Frozen):
    low: float
    high: float
    log: bool = False
    whole: bool = False


def scale_of(values: Iterable[float], *, open_low: bool = False, open_high: bool = False) -> Scale:
    """The domain for `values` (bounds and what tolerances add), with room for arrows where an end is open.

    >>> scale_of([40, 41, 38, 42])
    Scale(low=37.28, high=42.72, log=False, whole=True)
    >>> scale_of([7, 9000]).log
    True
    >>> scale_of([12])
    Scale(low=11.0, high=13.0, log=False, whole=True)
    """
    found = sorted(values)
    low, high = found[0], found[-1]
    if low > 0 and high / low >= LOG_FROM:
        return _log_scale(low, high, open_low=open_low, open_high=open_high)
    left, right = _air(low, high, open_low=open_low, open_high=open_high)
    start = max(low - left, 0.0) if low >= 0 else low - left
    whole = all(value == int(value) for value in found) and high + right - start <= WHOLE_UP_TO
    return Scale(low=round(start, 6), high=round(high + right, 6), whole=whole)


def _air(low: float, high: float, *, open_low: bool, open_high: bool) -> tuple[float, float]:
    spread = high - low
    if spread == 0:
        least = 1 if abs(high) >= 5 else 0.5  # noqa: PLR2004  (a small count needs a narrow axis to show whole ticks)
        return (max(abs(high) * 0.04, min(least, abs(high) or least)),) * 2
    left = AIR + (AIR_OPEN_LOW if open_low else 0)
    right = AIR + (AIR_OPEN_HIGH if open_high else 0)
    return spread * left, spread * right


def _log_scale(low: float, high: float, *, open_low: bool, open_high: bool) -> Scale:
    decades = log10(high / low)
    left = decades * (LOG_AIR + (LOG_AIR if open_low else 0))
    right = decades * (LOG_AIR + (LOG_AIR if open_high else 0))
    return Scale(low=low / 10**left, high=high * 10**right, log=True)
