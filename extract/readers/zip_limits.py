"""What a zip file may hold before it is opened: number of files, their size in all, and how far they are packed."""

import struct
import zipfile
from typing import BinaryIO

from extract.errors import DocumentError
from extract.messages import told

MOST_FILES = 10_000
MOST_BYTES = 1_000_000_000  # unpacked, all together
# Texts shrink to a third or a tenth, tables of digits to a fiftieth; a bomb to a thousandth.
MOST_PACKED = 200
SMALL = 1_000_000  # bytes; what unpacks to less does no harm, however it is packed
END = b"PK\x05\x06"
END_REACH = 66_000  # bytes from the end within which the directory's own end stands
CURE = "read.unpack"


def check_zip(where: str, stream: BinaryIO) -> None:
    """Raises DocumentError where the zip is broken, or opens to more than a machine should be asked to take."""
    _check_count(where, stream)
    try:
        with zipfile.ZipFile(stream) as opened:
            files = opened.infolist()
    except (zipfile.BadZipFile, RuntimeError, ValueError, OSError, struct.error, EOFError) as error:
        raise DocumentError(where, told("read.broken_zip", error=error), told("read.pack_or_save")) from None
    total = sum(each.file_size for each in files)
    if total > MOST_BYTES:
        raise DocumentError(where, told("read.unpacks_to", megabytes=MOST_BYTES // 1_000_000), told(CURE))
    for each in files:
        if each.file_size > max(SMALL, MOST_PACKED * each.compress_size):
            reason = told("read.zip_bomb", file=each.filename[:80], most=MOST_PACKED)
            raise DocumentError(where, reason, told(CURE))


def _check_count(where: str, stream: BinaryIO) -> None:
    """The directory is counted by its end before it is read, because a huge one takes the memory."""
    size = stream.seek(0, 2)
    stream.seek(max(0, size - END_REACH))
    tail = stream.read()
    stream.seek(0)
    at = tail.rfind(END)
    if at < 0 or len(tail) < at + 12:
        raise DocumentError(where, told("read.zip_without_end"), told("read.load_again"))
    (count,) = struct.unpack("<H", tail[at + 10 : at + 12])
    if count > MOST_FILES:
        raise DocumentError(where, told("read.many_files", most=MOST_FILES), told(CURE))
