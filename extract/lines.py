"""Text → passages: which line ends close a sentence and which only wrap it."""

import re
from collections.abc import Callable, Iterable, Iterator
from functools import cache
from itertools import pairwise

from extract import lexicon
from extract.models import Value

# Every mark Unicode counts as the end of a line, as `splitlines` does.
LINE_ENDS = "\n\r\v\f\x1c\x1d\x1e\x85\u2028\u2029"
BULLET = re.compile(r"\s*(?:[-–—*•▪●◦‣·]\s|[•▪●◦‣]|\(?\d{1,2}[.)]\s|\(?[a-z]\)\s)")
# A bullet opens an item wherever it stands: "• Twelve held • Forty hurt".
BULLETS = "•▪●◦‣"
BULLET_INSIDE = re.compile(f"[{BULLETS}]")
# The agency and the dash that end a dateline, and the town in capitals it begins with, behind a headline.
AGENCY = re.compile(r"\) ?(?:--?|[–—]) ?(?=[A-Z0-9\"“])")
DATELINE = re.compile(
    r"(?P<before>[^\s(]*[a-z0-9%!?]) (?P<town>[A-Z][A-Z.'’-]{2,}(?: [A-Z][A-Z.'’-]+){0,2})"
    r"(?:,[^()\n]{1,30})? \([^()\n]{2,30}\) ?(?:--?|[–—])"
)
LONGEST_DATELINE = 100  # characters
LINE_ENDS_SENTENCE = re.compile(r"[.!?…:;][\"'”’»)\]\s]*\Z")
STOP_INSIDE = re.compile(r"[a-z]{3}[.!?][\"'”’)]* +[A-Z0-9“‘\"]")
KEY_AND_VALUE = re.compile(r"[^:]*:(?:\s|\Z)")  # "Killed: 12", "Casualties:"

# A line of more than 130 characters is a paragraph, one of fewer than 40 a headline or an item: neither was wrapped.
WRAP_WIDTHS = range(40, 131)
# Of the line ends in a wrapped paragraph nearly all come where the next word no longer fitted, and half of the lines
# or more start in lower case or a sentence ends inside a line; headlines and list items do none of this.
FULL_SHARE = 0.8
LOWERCASE_SHARE = 0.5
# Without a lower-case letter in the text ("RIVER TOWN FLOODED") only the widths tell, so more of them must agree.
CAPITALS_LINES = 4


class Words(lexicon.Entry, frozen=True):
    words: frozenset[str]
    reason: str
    examples: tuple[str, ...]


class Abbreviations(lexicon.Entry, frozen=True):
    leads: Words
    names: Words
    numbers: Words
    clock: Words


class SentenceWords(lexicon.Entry, frozen=True):
    """The shape of sentences.toml."""

    abbreviations: Abbreviations
    clock_goes_on: Words
    openers: Words
    line_goes_on: Words
    speech: Words
    marked_names: Words


@cache
def vocabulary() -> SentenceWords:
    return lexicon.read("sentences", SentenceWords)


class Break(Value, frozen=True):
    """A line end inside a block: the lines before and after it, stripped, and what is known of their block."""

    line: str
    following: str
    width: int  # of the longest line
    wrapped: bool
    opens_lowercase: bool  # the block's first line does, as items of a list may


def passages(text: str) -> Iterator[tuple[int, int]]:
    r"""Stretches of `text` inside which no line end closes a sentence, in order, as (start, end).

    >>> list(passages("Twelve held\n\nPolice held at least\n12 men."))
    [(0, 11), (13, 41)]
    """
    bullets = any(bullet in text for bullet in BULLETS)
    datelines = _datelines(text)
    for block in _blocks(text):
        stretches: Iterable[tuple[int, int]] = block if len(block) == 1 else _joined(text, block)
        if datelines:
            stretches = _parted(stretches, datelines)
        yield from _items(text, stretches) if bullets else stretches


def _datelines(text: str) -> list[int]:
    """Where a dateline stands in the middle of a line: "Flood kills 12 in Hale | OSTREL, May 3 (AFN) — At least"."""
    found = (
        DATELINE.search(text, max(0, dash.start() - LONGEST_DATELINE), dash.end()) for dash in AGENCY.finditer(text)
    )
    return [match.start("town") for match in found if match and match["before"] not in vocabulary().line_goes_on.words]


def _parted(stretches: Iterable[tuple[int, int]], places: list[int]) -> Iterator[tuple[int, int]]:
    for first, last in stretches:
        start = first
        for place in places:
            if start < place < last:
                yield start, place
                start = place
        yield start, last


def _items(text: str, stretches: Iterable[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    for first, last in stretches:
        start = first
        for match in BULLET_INSIDE.finditer(text, first + 1, last):
            yield start, match.start()
            start = match.start()
        yield start, last


def _blocks(text: str) -> Iterator[list[tuple[int, int]]]:
    """Lines with words in them, as (start, end), in runs that no blank line interrupts."""
    block: list[tuple[int, int]] = []
    start = 0
    for whole in text.splitlines(keepends=True):
        line = whole.rstrip(LINE_ENDS)
        if line and not line.isspace():
            if block and not _single_line_end(text, block[-1][1], start):
                yield block
                block = []
            block.append((start, start + len(line)))
        start += len(whole)
    if block:
        yield block


def _single_line_end(text: str, end: int, start: int) -> bool:
    return start - end == 1 or (start - end == 2 and text[end] == "\r" and text[end + 1] == "\n")  # noqa: PLR2004 — \r\n


def _joined(text: str, block: list[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    lines = [text[start:end].strip() for start, end in block]
    width = max(map(len, lines))
    wrapped = width in WRAP_WIDTHS and _is_wrapped(lines, width)
    opens_lowercase = lines[0][:1].islower()
    first = block[0][0]
    for number, (line, following) in enumerate(pairwise(lines)):
        ends = line[-1] in ".!?" and not wrapped and not following[0].islower()
        if ends or not _goes_on(Break(line, following, width, wrapped, opens_lowercase)):
            yield first, block[number][1]
            first = block[number + 1][0]
    yield first, block[-1][1]


def _is_wrapped(lines: list[str], width: int) -> bool:
    pairs = [(line, after) for line, after in pairwise(lines) if not LINE_ENDS_SENTENCE.search(line)]
    full = sum(_is_full(line, after, width) for line, after in pairs)
    if not pairs or full < FULL_SHARE * len(pairs):
        return False
    if "".join(lines).isupper():
        return len(lines) >= CAPITALS_LINES
    if len(pairs) > 1 and any(STOP_INSIDE.search(line) for line in lines):
        return True
    lowercase = sum(after[0].islower() for _, after in pairs)
    return lowercase >= LOWERCASE_SHARE * sum(after[0].isalpha() for _, after in pairs)


def _is_full(line: str, following: str, width: int) -> bool:
    """The first word of the following line would not have fitted any more."""
    return len(line) + 1 + len(following.split(maxsplit=1)[0]) > width


def _goes_on(here: Break) -> bool:
    if BULLET.match(here.following):
        return False
    return any(rule(here) for _, rule in GOES_ON)


def _stops_in_mid_phrase(here: Break) -> bool:
    last = here.line.rsplit(maxsplit=1)[-1]
    return last.endswith(",") or (last in vocabulary().line_goes_on.words and " " in here.line)


def _next_is_lowercase(here: Break) -> bool:
    items = here.opens_lowercase or " " not in here.line or KEY_AND_VALUE.match(here.line)
    return here.following[0].islower() and not items


def _wrapped_and_full(here: Break) -> bool:
    return here.wrapped and _is_full(here.line, here.following, here.width)


def _stops_in_a_number(here: Break) -> bool:
    return CUT_NUMBER.search(here.line) is not None and here.following[0].isdigit()


CUT_NUMBER = re.compile(r"\d,\d\d?-\Z")

GOES_ON: tuple[tuple[str, Callable[[Break], bool]], ...] = (
    ("the line stops in the middle of a phrase", _stops_in_mid_phrase),
    ("the next line starts in lower case", _next_is_lowercase),
    ("the line stops in the middle of a number", _stops_in_a_number),
    ("the paragraph is wrapped and the line is full", _wrapped_and_full),
)
