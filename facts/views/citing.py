"""The permanent addresses of facts, claims and articles, and lines to copy that cite them."""

from collections.abc import Mapping
from datetime import UTC, datetime
from urllib.parse import quote_plus, urlencode

import streamlit as st

from extract.models import Claim
from facts.citations import citation, permanent_address
from facts.interface import text
from facts.models import Statement
from facts.views.address import NAMED, STORY, TOLERANCE
from facts.views.board import Board
from facts.views.components import draw_events
from facts.views.library import current_story, story_folders
from facts.views.navigation import ARTICLES, DISCREPANCIES, PAGES

ADDRESSES = {page.file: page.address for page in PAGES}
WORDS = {"copied": "citing.copied", "selected": "citing.selected"}
HERE = "http://localhost:8501/"  # where the page's own address is not known, as in a test


def address_of(page: str, entries: Mapping[str, str]) -> str:
    """`page` is the file of the page. Tolerances that the reader changed go along: verdicts rest on them."""
    changed = st.query_params.get_all(TOLERANCE)
    kept = {TOLERANCE: changed} if changed else {}
    here = str(st.context.url or HERE)
    names = frozenset(ADDRESSES.values())
    return permanent_address(here, names, ADDRESSES[page], {STORY: current_story(story_folders()), **entries, **kept})


def way_to_articles() -> str:
    """From any page of the dashboard; `place_of` a claim behind it leads to the claim's words in their article."""
    named = st.session_state.get(NAMED, "")
    return f"{ADDRESSES[ARTICLES]}?{urlencode({STORY: named}) + '&' if named else ''}"


def place_of(claim: Claim) -> str:
    return f"article={quote_plus(claim.article)}&claim={quote_plus(claim.id)}"


def draw_fact_citation(board: Board, fact: str, *, key: str) -> None:
    _draw(board, board.facts[fact].label, address_of(DISCREPANCIES, {"fact": fact}), key=key)


def draw_statement_citation(board: Board, statement: Statement) -> None:
    """Cites the fact where there is one; the second line leads to the words in their article."""
    claim = statement.claim
    place = address_of(ARTICLES, {"article": claim.article, "claim": claim.id})
    subject, address = f"{board.name(claim.article)}: {claim.quantity.surface}", place
    if statement.fact:
        subject, address = board.facts[statement.fact].label, address_of(DISCREPANCIES, {"fact": statement.fact})
    _draw(board, subject, address, place, key=f"cite-{claim.id}")


def draw_article_citation(board: Board, article: str) -> None:
    _draw(board, board.name(article), address_of(ARTICLES, {"article": article}), key=f"cite-{article}")


def _draw(board: Board, subject: str, address: str, place: str = "", *, key: str) -> None:
    cited = citation(board.report.story.title, subject, datetime.now(UTC).date(), address)
    lines = [
        {"label": text("citing.citation"), "text": cited, "button": text("citing.copy_citation")},
        {"label": text("citing.address"), "text": place or address, "button": text("citing.copy_address")},
    ]
    words = {name: text(key) for name, key in WORDS.items()}
    draw_events("copier", {"lines": lines, "words": words}, (), key=key)
