"""One length, weight or time told in two units: "6-foot-7", "5ft 10in", "94 minutes and 24 seconds"."""

from collections.abc import Sequence

from msgspec.structs import replace

from extract.amounts import Amount
from extract.clauses import BREAK, COMMA, JOINT, role_at
from extract.figure_words import FIGURE_WORDS
from extract.figures import Figure, joint, single
from extract.models import DURATION, MEASURE, Token
from extract.tokens import lower_at
from extract.units import Unit

# A larger unit with the smaller one behind it, and how many of these it holds.
COMPOUND = {
    ("ft", "inch"): 12,
    ("hour", "minute"): 60,
    ("minute", "second"): 60,
    ("lb", "ounce"): 16,
    ("ft", ""): 12,
    ("stone", "lb"): 14,
}


def _tall(tokens: Sequence[Token], left: Amount, right: Amount) -> tuple[Figure, ...]:
    """ "stands | six foot two |", "stands | 6 ft 2 in |"."""
    last = right.last + 1 if lower_at(tokens, right.last + 1) in {"in", "ins"} else right.last
    if role_at(tokens, last + 1) not in {BREAK, COMMA, JOINT} and lower_at(tokens, last + 1) != "tall":
        return ()
    value = left.low * COMPOUND["ft", "inch"] + right.low
    return (replace(single(replace(left, unit=INCH)), last=last, low=value, high=value),)


INCH = Unit("inch", "inch", MEASURE)
SIXTIETHS = 60


def compound(tokens: Sequence[Token], left: Amount, right: Amount) -> tuple[Figure, ...]:
    """ "6-foot-7", "5ft 10in", "94 minutes and 24 seconds": one figure, in the smaller unit."""
    words = joint(tokens, left, right)
    if left.unit is None:
        return ()
    inner = right.unit.code if right.unit else ""
    size = COMPOUND.get((left.unit.code, inner))
    if size is None or not right.low < size:
        return ()
    if not inner and words != ("-",):
        return _tall(tokens, left, right) if not words and left.unit.code == "ft" else ()
    if lower_at(tokens, right.last + 1) in FIGURE_WORDS.gaps and "," in words:
        return ()  # "won in 3 hours 22 minutes, | nine seconds | ahead"
    value = left.low * size + right.low
    unit = right.unit or replace(left.unit, code="inch", name="inch")
    kind = DURATION if size == SIXTIETHS else left.kind
    return (Figure(left.first, right.last, value, value, right.form, unit, kind),)
