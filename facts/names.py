"""Names that stories and their files have on disk: made from titles and ids, safe on every system."""

import hashlib
import os
import re
import unicodedata
from collections.abc import Callable
from pathlib import Path

import platformdirs

HOME = "FACTS_HOME"  # an environment variable: where the reader's stories are kept
PROGRAM = "crosscount"
SAFE = re.compile(r"[a-z0-9_](?:[a-z0-9_.-]{0,62}[a-z0-9_-])?", re.ASCII)
# Windows keeps these for devices, with any ending.
DEVICES = re.compile(r"(?:con|prn|aux|nul|com\d|lpt\d)(?:\..*)?", re.ASCII)
LONGEST_STEM = 40


def home() -> Path:
    """The folder of everything the reader keeps; FACTS_HOME moves it. It need not exist yet."""
    chosen = os.environ.get(HOME, "").strip()
    return Path(chosen).expanduser().absolute() if chosen else platformdirs.user_data_path(PROGRAM, appauthor=False)


def is_safe(name: str) -> bool:
    """Whether a story's folder may have this name.

    >>> [is_safe(name) for name in ("mill-fire", "..", "a/b", "con", "Mill", ".hidden", "")]
    [True, False, False, False, False, False, False]
    """
    return bool(SAFE.fullmatch(name)) and not is_device(name)


def is_device(name: str) -> bool:
    return bool(DEVICES.fullmatch(name.lower()))


def name_for(title: str, taken: Callable[[str], bool]) -> str:
    """A safe name made of the title, numbered where it is taken.

    >>> name_for("Fire at the mill: 12 dead?", lambda name: False), name_for("Дом", lambda name: name == "story")
    ('fire-at-the-mill-12-dead', 'story-2')
    >>> name_for("Suitors of a cable maker raise their bids again", lambda name: False)
    'suitors-of-a-cable-maker-raise-their'
    """
    base = _at_a_word(_plain(title).lower()).strip("-") or "story"
    base = base if is_safe(base) else f"story-{base}"
    name, number = base, 2
    while taken(name):
        name, number = f"{base}-{number}", number + 1
    return name


def _at_a_word(stem: str) -> str:
    """At most so many characters, cut between two words where there are two."""
    if len(stem) <= LONGEST_STEM:
        return stem
    return stem[: LONGEST_STEM + 1].rpartition("-")[0] or stem[:LONGEST_STEM]


def text_file(article: str) -> str:
    """The file name of an article's text; an id that is no file name is told apart by its digest.

    >>> text_file("harbour-post_2"), text_file("../etc/passwd")
    ('harbour-post_2.txt', 'etc-passwd-7fef78f534.txt')
    """
    stem = _plain(article).lower()[:LONGEST_STEM].strip("-")
    if stem != article or is_device(stem):
        digest = hashlib.sha256(article.encode("utf-8", "replace")).hexdigest()[:10]
        stem = f"{stem}-{digest}" if stem else digest
    return f"{stem}.txt"


def _plain(text: str) -> str:
    """Letters, digits and _ of ASCII, anything else as a hyphen."""
    ascii_only = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode()
    return re.sub(r"[^A-Za-z0-9_]+", "-", ascii_only).strip("-")
