"""Tables with one article a row (.csv, .tsv): read one row at a time."""

import codecs
import csv
from collections.abc import Iterator
from itertools import count
from typing import TYPE_CHECKING, BinaryIO

from extract.decoding import decode
from extract.errors import DocumentError
from extract.readers.streams import numbered_lines
from extract.reading import LONGEST_BYTES, Passed, Read, Source, article_from

if TYPE_CHECKING:
    from _csv import Reader

FIRST_ROW = 2  # the header is the first
DELIMITERS = ",;\t"
CSV_CURE = "Give the file a first line that names its columns, such as id,text"


def read(source: Source, stream: BinaryIO) -> Iterator[Read]:
    """One article for each row with a text; the columns are those of `Article`, in any order and case."""
    csv.field_size_limit(LONGEST_BYTES)
    first = stream.readline(LONGEST_BYTES + 1)
    if not first.strip():
        raise DocumentError(source.where, "is empty" if not first else "has a blank first line", CSV_CURE)
    rows = csv.reader(_text_lines(source, stream, first), delimiter=_delimiter(first))
    columns = [name.strip().lower() for name in _next_row(source, rows) or []]
    if "text" not in columns:
        raise DocumentError(source.where, f"has no column 'text', only {', '.join(columns)[:200]}", CSV_CURE)
    for number in count(FIRST_ROW):
        row = _next_row(source, rows)
        if row is None and number == FIRST_ROW:
            raise DocumentError(source.where, "has no rows below its header", "Give one article a row, or leave it out")
        if row is None:
            return
        yield from _csv_article(source, number, dict(zip(columns, row, strict=False)))


def _csv_article(source: Source, number: int, fields: dict[str, str]) -> Iterator[Read]:
    where = f"{source.where}, row {number}"
    try:
        yield from article_from(where, fields, f"{source.stem}-{number}")
    except DocumentError as error:
        yield Passed(where=error.where, reason=error.reason, cure=error.cure)


def _next_row(source: Source, rows: "Reader") -> list[str] | None:
    """The next row that is not blank; `None` after the last."""
    try:
        return next((row for row in rows if row), None)
    except csv.Error as error:
        reason = f"breaks off at line {rows.line_num} ({error})"
        raise DocumentError(source.where, reason, "Check the quotation marks and the line ends there") from None


def _text_lines(source: Source, stream: BinaryIO, first: bytes) -> Iterator[str]:
    if first.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        raise DocumentError(source.where, "is UTF-16", "Save it as UTF-8 CSV")
    yield decode(first, source.where).text
    for _, raw in numbered_lines(stream):
        yield decode(raw, source.where).text


def _delimiter(first: bytes) -> str:
    return max(DELIMITERS, key=lambda mark: first.count(mark.encode()))
