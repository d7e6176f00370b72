"""The guided tour: what its steps say is there is there, and every step can be reached, passed and left."""

from collections.abc import Callable, Iterator
from functools import cache

import pytest
from streamlit.testing.v1 import AppTest

from facts.models import FlagKind, Report, Verdict
from facts.pipeline import build_report
from facts.story_folder import bundled_stories, load_story
from facts.tour import Figure, Sight, entries_of, statement_of, tour
from facts.views.navigation import PAGES

Opener = Callable[..., AppTest]
STEPS = range(1, len(tour().steps) + 1)


@cache
def report() -> Report:
    return build_report(load_story(bundled_stories()[tour().story]))


def sights() -> Iterator[Sight]:
    for step in tour().steps:
        yield from step.sights


def words(app: AppTest) -> str:
    return " ".join(element.value for element in app.markdown).replace("\\", "")


def test_the_tour_is_short_and_its_pages_exist() -> None:
    assert 6 <= len(tour().steps) <= 8
    assert {step.page for step in tour().steps} <= {page.address for page in PAGES}


@pytest.mark.parametrize("sight", list(sights()), ids=lambda sight: f"{sight.article}: {sight.words}")
def test_what_a_step_says_is_to_be_seen_is_there(sight: Sight) -> None:
    shown = statement_of(report(), sight)
    assert shown is not None
    comparison = next(each for each in report().comparisons if each.fact == shown.fact)
    assert sight.verdict in (None, comparison.verdict)
    assert sight.flag is None or sight.flag in {flag.kind for flag in comparison.flags}


def test_every_verdict_and_every_flag_is_on_the_tour() -> None:
    assert {sight.verdict for sight in sights() if sight.verdict} == set(Verdict)
    assert {sight.flag for sight in sights() if sight.flag} == set(FlagKind)


@pytest.mark.parametrize("number", STEPS)
def test_every_step_opens_on_its_page_and_can_be_left(open_page: Opener, number: int) -> None:
    step = tour().steps[number - 1]
    app = open_page(step.page, story=tour().story, tour=str(number), **entries_of(report(), step))
    assert not app.exception
    assert f"Step {number} of {len(tour().steps)}" in words(app)
    assert step.text.replace("’", "'")[:40] in words(app).replace("’", "'")
    assert "Not understood in the address" not in words(app)
    app.button(key="tour-leave").click().run()
    assert not app.exception
    assert "of the tour" not in words(app)
    assert "tour" not in app.query_params


def test_a_step_leads_on_and_back(open_page: Opener) -> None:
    app = open_page("articles", story=tour().story, tour="2", article="daily-flare")
    labels = [link.proto.label.replace("\\", "") for link in app.get("page_link")]
    assert any(label.startswith("Next: ") for label in labels)
    assert "Back" in labels


def test_in_another_story_the_tour_leads_to_its_own(open_page: Opener) -> None:
    app = open_page("figures", story="istanbul-2025", tour="1")
    assert not app.exception
    assert "Open that story" in [link.proto.label for link in app.get("page_link")]


def test_a_step_that_does_not_exist_is_ignored_with_a_note(open_page: Opener) -> None:
    app = open_page("figures", tour="99")
    assert not app.exception
    assert "tour=99" in words(app)
    assert "of the tour" not in words(app)


def test_every_page_offers_the_tour_until_one_is_on_it(open_page: Opener) -> None:
    app = open_page("table")
    assert "Tour" in [link.proto.label for link in app.get("page_link")]
    app = open_page("table", story=tour().story, tour="8")
    assert "Tour" not in [link.proto.label for link in app.get("page_link")]


def test_three_articles_that_quote_one_chief_are_counted_as_one_origin_on_card_and_origins(open_page: Opener) -> None:
    heat = statement_of(report(), Figure(article="northgate-wire", words="800 degrees Celsius"))
    assert heat is not None
    for page in ("discrepancies", "origins"):
        app = open_page(page, story=tour().story, fact=heat.fact)
        assert not app.exception
        assert "3 articles, counted as 1" in words(app)
