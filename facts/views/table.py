"""Table: every statement, one row each, sorted by weight; a row opens its statement."""

from collections.abc import Sequence
from functools import partial

import streamlit as st
from streamlit.elements.lib.column_types import ColumnConfig

from facts.interface import text
from facts.models import Statement, Verdict
from facts.symbols import VERDICTS, chip, slot_of
from facts.tables import STATEMENT_COLUMNS
from facts.views.board import Board
from facts.views.downloads import Offer, draw_downloads
from facts.views.drawer import CLAIM, draw_drawer
from facts.views.facets import Found
from facts.views.filters import NAMES, draw_filters, nothing_found, read_filters, wanted_statements
from facts.views.frame import draw_head, open_page
from facts.views.frames import everything, shown_statements, statement_frame
from facts.views.legend import draw_legend
from facts.views.listing import draw_statements
from facts.views.markup import counted
from facts.views.paging import Paging

SEEN = "table-seen"
VERDICT, FLAGS, FIGURE, STATED, READ, ARTICLE, CREDITED, LOW, HIGH, *_ = STATEMENT_COLUMNS
CHIPS: list[Verdict | None] = [*VERDICTS, None]
LISTED = Paging("listed", 40)  # statements on a narrow screen, which has no room for a table


def render() -> None:
    board, address = open_page(*NAMES, CLAIM, LISTED.entry)
    draw_head(
        board,
        text("table.headline"),
        lead=text("table.lead"),
    )
    filters = read_filters(address, board, unlinked=True)
    claim = address.code(CLAIM, list(board.statements))
    most = LISTED.most(address, len(board.statements))
    address.note()
    draw_filters(filters, board, unlinked=True)
    found = wanted_statements(filters, board)
    if found.statements:
        with st.container(key="statements-wide"):
            claim = _draw_table(board, found) or claim
        with st.container(key="statements-narrow"):
            claim = _draw_list(board, found, most) or claim
    else:
        nothing_found(board)
    displayed = Offer("statements", "statement", len(found.places), partial(statement_frame, board, found.places))
    draw_downloads(displayed, *everything(board), explain=draw_legend)
    draw_drawer(board, claim)


def _draw_table(board: Board, found: Found) -> str:
    """The table; returns the claim of a row just selected. Closing the drawer changes the key and frees the row."""
    event = st.dataframe(
        shown_statements(board, found.places),
        hide_index=True,
        height=min(35 * (len(found.places) + 1) + 3, 700),
        placeholder="",
        key=f"table-{st.session_state.get('table-round', 0)}",
        on_select="rerun",
        selection_mode="single-row",
        column_config=_columns(),
        alt=text("table.table", statements=counted(len(found.places), "statement")),
    )
    return _just_selected(event["selection"]["rows"], found.statements)


def _draw_list(board: Board, found: Found, most: int) -> str:
    """The same a statement a block, where a table would show two columns; returns the claim just clicked."""
    whole = len(found.places)
    claim = draw_statements(board, found.statements[:most], text("table.table", statements=counted(whole, "statement")))
    LISTED.draw_more(most, whole)
    return claim


def _just_selected(rows: Sequence[int], statements: Sequence[Statement]) -> str:
    """A selection counts once: where "back" has taken the claim out of the address, the row must not put it back."""
    new = list(rows) != st.session_state.get(SEEN, [])
    st.session_state[SEEN] = list(rows)
    return statements[rows[0]].claim.id if new and rows and rows[0] < len(statements) else ""


def _columns() -> dict[str, ColumnConfig | str | None]:
    words, number = st.column_config.TextColumn, st.column_config.NumberColumn
    return {
        VERDICT: st.column_config.MultiselectColumn(
            text("table.verdict"),
            options=[chip(verdict) for verdict in CHIPS],
            color=[slot_of(verdict) for verdict in CHIPS],
            width=120,
        ),
        FLAGS: words(text("table.flags"), width=60),
        FIGURE: words(text("table.figure"), width=210),
        STATED: words(text("table.stated"), width=240),
        READ: words(text("table.read_as"), width=150),
        ARTICLE: words(text("table.article")),
        CREDITED: words(text("table.credited"), width=170),
        text("table.in_article"): st.column_config.LinkColumn(
            display_text=text("table.read"), width=105, help=text("table.in_article_why")
        ),
        LOW: number(text("table.low"), format="localized", help=text("table.low_why")),
        HIGH: number(text("table.high"), format="localized", help=text("table.high_why")),
    }


if __name__ == "__main__":
    render()
