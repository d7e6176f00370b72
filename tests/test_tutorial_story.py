"""The tutorial story: our own six articles about one fire hold together and show every verdict and every flag."""

from functools import cache
from itertools import pairwise
from pathlib import Path

from extract.models import Origin
from facts.models import Report, Story
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
