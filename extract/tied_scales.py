"""Scales tied to their unit before a noun: "a “billion year orbit”", "18 billion-dollar storms"."""

from collections.abc import Sequence
from decimal import Decimal

from extract import counted, units
from extract.clauses import DETERMINER, NUMBER, role_at
from extract.figure_words import FIGURE_WORDS
from extract.models import DURATION, MEASURE, MONEY, Token
from extract.nouns import is_plural
from extract.numeral_parts import WORDS, Form, Number, next_word
from extract.tokens import HYPHENS, joined, lower_at

MEASURED = frozenset({DURATION, MEASURE, MONEY})


def bare_scale(tokens: Sequence[Token], i: int) -> Number | None:
    """ "a “| billion | year orbit”", "the | billion |-dollar fund": one of a scale, told by the unit tied to it."""
    word, at = next_word(tokens, i)
    if is_plural(word) or not _opens(tokens, i, hyphened=at > i + 1) or is_saying(tokens, i):
        return None
    unit = units.unit_at(tokens, at, touching=False, scaled=True)
    if unit is None or unit[0].kind not in MEASURED:
        return None
    value = Decimal(WORDS.scales[tokens[i].lower])
    return Number(i, i, value, value, Form.WORDS, scaled=True, mantissa=Decimal(1))


def _opens(tokens: Sequence[Token], i: int, *, hyphened: bool) -> bool:
    """Whether nothing in front multiplies the scale, and it is none of the words of a name."""
    before = lower_at(tokens, i - 1)
    if role_at(tokens, i - 1) == NUMBER or before in HYPHENS or before in MULTIPLYING:
        return False
    if before == "of" and lower_at(tokens, i - 2) in WORDS.vague:
        return False  # "hundreds of | million-dollar yachts |": the yachts are counted
    return hyphened or (tokens[i].text.islower() and (before in OPENING or role_at(tokens, i - 1) == DETERMINER))


MULTIPLYING = WORDS.scales.keys() | WORDS.vaguely.keys() | {"multi", "many", "half", "quarter", "couple", "a", "an"}
OPENING = frozenset("\"“‘'")


def is_saying(tokens: Sequence[Token], i: int) -> bool:
    """Whether the scale at `i` and its unit are a turn of phrase: "the | million |-dollar question"."""
    _, unit = next_word(tokens, i)
    return lower_at(tokens, unit + 1) in FIGURE_WORDS.sayings


def counts_apart(tokens: Sequence[Token], first: int, scale: int) -> bool:
    """Whether a number from `first` on counts what the scale behind it only describes: "| 18 | million-euro flats"."""
    unit = scale + 2
    tied = joined(tokens, scale + 1) and joined(tokens, unit) and tokens[scale + 1].text in HYPHENS
    if not tied or joined(tokens, scale) or is_plural(tokens[unit].lower) or _is_one_sum(tokens, first):
        return False
    money = units.unit_at(tokens, unit, touching=False, scaled=True)
    noun = counted.noun_phrase(tokens, unit + 1) if money and money[0].kind is MONEY else None
    return noun is not None and is_plural(tokens[noun.last].lower)


def _is_one_sum(tokens: Sequence[Token], first: int) -> bool:
    """ "a | three | billion-dollar port", "| $5 | billion-dollar loans", "| 400 | million-euro bonds"."""
    digits = tokens[first].text
    large = digits[0].isdecimal() and not (digits.isdecimal() and len(digits) <= MOST_DIGITS)
    return large or lower_at(tokens, first - 1) in {"a", "an"} or units.currency_before(tokens, first) is not None


MOST_DIGITS = 2  # of a number of things that are worth a billion each
