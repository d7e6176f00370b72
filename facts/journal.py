"""`decisions.jsonl`: read with every line that can be, appended to in one write, never rewritten."""

import errno
import os
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import NamedTuple

from facts.commits import READABLE, flush_folder, write_flushed
from facts.decisions import Decision, from_line, to_line
from facts.errors import StoreError
from facts.interface import text
from facts.story_rows import Problem

JOURNAL = "decisions.jsonl"
TORN = "decisions.torn"  # beginnings of lines whose writing was cut short; nobody was told that they were kept
LONGEST_JOURNAL = 100_000_000  # bytes
NO_LINKS = getattr(os, "O_NOFOLLOW", 0)


class Journal(NamedTuple):
    """Every decision that could be read, in order, and what is wrong with the other lines."""

    decisions: tuple[Decision, ...] = ()
    problems: tuple[Problem, ...] = ()


def read_journal(folder: Path) -> Journal:
    """The decisions of a story folder; lines that cannot be read stay in the file and are named."""
    try:
        return parse(_content(folder / JOURNAL))
    except FileNotFoundError:
        return Journal()
    except OSError as error:
        return Journal(problems=(Problem.unreadable(JOURNAL, error),))


def _content(path: Path) -> bytes:
    descriptor = os.open(path, os.O_RDONLY | NO_LINKS)
    with os.fdopen(descriptor, "rb") as file:
        return file.read(LONGEST_JOURNAL)


def parse(content: bytes) -> Journal:
    decisions: dict[str, Decision] = {}
    problems: list[Problem] = []
    lines = content.split(b"\n")
    for number, line in enumerate(lines, start=1):
        if not line.strip():
            continue
        where = text("journal.line", file=JOURNAL, line=number)
        try:
            decision = from_line(line.decode("utf-8-sig"))
        except ValueError as error:
            problems.append(_problem(where, error, last=number == len(lines)))
            continue
        if decision.id in decisions:
            problems.append(Problem(where, text("journal.twice", id=decision.id), text("journal.first_counts")))
        decisions.setdefault(decision.id, decision)
    return Journal(tuple(decisions.values()), tuple(problems))


def _problem(where: str, error: ValueError, *, last: bool) -> Problem:
    if last:
        return Problem(where, text("journal.cut_short"), text("journal.decide_again"))
    what = text("journal.not_utf8") if isinstance(error, UnicodeDecodeError) else str(error)
    return Problem(where, what, text("journal.mend_line"))


def append(folder: Path, decisions: Sequence[Decision]) -> None:
    """Add decisions at the end: all of them, or on an error none. The caller holds the lock."""
    try:
        _append(folder, lines_of(decisions))
    except OSError as error:
        raise StoreError.unwritable(folder, error) from None


def _append(folder: Path, lines: bytes) -> None:
    path = folder / JOURNAL
    is_new = not path.exists()
    descriptor = os.open(path, os.O_RDWR | os.O_APPEND | os.O_CREAT | NO_LINKS, READABLE)
    try:
        size = _repaired(folder, descriptor)
        try:
            _write_whole(descriptor, lines)
        except OSError:
            os.ftruncate(descriptor, size)
            raise
    finally:
        os.close(descriptor)
    if is_new:
        flush_folder(folder)


def _write_whole(descriptor: int, content: bytes) -> None:
    """In one write: where not all fits, the disk is full."""
    if os.write(descriptor, content) < len(content):
        raise OSError(errno.ENOSPC, "no space left on device")
    os.fsync(descriptor)


def _repaired(folder: Path, descriptor: int) -> int:
    """The size after a last line without its end was completed, or set aside where it is only a beginning."""
    size = os.fstat(descriptor).st_size
    os.lseek(descriptor, 0, os.SEEK_SET)
    content = os.read(descriptor, size) if size else b""
    tail = content.rpartition(b"\n")[2]
    if not tail:
        return size
    try:
        from_line(tail.decode())
    except ValueError:
        set_aside = folder / TORN
        known = set_aside.read_bytes() if set_aside.exists() else b""
        draft = folder / f".{TORN}"
        draft.unlink(missing_ok=True)
        write_flushed(draft, known + tail + b"\n")
        draft.replace(set_aside)
        os.ftruncate(descriptor, size - len(tail))
        return size - len(tail)
    os.write(descriptor, b"\n")
    return size + 1


def lines_of(decisions: Iterable[Decision]) -> bytes:
    return "".join(map(to_line, decisions)).encode("utf-8", "replace")
