"""How far apart the figures of several facts are, in per cent of the lowest: what no table of unlike units shows."""

from collections.abc import Sequence
from typing import Any

from extract.models import Frozen
from facts.charts import hairlines
from facts.gutters import gutter_axis, gutter_layers, gutter_of
from facts.layers import Spec, assembled, dot, layer, quantity

FOOT = 46  # px: axis and padding
WIDEST = 10  # a figure more than eleven times the lowest would press all others against the edge
AIR = 1.06  # of the widest spread, so that its last dot is not cut
TOOLTIP = {"names": "chart.article", "read_as": "chart.read", "above": "chart.above"}


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


def widest_first(spreads: Sequence[Spread]) -> list[Spread]:
    return sorted(spreads, key=lambda spread: -spread.width)


def spread_plot(spreads: Sequence[Spread]) -> Spec:
    """One row a fact, the widest first; ● a figure stated exactly, ○ any other."""
    shown = widest_first(spreads)
    gutter = gutter_of([(spread.label, spread.stated) for spread in shown])
    labels = [
        {"row": row, "start": 0, "width": spread.width, **gutter.columns(row)} for row, spread in enumerate(shown)
    ]
    rows, axis = gutter_axis(gutter), _axis(shown[0].width * AIR)
    ends = {"x": axis | {"field": "start"}, "x2": {"field": "width"}, "y": rows}
    layers = [
        hairlines(rows),
        layer("rule", "ink", ends, {"strokeWidth": 2.5, "opacity": 0.55}),
        *_points(shown, {"x": axis, "y": rows}),
        *gutter_layers(rows),
    ]
    return assembled(layers, height=gutter.row * len(shown) + FOOT, rows=labels)


def _axis(top: float) -> Spec:
    look: Spec = {"title": None, "grid": False, "domain": False, "ticks": False, "tickCount": 6, "labelPadding": 8}
    scale: Spec = {"domain": [-top * 0.01, top], "nice": False, "zero": False}
    return quantity("share", scale=scale, axis=look | {"format": "~%"})


def _points(spreads: Sequence[Spread], place: Spec) -> list[Spec]:
    points = [_told(row, point) for row, spread in enumerate(spreads) for point in spread.points]
    layers: list[Spec] = []
    for exact in (False, True):
        held = [point for point in points if point["exact"] is exact]
        layers += dot(place, TOOLTIP, filled=exact, rows=held) if held else []
    return layers


def _told(row: int, point: SpreadPoint) -> dict[str, Any]:
    spoken = f"{point.names}: {point.read_as}"
    return {"row": row, **point.model_dump(), "above": f"{point.share:.1%}", "spoken": spoken}
