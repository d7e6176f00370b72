"""Who says so: authorities on the left, the articles that credit them on the right, one line a statement.

A bracket right of the articles joins those that carry one text: they are one origin too, whomever they credit.
"""

from collections import Counter
from collections.abc import Sequence
from typing import Any

from extract.models import Frozen
from facts.gutters import ROW, gutter_of, label_layers
from facts.layers import Spec, assembled, layer, quantity, spoken
from facts.marks import MOST_ROWS

ROOM = 40  # px above and below
SIDES = [-2.6, 3.6]  # authority at 0, article at 1: what is left on either side holds the labels
LABEL = 108  # px a line of a label: what the narrowest screen leaves
BRACKET = 3.5  # where the line stands that joins articles of one text
NOBODY = "nobody named"
Row = dict[str, Any]


class Tie(Frozen):
    """One article and the authority it credits: "" for nobody, `named` false for "reports" and the like.

    `text` names the text that several articles carry around the figure; "" where this article's words are its own.
    """

    authority: str
    name: str
    quote: str
    named: bool = True
    text: str = ""


def ties_chart(ties: Sequence[Tie]) -> Spec:
    """■ an authority, □ an unnamed one, dashed nobody; ● an article. Lines from one square are one origin."""
    articles = article_rows(ties)
    authorities = authority_rows(articles)
    across = _across(len(articles))
    layers = [
        *_lines(articles, authorities, across),
        *_squares(authorities, across),
        *_names(articles, across),
        *_brackets(articles, across),
    ]
    step = max(row["step"] for row in (*articles, *authorities)) if articles else ROW
    return assembled(layers, height=step * len(articles) + ROOM)


def article_rows(ties: Sequence[Tie]) -> list[Row]:
    """One row a line of the picture, those of one authority together, the most credited authority first."""
    distinct = list(dict.fromkeys(ties))
    if len(distinct) > MOST_ROWS:
        distinct = _grouped(distinct)
    weight = Counter(tie.authority for tie in distinct)
    text = {tie.authority: tie.text for tie in sorted(distinct, key=lambda tie: tie.text)}  # side by side where shared
    distinct.sort(
        key=lambda tie: (
            not tie.authority,
            -weight[tie.authority],
            text[tie.authority],
            tie.authority,
            tie.text,
            tie.name,
        )
    )
    return _labelled(
        [_article_row(row, tie) for row, tie in enumerate(distinct)],
        [(tie.name, f"“{tie.quote}”" if tie.quote else "") for tie in distinct],
    )


def _article_row(row: int, tie: Tie) -> Row:
    return {"row": row, **tie.model_dump(), "spoken": f"{tie.name} credits {tie.authority or 'nobody'}", "there": 1}


def _labelled(rows: Sequence[Row], labels: Sequence[tuple[str, str]]) -> list[Row]:
    gutter = gutter_of(labels, LABEL)
    return [{**row, **gutter.columns(index), "step": gutter.row} for index, row in enumerate(rows)]


def _grouped(ties: Sequence[Tie]) -> list[Tie]:
    """One row an authority and wording, named by its number of articles."""
    groups: dict[tuple[str, str], list[Tie]] = {}
    for tie in ties:
        groups.setdefault((tie.authority, tie.quote), []).append(tie)
    return [_together(group) for group in groups.values()]


def _together(ties: Sequence[Tie]) -> Tie:
    count, texts = len({tie.name for tie in ties}), {tie.text for tie in ties}
    name = ties[0].name if count == 1 else f"{count} articles"
    return ties[0].model_copy(update={"name": name, "text": texts.pop() if len(texts) == 1 else ""})


def authority_rows(articles: Sequence[Row]) -> list[Row]:
    groups: dict[str, list[Row]] = {}
    for article in articles:
        groups.setdefault(article["authority"], []).append(article)
    rows = [_authority_row(authority, group) for authority, group in groups.items()]
    return _labelled(rows, [(row["name"], row["articles"]) for row in rows])


def _authority_row(authority: str, group: Sequence[Row]) -> Row:
    name, count = authority or NOBODY, f"{len(group)} article{'s' * (len(group) != 1)}"
    return {
        "authority": authority,
        "name": name,
        "here": 0,
        "middle": sum(article["row"] for article in group) / len(group),
        "count": len(group),
        "articles": count,
        "named": bool(authority) and all(article["named"] for article in group),
        "spoken": f"{name}: {count}",
    }


def _x(field: str) -> Spec:
    return quantity(field, scale={"domain": SIDES, "nice": False, "zero": False}, axis=None)


def _across(rows: int) -> Spec:
    """The vertical axis, top down; one unit an article."""
    return {"type": "quantitative", "scale": {"domain": [rows - 0.5, -0.5], "nice": False, "zero": False}, "axis": None}


def _lines(articles: Sequence[Row], authorities: Sequence[Row], across: Spec) -> list[Spec]:
    middle = {each["authority"]: each["middle"] for each in authorities}
    rows = [{**article, "here": 0, "middle": middle[article["authority"]]} for article in articles]
    ends = {"x": _x("here"), "x2": {"field": "there"}, "y": across | {"field": "middle"}, "y2": {"field": "row"}}
    kinds = (
        ([row for row in rows if row["authority"]], [1, 0]),
        ([row for row in rows if not row["authority"]], [4, 4]),
    )
    return [
        layer("rule", "ink", ends, {"strokeWidth": 2, "opacity": 0.7, "strokeDash": dash}, rows=held)
        for held, dash in kinds
        if held
    ]


def _squares(authorities: Sequence[Row], across: Spec) -> list[Spec]:
    named = [each for each in authorities if each["named"]]
    unnamed = [each for each in authorities if not each["named"] and each["authority"]]
    nobody = [each for each in authorities if not each["authority"]]
    return [
        *_square(named, across, fill="ink", dash=[1, 0]),
        *_square(unnamed, across, fill="paper", dash=[1, 0]),
        *_square(nobody, across, fill="paper", dash=[2, 2]),
        *label_layers({"x": _x("here"), "y": across | {"field": "middle"}}, {"align": "right", "dx": -14}, authorities),
    ]


def _square(held: Sequence[Row], across: Spec, *, fill: str, dash: list[int]) -> list[Spec]:
    if not held:
        return []
    place = {"x": _x("here"), "y": across | {"field": "middle"}}
    inside: Spec = {"shape": "square", "size": 230, "filled": True, "opacity": 1}
    edge: Spec = {"shape": "square", "size": 200, "filled": False, "opacity": 1, "strokeWidth": 2, "strokeDash": dash}
    told = spoken(layer("point", "ink", place, edge, rows=held), {"name": "Credited", "articles": "By"})
    return [layer("point", fill, place, inside, rows=held), told]


def _names(articles: Sequence[Row], across: Spec) -> list[Spec]:
    place = {"x": _x("there"), "y": across | {"field": "row"}}
    point = layer("point", "ink", place, {"size": 130, "filled": True, "opacity": 1}, rows=articles)
    tips = {"name": "Article", "quote": "Stated as", "authority": "Credited to"}
    return [
        spoken(point, tips),
        *label_layers(place, {"align": "left", "dx": 14}, articles),
    ]


def _brackets(articles: Sequence[Row], across: Spec) -> list[Spec]:
    """A double line beside the articles of one text, with a foot at each of them."""
    groups: dict[str, list[Row]] = {}
    for article in articles:
        if article["text"]:
            groups.setdefault(article["text"], []).append(article)
    held = [group for group in groups.values() if len(group) > 1]
    if not held:
        return []
    rows = [{"first": group[0]["row"], "last": group[-1]["row"], "at": BRACKET} for group in held]
    feet = [{"row": article["row"], "at": BRACKET, "near": BRACKET - 0.08} for group in held for article in group]
    long = {"x": _x("at"), "y": across | {"field": "first"}, "y2": {"field": "last"}}
    short = {"x": _x("near"), "x2": {"field": "at"}, "y": across | {"field": "row"}}
    return [
        layer("rule", "ink", long, {"strokeWidth": 3}, rows=rows),
        layer("rule", "ink", short, {"strokeWidth": 3}, rows=feet),
    ]
