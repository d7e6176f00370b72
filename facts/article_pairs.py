"""Which articles agree with which: every two articles by the facts both state, and each article's profile."""

from collections.abc import Iterable, Mapping, Sequence
from enum import StrEnum
from itertools import combinations, product
from typing import NamedTuple

from extract.models import Frozen, Qualifier
from facts.models import Statement, Verdict
from facts.readings import Reading
from facts.units import is_measured


class Stand(StrEnum):
    """How two articles stand to one another in one fact, the gravest first."""

    APART = "apart"
    RECONCILED = "reconciled"
    AGREE = "agree"


class Shared(NamedTuple):
    """What two articles have in common: facts by how the two stand in them."""

    facts: Mapping[Stand, tuple[str, ...]]

    def count(self, stand: Stand) -> int:
        return len(self.facts[stand])

    @property
    def total(self) -> int:
        return sum(map(len, self.facts.values()))


class Given(NamedTuple):
    """One fact as articles give it, by article: what each says, in the fact's unit."""

    fact: str
    verdict: Verdict
    by_article: Mapping[str, Sequence[Reading]]


def stand_of(left: Sequence[Reading], right: Sequence[Reading], verdict: Verdict) -> Stand:
    """The best that any two of their figures allow: an article that gives both values agrees with either."""
    pairs = list(product(left, right))
    if any(one.figure == other.figure for one, other in pairs):
        return Stand.AGREE
    if any(_fit(one, other) for one, other in pairs):
        return Stand.RECONCILED
    return Stand.RECONCILED if verdict is Verdict.SUPERSEDED else Stand.APART


def _fit(one: Reading, other: Reading) -> bool:
    """Some value satisfies both; figures in unlike units of measure may be as far apart as converting leaves them."""
    units = [each.quantity.unit for each in (one, other)]
    if units[0] != units[1] and all(map(is_measured, units)):
        return one.converted.meets(other.converted)
    return one.rounded.meets(other.rounded)


def shared_by(given: Iterable[Given], articles: Sequence[str]) -> dict[tuple[str, str], Shared]:
    """Every two of `articles`, in their order. What cannot be compared is not counted."""
    found: dict[tuple[str, str], dict[Stand, list[str]]] = {
        pair: {stand: [] for stand in Stand} for pair in combinations(articles, 2)
    }
    for each in given:
        if each.verdict is not Verdict.NOT_COMPARABLE:
            here = [article for article in articles if each.by_article.get(article)]
            for left, right in combinations(here, 2):
                stand = stand_of(each.by_article[left], each.by_article[right], each.verdict)
                found[left, right][stand].append(each.fact)
    return {pair: Shared({stand: tuple(facts) for stand, facts in stands.items()}) for pair, stands in found.items()}


def furthest_apart(pairs: Mapping[tuple[str, str], Shared]) -> tuple[str, str] | None:
    """The two articles with most figures in conflict, then with most to reconcile; `None` where there are no two."""
    return max(pairs, key=lambda pair: [pairs[pair].count(stand) for stand in Stand], default=None)


class Profile(Frozen):
    """How an article states its figures. `alone`, `hedged` and `attributed` count among its `statements`."""

    article: str
    statements: int
    alone: int
    hedged: int
    attributed: int

    def share(self, part: str) -> float:
        return float(getattr(self, part)) / self.statements if self.statements else 0.0


def profile_of(article: str, statements: Sequence[Statement], alone: Iterable[str]) -> Profile:
    """`alone` are the facts that one article only gives."""
    single = frozenset(alone)
    return Profile(
        article=article,
        statements=len(statements),
        alone=sum(each.fact in single for each in statements),
        hedged=sum(each.claim.quantity.qualifier is not Qualifier.EXACT for each in statements),
        attributed=sum(bool(each.claim.attribution) for each in statements),
    )
