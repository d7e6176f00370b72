"""When an article was published: as its publisher says, else as a date line above the text tells."""

import re
from collections.abc import Iterator
from datetime import date
from functools import lru_cache
from typing import NamedTuple

from extract.models import Article

MONTHS = (
    "january", "february", "march", "april", "may", "june",
    "july", "august", "september", "october", "november", "december",
)  # fmt: skip
MONTH_OF = {name: place for place, full in enumerate(MONTHS, 1) for name in (full, full[:3])} | {"sept": 9}
# A date line is short and stands above the text: "December 15th, 2008, 7:35 am", "Alba Post, 4 May 2031".
LONGEST, LINES = 60, 4
DAY, MONTH, YEAR = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?", r"(?P<month>[A-Za-z]{3,9})\.?", r"(?P<year>(?:19|20)\d{2})"
SHAPES = tuple(
    re.compile(shape)
    for shape in (
        r"(?P<year>(?:19|20)\d{2})-(?P<month>\d{2})-(?P<day>\d{2})",
        rf"\b{MONTH} {DAY},? {YEAR}\b",
        rf"\b{DAY} {MONTH},? {YEAR}\b",
    )
)
STAMP = re.compile(r"\b(?:updated|published|posted):?\s+((?:19|20)\d{2}-\d{2}-\d{2})", re.IGNORECASE)
KEPT = 4096
# "ALBA, 4 May 2031 (Alba Wire) – Water ran through the streets": what stands before the dash is the date line.
PLACED = re.compile(rf"^(?P<line>.{{9,{LONGEST}}}?)\s+(?:[–—]|--?)\s")
SET_OFF = r"[,;:|/()·•–—-]"
SMALL = frozenset({"and", "de", "for", "from", "in", "la", "of", "the"})  # of a name only these are written small


WHEN = re.compile(
    r"\b(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|mon|tue|wed|thu|fri|sat|sun|on|at|by|updated|published|posted|last|"
    r"modified|date|[ap]\.?m\.?|gmt|utc|[ecmp][sd]t|[bij]st|ces?t|noon|\d+)\b",
    re.IGNORECASE,
)


class DateLine(NamedTuple):
    """A line above the text that names a day: the day in ISO form, and the names that stand beside it, if any."""

    line: str
    day: str
    beside: str


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
        stamp = STAMP.search(line)
        if stamp:
            yield DateLine(line, stamp.group(1), "")
        elif len(line) <= LONGEST and len(lines) > 1:
            yield from _read(line)
        elif placed := PLACED.match(line):
            yield from _read(placed["line"])


def _read(line: str) -> Iterator[DateLine]:
    """Each day in the line that says when, and at most who and where."""
    for match in (match for shape in SHAPES for match in shape.finditer(line)):
        before, after = WHEN.sub("", line[: match.start()]), WHEN.sub("", line[match.end() :])
        aside = _is_aside(before, rf"{SET_OFF}\s*$") and _is_aside(after, rf"^\s*{SET_OFF}")
        if aside and (day := _iso(match)):
            yield DateLine(line, day, before + after)


def _iso(match: re.Match[str]) -> str:
    named = match["month"].lower()
    month = int(named) if named.isdigit() else MONTH_OF.get(named, 0)
    try:
        return date(int(match["year"]), month, int(match["day"])).isoformat()
    except ValueError:  # no such month, or no such day in it
        return ""


def _is_aside(words: str, set_off: str) -> bool:
    """Nothing beside the day, or names set off from it: "Alba Post, ", " | Ann Lee"."""
    told = re.findall(r"[^\W\d_]{2,}", words)
    return not told or (
        re.search(set_off, words) is not None and all(word[0].isupper() or word in SMALL for word in told)
    )
