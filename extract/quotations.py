"""Article → what stands between its quotation marks."""

import re
from collections.abc import Iterator
from enum import Enum
from typing import NamedTuple

# The marks as news sets them, ends of lines, and inches ("a 17" screen"), which are told apart by the digit before.
MARK = re.compile(r"[“”„«»\"\n]|''|``|(?<!\w)['‘](?=\w)|(?<=[,.?!…])['’](?!\w)")
OPENERS = frozenset("“„«") | {"``"}
CLOSERS = frozenset("”»")
SINGLE = frozenset("'‘’")
WORDS_OF_SPEECH = 4  # a quotation of fewer words is a name, a title or a word held at arm's length
# A quotation mark left open closes with its paragraph; beyond this many characters it was never one.
LONGEST = 6000


class Action(Enum):
    """What a quotation mark does where it stands."""

    OPEN = "open"
    CLOSE = "close"
    REOPEN = "reopen"
    NOTHING = "nothing"


class Quotation(NamedTuple):
    """`text[start:end]` with its marks. `speech`: clauses, not a word or a title. `paragraph` counts line ends."""

    start: int
    end: int
    speech: bool
    paragraph: int


def find_quotations(text: str) -> tuple[Quotation, ...]:
    """What is quoted, in the order of the text.

    >>> text = 'She said: “Twelve of us ran.” The “big” boat and the 17" screen sank.'
    >>> [(text[q.start : q.end], q.speech) for q in find_quotations(text)]
    [('“Twelve of us ran.”', True), ('“big”', False)]
    """
    return tuple(_quotations(text))


def _quotations(text: str) -> Iterator[Quotation]:
    opened: re.Match[str] | None = None
    paragraph = 0
    for match in MARK.finditer(text):
        action = _line_end(opened) if match.group() == "\n" else _action(text, match, opened)
        if action in {Action.CLOSE, Action.REOPEN} and opened is not None:
            end = match.end() if action is Action.CLOSE else match.start()
            yield _quotation(text, opened.start(), end, paragraph)
        if match.group() == "\n":
            opened, paragraph = None, paragraph + 1
        elif action is not Action.NOTHING:
            opened = match if action in {Action.OPEN, Action.REOPEN} else None
    if opened is not None and _line_end(opened) is Action.CLOSE:
        yield _quotation(text, opened.start(), len(text), paragraph)


def _line_end(opened: re.Match[str] | None) -> Action:
    """A paragraph closes what it opened, but for a single mark: that was an apostrophe."""
    return Action.NOTHING if opened is None or opened.group() in SINGLE else Action.CLOSE


def _action(text: str, match: re.Match[str], opened: re.Match[str] | None) -> Action:
    mark = match.group()
    if opened is None:
        return Action.NOTHING if _only_closes(text, match) else Action.OPEN
    if opened.group() in SINGLE:
        return _action_in_single(text, match)
    if mark in SINGLE:
        return Action.NOTHING
    if mark in OPENERS:
        return Action.REOPEN if match.start() - opened.start() > LONGEST else Action.NOTHING
    return Action.REOPEN if _opens_sentence(text, match) else Action.CLOSE


def _action_in_single(text: str, match: re.Match[str]) -> Action:
    if match.group() in SINGLE:
        return Action.NOTHING if text[match.end() : match.end() + 1].isalnum() else Action.CLOSE
    return Action.NOTHING if _only_closes(text, match) else Action.OPEN


def _opens_sentence(text: str, match: re.Match[str]) -> bool:
    """A straight mark between a full stop and a capital: the quotation before it was never closed."""
    before = text[max(match.start() - 3, 0) : match.start()]
    return match.group() == '"' and before[-1:] == " " and before.strip()[-1:] in STOPS and _capital(text, match.end())


STOPS = frozenset({".", "!", "?"})


def _capital(text: str, place: int) -> bool:
    return text[place : place + 1].isupper()


def _only_closes(text: str, match: re.Match[str]) -> bool:
    """Whether the mark can open nothing: a closing one, one glued to a word before it, or inches behind a digit."""
    mark = match.group()
    if mark in OPENERS or mark == "‘":
        return False
    if mark in CLOSERS or mark in {"’", "''"}:
        return True
    before = text[match.start() - 1 : match.start()]
    after = text[match.end() : match.end() + 1]
    if text[max(match.start() - 2, 0) : match.start()].strip()[-1:].isdigit():
        return True
    return bool(before) and not before.isspace() and before not in "([—–-" and (not after or after.isspace())


def _quotation(text: str, start: int, end: int, paragraph: int) -> Quotation:
    inside = text[start + 1 : min(end, start + 200)]
    return Quotation(start, end, len(inside.split(None, WORDS_OF_SPEECH)) >= WORDS_OF_SPEECH, paragraph)
