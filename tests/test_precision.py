"""How finely a figure is printed, told from its words."""

from decimal import Decimal

import pytest

from facts.precision import is_rounded, last_digit, last_nonzero_digit
from tests.builders import quantity


@pytest.mark.parametrize(
    ("value", "surface", "worth"),
    [
        ("22.1e9", "$22.1 billion", "1e8"),
        ("22e9", "22bn", "1e9"),
        ("40000", "40k", "1000"),
        ("1200000", "1.2m people", "100000"),
        ("1200000", "1,200,000 people", "1"),
        ("450", "450 square kilometres", "1"),
        ("15.4", "15.4-inch", "0.1"),
        ("6", "six months", "1"),
        ("30", "three decades", "10"),
        ("30", "3 decades", "10"),
        ("25", "two and a half decades", "0"),
        ("500", "five centuries", "100"),
        ("2000", "two millennia", "1000"),
        ("4", "two fortnights", "1"),
        ("2e9", "two billion", "1e9"),
        ("0.5", "half a year", "0"),
        ("500000", "half a million", "0"),
        ("3.5", "3½ hours", "0"),
        ("300", "three hundred", "1"),
        ("0", "0 cases", "1"),
    ],
)
def test_the_last_printed_digit_is_worth(value: str, surface: str, worth: str) -> None:
    assert last_digit(quantity(value, surface=surface)) == Decimal(worth)


@pytest.mark.parametrize(
    ("value", "surface", "worth"), [("2670", "2,670 miles", "10"), ("22", "22 miles", "1"), ("100", "100 m", "100")]
)
def test_a_converted_figure_is_as_coarse_as_its_zeros(value: str, surface: str, worth: str) -> None:
    assert last_nonzero_digit(quantity(value, surface=surface)) == Decimal(worth)


@pytest.mark.parametrize(
    ("figure", "rounded"),
    [
        (quantity(40), False),
        (quantity(4000, surface="4,000"), False),
        (quantity(1_200_000, surface="1.2 million"), True),
        (quantity(15, unit="inch", kind="measure", surface="15-inch"), True),
        (quantity(34, unit="year", kind="age", surface="34-year-old"), False),
        (quantity(2, unit="round", kind="ordinal", surface="second"), False),
    ],
)
def test_measured_and_scaled_figures_round_and_counts_never(figure: object, *, rounded: bool) -> None:
    assert is_rounded(figure) is rounded  # type: ignore[arg-type]
