"""Articles: one article's figures in their order, in its text where at hand; or two articles side by side."""

from collections.abc import Sequence
from functools import partial

import streamlit as st

from facts.interface import text
from facts.plain_text import LONGEST_TITLE, cut, one_line
from facts.symbols import VERDICTS
from facts.views.address import Address, bound, forget, key_of, write, writer
from facts.views.beside import beside_data, draw_beside, headline
from facts.views.board import Board
from facts.views.citing import draw_article_citation
from facts.views.downloads import Offer, draw_downloads
from facts.views.drawer import CLAIM, draw_drawer
from facts.views.frame import draw_head, open_page
from facts.views.frames import claims_of_articles, everything
from facts.views.headlines import article_headline
from facts.views.legend import draw_legend
from facts.views.markup import badge, dotted, plain, quiet
from facts.views.reading import draw_reader, reader_data
from facts.views.texts import draw_upload, texts_at_hand
from facts.views.trouble import guarded

MOST_SEGMENTS = 8
BESIDE = "beside"


def render() -> None:
    board, address = open_page("article", BESIDE, CLAIM, "text")
    claim = address.code(CLAIM, list(board.statements))
    article = _pick(board, address, claim)
    if not article:
        draw_head(board, text("articles.empty"))
        return
    other = address.code(BESIDE, [each for each in board.articles if each != article])
    picked = _draw_two(board, article, other, address) if other else _draw_one(board, article, claim, address)
    draw_drawer(board, picked)


def _draw_one(board: Board, article: str, claim: str, address: Address) -> str:
    """The article with its figures marked; returns the claim just clicked."""
    held = texts_at_hand(board).get(article)
    draw_head(board, article_headline(board, article), small=_about(board, article))
    shows_text = _draw_key(board, article, address, has_text=held is not None)
    address.note()
    if held is None:
        st.markdown(quiet(text("articles.absent")))
    data = reader_data(board, article, held if shows_text else None, here=claim)
    picked = draw_reader(data, key=f"reader-{article}")
    with st.expander(text("citing.cite"), icon=":material/link:"):
        draw_article_citation(board, article)
    _draw_foot(board, [article], f"article-{article}")
    return picked


def _draw_two(board: Board, article: str, other: str, address: Address) -> str:
    """Two articles, a row a fact; returns the claim just clicked."""
    draw_head(board, headline(board, article, other), small=_about(board, article))
    _draw_other(board, article, other)
    address.note()
    texts = texts_at_hand(board)
    if not {article, other} <= texts.keys():
        st.markdown(quiet(text("beside.stated_only")))
    picked = draw_beside(
        beside_data(board, article, other, {each: texts[each] for each in (article, other) if each in texts}),
        key=f"beside-{article}-{other}",
    )
    _draw_foot(board, [article, other], f"articles-{article}-{other}")
    return picked


def _draw_foot(board: Board, articles: Sequence[str], name: str) -> None:
    draw_upload(board)
    count = sum(len(board.of_article.get(each, [])) for each in articles)
    displayed = Offer(name, "statement", count, partial(claims_of_articles, board, articles))
    draw_downloads(displayed, *everything(board), explain=draw_legend)


def _pick(board: Board, address: Address, claim: str) -> str:
    """The article in the address, else the one that holds the claim in the address, else the first."""
    articles = list(board.articles)
    asked = address.code("article", articles)
    holding = board.statements[claim].claim.article if claim else ""
    article = asked or holding or next(iter(articles), "")
    if len(articles) > 1:
        _draw_picker(board, article)
    return article


def _draw_picker(board: Board, article: str) -> None:
    key, articles = bound("article", article), list(board.articles)
    if len(articles) <= MOST_SEGMENTS:
        st.segmented_control(
            text("articles.article"),
            articles,
            key=key,
            format_func=lambda each: plain(board.name(each)),
            on_change=guarded(_article_chosen),
            required=True,
            label_visibility="collapsed",
            wrap=True,
        )
    else:
        st.selectbox(
            text("articles.article"),
            articles,
            key=key,
            format_func=lambda each: one_line(board.name(each)),
            on_change=guarded(_article_chosen),
            width=480,
        )


def _article_chosen() -> None:
    """Another article is not about the claim that was being read; beside itself it is not either."""
    chosen = str(st.session_state[key_of("article")] or "")
    forget(CLAIM)
    if st.query_params.get(BESIDE) == chosen:
        forget(BESIDE)
    write("article", chosen)


def _draw_other(board: Board, article: str, other: str) -> None:
    others = ["", *(each for each in board.articles if each != article)]
    st.selectbox(
        text("articles.beside"),
        others,
        key=bound(BESIDE, other),
        format_func=lambda each: one_line(board.name(each)) if each else text("beside.nothing"),
        on_change=writer(BESIDE),
        width=320,
        label_visibility="collapsed",
    )


def _about(board: Board, article: str) -> str:
    held = board.articles[article]
    titles = (cut(title, LONGEST_TITLE) for title in (board.report.story.title, held.title))
    return dotted([plain(words) for words in (*titles, held.published[:10], held.id)])


def _draw_key(board: Board, article: str, address: Address, *, has_text: bool) -> bool:
    """The verdicts this article's figures have, and whether to show its text."""
    verdicts = {board.verdict(statement.fact) for statement in board.of_article.get(article, []) if statement.fact}
    with st.container(horizontal=True, vertical_alignment="center"):
        if len(board.articles) > 1:
            _draw_other(board, article, "")
        st.markdown(" ".join(badge(verdict) for verdict in VERDICTS if verdict in verdicts), width="content")
        if not has_text:
            return False
        shown = address.code("text", ["0"]) != "0"
        key = bound("text-shown", shown)
        st.toggle(text("articles.show_text"), key=key, on_change=guarded(_text_toggled))
    return shown


def _text_toggled() -> None:
    write("text", "" if st.session_state["address-text-shown"] else "0")


if __name__ == "__main__":
    render()
