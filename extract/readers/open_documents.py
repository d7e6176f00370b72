"""OpenDocument texts (.odt): their headings, paragraphs and cells in order, apart by a blank line."""

import zipfile
from collections.abc import Iterator
from io import BytesIO
from typing import Any, BinaryIO

from lxml import etree

from extract.errors import DocumentError
from extract.messages import told
from extract.readers.markup import tidy_lines
from extract.readers.streams import whole
from extract.readers.zip_limits import check_zip
from extract.reading import Read, Source, article_from

LONGEST_DOCUMENT = 64_000_000  # bytes
TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
TITLE = "{http://purl.org/dc/elements/1.1/}title"
PARAGRAPHS = frozenset({f"{TEXT}p", f"{TEXT}h"})
# Remarks of editors, text they took out, and notes at the foot.
APART = frozenset({f"{OFFICE}annotation", f"{TEXT}tracked-changes", f"{TEXT}note"})
MARKS = {f"{TEXT}s": " ", f"{TEXT}tab": "\t", f"{TEXT}line-break": "\n"}
BREAK = "\f"
CURE = "read.save_odt"


def read(source: Source, stream: BinaryIO) -> Iterator[Read]:
    """The article of one document."""
    content = whole(source, stream, LONGEST_DOCUMENT)
    check_zip(source.where, BytesIO(content))
    try:
        with zipfile.ZipFile(BytesIO(content)) as opened:
            body = _parsed(opened.read("content.xml"))
            about = _parsed(opened.read("meta.xml")) if "meta.xml" in opened.namelist() else None
    except Exception as error:  # noqa: BLE001 – of a broken or locked file, zipfile and lxml let many kinds pass
        reason = told("read.broken_odt", error=type(error).__name__)
        raise DocumentError(source.where, reason, told(CURE)) from None
    found = body.find(f".//{OFFICE}text")
    if found is None:
        raise DocumentError(source.where, told("read.odt_no_text"), told("read.give_text_or_csv"))
    text = "\n\n".join(filter(None, map(tidy_lines, "".join(_pieces(found)).split(BREAK))))
    title = "" if about is None else about.findtext(f".//{TITLE}") or ""
    yield from article_from(source.where, {"title": title, "text": text}, source.stem)


def _parsed(content: bytes) -> Any:  # noqa: ANN401 – lxml ships no types
    return etree.fromstring(content, etree.XMLParser(resolve_entities=False, no_network=True))


def _pieces(body: Any) -> Iterator[str]:  # noqa: ANN401 – lxml ships no types
    walk = etree.iterwalk(body, events=("start", "end"))
    for event, element in walk:
        starts, is_apart = event == "start", element.tag in APART
        if starts and is_apart:
            walk.skip_subtree()
        yield BREAK if element.tag in PARAGRAPHS else MARKS.get(element.tag, "") if starts else ""
        yield (("" if is_apart else element.text) if starts else element.tail) or ""
