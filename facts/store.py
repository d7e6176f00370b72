"""The reader's own stories: created, opened, decided about, renamed, deleted; each change whole or not at all.

    store = Store()
    name = store.create("Fire at the mill", articles)
    held = store.open(name)                      # story, decisions, what is wrong with the journal
    report = decided(build_report(held.story), held.decisions)
    store.decide(name, Desk(report, "Anna").accept(claim))

A story is the same folder the bundled ones are. A bundled story is copied here by the first
change made to it.
"""

import shutil
import time
from collections.abc import Callable, Iterable, Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple
from uuid import uuid4

from extract.models import Article
from facts.commits import SAVING, commit, finish, flush_folder, locked, refuse_links
from facts.decisions import Decision
from facts.errors import StoreError, TakenError
from facts.interface import text
from facts.journal import append
from facts.membership import Joined, Members, described, join, leave
from facts.models import Story
from facts.names import home, is_safe, name_for
from facts.saved_folder import Held, files_in, files_of, open_folder, revision_of, title_in, write_folder
from facts.story_folder import HEAD, TEXTS, load_story, other_stories, story_files
from facts.trash import STAMP, Trashed, bring_back, forget, in_trash, throw, trashed

REMOVED = "removed"  # rows of articles that left the story, in tables like its own
LONGEST_WRITE = 86_400  # seconds; whoever has written for a day was killed


class Entry(NamedTuple):
    """A saved story in a list; `problem` says why its title cannot be read, else it is empty."""

    name: str
    title: str
    folder: Path
    problem: str = ""


class Store:
    """`root` holds the stories' folders; by default `stories` in the reader's data folder."""

    def __init__(self, root: Path | None = None) -> None:
        self.root = (root or home() / "stories").absolute()

    def names(self) -> tuple[str, ...]:
        return tuple(entry.name for entry in self.stories())

    def stories(self) -> tuple[Entry, ...]:
        """Every folder that is or was meant to be a story, by name."""
        if not self.root.is_dir():
            return ()
        folders = [path for path in sorted(self.root.iterdir()) if is_safe(path.name) and path.is_dir()]
        return tuple(_entry(path) for path in folders if not path.is_symlink())

    def folder(self, name: str) -> Path:
        """Where a saved story is; raises StoreError where there is none of that name."""
        path = self._path(name)
        if path.is_symlink():
            raise StoreError.linked(path)
        if not path.is_dir():
            raise StoreError(text("store.no_story", name=name, names=", ".join(self.names()) or text("coders.none")))
        return path

    def open(self, name: str) -> Held:
        """Raises StoreError or StoryError that lists what stands in the way."""
        return open_folder(self._home_of(name))

    def create(
        self, title: str, articles: Iterable[Article], *, description: str = "", share_texts: bool = False
    ) -> str:
        """A new story of these articles, read by the program; returns its name."""
        empty = Story(id="new", title=_title(title), description=description, share_texts=share_texts)
        joined = join(Members(empty, empty), articles)
        return self.save(joined.members.story)

    def save(self, story: Story) -> str:
        """Keep a story under a name made of its title; returns the name."""
        while True:
            name = name_for(story.title, self.is_taken)
            with suppress(TakenError):  # by another window, this moment
                self.place(name, files_of(story.model_copy(update={"id": name}), {}))
                return name

    def place(self, name: str, files: Mapping[str, bytes]) -> None:
        """A new folder with these files, there in one step."""
        path = self._path(name)
        with locked(path):
            self._sweep(name)
            if path.exists():
                raise TakenError.story(name)
            draft = self.root / f"{SAVING}{name}{STAMP}{uuid4().hex[:12]}"
            try:
                write_folder(draft, files)
                draft.rename(path)
                flush_folder(self.root)
            except OSError as error:
                raise StoreError.unwritable(path, error) from None
            finally:
                shutil.rmtree(draft, ignore_errors=True)

    def decide(self, name: str, *decisions: Decision) -> None:
        """Add decisions to the story's journal, in order.

        On an error none is added. Who is killed in the middle of many leaves the first of them, each whole.
        """
        folder = self._own(name)
        with locked(folder):
            finish(folder)
            refuse_links(folder)
            append(folder, decisions)

    def add_articles(self, name: str, articles: Iterable[Article]) -> Joined:
        """Read more articles into a story; returns who joined and which texts it held already."""
        joined: list[Joined] = []

        def change(members: Members) -> Members:
            joined.append(join(members, articles))
            return joined[-1].members

        self._change(name, change)
        return joined[-1]

    def remove_articles(self, name: str, ids: Sequence[str]) -> None:
        """Take articles out; their texts are deleted, their rows kept for when they come back, like the decisions."""

        def change(members: Members) -> Members:
            held = [each.id for each in members.story.articles]
            if unknown := [each for each in ids if each not in held]:
                raise StoreError(
                    text("store.no_article", story=name, articles=", ".join(unknown), known=", ".join(held))
                )
            return leave(members, ids)

        self._change(name, change)

    def describe_articles(self, name: str, said: Mapping[str, Mapping[str, str]], expected: str = "") -> None:
        """Outlet, title, date or address of articles anew, by id and field; a date as people write it.

        `expected` is the revision the caller last saw: where another window has written since, StoreError.
        """
        self._change(name, lambda members: members._replace(story=described(members.story, said)), expected)

    def rename(self, name: str, title: str) -> None:
        """Another title; the name in addresses and on disk stays."""
        self._change_head(name, {"title": _title(title)})

    def share_texts(self, name: str, share: bool) -> None:  # noqa: FBT001  (it is what is set)
        """Whether the articles' texts go along when the story is passed on."""
        self._change_head(name, {"share_texts": share})

    def delete(self, name: str) -> str:
        """Into the trash; the key returned restores it."""
        return throw(self.folder(name))

    def restore(self, key: str) -> str:
        """A deleted story comes back, under its name or, where that is taken, another; returns the name."""
        name = name_for(in_trash(self.root, key).name, self.is_taken)
        bring_back(self.root, key, self._path(name))
        return name

    def forget(self, key: str) -> None:
        """Take a deleted story out of the trash for good."""
        forget(self.root, key)

    def trashed(self) -> tuple[Trashed, ...]:
        """What was deleted, the latest first."""
        return trashed(self.root)

    def _path(self, name: str) -> Path:
        if not is_safe(name):
            raise StoreError(text("store.no_name", name=name))
        return self.root / name

    def is_taken(self, name: str) -> bool:
        return (self.root / name).exists() or name in other_stories()

    def _home_of(self, name: str) -> Path:
        """The saved story's folder, else that of a bundled one, or of one in FACTS_STORIES."""
        others = other_stories()
        return others[name] if name in others and not (self.root / name).exists() else self.folder(name)

    def _own(self, name: str) -> Path:
        """The saved story's folder; a bundled story is copied first."""
        source = self._home_of(name)
        if source.parent != self.root:
            with suppress(TakenError):  # another window has copied it this moment
                self.place(name, files_in(source))
        return self.folder(name)

    def _change(self, name: str, change: Callable[[Members], Members], expected: str = "") -> None:
        folder = self._own(name)
        with locked(folder):
            finish(folder)
            refuse_links(folder)
            if expected and revision_of(folder) != expected:
                raise StoreError(text("store.changed_meanwhile", name=folder.name))
            before = Members(load_story(folder), _removed(folder))
            after = change(before)
            if after != before:
                commit(folder, _difference(folder, after))

    def _change_head(self, name: str, values: Mapping[str, object]) -> None:
        self._change(name, lambda members: members._replace(story=members.story.model_copy(update=values)))

    def _sweep(self, name: str) -> None:
        """Drafts whose writers were killed: of this story, for the lock says that nobody writes one, and old ones."""
        for draft in self.root.glob(f"{SAVING}*"):
            if draft.name.startswith(f"{SAVING}{name}{STAMP}") or time.time() - draft.stat().st_mtime > LONGEST_WRITE:
                shutil.rmtree(draft, ignore_errors=True)


def _difference(folder: Path, after: Members) -> dict[str, bytes | None]:
    files = files_of(after.story, {})
    if after.removed.articles:
        files |= {f"{REMOVED}/{name}": content for name, content in story_files(after.removed).items()}
    gone = [path for part in (TEXTS, REMOVED) for path in (folder / part).glob("*.*") if path.is_file()]
    names = [path.relative_to(folder).as_posix() for path in gone]
    return {**{name: None for name in names if name not in files}, **files}


def _removed(folder: Path) -> Story:
    if (folder / REMOVED / HEAD).exists():
        return load_story(folder / REMOVED)
    return Story(id=REMOVED, title=REMOVED)


def _entry(path: Path) -> Entry:
    title, problem = title_in(path)
    return Entry(path.name, title, path, problem)


def _title(title: str) -> str:
    plain = " ".join(title.split())
    if not plain:
        raise StoreError(text("store.no_title"))
    return plain
