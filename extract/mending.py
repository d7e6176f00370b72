"""Numbers and words that layout took apart: "3 , 400" of tokenised text, "peo-" and "ple" at the end of a line."""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from extract import lexicon
from extract.models import Token

GROUPS = re.compile(r"(?<![\d.,:/-])(?<!\d )\d{1,3}(?: , \d{3})+(?: \. \d{1,2}(?!\d))?(?! ?[,.]? ?\d)(?!\d)")
WHOLE = r"\d+(?: ?, ?\d{3})*"
MONTH = re.compile(r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]* \Z", re.IGNORECASE)
MONTH_LENGTH = 10  # letters of "September" and the space
# The hyphen a line ends with, what it breaks and what the next line begins with.
BROKEN = re.compile(
    r"(?P<word>(?<![^\W\d_])[^\W\d_]+|(?<![\d,])\d[\d,]*)"
    r"(?P<hyphen>[-\u2010])[ \t]*\r?\n[ \t]*(?=(?P<rest>[^\W\d_]+|\d+))"
)
SHORTEST = 2  # letters on either side of a broken word
# A group of three digits cut in two: "1,2-", "00".
CUT_GROUP = re.compile(r"\d{1,3}(?:,\d{3})*,(?:\d\d\d|\d\d)")

Whole = tuple[int, int, str]


class Hyphens(lexicon.Entry, frozen=True):
    """The shape of hyphens.toml."""

    before: frozenset[str]
    measured: tuple[str, ...]
    tied: tuple[str, ...]
    untied: tuple[str, ...]
    prefixes: tuple[str, ...]
    suffixes: tuple[str, ...]


@cache
def hyphens() -> Hyphens:
    return lexicon.read("hyphens", Hyphens)


@cache
def _point() -> re.Pattern[str]:
    """A number whose point stands apart: behind a currency sign, or before what has decimals."""
    measured = "|".join(map(re.escape, hyphens().measured))
    return re.compile(rf"(?<![\d.,]){WHOLE} \. \d+(?= (?:{measured})(?!\w))|(?<=[$£€] ){WHOLE} \. \d\d?(?![\d ]\d)")


def is_apart(text: str) -> bool:
    """Whether the text may hold something taken apart; asked of each sentence."""
    broken = "\n" in text and ("-\n" in text or "-\r\n" in text or "\u2010\n" in text)
    return broken or " , " in text or " . " in text or " - " in text


def mended(text: str, offset: int, tokens: Sequence[Token]) -> list[Token]:
    """The tokens of `text`, those of one number or word as one token that covers them all."""
    wholes = sorted([*_spaced_numbers(text), *_broken_words(text), *_spaced_hyphens(text)])
    found: list[Token] = []
    k = 0
    for start, end, whole in wholes:
        while k < len(tokens) and tokens[k].start < start + offset:
            found.append(tokens[k])
            k += 1
        found.append(Token(whole, whole.lower(), start + offset, end + offset))
        while k < len(tokens) and tokens[k].end <= end + offset:
            k += 1
    return [*found, *tokens[k:]]


def is_inner_point(text: str, stop: int) -> bool:
    """Whether the full stop at `stop`, set apart by spaces, is the point of a number: "$ 1 . 2 billion"."""
    if text[stop - 1 : stop + 2] != " . ":
        return False
    return any(match.end() > stop for match in _point().finditer(text, max(0, stop - LONGEST), stop + LONGEST))


LONGEST = 24  # characters of a number and the unit behind it


def _spaced_numbers(text: str) -> Iterator[Whole]:
    """ "3 , 400", "1 . 2" before a scale or unit; not "on march 3 , 400 people"."""
    if " , " not in text and " . " not in text:
        return
    for shape in (GROUPS, _point()):
        for match in shape.finditer(text):
            start = match.start()
            if not MONTH.search(text, max(0, start - MONTH_LENGTH), start):
                yield start, match.end(), match.group().replace(" ", "")


@cache
def _spaced() -> re.Pattern[str]:
    """Hyphens set apart on both sides: behind a number, before "old", in half words."""
    from extract.numeral_parts import WORDS  # noqa: PLC0415 - which reads tokens itself

    words = hyphens()
    numbers = "|".join((*WORDS.cardinals, *WORDS.scales, "half", "quarter"))
    tied, untied, prefixes, suffixes = map("|".join, (words.tied, words.untied, words.prefixes, words.suffixes))
    shapes = (
        rf"(?:\d|\b(?:{numbers})) - (?=(?:{tied}) (?:- |(?!(?:{untied})\b)[a-z]))",
        r"\b(?:year|month|week|day) - (?=olds?\b)",
        rf"\b(?:{prefixes}) - (?=[a-z]{{4}})",
        rf"[a-z] - (?=(?:{suffixes})\b)",
    )
    return re.compile("|".join(shapes), re.IGNORECASE)


def _spaced_hyphens(text: str) -> Iterator[Whole]:
    """ "a five | - | year deal": the hyphen reaches to both its neighbours, as one does that touches them."""
    if " - " in text:
        for match in _spaced().finditer(text):
            yield match.end() - len(" - "), match.end(), "-"


def _broken_words(text: str) -> Iterator[Whole]:
    """A word or number over two lines; a hyphen of its own reaches to the next line, so that both sides touch it."""
    for match in BROKEN.finditer(text):
        word, rest = match["word"], match["rest"]
        if _is_broken(word, rest):
            yield match.start(), match.end() + len(rest), word + rest
        elif not rest[0].isdigit():
            yield match.start("hyphen"), match.end(), "-"


def _is_broken(word: str, rest: str) -> bool:
    if word[0].isdigit():
        return CUT_GROUP.fullmatch(word + rest) is not None and not CUT_GROUP.fullmatch(word)
    return word.lower() not in hyphens().before and rest.islower() and min(len(word), len(rest)) >= SHORTEST
