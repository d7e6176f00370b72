"""How far something went, which groups exclude one another, and which words are read wide."""

import re
from functools import cache
from typing import NamedTuple

from extract.models import Claim, Frozen, Qualifier
from facts.lexicon import read

REACH = 40  # characters before a figure in which "will" and the verb stand


class Family(Frozen):
    examples: tuple[str, ...]
    grades: dict[str, tuple[str, ...]]


class Groups(Frozen):
    nouns: frozenset[str]
    example: str


class Vague(Frozen):
    words: frozenset[str]
    examples: tuple[str, ...]


class ToCome(Frozen):
    words: tuple[str, ...]
    examples: tuple[str, ...]


class Statuses(Frozen):
    to_come: ToCome
    family: dict[str, Family]
    groups: tuple[Groups, ...]
    vague: Vague


class Grade(NamedTuple):
    family: str
    name: str


def table() -> Statuses:
    return read("statuses", Statuses)


@cache
def _grades() -> dict[str, Grade]:
    families = table().family.items()
    return {
        word: Grade(name, grade)
        for name, family in families
        for grade, words in family.grades.items()
        for word in words
    }


def grade_of(action: str) -> Grade | None:
    """The family and weight of an outcome word; `None` where it has none.

    >>> grade_of("strike"), grade_of("announce")
    (Grade(family='harm', name='hit'), None)
    """
    return _grades().get(action)


@cache
def _to_come() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(table().to_come.words)})$", re.IGNORECASE)


def is_to_come(claim: Claim, text: str | None) -> bool:
    """The words before the figure say that it has not happened yet: "will pay $18"."""
    start = claim.quantity.start
    return text is not None and _to_come().search(text[max(0, start - REACH) : start]) is not None


def is_vague(claim: Claim) -> bool:
    quantity = claim.quantity
    words = set(re.findall(r"[a-z]+", quantity.surface.lower()))
    no_digits = not re.search(r"\d", quantity.surface)
    return quantity.qualifier is Qualifier.RANGE and no_digits and bool(words & table().vague.words)
