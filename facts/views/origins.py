"""Origins: who credits whom, in the whole story and for one figure; which articles carry one text."""

from collections.abc import Sequence

import streamlit as st

from facts.credit_map import Credit, by_authority
from facts.interface import text
from facts.models import Comparison
from facts.plain_text import one_line
from facts.symbols import FLAG
from facts.upstream import SharedText
from facts.views.address import bound, writer
from facts.views.board import Board
from facts.views.downloads import Offer, draw_downloads
from facts.views.drawer import CLAIM, draw_drawer
from facts.views.frame import draw_head, open_page, summary
from facts.views.frames import authority_frame, everything
from facts.views.headlines import origins_counted, origins_headline
from facts.views.legend import draw_legend
from facts.views.listing import draw_listing
from facts.views.markup import counted, flag_line, plain, quiet
from facts.views.pictures import credit_view, credits_picture, draw_picture, draw_picture_files
from facts.views.plots import credits_of
from facts.views.words import stretch
from facts.wording import listing


def render() -> None:
    board, address = open_page("fact", CLAIM)
    claim = address.code(CLAIM, list(board.statements))
    draw_head(
        board,
        origins_headline(board),
        lead=text("origins.lead"),
        small=text("origins.small", summary=summary(board)),
    )
    asked = address.code("fact", list(board.comparisons))
    address.note()
    sections = (_draw_story, _draw_figure)
    for draw in reversed(sections) if asked else sections:
        claim = draw(board, asked) or claim
    draw_downloads(Offer.of("authorities", "row", authority_frame(board)), *everything(board), explain=draw_legend)
    draw_drawer(board, claim)


def _draw_story(board: Board, _asked: str) -> str:
    """The whole story at a glance, and every authority in a table."""
    st.markdown(f"## {text('origins.story')}", anchors=False)
    given = credits_of(board)
    if given:
        st.markdown(quiet(text("marks.credits")))
        picture = credits_picture(board, given)
        with st.container(border=True, key="credit-map-wide"):
            draw_picture(picture, key="credit-map")
        with st.container(key="credit-map-narrow"):
            st.markdown("\n\n".join(_credited(*each) for each in by_authority(given).items()))
        with st.container(horizontal=True):
            draw_picture_files(board, picture)
    for shared in board.report.shared_texts:
        st.markdown(_shared(board, shared))
    _draw_authorities(board)
    return ""


def _credited(authority: str, given: Sequence[Credit]) -> str:
    """The line of an authority where the screen is too narrow for the map."""
    articles = [text("origins.by_article", article=plain(each.article), count=each.count) for each in given]
    sign = "■" if given[0].named else "□"
    return text("origins.authority", sign=sign, authority=plain(authority), articles=listing(articles))


def _shared(board: Board, shared: SharedText) -> str:
    names = listing([plain(board.name(article)) for article in shared.articles])
    told = text("origins.one_text_told", names=names, words=shared.runs[0].words)
    return f":gray-badge[{FLAG} {text('origins.one_text')}] {told}"


def _draw_figure(board: Board, asked: str) -> str:
    """One figure's authorities, and who states it; returns the claim just clicked."""
    st.markdown(f"## {text('origins.one_figure')}", anchors=False)
    comparison = _pick(board, asked)
    if comparison is None:
        return ""
    _draw_fact(board, comparison)
    return draw_listing(board, comparison.fact)


def _pick(board: Board, asked: str) -> Comparison | None:
    """The figure in the address, else the one with most authorities: where a picture has most to say."""
    facts = sorted(
        board.comparisons, key=lambda fact: (-len(board.comparisons[fact].origins), list(board.comparisons).index(fact))
    )
    if not facts:
        return None
    chosen = asked or facts[0]
    st.selectbox(
        text("origins.figure"),
        facts,
        key=bound("fact", chosen),
        format_func=lambda fact: one_line(board.facts[fact].label),
        on_change=writer("fact"),
        width=420,
    )
    return board.comparisons[chosen]


def _draw_fact(board: Board, comparison: Comparison) -> None:
    articles = counted(len(board.articles_of(comparison.fact)), "article")
    origins = counted(len(comparison.origins), "named_origin") if comparison.origins else text("origins.no_origin")
    stated = plain(stretch(comparison.low, comparison.high, board.unit(comparison.fact)))
    st.markdown(f"**{text('origins.told', articles=articles, origins=origins, stated=stated)}**")
    once = origins_counted(board, comparison)
    if once:
        st.markdown(text("origins.counted_once", counted=once))
    with st.container(border=True):
        if any(statement.claim.attribution for statement in board.of_fact[comparison.fact]):
            picture = credit_view(board, comparison).picture
            draw_picture(picture, key="ties")
            st.markdown(quiet(text("marks.ties")))
            with st.container(horizontal=True):
                draw_picture_files(board, picture)
        else:
            st.markdown(text("origins.nobody"))
    for flag in comparison.flags:
        st.markdown(flag_line(flag))


def _draw_authorities(board: Board) -> None:
    frame = authority_frame(board)
    total = text("origins.column_all")
    st.dataframe(
        frame,
        hide_index=True,
        height=min(35 * (len(frame) + 1) + 3, 900),
        placeholder="",
        column_config={
            text("origins.column_authority"): st.column_config.TextColumn(width=300),
            total: st.column_config.ProgressColumn(
                format="%d",
                min_value=0,
                max_value=int(frame[total].max() or 1) if len(frame) else 1,
                color="gray",
            ),
        },
        alt=text("origins.table"),
    )


if __name__ == "__main__":
    render()
