"""The windows, places and subsets named with the figures of invented news."""

import tomllib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extract.scenes import Figure, Line
from extract.scopes import scope_of
from extract.tokens import tokenize
from tests.marked import figure_in

CORPUS = tomllib.loads(Path(__file__).with_name("corpus").joinpath("scopes.toml").read_text(encoding="utf-8"))
READINGS = [(text, group["scope"]) for group in CORPUS["reads"] for text in group["texts"]]
LONGEST_PART = 9  # words of one window, place or subset: "for the year ending Oct. 31"


def read(marked: str) -> str:
    """The scope of the figure that stands in brackets."""
    tokens, first, last = figure_in(marked)
    line = Line(tokens)
    return scope_of(line, Figure(line, first, last, ""))


@pytest.mark.parametrize(("text", "scope"), READINGS)
def test_the_scope_named_with_the_figure(text: str, scope: str) -> None:
    assert read(text).casefold() == scope.casefold()


@pytest.mark.parametrize("failure", CORPUS["known_failures"], ids=lambda failure: failure["text"])
@pytest.mark.xfail(reason="known failure of the corpus")
def test_known_failures(failure: dict[str, str]) -> None:
    assert read(failure["text"]) == failure["scope"]


def test_both_halves_of_a_conversion_share_their_scope() -> None:
    assert read("The camp is [15 km] (nine miles) from Rudo.") == read("The camp is 15 km ([nine miles]) from Rudo.")


def test_two_figures_of_one_sentence_keep_their_days_apart() -> None:
    assert read("It killed [12 people] on Sunday and nine on Monday.") == "on Sunday"
    assert read("It killed 12 people on Sunday and [nine] on Monday.") == "on Monday"


def test_a_window_that_is_the_figure_itself_is_no_scope() -> None:
    assert read("The siege ended after [12 days].") == ""


def test_a_line_break_is_one_space() -> None:
    assert read("It killed [12 people] in\n  Velin.") == "in Velin"


WORDS = (
    "12 $5 in on of the May Monday last year 2022 Velin , . ( ) and ago including 's a day so far total board - near"
)


@given(st.lists(st.sampled_from(WORDS.split()), min_size=1, max_size=60), st.data())
def test_any_words_at_all_have_a_short_scope_of_their_own_words_or_none(words: list[str], data: st.DataObject) -> None:
    tokens = tokenize(" ".join(words))
    first = data.draw(st.integers(0, len(tokens) - 1))
    last = data.draw(st.integers(first, len(tokens) - 1))
    line = Line(tokens)
    for part in scope_of(line, Figure(line, first, last, "")).split("; "):
        assert part in " ".join(words)
        assert len(part.split()) <= LONGEST_PART
