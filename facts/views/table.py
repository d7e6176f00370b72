"""Table: every statement, one row each, sorted by weight; a row opens its statement."""

from collections.abc import Sequence
from functools import partial

import streamlit as st
from streamlit.elements.lib.column_types import ColumnConfig

from facts.models import Statement, Verdict
from facts.symbols import VERDICTS, chip, slot_of
from facts.views.board import Board
from facts.views.citing import links_to
from facts.views.downloads import Offer, draw_downloads
from facts.views.drawer import CLAIM, draw_drawer
from facts.views.filters import NAMES, draw_filters, nothing_found, read_filters, wanted_statements
from facts.views.frame import draw_head, open_page
from facts.views.frames import everything, shown_statements, statement_frame
from facts.views.legend import draw_legend
from facts.views.markup import counted

IN_ARTICLE, SEEN = "In the article", "table-seen"
CHIPS: list[Verdict | None] = [*VERDICTS, None]


def render() -> None:
    board, address = open_page(*NAMES, CLAIM)
    draw_head(
        board,
        "Every statement, one row each",
        lead="Select a row for all about a statement, or read it in its article. Blank means not stated, never zero.",
    )
    filters = read_filters(address, board, unlinked=True)
    claim = address.code(CLAIM, list(board.statements))
    address.note()
    draw_filters(filters, board, unlinked=True)
    statements = wanted_statements(filters, board)
    if statements:
        claim = _draw_table(board, statements) or claim
    else:
        nothing_found(board)
    displayed = Offer("statements", "statement", len(statements), partial(statement_frame, board, statements))
    draw_downloads(displayed, *everything(board), explain=draw_legend)
    draw_drawer(board, claim)


def _draw_table(board: Board, statements: Sequence[Statement]) -> str:
    """The table; returns the claim of a row just selected. Closing the drawer changes the key and frees the row."""
    frame = shown_statements(board, statements)
    beside = list(frame.columns).index("Article") + 1
    frame.insert(beside, IN_ARTICLE, links_to(each.claim for each in statements))
    event = st.dataframe(
        frame,
        hide_index=True,
        height=min(35 * (len(frame) + 1) + 3, 700),
        placeholder="",
        key=f"table-{st.session_state.get('table-round', 0)}",
        on_select="rerun",
        selection_mode="single-row",
        column_config=_columns(),
        alt=f"{counted(len(frame), 'statement')}, one row each",
    )
    return _just_selected(event["selection"]["rows"], statements)


def _just_selected(rows: Sequence[int], statements: Sequence[Statement]) -> str:
    """A selection counts once: where "back" has taken the claim out of the address, the row must not put it back."""
    new = list(rows) != st.session_state.get(SEEN, [])
    st.session_state[SEEN] = list(rows)
    return statements[rows[0]].claim.id if new and rows and rows[0] < len(statements) else ""


def _columns() -> dict[str, ColumnConfig | str | None]:
    number = st.column_config.NumberColumn
    return {
        "Verdict": st.column_config.MultiselectColumn(
            options=[chip(verdict) for verdict in CHIPS], color=[slot_of(verdict) for verdict in CHIPS], width=120
        ),
        "Flags": st.column_config.TextColumn(width=60),
        "Figure": st.column_config.TextColumn(width=210),
        "Stated as": st.column_config.TextColumn(width=240),
        "Read as": st.column_config.TextColumn(width=150),
        "Credited to": st.column_config.TextColumn(width=170),
        IN_ARTICLE: st.column_config.LinkColumn(
            display_text="Read ¶", width=105, help="Opens the article at the words"
        ),
        "Low": number(format="localized", help="Blank: the words set no lower bound"),
        "High": number(format="localized", help="Blank: the words set no upper bound"),
    }


if __name__ == "__main__":
    render()
