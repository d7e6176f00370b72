"""Claim + its stretch of text → setting: a figure's value in comparable units, what it counts, the words around it."""

import math
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from types import MappingProxyType
from typing import NamedTuple

from extract.models import APPROXIMATE, Claim, Kind
from facts.bearers import NOBODY, Bearer
from facts.fates import degree_of, is_case, outcome_nearby, outcome_of
from facts.lexicon import read
from facts.subjects import context, groups, outcomes, remains, stem
from facts.surroundings import (
    Stretch,
    Word,
    days_in,
    is_birthday_to_come,
    name_before,
    name_behind,
    names_among,
    nearness,
    own_words,
    past_in,
    placed,
    rate_of,
    stage_of,
    theme_of,
    whose,
    words_around,
)
from facts.units import Dimensions, is_currency

BARE = ""  # the dimension of a figure whose unit the text leaves out: "measuring 7.6 and 7.4"
COUNTED = ("people", "things")
TOLLS = frozenset({"killed", "injured", "hospitalised", "missing", "casualties", "sick"})
AFTER = 40  # characters kept from behind a figure, in which its conversion or the figure it replaces would start
HEDGE = 0.06  # how far "about 50" may reach when two statements are held against each other
Weighed = Mapping[str, float]


class Setting(NamedTuple):
    """What a claim's figure is and stands among; everything the signals look at, worked out once a claim."""

    claim: Claim
    dimension: str
    kind: str  # people, things, money, age, time, share or measure
    unit: str
    system: str  # units of one system are not converted into one another in passing; what is counted has none
    factor: float
    low: float
    high: float
    met: tuple[float, float]  # between which values the statement holds: open ends infinite, hedged ones a little wider
    digits: int
    head: str
    group: str
    modifiers: frozenset[str]
    about: frozenset[str]
    outcome: str
    degree: str  # how badly those counted are hurt
    sure: bool  # the claim itself tells the outcome, not a word nearby
    stage: str
    towards: str  # the place a distance is measured from
    owner: str  # who scored what is counted
    whose: frozenset[str]  # the name nearest to the figure
    bearer: Bearer  # whom its clause says it belongs to
    theme: str
    rate: str
    spelled: Mapping[str, str]  # the stems of `near` as words
    near: Weighed
    own: Weighed  # those of `near` that stand between this figure and the figures beside it
    line: Weighed
    names: Weighed
    days: frozenset[str]
    past: frozenset[str]
    to_come: bool  # an age that is reached later
    in_title: bool
    before: str  # the words of its sentence in front of it
    after: str
    neighbours: Mapping[tuple[str, float], str] = MappingProxyType({})  # the other figures of its sentence, as stated
    # The figures of its dimension in its article, each with what happened to those it counts, as often as it is stated.
    siblings: Mapping[float, Sequence[str]] = MappingProxyType({})
    crowd: int = 1  # how many different figures of its kind the article states
    lead: str = "only"  # "only" of its kind, "first", or "later"
    times: int = 1  # how often the article states this very figure
    titled: bool = False  # whether its title does
    day: str = ""  # when its article was published
    told_beside: frozenset[str] = frozenset()  # the names that other figures of its sort are told of in its article
    listed_with: frozenset[str] = frozenset()  # what else its list counts: "38 passengers and five crew"


@cache
def scales() -> Mapping[str, tuple[str, float]]:
    """Each known unit with its dimension and how many base units it makes."""
    table = read("dimensions", Dimensions).dimension
    return {unit: (name, factor) for name, row in table.items() for unit, factor in row.units.items()}


def dimension_of(claim: Claim) -> tuple[str, float]:
    """What the figure measures, and how many base units its unit makes."""
    quantity = claim.quantity
    known = scales().get(quantity.unit)
    if quantity.kind in (Kind.AGE, Kind.ORDINAL):
        return quantity.kind.value, known[1] if known else 1.0
    if known:
        return known
    if quantity.kind is Kind.COUNT and quantity.unit:
        return "people" if quantity.unit == "person" else "things", 1.0
    return quantity.unit or BARE, 1.0


def dimension_told(claim: Claim, words: Iterable[Word]) -> tuple[str, float]:
    """The same; a bare count that died or was hurt counts people ("73 have died"), and so do bodies and the sick.

    "The victim was 27" does not. `words` are those of its sentence.
    """
    dimension, factor = dimension_of(claim)
    if claim.quantity.kind is not Kind.COUNT:
        return dimension, factor
    harmed = dimension == BARE and outcomes().get(stem(claim.action)) in TOLLS
    if harmed or claim.counted in remains() or is_case(claim, words):
        return "people", factor
    return dimension, factor


def kind_of(dimension: str) -> str:
    if dimension in (*COUNTED, "age", "time", "share"):
        return dimension
    return "money" if is_currency(dimension) else "measure"


def system_of(kind: str, unit: str) -> str:
    """Vessels are not converted into boats, as miles are into kilometres."""
    if kind in COUNTED:
        return ""
    return _systems().get(unit, "metric") if kind == "measure" else unit


@cache
def _systems() -> Mapping[str, str]:
    return {unit: name for name, units in read("dimensions", Dimensions).system.items() for unit in units}


def digits_of(claim: Claim) -> int:
    """Significant digits: 472 has three, 5 billion one, 13.9 billion three."""
    number = claim.quantity.low if claim.quantity.low is not None else claim.quantity.high
    return len(number.normalize().as_tuple().digits) if number is not None else 0


def met_between(claim: Claim, low: float, high: float) -> tuple[float, float]:
    quantity = claim.quantity
    slack = HEDGE if quantity.qualifier in APPROXIMATE else 0.0
    return (
        low - abs(low) * slack if quantity.low is not None else -math.inf,
        high + abs(high) * slack if quantity.high is not None else math.inf,
    )


def setting_of(claim: Claim, stretch: Stretch, bearer: Bearer = NOBODY) -> Setting:
    words = words_around(claim, stretch) if stretch.text else own_words(claim)
    dimension, factor = dimension_told(claim, words)
    kind, unit = kind_of(dimension), claim.quantity.unit
    stated = [float(bound) * factor for bound in (claim.quantity.low, claim.quantity.high) if bound is not None]
    nouns = claim.counted.lower().split()
    head = nouns[-1] if nouns else unit
    units = context().unit_names | {claim.quantity.unit_name}
    own_outcome = outcome_of(claim, words) if kind in COUNTED else ""
    near = nearness(words)
    first_line = stretch.text.find("\n")
    return Setting(
        claim=claim,
        dimension=dimension,
        kind=kind,
        unit=unit,
        system=system_of(kind, unit),
        factor=factor,
        low=stated[0],
        high=stated[-1],
        met=met_between(claim, stated[0], stated[-1]),
        digits=digits_of(claim),
        head=head,
        group=groups().get(head, head),
        modifiers=frozenset(map(stem, nouns[:-1])),
        about=frozenset(stem(word) for word in nouns if word not in units),
        outcome=own_outcome or (outcome_nearby(claim, words) if kind in COUNTED else ""),
        degree=degree_of(claim, stretch) if dimension == "people" else "",
        sure=bool(own_outcome),
        stage=stage_of(claim, stretch),
        towards=name_behind(words) if dimension == "length" else "",
        owner=name_before(words) if head in context().scored else "",
        whose=(placed(claim) if dimension == "people" else frozenset()) | whose(words, claim.attribution),
        bearer=bearer,
        theme=theme_of(kind if kind == "money" else dimension, claim, words) if kind not in (*COUNTED, "age") else "",
        rate=rate_of(claim, stretch),
        spelled={word.stem: word.text for word in words},
        near=near,
        own=nearness(word for word in words if word.own),
        line=dict.fromkeys(near, 1.0),
        names=names_among(words, near),
        days=days_in(stretch),
        past=past_in(stretch),
        to_come=kind == "age" and is_birthday_to_come(claim, stretch),
        in_title=0 < claim.quantity.end <= first_line,
        before=stretch.text[stretch.start : claim.quantity.start],
        after=stretch.text[claim.quantity.end : claim.quantity.end + AFTER],
    )
