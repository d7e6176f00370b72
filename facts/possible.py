"""Scored groups of claims → the pairs of facts that may be one, told differently, for a person to look at.

Record linkage calls them possible matches: too unsure to join, too near to leave unsaid. They are what a reader would
miss where sources differ: two facts, each of which agrees with itself.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from extract.models import Frozen
from facts.exclusions import is_surely_excluded
from facts.grouping import IndexPair, ordered
from facts.pairs import Pair
from facts.signals_of_words import counted, modifiers

# In log-odds below what joins; one or two pairs a story are within reach. In news that the weights had not seen three
# in ten were one fact; in our own stories, full of look-alikes, one in sixteen (tests/benchmarks/fit_linking.py).
REACH = 1.0
STATED_TWICE = 1.0  # for each article that states both: it would hardly give one fact two figures
APART = frozenset({"other_people", "other_things", "differ", "differ_synonym"})


class Match(Frozen):
    """Two facts that may be one, and the claim of each that is nearest to the other.

    `why` and `why_not` are the reasons that speak most for and most against it, empty where none does.
    """

    facts: tuple[str, str]
    claims: tuple[str, str]
    why: str = ""
    why_not: str = ""


class Near(NamedTuple):
    """Two groups by their places, how far above the threshold their likeness is, and the places of their best pair."""

    groups: IndexPair
    above: float
    best: IndexPair


def may_match(pair: Pair) -> bool:
    """Two figures of what may be one thing: nobody need ask whether three boats are three bridges."""
    return not pair.equal and APART.isdisjoint((counted(pair), modifiers(pair))) and not is_surely_excluded(pair)


def possible_matches(
    groups: Sequence[Sequence[int]],
    scores: Mapping[IndexPair, float],
    articles: Sequence[str],
    threshold: float,
    may_match: Callable[[IndexPair], bool],
) -> list[Near]:
    """Groups within reach of one another whose best pair `may_match`, the nearest first, each group once.

    `articles` holds that of each claim; only pairs of two articles count.
    """
    near = (each for each in _near(groups, scores, articles, threshold) if may_match(each.best))
    return list(_each_once(sorted(near, key=lambda each: (-each.above, each.groups))))


def _near(
    groups: Sequence[Sequence[int]], scores: Mapping[IndexPair, float], articles: Sequence[str], threshold: float
) -> Iterator[Near]:
    group_of = {index: number for number, members in enumerate(groups) for index in members}
    stated = [{articles[index] for index in members} for members in groups]
    between: dict[IndexPair, list[tuple[float, IndexPair]]] = defaultdict(list)
    for (left, right), score in scores.items():
        if group_of[left] != group_of[right] and articles[left] != articles[right]:
            between[ordered(group_of[left], group_of[right])].append((score, (left, right)))
    for (left, right), found in between.items():
        top, best = max(found)
        mean = sum(score for score, _ in found) / len(found)
        above = (top + mean) / 2 - STATED_TWICE * len(stated[left] & stated[right]) - threshold
        if above > -REACH:
            yield Near((left, right), above, best)


def _each_once(near: Iterable[Near]) -> Iterator[Near]:
    met: set[int] = set()
    for each in near:
        if met.isdisjoint(each.groups):
            met.update(each.groups)
            yield each
