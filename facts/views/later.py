"""What a page draws first, and what follows a moment later: the top of a page is there at once, and answers.

Nobody has to ask for the rest. It comes as soon as the browser has drawn what is in sight, so that keys, search in the
page, screen readers and print find all of it.
"""

from collections.abc import Callable, Iterable, Sequence
from typing import TypeVar

import streamlit as st

from facts.story_check import digest
from facts.views.address import write
from facts.views.board import Board
from facts.views.components import draw_events
from facts.views.drawer import CLAIM
from facts.views.trouble import told_plainly

Thing = TypeVar("Thing")
AT_ONCE = 3  # cards: more than most screens hold


def name_of(board: Board, facts: Iterable[str]) -> str:
    """A key for these facts of this story: another choice of them is another name."""
    return digest(" ".join([board.report.story.id, *facts]))


def asked(key: str) -> bool:
    """Whether the browser has drawn what comes before, and asked for the rest; to be called in a fragment.

    Once it has, it has until `key` changes or the reader goes to another page.
    """
    return bool(draw_events("later", {}, ("asked",), key=f"later-{key}")["asked"])


def draw_in_turn(things: Sequence[Thing], draw: Callable[[Thing], str], *, key: str) -> str:
    """Draw each thing; returns the claim just clicked, "" where none was.

    What was drawn stays while `key` does: it names which things these are.
    """
    claims = [draw(each) for each in things[:AT_ONCE]]
    if len(things) > AT_ONCE:
        _draw_rest(things[AT_ONCE:], draw, key)
    return "".join(claims)


@st.fragment
@told_plainly()
def _draw_rest(things: Sequence[Thing], draw: Callable[[Thing], str], key: str) -> None:
    claim = "".join([draw(each) for each in things]) if asked(key) else ""
    if claim:
        write(CLAIM, claim)
        st.rerun()
