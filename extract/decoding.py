"""Bytes of an article file → text, or the reason why they are none."""

import codecs
import re
from typing import NamedTuple

from extract.errors import DocumentError
from extract.messages import told

UTF16_MARKS = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
# Marks a text file may hold although they are no letters: tab, line ends, form feed, escape.
CONTROLS = bytes(sorted({*range(32)} - {*b"\t\n\v\f\r\x1b"}))
# Pictures, archives and programs are full of NULs and control marks; a stray one in a text does no harm.
BINARY_SHARE = 0.05
BINARY_SAMPLE = 65_536
CONTROL_FLOOR = 2  # a text of a few bytes may hold one

# Encodings of texts, as Python calls them; some of its others decode no text, or take very long.
NAMED = re.compile(r"(?:iso8859|cp\d|koi8|gb|big5|shift_jis|euc_|mac|tis|hz|utf-(?:16|32)).*")

CURE = "read.save_utf8"


class Decoded(NamedTuple):
    """`note` says what a reader should know of the decoding; empty where there is nothing to know."""

    text: str
    note: str = ""


def decode(content: bytes, where: str) -> Decoded:
    r"""The text of a file: UTF-8, UTF-16 with its mark, else Windows-1252, which is said; raises DocumentError.

    >>> decode(b"\xef\xbb\xbf12 caf\xc3\xa9s", "a.txt").text, decode(b"12 caf\xe9s", "a.txt").text
    ('12 cafés', '12 cafés')
    """
    if content.startswith(UTF16_MARKS):
        return _decode_utf16(content, where)
    if _is_binary(content):
        raise DocumentError(where, told("read.binary"), told("read.give_text_file"))
    try:
        return Decoded(content.decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        return _decode_other(content, where, error.start)


def decode_as(content: bytes, charset: str, where: str) -> Decoded:
    """By the encoding that a page or a server names where that holds, else as any text."""
    try:
        if charset and NAMED.fullmatch(codecs.lookup(charset).name):
            return Decoded(content.decode(charset))
    except (LookupError, ValueError):
        pass
    return decode(content, where)


def with_plain_line_ends(text: str) -> str:
    r"""Every line end as "\n", as Python reads text files; offsets of claims count the text after this."""
    return text.replace("\r\n", "\n").replace("\r", "\n") if "\r" in text else text


def _decode_utf16(content: bytes, where: str) -> Decoded:
    try:
        return Decoded(content.decode("utf-16"))
    except UnicodeDecodeError as error:
        reason = told("read.half_utf16", place=error.start)
        raise DocumentError(where, reason, told(CURE)) from None


def _decode_other(content: bytes, where: str, first: int) -> Decoded:
    patched = content.decode("utf-8-sig", "replace")
    broken = patched.count("\ufffd")
    if _letters_beyond_ascii(patched) > broken:
        return Decoded(patched, told("read.not_utf8_shown", count=broken, first=first))
    try:
        return Decoded(content.decode("cp1252"), told("read.windows"))
    except UnicodeDecodeError:
        reason = told("read.neither_utf8", first=first)
        raise DocumentError(where, reason, told(CURE)) from None


def _letters_beyond_ascii(text: str) -> int:
    return sum(mark > "\x7f" and mark != "\ufffd" for mark in text)


def _is_binary(content: bytes) -> bool:
    sample = content[:BINARY_SAMPLE]
    controls = len(sample) - len(sample.translate(None, CONTROLS))
    return controls > max(CONTROL_FLOOR, BINARY_SHARE * len(sample))
