"""Settings → the pairs worth scoring: all comparable ones in a small story, a few for each claim in a large one."""

from collections import defaultdict
from collections.abc import Hashable, Iterator, Sequence

from extract.models import Kind
from facts.grouping import IndexPair, ordered
from facts.pairs import comparable
from facts.settings import BARE, Setting

# Comparable figures up to which every pair is scored: ten articles seldom hold more than 150 of one dimension.
ALL_PAIRS = 250
MOST_BARE = 25  # figures a bare number is held against
FORWARD = 4  # neighbours in a sorted block that a claim is held against
HUBS = 4  # first claims of a block, held against all of it, so that its ends meet
RARE = 12  # claims a word may stand near of and still be rare enough to bring two claims together


def candidates(settings: Sequence[Setting]) -> set[IndexPair]:
    """Pairs of places in `settings`; their number grows with the claims, not with their square."""
    found: set[IndexPair] = set()
    for block in blocks(settings):
        if len(block) <= ALL_PAIRS:
            found.update(ordered(left, right) for at, right in enumerate(block) for left in block[:at])
        else:
            found.update(likeliest(block, settings))
    return found | bare_pairs(settings)


def blocks(settings: Sequence[Setting]) -> Iterator[list[int]]:
    """Figures of one dimension; "the fourth" that does something is no place in a row, as the fourth seed is."""
    by_dimension: dict[Hashable, list[int]] = defaultdict(list)
    for index, setting in enumerate(settings):
        stands_alone = setting.dimension == Kind.ORDINAL.value and not setting.unit
        by_dimension[setting.dimension, stands_alone].append(index)
    yield from by_dimension.values()


def likeliest(block: Sequence[int], settings: Sequence[Setting]) -> Iterator[IndexPair]:
    """Pairs of one value, of one sort, or with a rare word in common."""
    alike: dict[Hashable, list[int]] = defaultdict(list)
    sharing: dict[str, list[int]] = defaultdict(list)
    for index in block:
        setting = settings[index]
        alike[setting.low].append(index)
        alike[setting.outcome or setting.theme, setting.group, setting.rate].append(index)
        for word in setting.near:
            sharing[word].append(index)
    rare = (members for members in sharing.values() if len(members) <= RARE)
    for members in (*alike.values(), *rare):
        yield from chained(sorted(members, key=lambda index: sort_key(settings[index], index)))


def sort_key(setting: Setting, index: int) -> tuple[str, str, float, str, int]:
    """Claims that read alike stand next to one another."""
    loudest = min(setting.near, key=lambda word: (-setting.near[word], word), default="")
    return (setting.outcome or setting.theme, setting.group, setting.low, loudest, index)


def chained(members: Sequence[int]) -> Iterator[IndexPair]:
    for at, index in enumerate(members):
        others = (*members[at + 1 : at + 1 + FORWARD], *members[: min(at, HUBS)])
        yield from (ordered(index, other) for other in others)


def bare_pairs(settings: Sequence[Setting]) -> set[IndexPair]:
    """Figures without a unit, each with those of any dimension that state the same number."""
    bare = [index for index, setting in enumerate(settings) if setting.dimension == BARE]
    by_value: dict[float, list[int]] = defaultdict(list)
    for index, setting in enumerate(settings):
        if setting.dimension != BARE:
            by_value[setting.low / setting.factor].append(index)
    return {
        ordered(index, other)
        for index in bare
        for other in by_value[settings[index].low][:MOST_BARE]
        if comparable(settings[index], settings[other])
    }
