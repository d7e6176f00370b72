"""Scored pairs → groups: the two groups whose members fit best on average join, until none fit."""

import heapq
from collections.abc import Iterable, Mapping, Sequence

IndexPair = tuple[int, int]  # the smaller first, as `ordered` gives it


def ordered(left: int, right: int) -> IndexPair:
    return (left, right) if left < right else (right, left)


class Merging:
    """Groups under way, each known by its smallest member, with the sum and number of scores between any two.

    `kinds` holds what each group's figures measure; groups whose kinds have nothing in common do not join, even where
    a figure without a unit would fit both.
    """

    def __init__(self, scores: Mapping[IndexPair, float], kinds: Sequence[str], apart: Iterable[IndexPair]) -> None:
        self.members = {index: [index] for index in range(len(kinds))}
        self.kinds = {index: {kind} if kind else set() for index, kind in enumerate(kinds)}
        self.sums: dict[int, dict[int, tuple[float, int]]] = {index: {} for index in self.members}
        self.apart: dict[int, set[int]] = {index: set() for index in self.members}
        for (left, right), score in scores.items():
            self.sums[left][right] = self.sums[right][left] = (score, 1)
        for left, right in apart:
            self.apart[left].add(right)
            self.apart[right].add(left)

    def mean(self, left: int, right: int) -> float:
        total, count = self.sums[left][right]
        return total / count

    def may_join(self, left: int, right: int) -> bool:
        here, there = self.kinds[left], self.kinds[right]
        return right not in self.apart[left] and (not here or not there or not here.isdisjoint(there))

    def join(self, left: int, right: int) -> None:
        """`right` becomes part of `left`."""
        self.members[left] += self.members.pop(right)
        self.kinds[left] |= self.kinds.pop(right)
        for other, (total, count) in self.sums.pop(right).items():
            if other == left:
                continue
            del self.sums[other][right]
            had = self.sums[left].get(other, (0.0, 0))
            self.sums[left][other] = self.sums[other][left] = (had[0] + total, had[1] + count)
        self.sums[left].pop(right, None)
        for other in self.apart.pop(right):
            self.apart[other].discard(right)
            self.apart[other].add(left)
            self.apart[left].add(other)


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
        merging.join(left, right)
        for other in merging.sums[left]:
            mean = merging.mean(left, other)
            if mean > threshold:
                heapq.heappush(heap, (-mean, *ordered(left, other)))
