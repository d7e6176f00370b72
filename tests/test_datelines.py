"""The day an article names above its text."""

import pytest

from extract.models import Article
from facts.datelines import date_line, published_of
from facts.mastheads import outlet_in, outlets, with_masthead

BODY = "Water ran through the streets of Alba after the dam gave way."


@pytest.mark.parametrize(
    "line",
    [
        "May 4, 2031",
        "MAY 4, 2031",
        "May 4th, 2031, 7:35 am",
        "on Sunday, 4 May 2031 13:45.",
        "UPDATED 3:09 AM EST May 4, 2031",
        "Published: 2031-05-04",
        "2031-05-04 13:14",
        "4 May 2031",
        "Last modified on Sun 4 May 2031 at 13:45 GMT",
        "Alba Post, 4 May 2031",
        "The Voice of Alba | Sunday, May 4, 2031",
        "4 May 2031 – by Ann Lee",
        "Alba Wire -- May 4, 2031",
        "By Ann Lee in Alba (4 May 2031)",
    ],
)
def test_a_line_that_says_when(line: str) -> None:
    assert date_line(f"Dam bursts\n\n{line}\n\n{BODY}") == "2031-05-04"


@pytest.mark.parametrize(
    "line",
    [
        "On 4 May 2031 the dam burst.",
        "May 4",
        "31 June 2031",
        "Flight 2031 left at 4 May Street",
        "The dam of 4 May 2031",
        "Copyright 2031",
        "Alba, 4 May 2031, a dam burst.",
        "Alba Dam 4 May 2031",
        "Repairs due by Sunday, 4 May 2031",
        "Photo: Alba Wire, 4 May 2031",
        "Ann Lee, Born 4 May 2031",
    ],
)
def test_a_line_that_says_more_or_less(line: str) -> None:
    assert date_line(f"Dam bursts\n\n{line}\n\n{BODY}") == ""


@pytest.mark.parametrize(
    "line", ["ALBA, May 4, 2031 (Alba Wire) -- ", "ALBA, 4 May 2031 – ", "LORN, Ohio, May 4, 2031 /Wire/ - "]
)
def test_a_date_line_that_runs_into_the_text(line: str) -> None:
    assert date_line(f"Dam bursts\n\n{line}{BODY}") == "2031-05-04"


def test_a_day_told_of_in_the_text_before_a_dash() -> None:
    assert date_line(f"Dam bursts\n\nThe dam burst on Sunday, 4 May 2031 – and the town drowned.\n{BODY}") == ""


def test_a_headline_that_was_updated() -> None:
    assert date_line(f"Dam bursts in Alba Updated: 2031-05-04 13:14 By Agencies\n{BODY}") == "2031-05-04"


def test_a_day_that_no_calendar_has_is_none() -> None:
    assert date_line(f"Dam bursts in Alba Updated: 2031-13-45 13:14\n{BODY}") == ""


def test_a_day_named_far_down_is_not_the_day_of_the_article() -> None:
    assert date_line(f"Dam bursts\n{BODY}\n{BODY}\n{BODY}\n4 May 2031") == ""


def test_what_the_publisher_says_goes_first() -> None:
    text = f"Dam bursts\n4 May 2031\n{BODY}"
    assert published_of(Article(id="a", text=text, published="2031-05-05")) == "2031-05-05"
    assert published_of(Article(id="a", text=text)) == "2031-05-04"
    assert published_of(Article(id="a")) == ""


@pytest.mark.parametrize("name", outlets().examples)
def test_an_outlet_is_named_beside_the_day(name: str) -> None:
    assert outlet_in(f"Dam bursts\n\nBy Ann Lee | {name} | 4 May 2031\n\n{BODY}") == name


def test_a_name_that_the_file_has_too_is_the_outlet() -> None:
    body = "Market Line, 4 May 2031\nDam bursts\nWater ran through Alba."
    assert with_masthead(Article(id="2-market-line", text=body)).outlet == "Market Line"
    assert with_masthead(Article(id="dam-bursts", text=body)).outlet == ""
    assert with_masthead(Article(id="alba", text=body.replace("Market Line", "ALBA"))).outlet == ""


@pytest.mark.parametrize("line", ["Alba Post, Sunday, 4 May 2031", "Alba Post | Published on Sun 4 May 2031 at 13:45"])
def test_a_day_of_the_week_that_says_when_is_no_part_of_the_outlet(line: str) -> None:
    assert outlet_in(f"Dam bursts\n\n{line}\n\n{BODY}") == "Alba Post"


@pytest.mark.parametrize(
    ("first", "title"),
    [
        ("Dam bursts above Alba", "Dam bursts above Alba"),
        ("Who opened the dam?", "Who opened the dam?"),
        ("The dam burst at dawn.", ""),
        ("LIVE", ""),
        (
            "Water ran through the streets of Alba after the dam gave way, and nobody had been told of it in time " * 2,
            "",
        ),
    ],
)
def test_a_line_above_the_text_is_the_headline_and_a_first_sentence_is_not(first: str, title: str) -> None:
    article = Article(id="a", text=f"Alba Post, 4 May 2031\n{first}\n\n{BODY}")
    assert with_masthead(article).title == title
    assert with_masthead(article.model_copy(update={"title": "As the page says"})).title == "As the page says"


@pytest.mark.parametrize("line", ["Ann Lee, 4 May 2031", "ALBA, 4 May 2031", "4 May 2031", "Alba Post"])
def test_a_writer_a_town_or_no_day_names_no_outlet(line: str) -> None:
    assert outlet_in(f"Dam bursts\n\n{line}\n\n{BODY}") == ""
