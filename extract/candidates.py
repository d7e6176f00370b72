"""Which sentences may hold a figure: asked of each, so that most of a text is never looked at closely."""

import codecs
from collections.abc import Iterable

from extract import people, units
from extract.figure_words import FIGURE_WORDS
from extract.models import DURATION, MEASURE
from extract.numerals import NOUGHTS, STARTERS, WORDS
from extract.tokens import INDEFINITE


def _coded(words: Iterable[str]) -> frozenset[bytes]:
    return frozenset(word.encode() for word in words)


ARTICLES = _coded(INDEFINITE)
# "nobody was hurt", "none of them", "no injuries" state a nought, where it is told of what.
NOBODY = _coded(NOUGHTS)
TOLD = _coded(people.outcomes() | FIGURE_WORDS.harm | {"of"})
# "the first boat": an ordinal that is never a figure by itself.
NUMBER_WORDS = _coded((STARTERS | WORDS.fractions.keys()) - {"a", "an", "first"})
# "more than an hour", "a week or more": a bound at an article makes a one of it; "not a single" a nought.
BOUNDS = _coded(
    {"than", "over", "about", "nearly", "almost", "least", "under", "around", "roughly", "just", "within", "by", "or"}
    | FIGURE_WORDS.lasted
)
# What such a one is of: "an hour", "a mile".
MEASURED = _coded(
    word for word, shapes in units.TABLES.words.items() if any(unit.kind in {DURATION, MEASURE} for _, unit in shapes)
)
SINGLE = frozenset({b"single"})
TELLING = NUMBER_WORDS | BOUNDS | ARTICLES | NOBODY | SINGLE
# Where so many characters stand without a blank, they are code, an encoded picture or a table, no sentence.
LONGEST_READ = 10_000


def _plain(byte: int) -> int:
    """A letter in lower case, 0 for a digit, a blank for any other sign."""
    sign = chr(byte)
    if sign.isalpha():
        return ord(sign.lower()) if sign.isascii() else byte
    return ord("0") if sign.isnumeric() else ord(" ")


# Latin-1, where a character is a byte as in the text.
PLAIN = bytes(map(_plain, range(256)))
NOUGHT = ord("0")


def _foreign(error: UnicodeError) -> tuple[str, int]:
    """What Latin-1 lacks: a nought for a number ("⅓", "٣"), a blank for the rest ("“", "—")."""
    assert isinstance(error, UnicodeEncodeError)
    signs = error.object[error.start : error.end]
    return "".join(["0" if sign.isnumeric() else " " for sign in signs]), error.end


codecs.register_error("extract.candidates", _foreign)


class Candidates:
    """Tells which sentences of a text to read; the text is made plain once, all of it together.

    >>> text = "Twenty-one left. It took more than an hour. A fire broke out."
    >>> candidates = Candidates(text)
    >>> [candidates.may_hold_figure(start, end) for start, end in ((0, 16), (17, 43), (44, 61))]
    [True, True, False]
    """

    def __init__(self, text: str) -> None:
        self._plain = text.encode("latin-1", "extract.candidates").translate(PLAIN)

    def may_hold_figure(self, start: int, end: int) -> bool:
        """Whether a digit, a number word, or a bound with an article stands in `text[start:end]`."""
        if end - start > LONGEST_READ:
            return False
        plain = self._plain[start:end]
        if NOUGHT in plain:
            return True
        words = plain.split()
        telling = TELLING.intersection(words)
        if not telling:
            return False
        if not telling.isdisjoint(NUMBER_WORDS):
            return True
        if not telling.isdisjoint(NOBODY):
            return not TOLD.isdisjoint(words)
        one = not telling.isdisjoint(SINGLE) or not (telling.isdisjoint(BOUNDS) or MEASURED.isdisjoint(words))
        return one and not telling.isdisjoint(ARTICLES)
