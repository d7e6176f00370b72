"""Nouns as words: plural or not, singular form, a person or a thing."""

from functools import cache

from extract import lexicon
from extract.models import Frozen


class NounLexicon(Frozen):
    irregular: dict[str, str]
    invariant: frozenset[str]
    not_plural: frozenset[str]
    attributive: frozenset[str]
    states: frozenset[str]
    compounds: frozenset[str]
    compounded: dict[str, str]
    people: frozenset[str]
    people_endings: tuple[str, ...]


@cache
def words() -> NounLexicon:
    return lexicon.read("nouns", NounLexicon)


@cache
def singular(noun: str) -> str:
    """The singular of a lower-case noun; anything else comes back as it is.

    >>> [singular(noun) for noun in ("warplanes", "cities", "people", "boxes", "aircraft", "losses", "bus", "missile")]
    ['warplane', 'city', 'person', 'box', 'aircraft', 'loss', 'bus', 'missile']
    """
    known = words().irregular.get(noun)
    if known:
        return known
    if noun in words().invariant or noun in words().not_plural or len(noun) < 3:  # noqa: PLR2004 - "as", "us"
        return noun
    if noun.endswith("ies") and len(noun) > 4:  # noqa: PLR2004 - "ties", "dies"
        return noun[:-3] + "y"
    if noun.endswith(("sses", "shes", "ches", "xes", "zzes")):
        return noun[:-2]
    if noun.endswith(("men", "women")) and len(noun) > 3:  # noqa: PLR2004 - "policemen"
        return noun[:-2] + "an"
    if noun.endswith("s") and not noun.endswith(("ss", "us", "is", "'s", "’s")):
        return noun[:-1]
    return noun


@cache
def is_plural(word: str) -> bool:
    """Whether a lower-case word can be a plural noun.

    >>> [is_plural(word) for word in ("drones", "people", "firemen", "aircraft", "famous", "was", "drone")]
    [True, True, True, True, False, False, False]
    """
    if word in words().irregular or word in words().invariant:
        return True
    return word not in words().not_plural and singular(word) != word


@cache
def is_person(noun: str) -> bool:
    """Whether a singular noun means a human being.

    >>> is_person("soldier"), is_person("policeman"), is_person("drone")
    (True, True, False)
    """
    return noun in words().people or noun in words().states or noun.endswith(words().people_endings)
