"""Articles: one article's figures in their order, in its text where at hand, else with grey bars between them."""

import streamlit as st

from facts.plain_text import one_line
from facts.symbols import VERDICTS
from facts.views.address import Address, bound, write, writer
from facts.views.board import Board
from facts.views.downloads import Offer, draw_downloads
from facts.views.drawer import CLAIM, draw_drawer
from facts.views.frame import draw_head, open_page
from facts.views.frames import claims_of_article, everything
from facts.views.headlines import article_headline
from facts.views.legend import draw_legend
from facts.views.markup import badge, dotted, plain, quiet
from facts.views.reading import draw_reader, reader_data
from facts.views.texts import draw_upload, texts_at_hand

MOST_SEGMENTS = 8
ABSENT = (
    "The text belongs to its publisher and is not part of this story. "
    "Bars keep the place and length of what lies between the figures."
)


def render() -> None:
    board, address = open_page("article", CLAIM, "text")
    claim = address.code(CLAIM, list(board.statements))
    article = _pick(board, address, claim)
    if not article:
        draw_head(board, "No article yet. Add text files to compare what they count.")
        return
    text = texts_at_hand(board).get(article)
    draw_head(board, article_headline(board, article), small=_about(board, article))
    shows_text = _draw_key(board, article, address, has_text=text is not None)
    address.note()
    if text is None:
        st.markdown(quiet(ABSENT))
    data = reader_data(board, article, text if shows_text else None, here=claim)
    picked = draw_reader(data, key=f"reader-{article}")
    draw_upload(board)
    displayed = Offer(f"article-{article}", "statement", claims_of_article(board, article))
    draw_downloads(displayed, *everything(board), explain=draw_legend)
    draw_drawer(board, picked)


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
    key, changed = bound("article", article), writer("article")
    articles = list(board.articles)
    if len(articles) <= MOST_SEGMENTS:
        st.segmented_control(
            "Article",
            articles,
            key=key,
            format_func=lambda each: plain(board.name(each)),
            on_change=changed,
            required=True,
            label_visibility="collapsed",
            wrap=True,
        )
    else:
        st.selectbox(
            "Article",
            articles,
            key=key,
            format_func=lambda each: one_line(board.name(each)),
            on_change=changed,
            width=480,
        )


def _about(board: Board, article: str) -> str:
    held = board.articles[article]
    return dotted((plain(board.report.story.title), plain(held.title), plain(held.published[:10]), plain(held.id)))


def _draw_key(board: Board, article: str, address: Address, *, has_text: bool) -> bool:
    """The verdicts this article's figures have, and whether to show its text."""
    verdicts = {board.verdict(statement.fact) for statement in board.of_article.get(article, []) if statement.fact}
    with st.container(horizontal=True, vertical_alignment="center"):
        st.markdown(" ".join(badge(verdict) for verdict in VERDICTS if verdict in verdicts), width="content")
        if not has_text:
            return False
        shown = address.code("text", ["0"]) != "0"
        key = bound("text-shown", shown)
        st.toggle("Show the article’s text", key=key, on_change=_text_toggled)
    return shown


def _text_toggled() -> None:
    write("text", "" if st.session_state["address-text-shown"] else "0")


if __name__ == "__main__":
    render()
