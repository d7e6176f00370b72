"""The editor of tolerances on the page Method, without a browser: verdicts follow, the address keeps, reset undoes."""

from collections.abc import Callable

import pytest
from streamlit.testing.v1 import AppTest

Opener = Callable[..., AppTest]
STORY = "istanbul-2025"
# "approximately 40" aircraft beside 41, "nearly 400" people beside 388: what the story's verdicts rest on.
PEOPLE = "train-people"


def words(app: AppTest) -> str:
    return " ".join(element.value for element in app.markdown)


def test_a_change_is_followed_by_verdicts_and_kept_in_the_address(open_page: Opener) -> None:
    app = open_page("method", story=STORY)
    app.number_input(key="tolerance-approx_under_pct").set_value(1.0).run()
    assert not app.exception
    assert "approx_under_pct:1" in app.query_params["tolerance"]
    assert "verdict changes" in words(app) or "verdicts change" in words(app)
    assert "Tolerances changed" in words(app)


def test_an_address_with_tolerances_opens_with_them(open_page: Opener) -> None:
    usual = open_page("discrepancies", story=STORY, fact=PEOPLE)
    strict = open_page("discrepancies", story=STORY, fact=PEOPLE, tolerance=["approx_under_pct:1"])
    assert "Tolerances changed" not in words(usual)
    assert "Tolerances changed" in words(strict)
    assert strict.title[0].value.endswith("in conflict\\.")
    assert not usual.title[0].value.endswith("in conflict\\.")


@pytest.mark.parametrize("page", ["figures", "discrepancies", "table", "articles", "origins", "method"])
def test_every_page_says_that_tolerances_are_changed_and_takes_them_back(open_page: Opener, page: str) -> None:
    app = open_page(page, story=STORY, tolerance="approx_pct:20")
    assert "Tolerances changed: about, around, roughly 20%" in words(app).replace("\\", "")
    app.button(key="tolerance-note-reset").click().run()
    assert not app.exception
    assert "Tolerances changed" not in words(app)
    assert "tolerance" not in app.query_params


def test_one_step_is_no_steps(open_page: Opener) -> None:
    told = words(open_page("method", story=STORY, tolerance="approx_steps:3"))
    assert "about, of a figure told finely 3 steps" in told.replace("\\", "")
    assert "the story’s own: 1 step" in told.replace("\\", "")
    assert "1 steps" not in told


def test_reset_brings_back_the_story_s_own(open_page: Opener) -> None:
    app = open_page("method", story=STORY, tolerance=["approx_pct:20", "bounds_strict:1"])
    assert app.number_input(key="tolerance-approx_pct").value == 20
    assert app.toggle(key="tolerance-bounds_strict").value is True
    app.button(key="tolerance-reset").click().run()
    assert app.number_input(key="tolerance-approx_pct").value == 5
    assert app.toggle(key="tolerance-bounds_strict").value is False
    assert "tolerance" not in app.query_params


def test_setting_a_tolerance_back_by_hand_leaves_nothing_in_the_address(open_page: Opener) -> None:
    app = open_page("method", story=STORY, tolerance="approx_pct:20")
    app.number_input(key="tolerance-approx_pct").set_value(5.0).run()
    assert "tolerance" not in app.query_params
    assert app.button(key="tolerance-reset").disabled


def test_what_is_no_tolerance_is_ignored_with_a_note(open_page: Opener) -> None:
    app = open_page("method", story=STORY, tolerance=["approx_pct:900", "about:5"])
    assert not app.exception
    assert "Not understood in the address" in words(app)
    assert "Tolerances changed" not in words(app)


def test_another_page_keeps_what_was_set(open_page: Opener) -> None:
    app = open_page("method", story=STORY, tolerance="approx_pct:20")
    app.switch_page("facts/views/figures.py").run()
    assert "Tolerances changed" in words(app)
    assert "approx_pct:20" in app.query_params["tolerance"]
