"""What happened to the thing counted: the rules that find the verb, state or noun that tells it."""

from collections.abc import Callable
from functools import cache

from extract import governors, neighbours, numbered, predicates
from extract.clauses import BE, HAVE, PREPOSITION, ROLES, VERB
from extract.models import Value
from extract.scenes import Figure


class Rule(Value, frozen=True):
    """`find` returns the action, "" where the figure surely has none, `None` where the rule does not apply.

    It is asked where the word that the figure hangs on has one of the roles `left`, or for `None` wherever; with
    `measured` only of figures that measure something.
    """

    name: str
    find: Callable[[Figure], str | None]
    left: frozenset[str] | None = None
    measured: bool = False


def action_of(figure: Figure) -> str:
    """The action told of the figure, or "" where none is plain.

    >>> from extract.scenes import Line
    >>> from extract.tokens import tokenize
    >>> action_of(Figure(Line(tokenize("Two were hurt after hail struck 41 planes.")), 6, 7, "plane"))
    'hit'
    """
    for rule in _rules(figure.left.role, figure.is_measure):
        action = rule.find(figure)
        if action is not None:
            return action
    return ""


AT_VERB = frozenset({VERB})
AT_PREPOSITION = frozenset({PREPOSITION})
AT_BE = frozenset({BE})
BEHIND_NUMBER = frozenset({BE, PREPOSITION})
# Tried in order; the first that does not return `None` decides. What stands right at the figure comes before what is
# further off, and its own noun or state before the verb of the sentence.
RULES = (
    Rule("an age has no action", neighbours.age),
    Rule("nor has a distance or a moment", neighbours.distance_or_moment),
    Rule("what became of some of the harmed", predicates.of_harmed),
    Rule("the thing counted is the outcome", neighbours.event_counted),
    Rule("up or down by the figure", neighbours.up_or_down),
    Rule("the noun the figure measures", neighbours.measured_noun, measured=True),
    Rule("the dimension measured", neighbours.dimension, measured=True),
    Rule("worth the figure", neighbours.worth),
    Rule("the deed the sentence opens with", neighbours.opening_deed),
    Rule("of those whose number is told", numbered.fate, BEHIND_NUMBER),
    Rule("what is so as yet", predicates.still),
    Rule("the state right behind", governors.state_behind),
    Rule("object of the verb before", governors.object_of, AT_VERB),
    Rule("a part of the subject", predicates.of_subject, AT_PREPOSITION),
    Rule("the whole of a part", governors.whole, AT_PREPOSITION),
    Rule("subject behind when or where", governors.subject_behind_opening, AT_PREPOSITION),
    Rule("amount behind a preposition", governors.amount_behind, AT_PREPOSITION),
    Rule("subject of the verb behind", governors.subject_of, ROLES - {PREPOSITION, BE, HAVE}),
    Rule("on board", neighbours.on_board),
    Rule("equal to what the subject names", governors.equals, AT_BE),
    Rule("member of a list", governors.listed),
    Rule("its own relative clause", predicates.own_clause),
    Rule("participle inside the figure", neighbours.own_participle),
)


@cache
def _rules(left: str, measured: bool) -> tuple[Rule, ...]:  # noqa: FBT001 - a key of the cache
    return tuple(rule for rule in RULES if (rule.left is None or left in rule.left) and (measured or not rule.measured))
