"""Windows, parts and places named with a figure, and the word lists that tell them."""

import pytest

from facts.authorities import Opposed, opposed
from facts.authorities import table as authorities
from facts.scopes import Exclusive, exclusions, places_differ, places_of, table, windows_of
from tests.builders import claim


@pytest.mark.parametrize(
    ("name", "example"), [(name, each) for name, window in table().window.items() for each in window.examples]
)
def test_examples_of_a_window_are_of_that_window(name: str, example: str) -> None:
    assert name in windows_of(example)


@pytest.mark.parametrize("example", table().when.examples)
def test_words_that_say_when_name_no_length_of_time(example: str) -> None:
    assert windows_of(example) == frozenset()


@pytest.mark.parametrize("scope", ["in the past three months", "within a week", "last night", "each day since May"])
def test_words_that_say_how_long(scope: str) -> None:
    assert windows_of(scope)


@pytest.mark.parametrize("rule", table().exclusive, ids=lambda rule: rule.reason)
def test_examples_of_exclusive_scopes_exclude_each_other(rule: Exclusive) -> None:
    part, _, whole = rule.example.partition(" against ")
    found = list(exclusions([claim(40, "a", scope=part), claim(900, "b", scope=whole)]))
    assert rule.reason in {each.reason for each in found}


def test_claims_of_one_article_exclude_nothing() -> None:
    assert not list(exclusions([claim(40, "a", scope="daily"), claim(900, "a", scope="so far")]))


@pytest.mark.parametrize(
    ("scope", "places"),
    [
        ("in the Mill and Quay districts", {"Mill", "Quay"}),
        ("in Port Anna", {"Port Anna"}),
        ("in Norway in May", set()),
        ("Norwegian waters", set()),
        ("overnight", set()),
    ],
)
def test_places(scope: str, places: set[str]) -> None:
    assert places_of(scope) == places


@pytest.mark.parametrize(
    ("left", "right", "differ"),
    [
        ("in Port Anna", "in Mill Bay", True),
        ("in Port Anna and Mill Bay", "in Port Anna", True),
        ("in Mill Bay, Norway", "in Mill Bay", False),
        ("on Port Anna's East Quay", "in Port Anna", False),
        ("at Port Anna", "in Anna", False),
        ("since May", "in Port Anna", False),
        ("in New Quay", "in New Haven", True),
    ],
)
def test_places_that_differ(left: str, right: str, differ: bool) -> None:  # noqa: FBT001 # a table of cases
    assert places_differ(left, right) is differ
    assert places_differ(right, left) is differ


@pytest.mark.parametrize("rule", authorities().opposed, ids=lambda rule: rule.example)
def test_examples_of_opposed_roles_oppose_each_other(rule: Opposed) -> None:
    left, right = rule.example.split(", ", maxsplit=1)
    assert opposed(left, right)
