"""Reading bytes without ever taking more than a known number of them into memory."""

from collections.abc import Iterator
from itertools import count
from typing import BinaryIO

from extract.errors import DocumentError
from extract.messages import told
from extract.reading import LONGEST_BYTES, Source


def whole(source: Source, stream: BinaryIO, longest: int = LONGEST_BYTES) -> bytes:
    """All of a file; raises DocumentError where it is empty or longer than `longest` bytes."""
    content = stream.read(longest + 1)
    if len(content) > longest:
        cure = told("read.split_jsonl")
        raise DocumentError(source.where, told("read.too_long", megabytes=longest // 1_000_000), cure)
    if not content.strip():
        raise DocumentError(source.where, told("read.empty"), told("read.leave_out"))
    return content


def numbered_lines(stream: BinaryIO) -> Iterator[tuple[int, bytes]]:
    """Lines and their numbers from 1; of a line that is too long only as much as tells that it is."""
    for number in count(1):
        raw = stream.readline(LONGEST_BYTES + 1)
        if not raw:
            return
        yield number, raw
        while len(raw) > LONGEST_BYTES and not raw.endswith(b"\n"):
            raw = stream.readline(LONGEST_BYTES + 1)
