"""Ratios of two numbers: "one in five", "three out of four", "one child in ten"."""

from collections.abc import Sequence
from decimal import Decimal

from extract import counted
from extract.amounts import Amount
from extract.clauses import ADVERB, BREAK, COMMA, PREPOSITION, VERBAL, word_at
from extract.figure_words import FIGURE_WORDS
from extract.figures import Figure, joint
from extract.kinds import RATIO
from extract.models import Kind, Token
from extract.numeral_parts import FRACTION, Form
from extract.tokens import lower_at

# "three in ten" is a ratio; beyond nine the number in front counts people.
MOST_IN = 9
ROUND = frozenset(Decimal(10) ** k for k in range(1, 7)) | {Decimal(20)}


def one_in(tokens: Sequence[Token], left: Amount, right: Amount) -> tuple[Figure, ...]:
    """ "one in five", "1 in 10,000", "three out of four": a ratio; "22 in 40 games" counts both."""
    every = tokens[right.first - 1].lower == "every"
    if left.unit or right.unit or not _is_ratio(left, right, every=every):
        return ()
    if lower_at(tokens, right.last + 1) in FIGURE_WORDS.attempts:
        return ()
    value = left.low / right.low
    return (Figure(left.first, right.last, value, value, FRACTION, RATIO, Kind.RATIO),)


def one_of_each(tokens: Sequence[Token], left: Amount, right: Amount) -> tuple[Figure, ...]:
    """ "one child in five": a ratio with its noun inside; "one boat in three lanes" is none."""
    if lower_at(tokens, left.first) != "one" or lower_at(tokens, right.first - 1) != "in":
        return ()
    if not INSIDE <= len(joint(tokens, left, right)) <= LONGEST_INSIDE:
        return ()
    noun = counted.noun_phrase(tokens, left.last + 1, one=True)
    behind = word_at(tokens, right.last + 1)
    free = behind.role in VERBAL or behind.role in {BREAK, COMMA, ADVERB, PREPOSITION}
    if left.unit or right.unit or noun is None or noun.last != right.first - 2 or not free or right.low <= 1:
        return ()
    value = left.low / right.low
    return (Figure(left.first, right.last, value, value, FRACTION, RATIO, Kind.RATIO),)


INSIDE, LONGEST_INSIDE = 2, 4  # words between "one" and its number: "child in", "primary school child in"


def _is_ratio(left: Amount, right: Amount, *, every: bool) -> bool:
    whole = left.low == left.low.to_integral_value() and right.low == right.low.to_integral_value()
    rounds = right.form is Form.WORDS or right.low in ROUND or every or left.low == 1
    return whole and rounds and left.low <= MOST_IN and left.low < right.low
