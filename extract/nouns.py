"""Nouns as words: plural or not, singular form, a person or a thing."""

from functools import cache, lru_cache

from extract import lexicon

# Nouns an archive repeats; what is rarer is worked out again, so that memory does not grow with what was read.
NOUNS_KEPT = 32_768


class NounLexicon(lexicon.Entry, frozen=True):
    irregular: dict[str, str]
    invariant: frozenset[str]
    not_plural: frozenset[str]
    attributive: frozenset[str]
    states: frozenset[str]
    compounds: frozenset[str]
    compounded: dict[str, str]
    appliances: dict[str, tuple[str, ...]]
    people: frozenset[str]
    people_endings: tuple[str, ...]
    no_nations: tuple[str, ...]
    prominent: frozenset[str]
    capitals: frozenset[str]
    doings: frozenset[str]
    tied: frozenset[str]
    prefixes: frozenset[str]


@cache
def words() -> NounLexicon:
    return lexicon.read("nouns", NounLexicon)


@lru_cache(NOUNS_KEPT)
def singular(noun: str) -> str:
    """The singular of a lower-case noun; anything else comes back as it is.

    >>> [singular(noun) for noun in ("warplanes", "cities", "people", "boxes", "aircraft", "losses", "bus", "missile")]
    ['warplane', 'city', 'person', 'box', 'aircraft', 'loss', 'bus', 'missile']
    """
    known = words().irregular.get(noun)
    if known:
        return known
    if noun in words().invariant or noun in words().not_plural or len(noun) < SHORTEST or noun.endswith(NO_PLURAL):
        return noun
    for ending, shortest, instead in ENDINGS:
        if noun.endswith(ending) and len(noun) >= shortest:
            return noun[: -len(ending)] + instead
    return noun


SHORTEST = 3  # "as" and "us" are no plurals
# A plural's ending, how long a word with it must be, and the ending of its singular: no "die" from "dies", no "m-an".
ENDINGS = (
    ("ies", 5, "y"),
    ("sses", 4, "ss"),
    ("shes", 4, "sh"),
    ("ches", 4, "ch"),
    ("xes", 3, "x"),
    ("zzes", 4, "zz"),
    ("men", 4, "man"),
    ("children", 9, "child"),  # "grandchildren"
    ("speople", 8, "sperson"),  # "salespeople"
    ("wives", 6, "wife"),  # "midwives"
    ("s", 3, ""),
)
NO_PLURAL = ("ss", "us", "is", "'s", "’s")


@lru_cache(NOUNS_KEPT)
def is_plural(word: str) -> bool:
    """Whether a lower-case word can be a plural noun.

    >>> [is_plural(word) for word in ("drones", "people", "firemen", "aircraft", "famous", "was", "drone")]
    [True, True, True, True, False, False, False]
    """
    if word in words().irregular or word in words().invariant:
        return True
    return word not in words().not_plural and singular(word) != word


@lru_cache(NOUNS_KEPT)
def is_person(noun: str) -> bool:
    """Whether a singular noun means a human being.

    >>> is_person("soldier"), is_person("policeman"), is_person("drone")
    (True, True, False)
    """
    named = noun.endswith(words().people_endings) and noun not in words().not_plural  # "specimen"
    return named or noun in words().people or noun in words().states
