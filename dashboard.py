"""Crosscount's dashboard: `streamlit run dashboard.py`. Page settings and navigation; the pages are in facts/views/."""

import gc

import streamlit as st
from streamlit.navigation.page import Page

from facts.views.icon import first_icon, settle_icon
from facts.views.library import look_for_stories
from facts.views.navigation import FIGURES, PAGES, PageEntry
from facts.views.trouble import told_plainly

ROOT = "start"  # Streamlit reserves a name for its default page and serves it at / alone


def figures_by_name() -> None:
    """The default page under its name, so that /figures is an address as any other page's is."""
    from facts.views.figures import render  # noqa: PLC0415  (no other page waits for what this one needs)

    render()


def page_of(entry: PageEntry) -> Page:
    first = entry.file == FIGURES
    return st.Page(
        entry.file, title=entry.title, icon=entry.icon, url_path=ROOT if first else entry.address, default=first
    )


gc.set_threshold(
    20_000, 20, 10
)  # a run makes thousands of objects that stay: the usual 700 had it collect all the time
with told_plainly():
    icon = first_icon()
    st.set_page_config(page_title="Crosscount", page_icon=icon, layout="wide")
    named = st.Page(figures_by_name, title=PAGES[0].title, url_path=PAGES[0].address, visibility="hidden")
    page = st.navigation([*map(page_of, PAGES), named], position="top")
    look_for_stories()
    page.run()
    settle_icon(icon)
