"""A pair of claims → its score, and the reasons for it as sentences: what each signal's level adds and how it reads."""

from collections.abc import Callable, Mapping
from functools import cache

from extract.models import Frozen
from facts.lexicon import read
from facts.models import Reason
from facts.pairs import Pair
from facts.plain_text import cut
from facts.settings import Setting
from facts.signals import FEATURES, Signal
from facts.subjects import outcome_table, theme_table
from facts.units import is_measured
from facts.wording import figure, plural

LONGEST_WORDS = 60  # characters of an article's words in a reason
MOST_WORDS = 4  # shared words named in a reason
EXCLUDED = -8.0  # log-odds that stand for "ruled out" where reasons are listed; nothing adds up to as much
SLIGHT = 0.05  # log-odds below which a reason is not worth reading


class Weights(Frozen):
    """What each level of each signal adds to a link, in log-odds; claims join above `threshold`."""

    threshold: float
    bias: float
    signal: dict[str, dict[str, float]]


class Wording(Frozen):
    """How a level reads, and which way it may speak: "for" a link, "against" it, or "either".

    `adds` is its weight in log-odds where that is given and not fitted.
    """

    says: str
    speaks: str
    adds: float | None = None


class Signals(Frozen):
    signal: dict[str, dict[str, Wording]]


@cache
def weights() -> Weights:
    return read("weights", Weights)


@cache
def wordings() -> dict[str, dict[str, Wording]]:
    return read("signals", Signals).signal


@cache
def weighed_signals() -> tuple[tuple[str, Signal, Mapping[str, float]], ...]:
    """Each signal, by its name, with what its levels add."""
    return tuple((name, level, weights().signal.get(name, {})) for name, level in FEATURES)


def score_of(pair: Pair) -> float:
    """The log-odds that the two claims speak of one fact."""
    return weights().bias + sum([adds.get(level(pair), 0.0) for _, level, adds in weighed_signals()])


def standing_adds(standing: str) -> float:
    """What it adds to a first score whether anything fits better (facts/closest.py)."""
    return weights().signal.get("closest", {}).get(standing, 0.0)


def reasons(pair: Pair, excluded: str, carried: float = 0.0) -> tuple[Reason, ...]:
    """What speaks for and against a link, the heaviest first.

    `excluded` is the rule that parts the two, if any; `carried` the score that an article gives them by telling of
    both as one (facts/successions.py).
    """
    found: list[Reason] = []
    blanks = Blanks(pair)
    if carried:
        sentence = wordings()["succession"]["carried"].says.format_map(blanks)
        found.append(Reason(signal="succession", weight=carried, sentence=sentence))
    if excluded:
        sentence = wordings()["exclusion"][excluded].says.format_map(blanks)
        found.append(Reason(signal="exclusion", weight=EXCLUDED, sentence=sentence))
    for name, level, adds in weighed_signals():
        told = level(pair)
        weight = adds.get(told, 0.0)
        wording = wordings().get(name, {}).get(told)
        if wording and wording.says and abs(weight) >= SLIGHT:
            sentence = wording.says.format_map(blanks).removesuffix(": ")  # no word in common to name
            found.append(Reason(signal=name, weight=weight, sentence=sentence))
    return tuple(sorted(found, key=lambda reason: -abs(reason.weight)))


class Blanks(dict[str, str]):
    """What fills the blanks of the wordings, from the two claims; each is worked out when a wording asks for it."""

    def __init__(self, pair: Pair) -> None:
        super().__init__()
        self.pair = pair

    def __missing__(self, name: str) -> str:
        if name in OF_BOTH:
            return OF_BOTH[name](self.pair)
        setting = self.pair.right if name.startswith(OTHER) else self.pair.left
        return OF_ONE[name.removeprefix(OTHER)](setting)


def _quoted(words: str) -> str:
    return f"“{cut(' '.join(words.split()), LONGEST_WORDS)}”"


def noun_of(setting: Setting) -> str:
    return setting.claim.counted or setting.claim.quantity.unit_name or setting.unit or "a bare number"


def told(setting: Setting) -> str:
    """What happened, or what is measured, in words."""
    if setting.outcome:
        return outcome_table()[setting.outcome].says
    return theme_table()[setting.theme].says if setting.theme else setting.claim.action


def name_of(setting: Setting) -> str:
    """The name a figure is told of, as printed."""
    if setting.bearer.name:
        return setting.bearer.name
    return " ".join(text for stem, text in setting.spelled.items() if stem in setting.whose)


def shared_words(pair: Pair) -> str:
    shared = sorted(set(pair.left.own) & set(pair.right.own), key=lambda word: (-pair.left.own[word], word))
    return ", ".join(pair.left.spelled[word] for word in shared[:MOST_WORDS])


def shared_neighbour(pair: Pair) -> str:
    shared = sorted(pair.left.neighbours.keys() & pair.right.neighbours.keys())
    return pair.left.neighbours[shared[0]] if shared else ""


def described(pair: Pair) -> str:
    return " and ".join(dict.fromkeys(_quoted(noun_of(setting)) for setting in (pair.left, pair.right)))


def shared_number(pair: Pair) -> str:
    return figure(pair.left.claim.quantity, None if is_measured(pair.left.unit) else "")


OTHER = "other_"  # opens the names of blanks that the second claim fills
OF_ONE: Mapping[str, Callable[[Setting], str]] = {
    "figure": lambda setting: _quoted(setting.claim.quantity.surface),
    "noun": noun_of,
    "nouns": lambda setting: plural(noun_of(setting)),
    "outcome": told,
    "action": lambda setting: setting.claim.action,
    "name": name_of,
    "article": lambda setting: setting.claim.article,
}
OF_BOTH: Mapping[str, Callable[[Pair], str]] = {
    "number": shared_number,
    "described": described,
    "rate": lambda pair: pair.left.rate or pair.right.rate,
    "words": shared_words,
    "neighbour": shared_neighbour,
}
