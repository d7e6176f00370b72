"""Which of two unequal figures replaces the other: by the article's own words, or by the date of a growing count."""

from collections.abc import Mapping, Sequence
from decimal import Decimal
from itertools import combinations, pairwise
from typing import NamedTuple

from extract.models import Article, Claim, Kind
from facts.authorities import key_of, opposed
from facts.datelines import published_of
from facts.intervals import meet_all
from facts.readings import Reading
from facts.update_words import NEW, OLD, UP, Mark, marked_by, says_open, table


class Replacement(NamedTuple):
    """`new` replaces `old`: by the words of the article that gives it, or by being published later."""

    new: Reading
    old: Reading
    by_words: bool
    denied: bool = False  # the old figure is not an earlier one but wrong, as the article has it: "47, not 41"

    def replaces(self, reading: Reading) -> bool:
        """Whatever differs from the new figure is superseded by it."""
        return not reading.rounded.meets(self.new.rounded)


class Dated(NamedTuple):
    """A reading with its article's day, and what the words beside it say of its place in time."""

    reading: Reading
    date: str
    mark: Mark | None

    @property
    def is_old(self) -> bool:
        return self.mark is not None and self.mark.marks == OLD

    @property
    def is_denied(self) -> bool:
        return self.mark is not None and self.mark.denies

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
        Dated(reading, dates[reading.article], marked_by(reading.claim, articles[reading.article].text))
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
                return Replacement(new.reading, found.reading, by_words=True, denied=found.is_denied)
    return None


def _replaced_by(new: Dated, readings: Sequence[Dated]) -> Dated | None:
    """The figure that `new` replaces, its own article's first; `None` where some value is not explained by it."""
    others = [each for each in readings if not each.fits(new)]
    own = [each for each in others if each.is_old and each.reading.article == new.reading.article]
    if any(_holds_to_it(each, new) for each in others):
        return None
    for each in others:
        if not any(each.fits(old) for old in own) and not (_is_earlier(each, new) and _is_before(each, own, new)):
            return None
    return next(iter((*own, *others)), None)


def _holds_to_it(each: Dated, new: Dated) -> bool:
    """Whether the article goes on to somebody else who gives the other figure: "The director stood by £6.2 million"."""
    here, there = each.reading.claim, new.reading.claim
    behind = each.reading.article == new.reading.article and here.quantity.start > there.quantity.start
    named = key_of(here.attribution), key_of(there.attribution)
    return behind and not each.is_old and all(named) and set(named[0]).isdisjoint(named[1])


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
        newest = groups[-1][0]
        new = next(each for group in groups for each in group if each.stated == newest.stated)
        return Replacement(new, groups[0][0], by_words=False)
    return None


def _is_open(readings: Sequence[Dated], articles: Mapping[str, Article]) -> bool:
    """What is counted grows as it becomes known, no opposing parties count it, and the words say the count goes on."""
    claims = [each.reading.claim for each in readings]
    if any(claim.quantity.kind is not Kind.COUNT for claim in claims) or not _all_grow(claims):
        return False
    credited = sorted({claim.attribution for claim in claims if claim.attribution})
    if any(opposed(left, right) for left, right in combinations(credited, 2)):
        return False
    texts = [(claim, articles[claim.article].text) for claim in claims]
    return any(text is None or says_open(claim, text) for claim, text in texts)


def _all_grow(claims: Sequence[Claim]) -> bool:
    """What happened to them is counted as it becomes known; a headline may leave that to the text below it."""
    growing = table().growing.actions
    telling = {claim.article for claim in claims if claim.action in growing}
    return all(claim.action in growing or (not claim.action and claim.article in telling) for claim in claims)


def _below(earlier: Reading, later: Reading) -> bool:
    return earlier.rounded.meets(later.rounded) or earlier.stated.floor < later.stated.floor
