"""Short wordings the pages share: which part of a quote is its number, who is credited, where it stands."""

from decimal import Decimal

from extract.models import Claim, Stance
from extract.numerals import find_numbers
from extract.tokens import tokenize
from facts.models import Statement
from facts.wording import range_in, value_in

ARTICLES = frozenset({"a", "an"})
NOBODY = "nobody; stated as fact"


def number_parts(surface: str) -> tuple[str, str, str]:
    """The quote cut into what stands before its number, the number, and what stands after.

    >>> number_parts("at least 12 soldiers")
    ('at least ', '12', ' soldiers')
    >>> number_parts("a ferry")
    ('a ferry', '', '')
    """
    tokens = tokenize(surface)
    numbers = list(find_numbers(tokens))
    if not numbers:
        return surface, "", ""
    first, last = numbers[0].first, numbers[-1].last
    if tokens[last].lower in ARTICLES and last + 1 < len(tokens):
        last += 1  # "half a year": half of what belongs to it
    start, end = tokens[first].start, tokens[last].end
    return surface[:start], surface[start:end], surface[end:]


def who(claim: Claim) -> str:
    return claim.attribution or NOBODY


def credited(claim: Claim) -> str:
    """Authority and how it stands to the figure: "the fire service (confirmed)"."""
    if not claim.attribution:
        return NOBODY
    stance = f" ({claim.stance.value})" if claim.stance is not Stance.NONE else ""
    return claim.attribution + stance


def place(claim: Claim) -> str:
    """Where the words stand: "characters 1,171–1,205"."""
    return f"{claim.quantity.start:,}–{claim.quantity.end:,}"


def witness(statement: Statement) -> str:
    """Who read the figure, in one word: "both" where a person and the program did."""
    return "both" if statement.extracted is not None else statement.claim.origin.value


def stretch(low: Decimal | None, high: Decimal | None, unit: str) -> str:
    """The stated values from end to end; blank where none is stated."""
    if low is not None and high is not None:
        return range_in(low, high, unit)
    if low is not None:
        return f"{value_in(low, unit)} or more"
    return f"{value_in(high, unit)} or fewer" if high is not None else ""
