"""Signals in the figures of two claims: how they compare, and where in their articles they stand among others.

Each answers with the name of a level (see facts/signals.py); its docstring explains it to readers.
"""

from extract.models import Qualifier
from facts.pairs import Pair, agreement
from facts.settings import COUNTED, TOLLS, Setting
from facts.signals_of_words import NEARBY, told_elsewhere

SEVERAL = 2
CROWDED = 4  # figures of one kind in one article, from which more make no difference
FITS = frozenset({"fits_near", "fits_far", "small_fits"})  # some value fits both of two statements that differ


def value(pair: Pair) -> str:
    """Whether the two state the same figure, and how telling that is: 472 twice is no chance, 2 twice may be."""
    return pair.told


def value_of_kind(pair: Pair) -> str:
    """The same, apart for people, things, money, ages and measures: prices differ in another way than tolls do."""
    return f"{'toll' if is_toll(pair) else pair.left.kind}_{pair.told}"


def is_toll(pair: Pair) -> bool:
    """Both count the dead, the hurt or the missing: such counts move by the hour and from outlet to outlet."""
    return pair.left.dimension == "people" and pair.left.outcome == pair.right.outcome and pair.left.outcome in TOLLS


def stage(pair: Pair) -> str:
    """Whether both are the old figure or both the new one, where a figure was raised or cut."""
    told = agreement(pair.left.stage, pair.right.stage)
    return told if told == "none" else f"{told}_{'count' if pair.left.dimension in COUNTED else 'amount'}"


def place(pair: Pair) -> str:
    """Where the two stand: in one sentence, in one article, in the titles."""
    left, right = pair.left, pair.right
    if pair.across:
        return "both_titles" if left.in_title and right.in_title else "other_article"
    within = "one_sentence" if left.claim.sentence == right.claim.sentence else "one_article"
    return f"{within}_{pair.equality}"


def neighbours(pair: Pair) -> str:
    """Whether other figures of the one sentence stand in the other's sentence, too, one or several."""
    if not pair.left.neighbours or not pair.right.neighbours:
        return "unknown"
    common = len(pair.left.neighbours.keys() & pair.right.neighbours.keys())
    return f"{pair.equality}_{('differ', 'one', 'several')[min(common, SEVERAL)]}"


def bound(pair: Pair) -> str:
    """Whether both bound the figure alike ("at least", "about", exactly)."""
    if pair.left.claim.quantity.qualifier is not pair.right.claim.quantity.qualifier:
        return "differ"
    return "same" if pair.left.claim.quantity.qualifier is Qualifier.EXACT else "same_hedge"


def rival(pair: Pair) -> str:
    """Whether the other's article states this very figure elsewhere: then the other figure is mostly another fact."""
    if not pair.across or pair.equal:
        return "none"
    if pair.told in FITS:
        return "fits"
    held = is_stated(pair.left, pair.right) + is_stated(pair.right, pair.left)
    return ("unrivalled", "one", "both")[held]


def is_stated(setting: Setting, other: Setting) -> bool:
    """Whether the other's article states the number, too, and not of those to whom something else happened."""
    fates = other.siblings.get(setting.low, ())
    return bool(fates) and (not setting.outcome or setting.outcome in fates or "" in fates)


def lead(pair: Pair) -> str:
    """Whether both are the first or the only figure of their kind: what a story is about comes first."""
    if not pair.across:
        return "one_article"
    first, second = sorted((pair.left.lead, pair.right.lead))
    return f"{pair.equality}_{first}_{second}"


def days(pair: Pair) -> str:
    """Whether of two tolls, each the first of its article, the higher is of a later day: they grow as days pass."""
    if not pair.across or pair.equal or not is_toll(pair) or told_elsewhere(pair):
        return ""
    if not {pair.left.lead, pair.right.lead} <= LEADING:
        return ""
    earlier, later = sorted((pair.left, pair.right), key=lambda each: each.day)
    return "grown" if "" < earlier.day < later.day and earlier.low < later.low else ""


LEADING = frozenset({"only", "first"})


def crowd(pair: Pair) -> str:
    """How many other figures of their kind the two articles state: with none there is nothing to confuse them with."""
    here, there = pair.left.crowd, pair.right.crowd
    return f"{pair.equality}_{min(here, there, CROWDED - 1)}_{min(max(here, there), CROWDED)}"


def times(pair: Pair) -> str:
    """Whether each article states the shared figure once: then there is little to confuse it with."""
    if not pair.across or not pair.equal:
        return "none"
    return "once" if pair.left.times == pair.right.times == 1 else "often"


def headline(pair: Pair) -> str:
    """Whether titles state the figures: what a title says is mostly what the text repeats, and other outlets say."""
    titles = ("no_title", "one_title", "both_titles")[pair.left.titled + pair.right.titled]
    return f"{pair.equality}_{titles}_{'across' if pair.across else 'within'}"


def title(pair: Pair) -> str:
    """Whether a title and the text below it tell figures near each other, and neither tells the other's, too."""
    left, right = pair.left, pair.right
    if pair.across or pair.equal or left.in_title == right.in_title:
        return ""
    above, below = (left, right) if left.in_title else (right, left)
    if above.times > 1 or below.titled:
        return ""
    return "near" if pair.told in NEARBY else ""


def closest(pair: Pair) -> str:
    """Whether each is what fits the other best in its article, by all other signals."""
    return pair.standing
