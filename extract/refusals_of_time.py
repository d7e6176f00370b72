"""Numbers that tell when: clock times, dates, years, decades."""

import re
from collections.abc import Sequence

from extract import units
from extract.clauses import NOUN, word_of
from extract.models import Token
from extract.nouns import is_plural
from extract.numeral_parts import DIGITS, FRACTION, ORDINAL, Form, Number
from extract.refusal_words import DASHES, Line, counts, is_digits, is_month, names
from extract.tokens import POSSESSIVE, joined, lower_at, text_at, touches

MILITARY = 4  # digits of "1100 hrs", a time; "24 hrs" lasts
LAST_DAY = 31
YEAR_DIGITS, SHORT_YEAR_DIGITS = 4, 2
FIRST_YEAR, LAST_YEAR = 1100, 2199  # years of the news
PLAIN_YEAR = 1900  # from here on a bare number of four digits is a year; a bare "1650" may be an amount
RECENT_YEAR = 1990  # from here on "the 2012 games" is a year, "the 1650 games" a number


def clock_time(line: Line, number: Number) -> bool:
    """ "12:13 pm", "1 p.m.", "1336 GMT", "5.30pm"."""
    tokens, i, j = line.tokens, number.first, number.last + 1
    if text_at(tokens, j) == ":" and is_digits(text_at(tokens, j + 1)):
        return touches(tokens[j], tokens[j + 1])
    if text_at(tokens, i - 1) == ":" and is_digits(text_at(tokens, i - 2)):
        return joined(tokens, i)
    parted = (lower_at(tokens, i - 2), lower_at(tokens, i - 1)) in PARTED_HOURS
    if parted and number.form is not FRACTION and number.low <= LAST_HOUR:  # "half past six"
        return True
    if i == 0 and TIME_OF_DAY.fullmatch(text_at(tokens, i)) and text_at(tokens, j)[:1].isupper():
        return True  # "17.30 | Ferries are running again.": an entry of a diary or of news as it comes in
    if lower_at(tokens, j) == "hrs":
        return len(text_at(tokens, i)) == MILITARY
    return lower_at(tokens, j) in names().clock or _is_half_of_day(tokens, j) or _is_of_train(tokens, i)


TIME_OF_DAY = re.compile(r"(?:[01]\d|2[0-3])\.[0-5]\d")
TIME_OF_TRAIN = re.compile(r"(?:[01]?\d|2[0-3])\.[0-5]\d")
PARTED_HOURS = frozenset({("half", "past"), ("quarter", "past"), ("quarter", "to")})
LAST_HOUR = 12


def _is_of_train(tokens: Sequence[Token], i: int) -> bool:
    """ "the | 7.42 | from Brail to Osten"."""
    bound = lower_at(tokens, i + 1) in {"from", "to"} and text_at(tokens, i + 2)[:1].isupper()
    return bound and lower_at(tokens, i - 1) == "the" and TIME_OF_TRAIN.fullmatch(text_at(tokens, i)) is not None


def _is_half_of_day(tokens: Sequence[Token], j: int) -> bool:
    """ "a . m", "p . m" of tokenised text."""
    return lower_at(tokens, j) in {"a", "p"} and lower_at(tokens, j + 1) == "." and lower_at(tokens, j + 2) == "m"


def calendar_date(line: Line, number: Number) -> bool:
    """ "Oct. 31", "31 October", "March 29th", "12/16/08", "2025-06-01"."""
    tokens, i, j = line.tokens, number.first, number.last + 1
    day = number.low <= LAST_DAY and number.low == number.low.to_integral_value() and number.form is not Form.WORDS
    if day and is_month(tokens, i - 1):
        return not _counted_after_may(tokens, i, j)
    if day and (_follows_month(tokens, number) or _precedes_month(tokens, j)):
        return True
    return _numeric_date(tokens, i, j)


def _follows_month(tokens: Sequence[Token], number: Number) -> bool:
    """ "Oct. | 31", "March 4 and | 5", "March the | 4th"."""
    i, before = number.first, lower_at(tokens, number.first - 1)
    if before in {"the", "and", "to", ",", "-", "–"} and is_month(tokens, i - 3):
        return is_digits(text_at(tokens, i - 2)) and not counts(tokens, number.last + 1)
    return is_month(tokens, i - 2) and (before == "." or (before == "the" and number.form is ORDINAL))


def _precedes_month(tokens: Sequence[Token], j: int) -> bool:
    """ "31 | October", "4th | of March", "4 | to 9 March"."""
    if is_month(tokens, j + 1 if lower_at(tokens, j) in {"of", "st", "nd", "rd", "th"} else j):
        return True
    several = lower_at(tokens, j) in {"and", "to", "-", "–", "or"} and is_digits(text_at(tokens, j + 1))
    return several and is_month(tokens, j + 2)


def _counted_after_may(tokens: Sequence[Token], i: int, j: int) -> bool:
    """ "In May 12 soldiers died", "on 4 May 12 died": what counts soldiers is no day; "May 12" alone is one."""
    before = lower_at(tokens, i - 2)
    return (before == "in" or is_digits(before)) and counts(tokens, j)


def _numeric_date(tokens: Sequence[Token], i: int, j: int) -> bool:
    beside = DATE_MARKS & {text_at(tokens, i - 1), text_at(tokens, j)}
    return any(_three_parts(tokens, i, j, mark) for mark in beside)


DATE_MARKS = frozenset({"/", "-", "."})


def _three_parts(tokens: Sequence[Token], i: int, j: int, mark: str) -> bool:
    """Whether the number at `i` is one of three that `mark` joins."""
    after = text_at(tokens, j) == mark and is_digits(text_at(tokens, j + 1))
    before = text_at(tokens, i - 1) == mark and is_digits(text_at(tokens, i - 2))
    if after and (before or (text_at(tokens, j + 2) == mark and is_digits(text_at(tokens, j + 3)))):
        return True
    return before and text_at(tokens, i - 3) == mark and is_digits(text_at(tokens, i - 4))


def year(line: Line, number: Number) -> bool:
    """ "in 2018", "the 2012 election", "1600 and 1900", "2016-17"; not "2000 troops", "1,976"."""
    tokens, i, j = line.tokens, number.first, number.last + 1
    if lower_at(tokens, j) in names().eras and text_at(tokens, j).isupper():
        return True  # "221 BC"
    if number.form is not DIGITS or number.last != i or units.currency_before(tokens, i):
        return False
    if len(text_at(tokens, i)) == SHORT_YEAR_DIGITS:
        return _short_year(tokens, i)
    return in_years(text_at(tokens, i)) and not _is_compound(tokens, i) and _full_year(tokens, i)


def _short_year(tokens: Sequence[Token], i: int) -> bool:
    """ "2016-| 17", "the class of '| 98"."""
    if not joined(tokens, i):
        return False
    if text_at(tokens, i - 1) in DASHES:
        return in_years(text_at(tokens, i - 2)) and not counts(tokens, i + 1)
    return text_at(tokens, i - 1) in {"'", "’"}


def _full_year(tokens: Sequence[Token], i: int) -> bool:
    j, before = i + 1, lower_at(tokens, i - 1)
    if lower_at(tokens, j) in {"x", "×", "by"} and is_digits(text_at(tokens, j + 1)):
        return False  # "1920 x 1200"
    if _ends_span(tokens, i) or (joined(tokens, j) and lower_at(tokens, j) in {"s", "'s", "’s"}):
        return True
    measured = units.unit_at(tokens, j, touching=joined(tokens, j)) is not None and not _is_part_of_year(tokens, j)
    if before in names().year_openers or before in names().months or (before == "." and is_month(tokens, i - 2)):
        return not (before in {"in", "since", "fall"} and measured)
    owned = lower_at(tokens, j) in names().yearly or (before in {"a", "an"} and int(tokens[i].text) >= PLAIN_YEAR)
    if measured or (owned and lower_at(tokens, j) not in DASHES):  # "below 2010 levels", "a 1998 law"
        return not measured
    if _has_counted_head(tokens, j):
        return _names_event(tokens, i)
    return int(tokens[i].text) >= PLAIN_YEAR or before in names().year_neighbours


def _is_part_of_year(tokens: Sequence[Token], j: int) -> bool:
    """ "its 2008 | second-quarter | profit", "2019 | second | half"."""
    part = j + 2 if lower_at(tokens, j + 1) in DASHES else j + 1
    return lower_at(tokens, j) == "second" and lower_at(tokens, part) in {"quarter", "half"}


def _is_compound(tokens: Sequence[Token], i: int) -> bool:
    """Whether a hyphen ties a noun to the number: "a 2000-word essay"; not "2010-built", "a 2012-era phone"."""
    j, word = i + 1, lower_at(tokens, i + 2)
    if text_at(tokens, j) != "-" or lower_at(tokens, i - 1) not in {"a", "the"} or word in names().yearly:
        return False
    return joined(tokens, j) and joined(tokens, j + 1) and word.isalpha() and word_of(word).role == NOUN


def _ends_span(tokens: Sequence[Token], i: int) -> bool:
    """ "between 1961 and | 1974"."""
    between = lower_at(tokens, i - 1) == "and" and lower_at(tokens, i - 3) == "between"
    return between and in_years(text_at(tokens, i - 2))


def _names_event(tokens: Sequence[Token], i: int) -> bool:
    """ "Acme | 2018 | sales", "the | 2012 | Games", "the bank's | 2018 | results"."""
    before = lower_at(tokens, i - 1)
    if before == "the" or (text_at(tokens, i - 1)[:1].isupper() and i > 1 and before.isalpha()):
        return text_at(tokens, i + 1)[0].isupper() or int(tokens[i].text) >= RECENT_YEAR
    return before in POSSESSIVE


def in_years(text: str) -> bool:
    return len(text) == YEAR_DIGITS and text.isdecimal() and FIRST_YEAR <= int(text) <= LAST_YEAR


def _has_counted_head(tokens: Sequence[Token], j: int) -> bool:
    """A plural within two words: "2000 troops", "1500 armed men"."""
    first, second = lower_at(tokens, j), lower_at(tokens, j + 1)
    if is_plural(first):
        return True
    return first.isalpha() and is_plural(second) and first not in names().no_year_modifiers


DECADE = frozenset({"s", "'s", "’s"})


def decade(line: Line, number: Number) -> bool:
    """ "the 1990s", "the '80s", "his 30s", "mid-50s"."""
    tokens, j = line.tokens, number.last + 1
    return joined(tokens, j) and lower_at(tokens, j) in DECADE
