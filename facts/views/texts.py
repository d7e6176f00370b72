"""Article texts at hand: from the story, from the folder FACTS_ARTICLES, or uploaded for this session. Nothing is kept.

A text belongs to an article by its SHA-256, never by its file's name.
"""

import os
from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

import streamlit as st

from facts.story_check import digest
from facts.story_folder import texts_from_folder
from facts.views.board import Board
from facts.views.markup import plain

FOLDER = "FACTS_ARTICLES"
UPLOADED = "uploaded-texts"  # in the session: {digest: text}


class Refusal(NamedTuple):
    """An uploaded file that is no article of this story, and why."""

    name: str
    reason: str


def texts_at_hand(board: Board) -> dict[str, str]:
    """By article id."""
    found = _folder_texts(os.environ.get(FOLDER, "")) | st.session_state.get(UPLOADED, {})
    texts = {article.id: article.text or found.get(article.sha256, "") for article in board.articles.values()}
    return {article: text for article, text in texts.items() if text}


def _folder_texts(folder: str) -> dict[str, str]:
    path = Path(folder)
    if not folder or not path.is_dir():
        return {}
    stamps = tuple((each.name, each.stat().st_mtime_ns, each.stat().st_size) for each in sorted(path.iterdir()))
    return _read_folder(folder, stamps)


@st.cache_resource(max_entries=4, show_spinner=False)
def _read_folder(folder: str, stamps: tuple[tuple[str, int, int], ...]) -> dict[str, str]:
    return {digest(text): text for text in texts_from_folder(Path(folder)).values()}


def take_uploads(files: Iterable[tuple[str, bytes]], board: Board) -> list[Refusal]:
    """Keep the files that are articles of this story for the session; name the others with the reason."""
    wanted = {article.sha256 for article in board.articles.values()}
    kept = dict(st.session_state.get(UPLOADED, {}))
    refusals = []
    for name, data in files:
        text, reason = _decoded(data)
        if text and digest(text) in wanted:
            kept[digest(text)] = text
        else:
            refusals.append(Refusal(name, reason or "it is not one of this story's articles, or was changed since"))
    st.session_state[UPLOADED] = kept
    return refusals


def _decoded(data: bytes) -> tuple[str, str]:
    """The text and why there is none."""
    if not data:
        return "", "the file is empty"
    try:
        return data.decode("utf-8"), ""
    except UnicodeDecodeError:
        return "", "it is no text in UTF-8; save it as plain text first"


def surroundings(text: str, start: int, end: int, reach: int = 90) -> tuple[str, str, str]:
    """The words with about `reach` characters either side, cut at spaces.

    >>> surroundings("On Monday at least 12 boats sank.", 10, 27, reach=8)
    ('… Monday ', 'at least 12 boats', ' sank.')
    """
    left = text[max(0, start - reach) : start]
    right = text[end : end + reach]
    if start > reach:
        left = "… " + left.partition(" ")[2].lstrip()
    if len(text) > end + reach:
        right = right.rpartition(" ")[0].rstrip() + " …"
    return left, text[start:end], right


def draw_upload(board: Board) -> None:
    """Where the reader's own copies of the articles are taken, for this session only."""
    missing = [article for article in board.articles if article not in texts_at_hand(board)]
    label = f"Add the articles’ texts ({len(missing)} of {len(board.articles)} missing)" if missing else "Texts at hand"
    with st.expander(label, icon=":material/upload_file:"):
        st.markdown(
            "Files are matched to articles by their SHA-256. They stay in this session on this machine; nothing is "
            f"written or sent. A folder of them can be named in the environment variable `{FOLDER}`."
        )
        files = st.file_uploader("Article files", accept_multiple_files=True, key="upload")
        refusals = take_uploads([(file.name, file.getvalue()) for file in files], board)
        for refusal in refusals:
            st.markdown(f"**{plain(refusal.name)}** was passed over: {refusal.reason}.")
