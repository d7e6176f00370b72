"""First scores of pairs → whether each of two claims is what fits the other best in its article.

Two prices that differ are one price told differently where neither article has another figure that fits better; where
one has, they are two. "Better" is by all other signals together, so this one is weighed after them.
"""

from collections.abc import Mapping, Sequence
from math import inf
from typing import NamedTuple, Self

from facts.grouping import Pair
from facts.pairs import pair_of
from facts.settings import Setting

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


def standings(settings: Sequence[Setting], scores: Mapping[Pair, float]) -> dict[Pair, str]:
    """For each scored pair, in how many of two articles nothing fits better: a level of the signal `closest`."""
    best = best_of(settings, scores)
    return {pair: standing(pair, score, settings, best) for pair, score in scores.items()}


Bests = Mapping[tuple[int, str], Best]


def best_of(settings: Sequence[Setting], scores: Mapping[Pair, float]) -> Bests:
    """For each claim and each article that holds figures like it."""
    found: dict[tuple[int, str], Best] = {}
    for (left, right), score in scores.items():
        for here, there in ((left, right), (right, left)):
            key = here, settings[there].claim.article
            found[key] = found.get(key, Best()).beside(score, settings[there].low)
    return found


def standing(pair: Pair, score: float, settings: Sequence[Setting], best: Bests) -> str:
    left, right = settings[pair[0]], settings[pair[1]]
    if left.claim.article == right.claim.article:
        return WITHIN
    rivals = best[pair[0], right.claim.article].rival(right.low), best[pair[1], left.claim.article].rival(left.low)
    side = SIDES[sum(score > rival for rival in rivals)]
    return f"{pair_of(left, right).equality}_{side}"
