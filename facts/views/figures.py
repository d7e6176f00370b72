"""Figures: every fact by topic against every article, in the articles' own words."""

import streamlit as st

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
from facts.views.frames import everything, matrix_frame
from facts.views.headlines import figures_headline, figures_lead
from facts.views.legend import draw_legend
from facts.views.markup import quiet
from facts.views.matrix import draw_matrix, matrix_data

LEGEND = (
    "⚑ flagged · *no figure*: the article covers the event without a number, which is not zero · blank: not covered"
)


def render() -> None:
    board, address = open_page(*NAMES, CLAIM)
    draw_head(board, figures_headline(board), lead=figures_lead(board))
    filters = read_filters(address, board)
    claim = address.code(CLAIM, list(board.statements))
    address.note()
    draw_filters(filters, board)
    facts, articles = chosen_facts(filters, board), chosen_articles(filters, board)
    if facts:
        claim = draw_matrix(matrix_data(board, facts, articles)) or claim
        st.markdown(quiet(LEGEND))
    else:
        nothing_found(board)
    draw_downloads(
        Offer("figures", "figure", matrix_frame(board, facts, articles)), *everything(board), explain=draw_legend
    )
    draw_drawer(board, claim)


if __name__ == "__main__":
    render()
