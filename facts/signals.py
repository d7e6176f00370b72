"""Two settings → the level at which each signal holds. One small function per reason to link two claims, or not to.

A signal answers with the name of a level; `weights.toml` says what each level adds to or takes from a link, in
log-odds, and how it reads. The docstring of a signal is shown to readers as its explanation.
"""

from collections.abc import Callable
from typing import NamedTuple

from extract.models import Qualifier
from facts.lexicon import read
from facts.surroundings import Outcomes, Setting, Subjects
from facts.units import is_currency

ROUNDING = 0.06  # "12 inches (30 centimetres)" is 1.6 % off, "140 miles, 230 km" 2 %, "50 miles (75 km)" is careless
EXACT = 1e-9
NEAR_RATIO = 1.25  # 60, 65 and 67 dead
FAR_RATIO = 3.0  # beyond this two figures are seldom one thing counted twice
LONG = 3  # significant digits from which equal figures are no chance: 472 against 472


def ratio_of(left: float, right: float) -> float:
    """How many times the larger is the smaller; infinite where one is zero or the signs differ."""
    small, large = sorted((abs(left), abs(right)))
    if large == small:
        return 1.0 if left == right else float("inf")
    return large / small if small and left * right > 0 else float("inf")


def overlaps(left: Setting, right: Setting) -> bool:
    """A value fits both statements, open bounds read as open."""
    low = max(bounds(left)[0], bounds(right)[0])
    high = min(bounds(left)[1], bounds(right)[1])
    return low <= high * (1 + EXACT)


def bounds(setting: Setting) -> tuple[float, float]:
    quantity = setting.claim.quantity
    low = setting.low if quantity.low is not None else float("-inf")
    high = setting.high if quantity.high is not None else float("inf")
    slack = ROUNDING if quantity.qualifier in APPROXIMATE else 0.0
    return low - abs(low) * slack if slack else low, high + abs(high) * slack if slack else high


APPROXIMATE = {Qualifier.APPROX, Qualifier.APPROX_OVER, Qualifier.APPROX_UNDER}


def value(left: Setting, right: Setting) -> str:
    """Whether the two state the same figure, and how telling that is: 472 twice is no chance, 2 twice may be."""
    ratio = max(ratio_of(left.low, right.low), ratio_of(left.high, right.high))
    if ratio <= 1 + EXACT:
        digits = min(left.digits, right.digits)
        if digits >= LONG:
            return "same_long"
        if digits > 1:
            return "same_two_digits"
        return "same_small" if abs(left.low) < 10 and left.unit == right.unit else "same_round"  # noqa: PLR2004
    if left.unit != right.unit and ratio <= 1 + ROUNDING:
        return "converted"
    if rounds_to(left, right) or rounds_to(right, left):
        return "rounded"
    if overlaps(left, right):
        return "fits_near" if ratio <= FAR_RATIO else "fits_far"
    if ratio <= NEAR_RATIO:
        return "near"
    return "apart" if ratio <= FAR_RATIO else "far"


def rounds_to(fine: Setting, rough: Setting) -> bool:
    """`fine` printed with the digits of `rough` is `rough`: 22.1 and 22, 388 and 390."""
    if rough.digits >= fine.digits or fine.unit != rough.unit or not fine.low:
        return False
    return float(f"{fine.low:.{rough.digits - 1}e}") == rough.low


def counted(left: Setting, right: Setting) -> str:
    """Whether both count the same thing, or things news uses for one another."""
    words = read("subjects", Subjects)
    if left.dimension not in ("people", "things"):
        return "measure_same_unit" if left.unit == right.unit else "measure_other_unit"
    generic = words.generic_people if left.dimension == "people" else words.generic_things
    vague = (left.head in generic) + (right.head in generic)
    if left.head == right.head:
        if vague:
            return "same_generic"
        return "same_phrase" if left.modifiers == right.modifiers else "same_noun"
    if left.group == right.group:
        return "synonym"
    return "one_generic" if vague else "other_noun"


def modifiers(left: Setting, right: Setting) -> str:
    """Whether the words before the noun agree: railway bridges and highway bridges are two things."""
    if not left.modifiers and not right.modifiers:
        return "none"
    if not left.modifiers or not right.modifiers:
        return "one_missing"
    return "shared" if left.modifiers & right.modifiers else "differ"


def outcome(left: Setting, right: Setting) -> str:
    """Whether the same happened to those counted; the killed and the injured are never one fact."""
    if not left.outcome and not right.outcome:
        return "none"
    if not left.outcome or not right.outcome:
        return "one_missing"
    if left.outcome == right.outcome:
        return "same"
    known = read("outcomes", Outcomes).outcome
    if left.outcome in known and right.outcome in known:
        return "opposite" if {left.outcome, right.outcome} <= {"killed", "injured", "missing"} else "differ"
    return "unlike"


LEVELS = (0.02, 0.08, 0.16, 0.28, 0.42, 0.6, 0.8)  # cosines; 0.8 and up is the same sentence reprinted


def near_words(left: Setting, right: Setting) -> str:
    """How alike the words around the two figures are, rare words and near words weighing most."""
    small, large = sorted((left.near, right.near), key=len)
    if not small:
        return "unknown"
    cosine = sum(weight * large[word] for word, weight in small.items() if word in large)
    return f"level_{sum(cosine >= level for level in LEVELS)}"


def names(left: Setting, right: Setting) -> str:
    """Whether the sentences name the same people and places."""
    if not left.names or not right.names:
        return "unknown"
    shared = len(left.names & right.names)
    if not shared:
        return "differ"
    return "all" if shared == min(len(left.names), len(right.names)) else "some"


def rate(left: Setting, right: Setting) -> str:
    """Whether both are totals or both are per share, per year, per head."""
    if left.rate == right.rate:
        return "same_rate" if left.rate else "none"
    return "differ" if left.rate and right.rate else "one_missing"


def place(left: Setting, right: Setting) -> str:
    """Where the two stand: in one sentence, in one article, in the titles."""
    if left.claim.article != right.claim.article:
        return "both_titles" if left.in_title and right.in_title else "other_article"
    if left.sentence == right.sentence and left.sentence != (0, 0):
        return "one_sentence"
    return "one_article"


def neighbours(left: Setting, right: Setting) -> str:
    """Whether another figure of the one sentence stands in the other's sentence too."""
    if not left.neighbours or not right.neighbours:
        return "unknown"
    return "shared" if left.neighbours & right.neighbours else "differ"


def bound(left: Setting, right: Setting) -> str:
    """Whether both bound the figure alike ("at least", "about", exactly)."""
    same = left.claim.quantity.qualifier is right.claim.quantity.qualifier
    if same:
        return "same" if left.claim.quantity.qualifier is Qualifier.EXACT else "same_hedge"
    return "differ"


def cross(left: Setting, right: Setting) -> str:
    """Whether another value in the same article is a contradiction or another fact: within an article mostly the latter."""
    same_article = left.claim.article == right.claim.article
    told = value(left, right)
    equal = told.startswith("same") or told in ("converted", "rounded")
    return ("within_" if same_article else "across_") + ("equal" if equal else "unequal")


Signal = Callable[[Setting, Setting], str]


class Feature(NamedTuple):
    name: str
    level: Signal


FEATURES = tuple(
    Feature(signal.__name__, signal)
    for signal in (value, counted, modifiers, outcome, near_words, names, rate, place, neighbours, bound, cross)
)


GAP = 14  # characters between a figure and its conversion: " kilometres (" at most
JOINED = ("", "-", "or", "/")
CARELESS = 1.3  # a conversion that is off by more is no conversion; one that is off by less is flagged, not parted


def is_conversion(left: Setting, right: Setting) -> bool:
    """`right` follows `left` as the same amount in another unit: "7 km (4 miles)", "$121bn (£86bn)"."""
    first, second = left.claim.quantity, right.claim.quantity
    room = second.start - first.end
    if left.claim.article != right.claim.article or left.unit == right.unit or not 0 <= room <= GAP:
        return False
    gap = left.after[:room]
    if left.dimension != right.dimension:
        return "(" in gap and is_currency(left.unit) and is_currency(right.unit)
    joined = "(" in gap or gap.strip(" ,") in JOINED
    return joined and ratio_of(left.low, right.low) <= CARELESS
