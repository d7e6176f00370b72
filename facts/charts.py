"""Marks of one fact → the interval dot plot. Knows roles, not colours; numbers and words, not claims.

A filled dot is exact, a hollow one approximate with its tolerance as a line, a thick line a range, an open arrow a
bound; what a later figure replaced is struck. Nothing is averaged and no two units share an axis.
"""

from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from typing import Any

from facts.gutters import GAP, Gutter, gutter_axis, gutter_layers, gutter_of
from facts.interface import text
from facts.layers import Spec, assembled, dot, expression, layer, quantity, spoken, tick_words, words
from facts.marks import Band, Form, Mark, by_reading, plot_order
from facts.scales import Scale, scale_of

FOOT = 54  # px: axis, padding and the label above the band
HALF_A_TICK = 32  # px, half of "140 million": the first number may stand so far out of the plot
HALF_LABEL = 52  # px, half of "no value fits all": the label stays inside the plot
TOOLTIP = {
    "name": "chart.article",
    "quote": "chart.stated",
    "read_as": "chart.read",
    "credited_to": "chart.credited",
    "characters": "chart.characters",
}


def interval_plot(marks: Sequence[Mark], *, band: Band | None, unit: str, percent: bool = False) -> Spec:
    """One row a statement, on the scale of its own values; `percent` writes fractions as percentages."""
    shown = by_reading(plot_order(marks))
    scale = scale_of(
        [number for mark in shown for number in mark.numbers],
        open_low=any(mark.form is Form.AT_MOST for mark in shown),
        open_high=any(mark.form is Form.AT_LEAST for mark in shown),
    )
    gutter = gutter_of([(mark.name, f"“{mark.quote}”" if mark.quote else "") for mark in shown])
    rows, axis = gutter_axis(gutter), position(scale, percent=percent)
    layers = [
        *_band(band, scale, axis),
        hairlines(rows),
        *_forms({mark.form for mark in shown}, axis, rows),
        *_struck(shown, axis, rows),
        *gutter_layers(rows),
        _unit(scale, unit),
    ]
    return assembled(layers, height=gutter.row * len(shown) + FOOT, rows=_rows_of(shown, scale, gutter))


def _rows_of(marks: Sequence[Mark], scale: Scale, gutter: Gutter) -> list[dict[str, Any]]:
    return [
        {
            **mark.model_dump(mode="json"),
            "reach_low": mark.low if mark.reach_low is None else mark.reach_low,
            "reach_high": mark.high if mark.reach_high is None else mark.reach_high,
            "value": mark.value,
            "row": row,
            "left": scale.low,
            "right": scale.high,
            **gutter.columns(row),
            "spoken": _spoken(mark),
        }
        for row, mark in enumerate(marks)
    ]


def _spoken(mark: Mark) -> str:
    said = f"{mark.name}: {mark.read_as}"
    return text("chart.struck", said=said) if mark.struck else said


def position(scale: Scale, *, percent: bool) -> Spec:
    """The value axis: no zero, no grid, a handful of ticks; whole ones where only whole values make sense."""
    kind: Spec = {"type": "log"} if scale.log else {"zero": False}
    look: Spec = {
        "title": None,
        "grid": False,
        "domain": False,
        "ticks": False,
        "labelOverlap": True,
        "labelSeparation": 10,
    }
    look |= {"tickMinStep": 1} if scale.whole else {}
    look |= {"format": "~%"} if percent else tick_words(scale.high)
    return quantity(
        "value",
        scale=kind | {"domain": [scale.low, scale.high], "nice": False},
        axis=look | {"tickCount": 5, "labelPadding": 8},
    )


def on(axis: Spec, field: str) -> Spec:
    """The same axis, read from another column."""
    return axis | {"field": field}


def hairlines(rows: Spec) -> Spec:
    return layer("rule", "muted", {"y": rows}, {"opacity": 0.35, "x": 0, "x2": "width"})


# --- Layers, from the back to the front ---


def _band(band: Band | None, scale: Scale, axis: Spec) -> list[Spec]:
    if band is None:
        return []
    role = "compatible" if band.fits else "conflict"
    low, high = max(band.low, scale.low), min(band.high, scale.high)
    middle = (low * high) ** 0.5 if scale.log else (low + high) / 2
    told = text("chart.fits_all" if band.fits else "chart.fits_none")
    rows = [{"low": low, "high": high, "middle": middle, "words": told}]
    inside = expression(f"clamp(scale('x', datum.middle), {HALF_LABEL}, max(width - {HALF_LABEL - 12}, {HALF_LABEL}))")
    above: Spec = {"x": inside, "y": 0, "dy": -8, "fontSize": 12, "fontWeight": "bold"}
    label = layer("text", role, {"text": words("words")}, above, rows=rows)
    if band.low == band.high:
        one = layer("rule", role, {"x": on(axis, "low")}, {"strokeWidth": 9, "opacity": 0.3}, rows=rows)
        return [one, label]
    tint = layer("rect", role, {"x": on(axis, "low"), "x2": {"field": "high"}}, {"opacity": 0.22}, rows=rows)
    edges = [
        layer("rule", role, {"x": on(axis, end)}, {"strokeWidth": 2, "strokeDash": [3, 3]}, rows=rows)
        for end in ("low", "high")
        if not band.fits
    ]
    return [tint, *edges, label]


def _forms(forms: AbstractSet[Form], axis: Spec, rows: Spec) -> list[Spec]:
    """The layers of the forms that occur; an empty one would be reported by accessibility checks."""
    return [made for form, layers in FORM_LAYERS.items() if form in forms for made in layers(form, axis, rows)]


def is_form(form: Form) -> str:
    return f"datum.form == '{form.value}'"


def _line(form: Form, axis: Spec, rows: Spec, ends: tuple[str, str], look: Spec) -> Spec:
    start, end = ends
    return layer("rule", "ink", {"x": on(axis, start), "x2": {"field": end}, "y": rows}, look, only=is_form(form))


def _reach(form: Form, axis: Spec, rows: Spec) -> Spec:
    return _line(form, axis, rows, ("reach_low", "reach_high"), {"strokeWidth": 2.5, "opacity": 0.55})


def _exact(form: Form, axis: Spec, rows: Spec) -> list[Spec]:
    place = {"x": on(axis, "low"), "y": rows}
    return [_reach(form, axis, rows), *dot(place, TOOLTIP, filled=True, only=is_form(form))]


def _approx(form: Form, axis: Spec, rows: Spec) -> list[Spec]:
    place = {"x": axis, "y": rows}
    return [_reach(form, axis, rows), *dot(place, TOOLTIP, filled=False, only=is_form(form))]


def _range(form: Form, axis: Spec, rows: Spec) -> list[Spec]:
    return [spoken(_line(form, axis, rows, ("low", "high"), {"strokeWidth": 5, "strokeCap": "round"}), TOOLTIP)]


def _at_least(form: Form, axis: Spec, rows: Spec) -> list[Spec]:
    return _open(form, axis, rows, ("low", "right"))


def _at_most(form: Form, axis: Spec, rows: Spec) -> list[Spec]:
    return _open(form, axis, rows, ("high", "left"))


def _open(form: Form, axis: Spec, rows: Spec, ends: tuple[str, str]) -> list[Spec]:
    bound, edge = ends
    bar: Spec = {"size": 15, "thickness": 2.5, "opacity": 1, "orient": "vertical"}
    return [
        _line(form, axis, rows, ends, {"strokeWidth": 2.5}),
        layer("tick", "ink", {"x": on(axis, bound), "y": rows}, bar, only=is_form(form)),
        *dot({"x": on(axis, edge), "y": rows}, TOOLTIP, filled=False, shape=f"triangle-{edge}", only=is_form(form)),
    ]


FORM_LAYERS = {
    Form.RANGE: _range,
    Form.AT_LEAST: _at_least,
    Form.AT_MOST: _at_most,
    Form.APPROX: _approx,
    Form.EXACT: _exact,
}

STRIKE: Spec = {"shape": "M-1,0.6L1,-0.6", "size": 700, "filled": False, "strokeWidth": 2, "opacity": 1}


def _struck(marks: Sequence[Mark], axis: Spec, rows: Spec) -> list[Spec]:
    """A stroke through the figures that a later one replaced."""
    if not any(mark.struck for mark in marks):
        return []
    return [layer("point", "superseded", {"x": axis, "y": rows}, STRIKE, only="datum.struck")]


def _unit(scale: Scale, unit: str) -> Spec:
    told = text("chart.log_scale" if unit else "chart.log_scale_bare", unit=unit) if scale.log else unit
    aside = GAP + (HALF_A_TICK if tick_words(scale.high) else 0)
    foot: Spec = {"align": "right", "baseline": "top", "fontSize": 12, "x": -aside, "y": expression("height+8")}
    return layer("text", "muted", {"text": words("unit")}, foot, rows=[{"unit": told}])
