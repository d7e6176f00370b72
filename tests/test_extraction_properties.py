"""What must hold for any text: no exception, true offsets, claims in order that never overlap, bounds that hold."""

import tomllib
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from extract import Claim, Qualifier, extract

FRAGMENTS: dict[str, list[str]] = tomllib.loads(
    (Path(__file__).parent / "corpus" / "fragments.toml").read_text(encoding="utf-8")
)
# Runs of one thing that could make a reader slow or confused.
RUNS = FRAGMENTS.pop("runs")

news = st.lists(st.one_of(*map(st.sampled_from, (FRAGMENTS["numbers"], *FRAGMENTS.values()))), max_size=14)
spacing = st.sampled_from([" ", " ", " ", "", "  ", "\n", "\u202f"])
any_text = st.text(st.characters(codec=None), max_size=120)


def assert_sound(text: str) -> None:
    claims = extract(text)
    for claim in claims:  # they are made unchecked
        assert Claim.model_validate(claim.model_dump()) == claim
        assert claim.model_fields_set == Claim.model_fields.keys()
    figures = [claim.quantity for claim in claims]
    for figure in figures:
        assert text[figure.start : figure.end] == figure.surface
        assert figure.surface.strip() == figure.surface != ""
        assert figure.low is not None or figure.high is not None
        if figure.low is not None and figure.high is not None:
            assert figure.low <= figure.high
        assert (figure.low is None) == (figure.qualifier in {Qualifier.AT_MOST, Qualifier.UNDER})
        assert (figure.high is None) == (figure.qualifier in {Qualifier.AT_LEAST, Qualifier.OVER})
    for left, right in pairwise(figures):
        assert left.end <= right.start, (left, right)


@given(any_text)
@example("\ud800 12 \udfff people")
@example("12\x00people")
@example("\u200f12 people\u202e died")
@example("٣٤ people and ১২ more, ⅷ, ²³, ⑫, 一二三")
@settings(max_examples=300, deadline=None)
def test_any_text_is_read_without_harm(text: str) -> None:
    assert_sound(text)


@given(news, spacing)
@settings(max_examples=800, deadline=None)
def test_pieces_of_news_in_any_order_are_read_without_harm(pieces: list[str], space: str) -> None:
    assert_sound(space.join(pieces))


@given(news, any_text)
@settings(max_examples=300, deadline=None)
def test_noise_beside_news_does_no_harm(pieces: list[str], noise: str) -> None:
    assert_sound(" ".join(pieces) + noise + " ".join(reversed(pieces)))


@pytest.mark.parametrize("unit", RUNS, ids=repr)
def test_a_long_run_of_one_thing_is_read_without_harm(unit: str) -> None:
    assert_sound(unit * (12_000 // len(unit)))


@pytest.mark.parametrize("unit", ["7", "7,", "7.", "½", "\x00", "\ud800", "\u200f", "\u00ad", "٣"], ids=ascii)
def test_a_megabyte_of_one_thing_without_a_blank_is_no_figure(unit: str) -> None:
    assert extract(unit * (1_000_000 // len(unit))) == ()


def test_a_figure_behind_a_megabyte_of_digits_is_read() -> None:
    text = "7" * 1_000_000 + ". Then 12 people fled."
    assert [claim.quantity.surface for claim in extract(text)] == ["12 people"]
    assert_sound(text)


@given(news)
@settings(max_examples=200, deadline=None)
def test_a_text_reads_the_same_twice(pieces: list[str]) -> None:
    text = " ".join(pieces)
    assert extract(text) == extract(text)
