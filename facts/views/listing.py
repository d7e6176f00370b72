"""Statements as a card lists those of its fact, in the order of its plot, and a narrow screen those of the table."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from extract.models import Origin
from facts.interface import text
from facts.marks import plot_order
from facts.models import Statement
from facts.plain_text import visible
from facts.symbols import UNLINKED, VERDICTS
from facts.views.board import Board
from facts.views.components import draw_events
from facts.views.drawer import read_in_article
from facts.views.plots import plot_of
from facts.views.words import WITNESSES, credited, place, what_happened, witness
from facts.wording import unbroken

# The columns, with what a reader may ask of them.
COLUMNS = {
    "listing.article": "listing.article_why",
    "listing.stated": "listing.stated_why",
    "listing.read": "listing.read_why",
    "listing.credited": "listing.credited_why",
    "listing.outcome": "listing.outcome_why",
    "listing.reader": "listing.reader_why",
}
KEYS = tuple(COLUMNS)
STATED, CREDITED, OUTCOME, READER = "listing.stated", "listing.credited", "listing.outcome", "listing.reader"
SEVERAL = 2
# A statement on a narrow screen begins with its figure, where a card begins with the article.
TOLD_OF_ALL = {"table.figure": "listing.figure_why"} | {
    name: COLUMNS[name] for name in (STATED, "listing.read", "listing.article", CREDITED)
}


def ordered_statements(board: Board, fact: str) -> list[Statement]:
    """In the order of the plot's rows, what the plot leaves out last."""
    statements = board.of_fact.get(fact, [])
    plot = plot_of(board, fact)
    if plot is None:
        return list(statements)
    places = {(mark.name, mark.characters): index for index, mark in enumerate(plot_order(plot.marks))}
    last = len(places)
    return sorted(statements, key=lambda each: places.get((board.name(each.claim.article), place(each.claim)), last))


def listing_data(board: Board, fact: str) -> dict[str, Any]:
    """What happened is a column where the articles tell different things; who read it, unless all was the program."""
    statements = ordered_statements(board, fact)
    columns = {key: why for key, why in COLUMNS.items() if key not in _left_out(statements)}
    return _data(board, text("listing.table", figure=board.facts[fact].label), columns, statements)


def _left_out(statements: Sequence[Statement]) -> list[str]:
    """The columns that would say the same in each row."""
    outcomes = {told for statement in statements if (told := what_happened(statement.claim))}
    readers = {witness(statement) for statement in statements}
    silent = {OUTCOME: len(outcomes) < SEVERAL, READER: readers == {Origin.EXTRACTED.value}}
    return [key for key, nothing in silent.items() if nothing]


def _data(board: Board, label: str, columns: Mapping[str, str], statements: Iterable[Statement]) -> dict[str, Any]:
    rows = ((statement.claim.id, _cells(board, statement)) for statement in statements)
    return {
        "label": visible(label),
        "columns": [{"name": text(key), "help": text(why)} for key, why in columns.items()],
        "quote": list(columns).index(STATED),
        "words": {"read": text("matrix.read"), "open": text("listing.open")},
        "rows": [{"claim": claim, "cells": [_cell(key, cells[key]) for key in columns]} for claim, cells in rows],
    }


def _cells(board: Board, statement: Statement) -> dict[str, str]:
    claim, fact = statement.claim, board.facts.get(statement.fact)
    verdict = board.verdict(statement.fact)
    return {
        "table.figure": f"{(VERDICTS[verdict] if verdict else UNLINKED).symbol} {fact.label if fact else ''}".strip(),
        "listing.article": board.name(claim.article),
        STATED: f"“{claim.quantity.surface}”",
        "listing.read": unbroken(board.read_as(statement)),
        CREDITED: credited(claim) if claim.attribution else text("listing.nobody"),
        OUTCOME: what_happened(statement.claim) or text("listing.nothing"),
        READER: text(WITNESSES[witness(statement)]),
    }


def _cell(key: str, words: str) -> dict[str, Any]:
    return {"words": visible(words), "quiet": key == CREDITED and words == text("listing.nobody")}


def draw_statements(board: Board, statements: Sequence[Statement], label: str) -> str:
    """The statements of many figures one below the other; what a click does is what it does on a card."""
    return _drawn(_data(board, label, TOLD_OF_ALL, statements), "listing-all")


def draw_listing(board: Board, fact: str) -> str:
    """Draw the statements; a click on a quote returns its claim's id, one on its ¶ leads to its article."""
    return _drawn(listing_data(board, fact), f"listing-{fact}")


def _drawn(data: dict[str, Any], key: str) -> str:
    happened = draw_events("listing", data, ("claim", "read"), key=key)
    read_in_article(happened["read"])
    return happened["claim"]
