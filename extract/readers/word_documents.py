"""Word documents: their paragraphs, lists and tables in order, apart by a blank line."""

from collections.abc import Iterator
from io import BytesIO
from typing import BinaryIO

import docx
from docx.document import Document
from docx.table import Table
from docx.text.paragraph import Paragraph

from extract.errors import DocumentError
from extract.readers.streams import whole
from extract.readers.zip_limits import check_zip
from extract.reading import Read, Source, article_from

LONGEST_DOCUMENT = 64_000_000  # bytes
CURE = "Open it and save it again as .docx, or give its text"


def read(source: Source, stream: BinaryIO) -> Iterator[Read]:
    """The article of one document; deleted text of tracked changes, comments and notes are left out."""
    content = whole(source, stream, LONGEST_DOCUMENT)
    check_zip(source.where, BytesIO(content))
    try:
        document = docx.Document(BytesIO(content))
        text = "\n\n".join(_paragraphs(document))
        title = document.core_properties.title or ""
    except Exception as error:  # noqa: BLE001 – python-docx lets many kinds of error pass from broken files
        reason = f"is a broken Word document, or another Office file ({type(error).__name__})"
        raise DocumentError(source.where, reason, CURE) from None
    fields = {"title": title, "text": text}
    yield from article_from(source.where, fields, source.stem)


def _paragraphs(document: Document) -> Iterator[str]:
    for block in document.iter_inner_content():
        if isinstance(block, Paragraph):
            yield from filter(None, [block.text.strip()])
        else:
            yield from _cells(block)


def _cells(table: Table) -> Iterator[str]:
    """Every cell once; cells that were joined are told as many times as they cover places."""
    seen: set[int] = set()
    for row in table.rows:
        for cell in row.cells:
            place = id(cell._tc)  # noqa: SLF001 – cells that were joined share it, and have no other mark
            if place not in seen:
                seen.add(place)
                yield from filter(None, [cell.text.strip()])
