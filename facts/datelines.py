"""When an article was published: as its publisher says, else as a date line above the text tells."""

import re
from collections.abc import Iterator
from datetime import date
from functools import cache, lru_cache
from typing import NamedTuple

from extract.models import Article, Frozen
from facts.lexicon import read

# A date line is short and stands above the text: "December 15th, 2008, 7:35 am", "Alba Post, 4 May 2031".
LONGEST, LINES = 60, 4
DAY, MONTH, YEAR = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?", r"(?P<month>[A-Za-z]{3,9})\.?", r"(?P<year>(?:19|20)\d{2})"
NUMBERS = r"(?P<year>(?:19|20)\d{2})-(?P<month>\d{2})-(?P<day>\d{2})"
SHAPES = tuple(
    re.compile(shape)
    for shape in (
        NUMBERS,
        rf"\b{MONTH} {DAY},? {YEAR}\b",
        rf"\b{DAY} {MONTH},? {YEAR}\b",
    )
)
KEPT = 4096
# "ALBA, 4 May 2031 (Alba Wire) – Water ran through the streets": what stands before the dash is the date line.
PLACED = re.compile(rf"^(?P<line>.{{9,{LONGEST}}}?)\s+(?:[–—]|--?)\s")
SET_OFF = r"[,;:|/()·•–—-]"


class DateWords(Frozen):
    months: tuple[str, ...]
    short: dict[str, int]
    weekdays: tuple[str, ...]
    beside: tuple[str, ...]
    small: frozenset[str]
    never: frozenset[str]
    stamps: tuple[str, ...]

    @property
    def month_of(self) -> dict[str, int]:
        """Each month's number by its name, in full and short."""
        return {word: place for place, full in enumerate(self.months, 1) for word in (full, full[:3])} | self.short


@cache
def date_words() -> DateWords:
    return read("datelines", DateWords)


@cache
def weekday() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(date_words().weekdays)})\b", re.IGNORECASE)


@cache
def _when() -> re.Pattern[str]:
    """A word that may stand beside a day, or a number."""
    days = [word for full in date_words().weekdays for word in (full, full[:3])]
    words = "|".join(re.escape(word) for word in sorted((*days, *date_words().beside), key=len, reverse=True))
    return re.compile(rf"\b(?:{words}|\d+)(?!\w)", re.IGNORECASE)


@cache
def _stamp() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(date_words().stamps)}):?\s+{NUMBERS}", re.IGNORECASE)


class DateLine(NamedTuple):
    """A line above the text that names a day: the day in ISO form, and the names that stand beside it, if any."""

    line: str
    day: str
    names: tuple[str, ...]


def published_of(article: Article) -> str:
    """The date as the article's data has it, else the day its date line names; empty where there is none."""
    return article.published or date_line(article.text or "")


def day_of(article: Article) -> str:
    """The day of that date, without the hour that some articles' data have; empty where there is none."""
    return published_of(article)[: len("2031-05-04")]


@lru_cache(maxsize=KEPT)
def date_line(text: str) -> str:
    r"""The day named in a line above the text, alone or with an outlet, a writer or a place, or behind "Updated:".

    >>> date_line("Dam bursts\nTuesday, 4 May 2031 13:45\nWater ran through Alba.")
    '2031-05-04'
    >>> date_line("Alba Post | 4 May 2031\nDam bursts\nWater ran through Alba.")
    '2031-05-04'
    >>> date_line("Dam bursts\nOn 4 May 2031 it rained.")
    ''
    """
    return next((found.day for found in date_lines(text)), "")


def date_lines(text: str) -> Iterator[DateLine]:
    lines = [line.strip() for line in text[: 10 * LONGEST * LINES].splitlines() if line.strip()][:LINES]
    for line in lines:
        stamp = _stamp().search(line)
        if stamp:
            if day := _iso(stamp):
                yield DateLine(line, day, ())
        elif len(line) <= LONGEST and len(lines) > 1:
            yield from _read(line)
        elif placed := PLACED.match(line):
            yield from _read(placed["line"])


def _read(line: str) -> Iterator[DateLine]:
    """Each day in the line that says when, and at most who and where."""
    for match in (match for shape in SHAPES for match in shape.finditer(line)):
        before, after = _when().sub("", line[: match.start()]), _when().sub("", line[match.end() :])
        aside = _is_aside(before, rf"{SET_OFF}\s*$") and _is_aside(after, rf"^\s*{SET_OFF}")
        if aside and (day := _iso(match)):
            yield DateLine(line, day, tuple(_names(line[: match.start()], line[match.end() :])))


def _names(*beside: str) -> Iterator[str]:
    """What is set off beside a day, without words that say when; a weekday may be part of a name: "Sunday Post"."""
    for part in (part for words in beside for part in re.split(SET_OFF, words)):
        words = part.split()
        while words and _says_when(words[0]):
            words.pop(0)
        while words and _says_when(words[-1]):
            words.pop()
        if words and _when().sub("", " ".join(words)).strip(" ."):
            yield " ".join(words)


def _says_when(word: str) -> bool:
    """A word beside a day, or a number, but no day of the week, which may belong to a name."""
    return word.lower() in date_words().beside or word.strip(".").isdigit()


def _iso(match: re.Match[str]) -> str:
    named = match["month"].lower()
    month = int(named) if named.isdigit() else date_words().month_of.get(named, 0)
    try:
        return date(int(match["year"]), month, int(match["day"])).isoformat()
    except ValueError:  # no such month, or no such day in it
        return ""


def _is_aside(words: str, set_off: str) -> bool:
    """Nothing beside the day, or names set off from it: "Alba Post, ", " | Ann Lee"."""
    told = re.findall(r"[^\W\d_]{2,}", words)
    if not told:
        return True
    names = all(word[0].isupper() or word in date_words().small for word in told)
    return names and re.search(set_off, words) is not None and date_words().never.isdisjoint(map(str.lower, told))
