"""Plain text and Markdown: the characters as they are."""

from collections.abc import Iterator
from typing import BinaryIO

from extract.decoding import decode_as, with_plain_line_ends
from extract.readers.streams import whole
from extract.reading import Note, Read, Source, article_from


def read(source: Source, stream: BinaryIO) -> Iterator[Read]:
    """One article, the file's characters as Python's text mode reads them."""
    decoded = decode_as(whole(source, stream), source.charset, source.where)
    if decoded.note:
        yield Note(where=source.where, remark=decoded.note)
    fields = {**source.said, "text": with_plain_line_ends(decoded.text)}
    yield from article_from(source.where, fields, source.stem)
