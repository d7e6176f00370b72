"""The stories at hand and their reports: found, read once, kept until a file or the program changes."""

import gc
import hashlib
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from decimal import Decimal
from functools import cache, lru_cache
from pathlib import Path
from types import MappingProxyType
from typing import NamedTuple, NoReturn

import streamlit as st

import extract
import facts
from extract.errors import CrosscountError
from facts.agreement import coding
from facts.decided import decided
from facts.decisions import Decision
from facts.interface import text
from facts.journal import JOURNAL
from facts.kept import kept_report
from facts.models import Report, Story
from facts.pipeline import build_report, with_tolerances
from facts.plain_text import LONGEST_TITLE, one_line
from facts.review import Item, queue
from facts.saved_folder import journal_in, open_folder, revision_of, title_in
from facts.store import Store
from facts.story_folder import HEAD, other_stories
from facts.views.address import NAMED, STORY, write
from facts.views.board import Board
from facts.views.markup import plain
from facts.views.trouble import guarded

NO_CHANGES: Mapping[str, Decimal] = MappingProxyType({})
FIRST = "istanbul-2025"  # what a new reader sees
FOLDERS = "story-folders"  # in the session: what `look_for_stories` found
TITLES = 512  # stories whose titles are kept
MOST_PROBLEMS = 12  # lines


def look_for_stories() -> None:
    """When a run begins: what was saved or deleted meanwhile is known, and no page lists the folders many times."""
    saved = {entry.name: entry.folder for entry in Store().stories()}
    found = other_stories() | saved
    st.session_state[FOLDERS] = dict(sorted(found.items(), key=lambda item: item[0] != FIRST))


def story_folders() -> dict[str, Path]:
    """By name; a story of the reader's own wins over a bundled one of the same name."""
    if FOLDERS not in st.session_state:
        look_for_stories()
    found: dict[str, Path] = st.session_state[FOLDERS]
    return found


def current_story(folders: dict[str, Path]) -> str:
    """The story in the address, else the one chosen before, else the first."""
    asked = st.query_params.get(STORY, "") or st.session_state.get(STORY, "")
    name = asked if asked in folders else next(iter(folders), "")
    st.session_state[STORY] = name
    return name


def named_story() -> str:
    """The current story as an address must name it; "" for the one that a bare address opens."""
    folders = story_folders()
    name = current_story(folders)
    st.session_state[NAMED] = "" if name == next(iter(folders), "") else name
    return str(st.session_state[NAMED])


def open_board(changes: Mapping[str, Decimal] = NO_CHANGES) -> Board:
    """The report of the current story, its tolerances changed; where there is none the page says why and ends."""
    folders = story_folders()
    if not folders:
        _stop(text("library.no_story"), text("library.no_story_cure"))
    name = current_story(folders)
    try:
        kept = str(folders[name]), revision_of(folders[name]), code_version()
        return _adjusted(*kept, tuple(sorted(changes.items()))) if changes else _board(*kept)
    except CrosscountError as error:
        pick_story()
        _stop(text("library.broken", name=plain(name)), shortened(str(error)))


def open_story(name: str) -> tuple[Story, str]:
    """A story without its report, and its revision; raises CrosscountError that lists what stands in the way."""
    folder = story_folders()[name]
    revision = revision_of(folder)
    return _board(str(folder), revision, code_version()).report.story, revision


class Review(NamedTuple):
    """A story with its decisions: the board that follows from them, or from one coder's, and the report without.

    `items` is what waits for a look, `problems` the lines of the journal that could not be read.
    """

    board: Board
    undecided: Report
    decisions: tuple[Decision, ...]
    problems: tuple[str, ...]
    items: tuple[Item, ...]


def open_review(who: str = "") -> Review:
    """The current story as `who` alone decided it, or everybody; where there is none the page says why and ends."""
    open_board()
    folders = story_folders()
    folder = folders[current_story(folders)]
    return _review(str(folder), revision_of(folder), code_version(), who)


@st.cache_resource(max_entries=8, show_spinner=False)
def _review(folder: str, contents: str, version: str, who: str) -> Review:
    undecided = _undecided(folder, version)
    decisions, problems = journal_in(Path(folder))
    board = Board(decided(undecided, decisions, who)) if who else _board(folder, contents, version)
    items = queue(board.report, coding(undecided, decisions).disagreements)
    return Review(board, undecided, decisions, tuple(map(str, problems)), items)


def shortened(reason: str) -> str:
    """The first problems; one lost file makes many, and the command lists them all."""
    lines = reason.splitlines()
    if len(lines) <= MOST_PROBLEMS:
        return reason
    return "\n".join([*lines[:MOST_PROBLEMS], text("library.problems_more", count=len(lines) - MOST_PROBLEMS)])


def _stop(headline: str, reason: str) -> NoReturn:
    st.title(headline, anchor=False)
    with st.container(border=True):
        st.text(reason)
    st.stop()


@st.cache_resource(max_entries=8, show_spinner=False)
def _board(folder: str, contents: str, version: str) -> Board:
    """What follows from the decisions; a decision more costs no new reading and linking."""
    return Board(decided(_undecided(folder, version), journal_in(Path(folder))[0]))


@st.cache_resource(max_entries=8, show_spinner=False)
def _adjusted(folder: str, contents: str, version: str, changes: tuple[tuple[str, Decimal], ...]) -> Board:
    return Board(with_tolerances(_board(folder, contents, version).report, dict(changes)))


def _undecided(folder: str, version: str) -> Report:
    return _read_story(folder, revision_of(Path(folder), besides=JOURNAL), version)


@st.cache_resource(max_entries=8, show_spinner=text("library.reading"))
def _read_story(folder: str, contents: str, version: str) -> Report:
    with _uncollected():
        return kept_report(f"{contents} {version}", lambda: build_report(open_folder(Path(folder)).story))


@contextmanager
def _uncollected() -> Iterator[None]:
    """What is read of a story stays: the garbage collector looks through it neither meanwhile nor later.

    With 20,000 claims that would take a third of the reading, and half a second of some click or other ever after.
    """
    gc.disable()
    try:
        yield
    finally:
        gc.freeze()
        gc.enable()


def drop_story() -> None:
    """The open story is gone: the next page opens the first there is."""
    st.query_params.clear()
    st.session_state.pop(STORY, None)


@cache
def code_version() -> str:
    """Changes when the program does: a kept report of older code would not fit newer pages.

    Asked once: when a module changes, Streamlit loads all of them anew, this one too.
    """
    roots = [Path(str(package.__file__)).parent for package in (extract, facts)]
    stamps = sorted(
        (str(path), path.stat().st_mtime_ns)
        for root in roots
        for pattern in ("*.py", "*.toml", "lexicon/*", "interface/*")
        for path in root.glob(pattern)
    )
    return hashlib.sha256(repr(stamps).encode()).hexdigest()


def pick_story() -> None:
    """A picker, where there is something to pick."""
    folders = story_folders()
    if len(folders) < 2:  # noqa: PLR2004  (one story needs no choice)
        return
    names = list(folders)
    key = "story-picker"
    st.session_state[key] = current_story(folders)
    st.selectbox(
        text("library.story"),
        names,
        key=key,
        format_func=lambda name: title_of(folders[name]),
        on_change=guarded(_story_chosen),
        label_visibility="collapsed",
        width=300,
    )


def title_of(folder: Path) -> str:
    """The story's title, or its folder's name where story.toml cannot be read; the page then says why."""
    head = folder / HEAD
    return _title(folder, head.stat().st_mtime_ns if head.is_file() else 0)


@lru_cache(TITLES)
def _title(folder: Path, stamp: int) -> str:
    """Kept while the file stays as it is: a picker asks several times a page, and a head may be long."""
    return one_line(title_in(folder)[0], LONGEST_TITLE)


def _story_chosen() -> None:
    st.query_params.clear()
    write(STORY, st.session_state["story-picker"])
