"""Parts and their whole, read from text: a part may equal the whole and never exceed it."""

import pytest

from extract.claims import extract
from extract.models import Article
from facts.models import FlagKind, Report
from facts.part_words import table
from facts.parts import exceeding
from facts.pipeline import report_from_articles
from facts.tolerances import Tolerances

SHIPPED = Tolerances.of({})


def slips(text: str) -> list[tuple[set[str], set[str]]]:
    """The parts and wholes that cannot be, in the words of the text."""
    return [
        ({part.quantity.surface for part in share.parts}, {whole.quantity.surface for whole in share.wholes})
        for share in exceeding(extract(text, "a"), text, SHIPPED)
    ]


@pytest.mark.parametrize(
    ("text", "part", "whole"),
    [
        ("The crash killed 12 people, including 15 children.", "15 children", "12 people"),
        ("Twelve people died in the avalanche, 14 of them skiers.", "14", "Twelve people"),
        ("The ferry carried 140 people, among them 150 pilgrims.", "150 pilgrims", "140 people"),
        ("Police held 40 protesters, of whom 45 were charged.", "45", "40 protesters"),
        ("Nine of the seven jurors voted to acquit.", "Nine", "seven jurors"),
        ("Fourteen children were among the 12 dead.", "Fourteen children", "12 dead"),
        ("At least 15 of the 12 miners were rescued.", "At least 15", "12 miners"),
        ("The flood killed 12 people, 14 of them in Velin.", "14", "12 people"),
        ("The flood killed 12 people, 14 of them women, in Velin on Sunday.", "14", "12 people"),
        ("The army lost nine aircraft, including 12 bombers.", "12 bombers", "nine aircraft"),
    ],
)
def test_a_part_larger_than_its_whole(text: str, part: str, whole: str) -> None:
    assert slips(text) == [({part}, {whole})]


@pytest.mark.parametrize(
    "text",
    [
        "The crash killed 12 people, including 10 children.",
        "All 12 aboard died, 12 of them soldiers.",
        "Ten tourists and two crew were among the 12 dead.",
        "The storm killed 12 and injured 60, among them 20 children.",
        "Nine of the 23 divers were rescued.",
        "More than 12 people died, including 15 children.",
        "About 100 people died, including 103 villagers.",
        "The crash killed 12 people. Another 15 children were hurt.",
        "Two buses collided, and 14 people aboard, all pilgrims, died.",
        "Twelve families, among them 15 children, fled.",
        "The crash killed 12 people. Rescuers, including 14 volunteers, came too.",
        "The company has 12 plants, including 15% of its staff abroad.",
    ],
)
def test_parts_a_whole_can_hold(text: str) -> None:
    assert slips(text) == []


def test_parts_that_are_too_many_together() -> None:
    text = "Ten tourists and three crew were among the 12 dead."
    assert slips(text) == [({"Ten tourists", "three crew"}, {"12 dead"})]


def test_parts_somebody_may_be_in_twice_are_not_added() -> None:
    assert slips("Ten tourists and eight women were among the 12 dead.") == []


def bus(text: str) -> Report:
    other = "Twelve people were killed when a bus fell into a ravine near Alba on Monday. There were 12 dead."
    articles = Article(id="a", outlet="Ravine News", text=text), Article(id="b", text=other)
    return report_from_articles(articles, "bus")


def test_the_slip_is_shown_with_both_figures() -> None:
    text = "A bus fell into a ravine near Alba on Monday. The crash killed 12 people, including 15 children."
    report = bus(text)
    flags = {flag for each in report.comparisons for flag in each.flags if flag.kind is FlagKind.INTERNAL}
    assert [flag.evidence for flag in flags] == [
        "Ravine News counts “15 children” among “12 people”: the part is larger than the whole."
    ]
    carrying = {each.fact for each in report.comparisons if flags & set(each.flags)}
    facts = {each.fact for each in report.statements if each.claim.id in next(iter(flags)).claims}
    assert carrying == facts - {""}


def test_what_several_parts_come_to_is_told() -> None:
    text = "Ten tourists and three crew were among the 12 dead."
    report = bus(text)
    evidence = {flag.evidence for each in report.comparisons for flag in each.flags}
    assert "Ravine News counts “Ten tourists” and “three crew” among “12 dead”: together they are 13." in evidence


@pytest.mark.parametrize("pair", table().apart.pairs)
def test_a_pair_of_groups_is_told_once(pair: tuple[str, str]) -> None:
    assert sum(set(pair) == set(other) for other in table().apart.pairs) == 1
