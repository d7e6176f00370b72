"""The story as whole documents: workbook, JSON, and the memo an editor can send on."""

from collections.abc import Sequence
from datetime import datetime
from functools import partial

import streamlit as st

from facts.interface import text
from facts.memo import FORMATS, Format, memo_of
from facts.models import Report
from facts.records import to_json
from facts.views.board import Board
from facts.views.downloads import XLSX, Paper, draw_paper
from facts.views.markup import counted, quiet
from facts.views.trouble import told_plainly
from facts.workbook import story_workbook


def whole_story(board: Board) -> tuple[Paper, ...]:
    """Every table in one workbook, and the report as one JSON document."""
    name, report = board.report.story.id, board.report
    return (
        Paper(text("downloads.workbook"), f"{name}.xlsx", XLSX, partial(story_workbook, report)),
        Paper(text("downloads.json"), f"{name}.json", "application/json", partial(to_json, report)),
    )


@st.fragment
@told_plainly()
def draw_memo(board: Board, facts: Sequence[str]) -> None:
    """The memo of the figures on display, in each format; its buttons are made for who opens the menu."""
    menu = st.popover(text("downloads.memo"), icon=":material/description:", key="memo", on_change="rerun")
    if not menu.open:
        return
    with menu:
        st.markdown(text("downloads.memo_told", figures=counted(len(facts), "figure")))
        with st.container(horizontal=True):
            for form in FORMATS.values():
                draw_paper(_memo_paper(board.report, facts, form))
        st.markdown(quiet(text("downloads.memo_note")))


def _memo_paper(report: Report, facts: Sequence[str], form: Format) -> Paper:
    write = partial(_write_memo, report, frozenset(facts), today(), st.context.url or "", form)
    return Paper(form.name, f"{report.story.id}-memo{form.suffix}", form.mime, write)


def _write_memo(report: Report, facts: frozenset[str], day: str, address: str, form: Format) -> bytes:
    return form.write(memo_of(report, day, facts=facts, address=address))


def today() -> str:
    """The reader's day; the program runs on the reader's machine."""
    return datetime.now().astimezone().date().isoformat()
