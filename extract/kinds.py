"""What sort of figure an amount is where no unit says it: age, magnitude, ratio, multiple, place in a row."""

from collections.abc import Sequence
from decimal import Decimal

from msgspec.structs import replace

from extract import counted, units
from extract.ages import LIVED, age_behind, age_in_front
from extract.amounts import MAGNITUDE, Amount, in_base_unit
from extract.clauses import ADVERB, BREAK, COMMA, JOINT, MODAL, NOUN, PREPOSITION, role_at
from extract.figure_words import FIGURE_WORDS
from extract.models import DURATION, MEASURE, Kind, Token
from extract.nouns import is_person, is_plural, singular
from extract.numeral_parts import DIGITS, FRACTION, ORDINAL, Form, Number
from extract.tokens import HYPHENS, lower_at, text_at, touches
from extract.units import Unit

RATIO = Unit("ratio", "ratio", Kind.RATIO)
TIMES = Unit("times", "times", Kind.MULTIPLE)
STRONGEST = 11  # no quake reaches this magnitude


def as_kind(tokens: Sequence[Token], amount: Amount) -> Amount:
    if amount.unit is None:
        timed = _on_the_clock(tokens, amount) or _or_two(tokens, amount)
        if timed:
            return timed
        amount = _magnitude(tokens, amount)
    if amount.form is ORDINAL:
        return replace(amount, kind=Kind.ORDINAL)
    if amount.unit is None:
        return age_in_front(tokens, amount) or _ratio_or_multiple(tokens, amount)
    return age_behind(tokens, amount) if amount.unit.code in LIVED else amount


# ---- lengths of time ------------------------------------------------------------------------------------------------
SECOND = Unit("second", "second", DURATION)


def _on_the_clock(tokens: Sequence[Token], amount: Amount) -> Amount | None:
    """ "with | 7:42 | left": minutes and seconds of a game."""
    if amount.last == amount.first or lower_at(tokens, amount.first + 1) != ":":
        return None
    return replace(amount, unit=SECOND, kind=DURATION)


def _or_two(tokens: Sequence[Token], amount: Amount) -> Amount | None:
    """ "a day or | two", "in the next hour or | two": from one to two."""
    i = amount.first - 2
    if amount.form is not Form.WORDS or lower_at(tokens, i + 1) != "or" or not 1 < amount.low <= MOST_OR:
        return None
    found = units.unit_at(tokens, i, touching=False)
    if found is None or found[0].kind is not DURATION or is_plural(tokens[i].lower):
        return None
    first = i - 1 if lower_at(tokens, i - 1) in {"a", "an", "one"} else i
    return in_base_unit(replace(amount, first=first, low=Decimal(1), unit=found[0], kind=DURATION))


MOST_OR = 3  # "a year or three"


# ---- magnitudes ----------------------------------------------------------------------------------------------------
MAGNITUDES = frozenset({"magnitude", "magnitudes"})
AT_MAGNITUDE = frozenset({"of", "-", "a", "an", "was", "about", "at", "to", "from", ":", "initial", "preliminary"})
RICHTER = (["on", "the", "richter"], ["richter", "scale"])
AT_RICHTER = frozenset({"on", "richter"})


def _magnitude(tokens: Sequence[Token], amount: Amount) -> Amount:
    """ "magnitude of 6.1", "M6.1", "a 6.1 quake", "a quake measuring 6.1", "5.6 on the Richter scale"."""
    if amount.low >= STRONGEST or amount.form is ORDINAL:
        return amount
    i = amount.first - 1
    if lower_at(tokens, i) == "m" and touches(tokens[i], tokens[amount.first]):
        return replace(amount, first=i, unit=MAGNITUDE, kind=MEASURE)
    while lower_at(tokens, i) in AT_MAGNITUDE:
        i -= 1
    named = lower_at(tokens, _past_plus(tokens, amount.last + 1)) in FIGURE_WORDS.quakes
    shaken = amount.form is DIGITS and (named or _quake_measured(tokens, amount))
    if not (shaken or lower_at(tokens, i) in MAGNITUDES or _on_richter(tokens, amount.last + 1)):
        return amount
    return replace(amount, first=_at_magnitude(tokens, amount.first), unit=MAGNITUDE, kind=MEASURE)


def _past_plus(tokens: Sequence[Token], i: int) -> int:
    """Past what opens a bound: "a 7 | -plus | quake"."""
    at = i + (lower_at(tokens, i) in HYPHENS)
    return at + 1 if lower_at(tokens, at) == "plus" else i


def _quake_measured(tokens: Sequence[Token], amount: Amount) -> bool:
    """ "a quake, which measured | 6", "two tremors measuring | 6.2 and | 5.9", "the strongest quake was | 4.5"."""
    i = amount.first - 1
    while lower_at(tokens, i) in {"and", ","} and "." in text_at(tokens, i - 1):
        i -= 2
    named = lower_at(tokens, i - 1) in LARGEST and lower_at(tokens, i) == "a"
    being = (named or lower_at(tokens, i) in {"was", "were"} | LARGEST) and amount.low != amount.low.to_integral_value()
    being = being or (lower_at(tokens, i) == "than" and lower_at(tokens, i - 1) in {"stronger", "weaker"})
    if not (being or lower_at(tokens, i) in MEASURING) or counted.noun_phrase(tokens, amount.last + 1):
        return False
    again = lower_at(tokens, i - 1) in {"one", "another"}  # "aftershocks went on; on Sunday | one | measured 4.9"
    reach = QUAKE_REACH * 3 if again else QUAKE_REACH
    return any(singular(token.lower) in FIGURE_WORDS.quakes for token in tokens[max(0, i - reach) : i])


LARGEST = frozenset({"largest", "strongest", "biggest", "weakest"})  # "19 aftershocks, the | largest | a 4.7"
MEASURING = frozenset({"measured", "measuring", "registered", "registering"})
QUAKE_REACH = 8  # words from "quake" to what it measured


def _on_richter(tokens: Sequence[Token], i: int) -> bool:
    if lower_at(tokens, i) not in AT_RICHTER:
        return False
    behind = [lower_at(tokens, i + k) for k in range(3)]
    return behind in RICHTER or behind[:2] in RICHTER


def _at_magnitude(tokens: Sequence[Token], first: int) -> int:
    """Where the unit in front of its number starts: "magnitude 6.4", "magnitude-6.4"; not "magnitude of 6.4"."""
    at = first - 2 if lower_at(tokens, first - 1) in HYPHENS else first - 1
    return at if lower_at(tokens, at) in MAGNITUDES else first


# ---- ratios and multiples ------------------------------------------------------------------------------------------
def _ratio_or_multiple(tokens: Sequence[Token], amount: Amount) -> Amount:
    tied = amount.last + 2 if lower_at(tokens, amount.last + 1) in HYPHENS else amount.last + 1
    if amount.form is FRACTION and (lower_at(tokens, amount.last) in {"a", "an"} or lower_at(tokens, tied) == "point"):
        return replace(amount, form=Form.WORDS)  # "half a | point", "a quarter- | point | cut"
    if amount.form is FRACTION:
        return replace(amount, unit=RATIO, kind=Kind.RATIO)
    last = _multiple_end(tokens, amount)
    return amount if last is None else replace(amount, unit=TIMES, kind=Kind.MULTIPLE, last=last)


def _multiple_end(tokens: Sequence[Token], amount: Amount) -> int | None:
    """The last token of a multiple, `None` where the amount is none: "five-fold", "3x", "three times | the traffic"."""
    by_factor = lower_at(tokens, amount.first - 2) == "factor" and lower_at(tokens, amount.first - 1) == "of"
    if by_factor or amount.form is Form.MULTIPLE:
        return amount.last
    j = amount.last + 1
    after = lower_at(tokens, j)
    if after == "fold":
        return j
    if after not in MULTIPLYING:
        return None
    more = lower_at(tokens, j + 1)
    if more == "fold" and after in HYPHENS:
        return j + 1
    crossed = after == "x" and touches(tokens[j - 1], tokens[j]) and not more[:1].isdecimal()
    part = amount.low != amount.low.to_integral_value() or lower_at(tokens, amount.first - 1) in {"from", "than"}
    compared = after == "times" and (part or _is_compared(more))  # "down from | 4.1 | times a year ago"
    return j if crossed or compared else None


MULTIPLYING = HYPHENS | {"x", "times"}


def _is_compared(word: str) -> bool:
    """What "three times" multiplies: "the traffic", "bigger", "earnings"; not "last month", "since May"."""
    return word in FIGURE_WORDS.compared or word.endswith("er") or (is_plural(word) and word not in units.TABLES.words)


def is_multiple(tokens: Sequence[Token], number: Number) -> bool:
    """Whether "twice" or "double" multiplies something: "twice the size", "double its price", "has doubled"."""
    word, after = tokens[number.first].lower, lower_at(tokens, number.last + 1)
    if word in FIGURE_WORDS.doubled or word.endswith("fold"):
        return True
    if after in FIGURE_WORDS.doubling_to:  # "fares will | double | to €24"
        return word.endswith("ing") or role_at(tokens, number.first - 1) == MODAL
    if after != "as":
        return after in FIGURE_WORDS.multiplied
    how, behind = lower_at(tokens, number.last + 2), number.last + 3
    if lower_at(tokens, behind) == "as" or how in FIGURE_WORDS.degrees:
        return True
    ends = role_at(tokens, behind) in {BREAK, COMMA, JOINT, PREPOSITION}  # "is twice as | strong | in females"
    return ends and role_at(tokens, number.last + 2) in {NOUN, ADVERB} and not is_person(how) and not is_plural(how)
