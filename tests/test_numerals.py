"""Numbers as the news writes them: what is one, and how far it reaches."""

from decimal import Decimal

import pytest

from extract.digits import parse_digits
from extract.numerals import find_numbers
from extract.tokens import tokenize


def numbers_in(text: str) -> list[tuple[str, str]]:
    """Each number of the text as its words and its value."""
    tokens = tokenize(text)
    return [(text[tokens[n.first].start : tokens[n.last].end], f"{n.low:f}") for n in find_numbers(tokens)]


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        ("two hundred and six lambs", "two hundred and six", "206"),
        ("twelve hundred lambs", "twelve hundred", "1200"),
        ("three hundred thousand lambs", "three hundred thousand", "300000"),
        ("a hundred lambs", "a hundred", "100"),
        ("one and a half million lambs", "one and a half million", "1500000"),
        ("thirty-four lambs", "thirty-four", "34"),
        ("nineteen lambs", "nineteen", "19"),
        ("half a dozen lambs", "half a dozen", "6"),
        ("a couple of lambs", "a couple of", "2"),
        ("1,204 lambs", "1,204", "1204"),
        ("12 000 lambs", "12 000", "12000"),
        ("some 1 450 lambs", "1 450", "1450"),
        ("1 234 567 lambs", "1 234 567", "1234567"),
        ("2.5 million lambs", "2.5 million", "2500000"),
        ("2½ pounds", "2½", "2.5"),
        ("2 1/2 pounds", "2 1/2", "2.5"),
        ("1,00,000 rupees", "1,00,000", "100000"),
        ("a quarter of the lambs", "a quarter", "0.25"),
        ("3/4 of the lambs", "3/4", "0.75"),
        ("the 21st lamb", "21st", "21"),
        ("tenth lamb", "tenth", "10"),
        ("twice the lambs", "twice", "2"),
    ],
)
def test_number_is_read(text: str, words: str, value: str) -> None:
    (found,) = numbers_in(text)
    assert (found[0], Decimal(found[1])) == (words, Decimal(value))


@pytest.mark.parametrize(
    "text", ["a lamb", "half-time", "the second half", "an hour", "the married couple", "the scores were level", "9,99"]
)
def test_no_number_in(text: str) -> None:
    assert [words for words, _ in numbers_in(text) if words != "second"] == []


def test_shells_of_155_mm_are_not_joined_to_their_count() -> None:
    assert numbers_in("fired 12 155mm shells") == [("12", "12"), ("155", "155")]


def test_a_day_and_a_count_behind_it_are_not_joined() -> None:
    assert numbers_in("On May 12 300 lambs were sold") == [("12", "12"), ("300", "300")]


@pytest.mark.parametrize("text", ["", "-1", "1,2", "1.2.3", "12,00", "9" * 41, "٣", "1e5", "½"])
def test_digits_that_are_no_number(text: str) -> None:
    assert parse_digits(text) is None
