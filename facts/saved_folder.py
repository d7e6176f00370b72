"""A story's folder as a whole: opened with its decisions, copied, written anew."""

import hashlib
import tomllib
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

from facts.commits import flush_folder, refuse_links, settled, write_flushed
from facts.decisions import Decision
from facts.journal import Journal, read_journal
from facts.models import Story
from facts.names import text_file
from facts.story_folder import HEAD, TEXTS, load_story, story_files
from facts.story_rows import Problem


class Held(NamedTuple):
    """A saved story as it is, nobody writing meanwhile; `problems` are lines of its journal that could not be read."""

    story: Story
    decisions: tuple[Decision, ...]
    problems: tuple[Problem, ...]


def open_folder(folder: Path) -> Held:
    """A story folder, saved or bundled."""
    with settled(folder):
        refuse_links(folder)
        return held_in(folder)


def journal_in(folder: Path) -> Journal:
    """What was decided about the story, and the lines that could not be read, without reading the story."""
    with settled(folder):
        refuse_links(folder)
        return read_journal(folder)


def held_in(folder: Path) -> Held:
    """As `open_folder`, for a caller that holds the lock."""
    journal = read_journal(folder)
    return Held(load_story(folder), *journal)


def revision_of(folder: Path, besides: str = "") -> str:
    """A digest of the folder's files and names, one called `besides` apart.

    What is being written (names with a dot) does not count, nor a file that goes while it is looked for.
    """
    digest = hashlib.sha256()
    for path in sorted(folder.rglob("*")):
        relative = path.relative_to(folder)
        if not any(part.startswith(".") for part in relative.parts) and path.is_file() and path.name != besides:
            with suppress(FileNotFoundError):
                content = path.read_bytes()
                digest.update(f"{relative.as_posix()}\0{len(content)}\0".encode("utf-8", "replace"))
                digest.update(content)
    return digest.hexdigest()


def files_of(story: Story, more: Mapping[str, bytes]) -> dict[str, bytes]:
    """Everything in a story's folder: its tables, its articles' texts, and what else is given."""
    texts = {f"{TEXTS}/{text_file(each.id)}": each.text.encode() for each in story.articles if each.text}
    return {**story_files(story), **texts, **more}


def write_folder(folder: Path, files: Mapping[str, bytes]) -> None:
    folder.mkdir()
    for name, content in files.items():
        (folder / name).parent.mkdir(exist_ok=True)
        write_flushed(folder / name, content)
    for each in (folder, *(path for path in folder.iterdir() if path.is_dir())):
        flush_folder(each)


def files_in(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file() and not path.is_symlink()
    }


def title_in(folder: Path) -> tuple[str, str]:
    """The story's title, and why it cannot be read; then the folder's name serves."""
    try:
        head = tomllib.loads((folder / HEAD).read_text(encoding="utf-8"))
    except (OSError, ValueError, RecursionError) as error:
        return folder.name, f"{HEAD}: {error}"
    return str(head.get("title") or folder.name), ""
