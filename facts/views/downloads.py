"""Downloads: what is displayed and everything, each labelled with its rows, and the whole story in other formats."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING, NamedTuple, Self

import streamlit as st

from facts.export import Flavour, to_csv
from facts.views.markup import counted, quiet
from facts.workbook import Sheet, to_xlsx

if TYPE_CHECKING:
    import pandas as pd

MIME = "text/csv"
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
FLAVOURS = {Flavour.SPREADSHEET: "for spreadsheets", Flavour.PROGRAM: "for programs"}
FLAVOUR_KEY = "CSV for spreadsheets disarms formulas; CSV for programs holds every value as it is."


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
        _button(f"Download {displayed.rows}", displayed, Flavour.SPREADSHEET)
        with st.popover("More downloads", icon=":material/download:"):
            _draw_menu(displayed, others)
        if explain is not None:
            explain()


def _draw_menu(displayed: Offer, others: Sequence[Offer | Paper]) -> None:
    offers = [each for each in others if isinstance(each, Offer)]
    papers = [each for each in others if isinstance(each, Paper)]
    st.markdown("**What is displayed**")
    _draw_row(displayed)
    st.markdown("**Everything**")
    for offer in offers:
        _draw_row(offer)
    st.markdown(quiet(FLAVOUR_KEY))
    if papers:
        st.markdown("**The whole story**")
        with st.container(horizontal=True):
            for paper in papers:
                draw_paper(paper)


def _draw_row(offer: Offer) -> None:
    """A table in every format."""
    with st.container(horizontal=True):
        for flavour, words in FLAVOURS.items():
            _button(f"{offer.rows}, {words}", offer, flavour, place="menu")
        draw_paper(Paper(f"{offer.rows}, Excel", f"{offer.name}.xlsx", XLSX, offer.to_xlsx))


def draw_paper(paper: Paper) -> None:
    st.download_button(
        paper.label,
        data=paper.write,
        file_name=paper.file_name,
        mime=paper.mime,
        key=f"download-{paper.file_name}",
        on_click="ignore",
    )


def _button(label: str, offer: Offer, flavour: Flavour, place: str = "") -> None:
    st.download_button(
        label,
        data=partial(offer.to_csv, flavour),
        file_name=f"{offer.name}.csv" if flavour is Flavour.SPREADSHEET else f"{offer.name}-plain.csv",
        mime=MIME,
        key="-".join(part for part in ("download", place, offer.name, flavour) if part),
        on_click="ignore",
        icon=None if place else ":material/download:",
    )


def draw_csv(offer: Offer) -> None:
    """One button for a small table, safe for spreadsheets."""
    _button(f"{offer.rows} as CSV", offer, Flavour.SPREADSHEET)
