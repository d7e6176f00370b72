"""What a figure counts or measures: its unit, the unit's name, and the thing it is about."""

from collections.abc import Sequence
from typing import NamedTuple

from extract import counted, people, subjects, units
from extract.bounds import Bounded
from extract.clauses import BE, HAVE, MODAL, VERB, word_of
from extract.counted import NounPhrase
from extract.elided import compares_moments
from extract.figure_words import FIGURE_WORDS
from extract.figures import word_before
from extract.models import Kind, Qualifier, Token
from extract.nouns import is_person, is_plural
from extract.numeral_parts import Form
from extract.tokens import lower_at
from extract.units import Unit

# A bare whole number below this counts nothing that the text names: "the bottom three", "rated 4", "chapter one".
IDLE = 1000
VERBAL = frozenset({VERB, BE, HAVE, MODAL})
TELLING = FIGURE_WORDS.telling | FIGURE_WORDS.rising
# Between a figure and the same one in another unit or as it was before: "8 miles (13 km)", "$4, up from $3".
RESTATING = (["("], ["/"], [",", "or"], ["to"], ["from"], [",", "from"], [",", "up", "from"], [",", "down", "from"])

COMPARING = frozenset({"with", "against", "from", "versus", "than"})
SHARES = frozenset({Kind.PERCENT, Kind.RATIO})
LISTING = ([","], ["and"], ["or"], [",", "and"], [",", "or"])


class Meaning(NamedTuple):
    """`unit` and `name` as in the columns of the same meaning; all empty where the text tells none."""

    unit: str = ""
    name: str = ""
    about: str = ""


PEOPLE = Meaning("person", "person", "person")


def meanings(tokens: Sequence[Token], items: list[Bounded]) -> list[Meaning]:
    known: list[Meaning] = []
    for k in range(len(items)):
        known.append(_meaning(tokens, items, known, k))
    return known


def _meaning(tokens: Sequence[Token], items: list[Bounded], known: list[Meaning], k: int) -> Meaning:
    item, unit = items[k], items[k].figure.unit
    if unit is not None:
        if k and _restates(tokens, items[k - 1], item):
            said = known[k - 1].about if known[k - 1].about != _measure_of(items[k - 1]) else ""
        else:
            said = _about(tokens, items, k)
        said = said or (_listed(tokens, items, known, k) or _shared(tokens, items, known, k) if k else "")
        return Meaning(unit.code, unit.name, said or _measure(unit))
    noun = item.noun or _borrowed(tokens, items, k) or _lent(tokens, items, k) or _level(tokens, items, k)
    if noun is None:
        if k and known[k - 1].unit == PEOPLE.unit and _is_among(tokens, items[k - 1], item):
            return known[k - 1]
        if people.people_meant(tokens, item.first, item.last):
            return PEOPLE
        return Meaning(about=subjects.about(tokens, item.first, item.last, Kind.COUNT))
    named, _ = units.with_rate(tokens, Unit(noun.head, noun.head, Kind.COUNT), noun.last)
    return Meaning(noun.unit, named.name, noun.counted)


LEVELS_BACK = 6  # figures between two levels of one sentence
LOWEST_INDEX = 100  # a level of a share index has three digits or more


def _level(tokens: Sequence[Token], items: list[Bounded], k: int) -> NounPhrase | None:
    """The points of a level behind another: "the Norex ended at 1,463 points, the Solex at | 1,334.20"."""
    if items[k].figure.low < LOWEST_INDEX or word_before(tokens, items[k].first) not in {"at", "to"}:
        return None
    near = reversed(items[max(0, k - LEVELS_BACK) : k])
    before = (item.noun for item in near if item.figure.low >= LOWEST_INDEX)
    return next((noun for noun in before if noun and noun.head == "point"), None)


def _lent(tokens: Sequence[Token], items: list[Bounded], k: int) -> NounPhrase | None:
    """The noun of the other bound: "at least 12 | but no more than | 15 people"."""
    if k + 1 == len(items) or Qualifier.EXACT in {items[k].qualifier, items[k + 1].qualifier}:
        return None
    between = [token.lower for token in tokens[items[k].last + 1 : items[k + 1].first]]
    return items[k + 1].noun if between in BOTH_BOUNDS else None


BOTH_BOUNDS = (["but"], ["and"], ["or"], [",", "but"])
PLACING = frozenset({"in", "at", "on", "from"})


def _shared(tokens: Sequence[Token], items: list[Bounded], known: list[Meaning], k: int) -> str:
    """ "60% of voters came, compared with | 48%", "of 540 nurses, | 38% | left": as the figure before."""
    before, item = items[k - 1], items[k]
    same = before.figure.kind is item.figure.kind and lower_at(tokens, item.first - 1) in COMPARING
    subject = item.figure.kind in SHARES and word_of(lower_at(tokens, item.last + 1) or ".").role in VERBAL
    if same and before.figure.unit and known[k - 1].about != _measure(before.figure.unit):
        return known[k - 1].about
    return before.noun.counted if subject and before.noun else ""


def _is_among(tokens: Sequence[Token], before: Bounded, item: Bounded) -> bool:
    """ "12 dead, including | four", "40 people slept in a hall, | 20 in a barn"."""
    link = lower_at(tokens, item.first - 1)
    if link == "including" or (
        lower_at(tokens, item.last + 1) == "of" and lower_at(tokens, item.last + 2) in FIGURE_WORDS.referring
    ):
        return True
    place = lower_at(tokens, item.last + 1)
    between = [token.lower for token in tokens[before.last + 1 : item.first]]
    return link in {",", "and"} and place in PLACING and place in between


def _measure(unit: Unit) -> str:
    """The measure itself, where the text names nothing it is about."""
    return unit.name.partition(" per ")[0]


def _measure_of(item: Bounded) -> str:
    return _measure(item.figure.unit) if item.figure.unit else ""


def _about(tokens: Sequence[Token], items: list[Bounded], k: int) -> str:
    item = items[k]
    if item.figure.kind is Kind.AGE:
        noun = counted.noun_phrase(tokens, item.last + 1, one=True)
        if noun and is_person(noun.head):
            return noun.counted
        if whose := subjects.aged(tokens, item.first):
            return whose
    first, last = _stacked(tokens, items, k)
    return subjects.about(tokens, first, last, item.figure.kind)


MOST_STACKED = 4  # figures on either side; more in a row are a list or a table


def _stacked(tokens: Sequence[Token], items: list[Bounded], k: int) -> tuple[int, int]:
    """The tokens of all figures that describe one noun: "a five-year, $70 million | contract"."""
    start = end = k
    first, last = max(0, k - MOST_STACKED), min(len(items) - 1, k + MOST_STACKED)
    while start > first and _describes(tokens, items[start - 1], items[start]):
        start -= 1
    while end < last and _describes(tokens, items[end], items[end + 1]):
        end += 1
    return items[start].first, items[end].last


def _describes(tokens: Sequence[Token], item: Bounded, following: Bounded) -> bool:
    if item.figure.unit is None or following.figure.unit is None or is_plural(lower_at(tokens, item.last)):
        return False
    tied = lower_at(tokens, item.last - 1) == "-"
    between = [token.lower for token in tokens[item.last + 1 : following.first]]
    return not between or (tied and between == [","])


def _listed(tokens: Sequence[Token], items: list[Bounded], known: list[Meaning], k: int) -> str:
    """What the figure before is about, where this is the next of a list: "songs at 69 cents, | 99 cents"."""
    before, unit = items[k - 1], items[k - 1].figure.unit
    between = [token.lower for token in tokens[before.last + 1 : items[k].first]]
    same_kind = before.figure.kind is items[k].figure.kind
    return (
        known[k - 1].about if unit and same_kind and between in LISTING and known[k - 1].about != _measure(unit) else ""
    )


def is_idle(tokens: Sequence[Token], item: Bounded) -> bool:
    """Whether a number without unit or noun says too little to be a figure: no bound, no part of a pair, not rising."""
    figure = item.figure
    if item.qualifier is not Qualifier.EXACT or figure.borrows or not 0 <= figure.low < IDLE:
        return False
    if figure.low != figure.low.to_integral_value() or figure.form not in {Form.DIGITS, Form.WORDS}:
        return False
    near = {lower_at(tokens, k) for k in (item.first - 2, item.first - 1, item.last + 1)}
    beside = {word_of(lower_at(tokens, k)).role for k in (item.first - 1, item.last + 1) if 0 <= k < len(tokens)}
    return not near & TELLING and not beside & VERBAL


def _restates(tokens: Sequence[Token], before: Bounded, item: Bounded) -> bool:
    between = [token.lower for token in tokens[before.last + 1 : item.first]]
    return between in RESTATING and before.figure.kind is item.figure.kind


# ---- nouns that stand elsewhere ------------------------------------------------------------------------------------
def _borrowed(tokens: Sequence[Token], items: list[Bounded], k: int) -> NounPhrase | None:
    """The noun of the figure behind ("38 of 45 drones", "four- and six-cylinder") or before ("57, up from 41")."""
    item = items[k]
    dangling = lower_at(tokens, item.last + 1) == "-" and lower_at(tokens, item.last + 2) in {",", "and", "or", "to"}
    if item.figure.borrows or dangling:
        return next((other.noun for other in items[k + 1 : k + 3] if other.noun), None)
    if k + 1 < len(items) and items[k + 1].first == item.last + 1 and tokens[items[k + 1].last - 1].text == "-":
        return counted.noun_phrase(tokens, items[k + 1].last + 1)  # "two | three-storey | hotels"
    goes_on = _refers_back(tokens, item) or compares_moments(tokens, item.first, item.last)
    return items[k - 1].noun if k and (goes_on or _is_among(tokens, items[k - 1], item)) else None


def _refers_back(tokens: Sequence[Token], item: Bounded) -> bool:
    near = (item.first - 1, item.first - 2, item.last + 1, item.last + 2)
    return any(lower_at(tokens, k) in FIGURE_WORDS.referring for k in near)
