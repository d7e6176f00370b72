"""Settings → the figures that an article itself takes back, each with the figure it holds to be right.

"The shaft was first thought to be 40 metres deep" beside the article's own 80, or "first said to be six, but
he is five": one fact told twice by one article, however far the two are apart.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from facts.grouping import IndexPair, ordered
from facts.pairs import Pair, pair_of
from facts.settings import COUNTED, Setting
from facts.signals_of_words import counted, outcome, rate, theme
from facts.update_words import retracts
from facts.values import NEAR_RATIO, ratio_of

REACH = 400  # characters between the two, where the article has several figures that could be meant
FARTHEST = 4.0  # times; what was first thought to be far more or less is mostly another thing
ALIKE = frozenset({"same_phrase", "same_noun", "synonym", "synonym_within", "same_generic", "one_generic"})
AGREEING = frozenset({"same", "none", "one_missing"})


def retractions(settings: Sequence[Setting]) -> Iterator[IndexPair]:
    """Each figure that its article calls an earlier one, with the nearest figure of the same thing beside it."""
    by_article: dict[str, list[int]] = defaultdict(list)
    for index, setting in enumerate(settings):
        by_article[setting.claim.article].append(index)
    for index, setting in enumerate(settings):
        if retracts(setting.before):
            others = by_article[setting.claim.article]
            rivals = [other for other in others if may_replace(pair_of(setting, settings[other]))]
            best = nearest(setting, rivals, settings)
            if best is not None:
                yield ordered(index, best)


def nearest(taken_back: Setting, rivals: Sequence[int], settings: Sequence[Setting]) -> int | None:
    if not rivals:
        return None
    best = min(rivals, key=lambda other: distance(taken_back, settings[other]))
    only = len({settings[other].low for other in rivals}) == 1
    return best if only or distance(taken_back, settings[best]) <= REACH else None


def distance(left: Setting, right: Setting) -> int:
    """Characters from one figure to the other; what the article goes on to say is nearer than what it said before."""
    gap = right.claim.quantity.start - left.claim.quantity.start
    return gap if gap > 0 else -2 * gap


def may_replace(pair: Pair) -> bool:
    """The other figure is of the same thing, another value, and not taken back itself."""
    left, right = pair.left, pair.right
    if left.dimension != right.dimension or pair.equal or retracts(right.before):
        return False
    return ratio_of(left.low, right.low) <= FARTHEST and is_same_thing(pair)


def is_same_thing(pair: Pair) -> bool:
    if pair.left.dimension in COUNTED:
        return counted(pair) in ALIKE and outcome(pair) in AGREEING
    if pair.left.kind == "age":
        return ratio_of(pair.left.low, pair.right.low) <= NEAR_RATIO
    return theme(pair) == "same" and rate(pair) in AGREEING
