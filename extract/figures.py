"""Figures: one amount, or two read together with the unit and scale they share."""

from collections.abc import Sequence
from decimal import Decimal

from msgspec.structs import replace

from extract.amounts import Amount
from extract.models import RANGE, Kind, Qualifier, Token, Value
from extract.numeral_parts import ORDINAL, VAGUE, Form
from extract.units import Unit


class Figure(Value, frozen=True):
    """Tokens `first` to `last`: a number or a pair with its unit, before qualifiers and nouns are sought around it.

    `borrows`: the noun counted is that of the figure behind it ("38 | of 45 drones", "four- | and six-cylinder").
    """

    first: int
    last: int
    low: Decimal
    high: Decimal
    form: Form
    unit: Unit | None
    kind: Kind
    qualifier: Qualifier | None = None
    borrows: bool = False


def single(amount: Amount) -> Figure:
    qualifier = RANGE if amount.form is VAGUE or amount.low < amount.high else None
    return Figure(amount.first, amount.last, amount.low, amount.high, amount.form, amount.unit, amount.kind, qualifier)


# ---- two amounts ----------------------------------------------------------------------------------------------------
# "900 to 1,200 million" spreads its scale, "5,000 to 2 million" does not.
SPREADING = 1000


def spread(left: Amount, right: Amount) -> Amount | None:
    """`left` with the unit and scale of `right` ("$1.5-2 billion", "5 to 6%"); `None` if they do not go together."""
    if Kind.ORDINAL in {left.kind, right.kind} or {VAGUE, Form.MULTIPLE} & {left.form, right.form}:
        return None  # "doubled to 40,000"
    if left.unit is None and right.unit is not None:
        left = replace(left, unit=right.unit, kind=right.kind)
    elif left.unit is not None and right.unit is not None and left.unit.code != right.unit.code:
        return None
    if right.own_scale and not left.own_scale and left.low < SPREADING and left.low <= right.mantissa:
        scale = right.low / right.mantissa
        left = replace(left, low=left.low * scale, high=left.high * scale, own_scale=True)
    return left


def ranged(tokens: Sequence[Token], left: Amount, right: Amount, first: int | None = None) -> tuple[Figure, ...]:
    """One figure from `left` up to `right`; nothing if they do not rise."""
    low = spread(left, right)
    if low is None or not low.low < right.high:
        return ()
    unit, kind = right.unit or low.unit, right.kind if right.unit else low.kind
    start = left.first if first is None else first
    return (Figure(start, right.last, low.low, right.high, right.form, unit, kind, RANGE),)


def both(left: Amount, right: Amount) -> tuple[Figure, ...]:
    """Two figures, before and after; the first takes unit and noun from the second where it has none."""
    low = spread(left, right)
    if low is None:
        return (single(left), single(right))
    if right.unit is None and left.unit is not None and right.form is not ORDINAL:  # "from 208 pounds to 193"
        right = replace(right, unit=left.unit, kind=left.kind)
    lender = left.unit is None and right.unit is None
    return (replace(single(low), last=left.last, borrows=lender), single(right))


CLOSING = frozenset({'"', "”", "’"})
Joint = tuple[str, ...]


def joint(tokens: Sequence[Token], left: Amount, right: Amount) -> Joint:
    """The words between two amounts, without a quotation mark that closes there: "no more than four" of the 26."""
    return tuple([token.lower for token in tokens[left.last + 1 : right.first] if token.text not in CLOSING])
