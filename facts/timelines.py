"""One fact over the time its articles were published: when each figure came up, who repeated it, what replaced it."""

from collections.abc import Sequence
from datetime import UTC, datetime
from typing import Any

from extract.models import Frozen
from facts.charts import STRIKE, hairlines
from facts.gutters import GAP, NAME, QUOTE, gutter_axis, gutter_layers, gutter_of, width_of
from facts.interface import text
from facts.layers import Spec, assembled, dot, expression, layer, words
from facts.wording import listing

FOOT = 54  # px: axis and padding
AIR = 0.06  # of the time shown, on either side
MOST_NAMED = 3  # articles in a row's label; the tooltip of each mark names its own
BELOW = 26  # px for the ends of time
TOOLTIP = {"name": "chart.article", "quote": "chart.stated", "read_as": "chart.read", "when": "chart.published"}


class Moment(Frozen):
    """One article giving a figure. `published` is an ISO date, or date and time; an offset is brought to UTC."""

    name: str
    quote: str
    read_as: str
    published: str
    exact: bool = True
    struck: bool = False

    @property
    def time(self) -> datetime:
        """Without an offset the time is taken as it stands.

        >>> Moment(name="A", quote="4", read_as="4", published="2025-10-14T09:40+02:00").time.hour
        7
        """
        found = datetime.fromisoformat(self.published)
        return found.replace(tzinfo=UTC) if found.tzinfo is None else found.astimezone(UTC)

    @property
    def when(self) -> str:
        has_hour = "T" in self.published or " " in self.published
        return f"{self.time.day} {self.time:%b %H:%M}" if has_hour else f"{self.time.day} {self.time:%b %Y}"


class Course(Frozen):
    """One reading through time: its moments, the earliest first, and when a later figure replaced it."""

    moments: tuple[Moment, ...]
    replaced: datetime | None

    @property
    def names(self) -> str:
        names = list(dict.fromkeys(moment.name for moment in self.moments))
        more = len(names) - MOST_NAMED
        return listing([*names[:MOST_NAMED], text("chart.more", count=more)] if more > 1 else names)


def courses(moments: Sequence[Moment]) -> list[Course]:
    """One a reading, in the order they came up; a struck one ends where the next came up."""
    groups: dict[tuple[str, bool], list[Moment]] = {}
    for moment in sorted(moments, key=lambda each: (each.time, each.name)):
        groups.setdefault((moment.read_as, moment.struck), []).append(moment)
    firsts = [group[0].time for group in groups.values()]
    return [
        Course(moments=tuple(group), replaced=_next(group[0].time, firsts) if struck else None)
        for (_, struck), group in groups.items()
    ]


def _next(first: datetime, firsts: Sequence[datetime]) -> datetime | None:
    return min((each for each in firsts if each > first), default=None)


def tells_more(moments: Sequence[Moment]) -> bool:
    """Two readings at two times at least: else the dot plot says as much."""
    readings, times = {moment.read_as for moment in moments}, {moment.time for moment in moments}
    return min(len(readings), len(times)) > 1


def timeline(moments: Sequence[Moment]) -> Spec:
    """One row a reading: a mark where an article gives it, a line while it stood, a stroke where it was replaced."""
    shown = courses(moments)
    gutter = gutter_of([(course.moments[0].read_as, course.names) for course in shown])
    rows = [{**_life(row, course), **gutter.columns(row)} for row, course in enumerate(shown)]
    place = gutter_axis(gutter)
    axis = _time(moments)
    ends = {"x": axis | {"field": "from"}, "x2": {"field": "to"}, "y": place}
    layers = [
        hairlines(place),
        layer("rule", "ink", ends, {"strokeWidth": 2.5, "opacity": 0.55}),
        *_marks(shown, axis, place),
        *_ends(rows, axis, place),
        *gutter_layers(place),
        _ends_of_time(moments, axis),
    ]
    return assembled(layers, height=gutter.row * len(shown) + FOOT, rows=rows)


def _life(row: int, course: Course) -> dict[str, Any]:
    first, last = course.moments[0], course.moments[-1]
    struck = 0.0 if course.replaced is None else width_of(first.read_as, NAME) + GAP
    end = course.replaced or last.time
    return {"row": row, "from": _stamp(first.time), "to": _stamp(max(end, first.time)), "struck": struck}


def _stamp(time: datetime) -> int:
    """Milliseconds, as Vega counts time."""
    return round(time.timestamp() * 1000)


def _time(moments: Sequence[Moment]) -> Spec:
    """The axis of time, with room below for its ends."""
    times = [_stamp(moment.time) for moment in moments]
    air = round((max(times) - min(times)) * AIR)
    look: Spec = {"title": None, "grid": False, "domain": False, "ticks": False, "labels": False}
    return {
        "field": "at",
        "type": "temporal",
        "scale": {"type": "utc", "domain": [min(times) - air, max(times) + air], "nice": False},
        "axis": look | {"minExtent": BELOW, "maxExtent": BELOW},
    }


def _ends_of_time(moments: Sequence[Moment], axis: Spec) -> Spec:
    """When the first and the last figure came up; a narrow plot has no room for more."""
    ends = (min(moments, key=_time_of), max(moments, key=_time_of))
    rows = [{"at": _stamp(moment.time), "when": moment.when} for moment in ends]
    look: Spec = {"y": expression("height + 8"), "baseline": "top", "fontSize": QUOTE}
    return layer("text", "muted", {"x": axis, "text": words("when")}, look, rows=rows)


def _time_of(moment: Moment) -> datetime:
    return moment.time


def _marks(shown: Sequence[Course], axis: Spec, place: Spec) -> list[Spec]:
    rows = [_told(row, moment) for row, course in enumerate(shown) for moment in course.moments]
    layers: list[Spec] = []
    for exact in (False, True):
        held = [row for row in rows if row["exact"] is exact]
        layers += dot({"x": axis, "y": place}, TOOLTIP, filled=exact, rows=held) if held else []
    return layers


def _told(row: int, moment: Moment) -> dict[str, Any]:
    said = f"{moment.name}, {moment.when}: {moment.read_as}"
    spoken = text("chart.later_replaced", said=said) if moment.struck else said
    return {"row": row, "at": _stamp(moment.time), **moment.model_dump(), "when": moment.when, "spoken": spoken}


def _ends(rows: Sequence[dict[str, Any]], axis: Spec, place: Spec) -> list[Spec]:
    """The stroke at the end of what was replaced, and one through its label."""
    held = [row for row in rows if row["struck"]]
    if not held:
        return []
    through: Spec = {"x": expression("-datum.struck"), "x2": -GAP, "yOffset": expression("datum.label_dy + 8")}
    return [
        layer("point", "superseded", {"x": axis | {"field": "to"}, "y": place}, STRIKE, rows=held),
        layer("rule", "superseded", {"y": place}, {"strokeWidth": 1.5, **through}, rows=held),
    ]
