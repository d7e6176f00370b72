"""The formats that are read and how each is known: by the first bytes, else by the ending or the media type."""

import re
from collections.abc import Callable, Iterator
from importlib import import_module
from typing import BinaryIO, NamedTuple

from extract.messages import told
from extract.reading import Read, Source

Reader = Callable[[Source, BinaryIO], Iterator[Read]]

HEAD = 4096  # bytes that are looked at; pages may open with long comments
BLANK = rb"(?:\xef\xbb\xbf)?\s*(?:<!--.{0,2000}?-->\s*)*"
ZIP = rb"PK\x03\x04.{26}"


class Format(NamedTuple):
    """`opening` matches the first bytes; `sealed` formats always have it, so that a file without is none of them."""

    called: str
    suffixes: tuple[str, ...]
    media_types: tuple[str, ...]
    module: str
    opening: re.Pattern[bytes] | None = None
    sealed: bool = False

    @property
    def name(self) -> str:
        return told(self.called)

    def reader(self) -> Reader:
        found: Reader = import_module(f"extract.readers.{self.module}").read
        return found


class Refused(NamedTuple):
    """What is known by its first bytes and is not read."""

    called: str
    opening: re.Pattern[bytes]
    help: str

    @property
    def name(self) -> str:
        return told(self.called)

    @property
    def cure(self) -> str:
        return told(self.help)


def _opens(pattern: bytes) -> re.Pattern[bytes]:
    return re.compile(pattern, re.DOTALL | re.IGNORECASE)


WORD_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
# The first whose opening fits is the format; the more special stand before the general.
FORMATS = (
    Format("read.a_pdf_file", (".pdf",), ("application/pdf",), "pdf_files", _opens(rb".{0,1000}%PDF-\d"), sealed=True),
    Format(
        "read.a_word_document",
        (".docx",),
        (WORD_TYPE,),
        "word_documents",
        _opens(ZIP + rb"(?:\[Content_Types\]\.xml|_rels/|docProps/|word/)"),
        sealed=True,
    ),
    Format(
        "read.an_opendocument",
        (".odt",),
        ("application/vnd.oasis.opendocument.text",),
        "open_documents",
        _opens(ZIP + rb"mimetypeapplication/vnd\.oasis\.opendocument"),
        sealed=True,
    ),
    Format(
        "read.a_rich_text", (".rtf",), ("application/rtf", "text/rtf"), "rich_texts", _opens(rb"\{\\rtf"), sealed=True
    ),
    Format(
        "read.a_zip_file",
        (".zip",),
        ("application/zip", "application/x-zip-compressed"),
        "zip_files",
        _opens(rb"PK(?:\x03\x04|\x05\x06)"),
        sealed=True,
    ),
    Format(
        "read.a_feed",
        (".rss", ".atom", ".xml", ".rdf"),
        ("application/rss+xml", "application/atom+xml", "application/rdf+xml", "application/xml", "text/xml"),
        "feeds",
        _opens(BLANK + rb"(?:<[?!][^>]*>\s*)*" + BLANK + rb"<(?:rss|feed|rdf:RDF)[\s>]"),
    ),
    Format(
        "read.a_web_page",
        (".html", ".htm", ".xhtml"),
        ("text/html", "application/xhtml+xml"),
        "web_pages",
        _opens(BLANK + rb"(?:<\?xml[^>]*>\s*)?" + BLANK + rb"<(?:!doctype html|html|head|body)[\s>]"),
    ),
    Format("read.an_e_mail", (".eml", ".mhtml", ".mht"), ("message/rfc822", "multipart/related"), "emails"),
    Format(
        "read.a_file_of_json_lines",
        (".jsonl", ".ndjson"),
        ("application/x-ndjson", "application/jsonl", "application/json-lines"),
        "json_lines",
    ),
    Format("read.a_csv_table", (".csv", ".tsv"), ("text/csv", "text/tab-separated-values"), "csv_tables"),
    Format("read.a_text", (".txt", ".md", ".markdown"), ("text/plain", "text/markdown"), "texts"),
)
ENDINGS = ", ".join(each.suffixes[0] for each in reversed(FORMATS))  # the usual one of each, texts first
REFUSED = (
    Refused(
        "read.a_picture",
        _opens(rb"\xff\xd8\xff|\x89PNG|GIF8|II\*\x00|MM\x00\*|RIFF.{4}WEBP"),
        "read.give_text",
    ),
    Refused("read.a_sound_or_a_film", _opens(rb".{4}ftyp|OggS|ID3|RIFF.{4}(?:WAVE|AVI )"), "read.give_text_of_speech"),
    Refused(
        "read.an_old_or_a_locked_office_file",
        _opens(rb"\xd0\xcf\x11\xe0"),
        "read.save_unlocked",
    ),
    Refused("read.an_e_book", _opens(ZIP + rb"mimetypeapplication/epub"), "read.give_its_text"),
    Refused(
        "read.a_packed_file_that_is_no_zip",
        _opens(rb"\x1f\x8b|BZh\d|\xfd7zXZ|7z\xbc\xaf|Rar!|\x28\xb5\x2f\xfd"),
        "read.pack_as_zip",
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
