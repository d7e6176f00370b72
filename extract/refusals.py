"""What is no figure: dates, times, years, names with digits, references, scores, "one" as a pronoun."""

from collections.abc import Callable
from functools import cache
from typing import NamedTuple

from extract import refusals_of_marks as marks
from extract import refusals_of_names as named
from extract import refusals_of_time as time
from extract.numeral_parts import Form, Number
from extract.refusal_words import Line
from extract.tokens import joined

EVERY_FORM = frozenset(Form)
DIGITS = frozenset({Form.DIGITS})
WORDS = frozenset({Form.WORDS})


class Refusal(NamedTuple):
    """Asked of numbers of these forms; with `touching` only of those that touch a token in front or behind."""

    name: str
    holds: Callable[[Line, Number], bool]
    forms: frozenset[Form] = EVERY_FORM
    touching: bool = False


# Asked in this order; the first that holds refuses the number.
REFUSALS = (
    Refusal("glued to letters in front", named.glued_in_front, DIGITS, touching=True),
    Refusal("cell of a table", marks.in_table, DIGITS),
    Refusal("clock time", time.clock_time),
    Refusal("calendar date", time.calendar_date),
    Refusal("decade", time.decade, DIGITS, touching=True),
    Refusal("glued to letters behind", named.glued_behind, DIGITS, touching=True),
    Refusal("year", time.year),
    Refusal("numbered thing", named.numbered_thing, DIGITS | WORDS),
    Refusal("type of aircraft or code", named.type_or_code, DIGITS),
    Refusal("name with a number", named.name_with_number),
    Refusal("capitalised number", named.capitalised_number, WORDS),
    Refusal("address", named.address, DIGITS),
    Refusal("list mark", marks.listed, DIGITS | {Form.FRACTION}),
    Refusal("page mark", marks.page_mark),
    Refusal("telephone number", marks.phone),
    Refusal("place in a row", marks.index_of, DIGITS),
    Refusal("figure of speech", marks.figure_of_speech),
    Refusal("score", marks.score, DIGITS, touching=True),
    Refusal("pronoun", marks.pronoun_one, WORDS),
    Refusal("ordinal window", marks.ordinal_window, frozenset({Form.ORDINAL})),
)


def refused(line: Line, number: Number) -> str:
    """The name of the first refusal that holds, or an empty string.

    >>> from extract.numerals import find_numbers
    >>> from extract.refusal_words import Line
    >>> from extract.tokens import tokenize
    >>> def why(text: str) -> list[str]:
    ...     line = Line(tokenize(text))
    ...     return [refused(line, number) for number in find_numbers(line.tokens)]
    >>> why("On 4 March 12 men fled."), why("The G7 met in 2019."), why("Harwick won 3-1.")
    (['calendar date', ''], ['glued to letters in front', 'year'], ['score', 'score'])
    """
    touching = joined(line.tokens, number.first) or joined(line.tokens, number.last + 1)
    for refusal in _asked(number.form, touching):
        if refusal.holds(line, number):
            return refusal.name
    return ""


@cache
def _asked(form: Form, touching: bool) -> tuple[Refusal, ...]:  # noqa: FBT001 - a key of the cache
    return tuple(each for each in REFUSALS if form in each.forms and (touching or not each.touching))
