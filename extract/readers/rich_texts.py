"""Rich text (.rtf): its paragraphs, apart by a blank line."""

from collections.abc import Iterator
from typing import BinaryIO

from striprtf.striprtf import rtf_to_text

from extract.errors import DocumentError
from extract.messages import told
from extract.readers.markup import tidy_lines
from extract.readers.streams import whole
from extract.reading import Read, Source, article_from

LONGEST_TEXT = 64_000_000  # bytes


def read(source: Source, stream: BinaryIO) -> Iterator[Read]:
    """The article of one file."""
    content = whole(source, stream, LONGEST_TEXT)
    try:
        text = rtf_to_text(content.decode("ascii", "surrogateescape"), errors="replace")
    except Exception as error:  # noqa: BLE001 – striprtf lets many kinds of error pass from broken files
        reason = told("read.broken_rtf", error=type(error).__name__)
        raise DocumentError(source.where, reason, told("read.save_docx_or_txt")) from None
    paragraphs = filter(None, map(tidy_lines, text.split("\n")))
    yield from article_from(source.where, {"text": "\n\n".join(paragraphs)}, source.stem)
