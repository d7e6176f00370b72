"""Signals in the words of two claims: what is counted or measured, what happened, whose it is, and what stands around.

Each answers with the name of a level (see facts/signals.py); its docstring explains it to readers.
"""

from bisect import bisect_right
from functools import cache

from facts.pairs import Pair, agreement, cosine
from facts.settings import COUNTED, Setting, Weighed
from facts.subjects import cases, context, generic_nouns, outcome_table, outcomes, stem

# Cosines; 0.8 and up is the same sentence reprinted, below 0.02 no telling word is shared.
LEVELS = (0.02, 0.08, 0.16, 0.28, 0.42, 0.6, 0.8)
NAME_LEVELS = (0.05, 0.25, 0.5, 0.75)
OUTCOMES_APART = frozenset({"killed", "injured", "missing"})


def counted(pair: Pair) -> str:
    """Whether both count the same thing, or things news uses for one another."""
    left, right, across = pair.left, pair.right, pair.across
    if left.dimension != right.dimension:
        return "one_bare"
    if left.dimension not in COUNTED:
        return measured(left, right)
    vague = is_vague(left.head, left.dimension) + is_vague(right.head, right.dimension)
    if vague == BOTH:
        return "same_generic"
    if left.head == right.head:
        return "same_phrase" if left.modifiers == right.modifiers else "same_noun"
    if left.group == right.group:
        return "synonym" if across else "synonym_within"
    return "one_generic" if vague else f"other_{left.dimension}"


BOTH = 2


@cache
def is_vague(head: str, dimension: str) -> bool:
    """The noun says nothing of what is counted, or only what happened: "people", "others", "dead", "injured"."""
    told = dimension == "people" and (stem(head) in outcomes() or head in cases())
    return told or head in generic_nouns(dimension)


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


def direction(pair: Pair) -> str:
    """Whether one tells of a rise and the other of a fall."""
    told = agreement(way_of(pair.left.claim.action), way_of(pair.right.claim.action))
    return f"{pair.equality}_opposite" if told == "differ" else ""


@cache
def way_of(action: str) -> str:
    return next((way for way, actions in context().direction.items() if action in actions), "")


def near_words(pair: Pair) -> str:
    """How alike the words right around the two figures are, up to the figures beside them; rare and near ones most."""
    return likeness(pair, pair.left.own, pair.right.own)


def sentence_words(pair: Pair) -> str:
    """How alike the two whole sentences are."""
    return likeness(pair, pair.left.line, pair.right.line)


def likeness(pair: Pair, left: Weighed, right: Weighed) -> str:
    """Apart for equal and unequal figures: words in common tell more where the figures do not tell."""
    if not left or not right:
        return "unknown"
    alike = cosine(left, right)
    return f"{pair.equality}_{bisect_right(LEVELS, alike)}"


def names(pair: Pair) -> str:
    """Whether the sentences name the same people and places, near the figure."""
    if not pair.left.names or not pair.right.names:
        return "unknown"
    alike = cosine(pair.left.names, pair.right.names)
    return f"level_{bisect_right(NAME_LEVELS, alike)}"


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
    if pair.left.dimension != "people" and pair.left.bearer.keys and pair.right.bearer.keys:
        return borne(pair)
    told = shared(pair.left.whose, pair.right.whose)
    kind = "people" if pair.left.dimension == "people" else "rest"
    return f"{told}_{kind}" if told in SAID else told


def borne(pair: Pair) -> str:
    """The same where both clauses say it. Two figures of one bearer are as often two facts as one."""
    left, right = pair.left, pair.right
    if left.bearer.keys & right.bearer.keys:
        if pair.equal:
            return "equal_borne_by_one"
        done = left.claim.action
        return "near_borne_by_one" if pair.told in NEARBY and done and done == right.claim.action else ""
    kind = "scored" if left.owner else "time" if left.kind == "time" else "rest"
    return f"{pair.equality}_borne_by_others_{kind}"


NEARBY = frozenset({"near", "close", "fits_near"})


def told_elsewhere(pair: Pair) -> str:
    """Whether the name that either is told of has another figure of the sort in the other's article."""
    left, right = pair.left, pair.right
    if not pair.across or pair.equal or left.whose & right.whose:
        return ""
    held = (not left.whose.isdisjoint(right.told_beside)) + (not right.whose.isdisjoint(left.told_beside))
    return ("", "one", "both")[held]


def subject(pair: Pair) -> str:
    """Whether two measures are of one thing of one name: the fall of Harrow's shares, the price of its bid."""
    left, right = pair.left, pair.right
    if left.kind in UNMEASURED:
        return "counted"
    thing = agreement(left.theme, right.theme)
    if thing not in SAID:
        thing = shared(left.about, right.about)
    owner_told = shared(left.whose, right.whose)
    return f"{pair.equality}_{SAID.get(owner_told, 'unsaid')}_{SAID.get(thing, 'unsaid')}"


UNMEASURED = frozenset({*COUNTED, "age"})
SAID = {"same": "same", "differ": "other"}


def shared(left: frozenset[str], right: frozenset[str]) -> str:
    """The same of two sets of words, of which one in common is enough."""
    if not left or not right:
        return "none" if not left and not right else "one_missing"
    return "same" if left & right else "differ"


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
