"""Keys on every page: search, a step through cards, rows or marks, and the list of keys. They work in the browser."""

import streamlit as st

from facts.interface import text
from facts.views.components import draw_events
from facts.views.navigation import FIGURES

ASKED = "search-asked"  # in the session: how often search was asked for from a page without it
KEYS = (
    (["/"], "keyboard.search"),
    (["j", "k"], "keyboard.step"),
    (["↓", "↑"], "keyboard.arrows"),
    (["Enter"], "keyboard.open"),
    (["Shift", "Enter"], "keyboard.read"),
    (["Esc"], "keyboard.escape"),
    (["?"], "keyboard.help"),
)
# What there is to step through on a page, the first kind that it has.
STOPS = ('[class*="st-key-card-"]', "tr.row > th button[data-fact]", ".mark", "button[data-claim]")
WORDS = {"title": "keyboard.title", "close": "keyboard.close", "on": "keyboard.on"}


def draw_keyboard(story: str) -> None:
    """`story` goes into the address where the page was reached without it; "" is the story a bare address opens."""
    data = {
        "keys": [(keys, text(does)) for keys, does in KEYS],
        "words": {name: text(key) for name, key in WORDS.items()},
        "stops": STOPS,
        "search": text("keyboard.search_field"),
        "story": story,
        "focus": st.session_state.get(ASKED, 0),
        "address": st.query_params.to_dict(),  # a changed address has the component look again
    }
    if draw_events("keyboard", data, ("go",), key="keyboard", width="content")["go"]:
        st.session_state[ASKED] = st.session_state.get(ASKED, 0) + 1
        st.switch_page(FIGURES)
