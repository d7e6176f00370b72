"""Claims → found facts: which claims speak of the same thing, by the weighed sum of named reasons.

Every pair of comparable claims gets a score in log-odds, the sum of what the levels of its signals add or take away
(`weights.toml`, fitted by tests/benchmarks/fit_linking.py). Groups then join by their mean score, best first; where it
is not above the threshold, a claim stays alone.
"""

import math
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from types import MappingProxyType

from extract.models import Article, Claim, Frozen
from facts.grouping import Pair, group
from facts.labels import describe
from facts.lexicon import read
from facts.models import Fact, Link, Reason
from facts.signals import FEATURES, is_conversion
from facts.surroundings import Setting, settings_of


class Level(Frozen):
    """What a level of a signal adds to a link, in log-odds, and how it reads; blanks are filled from the two claims."""

    weight: float
    says: str


class Weights(Frozen):
    threshold: float
    bias: float
    signal: dict[str, dict[str, Level]]


class Linking(Frozen):
    """One link a claim, in the claims' order, and the facts found."""

    links: tuple[Link, ...]
    facts: tuple[Fact, ...]


@cache
def weights() -> Weights:
    return read("weights", Weights)


Scored = dict[Pair, float]
CLEAR = 12.0  # log-odds of a link that needs no weighing: a figure and its conversion in parentheses


def link(
    claims: Sequence[Claim],
    articles: Sequence[Article],
    facts: Sequence[Fact] = (),
    anchors: Mapping[str, str] = MappingProxyType({}),
) -> Linking:
    """The fact of each claim. `anchors` fixes the fact of curated claims, by claim id; the others join or stay alone."""
    order = sorted(range(len(claims)), key=lambda index: place_of(claims[index]))
    settings = settings_of([claims[index] for index in order], articles)
    scores = scored(settings)
    fixed = [anchors.get(setting.claim.id, "") if setting.claim.origin == "curated" else "" for setting in settings]
    members = group(len(settings), scores, weights().threshold, *constraints(settings, fixed))
    named = name_groups(members, settings, fixed, facts)
    links = {order[index]: link_of(index, settings, scores, named) for index in range(len(settings))}
    found = {fact.id: fact for fact in named.values() if fact}
    return Linking(links=tuple(links[index] for index in range(len(claims))), facts=tuple(found.values()))


def place_of(claim: Claim) -> tuple[str, int, int, str]:
    return (claim.article, claim.quantity.start, claim.quantity.end, claim.origin)


def score_of(left: Setting, right: Setting) -> float:
    known = weights()
    return known.bias + sum(
        known.signal[feature.name][level].weight
        for feature in FEATURES
        if (level := feature.level(left, right)) in known.signal[feature.name]
    )


def scored(settings: Sequence[Setting]) -> Scored:
    """The score of every comparable pair."""
    blocks: dict[str, list[int]] = {}
    for index, setting in enumerate(settings):
        blocks.setdefault(setting.dimension, []).append(index)
    return {
        (left, right): score_of(settings[left], settings[right])
        for block in blocks.values()
        for place, right in enumerate(block)
        for left in block[:place]
    }


def constraints(settings: Sequence[Setting], fixed: Sequence[str]) -> tuple[list[Pair], list[Pair]]:
    """Pairs that hold together whatever their score, and pairs that never join: claims anchored to different facts."""
    together = [
        (index - 1, index) for index in range(1, len(settings)) if is_conversion(settings[index - 1], settings[index])
    ]
    first: dict[str, int] = {}
    for index, fact in enumerate(fixed):
        if fact:
            together.append((first.setdefault(fact, index), index))
    leaders = list(first.values())
    apart = [(left, right) for place, right in enumerate(leaders) for left in leaders[:place]]
    return [pair for pair in together if pair[0] != pair[1]], apart


def name_groups(
    members: Iterable[Sequence[int]], settings: Sequence[Setting], fixed: Sequence[str], facts: Sequence[Fact]
) -> dict[int, Fact | None]:
    """The fact of each claim by its index: a given one, a found one, or none for a claim left alone."""
    given = {fact.id: fact for fact in facts}
    taken = {fact.id for fact in facts} | {fact.label for fact in facts}
    named: dict[int, Fact | None] = {}
    for group_ in members:
        anchor = next((fixed[index] for index in group_ if fixed[index]), "")
        if anchor:
            fact = given.get(anchor)
        else:
            fact = describe([settings[index] for index in group_], taken) if len(group_) > 1 else None
        if fact:
            taken |= {fact.id, fact.label}
        named |= dict.fromkeys(group_, fact)
    return named


def link_of(index: int, settings: Sequence[Setting], scores: Scored, named: Mapping[int, Fact | None]) -> Link:
    fact = named[index]
    rivals = [other for other in range(len(settings)) if other != index]
    kin = [other for other in rivals if fact and named[other] is fact]
    pairs = {other: scores.get((min(index, other), max(index, other))) for other in (kin or rivals)}
    known = {other: score for other, score in pairs.items() if score is not None}
    claim = settings[index].claim
    if not known:
        return Link(claim=claim.id, fact=fact.id if fact else "", score=1.0 if fact else 0.0)
    best = max(known, key=lambda other: (known[other], -other))
    total = sum(known.values()) / len(known) if fact else known[best]
    return Link(
        claim=claim.id,
        fact=fact.id if fact else "",
        score=round(1 / (1 + math.exp(-total)), 3),
        reasons=reasons(settings[index], settings[best]),
    )


def reasons(left: Setting, right: Setting) -> tuple[Reason, ...]:
    """What speaks for and against a link, the heaviest first."""
    known = weights().signal
    found = []
    for feature in FEATURES:
        level = known[feature.name].get(feature.level(left, right))
        if level and level.says:
            found.append(Reason(signal=feature.name, weight=level.weight, sentence=sentence_of(level, left, right)))
    return tuple(sorted(found, key=lambda reason: -abs(reason.weight)))


def sentence_of(level: Level, left: Setting, right: Setting) -> str:
    return level.says.format(
        figure=left.claim.quantity.surface,
        other_figure=right.claim.quantity.surface,
        noun=left.claim.counted or left.unit,
        other_noun=right.claim.counted or right.unit,
        outcome=left.outcome,
        other_outcome=right.outcome,
        words=", ".join(sorted(left.words & right.words)[:4]),
        rate=left.rate or right.rate,
    )
