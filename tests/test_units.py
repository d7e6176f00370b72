"""Units: what can be converted, and into how many."""

from decimal import Decimal

import pytest

from facts.units import dimension_of, factor, is_known


@pytest.mark.parametrize(
    ("unit", "into", "how_many"),
    [
        ("mi", "km", "1.609344"),
        ("km", "m", "1000"),
        ("hectare", "km2", "0.01"),
        ("tonne", "kg", "1000"),
        ("year", "month", "12"),
        ("day", "hour", "24"),
        ("week", "day", "7"),
        ("%", "ratio", "0.01"),
        ("cent", "USD", "0.01"),
        ("cent", "EUR", "0.01"),
        ("USD", "cent", "100"),
        ("penny", "GBP", "0.01"),
        ("GBP", "penny", "100"),
        ("bomber", "aircraft", "1"),
        ("", "person", "1"),
    ],
)
def test_one_unit_makes(unit: str, into: str, how_many: str) -> None:
    assert factor(unit, into) == Decimal(how_many)


@pytest.mark.parametrize(
    ("unit", "into"),
    [("km", "kg"), ("USD", "EUR"), ("penny", "USD"), ("penny", "cent"), ("%", "person"), ("hour", "km"), ("m2", "m")],
)
def test_unlike_units_are_not_converted(unit: str, into: str) -> None:
    assert factor(unit, into) is None


def test_units_of_measure_are_known_and_nouns_are_not() -> None:
    assert all(is_known(unit) for unit in ("km", "%", "USD", "cent", "penny", "year", "mi", "ratio"))
    assert not any(is_known(unit) for unit in ("drone", "furlong", "usd", ""))


def test_all_nouns_that_are_counted_are_one_dimension() -> None:
    assert dimension_of("drone") == dimension_of("person") == dimension_of("")
