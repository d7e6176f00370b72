"""Web addresses → what stands there: fetched within limits, then read by its format."""

import re
from collections.abc import Iterator
from io import BytesIO
from pathlib import PurePosixPath
from urllib.parse import unquote, urlsplit

from extract.errors import DocumentError
from extract.models import Article
from extract.readers.fetching import Fetched, Limits, fetch
from extract.readers.opening import read_stream
from extract.reading import Passed, Read, Source
from extract.safe_names import slug

CHARSET = re.compile(r"charset\s*=\s*[\"']?([\w-]{1,40})", re.IGNORECASE)
SHORTEST_NAME = 4  # characters; "7" or "a" names no article by itself


def read_address(url: str, *, private: bool | None = None) -> Iterator[Read]:
    """The articles at an address; an article whose page names no outlet has that of the host."""
    try:
        fetched = fetch(url, Limits(private=private))
    except DocumentError as error:
        yield Passed(where=error.where, reason=error.reason, cure=error.cure)
        return
    for read in _read_fetched(fetched):
        missing = isinstance(read, Article) and not read.outlet
        yield read.model_copy(update={"outlet": _host(fetched.url)}) if missing else read


def _read_fetched(fetched: Fetched) -> Iterator[Read]:
    charset = CHARSET.search(fetched.media_type)
    source = Source(
        where=fetched.url,
        stem=_stem(fetched.url),
        charset=charset[1] if charset else "",
        said={"url": fetched.url},
    )
    return read_stream(source, _path(fetched.url).suffix, BytesIO(fetched.content), fetched.media_type)


def _path(url: str) -> PurePosixPath:
    return PurePosixPath(unquote(urlsplit(url).path))


def _host(url: str) -> str:
    return (urlsplit(url).hostname or "").removeprefix("www.")


def _stem(url: str) -> str:
    """The last part of the path, which at most publishers is the headline; with the host where that is a number.

    >>> _stem("https://www.hale.example/2031/gale-kills-12.html"), _stem("https://hale.example/?p=7")
    ('gale-kills-12', 'hale-example')
    """
    stem = _path(url).stem
    name = slug(stem) if stem else ""
    return name if len(name) >= SHORTEST_NAME and not name.isdigit() else f"{slug(_host(url))}-{name}".strip("-")
