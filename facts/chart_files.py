"""Charts → picture files that stand alone: title, sentence and source line in the picture, colours filled in."""

from collections.abc import Sequence
from enum import StrEnum
from importlib import import_module

from extract.models import Frozen
from facts.gutters import wrapped
from facts.layers import ROLES, Spec, expression, layer, words

WIDTH = 760  # px of the plot; a picture is printed at about half of that in a column of text
SHARP = 2  # pixels of a PNG for each px, so that print is not blurred
TEXT, FINE = 14, 12  # px of the sentence, and of the lines below
LINES: Spec = {"lineBreak": "\n", "lineHeight": 18}
AIR = 40  # px around everything


class PictureKind(StrEnum):
    PNG = "png"
    SVG = "svg"


class Picture(Frozen):
    """A chart with its words: `name` is its file's, `sentence` says what it shows to those who cannot see it.

    `key` tells what its marks mean.
    """

    name: str
    title: str
    sentence: str
    spec: Spec
    key: str = ""


def picture_bytes(picture: Picture, kind: PictureKind, *, source: str, colours: Sequence[str]) -> bytes:
    """The file's content. `source` says where it is from, `colours` paint ROLES in their order; nothing is fetched.

    What leaves the program is a chart that Altair knows: a spec outside its schema raises SchemaValidationError.
    """
    # Altair looks into pandas wherever that is begun, and in the first seconds a thread may still be loading it.
    import_module("pandas")
    import altair as alt  # noqa: PLC0415  (half a second and 30 MB, for the one reader in a hundred who takes a picture)
    import vl_convert  # noqa: PLC0415

    spec = standing_alone(picture, source, colours)
    alt.Chart.from_dict(spec)
    if kind is PictureKind.SVG:
        return str(vl_convert.vegalite_to_svg(spec, allowed_base_urls=[])).encode("utf-8", "replace")
    return bytes(vl_convert.vegalite_to_png(spec, scale=SHARP, allowed_base_urls=[]))


def standing_alone(picture: Picture, source: str, colours: Sequence[str]) -> Spec:
    """The chart with its title above, its source line below, and colours instead of roles."""
    paint = dict(zip(ROLES, colours, strict=False))
    ink, muted = ({"color": paint[role]} if role in paint else {} for role in ("ink", "muted"))
    title = {
        "text": wrapped(picture.title, TEXT * 1.5, WIDTH).split("\n"),
        "subtitle": wrapped(picture.sentence, TEXT, WIDTH).split("\n"),
        "anchor": "start",
        "offset": 24,
        "fontSize": round(TEXT * 1.4),
        "subtitleFontSize": TEXT,
        "subtitlePadding": 8,
        **ink,
    }
    foot = "\n".join(line for line in (wrapped(picture.key, FINE, WIDTH), source) if line)
    look: Spec = {"align": "left", "baseline": "top", "fontSize": FINE, "x": 0, "y": expression("height + 44")}
    below = layer("text", "muted", {"text": words("foot")}, look | LINES, rows=[{"foot": foot}])
    ground = {"background": paint["paper"]} if "paper" in paint else {}
    config = {**picture.spec["config"], **ground, "range": {"category": list(colours)}}
    return {
        **picture.spec,
        "description": f"{picture.title}. {picture.sentence}",
        "layer": [*picture.spec["layer"], below],
        "title": title,
        "width": WIDTH,
        "padding": AIR,
        "config": config | {"axis": {"labelFontSize": 12, **{f"label{key.title()}": muted[key] for key in muted}}},
    }
