"""The order of the matrix, and the part of a large one that is drawn."""

from collections.abc import Sequence

import pytest

from extract.models import Article
from facts.pipeline import build_report
from facts.views.address import Address
from facts.views.arrangement import COLUMNS, MOST_COLUMNS, ORDER, SHOWN, Arrangement, arranged
from facts.views.board import Board
from tests.builders import claim, fact, quantity, story


class Asked(Address):
    """An address that holds the given entries."""

    def __init__(self, given: dict[str, str]) -> None:
        self._given = given

    def code(self, name: str, known: Sequence[str]) -> str:
        asked = self._given.get(name, "")
        return asked if asked in known else ""


def arrange(board: Board, given: dict[str, str] | None = None) -> Arrangement:
    return arranged(board, list(board.facts), list(board.articles), Asked(given or {}))


@pytest.fixture(scope="module")
def small() -> Board:
    """Dead in conflict between two, hurt in agreement among three, boats in one article."""
    claims = [claim(quantity(value, start=0), name) for name, value in (("a", 4), ("b", 7))]
    claims += [claim(quantity(9, start=1000), name) for name in "abc"]
    claims += [claim(quantity(3, unit="boat", start=2000), "c")]
    facts = [fact("boats", label="Boats", unit="boat", topic="Harbour"), fact("dead"), fact("hurt", label="Hurt")]
    about = {each.id: ("dead", "hurt", "boats")[each.quantity.start // 1000] for each in claims}
    return Board(build_report(story(claims, facts=facts).model_copy(update={"curated_facts": about})))


@pytest.fixture(scope="module")
def large() -> Board:
    """Thirty articles, each with ten figures nobody else gives."""
    articles = [Article(id=f"a{index:02}", outlet=f"Outlet {index:02}") for index in range(30)]
    claims = [claim(quantity(7, unit="boat", start=1000 * place), each.id) for each in articles for place in range(10)]
    facts = [fact(f"f{index:03}", label=f"Pier {index}", unit="boat") for index in range(300)]
    about = {each.id: facts[index].id for index, each in enumerate(claims)}
    told = story(claims, facts=facts, articles=articles).model_copy(update={"curated_facts": about})
    return Board(build_report(told))


def test_by_topic_is_what_nobody_has_to_ask_for(small: Board) -> None:
    assert [group.name for group in arrange(small).groups] == small.topics


def test_by_verdict_the_most_serious_come_first(small: Board) -> None:
    groups = arrange(small, {ORDER: "weight"}).groups
    assert [(group.name, group.facts) for group in groups] == [
        ("Conflict", ("dead",)),
        ("One article", ("boats",)),
        ("Agree", ("hurt",)),
    ]


def test_by_number_of_articles_the_most_repeated_come_first(small: Board) -> None:
    groups = arrange(small, {ORDER: "articles"}).groups
    assert [(group.name, group.facts) for group in groups] == [
        ("In 3 articles", ("hurt",)),
        ("In 2 articles", ("dead",)),
        ("In 1 article", ("boats",)),
    ]


def test_a_few_articles_are_all_there(small: Board) -> None:
    shown = arrange(small)
    assert list(shown.articles) == list(small.articles)
    assert sorted(shown.facts) == sorted(small.facts)


def test_many_articles_come_in_pages_with_the_figures_they_give(large: Board) -> None:
    shown = arrange(large, {COLUMNS: str(MOST_COLUMNS + 1)})
    assert shown.articles == tuple(large.articles)[MOST_COLUMNS : 2 * MOST_COLUMNS]
    assert shown.facts_in_all == 10 * MOST_COLUMNS
    assert len(shown.facts) == SHOWN.page
    assert {article for each in shown.facts for article in large.articles_of(each)} <= set(shown.articles)


def test_more_rows_can_be_asked_for_and_no_page_is_made_up(large: Board) -> None:
    assert len(arrange(large, {SHOWN.entry: str(2 * SHOWN.page)}).facts) == 10 * MOST_COLUMNS
    assert arrange(large, {COLUMNS: "5"}).first == 0
