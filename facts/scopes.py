"""What a figure is for: a night, a day, all so far; a part or the total; one place or another."""

import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple

from extract.models import Claim, Frozen
from facts.authorities import side_of
from facts.lexicon import read


class Window(Frozen):
    words: tuple[str, ...]
    examples: tuple[str, ...]


class Exclusive(Frozen):
    part: tuple[str, ...]
    whole: tuple[str, ...]
    reason: str
    example: str


class When(Frozen):
    words: tuple[str, ...]
    examples: tuple[str, ...]


class Scopes(Frozen):
    when: When
    window: dict[str, Window]
    exclusive: tuple[Exclusive, ...]
    no_place: frozenset[str]


class Exclusion(NamedTuple):
    """Claims that cannot be held against one another: each of `parts` counts a share of what `wholes` count."""

    parts: tuple[Claim, ...]
    wholes: tuple[Claim, ...]
    reason: str


@cache
def _pattern(words: tuple[str, ...]) -> re.Pattern[str]:
    longest_first = sorted(words, key=len, reverse=True)
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, longest_first))})(?!\w)", re.IGNORECASE)


def table() -> Scopes:
    return read("scopes", Scopes)


def windows_of(scope: str) -> frozenset[str]:
    """The lengths of time a scope names.

    >>> windows_of("during a single night"), windows_of("in Sumy")
    (frozenset({'night'}), frozenset())
    """
    lengths = _when().sub(" ", scope)
    return frozenset(name for name, window in table().window.items() if _pattern(window.words).search(lengths))


@cache
def _when() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(table().when.words)})\b", re.IGNORECASE)


def exclusions(claims: Sequence[Claim]) -> Iterator[Exclusion]:
    """The claims of different articles whose scopes exclude one another, by rule."""
    for rule in table().exclusive:
        inside, outside = _pattern(rule.part), _pattern(rule.whole)
        parts = tuple(claim for claim in claims if _only(claim.scope, inside, outside))
        wholes = tuple(claim for claim in claims if _only(claim.scope, outside, inside))
        if parts and wholes and len({claim.article for claim in (*parts, *wholes)}) > 1:
            yield Exclusion(parts, wholes, rule.reason)


def _only(scope: str, inside: re.Pattern[str], outside: re.Pattern[str]) -> bool:
    return inside.search(scope) is not None and outside.search(scope) is None


PLACE = re.compile(r"\b[A-Z][^\W\d_]+(?:[- ][A-Z][^\W\d_]+)*")
ALSO = re.compile(r"\band\b|\bplus\b|&|,")


def places_of(scope: str) -> frozenset[str]:
    """The places a scope names, countries apart: they say where a place lies.

    >>> sorted(places_of("in Mordia’s Harbour and Mill districts since May"))
    ['Harbour', 'Mill', 'Mordia']
    """
    return frozenset(name for name in PLACE.findall(scope) if name not in table().no_place and not side_of(name))


def places_differ(left: str, right: str) -> bool:
    """The scopes name places of which none is the other's, or the one adds a place to those of the other.

    >>> places_differ("in Harbour", "in Mill"), places_differ("in Harbour", "in Harbour and Mill")
    (True, True)
    >>> places_differ("in Harbour", "at Harbour's East Pier"), places_differ("in Harbour", "since Monday")
    (False, False)
    >>> places_differ("in Harbour and Mill", "in Mill and Harbour")
    False
    """
    here, there = places_of(left), places_of(right)
    if not here or not there:
        return False
    if not any(_same_place(one, other) for one in here for other in there):
        return True
    more, added = (left, here - there) if len(here) > len(there) else (right, there - here)
    return bool(added) and ALSO.search(more) is not None


def _same_place(one: str, other: str) -> bool:
    return f" {one} " in f" {other} " or f" {other} " in f" {one} "
