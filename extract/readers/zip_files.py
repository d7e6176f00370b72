"""Zip files of articles. Nothing is unpacked to disk: a name within a zip is only ever shown."""

import stat
import zipfile
import zlib
from collections.abc import Iterator
from io import BytesIO
from pathlib import PurePosixPath
from typing import BinaryIO

from extract.errors import DocumentError
from extract.messages import told
from extract.readers.opening import read_stream
from extract.readers.zip_limits import MOST_BYTES, check_zip
from extract.reading import LONGEST_BYTES, Passed, Read, Source

LOCKED = 0x1  # the flag of a file that is encrypted
# Folders and files that programs leave behind.
LITTER = ("__MACOSX", "Thumbs.db", "desktop.ini")


def read(source: Source, stream: BinaryIO) -> Iterator[Read]:
    """The articles of every file in the zip, by name; a file that cannot be read is passed over by itself."""
    if source.depth:
        raise DocumentError(source.where, told("read.zip_in_file"), told("read.unpack_alone"))
    check_zip(source.where, stream)
    left = MOST_BYTES
    with zipfile.ZipFile(stream) as opened:
        files = [each for each in opened.infolist() if _is_file(each)]
        if not files:
            raise DocumentError(source.where, told("read.no_files"), told("read.pack_articles"))
        for each in sorted(files, key=lambda file: file.filename):
            where = f"{source.where}: {_shown(each.filename)}"
            try:
                content = _content(opened, each, where, left)
            except DocumentError as error:
                yield Passed(where=error.where, reason=error.reason, cure=error.cure)
                continue
            left -= len(content)
            path = PurePosixPath(each.filename)
            inner = Source(where=where, stem=path.stem, depth=source.depth + 1)
            yield from read_stream(inner, path.suffix, BytesIO(content))


def _is_file(each: zipfile.ZipInfo) -> bool:
    parts = PurePosixPath(each.filename).parts
    hidden = any(part in LITTER or (part.startswith(".") and part != "..") for part in parts)
    return not each.is_dir() and not hidden


def _shown(name: str) -> str:
    return "".join(mark if mark.isprintable() else "\ufffd" for mark in name[:200])


def _content(opened: zipfile.ZipFile, each: zipfile.ZipInfo, where: str, left: int) -> bytes:
    """The bytes of one file, counted as they come, whatever the zip says of their number."""
    if stat.S_ISLNK(each.external_attr >> 16):
        raise DocumentError(where, told("read.link"), told("read.pack_file"))
    if each.flag_bits & LOCKED:
        raise DocumentError(where, told("read.locked"), told("read.unpack_files"))
    longest = min(LONGEST_BYTES, left)
    try:
        with opened.open(each) as member:
            content = member.read(longest + 1)
    except (zipfile.BadZipFile, zlib.error, OSError, EOFError, ValueError, RuntimeError) as error:
        raise DocumentError(where, told("read.cannot_unpack", error=error), told("read.pack_again")) from None
    if len(content) > longest:
        raise DocumentError(where, told("read.unpacks_to", megabytes=longest // 1_000_000), told("read.give_or_split"))
    return content
