"""The labels beside a plot's marks: a name in bold over what it says, wrapped so that nothing is cut."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from extract.models import Frozen
from facts.layers import Spec, expression, layer, words

MOST = 168  # px: about 25 characters; what is longer goes on in the next line
LEAST = 60
GAP = 10  # px between labels and plot
ROW = 46  # px: two lines of label and air
LINE = 15  # px
AIR = 16  # px above and below the lines of a row
MOST_LINES = 4  # of one label; a longer one ends on an ellipsis, and the table beside the plot has all of it
NAME, QUOTE = 13, 12  # px, font sizes
BOLD = 1.1  # bold letters are wider
# In ems of Source Sans; measured letters are within a tenth of these, and a label is wrapped a little early.
NARROW, WIDE = frozenset("ijltfrI.,:;'’‘|!()[]- "), frozenset("mwMWOQGD@%—")
NARROW_EM, USUAL_EM, CAPITAL_EM, WIDE_EM, FULL_EM = 0.29, 0.51, 0.6, 0.8, 1.0
FULL_WIDTH_FROM = "\u2e80"  # Chinese, Japanese, Korean


class Gutter(Frozen):
    """Wrapped labels of all rows, the width they need, and the height of a row that holds the tallest."""

    names: tuple[str, ...]
    quotes: tuple[str, ...]
    width: int
    row: int

    def columns(self, index: int) -> dict[str, Any]:
        """What a row of the plot's data needs for its labels: the lines and how far above its middle they begin."""
        name, quote = self.names[index], self.quotes[index]
        upper, lower = _lines(name), _lines(quote)
        top = -LINE * (upper + lower) / 2
        return {"label": name, "label_dy": top, "quoted": quote, "quoted_dy": top + LINE * upper}


def gutter_of(labels: Sequence[tuple[str, str]], room: int = MOST) -> Gutter:
    """`labels` are the name and the words of each row, `room` px wide at most."""
    names = tuple(wrapped(name, NAME * BOLD, room) for name, _ in labels)
    quotes = tuple(wrapped(quote, QUOTE, room) for _, quote in labels)
    widest = max([*(_width(each, NAME * BOLD) for each in names), *(_width(each, QUOTE) for each in quotes), 0])
    most = max((_lines(name) + _lines(quote) for name, quote in zip(names, quotes, strict=True)), default=0)
    return Gutter(
        names=names, quotes=quotes, width=round(min(max(widest, LEAST), MOST)) + GAP, row=max(ROW, LINE * most + AIR)
    )


def wrapped(text: str, size: float, room: int = MOST) -> str:
    r"""The text in lines of at most `room` px; a word that is longer is cut.

    >>> wrapped("“between 30 and 40 of the smaller boats”", 12)
    '“between 30 and 40 of the\nsmaller boats”'
    """
    lines: list[str] = []
    for word in _pieces(text.split(), size, room):
        if lines and width_of(f"{lines[-1]} {word}", size) <= room:
            lines[-1] += f" {word}"
        else:
            lines.append(word)
    return "\n".join(lines if len(lines) <= MOST_LINES else [*lines[: MOST_LINES - 1], f"{lines[MOST_LINES - 1]}…"])


def _pieces(found: Iterable[str], size: float, room: int) -> Iterable[str]:
    for word in found:
        most = max(1, int(len(word) * room / (width_of(word, size) or 1)))
        yield from (word[start : start + most] for start in range(0, len(word), most))


def width_of(text: str, size: float) -> float:
    """About how many px the text takes in one line."""
    return size * sum(_em(character) for character in text)


def _em(character: str) -> float:
    if character >= FULL_WIDTH_FROM:
        return FULL_EM
    if character in NARROW or character in WIDE:
        return NARROW_EM if character in NARROW else WIDE_EM
    return CAPITAL_EM if character.isupper() else USUAL_EM


def _width(lines: str, size: float) -> float:
    return max((width_of(line, size) for line in lines.split("\n")), default=0)


def _lines(label: str) -> int:
    return label.count("\n") + bool(label)


def gutter_axis(gutter: Gutter) -> Spec:
    """The rows' axis: nothing but room for the labels."""
    extent = {"minExtent": gutter.width, "maxExtent": gutter.width}
    return {
        "field": "row",
        "type": "ordinal",
        "sort": None,
        "axis": {"labels": False, "ticks": False, "domain": False, "title": None, **extent},
    }


def gutter_layers(rows: Spec) -> list[Spec]:
    """The labels of every row, left of the plot; `rows` is the plot's own axis."""
    return label_layers({"y": rows}, {"align": "right", "x": -GAP})


def label_layers(place: Spec, look: Spec, data: Sequence[Mapping[str, Any]] | None = None) -> list[Spec]:
    """The labels of rows that hold `Gutter.columns`; `data` are those rows where the layers share no table."""
    fonts = (("label", "ink", {"fontSize": NAME, "fontWeight": "bold"}), ("quoted", "muted", {"fontSize": QUOTE}))
    return [
        layer("text", role, {**place, "text": words(field)}, {**look, **font, **_lines_from(field)}, rows=data)
        for field, role, font in fonts
    ]


def _lines_from(field: str) -> Spec:
    """Several lines, the first of them where the row says."""
    return {"lineBreak": "\n", "lineHeight": LINE, "baseline": "top", "dy": expression(f"datum.{field}_dy")}
