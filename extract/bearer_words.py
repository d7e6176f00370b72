"""The words that tell whose a figure is."""

from functools import cache

from extract import lexicon


class BearerWords(lexicon.Entry, frozen=True):
    owned: frozenset[str]
    bodies: frozenset[str]
    teams: frozenset[str]
    others: frozenset[str]
    offered: frozenset[str]
    answering: frozenset[str]
    things: frozenset[str]
    staff: frozenset[str]
    burdening: frozenset[str]
    valuing: frozenset[str]
    saying: frozenset[str]
    giving: frozenset[str]
    deeds: frozenset[str]
    gaps: frozenset[str]
    hedges: frozenset[str]
    shared_parts: frozenset[str]
    heads: frozenset[str]
    no_names: frozenset[str]
    intents: frozenset[str]
    ageing: frozenset[str]
    granting: frozenset[str]
    away: frozenset[str]
    titles: frozenset[str]
    selling: frozenset[str]
    contests: frozenset[str]


@cache
def words() -> BearerWords:
    return lexicon.read("bearers", BearerWords)
