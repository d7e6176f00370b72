"""PDF → blocks of lines: a program of its own, so that a hostile file can take no more than its share of the machine.

Its argument is the number of bytes of memory it may take. It reads a PDF from standard input and writes JSON:
`{"title": …, "blocks": [[page, text, at an edge], …]}` or `{"failed": "locked" or the name of an error}`. It imports
nothing of this project, which starts it by its path.
"""

import json
import logging
import sys
from collections.abc import Iterator
from contextlib import suppress
from io import BytesIO

from pdfminer.high_level import extract_pages
from pdfminer.layout import LAParams, LTPage, LTTextBox
from pdfminer.pdfdocument import PDFDocument, PDFPasswordIncorrect
from pdfminer.pdfparser import PDFParser
from pdfminer.utils import decode_text

MOST_PAGES = 300  # an article has few; a book takes minutes
LONGEST_TEXT = 20_000_000  # characters
EDGE = 0.1  # of a page's height, above and below, where running titles and page numbers stand
# A column is read to its end before the next; pdfminer's own balance takes a column that begins higher first.
COLUMNS = LAParams(boxes_flow=0.0)
SAME_SIZE = 1.25  # a headline is set a quarter larger than its text, or more; a line with a raised mark is not

Block = tuple[int, str, bool]


def main() -> None:
    logging.getLogger("pdfminer").setLevel(logging.CRITICAL)
    _limit_memory(int(sys.argv[1]))
    content = sys.stdin.buffer.read()
    try:
        answer: dict[str, object] = {"title": _title(content), "blocks": list(_blocks(content))}
    except PDFPasswordIncorrect:
        answer = {"failed": "locked"}
    except MemoryError:
        answer = {"failed": "too large"}
    except Exception as error:  # noqa: BLE001 – pdfminer lets many kinds of error pass from broken files
        answer = {"failed": type(error).__name__}
    sys.stdout.buffer.write(json.dumps(answer).encode())


def _limit_memory(most: int) -> None:
    with suppress(ImportError, ValueError, OSError):  # there is no such limit on Windows
        import resource  # noqa: PLC0415 – for the same reason

        resource.setrlimit(resource.RLIMIT_AS, (most, most))


def _title(content: bytes) -> str:
    """As the file's description has it. Its dates tell when the file was made, not when the article was published."""
    found: dict[str, object] = {}
    for each in PDFDocument(PDFParser(BytesIO(content))).info:
        found |= each
    title = found.get("Title")
    return decode_text(title).strip("\x00 ") if isinstance(title, bytes) else ""


def _blocks(content: bytes) -> Iterator[Block]:
    length = 0
    for number, page in enumerate(extract_pages(BytesIO(content), maxpages=MOST_PAGES, laparams=COLUMNS), 1):
        for element in page:
            if isinstance(element, LTTextBox) and length < LONGEST_TEXT:
                length += len(element.get_text())
                edge = _is_at_edge(element, page)
                yield from ((number, text, edge) for text in _by_size(element))


def _by_size(box: LTTextBox) -> Iterator[str]:
    """The lines of a box, a headline apart from the text that follows close below it."""
    text, height = "", 0.0
    for line in box:
        if text and not 1 / SAME_SIZE < line.height / max(height, 1) < SAME_SIZE:
            yield text
            text = ""
        text, height = text + line.get_text(), line.height
    yield text


def _is_at_edge(box: LTTextBox, page: LTPage) -> bool:
    margin = EDGE * page.height
    return bool(box.y0 > page.y1 - margin or box.y1 < page.y0 + margin)


if __name__ == "__main__":
    main()
