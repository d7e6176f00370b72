"""One discrepancy as a card: verdict, sentence, picture beside the statements, flags with their evidence, ways on."""

from collections.abc import Sequence

import streamlit as st

from facts.models import Comparison, FlagKind, Statement
from facts.plain_text import visible
from facts.views.board import Board, topic_of
from facts.views.downloads import Offer, draw_card_download
from facts.views.drawer import CLAIM
from facts.views.frames import claims_of_fact
from facts.views.listing import draw_listing, ordered_statements
from facts.views.markup import badge, flag_line, plain, quiet
from facts.views.navigation import ARTICLES
from facts.views.pictures import draw_plot, draw_ties
from facts.views.plots import Plot, plot_of, ties_of
from facts.views.verdict_reason import draw_reason
from facts.views.words import place

CREDIT_FLAGS = frozenset({FlagKind.ATTRIBUTION_CONFLICT, FlagKind.CONTESTED, FlagKind.SHARED_ORIGIN})


def draw_card(board: Board, comparison: Comparison) -> str:
    """Draw it; returns the id of the statement just clicked, "" where none was."""
    fact = board.facts[comparison.fact]
    with st.container(border=True, gap="xsmall", key=f"card-{fact.id}"):
        with st.container(horizontal=True, vertical_alignment="center"):
            st.markdown(f"## {badge(comparison.verdict)} {plain(fact.label)}", anchors=False, width="content")
            st.space("stretch")
            st.markdown(quiet(plain(topic_of(fact))), width="content")
        st.markdown(plain(comparison.explanation))
        claim = _draw_evidence(board, comparison)
        for flag in comparison.flags:
            st.markdown(flag_line(flag))
        _draw_ways(board, comparison)
    return claim


def _draw_evidence(board: Board, comparison: Comparison) -> str:
    """Picture and statements side by side; the statements alone where a picture would say no more."""
    plot, ties = plot_of(board, comparison.fact), _ties_tell(comparison)
    if plot is None and not ties:
        return draw_listing(board, comparison.fact)
    picture, statements = st.columns([10, 13], gap="medium")
    with picture:
        _draw_pictures(board, comparison, plot, ties=ties)
    with statements:
        return draw_listing(board, comparison.fact)


def _draw_pictures(board: Board, comparison: Comparison, plot: Plot | None, *, ties: bool) -> None:
    fact, sentence = comparison.fact, visible(comparison.explanation)
    values, sources = st.tabs(["Values", "Who says so"]) if plot and ties else (st.container(), st.container())
    if plot is not None:
        with values:
            draw_plot(plot, key=f"plot-{fact}", alt=sentence)
    if ties:
        with sources:
            draw_ties(ties_of(board, fact), key=f"ties-{fact}", alt=sentence)


def _ties_tell(comparison: Comparison) -> bool:
    """Who says so is the news where a flag says that authorities differ or coincide."""
    return any(flag.kind in CREDIT_FLAGS for flag in comparison.flags)


def _draw_ways(board: Board, comparison: Comparison) -> None:
    statements = ordered_statements(board, comparison.fact)
    with st.container(horizontal=True, vertical_alignment="center"):
        draw_reason(board, comparison)
        _draw_places(board, statements)
        frame = claims_of_fact(board, comparison.fact)
        draw_card_download(Offer(comparison.fact, "statement", frame))


def _draw_places(board: Board, statements: Sequence[Statement]) -> None:
    with st.popover("Read in article", icon=":material/article:", type="tertiary"):
        for statement in statements:
            claim = statement.claim
            st.page_link(
                ARTICLES,
                label=f"**{plain(board.name(claim.article))}** “{plain(claim.quantity.surface)}” {place(claim)}",
                query_params={"article": claim.article, CLAIM: claim.id},
            )
