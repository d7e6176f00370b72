"""Flags and verdicts on facts nobody curated: from the words of the articles to what a reader is told."""

import pytest

from extract.models import Article
from facts.models import Comparison, FlagKind, Report
from facts.pipeline import report_from_articles

OUTLETS = {"a": "Harbour Post", "b": "Mill Times", "c": "Tide Radio"}


def report(*texts: str, dates: str = "") -> Report:
    """The report on articles "a", "b", "c" with these texts, published on these days of May 2031 ("1 2")."""
    days = dates.split() or [""] * len(texts)
    articles = [
        Article(id=name, outlet=OUTLETS[name], text=text, published=f"2031-05-0{day}" if day else "")
        for name, text, day in zip("abc", texts, days, strict=False)
    ]
    return report_from_articles(articles, "found")


def about(told: Report, surface: str) -> Comparison:
    """The comparison of the fact that holds the figure with these words."""
    fact = next(each.fact for each in told.statements if each.claim.quantity.surface == surface)
    return next(each for each in told.comparisons if each.fact == fact)


def evidence(told: Report, kind: FlagKind) -> list[str]:
    return [flag.evidence for each in told.comparisons for flag in each.flags if flag.kind is kind]


# ---- an article against itself


def test_a_headline_and_its_text() -> None:
    told = report("Ferry fire kills 14\n\nA fire on a ferry off Alba killed 12 people on Monday, the coastguard said.")
    assert evidence(told, FlagKind.INTERNAL) == ["Harbour Post gives 14 in its headline and 12 in its text."]


@pytest.mark.parametrize(
    "text",
    [
        "Ferry fire kills 12\n\nA fire on a ferry off Alba killed 12 people on Monday.",
        "Ferry fire kills at least 12\n\nA fire on a ferry off Alba killed 14 people on Monday.",
        "Ferry fire toll rises to 14\n\nThe toll from a ferry fire off Alba rose to 14, up from 12 on Monday.",
        "Ferry fire kills 14\n\nA fire on a ferry off Alba killed 14 people on Monday. It injured 12 others.",
    ],
)
def test_a_headline_that_fits_its_text(text: str) -> None:
    assert evidence(report(text), FlagKind.INTERNAL) == []


def test_a_conversion_that_is_off() -> None:
    told = report("The village lies 35 km (32 miles) north of the dam.", "The village is 35 km from the dam.")
    assert evidence(told, FlagKind.INTERNAL) == ["Harbour Post adds “32 miles” to “35 km”: 35 km is 22 mi."]


@pytest.mark.parametrize(
    "distance", ["35 km (22 miles)", "35 km (21.7 miles)", "35 km (about 22 miles)", "3 km (50 m deep)"]
)
def test_a_conversion_that_is_rounded_or_is_none(distance: str) -> None:
    told = report(f"The village lies {distance} north of the dam.", "The village is 35 km from the dam.")
    assert evidence(told, FlagKind.INTERNAL) == []
