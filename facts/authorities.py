"""Credited authorities: which wordings name the same one, which name nobody, and on whose side each stands."""

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from functools import cache, lru_cache
from typing import NamedTuple

from extract.models import Frozen
from facts.lexicon import read

WORD = re.compile(r"[^\W\d_]+")
INITIALS = re.compile(r"\b((?:[A-Z]\.){2,})")
POSSESSIVE = re.compile(r"['’]s\b|['’](?=\s|$)")
OWNED = re.compile(r"['’]s\b")
# Slavic names reach English papers in several spellings: Zelenskiy, Zelenskyy, Zelensky.
NAME_ENDING = re.compile(r"(?<=\w{4})(?:iy|yy|yi|ii)$")
WORDINGS_KEPT = 4096
TEXTS_KEPT = 1024
WIDE = 100  # characters on either side of a word for a company that can hold its name
# English says "the army" and "police".
WITHOUT_ARTICLE = frozenset({"police", "authorities", "forces"})


class WordList(Frozen):
    words: frozenset[str]
    examples: tuple[str, ...]


class Opposed(Frozen):
    left: frozenset[str]
    right: frozenset[str]
    example: str


class Authorities(Frozen):
    vague: WordList
    dropped: WordList
    neutral: WordList
    collective: WordList
    institution: WordList
    company: WordList
    same: dict[str, str]
    sides: dict[str, tuple[str, ...]]
    opposed: tuple[Opposed, ...]


class Authority(NamedTuple):
    """One credited authority: its name in the wording used most, and every wording met."""

    name: str
    wordings: frozenset[str]
    words: frozenset[str]
    side: str


def table() -> Authorities:
    return read("authorities", Authorities)


@cache
def _sides() -> dict[str, str]:
    return {word: side for side, names in table().sides.items() for word in names}


@cache
def _roles() -> frozenset[str]:
    return frozenset().union(*(rule.left | rule.right for rule in table().opposed))


@lru_cache(WORDINGS_KEPT)
def key_of(wording: str) -> tuple[str, ...]:
    """The words that tell an authority apart, in order; empty where the wording names nobody.

    >>> key_of("Ukraine’s air force"), key_of("Ukrainian air force reports"), key_of("Reports"), key_of("sources say")
    (('ukraine', 'air', 'force'), ('ukraine', 'air', 'force'), (), ())
    """
    plain = INITIALS.sub(lambda match: match.group().replace(".", ""), POSSESSIVE.sub("", wording))
    return tuple(
        _sides().get(word, word)
        for raw in WORD.findall(plain)
        if (word := _plain(raw.lower()))
        if word not in table().vague.words and word not in table().dropped.words
    )


def _plain(word: str) -> str:
    """One form for the spellings and numbers of a word: defense is defence, organisers are organiser."""
    if word in table().same:
        return table().same[word]
    return word[:-1] if word.endswith("s") and word[:-1] in _roles() else NAME_ENDING.sub("y", word)


def is_named(wording: str) -> bool:
    """The wording names somebody: "Harbour police" does, "reports" and "sources" do not."""
    return bool(key_of(wording))


def side_of(wording: str) -> str:
    """The country an authority speaks for, told by the first one its wording names."""
    sides = table().sides
    return next((word for word in key_of(wording) if word in sides), "")


def in_sentence(name: str) -> str:
    """The name of an authority as it stands within a sentence.

    >>> in_sentence("Russian military"), in_sentence("Independent maps"), in_sentence("Ukraine's air force")
    ('the Russian military', 'independent maps', "Ukraine's air force")
    >>> in_sentence("Seafarers' Union"), in_sentence("coastguard"), in_sentence("Alba's navy")
    ("the Seafarers' Union", 'the coastguard', "Alba's navy")
    """
    first, _, rest = name.partition(" ")
    lower = re.split(r"\W", first.lower())[0]
    if lower in table().dropped.words | table().vague.words or _plain(lower) in _roles():
        name = f"{first[:1].lower()}{first[1:]} {rest}".strip()
    collective = name.rpartition(" ")[2].lower() in table().collective.words
    alone = name.islower() and name not in WITHOUT_ARTICLE
    adjective = lower in _sides() and not POSSESSIVE.search(name)
    owned = OWNED.search(name) is not None  # "Alba's navy" needs no "the"
    body = name.rpartition(" ")[2].lower() in table().institution.words and not owned
    return f"the {name}" if body or (collective and (alone or adjective)) else name


def is_neutral(wording: str) -> bool:
    """It measures, treats or counts, and takes no side: "U.S. Geological Survey"."""
    return not table().neutral.words.isdisjoint(word.lower() for word in WORD.findall(wording))


def opposed(left: str, right: str) -> bool:
    """The two stand against each other: other countries, or roles that do so wherever they meet; observers never do."""
    if is_neutral(left) or is_neutral(right):
        return False
    sides = side_of(left), side_of(right)
    if all(sides) and sides[0] != sides[1]:
        return True
    words = set(key_of(left)), set(key_of(right))
    return any(
        (words[0] & rule.left and words[1] & rule.right) or (words[0] & rule.right and words[1] & rule.left)
        for rule in table().opposed
    )


def authorities(wordings: Iterable[str], texts: Iterable[str] = ()) -> Mapping[str, Authority]:
    """The authority each wording names.

    A short wording joins a longer one that ends on the same word, if there is only one: "the ministry" and "the
    transport ministry". "The company" joins the one authority that an article of `texts` calls a company.
    """
    counted = Counter(wording for wording in wordings if is_named(wording))
    by_last: dict[str, list[tuple[str, ...]]] = {}
    for key in {key_of(wording) for wording in counted}:
        by_last.setdefault(key[-1], []).append(key)
    groups: dict[frozenset[str], list[str]] = {}
    for wording in counted:
        own = key_of(wording)
        groups.setdefault(_fullest(frozenset(own), map(frozenset, by_last[own[-1]])), []).append(wording)
    _join_companies(groups, texts)
    return {wording: _authority(words, each, counted) for words, each in groups.items() for wording in each}


def _fullest(own: frozenset[str], others: Iterable[frozenset[str]]) -> frozenset[str]:
    """The longest that holds `own` and all others that do; `own` where two of them go apart, or it is but a country."""
    longer = [key for key in others if own < key]
    if not longer or own <= table().sides.keys():
        return own
    longest = max(longer, key=len)
    return longest if all(key <= longest for key in longer) else own


def _join_companies(groups: dict[frozenset[str], list[str]], texts: Iterable[str]) -> None:
    """What only says "the company" or "its operator" goes to the only authority that a text so calls."""
    bare = [words for words in groups if words <= table().company.words]
    named = {wording: words for words, each in groups.items() if words not in bare for wording in each}
    meant = {named[name] for name in called_companies(named, texts)} if bare else set()
    if len(meant) == 1:
        own = groups[meant.pop()]
        for words in bare:
            own += groups.pop(words)


def called_companies(names: Iterable[str], texts: Iterable[str]) -> set[str]:
    """Those of the names that a text puts beside a word for a company.

    >>> called_companies(["Alba Line", "Marta Quell"], ["Its operator, Alba Line, said so. Marta Quell paid."])
    {'Alba Line'}
    >>> called_companies(["Dunmore"], ["Dunmore, a family firm, makes bricks."])
    {'Dunmore'}
    """
    known = sorted((name for name in names if name[:1].isupper()), key=len, reverse=True)
    if not known:
        return set()
    either, word = "|".join(map(re.escape, known)), _company_words()
    beside = re.compile(
        rf"\b(?:{word}),? ({either})\b|\b({either}), (?:the|a|an|its|their) (?:[\w-]+ ){{0,3}}(?:{word})\b"
    )
    phrases = (phrase for text in texts for phrase in _about_companies(text))
    return {first or second for phrase in phrases for first, second in beside.findall(phrase)}


@lru_cache(TEXTS_KEPT)
def _about_companies(text: str) -> tuple[str, ...]:
    """What stands around each word for a company: a story has many facts, and its texts are long."""
    found = re.finditer(rf"\b(?:{_company_words()})\b", text)
    return tuple(text[max(0, each.start() - WIDE) : each.end() + WIDE] for each in found)


def _company_words() -> str:
    return "|".join(sorted(table().company.words))


def _authority(words: frozenset[str], wordings: Sequence[str], counted: Mapping[str, int]) -> Authority:
    telling = [each for each in wordings if not set(key_of(each)) <= table().company.words] or wordings
    most = min(telling, key=lambda each: (-counted[each], -len(each), each))
    within = f"{most[:1].lower()}{most[1:]}"  # a capital may only mean that a sentence begins
    name = within if within in wordings else most
    return Authority(name, frozenset(wordings), words, side_of(name))
