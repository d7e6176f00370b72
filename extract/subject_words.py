"""The words that tell a subject from its surroundings."""

from functools import cache

from extract import lexicon


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
    events: frozenset[str]
    manners: frozenset[str]
    placing: frozenset[str]
    staying: frozenset[str]
    times_of_day: frozenset[str]
    adjectives: frozenset[str]
    adjective_endings: tuple[str, ...]
    spanning: frozenset[str]
    to_come: frozenset[str]
    mass: frozenset[str]
    mass_endings: tuple[str, ...]
    toward: frozenset[str]
    recording: frozenset[str]
    costing: frozenset[str]
    described: frozenset[str]
    linking: frozenset[str]
    bills: frozenset[str]
    fiscal: frozenset[str]
    intending: frozenset[str]
    raising: frozenset[str]
    bounding: frozenset[str]
    hopes: frozenset[str]
    describing: frozenset[str]
    activities: frozenset[str]
    trading: frozenset[str]
    made_of: frozenset[str]
    bases: frozenset[str]
    also_things: frozenset[str]
    movers: frozenset[str]
    putters: frozenset[str]
    spans: frozenset[str]
    sizes: frozenset[str]
    bidding: frozenset[str]
    apart: frozenset[str]
    gauges: frozenset[str]
    coordinates: frozenset[str]
    limits: frozenset[str]
    lying: frozenset[str]
    dimensions: frozenset[str]
    whereabouts: frozenset[str]


@cache
def words() -> SubjectWords:
    return lexicon.read("subjects", SubjectWords)
