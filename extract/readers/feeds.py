"""RSS and Atom feeds: each entry that carries text is an article, with the entry's title, date and address.

Many feeds carry a mere summary of each article; that is said, because figures further down are then missing.
"""

import html
import re
from collections.abc import Iterator
from io import BytesIO
from typing import Any, BinaryIO

import feedparser

from extract.dates import iso_date
from extract.errors import DocumentError
from extract.messages import told
from extract.readers.markup import page_text
from extract.readers.streams import whole
from extract.reading import Note, Passed, Read, Source, article_from
from extract.safe_names import slug

LONGEST_FEED = 32_000_000  # bytes
MOST_ENTRIES = 1_000
# Entities that a file declares for itself can grow without end; no feed needs one.
ENTITY = re.compile(rb"<!ENTITY", re.IGNORECASE)
CURE = "read.give_feed"


def read(source: Source, stream: BinaryIO) -> Iterator[Read]:
    """An article for every entry with text, in the order of the feed."""
    content = whole(source, stream, LONGEST_FEED)
    if ENTITY.search(content):
        raise DocumentError(source.where, told("read.entities"), told(CURE))
    feed = _parsed(source, content)
    if not feed.version and not feed.entries:
        raise DocumentError(source.where, told("read.no_feed"), told(CURE))
    if not feed.entries:
        raise DocumentError(source.where, told("read.empty_feed"), told("read.try_when"))
    if feed.bozo:
        yield Note(where=source.where, remark=told("read.broken_feed_read"))
    yield from _entries(source, feed)


def _parsed(source: Source, content: bytes) -> Any:  # noqa: ANN401 – feedparser ships no types
    headers = {"content-type": f"application/xml; charset={source.charset}"} if source.charset else {}
    try:
        return feedparser.parse(
            BytesIO(content), response_headers=headers, resolve_relative_uris=False, sanitize_html=False
        )
    except Exception as error:  # noqa: BLE001 – feedparser lets many kinds of error pass from broken feeds
        raise DocumentError(source.where, told("read.broken_feed", error=type(error).__name__), told(CURE)) from None


def _entries(source: Source, feed: Any) -> Iterator[Read]:  # noqa: ANN401 – feedparser ships no types
    summaries = 0
    for number, entry in enumerate(feed.entries[:MOST_ENTRIES], 1):
        where = told("read.entry", where=source.where, number=number)
        summaries += not entry.get("content")
        try:
            fields = _fields(entry)
            fields["outlet"] = fields["outlet"] or _words(feed.feed.get("title"))
            name = slug(fields["title"] or fields["url"])
            yield from article_from(where, fields, f"{source.stem}-{number}" if name == "article" else name)
        except DocumentError as error:
            yield Passed(where=error.where, reason=error.reason, cure=error.cure)
        except (AttributeError, TypeError) as error:  # marks inside one another that no feed has so
            yield Passed(where=where, reason=told("read.broken_entry", error=type(error).__name__), cure=told(CURE))
    if summaries and "url" not in source.said:  # at an address, entries are followed to theirs
        remark = told("read.summaries", count=summaries)
        yield Note(where=source.where, remark=remark)
    if len(feed.entries) > MOST_ENTRIES:
        reason = told("read.many_entries", most=MOST_ENTRIES)
        yield Passed(where=source.where, reason=reason, cure=told("read.split_feed"))


def _fields(entry: Any) -> dict[str, str]:  # noqa: ANN401 – feedparser ships no types
    """The entry under its headline, as a reader sees it."""
    title = _words(entry.get("title"))
    body = "\n".join(each.get("value") or "" for each in entry.get("content", ())) or entry.get("summary") or ""
    text, _ = page_text(body)
    return {
        "title": title,
        "text": f"{title}\n\n{text}" if title and text and not text.startswith(title) else text,
        "outlet": _words(entry.get("source", {}).get("title")),
        "published": iso_date(entry.get("published") or entry.get("updated") or "") or "",
        "url": entry.get("link") or "",
    }


def _words(markup: str | None) -> str:
    return html.unescape(" ".join(page_text(markup or "")[0].split()))
