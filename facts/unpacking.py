"""A zip somebody sent → the files of a story, or a refusal that says why; nothing is written here.

What could do harm is refused whole: names that lead out of the folder, links, files that unfold beyond measure, one
name twice, archives within, passwords. What is harmless and unknown is left out and told.
"""

import io
import re
import stat
import zipfile
import zlib
from collections.abc import Iterable, Sequence
from pathlib import PurePosixPath
from typing import NamedTuple

from facts.errors import StoreError
from facts.found import FOUND_FILE
from facts.interface import text
from facts.journal import JOURNAL, TORN
from facts.names import is_device
from facts.story_folder import HEAD
from facts.story_rows import ARTICLES, CURATED, EXTRACTED, FACTS, SILENCES

LARGEST_ZIP = 200_000_000  # bytes
LARGEST_STORY = 500_000_000  # bytes, unfolded
MOST_ENTRIES = 20_000
# Text shrinks to a tenth, seldom to a fiftieth. Below the floor no ratio can do harm.
HIGHEST_RATIO, RATIO_FLOOR = 200, 1_000_000
CHUNK = 1 << 20
TABLES = (ARTICLES.file, FACTS.file, CURATED.file, EXTRACTED.file, SILENCES.file)
STORY_NAMES = frozenset({HEAD, *TABLES, JOURNAL, TORN, FOUND_FILE, *(f"removed/{name}" for name in (HEAD, *TABLES))})
TEXT_NAME = re.compile(r"articles/[A-Za-z0-9_][A-Za-z0-9_.-]{0,120}\.(?:txt|md)", re.ASCII)
# Made anew from the story at each export.
MADE = re.compile(r"(?:README\.md|CITATION\.cff|RIGHTS\.md|datapackage\.json|tables/[a-z]+\.csv)", re.ASCII)
# What systems put beside files when they pack them.
LITTER = re.compile(r"(?:.*/)?(?:__MACOSX/.*|\.DS_Store|Thumbs\.db|desktop\.ini)")
ARCHIVES = (".zip", ".tar", ".gz", ".tgz", ".bz2", ".xz", ".7z", ".rar", ".zst")
METHODS = frozenset({zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED})
ENCRYPTED = 0x1


class Unpacked(NamedTuple):
    """The story's files by name, and the names of what was left out."""

    files: dict[str, bytes]
    passed: tuple[str, ...]


def unpack(data: bytes) -> Unpacked:
    """Raises StoreError naming the entry, what is wrong with it, and the cure."""
    if len(data) > LARGEST_ZIP:
        raise refused(
            "it", text("unpacking.zip_too_long", megabytes=LARGEST_ZIP // 1_000_000), text("unpacking.pack_one")
        )
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            return _read(archive)
    except (zipfile.BadZipFile, zlib.error, EOFError, ValueError, RuntimeError, OverflowError) as error:
        raise refused("it", text("unpacking.no_zip", reason=error), text("unpacking.export_again")) from None


def _read(archive: zipfile.ZipFile) -> Unpacked:
    entries = [entry for entry in archive.infolist() if not LITTER.fullmatch(entry.filename)]
    _require_sane(entries)
    names = inside([entry.filename for entry in entries])
    _require_single(names)
    files: dict[str, bytes] = {}
    passed: list[str] = []
    room = LARGEST_STORY
    for entry, name in zip(entries, names, strict=True):
        if entry.is_dir() or MADE.fullmatch(name):
            continue
        if name in STORY_NAMES or TEXT_NAME.fullmatch(name):
            files[name] = _content(archive, entry, room)
            room -= len(files[name])
        else:
            passed.append(name)
    if HEAD not in files:
        raise refused("it", text("unpacking.holds_no", file=HEAD), text("unpacking.give_export"))
    return Unpacked(files, tuple(passed))


def _require_sane(entries: Sequence[zipfile.ZipInfo]) -> None:
    if len(entries) > MOST_ENTRIES:
        raise refused("it", text("unpacking.too_many", most=MOST_ENTRIES), text("unpacking.pack_one"))
    for entry in entries:
        for wrong, what, cure in CHECKS:
            if wrong(entry):
                raise refused(f"“{entry.filename[:100]}”", text(what, ratio=HIGHEST_RATIO), text(cure))
    if sum(entry.file_size for entry in entries) > LARGEST_STORY:
        raise refused(
            "it", text("unpacking.too_large", megabytes=LARGEST_STORY // 1_000_000), text("unpacking.pack_one_only")
        )


def leads_out(entry: zipfile.ZipInfo) -> bool:
    """Absolute, upwards, of another drive, or in marks that some systems take for folders."""
    # `filename` is cut at a NUL, `orig_filename` is what the zip says.
    name = entry.orig_filename
    parts = name.removesuffix("/").split("/")
    bad = any(part in ("", ".", "..") or part != part.strip() or part.endswith(".") for part in parts)
    return bad or PurePosixPath(name).is_absolute() or bool(re.search(r"[\\:\x00-\x1f\x7f]", name))


def is_for_device(entry: zipfile.ZipInfo) -> bool:
    return any(is_device(part) for part in entry.filename.split("/"))


def is_special(entry: zipfile.ZipInfo) -> bool:
    """A link, a pipe or a device: anything but a file or folder."""
    kind = stat.S_IFMT(entry.external_attr >> 16)
    return kind not in (0, stat.S_IFREG, stat.S_IFDIR)


def is_bomb(entry: zipfile.ZipInfo) -> bool:
    return entry.file_size > max(RATIO_FLOOR, HIGHEST_RATIO * entry.compress_size)


# Read from the top; each with what is said and the cure.
CHECKS = (
    (leads_out, "unpacking.leads_out", "unpacking.ask_sender"),
    (is_for_device, "unpacking.device", "unpacking.rename"),
    (is_special, "unpacking.special", "unpacking.pack_itself"),
    (lambda entry: bool(entry.flag_bits & ENCRYPTED), "unpacking.locked", "unpacking.unlock"),
    (lambda entry: entry.compress_type not in METHODS, "unpacking.method", "unpacking.plain_zip"),
    (lambda entry: entry.filename.lower().endswith(ARCHIVES), "unpacking.archive", "unpacking.unpack"),
    (is_bomb, "unpacking.bomb", "unpacking.ask_sender"),
)


def inside(names: Sequence[str]) -> list[str]:
    """The names without the one folder that a system may have packed everything in.

    >>> inside(["mill/story.toml", "mill/articles/a.txt"]), inside(["story.toml", "articles/a.txt"])
    (['story.toml', 'articles/a.txt'], ['story.toml', 'articles/a.txt'])
    """
    tops = {name.partition("/")[0] for name in names}
    if len(tops) == 1 and HEAD not in names:
        top = tops.pop()
        return [name.removeprefix(f"{top}/") for name in names]
    return list(names)


def _require_single(names: Iterable[str]) -> None:
    """Two files may not have one name, not even where capitals count."""
    seen: set[str] = set()
    for name in names:
        plain = name.rstrip("/").lower()
        if plain in seen:
            raise refused(f"“{name[:100]}”", text("unpacking.twice"), text("unpacking.keep_one"))
        seen.add(plain)


def _content(archive: zipfile.ZipFile, entry: zipfile.ZipInfo, room: int) -> bytes:
    """Read no further than the entry says it is long, whatever it unfolds to."""
    limit = min(entry.file_size, room)
    with archive.open(entry) as stream:
        content = stream.read(limit + 1)
    if len(content) > limit:
        raise refused(f"“{entry.filename[:100]}”", text("unpacking.longer_than_it_says"), text("unpacking.ask_sender"))
    return content


def refused(what: str, reason: str, cure: str) -> StoreError:
    return StoreError(text("unpacking.refused", what=what, reason=reason, cure=cure))
