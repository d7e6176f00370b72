"""The statements of one fact as a card lists them, in the order of its plot."""

from collections.abc import Sequence
from typing import Any

from facts.marks import plot_order
from facts.models import Statement
from facts.plain_text import visible
from facts.views.board import Board
from facts.views.components import draw_events
from facts.views.drawer import read_in_article
from facts.views.plots import plot_of
from facts.views.words import credited, place, witness
from facts.wording import unbroken

# The columns, with what a reader may ask of them.
COLUMNS = {
    "Article": "Who published it",
    "Stated as": "The article's own words; click to see them in their place",
    "Read as": "What the words were taken to mean, in the unit the articles are compared in",
    "Credited to": "The authority the article names for the figure, and whether it said, claimed or confirmed it",
    "Outcome": "What happened to what is counted, in the article's words",
    "Read by": "Who found the figure in the article: a person, the program, or both",
}
NAMES = tuple(COLUMNS)
QUOTE, OUTCOME = NAMES.index("Stated as"), NAMES.index("Outcome")
READERS = {"curated": "a person", "extracted": "the program", "derived": "computed"}
NOBODY, NOTHING = "nobody", "–"
READ = "Read in the article"


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
    shown = [index for index in range(len(NAMES)) if index != OUTCOME or _differ(rows, OUTCOME)]
    return {
        "label": visible(f"Statements: {board.facts[fact].label}"),
        "columns": [{"name": NAMES[index], "help": COLUMNS[NAMES[index]]} for index in shown],
        "quote": QUOTE,
        "words": {"read": READ},
        "rows": [{"claim": claim, "cells": [_cell(cells[index]) for index in shown]} for claim, cells in rows],
    }


def _differ(rows: Sequence[tuple[str, tuple[str, ...]]], index: int) -> bool:
    return len({cells[index] for _, cells in rows}) > 1


def _cells(board: Board, statement: Statement) -> tuple[str, ...]:
    claim = statement.claim
    return (
        board.name(claim.article),
        f"“{claim.quantity.surface}”",
        unbroken(board.read_as(statement)),
        credited(claim) if claim.attribution else NOBODY,
        claim.action or NOTHING,
        READERS.get(witness(statement), witness(statement)),
    )


def _cell(words: str) -> dict[str, Any]:
    return {"words": visible(words), "quiet": words == NOBODY}


def draw_listing(board: Board, fact: str) -> str:
    """Draw the statements; a click on a quote returns its claim's id, one on its ¶ leads to its article."""
    happened = draw_events("listing", listing_data(board, fact), ("claim", "read"), key=f"listing-{fact}")
    read_in_article(happened["read"])
    return happened["claim"]
