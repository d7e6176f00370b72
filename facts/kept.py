"""Reports of large stories kept on disk, so that reading and linking thousands of claims is done once.

What is kept is a copy: a file that is missing, damaged or of another program's making is made again.
"""

import hashlib
import os
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from uuid import uuid4

from pydantic import ValidationError

from facts.models import Report
from facts.names import home

FOLDER = "reports"
WORTH_KEEPING = 3_000  # statements; a smaller story is linked in about a second
MOST_KEPT = 8  # files; the oldest go first


def kept_report(key: str, make: Callable[[], Report]) -> Report:
    """The report of this key, from disk where it is there, else made and kept. `key` changes with all it is made of."""
    path = home() / FOLDER / f"{hashlib.sha256(key.encode()).hexdigest()}.json"
    if (found := _read(path)) is not None:
        return found
    report = make()
    if len(report.statements) >= WORTH_KEEPING:
        _keep(path, report)
    return report


def _read(path: Path) -> Report | None:
    try:
        return Report.model_validate_json(path.read_bytes())
    except (OSError, ValidationError):
        return None


def _keep(path: Path, report: Report) -> None:
    """In one step, or not at all: a full disk costs speed, nothing else."""
    draft = path.with_name(f".{uuid4().hex}")
    with suppress(OSError, ValueError):
        path.parent.mkdir(parents=True, exist_ok=True)
        draft.write_text(report.model_dump_json(), encoding="utf-8")
        draft.replace(path)
    with suppress(OSError):
        draft.unlink(missing_ok=True)
        _sweep(path.parent)


def _sweep(folder: Path) -> None:
    kept = sorted(folder.glob("*.json"), key=os.path.getmtime, reverse=True)
    for path in kept[MOST_KEPT:]:
        path.unlink(missing_ok=True)
