"""Sentences whose figure stands in brackets: "[12 people] died"."""

from extract import nouns
from extract.models import Token
from extract.tokens import tokenize

SIGNS = {"$": "USD", "£": "GBP", "€": "EUR", "%": "%"}


def figure_in(marked: str) -> tuple[list[Token], int, int]:
    """The sentence's tokens without brackets, and the first and last of the figure."""
    before, rest = marked.split("[", maxsplit=1)
    words, after = rest.split("]", maxsplit=1)
    tokens = tokenize(before + words + after)
    start, end = len(before), len(before) + len(words)
    places = [place for place, token in enumerate(tokens) if token.start >= start and token.end <= end]
    return tokens, places[0], places[-1]


def head_of(words: list[Token]) -> str:
    """What extraction would hand over: the unit's code, or the noun in the singular; nothing for a bare number."""
    signs = [SIGNS[word.text] for word in words if word.text in SIGNS]
    noun = nouns.singular(words[-1].lower)
    return signs[0] if signs else noun if noun.isalpha() else ""
