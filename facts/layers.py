"""What every chart is put together from: Vega-Lite layers as plain values, painted by role and not by colour.

Plain values, because a chart of a library's objects takes a fifth of a second to build and a page holds twenty. The
tests check every chart against the schema.
"""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from facts.interface import text
from facts.wording import SCALES

Spec = dict[str, Any]  # a piece of a Vega-Lite specification

# The theme's `chartCategoricalColors` paint these, in this order.
ROLES = ["ink", "conflict", "compatible", "superseded", "agree", "single", "paper", "muted"]


def assembled(layers: Iterable[Spec], *, height: int, rows: Iterable[Mapping[str, Any]] = ()) -> Spec:
    """The layers over one table; a layer that needs other rows brings its own."""
    return {
        "layer": list(layers),
        "data": sheet(rows),
        "height": height,
        "padding": {"top": 24, "left": 0, "right": 12, "bottom": 4},
        "config": {"view": {"stroke": None}},
    }


def sheet(rows: Iterable[Mapping[str, Any]]) -> Spec:
    return {"values": [dict(row) for row in rows]}


def layer(
    mark: str,
    role: str,
    encoding: Mapping[str, Any],
    look: Mapping[str, Any] | None = None,
    *,
    rows: Iterable[Mapping[str, Any]] | None = None,
    only: str = "",
) -> Spec:
    """Decoration: a screen reader passes it over and the pointer finds nothing, where Streamlit would show its fields.

    `only` is a test on a row, such as "datum.form == 'exact'".
    """
    role_of = {"calculate": f"'{role}'", "as": "role"}
    colour = {"field": "role", "type": "nominal", "scale": {"domain": ROLES}, "legend": None}
    made: Spec = {
        "mark": {"type": mark, "aria": False, "tooltip": None, **(look or {})},
        "transform": [*([{"filter": only}] if only else []), role_of],
        "encoding": {**encoding, "color": colour},
    }
    return made if rows is None else made | {"data": sheet(rows)}


def spoken(made: Spec, tooltip: Mapping[str, str]) -> Spec:
    """The same layer as data: each mark is read out by its row's `spoken`, and tells `tooltip` (field → title)."""
    tips = [{"field": field, "type": "nominal", "title": text(key)} for field, key in tooltip.items()]
    words = {"description": {"field": "spoken", "type": "nominal"}, "tooltip": tips}
    return made | {"mark": made["mark"] | {"aria": True}, "encoding": made["encoding"] | words}


def dot(
    encoding: Mapping[str, Any],
    tooltip: Mapping[str, str],
    *,
    filled: bool,
    shape: str = "circle",
    rows: Sequence[Mapping[str, Any]] | None = None,
    only: str = "",
    lane: int = 0,
) -> list[Spec]:
    """A filled mark, or a hollow one on a disc of paper, so that no line crosses it; `lane` px below its row."""
    look: Spec = {"shape": shape, "opacity": 1, "yOffset": lane}
    solid, hollow = look | {"filled": True, "size": 150}, look | {"filled": False, "size": 120, "strokeWidth": 2.5}
    told = spoken(layer("point", "ink", encoding, solid if filled else hollow, rows=rows, only=only), tooltip)
    return [told] if filled else [layer("point", "paper", encoding, solid, rows=rows, only=only), told]


def quantity(field: str, **more: Any) -> Spec:  # noqa: ANN401  (settings of the channel, handed on)
    return {"field": field, "type": "quantitative", **more}


def words(field: str) -> Spec:
    return {"field": field, "type": "nominal"}


def expression(formula: str) -> Spec:
    return {"expr": formula}


def tick_words(top: float, unit_format: str = ",~f") -> Spec:
    """Ticks in millions and more where the values are, as the sentences write them."""
    size, name = next(((float(size), name) for size, name in SCALES if top >= size), (1, ""))
    return {"labelExpr": f"format(datum.value / {size:.0f}, '{unit_format}') + ' {name}'"} if name else {}
