"""The guided tour on the pages: a box with a step, what it shows, and the ways on, back and out."""

import streamlit as st

from facts.interface import text
from facts.models import Verdict
from facts.symbols import FLAG, FLAGS
from facts.tour import Sight, Step, entries_of, statement_of, tour
from facts.views.address import STORY, TOUR, assert_shown, forget
from facts.views.board import Board
from facts.views.markup import badge, plain, quiet
from facts.views.navigation import DISCREPANCIES, FIGURES, PAGES
from facts.views.trouble import guarded

FILES = {page.address: page.file for page in PAGES}
TITLES = {page.address: page.title for page in PAGES}


def asked_step() -> int:
    """The step in the address, 1 for the first; 0 where there is none."""
    asked = st.query_params.get(TOUR, "")
    return int(asked) if asked in numbers() else 0


def numbers() -> list[str]:
    return [str(number) for number in range(1, len(tour().steps) + 1)]


def draw_invitation() -> None:
    """The way into the tour."""
    if not asked_step():
        st.page_link(
            FIGURES,
            label=text("tour.open"),
            icon=":material/signpost:",
            help=text("tour.open_why", steps=len(tour().steps)),
            query_params=_address(1),
            width="content",
        )


def draw_tour(board: Board) -> None:
    """The box of the step in the address."""
    number = asked_step()
    if not number:
        return
    assert_shown()
    step = tour().steps[number - 1]
    with st.container(border=True, gap="xsmall", key="tour"):
        place = quiet(text("tour.step", step=number, steps=len(tour().steps)))
        st.markdown(f"**{plain(step.title)}** {place}", width="content")
        if board.report.story.id == tour().story:
            st.markdown(plain(step.text))
            for sight in step.sights:
                _draw_sight(board, sight, number)
        else:
            st.markdown(text("tour.other_story"))
            _draw_way(board, number, text("tour.open_story"), ":material/menu_book:")
        _draw_ways(board, number)


def _draw_sight(board: Board, sight: Sight, number: int) -> None:
    shown = statement_of(board.report, sight)
    if shown is None:
        return
    with st.container(horizontal=True, vertical_alignment="center"):
        st.markdown(_seen(sight), width="content")
        st.page_link(
            DISCREPANCIES,
            label=plain(sight.says),
            query_params=_address(number) | {"fact": shown.fact},
            width="content",
        )


def _seen(sight: Sight) -> str:
    if sight.flag:
        return f":gray-badge[{FLAG} {FLAGS[sight.flag].name}]"
    return badge(sight.verdict or Verdict.AGREE)


def _draw_ways(board: Board, number: int) -> None:
    """Back, on, and out; every one of them is reached with Tab."""
    with st.container(horizontal=True, vertical_alignment="center"):
        if number > 1:
            _draw_way(board, number - 1, text("tour.back"), ":material/arrow_back:")
        if number < len(tour().steps):
            onward: Step = tour().steps[number]
            _draw_way(board, number + 1, text("tour.next", title=onward.title), ":material/arrow_forward:")
        st.space("stretch")
        st.button(text("tour.leave"), key="tour-leave", type="tertiary", on_click=guarded(forget), args=(TOUR,))


def _draw_way(board: Board, number: int, label: str, icon: str) -> None:
    step = tour().steps[number - 1]
    entries = entries_of(board.report, step)
    st.page_link(
        FILES[step.page], label=plain(label), icon=icon, query_params=_address(number) | entries, width="content"
    )


def _address(number: int) -> dict[str, str]:
    return {STORY: tour().story, TOUR: str(number)}
