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
    ("472 drones", "exactly that", "●"),
    ("about, around, roughly 40", "40, with a tolerance either side", "○ and its line"),
    ("nearly 400, just over an hour", "the number, with a tolerance on that side", "○ and its line"),
    ("at least, more than", "a lower bound; the upper end is open", "├─▷"),
    ("at most, up to, fewer than", "an upper bound; the lower end is open", "◁─┤"),
    ("30 to 40; dozens, hundreds", "a range; 24–99, 200–999, wide on purpose", "━"),
)
PROMISES = (
    "**Nothing leaves your machine.** No telemetry, no remote fonts or scripts; texts you add are written nowhere.",
    "**Nobody is outvoted.** Figures are never averaged; five outlets that repeat one agency are one origin.",
    "**Every figure leads back** to its article, its words and their place, counted in characters.",
)
RIGHTS = (
    "Articles belong to their publishers. This story holds figures, who is credited with them, and the few words that "
    "state each; where an article’s text is not at hand, grey bars stand for it. The program is free software "
    "under the MIT licence."
)


def render() -> None:
    board, address = open_page()
    draw_head(board, "How figures are read, compared and explained")
    address.note()
    for promise in PROMISES:
        st.markdown(promise)
    _draw_words()
    _draw_ladder()
    tolerances = _tolerance_rows(board)
    _draw_tolerances(board, tolerances)
    _draw_flags()
    _heading("Rights, version")
    st.markdown(RIGHTS)
    st.markdown(f"{NAME} {program_version()}")
    draw_downloads(Offer.of("tolerances", "tolerance", pd.DataFrame(tolerances)), *everything(board))


def _heading(words: str) -> None:
    st.markdown(f"## {words}", anchors=False)


def _draw_words() -> None:
    _heading("How the words are read")
    st.markdown(
        "Nothing is widened when a figure is read; how far “about” reaches is decided when figures are compared."
    )
    rows = [{"Words": words, "Read as": read, "Drawn as": drawn} for words, read, drawn in FORMS]
    st.table(rows, border="horizontal", hide_index=True)


def _draw_ladder() -> None:
    _heading("Verdicts, read from the top")
    st.markdown("The first line that holds is the verdict.")
    rows = [
        {"Verdict": badge(verdict), "Holds when": text(LADDER[verdict]), "Means": VERDICTS[verdict].definition}
        for verdict in LADDER
    ]
    st.table(rows, border="horizontal", hide_index=True)


def _tolerance_rows(board: Board) -> list[dict[str, str]]:
    """The tolerances in force for this story, with their reasons."""
    values = Tolerances.of(board.report.story.tolerances).model_dump()
    return [
        {"Words": entry.label, "Value": number(values[name]), "Reason": entry.reason, "Example": entry.example}
        for name, entry in table().items()
    ]


def _draw_tolerances(board: Board, rows: Sequence[dict[str, str]]) -> None:
    _heading("Tolerances")
    st.markdown(
        "Percentages of the number, from `facts/tolerances.toml`; a story may change single entries. Change them here "
        "and every verdict follows at once; the address keeps what you set."
    )
    draw_editor(board, open_board())
    st.table(
        [{name: plain(value) for name, value in row.items()} for row in rows], border="horizontal", hide_index=True
    )


def _draw_flags() -> None:
    _heading("Flags: differences that are not in the number")
    rows = [{"Flag": look.name, "Means": look.definition} for look in FLAGS.values()]
    st.table(rows, border="horizontal", hide_index=True)


if __name__ == "__main__":
    render()
