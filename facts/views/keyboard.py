"""Keys on every page: search, a step through cards, rows or marks, and the list of keys. They work in the browser."""

import streamlit as st

from facts.views.components import draw_events
from facts.views.navigation import FIGURES

SEARCH = "Search wording"  # the label of every search field, by which the key finds it
ASKED = "search-asked"  # in the session: how often search was asked for from a page without it
KEYS = (
    (["/"], "Search; from a page without a search field it opens Figures"),
    (["j", "k"], "The next and the one before: card, row or marked figure"),
    (["↓", "↑"], "The same, once one of them is chosen"),
    (["Enter"], "Open what is chosen"),
    (["Shift", "Enter"], "Read the chosen quote of the Figures page in its article"),
    (["Esc"], "Close what is open"),
    (["?"], "This list"),
)
# What there is to step through on a page, the first kind that it has.
STOPS = ('[class*="st-key-card-"]', "tr.row > th button[data-fact]", ".mark", "button[data-claim]")
WORDS = {"title": "Keyboard", "close": "Close", "on": "Single keys do this (Tab and Enter always work)"}


def draw_keyboard(story: str) -> None:
    """`story` goes into the address where the page was reached without it; "" is the story a bare address opens."""
    data = {
        "keys": KEYS,
        "words": WORDS,
        "stops": STOPS,
        "search": SEARCH,
        "story": story,
        "focus": st.session_state.get(ASKED, 0),
        "address": st.query_params.to_dict(),  # a changed address has the component look again
    }
    if draw_events("keyboard", data, ("go",), key="keyboard", width="content")["go"]:
        st.session_state[ASKED] = st.session_state.get(ASKED, 0) + 1
        st.switch_page(FIGURES)
