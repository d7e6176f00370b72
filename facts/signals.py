"""Two settings → the level at which each signal holds. One small function a reason to link two claims, or not to.

A signal answers with the name of a level. `lexicon/weights.toml` says how much each level adds to a link or takes from
it, `lexicon/signals.toml` how it reads and which way it may speak. A signal's docstring explains it to readers.
"""

from collections.abc import Callable
from typing import NamedTuple

from extract.models import Qualifier
from facts.pairs import Pair, agreement, cosine
from facts.settings import COUNTED, TOLLS, Setting
from facts.subjects import generic_nouns, outcome_table, outcomes, stem
from facts.values import overlaps

# Cosines; 0.8 and up is the same sentence reprinted, below 0.02 no telling word is shared.
LEVELS = (0.02, 0.08, 0.16, 0.28, 0.42, 0.6, 0.8)
NAME_LEVELS = (0.05, 0.25, 0.5, 0.75)
CROWDED = 4  # figures of one kind in one article, from which more make no difference
OUTCOMES_APART = frozenset({"killed", "injured", "missing"})


def value(pair: Pair) -> str:
    """Whether the two state the same figure, and how telling that is: 472 twice is no chance, 2 twice may be."""
    return pair.told


def value_of_kind(pair: Pair) -> str:
    """The same, apart for people, things, money, ages and measures: prices differ in another way than tolls do."""
    return f"{'toll' if is_toll(pair) else pair.left.kind}_{pair.told}"


def is_toll(pair: Pair) -> bool:
    """Both count the dead, the hurt or the missing: such counts move by the hour and from outlet to outlet."""
    return pair.left.dimension == "people" and pair.left.outcome == pair.right.outcome and pair.left.outcome in TOLLS


def counted(pair: Pair) -> str:
    """Whether both count the same thing, or things news uses for one another."""
    left, right, across = pair.left, pair.right, pair.across
    if left.dimension != right.dimension:
        return "one_bare"
    if left.dimension not in COUNTED:
        return measured(left, right)
    vague = is_vague(left) + is_vague(right)
    if vague == BOTH:
        return "same_generic"
    if left.head == right.head:
        return "same_phrase" if left.modifiers == right.modifiers else "same_noun"
    if left.group == right.group:
        return "synonym" if across else "synonym_within"
    return "one_generic" if vague else f"other_{left.dimension}"


BOTH = 2


def is_vague(setting: Setting) -> bool:
    """The noun says nothing of what is counted, or only what happened: "people", "others", "dead", "injured"."""
    return setting.head in generic_nouns(setting.dimension) or (
        setting.dimension == "people" and stem(setting.head) in outcomes()
    )


def measured(left: Setting, right: Setting) -> str:
    """The same for measures: the depth of the well, the price of a share."""
    if not left.about or not right.about:
        return "measure_unsaid"
    if left.about & right.about:
        return "measure_same" if left.head == right.head else "measure_shared"
    return "measure_other"


def modifiers(pair: Pair) -> str:
    """Whether the words before the noun agree: railway bridges and highway bridges are two things."""
    left, right = pair.left, pair.right
    if left.dimension not in COUNTED:
        return "same_unit" if left.unit == right.unit else "other_unit"
    if not left.modifiers and not right.modifiers:
        return "none"
    if not left.modifiers or not right.modifiers:
        return "one_missing"
    if left.modifiers & right.modifiers:
        return "shared"
    return "differ" if left.head == right.head else "differ_synonym" if left.group == right.group else "differ_both"


def outcome(pair: Pair) -> str:
    """Whether the same happened to those counted; the killed and the injured are never one fact."""
    left, right = pair.left.outcome, pair.right.outcome
    told = agreement(left, right)
    if told != "differ":
        return told
    known = outcome_table()
    if right in known[left].includes or left in known[right].includes:
        return "part"
    sure = pair.left.sure and pair.right.sure
    if {left, right} <= OUTCOMES_APART:
        return "opposite" if sure else "seem_opposite"
    return "differ" if sure else "seem_to_differ"


def action(pair: Pair) -> str:
    """Whether the claims name the same action."""
    return agreement(pair.left.claim.action, pair.right.claim.action)


def near_words(pair: Pair) -> str:
    """How alike the words around the two figures are, rare words and near words weighing most."""
    if not pair.left.near or not pair.right.near:
        return "unknown"
    alike = cosine(pair.left.near, pair.right.near)
    return f"level_{sum(alike >= level for level in LEVELS)}"


def sentence_words(pair: Pair) -> str:
    """How alike the two whole sentences are."""
    if not pair.left.line or not pair.right.line:
        return "unknown"
    alike = cosine(pair.left.line, pair.right.line)
    return f"level_{sum(alike >= level for level in LEVELS)}"


def names(pair: Pair) -> str:
    """Whether the sentences name the same people and places, near the figure."""
    if not pair.left.names or not pair.right.names:
        return "unknown"
    alike = cosine(pair.left.names, pair.right.names)
    return f"level_{sum(alike >= level for level in NAME_LEVELS)}"


def theme(pair: Pair) -> str:
    """Whether both measure the same side of a thing: its depth, its width, its price."""
    return agreement(pair.left.theme, pair.right.theme)


def towards(pair: Pair) -> str:
    """Whether two distances are measured from the same place: "75 km west of the port"."""
    return agreement(pair.left.towards, pair.right.towards)


def owner(pair: Pair) -> str:
    """Whether points, goals or votes are those of the same player or party."""
    return agreement(pair.left.owner, pair.right.owner)


def whose(pair: Pair) -> str:
    """Whether both figures are told of the same person, company, team or place."""
    left, right = pair.left.whose, pair.right.whose
    kind = "people" if pair.left.dimension == "people" else "rest"
    if not left or not right:
        return "none" if not left and not right else "one_missing"
    return f"same_{kind}" if left & right else f"differ_{kind}"


def stage(pair: Pair) -> str:
    """Whether both are the old figure or both the new one, where a figure was raised or cut."""
    told = agreement(pair.left.stage, pair.right.stage)
    return told if told == "none" else f"{told}_{'count' if pair.left.dimension in COUNTED else 'amount'}"


def siblings(pair: Pair) -> str:
    """Whether one sentence counts two different things: two pilots and two children are two facts."""
    left, right = pair.left, pair.right
    if pair.across or left.claim.sentence != right.claim.sentence or left.dimension not in COUNTED:
        return "none"
    return "apart" if counted(pair).startswith("other_") else "none"


def rate(pair: Pair) -> str:
    """Whether both are totals or both are per share, per year, per head."""
    return agreement(pair.left.rate, pair.right.rate)


def when(pair: Pair) -> str:
    """Whether the sentences speak of the same day, month or year."""
    left, right = pair.left, pair.right
    if left.past or right.past:
        if left.past & right.past:
            return "past_shared"
        return "past_differ" if left.past and right.past else "past_one"
    if not left.days or not right.days:
        return "day_one" if left.days or right.days else "none"
    return "day_shared" if left.days & right.days else "day_differ"


def place(pair: Pair) -> str:
    """Where the two stand: in one sentence, in one article, in the titles."""
    left, right = pair.left, pair.right
    if pair.across:
        return "both_titles" if left.in_title and right.in_title else "other_article"
    within = "one_sentence" if left.claim.sentence == right.claim.sentence else "one_article"
    return f"{within}_{'equal' if pair.equal else 'unequal'}"


def neighbours(pair: Pair) -> str:
    """Whether another figure of the one sentence stands in the other's sentence too."""
    if not pair.left.neighbours or not pair.right.neighbours:
        return "unknown"
    return "shared" if pair.left.neighbours.keys() & pair.right.neighbours.keys() else "differ"


def bound(pair: Pair) -> str:
    """Whether both bound the figure alike ("at least", "about", exactly)."""
    if pair.left.claim.quantity.qualifier is not pair.right.claim.quantity.qualifier:
        return "differ"
    return "same" if pair.left.claim.quantity.qualifier is Qualifier.EXACT else "same_hedge"


def rival(pair: Pair) -> str:
    """Whether the other's article states this very figure elsewhere: then the other figure is mostly another fact."""
    if not pair.across or pair.equal:
        return "none"
    if overlaps(pair.left, pair.right):
        return "fits"
    held = (pair.left.low in pair.right.siblings) + (pair.right.low in pair.left.siblings)
    return ("unrivalled", "one", "both")[held]


def lead(pair: Pair) -> str:
    """Whether both are the first or the only figure of their kind: what a story is about comes first."""
    if not pair.across:
        return "one_article"
    return ("equal_" if pair.equal else "unequal_") + "_".join(sorted((pair.left.lead, pair.right.lead)))


def crowd(pair: Pair) -> str:
    """How many other figures of their kind the two articles state: with none there is nothing to confuse them with."""
    least, most = sorted((pair.left.crowd, pair.right.crowd))
    return ("equal_" if pair.equal else "unequal_") + f"{min(least, CROWDED - 1)}_{min(most, CROWDED)}"


def times(pair: Pair) -> str:
    """Whether each article states the shared figure once: then there is little to confuse it with."""
    if not pair.across or not pair.equal:
        return "none"
    return "once" if pair.left.times == pair.right.times == 1 else "often"


Signal = Callable[[Pair], str]


class Feature(NamedTuple):
    name: str
    level: Signal


FEATURES = tuple(
    Feature(signal.__name__, signal)
    for signal in (
        value,
        value_of_kind,
        counted,
        modifiers,
        outcome,
        action,
        near_words,
        sentence_words,
        names,
        theme,
        rate,
        towards,
        owner,
        whose,
        stage,
        siblings,
        when,
        place,
        neighbours,
        bound,
        rival,
        lead,
        crowd,
        times,
    )
)
