"""lexicon/labels.toml, read once: the words that labels of found facts are made of."""

from collections.abc import Mapping
from functools import cache

from pydantic import Field

from extract.models import Frozen
from facts.lexicon import read

SHORTEST = 3  # letters of a noun


class Happened(Frozen):
    """What an action makes of what is counted, or of money: "arrest" → "arrested"."""

    any: dict[str, str]
    people: dict[str, str]
    things: dict[str, str]
    money: dict[str, str]


class Side(Frozen):
    """One side of a thing that can be measured. `joins` ties it to the thing: "of", "in", or "()" for brackets.

    `level` says what a figure of each kind is where the words give the value reached and not the change. `never` are
    nouns of which the action says something else: rain that falls does not get less. What is borrowed or stolen is told
    `whatever_for`: a noun behind it, the deal it is borrowed for, is not what the amount is.
    """

    says: str
    kinds: frozenset[str]
    actions: frozenset[str] = frozenset()
    themes: frozenset[str] = frozenset()
    joins: str = "of"
    never: frozenset[str] = frozenset()
    whatever_for: bool = False
    level: dict[str, str] = Field(default_factory=dict)
    example: str


class Sort(Frozen):
    """What a figure of one dimension or kind is when nothing better is told."""

    topic: str
    label: str
    joins: str = "of"
    example: str


class Attributive(Frozen):
    """What a length is called that stands before its noun, and the units of which that is not so."""

    word: str
    not_in: frozenset[str]


class Upright(Frozen):
    """What a length is called whose words have this shape, a regular expression: "6-foot-7"."""

    word: str
    shape: str
    example: str


class Span(Frozen):
    """What a length of time is by the words before or behind it; `noun` where a noun follows those behind it.

    A `weak` one gives way to a noun that tells: "a contract over two years".
    """

    says: str
    before: str = ""
    behind: str = ""
    noun: str = ""
    actions: frozenset[str] = frozenset()
    weak: bool = False
    example: str


class LabelWords(Frozen):
    drop: frozenset[str]
    no_noun_endings: tuple[str, ...]
    nouns_after_all: frozenset[str]
    plain: frozenset[str]
    states: frozenset[str]
    being: tuple[str, ...]
    conditions: tuple[str, ...]
    state_openers: tuple[str, ...]
    part_states: tuple[str, ...]
    worths: frozenset[str]
    collective: frozenset[str]
    always_plural: frozenset[str]
    name_openers: frozenset[str]
    name_roles: frozenset[str]
    not_of_people: frozenset[str]
    only_of_people: frozenset[str]
    articles: frozenset[str]
    no_part: frozenset[str]
    lasting: frozenset[str]
    no_task: frozenset[str]
    comparatives: frozenset[str]
    hollow: frozenset[str]
    owned: frozenset[str]
    prepositions: frozenset[str]
    bodies: frozenset[str]
    landmarks: frozenset[str]
    coarse: frozenset[str]
    rooms: tuple[str, ...]
    votes: dict[str, str]
    span: tuple[Span, ...]
    only_of: dict[str, frozenset[str]]
    rates: dict[str, frozenset[str]]
    scope_openers: frozenset[str]
    scope_loose_ends: frozenset[str]
    happened: Happened
    side: dict[str, Side]
    telling: dict[str, frozenset[str]]
    worded: dict[str, dict[str, str]]
    kind: dict[str, Sort]
    attributive: Attributive
    upright: Upright
    units: dict[str, str]


@cache
def label_words() -> LabelWords:
    return read("labels", LabelWords)


@cache
def telling_nouns(kind: str) -> Mapping[str, str]:
    """The nouns that say what a figure of this kind is, each as the label puts it."""
    table = label_words()
    return {noun: noun for noun in table.telling.get(kind, frozenset())} | table.worded.get(kind, {})


@cache
def happened(dimension: str) -> Mapping[str, str]:
    """The participle of each action that can be done to people, or to things."""
    table = label_words().happened
    return {**table.any, **(table.people if dimension == "people" else table.things)}


def is_noun(word: str) -> bool:
    """A word that can name what is counted or measured.

    >>> [is_noun(word) for word in ("well", "undervalued", "enormous", "speed", "executive", "it", "15")]
    [True, False, False, True, True, False, False]
    """
    plain, words = word.lower(), label_words()
    if plain in words.drop or not plain[:1].isalpha() or len(word) < SHORTEST:
        return False
    return plain in words.nouns_after_all or not plain.endswith(words.no_noun_endings)
