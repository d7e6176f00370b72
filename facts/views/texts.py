"""Article texts at hand: from the story, from the folder FACTS_ARTICLES, or uploaded for this session. Nothing is kept.

A text belongs to an article by its SHA-256, never by its file's name.
"""

import os
from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

import streamlit as st

from extract.documents import read_documents, read_upload
from extract.models import Article
from extract.reading import Note, Passed
from facts.interface import text
from facts.story_check import digest
from facts.views.board import Board
from facts.views.markup import plain

FOLDER = "FACTS_ARTICLES"
PARAGRAPH = "\n\n"
UPLOADED = "uploaded-texts"  # in the session: {digest: text}


class Refusal(NamedTuple):
    """An uploaded file that is no article of this story, and why."""

    name: str
    reason: str


def texts_at_hand(board: Board) -> dict[str, str]:
    """By article id."""
    found = _folder_texts(os.environ.get(FOLDER, "")) | st.session_state.get(UPLOADED, {})
    texts = {article.id: article.text or found.get(article.sha256, "") for article in board.articles.values()}
    return {article: held for article, held in texts.items() if held}


def _folder_texts(folder: str) -> dict[str, str]:
    path = Path(folder)
    if not folder or not path.is_dir():
        return {}
    return _read_folder(folder, folder_stamp(path))


def folder_stamp(folder: Path) -> tuple[tuple[str, int, int], ...]:
    """Changes when a file of the folder is added, removed or written."""
    files = sorted(each for each in folder.rglob("*") if each.is_file())
    return tuple((str(each), (stat := each.stat()).st_mtime_ns, stat.st_size) for each in files)


@st.cache_resource(max_entries=4, show_spinner=False)
def _read_folder(folder: str, stamps: tuple[tuple[str, int, int], ...]) -> dict[str, str]:
    found = (read.text for read in read_documents([Path(folder)]) if isinstance(read, Article))
    return {digest(held): held for held in found if held}


def take_uploads(files: Iterable[tuple[str, bytes]], board: Board) -> list[Refusal]:
    """Keep the files that are articles of this story for the session; name the others with the reason."""
    wanted = {article.sha256 for article in board.articles.values()}
    kept: dict[str, str] = dict(st.session_state.get(UPLOADED, {}))
    refusals: list[Refusal] = []
    for name, data in files:
        for read in read_upload(name, data):
            if isinstance(read, Article) and read.text and digest(read.text) in wanted:
                kept[digest(read.text)] = read.text
            elif not isinstance(read, Note):
                refusals.append(_refusal(name, read))
    st.session_state[UPLOADED] = kept
    return refusals


def _refusal(name: str, read: Article | Passed) -> Refusal:
    if isinstance(read, Passed):
        return Refusal(name, f"{read.reason}. {read.cure}")
    return Refusal(name, text("texts.not_of_story"))


def surroundings(text: str, start: int, end: int, reach: int = 90) -> tuple[str, str, str]:
    """The words with about `reach` characters of their paragraph either side, cut at spaces.

    >>> surroundings("On Monday at least 12 boats sank.", 10, 27, reach=8)
    ('… Monday ', 'at least 12 boats', ' sank.')
    """
    _, opened, here = text[max(0, start - reach) : start].rpartition(PARAGRAPH)
    there, over, _ = text[end : end + reach].partition(PARAGRAPH)
    if start > reach and not opened:
        here = "… " + here.partition(" ")[2].lstrip()
    if len(text) > end + reach and not over:
        there = there.rpartition(" ")[0].rstrip() + " …"
    return here, text[start:end], there


def draw_upload(board: Board) -> None:
    """Where the reader's own copies of the articles are taken, for this session only."""
    missing = board.articles.keys() - texts_at_hand(board).keys()
    label = text("texts.at_hand")
    if missing:
        label = text("texts.add", missing=len(missing), all=len(board.articles))
    with st.expander(label, icon=":material/upload_file:"):
        st.markdown(text("texts.lead", folder=FOLDER))
        files = st.file_uploader(text("texts.files"), accept_multiple_files=True, key="upload")
        refusals = take_uploads([(file.name, file.getvalue()) for file in files], board)
        for refusal in refusals:
            st.markdown(text("texts.refused", name=plain(refusal.name), reason=plain(refusal.reason)))
