"""How figures are written for readers."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extract.models import Quantity
from facts.article_names import article_names
from facts.wording import number, plural, read_as, unbroken, value_in
from tests.builders import article, quantity


@pytest.mark.parametrize(
    ("figure", "unit", "words"),
    [
        (quantity(40, unit="bomber"), "aircraft", "40 aircraft"),
        (quantity(40, unit="warplane", qualifier="approx"), "aircraft", "about 40 aircraft"),
        (quantity(400, qualifier="approx_under"), "person", "just under 400 people"),
        (quantity(1, unit="hour", kind="duration", qualifier="approx_over"), "", "just over 1 hour"),
        (quantity(7, qualifier="at_least"), "person", "at least 7 people"),
        (quantity(4300, unit="km", kind="measure", qualifier="over"), "km", "more than 4,300 km"),
        (quantity(300, qualifier="at_most"), "person", "at most 300 people"),
        (quantity(10, qualifier="under"), "person", "fewer than 10 people"),
        (quantity(10, unit="km", kind="measure", qualifier="under"), "km", "less than 10 km"),
        (quantity(30, 40, unit="house"), "", "30–40 houses"),
        (quantity(20000, 99999), "person", "20,000–99,999 people"),
        (quantity(30, 40, qualifier="approx"), "person", "about 30–40 people"),
        (quantity(113100, unit="km2", kind="measure"), "km2", "113,100 km²"),
        (quantity(2670, unit="mi", kind="measure"), "km", "2,670 mi"),
        (quantity("13.9e9", unit="USD", kind="money"), "USD", "$13.9 billion"),
        (quantity("1.5e9", "2e9", unit="GBP", kind="money"), "GBP", "£1.5–2 billion"),
        (quantity("5e6", unit="CHF", kind="money"), "CHF", "CHF 5 million"),
        (quantity(63, unit="cent", kind="money"), "USD", "63 cents"),
        (quantity("0.2", unit="ratio", kind="ratio"), "ratio", "20%"),
        (quantity("15.5", unit="%", kind="percent"), "%", "15.5%"),
        (quantity("5.6", unit="magnitude", kind="measure"), "magnitude", "magnitude 5.6"),
        (quantity("1.2e6"), "person", "1.2 million people"),
        (quantity(1), "person", "1 person"),
        (quantity("0.5", unit="year", kind="duration"), "month", "half a year"),
        (quantity(2, unit="round", kind="ordinal"), "round", "second round"),
        (quantity(2, unit="fire engine"), "fire engine", "2 fire engines"),
        (quantity(0), "person", "no people"),
        (quantity("0.3333333333333333", unit="inch", kind="measure"), "inch", "0.333 inches"),
        (quantity(461, unit="second", kind="duration"), "second", "7 minutes 41 seconds"),
        (quantity(600, unit="second", kind="duration"), "second", "600 seconds"),
        (quantity(90, unit="second", kind="duration"), "second", "90 seconds"),
        (quantity(-12, unit="degree", kind="measure"), "degree", "-12 degrees"),
    ],
)
def test_a_figure_is_read_as(figure: Quantity, unit: str, words: str) -> None:
    assert read_as(figure, unit) == words


@pytest.mark.parametrize(
    ("one", "many"),
    [
        ("person", "people"), ("child", "children"), ("woman", "women"), ("fireman", "firemen"), ("human", "humans"),
        ("salesperson", "salespeople"), ("box", "boxes"), ("church", "churches"), ("city", "cities"), ("toy", "toys"),
        ("aircraft", "aircraft"), ("km", "km"), ("GB", "GB"), ("square mile", "square miles"), ("", ""),
    ],
)  # fmt: skip
def test_plurals(one: str, many: str) -> None:
    assert plural(one) == many


def test_numbers_break_from_their_unit_nowhere() -> None:
    assert unbroken("about 450 km² in 6 months") == "about 450\N{NO-BREAK SPACE}km² in 6\N{NO-BREAK SPACE}months"


@given(st.integers(-(10**15), 10**15))
def test_a_whole_number_is_written_with_its_full_value(value: int) -> None:
    scales = {"trillion": 10**12, "billion": 10**9, "million": 10**6}
    digits, _, scale = number(Decimal(value)).partition(" ")
    assert Decimal(digits.replace(",", "")) * scales.get(scale, 1) == value


@given(st.decimals(min_value=0, max_value=1, places=3))
def test_a_share_is_a_percentage(value: Decimal) -> None:
    assert Decimal(value_in(value, "ratio").removesuffix("%")) == value * 100


def test_articles_are_named_by_outlet_or_by_the_head_of_their_id() -> None:
    articles = [
        article("000_f8", outlet="unnamed outlet"),
        article("001_ae", outlet="Harbour Post"),
        article("002_91", outlet="Mill Times"),
        article("003_4d", outlet="Mill Times"),
    ]
    assert article_names(articles) == {
        "000_f8": "Article 000",
        "001_ae": "Harbour Post",
        "002_91": "Mill Times (002)",
        "003_4d": "Mill Times (003)",
    }


def test_articles_of_one_outlet_are_told_apart_by_their_days() -> None:
    first = article("wire_1", outlet="Tide Wire", published="2031-05-16T22:40:00Z")
    later, next_year = (
        article(f"wire_{day}", outlet="Tide Wire", published=day) for day in ("2031-05-18", "2032-01-02")
    )
    undated = article("wire_9", outlet="Tide Wire")
    assert list(article_names([first, later]).values()) == ["Tide Wire (16 May)", "Tide Wire (18 May)"]
    assert list(article_names([first, next_year]).values()) == ["Tide Wire (16 May 2031)", "Tide Wire (2 Jan 2032)"]
    assert list(article_names([first, undated]).values()) == ["Tide Wire (wire_1)", "Tide Wire (wire_9)"]


def test_ids_with_one_head_are_named_in_full() -> None:
    assert list(article_names([article("a_1"), article("a_2")]).values()) == ["Article a_1", "Article a_2"]


def test_articles_come_in_the_order_of_their_days_where_all_have_one() -> None:
    first, later = article("z", outlet="Tide Wire", published="2031-05-16"), article("a", outlet="Mill Times")
    dated = later.model_copy(update={"published": "2031-05-18"})
    assert list(article_names([dated, first])) == ["z", "a"]
    assert list(article_names([later, first])) == ["a", "z"]


def test_a_file_called_by_a_person_names_its_article() -> None:
    named = article_names([article("day2-post"), article("notes2026"), article("f8827d0923f2926c")])
    assert list(named.values()) == ["day2-post", "Article notes2026", "Article f8827d0923f2926c"]
