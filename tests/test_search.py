"""What a reader types finds what articles say in other words and other numbers."""

import pytest

from extract.models import Kind
from facts.models import Statement
from facts.search import SearchIndex, entry_of
from tests.builders import claim, fact, quantity

SAID = {
    "bombers": claim(quantity(40, surface="40 strategic bombers", unit="bomber"), credited="air force", action="hit"),
    "killed": claim(
        quantity(12, surface="A dozen villagers", unit="person"), action="kill", credited="Mayor Ines Falk"
    ),
    "land": claim(quantity(113100, surface="113,100 km²", unit="km2", kind=Kind.MEASURE), scope="north of Zürich"),
    "share": claim(quantity("0.2", surface="one-fifth", unit="ratio", kind=Kind.RATIO)),
    "percent": claim(quantity(20, surface="20 per cent of voters", unit="%", kind=Kind.PERCENT)),
    "many": claim(quantity(1_200_000, surface="1.2 million people", unit="person"), action="flee"),
    "round": claim(quantity(2, surface="second round", kind=Kind.ORDINAL)),
    "dozens": claim(quantity(24, 99, qualifier="range", surface="dozens of homes", unit="home"), action="burn"),
    "pair": claim(quantity(2, surface="two engines", unit="engine")),
}
OUTLETS = {"bombers": "Hill Gazette", "killed": "Vale News"}


def found(asked: str) -> set[str]:
    index = SearchIndex(
        entry_of(Statement(claim=said), fact(name, label=""), [OUTLETS.get(name, "Quay Wire")])
        for name, said in SAID.items()
    )
    return {list(SAID)[place] for place in index.find(asked)}


@pytest.mark.parametrize(
    ("asked", "answer"),
    [
        ("warplanes", "bombers"),
        ("Aircraft", "bombers"),
        ("bomb", "bombers"),
        ("deaths", "killed"),
        ("fatalities", "killed"),
        ("evacuated", "many"),
        ("houses", "dozens"),
        ("zurich", "land"),
        ("km²", "land"),
        ("falk", "killed"),
        ("hill gazette", "bombers"),
        ("the air force", "bombers"),
        ('"air force"', "bombers"),
        ("40", "bombers"),
        ("forty", "bombers"),
        ("12", "killed"),
        ("twelve killed", "killed"),
        ("113100", "land"),
        ("113,100", "land"),
        ("1.2 million", "many"),
        ("1,200,000", "many"),
        ("1.2m", "many"),
        ("1.2 MILLION", "many"),
        ("dozens", "dozens"),
        ("second", "round"),
        ("two engines", "pair"),
    ],
)
def test_finds(asked: str, answer: str) -> None:
    assert found(asked) == {answer}


@pytest.mark.parametrize(
    "asked",
    ["20%", "20 percent", "one-fifth", "a fifth", "one in five", "1 out of 5", "one in every five", "two in ten"],
)
def test_shares_are_found_however_they_are_written(asked: str) -> None:
    assert {"share", "percent"} >= found(asked) != set()


def test_a_percentage_finds_the_fraction_and_a_fraction_the_percentage() -> None:
    assert found("20%") == found("one-fifth") == {"share", "percent"}


@pytest.mark.parametrize("asked", ["zeppelin", "41", "4", "warplanes killed", '"force air"', "113"])
def test_finds_nothing(asked: str) -> None:
    assert found(asked) == set()


@pytest.mark.parametrize("asked", ["", "   ", '""', "…"])
def test_nothing_asked_leaves_everything(asked: str) -> None:
    assert found(asked) == set(SAID)


def test_an_endless_question_is_cut() -> None:
    assert found("bombers " * 100_000) == {"bombers"}
