"""The page's own components: each is a script and a style sheet beside this module. Their words arrive as data."""

from functools import cache
from importlib.resources import files
from typing import Any

import streamlit as st
from streamlit.components.v2.types import ComponentRenderer


@cache
def _component(name: str) -> ComponentRenderer:
    """Registered once: a second registration under a name is reported as a mistake."""
    here = files("facts.views")
    scripts = [here.joinpath(f"{part}.js").read_text(encoding="utf-8") for part in ("elements", name)]
    return st.components.v2.component(
        f"crosscount_{name}",
        html=f'<div class="{name}"></div>',
        css=here.joinpath(f"{name}.css").read_text(encoding="utf-8"),
        js="\n".join(scripts),
    )


def draw_component(name: str, data: dict[str, Any], *, key: str) -> tuple[str, str]:
    """Draw it; returns the claim and the fact just clicked, "" where none was."""
    result = _component(name)(key=key, data=data, on_claim_change=_nothing, on_fact_change=_nothing)
    return str(result.claim or ""), str(result.fact or "")


def _nothing() -> None:
    """Events are read from the result; a component announces none without a callback."""
