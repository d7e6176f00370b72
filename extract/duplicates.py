"""Articles that are one text: the same to the letter, or nearly so. They are named; nothing is dropped."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from enum import StrEnum

from extract.models import Article, Frozen
from extract.reading import fingerprint

WORD = re.compile(r"[^\W_]+")
SHINGLE = 5  # words in a row; reports of one event by different hands share few runs of five
# Of the shorter text's shingles. Two articles that quote one statement at length share a third; one with a new
# headline, a dateline or a paragraph more shares nine in ten.
ALIKE = 0.7
CANDIDATES = 3  # earlier articles that are compared in full with each


class Likeness(StrEnum):
    SAME = "same"
    NEAR = "near"


class Duplicates(Frozen):
    """Articles with one text, in the order given. `alike` is the least share that a copy has in common, 0 to 1."""

    articles: tuple[str, ...]
    likeness: Likeness
    alike: float

    def __str__(self) -> str:
        names = f"{', '.join(self.articles[:-1])} and {self.articles[-1]}"
        return (
            f"{names} have the same text"
            if self.likeness is Likeness.SAME
            else (f"{names} have nearly the same text ({self.alike:.0%} of the shorter one's runs of {SHINGLE} words)")
        )


def duplicates_of(articles: Iterable[Article]) -> tuple[Duplicates, ...]:
    """The groups of articles that carry one text, those the same to the letter apart from those nearly so.

    Letters are compared without case, spaces and marks. Each run of words leads to the first article that has it, so
    that a thousand copies take no longer than a thousand originals. Articles without text are left out.
    """
    words = {each.id: WORD.findall(each.text.lower()) for each in articles if each.text}
    same = _same({name: fingerprint(" ".join(own)) for name, own in words.items()})
    firsts = {name: words[name] for name in words if name == same[name][0]}
    groups = [Duplicates(articles=tuple(group), likeness=Likeness.SAME, alike=1.0) for group in _groups(same)]
    return (*groups, *_near(firsts))


def _same(prints: dict[str, str]) -> dict[str, list[str]]:
    by_print: dict[str, list[str]] = {}
    for name, value in prints.items():
        by_print.setdefault(value, []).append(name)
    return {name: by_print[value] for name, value in prints.items()}


def _groups(same: dict[str, list[str]]) -> list[list[str]]:
    return [group for name, group in same.items() if name == group[0] and len(group) > 1]


def _near(words: dict[str, list[str]]) -> list[Duplicates]:
    """A text that is nearly an earlier one joins that one's group; groups are told by the least likeness in them."""
    shingles = {name: _shingles(own) for name, own in words.items()}
    holders: dict[int, str] = {}
    groups: dict[str, list[str]] = {}
    leader: dict[str, str] = {}
    least: dict[str, float] = {}
    for name, own in shingles.items():
        found, alike = _nearest(own, shingles, Counter(map(holders.get, own)))
        leader[name] = leader[found] if found else name
        groups.setdefault(leader[name], []).append(name)
        least[leader[name]] = min(alike, least.get(leader[name], 1.0))
        for each in own:
            holders.setdefault(each, name)
    return [
        Duplicates(articles=tuple(group), likeness=Likeness.NEAR, alike=least[first])
        for first, group in groups.items()
        if len(group) > 1
    ]


def _shingles(words: Sequence[str]) -> set[int]:
    return {hash(tuple(words[at : at + SHINGLE])) for at in range(max(1, len(words) - SHINGLE + 1))}


def _nearest(own: set[int], shingles: dict[str, set[int]], shared: Counter[str | None]) -> tuple[str, float]:
    """The earlier article most alike, and how much; no name and 1 where none is near."""
    likely = [name for name, _ in shared.most_common(CANDIDATES + 1) if name is not None][:CANDIDATES]
    found = [(len(own & shingles[name]) / min(len(own), len(shingles[name])), name) for name in likely]
    alike, name = max(found, default=(0.0, ""))
    return (name, alike) if alike >= ALIKE else ("", 1.0)
