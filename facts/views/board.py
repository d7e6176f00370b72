"""A report as the pages ask for it: by fact, by article, by claim, with the names articles go by."""

from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from functools import cached_property, wraps
from threading import RLock
from typing import TYPE_CHECKING, Concatenate, Generic, NamedTuple, ParamSpec, TypeVar
from weakref import WeakKeyDictionary

from extract.models import Article
from facts.article_names import article_names
from facts.article_pairs import Given
from facts.authorities import Authority, authorities
from facts.datelines import published_of
from facts.flags import NOTES
from facts.interface import text
from facts.models import Comparison, Fact, Flag, Preference, Report, Statement, Verdict
from facts.readings import Reading, comparison_unit, read_statements
from facts.tables import claims_frame, discrepancies_frame, facts_frame, matrix_frame
from facts.tolerances import Tolerances
from facts.updates import replacement_of
from facts.wording import read_as

if TYPE_CHECKING:
    import pandas as pd


Owner = TypeVar("Owner")
Key = ParamSpec("Key")
Made = TypeVar("Made")
Group = TypeVar("Group", bound=Hashable)


class Kept(NamedTuple, Generic[Made]):
    """What was made for one board, by what was asked."""

    lock: RLock
    made: dict[object, Made]


def kept(make: Callable[Concatenate[Owner, Key], Made]) -> Callable[Concatenate[Owner, Key], Made]:
    """Made once for each board and what is asked of it, for all readers, and forgotten with the board.

    Who asks while it is made waits for it.
    """
    everything: WeakKeyDictionary[Owner, Kept[Made]] = WeakKeyDictionary()

    @wraps(make)
    def fetch(owner: Owner, /, *asked: Key.args, **more: Key.kwargs) -> Made:
        kept = everything.get(owner) or everything.setdefault(owner, Kept(RLock(), {}))
        name = (asked, *sorted(more.items()))
        if name not in kept.made:
            with kept.lock:
                if name not in kept.made:
                    kept.made[name] = make(owner, *asked, **more)
        return kept.made[name]

    return fetch


class Board:
    """Everything is computed when first asked for and kept; the report never changes."""

    def __init__(self, report: Report) -> None:
        self.report = report

    @cached_property
    def articles(self) -> dict[str, Article]:
        """In the order of their names."""
        known = {article.id: article for article in self.report.story.articles}
        return {name: known[name] for name in self.names}

    @cached_property
    def names(self) -> dict[str, str]:
        return dict(article_names(self.report.story.articles))

    @cached_property
    def facts(self) -> dict[str, Fact]:
        """The facts that are stated, by weight."""
        known = {fact.id: fact for fact in self.report.facts}
        return {comparison.fact: known[comparison.fact] for comparison in self.report.comparisons}

    @cached_property
    def comparisons(self) -> dict[str, Comparison]:
        return {comparison.fact: comparison for comparison in self.report.comparisons}

    @cached_property
    def preferences(self) -> dict[str, Preference]:
        """What editors would print, by fact."""
        return {preference.fact: preference for preference in self.report.preferences}

    @cached_property
    def statements(self) -> dict[str, Statement]:
        """By the id of the claim shown."""
        return {statement.claim.id: statement for statement in self.report.statements}

    @cached_property
    def of_fact(self) -> dict[str, list[Statement]]:
        return _grouped(self.report.statements, lambda statement: statement.fact)

    @cached_property
    def of_article(self) -> dict[str, list[Statement]]:
        """In the order of the text."""
        groups = _grouped(self.report.statements, lambda statement: statement.claim.article)
        return {
            article: sorted(group, key=lambda statement: statement.claim.quantity.start)
            for article, group in groups.items()
        }

    @cached_property
    def silent(self) -> frozenset[tuple[str, str]]:
        """(fact, article) where the article covers what the fact is about and gives no figure."""
        return frozenset((silence.fact, silence.article) for silence in self.report.story.silences)

    @cached_property
    def linked(self) -> list[Statement]:
        return [statement for statement in self.report.statements if statement.fact]

    @cached_property
    def topics(self) -> list[str]:
        """In the story's order; the facts the program found itself come last."""
        story_first = (*self.report.story.facts, *self.report.facts)
        found = dict.fromkeys(topic_of(fact) for fact in story_first if fact.id in self.facts)
        other = text("matrix.other_topic")
        return [topic for topic in found if topic != other] + [other] * (other in found)

    @cached_property
    def ordered(self) -> tuple[Statement, ...]:
        """Every statement: a fact's together, facts by weight, figures linked to no fact last."""
        weight = {fact: place for place, fact in enumerate(self.facts)}
        return tuple(sorted(self.report.statements, key=lambda each: weight.get(each.fact, len(weight))))

    @cached_property
    def _authorities(self) -> Mapping[str, Authority]:
        return self._named(self.report.statements)

    def _named(self, statements: Iterable[Statement]) -> Mapping[str, Authority]:
        return authorities((each.claim.attribution for each in statements), self._texts)

    @cached_property
    def _texts(self) -> list[str]:
        return [article.text for article in self.report.story.articles if article.text]

    def credited(self, wording: str) -> str:
        """The authority's usual name: "Ukrainian air force" and "Ukraine's air force" are one."""
        authority = self._authorities.get(wording)
        return authority.name if authority else wording

    def authorities(self, fact: str) -> Mapping[str, Authority]:
        """The authority each wording of a fact names; among few statements a short wording tells whom it means."""
        return self._named(self.of_fact.get(fact, []))

    def read_as(self, statement: Statement) -> str:
        """The figure in our words, counted things by the fact's name for them."""
        fact = self.facts.get(statement.fact)
        return read_as(statement.claim.quantity, fact.unit if fact else "")

    @kept
    def readings_of(self, fact: str) -> tuple[Reading, ...]:
        """The statements of a fact, brought to its unit."""
        return self._read(fact, self.of_fact.get(fact, []))

    def _read(self, fact: str, statements: Sequence[Statement]) -> tuple[Reading, ...]:
        return read_statements(statements, self.unit(fact), self._tolerances)

    @cached_property
    def _tolerances(self) -> Tolerances:
        return Tolerances.of(self.report.story.tolerances)

    @kept
    def _bounds_of(self, fact: str) -> dict[str, frozenset[object]]:
        every = self.readings_of(fact)
        stated = {reading.claim.id: bound_of(reading) for reading in every}
        repeats = {each.claim.id: each.restates.claim.id for each in every if each.restates and each.holds}
        return {claim: frozenset({bound, stated.get(repeats.get(claim, ""), bound)}) for claim, bound in stated.items()}

    def bounds(self, statement: Statement) -> frozenset[object]:
        """What a statement says, comparable within its fact; a conversion in parentheses also says what it repeats."""
        known = self._bounds_of(statement.fact) if statement.fact in self.facts else {}
        return known.get(statement.claim.id, frozenset({statement.claim.id}))

    @kept
    def given_by(self, *articles: str) -> list[Given]:
        """What each of these articles says of each fact they give."""
        wanted = frozenset(articles)
        told = {
            fact: [each for each in self.of_fact.get(fact, []) if each.claim.article in wanted] for fact in self.facts
        }
        return [
            Given(fact, self.comparisons[fact].verdict, _by_article(self._read(fact, statements)))
            for fact, statements in told.items()
        ]

    @cached_property
    def superseded(self) -> frozenset[str]:
        """The claims whose figure a later one replaced."""
        return frozenset(
            reading.claim.id
            for comparison in self.by_weight([Verdict.SUPERSEDED])
            if (found := replacement_of(self.readings_of(comparison.fact), self.articles))
            for reading in self.readings_of(comparison.fact)
            if found.replaces(reading)
        )

    @cached_property
    def claims(self) -> "pd.DataFrame":
        return claims_frame(self.report)

    @cached_property
    def fact_rows(self) -> "pd.DataFrame":
        return facts_frame(self.report)

    @cached_property
    def matrix(self) -> "pd.DataFrame":
        return matrix_frame(self.report)

    @cached_property
    def discrepancies(self) -> "pd.DataFrame":
        return discrepancies_frame(self.report)

    def unit(self, fact: str) -> str:
        """The unit the fact's figures are compared in."""
        return comparison_unit(self.facts[fact], self.of_fact.get(fact, []))

    def name(self, article: str) -> str:
        return self.names.get(article, article)

    def published(self, statement: Statement) -> str:
        """When the statement's article was published, in ISO form; empty where nobody knows."""
        article = self.articles.get(statement.claim.article)
        return published_of(article) if article else ""

    @cached_property
    def _cells(self) -> dict[tuple[str, str], list[Statement]]:
        return _grouped(
            (each for article in self.of_article.values() for each in article),
            lambda statement: (statement.fact, statement.claim.article),
        )

    def cell(self, fact: str, article: str) -> list[Statement]:
        """In the order of the text."""
        return self._cells.get((fact, article), [])

    @kept
    def articles_of(self, fact: str) -> list[str]:
        """The articles that state the fact, in the story's order."""
        stated = {statement.claim.article for statement in self.of_fact.get(fact, [])}
        return [article for article in self.articles if article in stated]

    def verdict(self, fact: str) -> Verdict | None:
        comparison = self.comparisons.get(fact)
        return comparison.verdict if comparison else None

    def loud_flags(self, fact: str) -> tuple[Flag, ...]:
        """The flags that ask for a look; that an article gives no number is shown in the matrix."""
        comparison = self.comparisons.get(fact)
        return loud_flags(comparison) if comparison else ()

    def by_weight(self, verdicts: Iterable[Verdict]) -> list[Comparison]:
        wanted = frozenset(verdicts)
        return [comparison for comparison in self.report.comparisons if comparison.verdict in wanted]


def bound_of(reading: Reading) -> object:
    """The figure and how far its words reach, in the fact's unit: statements equal in both say the same."""
    return reading.stated, reading.about


def loud_flags(comparison: Comparison) -> tuple[Flag, ...]:
    return tuple(flag for flag in comparison.flags if flag.kind not in NOTES)


def topic_of(fact: Fact) -> str:
    return fact.topic or text("matrix.other_topic")


def _by_article(readings: Iterable[Reading]) -> dict[str, list[Reading]]:
    groups: dict[str, list[Reading]] = {}
    for reading in readings:
        if reading.restates is None:
            groups.setdefault(reading.article, []).append(reading)
    return groups


def _grouped(statements: Iterable[Statement], key: Callable[[Statement], Group]) -> dict[Group, list[Statement]]:
    groups: dict[Group, list[Statement]] = {}
    for statement in statements:
        groups.setdefault(key(statement), []).append(statement)
    return groups
