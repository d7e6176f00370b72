"""Downloads: what is displayed and everything, for spreadsheets and for programs, each labelled with its rows."""

from collections.abc import Callable
from functools import partial
from typing import NamedTuple

import pandas as pd
import streamlit as st

from facts.export import Flavour, to_csv
from facts.views.markup import counted

MIME = "text/csv"
FLAVOURS = {Flavour.SPREADSHEET: "for spreadsheets", Flavour.PROGRAM: "for programs"}


class Offer(NamedTuple):
    """A table to download under a name; `noun` is what its rows are."""

    name: str
    noun: str
    frame: pd.DataFrame

    @property
    def rows(self) -> str:
        return counted(len(self.frame), self.noun)


def draw_downloads(displayed: Offer, *others: Offer, explain: Callable[[], None] | None = None) -> None:
    """The displayed rows on a button of their own; their other flavour and everything else in a menu beside it."""
    with st.container(horizontal=True, vertical_alignment="center"):
        _button(f"Download {displayed.rows}", displayed, Flavour.SPREADSHEET)
        with st.popover("More downloads", icon=":material/download:"):
            st.markdown("**What is displayed**")
            _button(f"{displayed.rows}, for programs", displayed, Flavour.PROGRAM)
            st.markdown("**Everything**")
            for offer in others:
                for flavour, words in FLAVOURS.items():
                    _button(f"{offer.rows}, {words}", offer, flavour)
        if explain is not None:
            explain()


def _button(label: str, offer: Offer, flavour: Flavour) -> None:
    st.download_button(
        label,
        data=partial(to_csv, offer.frame, flavour),
        file_name=f"{offer.name}.csv" if flavour is Flavour.SPREADSHEET else f"{offer.name}-plain.csv",
        mime=MIME,
        key=f"download-{offer.name}-{flavour}",
        on_click="ignore",
        icon=":material/download:",
    )


def draw_card_download(offer: Offer) -> None:
    st.download_button(
        "CSV",
        data=partial(to_csv, offer.frame, Flavour.SPREADSHEET),
        file_name=f"{offer.name}.csv",
        mime=MIME,
        key=f"download-{offer.name}",
        on_click="ignore",
        icon=":material/download:",
        type="tertiary",
        help=f"{offer.rows}, for spreadsheets",
    )
