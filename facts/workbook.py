"""Tables → an Excel workbook: one sheet a table, numbers as numbers, words as words and never as formulas."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import UTC, datetime
from decimal import Decimal
from io import BytesIO
from typing import TYPE_CHECKING, Any, NamedTuple

from facts import tables
from facts.export import cell_text, cells_of
from facts.models import Report
from facts.plain_text import one_line
from facts.tables import Table, frame_of

if TYPE_CHECKING:
    import pandas as pd

EPOCH = datetime(2000, 1, 1, tzinfo=UTC)  # nobody's clock: the same report gives the same bytes
NARROWEST, WIDEST = 6, 60  # characters of a column
CELL_LIMIT = 32_767  # characters; Excel takes no more in a cell
EXACT_DIGITS = 15  # a number with more digits would be rounded by Excel: it is written as words
MATRIX = "matrix"
DICTIONARY = "columns"
OPTIONS = {
    "in_memory": True,
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
    "nan_inf_to_errors": True,
}


class Sheet(NamedTuple):
    """A table with the name on its tab."""

    name: str
    frame: "pd.DataFrame"


def story_workbook(report: Report) -> bytes:
    """Every table of a story, with a sheet that says what the columns mean."""
    return to_xlsx(
        [
            Sheet(tables.DISCREPANCIES.name, tables.discrepancies_frame(report)),
            Sheet(tables.FACTS.name, tables.facts_frame(report)),
            Sheet(tables.CLAIMS.name, tables.claims_frame(report)),
            Sheet(MATRIX, tables.matrix_frame(report)),
            Sheet(tables.ARTICLES.name, tables.articles_frame(report.story.articles)),
            Sheet(DICTIONARY, dictionary_frame(tables.TABLES)),
        ]
    )


def dictionary_frame(described: Iterable[Table]) -> "pd.DataFrame":
    rows = [(table.name, each.name, each.type, each.description) for table in described for each in table.columns]
    return frame_of(rows, ["table", "column", "type", "meaning"])


def to_xlsx(sheets: Sequence[Sheet]) -> bytes:
    """The sheets in order, headers frozen and filterable."""
    import xlsxwriter  # noqa: PLC0415  (for who asks for a workbook)

    written = BytesIO()
    with xlsxwriter.Workbook(written, OPTIONS) as book:
        book.set_properties({"title": "Crosscount", "created": EPOCH})
        looks = {
            "head": book.add_format({"bold": True, "bottom": 1, "valign": "top"}),
            "words": book.add_format({"text_wrap": True, "valign": "top"}),
            "number": book.add_format({"valign": "top"}),
        }
        for sheet in sheets:
            _write_sheet(book.add_worksheet(sheet.name), sheet.frame, looks)
    return written.getvalue()


def _write_sheet(page: Any, frame: "pd.DataFrame", looks: Mapping[str, object]) -> None:  # noqa: ANN401  (untyped library)
    names = [str(name) for name in frame.columns]
    for column, name in enumerate(names):
        page.write_string(0, column, _words(name), looks["head"])
    rows = cells_of(frame)
    for row, cells in enumerate(rows, start=1):
        for column, cell in enumerate(cells):
            _write_cell(page, (row, column), cell, looks)
    for column, name in enumerate(names):
        page.set_column(column, column, _width([name, *(cell_text(cells[column]) for cells in rows)]))
    page.freeze_panes(1, 1)
    if len(rows):
        page.autofilter(0, 0, len(rows), len(names) - 1)


def _write_cell(page: Any, place: tuple[int, int], cell: object, looks: Mapping[str, object]) -> None:  # noqa: ANN401
    if isinstance(cell, (int, float, Decimal)) and not isinstance(cell, bool) and _is_exact(cell):
        page.write_number(*place, float(cell), looks["number"])
    elif text := cell_text(cell):
        page.write_string(*place, _words(text), looks["words"])


def _is_exact(number: float | Decimal) -> bool:
    """Excel shows the very number.

    >>> _is_exact(Decimal("13900000000")), _is_exact(Decimal("12345678901234567")), _is_exact(float("nan"))
    (True, False, False)
    """
    value = Decimal(str(number))
    return value.is_finite() and len(value.normalize().as_tuple().digits) <= EXACT_DIGITS


def _words(text: str) -> str:
    return one_line(text[:CELL_LIMIT], CELL_LIMIT)


def _width(cells: Iterable[str]) -> int:
    return min(WIDEST, max(NARROWEST, *(len(cell) for cell in cells)) + 2)
