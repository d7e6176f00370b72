"""Article → what stands between its quotation marks."""

import re
from collections.abc import Iterator
from enum import Enum
from operator import methodcaller

from extract.models import Value

# Of the single marks those that open a word or follow a stop: the rest are apostrophes. Each sign has a pattern of its
# own: most texts hold few of them, and one is sought far faster than any of ten.
MARKS = {
    sign: re.compile(sign + r"""(?:(?<=[“”„«»"])|(?<=``)|(?<='')|(?<=['‘])(?<!\w['‘])(?=\w)|(?<=[,.?!…]['’])(?!\w))""")
    for sign in "“”„«»\"'’‘`"
}
START = methodcaller("start")
OPENERS = frozenset("“„«")
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


OPEN, CLOSE, REOPEN, NOTHING = Action  # names of the module are found faster


class Mark(Value, frozen=True):
    """A mark of quotation. `text` is one character, doubled single marks written “ and ”."""

    text: str
    start: int
    end: int


class Quotation(Value, frozen=True):
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
    opened: Mark | None = None
    paragraph = read = 0
    for mark in _marks(text):
        if opened is not None and (line_end := text.find("\n", opened.end, mark.start)) >= 0:
            if _closes_with_line(opened):
                yield _quotation(text, opened.start, line_end + 1, paragraph)
            opened = None
        paragraph += text.count("\n", read, mark.start)
        read = mark.start
        action = _action(text, mark, opened)
        if opened is not None and (action is CLOSE or action is REOPEN):
            yield _quotation(text, opened.start, mark.end if action is CLOSE else mark.start, paragraph)
        if action is not NOTHING:
            opened = None if action is CLOSE else mark
    if opened is not None and _closes_with_line(opened):
        yield _quotation(text, opened.start, text.find("\n", opened.end) + 1 or len(text), paragraph)


def _marks(text: str) -> list[Mark]:
    """The marks of the text in its order."""
    found = [match for sign, mark in MARKS.items() if sign in text for match in mark.finditer(text)]
    return [_mark(text, match) for match in sorted(found, key=START)]


def _mark(text: str, match: re.Match[str]) -> Mark:
    start, end = match.span()
    pair = text[start - 1 : end] if start else ""
    if pair in PAIRS:
        return Mark(PAIRS[pair], start - 1, end)
    return Mark(text[start:end], start, end)


PAIRS = {"``": "“", "''": "”"}


def _closes_with_line(opened: Mark) -> bool:
    """A paragraph closes what it opened, but for a single mark: that was an apostrophe."""
    return opened.text not in SINGLE


def _action(text: str, mark: Mark, opened: Mark | None) -> Action:
    if opened is None:
        return NOTHING if _only_closes(text, mark) else OPEN
    if opened.text in SINGLE:
        return _action_in_single(text, mark)
    if mark.text in SINGLE:
        return NOTHING
    if mark.text in OPENERS:
        return REOPEN if mark.start - opened.start > LONGEST else NOTHING
    return REOPEN if _opens_sentence(text, mark) else CLOSE


def _action_in_single(text: str, mark: Mark) -> Action:
    if mark.text in SINGLE:
        return NOTHING if text[mark.end : mark.end + 1].isalnum() else CLOSE
    return NOTHING if _only_closes(text, mark) else OPEN


def _opens_sentence(text: str, mark: Mark) -> bool:
    """A straight mark between a full stop and a capital: the quotation before it was never closed."""
    before = text[max(mark.start - 3, 0) : mark.start]
    return mark.text == '"' and before[-1:] == " " and before.strip()[-1:] in STOPS and _capital(text, mark.end)


STOPS = frozenset({".", "!", "?"})


def _capital(text: str, place: int) -> bool:
    return text[place : place + 1].isupper()


def _only_closes(text: str, mark: Mark) -> bool:
    """Whether the mark can open nothing: a closing one, one glued to a word before it, or inches behind a digit."""
    if mark.text in OPENERS or mark.text == "‘":
        return False
    if mark.text in CLOSERS or mark.text == "’":
        return True
    before = text[mark.start - 1 : mark.start]
    after = text[mark.end : mark.end + 1]
    if text[max(mark.start - 2, 0) : mark.start].strip()[-1:].isdigit():
        return True
    return bool(before) and not before.isspace() and before not in "([—–-" and (not after or after.isspace())


def _quotation(text: str, start: int, end: int, paragraph: int) -> Quotation:
    inside = text[start + 1 : min(end, start + 200)]
    return Quotation(start, end, len(inside.split(None, WORDS_OF_SPEECH)) >= WORDS_OF_SPEECH, paragraph)
