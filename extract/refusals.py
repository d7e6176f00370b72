"""What is no figure: dates, times, years, names with digits, references, scores, "one" as a pronoun."""

from collections.abc import Callable
from typing import NamedTuple

from extract import refusals_of_marks as marks
from extract import refusals_of_names as named
from extract import refusals_of_time as time
from extract.numeral_parts import Number
from extract.refusal_words import Line


class Refusal(NamedTuple):
    name: str
    holds: Callable[[Line, Number], bool]


# Asked in this order; the first that holds refuses the number.
REFUSALS = (
    Refusal("glued to letters in front", named.glued_in_front),
    Refusal("clock time", time.clock_time),
    Refusal("calendar date", time.calendar_date),
    Refusal("decade", time.decade),
    Refusal("glued to letters behind", named.glued_behind),
    Refusal("year", time.year),
    Refusal("numbered thing", named.numbered_thing),
    Refusal("name with a number", named.name_with_number),
    Refusal("capitalised number", named.capitalised_number),
    Refusal("address", named.address),
    Refusal("list mark", marks.listed),
    Refusal("page mark", marks.page_mark),
    Refusal("telephone number", marks.phone),
    Refusal("place in a row", marks.index_of),
    Refusal("figure of speech", marks.figure_of_speech),
    Refusal("score", marks.score),
    Refusal("pronoun", marks.pronoun_one),
    Refusal("ordinal window", marks.ordinal_window),
)


def refused(line: Line, number: Number) -> str:
    """The name of the first refusal that holds, or an empty string.

    >>> from extract.numerals import find_numbers
    >>> from extract.refusal_words import line_of
    >>> from extract.tokens import tokenize
    >>> def why(text: str) -> list[str]:
    ...     line = line_of(tokenize(text))
    ...     return [refused(line, number) for number in find_numbers(line.tokens)]
    >>> why("On 4 March 12 men fled."), why("The G7 met in 2019."), why("Harwick won 3-1.")
    (['calendar date', ''], ['glued to letters in front', 'year'], ['score', 'score'])
    """
    return next((refusal.name for refusal in REFUSALS if refusal.holds(line, number)), "")
