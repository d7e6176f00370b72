"""Claim + article → what a figure stands among: its value in comparable units, what it counts, the words around it."""

import math
import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from typing import NamedTuple

from extract.models import Article, Claim, Frozen, Kind, Qualifier
from facts.lexicon import read


class Dimension(Frozen):
    units: dict[str, float]
    examples: tuple[str, ...]


class Dimensions(Frozen):
    dimension: dict[str, Dimension]


class Group(Frozen):
    nouns: tuple[str, ...]
    people: bool = False
    examples: tuple[str, ...]


class Subjects(Frozen):
    generic_people: frozenset[str]
    generic_things: frozenset[str]
    group: dict[str, Group]


class Outcome(Frozen):
    says: str
    topic: str
    words: tuple[str, ...]
    includes: tuple[str, ...] = ()
    examples: tuple[str, ...]


class Outcomes(Frozen):
    outcome: dict[str, Outcome]


class Context(Frozen):
    stop: frozenset[str]
    per: frozenset[str]
    endings: tuple[str, ...]


@cache
def scales() -> Mapping[str, tuple[str, float]]:
    """Each known unit with its dimension and how many base units it makes."""
    table = read("dimensions", Dimensions).dimension
    return {unit: (name, factor) for name, row in table.items() for unit, factor in row.units.items()}


@cache
def groups() -> Mapping[str, str]:
    return {noun: name for name, row in read("subjects", Subjects).group.items() for noun in row.nouns}


@cache
def outcomes() -> Mapping[str, str]:
    return {stem(word): name for name, row in read("outcomes", Outcomes).outcome.items() for word in row.words}


WORD = re.compile(r"[^\W\d_]+(?:['’](?!s\b)[^\W\d_]+)*|\d+(?:[.,]\d+)*")
SENTENCE_END = re.compile(r"[.!?][\"”’')]*\s+(?=[\"“‘'(]?[A-Z0-9])|\n+")
REACH = 400  # characters; the longest sentence half worth reading ("he said, adding that …" runs to about 300)
NEAR = 6.0  # words; at this distance from the figure a word counts half
ACTION_REACH = 6  # words between a figure and what happened ("12 people on board the ferry were killed")


@cache
def stem(word: str) -> str:
    """A word without its ending, only for seeing that two words are one.

    >>> stem("injured") == stem("injuring") == stem("injures")
    True
    """
    word = word.lower()
    for ending in read("context", Context).endings:
        if word.endswith(ending) and len(word) - len(ending) >= 3:  # noqa: PLR2004 (lexicon/context.toml)
            return word[: -len(ending)]
    return word


class Setting(NamedTuple):
    """What a claim's figure is and stands among; everything the signals look at, worked out once a claim."""

    claim: Claim
    dimension: str
    unit: str
    low: float
    high: float
    digits: int
    head: str
    group: str
    modifiers: frozenset[str]
    outcome: str
    near: Mapping[str, float]
    words: frozenset[str]
    names: frozenset[str]
    rate: str
    sentence: tuple[int, int]
    in_title: bool
    after: str = ""  # the characters behind the figure, as many as can stand before its conversion
    neighbours: frozenset[tuple[str, float]] = frozenset()


def dimension_of(claim: Claim) -> tuple[str, float]:
    """What the figure measures, and how many base units its unit makes."""
    quantity = claim.quantity
    known = scales().get(quantity.unit)
    if quantity.kind is Kind.AGE:
        return "age", known[1] if known else 1.0
    if known:
        return known
    if quantity.kind is Kind.COUNT or quantity.unit.islower():
        return ("people" if quantity.unit == "person" else "things"), 1.0
    return quantity.unit, 1.0


def digits_of(claim: Claim) -> int:
    """Significant digits: 472 has three, 5 billion one, 13.9 billion three."""
    number = claim.quantity.low if claim.quantity.low is not None else claim.quantity.high
    assert number is not None
    return len(number.normalize().as_tuple().digits)


def sentence_around(text: str, start: int, end: int) -> tuple[int, int]:
    """The sentence a figure stands in, as far as REACH."""
    left = max(0, start - REACH)
    begin = max((match.end() for match in SENTENCE_END.finditer(text, left, start)), default=left)
    stop = SENTENCE_END.search(text, end, min(len(text), end + REACH))
    return begin, stop.start() + 1 if stop else min(len(text), end + REACH)


class Word(NamedTuple):
    stem: str
    distance: int  # words away from the figure; negative before it
    capital: bool


def words_around(text: str, claim: Claim, bounds: tuple[int, int]) -> list[Word]:
    """The words of the sentence outside the figure, and those inside it at distance 0."""
    start, end = claim.quantity.start, claim.quantity.end
    before = list(WORD.finditer(text, bounds[0], start))
    inside = list(WORD.finditer(text, start, end))
    after = list(WORD.finditer(text, end, bounds[1]))
    placed = [(match, index - len(before)) for index, match in enumerate(before)]
    placed += [(match, 0) for match in inside]
    placed += [(match, index + 1) for index, match in enumerate(after)]
    return [
        Word(stem(match.group()), distance, match.group()[0].isupper() and match.start() > bounds[0])
        for match, distance in placed
        if match.group().lower() not in read("context", Context).stop and not match.group()[0].isdigit()
    ]


def outcome_of(claim: Claim, words: Iterable[Word]) -> str:
    """What happened to those counted: by the claim's own action, its noun, or the nearest word that tells."""
    for word in (claim.action, *reversed(claim.counted.split())):
        found = outcomes().get(stem(word)) if word else None
        if found:
            return found
    near = [(abs(word.distance), word.stem) for word in words if abs(word.distance) <= ACTION_REACH]
    told = [outcomes()[name] for _, name in sorted(near) if name in outcomes()]
    return told[0] if told else claim.action


RATE = re.compile(r"(?:\b(?:per|a|an|each|every)[\s-]+|/\s?)(?:[A-Z]\w+[\s-]+)?(\w+)")


def rate_of(text: str, claim: Claim) -> str:
    """ "share" for "$82 a share"; empty for a plain amount."""
    for match in RATE.finditer(text, claim.quantity.start, min(len(text), claim.quantity.end + 25)):
        if match.start() <= claim.quantity.end + 1 and match.group(1).lower() in read("context", Context).per:
            return match.group(1).lower()
    return ""


def setting_of(claim: Claim, article: Article | None) -> Setting:
    text = (article.text if article else None) or ""
    bounds = sentence_around(text, claim.quantity.start, claim.quantity.end) if text else (0, 0)
    words = words_around(text, claim, bounds) if text else own_words(claim)
    name, factor = dimension_of(claim)
    low, high = claim.quantity.low, claim.quantity.high
    stated = [float(bound) * factor for bound in (low, high) if bound is not None]
    head = claim.counted.split()[-1].lower() if claim.counted else claim.quantity.unit
    near: dict[str, float] = {}
    for word in words:
        near[word.stem] = max(near.get(word.stem, 0.0), 1 / (1 + abs(word.distance) / NEAR))
    return Setting(
        claim=claim,
        dimension=name,
        unit=claim.quantity.unit,
        low=stated[0],
        high=stated[-1],
        digits=digits_of(claim),
        head=head,
        group=groups().get(head, head),
        modifiers=frozenset(stem(word) for word in claim.counted.lower().split()[:-1]),
        outcome=outcome_of(claim, words),
        near=near,
        words=frozenset(word.stem for word in words),
        names=frozenset(word.stem for word in words if word.capital),
        rate=rate_of(text, claim) if text else "",
        sentence=bounds,
        after=text[claim.quantity.end : claim.quantity.end + 20],
        in_title=bool(text) and claim.quantity.end <= (text.find("\n") if "\n" in text else len(text)),
    )


def own_words(claim: Claim) -> list[Word]:
    """The words of the claim's own fields, for an article whose text is not at hand."""
    said = f"{claim.counted} {claim.action} {claim.scope}"
    stop = read("context", Context).stop
    return [Word(stem(word), 1, word[0].isupper()) for word in WORD.findall(said) if word.lower() not in stop]


def settings_of(claims: Sequence[Claim], articles: Sequence[Article]) -> list[Setting]:
    """One setting a claim, in the same order, with the words weighed by how rare they are in this story."""
    by_id = {article.id: article for article in articles}
    settings = [setting_of(claim, by_id.get(claim.article)) for claim in claims]
    spread = Counter(word for setting in settings for word in setting.words)
    rarity = {word: math.log(1 + len(settings) / count) for word, count in spread.items()}
    neighbours: dict[tuple[str, tuple[int, int]], set[tuple[str, float]]] = {}
    for setting in settings:
        place = (setting.claim.article, setting.sentence)
        neighbours.setdefault(place, set()).add((setting.dimension, setting.low))
    return [
        setting._replace(
            near=unit_length({word: weight * rarity[word] for word, weight in setting.near.items()}),
            neighbours=frozenset(
                neighbours[setting.claim.article, setting.sentence] - {(setting.dimension, setting.low)}
                if setting.sentence != (0, 0)
                else ()
            ),
        )
        for setting in settings
    ]


def unit_length(weights: Mapping[str, float]) -> dict[str, float]:
    length = math.sqrt(sum(weight * weight for weight in weights.values()))
    return {word: weight / length for word, weight in weights.items()} if length else {}


BOUNDED = {Qualifier.AT_LEAST, Qualifier.OVER, Qualifier.AT_MOST, Qualifier.UNDER}
