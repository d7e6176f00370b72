"""Add a figure by hand: words of an article's text, found there, and how they are read."""

import streamlit as st

from extract import extract
from extract.rows import claim_row
from facts.interface import text
from facts.views.access import READ_ONLY, may_edit
from facts.views.board import Board
from facts.views.deciding import NO_FACT, decide, draw_cells, label_of
from facts.views.markup import plain, quiet
from facts.views.texts import surroundings, texts_at_hand

MOST_PLACES = 30  # where the same words stand; more are no help


def draw_by_hand(board: Board) -> None:
    texts = {article: held for article, held in texts_at_hand(board).items() if board.articles[article].text}
    if not may_edit():
        st.markdown(READ_ONLY)
        return
    if not texts:
        st.markdown(text("hand.no_text"))
        return
    article = st.selectbox(text("hand.article"), list(texts), format_func=board.name)
    words = st.text_input(text("hand.words"), placeholder=text("hand.words_hint")).strip()
    if not words:
        return
    starts = places(texts[article], words)
    if not starts:
        st.markdown(text("hand.not_found", words=plain(words)))
        return
    start = st.selectbox(
        text("hand.where"),
        starts,
        format_func=lambda at: " ".join("".join(surroundings(texts[article], at, at + len(words))).split()),
    )
    _draw_reading(board, article, (start, start + len(words)), texts[article])


def places(text: str, words: str) -> list[int]:
    """Where the words stand, from the beginning.

    >>> places("12 men, then 12 more", "12")
    [0, 13]
    """
    found: list[int] = []
    at = text.find(words)
    while at >= 0 and len(found) < MOST_PLACES:
        found.append(at)
        at = text.find(words, at + len(words))
    return found


def _draw_reading(board: Board, article: str, span: tuple[int, int], held: str) -> None:
    was = proposed(held, span)
    key = f"hand-{article}-{span[0]}-{span[1]}"
    with st.form(key):
        st.markdown(quiet(text("hand.reading")))
        said = draw_cells(was, key)
        fact = st.selectbox(
            text("hand.figure"), [NO_FACT, *board.facts], format_func=lambda each: label_of(board, each)
        )
        why = st.text_input(text("deciding.why"), key=f"why-{key}")
        if st.form_submit_button(text("hand.add")):
            reading = {name: value for name, value in said.items() if value}
            decide(board, lambda desk: desk.add(article, span, {**reading, "low": said["low"], "high": said["high"]},
                                                fact or NO_FACT, why))  # fmt: skip


def proposed(text: str, span: tuple[int, int]) -> dict[str, str]:
    """How the program would read the words by themselves; blank cells where it finds no figure in them."""
    found = extract(text[slice(*span)], "words")
    return claim_row(found[0]) if found else {}
