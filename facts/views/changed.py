"""What changed: the story against itself without decisions, or against an earlier zip of it."""

from typing import NamedTuple

import streamlit as st

from extract.errors import CrosscountError
from facts.interface import text
from facts.models import Report
from facts.plain_text import one_line
from facts.receiving import report_of_zip
from facts.versions import Change, changes
from facts.views.library import Review
from facts.views.markup import counted, plain, quiet

MOST = 300  # rows


class Difference(NamedTuple):
    """Two versions under a heading; `problem` says why there are none."""

    heading: str
    found: tuple[Change, ...] = ()
    problem: str = ""


def draw_changed(review: Review) -> None:
    given = st.file_uploader(text("changed.zip"), type=["zip"], key="earlier")
    difference = _against_zip(given.name, given.getvalue(), review.board.report) if given else _against_reading(review)
    st.markdown(f"## {plain(difference.heading)}", anchors=False)
    if difference.problem:
        st.text(difference.problem)
    elif not difference.found:
        st.markdown(text("changed.nothing"))
    else:
        st.markdown(quiet(counted(len(difference.found), "change")))
        st.table([_row(change) for change in difference.found[:MOST]], border="horizontal", hide_index=True)


def _against_reading(review: Review) -> Difference:
    return Difference(text("changed.by_people"), changes(review.undecided, review.board.report))


def _against_zip(name: str, data: bytes, now: Report) -> Difference:
    heading = text("changed.since", name=one_line(name))
    try:
        return Difference(heading, changes(report_of_zip(data), now))
    except CrosscountError as error:
        return Difference(heading, problem=str(error))


def _row(change: Change) -> dict[str, str]:
    return {
        text("changed.what"): change.kind.replace("_", " ").capitalize(),
        text("changed.where"): plain(change.subject),
        text("changed.before"): plain(change.before) or text("listing.nothing"),
        text("changed.after"): plain(change.after) or text("listing.nothing"),
    }
