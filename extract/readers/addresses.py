"""Web addresses → what stands there: fetched within limits, then read by its format.

The entries of a feed that hold no more than a summary are read in full at the addresses they lead to.
"""

import re
import time
from collections.abc import Iterator
from io import BytesIO
from pathlib import PurePosixPath
from urllib.parse import unquote, urlsplit

from extract.errors import DocumentError
from extract.messages import told
from extract.models import Article
from extract.readers.fetching import Fetched, Limits, fetch
from extract.readers.formats import HEAD, format_by_opening
from extract.readers.opening import read_stream
from extract.reading import Note, Passed, Read, Source
from extract.safe_names import slug

CHARSET = re.compile(r"charset\s*=\s*[\"']?([\w-]{1,40})", re.IGNORECASE)
SHORTEST_NAME = 4  # characters; "7" or "a" names no article by itself
SUMMARY = 1_200  # characters; an entry that is no longer may be a summary
MOST_FOLLOWED = 50  # entries of one feed
FOLLOW_SECONDS = 180  # for all entries of one feed


def read_address(url: str, *, private: bool | None = None) -> Iterator[Read]:
    """The articles at an address; an article whose page names no outlet has that of the host."""
    limits = Limits(private=private)
    try:
        fetched = fetch(url, limits)
    except DocumentError as error:
        yield Passed(where=error.where, reason=error.reason, cure=error.cure)
        return
    found = format_by_opening(fetched.content[:HEAD])
    reads = _read_fetched(fetched)
    yield from _followed(reads, limits) if found and found.module == "feeds" else reads


def _read_fetched(fetched: Fetched) -> Iterator[Read]:
    charset = CHARSET.search(fetched.media_type)
    source = Source(
        where=fetched.url,
        stem=stem_of(fetched.url),
        charset=charset[1] if charset else "",
        said={"url": fetched.url},
    )
    for read in read_stream(source, _path(fetched.url).suffix, BytesIO(fetched.content), fetched.media_type):
        missing = isinstance(read, Article) and not read.outlet
        yield read.model_copy(update={"outlet": _host(fetched.url)}) if missing else read


def _followed(reads: Iterator[Read], limits: Limits) -> Iterator[Read]:
    """The entries of a feed, those that may be summaries with the text at their address."""
    left, deadline = MOST_FOLLOWED, time.monotonic() + FOLLOW_SECONDS
    for read in reads:
        if not isinstance(read, Article) or len(read.text or "") > SUMMARY or not read.url:
            yield read
        elif left and time.monotonic() < deadline:
            left -= 1
            yield from _in_full(read, limits)
        else:
            yield Note(where=read.url, remark=told("read.summary_only"))
            yield read


def _in_full(entry: Article, limits: Limits) -> Iterator[Read]:
    """The article that an entry leads to, under the entry's id, title, outlet and date."""
    reason = told("read.no_more")
    try:
        reads = list(_read_fetched(fetch(entry.url, limits)))
    except DocumentError as error:
        reads, reason = [], error.reason
    pages = [read for read in reads if isinstance(read, Article)]
    if len(pages) == 1 and len(pages[0].text or "") > len(entry.text or ""):
        known = entry.model_dump(include={"id", "title", "outlet", "published"})
        yield pages[0].model_copy(update={name: value for name, value in known.items() if value})
        return
    reason = next((read.reason for read in reads if isinstance(read, Passed)), reason)
    yield Note(where=entry.url, remark=told("read.summary_only_because", reason=reason))
    yield entry


def _path(url: str) -> PurePosixPath:
    return PurePosixPath(unquote(urlsplit(url).path))


def _host(url: str) -> str:
    return (urlsplit(url).hostname or "").removeprefix("www.")


def stem_of(url: str) -> str:
    """The last part of the path, which at most publishers is the headline; with the host where that is a number.

    >>> stem_of("https://www.hale.example/2031/gale-kills-12.html"), stem_of("https://hale.example/?p=7")
    ('gale-kills-12', 'hale-example')
    """
    stem = _path(url).stem
    name = slug(stem) if stem else ""
    return name if len(name) >= SHORTEST_NAME and not name.isdigit() else f"{slug(_host(url))}-{name}".strip("-")
