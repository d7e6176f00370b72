"""Discrepancies: the figures that need a second look, as cards by weight, and the others in one sentence each."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import NamedTuple

import streamlit as st

from facts.flags import needs_look
from facts.interface import text
from facts.models import Comparison, Verdict
from facts.symbols import FLAG
from facts.views.address import Address, bound, forget, write, writer
from facts.views.board import Board, loud_flags
from facts.views.cards import draw_card
from facts.views.downloads import Offer, draw_downloads
from facts.views.drawer import CLAIM, draw_drawer
from facts.views.frame import draw_head, open_page, summary
from facts.views.frames import discrepancy_frame, everything
from facts.views.headlines import RECONCILED, discrepancies_headline, fact_headline
from facts.views.legend import draw_legend
from facts.views.markup import dotted, plain, quiet, referenced, symbol
from facts.views.papers import draw_memo

CARDS = 10  # a card takes about a hundredth of a second to draw and a browser a tenth
REST = {Verdict.AGREE: "discrepancies.rest_agree", Verdict.SINGLE_SOURCE: "discrepancies.rest_single"}


class Choice(NamedTuple):
    """One segment of the control above the cards."""

    sign: str
    key: str
    holds: Callable[[Comparison], bool]


CHOICES = {
    "all": Choice("", "discrepancies.show_all", needs_look),
    "conflict": Choice(
        symbol(Verdict.CONFLICT), "discrepancies.show_conflict", lambda each: each.verdict is Verdict.CONFLICT
    ),
    "flagged": Choice(FLAG, "discrepancies.show_flagged", lambda comparison: bool(loud_flags(comparison))),
    "reconciled": Choice(
        symbol(Verdict.COMPATIBLE), "discrepancies.show_reconciled", lambda each: each.verdict in RECONCILED
    ),
    "apart": Choice(
        symbol(Verdict.NOT_COMPARABLE), "discrepancies.show_apart", lambda each: each.verdict is Verdict.NOT_COMPARABLE
    ),
}


def render() -> None:
    board, address = open_page("show", "fact", "cards", CLAIM)
    one = address.code("fact", list(board.facts))
    claim = address.code(CLAIM, list(board.statements))
    picked = _draw_one(board, address, one) if one else _draw_all(board, address)
    draw_drawer(board, picked or claim)


def _draw_one(board: Board, address: Address, fact: str) -> str:
    """A link to one fact shows its card alone, whatever its verdict."""
    comparison = board.comparisons[fact]
    draw_head(board, fact_headline(board, comparison), lead=plain(board.facts[fact].description))
    address.note()
    st.button(text("discrepancies.all_figures"), icon=":material/arrow_back:", on_click=forget, args=("fact",))
    claim = draw_card(board, comparison)
    _draw_foot(board, [comparison])
    return claim


def _draw_all(board: Board, address: Address) -> str:
    draw_head(board, discrepancies_headline(board), small=text("discrepancies.small", summary=summary(board)))
    cards = [comparison for comparison in board.report.comparisons if needs_look(comparison)]
    chosen, most = _choose(cards, address), _how_many(address, len(cards))
    address.note()
    shown = [comparison for comparison in cards if CHOICES[chosen].holds(comparison)]
    if cards:
        struck = text("marks.struck") if board.superseded else ""
        st.markdown(quiet(dotted((text("marks.values"), struck))))
    claims = [draw_card(board, comparison) for comparison in shown[:most]]
    if len(shown) > most:
        more = text("discrepancies.more", more=min(CARDS, len(shown) - most), all=len(shown))
        st.button(more, icon=":material/expand_more:", on_click=write, args=("cards", str(most + CARDS)))
    for verdict, key in REST.items():
        _draw_rest(key, board, [each for each in board.by_weight([verdict]) if not needs_look(each)])
    _draw_foot(board, shown[:most])
    return "".join(claims)


def _how_many(address: Address, cards: int) -> int:
    """A page of cards, or as many pages as the address asks for."""
    pages = [str(count) for count in range(CARDS, cards + CARDS, CARDS)]
    return int(address.code("cards", pages) or CARDS)


def _choose(cards: Sequence[Comparison], address: Address) -> str:
    counts = {code: sum(map(choice.holds, cards)) for code, choice in CHOICES.items()}
    options = [code for code, count in counts.items() if count or code == "all"]
    chosen = address.code("show", options) or "all"
    if not cards:
        return chosen
    st.segmented_control(
        text("discrepancies.show"),
        options,
        key=bound("show", chosen),
        format_func=lambda code: referenced(f"{CHOICES[code].sign} {text(CHOICES[code].key)} {counts[code]}".strip()),
        on_change=writer("show"),
        required=True,
        label_visibility="collapsed",
        wrap=True,
    )
    return chosen


def _draw_rest(key: str, board: Board, comparisons: Sequence[Comparison]) -> None:
    if not comparisons:
        return
    with st.expander(text(key, count=len(comparisons))):
        for comparison in comparisons:
            label = plain(board.facts[comparison.fact].label)
            st.markdown(f"{symbol(comparison.verdict)} **{label}.** {plain(comparison.explanation)}")


def _draw_foot(board: Board, shown: Sequence[Comparison]) -> None:
    displayed = Offer(
        "discrepancies", "figure", len(shown), partial(discrepancy_frame, board, [each.fact for each in shown])
    )

    def beside() -> None:
        draw_memo(board, [each.fact for each in shown])
        draw_legend()

    draw_downloads(displayed, *everything(board), explain=beside)


if __name__ == "__main__":
    render()
