"""What the pictures show: one mark a statement, nothing averaged, nothing hidden."""

from typing import Any
from xml.etree import ElementTree as ET

import altair as alt
import pytest

from facts.chart_files import Picture, PictureKind, picture_bytes
from facts.charts import interval_plot
from facts.layers import ROLES, Spec
from facts.marks import Band, Form, Mark, by_reading, plot_order
from facts.scales import scale_of
from facts.spreads import Spread, SpreadPoint, spread_plot
from facts.ties import Tie, ties_chart
from facts.timelines import Moment, courses, tells_more, timeline


def moment(name: str, value: int, published: str, *, struck: bool = False) -> Moment:
    return Moment(name=name, quote=f"{value} dead", read_as=f"{value} people", published=published, struck=struck)


def mark(name: str, form: Form, low: float | None, high: float | None = None, **more: Any) -> Mark:  # noqa: ANN401
    both = form in (Form.EXACT, Form.APPROX)
    return Mark(
        name=name, quote=f"{low} boats", form=form, low=low, high=low if both else high, read_as=f"{form} {low}", **more
    )


def layers(spec: Spec) -> list[dict[str, Any]]:
    """The layers of a chart that keeps to the schema, with the rows each draws."""
    alt.LayerChart.from_dict(spec)
    return [{**layer, "rows": _rows(layer, spec)} for layer in spec["layer"]]


def _rows(layer: Spec, spec: Spec) -> list[dict[str, Any]]:
    rows: list[dict[str, Any]] = (layer.get("data") or spec["data"])["values"]
    tests = [each["filter"] for each in layer["transform"] if "filter" in each]
    return [row for row in rows if all(_holds(test, row) for test in tests)]


def _holds(test: str, row: dict[str, Any]) -> bool:
    field, _, value = test.removeprefix("datum.").partition(" == ")
    return row[field] == value.strip("'") if value else bool(row[field])


def shapes(chart: Spec) -> set[str]:
    """The marks a reader tells apart, decoration left out."""
    described = [layer for layer in layers(chart) if "description" in layer["encoding"]]
    return {_shape(layer["mark"]) for layer in described}


def _shape(look: Spec) -> str:
    shape = look.get("shape", look["type"])
    return ("dot" if look["filled"] else "ring") if shape == "circle" else str(shape)


def test_exact_figures_are_filled_dots_and_approximate_ones_hollow() -> None:
    chart = interval_plot([mark("A", Form.EXACT, 40), mark("B", Form.APPROX, 41)], band=None, unit="boats")
    points = [
        layer for layer in layers(chart) if layer["mark"]["type"] == "point" and "description" in layer["encoding"]
    ]
    filled = {layer["rows"][0]["name"]: layer["mark"]["filled"] for layer in points}
    assert filled == {"A": True, "B": False}


@pytest.mark.parametrize(
    ("held", "shape"),
    [
        (mark("A", Form.AT_LEAST, 12), "triangle-right"),
        (mark("A", Form.AT_MOST, None, 12), "triangle-left"),
        (mark("A", Form.RANGE, 12, 20), "rule"),
    ],
)
def test_bounds_are_open_arrows_and_ranges_are_lines(held: Mark, shape: str) -> None:
    chart = interval_plot([held, mark("B", Form.EXACT, 15)], band=None, unit="boats")
    assert shape in shapes(chart)


def test_no_layer_is_empty_because_accessibility_checks_report_those() -> None:
    chart = interval_plot([mark("A", Form.EXACT, 40), mark("B", Form.EXACT, 41)], band=None, unit="boats")
    assert all(layer["rows"] for layer in layers(chart))


def test_a_gap_says_that_no_value_fits_and_a_band_that_one_does() -> None:
    marks = [mark("A", Form.EXACT, 40), mark("B", Form.EXACT, 41)]
    gap = interval_plot(marks, band=Band(low=40, high=41, fits=False), unit="boats")
    fit = interval_plot(marks, band=Band(low=40, high=41, fits=True), unit="boats")
    assert band_label(gap) == "no value fits all"
    assert band_label(fit) == "fits all"


def band_label(chart: Spec) -> str:
    return next(str(row["words"]) for layer in layers(chart) for row in layer["rows"] if "words" in row)


def test_long_words_go_on_in_the_next_line_and_are_not_cut() -> None:
    words = "between thirty and forty of the smaller fishing boats"
    long = mark("Harbour and Coast Gazette", Form.EXACT, 30).model_copy(update={"quote": words})
    chart = interval_plot([long, mark("B", Form.EXACT, 41)], band=None, unit="boats")
    row = chart["data"]["values"][0]
    assert row["quoted"].replace("\n", " ") == f"“{words}”"
    assert row["label"].replace("\n", " ") == "Harbour and Coast Gazette"
    assert "limit" not in str(chart["layer"])
    assert chart["height"] > interval_plot([mark(name, Form.EXACT, 4) for name in "AB"], band=None, unit="")["height"]


def test_millions_and_billions_are_written_as_in_the_sentences() -> None:
    marks = [mark("A", Form.EXACT, 13.9e9), mark("B", Form.EXACT, 14.2e9)]
    ticks = {
        layer["encoding"]["x"]["axis"]["labelExpr"]
        for layer in layers(interval_plot(marks, band=None, unit="$"))
        if "axis" in layer["encoding"].get("x", {})
    }
    assert ticks == {"format(datum.value / 1000000000, ',~f') + ' billion'"}


def test_the_sign_of_the_unit_is_not_under_the_first_number_of_the_axis() -> None:
    def foot(value: float) -> int:
        spec = interval_plot([mark("A", Form.EXACT, value), mark("B", Form.EXACT, value * 1.1)], band=None, unit="$")
        return next(layer["mark"]["x"] for layer in layers(spec) if layer["mark"].get("y") == {"expr": "height+8"})

    assert foot(4.3e9) <= foot(31) - 30


def test_what_a_later_figure_replaced_is_struck_and_says_so() -> None:
    marks = [mark("A", Form.EXACT, 4, struck=True), mark("B", Form.EXACT, 7)]
    chart = interval_plot(marks, band=None, unit="people")
    struck = [layer for layer in layers(chart) if layer["mark"].get("shape", "").startswith("M")]
    assert [row["name"] for layer in struck for row in layer["rows"]] == ["A"]
    assert "replaced by a later figure" in chart["data"]["values"][0]["spoken"]


def test_the_picture_grows_with_its_rows() -> None:
    two = interval_plot([mark("A", Form.EXACT, 40), mark("B", Form.EXACT, 41)], band=None, unit="boats")
    three = interval_plot([mark(name, Form.EXACT, 40) for name in "ABC"], band=None, unit="boats")
    assert three["height"] - two["height"] == 46


def test_no_colour_is_written_into_a_chart_only_roles() -> None:
    ties = ties_chart([Tie(authority="harbour police", name="A", quote="12 boats")])
    plot = interval_plot([mark("A", Form.EXACT, 40), mark("B", Form.APPROX, 41)], band=None, unit="boats")
    spread = spread_plot([spread_of("Boats", 0, 0.1), spread_of("Crew", 0, 0.2)])
    for chart in (ties, plot, spread):
        roles = [layer["encoding"]["color"] for layer in layers(chart)]
        assert all(colour["field"] == "role" and colour["scale"] == {"domain": ROLES} for colour in roles)


def test_rows_rise_by_value_exact_first() -> None:
    marks = [mark("C", Form.EXACT, 41), mark("B", Form.APPROX, 40), mark("A", Form.EXACT, 40)]
    assert [each.name for each in plot_order(marks)] == ["A", "B", "C"]


def test_more_than_eight_statements_become_one_row_a_reading() -> None:
    marks = [mark(f"Outlet {index}", Form.EXACT, 12) for index in range(9)] + [mark("Coast Wire", Form.EXACT, 15)]
    assert [each.name for each in by_reading(marks)] == ["9 articles", "Coast Wire"]


def test_eight_statements_keep_their_own_rows() -> None:
    marks = [mark(f"Outlet {index}", Form.EXACT, 12) for index in range(8)]
    assert by_reading(marks) == marks


class TestScale:
    def test_small_differences_get_a_scale_of_their_own(self) -> None:
        scale = scale_of([388, 400])
        assert 380 < scale.low < 388
        assert not scale.log

    def test_seven_and_nine_thousand_dead_need_a_log_scale(self) -> None:
        assert scale_of([7, 200, 9000]).log

    def test_a_count_never_shows_less_than_nothing(self) -> None:
        assert scale_of([0, 2]).low == 0

    def test_temperatures_go_below_zero(self) -> None:
        assert scale_of([-12, -8]).low < -12

    def test_an_open_end_gets_room_for_its_arrow(self) -> None:
        assert scale_of([8, 12], open_high=True).high > scale_of([8, 12]).high

    def test_one_value_said_with_different_bounds_stands_in_the_middle(self) -> None:
        scale = scale_of([450, 450])
        assert scale.low == pytest.approx(432)
        assert scale.high == pytest.approx(468)


class TestTies:
    def test_articles_that_credit_one_authority_hang_on_one_square(self) -> None:
        ties = [Tie(authority="harbour police", name=name, quote="12 boats") for name in ("A", "B")]
        squares = self.squares(ties_chart([*ties, Tie(authority="", name="C", quote="12 boats")]))
        assert squares["harbour police"]["count"] == 2
        assert squares["harbour police"]["middle"] == 0.5

    def test_nobody_comes_last_and_is_dashed(self) -> None:
        chart = ties_chart([Tie(authority="", name="A", quote="12"), Tie(authority="police", name="B", quote="12")])
        dashed = [layer for layer in layers(chart) if layer["mark"].get("strokeDash") == [4, 4]]
        assert [row["name"] for layer in dashed for row in layer["rows"]] == ["A"]
        assert self.squares(chart)["nobody named"]["middle"] == 1

    def test_reports_are_a_hollow_square(self) -> None:
        chart = ties_chart([Tie(authority="reports", name="A", quote="12", named=False)])
        filled = [
            layer for layer in layers(chart) if layer["mark"].get("shape") == "square" and layer["mark"]["filled"]
        ]
        assert {layer["transform"][0]["calculate"] for layer in filled} == {"'paper'"}

    def test_articles_that_carry_one_text_are_joined_by_a_bracket(self) -> None:
        ties = [
            Tie(authority=name, name=name, quote="12", text=text)
            for name, text in zip("ABC", ("t", "", "t"), strict=True)
        ]
        long = [layer for layer in layers(ties_chart(ties)) if "first" in layer["rows"][0]]
        assert [(row["first"], row["last"]) for layer in long for row in layer["rows"]] == [(1, 2)]
        assert not [row for row in layers(ties_chart(ties[:2])) if "first" in row["rows"][0]]

    @staticmethod
    def squares(chart: Spec) -> dict[str, dict[str, Any]]:
        return {
            row["name"]: row for layer in layers(chart) for row in layer["rows"] if "middle" in row and "count" in row
        }


def spread_of(label: str, *shares: float) -> Spread:
    points = tuple(SpreadPoint(share=share, read_as="12 boats", names="A", exact=True) for share in shares)
    return Spread(label=label, stated="12–13 boats", points=points)


def test_the_widest_spread_comes_first() -> None:
    chart = spread_plot([spread_of("Boats", 0, 0.02), spread_of("Crew", 0, 1.0)])
    labels = [row["label"] for row in layers(chart)[-1]["rows"]]
    assert labels == ["Crew", "Boats"]


class TestTimeline:
    MOMENTS = (
        moment("Coast Wire", 4, "2031-05-04T07:40", struck=True),
        moment("Daily Gull", 4, "2031-05-04T13:15", struck=True),
        moment("Harbour Post", 7, "2031-05-05T06:50"),
    )

    def test_a_row_holds_one_reading_in_the_order_they_came_up(self) -> None:
        assert [course.names for course in courses(self.MOMENTS)] == ["Coast Wire and Daily Gull", "Harbour Post"]

    def test_a_replaced_figure_ends_where_the_next_came_up(self) -> None:
        old, new = courses(self.MOMENTS)
        assert old.replaced == new.moments[0].time
        assert new.replaced is None

    def test_replaced_figures_are_struck_and_the_last_is_not(self) -> None:
        chart = timeline(self.MOMENTS)
        strokes = [layer for layer in layers(chart) if "superseded" in layer["transform"][-1]["calculate"]]
        assert {row["label"] for layer in strokes for row in layer["rows"]} == {"4 people"}

    def test_one_day_or_one_reading_tells_no_course(self) -> None:
        assert tells_more(self.MOMENTS)
        assert not tells_more(self.MOMENTS[:2])
        assert not tells_more([moment("A", 4, "2031-05-04"), moment("B", 7, "2031-05-04")])


class TestPictureFiles:
    HOSTILE = "<script>alert(1)</script> & \u202e [x](http://e.example)"

    def svg(self, title: str) -> str:
        spec = interval_plot([mark("A", Form.EXACT, 40), mark("B", Form.APPROX, 41)], band=None, unit="boats")
        picture = Picture(name="boats", title=title, sentence="Two say 40 or so.", spec=spec)
        colours = ["#000001", "#000002", "#000003", "#000004", "#000005", "#000006", "#ffffff", "#777777"]
        return picture_bytes(
            picture, PictureKind.SVG, source="Crosscount 1 · Fire · 2031-05-04", colours=colours
        ).decode()

    def test_title_sentence_and_source_line_stand_in_the_file(self) -> None:
        svg = self.svg("Boats sunk")
        assert svg.startswith("<svg")
        for words in ("Boats sunk", "Two say 40 or so.", "Crosscount 1 · Fire · 2031-05-04", "#000001"):
            assert words in svg

    def test_words_that_try_to_be_markup_stay_words(self) -> None:
        root = ET.fromstring(self.svg(self.HOSTILE))  # noqa: S314  (our own file)
        assert not [each for each in root.iter() if each.tag.endswith(("script", "foreignObject", "image"))]
        assert "alert(1)" in "".join(root.itertext())

    def test_a_png_is_a_picture(self) -> None:
        picture = Picture(
            name="t", title="T", sentence="S.", spec=ties_chart([Tie(authority="police", name="A", quote="12")])
        )
        assert picture_bytes(picture, PictureKind.PNG, source="s", colours=[]).startswith(b"\x89PNG")


def test_decoration_tells_nothing_under_the_pointer_and_a_mark_its_own_words() -> None:
    for one in layers(interval_plot([mark("A", Form.EXACT, 40), mark("B", Form.APPROX, 41)], band=None, unit="boats")):
        assert one["mark"]["tooltip"] is None
        assert ("tooltip" in one["encoding"]) == ("description" in one["encoding"])
