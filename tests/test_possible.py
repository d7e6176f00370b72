"""Facts that may be one: which pairs are asked about, what deciding does to them, and that they are kept."""

from collections.abc import Mapping
from pathlib import Path

import pytest

from extract.models import Article
from facts.archive import pack
from facts.decided import decided
from facts.desk import Desk
from facts.errors import DecisionError
from facts.grouping import IndexPair
from facts.models import Report, Story
from facts.pipeline import build_report, report_from_articles
from facts.possible import possible_matches
from facts.receiving import receive
from facts.review import Doubt, queue
from facts.store import Store
from facts.told import told
from tests.benchmarks.linking_examples import MARK, invented_texts

HERALD = "A gale hit Vell on Monday. It did damage of $40 million, police said."
ECHO = "The gale was the worst in years. Repairs will cost $52 million."


@pytest.fixture
def wide(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whatever could be one figure is asked about, as near-misses of the weights of the day are."""
    monkeypatch.setattr("facts.possible.REACH", 50.0)


@pytest.fixture
def gale(wide: None) -> Report:
    return report_from_articles([Article(id="herald", text=HERALD), Article(id="echo", text=ECHO)], "gale")


def near(scores: Mapping[IndexPair, float], groups: list[list[int]], articles: str) -> list[IndexPair]:
    return [each.groups for each in possible_matches(groups, scores, articles, -1.0, lambda _: True)]


class TestReach:
    def test_two_groups_just_below_the_threshold_may_be_one(self) -> None:
        scores = {(0, 1): 3.0, (0, 2): -1.2, (1, 2): -1.4}
        assert near(scores, [[0, 1], [2]], "abc") == [(0, 1)]

    def test_two_groups_far_below_are_two(self) -> None:
        assert near({(0, 1): -4.0}, [[0], [1]], "ab") == []

    def test_a_group_is_asked_about_once_with_the_one_it_is_nearest_to(self) -> None:
        scores = {(0, 1): -1.5, (0, 2): -1.2, (1, 2): -1.9}
        assert near(scores, [[0], [1], [2]], "abc") == [(0, 2)]

    def test_figures_of_one_article_are_two(self) -> None:
        assert near({(0, 1): -1.1}, [[0], [1]], "aa") == []

    def test_an_article_that_states_both_speaks_against_it(self) -> None:
        scores = {(0, 2): -1.3, (0, 3): -1.3, (1, 2): -1.3, (1, 3): -1.3}
        assert near(scores, [[0, 1], [2, 3]], "abcd") == [(0, 1)]
        assert near(scores, [[0, 1], [2, 3]], "abac") == []


def test_invented_stories_ask_about_few_facts_each_once_and_told_differently() -> None:
    asked = facts = 0
    for name, texts in list(invented_texts().items())[:40]:
        articles = [Article(id=f"a{number}", text=MARK.sub(r"\1", each)) for number, each in enumerate(texts)]
        report = report_from_articles(articles, name)
        by_claim = {each.claim.id: each for each in report.statements}
        named = [fact for match in report.possible for fact in match.facts]
        assert len(named) == len(set(named))
        for match in report.possible:
            one, other = (by_claim[each] for each in match.claims)
            assert (one.fact, other.fact) == match.facts
            assert one.claim.article != other.claim.article
            here, there = one.claim.quantity, other.claim.quantity
            assert (here.low, here.high, here.unit) != (there.low, there.high, there.unit)
        asked, facts = asked + len(report.possible), facts + len(report.facts)
    assert 0 < asked < facts / 5


def test_of_facts_that_people_defined_nobody_is_asked(gale: Report) -> None:
    story = gale.story.model_copy(
        update={
            "facts": gale.facts,
            "curated": tuple(each.claim for each in gale.statements),
            "curated_facts": {each.claim.id: each.fact for each in gale.statements},
        }
    )
    assert gale.possible
    assert build_report(Story.model_validate(story)).possible == ()


class TestDeciding:
    def test_it_is_in_the_queue_with_both_figures(self, gale: Report) -> None:
        item = next(each for each in queue(gale) if each.doubt is Doubt.MATCH)
        surfaces = {each.claim.id: each.claim.quantity.surface for each in gale.statements}
        assert {surfaces[each] for each in item.claims} == {"$40 million", "$52 million"}
        assert "may be one figure, told differently" in item.reason

    def test_two_figures_are_asked_about_no_more_and_nothing_else_changes(self, gale: Report) -> None:
        made = Desk(gale, "Anna").distinguish(*gale.possible[0].facts)
        after = decided(gale, [made])
        assert after.possible == ()
        assert (after.facts, after.comparisons) == (gale.facts, gale.comparisons)
        assert told(made, {}) == "“Cost of repairs” and “Damage” are two figures"
        undone = Desk(after, "Anna").undo(made.id)
        assert decided(gale, [made, undone]).possible == gale.possible

    def test_one_figure_is_compared_as_one(self, gale: Report) -> None:
        one, other = gale.possible[0].facts
        after = decided(gale, [Desk(gale, "Anna").merge([other], one)])
        assert after.possible == ()
        assert [each.fact for each in after.comparisons] == [one]

    def test_a_rejected_figure_is_not_asked_about(self, gale: Report) -> None:
        assert decided(gale, [Desk(gale, "Anna").reject(gale.possible[0].claims[0])]).possible == ()

    def test_one_figure_cannot_be_told_from_itself(self, gale: Report) -> None:
        fact = gale.facts[0].id
        with pytest.raises(DecisionError, match="are one figure by now"):
            Desk(gale, "Anna").distinguish(fact, fact)


def test_what_may_be_one_goes_along_where_texts_do_not(wide: None, tmp_path: Path) -> None:
    here, there = Store(tmp_path / "here"), Store(tmp_path / "there")
    name = here.create("Gale", [Article(id="herald", text=HERALD), Article(id="echo", text=ECHO)])
    receive(there, pack(here.folder(name)))
    story = there.open(name).story
    assert not any(article.text for article in story.articles)
    assert len(build_report(story).possible) == 1
    assert build_report(story).possible == build_report(here.open(name).story).possible
