"""Two figures → how they stand to each other: the same, one rounded or converted from the other, near, far."""

import math
import re

from extract.models import APPROXIMATE
from facts.settings import BARE, COUNTED, TOLLS, Setting
from facts.subjects import context, stem
from facts.units import is_currency

EXACT = 1e-9
CONVERSION = 0.02  # "12 inches (30 centimetres)" is 1.6 % off
SMALL = 12  # up to here counts of one fact differ by large ratios: two hurt, five hurt
NEAR_RATIO = 1.25  # 60, 65 and 67 dead
CLOSE_RATIO = 1.03  # "2,301 points" and "2,302 points": nearly the same long figure is no chance either
FAR_RATIO = 3.0  # beyond this two figures are seldom one thing counted twice
LONG = 3  # significant digits from which equal figures are no chance: 472 and 472
TEN = 10

GAP = 14  # characters between a figure and its conversion: " kilometres (" at most
JOINED = ("", "-", "or", "/")
CARELESS = 1.3  # a conversion that is off by more is none; one that is off by less is flagged, not parted
TURNED = 2.6  # miles taken for kilometres and back, the farthest that a conversion in brackets goes wrong


def relation(left: Setting, right: Setting) -> str:
    """The first of these that holds, as a word; the same figure counts for more the more digits it has."""
    if left.dimension != right.dimension:
        return bare(left, right)
    ratio = max(ratio_of(left.low, right.low), ratio_of(left.high, right.high))
    if ratio <= 1 + EXACT:
        return same(left, right)
    rounded = rounds_to(left, right) or rounds_to(right, left)
    if left.system != right.system and (ratio <= 1 + CONVERSION or rounded):
        return "converted"
    return "rounded" if rounded else unequal(left, right, ratio)


def bare(left: Setting, right: Setting) -> str:
    """The same number, of one thing counted or measured and of nothing said."""
    digits = min(left.digits, right.digits)
    return "bare_long" if digits >= LONG else "bare" if digits > 1 else "bare_small"


def same(left: Setting, right: Setting) -> str:
    digits = min(left.digits, right.digits)
    if digits >= LONG:
        return "same_long"
    if digits > 1:
        return "same_two_digits"
    return "same_small" if abs(left.low) < TEN and left.unit == right.unit else "same_round"


def unequal(left: Setting, right: Setting, ratio: float) -> str:
    if left.dimension in COUNTED and max(left.high, right.high) <= SMALL:
        return "small_fits" if overlaps(left, right) else "small_apart"
    if overlaps(left, right):
        return "fits_near" if ratio <= FAR_RATIO else "fits_far"
    if ratio <= CLOSE_RATIO and min(left.digits, right.digits) >= LONG:
        return "close"
    if ratio <= NEAR_RATIO:
        return "near"
    return "apart" if ratio <= FAR_RATIO else "far"


def are_equal(told: str) -> bool:
    return told.startswith(("same", "bare")) or told in ("converted", "rounded")


def ratio_of(left: float, right: float) -> float:
    """How many times the smaller the larger is; infinite where one is zero or the signs differ."""
    small, large = sorted((abs(left), abs(right)))
    if large == small:
        return 1.0 if left == right else math.inf
    return large / small if small and left * right > 0 else math.inf


def overlaps(left: Setting, right: Setting) -> bool:
    """Some value fits both statements."""
    low, high = max(left.met[0], right.met[0]), min(left.met[1], right.met[1])
    return low <= high + abs(high) * EXACT if math.isfinite(high) else True


def rounds_to(fine: Setting, rough: Setting) -> bool:
    """`fine` in the unit of `rough`, printed with as many digits, is `rough`: 22.1 and 22, 7 km and 4 miles.

    Whole counts do not round away a difference unless the rough one is hedged: "about 390" of 388, but not 12 and 10.
    """
    if fine.unit != rough.unit and fine.dimension not in COUNTED:
        if fine.system == rough.system:
            return False
    elif rough.digits >= fine.digits or (
        rough.claim.quantity.qualifier not in APPROXIMATE and (rough.dimension in COUNTED or rough.digits == 1)
    ):
        return False
    there, stated = fine.low / rough.factor, rough.low / rough.factor
    return bool(there) and math.isclose(float(f"{there:.{rough.digits - 1}e}"), stated, rel_tol=EXACT)


# What stands between a figure and the one it replaces: "57, up from 41", "12 (revised down from 15)".
REPLACING = re.compile(r"[\s,;(–—-]*(?:\w+ )?(?:up|down|revised|corrected) from ", re.IGNORECASE)
# The same of what is reckoned, with the day between: "the toll reached 57 on Friday, up from 41".
DATED = re.compile(r" (?:on |by |late |early |as of )?\w+(?: \w+){0,2}" + REPLACING.pattern, re.IGNORECASE)
# The same of what is reckoned, told as a way: "the toll rose to 57 from 41", "was lowered from 15 to 12".
FROM = re.compile(r" (?:\w+ )?from (?:an? )?(?:\w+ )?", re.IGNORECASE)
TO = re.compile(r" (?:\w+ )?to (?:an? )?", re.IGNORECASE)


def between(left: Setting, right: Setting, most: int) -> str | None:
    """What stands between two figures of one article that at most so many characters part; else `None`."""
    room = right.claim.quantity.start - left.claim.quantity.end
    near = left.claim.article == right.claim.article and 0 <= room <= most
    return left.after[:room] if near else None


def is_update(left: Setting, right: Setting) -> bool:
    """One of the two is the earlier figure of the same thing: "57 dead, up from 41", "the toll rose from 41 to 57"."""
    gap = between(left, right, len(left.after))
    if gap is None or left.dimension != right.dimension:
        return False
    way = {"new": FROM, "old": TO}.get(left.stage)
    moved = way is not None and way.fullmatch(gap) is not None and (is_reckoned(left) or is_reckoned(right))
    dated = DATED.fullmatch(gap) is not None and is_reckoned(left)
    return moved or dated or REPLACING.fullmatch(gap) is not None


# What stands between the figure that an article holds to be right and the one it turns against.
DENIED = re.compile(r"(?: \w+){0,3}, (?:and )?not (?:the |those )?", re.IGNORECASE)
FARTHEST = 4.0  # times; "12 of them, not 300" is seldom one thing


def is_contrast(left: Setting, right: Setting) -> bool:
    """The right one is not so: "the gap is £6.8 million, not the £6.2 million that was told", "47 died, not 41"."""
    gap = between(left, right, len(left.after))
    if gap is None or left.unit != right.unit or left.low == right.low:
        return False
    counted = left.dimension in COUNTED
    alike = left.head == right.head or (counted and left.group == right.group)
    near = ratio_of(left.low, right.low) <= FARTHEST
    return near and (alike or not counted) and DENIED.fullmatch(gap) is not None


# What stands between one authority's count and another's: "31 had died, but the ministry put the toll at 34".
DISPUTED = re.compile(
    r"\b(?:but|while|whereas|although|though)\b[^;:]*"
    r"\bputs? [^;:]*\b(?:toll|figure|number|count|total|tally)\b[^;:]* at \Z",
    re.IGNORECASE,
)


# The same in the sentence behind, which names nothing else: "…, the council said. Organisers put the number at 900."
BOUND = re.compile(r"(?:about |around |nearly |some |only |at least |more than |fewer than |up to )?").pattern
ANSWERED = re.compile(
    r"[^;:,]*\bputs? (?:the|their|that|its) (?:\w+ )?(?:toll|figure|number|count|total|tally|turnout|crowd) at "
    rf"{BOUND}\Z",
    re.IGNORECASE,
)
# … or a number alone: "…, the party said. The council says 120."
SAID_ALONE = re.compile(
    rf"[^;:,]*\b(?:says?|said|speaks? of|spoke of|counts?|counted) (?:it (?:was|is) )?{BOUND}\Z", re.IGNORECASE
)
ENDS = re.compile(r"\s*(?:[.;]|\Z)")


def is_dispute(left: Setting, right: Setting) -> bool:
    """Two who are named count the same in one sentence, or in one and the next, and differ."""
    named = {left.claim.attribution, right.claim.attribution}
    one_article = left.claim.article == right.claim.article and left.dimension in (*COUNTED, BARE)
    if not one_article or "" in named or len(named) == 1:
        return False
    room = right.claim.quantity.start - left.claim.quantity.end
    sentences = right.claim.sentence - left.claim.sentence
    if not sentences and left.dimension == right.dimension and left.outcome == right.outcome:
        return DISPUTED.search(right.before[-room:]) is not None
    alike = right.dimension in (left.dimension, BARE) and right.outcome in (left.outcome, "")
    return sentences == 1 and alike and answers(right)


def answers(setting: Setting) -> bool:
    """Its sentence gives a count of what the one before told of."""
    alone = not setting.claim.quantity.unit and ENDS.match(setting.after) is not None
    before = setting.before
    return ANSWERED.fullmatch(before) is not None or (alone and SAID_ALONE.fullmatch(before) is not None)


def is_reckoned(setting: Setting) -> bool:
    """What moved is what is known of it: a toll, a forecast. A price that rose from 40 to 50 is two prices."""
    toll = setting.dimension == "people" and setting.outcome in TOLLS
    return toll or any(stem(word) in setting.near for word in context().reckoned)


def is_conversion(left: Setting, right: Setting) -> bool:
    """`right` follows `left` as the same amount in another unit: "7 km (4 miles)", "$121bn (£86bn)"."""
    gap = between(left, right, GAP)
    if gap is None or left.unit == right.unit:
        return False
    if left.dimension != right.dimension:
        return "(" in gap and is_currency(left.unit) and is_currency(right.unit)
    if left.dimension in COUNTED:
        return False
    far = ratio_of(left.low, right.low)
    return far <= TURNED if "(" in gap else far <= CARELESS and gap.strip(" ,") in JOINED
