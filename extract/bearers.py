"""A figure in its sentence → the name the clause says it belongs to: who offers, earns, falls, holds, runs.

Rules are tried in order; the first with an answer decides, and an empty name is an answer too: nobody is named.
"""

from collections.abc import Callable
from typing import NamedTuple

from extract.bearer_beside import (
    agent,
    apposed,
    described,
    gapped,
    is_somebody,
    of_owner,
    owner,
    relative,
    share_for,
    told_more,
)
from extract.bearer_figures import Answer, Figure
from extract.bearer_names import NOBODY, Name
from extract.bearer_rows import of_contest, shared_out
from extract.bearer_verbs import burdened, fronted, itself, subject_of_verb, valued


class Rule(NamedTuple):
    name: str
    answer: Callable[[Figure], Answer]


RULES = tuple(
    Rule(answer.__name__, answer)
    for answer in (
        shared_out,
        of_contest,
        apposed,
        is_somebody,
        told_more,
        described,
        relative,
        agent,
        share_for,
        of_owner,
        owner,
        burdened,
        valued,
        gapped,
        itself,
        fronted,
        subject_of_verb,
    )
)


def bearer(figure: Figure) -> Name:
    """The words of the bearer's name; empty where the clause names nobody."""
    answers = (rule.answer(figure) for rule in RULES)
    return next((answer for answer in answers if answer is not None), NOBODY)
