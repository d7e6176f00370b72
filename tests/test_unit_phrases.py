"""Units where they stand at a number in a sentence."""

import pytest

from extract.rates import with_rate
from extract.tokens import tokenize
from extract.units import currency_before, unit_at


def unit_behind(text: str, *, touching: bool = False, scaled: bool = False) -> tuple[str, str] | None:
    """The code and the words of the unit behind the first word of the text."""
    tokens = tokenize(text)
    found = unit_at(tokens, 1, touching=touching, scaled=scaled)
    if found is None:
        return None
    unit, last = with_rate(tokens, *found)
    return unit.code if "per" not in unit.name else unit.name, text[tokens[1].start : tokens[last].end]


@pytest.mark.parametrize(
    ("text", "code", "words"),
    [
        ("5 kilometres away", "km", "kilometres"),
        ("5 square miles of moor", "square mile", "square miles"),
        ("5 percentage points", "percentage point", "percentage points"),
        ("5 basis-points", "basis point", "basis-points"),
        ("5 dollars a barrel", "dollar per barrel", "dollars a barrel"),
        ("5 cents per share", "cent per share", "cents per share"),
        ("5 barrels a day", "barrel per day", "barrels a day"),
        ("5 km/h", "kilometre per hour", "km/h"),
    ],
)
def test_unit_is_read(text: str, code: str, words: str) -> None:
    assert unit_behind(text) == (code, words)


@pytest.mark.parametrize(
    "text", ["5 lambs", "5 in the shed", "5 a.m.", "5 s", "5 per cent-free shops".replace("cent", "se")]
)
def test_no_unit_in(text: str) -> None:
    assert unit_behind(text) is None


def test_a_letter_is_a_unit_only_at_its_number() -> None:
    assert unit_behind("5in", touching=True) == ("inch", "in")
    assert unit_behind("5 in", touching=False) is None


@pytest.mark.parametrize(
    ("text", "scaled", "code"),
    [
        ("40 pounds of flour", False, "lb"),
        ("40 pounds in aid", False, "GBP"),
        ("40 pounds", True, "GBP"),
        ("40 pounds of thrust", True, "lb"),
        ("40 pounds of debt", True, "GBP"),
    ],
)
def test_pounds_are_weight_or_money(text: str, code: str, *, scaled: bool) -> None:
    assert (unit_behind(text, scaled=scaled) or ("",))[0] == code


@pytest.mark.parametrize(
    ("text", "code"),
    [("US$ 5", "USD"), ("A$5", "AUD"), ("£5", "GBP"), ("EUR 5", "EUR"), ("a $5", "USD"), ("Rs. 5", "INR")],
)
def test_currency_in_front(text: str, code: str) -> None:
    tokens = tokenize(text)
    found = currency_before(tokens, len(tokens) - 1)
    assert found is not None
    assert found[0].code == code


def test_a_currency_further_off_is_no_sign() -> None:
    tokens = tokenize("the $ and 5")
    assert currency_before(tokens, len(tokens) - 1) is None
