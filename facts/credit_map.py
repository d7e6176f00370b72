"""Who credits whom in a whole story: authorities on the left, articles on the right, the thicker the line the oftener.

Lines that meet in one square are one origin, however many articles repeat it; they are drawn dark, the others grey.
"""

from collections.abc import Sequence
from typing import Any

from extract.models import Frozen
from facts.gutters import MOST as WIDEST
from facts.gutters import ROW
from facts.interface import text
from facts.layers import Spec, assembled, layer, quantity
from facts.ties import ROOM, Row, Sides, article_dots, at, brackets, down, labelled, squares

MOST = 12  # authorities, and articles, that one picture holds; the table has them all
LABEL = Sides(WIDEST)  # at most; a narrow screen gets a list instead of the map
THINNEST, THICKEST = 1.5, 9.0  # px


class Credit(Frozen):
    """An article crediting an authority with `count` figures; `text` names the text it shares with others."""

    authority: str
    article: str
    count: int
    named: bool = True
    text: str = ""


def credit_map(credits_given: Sequence[Credit]) -> Spec:
    weighty = _authorities(credits_given)
    articles = _articles([each for each in credits_given if each.authority in weighty])
    held = [each for each in credits_given if each.article in articles and each.authority in weighty]
    authorities = _authorities(held)
    rows = max(len(articles), len(authorities))
    right = _article_rows(held, articles, rows)
    left = _authority_rows(held, authorities, rows)
    axis = down(rows)
    sides = Sides(max((row["room"] for row in (*left, *right)), default=0))
    layers = [
        *_lines(held, left, right, axis, sides),
        *squares(left, axis, sides),
        *article_dots(right, axis, sides),
        *brackets(right, axis, sides),
    ]
    step = max(row["step"] for row in (*left, *right)) if held else ROW
    return assembled(layers, height=step * rows + ROOM)


def _articles(held: Sequence[Credit]) -> list[str]:
    """Those that share a text side by side, else in the order given."""
    texts = {each.article: each.text for each in held}
    first = {text: place for place, text in reversed(list(enumerate(texts.values()))) if text}
    places = {article: (first.get(text, place), place) for place, (article, text) in enumerate(texts.items())}
    return sorted(texts, key=lambda article: places[article])[:MOST]


def by_authority(held: Sequence[Credit]) -> dict[str, list[Credit]]:
    """Who credits each, the one most articles credit first."""
    articles: dict[str, list[Credit]] = {}
    for each in held:
        articles.setdefault(each.authority, []).append(each)
    weight = {name: (-len(group), -sum(each.count for each in group), name) for name, group in articles.items()}
    return {name: articles[name] for name in sorted(weight, key=lambda name: weight[name])[:MOST]}


def _authorities(held: Sequence[Credit]) -> list[str]:
    return list(by_authority(held))


def _spaced(place: int, of: int, rows: int) -> float:
    """Where the shorter of the two sides stands beside the longer."""
    return (place + 0.5) * rows / of - 0.5


def _article_rows(held: Sequence[Credit], articles: Sequence[str], rows: int) -> list[Row]:
    made, words = [], []
    for place, name in enumerate(articles):
        own = [each for each in held if each.article == name]
        figures = text("count.figure", count=sum(each.count for each in own))
        said = text("chart.credits_so_many", authorities=len(own), figures=figures)
        row = _spaced(place, len(articles), rows)
        made.append({"row": row, "name": name, "quote": said, "authority": _list(own), "text": own[0].text})
        made[-1]["spoken"] = f"{name} {said}"
        words.append((name, figures))
    return labelled(made, words, LABEL)


def _list(own: Sequence[Credit]) -> str:
    return ", ".join(each.authority for each in own)


def _authority_rows(held: Sequence[Credit], authorities: Sequence[str], rows: int) -> list[Row]:
    made = []
    for place, name in enumerate(authorities):
        own = [each for each in held if each.authority == name]
        said = text("count.article", count=len(own))
        row: dict[str, Any] = {"authority": name, "name": name, "count": len(own), "articles": said}
        row |= {"middle": _spaced(place, len(authorities), rows), "named": own[0].named, "spoken": f"{name}: {said}"}
        made.append(row)
    return labelled(made, [(row["name"], row["articles"]) for row in made], LABEL)


def _lines(held: Sequence[Credit], left: Sequence[Row], right: Sequence[Row], axis: Spec, sides: Sides) -> list[Spec]:
    middle = {row["authority"]: row for row in left}
    places = {row["name"]: row["row"] for row in right}
    most = max((each.count for each in held), default=1)
    rows = [
        {
            "middle": middle[each.authority]["middle"],
            "row": places[each.article],
            "width": THINNEST + (THICKEST - THINNEST) * each.count / most,
            "shared": middle[each.authority]["count"] > 1,
        }
        for each in held
    ]
    ends = {"x": at(sides.here), "x2": at(sides.there), "y": axis | {"field": "middle"}, "y2": {"field": "row"}}
    ends["strokeWidth"] = quantity("width", scale=None)
    return [
        layer("rule", role, ends, {"opacity": opacity}, rows=drawn)
        for shared, role, opacity in ((False, "muted", 0.45), (True, "ink", 0.75))
        if (drawn := [row for row in rows if row["shared"] is shared])
    ]
