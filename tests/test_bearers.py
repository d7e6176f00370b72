"""Whose a figure is, as its clause says: the examples of corpus/bearers.toml, and how names are known to be one."""

import tomllib
from pathlib import Path

import pytest

from extract import Claim, extract
from extract.antecedents import Bearers
from extract.bearer_words import words
from extract.models import Article
from extract.sentences import split
from facts.bearers import bearers_of
from facts.surroundings import articles_read, names_in

CASES = tomllib.loads((Path(__file__).parent / "corpus" / "bearers.toml").read_text(encoding="utf-8"))["case"]
NAMES = frozenset(name for case in CASES for name in names_in(case["text"], split(case["text"])))
TOLD = [(case["text"], figure, bearer) for case in CASES for figure, bearer in case["told"].items()]


def bearer_of(text: str, figure: str) -> str:
    """The bearer of the figure with these words; the names of all examples are known, as those of one story."""
    claim = next(claim for claim in extract(text) if claim.quantity.surface == figure)
    return " ".join(Bearers(split(text), NAMES).of(claim))


@pytest.mark.parametrize(("text", "figure", "bearer"), TOLD, ids=[f"{figure} {text[:50]}" for text, figure, _ in TOLD])
def test_whose_a_figure_is(text: str, figure: str, bearer: str) -> None:
    assert bearer_of(text, figure) == bearer


@pytest.mark.parametrize(
    "text",
    [
        "Halden " + "fell and " * 3000 + "lost $5 million.",
        "Halden's offer" + "'s offer" * 3000 + " was $5 million.",
        "Halden offered " + "to offer " * 3000 + "$5 million.",
        "Halden said it said " * 1500 + "it lost $5 million.",
        "Halden, " * 3000 + "which lost $5 million.",
        "Halden and " * 3000 + "Arvo lost $5 million.",
    ],
)
def test_a_sentence_without_end_is_read(text: str) -> None:
    claims = extract(text)
    reader = Bearers(split(text), NAMES)
    assert [reader.of(claim) for claim in claims]


def keys_of(*texts: str) -> list[frozenset[str]]:
    """The keys by which the bearers of the texts' only figures are compared, each text an article of one story."""
    articles = [Article(id=str(number), text=text) for number, text in enumerate(texts)]
    claims: list[Claim] = [claim for each in articles for claim in extract(each.text or "", each.id)]
    assert len(claims) == len(texts)
    return [bearer.keys for bearer in bearers_of(claims, articles_read(claims, articles))]


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Then Halden Inc. lost $5 million.", "Then Halden lost $6 million.", True),
        ("Then Halden Electric Works lost $5 million.", "Then HEW lost $6 million.", True),
        ("Then Sky Osk lost $5 million.", "Then Skyosk lost $6 million.", True),
        ("Then Halden-Pratt lost $5 million.", "Then H-P lost $6 million.", True),
        ("Then Halden Group lost $5 million.", "Then Orsa Group lost $6 million.", False),
        ("Then the Bank of Lorn lost $5 million.", "Then the Bank of Osk lost $6 million.", False),
    ],
)
def test_when_two_names_are_one(one: str, other: str, same: bool) -> None:  # noqa: FBT001
    left, right = keys_of(one, other)
    assert left
    assert right
    assert bool(left & right) == same


def test_a_place_and_its_team_are_one_where_the_story_calls_them_by_both() -> None:
    place, team, whole = keys_of(
        "Then Lorn offered $5 million.",
        "Then the Red Bears offered $6 million.",
        "The Lorn Red Bears offered $7 million.",
    )
    assert place & team
    assert place <= whole
    apart = keys_of("Then Lorn offered $5 million.", "Then the Red Bears offered $6 million.")
    assert not apart[0] & apart[1]


def test_no_word_stands_in_two_lists_that_exclude_one_another() -> None:
    known = words()
    assert not known.staff & (known.bodies | known.teams | known.things | known.owned)
    assert not known.saying & (known.giving | known.selling)


def test_of_two_who_bear_a_figure_together_each_stays_who_it_is() -> None:
    both, bears, kites = keys_of(
        "The $5 million offers by the Lorn Bears and the Red Kites are on the table.",
        "Then the Bears offered $6 million.",
        "Then the Kites offered $7 million.",
    )
    assert both & bears
    assert both & kites
    assert not bears & kites
