"""One discrepancy as a card: verdict, sentence, picture beside the statements, flags with their evidence, ways on."""

from collections.abc import Sequence

import streamlit as st

from facts.marks import plot_order
from facts.models import Comparison, FlagKind, Statement
from facts.views.board import Board, topic_of
from facts.views.downloads import Offer, draw_card_download
from facts.views.drawer import CLAIM
from facts.views.frames import claims_of_fact
from facts.views.markup import badge, flag_line, plain, quiet, visible
from facts.views.navigation import ARTICLES
from facts.views.pictures import draw_plot, draw_ties
from facts.views.plots import plot_of, ties_of
from facts.views.verdict_reason import draw_reason
from facts.views.words import credited, place, witness
from facts.wording import unbroken

OUTCOME = "Outcome"  # shown where the articles tell different ones
CREDIT_FLAGS = frozenset({FlagKind.ATTRIBUTION_CONFLICT, FlagKind.CONTESTED, FlagKind.SHARED_ORIGIN})


def draw_card(board: Board, comparison: Comparison) -> None:
    fact = board.facts[comparison.fact]
    with st.container(border=True, gap="xsmall", key=f"card-{fact.id}"):
        with st.container(horizontal=True, vertical_alignment="center"):
            st.markdown(f"## {badge(comparison.verdict)} {plain(fact.label)}", anchors=False, width="content")
            st.space("stretch")
            st.markdown(quiet(plain(topic_of(fact))), width="content")
        st.markdown(plain(comparison.explanation))
        _draw_evidence(board, comparison)
        for flag in comparison.flags:
            st.markdown(flag_line(flag))
        _draw_ways(board, comparison)


def _draw_evidence(board: Board, comparison: Comparison) -> None:
    """Picture and table side by side; the table alone where a picture would say no more."""
    fact, sentence = comparison.fact, visible(comparison.explanation)
    plot = plot_of(board, fact)
    ties = _ties_tell(comparison)
    if plot is None and not ties:
        _draw_statements(board, fact)
        return
    picture, table = st.columns([10, 13], gap="medium")
    with table:
        _draw_statements(board, fact)
    with picture:
        if plot is not None and ties:
            values, sources = st.tabs(["Values", "Who says so"])
            with values:
                draw_plot(plot, key=f"plot-{fact}", alt=sentence)
            with sources:
                draw_ties(ties_of(board, fact), key=f"ties-{fact}", alt=sentence)
        elif plot is not None:
            draw_plot(plot, key=f"plot-{fact}", alt=sentence)
        else:
            draw_ties(ties_of(board, fact), key=f"ties-{fact}", alt=sentence)


def _ties_tell(comparison: Comparison) -> bool:
    """Who says so is the news where a flag says that authorities differ or coincide."""
    return any(flag.kind in CREDIT_FLAGS for flag in comparison.flags)


def _draw_statements(board: Board, fact: str) -> None:
    statements = _plot_ordered(board, fact)
    rows = [_row(board, statement) for statement in statements]
    if len({row[OUTCOME] for row in rows}) == 1:
        rows = [{name: words for name, words in row.items() if name != OUTCOME} for row in rows]
    st.table(rows, border="horizontal", hide_index=True)


def _plot_ordered(board: Board, fact: str) -> list[Statement]:
    """In the order of the plot's rows, what the plot leaves out last."""
    statements = board.of_fact.get(fact, [])
    plot = plot_of(board, fact)
    if plot is None:
        return list(statements)
    places = {(mark.name, mark.characters): index for index, mark in enumerate(plot_order(plot.marks))}
    last = len(places)
    return sorted(statements, key=lambda each: places.get((board.name(each.claim.article), place(each.claim)), last))


def _row(board: Board, statement: Statement) -> dict[str, str]:
    claim = statement.claim
    return {
        "Article": f"**{plain(board.name(claim.article))}**",
        "Stated as": f"“{plain(claim.quantity.surface)}”",
        "Read as": plain(unbroken(board.read_as(statement))),
        "Credited to": plain(credited(claim)) if claim.attribution else "*nobody*",
        OUTCOME: plain(claim.action) or "–",
        "Origin": witness(statement),
    }


def _draw_ways(board: Board, comparison: Comparison) -> None:
    statements = _plot_ordered(board, comparison.fact)
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
