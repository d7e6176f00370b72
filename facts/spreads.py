"""How far apart the figures of several facts are, in per cent of the lowest: what no table of unlike units shows."""

from collections.abc import Sequence

import altair as alt
import pandas as pd

from extract.models import Frozen
from facts.charts import GUTTER, LABEL, ROW, Look, assembled, painted, sheet

FOOT = 46  # px: axis and padding
WIDEST = 10  # a figure more than eleven times the lowest would press all others against the edge
AIR = 1.06  # of the widest spread, so that its last dot is not cut


class SpreadPoint(Frozen):
    """One reading of a fact: how far above the fact's lowest it lies, 0.025 being 2.5 per cent."""

    share: float
    read_as: str
    names: str
    exact: bool


class Spread(Frozen):
    label: str
    stated: str
    points: tuple[SpreadPoint, ...]

    @property
    def width(self) -> float:
        return max(point.share for point in self.points)


def spread_plot(spreads: Sequence[Spread]) -> alt.LayerChart:
    """One row a fact, the widest first; ● a figure stated exactly, ○ any other."""
    rows = sorted(spreads, key=lambda spread: -spread.width)
    points = pd.DataFrame(
        [{"row": row, **point.model_dump()} for row, spread in enumerate(rows) for point in spread.points]
    )
    points["spoken"] = points["names"] + ": " + points["read_as"]
    labels = pd.DataFrame(
        [
            {"row": row, "label": spread.label, "stated": spread.stated, "width": spread.width}
            for row, spread in enumerate(rows)
        ]
    )
    top = max(spread.width for spread in rows) * AIR
    layers = [*_lines(labels, top), *_points(points, top), *_labels(labels)]
    return assembled(layers, height=ROW * len(rows) + FOOT, data=sheet([]))


def _sheet(frame: pd.DataFrame) -> alt.Chart:
    return alt.Chart(sheet({str(name): value for name, value in row.items()} for row in frame.to_dict("records")))


def _x(field: str, top: float) -> alt.X:
    axis = alt.Axis(title=None, grid=False, domain=False, ticks=False, tickCount=6, format="~%", labelPadding=8)
    return alt.X(field, scale=alt.Scale(domain=[-top * 0.01, top], nice=False, zero=False), axis=axis)


def _y() -> alt.Y:
    axis = alt.Axis(labels=False, ticks=False, domain=False, title=None, minExtent=GUTTER, maxExtent=GUTTER)
    return alt.Y("row:O", axis=axis, sort=None)


def _lines(labels: pd.DataFrame, top: float) -> list[alt.Chart]:
    base = _sheet(labels.assign(start=0.0)).encode(y=_y())
    hairline = base.mark_rule(opacity=0.35, x=0, x2="width", aria=False)
    spread = base.mark_rule(strokeWidth=2.5, opacity=0.55, aria=False).encode(
        x=_x("start:Q", top), x2=alt.X2("width:Q")
    )
    return [painted(hairline, "muted"), painted(spread, "ink")]


def _points(points: pd.DataFrame, top: float) -> list[alt.Chart]:
    tips = [
        alt.Tooltip("names:N", title="Article"),
        alt.Tooltip("read_as:N", title="Read as"),
        alt.Tooltip("share:Q", title="Above the lowest", format=".1%"),
    ]
    layers: list[alt.Chart] = []
    for exact, fill in ((False, "paper"), (True, "ink")):
        held = points[points["exact"] == exact]
        if held.empty:
            continue
        base = _sheet(held).encode(x=_x("share:Q", top), y=_y())
        inside = base.mark_point(filled=True, size=130, opacity=1, aria=False)
        edge = base.mark_point(filled=False, size=120, strokeWidth=2.5, opacity=1)
        layers += [
            painted(inside, fill),
            painted(edge.encode(description=alt.Description("spoken:N"), tooltip=tips), "ink"),
        ]
    return layers


def _labels(labels: pd.DataFrame) -> list[alt.Chart]:
    look: Look = {"align": "right", "baseline": "middle", "limit": LABEL, "x": -10, "aria": False}
    base = _sheet(labels).encode(y=_y())
    label = base.mark_text(dy=-7, fontSize=13, fontWeight="bold", **look).encode(text=alt.Text("label:N"))
    stated = base.mark_text(dy=8, fontSize=12, **look).encode(text=alt.Text("stated:N"))
    return [painted(label, "ink"), painted(stated, "muted")]
