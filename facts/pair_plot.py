"""Articles × articles: in how many facts two articles agree, can be reconciled, or are apart."""

from collections.abc import Mapping, Sequence
from typing import Any

from facts.article_pairs import Shared, Stand
from facts.gutters import GAP, QUOTE, gutter_axis, gutter_layers, gutter_of, wrapped
from facts.interface import text
from facts.layers import Spec, assembled, expression, layer, spoken, words

FOOT = 28  # px: padding
COLUMN = 90  # px a name above a column may take in a line
LINE = 16  # px
# Symbols as the verdicts have them; the gravest that occurs tints the cell.
STANDS = {
    Stand.APART: ("≠", "conflict", "agreement.in_conflict"),
    Stand.RECONCILED: ("≈", "compatible", "agreement.reconciled"),
    Stand.AGREE: ("=", "agree", "agreement.agreed"),
}
TOOLTIP = {"left": "chart.article", "right": "chart.and", "told": "chart.both_give"}


def agreement_plot(articles: Sequence[str], names: Sequence[str], shared: Mapping[tuple[str, str], Shared]) -> Spec:
    """One row and one column an article; the diagonal stays empty."""
    gutter = gutter_of([(name, "") for name in names])
    rows = gutter_axis(gutter)
    held = [
        _cell(row, column, names, found)
        for row, left in enumerate(articles)
        for column, right in enumerate(articles)
        if (found := shared.get((left, right)) or shared.get((right, left))) and found.total
    ]
    heads = [wrapped(name, QUOTE, COLUMN) for name in names]
    room = LINE * max(head.count("\n") + 1 for head in heads) + GAP
    place = {"x": _columns(names, room), "y": rows}
    labels = [{"row": row, **gutter.columns(row)} for row in range(len(articles))]
    height = max(gutter.row, LINE * len(STANDS) + LINE) * len(articles) + FOOT
    layers = [*_cells(held, place), _headings(heads, place["x"]), *gutter_layers(rows)]
    return assembled(layers, height=height + room, rows=labels)


def told(found: Shared) -> str:
    """In words, the gravest first: "1 in conflict, 3 reconciled, 7 agreed"."""
    return ", ".join(f"{found.count(stand):,} {text(look[2])}" for stand, look in STANDS.items() if found.count(stand))


def gravest(found: Shared) -> Stand:
    return next(stand for stand in STANDS if found.count(stand))


def _cell(row: int, column: int, names: Sequence[str], found: Shared) -> dict[str, Any]:
    counts = [f"{symbol} {found.count(stand):,}" for stand, (symbol, _, _) in STANDS.items() if found.count(stand)]
    left, right = names[row], names[column]
    said = {
        "left": left,
        "right": right,
        "told": told(found),
        "spoken": text("chart.pair", left=left, right=right, told=told(found)),
    }
    lines = {"counts": "\n".join(counts), "counts_dy": -LINE * len(counts) / 2}
    return {"row": row, "column": str(column), "stand": gravest(found).value, **said, **lines}


def _columns(names: Sequence[str], room: int) -> Spec:
    """An axis that keeps `room` px above the columns free for their names."""
    look: Spec = {"orient": "top", "title": None, "domain": False, "ticks": False, "labels": False}
    scale: Spec = {"domain": [str(column) for column in range(len(names))], "paddingInner": 0.03}
    axis = look | {"minExtent": room, "maxExtent": room}
    return {"field": "column", "type": "nominal", "scale": scale, "axis": axis}


def _headings(heads: Sequence[str], columns: Spec) -> Spec:
    rows = [
        {"column": str(column), "head": head, "head_dy": -LINE * (head.count("\n") + 1) - GAP}
        for column, head in enumerate(heads)
    ]
    return layer("text", "ink", {"x": columns, "text": words("head")}, _text("head") | {"y": 0}, rows=rows)


def _text(field: str) -> Spec:
    lines: Spec = {"lineBreak": "\n", "lineHeight": LINE, "baseline": "top", "fontSize": 13, "align": "center"}
    return lines | {"dy": expression(f"datum.{field}_dy")}


def _cells(held: Sequence[dict[str, Any]], place: Spec) -> list[Spec]:
    layers: list[Spec] = []
    for stand, (_, role, _) in STANDS.items():
        rows = [cell for cell in held if cell["stand"] == stand]
        if rows:
            layers.append(spoken(layer("rect", role, place, {"opacity": 0.2}, rows=rows), TOOLTIP))
    return [*layers, layer("text", "ink", {**place, "text": words("counts")}, _text("counts"), rows=held)]
