r"""Files and uploads → articles, one at a time, so that an archive of any size takes the memory of its longest article.

Offsets of claims count the characters of `Article.text`. A .txt or .md file is its characters as Python's text mode
reads them: a byte-order mark is dropped and every line end is one "\n". The `text` of a JSON object or a CSV cell is
taken as it is. The text of a web page is what `extract.webpages` makes of it.

What cannot be read is handed on as `Passed`; what was read with a reservation is announced by a `Note`.
"""

import os
import stat
from collections.abc import Callable, Iterator, Sequence
from io import BytesIO
from pathlib import Path
from typing import BinaryIO

from extract.decoding import decode, with_plain_line_ends
from extract.errors import DocumentError
from extract.naming import with_unique_ids
from extract.reading import LONGEST_BYTES, Note, Passed, Read, Source, article_from
from extract.records import read_csv, read_json_lines
from extract.webpages import read_page

Reader = Callable[[Source, BinaryIO], Iterator[Read]]


def read_documents(paths: Sequence[Path]) -> Iterator[Read]:
    """Every article in the files and folders, in the order given, folders sorted by name; ids are made unique."""
    return with_unique_ids(read for path in paths for read in _read_path(Path(path)))


def read_upload(name: str, content: bytes) -> Iterator[Read]:
    """The articles of one uploaded file."""
    path = Path(name)
    return with_unique_ids(_read_stream(Source(where=name, stem=path.stem), path.suffix, BytesIO(content)))


def _read_path(path: Path) -> Iterator[Read]:
    if path.is_dir():
        yield from _read_folder(path)
    elif path.exists():
        yield from _read_file(path)
    else:
        yield Passed(where=str(path), reason="there is no such file or folder", cure="Check the spelling of the path")


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
        yield Passed(where=str(folder), reason="the folder is empty", cure=f"Put articles there: {KINDS}")


def _read_file(path: Path) -> Iterator[Read]:
    try:
        if not stat.S_ISREG(path.stat().st_mode):
            yield Passed(where=str(path), reason="is no regular file", cure="Give a file or a folder")
            return
        with path.open("rb") as stream:
            yield from _read_stream(Source(where=str(path), stem=path.stem), path.suffix, stream)
    except OSError as error:
        yield _failed(str(path), error)


def _read_stream(source: Source, suffix: str, stream: BinaryIO) -> Iterator[Read]:
    reader = READERS.get(suffix.lower())
    if reader is None:
        kind = f"{suffix} files are not read" if suffix else "files without an ending are not read"
        yield Passed(where=source.where, reason=kind, cure=f"Give {KINDS}")
        return
    try:
        yield from reader(source, stream)
    except DocumentError as error:
        yield Passed(where=error.where, reason=error.reason, cure=error.cure)


def _failed(where: str, error: OSError) -> Passed:
    reason = (error.strerror or str(error)).lower()
    return Passed(where=where, reason=f"cannot be opened ({reason})", cure="Check that the file may be read")


def _read_text(source: Source, stream: BinaryIO) -> Iterator[Read]:
    decoded = decode(_whole(source, stream), source.where)
    if decoded.note:
        yield Note(where=source.where, remark=decoded.note)
    yield from article_from(source.where, {"text": with_plain_line_ends(decoded.text)}, source.stem)


def _read_web_page(source: Source, stream: BinaryIO) -> Iterator[Read]:
    return read_page(source, _whole(source, stream))


def _whole(source: Source, stream: BinaryIO) -> bytes:
    content = stream.read(LONGEST_BYTES + 1)
    if len(content) > LONGEST_BYTES:
        cure = "Split it, or give a .jsonl file with one article a line"
        raise DocumentError(source.where, f"is longer than {LONGEST_BYTES // 1_000_000} MB", cure)
    if not content.strip():
        raise DocumentError(source.where, "is empty", "Leave it out, or fill it")
    return content


READERS: dict[str, Reader] = {
    ".txt": _read_text,
    ".md": _read_text,
    ".markdown": _read_text,
    ".html": _read_web_page,
    ".htm": _read_web_page,
    ".jsonl": read_json_lines,
    ".ndjson": read_json_lines,
    ".csv": read_csv,
}
KINDS = ".txt, .md, .html, .jsonl or .csv files"
