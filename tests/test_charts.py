"""What the pictures show: one mark a statement, nothing averaged, nothing hidden."""

from typing import Any

import altair as alt
import pytest

from facts.charts import ROLES, interval_plot
from facts.marks import Band, Form, Mark, by_reading, plot_order
from facts.scales import scale_of
from facts.spreads import Spread, SpreadPoint, spread_plot
from facts.ties import Tie, ties_chart


def mark(name: str, form: Form, low: float | None, high: float | None = None, **more: Any) -> Mark:  # noqa: ANN401
    both = form in (Form.EXACT, Form.APPROX)
    return Mark(
        name=name, quote=f"{low} boats", form=form, low=low, high=low if both else high, read_as=f"{form} {low}", **more
    )


def layers(chart: alt.LayerChart) -> list[dict[str, Any]]:
    """The layers with the rows each draws."""
    spec = chart.to_dict()
    return [{**layer, "rows": _rows(layer, spec)} for layer in spec["layer"]]


def _rows(layer: dict[str, Any], spec: dict[str, Any]) -> list[dict[str, Any]]:
    rows = spec["datasets"][layer.get("data", spec["data"])["name"]]
    forms = [each["filter"].split("'")[1] for each in layer.get("transform", []) if "filter" in each]
    return [row for row in rows if not forms or row["form"] in forms]


def shapes(chart: alt.LayerChart) -> set[str]:
    """The marks a reader tells apart, decoration left out."""
    described = [layer for layer in layers(chart) if "description" in layer["encoding"]]
    return {
        layer["mark"].get("shape", "dot" if layer["mark"].get("filled") else layer["mark"]["type"])
        for layer in described
    }


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
    gap = interval_plot(marks, band=Band(low=40, high=41, fits=False), unit="boats").to_json()
    fit = interval_plot(marks, band=Band(low=40, high=41, fits=True), unit="boats").to_json()
    assert "no value fits all" in gap
    assert "no value fits all" not in fit
    assert "fits all" in fit


def test_the_picture_grows_with_its_rows() -> None:
    two = interval_plot([mark("A", Form.EXACT, 40), mark("B", Form.EXACT, 41)], band=None, unit="boats")
    three = interval_plot([mark(name, Form.EXACT, 40) for name in "ABC"], band=None, unit="boats")
    assert three.to_dict()["height"] - two.to_dict()["height"] == 46


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

    @staticmethod
    def squares(chart: alt.LayerChart) -> dict[str, dict[str, Any]]:
        return {row["label"]: row for layer in layers(chart) for row in layer["rows"] if "label" in row}


def spread_of(label: str, *shares: float) -> Spread:
    points = tuple(SpreadPoint(share=share, read_as="12 boats", names="A", exact=True) for share in shares)
    return Spread(label=label, stated="12–13 boats", points=points)


def test_the_widest_spread_comes_first() -> None:
    chart = spread_plot([spread_of("Boats", 0, 0.02), spread_of("Crew", 0, 1.0)])
    labels = [row["label"] for row in layers(chart)[-1]["rows"]]
    assert labels == ["Crew", "Boats"]
