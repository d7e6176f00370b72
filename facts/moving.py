"""Prices of different days: a price moves from day to day, and two of them do not contradict each other."""

import re
from collections.abc import Mapping, Sequence
from functools import cache

from extract.models import Article, Claim, Frozen
from facts.datelines import weekday
from facts.intervals import meet_all
from facts.lexicon import read
from facts.readings import Reading, days_that_agree
from facts.units import MONEY, dimension_of

RATE = re.compile(r"\b(?:an?|per)\s[a-z]+$", re.IGNORECASE)  # "10,140 dollars a tonne"


class Moving(Frozen):
    traded: frozenset[str]
    moved: frozenset[str]
    nouns: frozenset[str]
    example: str


@cache
def table() -> Moving:
    return read("moving", Moving)


def is_price(claim: Claim) -> bool:
    """What something is traded at: "closed at $84", "rose to $10,140 a tonne"; no loss that rose, and no fare."""
    if dimension_of(claim.quantity.unit) != MONEY:
        return False
    told = claim.head_noun in table().nouns or RATE.search(claim.quantity.surface) is not None
    return claim.action in table().traded or (claim.action in table().moved and told)


def prices_of_days(readings: Sequence[Reading], articles: Mapping[str, Article]) -> bool:
    """All are prices, those that articles of one day give fit, and no two that differ are said to be of one day."""
    if not all(is_price(each.claim) for each in readings):
        return False
    apart = len(days_that_agree(readings, articles)) > 1
    return apart and not any(meet_all(each.rounded for each in same).is_empty for same in _named(readings))


def _named(readings: Sequence[Reading]) -> list[list[Reading]]:
    """The readings whose scope names the same weekday."""
    by_name: dict[str, list[Reading]] = {}
    for each in readings:
        for name in weekday().findall(each.claim.scope):
            by_name.setdefault(name.lower(), []).append(each)
    return list(by_name.values())
