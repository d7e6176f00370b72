"""Exports: nothing is lost on the way to a file, and a spreadsheet runs nothing of it."""

import csv
import io
import json
from decimal import Decimal
from pathlib import Path

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from facts.export import Flavour, claims_csvs, export_story, shielded, to_csv, unshielded
from facts.models import Report
from facts.pipeline import build_report
from facts.tables import ARTICLES, CLAIMS, DISCREPANCIES, FACTS, TABLES
from tests.builders import article, claim, fact, quantity, story

CELLS = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=12)
RISKY = st.sampled_from(["=1+1", "+cmd", "-2+3", "@sum", "\tx", "\rx", "'=1", "''+", "-12", "-12.5", "-", "'-12", "'"])
ROWS = st.lists(st.tuples(CELLS | RISKY, CELLS | RISKY), min_size=1, max_size=5)


def read(data: bytes) -> list[list[str]]:
    text = data.decode("utf-8")
    return list(csv.reader(io.StringIO(text.removeprefix("\N{ZERO WIDTH NO-BREAK SPACE}"), newline="")))


def mill_fire() -> Report:
    claims = [
        claim(quantity(12, surface="12 workers"), "a", credited="-fire crews"),
        claim(quantity("1.20e6", qualifier="over", surface="over 1.2 million"), "b"),
        claim(quantity(3, surface='three "others", hurt'), "b"),
    ]
    return build_report(story(claims, facts=[fact(label="=People killed")], articles=[article("c")]))


@given(ROWS)
def test_programs_read_back_every_cell(rows: list[tuple[str, str]]) -> None:
    frame = pd.DataFrame(rows, columns=["left", "right"], dtype=object)
    assert read(to_csv(frame))[1:] == [list(row) for row in rows]


@given(ROWS)
def test_spreadsheets_read_back_every_cell_once_unshielded(rows: list[tuple[str, str]]) -> None:
    frame = pd.DataFrame(rows, columns=["left", "right"], dtype=object)
    assert [[unshielded(cell) for cell in row] for row in read(to_csv(frame, Flavour.SPREADSHEET))[1:]] == [
        list(row) for row in rows
    ]


@given(CELLS | RISKY)
def test_a_spreadsheet_runs_no_cell(cell: str) -> None:
    shown = shielded(cell)
    assert not shown.startswith(("=", "+", "@", "\t", "\r"))
    assert not shown.startswith("-") or Decimal(shown).is_finite()


@pytest.mark.parametrize("cell", ["-12", "-12.5", "12", "about 40", "", "' '"])
def test_plain_numbers_and_words_are_left_alone(cell: str) -> None:
    assert shielded(cell) == cell


@pytest.mark.parametrize("cell", ["=HYPERLINK(1)", "+1", "-12 degrees", "@home", "\tx", "\rx"])
def test_what_would_run_is_shielded(cell: str) -> None:
    assert shielded(cell) == f"'{cell}"


def test_numbers_are_plain_and_a_bound_not_stated_is_blank() -> None:
    numbers = [Decimal("1.2E+6"), Decimal("0.50"), None, 3, float("nan")]
    frame = pd.DataFrame({"n": numbers, "words": "about"}, dtype=object)
    assert [row[0] for row in read(to_csv(frame))[1:]] == ["1200000", "0.5", "", "3", ""]


def test_only_spreadsheets_get_a_byte_order_mark() -> None:
    frame = pd.DataFrame({"a": ["é"]})
    assert to_csv(frame) == "a\né\n".encode()
    assert to_csv(frame, Flavour.SPREADSHEET) == b"\xef\xbb\xbf" + "a\né\n".encode()


def test_a_lone_surrogate_does_not_stop_an_export() -> None:
    assert to_csv(pd.DataFrame({"a": ["x\ud800y"]}, dtype=object)) == b"a\nx?y\n"


def test_the_files_have_the_columns_of_the_contract() -> None:
    headers = {name: read(data)[0] for name, data in claims_csvs(mill_fire()).items()}
    assert headers == {
        "claims.csv": CLAIMS.names,
        "facts.csv": FACTS.names,
        "discrepancies.csv": DISCREPANCIES.names,
    }


def test_a_folder_is_written_with_its_description(tmp_path: Path) -> None:
    files = export_story(mill_fire(), tmp_path / "out")
    assert {path.name for path in (tmp_path / "out").iterdir()} == set(files)
    package = json.loads((tmp_path / "out" / "datapackage.json").read_text(encoding="utf-8"))
    for resource in package["resources"]:
        header, *rows = read((tmp_path / "out" / resource["path"]).read_bytes())
        assert header == [field["name"] for field in resource["schema"]["fields"]]
        keys = [tuple(row[header.index(name)] for name in resource["schema"]["primaryKey"]) for row in rows]
        assert len(set(keys)) == len(keys)


def test_the_description_says_what_every_column_means() -> None:
    assert [table.name for table in TABLES] == ["claims", "facts", "discrepancies", "articles"]
    assert all(column.description for table in TABLES for column in table.columns)
    assert set(ARTICLES.key) <= set(ARTICLES.names)


def test_types_hold_what_the_columns_hold() -> None:
    casts = {"integer": int, "number": Decimal, "string": str}
    files = claims_csvs(mill_fire())
    for table in (CLAIMS, FACTS, DISCREPANCIES):
        for row in read(files[f"{table.name}.csv"])[1:]:
            for cell, column in zip(row, table.columns, strict=True):
                assert not cell or str(casts[column.type](cell)) == cell
