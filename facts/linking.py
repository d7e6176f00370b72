"""Claims → found facts: which claims speak of the same thing, by the weighed sum of named reasons.

Every pair of comparable claims gets a score in log-odds, the sum of what the levels of its signals add or take away
(lexicon/weights.toml, fitted by tests/benchmarks/fit_linking.py). Last among them, told by the scores of all others, is
whether another figure of either article fits better (closest.py). Groups then join by their mean score, best first;
groups with a pair that something rules out (exclusions.py) stay apart.
Where no mean is above the threshold, a claim stays alone and its link says what came nearest.
"""

import math
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from types import MappingProxyType
from typing import NamedTuple

from extract.models import Article, Claim, Frozen
from facts.candidates import candidates
from facts.closest import standings
from facts.exclusions import exclusion
from facts.grouping import IndexPair, group, ordered
from facts.labels import name_facts
from facts.models import Fact, Link, Reason
from facts.pairs import Pair, pair_of
from facts.possible import Match, Near, may_match, possible_matches
from facts.reasons import reasons, score_of, standing_adds, weights
from facts.retractions import retractions
from facts.settings import Setting
from facts.story_settings import settings_of
from facts.successions import carried
from facts.values import is_contrast, is_conversion, is_dispute, is_update

NO_ANCHORS: Mapping[str, str] = MappingProxyType({})
CERTAIN = 1.0  # the score of a claim whose fact a person named


class Linking(Frozen):
    """One link a claim, in the claims' order, the facts that claims belong to, and those of them that may be one."""

    links: tuple[Link, ...]
    facts: tuple[Fact, ...]
    possible: tuple[Match, ...] = ()


class Scored(NamedTuple):
    """The settings of all claims, in reading order, with the scores of the pairs that were weighed."""

    settings: list[Setting]
    scores: Mapping[IndexPair, float]
    raised: Mapping[IndexPair, float]  # those of them that an article's own words raised
    standings: Mapping[IndexPair, str]
    partners: Mapping[int, list[int]]
    excluded: Mapping[IndexPair, str]  # by the rule that keeps the two apart
    together: Sequence[IndexPair]  # one figure for certain, whatever excludes it

    def between(self, left: int, right: int) -> float:
        return self.scores[ordered(left, right)]

    def may_match(self, ends: IndexPair) -> bool:
        left, right = ends
        return may_match(pair_of(self.settings[left], self.settings[right]))

    def reasons(self, left: int, right: int) -> tuple[Reason, ...]:
        ends = ordered(left, right)
        pair = pair_of(self.settings[left], self.settings[right], self.standings[ends])
        return reasons(pair, self.excluded.get(ends, ""), self.raised.get(ends, 0.0))


def link(
    claims: Sequence[Claim],
    articles: Sequence[Article],
    facts: Sequence[Fact] = (),
    anchors: Mapping[str, str] = NO_ANCHORS,
) -> Linking:
    """The fact of each claim. `anchors` fixes that of some claims, by id; the others join them or one another."""
    order = sorted(range(len(claims)), key=lambda index: reading_order(claims[index]))
    scored = weigh([claims[index] for index in order], articles)
    fixed = [anchors.get(claims[index].id, "") for index in order]
    groups = grouped(scored, fixed)
    texts = {article.id: article.text for article in articles if article.text}
    named = name_facts(groups, scored.settings, fixed, facts, texts)
    links = dict(zip(order, links_of(groups, scored, named), strict=True))
    found = {fact.id: fact for fact in named if fact}
    return Linking(
        links=tuple(links[index] for index in range(len(claims))),
        facts=tuple(found.values()),
        possible=tuple(matches_of(groups, scored, named, frozenset(fixed))),
    )


def reading_order(claim: Claim) -> tuple[str, int, int, str]:
    return (claim.article, claim.quantity.start, claim.quantity.end, claim.origin)


def weigh(claims: Sequence[Claim], articles: Sequence[Article]) -> Scored:
    settings = settings_of(claims, articles)
    compared = pairs_of(settings)
    scores, told = scores_of(compared)
    partners: dict[int, list[int]] = defaultdict(list)
    for left, right in scores:
        partners[left].append(right)
        partners[right].append(left)
    together = list(one_figure(settings))
    raised = carried(settings, scores, together, weights().threshold)
    excluded = {ends: rule for ends, rule in exclusions(compared).items() if ends not in raised}
    return Scored(settings, {**scores, **raised}, raised, told, partners, excluded, together)


def pairs_of(settings: Sequence[Setting]) -> dict[IndexPair, Pair]:
    """The settings that are worth comparing, by their places."""
    return {(left, right): pair_of(settings[left], settings[right]) for left, right in sorted(candidates(settings))}


def scores_of(compared: Mapping[IndexPair, Pair]) -> tuple[dict[IndexPair, float], dict[IndexPair, str]]:
    """The score of each pair in log-odds, and how the two stand to the other figures of their articles."""
    first = {ends: score_of(pair) for ends, pair in compared.items()}
    told = standings(compared, first)
    return {ends: score + standing_adds(told[ends]) for ends, score in first.items()}, told


def exclusions(compared: Mapping[IndexPair, Pair]) -> dict[IndexPair, str]:
    """The rule that keeps them apart, for the pairs for which there is one."""
    return {ends: rule for ends, pair in compared.items() if (rule := exclusion(pair))}


def ruled_out(excluded: Iterable[IndexPair], together: Iterable[IndexPair]) -> list[IndexPair]:
    """The pairs that something keeps apart, but for those that are certain."""
    certain = {ordered(*ends) for ends in together}
    return [ends for ends in excluded if ends not in certain]


def grouped(scored: Scored, fixed: Sequence[str]) -> list[list[int]]:
    first: dict[str, int] = {}
    for index, fact in enumerate(fixed):
        if fact:
            first.setdefault(fact, index)
    together = [*scored.together, *((first[fact], index) for index, fact in enumerate(fixed) if fact)]
    leaders = list(first.values())
    apart = [
        *ruled_out(scored.excluded, scored.together),
        *((left, right) for at, right in enumerate(leaders) for left in leaders[:at]),
    ]
    kinds = [setting.dimension for setting in scored.settings]
    return group(scored.scores, kinds, weights().threshold, together, apart)


def one_figure(settings: Sequence[Setting]) -> Iterator[IndexPair]:
    """Pairs of one article that are one figure: in two units, as it was, as it is not, by another count, taken back.

    Or read twice.

    All but figures taken back are neighbours in reading order.
    """
    for right in range(1, len(settings)):
        left = right - 1
        before, behind = settings[left].claim, settings[right].claim
        overlap = before.article == behind.article and behind.quantity.start < before.quantity.end
        pair = settings[left], settings[right]
        if overlap or any(is_one(*pair) for is_one in ONE_FIGURE):
            yield (left, right)
    yield from retractions(settings)


ONE_FIGURE = (is_conversion, is_update, is_contrast, is_dispute)


def links_of(groups: Iterable[Sequence[int]], scored: Scored, named: Sequence[Fact | None]) -> Iterator[Link]:
    """One link a setting, in their order."""
    group_of = {index: members for members in groups for index in members}
    for index, setting in enumerate(scored.settings):
        members, fact = group_of[index], named[index]
        alone = len(members) == 1
        rivals = [each for each in scored.partners.get(index, ()) if alone or group_of[each] is members]
        link = Link(claim=setting.claim.id, fact=fact.id if fact else "", score=CERTAIN, alone=alone)
        yield weighed(link, index, rivals, scored)


def weighed(link: Link, index: int, rivals: Sequence[int], scored: Scored) -> Link:
    """The link with the mean score of the claim's pairs in its fact, and the reasons of the best of them.

    A claim left alone shows the pair that came nearest.
    """
    if not rivals:
        return link.model_copy(update={"score": 0.0}) if link.alone else link
    best = max(rivals, key=lambda other: (scored.between(index, other), -other))
    shown = (best,) if link.alone else rivals
    mean = sum(scored.between(index, other) for other in shown) / len(shown)
    found = scored.reasons(index, best)
    weight = probability(mean - weights().threshold)
    return link.model_copy(update={"score": weight, "reasons": found, "nearest": scored.settings[best].claim.id})


def matches_of(
    groups: Sequence[Sequence[int]], scored: Scored, named: Sequence[Fact | None], defined: frozenset[str]
) -> Iterator[Match]:
    """The facts that may be one; of two that people `defined` nobody asks whether they are."""
    articles = [setting.claim.article for setting in scored.settings]
    for near in possible_matches(groups, scored.scores, articles, weights().threshold, scored.may_match):
        left, right = (named[index] for index in near.best)
        if left and right and left.id != right.id and not {left.id, right.id} <= defined:
            yield match_of(near, scored, (left.id, right.id))


def match_of(near: Near, scored: Scored, facts: tuple[str, str]) -> Match:
    left, right = near.best
    heaviest_first = scored.reasons(left, right)
    return Match(
        facts=facts,
        claims=(scored.settings[left].claim.id, scored.settings[right].claim.id),
        why=next((reason.sentence for reason in heaviest_first if reason.weight > 0), ""),
        why_not=next((reason.sentence for reason in heaviest_first if reason.weight < 0), ""),
    )


def probability(log_odds: float) -> float:
    """How likely a link is, from 0 to 1; a half is where claims part."""
    return round(1 / (1 + math.exp(-log_odds)), 3)
