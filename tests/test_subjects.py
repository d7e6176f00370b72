"""What a measure, a sum or a share is about, and whom a bare number counts."""

import pytest

from extract import extract
from extract.people import people_meant
from extract.tokens import tokenize


@pytest.mark.parametrize(
    ("text", "about"),
    [
        ("60% of the harvest was lost.", "harvest"),
        ("Shares in the brewer fell 8%.", "share"),
        ("The court imposed a fine of $5m.", "fine"),
        ("The bank posted a profit of $2 billion.", "profit"),
        ("The price of milk rose 3 cents.", "milk"),
        ("A tunnel of 8 miles (13 km) was dug.", "tunnel"),
    ],
)
def test_a_measure_is_about(text: str, about: str) -> None:
    assert about in extract(text)[0].counted.split()


def test_a_conversion_is_about_the_same_thing() -> None:
    first, second = extract("The well is 8 miles (13 km) deep.")
    assert first.counted == second.counted == "well"


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("a blast killing seven", "seven"),
        ("at least 69 were injured", "69"),
        ("a family of five", "five"),
        ("of whom 25 survived", "25"),
        ("the death toll rose to 57", "57"),
        ("casualties on both sides topped 900", "900"),
        ("thousands fled the valley", "thousands"),
        ("nine were hurt, three seriously", "three"),
        ("the rally drew 2,500", "2,500"),
    ],
)
def test_people_are_meant(text: str, number: str) -> None:
    assert _people(text, number)


@pytest.mark.parametrize(
    ("text", "number"),
    [("the index rose to 57", "57"), ("rated seven by critics", "seven"), ("the mill made 40", "40")],
)
def test_people_are_not_meant(text: str, number: str) -> None:
    assert not _people(text, number)


def _people(text: str, number: str) -> bool:
    tokens = tokenize(text)
    at = [token.text for token in tokens].index(number)
    return people_meant(tokens, at, at)
