"""The page's own components: each is a script and a style sheet beside this module. Their words arrive as data."""

from collections.abc import Callable, Sequence
from functools import cache
from importlib.resources import files
from typing import Any, Literal

import streamlit as st
from streamlit.components.v2.types import ComponentRenderer


@cache
def _component(name: str) -> ComponentRenderer:
    """Registered once: a second registration under a name is reported as a mistake."""
    here = files("facts.views")
    scripts, styles = (
        "\n".join(here.joinpath(f"{part}.{kind}").read_text(encoding="utf-8") for part in ("elements", name))
        for kind in ("js", "css")
    )
    return st.components.v2.component(
        f"crosscount_{name}",
        html=f'<div class="{name}"></div>',
        css=styles,
        js=scripts,
    )


def draw_component(name: str, data: dict[str, Any], *, key: str) -> tuple[str, str]:
    """Draw it; returns the claim and the fact just clicked, "" where none was."""
    happened = draw_events(name, data, ("claim", "fact"), key=key)
    return happened["claim"], happened["fact"]


def draw_events(
    name: str,
    data: dict[str, Any],
    events: Sequence[str],
    *,
    key: str,
    heard: Callable[[], None] | None = None,
    width: Literal["stretch", "content"] = "stretch",
) -> dict[str, str]:
    """Draw it; returns what each event carries that has just happened, "" where it has not.

    `heard` is called before the page is drawn anew, when an event has happened. The data travel in a list of one: the
    values of a mapping would each be taken for a table first, and all of pandas loaded to find that none is.
    """
    listeners: dict[str, Any] = {f"on_{event}_change": heard or _nothing for event in events}
    result = _component(name)(key=key, data=[data], width=width, **listeners)
    return {event: str(result.get(event) or "") for event in events}


def _nothing() -> None:
    """Events are read from the result; a component announces none without a callback."""
