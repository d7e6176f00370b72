"""Articles × articles as its component shows it, and as tables; the pair an address asks for."""

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

import pandas as pd

from facts.article_pairs import Profile, Shared, Stand, profile_of, shared_by
from facts.interface import text
from facts.models import Verdict
from facts.pair_plot import STANDS, gravest, told
from facts.plain_text import visible
from facts.views.arrangement import Group
from facts.views.board import Board, kept
from facts.views.components import draw_events
from facts.views.markup import counted

MOST = 12  # articles side by side; the pickers below reach the others
BETWEEN = "–"


class Look(NamedTuple):
    """What two articles' figures of one stand are called, by key, and painted as."""

    name: str
    tint: Verdict


GROUPS = {
    Stand.APART: Look("agreement.group_conflict", Verdict.CONFLICT),
    Stand.RECONCILED: Look("agreement.group_reconciled", Verdict.COMPATIBLE),
    Stand.AGREE: Look("agreement.group_agreed", Verdict.AGREE),
}
PAIR_COLUMNS = (
    "agreement.column_article",
    "agreement.column_and",
    "agreement.column_both",
    *(look.name for look in GROUPS.values()),
)
PROFILE_COLUMNS = (
    "agreement.column_article",
    "agreement.column_statements",
    "agreement.column_alone",
    "agreement.column_hedged",
    "agreement.column_credited",
)

Pairs = Mapping[tuple[str, str], Shared]


@kept
def compared_articles(board: Board) -> list[str]:
    """The articles with most figures that others give too, in the story's order."""
    common: Counter[str] = Counter()
    for fact in board.facts:
        articles = board.articles_of(fact)
        common.update(articles if len(articles) > 1 else ())
    chosen = sorted(board.articles, key=lambda article: -common[article])[:MOST]
    return [article for article in board.articles if article in chosen]


def pairs_of(board: Board, articles: Sequence[str]) -> Pairs:
    return shared_by(board.given_by(*articles), articles)


def pair_of(board: Board, left: str, right: str) -> Shared:
    first, second = sorted((left, right), key=list(board.articles).index)
    return pairs_of(board, [first, second])[first, second]


def pairs_data(board: Board, articles: Sequence[str], pairs: Pairs, chosen: tuple[str, str]) -> dict[str, Any]:
    places = range(len(articles))
    return {
        "words": {
            "table": text("agreement.table"),
            "article": text("agreement.column_article"),
            "none": text("listing.nothing"),
        },
        "articles": [
            {"name": visible(board.name(article)), "count": counted(len(figures_of(board, article)), "figure")}
            for article in articles
        ],
        "cells": [[_cell(board, articles, pairs, (row, column)) for column in places] for row in places],
        "chosen": BETWEEN.join(str(articles.index(article)) for article in chosen if article in articles),
    }


def figures_of(board: Board, article: str) -> set[str]:
    return {statement.fact for statement in board.of_article.get(article, []) if statement.fact}


def _cell(board: Board, articles: Sequence[str], pairs: Pairs, place: tuple[int, int]) -> dict[str, Any] | None:
    row, column = place
    if row == column:
        return None
    left, right = articles[row], articles[column]
    found = pairs.get((left, right)) or pairs[right, left]
    names = text("agreement.names", left=visible(board.name(left)), right=visible(board.name(right)))
    return {
        "pair": f"{row}{BETWEEN}{column}",
        "title": text("agreement.cell", names=names, told=told(found) or text("agreement.cell_none")),
        "stand": gravest(found) if found.total else "",
        "counts": [
            {"stand": stand, "symbol": symbol, "number": f"{found.count(stand):,}", "title": text(key)}
            for stand, (symbol, _, key) in STANDS.items()
            if found.count(stand)
        ],
    }


def draw_pairs(board: Board, articles: Sequence[str], pairs: Pairs, chosen: tuple[str, str]) -> tuple[str, str] | None:
    """Draw the table; returns the two articles of the cell just clicked."""
    clicked = draw_events("agreement", pairs_data(board, articles, pairs, chosen), ("pair",), key="pairs")["pair"]
    if not clicked:
        return None
    row, column = map(int, clicked.split(BETWEEN))
    return articles[row], articles[column]


def pair_groups(board: Board, left: str, right: str, found: Shared) -> list[Group]:
    """The rows of the two articles' own matrix: what they differ in first, what one of them alone gives last."""
    both = {fact for facts in found.facts.values() for fact in facts}
    here, there = (figures_of(board, article) for article in (left, right))
    groups = [(text(look.name), set(found.facts[stand]), look.tint) for stand, look in GROUPS.items()]
    groups += [(text("agreement.group_apart"), (here & there) - both, Verdict.NOT_COMPARABLE)]
    groups += [
        (text("agreement.group_only", name=board.name(article)), alone, Verdict.SINGLE_SOURCE)
        for article, alone in ((left, here - there), (right, there - here))
    ]
    return [
        Group(name, tuple(fact for fact in board.facts if fact in facts), tint) for name, facts, tint in groups if facts
    ]


def pairs_frame(board: Board, pairs: Pairs) -> pd.DataFrame:
    """One row two articles that share a figure, those furthest apart first."""
    held = sorted(pairs.items(), key=lambda item: [-item[1].count(stand) for stand in STANDS])
    rows = [
        (board.name(left), board.name(right), found.total, *(found.count(stand) for stand in STANDS))
        for (left, right), found in held
        if found.total
    ]
    return pd.DataFrame(rows, columns=[text(key) for key in PAIR_COLUMNS])


def profiles_of(board: Board, articles: Sequence[str]) -> list[Profile]:
    alone = [comparison.fact for comparison in board.by_weight([Verdict.SINGLE_SOURCE])]
    linked = {article: [each for each in board.of_article.get(article, []) if each.fact] for article in articles}
    return [profile_of(article, statements, alone) for article, statements in linked.items()]


def profiles_frame(board: Board, profiles: Sequence[Profile]) -> pd.DataFrame:
    rows = [(board.name(each.article), each.statements, each.alone, each.hedged, each.attributed) for each in profiles]
    return pd.DataFrame(rows, columns=[text(key) for key in PROFILE_COLUMNS])
