"""Noun phrases → the name they are of: "Halden's shares", "shares of Halden", "the chip maker Halden", "its shares"."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import groupby

from extract.bearer_words import words
from extract.clause_parts import MARK, NAME, OWNER, PRONOUN, SMALL, THEIR, Parts
from extract.clauses import (
    ADVERB,
    COMMA,
    DETERMINER,
    JOINT,
    NOUN,
    NUMBER,
    PREPOSITION,
)
from extract.nouns import singular
from extract.nouns import words as noun_words
from extract.tokens import touches

Name = tuple[str, ...]  # the words of a name, of several with AND between where they bear it together
NOBODY: Name = ()  # nobody is named
AND = "and"
LONGEST_INSERTION = 24  # tokens between the commas of ", which …,"
Earlier = Callable[[Parts, int, str], Name]  # whom a pronoun or "the company" at a token stands for

THE_COMPANY = "the company"  # what is asked for, where any word for a body stands
THEIR_BODY = "his club"  # … or what somebody named works or plays for

WITHIN = frozenset({NOUN, NAME, NUMBER, MARK})


# ---- names ----------------------------------------------------------------------------------------------------------
def name_start(parts: Parts, last: int) -> int:
    """Where the name that ends at token `last` starts: "Bank of Lorn", "J.J. Redd", "Hewlett-Pack"."""
    i = last
    while True:
        before = parts.part(i - 1)
        if before == NAME:
            i -= 1
        elif (before == MARK and parts.part(i - 2) == NAME and parts.lower(i - 1) in {"-", ".", "&"}) or (
            parts.lower(i - 1) in SMALL and parts.part(i - 2) == NAME and _goes_on_with(parts, i - 1)
        ):
            i -= 2
        else:
            return i


def _goes_on_with(parts: Parts, small: int) -> bool:
    return parts.lower(small) != "of" or parts.lower(small - 1) in words().heads


def name_end(parts: Parts, first: int) -> int:
    """The last token of the name that starts at `first`."""
    i = first
    while True:
        behind = parts.part(i + 1)
        if behind == NAME:
            i += 1
        elif parts.part(i + 2) == NAME and (
            (behind == MARK and parts.lower(i + 1) in {"-", ".", "&"})
            or (parts.lower(i + 1) in SMALL and _goes_on_with(parts, i + 1))
        ):
            i += 2
        else:
            return i


def named(parts: Parts, first: int, last: int) -> Name:
    """The words of the name, without the "Governor" of "Governor Ivo Brandt"."""
    found: list[str] = []
    for i in range(first, last + 1):
        text = parts.tokens[i].text
        if found and touches(parts.tokens[i - 1], parts.tokens[i]):
            found[-1] += text  # "Hewlett-Pratt"
        elif parts.part(i) == NAME or text in SMALL:
            found.append(text)
    titles = [at for at, word in enumerate(found[:-1]) if is_title(word.lower())]
    return tuple(found[titles[-1] + 1 :] if titles else found)


def is_title(word: str) -> bool:
    return word in words().titles or singular(word) in words().staff or singular(word) in noun_words().people


def name_to(parts: Parts, last: int) -> Name:
    """The name that ends at token `last`, if one does."""
    if parts.part(last) == MARK and parts.lower(last) == ".":
        last -= 1
    return named(parts, name_start(parts, last), last) if parts.part(last) == NAME else NOBODY


def names_from(parts: Parts, i: int) -> Name:
    """The names of a list from token `i` on: "the Bears and the Lorn Kites"."""
    found: list[Name] = []
    while True:
        while parts.part(i) in {DETERMINER, ADVERB} or (parts.part(i) == NOUN and parts.part(i + 1) in WITHIN):
            i += 1
        if parts.part(i) != NAME:
            return all_of(found)
        last = name_end(parts, i)
        found.append(named(parts, i, last))
        if parts.part(last + 1) not in {JOINT, COMMA}:
            return all_of(found)
        i = last + 2


def all_of(several: Iterable[Name]) -> Name:
    """One name for all who bear a figure together.

    >>> all_of([("Lorn", "Bears"), ("Kites",)])
    ('Lorn', 'Bears', 'and', 'Kites')
    """
    found: Name = NOBODY
    for name in filter(None, several):
        found = (*found, AND, *name) if found else name
    return found


def each_of(name: Sequence[str]) -> Iterator[Name]:
    """The single names of one that may be of several."""
    return (tuple(words) for is_and, words in groupby(name, AND.__eq__) if not is_and)


# ---- phrases --------------------------------------------------------------------------------------------------------
def phrase_start(parts: Parts, last: int) -> int:
    """Where the noun phrase that ends at token `last` starts, without its article or owner."""
    i = last
    while parts.part(i - 1) in WITHIN or (parts.part(i - 1) == ADVERB and parts.part(i - 2) in {DETERMINER, THEIR}):
        if parts.lower(i - 1) in SMALL and not (parts.part(i - 2) == NAME and _goes_on_with(parts, i - 1)):
            break
        i -= 1
    while parts.part(i - 1) == PREPOSITION and parts.part(i) == NAME and parts.part(i - 2) == NAME:
        if not _goes_on_with(parts, i - 1) or parts.lower(i - 1) not in SMALL:
            break
        i = name_start(parts, i)
    return i


def is_head(parts: Parts, i: int, known: frozenset[str]) -> bool:
    return singular(parts.lower(i)) in known or parts.lower(i) in known


def bearer_of_phrase(parts: Parts, last: int, earlier: Earlier) -> Name:
    """The name of the noun phrase that ends at token `last`, or of its owner."""
    if parts.part(last) == PRONOUN:
        return earlier(parts, last, parts.lower(last))
    last = _first_owner(parts, last - 1 if parts.part(last) == MARK else last)
    if parts.part(last) == NAME:
        return named(parts, name_start(parts, last), last)
    if parts.part(last) != NOUN or is_head(parts, last, words().staff):
        return NOBODY
    return _bearer_of_noun(parts, phrase_start(parts, last), last, earlier)


def _first_owner(parts: Parts, last: int) -> int:
    """The last token of whoever owns, through others, what the phrase names: "| Arvo | 's unit's sales"."""
    while parts.part(last) == NOUN and carries(parts, last):
        first = phrase_start(parts, last)
        if parts.part(first - 1) != OWNER:
            break
        last = first - 2
    return last


def _bearer_of_noun(parts: Parts, first: int, last: int, earlier: Earlier) -> Name:
    before = parts.part(first - 1)
    if before == OWNER:
        return NOBODY
    if before == THEIR:
        return _of_theirs(parts, first - 1, last, earlier)
    if parts.lower(first - 1) == ")" and is_head(parts, last, words().owned):
        return name_to(parts, past_bracket(parts, first - 1))
    return _of_words(parts, first, last) or _of_earlier(parts, first, last, earlier)


def _of_theirs(parts: Parts, their: int, last: int, earlier: Earlier) -> Name:
    """ "| its | offer"; "| his | club", which is the club of the man named."""
    if is_head(parts, last, words().bodies | words().teams):
        return earlier(parts, their, THEIR_BODY if parts.lower(their) in {"his", "her"} else THE_COMPANY)
    return earlier(parts, their, parts.lower(their)) if carries(parts, last) else NOBODY


def carries(parts: Parts, i: int) -> bool:
    """Whether a figure told of the noun is its owner's: "Boyd's | request |", "Arvo's | division |"."""
    return is_head(parts, i, words().owned) or is_head(parts, i, words().deeds)


def _of_words(parts: Parts, first: int, last: int) -> Name:
    """The Halden of "Halden shares", "the revised Halden offer"; the Osprey of "the Osprey rocket"."""
    if not is_head(parts, last, words().owned | words().things):
        return NOBODY
    ends = [i for i in range(first, last) if parts.part(i) == NAME]
    demonym = bool(ends) and parts.lower(ends[-1]).endswith(DEMONYMS)
    return name_to(parts, ends[-1]) if ends and not demonym else NOBODY


DEMONYMS = ("ican", "ian", "ese", "ish", "rean", "pean")  # "American tax rules"


def _of_earlier(parts: Parts, first: int, last: int, earlier: Earlier) -> Name:
    """Whom "the company", "the team" stands for."""
    pointed = parts.lower(first - 1) in {"the", "this", "that"} and last - first <= 1
    if pointed and is_head(parts, last, words().offered):
        return earlier(parts, first, singular(parts.lower(last)))
    other = any(parts.part(i) == NAME or parts.lower(i) in words().others for i in range(first, last))
    if not pointed or other:
        return NOBODY
    if is_head(parts, last, words().bodies):
        return earlier(parts, last, THE_COMPANY)
    if is_head(parts, last, words().teams) or is_head(parts, last, words().things):
        return earlier(parts, last, "it")
    return NOBODY


def past_bracket(parts: Parts, i: int) -> int:
    """Before the "(NBK)" of "Norbank (NBK)"."""
    if parts.lower(i) != ")":
        return i
    opened = next((k for k in range(i, max(-1, i - LONGEST_INSERTION), -1) if parts.lower(k) == "("), i + 1)
    return opened - 1
