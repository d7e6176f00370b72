"""The words around a figure: which is a verb, which opens a phrase, which ends the clause."""

from collections.abc import Sequence
from functools import cache, lru_cache
from typing import Final, NamedTuple

from extract import lexicon, verbs
from extract.models import Frozen, Token

# Tokens read on either side of a figure. News clauses are shorter; a bound keeps one endless line from costing more.
REACH = 22
WORDS_KEPT = 32_768
CONVERSION_REACH = 5  # words of a figure and its unit: "13 nautical miles ("
CLAUSE_REACH = 6  # words in which the verb of a short clause has appeared: "the rail company's new plan cuts 12 trains"

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
BEFORE_NOUNS: Final = frozenset((DETERMINER, PREPOSITION, NUMBER))
QUOTES: Final = frozenset(('"', "“", "”", "'", "‘", "’"))
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
    distances: str
    moments: str
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


# Stands for every place before and behind the words within reach: no rule looks further than REACH past them.
OUTSIDE: Final = Word(EDGE, "")
PADDING: Final = (OUTSIDE,) * REACH
HYPHEN: Final = Word(NOUN, "-")


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
    names = ("not_adverbs", "amounts", "distances", "moments", "names")
    return {name: frozenset(getattr(words, name).split()) for name in names}


@cache
def measures() -> dict[str, str]:
    """The kind of measure by unit word or sign."""
    kinds = lexicon.read("clauses", ClauseWords).measures
    return {unit: kind for kind in Measures.model_fields for unit in getattr(kinds, kind).split()}


@cache
def phrasal() -> frozenset[tuple[str, str]]:
    """Verb and particle of each phrasal verb."""
    pairs = (verb.partition(" ") for verb in lexicon.read("clauses", ClauseWords).phrasal)
    return frozenset((verb, particle) for verb, _, particle in pairs)


@lru_cache(WORDS_KEPT)
def word_of(text: str) -> Word:
    """What a word can be, on its own. "May" is a month, "may" a modal.

    >>> word_of("struck")
    Word(role='verb', text='struck', lemma='strike', shape='past', sure=True)
    >>> [word_of(word).role for word in ("were", "in", "and", "reportedly", "1,200", "village", "whom", ";")]
    ['be', 'preposition', 'joint', 'adverb', 'number', 'noun', 'relative', 'break']
    """
    lower = text.lower()
    if text in lists()["names"]:
        return Word(NOUN, lower)
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

    __slots__ = ("anchor", "first", "head", "last", "measure", "words")

    def __init__(self, tokens: Sequence[Token], first: int, last: int, head: str = "") -> None:
        low = max(0, first - REACH)
        near = tokens[low : last + REACH + 1]
        self.words = [*PADDING, *[word_of(token.text) for token in near], *PADDING]
        self.first = first - low + REACH
        self.last = last - low + REACH
        self.head = head.lower()
        self.measure = self._measure()
        self._take_conversion()
        self.anchor = self._anchor(self.first - 1)

    def _measure(self) -> str:
        """The kind of unit the figure is in: "money", "percent", "time", "other", or "" for things counted."""
        kinds = measures()
        words = self.words
        return kinds.get(self.head) or kinds.get(words[self.first].text) or kinds.get(words[self.last].text) or ""

    def _take_conversion(self) -> None:
        """Read "12 km (7 miles)" as one: what is told of either is told of both."""
        if self.at(self.first - 1).text == "(" and self.at(self.last + 1).text == ")":
            place = self.first - 2
            while self.at(place).role not in (NUMBER, EDGE, COMMA, BREAK):
                place -= 1
            if self.at(place).role == NUMBER and self.first - place <= CONVERSION_REACH:
                self.first, self.last = place, self.last + 1
        elif self.at(self.last + 1).text == "(" and self.at(self.last + 2).role in (NUMBER, ADVERB, NOUN):
            for place in range(self.last + 3, self.last + 3 + CONVERSION_REACH):
                if self.at(place).text == ")":
                    self.last = place
                    return

    def at(self, index: int) -> Word:
        return self.words[index]

    def is_verb(self, index: int) -> bool:
        """Whether the word is a verb where it stands: "to strike", "strikes 12 depots", not "a strike"."""
        word = self.at(index)
        if word.role != VERB:
            return False
        before = self.at(index - 1)
        if word.shape == "ing":
            return before.role != DETERMINER
        if word.shape == "past":
            return not self._is_adjective(index)
        if before.text == "to" or before.role == MODAL or (word.lemma, self.at(index + 1).text) in phrasal():
            return True
        if before.role in BEFORE_NOUNS or before.text == "-" or (before.shape == "past" and before.sure):
            return False
        return word.sure or self._heads_clause(index)

    def _is_adjective(self, index: int) -> bool:
        """A participle before its noun: "the captured crew", "on frozen lakes", "a newly built dam"."""
        before = self.at(index - 1)
        if before.role == ADVERB and before.text not in QUOTES:
            return self.at(index - 2).role in (DETERMINER, NUMBER) and self.at(index + 1).role == NOUN
        return before.role in (DETERMINER, PREPOSITION) or before.text == "-"

    def _heads_clause(self, index: int) -> bool:
        """For a form that may be a noun: the figure follows, and no surer verb stands before it in the clause."""
        direct = index + 1 == self.first or self.at(index + 1).role in (DETERMINER, NUMBER)
        if direct and self.at(index - 1).role == JOINT:
            return True
        if not direct and self.at(index).shape != "s":
            return False
        for place in range(index - 1, index - 1 - CLAUSE_REACH, -1):
            word = self.at(place)
            if word.role in (BREAK, EDGE, COMMA):
                return True
            if word.role in AUXILIARIES or (word.role == VERB and word.sure and word.shape in ("past", "ing")):
                return False
        return True

    def _anchor(self, index: int) -> int:
        """The word to its left that the figure hangs on, over its modifiers: a verb, preposition, comma …"""
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

    @property
    def is_compound(self) -> bool:
        """Whether number and noun are joined by hyphens, as in "an eight-year deal"."""
        return self.last - self.first > 1 and HYPHEN in self.inside()
