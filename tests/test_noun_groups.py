"""Nouns that news uses for one another when it counts things: every family can be read, and no noun is in two."""

from collections import Counter

import pytest

from extract import extract
from facts.lexicon import read
from facts.subjects import Subjects, groups

FAMILIES = read("subjects", Subjects).group
PHRASES = [
    (name, phrase.strip())
    for name, family in FAMILIES.items()
    for each in family.examples
    for phrase in each.split(";")
]


@pytest.mark.parametrize(("name", "phrase"), PHRASES)
def test_what_an_example_counts_is_of_its_family(name: str, phrase: str) -> None:
    claim = extract(f"The office counted {phrase} there.")[0]
    assert groups().get(claim.counted.lower().split()[-1]) == name, claim.counted


def test_a_noun_belongs_to_one_family() -> None:
    nouns = Counter(noun for family in FAMILIES.values() for noun in family.nouns)
    assert not [noun for noun, count in nouns.items() if count > 1]


@pytest.mark.parametrize(("name", "phrase"), PHRASES)
def test_a_family_of_people_counts_people(name: str, phrase: str) -> None:
    claim = extract(f"The office counted {phrase} there.")[0]
    assert (claim.quantity.unit == "person") == FAMILIES[name].people
