"""The words that tell a subject from its surroundings, and the part each token plays in its clause."""

from collections.abc import Sequence
from functools import cache

from extract import lexicon
from extract.clauses import AUXILIARIES, BREAK, VERB, word_of
from extract.models import Token

VERBAL = AUXILIARIES | {VERB}


class SubjectWords(lexicon.Entry, frozen=True):
    moments: frozenset[str]
    pronouns: frozenset[str]
    no_subjects: frozenset[str]
    trailing: frozenset[str]
    held: frozenset[str]
    changes: frozenset[str]
    turns: frozenset[str]
    totals: frozenset[str]
    beside: frozenset[str]
    reporting: frozenset[str]
    verbs: frozenset[str]
    peaks: frozenset[str]
    superlatives: frozenset[str]
    paces: frozenset[str]
    scant: frozenset[str]
    mass: frozenset[str]
    mass_endings: tuple[str, ...]
    toward: frozenset[str]
    costing: frozenset[str]
    described: frozenset[str]
    linking: frozenset[str]
    bills: frozenset[str]
    fiscal: frozenset[str]
    intending: frozenset[str]
    raising: frozenset[str]
    bounding: frozenset[str]


@cache
def words() -> SubjectWords:
    return lexicon.read("subjects", SubjectWords)


def role_at(tokens: Sequence[Token], i: int) -> str:
    if i < 0:
        return BREAK
    try:  # as in lower_at
        return word_of(tokens[i].lower).role
    except IndexError:
        return BREAK
