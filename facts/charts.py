"""Marks of one fact → the interval dot plot. Knows roles, not colours; numbers and words, not claims.

A filled dot is exact, a hollow one approximate with its tolerance as a line, a thick line a range, an open arrow a
bound. Nothing is averaged and no two units share an axis.
"""

from collections.abc import Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from typing import Any

import altair as alt

from facts.marks import Band, Form, Mark, by_reading, plot_order
from facts.scales import Scale, scale_of

# The theme's `chartCategoricalColors` paint these, in this order.
ROLES = ["ink", "conflict", "compatible", "superseded", "agree", "single", "paper", "muted"]

SCALED = 1_000_000  # from here on ticks are counted in millions, as the sentences are

Look = dict[str, Any]  # settings of a mark, axis or scale, handed on to altair

ROW = 46  # px: two lines of label and air
FOOT = 54  # px: axis, padding and the label above the band
GUTTER = 178  # px: an outlet's name in bold, about 25 characters
LABEL = 168  # px: where a label is cut with an ellipsis; the table beside it has all of it


def interval_plot(marks: Sequence[Mark], *, band: Band | None, unit: str, percent: bool = False) -> alt.LayerChart:
    """One row a statement, on the scale of its own values; `percent` writes fractions as percentages."""
    rows = by_reading(plot_order(marks))
    scale = scale_of(
        [number for row in rows for number in row.numbers],
        open_low=any(row.form is Form.AT_MOST for row in rows),
        open_high=any(row.form is Form.AT_LEAST for row in rows),
    )
    axis = position(scale, percent=percent)
    forms = {row.form for row in rows}
    layers = [*_band(band, scale, axis), *_hairlines(), *_forms(forms, axis), *_labels(scale, unit)]
    return assembled(layers, height=ROW * len(rows) + FOOT, data=sheet(_rows_of(rows, scale)))


def assembled(layers: Sequence[alt.Chart], *, height: int, data: alt.InlineData) -> alt.LayerChart:
    """The layers over one table; a layer that needs other rows brings its own."""
    padding = {"top": 24, "left": 0, "right": 12, "bottom": 4}
    config = alt.Config(view=alt.ViewConfig(stroke=None))
    return alt.LayerChart(layer=list(layers), data=data, height=height, padding=padding, config=config)


def _rows_of(marks: Sequence[Mark], scale: Scale) -> list[dict[str, Any]]:
    return [
        {
            **mark.model_dump(mode="json"),
            "reach_low": mark.low if mark.reach_low is None else mark.reach_low,
            "reach_high": mark.high if mark.reach_high is None else mark.reach_high,
            "value": mark.value,
            "row": row,
            "left": scale.low,
            "right": scale.high,
            "quoted": f"“{mark.quote}”",
            "spoken": f"{mark.name}: {mark.read_as}",
        }
        for row, mark in enumerate(marks)
    ]


def position(scale: Scale, *, percent: bool) -> alt.X:
    """The value axis: no zero, no grid, a handful of ticks; whole ones where only whole values make sense."""
    kind: Look = {"type": "log"} if scale.log else {"zero": False}
    kind |= {"domain": [scale.low, scale.high], "nice": False}
    look: Look = {
        "title": None,
        "grid": False,
        "domain": False,
        "ticks": False,
        "labelOverlap": True,
        "labelPadding": 8,
    }
    look |= {"tickMinStep": 1} if scale.whole else {}
    look |= {"format": "~%"} if percent else {}
    look |= {"labelExpr": f"format(datum.value / {SCALED}, ',~f') + ' million'"} if scale.high >= SCALED else {}
    return alt.X("value:Q", scale=alt.Scale(**kind), axis=alt.Axis(tickCount=5, **look))


def on(axis: alt.X, field: str) -> alt.X:
    """The same axis, read from another column."""
    copy = axis.copy()
    copy.shorthand = f"{field}:Q"
    return copy


def sheet(rows: Iterable[Mapping[str, Any]]) -> alt.InlineData:
    """Plain values: checking a data frame takes altair longer than drawing it."""
    return alt.InlineData(values=[dict(row) for row in rows])


def painted(chart: alt.Chart, role: str) -> alt.Chart:
    """The chart in the colour the theme gives `role`, whichever theme the reader has on."""
    colour = alt.Color("role:N", scale=alt.Scale(domain=ROLES), legend=None)
    return chart.transform_calculate(role=f"'{role}'").encode(color=colour)


def _rows() -> alt.Y:
    axis = alt.Axis(labels=False, ticks=False, domain=False, title=None, minExtent=GUTTER, maxExtent=GUTTER)
    return alt.Y("row:O", axis=axis, sort=None)


def tooltip() -> list[alt.Tooltip]:
    titles = {
        "name": "Article",
        "quote": "Stated as",
        "read_as": "Read as",
        "credited_to": "Credited to",
        "characters": "Characters",
    }
    return [alt.Tooltip(f"{field}:N", title=title) for field, title in titles.items()]


# --- Layers, from the back to the front ---


def _band(band: Band | None, scale: Scale, axis: alt.X) -> list[alt.Chart]:
    if band is None:
        return []
    role = "compatible" if band.fits else "conflict"
    low, high = max(band.low, scale.low), min(band.high, scale.high)
    middle = (low * high) ** 0.5 if scale.log else (low + high) / 2
    base = alt.Chart(sheet([{"low": low, "high": high, "middle": middle}]))
    label = base.mark_text(dy=-8, y=0, fontSize=12, fontWeight="bold", aria=False).encode(
        x=on(axis, "middle"), text=alt.TextValue("fits all" if band.fits else "no value fits all")
    )
    if band.low == band.high:
        rule = base.mark_rule(strokeWidth=9, opacity=0.3, aria=False).encode(x=on(axis, "low"))
        return [painted(rule, role), painted(label, role)]
    tint = base.mark_rect(opacity=0.22, aria=False).encode(x=on(axis, "low"), x2=alt.X2("high:Q"))
    return [painted(tint, role), *([] if band.fits else _edges(base, axis)), painted(label, role)]


def _edges(base: alt.Chart, axis: alt.X) -> list[alt.Chart]:
    edge = base.mark_rule(strokeWidth=2, strokeDash=[3, 3], aria=False)
    return [painted(edge.encode(x=on(axis, end)), "conflict") for end in ("low", "high")]


def _hairlines() -> list[alt.Chart]:
    rule = alt.Chart().mark_rule(opacity=0.35, x=0, x2="width", aria=False)
    return [painted(rule.encode(y=_rows()), "muted")]


def _forms(forms: AbstractSet[Form], axis: alt.X) -> list[alt.Chart]:
    """The layers of the forms that occur; an empty one would be reported by accessibility checks."""
    drawn: list[alt.Chart] = []
    for form, layers in FORM_LAYERS.items():
        if form in forms:
            drawn += layers(alt.Chart().transform_filter(f"datum.form == '{form.value}'"), axis)
    return drawn


def _point(base: alt.Chart, axis: alt.X, field: str, look: Look) -> alt.Chart:
    mark = base.mark_point(opacity=1, **look)
    return painted(
        mark.encode(x=on(axis, field), y=_rows(), description=alt.Description("spoken:N"), tooltip=tooltip()), "ink"
    )


def _line(base: alt.Chart, axis: alt.X, ends: tuple[str, str], look: Look) -> alt.Chart:
    start, end = ends
    mark = base.mark_rule(aria=False, **look)
    return painted(mark.encode(x=on(axis, start), x2=alt.X2(f"{end}:Q"), y=_rows(), tooltip=tooltip()), "ink")


def _exact(base: alt.Chart, axis: alt.X) -> list[alt.Chart]:
    rounding = _line(base, axis, ("reach_low", "reach_high"), {"strokeWidth": 2.5, "opacity": 0.55})
    return [rounding, _point(base, axis, "low", {"filled": True, "size": 130})]


def _approx(base: alt.Chart, axis: alt.X) -> list[alt.Chart]:
    paper = base.mark_point(filled=True, size=150, opacity=1, aria=False).encode(x=on(axis, "value"), y=_rows())
    return [
        _line(base, axis, ("reach_low", "reach_high"), {"strokeWidth": 2.5, "opacity": 0.55}),
        painted(paper, "paper"),  # so that the line does not cross the circle
        _point(base, axis, "value", {"filled": False, "size": 120, "strokeWidth": 2.5}),
    ]


def _range(base: alt.Chart, axis: alt.X) -> list[alt.Chart]:
    line = base.mark_rule(strokeWidth=5, strokeCap="round")
    line = line.encode(
        x=on(axis, "low"), x2=alt.X2("high:Q"), y=_rows(), description=alt.Description("spoken:N"), tooltip=tooltip()
    )
    return [painted(line, "ink")]


def _at_least(base: alt.Chart, axis: alt.X) -> list[alt.Chart]:
    return _open(base, axis, bound="low", edge="right")


def _at_most(base: alt.Chart, axis: alt.X) -> list[alt.Chart]:
    return _open(base, axis, bound="high", edge="left")


def _open(base: alt.Chart, axis: alt.X, *, bound: str, edge: str) -> list[alt.Chart]:
    arrow: Look = {"shape": f"triangle-{edge}", "filled": False, "size": 110, "strokeWidth": 2}
    tick = base.mark_tick(size=15, thickness=2.5, opacity=1, orient="vertical", aria=False)
    return [
        _line(base, axis, (bound, edge), {"strokeWidth": 2.5}),
        painted(tick.encode(x=on(axis, bound), y=_rows()), "ink"),
        _point(base, axis, edge, arrow),
    ]


FORM_LAYERS = {
    Form.RANGE: _range,
    Form.AT_LEAST: _at_least,
    Form.AT_MOST: _at_most,
    Form.APPROX: _approx,
    Form.EXACT: _exact,
}


def _labels(scale: Scale, unit: str) -> list[alt.Chart]:
    text = f"{unit}, log scale".removeprefix(", ") if scale.log else unit
    foot: Look = {"align": "right", "baseline": "top", "fontSize": 12, "x": -10, "y": alt.ExprRef("height+8")}
    unit_text = alt.Chart(sheet([{"unit": text}])).mark_text(aria=False, **foot).encode(text=alt.Text("unit:N"))
    return [
        painted(_gutter("name", {"dy": -7, "fontSize": 13, "fontWeight": "bold"}), "ink"),
        painted(_gutter("quoted", {"dy": 8, "fontSize": 12}), "muted"),
        painted(unit_text, "muted"),
    ]


def _gutter(field: str, look: Look) -> alt.Chart:
    mark = alt.Chart().mark_text(align="right", baseline="middle", limit=LABEL, x=-10, aria=False, **look)
    return mark.encode(y=_rows(), text=alt.Text(f"{field}:N"))
