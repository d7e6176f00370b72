"""Sentence → readings: which numbers are figures, how they are bounded, what they count, and which words are theirs."""

from collections.abc import Iterator, Sequence
from decimal import Decimal
from operator import attrgetter

from msgspec.structs import replace

from extract import families, refusals, rules
from extract.amounts import MAGNITUDE, Amount, amount_of
from extract.bounds import Bounded, bounded
from extract.carried import Meaning
from extract.elided import with_elided
from extract.figures import Figure, single, spread
from extract.implied import implied_numbers
from extract.kinds import as_kind, is_multiple
from extract.meanings import is_idle, meanings
from extract.models import COUNT, DURATION, EXACT, Kind, Qualifier, Token, Value
from extract.numeral_parts import VAGUE, Form, Number
from extract.numerals import find_numbers, notable
from extract.refusal_words import Line


class Reading(Value, frozen=True):
    """A figure of a sentence: tokens `first` to `last` from qualifier to noun or unit, what it says and what it counts.

    `head` is what actions and scopes are told of the figure: the noun in the singular, or the unit's code.
    """

    first: int
    last: int
    low: Decimal | None
    high: Decimal | None
    qualifier: Qualifier
    unit: str
    unit_name: str
    kind: Kind
    counted: str
    head: str


def read_quantities(tokens: Sequence[Token]) -> list[Reading]:
    """The figures of one sentence, left to right; their tokens never overlap."""
    places = notable(tokens)
    numbers = _stated_numbers(tokens, places)
    if implied := implied_numbers(tokens, places):
        numbers = sorted([*numbers, *implied], key=attrgetter("first"))
    if not numbers:
        return []
    figures = with_elided(tokens, list(_figures(tokens, _amounts(tokens, numbers))))
    items = bounded(tokens, figures)
    read = zip(items, meanings(tokens, items), strict=True)
    return [
        _with_whose(tokens, _reading(item, meaning))
        for item, meaning in read
        if meaning.unit or not is_idle(tokens, item)
    ]


def _stated_numbers(tokens: Sequence[Token], places: list[int]) -> list[Number]:
    line = Line(tokens)
    return [
        number
        for number in find_numbers(tokens, places)
        if not refusals.refused(line, number) and (number.form is not Form.MULTIPLE or is_multiple(tokens, number))
    ]


def _amounts(tokens: Sequence[Token], numbers: list[Number]) -> list[Amount]:
    """Numbers with their units; one whose words are already the unit of another is none ("3½ | second")."""
    amounts: list[Amount] = []
    floor = -1
    for number in numbers:
        amount = amount_of(tokens, number) if number.first > floor else None
        if amount is not None:
            amount = as_kind(tokens, amount)
            amounts.append(amount if amount.first > floor else replace(amount, first=number.first))
            floor = amount.last
    return amounts


def _figures(tokens: Sequence[Token], amounts: list[Amount]) -> Iterator[Figure]:
    """Pair neighbours by the rules; where two figures of a pair stay two, the second may pair again."""
    k = 0
    while k < len(amounts):
        pair = _pair(tokens, amounts, k)
        if len(pair) == 1:
            longer = _longer(tokens, amounts, k, pair[0])
            yield longer or pair[0]
            k += 3 if longer else 2
        elif not pair:
            yield single(amounts[k])
            k += 1
        elif _goes_on(tokens, amounts, k + 1, pair[1]):
            yield _over(amounts, k, pair[0])
            k += 1
        else:
            yield from pair
            k += 2


def _longer(tokens: Sequence[Token], amounts: list[Amount], k: int, figure: Figure) -> Figure | None:
    """ "two hours four minutes | and 11 seconds": a length of time in three units is one figure."""
    if figure.kind is not DURATION or figure.qualifier is not None or k + 2 >= len(amounts):
        return None
    whole = replace(amounts[k + 1], first=figure.first, low=figure.low, high=figure.high, unit=figure.unit)
    pair = rules.read_pair(tokens, whole, amounts[k + 2])
    return pair[0] if len(pair) == 1 and pair[0].qualifier is None else None


def _goes_on(tokens: Sequence[Token], amounts: list[Amount], k: int, figure: Figure) -> bool:
    """Whether the second of a pair pairs again, with the unit the first lent it: "aged 7, | 9 | and 12"."""
    if amounts[k].unit is None and (figure.kind is Kind.AGE or figure.unit == MAGNITUDE):
        amounts[k] = replace(amounts[k], unit=figure.unit, kind=figure.kind)
    return bool(_pair(tokens, amounts, k))


def _over(amounts: list[Amount], k: int, figure: Figure) -> Figure:
    """The first of three with the unit and scale that the last states: "from | 24.2 | to 33-35 billion euros"."""
    if figure.unit is not None or k + 2 >= len(amounts) or amounts[k + 2].unit is None or figure.form is VAGUE:
        return figure
    left = spread(amounts[k], amounts[k + 2])
    return replace(single(left), last=left.last) if left else figure


def _pair(tokens: Sequence[Token], amounts: list[Amount], k: int) -> tuple[Figure, ...]:
    return rules.read_pair(tokens, amounts[k], amounts[k + 1]) if k + 1 < len(amounts) else ()


def _reading(item: Bounded, meaning: Meaning) -> Reading:
    low, high = _ends(item.figure, item.qualifier)
    head = item.noun.head if item.noun else meaning.unit
    return Reading(
        item.first,
        item.last,
        low,
        high,
        item.qualifier,
        meaning.unit,
        meaning.name,
        item.figure.kind,
        meaning.about,
        head,
    )


def _with_whose(tokens: Sequence[Token], reading: Reading) -> Reading:
    """ "a woman and her | two children": three people."""
    counts = reading.unit == PERSON and reading.kind is COUNT and reading.qualifier is EXACT
    start = families.somebody_before(tokens, reading.first, reading.head) if counts else None
    if start is None or reading.low is None:
        return reading
    number = reading.low + families.ONE
    return replace(reading, first=start, low=number, high=number, unit_name=PERSON, counted=PERSON, head=PERSON)


def _ends(figure: Figure, qualifier: Qualifier) -> tuple[Decimal | None, Decimal | None]:
    low = _plain(figure.low)
    high = low if figure.high is figure.low else _plain(figure.high)
    return (None if qualifier in FROM_ABOVE else low), (None if qualifier in FROM_BELOW else high)


PERSON = "person"
FROM_BELOW = frozenset({Qualifier.AT_LEAST, Qualifier.OVER})
FROM_ABOVE = frozenset({Qualifier.AT_MOST, Qualifier.UNDER})


def _plain(value: Decimal) -> Decimal:
    """Without the noughts that multiplying leaves: 13900000000.0 is 13900000000."""
    whole = value.to_integral_value()
    return whole if whole == value else value.normalize()
