"""Method: what the words mean, in which order a verdict is found, how far "about" reaches, rights, privacy, version."""

from collections.abc import Sequence

import pandas as pd
import streamlit as st

from facts.interface import text
from facts.symbols import FLAGS, LADDER, VERDICTS
from facts.tolerances import Tolerances, table
from facts.version import NAME, program_version
from facts.views.board import Board
from facts.views.downloads import Offer, draw_downloads
from facts.views.frame import draw_head, open_page
from facts.views.frames import everything
from facts.views.library import open_board
from facts.views.markup import badge, plain
from facts.views.tolerances import draw_editor
from facts.wording import number

FORMS = (
    ("method.exact", "method.exact_read", "method.exact_drawn"),
    ("method.about", "method.about_read", "method.about_drawn"),
    ("method.nearly", "method.nearly_read", "method.about_drawn"),
    ("method.at_least", "method.at_least_read", "method.at_least_drawn"),
    ("method.at_most", "method.at_most_read", "method.at_most_drawn"),
    ("method.range", "method.range_read", "method.range_drawn"),
)
PROMISES = ("method.private", "method.no_vote", "method.leads_back", "method.in_doubt")


def render() -> None:
    board, address = open_page()
    draw_head(board, text("method.headline"))
    address.note()
    for promise in PROMISES:
        st.markdown(text(promise))
    _draw_words()
    _draw_ladder()
    tolerances = _tolerance_rows(board)
    _draw_tolerances(board, tolerances)
    _draw_flags()
    _heading("method.rights_heading")
    st.markdown(text("method.rights"))
    st.markdown(f"{NAME} {program_version()}")
    draw_downloads(Offer.of("tolerances", "tolerance", pd.DataFrame(tolerances)), *everything(board))


def _heading(key: str) -> None:
    st.markdown(f"## {text(key)}", anchors=False)


def _draw_words() -> None:
    _heading("method.words_heading")
    st.markdown(text("method.words_lead"))
    columns = [text("method.words"), text("method.read_as"), text("method.drawn_as")]
    rows = [dict(zip(columns, map(text, form), strict=True)) for form in FORMS]
    st.table(rows, border="horizontal", hide_index=True)


def _draw_ladder() -> None:
    _heading("method.ladder_heading")
    st.markdown(text("method.ladder_lead"))
    name, holds, means = text("method.verdict"), text("method.holds"), text("method.means")
    rows = [
        {name: badge(verdict), holds: text(key), means: VERDICTS[verdict].definition} for verdict, key in LADDER.items()
    ]
    st.table(rows, border="horizontal", hide_index=True)


def _tolerance_rows(board: Board) -> list[dict[str, str]]:
    """The tolerances in force for this story, with their reasons."""
    values = Tolerances.of(board.report.story.tolerances).model_dump()
    words, value, reason, example = (
        text(key) for key in ("method.words", "method.value", "method.reason", "method.example")
    )
    return [
        {words: entry.label, value: number(values[name]), reason: entry.reason, example: entry.example}
        for name, entry in table().items()
    ]


def _draw_tolerances(board: Board, rows: Sequence[dict[str, str]]) -> None:
    _heading("method.tolerances_heading")
    st.markdown(text("method.tolerances_lead"))
    draw_editor(board, open_board())
    st.table(
        [{name: plain(value) for name, value in row.items()} for row in rows], border="horizontal", hide_index=True
    )


def _draw_flags() -> None:
    _heading("legend.flags")
    rows = [{text("method.flag"): look.name, text("method.means"): look.definition} for look in FLAGS.values()]
    st.table(rows, border="horizontal", hide_index=True)


if __name__ == "__main__":
    render()
