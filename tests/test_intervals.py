"""Intervals: what holds for sets of numbers holds for them."""

from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from facts.intervals import Interval, hull, meet_all

ENDS = st.one_of(st.none(), st.integers(-20, 20).map(Decimal))
INTERVALS = st.builds(Interval, ENDS, ENDS, st.booleans(), st.booleans())
VALUES = st.integers(-50, 50).map(lambda half: Decimal(half) / 2)


@given(INTERVALS, INTERVALS, VALUES)
def test_what_two_have_in_common_is_in_both(left: Interval, right: Interval, value: Decimal) -> None:
    assert (value in left.meet(right)) == (value in left and value in right)


@given(INTERVALS, INTERVALS, VALUES)
def test_a_value_in_either_is_in_what_covers_both(left: Interval, right: Interval, value: Decimal) -> None:
    assert not (value in left or value in right) or value in left.cover(right)


@given(INTERVALS, INTERVALS)
def test_meeting_is_mutual(left: Interval, right: Interval) -> None:
    assert left.meets(right) == right.meets(left)


@given(INTERVALS, VALUES, st.integers(1, 9).map(Decimal))
def test_scaling_keeps_what_is_inside(interval: Interval, value: Decimal, factor: Decimal) -> None:
    assert (value in interval) == (value * factor in interval.scaled(factor))


def test_an_open_end_leaves_out_its_value() -> None:
    assert Decimal(12) not in Interval(Decimal(12), low_open=True)
    assert Interval(Decimal(12), Decimal(12), low_open=True).is_empty


def test_nothing_in_common_is_empty_and_nothing_at_all_is_everything() -> None:
    assert meet_all([Interval.at(Decimal(1)), Interval.at(Decimal(2))]).is_empty
    assert meet_all([]) == Interval()


def test_the_hull_names_only_ends_that_are_stated() -> None:
    assert hull([Interval(Decimal(7)), Interval(Decimal(9))]) == Interval(Decimal(7), None)
    assert hull([]) == Interval()
