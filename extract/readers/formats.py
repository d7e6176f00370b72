"""The formats that are read and how each is known: by the first bytes, else by the ending or the media type."""

import re
from collections.abc import Callable, Iterator
from importlib import import_module
from typing import BinaryIO, NamedTuple

from extract.reading import Read, Source

Reader = Callable[[Source, BinaryIO], Iterator[Read]]

HEAD = 4096  # bytes that are looked at; pages may open with long comments
BLANK = rb"(?:\xef\xbb\xbf)?\s*(?:<!--.{0,2000}?-->\s*)*"
ZIP = rb"PK\x03\x04.{26}"


class Format(NamedTuple):
    """`opening` matches the first bytes; `sealed` formats always have it, so that a file without is none of them."""

    name: str
    suffixes: tuple[str, ...]
    media_types: tuple[str, ...]
    module: str
    opening: re.Pattern[bytes] | None = None
    sealed: bool = False

    def reader(self) -> Reader:
        found: Reader = import_module(f"extract.readers.{self.module}").read
        return found


class Refused(NamedTuple):
    """What is known by its first bytes and is not read."""

    name: str
    opening: re.Pattern[bytes]
    cure: str


def _opens(pattern: bytes) -> re.Pattern[bytes]:
    return re.compile(pattern, re.DOTALL | re.IGNORECASE)


WORD_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
# The first whose opening fits is the format; the more special stand before the general.
FORMATS = (
    Format("a PDF file", (".pdf",), ("application/pdf",), "pdf_files", _opens(rb".{0,1000}%PDF-\d"), sealed=True),
    Format(
        "a Word document",
        (".docx",),
        (WORD_TYPE,),
        "word_documents",
        _opens(ZIP + rb"(?:\[Content_Types\]\.xml|_rels/|docProps/|word/)"),
        sealed=True,
    ),
    Format(
        "an OpenDocument",
        (".odt",),
        ("application/vnd.oasis.opendocument.text",),
        "open_documents",
        _opens(ZIP + rb"mimetypeapplication/vnd\.oasis\.opendocument"),
        sealed=True,
    ),
    Format("a rich text", (".rtf",), ("application/rtf", "text/rtf"), "rich_texts", _opens(rb"\{\\rtf"), sealed=True),
    Format(
        "a zip file",
        (".zip",),
        ("application/zip", "application/x-zip-compressed"),
        "zip_files",
        _opens(rb"PK(?:\x03\x04|\x05\x06)"),
        sealed=True,
    ),
    Format(
        "a feed",
        (".rss", ".atom", ".xml", ".rdf"),
        ("application/rss+xml", "application/atom+xml", "application/rdf+xml", "application/xml", "text/xml"),
        "feeds",
        _opens(BLANK + rb"(?:<[?!][^>]*>\s*)*" + BLANK + rb"<(?:rss|feed|rdf:RDF)[\s>]"),
    ),
    Format(
        "a web page",
        (".html", ".htm", ".xhtml"),
        ("text/html", "application/xhtml+xml"),
        "web_pages",
        _opens(BLANK + rb"(?:<\?xml[^>]*>\s*)?" + BLANK + rb"<(?:!doctype html|html|head|body)[\s>]"),
    ),
    Format("an e-mail", (".eml", ".mhtml", ".mht"), ("message/rfc822", "multipart/related"), "emails"),
    Format(
        "a file of JSON lines",
        (".jsonl", ".ndjson"),
        ("application/x-ndjson", "application/jsonl", "application/json-lines"),
        "json_lines",
    ),
    Format("a CSV table", (".csv", ".tsv"), ("text/csv", "text/tab-separated-values"), "csv_tables"),
    Format("a text", (".txt", ".md", ".markdown"), ("text/plain", "text/markdown"), "texts"),
)
ENDINGS = ", ".join(each.suffixes[0] for each in reversed(FORMATS))  # the usual one of each, texts first
REFUSED = (
    Refused(
        "a picture",
        _opens(rb"\xff\xd8\xff|\x89PNG|GIF8|II\*\x00|MM\x00\*|RIFF.{4}WEBP"),
        "Give the text; words in pictures are not read",
    ),
    Refused(
        "a sound or a film", _opens(rb".{4}ftyp|OggS|ID3|RIFF.{4}(?:WAVE|AVI )"), "Give a text; speech is not read"
    ),
    Refused(
        "an old or a locked Office file",
        _opens(rb"\xd0\xcf\x11\xe0"),
        "Open it, and save it as .docx without a password",
    ),
    Refused("an e-book", _opens(ZIP + rb"mimetypeapplication/epub"), "Give its text; books are not read"),
    Refused(
        "a packed file that is no zip",
        _opens(rb"\x1f\x8b|BZh\d|\xfd7zXZ|7z\xbc\xaf|Rar!|\x28\xb5\x2f\xfd"),
        "Unpack it, or pack its files as .zip",
    ),
)


def format_by_opening(head: bytes) -> Format | None:
    """The format that the first bytes of a file tell; `None` for text of any kind and for what is not known."""
    return next((each for each in FORMATS if each.opening and each.opening.match(head)), None)


def format_by_suffix(suffix: str) -> Format | None:
    return next((each for each in FORMATS if suffix.lower() in each.suffixes), None)


def format_by_media_type(media_type: str) -> Format | None:
    """By the first half of a Content-Type, such as "text/html; charset=utf-8"."""
    plain = media_type.partition(";")[0].strip().lower()
    return next((each for each in FORMATS if plain in each.media_types), None)


def refused_by_opening(head: bytes) -> Refused | None:
    return next((each for each in REFUSED if each.opening.match(head)), None)
