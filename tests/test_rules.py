"""The shapes two neighbouring amounts can take, and that each rule is used."""

import pytest

from extract.amounts import amount_of
from extract.kinds import as_kind
from extract.numerals import find_numbers
from extract.rules import RULES, read_pair
from extract.tokens import tokenize

TAKEN = [
    ("<n> feet <m> inches", "a 6-foot-7 centre", ["79"]),
    ("<n> feet <m> inches", "5ft 10in of snow", ["70"]),
    ("between <n> and <m>", "between 30 and 40 lambs", ["30..40"]),
    ("from <n> to <m>", "from 41 to 57 lambs", ["41", "57"]),
    ("from <n> to <m>", "ranging from 30 to 40 lambs", ["30..40"]),
    ("<n> to <m>", "30 to 40 lambs", ["30..40"]),
    ("<n> to <m>", "rose 5 cents to $2", ["5", "2"]),
    ("<n> to <m>", "cut by 10% to 15%", ["10..15"]),
    ("<n>-<m>", "30-40 lambs", ["30..40"]),
    ("<n>-<m>", "$1.5-2 billion", ["1500000000..2000000000"]),
    ("<n> in <m>", "one in five lambs", ["0.2"]),
    ("<n> in <m>", "three out of four lambs", ["0.75"]),
    ("one <noun> in <m>", "one lamb in five fell", ["0.2"]),
    ("<n> or <m>", "300 or 400 lambs", ["300..400"]),
    ("<n> or <m>", "three or four hundred lambs", ["300..400"]),
    ("<n> of <m>", "38 of the 45 lambs", ["38", "45"]),
    ("<n> x <m>", "40 by 60 metres", ["40", "60"]),
    ("<n> and <m>", "5 and 10 percent", ["5", "10"]),
]


def pair_in(text: str) -> list[str]:
    tokens = tokenize(text)
    amounts = [as_kind(tokens, found) for number in find_numbers(tokens) if (found := amount_of(tokens, number))]
    figures = read_pair(tokens, *amounts)
    return [f"{f.low:f}" if f.low == f.high else f"{f.low:f}..{f.high:f}" for f in figures]


@pytest.mark.parametrize(("_name", "text", "values"), TAKEN)
def test_two_amounts_are_read_as(_name: str, text: str, values: list[str]) -> None:
    assert [plain(value) for value in pair_in(text)] == values


def plain(value: str) -> str:
    return "..".join(part.rstrip("0").rstrip(".") if "." in part else part for part in value.split(".."))


@pytest.mark.parametrize(
    "text", ["12 lambs and 40 goats", "40 to 30 lambs", "12 lambs and then 3 goats", "2 or 50 lambs"]
)
def test_two_amounts_stand_alone(text: str) -> None:
    assert pair_in(text) == []


def test_each_rule_has_an_example() -> None:
    assert {name for name, *_ in TAKEN} == {rule.name for rule in RULES}
