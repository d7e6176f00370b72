"""Sentences → tokens: words, numbers and marks with their offsets in the article."""

import re
from collections.abc import Sequence
from functools import lru_cache

from msgspec.structs import replace

from extract.mending import is_apart, mended
from extract.models import Sentence, Token

# Hyphens and the short dash that newsrooms type for one; the long dash parts sentences.
HYPHENS = frozenset("-‐‑–")
# "the port | 's | cranes": a token of its own.
POSSESSIVE = frozenset({"'s", "’s"})
# What a writer puts between two parts of a sentence, touching or not.
DASHES = frozenset("-–—")
INDEFINITE = frozenset({"a", "an"})
ARTICLES = INDEFINITE | {"the"}
# What a page leaves in its text and a reader never sees: entities of spaces, tags of emphasis. Blanked, so that offsets
# stay; "<10 people" is no tag.
MARKUP = re.compile(r"&(?:nbsp|thinsp|ensp|emsp|#160|#8201|#xa0);|</?[a-z][^<>\n]{0,99}>", re.IGNORECASE)
# An entity that stands for a mark or a letter: "&pound;40". Its token is that mark, and covers the whole entity.
ENTITY = re.compile(r"&(?:#\d{1,5}|#[xX][0-9a-fA-F]{1,4}|[A-Za-z]{2,8}\d{0,2});")
FILLER = "\u2060"
# Invisible letters inside a word: the soft hyphen, zero-width space and joiners, the byte-order mark.
INVISIBLE = re.compile("[\u00ad\u200b\u200c\u200d\u2060\ufeff]")
# Hyphens stand alone: whether two tokens touch is told by their offsets.
SHAPES = (
    r"[A-Za-z]++(?=\Z|,)",  # the usual word; found first, as it is found fastest
    r"(?<![\w.,)])\.\d+",
    r"\d+(?:[.,]\d+)*",  # a number with its separators
    r"(?:[A-Za-z]\.){2,}",  # an initialism with its dots
    r"[A-Z]{1,3}&[A-Z]{1,3}\b",  # "R&D", "AT&T"
    r"[^\W\d_]+(?:(?:['’](?!s\b)|[\u00ad\u200b\u200c\u200d\u2060\ufeff]+)[^\W\d_]+)*",  # a word, its inner apostrophe
    r"['’]s\b",
    r"[^\s]",  # one mark
)
TOKEN = re.compile("|".join(SHAPES))


def tokenize(text: str, offset: int = 0) -> list[Token]:
    """Split `text`, which starts at `offset` of its article.

    >>> [token.text for token in tokenize("Kyiv's U.S. envoy saw 1,200.5 km² of a 34-year-old")]
    ['Kyiv', "'s", 'U.S.', 'envoy', 'saw', '1,200.5', 'km²', 'of', 'a', '34', '-', 'year', '-', 'old']
    >>> tokenize("12 dead", offset=100)[1]
    Token(text='dead', lower='dead', start=103, end=107)
    """
    if "&" in text or "<" in text:
        text = MARKUP.sub(_blank, text)
    if "&" in text and ENTITY.search(text):
        return _past_entities(text, offset)
    tokens = _split(text, offset)
    if not text.isascii() and INVISIBLE.search(text):
        tokens = [_visible(token) for token in tokens if not INVISIBLE.fullmatch(token.text)]
    return mended(text, offset, tokens) if is_apart(text) else tokens


def _blank(match: re.Match[str]) -> str:
    return " " * len(match.group())


def _past_entities(text: str, offset: int) -> list[Token]:
    """Tokens of the marks that entities stand for; one that ends in an entity ends behind it."""
    ends = {match.start() + offset + 1: match.end() + offset for match in ENTITY.finditer(text)}
    tokens = tokenize(ENTITY.sub(_mark, text), offset)
    return [replace(token, end=ends.get(token.end, token.end)) for token in tokens]


def _mark(match: re.Match[str]) -> str:
    """The mark that an entity stands for, as long as the entity; what stands for none is left alone."""
    from html import unescape  # noqa: PLC0415 — its table of two thousand marks is built on import, and few texts ask

    mark = unescape(match.group())
    if len(mark) != 1 or not mark.isprintable():
        mark = " "
    return mark + FILLER * (len(match.group()) - 1)


def _visible(token: Token) -> Token:
    word = INVISIBLE.sub("", token.text)
    return replace(token, text=word, lower=word.lower())


def _split(text: str, offset: int) -> list[Token]:
    tokens: list[Token] = []
    start = offset
    for chunk in text.split(" "):
        length = len(chunk)
        for word, lower, first, last in _parted(chunk) if length <= LONGEST_KEPT else _parts(chunk):
            tokens.append(Token(word, lower, start + first, start + last))
        start += length + 1
    return tokens


# What stands between two blanks comes again and again; beyond so many letters it hardly does.
LONGEST_KEPT = 24
CHUNKS_KEPT = 16_384
Part = tuple[str, str, int, int]


def _parts(chunk: str) -> tuple[Part, ...]:
    """What tokens hold, of what stands between two blanks, counted from its start."""
    return tuple((match[0], match[0].lower(), *match.span()) for match in TOKEN.finditer(chunk))


_parted = lru_cache(CHUNKS_KEPT)(_parts)


def lower_at(tokens: Sequence[Token], i: int) -> str:
    """The word at `i` in lower case, "" beyond either end."""
    if i < 0:
        return ""
    try:  # nearly always within, and asked more often than anything else
        return tokens[i].lower
    except IndexError:
        return ""


def text_at(tokens: Sequence[Token], i: int) -> str:
    """The word at `i` as printed, "" beyond either end."""
    if i < 0:
        return ""
    try:
        return tokens[i].text
    except IndexError:
        return ""


def touches(left: Token, right: Token) -> bool:
    return left.end == right.start


def joined(tokens: Sequence[Token], i: int) -> bool:
    """Whether token `i` and the one before it touch."""
    return 0 < i < len(tokens) and tokens[i - 1].end == tokens[i].start


TOKENS_KEPT = 50_000  # twenty articles, some ten megabytes


class SentenceTokens:
    """The tokens of each sentence of one article, split when first asked for and kept while the next ones are read."""

    def __init__(self, sentences: Sequence[Sentence]) -> None:
        self.sentences = sentences
        self._tokens: dict[int, list[Token]] = {}
        self._kept = 0

    def of(self, index: int) -> list[Token]:
        tokens = self._tokens.get(index)
        if tokens is None:
            if self._kept > TOKENS_KEPT:
                self._tokens.clear()  # few are asked for again, and an article may be as large as a book
                self._kept = 0
            sentence = self.sentences[index]
            tokens = self._tokens[index] = tokenize(sentence.text, sentence.start)
            self._kept += len(tokens)
        return tokens
