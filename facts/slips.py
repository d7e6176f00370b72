"""What cannot be within one article, whatever facts its figures are of: a part above its whole, a wrong conversion."""

from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal
from itertools import pairwise
from operator import attrgetter

from extract.models import Article, Claim
from facts.interface import text
from facts.intervals import Interval
from facts.models import Flag, FlagKind, Statement
from facts.parts import part_flags
from facts.readings import conversion_in_words, is_conversion, read_one
from facts.tolerances import Tolerances
from facts.units import factor

# A figure in parentheses that is further off than this is no conversion: "3 km (5 m)" may be a length and a height.
FARTHEST = 4


def slips_by_fact(
    statements: Iterable[Statement], articles: Iterable[Article], names: Mapping[str, str], tolerances: Tolerances
) -> Mapping[str, tuple[Flag, ...]]:
    """For each fact the flags of the slips that one of its claims is part of."""
    own: dict[str, list[Statement]] = {}
    for statement in statements:
        own.setdefault(statement.claim.article, []).append(statement)
    found: dict[str, list[Flag]] = {}
    for article in articles:
        fact_of = {each.claim.id: each.fact for each in own.get(article.id, ())}
        for flag in slips([each.claim for each in own.get(article.id, ())], article, names[article.id], tolerances):
            for fact in dict.fromkeys(fact_of[claim] for claim in flag.claims):
                found.setdefault(fact, []).append(flag)
    return {fact: tuple(flags) for fact, flags in found.items()}


def slips(claims: Iterable[Claim], article: Article, name: str, tolerances: Tolerances) -> Iterator[Flag]:
    ordered = sorted(claims, key=attrgetter("quantity.start"))
    yield from part_flags(ordered, article.text or "", name, tolerances)
    for first, second in pairwise(ordered):
        if _is_bracketed(first, second, article.text or "") and _is_off(first, second, tolerances):
            yield conversion_flag(first, second, name)


def _is_bracketed(first: Claim, second: Claim, text: str) -> bool:
    """As in: "35 km (32 miles)"."""
    between = text[first.quantity.end : second.quantity.start]
    closed = text[second.quantity.end : second.quantity.end + 1] == ")"
    return is_conversion(first, second) and between.strip() == "(" and closed


def _is_off(first: Claim, second: Claim, tolerances: Tolerances) -> bool:
    scale = factor(second.quantity.unit, first.quantity.unit)
    if scale is None:
        return False
    here = read_one(Statement(claim=first), Decimal(1), tolerances)
    there = read_one(Statement(claim=second), scale, tolerances)
    return not here.converted.meets(there.converted) and _is_near(here.stated, there.stated)


def _is_near(here: Interval, there: Interval) -> bool:
    sizes = sorted(abs(end) for end in (here.low or here.high, there.low or there.high) if end)
    return len(sizes) > 1 and sizes[1] < FARTHEST * sizes[0]


def conversion_flag(first: Claim, second: Claim, name: str) -> Flag:
    evidence = text(
        "evidence.conversion",
        name=name,
        quote=second.quantity.surface,
        figure=first.quantity.surface,
        truth=conversion_in_words(first.quantity, second.quantity),
    )
    return Flag(kind=FlagKind.INTERNAL, evidence=evidence, claims=(first.id, second.id))
