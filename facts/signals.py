"""Two settings → the level at which each signal holds. One small function a reason to link two claims, or not to.

A signal answers with the name of a level. `lexicon/weights.toml` says how much each level adds to a link or takes from
it, `lexicon/signals.toml` how it reads and which way it may speak.
"""

from collections.abc import Callable
from typing import NamedTuple

from facts.pairs import Pair
from facts.signals_of_figures import (
    bound,
    closest,
    crowd,
    days,
    headline,
    lead,
    neighbours,
    place,
    rival,
    stage,
    times,
    title,
    value,
    value_of_kind,
)
from facts.signals_of_words import (
    action,
    counted,
    direction,
    modifiers,
    names,
    near_words,
    outcome,
    owner,
    rate,
    sentence_words,
    subject,
    theme,
    told_elsewhere,
    towards,
    when,
    whose,
)

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
        direction,
        near_words,
        sentence_words,
        names,
        theme,
        rate,
        towards,
        owner,
        whose,
        told_elsewhere,
        subject,
        stage,
        when,
        place,
        neighbours,
        bound,
        rival,
        lead,
        crowd,
        days,
        times,
        headline,
        title,
        closest,
    )
)
