"""What rules out that two figures are one fact, whatever speaks for it: named rules, tried in order.

Each rule was counted over all stories whose facts are known: of the pairs it holds for, hardly one in 200 was one fact.
So it keeps apart whole groups, where a weight would only lower their mean (facts/linking.py).
"""

from collections.abc import Callable
from typing import NamedTuple

from extract.models import Claim
from facts.pairs import Pair, agreement
from facts.part_words import points_back
from facts.settings import COUNTED, Setting
from facts.signals_of_figures import rival
from facts.signals_of_words import SAID, counted, is_vague, near_words, outcome, owner, theme, whose
from facts.signals_of_words import subject as told_of

FAR = frozenset({"far", "fits_far"})
APART = FAR | {"apart", "small_apart"}


class Exclusion(NamedTuple):
    """One reason why two figures cannot be one fact, named as in lexicon/signals.toml.

    `may_err`: it holds by what news mostly does, so a person may still be asked whether they are one.
    """

    name: str
    holds: Callable[[Pair], bool]
    may_err: bool = False


def opposite(pair: Pair) -> bool:
    """The killed are never the injured."""
    return outcome(pair) == "opposite"


def fates(pair: Pair) -> bool:
    """Other people, or anybody, to whom something else happened: 40 were arrested, 12 taken to hospital."""
    return outcome(pair) == "differ" and (not pair.equal or counted(pair) == "one_generic")


def degrees(pair: Pair) -> bool:
    """The badly hurt and the slightly hurt are two groups, and either a part of all who were hurt."""
    if pair.left.outcome not in HARMED or pair.right.outcome not in HARMED or pair.equal:
        return False
    told = agreement(pair.left.degree, pair.right.degree)
    return told == "differ" or (told == "one_missing" and pair.told in PARTING)


HARMED = frozenset({"injured", "hospitalised"})
PARTING = FAR | {"apart", "near"}


def listed(pair: Pair) -> bool:
    """One sentence counts two things: two pilots and two children."""
    return is_listed(pair) and counted(pair).startswith("other_")


def twice(pair: Pair) -> bool:
    """One sentence states one number twice. Whom it only calls people it may count twice: "nine sailed, all nine"."""
    return is_listed(pair) and pair.equal and not counted(pair).endswith("_generic")


LISTED = frozenset({*COUNTED, "share", "age", "money"})  # what a sentence states of several things side by side


def is_listed(pair: Pair) -> bool:
    return in_one_sentence(pair) and pair.left.kind in LISTED


def in_one_sentence(pair: Pair) -> bool:
    return not pair.across and pair.left.claim.sentence == pair.right.claim.sentence


def part(pair: Pair) -> bool:
    """One sentence makes the later figure a part of the earlier one: 230,000 dead, 170,000 of them in one province."""
    return in_one_sentence(pair) and points_back(max(pair.left.claim, pair.right.claim, key=_place))


def _place(claim: Claim) -> int:
    return claim.quantity.start


# How two figures of one article may stand to each other and yet be of one thing.
FITTING = frozenset({"fits_near", "small_fits"})
REMEASURED = frozenset({"near", "close"})  # so may measures: taken twice, with the debt and without it


def one_voice(pair: Pair) -> bool:
    """One text gives two figures that exclude each other, in one voice: then they are of two things.

    Headline and body, and two who are credited, may disagree; from one sentence to another the old figure may give way
    to the new, and a measure be taken twice.
    """
    left, right = pair.left, pair.right
    if pair.across or pair.equal or pair.told in FITTING or left.in_title != right.in_title:
        return False
    if agreement(left.claim.attribution, right.claim.attribution) == "differ":
        return False
    return left.claim.sentence == right.claim.sentence or not may_change(pair)


def may_change(pair: Pair) -> bool:
    measured = pair.left.kind in ("measure", "money", "age")
    return pair.left.stage != pair.right.stage or (pair.told in REMEASURED and measured)


def elsewhere(pair: Pair) -> bool:
    """Each article states the other's figure, too: what both tell of twice is two things to both."""
    return rival(pair) == "both"


def inhabitants(pair: Pair) -> bool:
    """One is how many live in a place, the other how many of somebody something happened to: 500 were moved out."""
    if pair.equal or pair.left.dimension != "people" or pair.right.dimension != "people":
        return False
    here, there = is_population(pair.left), is_population(pair.right)
    return here != there and (pair.right if here else pair.left).claim.action not in LEVELS


LIVE, POPULATION = "live", frozenset({"inhabitant", "population"})
# How many there are is told so, too: "the town's population rose to 1,400".
LEVELS = frozenset({"", LIVE, "rise", "fall", "grow", "have", "number", "total"})


def is_population(setting: Setting) -> bool:
    return setting.claim.action == LIVE or setting.head in POPULATION


def birthday(pair: Pair) -> bool:
    """Only one of two ages is still to be reached: 28 now and 29 in April."""
    return pair.left.to_come != pair.right.to_come and not pair.equal


def ranks(pair: Pair) -> bool:
    """Places in two rows: the fourth quarter, the fifth seed."""
    return pair.left.dimension == "ordinal" and not pair.equal and pair.left.head != pair.right.head


def sides(pair: Pair) -> bool:
    """Two sides of a thing, in figures far from each other: how deep, and how wide. Prices may be nearer.

    How far off a thing is and how large it is are two whatever the figures: a mile below, and a mile north of the town.
    """
    if theme(pair) != "differ":
        return False
    if pair.left.dimension == "length" and OFF in {pair.left.theme, pair.right.theme}:
        return not SIZES.isdisjoint({pair.left.theme, pair.right.theme})
    return pair.told in FAR or (pair.told == "apart" and pair.left.kind != "money")


OFF = "distance"
SIZES = frozenset({"depth", "width", "height", "thickness"})


def players(pair: Pair) -> bool:
    """Points, goals or votes of two names, or of one who is named and who is not, in other numbers."""
    told = owner(pair)
    return (told == "differ" and not pair.equal) or (told == "one_missing" and pair.told in APART)


def bearers(pair: Pair) -> bool:
    """Other sums of two who bear them, by their clauses; and times even where equal: eight years from either club.

    Sums near each other may be one; times and ages are not.
    """
    told = whose(pair)
    others = told.startswith("unequal_borne_by_others") and (pair.told in APART or pair.left.kind in ("time", "age"))
    return others or told == "equal_borne_by_others_time"


def nouns(pair: Pair) -> bool:
    """Other numbers of other things: ten boats, four helicopters."""
    return pair.told in APART and counted(pair) == "other_things"


def strangers(pair: Pair) -> bool:
    """Measures, sums, shares or times far from each other, with hardly a word around them in common."""
    return pair.told in APART and pair.left.kind in UNCOUNTED and near_words(pair) == "unequal_0"


UNCOUNTED = frozenset({"measure", "money", "share", "time"})


def kinds(pair: Pair) -> bool:
    """One counts people, the other one kind of them, listed beside another kind: 38 passengers (and five crew)."""
    if pair.told not in PARTING or counted(pair) != "one_generic":
        return False
    left, right = pair.left, pair.right
    named = right if is_vague(left.head, left.dimension) else left
    return any(not is_vague(head, named.dimension) for head in named.listed_with)


def shares(pair: Pair) -> bool:
    """Other shares of other things, nobody's by name."""
    return pair.told in APART and pair.left.kind == "share" and told_of(pair) == SHARES_OF_TWO


SHARES_OF_TWO = "_".join(("unequal", "unsaid", SAID["differ"]))

EXCLUSIONS = (
    Exclusion("opposite", opposite),
    Exclusion("one_voice", one_voice),
    Exclusion("part", part),
    Exclusion("degrees", degrees, may_err=True),
    Exclusion("listed", listed),
    Exclusion("twice", twice),
    Exclusion("fates", fates),
    Exclusion("elsewhere", elsewhere),
    Exclusion("sides", sides),
    Exclusion("players", players, may_err=True),
    Exclusion("bearers", bearers),
    Exclusion("nouns", nouns, may_err=True),
    Exclusion("kinds", kinds, may_err=True),
    Exclusion("shares", shares, may_err=True),
    Exclusion("ranks", ranks),
    Exclusion("strangers", strangers, may_err=True),
    Exclusion("inhabitants", inhabitants),
    Exclusion("birthday", birthday),
)


def exclusion(pair: Pair) -> str:
    """The name of the first rule that keeps the two apart; "" where none does."""
    return next((each.name for each in EXCLUSIONS if each.holds(pair)), "")


def is_surely_excluded(pair: Pair) -> bool:
    return any(each.holds(pair) for each in EXCLUSIONS if not each.may_err)
