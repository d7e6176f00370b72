"""Files that hold many articles, one a line (.jsonl) or one a row (.csv): read one at a time."""

import codecs
import csv
import json
from collections.abc import Iterator
from itertools import count
from typing import TYPE_CHECKING, BinaryIO

from extract.decoding import decode
from extract.errors import DocumentError
from extract.reading import LONGEST_BYTES, Note, Passed, Read, Source, article_from

if TYPE_CHECKING:
    from _csv import Reader

DELIMITERS = ",;\t"
JSON_CURE = 'Write one object a line, such as {"id": "a1", "text": "…"}'
CSV_CURE = "Give the file a first line that names its columns, such as id,text"


def read_json_lines(source: Source, stream: BinaryIO) -> Iterator[Read]:
    """One article for each line that holds a JSON object with a "text"; blank lines are skipped."""
    empty = True
    for number, raw in _lines(stream):
        where = f"{source.where}, line {number}"
        if raw.isspace():
            continue
        empty = False
        try:
            yield from _json_article(where, raw, f"{source.stem}-{number}")
        except DocumentError as error:
            yield Passed(where=error.where, reason=error.reason, cure=error.cure)
    if empty:
        raise DocumentError(source.where, "is empty", JSON_CURE)


def _json_article(where: str, raw: bytes, fallback_id: str) -> Iterator[Read]:
    if len(raw) > LONGEST_BYTES:
        raise DocumentError(where, f"is longer than {LONGEST_BYTES // 1_000_000} MB", "Split the article")
    decoded = decode(raw, where)
    try:
        fields = json.loads(decoded.text)
    except (ValueError, RecursionError) as error:
        raise DocumentError(where, f"is no JSON ({error})", JSON_CURE) from None
    if not isinstance(fields, dict):
        raise DocumentError(where, "is no JSON object", JSON_CURE)
    if "text" not in fields:
        raise DocumentError(where, 'has no "text"', JSON_CURE)
    if decoded.note:
        yield Note(where=where, remark=decoded.note)
    yield from article_from(where, fields, fallback_id)


def _lines(stream: BinaryIO) -> Iterator[tuple[int, bytes]]:
    """Numbered lines; of a line that is too long only as much as tells that it is."""
    for number in count(1):
        raw = stream.readline(LONGEST_BYTES + 1)
        if not raw:
            return
        yield number, raw
        while len(raw) > LONGEST_BYTES and not raw.endswith(b"\n"):
            raw = stream.readline(LONGEST_BYTES + 1)


def read_csv(source: Source, stream: BinaryIO) -> Iterator[Read]:
    """One article for each row with a text; the columns are those of `Article`, in any order and case."""
    csv.field_size_limit(LONGEST_BYTES)
    first = stream.readline(LONGEST_BYTES + 1)
    if not first.strip():
        raise DocumentError(source.where, "is empty" if not first else "has a blank first line", CSV_CURE)
    rows = csv.reader(_text_lines(source, stream, first), delimiter=_delimiter(first))
    columns = [name.strip().lower() for name in _next_row(source, rows) or []]
    if "text" not in columns:
        raise DocumentError(source.where, f"has no column 'text', only {', '.join(columns)[:200]}", CSV_CURE)
    for number in count(2):
        row = _next_row(source, rows)
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
    for _, raw in _lines(stream):
        yield decode(raw, source.where).text


def _delimiter(first: bytes) -> str:
    return max(DELIMITERS, key=lambda mark: first.count(mark.encode()))
