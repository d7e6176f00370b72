"""Review: what a person should look at, with the means to decide; the journal; coders; how often people overrule."""

from collections.abc import Callable
from functools import partial
from typing import NamedTuple

import streamlit as st

from facts.interface import text
from facts.models import Statement
from facts.review import Doubt, Item
from facts.views.access import READ_ONLY, may_edit
from facts.views.address import STORY, Address, bound, writer
from facts.views.board import Board
from facts.views.by_hand import draw_by_hand
from facts.views.changed import draw_changed
from facts.views.coders import draw_coders, draw_precision
from facts.views.deciding import coder, draw_coder, draw_match_desk, draw_refusal, draw_statement_desk
from facts.views.drawer import CLAIM, draw_words_in_place
from facts.views.fact_desk import draw_fact_desk
from facts.views.frame import draw_head
from facts.views.history import draw_history, draw_undo
from facts.views.later import draw_in_turn
from facts.views.library import Review, open_review, story_folders
from facts.views.markup import badge, counted, plain
from facts.views.paging import Paging

PARTS = {
    "queue": "review.part_queue",
    "figures": "review.part_figures",
    "add": "review.part_add",
    "journal": "review.part_journal",
    "changed": "review.part_changed",
    "coders": "review.part_coders",
}
ITEMS = Paging("items", 12)
ALONE = "alone"


class Seen(NamedTuple):
    """What the page shows, and what its address asks for."""

    board: Board
    review: Review
    address: Address
    fact: str
    claim: str


def render() -> None:
    address = Address(("part", "fact", ALONE, ITEMS.entry, CLAIM))
    address.codes(STORY, list(story_folders()))
    alone = address.code(ALONE, ["1"]) == "1"
    review = open_review(coder() if alone else "")
    board = review.board
    part = address.code("part", list(PARTS)) or "queue"
    fact, claim = address.code("fact", list(board.facts)), address.code(CLAIM, list(board.statements))
    draw_head(board, _headline(review.items), small=_small(review))
    address.note()
    if not may_edit():
        st.markdown(READ_ONLY)
    draw_refusal()
    _draw_bar(review, alone=alone)
    _draw_parts(part, review)
    DRAW[part](Seen(board, review, address, fact, claim))


def _headline(items: tuple[Item, ...]) -> str:
    return text("review.headline", count=len(items)) if items else text("review.nothing_waits")


def _small(review: Review) -> str:
    story, decisions = plain(review.board.report.story.title), counted(len(review.decisions), "decision")
    return text("review.small", story=story, decisions=decisions)


def _draw_bar(review: Review, *, alone: bool) -> None:
    if not may_edit():
        return
    with st.container(horizontal=True, vertical_alignment="bottom"):
        draw_coder()
        st.session_state["address-alone"] = alone
        st.toggle(
            text("review.alone"),
            key="address-alone",
            on_change=writer(ALONE),
            help=text("review.alone_why"),
        )
        st.space("stretch")
        with st.container(horizontal=True, width="content"):
            draw_undo(review)


def _draw_parts(part: str, review: Review) -> None:
    counts = {"queue": len(review.items), "figures": len(review.board.facts), "journal": len(review.decisions)}
    st.segmented_control(
        text("review.part"),
        list(PARTS),
        key=bound("part", part),
        format_func=lambda code: f"{text(PARTS[code])} {counts.get(code, '')}".strip(),
        on_change=writer("part"),
        required=True,
        label_visibility="collapsed",
        wrap=True,
    )


def _draw_queue(seen: Seen) -> None:
    """What a link asks for comes first."""
    items = seen.review.items
    if seen.claim:
        items = tuple(sorted(items, key=lambda item: seen.claim not in item.claims))
    most = ITEMS.most(seen.address, len(items))
    draw_in_turn(list(enumerate(items[:most])), partial(_draw_item, seen.board), key="queue")
    ITEMS.draw_more(most, len(items))


def _draw_item(board: Board, numbered: tuple[int, Item]) -> str:
    """Draw it; nothing in it is clicked that the page would have to know."""
    number, item = numbered
    with st.container(border=True, key=f"item-{number}"):
        st.markdown(f":gray-badge[{text(item.doubt.value)}] {plain(item.reason)}")
        if item.doubt is Doubt.MATCH:
            draw_match_desk(board, [board.statements[claim].fact for claim in item.claims], f"{number}")
        for claim in item.claims:
            statement = board.statements.get(claim)
            if statement is not None:
                _draw_statement(board, statement, f"{number}-{claim}")
    return ""


def _draw_statement(board: Board, statement: Statement, key: str) -> None:
    draw_words_in_place(board, statement.claim)
    comparison = board.comparisons.get(statement.fact)
    about = f" · {badge(comparison.verdict)} {plain(board.facts[statement.fact].label)}" if comparison else ""
    st.markdown(f"**{plain(board.read_as(statement))}**{about}")
    draw_statement_desk(board, statement, key)


def _draw_figures(seen: Seen) -> None:
    board = seen.board
    if not board.facts:
        st.markdown(text("review.no_figure"))
        return
    about = board.statements[seen.claim].fact if seen.claim else ""
    chosen = st.selectbox(
        text("review.figure"),
        list(board.facts),
        key=bound("fact", seen.fact or about or next(iter(board.facts))),
        format_func=lambda each: board.facts[each].label,
        on_change=writer("fact"),
    )
    comparison = board.comparisons[chosen]
    st.markdown(f"{badge(comparison.verdict)} {plain(comparison.explanation)}")
    draw_fact_desk(board, chosen)
    for number, statement in enumerate(board.of_fact.get(chosen, [])):
        with st.container(border=True, key=f"statement-{number}"):
            _draw_statement(board, statement, f"figure-{statement.claim.id}")


def _draw_add(seen: Seen) -> None:
    draw_by_hand(seen.board)


def _draw_journal(seen: Seen) -> None:
    draw_history(seen.review)


def _draw_changed(seen: Seen) -> None:
    draw_changed(seen.review)


def _draw_coders(seen: Seen) -> None:
    draw_precision(seen.review)
    draw_coders(seen.review)


DRAW: dict[str, Callable[[Seen], None]] = {
    "queue": _draw_queue,
    "figures": _draw_figures,
    "add": _draw_add,
    "journal": _draw_journal,
    "changed": _draw_changed,
    "coders": _draw_coders,
}

if __name__ == "__main__":
    render()
