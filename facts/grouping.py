"""Scored pairs → groups: the two groups whose members fit best on average join, until none fit."""

import heapq
from collections.abc import Iterable, Mapping, Sequence

Pair = tuple[int, int]


def ordered(left: int, right: int) -> Pair:
    return (left, right) if left < right else (right, left)


class Merging:
    """Groups under way, each known by its smallest member, with the sum and number of scores between any two."""

    def __init__(self, size: int, scores: Mapping[Pair, float], apart: Iterable[Pair]) -> None:
        self.members = {index: [index] for index in range(size)}
        self.sums: dict[int, dict[int, tuple[float, int]]] = {index: {} for index in range(size)}
        self.apart: dict[int, set[int]] = {index: set() for index in range(size)}
        for (left, right), score in scores.items():
            self.sums[left][right] = self.sums[right][left] = (score, 1)
        for left, right in apart:
            self.apart[left].add(right)
            self.apart[right].add(left)

    def mean(self, left: int, right: int) -> float:
        total, count = self.sums[left][right]
        return total / count

    def join(self, left: int, right: int) -> None:
        """`right` becomes part of `left`."""
        self.members[left] += self.members.pop(right)
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
    size: int,
    scores: Mapping[Pair, float],
    threshold: float,
    together: Sequence[Pair] = (),
    apart: Iterable[Pair] = (),
) -> list[list[int]]:
    """Groups of the items 0 … size-1, each sorted, in order of their first members.

    `together` holds whatever the scores say, `apart` likewise; a pair without score or veto neither draws nor repels.
    """
    merging = Merging(size, scores, apart)
    leader = list(range(size))
    for left, right in together:
        a, b = ordered(leader[left], leader[right])
        if a != b and b not in merging.apart[a]:
            merging.join(a, b)
            for member in merging.members[a]:
                leader[member] = a
    agglomerate(merging, threshold)
    return sorted(sorted(members) for members in merging.members.values())


def agglomerate(merging: Merging, threshold: float) -> None:
    heap = [
        (-merging.mean(a, b), a, b)
        for a, row in merging.sums.items()
        for b in row
        if a < b and merging.mean(a, b) > threshold
    ]
    heapq.heapify(heap)
    while heap:
        score, a, b = heapq.heappop(heap)
        gone = a not in merging.members or b not in merging.members
        if gone or -score != merging.mean(a, b) or b in merging.apart[a]:
            continue
        merging.join(a, b)
        for other in merging.sums[a]:
            mean = merging.mean(a, other)
            if mean > threshold:
                heapq.heappush(heap, (-mean, *ordered(a, other)))
