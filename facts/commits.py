"""Several files of a story's folder change as one: whoever is killed at any moment leaves the story as before or after.

New contents are written beside the old ones and flushed; renaming their folder to `.pending` is the one step that
decides. Then each file takes its place. Who finds `.pending` carries on where the writer was stopped; each step may be
done twice. A lock beside the story's folder keeps two windows or programs from writing at once.
"""

import json
import os
import re
import shutil
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path
from uuid import uuid4

from filelock import FileLock, Timeout

from facts.errors import StoreError
from facts.interface import text

PENDING, SAVING, LOCKS = ".pending", ".saving-", ".locks"
MANIFEST = "manifest.json"
LONGEST_WAIT = 30.0  # seconds; a write takes far less, whoever holds a lock longer hangs
# What may be written: files of a story, one folder deep, in names every system can hold.
FILE_NAME = re.compile(r"(?:(?:articles|removed)/)?[A-Za-z0-9_][A-Za-z0-9_.-]{0,120}(?<!\.)", re.ASCII)
PRIVATE, READABLE = 0o700, 0o644


@contextmanager
def locked(folder: Path) -> Iterator[None]:
    """Nobody else writes this story meanwhile; raises StoreError where nobody can write, or others do too long."""
    locks = folder.parent / LOCKS
    try:
        locks.mkdir(parents=True, exist_ok=True)
        lock = FileLock(locks / f"{folder.name}.lock", timeout=LONGEST_WAIT)
        lock.acquire()
    except Timeout:
        raise StoreError(text("store.busy", name=folder.name, seconds=LONGEST_WAIT)) from None
    except OSError as error:
        raise StoreError.unwritable(folder, error) from None
    try:
        yield
    finally:
        lock.release()


@contextmanager
def settled(folder: Path) -> Iterator[None]:
    """For reading: nobody writes meanwhile, and what a killed writer left is finished first.

    A folder nobody has locked yet, such as a bundled story's, is read as it is.
    """
    if not (folder.parent / LOCKS).is_dir() or not os.access(folder.parent / LOCKS, os.W_OK):
        if (folder / PENDING).exists():
            raise StoreError(text("store.cut_short", folder=folder))
        yield
        return
    with locked(folder):
        finish(folder)
        yield


def commit(folder: Path, contents: Mapping[str, bytes | None]) -> None:
    """Write these files of `folder` (`None` removes one) as one change; the caller holds the lock.

    Raises StoreError where it cannot be done; then nothing has changed.
    """
    refuse_links(folder)
    finish(folder)
    draft = folder / f"{SAVING}{uuid4().hex[:12]}"
    try:
        draft.mkdir(mode=PRIVATE)
        stage(draft, contents)
        draft.rename(folder / PENDING)
        flush_folder(folder)
    except OSError as error:
        raise StoreError.unwritable(folder, error) from None
    finally:
        shutil.rmtree(draft, ignore_errors=True)
    finish(folder)


def stage(draft: Path, contents: Mapping[str, bytes | None]) -> None:
    steps: list[tuple[str, str]] = []
    for number, (name, content) in enumerate(contents.items()):
        require_file_name(name)
        if content is not None:
            write_flushed(draft / str(number), content)
        steps.append((name, "" if content is None else str(number)))
    write_flushed(draft / MANIFEST, json.dumps(steps).encode())
    flush_folder(draft)


def finish(folder: Path) -> None:
    """Carry out what a commit decided and could not complete, if there is any. The caller holds the lock."""
    pending = folder / PENDING
    if not pending.is_dir():
        _sweep(folder)
        return
    refuse_links(folder)
    try:
        for name, source in _steps(pending):
            _place(folder / name, pending / source if source else None)
        for each in (folder, *_subfolders(folder)):
            flush_folder(each)
        (pending / MANIFEST).unlink(missing_ok=True)
        shutil.rmtree(pending)
        flush_folder(folder)
    except OSError as error:
        raise StoreError.unfinished(folder, error) from None
    _sweep(folder)


def _steps(pending: Path) -> list[tuple[str, str]]:
    """Without a manifest everything is in place already: it goes last."""
    try:
        steps = json.loads((pending / MANIFEST).read_bytes())
        return [(require_file_name(name), _number(source)) for name, source in steps]
    except FileNotFoundError:
        return []
    except (ValueError, TypeError):
        raise StoreError(text("store.damaged", pending=pending, manifest=MANIFEST)) from None


def _number(source: str) -> str:
    if source and not source.isdecimal():
        raise ValueError(source)
    return source


def _place(target: Path, source: Path | None) -> None:
    """Put the new content in place; where it is gone from its source it already is."""
    if source is None:
        target.unlink(missing_ok=True)
        return
    target.parent.mkdir(exist_ok=True)
    with suppress(FileNotFoundError):
        source.replace(target)


def _sweep(folder: Path) -> None:
    """Drafts of writers that were killed before they decided; the lock says that nobody is writing one."""
    for draft in folder.glob(f"{SAVING}*"):
        shutil.rmtree(draft, ignore_errors=True)


def write_flushed(path: Path, content: bytes) -> None:
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, READABLE)
    try:
        view = memoryview(content)
        while view:
            view = view[os.write(descriptor, view) :]
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def flush_folder(folder: Path) -> None:
    """Names too are to survive a loss of power; Windows flushes them by itself and opens no folders."""
    if os.name == "nt":
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def require_file_name(name: str) -> str:
    if not isinstance(name, str) or not FILE_NAME.fullmatch(name):
        raise StoreError(text("store.no_file_name", name=name))
    return name


def refuse_links(folder: Path) -> None:
    """A story's folder holds its files itself: a link could lead the writing elsewhere."""
    for path in (folder, *_entries(folder), *(each for sub in _subfolders(folder) for each in _entries(sub))):
        if path.is_symlink():
            raise StoreError.linked(path)


def _subfolders(folder: Path) -> Iterable[Path]:
    return [folder / name for name in ("articles", "removed") if (folder / name).is_dir()]


def _entries(folder: Path) -> Iterable[Path]:
    return folder.iterdir() if folder.is_dir() else ()
