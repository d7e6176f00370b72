"""Deleted stories: their folders wait beside the others until they are restored or forgotten."""

import re
import shutil
from pathlib import Path
from typing import NamedTuple
from uuid import uuid4

from facts.commits import finish, flush_folder, locked
from facts.decisions import now
from facts.errors import StoreError
from facts.interface import text
from facts.names import is_safe
from facts.saved_folder import title_in

TRASH = ".trash"
STAMP = "~"  # between a name and when it was deleted


class Trashed(NamedTuple):
    """A deleted story: `key` restores it; `when` is UTC."""

    key: str
    name: str
    title: str
    when: str


def throw(folder: Path) -> str:
    """Move a story's folder into the trash beside it, in one step; returns the key."""
    key = f"{folder.name}{STAMP}{now().replace(':', '')}-{uuid4().hex[:6]}"
    with locked(folder):
        finish(folder)
        try:
            (folder.parent / TRASH).mkdir(exist_ok=True)
            folder.rename(folder.parent / TRASH / key)
            flush_folder(folder.parent)
        except OSError as error:
            raise StoreError.unwritable(folder, error) from None
    return key


def bring_back(root: Path, key: str, to: Path) -> None:
    """`to` is a free place in `root`."""
    source = root / TRASH / in_trash(root, key).key
    with locked(to):
        try:
            source.rename(to)
            flush_folder(root)
        except OSError as error:
            raise StoreError.unwritable(to, error) from None


def forget(root: Path, key: str) -> None:
    path = root / TRASH / in_trash(root, key).key
    try:
        shutil.rmtree(path)
    except OSError as error:
        raise StoreError.unwritable(path, error) from None


def in_trash(root: Path, key: str) -> Trashed:
    found = next((each for each in trashed(root) if each.key == key), None)
    if found is None:
        raise StoreError(text("store.not_in_trash"))
    return found


def trashed(root: Path) -> tuple[Trashed, ...]:
    trash = root / TRASH
    folders = [path for path in trash.iterdir() if path.is_dir() and STAMP in path.name] if trash.is_dir() else []
    found = [_trashed(path) for path in folders]
    return tuple(sorted((each for each in found if is_safe(each.name)), key=lambda each: each.when, reverse=True))


def _trashed(path: Path) -> Trashed:
    name, _, stamp = path.name.partition(STAMP)
    when = re.sub(r"T(\d\d)(\d\d)", r"T\1:\2:", stamp.rpartition("-")[0])
    return Trashed(path.name, name, title_in(path)[0], when)
