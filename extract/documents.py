r"""Files, uploads, web addresses and pasted text → articles.

They come one at a time, so that an archive of any size takes the memory of its longest article.

Offsets of claims count the characters of `Article.text`. A .txt or .md file is its characters as Python's text mode
reads them: a byte-order mark is dropped and every line end is one "\n". The `text` of a JSON object or a CSV cell is
taken as it is. The text of any other format is what its module in `extract.readers` makes of it.

What cannot be read is handed on as `Passed`; what was read with a reservation is announced by a `Note`.
"""

import os
import re
import stat
from collections.abc import Iterable, Iterator, Sequence
from io import BytesIO
from pathlib import Path

from extract.errors import DocumentError
from extract.messages import told
from extract.naming import with_unique_ids
from extract.readers.formats import ENDINGS
from extract.readers.opening import read_stream
from extract.reading import Passed, Read, Source, article_from
from extract.safe_names import slug

# Pathlib leaves one slash of two; no file is called "ftp:".
ADDRESS = re.compile(r"(https?|s?ftps?|file):/+", re.IGNORECASE)


def read_documents(sources: Sequence[Path | str]) -> Iterator[Read]:
    """Every article in files, folders and web addresses, in the order given, folders by name; ids are made unique."""
    return with_unique_ids(read for source in sources for read in _read_source(source))


def read_upload(name: str, content: bytes) -> Iterator[Read]:
    """The articles of one uploaded file."""
    return read_uploads([(name, content)])


def read_uploads(files: Iterable[tuple[str, bytes]]) -> Iterator[Read]:
    """The articles of uploaded files, each a name and its content; ids are unique among them all."""
    return with_unique_ids(read for name, content in files for read in _read_upload(name, content))


def read_address(url: str, *, private: bool | None = None) -> Iterator[Read]:
    """The article, feed or file at a web address.

    Addresses on this machine or in its own network are refused unless `private` says otherwise; where it says
    nothing, the environment variable FACTS_PRIVATE_ADDRESSES does.
    """
    return with_unique_ids(_read_address(url, private=private))


def read_pasted(
    text: str, *, title: str = "", outlet: str = "", published: str = "", url: str = "", name: str | None = None
) -> Iterator[Read]:
    """The article that somebody typed or pasted; its id comes from its title, outlet or `name` ("pasted text")."""
    fields = {"text": text, "title": title, "outlet": outlet, "published": published, "url": url}
    return with_unique_ids(_read_fields(told("read.pasted") if name is None else name, fields))


def is_address(source: Path | str) -> bool:
    """Whether a source given on the command line is a web address; a `Path` may have swallowed one of its slashes."""
    return bool(ADDRESS.match(str(source)))


def _read_source(source: Path | str) -> Iterator[Read]:
    if is_address(source):
        return _read_address(ADDRESS.sub(r"\1://", str(source), count=1))
    return _read_path(Path(source))


def _read_upload(name: str, content: bytes) -> Iterator[Read]:
    path = Path(name)
    return read_stream(Source(where=name, stem=path.stem), path.suffix, BytesIO(content))


def _read_address(url: str, *, private: bool | None = None) -> Iterator[Read]:
    from extract.readers.addresses import read_address as read  # noqa: PLC0415 – only who gives an address needs it

    yield from read(url, private=private)


def _read_fields(name: str, fields: dict[str, str]) -> Iterator[Read]:
    try:
        yield from article_from(name, fields, slug(fields["title"] or fields["outlet"] or name))
    except DocumentError as error:
        yield Passed(where=error.where, reason=error.reason, cure=error.cure)


def _read_path(path: Path) -> Iterator[Read]:
    if path.is_dir():
        yield from _read_folder(path)
    elif path.exists():
        yield from _read_file(path)
    else:
        yield Passed(where=str(path), reason=told("read.no_such_path"), cure=told("read.check_path"))


def _read_folder(folder: Path) -> Iterator[Read]:
    failures: list[OSError] = []
    empty = True
    for parent, folders, names in os.walk(folder, onerror=failures.append):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(name for name in names if not name.startswith(".")):
            empty = False
            yield from _read_file(Path(parent, name))
    yield from (_failed(str(failure.filename), failure) for failure in failures)
    if empty and not failures:
        yield Passed(
            where=str(folder), reason=told("read.empty_folder"), cure=told("read.put_articles", endings=ENDINGS)
        )


def _read_file(path: Path) -> Iterator[Read]:
    try:
        if not stat.S_ISREG(path.stat().st_mode):
            yield Passed(where=str(path), reason=told("read.no_regular_file"), cure=told("read.give_path"))
            return
        with path.open("rb") as stream:
            yield from read_stream(Source(where=str(path), stem=path.stem), path.suffix, stream)
    except OSError as error:
        yield _failed(str(path), error)


def _failed(where: str, error: OSError) -> Passed:
    reason = (error.strerror or str(error)).lower()
    return Passed(where=where, reason=told("read.cannot_open", reason=reason), cure=told("read.check_permission"))
