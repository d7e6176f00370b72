"""First scores of pairs → whether each of two claims is what fits the other best in its article.

Two prices that differ are one price told differently where neither article has another figure that fits better; where
one has, they are two. "Better" is by all other signals together, so this one is weighed after them.
"""

from collections import defaultdict
from collections.abc import Mapping

from facts.grouping import IndexPair
from facts.pairs import Pair

WITHIN = "within"
SIDES = ("neither", "one", "both")
STANDINGS = (WITHIN, *(f"{equality}_{side}" for equality in ("equal", "unequal") for side in SIDES))


Bests = Mapping[tuple[int, str], Mapping[float, float]]


def standings(compared: Mapping[IndexPair, Pair], scores: Mapping[IndexPair, float]) -> dict[IndexPair, str]:
    """For each scored pair, in how many of two articles nothing fits better: a level of the signal `closest`."""
    best = best_of(compared, scores)
    return {ends: standing(ends, compared[ends], score, best) for ends, score in scores.items()}


def best_of(compared: Mapping[IndexPair, Pair], scores: Mapping[IndexPair, float]) -> Bests:
    """For each claim and each other article that holds figures like it, the best score of every value it states."""
    found: dict[tuple[int, str], dict[float, float]] = defaultdict(dict)
    for ends, score in scores.items():
        pair = compared[ends]
        if pair.across:
            for here, there in zip(ends, (pair.right, pair.left), strict=True):
                of_values = found[here, there.claim.article]
                of_values[there.low] = max(score, of_values.get(there.low, score))
    return found


def standing(ends: IndexPair, pair: Pair, score: float, best: Bests) -> str:
    if not pair.across:
        return WITHIN
    facing = zip(ends, (pair.right, pair.left), strict=True)
    side = sum(nothing_beats(score, there.low, best[here, there.claim.article]) for here, there in facing)
    return f"{pair.equality}_{SIDES[side]}"


def nothing_beats(score: float, low: float, of_values: Mapping[float, float]) -> bool:
    """Whether no other value of the article scores as much."""
    return all(score > rival for value, rival in of_values.items() if value != low)
