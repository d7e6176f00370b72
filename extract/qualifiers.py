"""The words around a number that bound it: "no fewer than | 12", "20 | or more"."""

from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from extract import lexicon
from extract.figure_words import FIGURE_WORDS
from extract.models import Frozen, Qualifier, Token
from extract.tokens import lower_at, tokenize


class Wording(Frozen):
    example: str
    before: tuple[str, ...] = ()
    after: tuple[str, ...] = ()
    glued: tuple[str, ...] = ()
    bare: tuple[str, ...] = ()


class Wordings(Frozen):
    exact: Wording
    approx: Wording
    approx_under: Wording
    approx_over: Wording
    at_least: Wording
    over: Wording
    at_most: Wording
    under: Wording


Phrases = dict[str, list[tuple[tuple[str, ...], Qualifier]]]


class Tables(NamedTuple):
    """Phrases by the token that stands nearest to the number, longest first; `before` also by the one before that."""

    before: dict[str, Phrases]
    after: Phrases
    glued: Phrases
    bare: Phrases


@cache
def tables() -> Tables:
    made = Tables({}, {}, {}, {})
    for name, wording in lexicon.read("qualifiers", Wordings):
        for text in wording.before:
            *outer, near = parts = _parts(text)
            _add(made.before.setdefault(near, {}), outer[-1] if outer else "", parts, name)
        for phrases, texts, place in (
            (made.after, wording.after, 0),
            (made.glued, wording.glued, 0),
            (made.bare, wording.bare, -1),
        ):
            for parts in map(_parts, texts):
                _add(phrases, parts[place], parts, name)
    for phrases in (*made.before.values(), made.after, made.glued, made.bare):
        for known in phrases.values():
            known.sort(key=lambda phrase: -len(phrase[0]))
    return made


def _parts(text: str) -> tuple[str, ...]:
    return tuple(token.lower for token in tokenize(text))


def _add(phrases: Phrases, key: str, parts: tuple[str, ...], name: str) -> None:
    phrases.setdefault(key, []).append((parts, Qualifier(name)))


def before(tokens: Sequence[Token], i: int) -> tuple[Qualifier, int] | None:
    """The bound whose words end before token `i`, and their first token."""
    phrases = tables().before.get(tokens[i - 1].lower) if i else None
    if phrases is None:
        return None
    for parts, qualifier in (*phrases.get(lower_at(tokens, i - 2), ()), *phrases.get("", ())):
        first = i - len(parts)
        if first >= 0 and _stand_at(tokens, first, parts):
            return None if _is_other_sense(tokens, first, i, parts) else (qualifier, first)
    return None


def at_bare(tokens: Sequence[Token], i: int) -> Qualifier | None:
    """The bound that the word before token `i` sets on a number without a noun."""
    found = tables().bare.get(lower_at(tokens, i - 1))
    return found[0][1] if found else None


def after(tokens: Sequence[Token], i: int, *, glued: bool = False) -> tuple[Qualifier, int] | None:
    """The bound whose words start at token `i`, and their last token; `glued` right behind the bare number."""
    phrases = tables().glued if glued else tables().after
    for parts, qualifier in phrases.get(lower_at(tokens, i), ()):
        last = i + len(parts) - 1
        if last < len(tokens) and _stand_at(tokens, i, parts):
            if parts[-1] == "plus" and (
                lower_at(tokens, last + 1) in ADDED or lower_at(tokens, last + 1)[:1].isdecimal()
            ):
                continue  # "5% | plus | a bonus"
            if lower_at(tokens, last + 1) == GOES_ON.get(parts[-1]):
                continue  # "40 trucks and | up to 300 troops", "14 years and | more than 60 shows"
            if parts == ("at", "least") and lower_at(tokens, last + 1) in ONCE:
                continue  # "8% | at least once a week"
            if parts[-1] in {"minimum", "maximum", "max", "tops"} and lower_at(tokens, last + 1).isalpha():
                continue  # "a $900 minimum payment"
            return qualifier, last
    return None


ONCE = frozenset({"once", "twice", "one", "two", "three", "a", "an", "some", "part", "partly", "every", "until"})
ADDED = frozenset({"a", "an", "the", "one", "two", "three", "some", "another", "their", "its", "his", "her"})
GOES_ON = {"up": "to", "more": "than", "less": "than", "fewer": "than", "over": "the", "above": "all"}


def _stand_at(tokens: Sequence[Token], i: int, parts: tuple[str, ...]) -> bool:
    """Whether these words start at token `i`; of a single word the table has made sure."""
    if len(parts) > 1:
        for k, part in enumerate(parts, i):
            if tokens[k].lower != part:
                return False
    return True


def _is_other_sense(tokens: Sequence[Token], first: int, i: int, parts: tuple[str, ...]) -> bool:
    """Small words that stand at a number for another reason: "goes | up to", "told | about", "power | over"."""
    if parts == ("within",):
        return lower_at(tokens, i + 1) not in FIGURE_WORDS.reaches
    return parts == ("inside",) or lower_at(tokens, first - 1) in _SENSES.get(parts, frozenset())


_SENSES = {
    ("about",): FIGURE_WORDS.told,
    ("over",): FIGURE_WORDS.governed,
    ("under",): FIGURE_WORDS.trapped,
    ("up", "to"): FIGURE_WORDS.moving,
}
