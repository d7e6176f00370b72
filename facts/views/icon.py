"""The icon in the browser's tab: a name of an icon would be fetched from the network, a character or picture is not."""

import base64
import sys
from importlib.resources import files

import streamlit as st

PICTURE = (
    "data:image/svg+xml;base64," + base64.b64encode(files("facts.views").joinpath("icon.svg").read_bytes()).decode()
)
MEANWHILE = "🟥"


def first_icon() -> str:
    """Streamlit loads numpy for any icon but a character; the first page of a process does not wait for it."""
    return PICTURE if "numpy" in sys.modules else MEANWHILE


def settle_icon(shown: str) -> None:
    """When the page is drawn."""
    if shown != PICTURE:
        st.set_page_config(page_icon=PICTURE)
