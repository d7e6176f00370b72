"""Agreement: which articles agree with which, in what two of them differ, and how each states its figures."""

from collections.abc import Sequence

import streamlit as st

from facts.article_pairs import furthest_apart
from facts.chart_files import Picture
from facts.interface import text
from facts.pair_plot import agreement_plot, told
from facts.plain_text import LONGEST_TITLE, one_line
from facts.profiles import profile_plot
from facts.views.address import Address, bound, write, writer
from facts.views.board import Board
from facts.views.downloads import Offer, draw_csv, draw_downloads
from facts.views.drawer import CLAIM, draw_drawer
from facts.views.frame import draw_head, open_page, summary
from facts.views.frames import everything
from facts.views.headlines import agreement_headline
from facts.views.legend import draw_legend
from facts.views.markup import counted, dotted, plain, quiet
from facts.views.matrix import draw_matrix, matrix_data
from facts.views.navigation import ARTICLES
from facts.views.pairs import (
    MOST,
    Pairs,
    compared_articles,
    draw_pairs,
    pair_groups,
    pair_of,
    pairs_frame,
    pairs_of,
    profiles_frame,
    profiles_of,
)
from facts.views.pictures import draw_framed, draw_picture_files

LEFT, RIGHT = "left", "right"


def render() -> None:
    board, address = open_page(LEFT, RIGHT, CLAIM)
    articles = compared_articles(board)
    pairs = pairs_of(board, articles)
    small = text("agreement.small", summary=summary(board))
    draw_head(board, agreement_headline(board, pairs), lead=text("agreement.lead"), small=small)
    claim = address.code(CLAIM, list(board.statements))
    chosen = _chosen(board, address, pairs)
    address.note()
    frame = pairs_frame(board, pairs)
    if chosen is not None:
        _draw_pairs(board, articles, pairs, chosen)
        claim = _draw_pair(board, *chosen) or claim
    if board.articles:
        _draw_profiles(board, articles)
    draw_downloads(Offer.of("agreement", "pair", frame), *everything(board), explain=draw_legend)
    draw_drawer(board, claim)


def _chosen(board: Board, address: Address, pairs: Pairs) -> tuple[str, str] | None:
    """The two articles of the address, else the two furthest apart; `None` where no two are."""
    known = list(board.articles)
    asked = address.code(LEFT, known), address.code(RIGHT, known)
    if all(asked) and asked[0] != asked[1]:
        return asked
    return furthest_apart(pairs)


def _draw_pairs(board: Board, articles: Sequence[str], pairs: Pairs, chosen: tuple[str, str]) -> None:
    chart, rows = st.tabs([text("picture.chart"), text("picture.table")], key="tabs-agreement", on_change="rerun")
    with chart:
        _draw_chart(board, articles, pairs, chosen)
    if rows.open:
        with rows:
            st.dataframe(pairs_frame(board, pairs), hide_index=True, placeholder="", alt=text("agreement.table"))
    names = [one_line(board.name(article)) for article in articles]
    title = text("agreement.title", story=one_line(board.report.story.title, LONGEST_TITLE))
    picture = Picture(
        name="agreement",
        title=title,
        sentence=agreement_headline(board, pairs),
        spec=agreement_plot(articles, names, pairs),
        key=text("marks.pairs"),
    )
    with st.container(horizontal=True):
        draw_csv(Offer.of("agreement-pairs", "pair", pairs_frame(board, pairs)))
        draw_picture_files(board, picture)


def _draw_chart(board: Board, articles: Sequence[str], pairs: Pairs, chosen: tuple[str, str]) -> None:
    clicked = draw_pairs(board, articles, pairs, chosen)
    if clicked and clicked != chosen:
        write(LEFT, clicked[0])
        write(RIGHT, clicked[1])
        st.rerun()
    every = len(board.articles)
    rest = text("agreement.left_out", shown=MOST, all=every) if every > len(articles) else ""
    st.markdown(quiet(dotted((text("marks.pairs"), text("agreement.hint"), rest))))


def _draw_pair(board: Board, left: str, right: str) -> str:
    """The two articles side by side; returns the claim just clicked."""
    found = pair_of(board, left, right)
    names = text("agreement.names", left=plain(board.name(left)), right=plain(board.name(right)))
    in_common = text("agreement.in_common", names=names, figures=text("agreement.no_figure"))
    if found.total:
        figures = counted(found.total, "figure")
        in_common = text("agreement.in_common_told", names=names, figures=figures, told=told(found))
    st.markdown(f"## {in_common}", anchors=False)
    with st.container(horizontal=True):
        _pick(board, LEFT, text("agreement.left"), left, right)
        _pick(board, RIGHT, text("agreement.right"), right, left)
    both = {"article": left, "beside": right}
    st.page_link(ARTICLES, label=text("beside.read_both"), icon=":material/article:", query_params=both)
    st.markdown(quiet(text("agreement.symbols")))
    return draw_matrix(matrix_data(board, pair_groups(board, left, right, found), (left, right)))


def _pick(board: Board, name: str, label: str, chosen: str, other: str) -> None:
    st.selectbox(
        label,
        [article for article in board.articles if article != other],
        key=bound(name, chosen),
        format_func=lambda article: one_line(board.name(article)),
        on_change=writer(name),
        width=300,
    )


def _draw_profiles(board: Board, articles: Sequence[str]) -> None:
    profiles = profiles_of(board, articles)
    st.markdown(f"## {text('agreement.profiles')}", anchors=False)
    st.markdown(quiet(text("marks.profiles")))
    names = [one_line(board.name(article)) for article in articles]
    most = max(profiles, key=lambda each: each.share("attributed"))
    sentence = text(
        "agreement.profiles_told",
        name=one_line(board.name(most.article)),
        credited=most.attributed,
        statements=counted(most.statements, "statement"),
    )
    picture = Picture(
        name="profiles",
        title=text("agreement.profiles"),
        sentence=sentence,
        spec=profile_plot(profiles, names),
        key=text("marks.profiles"),
    )
    draw_framed(board, picture, Offer.of("profiles", "article", profiles_frame(board, profiles)))


if __name__ == "__main__":
    render()
