"""How finely a figure is printed: the worth of its last digit, from the words as they stand."""

import re
from decimal import Decimal
from math import prod

from extract.models import Kind, Quantity
from extract.units import spans

DIGITS = re.compile(r"\d[\d,  ]*(?:\.\d+)?")
# Words and letters that multiply a number. "k" and "m" stand behind digits only ("40k", "1.2m").
SCALES = {
    "hundred": 2, "thousand": 3, "million": 6, "billion": 9, "trillion": 12,
    "k": 3, "m": 6, "mn": 6, "bn": 9, "b": 9, "tn": 12, "tr": 12,
}  # fmt: skip
SCALE_WORD = re.compile(rf"(?<![^\W\d_])({'|'.join(SCALES)})(?![^\W\d_])", re.IGNORECASE)
LETTERS = re.compile(r"[^\W\d_]+")
TEN = 10  # the steps of numbers are powers of it: a fortnight is none
MEASURED = frozenset({Kind.MEASURE, Kind.MONEY, Kind.PERCENT, Kind.RATIO, Kind.DURATION, Kind.MULTIPLE})
SMALLEST_SCALED = Decimal(1000)
# A round measure ends on three zeros behind at least three other digits: half a step is then within half a per cent.
ROUND_FROM, TELLING_DIGITS = Decimal(1000), 100


def last_digit(quantity: Quantity) -> Decimal:
    """What one step of the last printed digit is worth, in the figure's unit; 0 where there is no digit to round.

    "$22.1 billion" is printed to a tenth of a billion, "six months" to one; "two-thirds" and "3½" are not rounded.
    """
    value = abs(_first(quantity))
    digits = DIGITS.search(quantity.surface)
    if digits is None:
        return _step_of_words(quantity.surface, value)
    printed = Decimal(re.sub(r"[^\d.]", "", digits.group()))
    step = Decimal(1).scaleb(-len(digits.group().partition(".")[2]))
    if not printed or not value:
        return step
    scale = value / printed
    return step * scale if scale == Decimal(1).scaleb(scale.adjusted()) else Decimal(0)


def _first(quantity: Quantity) -> Decimal:
    value = quantity.low if quantity.low is not None else quantity.high
    return Decimal(0) if value is None else value


def _step_of_words(surface: str, value: Decimal) -> Decimal:
    """A billion for "two billion", ten for "three decades", one for "six", 0 for a fraction: "half a year"."""
    scales = [SCALES[word.lower()] for word in SCALE_WORD.findall(surface)]
    step = Decimal(1).scaleb(max(scales)) if scales and max(scales) > SCALES["hundred"] else Decimal(1)
    step *= prod(times for word in LETTERS.findall(surface.lower()) if (times := spans().get(word, 1)) % TEN == 0)
    return step if value and value % step == 0 else Decimal(0)


def rounding_step(quantity: Quantity) -> Decimal:
    """What rounding hides: a step of the last printed digit, or of the digits before the zeros of a round measure.

    512,000 tonnes stand for 512,300 too; 2,000 may be 2,000 to the tonne, and counts are never taken for round.
    """
    step, round_step = last_digit(quantity), last_nonzero_digit(quantity)
    value = abs(_first(quantity))
    is_round = quantity.kind in (Kind.MEASURE, Kind.MONEY) and step == 1 and round_step >= ROUND_FROM
    return round_step if is_round and value >= round_step * TELLING_DIGITS else step


FIVE = 5  # editors round to fives, too


def promised_step(quantity: Quantity) -> Decimal:
    """The step to which a hedged figure is rounded: "some 146 billion" to a billion, "about 550" to fifty."""
    step = last_nonzero_digit(quantity)
    return step * FIVE if step and abs(_first(quantity)) / step % 10 == FIVE else step


def is_rounded(quantity: Quantity) -> bool:
    """A measured or scaled figure may stand for others that round to it; a whole count never does."""
    if quantity.kind in (Kind.ORDINAL, Kind.AGE):
        return False
    return quantity.kind in MEASURED or last_digit(quantity) >= SMALLEST_SCALED


def last_nonzero_digit(quantity: Quantity) -> Decimal:
    """The worth of the last digit that is not a zero: how coarsely a converted figure may be rounded.

    2,670 miles is rounded to tens, 22 miles to ones, $31.40 to cents: a nought behind the point is meant.
    """
    step = last_digit(quantity)
    value = abs(_first(quantity))
    digits = DIGITS.search(quantity.surface)
    if not step or not value or (digits and "." in digits.group()):
        return step
    count = value / step
    zeros = len(text) - len(text.rstrip("0")) if (text := f"{count.to_integral_value():f}") else 0
    return step * Decimal(10) ** zeros
