"""Articles that are one text: the same to the letter, or nearly so. They are named; nothing is dropped."""

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from enum import StrEnum
from zlib import crc32

from extract.messages import told
from extract.models import Article, Frozen
from extract.reading import fingerprint

WORD = re.compile(r"[^\W_]+")
SHINGLE = 5  # words in a row; reports of one event by different hands share few runs of five
# Of the shorter text's runs. Two reports that quote one statement at length share a third; a text with a new headline,
# another dateline or a paragraph more shares nine in ten.
ALIKE = 0.7
# Runs by which earlier articles are found: all of a short text, one in four of a longer one, which saves memory.
FEW, ONE_IN = 200, 4
CANDIDATES = 3  # earlier articles that each is compared with in full


class Likeness(StrEnum):
    SAME = "same"
    NEAR = "near"


class Duplicates(Frozen):
    """Articles with one text, in the order given. `alike` is the least share that a copy has in common, 0 to 1."""

    articles: tuple[str, ...]
    likeness: Likeness
    alike: float

    def __str__(self) -> str:
        names = told("read.names", first=", ".join(self.articles[:-1]), last=self.articles[-1])
        if self.likeness is Likeness.SAME:
            return told("read.same_text", names=names)
        return told("read.nearly_same_text", names=names, alike=self.alike, words=SHINGLE)


def duplicates_of(articles: Iterable[Article]) -> tuple[Duplicates, ...]:
    """The groups of articles that carry one text, those the same to the letter before those nearly so.

    Words are compared without case, spaces and marks. Of a group of equal texts only the first is compared with
    others. Each run of words leads to the first article that has it, so that a thousand copies of one text take no
    longer than a thousand texts. Articles without text are left out.
    """
    texts = {each.id: each.text for each in articles if each.text}
    same: dict[str, list[str]] = {}
    for name, text in texts.items():
        same.setdefault(fingerprint(" ".join(_words(text))), []).append(name)
    groups = [tuple(group) for group in same.values() if group[1:]]
    equal = [Duplicates(articles=group, likeness=Likeness.SAME, alike=1.0) for group in groups]
    return (*equal, *_near({group[0]: texts[group[0]] for group in same.values()}))


def _near(texts: Mapping[str, str]) -> list[Duplicates]:
    """A text that is nearly an earlier one joins that one's group."""
    holders: dict[int, str] = {}
    leaders: dict[str, str] = {}
    groups: dict[str, list[str]] = {}
    least: dict[str, float] = {}
    for name, text in texts.items():
        runs = _runs(text)
        found = Counter(holders[run] for run in runs if run in holders)
        likely = {each: texts[each] for each, _ in found.most_common(CANDIDATES)}
        alike, nearest = _nearest(runs, likely)
        leader = leaders[name] = leaders[nearest] if nearest else name
        groups.setdefault(leader, []).append(name)
        least[leader] = min(alike, least.get(leader, 1.0))
        holders |= {run: name for run in _looked_up(runs) if run not in holders}
    return [
        Duplicates(articles=tuple(group), likeness=Likeness.NEAR, alike=least[leader])
        for leader, group in groups.items()
        if group[1:]
    ]


def _nearest(runs: set[int], texts: Mapping[str, str]) -> tuple[float, str]:
    """How much is in common with the text most alike, and its article; 1 and no name where none is near."""
    shared = [(_share(runs, _runs(text)), name) for name, text in texts.items()]
    return max((each for each in shared if each[0] >= ALIKE), default=(1.0, ""))


def _share(left: set[int], right: set[int]) -> float:
    return len(left & right) / min(len(left), len(right))


def _runs(text: str) -> set[int]:
    """Every run of words by its checksum; a text of fewer words is one run."""
    words = _words(text)
    places = range(max(1, len(words) - SHINGLE + 1))
    return {crc32(" ".join(words[at : at + SHINGLE]).encode("utf-8", "replace")) for at in places}


def _looked_up(runs: set[int]) -> Iterable[int]:
    return runs if len(runs) <= FEW else (run for run in runs if run % ONE_IN == 0)


def _words(text: str) -> list[str]:
    return WORD.findall(text.lower())
