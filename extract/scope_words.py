"""The words of windows, places and subsets, and a sentence to look for them in."""

from msgspec.structs import asdict

from extract import lexicon
from extract.clauses import NOUN, Word
from extract.models import Value


class Windows(lexicon.Entry, frozen=True):
    adverbs: str
    pairs: tuple[str, ...]
    weekdays: str
    months: str
    nouns: str
    prepositions: str
    durative: str
    modifiers: str
    openers: str
    joins: str


class Rates(lexicon.Entry, frozen=True):
    openers: str
    nouns: str


class Places(lexicon.Entry, frozen=True):
    prepositions: str
    directions: str
    adjectives: str
    nouns: str
    not_names: str
    max_words: int


class Subsets(lexicon.Entry, frozen=True):
    behind: tuple[str, ...]
    before: tuple[str, ...]
    wholes: str
    bounds: str
    max_words: int


class ScopeWords(lexicon.Entry, frozen=True):
    windows: Windows
    rates: Rates
    places: Places
    subsets: Subsets


Words = frozenset[str]
Phrases = dict[str, frozenset[tuple[str, ...]]]


class Tables(Value, frozen=True):
    """The lists as sets; phrases by their first word, or those before a figure by their last."""

    adverbs: Words
    pairs: Phrases
    dates: Words
    months: Words
    time_nouns: Words
    time_prepositions: Words
    durative: Words
    modifiers: Words
    openers: Words
    time_starts: Words
    joins: Words
    starts: Words
    rate_openers: Words
    rate_nouns: Words
    place_prepositions: Words
    directions: Words
    place_adjectives: Words
    place_nouns: Words
    not_names: Words
    max_place: int
    behind: Phrases
    before: Phrases
    wholes: Words
    bounds: Words
    max_subset: int


def _tables() -> Tables:
    words = lexicon.read("scopes", ScopeWords)
    windows = {name: frozenset(text.split()) for name, text in asdict(words.windows).items() if name != "pairs"}
    dates = windows["weekdays"] | windows["months"]
    pairs = _phrases(words.windows.pairs, key=0)
    return Tables(
        adverbs=windows["adverbs"],
        pairs=pairs,
        dates=dates,
        months=windows["months"],
        time_nouns=windows["nouns"],
        time_prepositions=windows["prepositions"],
        durative=windows["durative"],
        modifiers=windows["modifiers"],
        openers=windows["openers"],
        time_starts=dates | windows["nouns"] | windows["modifiers"],
        joins=windows["joins"],
        starts=windows["adverbs"] | dates | windows["prepositions"] | windows["openers"] | frozenset(pairs) | {"ago"},
        rate_openers=frozenset(words.rates.openers.split()),
        rate_nouns=frozenset(words.rates.nouns.split()),
        place_prepositions=frozenset(words.places.prepositions.split()),
        directions=frozenset(words.places.directions.split()),
        place_adjectives=frozenset(words.places.adjectives.split()),
        place_nouns=frozenset(words.places.nouns.split()),
        not_names=frozenset(words.places.not_names.split()) | dates,
        max_place=words.places.max_words,
        behind=_phrases(words.subsets.behind, key=0),
        before=_phrases(words.subsets.before, key=-1),
        wholes=frozenset(words.subsets.wholes.split()),
        bounds=frozenset(words.subsets.bounds.split()),
        max_subset=words.subsets.max_words,
    )


def _phrases(phrases: tuple[str, ...], key: int) -> Phrases:
    found: dict[str, set[tuple[str, ...]]] = {}
    for phrase in phrases:
        words = tuple(phrase.split())
        found.setdefault(words[key], set()).add(words)
    return {word: frozenset(group) for word, group in found.items()}


TABLES = _tables()


def is_nominal(word: Word) -> bool:
    """A noun, or a word that may be one: "launch", "attacks"."""
    is_noun = word.role == NOUN or (word.shape in ("base", "s") and not word.sure)
    return is_noun and word.text.isalpha() and word.text not in TABLES.not_names
