"""The tutorial story: our own six articles about one fire hold together and show every verdict and every flag."""

from functools import cache
from itertools import pairwise
from pathlib import Path

import pytest

from extract.models import Origin
from facts.models import Comparison, Flag, FlagKind, Report, Statement, Story, Verdict
from facts.pipeline import build_report
from facts.story_check import digest
from facts.story_folder import check_story, load_story, texts_from_folder

FOLDER = Path(__file__).parents[1] / "facts" / "stories" / "port-averin-fire"


@cache
def story() -> Story:
    return load_story(FOLDER)


@cache
def report() -> Report:
    return build_report(story())


@cache
def texts() -> dict[str, str]:
    return {path.stem: path.read_text(encoding="utf-8") for path in sorted((FOLDER / "articles").glob("*.txt"))}


def test_the_story_has_nothing_to_mend() -> None:
    assert [str(problem) for problem in check_story(FOLDER)] == []


def test_every_article_comes_with_the_text_it_was_read_from() -> None:
    assert {article.id: article.sha256 for article in story().articles} == {
        name: digest(text) for name, text in texts().items()
    }
    assert all(article.text for article in story().articles)
    assert texts_from_folder(FOLDER / "articles") == texts()


def test_six_outlets_over_two_days_each_of_ordinary_length() -> None:
    articles = story().articles
    assert len({article.outlet for article in articles}) == 6
    assert {article.published[:10] for article in articles} == {"2025-10-14", "2025-10-15"}
    assert all(left.published < right.published for left, right in pairwise(articles))
    assert all(150 <= len(text.split()) <= 350 for text in texts().values())


def test_the_title_is_the_first_line() -> None:
    assert {article.id: article.title for article in story().articles} == {
        name: text.partition("\n")[0] for name, text in texts().items()
    }


def test_the_program_finds_the_facts_by_itself() -> None:
    by_program = [each for each in report().statements if each.claim.origin is Origin.EXTRACTED]
    assert len(by_program) > 5 * len(story().curated)
    assert {each.claim.article for each in by_program} == set(texts())


def test_every_figure_stands_where_it_is_said_to() -> None:
    for claim in (*story().curated, *story().extracted):
        quantity = claim.quantity
        assert texts()[claim.article][quantity.start : quantity.end] == quantity.surface, claim.id


def test_the_program_reads_what_a_person_read() -> None:
    curated = [each for each in report().statements if each.claim.origin is Origin.CURATED]
    assert len(curated) == len(story().curated)
    for each in curated:
        assert each.extracted is not None, each.claim.id
        assert not set(each.differences) - {"action"}, each.claim.id


Told = dict[str, str]  # the words of a figure by the article that states it


def not_yet(reason: str) -> pytest.MarkDecorator:
    """What a careful reader sees and the program does not; it says so when that changes."""
    return pytest.mark.xfail(strict=True, reason=reason)


def statement(article: str, words: str) -> Statement:
    """The first figure of an article that is stated in these words."""
    return next(
        each
        for each in report().statements
        if (each.claim.article, each.claim.quantity.surface.lower()) == (article, words.lower())
    )


def comparison(told: Told) -> Comparison:
    """That of the one fact to which all these figures belong."""
    facts = {statement(article, words).fact for article, words in told.items()}
    assert len(facts) == 1, f"these are {len(facts)} facts"
    fact = facts.pop()
    assert fact, "these were left alone"
    return next(each for each in report().comparisons if each.fact == fact)


def flags(kind: FlagKind, article: str, words: str) -> list[Flag]:
    """The flags of this kind that rest on a figure, whatever fact it belongs to."""
    claim = statement(article, words).claim.id
    return [flag for each in report().comparisons for flag in each.flags if flag.kind is kind and claim in flag.claims]


VERDICTS = [
    pytest.param(
        Verdict.CONFLICT,
        "no value fits all",
        {"northgate-wire": "412 passengers", "daily-flare": "418 passengers", "marine-bulletin": "412 passengers"},
        id="one paper counts six passengers more",
    ),
    pytest.param(
        Verdict.SUPERSEDED,
        "replaced by its own words",
        {"daily-flare": "Four people", "tern-broadcasting": "Six people", "morning-quorum": "Seven people"},
        id="the toll grows from day to day",
    ),
    pytest.param(
        Verdict.SUPERSEDED,
        "replaced by its own words",
        {"northgate-wire": "41 injured", "tern-broadcasting": "52", "morning-quorum": "52"},
        id="52 injured, up from 41",
    ),
    pytest.param(
        Verdict.SUPERSEDED,
        "replaced by its own words",
        {"northgate-wire": "Three people", "tern-broadcasting": "Three people", "morning-quorum": "two"},
        id="the number of missing is revised down",
    ),
    pytest.param(
        Verdict.COMPATIBLE,
        "bound met",
        {"averin-ledger": "At least 90 firefighters", "morning-quorum": "94 firefighters"},
        id="94 is at least 90",
    ),
    pytest.param(
        Verdict.COMPATIBLE,
        "rounding",
        {"northgate-wire": "86 million euros", "morning-quorum": "€86.4 million"},
        id="86.4 million rounds to 86",
    ),
    pytest.param(
        Verdict.COMPATIBLE,
        "approximate",
        {"northgate-wire": "About 60 cars", "marine-bulletin": "62 cars"},
        id="62 is about 60",
    ),
    pytest.param(
        Verdict.COMPATIBLE,
        "approximate",
        {"northgate-wire": "118 people", "daily-flare": "almost 120 people"},
        id="118 is almost 120",
    ),
    pytest.param(
        Verdict.COMPATIBLE,
        "ranges overlap",
        {"daily-flare": "between 30 and 40 minutes", "tern-broadcasting": "35 to 45 minutes"},
        id="35 to 40 minutes satisfy both",
    ),
    pytest.param(
        Verdict.COMPATIBLE,
        "unit",
        {"northgate-wire": "120 hectares", "tern-broadcasting": "more than 300 acres"},
        id="120 hectares are 300 acres, rounded",
    ),
    pytest.param(
        Verdict.NOT_COMPARABLE,
        "scopes exclude one another",
        {"tern-broadcasting": "20 tonnes", "morning-quorum": "Some 55 tonnes"},
        id="oil recovered in a night and in all",
    ),
    pytest.param(
        Verdict.NOT_COMPARABLE,
        "different currencies",
        {"daily-flare": "$50 million", "morning-quorum": "€45 million"},
        id="damage in dollars and in euros",
    ),
    pytest.param(
        Verdict.SINGLE_SOURCE,
        "one article",
        {"marine-bulletin": "500 metres"},
        id="the exclusion zone is in the bulletin alone",
    ),
    pytest.param(
        Verdict.AGREE,
        "same figure",
        {"northgate-wire": "47 crew", "marine-bulletin": "47 crew", "morning-quorum": "47 crew"},
        id="47 crew",
    ),
    pytest.param(
        Verdict.AGREE,
        "unit",
        {"northgate-wire": "75 km/h", "averin-ledger": "47 mph", "marine-bulletin": "40 knots"},
        id="one wind in three units",
    ),
]


@pytest.mark.parametrize(("verdict", "rule", "told"), VERDICTS)
def test_a_careful_reader_s_verdict_is_found(verdict: Verdict, rule: str, told: Told) -> None:
    found = comparison(told)
    assert (found.verdict, found.rule) == (verdict, rule)


FLAGS = [
    pytest.param(
        FlagKind.ATTRIBUTION_CONFLICT,
        {"averin-ledger": "20 minutes", "tern-broadcasting": "20 minutes"},
        id="the company or the union timed the pumps",
    ),
    pytest.param(
        FlagKind.ATTRIBUTION_DROPPED,
        {"daily-flare": "14 written warnings"},
        id="a paper states what the union only claims",
    ),
    pytest.param(
        FlagKind.CONTESTED,
        {"averin-ledger": "74 per cent"},
        id="who had done a drill, by the company and by the union",
    ),
    pytest.param(
        FlagKind.CONTESTED,
        {"tern-broadcasting": "nine warnings"},
        id="14 warnings sent, nine received",
        marks=not_yet("figures of one sentence that the parties dispute are not linked"),
    ),
    pytest.param(
        FlagKind.SHARED_ORIGIN,
        {"northgate-wire": "800 degrees Celsius", "averin-ledger": "800 degrees Celsius"},
        id="three articles quote one fire chief",
    ),
    pytest.param(
        FlagKind.SHARED_ORIGIN,
        {"northgate-wire": "90 minutes", "averin-ledger": "90 minutes", "tern-broadcasting": "90 minutes"},
        id="two outlets reprint the agency",
    ),
    pytest.param(
        FlagKind.STATUS_DIFFERS,
        {"northgate-wire": "28 lorries", "daily-flare": "28 lorries", "morning-quorum": "28 lorries"},
        id="lorries damaged or destroyed",
    ),
    pytest.param(
        FlagKind.SCOPE_DIFFERS,
        {"averin-ledger": "1,900 calls", "morning-quorum": "1,900 calls"},
        id="calls in a night or in a day",
    ),
    pytest.param(FlagKind.INTERNAL, {"daily-flare": "641ft"}, id="165 metres are not 641 feet"),
    pytest.param(
        FlagKind.INTERNAL,
        {"averin-ledger": "38 people"},
        id="38 in the headline, 36 below it",
    ),
    pytest.param(FlagKind.INTERNAL, {"daily-flare": "34 passengers"}, id="34 and nine are not 41"),
    pytest.param(FlagKind.VAGUE, {"daily-flare": "Dozens of cars"}, id="dozens of cars"),
]


@pytest.mark.parametrize(("kind", "told"), FLAGS)
def test_a_careful_reader_s_flag_is_found(kind: FlagKind, told: Told) -> None:
    for article, words in told.items():
        assert flags(kind, article, words), article


def test_the_bulletin_covers_the_fire_and_gives_no_toll() -> None:
    toll = comparison({"northgate-wire": "Four people"})
    assert ["Bureau of Marine Safety" in flag.evidence for flag in toll.flags if flag.kind is FlagKind.SILENT] == [True]


def test_every_verdict_and_every_flag_occurs() -> None:
    assert {each.verdict for each in report().comparisons} == set(Verdict)
    assert {flag.kind for each in report().comparisons for flag in each.flags} == set(FlagKind)
