"""Saved pages and pages from the web: the article without the menus, notices and teasers around it.

trafilatura finds the article; what it returns is set as paragraphs apart by a blank line, under the page's headline.
Where a page is too short to have anything around its article, or trafilatura finds none, it is all that a reader sees.
"""

import json
import re
from collections.abc import Iterable, Iterator
from typing import Any, BinaryIO

import trafilatura
from lxml.etree import LxmlError

from extract.dates import iso_date
from extract.decoding import decode_as
from extract.errors import DocumentError
from extract.readers.markup import page_text, tidy_lines
from extract.readers.streams import whole
from extract.reading import Note, Read, Source, article_from

LONGEST_PAGE = 64_000_000  # bytes
# Beyond this a page is no article but a data dump, and finding an article in it takes minutes.
LONGEST_ARTICLE = 4_000_000  # characters
SHORTEST_PAGE = 300  # characters a reader sees; less is an article without surroundings
# Of what a reader sees; with less, the find is a caption or a notice.
SMALLEST_SHARE = 0.05
CHARSET = re.compile(rb"""<meta[^>]{0,200}?charset\s*=\s*["']?([\w-]{1,40})""", re.IGNORECASE)
CHARSET_REACH = 2048  # bytes; HTML asks for it in the first 1024
LINKED_DATA = re.compile(r"""<script[^<>]{0,200}application/ld\+json[^<>]{0,200}>([^<]{1,200000})""", re.IGNORECASE)
# Between the headline and the name of the outlet in the title of a page.
DIVIDER = re.compile(r" [|\u2013\u2014\u00b7:»-] ")
BLANKS = re.compile(r"[ \t\r\n\f]+")

# The names under which pages describe themselves, best first.
DESCRIPTIONS = {
    "outlet": ("og:site_name", "application-name", "dc.publisher", "ld:publisher"),
    "published": (
        "article:published_time", "ld:datepublished", "datepublished", "dc.date.issued", "dc.date", "date", "pubdate",
    ),
    "url": ("og:url", "canonical"),
    "title": ("og:title", "ld:headline", "title"),
    "language": ("lang",),
}  # fmt: skip


def read(source: Source, stream: BinaryIO) -> Iterator[Read]:
    """The article of one web page."""
    content = whole(source, stream, LONGEST_PAGE)
    named = CHARSET.search(content[:CHARSET_REACH])
    charset = source.charset or (named[1].decode("ascii") if named else "")
    decoded = decode_as(content, charset, source.where)
    if decoded.note:
        yield Note(where=source.where, remark=decoded.note)
    yield from page_article(source, decoded.text)


def page_article(source: Source, markup: str) -> Iterator[Read]:
    """The article in the markup of a page; raises DocumentError where it shows no text."""
    seen, described = page_text(markup)
    if not seen:
        raise DocumentError(source.where, "shows no text", "Save the article's own page, or its text as .txt")
    described |= _linked_data(markup)
    fields = {field: _first(described, names) for field, names in DESCRIPTIONS.items()}
    fields["published"] = iso_date(fields["published"]) or ""
    headline = _headline([described.get(name, "") for name in DESCRIPTIONS["title"]], seen)
    fields["title"] = headline or fields["title"]
    said = {name: value for name, value in source.said.items() if value}
    yield from article_from(source.where, {**fields, **said, "text": article_text(markup, seen, headline)}, source.stem)


def article_text(markup: str, seen: str, headline: str) -> str:
    """The article alone; all that is `seen` where there is nothing around it or it cannot be told apart."""
    if len(seen) < SHORTEST_PAGE or len(markup) > LONGEST_ARTICLE:
        return seen
    try:
        found = trafilatura.bare_extraction(markup, include_comments=False, include_tables=True)
    except (LxmlError, ValueError, RecursionError):
        found = None
    if found is None or isinstance(found, dict):
        return seen
    paragraphs = list(_paragraphs(found.body))
    text = "\n\n".join(paragraphs)
    if len(text) < SMALLEST_SHARE * len(seen):
        return seen
    return text if not headline or headline in paragraphs else f"{headline}\n\n{text}"


def _headline(titles: list[str], seen: str) -> str:
    """The longest paragraph on the page that is one of its titles, or all of one but the name of the outlet."""
    named = {BLANKS.sub(" ", title).strip() for title in titles}
    parts = named | {part for title in named for part in DIVIDER.split(title)}
    return max((each for each in seen.split("\n\n") if each in parts), key=len, default="")


def _paragraphs(element: Any) -> Iterator[str]:  # noqa: ANN401 – lxml ships no types
    """The texts of an article in trafilatura's marks: each child is a paragraph, an item of a list or a cell."""
    for child in element:
        if child.tag in ("list", "table", "row", "quote", "div") and len(child):
            yield from filter(None, [_plain(child.text).strip()])
            yield from _paragraphs(child)
        elif isinstance(child.tag, str):
            yield from filter(None, [_lines(child)])
        yield from filter(None, [_plain(child.tail).strip()])


def _lines(element: Any) -> str:  # noqa: ANN401 – lxml ships no types
    pieces = [_plain(element.text)]
    for child in element:
        pieces += ["\n" if child.tag == "lb" else _plain("".join(child.itertext())), _plain(child.tail)]
    return tidy_lines("".join(pieces))


def _plain(text: str | None) -> str:
    return BLANKS.sub(" ", text or "")


def _linked_data(markup: str) -> dict[str, str]:
    """What the page's JSON-LD says of the article: when it was published, by whom, under which headline."""
    said: dict[str, str] = {}
    for match in LINKED_DATA.finditer(markup):
        try:
            found = json.loads(match[1])
        except (ValueError, RecursionError):
            continue
        for each in _objects(found):
            for name, value in _statements(each):
                said.setdefault(f"ld:{name}", value)
    return said


def _objects(found: Any) -> Iterator[dict[str, Any]]:  # noqa: ANN401 – JSON
    if isinstance(found, list):
        yield from (each for each in found if isinstance(each, dict))
    elif isinstance(found, dict):
        yield found
        yield from _objects(found.get("@graph", []))


def _statements(each: dict[str, Any]) -> Iterator[tuple[str, str]]:
    kinds = each.get("@type", "")
    if not any(
        "Article" in str(kind) or "Posting" in str(kind) for kind in (kinds if isinstance(kinds, list) else [kinds])
    ):
        return
    publisher = each.get("publisher")
    given: Iterable[tuple[str, Any]] = (
        ("datepublished", each.get("datePublished")),
        ("headline", each.get("headline")),
        ("publisher", publisher.get("name") if isinstance(publisher, dict) else publisher),
    )
    yield from ((name, value) for name, value in given if isinstance(value, str) and value)


def _first(described: dict[str, str], names: tuple[str, ...]) -> str:
    return next((described[name] for name in names if described.get(name)), "")
