"""The sentences of one article → the bearer of each figure, pronouns traced back to the name they stand for."""

from bisect import bisect_right
from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from functools import cached_property
from itertools import pairwise

from extract.bearer_figures import Figure
from extract.bearer_names import NOBODY, THE_COMPANY, THEIR_BODY, Name, is_title, name_to
from extract.bearer_subjects import group_start, subject
from extract.bearer_words import words
from extract.bearers import bearer
from extract.clause_parts import MARK, NAME, OWNER, POINTING, QUOTES, Parts, parts_of
from extract.clauses import ADVERB, BREAK, COMMA, NOUN, NUMBER, PREPOSITION, VERBAL, word_at
from extract.models import Claim, Kind, Sentence
from extract.nouns import singular
from extract.tokens import SentenceTokens

MOST_STEPS = 6  # from pronoun to pronoun; further back no reader follows either
SENTENCES_BACK = 2
REACH = 60  # tokens of its sentence in which a pronoun's name is sought


class Bearers:
    """Asked claim by claim; a sentence is taken apart when first needed."""

    def __init__(self, sentences: Sequence[Sentence], names: AbstractSet[str]) -> None:
        self._sentences = sentences
        self._tokens = SentenceTokens(sentences)
        self._names = names
        self._parts: dict[int, Parts] = {}
        self._steps = 0

    def of(self, claim: Claim) -> Name:
        """The words of the claim's bearer's name; empty where its clause names nobody."""
        start, end = claim.quantity.start, claim.quantity.end
        index = bisect_right(self._sentences, start, key=lambda sentence: sentence.start) - 1
        if index < 0:
            return NOBODY
        parts = self._parted(index)
        first = bisect_right(parts.tokens, start, key=lambda token: token.start) - 1
        last = bisect_right(parts.tokens, end - 1, key=lambda token: token.start) - 1
        if first < 0 or last < first:
            return NOBODY
        self._steps = 0
        first, last = _with_conversion(parts, first, last)
        return bearer(Figure(parts, first, last, claim.quantity.kind, self.earlier))

    def _parted(self, index: int) -> Parts:
        if index not in self._parts:
            self._parts[index] = parts_of(self._tokens.of(index), index, self._names)
        return self._parts[index]

    def earlier(self, parts: Parts, i: int, word: str) -> Name:
        """Whom the pronoun, or the "the company" of "the bank", at token `i` stands for."""
        self._steps += 1
        if word in NOT_TRACED or self._steps > MOST_STEPS:
            return NOBODY
        if word in words().offered:
            return self._maker(parts, i, word)
        if word == THEIR_BODY:
            return employer(parts, i)
        if found := self._before(parts, i, word):
            return found
        if word in POINTING and parts.part(0) == PREPOSITION:
            return self._behind(parts, i)
        quoted = sum(token.text in QUOTES for token in parts.tokens[:i]) % 2
        body = employer(parts, i) if word == THE_COMPANY else NOBODY
        # Of whom a speaker speaks the sentence before seldom tells.
        return body or (NOBODY if quoted else self._of_sentences_before(parts, word))

    def _maker(self, parts: Parts, i: int, noun: str) -> Name:
        """Who made "the offer" at token `i`: the bearer of the offer told of last."""
        for index in range(parts.index, max(-1, parts.index - 1 - SENTENCES_BACK), -1):
            told = self._parted(index)
            end = i if index == parts.index else len(told.tokens)
            for k in range(end - 1, max(-1, end - REACH), -1):
                if told.lower(k) == noun and told.part(k) == NOUN:
                    return bearer(Figure(told, k, k, Kind.MONEY, self.earlier))
        return NOBODY

    def _before(self, parts: Parts, i: int, word: str) -> Name:
        """The nearest subject before token `i` of its sentence that the word can stand for."""
        acted_on = word == "it" and parts.part(i + 1) not in {*VERBAL, ADVERB}
        nearest = i - 2 if acted_on else i - 1  # "Brun believes | it | to be …" is not of Brun
        verbs = (k for k in range(nearest, max(-1, nearest - REACH), -1) if _is_finite(parts, k))
        return next((found for verb in verbs if (found := self._fit(parts, verb, word, near=True))), NOBODY)

    def _behind(self, parts: Parts, i: int) -> Name:
        """ "With | its | 120 planes Skyrim wants …": the subject that comes behind."""
        verb = next((k for k in range(i, i + REACH) if _is_finite(parts, k)), None)
        return NOBODY if verb is None else subject(parts, verb, self.earlier)

    def _of_sentences_before(self, parts: Parts, word: str) -> Name:
        indexes = range(parts.index - 1, max(-1, parts.index - 1 - SENTENCES_BACK), -1)
        return next((found for index in indexes if (found := self._topic(self._parted(index), word))), NOBODY)

    def _topic(self, parts: Parts, word: str) -> Name:
        """The subject of an earlier sentence, if it can be meant; who only says something seldom is."""
        verb = next((i for i, part in enumerate(parts.parts) if part in VERBAL), None)
        if verb is None or (word in OF_THINGS and parts.lemma(verb) in words().saying):
            return NOBODY
        return self._fit(parts, verb, word)

    def _fit(self, parts: Parts, verb: int, word: str, *, near: bool = False) -> Name:
        """The subject of the verb, if the word can stand for it."""
        start = group_start(parts, verb)
        told_of_person = any(token.lower in OF_PEOPLE for token in parts.tokens[max(0, start - OWNED_REACH) : start])
        if _is_aside(parts, verb) or (told_of_person and word not in OF_PEOPLE):
            return NOBODY
        found = subject(parts, verb, self.earlier)
        return found if found and self._can_mean(parts, found, word, near=near) else NOBODY

    def _can_mean(self, parts: Parts, name: Name, word: str, *, near: bool) -> bool:
        """Whether a pronoun can stand for the name, by what its sentence says it is."""
        if word in OF_SEVERAL:
            return name[-1].endswith("s")
        definite = _stands_behind(parts, name, {"the", "a", "an", "each", "every"})
        if word in OF_PEOPLE:
            return not definite and (near or len(name) > 1 or is_person(parts, name) or name[0] in self._surnames)
        return not is_person(parts, name) and not (word == THE_COMPANY and definite)

    @cached_property
    def _surnames(self) -> frozenset[str]:
        """What ends a name of two words or more, anywhere in the article."""
        tokens = [self._tokens.of(index) for index in range(len(self._sentences))]
        pairs = (pair for sentence in tokens for pair in pairwise(sentence))
        return frozenset(last.text for first, last in pairs if first.text.istitle() and last.text[:1].isupper())


def _with_conversion(parts: Parts, first: int, last: int) -> tuple[int, int]:
    """The figure in front and the brackets of "$9bn (| £7bn |)", "$9bn (over | six years |)"; others as they are."""
    opening = first - 2 if parts.part(first - 1) == PREPOSITION else first - 1
    if parts.lower(opening) != "(" or parts.part(opening - 1) != NUMBER:
        return first, last
    start = opening - 1
    while parts.part(start - 1) in {NUMBER, MARK}:
        start -= 1
    return start, last + 1 if parts.lower(last + 1) == ")" else last


NOT_TRACED = frozenset({"i", "you", "we", "there", "them", "him"})
OF_THINGS = frozenset({"it", "its", THE_COMPANY})
OF_PEOPLE = frozenset({"he", "she", "his", "her"})
OWNED_REACH = 3  # tokens of "his contract"
OF_SEVERAL = frozenset({"they", "their"})


def _is_finite(parts: Parts, verb: int) -> bool:
    """Whether a verb has a subject of its own; not "to pass", "the leading scorer"."""
    start = group_start(parts, verb)
    infinitive = parts.lower(start - 1) == "to" or (parts.lemma(verb) and word_at(parts.tokens, verb).shape == "ing")
    return parts.part(verb) in VERBAL and not (infinitive and start == verb)


def _is_aside(parts: Parts, verb: int) -> bool:
    """ "…, Hanna | said |, given its lead": who speaks in passing."""
    return parts.lemma(verb) in words().saying and parts.part(verb + 1) in {COMMA, BREAK}


def employer(parts: Parts, end: int) -> Name:
    """The body whose man or woman speaks before token `end`: "| Bears | general manager Otto Lind said his club"."""
    for i in range(end - 1, max(-1, end - REACH), -1):
        if parts.part(i) == NAME and parts.part(i + 1) in {NOUN, OWNER}:
            office = i + 1
            while parts.part(office) in {NOUN, OWNER} and singular(parts.lower(office)) not in words().staff:
                office += 1
            if singular(parts.lower(office)) in words().staff:
                return name_to(parts, i)
    return NOBODY


def _places(parts: Parts, name: Name) -> list[int]:
    """Where the sentence has the name's first word."""
    first = name[0].partition("-")[0]
    return [i for i, token in enumerate(parts.tokens) if token.text == first]


def _stands_behind(parts: Parts, name: Name, before: set[str]) -> bool:
    return any(parts.lower(i - 1) in before for i in _places(parts, name))


def is_person(parts: Parts, name: Name) -> bool:
    """Whether the sentence says that the name is a person's: "agent | Lars Boyd", "| Ida Brun |, an analyst"."""
    return any(_is_named_person(parts, i, len(name)) for i in _places(parts, name))


def _is_named_person(parts: Parts, i: int, length: int) -> bool:
    before = parts.lower(i - 2 if parts.part(i - 1) == COMMA or parts.lower(i - 1) == "." else i - 1)
    behind = {singular(token.lower) for token in parts.tokens[i + length : i + length + APPOSED]}
    return is_title(before) or (parts.part(i + length) == COMMA and bool(behind & words().staff))


APPOSED = 5  # tokens behind a name in which its office stands
