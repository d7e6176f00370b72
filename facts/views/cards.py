"""One discrepancy as a card: verdict, sentence, picture beside the statements, flags with their evidence, ways on."""

from collections.abc import Sequence
from functools import partial

import streamlit as st

from facts.interface import text
from facts.models import Comparison
from facts.views.access import may_edit
from facts.views.board import Board, topic_of
from facts.views.citing import draw_fact_citation
from facts.views.downloads import Offer, draw_csv
from facts.views.drawer import CLAIM
from facts.views.frames import claims_of_fact
from facts.views.headlines import origins_counted
from facts.views.listing import draw_listing, ordered_statements
from facts.views.markup import badge, dotted, flag_line, plain, quiet
from facts.views.navigation import ARTICLES, REVIEW
from facts.views.pictures import View, draw_picture, draw_picture_files, views_of
from facts.views.trouble import told_plainly
from facts.views.verdict_reason import draw_reason
from facts.views.words import place


def draw_card(board: Board, comparison: Comparison) -> str:
    """Draw it; returns the id of the statement just clicked, "" where none was."""
    fact = board.facts[comparison.fact]
    with st.container(border=True, gap="xsmall", key=f"card-{fact.id}"):
        with st.container(horizontal=True, vertical_alignment="center"):
            st.markdown(f"## {badge(comparison.verdict)} {plain(fact.label)}", anchors=False, width="content")
            st.space("stretch")
            _draw_aside(board, comparison, topic_of(fact))
        st.markdown(plain(comparison.explanation))
        _draw_preference(board, fact.id)
        claim = _draw_evidence(board, comparison)
        for flag in comparison.flags:
            st.markdown(flag_line(flag))
        _draw_ways(board, comparison)
    return claim


def _draw_aside(board: Board, comparison: Comparison, topic: str) -> None:
    """How many of the articles count, where they are fewer than there are, and the topic."""
    fewer = origins_counted(board, comparison)
    why = text("origins.counted_why") if fewer else None
    st.markdown(quiet(dotted((fewer, plain(topic)))), width="content", help=why)


def _draw_preference(board: Board, fact: str) -> None:
    """What an editor would print, and why; the verdict stays as it is."""
    preferred = board.preferences.get(fact)
    statement = board.statements.get(preferred.claim) if preferred else None
    if preferred and statement:
        said = {"who": preferred.who, "why": preferred.why, "quote": statement.claim.quantity.surface}
        said["article"] = board.name(statement.claim.article)
        st.markdown(text("card.prefers", **{name: plain(words) for name, words in said.items()}))


def _draw_evidence(board: Board, comparison: Comparison) -> str:
    """Pictures and statements side by side; the statements alone where a picture would say no more."""
    views = views_of(board, comparison.fact)
    if not views:
        return draw_listing(board, comparison.fact)
    pictures, statements = st.columns([10, 13], gap="medium")
    with pictures:
        _draw_pictures(views)
    with statements:
        return draw_listing(board, comparison.fact)


@st.fragment
@told_plainly()
def _draw_pictures(views: Sequence[View]) -> None:
    """A browser takes longer for a chart than for all the rest of a card: it draws the one that is looked at."""
    if len(views) == 1:
        draw_picture(views[0].picture, key=views[0].picture.name)
        return
    tabs = st.tabs([view.tab for view in views], key=f"views-{views[0].picture.name}", on_change="rerun")
    for tab, view in zip(tabs, views, strict=True):
        if tab.open:
            with tab:
                draw_picture(view.picture, key=view.picture.name)


@st.fragment
@told_plainly()
def _draw_ways(board: Board, comparison: Comparison) -> None:
    """What opens on a click is made on the click: twenty cards would hold a hundred lists nobody asked for."""
    with st.container(horizontal=True, vertical_alignment="center"):
        draw_reason(board, comparison)
        _draw_places(board, comparison.fact)
        if may_edit():
            asked = {"part": "figures", "fact": comparison.fact}
            st.page_link(REVIEW, label=text("card.correct"), icon=":material/edit:", query_params=asked)
        _draw_files(board, comparison)
        _draw_citation(board, comparison.fact)


def _draw_citation(board: Board, fact: str) -> None:
    menu = st.popover(
        text("citing.cite"), icon=":material/link:", type="tertiary", key=f"cite-{fact}", on_change="rerun"
    )
    if menu.open:
        with menu:
            draw_fact_citation(board, fact, key=f"citation-{fact}")


def _draw_files(board: Board, comparison: Comparison) -> None:
    fact = comparison.fact
    menu = st.popover(
        text("card.download"), icon=":material/download:", type="tertiary", key=f"files-{fact}", on_change="rerun"
    )
    if not menu.open:
        return
    with menu:
        draw_csv(Offer(fact, "statement", len(board.of_fact[fact]), partial(claims_of_fact, board, fact)))
        for view in views_of(board, comparison.fact):
            draw_picture_files(board, view.picture, called=view.tab)


def _draw_places(board: Board, fact: str) -> None:
    menu = st.popover(
        text("card.places"), icon=":material/article:", type="tertiary", key=f"places-{fact}", on_change="rerun"
    )
    if not menu.open:
        return
    with menu:
        for statement in ordered_statements(board, fact):
            claim = statement.claim
            st.page_link(
                ARTICLES,
                label=f"**{plain(board.name(claim.article))}** “{plain(claim.quantity.surface)}” {place(claim)}",
                query_params={"article": claim.article, CLAIM: claim.id},
            )
