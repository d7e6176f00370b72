"""From a story or from articles to the report: what readers of the bundled story see, and what always holds."""

import shutil
from decimal import Decimal
from functools import cache
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from extract.models import Article, Claim
from facts.__main__ import main
from facts.errors import StoryError
from facts.models import Comparison, FlagKind, Report, Statement, Verdict
from facts.pipeline import build_report, compare_facts, report_from_articles, with_tolerances
from facts.story_folder import find_story, load_story
from tests.builders import article, claim, fact, quantity, story


@cache
def istanbul() -> Report:
    return build_report(load_story(find_story("istanbul-2025")))


def of_fact(name: str) -> Comparison:
    return next(each for each in istanbul().comparisons if each.fact == name)


@pytest.mark.parametrize(
    ("name", "verdict"),
    [
        ("aircraft-hit", Verdict.CONFLICT),
        ("bridges-down", Verdict.CONFLICT),
        ("drones-launched", Verdict.AGREE),
        ("missiles-launched", Verdict.AGREE),
        ("base-distance", Verdict.AGREE),
        ("bridge-killed", Verdict.AGREE),
        ("bridge-injured", Verdict.AGREE),
        ("area-held", Verdict.AGREE),
        ("talks-round", Verdict.AGREE),
        ("area-taken", Verdict.COMPATIBLE),
        ("train-people", Verdict.COMPATIBLE),
        ("share-held", Verdict.COMPATIBLE),
        ("months-since-faster", Verdict.COMPATIBLE),
        ("war-casualties", Verdict.SINGLE_SOURCE),
    ],
)
def test_the_figures_of_the_istanbul_story_stand_together_as(name: str, verdict: Verdict) -> None:
    assert of_fact(name).verdict is verdict


@pytest.mark.parametrize(
    ("name", "flag"),
    [
        ("aircraft-hit", FlagKind.STATUS_DIFFERS),
        ("aircraft-hit", FlagKind.ATTRIBUTION_DROPPED),
        ("drones-launched", FlagKind.ATTRIBUTION_CONFLICT),
        ("missiles-launched", FlagKind.ATTRIBUTION_CONFLICT),
        ("area-taken", FlagKind.ATTRIBUTION_CONFLICT),
        ("bridges-down", FlagKind.SCOPE_DIFFERS),
        ("bridge-injured", FlagKind.SCOPE_DIFFERS),
        ("train-people", FlagKind.SILENT),
        ("troops-sent", FlagKind.VAGUE),
    ],
)
def test_what_a_careful_reader_sees_in_it_is_flagged(name: str, flag: FlagKind) -> None:
    assert flag in {each.kind for each in of_fact(name).flags}


@pytest.mark.parametrize("name", ["bridge-killed", "base-distance", "share-held", "area-held", "war-length"])
def test_what_differs_in_nothing_but_words_is_not_flagged(name: str) -> None:
    assert {each.kind for each in of_fact(name).flags} <= {FlagKind.SILENT}


def test_the_first_sentence_of_the_story_is_that_of_the_aircraft() -> None:
    first = istanbul().comparisons[0]
    assert first.fact == "aircraft-hit"
    assert first.explanation.startswith("5 of 5 articles, 2 named origins: 40–41 aircraft. ")
    assert first.explanation.endswith(
        " about 40. No value satisfies them all; the exact figures are 1 apart. (41 rounds to 40.)"
    )


def test_the_miles_are_held_against_the_kilometres() -> None:
    assert of_fact("base-distance").explanation.endswith("4,300 km is 2,672 mi; holds to the nearest ten.")


def test_every_statement_of_a_curated_fact_is_compared() -> None:
    compared = {each.fact for each in istanbul().comparisons}
    assert {each.fact for each in istanbul().statements if each.fact} <= compared


TEXTS = Path(__file__).parents[2] / "shared" / "articles"
MADE = find_story("istanbul-2025") / "extracted.csv"


@pytest.mark.articles
@pytest.mark.skipif(not TEXTS.is_dir(), reason="../shared/articles is absent: the publishers' texts are not ours")
@pytest.mark.skipif(not MADE.exists(), reason="extracted.csv is not there: python -m facts extract istanbul-2025")
def test_the_extracted_rows_of_the_story_are_current(tmp_path: Path) -> None:
    shutil.copytree(MADE.parent, tmp_path / "story")
    assert main(["extract", str(tmp_path / "story"), "--articles", str(TEXTS)]) == 0
    assert (tmp_path / "story" / "extracted.csv").read_bytes() == MADE.read_bytes()


def test_the_most_serious_come_first() -> None:
    plain = [claim(9, "a"), claim(9, "b")]
    facts = [fact(name) for name in ("agreed", "flagged", "alone", "close", "apart")]
    said = {
        "agreed": plain,
        "flagged": [claim(9, "a", action="hit"), claim(9, "b", action="destroy")],
        "alone": [claim(9, "a")],
        "close": [claim(9, "a"), claim(quantity(9, qualifier="approx"), "b")],
        "apart": [claim(9, "a"), claim(10, "b")],
    }
    statements = [Statement(claim=each, fact=name) for name, claims in said.items() for each in claims]
    told = story(facts=facts, articles=[article("a"), article("b")])
    assert [each.fact for each in compare_facts(told, facts, statements)] == [
        "apart",
        "flagged",
        "close",
        "alone",
        "agreed",
    ]


def test_tolerances_of_the_story_decide() -> None:
    told = story([claim(41, "a"), claim(quantity(40, qualifier="approx"), "b")])
    strict = told.model_copy(update={"tolerances": {"approx_pct": Decimal(1)}})
    assert build_report(told).comparisons[0].verdict is Verdict.COMPATIBLE
    assert build_report(strict).comparisons[0].verdict is Verdict.CONFLICT


FIRE = (
    Article(id="a", text="Twelve people were killed when a mill burned down in Harbour on Monday, police said."),
    Article(id="b", text="A fire at a mill in Harbour killed 12 people on Monday, according to police."),
    Article(id="c", text="At least ten people were killed in Monday's mill fire in Harbour, officials said."),
)


def test_articles_nobody_read_are_compared() -> None:
    told = report_from_articles(FIRE, "mill-fire")
    dead = next(each for each in told.comparisons if each.low == 10)  # the lowest figure told
    assert (told.story.id, dead.verdict) == ("mill-fire", Verdict.COMPATIBLE)
    assert len([each for each in told.statements if each.fact == dead.fact]) == 3


def test_the_order_of_articles_does_not_matter() -> None:
    forth, back = report_from_articles(FIRE, "x"), report_from_articles(FIRE[::-1], "x")
    assert {(each.verdict, each.rule, each.low, each.high) for each in forth.comparisons} == {
        (each.verdict, each.rule, each.low, each.high) for each in back.comparisons
    }


def test_an_article_that_says_nothing_changes_no_verdict() -> None:
    silent = Article(id="z", text="Nobody knows yet how the fire began.")
    with_it, without = report_from_articles([*FIRE, silent], "x"), report_from_articles(FIRE, "x")
    assert [each.verdict for each in with_it.comparisons] == [each.verdict for each in without.comparisons]


CLAIMS = st.builds(claim, st.integers(9, 12), st.sampled_from("abc"), action=st.sampled_from(["", "kill", "injure"]))


@settings(max_examples=30)
@given(st.lists(CLAIMS, max_size=6))
def test_each_claim_is_in_one_statement_and_each_stated_fact_in_one_comparison(claims: list[Claim]) -> None:
    told = build_report(story(claims))
    assert len(told.statements) == len(claims)
    assert len({each.fact for each in told.comparisons}) == len(told.comparisons)
    assert {each.fact for each in told.statements} == {each.fact for each in told.comparisons}


def test_tolerances_change_verdicts_without_reading_or_linking_anew(monkeypatch: pytest.MonkeyPatch) -> None:
    told = build_report(story([claim(41, "a"), claim(quantity(40, qualifier="approx"), "b")]))
    monkeypatch.setattr("facts.pipeline.link", None)
    monkeypatch.setattr("facts.pipeline.shared_texts", None)
    strict = with_tolerances(told, {"approx_pct": Decimal(1)})
    assert [told.comparisons[0].verdict, strict.comparisons[0].verdict] == [Verdict.COMPATIBLE, Verdict.CONFLICT]
    assert strict.statements == told.statements
    assert strict.story.tolerances == {"approx_pct": Decimal(1)}
    assert with_tolerances(told, {}) == told
    assert with_tolerances(strict, {"bounds_strict": Decimal(1)}).comparisons[0].verdict is Verdict.CONFLICT


def test_a_tolerance_nobody_knows_or_below_nothing_is_refused() -> None:
    told = build_report(story([claim(41, "a")]))
    with pytest.raises(StoryError, match="about_pct"):
        with_tolerances(told, {"about_pct": Decimal(1)})
    with pytest.raises(StoryError, match="approx_pct"):
        with_tolerances(told, {"approx_pct": Decimal(-1)})


def test_a_figure_that_one_article_gives_is_a_fact_of_one_article() -> None:
    alone = report_from_articles([Article(id="a", text="A gale tore roofs off 12 houses in Vell.")], "gale")
    assert [each.verdict for each in alone.comparisons] == [Verdict.SINGLE_SOURCE]
    assert alone.statements[0].link is not None
    assert alone.statements[0].link.alone
