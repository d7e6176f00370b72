"""Saved pages and pages from the web: the article without the menus, notices and teasers around it.

trafilatura finds the article; what it returns is set as paragraphs apart by a blank line, under the page's headline.
Where a page is too short to have anything around its article, or trafilatura finds none, it is all that a reader sees.
"""

import json
import re
from collections.abc import Iterable, Iterator
from typing import Any, BinaryIO

import trafilatura
from htmldate import find_date
from lxml import etree

from extract.dates import iso_date
from extract.decoding import decode_as
from extract.errors import DocumentError
from extract.messages import told
from extract.readers.markup import page_text, tidy_lines
from extract.readers.streams import whole
from extract.reading import Note, Read, Source, article_from

LONGEST_PAGE = 64_000_000  # bytes
# Beyond this a page is no article but a data dump, and finding an article in it takes minutes.
LONGEST_ARTICLE = 4_000_000  # characters
FEWEST_WORDS = 40  # what asks for consent, for a program or for money is short; so is no article
SHORTEST_PAGE = 300  # characters a reader sees; less is an article without surroundings
# Of what a reader sees; with less, the find is a caption or a notice.
SMALLEST_SHARE = 0.05
CHARSET = re.compile(rb"""<meta[^>]{0,200}?charset\s*=\s*["']?([\w-]{1,40})""", re.IGNORECASE)
CHARSET_REACH = 2048  # bytes; HTML asks for it in the first 1024
LINKED_DATA = re.compile(r"""<script[^<>]{0,200}application/ld\+json[^<>]{0,200}>([^<]{1,200000})""", re.IGNORECASE)
# Between the headline and the name of the outlet in the title of a page.
DIVIDER = re.compile(r" [|\u2013\u2014\u00b7:»-] ")
BLANKS = re.compile(r"[ \t\r\n\f]+")
PICTURE = re.compile(r"<(/?)figure\b", re.IGNORECASE)
CAPTION = re.compile(r"<(/?)figcaption\b", re.IGNORECASE)
# Marks of trafilatura that begin and end a paragraph; a form feed is no mark of a page.
BLOCKS = frozenset({"body", "main", "div", "p", "head", "quote", "code", "list", "item", "table", "row", "cell"})
BREAK = "\f"

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
# … and what they say of themselves, which many show under the headline.
SUMMARIES = ("og:description", "description", "twitter:description", "ld:description")


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
        raise DocumentError(source.where, told("read.shows_no_text"), told("read.save_own_page"))
    described |= _linked_data(markup)
    fields = {field: _first(described, names) for field, names in DESCRIPTIONS.items()}
    stated = source.said.get("published") or iso_date(fields["published"])
    fields["published"] = stated or _date_shown(markup)
    if fields["published"] and not stated:
        remark = told("read.no_date_described", shown=fields["published"])
        yield Note(where=source.where, remark=remark)
    titles = [described.get(name, "") for name in DESCRIPTIONS["title"]]
    headline = _shown(seen, [part for title in titles for part in (title, *DIVIDER.split(title))])
    fields["title"] = headline or fields["title"]
    standfirst = _shown(seen, [described.get(name, "") for name in SUMMARIES])
    text = article_text(markup, seen, (headline, standfirst))
    if "url" in source.said and len(text.split()) < FEWEST_WORDS:
        yield Note(where=source.where, remark=told("read.few_words"))
    said = {name: value for name, value in source.said.items() if value}
    yield from article_from(source.where, {**fields, **said, "text": text}, source.stem)


def _date_shown(markup: str) -> str:
    """A date that the page marks as one, such as by <time>; dates in sentences are none of the article."""
    if len(markup) > LONGEST_ARTICLE:
        return ""
    try:
        return find_date(markup, extensive_search=False, original_date=True) or ""
    except Exception:  # noqa: BLE001 – htmldate lets many kinds of error pass
        return ""


def _shown(seen: str, descriptions: list[str]) -> str:
    """The longest paragraph on the page that is one of the page's descriptions of itself, to the letter."""
    told = {_plain(each).strip() for each in descriptions}
    return max((each for each in seen.split("\n\n") if each in told), key=len, default="")


def article_text(markup: str, seen: str, above: Iterable[str]) -> str:
    """The article alone; all that is `seen` where there is nothing around it or it cannot be told apart.

    What stands `above` it, its headline and the lines under that, is put there where it was taken for a surrounding.
    """
    if len(seen) < SHORTEST_PAGE or len(markup) > LONGEST_ARTICLE:
        return seen
    paragraphs = _paragraphs(_found(markup))
    if sum(map(len, paragraphs)) < SMALLEST_SHARE * len(seen):
        return seen
    missing = [each for each in above if each and not any(paragraph.startswith(each) for paragraph in paragraphs)]
    return "\n\n".join([*missing, *paragraphs])


def _found(markup: str) -> Any:  # noqa: ANN401 – lxml ships no types
    """What trafilatura takes for the article, in its own marks; it would leave out what stands under pictures."""
    told = CAPTION.sub(r"<\1p", PICTURE.sub(r"<\1div", markup))
    try:
        found = trafilatura.bare_extraction(told, include_comments=False, include_tables=True)
    except Exception:  # noqa: BLE001 – trafilatura lets many kinds of error pass; then the whole page is read
        return None
    return None if found is None or isinstance(found, dict) else found.body


def _paragraphs(body: Any) -> list[str]:  # noqa: ANN401 – lxml ships no types
    """The texts of an article; each item of a list and each cell of a table is a paragraph."""
    pieces = []
    for event, element in () if body is None else etree.iterwalk(body, events=("start", "end")):
        starts = event == "start"
        pieces.append(BREAK if element.tag in BLOCKS else "\n" if starts and element.tag == "lb" else "")
        pieces.append(_plain(element.text if starts else element.tail))
    return [text for text in map(tidy_lines, "".join(pieces).split(BREAK)) if text]


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
    graph = found.get("@graph") if isinstance(found, dict) else None
    for each in (found, *(found if isinstance(found, list) else ()), *(graph if isinstance(graph, list) else ())):
        if isinstance(each, dict):
            yield each


def _statements(each: dict[str, Any]) -> Iterator[tuple[str, str]]:
    if not re.search("Article|Posting", str(each.get("@type"))):
        return
    publisher = each.get("publisher")
    given: Iterable[tuple[str, Any]] = (
        ("datepublished", each.get("datePublished")),
        ("headline", each.get("headline")),
        ("description", each.get("description")),
        ("publisher", publisher.get("name") if isinstance(publisher, dict) else publisher),
    )
    yield from ((name, value) for name, value in given if isinstance(value, str) and value)


def _first(described: dict[str, str], names: tuple[str, ...]) -> str:
    return next((described[name] for name in names if described.get(name)), "")
