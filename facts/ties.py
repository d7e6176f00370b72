"""Who says so: authorities on the left, the articles that credit them on the right, one line a statement."""

from collections.abc import Sequence

import altair as alt
import pandas as pd

from extract.models import Frozen
from facts.charts import Look, assembled, painted, sheet
from facts.marks import MOST_ROWS

STEP = 46  # px an article
ROOM = 40  # px above and below
SIDES = [-1.6, 2.5]  # authority at 0, article at 1: what is left on either side holds the labels
LABEL_LIMIT = alt.ExprRef("width*0.37-14")  # fixed limits cut the names at 400 px
BOLD: Look = {"dy": -7, "fontSize": 13, "fontWeight": "bold"}
SMALL: Look = {"dy": 8, "fontSize": 12}
NOBODY = "nobody named"


class Tie(Frozen):
    """One article and the authority it credits: "" for nobody, `named` false for "reports" and the like."""

    authority: str
    name: str
    quote: str
    named: bool = True


def ties_chart(ties: Sequence[Tie]) -> alt.LayerChart:
    """■ an authority, □ an unnamed one, dashed nobody; ● an article. Lines from one square are one origin."""
    articles = _articles(ties)
    authorities = _authorities(articles)
    rows = len(articles)
    layers = [
        *_lines(articles.merge(authorities[["authority", "middle"]], on="authority"), rows),
        *_squares(authorities, rows),
        *_names(articles, rows),
    ]
    return assembled(layers, height=STEP * rows + ROOM, data=sheet([]))


def _sheet(frame: pd.DataFrame) -> alt.Chart:
    return alt.Chart(sheet({str(name): value for name, value in row.items()} for row in frame.to_dict("records")))


def _articles(ties: Sequence[Tie]) -> pd.DataFrame:
    """One row a line of the picture, those of one authority together, the most credited authority first."""
    frame = pd.DataFrame([tie.model_dump() for tie in ties]).drop_duplicates(["authority", "name", "quote"])
    if len(frame) > MOST_ROWS:
        frame = _grouped(frame)
    frame["weight"] = frame.groupby("authority")["authority"].transform("size")
    frame["last"] = frame["authority"] == ""
    order = ["last", "weight", "authority", "name"]
    frame = frame.sort_values(order, ascending=[True, False, True, True], ignore_index=True)
    frame["row"] = range(len(frame))
    frame["quoted"] = [f"“{quote}”" if quote else "" for quote in frame["quote"]]
    return frame


def _grouped(frame: pd.DataFrame) -> pd.DataFrame:
    """One row an authority and wording, named by its number of articles."""
    groups = frame.groupby(["authority", "quote"], sort=False)
    grouped = groups.agg(name=("name", _how_many), named=("named", "all")).reset_index()
    return grouped[["authority", "name", "quote", "named"]]


def _how_many(names: pd.Series) -> str:
    count = names.nunique()
    return str(names.iloc[0]) if count == 1 else f"{count} articles"


def _authorities(articles: pd.DataFrame) -> pd.DataFrame:
    groups = articles.groupby("authority", sort=False)
    frame = groups.agg(middle=("row", "mean"), count=("row", "size"), named=("named", "all")).reset_index()
    frame["label"] = [authority or NOBODY for authority in frame["authority"]]
    frame["articles"] = [f"{count} article{'s' * (count != 1)}" for count in frame["count"]]
    frame["spoken"] = frame["label"] + ": " + frame["articles"]
    return frame


def _x(field: str) -> alt.X:
    return alt.X(field, scale=alt.Scale(domain=SIDES, nice=False, zero=False), axis=None)


def _y(field: str, rows: int) -> alt.Y:
    return alt.Y(f"{field}:Q", scale=alt.Scale(domain=[rows - 0.5, -0.5], nice=False, zero=False), axis=None)


def _lines(frame: pd.DataFrame, rows: int) -> list[alt.Chart]:
    frame = frame.assign(here=0, there=1)
    looks = (("solid", frame["authority"] != "", [1, 0]), ("dashed", frame["authority"] == "", [4, 4]))
    return [
        painted(
            _sheet(frame[held])
            .mark_rule(strokeWidth=2, opacity=0.7, strokeDash=dash, aria=False)
            .encode(x=_x("here:Q"), x2=alt.X2("there:Q"), y=_y("middle", rows), y2=alt.Y2("row:Q")),
            "ink",
        )
        for _, held, dash in looks
        if held.any()
    ]


def _squares(frame: pd.DataFrame, rows: int) -> list[alt.Chart]:
    frame = frame.assign(here=0)
    nobody = frame["authority"] == ""
    named = frame["named"] & ~nobody
    return [
        *_square(frame[named], rows, fill="ink", dash=[1, 0]),
        *_square(frame[~named & ~nobody], rows, fill="paper", dash=[1, 0]),
        *_square(frame[nobody], rows, fill="paper", dash=[2, 2]),
        painted(_label(frame, "label", rows, BOLD), "ink"),
        painted(_label(frame, "articles", rows, SMALL), "muted"),
    ]


def _square(frame: pd.DataFrame, rows: int, *, fill: str, dash: list[int]) -> list[alt.Chart]:
    if frame.empty:
        return []
    base = _sheet(frame).encode(x=_x("here:Q"), y=_y("middle", rows))
    inside = base.mark_point(shape="square", size=230, filled=True, opacity=1, aria=False)
    edge = base.mark_point(shape="square", size=200, filled=False, opacity=1, strokeWidth=2, strokeDash=dash)
    tips = [alt.Tooltip("label:N", title="Credited"), alt.Tooltip("articles:N", title="By")]
    return [painted(inside, fill), painted(edge.encode(description=alt.Description("spoken:N"), tooltip=tips), "ink")]


def _label(frame: pd.DataFrame, field: str, rows: int, look: Look) -> alt.Chart:
    mark = _sheet(frame).mark_text(align="right", baseline="middle", dx=-14, limit=LABEL_LIMIT, aria=False, **look)
    return mark.encode(x=_x("here:Q"), y=_y("middle", rows), text=alt.Text(f"{field}:N"))


def _names(frame: pd.DataFrame, rows: int) -> list[alt.Chart]:
    frame = frame.assign(there=1, spoken=frame["name"] + " credits " + frame["authority"].replace("", "nobody"))
    base = _sheet(frame).encode(x=_x("there:Q"), y=_y("row", rows))
    tips = [alt.Tooltip(f"{field}:N") for field in ("name", "quote", "authority")]
    dot = base.mark_point(size=130, filled=True, opacity=1).encode(
        description=alt.Description("spoken:N"), tooltip=tips
    )
    text: Look = {"align": "left", "baseline": "middle", "dx": 14, "limit": LABEL_LIMIT, "aria": False}
    name = base.mark_text(**BOLD, **text).encode(text=alt.Text("name:N"))
    quote = base.mark_text(**SMALL, **text).encode(text=alt.Text("quoted:N"))
    return [painted(dot, "ink"), painted(name, "ink"), painted(quote, "muted")]
