"""A story as one zip: a data package that anybody can read, and that opens again as the same story.

The story's own files are in it byte by byte, with what follows from them in tables/ and a description of every column.
The same story always gives the same bytes. Texts of articles go along only where the story says that they may.
"""

import io
import zipfile
from collections.abc import Mapping
from datetime import date
from pathlib import Path

from facts.commits import refuse_links, settled
from facts.decided import decided
from facts.decision_rows import decisions_csv
from facts.dictionary import (
    DECISIONS,
    PACKAGE_FILE,
    RESULT_TABLES,
    STORY_FILES,
    STORY_TABLES,
    package_bytes,
    resource,
)
from facts.export import claims_csvs
from facts.found import FOUND_FILE, found_bytes
from facts.interface import text
from facts.journal import JOURNAL, TORN
from facts.models import Story
from facts.packaging import citation, readme, rights
from facts.pipeline import build_report
from facts.saved_folder import held_in
from facts.story_folder import HEAD, TEXTS, story_files

README, CITATION, RIGHTS = "README.md", "CITATION.cff", "RIGHTS.md"
RESULTS = "tables"
REMOVED = "removed"
# The beginning of time as zip files know it: the same story gives the same bytes on any day.
EPOCH = (1980, 1, 1, 0, 0, 0)
UNIX, PLAIN_FILE = 3, 0o100644 << 16
LEADS = {
    "claims": (("article", "articles", "id"), ("fact", "facts", "id")),
    "extracted": (("article", "articles", "id"),),
    "silences": (("article", "articles", "id"), ("fact", "facts", "id")),
}


def pack(folder: Path, day: date | None = None) -> bytes:
    """The zip of a story folder; `day` is told in the citation where it is known when the story was last looked at."""
    with settled(folder):
        refuse_links(folder)
        held = held_in(folder)
        files = story_data(folder, held.story)
    base = build_report(held.story)
    report = decided(base, held.decisions)
    if not held.story.share_texts and any(article.text for article in held.story.articles):
        files[FOUND_FILE] = found_bytes(base, report, (each.id for each in held.decisions), files)
    results = {f"{RESULTS}/{name}": content for name, content in claims_csvs(report).items()}
    results[f"{RESULTS}/{DECISIONS.name}.csv"] = decisions_csv(held.decisions, report.unapplied)
    told = {
        PACKAGE_FILE: package_bytes(report.story, [*_tables({**files, **results}), *_other(files)]),
        README: readme(report, held).encode(),
        CITATION: citation(report.story, held.decisions, day).encode(),
        RIGHTS: rights(report.story).encode(),
    }
    return zipped({**files, **results, **told})


def story_data(folder: Path, story: Story) -> dict[str, bytes]:
    """The files that are the story, as they are on disk; tables that a bundled story leaves out are made."""
    made = story_files(story)
    names = [HEAD, *STORY_FILES.values(), JOURNAL, TORN, *([FOUND_FILE] if story.found else [])]
    files = {name: (folder / name).read_bytes() for name in names if (folder / name).is_file()}
    files |= _below(folder / REMOVED)
    if story.share_texts:
        files |= _below(folder / TEXTS)
    return {**made, **files}


def _below(folder: Path) -> dict[str, bytes]:
    paths = sorted(folder.glob("*")) if folder.is_dir() else ()
    return {f"{folder.name}/{path.name}": path.read_bytes() for path in paths if _is_data(path)}


def _is_data(path: Path) -> bool:
    return path.is_file() and not path.name.startswith(".")


def _tables(files: Mapping[str, bytes]) -> list[object]:
    own = [
        resource(table, table.name, path, files, LEADS.get(table.name, ()))
        for table in STORY_TABLES
        if (path := STORY_FILES[table.name]) in files
    ]
    results = [
        resource(table, f"result-{table.name}", path, files)
        for table in RESULT_TABLES
        if (path := f"{RESULTS}/{table.name}.csv") in files
    ]
    return [*own, *results]


def _other(files: Mapping[str, bytes]) -> list[object]:
    """Files that are no tables: what each is, and how long."""
    meanings = {
        HEAD: ("story", "text/plain", text("file.head")),
        JOURNAL: ("journal", "application/x-ndjson", text("file.journal", rule=DECISIONS.description)),
        TORN: ("torn", "application/x-ndjson", text("file.torn")),
        FOUND_FILE: (
            "found",
            "application/json",
            text("file.found"),
        ),
    }
    return [
        {"name": name, "type": "file", "path": path, "description": what, "mediatype": kind, "bytes": len(files[path])}
        for path, (name, kind, what) in meanings.items()
        if path in files
    ]


def zipped(files: Mapping[str, bytes]) -> bytes:
    """Sorted by name, with nobody's clock and nobody's permissions."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        for name in sorted(files):
            entry = zipfile.ZipInfo(name, EPOCH)
            entry.compress_type, entry.create_system, entry.external_attr = zipfile.ZIP_DEFLATED, UNIX, PLAIN_FILE
            archive.writestr(entry, files[name])
    return buffer.getvalue()
