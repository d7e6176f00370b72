"""Tables with one article a row (.csv, .tsv): read one row at a time."""

import codecs
import csv
from collections.abc import Iterator
from itertools import count
from typing import TYPE_CHECKING, BinaryIO

from extract.decoding import decode
from extract.errors import DocumentError
from extract.messages import told
from extract.readers.streams import numbered_lines
from extract.reading import LONGEST_BYTES, Passed, Read, Source, article_from

if TYPE_CHECKING:
    from _csv import Reader

FIRST_ROW = 2  # the header is the first
DELIMITERS = ",;\t"
CSV_CURE = "read.name_columns"


def read(source: Source, stream: BinaryIO) -> Iterator[Read]:
    """One article for each row with a text; the columns are those of `Article`, in any order and case."""
    csv.field_size_limit(LONGEST_BYTES)
    first = stream.readline(LONGEST_BYTES + 1)
    if not first.strip():
        raise DocumentError(
            source.where, told("read.empty") if not first else told("read.blank_first_line"), told(CSV_CURE)
        )
    rows = csv.reader(_text_lines(source, stream, first), delimiter=_delimiter(first))
    columns = [name.strip().lower() for name in _next_row(source, rows) or []]
    if "text" not in columns:
        raise DocumentError(source.where, told("read.no_text_column", columns=", ".join(columns)[:200]), told(CSV_CURE))
    for number in count(FIRST_ROW):
        row = _next_row(source, rows)
        if row is None and number == FIRST_ROW:
            raise DocumentError(source.where, told("read.no_rows"), told("read.article_a_row"))
        if row is None:
            return
        yield from _csv_article(source, number, dict(zip(columns, row, strict=False)))


def _csv_article(source: Source, number: int, fields: dict[str, str]) -> Iterator[Read]:
    where = told("read.row", where=source.where, row=number)
    try:
        yield from article_from(where, fields, f"{source.stem}-{number}")
    except DocumentError as error:
        yield Passed(where=error.where, reason=error.reason, cure=error.cure)


def _next_row(source: Source, rows: "Reader") -> list[str] | None:
    """The next row that is not blank; `None` after the last."""
    try:
        return next((row for row in rows if row), None)
    except csv.Error as error:
        reason = told("read.breaks_off_at", line=rows.line_num, error=error)
        raise DocumentError(source.where, reason, told("read.check_quotes")) from None


def _text_lines(source: Source, stream: BinaryIO, first: bytes) -> Iterator[str]:
    if first.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        raise DocumentError(source.where, told("read.utf16"), told("read.save_csv"))
    yield decode(first, source.where).text
    for _, raw in numbered_lines(stream):
        yield decode(raw, source.where).text


def _delimiter(first: bytes) -> str:
    return max(DELIMITERS, key=lambda mark: first.count(mark.encode()))
