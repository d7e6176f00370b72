"""Scored pairs → groups: the two groups whose members fit best on average join, until none fit."""

import heapq
import math
from collections.abc import Iterable, Mapping, Sequence

IndexPair = tuple[int, int]  # the smaller first, as `ordered` gives it


def ordered(left: int, right: int) -> IndexPair:
    return (left, right) if left < right else (right, left)


class Merging:
    """Groups under way, each known by its smallest member, with the sum and number of scores between any two.

    Two that are apart never join, nor do those that join them: their scores are of no use and dropped. `kinds` holds
    what each group's figures measure; groups whose kinds have nothing in common do not join, even where a figure
    without a unit would fit both.
    """

    def __init__(self, scores: Mapping[IndexPair, float], kinds: Sequence[str], apart: Iterable[IndexPair]) -> None:
        self.members = {index: [index] for index in range(len(kinds))}
        self.kinds = {index: {kind} if kind else set() for index, kind in enumerate(kinds)}
        self.sums: dict[int, dict[int, tuple[float, int]]] = {index: {} for index in self.members}
        self.apart: dict[int, set[int]] = {index: set() for index in self.members}
        for (left, right), score in scores.items():
            self.sums[left][right] = self.sums[right][left] = (score, 1)
        for left, right in apart:
            self.keep_apart(left, right)

    def keep_apart(self, left: int, right: int) -> None:
        for here, there in ((left, right), (right, left)):
            self.apart[here].add(there)
            self.sums[here].pop(there, None)

    def mean(self, left: int, right: int) -> float:
        """The mean score between two groups, minus infinity where none is known."""
        total, count = self.sums[left].get(right, (-math.inf, 1))
        return total / count

    def may_join(self, left: int, right: int) -> bool:
        here, there = self.kinds[left], self.kinds[right]
        return not here or not there or not here.isdisjoint(there)

    def join(self, left: int, right: int) -> Iterable[int]:
        """`right` becomes part of `left`; the groups to which `left` may have another mean score now."""
        self.members[left] += self.members.pop(right)
        self.kinds[left] |= self.kinds.pop(right)
        for other in self.apart.pop(right):
            self.apart[other].discard(right)
            self.keep_apart(left, other)
        of_right = self.sums.pop(right)
        for other, (total, count) in of_right.items():
            del self.sums[other][right]
            if other != left and other not in self.apart[left]:
                had = self.sums[left].get(other, (0.0, 0))
                self.sums[left][other] = self.sums[other][left] = (had[0] + total, had[1] + count)
        return of_right


def group(
    scores: Mapping[IndexPair, float],
    kinds: Sequence[str],
    threshold: float,
    together: Sequence[IndexPair] = (),
    apart: Iterable[IndexPair] = (),
) -> list[list[int]]:
    """Groups of the items 0, 1, …, each sorted, in order of their first members; `kinds` has one entry an item.

    `together` holds whatever the scores say, `apart` likewise; a pair without score or veto neither draws nor repels.
    """
    merging = Merging(scores, kinds, apart)
    leader = list(range(len(kinds)))
    for left, right in together:
        first, second = ordered(leader[left], leader[right])
        if first != second and second not in merging.apart[first]:
            merging.join(first, second)
            for member in merging.members[first]:
                leader[member] = first
    agglomerate(merging, threshold)
    return sorted(sorted(members) for members in merging.members.values())


def agglomerate(merging: Merging, threshold: float) -> None:
    """Join the best pair of groups again and again; entries of the heap that a join has made stale are passed over."""
    heap = [
        (-merging.mean(left, right), left, right) for left, row in merging.sums.items() for right in row if left < right
    ]
    heap = [entry for entry in heap if -entry[0] > threshold]
    heapq.heapify(heap)
    while heap:
        score, left, right = heapq.heappop(heap)
        if left not in merging.members or right not in merging.members or -score != merging.mean(left, right):
            continue
        if not merging.may_join(left, right):
            continue
        for other in merging.join(left, right):
            mean = merging.mean(left, other)
            if mean > threshold:
                heapq.heappush(heap, (-mean, *ordered(left, other)))
