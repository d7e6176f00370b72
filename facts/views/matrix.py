"""The article × fact table: what it holds, and its component. Words go out as data and come in as text."""

from collections.abc import Sequence
from typing import Any, TypedDict

import streamlit as st

from facts.interface import text
from facts.models import Fact, Statement, Verdict
from facts.plain_text import visible
from facts.symbols import FLAG, FLAGS, VERDICTS
from facts.views.arrangement import Group
from facts.views.board import Board
from facts.views.components import draw_events
from facts.views.drawer import read_in_article
from facts.views.markup import counted
from facts.views.navigation import DISCREPANCIES
from facts.views.words import number_parts, who

MOST_FIXED = 8  # more articles than this get columns of a least width, a scroll bar and a sticky head


class Part(TypedDict):
    """One quote: its number stands between `before` and `after`."""

    claim: str
    before: str
    number: str
    after: str
    title: str


def matrix_data(board: Board, groups: Sequence[Group], articles: Sequence[str]) -> dict[str, Any]:
    """The table of these facts and articles. A cell is `None` where an article does not cover the fact."""
    return {
        "most": MOST_FIXED,
        "words": {
            "table": text("matrix.table"),
            "figure": text("matrix.figure"),
            "silent": text("matrix.silent"),
            "read": text("matrix.read"),
            "silentTitle": text("matrix.silent_why"),
        },
        "articles": [_article(board, article) for article in articles],
        "topics": [_group(board, group, articles) for group in groups],
    }


def _article(board: Board, article: str) -> dict[str, str]:
    figures = {statement.fact for statement in board.of_article.get(article, []) if statement.fact}
    return {"name": visible(board.name(article)), "count": counted(len(figures), "figure")}


def _group(board: Board, group: Group, articles: Sequence[str]) -> dict[str, Any]:
    rows = [_row(board, board.facts[fact], articles, group.tint) for fact in group.facts]
    return {"name": visible(group.name), "count": counted(len(rows), "figure"), "rows": rows}


def _row(board: Board, fact: Fact, articles: Sequence[str], tint: Verdict | None) -> dict[str, Any]:
    verdict = board.verdict(fact.id) or Verdict.SINGLE_SOURCE
    look = VERDICTS[verdict]
    flags = board.loud_flags(fact.id)
    comparison = board.comparisons.get(fact.id)
    return {
        "fact": fact.id,
        "label": visible(fact.label),
        "title": visible(comparison.explanation) if comparison else "",
        "verdict": verdict,
        "tint": tint or verdict,
        "verdictName": look.name,
        "symbol": look.symbol,
        "flags": f"{FLAG} {len(flags)}" if len(flags) > 1 else FLAG * len(flags),
        "flagsTitle": "; ".join(FLAGS[flag.kind].name for flag in flags),
        "cells": [_cell(board, fact.id, article) for article in articles],
    }


def _cell(board: Board, fact: str, article: str) -> dict[str, Any] | None:
    statements = _distinct(board.cell(fact, article))
    if statements:
        return {"parts": [_part(board, statement) for statement in statements]}
    return {"silent": True} if (fact, article) in board.silent else None


def _distinct(statements: Sequence[Statement]) -> list[Statement]:
    """An article that repeats a figure in the same words says it once here; the table lists every place."""
    return list({each.claim.quantity.surface.lower(): each for each in reversed(statements)}.values())[::-1]


def _part(board: Board, statement: Statement) -> Part:
    claim = statement.claim
    before, number, after = number_parts(claim.quantity.surface)
    return {
        "claim": claim.id,
        "before": visible(before),
        "number": visible(number),
        "after": visible(after),
        "title": visible(text("matrix.cell", read=board.read_as(statement), who=who(claim))),
    }


def draw_matrix(data: dict[str, Any]) -> str:
    """Draw the table. A click on a quote returns its claim's id, one on its ¶ leads to its place in the article.

    A click on a figure's name leads to its comparison.
    """
    happened = draw_events("matrix", data, ("claim", "fact", "read"), key="matrix")
    if happened["fact"]:
        st.switch_page(DISCREPANCIES, query_params={"fact": happened["fact"]})
    read_in_article(happened["read"])
    return happened["claim"]
