"""How articles state their figures, side by side: the share given by nobody else, hedged, credited to somebody."""

from collections.abc import Sequence
from typing import Any

from facts.article_pairs import Profile
from facts.charts import hairlines
from facts.gutters import gutter_axis, gutter_layers, gutter_of
from facts.interface import text
from facts.layers import Spec, assembled, dot, quantity

FOOT = 54  # px: axis and padding
# Each share with its mark: shape and filling tell them apart, no colour does; each has its lane and hides no other.
PARTS = {
    "alone": ("chart.alone", "triangle-up", True, -9),
    "hedged": ("chart.hedged", "circle", False, 0),
    "attributed": ("chart.attributed", "square", True, 9),
}
TOOLTIP = {"name": "chart.article", "what": "chart.of_statements", "share_words": "chart.share"}


def profile_plot(profiles: Sequence[Profile], names: Sequence[str]) -> Spec:
    """One row an article, on a scale from none to all of its statements."""
    counts = [text("count.statement", count=each.statements) for each in profiles]
    gutter = gutter_of(list(zip(names, counts, strict=True)))
    rows = gutter_axis(gutter)
    labels = [{"row": row, **gutter.columns(row)} for row in range(len(profiles))]
    layers = [hairlines(rows), *_marks(profiles, names, {"x": _axis(), "y": rows}), *gutter_layers(rows)]
    return assembled(layers, height=gutter.row * len(profiles) + FOOT, rows=labels)


def _axis() -> Spec:
    look: Spec = {"title": None, "grid": False, "domain": False, "ticks": False, "labelPadding": 8, "format": "~%"}
    return quantity(
        "share", scale={"domain": [-0.02, 1.02], "nice": False}, axis=look | {"values": [0, 0.25, 0.5, 0.75, 1]}
    )


def _marks(profiles: Sequence[Profile], names: Sequence[str], place: Spec) -> list[Spec]:
    layers: list[Spec] = []
    for part, (key, shape, filled, lane) in PARTS.items():
        rows = [_told(row, each, names[row], part, key) for row, each in enumerate(profiles) if each.statements]
        layers += dot(place, TOOLTIP, filled=filled, shape=shape, rows=rows, lane=lane) if rows else []
    return layers


def _told(row: int, profile: Profile, name: str, part: str, key: str) -> dict[str, Any]:
    share, count = profile.share(part), getattr(profile, part)
    told = text(key, number=count, statements=text("count.statement", count=profile.statements))
    return {
        "row": row,
        "share": share,
        "name": name,
        "what": told,
        "share_words": f"{share:.0%}",
        "spoken": f"{name}: {told}",
    }
