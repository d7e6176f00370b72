"""Tables → CSV in two flavours, and a folder of them with a data package description."""

import math
import re
from decimal import Decimal
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING

from extract.rows import csv_line, number_text
from facts import tables
from facts.dictionary import PACKAGE_FILE, package_bytes, resource
from facts.models import Report
from facts.story_folder import write_files

if TYPE_CHECKING:
    import pandas as pd


class Flavour(StrEnum):
    """For spreadsheets with a byte-order mark and nothing they would run; for programs the plain values."""

    SPREADSHEET = "spreadsheet"
    PROGRAM = "program"


BYTE_ORDER_MARK = "\N{ZERO WIDTH NO-BREAK SPACE}"
# A spreadsheet runs what begins so. The apostrophe before it is doubled where the text has one itself, so that taking
# one away always gives the text back.
RUNS = re.compile(r"'*[=+\-@\t\r]")
PLAIN_NUMBER = re.compile(r"-?\d+(\.\d+)?", re.ASCII)
SHIELD = "'"


def to_csv(frame: "pd.DataFrame", flavour: Flavour = Flavour.PROGRAM) -> bytes:
    """The frame as UTF-8; a lone surrogate, which UTF-8 cannot hold, becomes "?"."""
    rows = [list(map(str, frame.columns)), *([cell_text(cell) for cell in row] for row in cells_of(frame))]
    if flavour is Flavour.SPREADSHEET:
        rows = [[shielded(cell) for cell in row] for row in rows]
    text = "".join(csv_line(row) for row in rows)
    return f"{BYTE_ORDER_MARK if flavour is Flavour.SPREADSHEET else ''}{text}".encode("utf-8", "replace")


def cells_of(frame: "pd.DataFrame") -> list[list[object]]:
    """Row by row, `None` for what is not stated."""
    cells: list[list[object]] = frame.astype(object).where(frame.notna(), None).to_numpy().tolist()
    return cells


def cell_text(cell: object) -> str:
    """A cell in words: numbers plain, blank for what is not stated."""
    if isinstance(cell, Decimal):
        return number_text(cell)
    if cell is None or (isinstance(cell, float) and math.isnan(cell)):
        return ""
    return str(cell)


def shielded(cell: str) -> str:
    """The cell as a spreadsheet may safely open it.

    >>> shielded("=1+1"), shielded("-12.5"), shielded("-12 degrees"), shielded("at least 12")
    ("'=1+1", '-12.5', "'-12 degrees", 'at least 12')
    """
    return SHIELD + cell if RUNS.match(cell) and not PLAIN_NUMBER.fullmatch(cell) else cell


def unshielded(cell: str) -> str:
    """The text that `shielded` was given."""
    return cell[1:] if cell.startswith(SHIELD) and RUNS.match(cell) else cell


def claims_csvs(report: Report, flavour: Flavour = Flavour.PROGRAM) -> dict[str, bytes]:
    """The three tables of the contract by file name."""
    frames = {
        tables.CLAIMS: tables.claims_frame(report),
        tables.FACTS: tables.facts_frame(report),
        tables.DISCREPANCIES: tables.discrepancies_frame(report),
    }
    return {f"{table.name}.csv": to_csv(frame, flavour) for table, frame in frames.items()}


def export_story(report: Report, folder: Path, flavour: Flavour = Flavour.PROGRAM) -> tuple[str, ...]:
    """Write all tables and their description to `folder`; returns the names of the files."""
    contents = claims_csvs(report, flavour)
    contents[f"{tables.ARTICLES.name}.csv"] = to_csv(tables.articles_frame(report.story.articles), flavour)
    resources = [resource(table, table.name, f"{table.name}.csv", contents) for table in tables.TABLES]
    contents[PACKAGE_FILE] = package_bytes(report.story, resources, "tabular-data-package")
    folder.mkdir(parents=True, exist_ok=True)
    write_files(folder, contents)
    return tuple(contents)
