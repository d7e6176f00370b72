"""The words by which an article says that a figure is an earlier one, a new one, or still growing."""

import re
from functools import cache

from extract.models import Claim, Frozen
from facts.lexicon import read

# How much text around a figure can hold the words that mark it; "revised from an earlier estimate of" is the longest.
BEFORE, AFTER = 60, 40
OLD, NEW, UP = "old", "new", "up"
# A count that is under way says so in its own sentence or the one beside it.
AROUND = 160
PASSED = re.compile(r"(?:past|above|beyond)(?= )", re.IGNORECASE)


class Mark(Frozen):
    marks: str
    words: str
    examples: tuple[str, ...]
    way: str = ""
    retracts: bool = False
    denies: bool = False


class Open(Frozen):
    words: str
    examples: tuple[str, ...]


class Growing(Frozen):
    actions: frozenset[str]
    example: str


class Updates(Frozen):
    before: tuple[Mark, ...]
    after: tuple[Mark, ...]
    growing: Growing
    open: Open


def table() -> Updates:
    return read("updates", Updates)


@cache
def _compiled(words: str) -> re.Pattern[str]:
    return re.compile(words, re.IGNORECASE)


def mark_of(claim: Claim, text: str | None) -> str:
    """Returns "old" or "new" where the article's own words say so, else nothing."""
    found = marked_by(claim, text)
    return found.marks if found else ""


def marked_by(claim: Claim, text: str | None) -> Mark | None:
    """The words just before or behind the figure that mark it, if any do."""
    if text is None:
        return None
    passed = PASSED.match(claim.quantity.surface)  # "climbs past 300": the bound is part of the figure
    end = claim.quantity.start + (passed.end() if passed else 0)
    before = text[max(0, end - BEFORE) : end].rstrip()
    after = text[claim.quantity.end : claim.quantity.end + AFTER]
    tried = (*((mark, before) for mark in table().before), *((mark, after) for mark in table().after))
    return next((mark for mark, words in tried if _compiled(mark.words).search(words)), None)


def retracts(before: str) -> bool:
    """Whether the words before a figure say that it was stated earlier and no longer holds."""
    words = before[-BEFORE:].rstrip()
    return any(mark.retracts and _compiled(mark.words).search(words) for mark in table().before)


def says_open(claim: Claim, text: str) -> bool:
    around = text[max(0, claim.quantity.start - AROUND) : claim.quantity.end + AROUND]
    return _compiled(table().open.words).search(around) is not None
