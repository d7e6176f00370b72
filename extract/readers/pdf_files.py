"""PDF files with a text layer: paragraphs apart by a blank line, lines and words that the page broke joined again.

What stands at the edge of pages (running titles, page numbers, the address a browser prints) is left out.
"""

import json
import re
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any, BinaryIO, NamedTuple

from extract.errors import DocumentError
from extract.messages import told
from extract.readers.joining import joined_lines
from extract.readers.streams import whole
from extract.reading import Note, Read, Source, article_from

LONGEST_PDF = 64_000_000  # bytes
MOST_PAGES = 300  # as many as pdf_layout reads
MOST_SECONDS = 60
MOST_MEMORY = 1_500_000_000  # bytes; a file of sixty megabytes takes half of it
LAYOUT = Path(__file__).with_name("pdf_layout.py")
# What pages carry at their edges even if there is but one: its number, its address, when it was printed.
FURNITURE = re.compile(
    r"(?:page )?\d+(?: ?(?:/|of) ?\d+)?|\S+://\S+(?: +\d+/\d+)?|\d+/\d+/\d+, \d+:\d+(?: [AP]M)?", re.IGNORECASE
)
DIGITS = re.compile(r"\d+")
GLYPH = re.compile(r"\(cid:\d+\)")  # how pdfminer writes a mark whose letter the file does not tell
MOST_GLYPHS = 0.2  # of the marks on the pages; with more, nobody can read the text
LIGATURES = str.maketrans({"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st"})
BLANKS = re.compile(r"[ \t\xa0]+")
PRINT_IT = "read.print_anew"


class Block(NamedTuple):
    """Lines that stand together on a page; `edge` where they stand at its upper or lower end."""

    page: int
    text: str
    edge: bool

    def masked(self) -> str:
        return DIGITS.sub("#", self.text)


def read(source: Source, stream: BinaryIO) -> Iterator[Read]:
    """The article of one PDF file; raises DocumentError where it is locked, broken or holds pictures alone."""
    laid_out = _laid_out(source, whole(source, stream, LONGEST_PDF))
    title = _plain(laid_out["title"])
    blocks = [Block(page, plain, edge) for page, text, edge in laid_out["blocks"] if (plain := _plain(text))]
    text = joined_lines(_texts(blocks, title))
    _check_letters(source, text)
    if blocks and blocks[-1].page >= MOST_PAGES:
        yield Note(where=source.where, remark=told("read.first_pages", pages=MOST_PAGES))
    yield from article_from(source.where, {"title": title, **source.said, "text": text}, source.stem)


def _laid_out(source: Source, content: bytes) -> dict[str, Any]:
    """What `pdf_layout` finds, run as a program of its own with limits on its memory and time."""
    command = [sys.executable, "-P", str(LAYOUT), str(MOST_MEMORY)]
    too_large = DocumentError(source.where, told("read.pdf_bomb"), told(PRINT_IT))
    try:
        done = subprocess.run(command, input=content, capture_output=True, timeout=MOST_SECONDS, check=False)  # noqa: S603 – our own program
    except subprocess.TimeoutExpired:
        raise too_large from None
    if done.returncode or not done.stdout:
        raise too_large
    answer: dict[str, Any] = json.loads(done.stdout)
    if answer.get("failed") == "too large":
        raise too_large
    if answer.get("failed") == "locked":
        cure = told("read.open_locked_pdf")
        raise DocumentError(source.where, told("read.locked"), cure)
    if "failed" in answer:
        raise DocumentError(source.where, told("read.broken_pdf", reason=answer["failed"]), told(PRINT_IT))
    return answer


def _plain(text: str) -> str:
    """Ligatures as letters, and the one space that a justified line stretched to many."""
    lines = (BLANKS.sub(" ", line).strip() for line in text.translate(LIGATURES).splitlines())
    return "\n".join(line for line in lines if line)


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


def _check_letters(source: Source, text: str) -> None:
    glyphs = sum(len(match[0]) for match in GLYPH.finditer(text))
    if not text.strip() or glyphs > MOST_GLYPHS * len(text):
        reason = told("read.pictures_of_pages")
        raise DocumentError(source.where, reason, told("read.recognise"))
