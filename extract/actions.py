"""What happened to the thing counted: the rules that find the verb, state or noun that tells it."""

from collections.abc import Callable
from typing import NamedTuple

from extract import governors, neighbours
from extract.scenes import Figure, Line


class Rule(NamedTuple):
    """`find` returns the action, "" where the figure surely has none, `None` where the rule does not apply."""

    name: str
    find: Callable[[Figure], str | None]


def action_of(line: Line, first: int, last: int, head: str) -> str:
    """The action told of the figure at tokens `first` to `last`, or "" where none is plain.

    >>> from extract.tokens import tokenize
    >>> action_of(Line(tokenize("Two were hurt after hail struck 41 planes.")), 6, 7, "plane")
    'hit'
    """
    figure = Figure(line, first, last, head)
    for rule in RULES:
        action = rule.find(figure)
        if action is not None:
            return action
    return ""


# Tried in order; the first that does not return `None` decides. What stands right at the figure comes before what is
# further off, and its own noun or state before the verb of the sentence.
RULES = (
    Rule("an age has no action", neighbours.age),
    Rule("nor has a distance or a moment", neighbours.distance_or_moment),
    Rule("the thing counted is the outcome", neighbours.event_counted),
    Rule("up or down by the figure", neighbours.up_or_down),
    Rule("the noun the figure measures", neighbours.measured_noun),
    Rule("the dimension measured", neighbours.dimension),
    Rule("worth the figure", neighbours.worth),
    Rule("the state right behind", governors.state_behind),
    Rule("object of the verb before", governors.object_of),
    Rule("amount behind a preposition", governors.amount_behind),
    Rule("subject of the verb behind", governors.subject_of),
    Rule("on board", neighbours.on_board),
    Rule("equal to what the subject names", governors.equals),
    Rule("member of a list", governors.listed),
    Rule("participle inside the figure", neighbours.own_participle),
)
