"""The files of a story folder: which columns each has, and how a row becomes a value and back."""

import csv
import io
from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path
from typing import Generic, NamedTuple, Self, TypeVar

from pydantic import ValidationError

from extract.errors import RowError
from extract.models import Article, Claim, Origin
from extract.rows import CLAIM_COLUMNS, claim_from_row, claim_row, csv_line
from facts.interface import text
from facts.models import Fact, Silence

Value = TypeVar("Value")
Row = Mapping[str, str]

ARTICLE_COLUMNS = ("id", "outlet", "title", "published", "url", "language", "sha256")
FACT_COLUMNS = ("id", "label", "unit", "topic", "description")
SILENCE_COLUMNS = ("article", "fact")
CURATED_COLUMNS = (*CLAIM_COLUMNS, "fact", "implicit", "note")

CURATED_ORIGIN = Origin.CURATED.value
SPILL = "cells beyond the last column"


class Problem(NamedTuple):
    """What is wrong with a story, where (file, and row and column where there are any), and what would be right."""

    where: str
    what: str
    cure: str

    @classmethod
    def unreadable(cls, where: str, error: OSError) -> Self:
        return cls(where, text("problem.cannot_be_read", reason=error.strerror), text("problem.check_permissions"))

    def __str__(self) -> str:
        return f"{self.where}: {self.what}. {self.cure}"


class Curated(NamedTuple):
    """A row of claims.csv: the claim and the fact an editor gave it."""

    claim: Claim
    fact: str


class Located(NamedTuple, Generic[Value]):
    """A value and where it stands: file and row as a spreadsheet counts them, the header being row 1."""

    where: str
    value: Value


def curated_row(claim: Claim, fact: str) -> dict[str, str]:
    return {**claim_row(claim), "fact": fact, "implicit": "true" if claim.implicit else "", "note": claim.note}


def article_from_row(row: Row) -> Article:
    values = {column: row.get(column, "") for column in ARTICLE_COLUMNS}
    return Article.model_validate({**values, "language": values["language"] or "en"})


def curated_from_row(row: Row) -> Curated:
    return Curated(claim_from_row({**row, "origin": row.get("origin") or CURATED_ORIGIN}), row["fact"].strip())


def fact_from_row(row: Row) -> Fact:
    return Fact.model_validate({column: row.get(column, "") for column in FACT_COLUMNS})


def silence_from_row(row: Row) -> Silence:
    return Silence(article=row["article"], fact=row["fact"])


class Table(NamedTuple, Generic[Value]):
    """One CSV file of a story: its columns, those it cannot do without, and the reader of a row."""

    file: str
    columns: tuple[str, ...]
    needed: tuple[str, ...]
    read_row: Callable[[Row], Value]
    optional: bool = False


CLAIM_NEEDS = ("article", "sentence", "start", "end", "surface", "low", "high", "qualifier", "unit")
ARTICLES = Table("articles.csv", ARTICLE_COLUMNS, ("id",), article_from_row)
FACTS = Table("facts.csv", FACT_COLUMNS, ("id", "label"), fact_from_row)
CURATED = Table("claims.csv", CURATED_COLUMNS, (*CLAIM_NEEDS, "fact"), curated_from_row)
EXTRACTED = Table("extracted.csv", CLAIM_COLUMNS, CLAIM_NEEDS, claim_from_row, optional=True)
SILENCES = Table("silences.csv", SILENCE_COLUMNS, SILENCE_COLUMNS, silence_from_row, optional=True)


def read_text(path: Path) -> tuple[str, list[Problem]]:
    """The text of a story's file; a byte-order mark from a spreadsheet is dropped."""
    try:
        return path.read_bytes().decode("utf-8-sig"), []
    except FileNotFoundError:
        return "", [Problem(path.name, text("problem.missing_file"), text("problem.restore_file"))]
    except UnicodeDecodeError as error:
        return "", [Problem(path.name, text("problem.not_utf8", place=error.start), text("problem.save_as_utf8"))]
    except OSError as error:
        return "", [Problem.unreadable(path.name, error)]


def read_table(folder: Path, table: Table[Value]) -> tuple[list[Located[Value]], list[Problem]]:
    """Every row that can be read, and every problem met."""
    if table.optional and not (folder / table.file).exists():
        return [], []
    content, problems = read_text(folder / table.file)
    if problems:
        return [], problems
    csv.field_size_limit(max(csv.field_size_limit(), len(content)))  # the reader's own limit is a long note
    reader = csv.DictReader(io.StringIO(content, newline=""), restkey=SPILL)
    try:
        rows, header = list(reader), reader.fieldnames or ()
    except csv.Error as error:
        return [], [Problem(table.file, text("problem.no_csv", error=error), text("problem.export_csv"))]
    missing = [column for column in table.needed if column not in header]
    if missing:
        known = ", ".join(table.columns)
        return [], [
            Problem(
                f"{table.file}, row 1",
                text("problem.no_column", columns=", ".join(missing)),
                text("problem.columns", columns=known),
            )
        ]
    return _read_rows(table, rows)


def _read_rows(table: Table[Value], rows: Iterable[dict[str, str]]) -> tuple[list[Located[Value]], list[Problem]]:
    values: list[Located[Value]] = []
    problems: list[Problem] = []
    for line, cells in enumerate(rows, start=2):
        where = text("problem.row", file=table.file, row=line)
        extra = cells.pop(SPILL, None)
        if extra:
            problems.append(Problem(where, text("problem.more_cells"), text("problem.quote_cells")))
            continue
        row = {column: cell or "" for column, cell in cells.items()}
        try:
            values.append(Located(where, table.read_row(row)))
        except RowError as error:
            problems.append(_row_problem(where, error))
        except ValidationError as error:
            problems.extend(_validation_problems(where, error))
    return values, problems


def _row_problem(where: str, error: RowError) -> Problem:
    return Problem(f"{where}, {error.column}" if error.column else where, error.what, text("problem.correct_row"))


def _validation_problems(where: str, error: ValidationError) -> list[Problem]:
    found = []
    for each in error.errors():
        column = str(each["loc"][-1]) if each["loc"] else ""
        what = str(each["msg"]).removeprefix("Value error, ")
        found.append(Problem(f"{where}, {column}" if column else where, what, text("problem.correct_cell")))
    return found


def write_table(columns: Sequence[str], rows: Iterable[Mapping[str, str | None]]) -> str:
    lines = [csv_line(columns), *(csv_line(row.get(column) or "" for column in columns) for row in rows)]
    return "".join(lines)
