"""The workbook: every table is there, numbers are numbers, and no cell is a formula."""

import io
from decimal import Decimal

import openpyxl
import pandas as pd

from facts import tables
from facts.export import cell_text
from facts.pipeline import build_report
from facts.story_folder import find_story, load_story
from facts.workbook import CELL_LIMIT, Sheet, story_workbook, to_xlsx


def opened(data: bytes) -> openpyxl.Workbook:
    return openpyxl.load_workbook(io.BytesIO(data))


def rows(data: bytes, sheet: str) -> list[list[object]]:
    return [[cell.value for cell in row] for row in opened(data)[sheet].iter_rows()]


def test_every_table_of_a_story_stands_on_a_sheet_of_its_own() -> None:
    report = build_report(load_story(find_story("istanbul-2025")))
    data = story_workbook(report)
    claims = tables.claims_frame(report)
    head, *told = rows(data, "claims")
    assert opened(data).sheetnames == ["discrepancies", "facts", "claims", "matrix", "articles", "columns"]
    assert head == list(claims.columns)
    expected = [[cell_text(cell) for cell in row] for row in claims.to_numpy(dtype=object)]
    assert [["" if cell is None else str(cell) for cell in row] for row in told] == expected


def test_every_column_is_told_in_words() -> None:
    report = build_report(load_story(find_story("istanbul-2025")))
    head, *told = rows(story_workbook(report), "columns")
    assert head == ["table", "column", "type", "meaning"]
    assert ["claims", "surface", "string", "The words that state the figure, as they stand"] in told
    assert {str(row[3]) for row in told}.isdisjoint(
        column.meaning for table in tables.TABLES for column in table.columns
    )


def test_numbers_add_up_and_words_never_run() -> None:
    frame = pd.DataFrame([(Decimal("12.5"), "=1+1", "http://e.example")], columns=["low", "words", "url"], dtype=object)
    sheet = opened(to_xlsx([Sheet("t", frame)]))["t"]
    assert (sheet["A2"].value, sheet["A2"].data_type) == (12.5, "n")
    assert (sheet["B2"].value, sheet["B2"].data_type) == ("=1+1", "s")
    assert sheet["C2"].hyperlink is None


def test_a_number_excel_would_round_is_written_as_words() -> None:
    frame = pd.DataFrame([[Decimal(12345678901234567)]], columns=["low"], dtype=object)
    assert rows(to_xlsx([Sheet("t", frame)]), "t")[1] == ["12345678901234567"]


def test_hostile_cells_are_kept_as_far_as_a_sheet_can_hold_them() -> None:
    frame = pd.DataFrame([["x" * (CELL_LIMIT + 5)], ["a\x00b\u202ec"]], columns=["words"], dtype=object)
    assert rows(to_xlsx([Sheet("t", frame)]), "t")[1:] == [["x" * CELL_LIMIT], ["a�b�c"]]


def test_a_table_without_rows_is_a_header() -> None:
    assert rows(to_xlsx([Sheet("t", pd.DataFrame(columns=["low"]))]), "t") == [["low"]]


def test_the_same_tables_are_the_same_file() -> None:
    frame = pd.DataFrame([["a"]], columns=["b"])
    assert to_xlsx([Sheet("t", frame)]) == to_xlsx([Sheet("t", frame)])
