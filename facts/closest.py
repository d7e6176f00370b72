"""First scores of pairs → whether each of two claims is what fits the other best in its article.

Two prices that differ are one price told differently where neither article has another figure that fits better; where
one has, they are two. "Better" is by all other signals together, so this one is weighed after them.
"""

from collections.abc import Mapping
from math import inf
from typing import NamedTuple, Self

from facts.grouping import IndexPair
from facts.pairs import Pair

WITHIN = "within"
SIDES = ("neither", "one", "both")
STANDINGS = (WITHIN, *(f"{equality}_{side}" for equality in ("equal", "unequal") for side in SIDES))


class Best(NamedTuple):
    """Of an article's figures held against a claim: the best score, its value, and the best score of another value."""

    score: float = -inf
    low: float = 0.0
    other: float = -inf

    def beside(self, score: float, low: float) -> Self:
        """The same, one figure more."""
        if low == self.low:
            return self._replace(score=max(self.score, score))
        if score > self.score:
            return type(self)(score, low, self.score)
        return self._replace(other=max(self.other, score))

    def rival(self, low: float) -> float:
        """The best score of a figure that states another value than this one."""
        return self.other if low == self.low else self.score


def standings(compared: Mapping[IndexPair, Pair], scores: Mapping[IndexPair, float]) -> dict[IndexPair, str]:
    """For each scored pair, in how many of two articles nothing fits better: a level of the signal `closest`."""
    best = best_of(compared, scores)
    return {ends: standing(ends, compared[ends], score, best) for ends, score in scores.items()}


Bests = Mapping[tuple[int, str], Best]


def best_of(compared: Mapping[IndexPair, Pair], scores: Mapping[IndexPair, float]) -> Bests:
    """For each claim and each article that holds figures like it."""
    found: dict[tuple[int, str], Best] = {}
    for ends, score in scores.items():
        pair = compared[ends]
        for here, there in zip(ends, (pair.right, pair.left), strict=True):
            key = here, there.claim.article
            found[key] = found.get(key, Best()).beside(score, there.low)
    return found


def standing(ends: IndexPair, pair: Pair, score: float, best: Bests) -> str:
    if not pair.across:
        return WITHIN
    facing = zip(ends, (pair.right, pair.left), strict=True)
    rivals = [best[here, there.claim.article].rival(there.low) for here, there in facing]
    side = SIDES[sum(score > rival for rival in rivals)]
    return f"{pair.equality}_{side}"
