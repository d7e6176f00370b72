"""A stream of bytes → the reader of its format. What the bytes are decides, not what the file is called."""

from collections.abc import Iterator
from typing import BinaryIO

from extract.errors import DocumentError
from extract.messages import told
from extract.readers.formats import (
    ENDINGS,
    HEAD,
    Format,
    format_by_media_type,
    format_by_opening,
    format_by_suffix,
    refused_by_opening,
)
from extract.reading import Note, Passed, Read, Source


def read_stream(source: Source, suffix: str, stream: BinaryIO, media_type: str = "") -> Iterator[Read]:
    """Everything in one file; `stream` can be wound back. What cannot be read is handed on as `Passed`."""
    try:
        head = stream.read(HEAD)
        stream.seek(0)
        named = _named(suffix, media_type)
        found = _format(source, suffix, named, head)
        if named and found is not named:
            yield Note(where=source.where, remark=told("read.called", named=named.name, found=found.name))
        yield from found.reader()(source, stream)
    except DocumentError as error:
        yield Passed(where=error.where, reason=error.reason, cure=error.cure)


def _named(suffix: str, media_type: str) -> Format | None:
    """By the media type, unless that says no more than that it is some text."""
    by_type, by_suffix = format_by_media_type(media_type), format_by_suffix(suffix)
    return by_suffix if by_suffix and (by_type is None or by_type.module == "texts") else by_type


def _format(source: Source, suffix: str, named: Format | None, head: bytes) -> Format:
    if refused := refused_by_opening(head):
        raise DocumentError(source.where, f"is {refused.name}", refused.cure)
    if found := format_by_opening(head):
        return found
    if named is None:
        kind = told("read.files_not_read", ending=suffix) if suffix else told("read.no_ending")
        raise DocumentError(source.where, kind, told("read.give_one_of", endings=ENDINGS))
    if not head:
        raise DocumentError(source.where, told("read.empty"), told("read.leave_out"))
    if named.sealed:
        reason = told("read.called_and_none", name=named.name)
        raise DocumentError(source.where, reason, told("read.check_file"))
    return named
