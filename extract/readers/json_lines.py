"""Files that hold many articles, one JSON object a line: read one at a time."""

import json
from collections.abc import Iterator
from typing import BinaryIO

from extract.decoding import decode
from extract.errors import DocumentError
from extract.messages import told
from extract.readers.streams import numbered_lines
from extract.reading import LONGEST_BYTES, Note, Passed, Read, Source, article_from

JSON_CURE = "read.object_a_line"


def read(source: Source, stream: BinaryIO) -> Iterator[Read]:
    """One article for each line that holds a JSON object with a "text"; blank lines are skipped."""
    empty = True
    for number, raw in numbered_lines(stream):
        where = told("read.line", where=source.where, line=number)
        if raw.isspace():
            continue
        empty = False
        try:
            yield from _json_article(where, raw, f"{source.stem}-{number}")
        except DocumentError as error:
            yield Passed(where=error.where, reason=error.reason, cure=error.cure)
    if empty:
        raise DocumentError(source.where, told("read.empty"), told(JSON_CURE))


def _json_article(where: str, raw: bytes, fallback_id: str) -> Iterator[Read]:
    if len(raw) > LONGEST_BYTES:
        raise DocumentError(
            where, told("read.too_long", megabytes=LONGEST_BYTES // 1_000_000), told("read.split_article")
        )
    decoded = decode(raw, where)
    try:
        fields = json.loads(decoded.text)
    except (ValueError, RecursionError) as error:
        raise DocumentError(where, told("read.no_json", error=error), told(JSON_CURE)) from None
    if not isinstance(fields, dict):
        raise DocumentError(where, told("read.no_json_object"), told(JSON_CURE))
    if "text" not in fields:
        raise DocumentError(where, told("read.no_text_key"), told(JSON_CURE))
    if decoded.note:
        yield Note(where=where, remark=decoded.note)
    yield from article_from(where, fields, fallback_id)
