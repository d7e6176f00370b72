"""What is no figure: dates, times, years, names with digits, references, scores, "one" as a pronoun."""

from collections.abc import Callable
from functools import lru_cache

from extract import refusals_of_marks as marks
from extract import refusals_of_names as named
from extract import refusals_of_time as time
from extract.figure_words import FIGURE_WORDS
from extract.models import Value
from extract.numeral_parts import WORDS as NUMBERS
from extract.numeral_parts import Form, Number
from extract.refusal_cues import CAPITAL, OWN_CAPITAL, OWN_NOUGHT, OWN_YEAR, START, Cues, itself
from extract.refusal_cues import DIGITS as DIGITS_NEAR
from extract.refusal_words import Line, names
from extract.tokens import joined

EVERY_FORM = frozenset(Form)
DIGITS = frozenset({Form.DIGITS})
WORDS = frozenset({Form.WORDS})


class Refusal(Value, frozen=True):
    """Asked of numbers of these forms; with `touching` only of those that touch a token in front or behind.

    `cues`: without one of them at the number `holds` could not be true; empty where it must always be asked.
    """

    name: str
    holds: Callable[[Line, Number], bool]
    forms: frozenset[Form] = EVERY_FORM
    cues: frozenset[str] = frozenset()
    touching: bool = False


WRITTEN = names()
NEAR_DIGITS = frozenset({DIGITS_NEAR})
NEAR_CAPITAL = frozenset({CAPITAL})
MINUTES_READ = frozenset({"read", "ago"})  # "3 min | read", "1 day | ago"
CLOCK = WRITTEN.clock | {START, ":", "hrs", "m", "half", "quarter"}
DATE = WRITTEN.months | NEAR_DIGITS
YEAR = WRITTEN.eras | NEAR_DIGITS | {OWN_YEAR, "'", "’"}
CODE = WRITTEN.codes | {itself(model) for model in WRITTEN.models}
NAME = NEAR_CAPITAL | NUMBERS.cardinals.keys() | {"&"}

# Asked in this order; the first that holds refuses the number.
REFUSALS = (
    Refusal("glued to letters in front", named.glued_in_front, DIGITS, touching=True),
    Refusal("cell of a table", marks.in_table, DIGITS, NEAR_DIGITS),
    Refusal("clock time", time.clock_time, EVERY_FORM, CLOCK),
    Refusal("calendar date", time.calendar_date, EVERY_FORM, DATE),
    Refusal("decade", time.decade, DIGITS, time.DECADE, touching=True),
    Refusal("glued to letters behind", named.glued_behind, DIGITS, touching=True),
    Refusal("year", time.year, EVERY_FORM, YEAR),
    Refusal("numbered thing", named.numbered_thing, DIGITS | WORDS, WRITTEN.numbered | {"year"}),
    Refusal("type of aircraft or code", named.type_or_code, DIGITS, CODE),
    Refusal("name with a number", named.name_with_number, EVERY_FORM, NAME),
    Refusal("capitalised number", named.capitalised_number, WORDS, frozenset({OWN_CAPITAL})),
    Refusal("part of a noun", named.part_of_noun, DIGITS | WORDS, marks.SPEECH_MARKS),
    Refusal("address", named.address, DIGITS, WRITTEN.streets | NEAR_DIGITS),
    Refusal("list mark", marks.listed, DIGITS | {Form.FRACTION}, frozenset({START, "["})),
    Refusal("page mark", marks.page_mark, EVERY_FORM, MINUTES_READ),
    Refusal("telephone number", marks.phone, EVERY_FORM, WRITTEN.dialling | NEAR_DIGITS | {OWN_NOUGHT}),
    Refusal("place in a row", marks.index_of, DIGITS, NEAR_DIGITS),
    Refusal("base of a rate", marks.rate_base, DIGITS, frozenset({"per", "every"})),
    Refusal("figure of speech", marks.figure_of_speech, EVERY_FORM, marks.SPEECH_MARKS | {"for", "to"}),
    Refusal("tolerance", marks.tolerance, EVERY_FORM, frozenset({"take"})),
    Refusal("turn of phrase", marks.saying, WORDS, FIGURE_WORDS.sayings),
    Refusal("score", marks.score, DIGITS, NEAR_DIGITS, touching=True),
    Refusal("pronoun", marks.pronoun_one, WORDS, frozenset({itself("one")})),
    Refusal("ordinal window", marks.ordinal_window, frozenset({Form.ORDINAL})),
)
CUES = Cues([refusal.cues for refusal in REFUSALS])


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
    tokens = line.tokens
    touching = joined(tokens, number.first) or joined(tokens, number.last + 1)
    for refusal in _asked(number.form, touching, CUES.asked(tokens, number)):
        if refusal.holds(line, number):
            return refusal.name
    return ""


NEIGHBOURHOODS_KEPT = 4096


@lru_cache(NEIGHBOURHOODS_KEPT)
def _asked(form: Form, touching: bool, cued: int) -> tuple[Refusal, ...]:  # noqa: FBT001 - a key of the cache
    return tuple(
        each
        for k, each in enumerate(REFUSALS)
        if form in each.forms and (touching or not each.touching) and (not each.cues or cued >> k & 1)
    )
