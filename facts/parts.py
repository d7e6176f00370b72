"""Parts that are larger than their whole: "15 of the 12 passengers", "ten tourists, three crew among the 12 dead"."""

import re
from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from functools import cache
from itertools import combinations
from operator import attrgetter
from typing import NamedTuple

from extract.models import Claim, Kind
from facts.interface import text
from facts.models import Flag, FlagKind
from facts.part_words import points_back, table
from facts.readings import reach
from facts.tolerances import Tolerances
from facts.units import is_measured
from facts.wording import listing, number

NONE = Decimal(0)
# How far a whole of another noun may stand before its part: "12 buildings, including 15 homes".
NEAR = 18  # characters, as of ", among them just "


class Share(NamedTuple):
    """Figures that an article calls a part of what `wholes` count; several wholes are taken together."""

    parts: tuple[Claim, ...]
    wholes: tuple[Claim, ...]


@cache
def _pattern(words: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{each})" for each in words), re.IGNORECASE)


def part_flags(claims: Iterable[Claim], text: str, name: str, tolerances: Tolerances) -> Iterator[Flag]:
    """One flag for each part of one article that exceeds its whole."""
    return (_flag(share, name) for share in exceeding(claims, text, tolerances))


def exceeding(claims: Iterable[Claim], text: str, tolerances: Tolerances) -> Iterator[Share]:
    """The shares of one article whose parts are more than the whole, however leniently both are read."""
    counted = [claim for claim in claims if claim.quantity.kind is Kind.COUNT and not is_measured(claim.quantity.unit)]
    for share in shares(sorted(counted, key=attrgetter("quantity.start")), text):
        least = [reach(claim.quantity, tolerances).low or NONE for claim in share.parts]
        most = [reach(claim.quantity, tolerances).high for claim in share.wholes]
        if None not in most and sum(least) > sum(high or NONE for high in most):
            yield share


def shares(claims: Sequence[Claim], text: str) -> Iterator[Share]:
    """Each part with its whole, then the parts of one whole that nobody is in twice; `claims` in order of place."""
    for place, claim in enumerate(claims):
        if points_back(claim):
            parts, wholes = _joined(claims[place:], text), _wholes_before(claims[:place], claim)
        elif names_next(claim, claims[place + 1 : place + 2], text):
            parts, wholes = _joined(claims[place::-1], text), (claims[place + 1],)
        else:
            continue
        if wholes:
            yield Share((claim,), wholes)
            if len(parts) > 1 and all(_apart(left, right) for left, right in combinations(parts, 2)):
                yield Share(parts, wholes)


def names_next(claim: Claim, behind: Sequence[Claim], text: str) -> bool:
    """The next figure is the whole of this one: "15 of the 12 passengers"."""
    return any(_between(table().naming.words, claim, whole, text) for whole in behind)


def _between(words: tuple[str, ...], left: Claim, right: Claim, text: str) -> bool:
    """Nothing but these words stands between the two."""
    return _pattern(words).fullmatch(text, left.quantity.end, right.quantity.start) is not None


def _joined(claims: Sequence[Claim], text: str) -> tuple[Claim, ...]:
    """The first claim and those that a comma or "and" ties to it, one to the next, forwards or backwards."""
    tied = [claims[0]]
    for claim in claims[1:]:
        first, second = sorted((tied[-1], claim), key=attrgetter("quantity.start"))
        if not _between(table().joining.words, first, second, text):
            break
        tied.append(claim)
    return tuple(tied)


def _apart(left: Claim, right: Claim) -> bool:
    heads = {left.head_noun, right.head_noun}
    return any(heads == set(pair) for pair in table().apart.pairs)


def _wholes_before(before: Sequence[Claim], part: Claim) -> tuple[Claim, ...]:
    """What the sentence counts in the unit of the part; else the figure just before.

    All of them are taken together: "killed 12 and injured 60, among them 20 children".
    """
    here = [claim for claim in before if claim.sentence == part.sentence and not points_back(claim)]
    alike = [claim for claim in here if claim.quantity.unit == part.quantity.unit]
    near = [claim for claim in here if part.quantity.start - claim.quantity.end <= NEAR and _is_of_kind(claim, part)]
    return tuple(alike or near)


def _is_of_kind(whole: Claim, part: Claim) -> bool:
    """Whether each of the part may be one of the whole: bombers of aircraft; not the children of twelve families."""
    units = {whole.quantity.unit, part.quantity.unit}
    return "" in units or "person" not in units


def _flag(share: Share, name: str) -> Flag:
    inside = sorted(share.parts, key=attrgetter("quantity.start"))
    parts = listing([f"“{claim.quantity.surface}”" for claim in inside])
    wholes = listing([f"“{claim.quantity.surface}”" for claim in share.wholes])
    total = sum((claim.quantity.low or NONE for claim in share.parts), NONE)
    said = {"name": name, "parts": parts, "wholes": wholes}
    several = len(share.parts) > 1
    evidence = (
        text("evidence.sum_of_parts", **said, total=number(total)) if several else text("evidence.larger_part", **said)
    )
    return Flag(
        kind=FlagKind.INTERNAL,
        evidence=evidence,
        claims=tuple(claim.id for claim in (*share.parts, *share.wholes)),
    )
