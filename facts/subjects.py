"""Words → what a figure counts, what happened to it, what it measures: the tables of lexicon/*.toml, read once."""

from collections.abc import Mapping
from functools import cache

from extract.clauses import NOUN_LIKE, word_of
from extract.models import Frozen
from facts.lexicon import read

SHORTEST = 3  # letters a stem keeps


class Group(Frozen):
    nouns: tuple[str, ...]
    people: bool = False
    examples: tuple[str, ...]


class Subjects(Frozen):
    generic_people: frozenset[str]
    generic_things: frozenset[str]
    group: dict[str, Group]


class Outcome(Frozen):
    says: str
    topic: str = ""  # that of the people or things counted, where the outcome makes none of its own
    words: tuple[str, ...]
    includes: tuple[str, ...] = ()
    nearby: bool = True  # a word of it beside the figure is enough
    examples: tuple[str, ...]


class Degree(Frozen):
    """How badly: the "seriously" and the "slightly" hurt are parts of the hurt."""

    words: frozenset[str]
    examples: tuple[str, ...]


class Outcomes(Frozen):
    doers: frozenset[str]
    untouched: frozenset[str]
    some_of: frozenset[str]
    remains: frozenset[str]
    cases: frozenset[str]
    illnesses: frozenset[str]
    degree: dict[str, Degree]
    outcome: dict[str, Outcome]


class Theme(Frozen):
    words: tuple[str, ...]
    says: str
    dimensions: tuple[str, ...] = ()
    moves: bool = False
    faint: bool = False
    examples: tuple[str, ...]


class Themes(Frozen):
    theme: dict[str, Theme]


class Context(Frozen):
    stop: frozenset[str]
    per: frozenset[str]
    endings: tuple[str, ...]
    unit_names: frozenset[str]
    calendar: tuple[str, ...]
    no_names: frozenset[str]
    scored: frozenset[str]
    reckoned: frozenset[str]
    bounds: frozenset[str]
    direction: dict[str, frozenset[str]]
    stage: dict[str, frozenset[str]]


@cache
def context() -> Context:
    return read("context", Context)


@cache
def stem(word: str) -> str:
    """A word without its ending, only for seeing that two words are one.

    >>> stem("injured") == stem("injuring") == stem("injures")
    True
    """
    word = word.lower()
    for ending in context().endings:
        if word.endswith(ending) and len(word) - len(ending) >= SHORTEST:
            return word[: -len(ending)]
    return word


@cache
def outcome_table() -> Mapping[str, Outcome]:
    return read("outcomes", Outcomes).outcome


def doers() -> frozenset[str]:
    """Nouns of what happens and does: nothing is done to an earthquake that destroyed a town."""
    return read("outcomes", Outcomes).doers


def untouched() -> frozenset[str]:
    """Nouns of what nothing is done to: times, points, days."""
    return read("outcomes", Outcomes).untouched


@cache
def degrees() -> Mapping[str, str]:
    """The degree of harm each word tells of."""
    return {word: name for name, row in read("outcomes", Outcomes).degree.items() for word in row.words}


def some_of() -> frozenset[str]:
    """Words behind which a degree is that of some of those counted."""
    return read("outcomes", Outcomes).some_of


def remains() -> frozenset[str]:
    """Nouns that count the dead where they stand alone."""
    return read("outcomes", Outcomes).remains


def cases() -> frozenset[str]:
    """Nouns that count the sick in a sentence on an illness."""
    return read("outcomes", Outcomes).cases


@cache
def illnesses() -> frozenset[str]:
    """The stems of what people fall ill with."""
    return frozenset(map(stem, read("outcomes", Outcomes).illnesses))


@cache
def theme_table() -> Mapping[str, Theme]:
    return read("themes", Themes).theme


@cache
def groups() -> Mapping[str, str]:
    """Each noun with the group of nouns that news uses for one another."""
    return {noun: name for name, row in read("subjects", Subjects).group.items() for noun in row.nouns}


@cache
def generic_nouns(dimension: str) -> frozenset[str]:
    """Nouns that say nothing of what is counted."""
    known = read("subjects", Subjects)
    return known.generic_people if dimension == "people" else known.generic_things


@cache
def outcomes() -> Mapping[str, str]:
    """The outcome each word stem tells of."""
    return {stem(word): name for name, row in outcome_table().items() for word in row.words}


@cache
def nearby_outcomes() -> Mapping[str, str]:
    """Those that a word beside the figure may tell, where the claim itself tells none."""
    return {word: name for word, name in outcomes().items() if outcome_table()[name].nearby}


@cache
def themes() -> Mapping[str, str]:
    """The theme each word stem tells of."""
    return {stem(word): name for name, row in theme_table().items() for word in row.words}


@cache
def calendar() -> frozenset[str]:
    """Stems of the months and the days of the week: names of times, not of people or places."""
    return frozenset(stem(word) for word in context().calendar)


@cache
def may_be_name(word: str) -> bool:
    """Whether a word with a capital can be a name: no small word ("Though", "Still"), no "GMT", no "GB"."""
    return word_of(word).role in NOUN_LIKE and word.lower() not in context().no_names
