"""Downloads: what is displayed and everything, each labelled with its rows, and the whole story in other formats."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING, NamedTuple, Self

import streamlit as st

from facts.export import Flavour, to_csv
from facts.interface import text
from facts.views.markup import counted, quiet
from facts.views.trouble import made_plainly, told_plainly
from facts.workbook import Sheet, to_xlsx

if TYPE_CHECKING:
    import pandas as pd

MIME = "text/csv"
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
FLAVOURS = {Flavour.SPREADSHEET: "downloads.spreadsheets", Flavour.PROGRAM: "downloads.programs"}


class Offer(NamedTuple):
    """A table to download under a name; `noun` is what its `length` rows are, and it is made when somebody takes it."""

    name: str
    noun: str
    length: int
    make: Callable[[], "pd.DataFrame"]

    @classmethod
    def of(cls, name: str, noun: str, frame: "pd.DataFrame") -> Self:
        """A table that is at hand."""
        return cls(name, noun, len(frame), lambda: frame)

    @property
    def rows(self) -> str:
        return counted(self.length, self.noun)

    def to_csv(self, flavour: Flavour) -> bytes:
        return to_csv(self.make(), flavour)

    def to_xlsx(self) -> bytes:
        return to_xlsx([Sheet(self.name, self.make())])


class Paper(NamedTuple):
    """A whole document to download; `write` runs on the click, outside the page: it closes over what it needs."""

    label: str
    file_name: str
    mime: str
    write: Callable[[], bytes]


def draw_downloads(displayed: Offer, *others: Offer | Paper, explain: Callable[[], None] | None = None) -> None:
    """The displayed rows on a button of their own; their other formats and everything else in a menu beside it."""
    with st.container(horizontal=True, vertical_alignment="center"):
        _button(text("downloads.displayed", rows=displayed.rows), displayed, Flavour.SPREADSHEET)
        _draw_more(displayed, others)
        if explain is not None:
            explain()


@st.fragment
@told_plainly()
def _draw_more(displayed: Offer, others: Sequence[Offer | Paper]) -> None:
    """A menu of twenty buttons is made for who opens it: every page and every filter would wait for them."""
    menu = st.popover(text("downloads.more"), icon=":material/download:", key="more-downloads", on_change="rerun")
    if menu.open:
        with menu:
            _draw_menu(displayed, others)


def _draw_menu(displayed: Offer, others: Sequence[Offer | Paper]) -> None:
    offers = [each for each in others if isinstance(each, Offer)]
    papers = [each for each in others if isinstance(each, Paper)]
    st.markdown(f"**{text('downloads.what')}**")
    _draw_row(displayed)
    st.markdown(f"**{text('downloads.everything')}**")
    for offer in offers:
        _draw_row(offer)
    st.markdown(quiet(text("downloads.flavours")))
    if papers:
        st.markdown(f"**{text('downloads.story')}**")
        with st.container(horizontal=True):
            for paper in papers:
                draw_paper(paper)


def _draw_row(offer: Offer) -> None:
    """A table in every format."""
    with st.container(horizontal=True):
        for flavour, key in FLAVOURS.items():
            _button(text(key, rows=offer.rows), offer, flavour, place="menu")
        draw_paper(Paper(text("downloads.excel", rows=offer.rows), f"{offer.name}.xlsx", XLSX, offer.to_xlsx))


def draw_paper(paper: Paper) -> None:
    st.download_button(
        paper.label,
        data=made_plainly(paper.write),
        file_name=paper.file_name,
        mime=paper.mime,
        key=f"download-{paper.file_name}",
        on_click="ignore",
    )


def _button(label: str, offer: Offer, flavour: Flavour, place: str = "") -> None:
    st.download_button(
        label,
        data=made_plainly(partial(offer.to_csv, flavour)),
        file_name=f"{offer.name}.csv" if flavour is Flavour.SPREADSHEET else f"{offer.name}-plain.csv",
        mime=MIME,
        key="-".join(part for part in ("download", place, offer.name, flavour) if part),
        on_click="ignore",
        icon=None if place else ":material/download:",
    )


def draw_csv(offer: Offer) -> None:
    """One button for a small table, safe for spreadsheets."""
    _button(text("downloads.csv", rows=offer.rows), offer, Flavour.SPREADSHEET)
