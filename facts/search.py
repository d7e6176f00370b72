"""Words a reader types → the statements they mean: other words for the same thing, and numbers in any form.

"bombers" finds warplanes and "deaths" the killed (lexicon/subjects.toml, outcomes.toml), "113100" finds "113,100" and
"20%" one-fifth. Every word asked for must be found, in whatever order; words in quotation marks must stand together.
"""

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from decimal import Decimal
from functools import lru_cache
from itertools import chain
from typing import NamedTuple

from extract.models import Kind, Quantity, Token
from extract.numeral_parts import WORDS, Form, Number
from extract.numerals import find_numbers
from extract.rules import IN
from extract.tokens import tokenize
from facts.models import Fact, Statement
from facts.subjects import context, groups, outcome_table, outcomes, stem
from facts.units import HUNDRED

WORD = re.compile(r"[^\W\d_]+(?:['’](?!s\b)[^\W\d_]+)*|\d+(?:[.,]\d+)*")
PHRASE = re.compile(r"[\"“”]([^\"“”]+)[\"“”]?")
PER_CENT = re.compile(r"\s*(?:%|per\s?cents?\b|pc\b)", re.IGNORECASE)
# "1.2m" and "30k" as they are typed; with a space the letter is a unit ("5 m").
LETTER = re.compile(rf"(?<=\d)({'|'.join(sorted(WORDS.letter_scales, key=len, reverse=True))})\b", re.IGNORECASE)
SHORTEST_START = 3  # letters from which the beginning of a word finds it ("aircr")
LONGEST = 300  # characters of a question that are read
KEPT = 4096

Hits = frozenset[int]
NONE: Hits = frozenset()


class Sort(NamedTuple):
    """A number as it can be asked for: "plain", as a "share" of one, or as an "ordinal"."""

    name: str
    value: Decimal


class Entry(NamedTuple):
    """What a statement is found by. `about` says what is counted and what happened; only there other words count."""

    about: str
    rest: str
    numbers: frozenset[Sort]


class SearchIndex:
    """Entries by their words and numbers; `find` answers with the places of entries in the order given."""

    def __init__(self, entries: Iterable[Entry]) -> None:
        self._texts: list[str] = []
        words, senses, numbers = (defaultdict[object, set[int]](set) for _ in range(3))
        for place, entry in enumerate(entries):
            text = folded(f"{entry.about} {entry.rest}")
            self._texts.append(text)
            for word in words_of(text):
                words[word].add(place)
            for sense in chain.from_iterable(senses_of(word) for word in words_of(folded(entry.about))):
                senses[sense].add(place)
            for each in entry.numbers:
                numbers[each].add(place)
        self._words = {str(word): frozenset(places) for word, places in words.items()}
        self._stems = _merged((stem(word), places) for word, places in self._words.items())
        self._senses: Mapping[object, Hits] = {sense: frozenset(places) for sense, places in senses.items()}
        self._numbers: Mapping[object, Hits] = {each: frozenset(places) for each, places in numbers.items()}

    def find(self, asked: str) -> Hits:
        """The places of the entries that hold everything asked for; all of them where nothing is."""
        asked = asked[:LONGEST]
        phrases = [" ".join(words_of(folded(match.group(1)))) for match in PHRASE.finditer(asked)]
        found = frozenset(range(len(self._texts)))
        for hits in chain((self._phrase(phrase) for phrase in phrases), self._terms(PHRASE.sub(" ", asked))):
            found &= hits
        return found

    def _terms(self, asked: str) -> Iterator[Hits]:
        """What each number and each telling word is found in; other words count where there are none."""
        asked = LETTER.sub(lambda match: f" {_scale_names()[match.group(1).lower()]}", asked)
        tokens = tokenize(asked)
        numbers = with_shares(tokens, find_numbers(tokens))
        within = {index for number in numbers for index in range(number.first, number.last + 1)}
        for number in numbers:
            start, end = tokens[number.first].start, tokens[number.last].end
            yield self._number(number, asked[start:end], percent=bool(PER_CENT.match(asked, end)))
        others = chain.from_iterable(words_of(folded(each.text)) for at, each in enumerate(tokens) if at not in within)
        words = [word for word in others if not numbers or not PER_CENT.fullmatch(word)]
        telling = [word for word in words if word not in context().stop]
        yield from map(self._word, telling or ([] if numbers else words))

    def _number(self, number: Number, said: str, *, percent: bool) -> Hits:
        wanted = numbers_asked(number, percent=percent)
        by_value = frozenset[int]().union(*(self._all(each) for each in wanted))
        spelled = [self._words.get(word, NONE) for word in words_of(folded(said))]
        return by_value | (frozenset[int].intersection(*spelled) if spelled and not percent else NONE)

    def _all(self, numbers: Iterable[Sort]) -> Hits:
        hits = [self._numbers.get(each, NONE) for each in numbers]
        return frozenset[int].intersection(*hits) if hits else NONE

    def _word(self, word: str) -> Hits:
        begun = (places for each, places in self._words.items() if each.startswith(word))
        alike = begun if len(word) >= SHORTEST_START else [self._words.get(word, NONE)]
        meant = (self._senses.get(sense, NONE) for sense in senses_of(word))
        return frozenset[int]().union(*alike, self._stems.get(stem(word), NONE), *meant)

    def _phrase(self, phrase: str) -> Hits:
        spaced = f" {phrase} "
        return frozenset(place for place, text in enumerate(self._texts) if spaced in f" {' '.join(words_of(text))} ")


def _merged(pairs: Iterable[tuple[str, Hits]]) -> dict[str, Hits]:
    merged: dict[str, Hits] = {}
    for key, places in pairs:
        merged[key] = merged.get(key, NONE) | places
    return merged


def folded(text: str) -> str:
    """Without case, accents and the difference between "km²" and "km2".

    >>> folded("Zürich, 12 km²")
    'zurich, 12 km2'
    """
    apart = unicodedata.normalize("NFKD", text).casefold()
    return "".join(each for each in apart if not unicodedata.combining(each))


def words_of(text: str) -> list[str]:
    """The words and numbers of a folded text, numbers without their commas.

    >>> words_of("113,100 km2 of the mayor's land")
    ['113100', 'km', '2', 'of', 'the', 'mayor', 's', 'land']
    """
    return [word.replace(",", "") if word[0].isdigit() else word for word in WORD.findall(text)]


@lru_cache(KEPT)
def senses_of(word: str) -> tuple[tuple[str, str], ...]:
    """What a word can stand for: the group of nouns it belongs to, and the outcome it tells of with those it includes.

    >>> senses_of("bombers") == senses_of("warplanes")
    True
    >>> ("outcome", "killed") in senses_of("deaths"), ("outcome", "killed") in senses_of("casualties")
    (True, True)
    """
    told = stem(word)
    found = [("group", group) for group in [_group_stems().get(told)] if group]
    outcome = outcomes().get(told)
    named = (outcome, *outcome_table()[outcome].includes) if outcome else ()
    return (*found, *(("outcome", name) for name in named))


@lru_cache(1)
def _group_stems() -> Mapping[str, str]:
    return {stem(noun): group for noun, group in groups().items()}


@lru_cache(1)
def _scale_names() -> Mapping[str, str]:
    """The word each letter stands for: m for million."""
    names = {value: name for name, value in reversed(WORDS.scales.items())}
    return {letter: names[value] for letter, value in WORDS.letter_scales.items()}


def with_shares(tokens: Sequence[Token], numbers: Iterable[Number]) -> list[Number]:
    """The numbers, "one in five" and "two out of three" being one: a share, as extraction reads them."""
    found: list[Number] = []
    for number in numbers:
        before = found[-1] if found else None
        between = tuple(each.lower for each in tokens[before.last + 1 : number.first]) if before else ()
        if before and between in IN and 0 < before.high < number.low:
            share = before.high / number.low
            found[-1] = Number(before.first, number.last, share, share, Form.FRACTION)
        else:
            found.append(number)
    return found


def numbers_asked(number: Number, *, percent: bool) -> list[list[Sort]]:
    """The numbers that answer; a range, or a word such as "dozens", asks for both its ends."""
    ends = list(dict.fromkeys((number.low, number.high)))
    if percent:
        return [[Sort("share", end / HUNDRED) for end in ends]]
    if number.form is Form.ORDINAL:
        return [[Sort("ordinal", end) for end in ends]]
    plain = [Sort("plain", end) for end in ends]
    return [plain, [Sort("share", end) for end in ends]] if number.form is Form.FRACTION else [plain]


def numbers_stated(quantity: Quantity) -> frozenset[Sort]:
    """The numbers a figure is found by: 20% is 20, and a fifth of one."""
    ends = {end for end in (quantity.low, quantity.high) if end is not None}
    if quantity.kind is Kind.ORDINAL:
        return frozenset(Sort("ordinal", end) for end in ends)
    part = {"%": HUNDRED, "ratio": Decimal(1)}.get(quantity.unit)
    shares = {Sort("share", end / part) for end in ends} if part else set()
    return frozenset({Sort("plain", end) for end in ends} | shares)


def entry_of(statement: Statement, fact: Fact | None, names: Sequence[str]) -> Entry:
    """What one statement is found by; `names` are its article's; a title would find all its figures."""
    claim = statement.claim
    quantity = claim.quantity
    about = [quantity.surface, claim.counted, claim.action, fact.label if fact else ""]
    rest = [claim.attribution, claim.scope, claim.note, quantity.unit, quantity.unit_name, *names]
    rest += [fact.description, fact.topic] if fact else []
    return Entry(" ".join(about), " ".join(rest), numbers_stated(quantity))
