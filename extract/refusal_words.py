"""What the refusals ask of a sentence: its words, whether it is a headline, months, what is counted behind a number."""

from collections.abc import Sequence
from functools import cache, cached_property

from extract import lexicon, units
from extract.clauses import VERB, word_at
from extract.models import Token
from extract.nouns import is_plural
from extract.tokens import joined, lower_at, text_at

DASHES = frozenset("-–—‐‑−")
# Words shorter than this ("of", "the") say nothing of a headline, nor do fewer than three longer ones.
LONG_WORD, LONG_WORDS, CAPITALS = 4, 3, 0.8


class Names(lexicon.Entry, frozen=True):
    months: frozenset[str]
    numbered: frozenset[str]
    numbered_letters: frozenset[str]
    numbered_versions: frozenset[str]
    numbered_before_nouns: frozenset[str]
    unnumbered_prefixes: frozenset[str]
    streets: frozenset[str]
    year_openers: frozenset[str]
    year_neighbours: frozenset[str]
    no_year_modifiers: frozenset[str]
    eras: frozenset[str]
    yearly: frozenset[str]
    codes: frozenset[str]
    models: frozenset[str]
    aircraft: frozenset[str]
    clock: frozenset[str]
    dialling: frozenset[str]
    page_verbs: frozenset[str]
    score_words: frozenset[str]
    innings: frozenset[str]
    named_by_number: frozenset[str]
    tests: frozenset[str]
    score_scales: frozenset[str]
    one_after: frozenset[str]
    one_before: frozenset[str]
    one_joined: frozenset[str]
    one_speakers: frozenset[str]
    one_speaks: frozenset[str]
    ordinal_windows: frozenset[str]
    ordinal_parties: frozenset[str]
    opening: frozenset[str]
    glued_scales: frozenset[str]


class Line:
    """A sentence's tokens, and whether it is a headline with every word in capitals or capitalised."""

    def __init__(self, tokens: Sequence[Token]) -> None:
        self.tokens = tokens

    @cached_property
    def is_title(self) -> bool:
        long = [token for token in self.tokens if len(token.text) >= LONG_WORD and token.text[0].isalpha()]
        capitals = sum(token.text[0].isupper() for token in long)
        return len(long) >= LONG_WORDS and capitals >= CAPITALS * len(long)


@cache
def names() -> Names:
    return lexicon.read("names", Names)


def is_digits(text: str) -> bool:
    return text[:1].isdecimal()


def is_month(tokens: Sequence[Token], i: int) -> bool:
    return 0 <= i < len(tokens) and tokens[i].lower in names().months and tokens[i].text[0].isupper()


def counts(tokens: Sequence[Token], j: int) -> bool:
    """Whether what follows is counted or measured."""
    if text_at(tokens, j) == "-" and joined(tokens, j) and joined(tokens, j + 1):
        j += 1  # "the previous generation 15-inch model"
    if (verb := word_at(tokens, j)).role == VERB and verb.sure:
        return False  # "the Orvo 4 | comes with 6GB"
    return is_plural(lower_at(tokens, j)) or units.unit_at(tokens, j, touching=joined(tokens, j)) is not None
