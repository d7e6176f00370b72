"""Crosscount's dashboard: `streamlit run dashboard.py`. Page settings and navigation; the pages are in facts/views/."""

from pathlib import Path

import streamlit as st

from facts.views.library import look_for_stories
from facts.views.navigation import FIGURES, PAGES
from facts.views.trouble import told_plainly

ICON = Path(__file__).parent / "facts" / "views" / "icon.svg"  # a name of an icon would be fetched from the network

with told_plainly():
    st.set_page_config(page_title="Crosscount", page_icon=ICON, layout="wide")
    pages = [
        st.Page(page.file, title=page.title, icon=page.icon, url_path=page.address, default=page.file == FIGURES)
        for page in PAGES
    ]
    page = st.navigation(pages, position="top")
    look_for_stories()
    page.run()
