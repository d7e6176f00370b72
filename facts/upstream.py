"""Which articles carry one text: long runs of words they have in common, found by hashing every run of twelve words.

Each run is looked up once and leads to the first article that has it, so a thousand articles that copy one another
cost no more than a thousand that do not.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import groupby, pairwise
from typing import NamedTuple

from extract.models import Claim, Frozen
from facts.components import components

# Words in a row. Set phrases, names with their titles and formulas of the markets are shorter; a sentence that was
# taken over is seldom as short.
SHINGLE = 12
# Of a publisher's text no more than this is shown.
SHOWN_WORDS = 8
WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")


class SharedRun(Frozen):
    """A stretch of words that `other` has in common with `first`. Ends of ranges are exclusive, in characters."""

    first: str
    first_start: int
    first_end: int
    other: str
    other_start: int
    other_end: int
    words: int
    opening: str


class SharedText(Frozen):
    """Articles that carry one text, and the runs that show it, the longest first."""

    articles: tuple[str, ...]
    runs: tuple[SharedRun, ...]


Runs = Mapping[str, Sequence[SharedRun]]  # by the article they were found in


class Word(NamedTuple):
    text: str
    start: int
    end: int


class Carried(NamedTuple):
    """Claims of several articles whose figure stands in one text; `words` is the longest run that shows it."""

    claims: tuple[Claim, ...]
    words: int


class Place(NamedTuple):
    """Where a claim stands: in its own article, or in the first one that has the run of `words` words around it."""

    article: str
    start: int
    end: int
    claim: str
    words: int = 0

    def overlaps(self, later: "Place") -> bool:
        return self.article == later.article and later.start < self.end


class Match(NamedTuple):
    """The words from `at` on stand in article `first` too, from its word `first_at` on."""

    at: int
    first: str
    first_at: int


def shared_texts(texts: Mapping[str, str]) -> tuple[SharedText, ...]:
    """The groups of articles that share a run of `SHINGLE` words or more; `texts` are in order, the oldest first."""
    runs = shared_runs(texts)
    found = components(list(texts), [(run.first, run.other) for run in runs])
    return tuple(
        SharedText(articles=tuple(group), runs=_longest_first(run for run in runs if run.first in group))
        for group in found
        if len(group) > 1
    )


def _longest_first(runs: Iterable[SharedRun]) -> tuple[SharedRun, ...]:
    return tuple(sorted(runs, key=lambda run: -run.words))


def shared_runs(texts: Mapping[str, str]) -> tuple[SharedRun, ...]:
    """Every run an article shares with an earlier one, each told once, against the first article that has it."""
    words = {name: _words(text) for name, text in texts.items()}
    holders: dict[int, tuple[str, int]] = {}
    return tuple(
        _shared_run(name, run, words)
        for name, own in words.items()
        for run in _runs(list(_matches(name, own, holders)))
    )


def _words(text: str) -> list[Word]:
    return [Word(match.group().lower().replace("’", "'"), *match.span()) for match in WORD.finditer(text)]


def _matches(name: str, words: Sequence[Word], holders: dict[int, tuple[str, int]]) -> Iterator[Match]:
    plain = [word.text for word in words]
    shingles = zip(*(plain[skipped:] for skipped in range(SHINGLE)), strict=False)
    for at, shingle in enumerate(map(hash, shingles)):
        first, first_at = holders.setdefault(shingle, (name, at))
        if first != name:
            yield Match(at, first, first_at)


def _runs(matches: Sequence[Match]) -> Iterator[tuple[Match, Match]]:
    """The first and last match of each run: neighbours here that are neighbours in the first article too."""
    places = groupby(
        enumerate(matches), key=lambda each: (each[1].first, each[1].first_at - each[0], each[1].at - each[0])
    )
    for _, found in places:
        run = [match for _, match in found]
        yield run[0], run[-1]


def _shared_run(name: str, run: tuple[Match, Match], words: Mapping[str, Sequence[Word]]) -> SharedRun:
    begin, end = run
    here = words[name][begin.at : end.at + SHINGLE]
    there = words[begin.first][begin.first_at : end.first_at + SHINGLE]
    return SharedRun(
        first=begin.first,
        first_start=there[0].start,
        first_end=there[-1].end,
        other=name,
        other_start=here[0].start,
        other_end=here[-1].end,
        words=len(here),
        opening=" ".join(word.text for word in here[:SHOWN_WORDS]),
    )


def runs_by_article(runs: Iterable[SharedRun]) -> Runs:
    found: dict[str, list[SharedRun]] = {}
    for run in runs:
        found.setdefault(run.other, []).append(run)
    return found


def carried_together(claims: Sequence[Claim], runs: Runs) -> tuple[Carried, ...]:
    """The claims whose figures stand in one shared run of several articles."""
    places = sorted(place for claim in claims for place in _places(claim, runs.get(claim.article, ())))
    known = {claim.id: claim for claim in claims}
    pairs = [(left.claim, right.claim) for left, right in pairwise(places) if left.overlaps(right)]
    longest = {claim: max(place.words for place in group) for claim, group in _by_claim(places)}
    return tuple(
        Carried(tuple(known[name] for name in group), max(longest[name] for name in group))
        for group in components(list(known), pairs)
        if len({known[name].article for name in group}) > 1
    )


def _by_claim(places: Iterable[Place]) -> Iterator[tuple[str, list[Place]]]:
    for name, group in groupby(sorted(places, key=lambda place: place.claim), key=lambda place: place.claim):
        yield name, list(group)


def _places(claim: Claim, runs: Iterable[SharedRun]) -> Iterator[Place]:
    """Where the figure stands: in its own article, and in each earlier one that has the run of words around it."""
    start, end = claim.quantity.start, claim.quantity.end
    yield Place(claim.article, start, end, claim.id)
    for run in runs:
        if run.other_start <= start and end <= run.other_end:
            yield Place(run.first, _there(run, start), _there(run, end), claim.id, run.words)


def _there(run: SharedRun, place: int) -> int:
    """A place of the other article in the first; spaces and marks may differ, so it is near and not exact."""
    share = (place - run.other_start) / (run.other_end - run.other_start)
    return run.first_start + round(share * (run.first_end - run.first_start))
