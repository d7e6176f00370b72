"""What the program found with the texts at hand, kept for machines that may not have them: facts, links, comparisons.

A story that is passed on without its articles' texts is still the same story: its verdicts are those that the texts
gave as long as its tables are the ones they were found in, its links also when articles join or leave.
"""

import hashlib
from collections.abc import Iterable, Mapping
from pathlib import Path

from pydantic import ValidationError

from facts.models import Found, Report
from facts.story_rows import ARTICLES, CURATED, EXTRACTED, FACTS, SILENCES

FOUND_FILE = "found.json"
TABLES = (ARTICLES.file, CURATED.file, EXTRACTED.file, FACTS.file, SILENCES.file)


def found_bytes(report: Report, decided: Report, decisions: Iterable[str], tables: Mapping[str, bytes]) -> bytes:
    """`decided` is the report that follows from the decisions of these ids, `tables` are the story's files."""
    links = tuple(statement.link for statement in report.statements if statement.link is not None)
    found = Found(
        tables=_digest(tables),
        facts=report.facts,
        links=links,
        possible=report.possible,
        comparisons=report.comparisons,
        shared_texts=report.shared_texts,
        decisions=tuple(decisions),
        decided=decided.comparisons,
    )
    return f"{found.model_dump_json(indent=1, exclude_defaults=True)}\n".encode("utf-8", "replace")


def read_found(folder: Path) -> Found | None:
    """What was found, without its comparisons where the tables have changed since; `None` where nothing was kept."""
    path = folder / FOUND_FILE
    if not path.is_file() or path.is_symlink():
        return None
    try:
        found = Found.model_validate_json(path.read_bytes())
    except (ValidationError, OSError):
        return None
    tables = {name: (folder / name).read_bytes() for name in TABLES if (folder / name).is_file()}
    return found if found.tables == _digest(tables) else found.model_copy(update={"comparisons": (), "decided": ()})


def _digest(tables: Mapping[str, bytes]) -> str:
    digest = hashlib.sha256()
    for name in TABLES:
        digest.update(hashlib.sha256(tables.get(name, b"")).digest())
    return digest.hexdigest()
