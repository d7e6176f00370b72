"""Which of two unequal figures replaces the other: by the article's own words, or by the date of a growing count."""

import re
from collections.abc import Mapping, Sequence
from decimal import Decimal
from functools import cache
from itertools import combinations, pairwise
from typing import NamedTuple

from extract.models import Article, Claim, Frozen
from facts.authorities import opposed
from facts.datelines import published_of
from facts.intervals import meet_all
from facts.lexicon import read
from facts.readings import Reading

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


class Replacement(NamedTuple):
    """`new` replaces `old`: by the words of the article that gives it, or by being published later."""

    new: Reading
    old: Reading
    by_words: bool

    def replaces(self, reading: Reading) -> bool:
        """Whatever differs from the new figure is superseded by it."""
        return not reading.rounded.meets(self.new.rounded)


def table() -> Updates:
    return read("updates", Updates)


@cache
def _compiled(words: str) -> re.Pattern[str]:
    return re.compile(words, re.IGNORECASE)


def mark_of(claim: Claim, text: str | None) -> str:
    """Returns "old" or "new" where the article's own words say so, else nothing."""
    found = _mark(claim, text)
    return found.marks if found else ""


def _mark(claim: Claim, text: str | None) -> Mark | None:
    if text is None:
        return None
    passed = PASSED.match(claim.quantity.surface)  # "climbs past 300": the bound is part of the figure
    end = claim.quantity.start + (passed.end() if passed else 0)
    before = text[max(0, end - BEFORE) : end].rstrip()
    after = text[claim.quantity.end : claim.quantity.end + AFTER]
    found = [mark for mark in table().before if _compiled(mark.words).search(before)]
    found += [mark for mark in table().after if _compiled(mark.words).search(after)]
    return found[0] if found else None


class Dated(NamedTuple):
    """A reading with its article's day, and what the words beside it say of its place in time."""

    reading: Reading
    date: str
    mark: Mark | None

    @property
    def is_old(self) -> bool:
        return self.mark is not None and self.mark.marks == OLD

    @property
    def is_new(self) -> bool:
        return self.mark is not None and self.mark.marks == NEW

    @property
    def height(self) -> tuple[Decimal, bool]:
        """Of two tolls of one day that have climbed the higher is the later."""
        return self.reading.stated.floor if self.mark is not None and self.mark.way == UP else (Decimal(0), False)

    def fits(self, other: "Dated") -> bool:
        return self.reading.rounded.meets(other.reading.rounded)


def replacement_of(readings: Sequence[Reading], articles: Mapping[str, Article]) -> Replacement | None:
    dates = {name: published_of(articles[name]) for name in {reading.article for reading in readings}}
    dated = [
        Dated(reading, dates[reading.article], _mark(reading.claim, articles[reading.article].text))
        for reading in readings
    ]
    return _by_words(dated) or _by_date(dated, articles)


def _by_words(readings: Sequence[Dated]) -> Replacement | None:
    """The latest figure that an article sets against earlier ones, and that leaves no other value unexplained."""
    retracting = {each.reading.article for each in readings if each.is_old}
    for new in sorted(readings, key=lambda each: (each.date, each.height), reverse=True):
        if not new.is_old and (new.is_new or new.reading.article in retracting):
            found = _replaced_by(new, readings)
            if found:
                return Replacement(new.reading, found, by_words=True)
    return None


def _replaced_by(new: Dated, readings: Sequence[Dated]) -> Reading | None:
    """The figure that `new` replaces, its own article's first; `None` where some value is not explained by it."""
    others = [each for each in readings if not each.fits(new)]
    own = [each for each in others if each.is_old and each.reading.article == new.reading.article]
    for each in others:
        if not any(each.fits(old) for old in own) and not (_is_earlier(each, new) and _is_before(each, own, new)):
            return None
    return next((each.reading for each in (*own, *others)), None)


def _is_earlier(old: Dated, new: Dated) -> bool:
    """Of another article, published before one that calls its figure new; and the count moved the way it says.

    A toll that "has climbed to 17" stands after a lower one of the same day, or of a day that nobody knows.
    """
    if not new.is_new or new.mark is None:
        return False
    grew = old.reading.stated.floor < new.reading.stated.floor
    if new.date > old.date > "":
        return new.mark.way == "" or (new.mark.way == UP) == grew
    same_day = new.date == old.date or "" in (new.date, old.date)
    return same_day and new.mark.way == UP and grew and _of_one_toll(old.reading.claim, new.reading.claim)


def _of_one_toll(old: Claim, new: Claim) -> bool:
    """Both count what grows as it becomes known, and no two parties who stand against each other do."""
    growing = {old.action, new.action} <= table().growing.actions
    return growing and not opposed(old.attribution, new.attribution)


def _is_before(each: Dated, own: Sequence[Dated], new: Dated) -> bool:
    """Not between the figure the article names as replaced and the new one: 43 where it says "47, up from 41"."""
    floor, last = each.reading.stated.floor, new.reading.stated.floor
    return all((floor < old.reading.stated.floor) == (old.reading.stated.floor < last) for old in own)


def _by_date(readings: Sequence[Dated], articles: Mapping[str, Article]) -> Replacement | None:
    """A count that only grows, higher with each day; every article is dated, and those of one date agree."""
    dates = sorted({each.date for each in readings})
    if len(dates) < len(("earlier", "later")) or not dates[0] or not _is_open(readings, articles):
        return None
    groups = [[each.reading for each in readings if each.date == date] for date in dates]
    if any(meet_all(reading.rounded for reading in group).is_empty for group in groups):
        return None
    if all(_below(earlier[0], later[0]) for earlier, later in pairwise(groups)):
        return Replacement(groups[-1][0], groups[0][0], by_words=False)
    return None


def _is_open(readings: Sequence[Dated], articles: Mapping[str, Article]) -> bool:
    """What is counted grows as it becomes known, no opposing parties count it, and the words say the count goes on."""
    claims = [each.reading.claim for each in readings]
    if any(claim.action not in table().growing.actions for claim in claims):
        return False
    credited = sorted({claim.attribution for claim in claims if claim.attribution})
    if any(opposed(left, right) for left, right in combinations(credited, 2)):
        return False
    texts = [(claim, articles[claim.article].text) for claim in claims]
    return any(text is None or _says_open(claim, text) for claim, text in texts)


def _says_open(claim: Claim, text: str) -> bool:
    around = text[max(0, claim.quantity.start - AROUND) : claim.quantity.end + AROUND]
    return _compiled(table().open.words).search(around) is not None


def _below(earlier: Reading, later: Reading) -> bool:
    return earlier.rounded.meets(later.rounded) or earlier.stated.floor < later.stated.floor
