"""Which of two unequal figures replaces the other: by the article's own words, or by the date of a growing count."""

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from itertools import pairwise
from typing import NamedTuple

from extract.models import Article, Claim, Frozen
from facts.intervals import meet_all
from facts.lexicon import read
from facts.readings import Reading

# How much text around a figure can hold the words that mark it; "revised from an earlier estimate of" is the longest.
BEFORE, AFTER = 60, 30
OLD, NEW = "old", "new"


class Mark(Frozen):
    marks: str
    words: str
    examples: tuple[str, ...]


class Growing(Frozen):
    actions: frozenset[str]
    example: str


class Updates(Frozen):
    before: tuple[Mark, ...]
    after: tuple[Mark, ...]
    growing: Growing


class Replacement(NamedTuple):
    """`new` replaces `old`: by the words of the article that gives it, or by being published later."""

    new: Reading
    old: Reading
    by_words: bool


def table() -> Updates:
    return read("updates", Updates)


@cache
def _compiled(words: str) -> re.Pattern[str]:
    return re.compile(words, re.IGNORECASE)


def mark_of(claim: Claim, text: str | None) -> str:
    """Returns "old" or "new" where the article's own words say so, else nothing."""
    if text is None:
        return ""
    before = text[max(0, claim.quantity.start - BEFORE) : claim.quantity.start].rstrip()
    after = text[claim.quantity.end : claim.quantity.end + AFTER]
    found = [mark.marks for mark in table().before if _compiled(mark.words).search(before)]
    found += [mark.marks for mark in table().after if _compiled(mark.words).search(after)]
    return found[0] if found else ""


def replacement_of(readings: Sequence[Reading], articles: Mapping[str, Article]) -> Replacement | None:
    return _by_words(readings, articles) or _by_date(readings, articles)


def _by_words(readings: Sequence[Reading], articles: Mapping[str, Article]) -> Replacement | None:
    """The first new figure that an article sets against an old one, and that leaves no third value unexplained."""
    marks = {reading.claim.id: mark_of(reading.claim, articles[reading.article].text) for reading in readings}
    for pair in _marked_pairs(readings, marks, articles):
        if not pair.new.rounded.meets(pair.old.rounded) and all(_explained(each, pair) for each in readings):
            return pair
    return None


def _marked_pairs(
    readings: Sequence[Reading], marks: Mapping[str, str], articles: Mapping[str, Article]
) -> Iterator[Replacement]:
    """An old figure with another of its article; a new one with those of articles published earlier."""
    for marked in readings:
        mark = marks[marked.claim.id]
        for other in readings if mark else ():
            here = marked.article == other.article
            if mark == OLD and here and marks[other.claim.id] != OLD:
                yield Replacement(new=other, old=marked, by_words=True)
            if mark == NEW and not here and _date(marked, articles) > _date(other, articles) > "":
                yield Replacement(new=marked, old=other, by_words=True)


def _explained(reading: Reading, pair: Replacement) -> bool:
    return reading.rounded.meets(pair.new.rounded) or reading.rounded.meets(pair.old.rounded)


def _date(reading: Reading, articles: Mapping[str, Article]) -> str:
    return articles[reading.article].published


def _by_date(readings: Sequence[Reading], articles: Mapping[str, Article]) -> Replacement | None:
    """A count that only grows, higher with each date; every article is dated, and those of one date agree."""
    dates = sorted({_date(reading, articles) for reading in readings})
    if len(dates) < len(("earlier", "later")) or not dates[0] or not _grows(readings):
        return None
    groups = [[reading for reading in readings if _date(reading, articles) == date] for date in dates]
    if any(meet_all(reading.rounded for reading in group).is_empty for group in groups):
        return None
    if all(_below(earlier[0], later[0]) for earlier, later in pairwise(groups)):
        return Replacement(groups[-1][0], groups[0][0], by_words=False)
    return None


def _grows(readings: Sequence[Reading]) -> bool:
    return all(reading.claim.action in table().growing.actions for reading in readings)


def _below(earlier: Reading, later: Reading) -> bool:
    return earlier.rounded.meets(later.rounded) or earlier.stated.floor < later.stated.floor
