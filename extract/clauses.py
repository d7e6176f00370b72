"""The words around a figure: which is a verb, which opens a phrase, which ends the clause."""

from collections.abc import Sequence
from functools import cache, lru_cache
from typing import Final, NamedTuple

from extract import lexicon, verbs
from extract.models import Frozen, Token

# Tokens read on either side of a figure. News clauses are shorter; a bound keeps one endless line from costing more.
REACH = 22
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

AUXILIARIES: Final = frozenset((BE, HAVE, MODAL))
MODIFIERS: Final = frozenset((DETERMINER, ADVERB, NUMBER, NOUN))
ENDS: Final = frozenset((BREAK, EDGE))


class Measures(Frozen):
    money: str
    percent: str
    time: str
    other: str


class ClauseWords(Frozen):
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
    names: str
    measures: Measures
    phrasal: tuple[str, ...]


class Word(NamedTuple):
    """A word in its clause. `lemma` and `shape` tell of verbs; `sure` is false for what may be a noun ("strikes")."""

    role: str
    text: str
    lemma: str = ""
    shape: str = ""
    sure: bool = True


OUTSIDE: Final = Word(EDGE, "")


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


@cache
def lists() -> dict[str, frozenset[str]]:
    """The other lists, by name."""
    words = lexicon.read("clauses", ClauseWords)
    flat = {name: getattr(words, name) for name in ("not_adverbs", "amounts", "names")}
    measures = {name: getattr(words.measures, name) for name in Measures.model_fields}
    return {name: frozenset(text.split()) for name, text in (flat | measures).items()}


@cache
def phrasal() -> frozenset[tuple[str, str]]:
    """Verb and particle of each phrasal verb."""
    pairs = (verb.partition(" ") for verb in lexicon.read("clauses", ClauseWords).phrasal)
    return frozenset((verb, particle) for verb, _, particle in pairs)


@lru_cache(WORDS_KEPT)
def word_of(lower: str) -> Word:
    """What a lower-case word can be, on its own.

    >>> word_of("struck")
    Word(role='verb', text='struck', lemma='strike', shape='past', sure=True)
    >>> [word_of(word).role for word in ("were", "in", "and", "reportedly", "1,200", "village", "whom", ";")]
    ['be', 'preposition', 'joint', 'adverb', 'number', 'noun', 'relative', 'break']
    """
    role = _roles().get(lower)
    if role is not None:
        return Word(role, lower, lemma=role if role in AUXILIARIES else "")
    if lower[0].isdigit():
        return Word(NUMBER, lower)
    if lower.endswith("ly") and lower not in lists()["not_adverbs"]:
        return Word(ADVERB, lower)
    form = verbs.verb_form(lower)
    if form is None:
        return Word(NOUN, lower)
    return Word(VERB, lower, form.lemma, form.shape, form.sure)


class Figure:
    """A figure and the words within reach of it. `first` and `last` index `words`; outside there is only `OUTSIDE`."""

    __slots__ = ("anchor", "first", "head", "last", "words")

    def __init__(self, tokens: Sequence[Token], first: int, last: int, head: str = "") -> None:
        low = max(0, first - REACH)
        names = lists()["names"]
        near = tokens[low : last + REACH + 1]
        self.words = [Word(NOUN, token.lower) if token.text in names else word_of(token.lower) for token in near]
        self.first = first - low
        self.last = last - low
        self.head = head.lower()
        self.anchor = self._anchor(self.first - 1)

    def at(self, index: int) -> Word:
        return self.words[index] if 0 <= index < len(self.words) else OUTSIDE

    def is_verb(self, index: int) -> bool:
        """Whether the word is a verb where it stands: "to strike", "strikes 12 depots", not "a strike"."""
        word = self.at(index)
        if word.role != VERB:
            return False
        before = self.at(index - 1)
        if word.shape in ("past", "ing"):
            return before.role != DETERMINER
        if before.text == "to" or before.role == MODAL:
            return True
        return word.sure or (before.role not in (DETERMINER, PREPOSITION, NUMBER) and self._before_figure(index))

    def _before_figure(self, index: int) -> bool:
        return index + 1 == self.first or self.at(index + 1).role in (DETERMINER, NUMBER)

    def _anchor(self, index: int) -> int:
        """The word to its left that the figure hangs on, over its modifiers: a verb, preposition, comma, the start."""
        while (role := self.at(index).role) in MODIFIERS or (role == VERB and not self.is_verb(index)):
            index -= 1
        if self.at(index).text == "of" and self.at(index - 1).text in lists()["amounts"]:
            return self._anchor(index - 2)
        is_particle = (self.at(index - 1).lemma, self.at(index).text) in phrasal()
        return index - 1 if is_particle else index

    @property
    def left(self) -> Word:
        return self.at(self.anchor)

    def inside(self) -> list[Word]:
        return self.words[self.first : self.last + 1]

    def measures(self, *kinds: str) -> bool:
        """Whether the figure is in a unit of one of the kinds ("money", "percent", "time", "other")."""
        sets = [lists()[kind] for kind in kinds]
        texts = (self.head, self.at(self.first).text, self.at(self.last).text)
        return any(text in kind for kind in sets for text in texts)
