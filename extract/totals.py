"""Numbers that sum up what a text counts: "bringing to 14 the number of people held", "the total to 9,874"."""

from collections.abc import Sequence

from extract import counted
from extract.bounds import Bounded
from extract.clauses import BE, role_at
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
    """ "bringing the number of people held to | 14"."""
    first = items[k].first
    if lower_at(tokens, first - 1) != "to":
        return None
    near = range(first - 3, max(0, first - LONGEST_NUMBER), -1)
    at = next((i for i in near if lower_at(tokens, i) in TOTALS and lower_at(tokens, i + 1) == "of"), None)
    noun = counted.noun_phrase(tokens, at + 2) if at else None
    return None if noun is None or noun.head in noun_words().states else noun


LONGEST_NUMBER = 9  # tokens of "the number of people held over the raid to"


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
