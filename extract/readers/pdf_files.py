"""PDF files with a text layer: paragraphs apart by a blank line, lines and words that the page broke joined again.

What stands at the edge of pages (running titles, page numbers, the address a browser prints) is left out.
"""

import logging
import re
from collections import Counter
from collections.abc import Iterator
from io import BytesIO
from typing import BinaryIO, NamedTuple

from pdfminer.high_level import extract_pages
from pdfminer.layout import LTPage, LTTextBox
from pdfminer.pdfdocument import PDFDocument, PDFPasswordIncorrect
from pdfminer.pdfparser import PDFParser
from pdfminer.utils import decode_text

from extract.errors import DocumentError
from extract.readers.joining import joined_lines
from extract.readers.streams import whole
from extract.reading import Note, Read, Source, article_from

LONGEST_PDF = 64_000_000  # bytes
MOST_PAGES = 300  # an article has few; a book takes minutes
EDGE = 0.08  # of a page's height, above and below, where running titles and page numbers stand
# What pages carry at their edges even if there is but one: its number, its address, when it was printed.
FURNITURE = re.compile(
    r"(?:page )?\d+(?: ?(?:/|of) ?\d+)?|\S+://\S+(?: +\d+/\d+)?|\d+/\d+/\d+, \d+:\d+(?: [AP]M)?", re.IGNORECASE
)
DIGITS = re.compile(r"\d+")
GLYPH = re.compile(r"\(cid:\d+\)")  # how pdfminer writes a mark whose letter the file does not tell
MOST_GLYPHS = 0.2  # of the marks on the pages; with more, nobody can read the text


LIGATURES = {"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st"}


class Block(NamedTuple):
    """Lines that stand together on a page; `edge` where they stand at its upper or lower end."""

    page: int
    text: str
    edge: bool

    def masked(self) -> str:
        return DIGITS.sub("#", self.text)


def read(source: Source, stream: BinaryIO) -> Iterator[Read]:
    """The article of one PDF file; raises DocumentError where it is locked, broken or holds pictures alone."""
    content = whole(source, stream, LONGEST_PDF)
    logging.getLogger("pdfminer").setLevel(logging.ERROR)
    try:
        title = _title(content)
        blocks = list(_blocks(content))
    except PDFPasswordIncorrect:
        cure = "Open it with its password, print it to a new PDF file, and give that"
        raise DocumentError(source.where, "is locked with a password", cure) from None
    except Exception as error:  # noqa: BLE001 – pdfminer lets many kinds of error pass from broken files
        reason = f"is a broken PDF file ({type(error).__name__})"
        raise DocumentError(source.where, reason, "Open it, and print it to a new PDF file") from None
    text = joined_lines(_texts(blocks, title))
    yield from _checked(source, text, pages=max((each.page for each in blocks), default=0))
    fields = {"title": title, **source.said, "text": text}
    yield from article_from(source.where, fields, source.stem)


def _title(content: bytes) -> str:
    """As the file's description has it. Its dates tell when the file was made, not when the article was published."""
    found: dict[str, object] = {}
    for each in PDFDocument(PDFParser(BytesIO(content))).info:
        found |= each
    return _letters(found.get("Title"))


def _letters(value: object) -> str:
    return decode_text(value).strip("\x00 ") if isinstance(value, bytes) else ""


def _blocks(content: bytes) -> Iterator[Block]:
    for number, page in enumerate(extract_pages(BytesIO(content), maxpages=MOST_PAGES), 1):
        for element in page:
            if isinstance(element, LTTextBox) and (text := _plain(element.get_text())):
                yield Block(number, text, _is_at_edge(element, page))


def _plain(text: str) -> str:
    """Ligatures as letters, and the one space that a justified line stretched to many."""
    for ligature, letters in LIGATURES.items():
        text = text.replace(ligature, letters)
    lines = (re.sub(r"[ \t\xa0]+", " ", line).strip() for line in text.splitlines())
    return "\n".join(line for line in lines if line)


def _is_at_edge(box: LTTextBox, page: LTPage) -> bool:
    margin = EDGE * page.height
    return bool(box.y0 > page.y1 - margin or box.y1 < page.y0 + margin)


def _texts(blocks: list[Block], title: str) -> list[str]:
    """Without what stands at the edges of several pages, whatever its numbers, and what numbers or dates a page.

    A headline may stand at the upper edge too; where it went with the running titles it is put back.
    """
    pages = Counter(text for text, _ in {(each.masked(), each.page) for each in blocks if each.edge})
    edges = [each for each in blocks if each.edge]
    left_out = {each for each in edges if pages[each.masked()] > 1 or FURNITURE.fullmatch(each.text)}
    left_out |= {each for each in edges if each.text == title}
    texts = [each.text for each in blocks if each not in left_out]
    headed = title in texts or title not in {each.text for each in left_out}
    return texts if headed else [title, *texts]


def _checked(source: Source, text: str, pages: int) -> Iterator[Read]:
    """Notes on what was read; raises DocumentError where there are no letters."""
    glyphs = sum(len(match[0]) for match in GLYPH.finditer(text))
    if not text.strip() or glyphs > MOST_GLYPHS * len(text):
        reason = "shows no text; its pages are pictures, or its letters have no names"
        raise DocumentError(source.where, reason, "Run it through text recognition (OCR), or give the text")
    if pages >= MOST_PAGES:
        yield Note(where=source.where, remark=f"only the first {MOST_PAGES} pages are read")
