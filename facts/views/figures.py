"""Figures: every fact by topic against every article, in the articles' own words."""

from collections.abc import Sequence
from functools import partial

import streamlit as st

from facts.interface import text
from facts.spreads import WIDEST
from facts.views import arrangement, later
from facts.views.address import Address
from facts.views.arrangement import Arrangement
from facts.views.board import Board
from facts.views.downloads import Offer, draw_downloads
from facts.views.drawer import CLAIM, draw_drawer
from facts.views.filters import (
    NAMES,
    chosen_articles,
    chosen_facts,
    draw_filters,
    nothing_found,
    read_filters,
)
from facts.views.frame import draw_head, open_page
from facts.views.frames import everything, matrix_frame, spreads_frame
from facts.views.headlines import figures_headline, figures_lead
from facts.views.legend import draw_legend
from facts.views.markup import dotted, plain, quiet
from facts.views.matrix import draw_matrix, matrix_data
from facts.views.pictures import draw_framed, spreads_picture
from facts.views.plots import widest_spreads
from facts.views.trouble import told_plainly


def render() -> None:
    board, address = open_page(*NAMES, *arrangement.NAMES, CLAIM)
    draw_head(board, figures_headline(board), lead=figures_lead(board))
    filters = read_filters(address, board)
    claim = address.code(CLAIM, list(board.statements))
    found = chosen_facts(filters, board)
    shown = arrangement.arranged(board, found, chosen_articles(filters, board), address)
    address.note()
    draw_filters(filters, board)
    if found:
        claim = _draw_matrix(board, shown, address) or claim
        _draw_spreads(board, found)
    else:
        nothing_found(board)
    displayed = Offer("figures", "figure", len(shown.facts), partial(matrix_frame, board, shown.facts, shown.articles))
    draw_downloads(displayed, *everything(board), explain=draw_legend)
    draw_drawer(board, claim)


def _draw_matrix(board: Board, shown: Arrangement, address: Address) -> str:
    """The table with its order and pages; returns the claim just clicked."""
    with st.container(horizontal=True, vertical_alignment="bottom"):
        arrangement.draw_order(address)
        arrangement.draw_columns_pager(shown)
    claim = draw_matrix(matrix_data(board, shown.groups, shown.articles))
    arrangement.draw_more_rows(shown)
    st.markdown(quiet(text("figures.legend")))
    return claim


@st.fragment
@told_plainly()
def _draw_spreads(board: Board, facts: Sequence[str]) -> None:
    """The figures that differ, on one scale; with a single one its own card says more."""
    if not later.asked(later.name_of(board, facts)):
        return
    every = widest_spreads(board, facts)
    spreads = [spread for spread in every if spread.width <= WIDEST]
    if len(spreads) < 2:  # noqa: PLR2004  (there is nothing to compare one spread with)
        return
    st.markdown(f"## {text('figures.spreads')}", anchors=False)
    beyond = [f"{plain(spread.label)} ({plain(spread.stated)})" for spread in every if spread.width > WIDEST]
    too_wide = text("figures.spreads_beyond", figures=", ".join(beyond)) if beyond else ""
    st.markdown(quiet(dotted([text("marks.spreads"), too_wide])))
    draw_framed(
        board,
        spreads_picture(spreads),
        Offer("how-far-apart", "figure", sum(len(each.points) for each in spreads), partial(spreads_frame, spreads)),
    )


if __name__ == "__main__":
    render()
