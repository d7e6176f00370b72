"""Discrepancies: the figures that need a second look, as cards by weight, and the others in one sentence each."""

from collections.abc import Sequence
from functools import partial

import streamlit as st

from facts.flags import needs_look
from facts.interface import text
from facts.models import Comparison, Verdict
from facts.views.address import Address, forget
from facts.views.board import Board
from facts.views.cards import draw_card
from facts.views.downloads import Offer, draw_downloads
from facts.views.drawer import CLAIM, draw_drawer
from facts.views.filters import NAMES, Filters, chosen_facts, draw_filters, nothing_found, read_filters
from facts.views.frame import draw_head, open_page, summary
from facts.views.frames import discrepancy_frame, everything
from facts.views.headlines import discrepancies_headline, fact_headline
from facts.views.later import draw_in_turn, name_of
from facts.views.legend import draw_legend
from facts.views.markup import dotted, plain, quiet, symbol
from facts.views.navigation import REVIEW
from facts.views.paging import Paging
from facts.views.papers import draw_memo
from facts.views.trouble import guarded, told_plainly

CARDS = Paging("cards", 10)  # a card takes about a hundredth of a second to draw and a browser a tenth
REST = {Verdict.AGREE: "discrepancies.rest_agree", Verdict.SINGLE_SOURCE: "discrepancies.rest_single"}


def render() -> None:
    board, address = open_page(*NAMES, "fact", CARDS.entry, CLAIM)
    one = address.code("fact", list(board.facts))
    claim = address.code(CLAIM, list(board.statements))
    filters = read_filters(address, board)
    picked = _draw_one(board, address, one) if one else _draw_all(board, address, filters)
    draw_drawer(board, picked or claim)


def _draw_one(board: Board, address: Address, fact: str) -> str:
    """A link to one fact shows its card alone, whatever its verdict."""
    comparison = board.comparisons[fact]
    draw_head(board, fact_headline(board, comparison), lead=plain(board.facts[fact].description))
    address.note()
    st.button(text("discrepancies.all_figures"), icon=":material/arrow_back:", on_click=guarded(forget), args=("fact",))
    claim = draw_card(board, comparison)
    _draw_foot(board, [comparison], [comparison])
    return claim


def _draw_all(board: Board, address: Address, filters: Filters) -> str:
    draw_head(board, discrepancies_headline(board), small=text("discrepancies.small", summary=summary(board)))
    found = [board.comparisons[fact] for fact in chosen_facts(filters, board)]
    most = CARDS.most(address, len(board.comparisons))
    address.note()
    if board.comparisons:
        draw_filters(filters, board)
    if possible := board.report.possible:
        st.page_link(REVIEW, label=text("discrepancies.possible", count=len(possible)), icon=":material/merge:")
    claim = _draw_found(board, found, most)
    _draw_foot(board, [each for each in found if needs_look(each)][:most], found)
    return claim


def _draw_found(board: Board, found: Sequence[Comparison], most: int) -> str:
    """Cards of what needs a look, a page at a time, and the rest in a sentence each; returns the claim just clicked."""
    cards = [each for each in found if needs_look(each)]
    if cards:
        struck = text("marks.struck") if board.superseded else ""
        st.markdown(quiet(dotted((text("marks.values"), struck))))
    elif board.comparisons and not found:
        nothing_found(board)
    claim = draw_in_turn(
        cards[:most], partial(draw_card, board), key=name_of(board, (each.fact for each in cards[:most]))
    )
    CARDS.draw_more(most, len(cards))
    for verdict, key in REST.items():
        rest = [each for each in found if each.verdict is verdict and not needs_look(each)]
        if rest:
            _draw_rest(key, board, rest, opened=not cards)
    return claim


@st.fragment
@told_plainly()
def _draw_rest(key: str, board: Board, comparisons: Sequence[Comparison], *, opened: bool) -> None:
    """In a large story these are hundreds of sentences: they are written for who opens them."""
    label = text(key, count=len(comparisons))
    shelf = st.expander(label, expanded=opened, key=f"{key}-{opened}", on_change="rerun")
    if shelf.open:
        with shelf:
            st.markdown("\n\n".join(_sentence(board, each) for each in comparisons))


def _sentence(board: Board, comparison: Comparison) -> str:
    label = plain(board.facts[comparison.fact].label)
    return f"{symbol(comparison.verdict)} **{label}.** {plain(comparison.explanation)}"


def _draw_foot(board: Board, shown: Sequence[Comparison], told: Sequence[Comparison]) -> None:
    """Downloads of the cards shown, and the memo of all that the page tells: the rest in a sentence each, too."""
    displayed = Offer(
        "discrepancies", "figure", len(shown), partial(discrepancy_frame, board, [each.fact for each in shown])
    )

    def beside() -> None:
        draw_memo(board, [each.fact for each in told])
        draw_legend()

    draw_downloads(displayed, *everything(board), explain=beside)


if __name__ == "__main__":
    render()
