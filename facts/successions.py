"""Scores of pairs → what an article says of two figures, carried over to the figures that are theirs elsewhere.

"The toll rose to 23, up from nine": another article's nine dead and a third one's 23 are then one toll as surely as
they are this article's nine and its 23, however far the two numbers are from each other. So are two counts of which an
article says that two authorities dispute them.
"""

from collections.abc import Iterable, Mapping, Sequence
from math import inf

from facts.grouping import IndexPair, ordered
from facts.settings import BARE, COUNTED, Setting
from facts.values import is_contrast

Scores = Mapping[IndexPair, float]


def carried(
    settings: Sequence[Setting], scores: Scores, told: Iterable[IndexPair], least: float
) -> dict[IndexPair, float]:
    """The pairs whose scores rise, with the new ones, in log-odds.

    `told` are the pairs that an article makes one figure; of them those count that state two numbers of people or
    things, or set any figure against what it is not. A figure is theirs elsewhere if it states the same number and
    scores above `least`.
    """
    successions = [(left, right) for left, right in told if is_succession(settings[left], settings[right])]
    if not successions:
        return {}
    same = same_numbers(settings, scores, {index for ends in successions for index in ends}, least)
    raised: dict[IndexPair, float] = {}
    for left, right in successions:
        for one, how_surely in same[left].items():
            for other, as_surely in same[right].items():
                ends = ordered(one, other)
                sure = min(how_surely, as_surely)
                if scores.get(ends, inf) < sure < inf:
                    raised[ends] = max(sure, raised.get(ends, sure))
    return raised


def is_succession(left: Setting, right: Setting) -> bool:
    told = left.dimension in (*COUNTED, BARE) or is_contrast(left, right)
    return told and left.low != right.low


def same_numbers(
    settings: Sequence[Setting], scores: Scores, of: set[int], least: float
) -> dict[int, dict[int, float]]:
    """For each of some figures itself, for certain, and those that state the same number, with their scores."""
    found = {index: {index: inf} for index in of}
    for (left, right), score in scores.items():
        if score > least and settings[left].low == settings[right].low:
            for here, there in ((left, right), (right, left)):
                if here in of:
                    found[here][there] = score
    return found
