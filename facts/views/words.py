"""Short wordings the pages share: which part of a quote is its number, who is credited, where it stands."""

from decimal import Context, Decimal

from extract.models import Claim, Origin
from extract.numerals import find_numbers
from extract.tokens import INDEFINITE, tokenize
from facts import code_words
from facts.interface import text
from facts.label_words import happened
from facts.models import Statement
from facts.wording import range_in, value_in

WITNESSES = {
    "both": "witness.both",
    Origin.CURATED.value: "witness.person",
    Origin.EXTRACTED.value: "witness.program",
    Origin.DERIVED.value: "witness.computing",
}
SHOWN = Context(prec=4)


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
    if tokens[last].lower in INDEFINITE and last + 1 < len(tokens):
        last += 1  # "half a year": half of what belongs to it
    start, end = tokens[first].start, tokens[last].end
    return surface[:start], surface[start:end], surface[end:]


def who(claim: Claim) -> str:
    return claim.attribution or text("verdict.nobody")


def credited(claim: Claim) -> str:
    """Authority and how it stands to the figure: "the fire service (confirmed)"."""
    return code_words.credited(claim) or text("verdict.nobody")


def what_happened(claim: Claim) -> str:
    """As it stands in a label, "taken to hospital", "survived"; nothing for what is no outcome, such as to try."""
    dimension = "people" if claim.quantity.unit == "person" else "things"
    return happened(dimension).get(claim.action, "").removeprefix("who ")


def place(claim: Claim) -> str:
    """Where the words stand: "characters 1,171–1,205"."""
    return f"{claim.quantity.start:,}–{claim.quantity.end:,}"


def witness(statement: Statement) -> str:
    """Who read the figure, by its code: "both" where a person and the program did."""
    return "both" if statement.extracted is not None else statement.claim.origin.value


def stretch(low: Decimal | None, high: Decimal | None, unit: str) -> str:
    """The stated values from end to end; blank where none is stated."""
    ends = [None if end is None else _shown(end) for end in (low, high)]
    if ends[0] is not None and ends[1] is not None:
        return range_in(ends[0], ends[1], unit)
    if ends[0] is not None:
        return text("verdict.or_more", value=value_in(ends[0], unit))
    return text("verdict.or_fewer", value=value_in(ends[1], unit)) if ends[1] is not None else ""


def _shown(value: Decimal) -> Decimal:
    """A converted end with no more digits than anybody reads: 17.7028 km is 17.7 km; whole numbers stay whole."""
    return value if value == value.to_integral_value() else SHOWN.plus(value)
