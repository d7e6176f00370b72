"""Claim + article → setting: a figure's value in comparable units, what it counts, and all it stands among."""

import math
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from functools import cache
from types import MappingProxyType
from typing import NamedTuple

from extract.models import APPROXIMATE, Article, Claim, Kind
from facts.bearers import NOBODY, Bearer, bearers_of
from facts.fates import degree_of, outcome_nearby, outcome_of
from facts.lexicon import read
from facts.subjects import context, groups, outcomes, stem
from facts.surroundings import (
    NOWHERE,
    Stretch,
    articles_read,
    days_in,
    is_birthday_to_come,
    name_before,
    name_behind,
    names_among,
    nearness,
    own_words,
    past_in,
    rate_of,
    rooms_of,
    stage_of,
    stretch_of,
    theme_of,
    whose,
    words_around,
)
from facts.units import Dimensions, is_currency

BARE = ""  # the dimension of a figure whose unit the text leaves out: "measuring 7.6 and 7.4"
COUNTED = ("people", "things")
TOLLS = frozenset({"killed", "injured", "hospitalised", "missing", "casualties"})
POINTING = frozenset({"them", "these", "those", "which", "whom"})  # "two of them": what was counted last
UNSAID = frozenset({"", "remaining", "other", "rest"})
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
    siblings: frozenset[float] = frozenset()  # the figures of its dimension in its article
    crowd: int = 1  # how many different figures of its kind the article states
    lead: str = "only"  # "only" of its kind, "first", or "later"
    times: int = 1  # how often the article states this very figure
    titled: bool = False  # whether its title does


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


def dimension_told(claim: Claim) -> tuple[str, float]:
    """The same; a bare count that died or was hurt counts people ("73 have died"). "The victim was 27" does not."""
    dimension, factor = dimension_of(claim)
    if dimension == BARE and claim.quantity.kind is Kind.COUNT and outcomes().get(stem(claim.action)) in TOLLS:
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
    dimension, factor = dimension_told(claim)
    kind, unit = kind_of(dimension), claim.quantity.unit
    stated = [float(bound) * factor for bound in (claim.quantity.low, claim.quantity.high) if bound is not None]
    nouns = claim.counted.lower().split()
    head = nouns[-1] if nouns else unit
    units = context().unit_names | {claim.quantity.unit_name}
    own_outcome = outcome_of(claim) if kind in COUNTED else ""
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
        whose=whose(words, claim.attribution),
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


def settings_of(claims: Sequence[Claim], articles: Sequence[Article]) -> list[Setting]:
    """One setting a claim, in the same order, with the words weighed by how rare they are among the story's figures."""
    read_of = articles_read(claims, articles)
    stretches = (
        stretch_of(claim, read_of[claim.article], room) if claim.article in read_of else NOWHERE
        for claim, room in zip(claims, rooms_of(claims), strict=True)
    )
    settings = list(map(setting_of, claims, stretches, bearers_of(claims, read_of)))
    return in_story(resolved(settings))


def resolved(settings: Sequence[Setting]) -> list[Setting]:
    """A number that counts nothing said counts what was counted last: "two of them sank", "the remaining three"."""
    found: list[Setting] = []
    last: Setting | None = None
    for setting in settings:
        here = setting.claim
        if last and is_elliptic(setting) and is_near(last.claim, here):
            found.append(setting._replace(dimension=last.dimension, kind=last.kind, head=last.head, group=last.group))
        else:
            found.append(setting)
        last = found[-1] if found[-1].dimension in COUNTED else last
    return found


def is_elliptic(setting: Setting) -> bool:
    """A whole number whose noun is left out: "two of them", "another three", "now it is 73"."""
    whole = setting.claim.quantity.kind is Kind.COUNT and setting.low.is_integer()
    return setting.dimension == BARE and whole and (setting.head in POINTING or setting.head in UNSAID)


def is_near(before: Claim, behind: Claim) -> bool:
    return before.article == behind.article and 0 <= behind.sentence - before.sentence <= 1


def in_story(settings: Sequence[Setting]) -> list[Setting]:
    """The settings with what can be told only beside the others: rare words, neighbours, figures of the same kind."""
    rarity = rarity_of([setting.near for setting in settings])
    own_rarity = rarity_of([setting.own for setting in settings])
    company: dict[tuple[str, int], dict[tuple[str, float], str]] = defaultdict(dict)
    siblings: dict[tuple[str, str], list[float]] = defaultdict(list)
    alike: dict[tuple[str, ...], dict[int, float]] = defaultdict(dict)
    titles = {figure_of(setting) for setting in settings if setting.in_title}
    for setting in settings:
        surface = setting.claim.quantity.surface
        company[setting.claim.article, setting.claim.sentence][setting.dimension, setting.low] = surface
        siblings[setting.claim.article, setting.dimension].append(setting.low)
        alike[sort_of(setting)][setting.claim.quantity.start] = setting.low
    return [
        setting._replace(
            near=weighed(setting.near, rarity),
            own=weighed(setting.own, own_rarity),
            line=weighed(setting.line, rarity),
            names=weighed(setting.names, rarity),
            neighbours={
                figure: stated
                for figure, stated in company[setting.claim.article, setting.claim.sentence].items()
                if figure != (setting.dimension, setting.low)
            },
            siblings=frozenset(siblings[setting.claim.article, setting.dimension]),
            crowd=len(set(alike[sort_of(setting)].values())),
            lead=lead_of(setting, alike[sort_of(setting)]),
            times=siblings[setting.claim.article, setting.dimension].count(setting.low),
            titled=figure_of(setting) in titles,
        )
        for setting in settings
    ]


def figure_of(setting: Setting) -> tuple[str, str, float]:
    return setting.claim.article, setting.dimension, setting.low


def sort_of(setting: Setting) -> tuple[str, ...]:
    """Figures of one sort in one article could be confused: the dead, the boats, the prices of a share."""
    told = {"people": setting.outcome, "things": setting.group}.get(setting.dimension, setting.rate)
    return (setting.claim.article, setting.dimension, told)


def lead_of(setting: Setting, alike: Mapping[int, float]) -> str:
    if len(set(alike.values())) == 1:
        return "only"
    return "first" if setting.low == alike[min(alike)] else "later"


def rarity_of(bags: Sequence[Weighed]) -> Weighed:
    """How much each word tells: the more, the fewer figures it stands around."""
    spread = Counter(word for bag in bags for word in bag)
    return {word: math.log(1 + len(bags) / count) for word, count in spread.items()}


def weighed(weights: Weighed, rarity: Weighed) -> dict[str, float]:
    """The words times their rarity, as a vector of length one."""
    found = {word: weight * rarity[word] for word, weight in weights.items()}
    length = math.sqrt(sum(weight * weight for weight in found.values()))
    return {word: weight / length for word, weight in found.items()} if length else {}
