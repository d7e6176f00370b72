"""The words by which an article makes one figure a part of another: "230,000 dead, 170,000 of them in Lorne"."""

from extract.models import Claim, Frozen
from facts.lexicon import read


class WordList(Frozen):
    words: tuple[str, ...]
    examples: tuple[str, ...]


class Apart(Frozen):
    pairs: tuple[tuple[str, str], ...]
    example: str


class PartWords(Frozen):
    pointing: WordList
    naming: WordList
    joining: WordList
    apart: Apart


def table() -> PartWords:
    return read("parts", PartWords)


def points_back(claim: Claim) -> bool:
    return any(scope in table().pointing.words for scope in claim.scope.lower().split("; "))
