"""What statements can be filtered by, how many each choice would leave, and which statements a choice leaves.

A facet gives each statement its codes, as they stand in the address. A statement is wanted where it has one of the
chosen codes of every facet and holds the words searched for; a fact is wanted where one of its statements is.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Mapping
from functools import lru_cache
from itertools import chain
from typing import NamedTuple

from extract.models import Article, Frozen, Kind, Qualifier
from facts.code_words import bound_name, kind_name
from facts.interface import text
from facts.models import Statement
from facts.plain_text import LONGEST_TITLE, cut
from facts.search import SearchIndex, entry_of
from facts.symbols import FLAGS, UNLINKED, VERDICTS
from facts.views.board import Board, topic_of
from facts.views.words import WITNESSES, witness

UNLINKED_CODE, NOBODY_CODE, YES = "unlinked", "nobody", "1"
BOARDS = 4  # whose statements are kept sorted out
KEPT = 16  # answers to a choice of filters
SLUGS = 4_096  # wordings: a large story asks for few of them, thousands of times

Codes = tuple[str, ...]


class Filters(Frozen):
    """What is asked for: codes by facet, and words. A facet without codes asks for everything."""

    chosen: tuple[tuple[str, Codes], ...] = ()
    words: str = ""

    def of(self, facet: str) -> Codes:
        return dict(self.chosen).get(facet, ())


def _itself(statement: Statement) -> object:
    return id(statement)


def _fact(statement: Statement) -> object:
    return statement.fact


class Facet(NamedTuple):
    """`codes` of a statement; `names` words each code that occurs in a story."""

    name: str
    key: str
    codes: Callable[[Board, Statement], Codes]
    names: Callable[[Board], Mapping[str, str]]
    about: Callable[[Statement], object] = (
        _itself  # what of a statement its codes follow from, where statements share it
    )


class Found(NamedTuple):
    """The statements wanted, by their places among the board's, and for each facet how many each code would leave."""

    places: tuple[int, ...]
    statements: tuple[Statement, ...]
    counts: Mapping[str, Mapping[str, int]]


@lru_cache(SLUGS)
def slug(words: str) -> str:
    """Words as they stand in the address.

    >>> slug("Front line and territory"), slug("!")
    ('front-line-and-territory', 'other')
    """
    return re.sub(r"[^\w]+", "-", words.lower()).strip("-") or "other"


def _verdict(board: Board, statement: Statement) -> Codes:
    return (board.verdict(statement.fact) or UNLINKED_CODE,)


def _topic(board: Board, statement: Statement) -> Codes:
    fact = board.facts.get(statement.fact)
    return (slug(topic_of(fact)),) if fact else ()


def _flags(board: Board, statement: Statement) -> Codes:
    return tuple(dict.fromkeys(flag.kind.value for flag in board.loud_flags(statement.fact)))


def _unit(board: Board, statement: Statement) -> Codes:
    fact = board.facts.get(statement.fact)
    unit = fact.unit if fact else statement.claim.quantity.unit
    return (unit,) if unit else ()


def _credited(board: Board, statement: Statement) -> Codes:
    name = board.credited(statement.claim.attribution)
    return (slug(name) if name else NOBODY_CODE,)


def _credited_names(board: Board) -> Mapping[str, str]:
    names = Counter(board.credited(each.claim.attribution) for each in board.report.statements)
    return {
        slug(name) if name else NOBODY_CODE: name or text("verdict.nobody") for name, _ in reversed(names.most_common())
    }


def _outlets(board: Board) -> Mapping[str, str]:
    outlets = [_called(each) for each in board.articles.values()]
    return {slug(outlet): outlet for outlet in outlets if outlet}


def _called(article: Article) -> str:
    return cut(article.outlet.strip(), LONGEST_TITLE)


def _outlet(board: Board, statement: Statement) -> Codes:
    article = board.articles.get(statement.claim.article)
    return (slug(_called(article)),) if article and article.outlet else ()


FACETS = (
    Facet(
        "verdict",
        "facet.verdict",
        _verdict,
        lambda _: {**{verdict.value: look.name for verdict, look in VERDICTS.items()}, UNLINKED_CODE: UNLINKED.name},
        _fact,
    ),
    Facet(
        "flagged",
        "facet.flagged",
        lambda board, each: (YES,) * bool(_flags(board, each)),
        lambda _: {YES: text("facet.yes")},
        _fact,
    ),
    Facet("topic", "facet.topic", _topic, lambda board: {slug(topic): topic for topic in board.topics}, _fact),
    Facet("article", "facet.article", lambda _, each: (each.claim.article,), lambda board: board.names),
    Facet("flag", "facet.flag", _flags, lambda _: {kind.value: look.name for kind, look in FLAGS.items()}, _fact),
    Facet("outlet", "facet.outlet", _outlet, _outlets, lambda each: each.claim.article),
    Facet("credited", "facet.credited", _credited, _credited_names, lambda each: each.claim.attribution),
    Facet(
        "kind",
        "facet.kind",
        lambda _, each: (each.claim.quantity.kind.value,),
        lambda _: {kind.value: kind_name(kind) for kind in Kind},
    ),
    Facet(
        "unit",
        "facet.unit",
        _unit,
        lambda board: {unit: unit for each in board.report.statements for unit in _unit(board, each)},
    ),
    Facet(
        "qualifier",
        "facet.qualifier",
        lambda _, each: (each.claim.quantity.qualifier.value,),
        lambda _: {qualifier.value: bound_name(qualifier) for qualifier in Qualifier},
    ),
    Facet(
        "origin",
        "facet.reader",
        lambda _, each: (witness(each),),
        lambda _: {code: text(key) for code, key in WITNESSES.items()},
    ),
)
NAMES = (*(facet.name for facet in FACETS), "q")


@lru_cache(BOARDS)
def _profiles(board: Board) -> tuple[tuple[Codes, ...], ...]:
    """The codes of each statement, in the order of `FACETS`."""
    return tuple(zip(*(_column(board, facet) for facet in FACETS), strict=True))


def _column(board: Board, facet: Facet) -> list[Codes]:
    known: dict[object, Codes] = {}
    column = []
    for each in board.ordered:
        about = facet.about(each)
        if about not in known:
            known[about] = facet.codes(board, each)
        column.append(known[about])
    return column


@lru_cache(BOARDS)
def _index(board: Board) -> SearchIndex:
    names = {each.id: (board.name(each.id), _called(each)) for each in board.articles.values()}
    return SearchIndex(
        entry_of(each, board.facts.get(each.fact), names.get(each.claim.article, ())) for each in board.ordered
    )


@lru_cache(BOARDS)
def occurring(board: Board, *, unlinked: bool) -> Mapping[str, Mapping[str, str]]:
    """The codes of each facet that occur in the story, with their names, in the order of the names."""
    told = [profile for each, profile in zip(board.ordered, _profiles(board), strict=True) if each.fact or unlinked]
    columns = zip(*told, strict=True) if told else ((),) * len(FACETS)
    held = [set(chain.from_iterable(column)) for column in columns]
    return {
        facet.name: {code: name for code, name in facet.names(board).items() if code in codes}
        for facet, codes in zip(FACETS, held, strict=True)
    }


@lru_cache(KEPT)
def find(board: Board, filters: Filters, *, unlinked: bool, by_fact: bool) -> Found:
    """`by_fact` counts facts, else statements; `unlinked` takes in the figures linked to no fact.

    A count tells what choosing the code would leave, the other filters as they are: a statement counts for a facet
    where nothing but that facet itself speaks against it.
    """
    asked = [(index, frozenset(filters.of(facet.name))) for index, facet in enumerate(FACETS) if filters.of(facet.name)]
    worded = _index(board).find(filters.words) if filters.words else None
    wanted: list[int] = []
    counted: list[dict[str, set[str | int]]] = [defaultdict(set) for _ in FACETS]
    every = range(len(FACETS))
    for place, (each, profile) in enumerate(zip(board.ordered, _profiles(board), strict=True)):
        fact = each.fact
        if not (fact or unlinked) or (worded is not None and place not in worded):
            continue
        against = [index for index, codes in asked if codes.isdisjoint(profile[index])]
        if not against:
            wanted.append(place)
        for index in every if not against else against if len(against) == 1 else ():
            for code in profile[index]:
                counted[index][code].add(fact if by_fact else place)
    sizes = [{code: len(held) for code, held in codes.items()} for codes in counted]
    counts = {facet.name: found for facet, found in zip(FACETS, sizes, strict=True)}
    return Found(tuple(wanted), tuple(board.ordered[place] for place in wanted), counts)


def articles_wanted(board: Board, filters: Filters) -> list[str]:
    """The articles that the filters of articles and outlets leave, in the story's order."""
    articles, outlets = filters.of("article"), filters.of("outlet")
    return [
        each.id
        for each in board.articles.values()
        if (not articles or each.id in articles) and (not outlets or slug(_called(each)) in outlets)
    ]
