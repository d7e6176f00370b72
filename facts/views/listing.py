"""The statements of one fact as a card lists them, in the order of its plot."""

from collections.abc import Sequence
from typing import Any

from facts.interface import text
from facts.marks import plot_order
from facts.models import Statement
from facts.plain_text import visible
from facts.views.board import Board
from facts.views.components import draw_events
from facts.views.drawer import read_in_article
from facts.views.plots import plot_of
from facts.views.words import WITNESSES, credited, place, witness
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
QUOTE, CREDITED, OUTCOME = (KEYS.index(f"listing.{name}") for name in ("stated", "credited", "outcome"))


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
    """What happened is a column where the articles tell different things."""
    rows = [(statement.claim.id, _cells(board, statement)) for statement in ordered_statements(board, fact)]
    shown = [index for index in range(len(KEYS)) if index != OUTCOME or _differ(rows, OUTCOME)]
    return {
        "label": visible(text("listing.table", figure=board.facts[fact].label)),
        "columns": [{"name": text(KEYS[index]), "help": text(COLUMNS[KEYS[index]])} for index in shown],
        "quote": QUOTE,
        "words": {"read": text("matrix.read"), "open": text("listing.open")},
        "rows": [{"claim": claim, "cells": [_cell(cells[index], index) for index in shown]} for claim, cells in rows],
    }


def _differ(rows: Sequence[tuple[str, tuple[str, ...]]], index: int) -> bool:
    return len({cells[index] for _, cells in rows}) > 1


def _cells(board: Board, statement: Statement) -> tuple[str, ...]:
    claim = statement.claim
    return (
        board.name(claim.article),
        f"“{claim.quantity.surface}”",
        unbroken(board.read_as(statement)),
        credited(claim) if claim.attribution else text("listing.nobody"),
        claim.action or text("listing.nothing"),
        text(WITNESSES[witness(statement)]),
    )


def _cell(words: str, index: int) -> dict[str, Any]:
    return {"words": visible(words), "quiet": index == CREDITED and words == text("listing.nobody")}


def draw_listing(board: Board, fact: str) -> str:
    """Draw the statements; a click on a quote returns its claim's id, one on its ¶ leads to its article."""
    happened = draw_events("listing", listing_data(board, fact), ("claim", "read"), key=f"listing-{fact}")
    read_in_article(happened["read"])
    return happened["claim"]
