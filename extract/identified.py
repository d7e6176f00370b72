"""Who a part of those counted are: "nine | of them children", "four | of the victims were tourists"."""

from collections.abc import Sequence

from extract import counted
from extract.bounds import Bounded
from extract.clauses import BE, PREPOSITION, role_at
from extract.counted import NounPhrase
from extract.models import Token
from extract.nouns import words as noun_words
from extract.tokens import lower_at

VICTIM = "victim"
WHOLES = frozenset({"them", "whom"})
ENDS = frozenset({"", ",", ".", ";", "and", "but", ")", "–", "—"})


def identified(tokens: Sequence[Token], item: Bounded, *, of_them: bool) -> NounPhrase | None:
    """The people that a number "of the dead", or `of_them`, is said to be; `None` where nothing of the kind is said."""
    if item.noun is None:
        may = of_them and lower_at(tokens, item.last + 1) == "of" and lower_at(tokens, item.last + 2) in WHOLES
    else:
        may = _is_of_victims(tokens, item, item.noun)
    return _told(tokens, item) if may else None


def _told(tokens: Sequence[Token], item: Bounded) -> NounPhrase | None:
    start = item.last + 1 if item.noun else item.last + 3
    told = role_at(tokens, start) == BE
    noun = counted.noun_phrase(tokens, start + told) if told or not item.noun else None
    if noun is None or noun.first != start + told or noun.unit != "person" or noun.head in noun_words().states:
        return None
    ends = lower_at(tokens, noun.last + 1) in ENDS or (told and role_at(tokens, noun.last + 1) == PREPOSITION)
    return noun if ends else None


def _is_of_victims(tokens: Sequence[Token], item: Bounded, noun: NounPhrase) -> bool:
    """ "four | of the victims |", "three | of those killed |"."""
    known = noun.head == VICTIM or noun.head in noun_words().states
    return known and any(lower_at(tokens, i) == "of" for i in range(item.figure.last + 1, item.last))
