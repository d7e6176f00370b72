"""Crosscount's dashboard: `streamlit run dashboard.py`. Page settings and navigation; the pages are in facts/views/."""

import streamlit as st

from facts.views.navigation import FIGURES, PAGES

st.set_page_config(page_title="Crosscount", page_icon="≠", layout="wide")
pages = [
    st.Page(page.file, title=page.title, icon=page.icon, url_path=page.address, default=page.file == FIGURES)
    for page in PAGES
]
st.navigation(pages, position="top").run()
