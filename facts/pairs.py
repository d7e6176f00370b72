"""Two settings held against each other: what can be compared at all, and how two words or two sets of words agree."""

from collections.abc import Mapping
from typing import NamedTuple

from facts.settings import BARE, COUNTED, Setting
from facts.values import are_equal, relation

OFTEN_BARE = frozenset({"age", "magnitude", *COUNTED})


class Pair(NamedTuple):
    """Two settings and how their figures stand to each other."""

    left: Setting
    right: Setting
    told: str
    equal: bool
    equality: str  # "equal" or "unequal", as the names of levels begin that tell the two apart
    across: bool  # of two articles
    standing: str = ""  # whether nothing fits either better (facts/closest.py); told once all pairs have a first score


def pair_of(left: Setting, right: Setting, standing: str = "") -> Pair:
    told = relation(left, right)
    equal = are_equal(told)
    equality = "equal" if equal else "unequal"
    return Pair(left, right, told, equal, equality, left.claim.article != right.claim.article, standing)


def comparable(left: Setting, right: Setting) -> bool:
    """Figures of one dimension; one without a unit goes with any that states the same number."""
    if left.dimension == right.dimension:
        return True
    return left.low / left.factor == right.low / right.factor and (goes_bare(left, right) or goes_bare(right, left))


def goes_bare(bare: Setting, full: Setting) -> bool:
    """A bare number can be an age, a magnitude or a count: "27, was arrested", "Orrin sold nine"."""
    return bare.dimension == BARE and full.dimension in OFTEN_BARE


def agreement(left: str, right: str) -> str:
    if left == right:
        return "same" if left else "none"
    return "differ" if left and right else "one_missing"


def cosine(left: Mapping[str, float], right: Mapping[str, float]) -> float:
    small, large = (left, right) if len(left) < len(right) else (right, left)
    return sum([weight * large[word] for word, weight in small.items() if word in large])
