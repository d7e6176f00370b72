"""What every page begins with: its report, its headline, one small grey line, and what the address got wrong."""

from pathlib import Path

import streamlit as st

from facts.plain_text import LONGEST_TITLE, cut
from facts.views.access import draw_sign_in
from facts.views.address import STORY, TOUR, Address
from facts.views.ahead import begin
from facts.views.board import Board
from facts.views.keyboard import draw_keyboard
from facts.views.library import named_story, open_board, pick_story, story_folders
from facts.views.markup import counted, dotted, plain, quiet
from facts.views.tolerances import asked, draw_note
from facts.views.tour import draw_invitation, draw_tour, numbers

STYLE = Path(__file__).with_name("page.css")


def open_page(*names: str) -> tuple[Board, Address]:
    """The report and the address; `names` are the entries this page knows."""
    address = Address(names)
    address.codes(STORY, list(story_folders()))
    address.codes(TOUR, numbers())
    board = open_board(asked(address))
    begin(board)
    return board, address


def draw_head(board: Board, headline: str, *, lead: str = "", small: str = "") -> None:
    """The sentence first. `headline` is plain, `lead` and `small` are Markdown."""
    draw_tour(board)
    draw_plain_head(headline, lead=lead, small=small or summary(board))
    draw_note(board, open_board())


def draw_plain_head(headline: str, *, lead: str = "", small: str = "") -> None:
    """The same where no story may be open."""
    st.html(STYLE)
    st.title(plain(headline), anchor=False)
    if lead:
        st.markdown(lead)
    with st.container(horizontal=True, vertical_alignment="center"):
        st.markdown(quiet(small), width="content")
        st.space("stretch")
        with st.container(width="content", key="tour-link"):
            draw_invitation()
        with st.container(horizontal=True, vertical_alignment="center", width="content", key="story-and-keys"):
            pick_story()
            draw_keyboard(named_story())
    draw_sign_in()


def summary(board: Board) -> str:
    story = board.report.story
    return dotted(
        (
            plain(cut(story.title, LONGEST_TITLE)),
            counted(len(story.articles), "article"),
            counted(len(board.facts), "figure"),
            counted(len(board.linked), "statement"),
        )
    )
