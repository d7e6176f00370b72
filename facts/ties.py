"""Who says so: authorities on the left, the articles that credit them on the right, one line a statement.

A bracket right of the articles joins those that carry one text: they are one origin too, whomever they credit.
"""

from collections import Counter
from collections.abc import Sequence
from typing import Any, NamedTuple

from extract.models import Frozen
from facts.gutters import ROW, gutter_of, label_layers
from facts.interface import text
from facts.layers import Spec, assembled, expression, layer, spoken
from facts.marks import MOST_ROWS

ROOM = 40  # px above and below
LONGEST = 460  # px of a line; longer ones lead nowhere the eye can follow


class Sides(NamedTuple):
    """Where authorities, articles and the brackets beside them stand: labels take `label` px a line, lines the rest."""

    label: int

    @property
    def here(self) -> str:
        return f"max({self.label + 18}, width / 2 - {LONGEST // 2})"

    @property
    def there(self) -> str:
        return f"width - {self.here}"

    @property
    def bracket(self) -> str:
        return f"{self.there} + {self.label + 22}"

    @property
    def foot(self) -> str:
        return f"{self.there} + {self.label + 15}"


NARROW = Sides(108)  # what the narrowest screen leaves
TIPS = {"name": "chart.article", "quote": "chart.stated", "authority": "chart.credited"}
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
    rows = down(len(articles))
    layers = [
        *_lines(articles, authorities, rows),
        *squares(authorities, rows),
        *article_dots(articles, rows),
        *brackets(articles, rows),
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
    return labelled(
        [_article_row(row, tie) for row, tie in enumerate(distinct)],
        [(tie.name, f"“{tie.quote}”" if tie.quote else "") for tie in distinct],
    )


def _article_row(row: int, tie: Tie) -> Row:
    said = text("chart.credits" if tie.authority else "chart.credits_nobody", name=tie.name, authority=tie.authority)
    return {"row": row, **tie.model_dump(), "spoken": said}


def labelled(rows: Sequence[Row], labels: Sequence[tuple[str, str]], sides: Sides = NARROW) -> list[Row]:
    gutter = gutter_of(labels, sides.label)
    size = {"step": gutter.row, "room": gutter.width}
    return [{**row, **gutter.columns(index), **size} for index, row in enumerate(rows)]


def _grouped(ties: Sequence[Tie]) -> list[Tie]:
    """One row an authority and wording, named by its number of articles."""
    groups: dict[tuple[str, str], list[Tie]] = {}
    for tie in ties:
        groups.setdefault((tie.authority, tie.quote), []).append(tie)
    return [_together(group) for group in groups.values()]


def _together(ties: Sequence[Tie]) -> Tie:
    count, texts = len({tie.name for tie in ties}), {tie.text for tie in ties}
    name = ties[0].name if count == 1 else text("count.article", count=count)
    return ties[0].model_copy(update={"name": name, "text": texts.pop() if len(texts) == 1 else ""})


def authority_rows(articles: Sequence[Row]) -> list[Row]:
    groups: dict[str, list[Row]] = {}
    for article in articles:
        groups.setdefault(article["authority"], []).append(article)
    rows = [_authority_row(authority, group) for authority, group in groups.items()]
    return labelled(rows, [(row["name"], row["articles"]) for row in rows])


def _authority_row(authority: str, group: Sequence[Row]) -> Row:
    name, count = authority or text("chart.nobody"), text("count.article", count=len(group))
    return {
        "authority": authority,
        "name": name,
        "middle": sum(article["row"] for article in group) / len(group),
        "count": len(group),
        "articles": count,
        "named": bool(authority) and all(article["named"] for article in group),
        "spoken": f"{name}: {count}",
    }


def at(place: str) -> Spec:
    """A place on the horizontal axis, as an expression of the picture's width."""
    return {"value": expression(place)}


def down(rows: int) -> Spec:
    """The vertical axis, top down; one unit an article."""
    return {"type": "quantitative", "scale": {"domain": [rows - 0.5, -0.5], "nice": False, "zero": False}, "axis": None}


def _lines(articles: Sequence[Row], authorities: Sequence[Row], axis: Spec) -> list[Spec]:
    middle = {each["authority"]: each["middle"] for each in authorities}
    rows = [{**article, "middle": middle[article["authority"]]} for article in articles]
    ends = {"x": at(NARROW.here), "x2": at(NARROW.there), "y": axis | {"field": "middle"}, "y2": {"field": "row"}}
    kinds = (
        ([row for row in rows if row["authority"]], [1, 0]),
        ([row for row in rows if not row["authority"]], [4, 4]),
    )
    return [
        layer("rule", "ink", ends, {"strokeWidth": 2, "opacity": 0.7, "strokeDash": dash}, rows=held)
        for held, dash in kinds
        if held
    ]


def squares(authorities: Sequence[Row], axis: Spec, sides: Sides = NARROW) -> list[Spec]:
    named = [each for each in authorities if each["named"]]
    unnamed = [each for each in authorities if not each["named"] and each["authority"]]
    nobody = [each for each in authorities if not each["authority"]]
    place = {"x": at(sides.here), "y": axis | {"field": "middle"}}
    return [
        *_square(named, place, fill="ink", dash=[1, 0]),
        *_square(unnamed, place, fill="paper", dash=[1, 0]),
        *_square(nobody, place, fill="paper", dash=[2, 2]),
        *label_layers(place, {"align": "right", "dx": -14}, authorities),
    ]


def _square(held: Sequence[Row], place: Spec, *, fill: str, dash: list[int]) -> list[Spec]:
    if not held:
        return []
    inside: Spec = {"shape": "square", "size": 230, "filled": True, "opacity": 1}
    edge: Spec = {"shape": "square", "size": 200, "filled": False, "opacity": 1, "strokeWidth": 2, "strokeDash": dash}
    told = spoken(
        layer("point", "ink", place, edge, rows=held), {"name": "chart.credited_authority", "articles": "chart.by"}
    )
    return [layer("point", fill, place, inside, rows=held), told]


def article_dots(articles: Sequence[Row], axis: Spec, sides: Sides = NARROW) -> list[Spec]:
    place = {"x": at(sides.there), "y": axis | {"field": "row"}}
    point = layer("point", "ink", place, {"size": 130, "filled": True, "opacity": 1}, rows=articles)
    return [
        spoken(point, TIPS),
        *label_layers(place, {"align": "left", "dx": 14}, articles),
    ]


def brackets(articles: Sequence[Row], axis: Spec, sides: Sides = NARROW) -> list[Spec]:
    """A double line beside the articles of one text, with a foot at each of them."""
    groups: dict[str, list[Row]] = {}
    for article in articles:
        if article["text"]:
            groups.setdefault(article["text"], []).append(article)
    held = [group for group in groups.values() if len(group) > 1]
    if not held:
        return []
    rows = [{"first": group[0]["row"], "last": group[-1]["row"]} for group in held]
    feet = [{"row": article["row"]} for group in held for article in group]
    long = {"x": at(sides.bracket), "y": axis | {"field": "first"}, "y2": {"field": "last"}}
    short = {"x": at(sides.foot), "x2": at(sides.bracket), "y": axis | {"field": "row"}}
    return [
        layer("rule", "ink", long, {"strokeWidth": 3}, rows=rows),
        layer("rule", "ink", short, {"strokeWidth": 3}, rows=feet),
    ]
