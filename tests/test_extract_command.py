"""`python -m extract`: the columns, the exit codes, what is written and what is said."""

import csv
import io
import json
import subprocess
import sys
from collections.abc import Sequence
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extract.__main__ import main
from extract.claims import extract
from extract.errors import RowError
from extract.models import Claim, Kind, Origin, Qualifier, Quantity, Stance
from extract.rows import CLAIM_COLUMNS, claim_from_row, claim_row, csv_line

COLUMNS = (
    "article,sentence,start,end,surface,low,high,qualifier,unit,unit_name,kind,counted,action,scope,attribution,stance,"
    "origin"
)
NEWS = "Gale hits Hale\n\nThe gale killed at least 12\nsailors, the harbour master said. It cost $13.9bn.\n"


def rows_of(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text, newline="")))


def rows_in(path: Path) -> list[dict[str, str]]:
    return rows_of(path.read_bytes().decode("utf-8"))


def news(folder: Path, name: str = "hale.txt", text: str = NEWS) -> Path:
    path = folder / name
    path.write_bytes(text.encode())
    return path


def run(*arguments: object) -> int:
    return main([str(argument) for argument in arguments])


def test_the_columns_are_those_of_the_contract(tmp_path: Path) -> None:
    out = tmp_path / "claims.csv"
    assert run(news(tmp_path), "-o", out) == 0
    assert out.read_text().partition("\n")[0] == COLUMNS == ",".join(CLAIM_COLUMNS)


def test_rows_hold_the_words_of_the_article_and_plain_numbers(tmp_path: Path) -> None:
    out = tmp_path / "claims.csv"
    run(news(tmp_path), "-o", out)
    rows = rows_in(out)
    assert [row["surface"] for row in rows] == [NEWS[int(row["start"]) : int(row["end"])] for row in rows]
    sailors = next(row for row in rows if "12" in row["surface"])
    assert (sailors["article"], sailors["low"], sailors["high"], sailors["qualifier"]) == ("hale", "12", "", "at_least")
    assert {row["low"] for row in rows} >= {"13900000000"}
    assert {row["origin"] for row in rows} == {"extracted"}


def test_without_a_file_the_claims_go_to_the_screen(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    run(news(tmp_path))
    screen = capfd.readouterr()
    run(tmp_path / "hale.txt", "-o", "-")
    assert capfd.readouterr().out == screen.out
    assert [row["article"] for row in rows_of(screen.out)] == ["hale", "hale"]
    assert screen.err == "python -m extract: 1 article, 2 claims\n"


def test_json_lines_hold_the_same_cells(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    run(news(tmp_path))
    expected = rows_of(capfd.readouterr().out)
    run(tmp_path / "hale.txt", "--format", "jsonl")
    assert [json.loads(line) for line in capfd.readouterr().out.splitlines()] == expected


def test_what_is_passed_over_is_listed_and_fails_only_a_strict_run(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    news(tmp_path)
    news(tmp_path, "empty.txt", "")
    assert run(tmp_path, "-o", "-") == 0
    said = capfd.readouterr().err
    assert f"passed over: {tmp_path / 'empty.txt'}: is empty. Leave it out, or fill it.\n" in said
    assert said.endswith("1 article, 2 claims, 1 passed over\n")
    assert run(tmp_path, "--strict", "-o", tmp_path / "claims.csv") == 1
    assert len(rows_in(tmp_path / "claims.csv")) == 2


def test_when_nothing_can_be_read_an_older_file_stays(tmp_path: Path) -> None:
    out = news(tmp_path, "claims.csv", "older")
    assert run(tmp_path / "absent.txt", "-o", out) == 1
    assert out.read_text() == "older"


def test_an_article_without_figures_gives_the_header_alone(tmp_path: Path) -> None:
    assert run(news(tmp_path, text="Nothing happened in Hale."), "-o", tmp_path / "claims.csv") == 0
    assert (tmp_path / "claims.csv").read_text() == COLUMNS + "\n"


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        ((), "the following arguments are required: PATH"),
        (("a.txt", "--format", "xlsx"), "invalid choice: 'xlsx'"),
        (("hale.txt", "-o", "absent/claims.csv"), "cannot write absent/claims.csv: no such file or directory"),
        (("hale.txt", "-o", "."), "cannot write .: is a directory"),
        (("hale.txt", "-o", "./hale.txt"), "./hale.txt is also to be read; choose another -o"),
    ],
)
def test_wrong_use_is_told_and_ends_with_2(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    arguments: Sequence[str],
    said: str,
) -> None:
    monkeypatch.chdir(tmp_path)
    news(tmp_path)
    with pytest.raises(SystemExit) as ended:
        run(*arguments)
    assert ended.value.code == 2
    assert said in capsys.readouterr().err
    assert (tmp_path / "hale.txt").read_text() == NEWS


def test_nothing_half_written_is_left_behind(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object) -> None:
        raise RuntimeError

    out = news(tmp_path, "claims.csv", "older")
    monkeypatch.setattr("extract.__main__.extract", fail)
    with pytest.raises(RuntimeError):
        run(news(tmp_path), "-o", out)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["claims.csv", "hale.txt"]
    assert out.read_text() == "older"


def test_it_runs_as_a_module_in_an_ascii_shell_and_in_a_cut_off_pipe(tmp_path: Path) -> None:
    path = news(tmp_path, text="Some 40 café owners lost 12 cafés.\n" * 3000)
    command = f"{sys.executable} -m extract {path} | head -n 2; exit ${{PIPESTATUS[0]}}"
    environment = {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0", "PYTHONPATH": str(Path.cwd())}
    done = subprocess.run(["bash", "-c", command], env=environment, capture_output=True, check=False)
    assert b"caf\xc3\xa9" in done.stdout
    assert b"Traceback" not in done.stderr
    assert done.returncode == 1


def test_help_shows_an_example(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        run("--help")
    assert "python -m extract articles/ more.jsonl -o claims.csv" in capsys.readouterr().out


def test_half_a_surrogate_pair_is_written_as_one_mark(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    path.write_text('{"id": "\\ud800", "text": "At least 12\\ud800 men and 40 ships sank."}')
    assert run(path, "-o", tmp_path / "claims.csv") == 0
    assert {row["article"] for row in rows_in(tmp_path / "claims.csv")} == {"_"}


def test_a_line_of_twenty_megabytes_and_binary_data_stop_nothing(tmp_path: Path) -> None:
    news(tmp_path, "digits.txt", "7" * 20_000_000)
    (tmp_path / "binary.txt").write_bytes(bytes(range(256)) * 1000)
    news(tmp_path)
    assert run(tmp_path, "-o", tmp_path / "claims.csv") == 0
    assert {row["article"] for row in rows_in(tmp_path / "claims.csv")} == {"hale"}


# Rows of claims ---------------------------------------------------------------------------------------------------

WORDS = st.text(st.characters(exclude_categories=["Cs"]), max_size=12)
NUMBERS = st.decimals(allow_nan=False, allow_infinity=False, places=3, min_value=-(10**15), max_value=10**15)


@st.composite
def claims(draw: st.DrawFn) -> Claim:
    low, high = sorted([draw(NUMBERS), draw(NUMBERS)])
    start = draw(st.integers(0, 10**9))
    quantity = Quantity(
        low=low,
        high=draw(st.sampled_from([high, None])),
        qualifier=draw(st.sampled_from(Qualifier)),
        unit=draw(WORDS),
        kind=draw(st.sampled_from(Kind)),
        surface="12" + draw(WORDS),
        start=start,
        end=start + draw(st.integers(1, 99)),
    )
    return Claim(
        article="a" + draw(WORDS).strip(),
        sentence=draw(st.integers(0, 10**6)),
        quantity=quantity,
        counted=draw(WORDS),
        attribution=draw(WORDS),
        stance=draw(st.sampled_from(Stance)),
        origin=draw(st.sampled_from(Origin)),
    )


@given(st.lists(claims(), max_size=3))
def test_claims_survive_the_way_through_csv(stated: list[Claim]) -> None:
    text = csv_line(CLAIM_COLUMNS) + "".join(csv_line(claim_row(claim).values()) for claim in stated)
    assert [claim_from_row(row) for row in rows_of(text)] == stated


GOOD = claim_row(extract("At least 12 sailors died.", "hale")[0])


def test_a_curated_row_may_leave_out_what_has_a_default() -> None:
    names = ("article", "sentence", "start", "end", "low", "high", "qualifier")
    claim = claim_from_row({**{name: GOOD[name] for name in names}, "stated_as": GOOD["surface"], "implicit": "yes"})
    assert (claim.quantity.surface, claim.implicit, claim.origin) == (GOOD["surface"], True, Origin.EXTRACTED)
    assert claim.quantity.low == Decimal(12)


@pytest.mark.parametrize(
    ("column", "value", "said"),
    [
        ("low", "1,200", "claims.csv, row 3: column low: '1,200' must be plain digits such as 1200 or 0.2, or blank"),
        ("high", "1e3", "column high: '1e3' must be plain digits"),
        ("low", "١٢", "column low: '١٢' must be plain digits"),
        ("start", "-1", "column start: '-1' must be a whole number from 0, such as 118"),
        ("end", "", "column end: '' must be a whole number"),
        ("sentence", "9" * 5000, "must be a whole number"),
        ("qualifier", "atleast", "column qualifier: 'atleast' must be one of exact, approx, approx_under"),
        ("qualifier", "", "column qualifier: '' must be one of"),
        ("stance", "sung", "column stance: 'sung' must be one of blank, said"),
        ("kind", "Count", "column kind: 'Count' must be one of count"),
        ("surface", " ", "column surface: ' ' must not be blank"),
        ("article", "", "column article: '' must not be blank"),
        ("implicit", "maybe", "column implicit: 'maybe' must be yes, or blank for no"),
        ("high", "3", "low 12 is above high 3; swap them or split the row in two"),
        ("low", "", "a quantity states at least one bound"),
        ("end", "0", "the figure ends at 0, before it starts at 0"),
    ],
)
def test_a_bad_cell_is_named_with_its_place_and_cure(column: str, value: str, said: str) -> None:
    with pytest.raises(RowError) as raised:
        claim_from_row({**GOOD, column: value}, "claims.csv, row 3")
    assert said in str(raised.value)
    assert str(raised.value).startswith("claims.csv, row 3: ")


def test_missing_columns_are_named_all_at_once() -> None:
    row = {name: value for name, value in GOOD.items() if name not in ("low", "surface")}
    with pytest.raises(RowError, match="no column low, surface; add it to the header"):
        claim_from_row(row)
