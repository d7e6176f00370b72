"""Numbers that sum up what a text counts: "bringing to 14 the number of people held", "the total to 9,874"."""

from collections.abc import Iterator, Sequence
from itertools import takewhile

from extract import counted
from extract.bounds import Bounded
from extract.clauses import BE, BREAK, COMMA, role_at
from extract.counted import NounPhrase
from extract.going_on import last_noun
from extract.models import Token
from extract.nouns import words as noun_words
from extract.tokens import lower_at


def of_number(tokens: Sequence[Token], items: list[Bounded], k: int) -> NounPhrase | None:
    """ "bringing to | 14 | the number of people held"."""
    i = items[k].last + 1
    if lower_at(tokens, i) != "the" or lower_at(tokens, i + 1) not in TOTALS or lower_at(tokens, i + 2) != "of":
        return None
    return counted.noun_phrase(tokens, i + 3)


def of_number_before(tokens: Sequence[Token], items: list[Bounded], k: int) -> NounPhrase | None:
    """ "bringing the number of people held to | 14", "the number of schools to close fell from | five | to three"."""
    first = items[k].first
    if not first or (tokens[first - 1].lower not in {"to", "from"} and role_at(tokens, first - 1) != BE):
        return None
    at = next((i for i in _same_clause(tokens, first - 3) if _is_number_of(tokens, i)), None)
    noun = counted.noun_phrase(tokens, at + 2) if at is not None else None
    return None if noun is None or noun.head in noun_words().states else noun


def _is_number_of(tokens: Sequence[Token], i: int) -> bool:
    return lower_at(tokens, i) in TOTALS and lower_at(tokens, i + 1) == "of"


def _same_clause(tokens: Sequence[Token], last: int) -> Iterator[int]:
    """The tokens up to `last`, from there back to where the clause opens."""
    near = range(last, max(-1, last - LONGEST_NUMBER), -1)
    return takewhile(lambda i: role_at(tokens, i) not in {BREAK, COMMA}, near)


LONGEST_NUMBER = 14  # tokens of "the number of people held over the raid was raised from nine to"


def in_total(tokens: Sequence[Token], items: list[Bounded], k: int) -> NounPhrase | None:
    """ "12 new cases, bringing the total to | 9,874"."""
    first = items[k].first
    if lower_at(tokens, first - 1) != "to" or lower_at(tokens, first - 2) not in TOTALS:
        return None
    return last_noun(items, k)


TOTALS = frozenset({"total", "number", "tally", "count"})


def is_total(tokens: Sequence[Token], items: list[Bounded], k: int) -> NounPhrase | None:
    """ "denied that 300 guards had left, saying the number was | closer to 40"."""
    at = items[k].first - 1
    told = role_at(tokens, at) == BE and lower_at(tokens, at - 1) in TOTALS
    return last_noun(items, k) if told and ends_clause(tokens, items[k].last + 1) else None


def ends_clause(tokens: Sequence[Token], i: int) -> bool:
    return lower_at(tokens, i) in {"", ".", ",", ";", "”", '"'}
