"""The files of a story folder: which columns each has, and how a row becomes a value and back."""

import csv
import io
from collections.abc import Callable, Iterable, Mapping, Sequence
from decimal import Decimal, InvalidOperation
from pathlib import Path
from typing import Generic, NamedTuple, TypeVar

from pydantic import ValidationError

from extract.models import Article, Claim, Kind, Qualifier, Quantity, Stance
from extract.models import Origin as Witness
from facts.models import Fact, Silence

Value = TypeVar("Value")
Row = Mapping[str, str]

ARTICLE_COLUMNS = ("id", "outlet", "title", "published", "url", "language", "sha256")
FACT_COLUMNS = ("id", "label", "unit", "topic", "description")
SILENCE_COLUMNS = ("article", "fact")
CLAIM_COLUMNS = (
    *("article", "sentence", "start", "end", "surface", "low", "high", "qualifier", "unit", "unit_name", "kind"),
    *("counted", "action", "scope", "attribution", "stance", "origin"),
)
CURATED_COLUMNS = (*CLAIM_COLUMNS, "fact", "implicit", "note")

TRUE_WORDS = frozenset({"1", "true", "yes"})
FALSE_WORDS = frozenset({"", "0", "false", "no"})
SPILL = "cells beyond the last column"


class Problem(NamedTuple):
    """What is wrong with a story, where (file, and row and column where there are any), and what would be right."""

    where: str
    what: str
    cure: str

    def __str__(self) -> str:
        return f"{self.where}: {self.what}. {self.cure}"


class CellError(ValueError):
    """A cell that does not hold what its column asks for."""

    def __init__(self, column: str, what: str, cure: str) -> None:
        super().__init__(what)
        self.column, self.what, self.cure = column, what, cure


class Curated(NamedTuple):
    """A row of claims.csv: the claim and the fact an editor gave it."""

    claim: Claim
    fact: str


class Located(NamedTuple, Generic[Value]):
    """A value and where it stands: file and row as a spreadsheet counts them, the header being row 1."""

    where: str
    value: Value


def number(row: Row, column: str) -> Decimal | None:
    """The plain number in a cell; `None` for a blank, which means "not stated"."""
    text = row.get(column, "").strip()
    if not text:
        return None
    try:
        value = Decimal(text)
    except InvalidOperation:
        value = Decimal("NaN")
    if not value.is_finite():
        raise CellError(column, f"'{text}' is no number", "Write it plain, such as 1200000 or 0.2, or leave it blank")
    return value


def whole(row: Row, column: str) -> int:
    text = row.get(column, "").strip()
    if not text.isascii() or not text.isdigit():
        raise CellError(column, f"'{text}' is no whole number", "Count characters or sentences from 0")
    return int(text)


def truth(row: Row, column: str) -> bool:
    text = row.get(column, "").strip().lower()
    if text not in TRUE_WORDS | FALSE_WORDS:
        raise CellError(column, f"'{text}' is neither true nor false", "Write true, or leave it blank")
    return text in TRUE_WORDS


def choice(row: Row, column: str, values: type[Value], default: str = "") -> Value:
    """The member of an enumeration a cell names."""
    text = row.get(column, "").strip() or default
    try:
        return values(text)  # type: ignore[call-arg] # an enumeration is called with the value of its member
    except ValueError:
        known = ", ".join(str(member) for member in values if str(member))  # type: ignore[attr-defined]
        raise CellError(column, f"unknown {column} '{text}'", f"Use one of: {known}") from None


def claim_from_row(row: Row, witness: Witness) -> Claim:
    return Claim(
        article=row["article"],
        sentence=whole(row, "sentence"),
        quantity=_quantity(row),
        counted=row.get("counted", ""),
        action=row.get("action", ""),
        scope=row.get("scope", ""),
        attribution=row.get("attribution", ""),
        stance=choice(row, "stance", Stance),
        origin=choice(row, "origin", Witness, witness.value),
        implicit=truth(row, "implicit"),
        note=row.get("note", ""),
    )


def _quantity(row: Row) -> Quantity:
    return Quantity(
        low=number(row, "low"),
        high=number(row, "high"),
        qualifier=choice(row, "qualifier", Qualifier),
        unit=row.get("unit", ""),
        unit_name=row.get("unit_name", ""),
        kind=choice(row, "kind", Kind, Kind.COUNT.value),
        surface=row["surface"],
        start=whole(row, "start"),
        end=whole(row, "end"),
    )


def claim_row(claim: Claim) -> dict[str, str]:
    quantity = claim.quantity
    return {
        **{name: getattr(claim, name) for name in ("article", "counted", "action", "scope", "attribution", "note")},
        **{name: getattr(quantity, name) for name in ("surface", "unit", "unit_name")},
        **{name: plain(getattr(quantity, name)) for name in ("low", "high")},
        "sentence": str(claim.sentence),
        "start": str(quantity.start),
        "end": str(quantity.end),
        "qualifier": quantity.qualifier.value,
        "kind": quantity.kind.value,
        "stance": claim.stance.value,
        "origin": claim.origin.value,
        "implicit": "true" if claim.implicit else "",
    }


def plain(value: Decimal | None) -> str:
    """A number without exponent or needless zeros; blank for a bound that is not stated.

    >>> plain(Decimal("1.2E+6")), plain(Decimal("0.50")), plain(None)
    ('1200000', '0.5', '')
    """
    if value is None:
        return ""
    text = format(value, "f")
    text = text.rstrip("0").rstrip(".") if "." in text else text
    return "0" if text in ("-0", "") else text


def article_from_row(row: Row) -> Article:
    values = {column: row.get(column, "") for column in ARTICLE_COLUMNS}
    return Article.model_validate({**values, "language": values["language"] or "en"})


def curated_from_row(row: Row) -> Curated:
    return Curated(claim_from_row(row, Witness.CURATED), row["fact"].strip())


def extracted_from_row(row: Row) -> Claim:
    return claim_from_row(row, Witness.EXTRACTED)


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
EXTRACTED = Table("extracted.csv", CLAIM_COLUMNS, CLAIM_NEEDS, extracted_from_row, optional=True)
SILENCES = Table("silences.csv", SILENCE_COLUMNS, SILENCE_COLUMNS, silence_from_row, optional=True)


def read_text(path: Path) -> tuple[str, list[Problem]]:
    """The text of a story's file; a byte-order mark from a spreadsheet is dropped."""
    try:
        return path.read_bytes().decode("utf-8-sig"), []
    except FileNotFoundError:
        return "", [Problem(path.name, "the file is missing", "Restore it, or export the story again")]
    except UnicodeDecodeError as error:
        return "", [Problem(path.name, f"byte {error.start} is not UTF-8", "Save the file as UTF-8")]
    except OSError as error:
        return "", [Problem(path.name, f"the file cannot be read ({error.strerror})", "Check its permissions")]


def read_table(folder: Path, table: Table[Value]) -> tuple[list[Located[Value]], list[Problem]]:
    """Every row that can be read, and every problem met."""
    if table.optional and not (folder / table.file).exists():
        return [], []
    text, problems = read_text(folder / table.file)
    if problems:
        return [], problems
    reader = csv.DictReader(io.StringIO(text, newline=""), restkey=SPILL)
    try:
        rows, header = list(reader), reader.fieldnames or ()
    except csv.Error as error:
        return [], [Problem(table.file, f"no CSV: {error}", "Export it as comma-separated values")]
    missing = [column for column in table.needed if column not in header]
    if missing:
        known = ", ".join(table.columns)
        return [], [Problem(f"{table.file}, row 1", f"no column {', '.join(missing)}", f"The columns are: {known}")]
    return _read_rows(table, rows)


def _read_rows(table: Table[Value], rows: Iterable[dict[str, str]]) -> tuple[list[Located[Value]], list[Problem]]:
    values: list[Located[Value]] = []
    problems: list[Problem] = []
    for line, cells in enumerate(rows, start=2):
        where = f"{table.file}, row {line}"
        extra = cells.pop(SPILL, None)
        if extra:
            problems.append(Problem(where, "more cells than columns", "Quote the cells that hold commas"))
            continue
        row = {column: cell or "" for column, cell in cells.items()}
        try:
            values.append(Located(where, table.read_row(row)))
        except CellError as error:
            problems.append(Problem(f"{where}, {error.column}", error.what, error.cure))
        except ValidationError as error:
            problems.extend(_validation_problems(where, error))
    return values, problems


def _validation_problems(where: str, error: ValidationError) -> list[Problem]:
    found = []
    for each in error.errors():
        column = str(each["loc"][-1]) if each["loc"] else ""
        what = str(each["msg"]).removeprefix("Value error, ")
        found.append(Problem(f"{where}, {column}" if column else where, what, "Correct the cell"))
    return found


def write_table(columns: Sequence[str], rows: Iterable[Mapping[str, str]]) -> str:
    file = io.StringIO(newline="")
    writer = csv.DictWriter(file, columns, extrasaction="ignore", lineterminator="\n", restval="")
    writer.writeheader()
    writer.writerows(rows)
    return file.getvalue()
