"""Claims → whose each figure is, as its clause says, and the words by which two such names are known to be one."""

import re
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from extract.antecedents import Bearers
from extract.bearer_names import each_of
from extract.bearer_words import words
from extract.models import Claim
from facts.subjects import stem
from facts.surroundings import Read


class Bearer(NamedTuple):
    """Whose a figure is. `keys`: stems of the name's parts, its initials, and those of the longer name of the story.

    Of several who bear it together, `keys` holds those of each.
    """

    name: str
    keys: frozenset[str]


PART = re.compile(r"\w+(?:[.’']\w+)*")  # "U.S.", "Le’Veon"; both of "Halden-Pratt"
NOBODY = Bearer("", frozenset())


def bearers_of(claims: Sequence[Claim], read_of: Mapping[str, Read]) -> list[Bearer]:
    """One bearer a claim, in the same order; NOBODY where the clause names none or the article is not at hand."""
    readers = {article: Bearers(read.sentences, read.names) for article, read in read_of.items()}
    found = [readers[claim.article].of(claim) if claim.article in readers else () for claim in claims]
    keys = {name: _keys(name) for several in found for name in each_of(several)}
    known = {each for each in keys.values() if each}
    longer = {each: _longer(each, known) for each in known}
    return [
        Bearer(" ".join(several), frozenset().union(*(longer.get(keys[name], keys[name]) for name in each_of(several))))
        for several in found
    ]


def _keys(name: Sequence[str]) -> frozenset[str]:
    """As names are called by a part or by their first letters, or written as one word: Halden, HE, Haldenelectric.

    >>> sorted(_keys(("Halden", "Electric", "Inc")))
    ['electric', 'halden', 'haldenelectric', 'he']
    """
    split = [word.lower() for word in PART.findall(" ".join(name))]
    parts = [word for word in split if word not in words().shared_parts and not word[0].isdecimal()]
    initials = "".join(word[0] for word in parts)
    stems = frozenset(stem(word) for word in parts if len(word) > 1)
    return stems | {initials, stem("".join(parts))} if len(initials) > 1 else stems


def _longer(keys: frozenset[str], known: set[frozenset[str]]) -> frozenset[str]:
    """With the words of the one longer name that holds them all: "Lorn" and "Bears" are both of "Lorn Bears"."""
    holding = [other for other in known if keys < other]
    return holding[0] if len(holding) == 1 else keys
