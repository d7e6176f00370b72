"""The part a word can play in a clause: verb, preposition, boundary and so on."""

import itertools
from collections.abc import Sequence
from functools import cache, lru_cache
from typing import Final

from extract import lexicon, units, verbs
from extract.models import Kind, Token, Value

WORDS_KEPT = 32_768

VERB: Final = "verb"
BE: Final = "be"
HAVE: Final = "have"
MODAL: Final = "modal"
PREPOSITION: Final = "preposition"
JOINT: Final = "joint"
COMMA: Final = "comma"
BREAK: Final = "break"
RELATIVE: Final = "relative"
DETERMINER: Final = "determiner"
ADVERB: Final = "adverb"
NUMBER: Final = "number"
NOUN: Final = "noun"
EDGE: Final = "edge"

ROLES: Final = frozenset(
    (VERB, BE, HAVE, MODAL, PREPOSITION, JOINT, COMMA, BREAK, RELATIVE, DETERMINER, ADVERB, NUMBER, NOUN, EDGE)
)
AUXILIARIES: Final = frozenset((BE, HAVE, MODAL))
VERBAL: Final = AUXILIARIES | {VERB}
ENDS: Final = frozenset((BREAK, EDGE))
NOUN_LIKE: Final = frozenset((NOUN, VERB))  # a noun, or what may be one
DETERMINING: Final = frozenset((DETERMINER, NUMBER))
OWNERS: Final = frozenset(("its", "his", "her", "their", "our"))
ACTORS: Final = frozenset(("they", "he", "she", "we"))  # a verb is due behind them
PRONOUNS: Final = ACTORS | {"i", "you", "it"}
THEIRS: Final = OWNERS - {"our"}  # what is told of somebody else


class ClauseWords(lexicon.Entry, frozen=True):
    prepositions: str
    breaks: str
    relatives: str
    joints: str
    determiners: str
    adverbs: str
    not_adverbs: str
    be: str
    have: str
    modals: str
    numbers: str
    amounts: str
    distances: str
    moments: str
    names: str
    measures: dict[str, str]
    phrasal: tuple[str, ...]


class Word(Value, frozen=True):
    """A word in its clause. `lemma`, `shape`, `sure`, `finite` are those of `verbs.Verb`; only verbs have a shape."""

    role: str
    text: str
    lemma: str = ""
    shape: str = ""
    sure: bool = True
    finite: bool = False

    @property
    def is_nominal(self) -> bool:
        """A noun, or what is one as often as a verb."""
        return self.role == NOUN or (self.role == VERB and not self.sure)


@cache
def _roles() -> dict[str, str]:
    """Role by word; a word in two lists has the first role."""
    words = lexicon.read("clauses", ClauseWords)
    lists = (
        (COMMA, ","),
        (BE, words.be),
        (HAVE, words.have),
        (MODAL, words.modals),
        (RELATIVE, words.relatives),
        (JOINT, words.joints),
        (PREPOSITION, words.prepositions),
        (BREAK, words.breaks),
        (NUMBER, words.numbers),
        (ADVERB, words.adverbs),
        (DETERMINER, words.determiners),
    )
    return {word: role for role, group in reversed(lists) for word in group.split()}


def _lists() -> dict[str, frozenset[str]]:
    """The other lists, by name."""
    words = lexicon.read("clauses", ClauseWords)
    names = ("not_adverbs", "amounts", "distances", "moments", "names")
    return {name: frozenset(getattr(words, name).split()) for name in names}


LISTS: Final = _lists()


KINDS: Final = {
    Kind.MONEY: "money",
    Kind.PERCENT: "percent",
    Kind.RATIO: "percent",
    Kind.DURATION: "time",
    Kind.AGE: "time",
    Kind.MEASURE: "other",
    Kind.MULTIPLE: "other",
}


def _measures() -> dict[str, str]:
    """The kind of measure by a unit's code, name or word: those of units.toml and the few that are units only here."""
    known: dict[str, str] = {}
    tables = units.TABLES
    for shapes in (tables.words, tables.symbols, tables.signs):
        for parts, unit in itertools.chain.from_iterable(shapes.values()):
            known |= dict.fromkeys((unit.code.lower(), unit.name, " ".join(parts)), KINDS[unit.kind])
    here = lexicon.read("clauses", ClauseWords).measures
    return known | {unit: kind for kind, listed in here.items() for unit in listed.split()}


MEASURES: Final = _measures()


def _phrasal() -> frozenset[tuple[str, str]]:
    """Verb and particle of each phrasal verb."""
    pairs = (verb.partition(" ") for verb in lexicon.read("clauses", ClauseWords).phrasal)
    return frozenset((verb, particle) for verb, _, particle in pairs)


PHRASAL: Final = _phrasal()


@lru_cache(WORDS_KEPT)
def word_of(text: str) -> Word:
    """What a word can be, on its own. "May" is a month, "may" a modal.

    >>> word_of("sank")
    Word(role='verb', text='sank', lemma='sink', shape='past', sure=True, finite=True)
    >>> [word_of(word).role for word in ("were", "in", "and", "reportedly", "1,200", "village", "whom", ";")]
    ['be', 'preposition', 'joint', 'adverb', 'number', 'noun', 'relative', 'break']
    """
    lower = text.lower()
    if text in LISTS["names"]:
        return Word(NOUN, lower)
    role = _roles().get(lower)
    if role is not None:
        return Word(role, lower, lemma=role if role in AUXILIARIES else "")
    if lower[0].isdigit():
        return Word(NUMBER, lower)
    if lower.endswith("ly") and lower not in LISTS["not_adverbs"]:
        return Word(ADVERB, lower)
    form = verbs.verb_form(lower)
    if form is None:
        return Word(NOUN, lower)
    return Word(VERB, lower, form.lemma, form.shape, form.sure, form.finite)


def word_at(tokens: Sequence[Token], i: int) -> Word:
    """The word at token `i`; beyond either end of the sentence a stop."""
    if i < 0:
        return STOP
    try:  # as in lower_at
        return word_of(tokens[i].lower)
    except IndexError:
        return STOP


STOP: Final = word_of(".")


def role_at(tokens: Sequence[Token], i: int) -> str:
    if i < 0:
        return BREAK
    try:  # as in lower_at
        return word_of(tokens[i].text).role  # "in | May", which is no "may"
    except IndexError:
        return BREAK
