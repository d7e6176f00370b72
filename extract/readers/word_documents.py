"""Word documents: their paragraphs, lists and tables in order, apart by a blank line."""

from collections.abc import Iterator
from io import BytesIO
from typing import BinaryIO

import docx
from docx.document import Document
from docx.oxml.ns import qn

from extract.errors import DocumentError
from extract.messages import told
from extract.readers.streams import whole
from extract.readers.zip_limits import check_zip
from extract.reading import Read, Source, article_from

PARAGRAPH = qn("w:p")
# Words, tabs and breaks, as they are when tracked changes are accepted.
PIECES = (
    "(.//w:t | .//w:tab[parent::w:r] | .//w:br | .//w:cr | .//w:noBreakHyphen)"
    "[not(ancestor::w:del or ancestor::w:moveFrom)]"
)
# What is there for older programs alone says the same once more.
FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
MARKS = {qn("w:tab"): "\t", qn("w:br"): "\n", qn("w:cr"): "\n", qn("w:noBreakHyphen"): "-"}
LONGEST_DOCUMENT = 64_000_000  # bytes
CURE = "read.save_docx"


def read(source: Source, stream: BinaryIO) -> Iterator[Read]:
    """The article of one document; deleted text of tracked changes, comments and notes are left out."""
    content = whole(source, stream, LONGEST_DOCUMENT)
    check_zip(source.where, BytesIO(content))
    try:
        document = docx.Document(BytesIO(content))
        text = "\n\n".join(_paragraphs(document))
        title = document.core_properties.title or ""
    except Exception as error:  # noqa: BLE001 – python-docx lets many kinds of error pass from broken files
        reason = told("read.broken_word", error=type(error).__name__)
        raise DocumentError(source.where, reason, told(CURE)) from None
    yield from article_from(source.where, {"title": title, "text": text}, source.stem)


def _paragraphs(document: Document) -> Iterator[str]:
    """Every paragraph, those in tables and frames too."""
    for paragraph in document.element.body.iter(PARAGRAPH):
        if next(paragraph.iterancestors(FALLBACK), None) is None:
            own = (each for each in paragraph.xpath(PIECES) if next(each.iterancestors(PARAGRAPH)) is paragraph)
            text = "".join(MARKS.get(each.tag) or each.text or "" for each in own)
            yield from filter(None, [text.strip()])
