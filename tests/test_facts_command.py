"""`python -m facts`: files written, what is said, and exit codes."""

import csv
from pathlib import Path

import pytest

from extract.models import Article
from extract.reading import fingerprint
from facts.__main__ import main
from facts.commands import story_name
from facts.desk import Desk
from facts.pipeline import build_report
from facts.store import Store
from facts.story_folder import load_story
from tests.builders import claim, quantity, save_story, story

TEXTS = {
    "post": "Twelve people were killed when a mill burned down in Harbour, police said.",
    "times": "A fire at a mill in Harbour killed 13 people, according to police.",
}


@pytest.fixture
def docs(tmp_path: Path) -> Path:
    folder = tmp_path / "mill-fire" / "docs"
    folder.mkdir(parents=True)
    for name, text in TEXTS.items():
        (folder / f"{name}.txt").write_text(text, encoding="utf-8")
    return folder


@pytest.fixture
def saved(tmp_path: Path) -> Path:
    articles = [Article(id=name, sha256=fingerprint(text)) for name, text in TEXTS.items()]
    by_hand = claim(quantity(12, surface="Twelve people", start=0), "post")
    save_story(story([by_hand], articles=articles), tmp_path / "saved")
    return tmp_path / "saved"


def rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def test_build_writes_three_tables(docs: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["build", str(docs), "-o", str(tmp_path / "out")]) == 0
    assert {path.name for path in (tmp_path / "out").iterdir()} == {"claims.csv", "facts.csv", "discrepancies.csv"}
    assert {row["story"] for row in rows(tmp_path / "out" / "discrepancies.csv")} == {"mill-fire"}
    dead = [row for row in rows(tmp_path / "out" / "claims.csv") if row["low"] in ("12", "13")]
    assert len({row["fact"] for row in dead} - {""}) == 1
    assert "2 articles" in capsys.readouterr().err


def test_build_says_what_it_passed_over_and_strictly_fails(docs: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (docs / "broken.txt").write_bytes(b"\x00\xff\xfe" * 9)
    out = str(docs.parent / "out")
    assert main(["build", str(docs), "-o", out]) == 0
    assert "broken.txt" in capsys.readouterr().err
    assert main(["build", str(docs), "-o", out, "--strict"]) == 1


def test_build_of_nothing_writes_nothing(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "empty").mkdir()
    assert main(["build", str(tmp_path / "empty"), "-o", str(tmp_path / "out")]) == 1
    assert not (tmp_path / "out").exists()
    assert "no article could be read" in capsys.readouterr().err


def test_a_spreadsheet_gets_its_own_flavour(docs: Path, tmp_path: Path) -> None:
    assert main(["build", str(docs), "-o", str(tmp_path / "out"), "--for", "spreadsheet"]) == 0
    assert (tmp_path / "out" / "facts.csv").read_bytes().startswith(b"\xef\xbb\xbf")


def test_the_bundled_story_is_exported(tmp_path: Path) -> None:
    assert main(["export", "istanbul-2025", "-o", str(tmp_path / "out")]) == 0
    assert (tmp_path / "out" / "datapackage.json").exists()
    assert len(rows(tmp_path / "out" / "facts.csv")) >= 26


def test_the_bundled_story_is_checked(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", "istanbul-2025"]) == 0
    assert "istanbul-2025: no problems" in capsys.readouterr().out


def test_a_pipeline_can_fail_on_conflict(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", "istanbul-2025", "--fail-on", "conflict"]) == 1
    assert "conflict · Aircraft hit in the raid: 5 of 5 articles" in capsys.readouterr().out


def test_check_names_what_is_wrong_and_the_cure(saved: Path, capsys: pytest.CaptureFixture[str]) -> None:
    facts = (saved / "facts.csv").read_text(encoding="utf-8")
    (saved / "facts.csv").write_text(facts.replace("\nf,", "\ng,"), encoding="utf-8")
    assert main(["check", str(saved)]) == 1
    assert "claims.csv, row 2, fact: no fact 'f'. Add it to facts.csv" in capsys.readouterr().out


def test_check_holds_the_words_against_the_texts(saved: Path, docs: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", str(saved), "--articles", str(docs)]) == 0
    (docs / "post.txt").write_text("Another text.", encoding="utf-8")
    assert main(["check", str(saved), "--articles", str(docs)]) == 1
    assert "not the one 'post' was read from" in capsys.readouterr().out


def test_extract_reads_the_articles_again(saved: Path, docs: Path) -> None:
    assert main(["extract", str(saved), "--articles", str(docs)]) == 0
    found = load_story(saved)
    assert {each.article for each in found.extracted} == {"post", "times"}
    assert main(["extract", str(saved), "--articles", str(docs)]) == 0
    assert load_story(saved) == found


def test_extract_keeps_the_rows_of_articles_that_are_not_at_hand(saved: Path, docs: Path) -> None:
    main(["extract", str(saved), "--articles", str(docs)])
    before = load_story(saved)
    (docs / "times.txt").unlink()
    assert main(["extract", str(saved), "--articles", str(docs)]) == 0
    assert load_story(saved) == before


def test_extract_knows_texts_by_digest(saved: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "other").mkdir()
    (tmp_path / "other" / "post.txt").write_text("Another text of that name.", encoding="utf-8")
    assert main(["extract", str(saved), "--articles", str(tmp_path / "other")]) == 1
    assert "none of the texts is one of 'mill-fire'" in capsys.readouterr().err


def test_list_names_the_bundled_stories(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["list"]) == 0
    assert "istanbul-2025: Eve of the Istanbul talks (5 articles)" in capsys.readouterr().out


def test_an_unknown_story_is_an_error_with_a_cure(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", "atlantis"]) == 1
    assert "No story 'atlantis'. Bundled stories: istanbul-2025" in capsys.readouterr().err


def test_a_story_that_lost_a_file_says_so(saved: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (saved / "articles.csv").unlink()
    assert main(["export", str(saved), "-o", str(saved / "out")]) == 1
    assert "articles.csv: the file is missing" in capsys.readouterr().err


def test_a_place_that_cannot_be_written_is_named(
    docs: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "taken").write_text("a file", encoding="utf-8")
    for command in (["build", str(docs)], ["export", "port-averin-fire"], ["memo", "port-averin-fire"]):
        out = tmp_path / "taken" / ("memo.md" if command[0] == "memo" else "out")
        assert main([*command, "-o", str(out)]) == 2
        told = capsys.readouterr().err
        assert f"cannot write {out}: " in told
        assert "Choose another -o." in told


@pytest.mark.parametrize(
    "arguments", [[], ["build"], ["build", "x"], ["check"], ["export", "x"], ["check", "x", "--fail-on", "doubt"]]
)
def test_wrong_use_is_two(arguments: list[str]) -> None:
    with pytest.raises(SystemExit) as stop:
        main(arguments)
    assert stop.value.code == 2


@pytest.mark.parametrize(
    ("path", "name"),
    [("stories/mill-fire/docs", "mill-fire"), ("mill-fire/Articles", "mill-fire"), ("stories/mill-fire", "mill-fire"),
     ("mill-fire/docs/post.txt", "mill-fire"), ("mill-fire/post.txt", "mill-fire")],
)  # fmt: skip
def test_a_story_is_named_by_its_folder(path: str, name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert story_name(Path(path)) == name


def test_build_names_duplicates_and_counts_what_was_passed_over(
    docs: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    first = min(path for path in docs.iterdir() if path.suffix == ".txt")
    (docs / "zz-copy.txt").write_bytes(first.read_bytes())
    (docs / "zz-lost.pdf").write_bytes(b"%PDF-1.4")
    assert main(["build", str(docs), "-o", str(tmp_path / "out")]) == 0
    said = capsys.readouterr().err
    assert f"note: {first.stem} and zz-copy have the same text\n" in said
    assert "zz-lost.pdf: is a broken PDF file" in said
    assert said.endswith(", 1 passed over\n")


def test_saving_over_an_export_leaves_no_drafts(docs: Path, tmp_path: Path) -> None:
    for _ in range(2):
        main(["build", str(docs), "-o", str(tmp_path / "out")])
    assert not [path for path in (tmp_path / "out").iterdir() if path.name.startswith(".")]


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("FACTS_HOME", str(tmp_path / "home"))
    return tmp_path / "home"


def test_articles_are_kept_as_a_story_and_travel(
    docs: Path, tmp_path: Path, home: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["build", str(docs), "--save", "The mill"]) == 0
    assert "kept as 'the-mill'" in capsys.readouterr().err
    assert main(["export", "the-mill", "-o", str(tmp_path / "out" / "mill.zip")]) == 0
    before = (tmp_path / "out" / "mill.zip").read_bytes()
    monkeypatch.setenv("FACTS_HOME", str(tmp_path / "elsewhere"))
    assert main(["import", str(tmp_path / "out" / "mill.zip")]) == 0
    assert main(["list"]) == 0
    assert "the-mill: The mill (2 articles) · yours" in capsys.readouterr().out
    assert main(["export", "the-mill", "-o", str(tmp_path / "again.zip")]) == 0
    assert (tmp_path / "again.zip").read_bytes() == before
    assert main(["check", "the-mill", "--fail-on", "conflict"]) == 1
    assert "conflict · " in capsys.readouterr().out
    assert main(["import", str(tmp_path / "again.zip"), "--as", "mill-2"]) == 0
    assert {path.name for path in (tmp_path / "elsewhere" / "stories").glob("[!.]*")} == {"the-mill", "mill-2"}


def test_an_own_story_stands_for_the_bundled_one_with_its_decisions(
    tmp_path: Path, home: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    store = Store()
    held = store.open("istanbul-2025")
    report = build_report(held.story)
    conflicts = [each.fact for each in report.comparisons if each.verdict == "conflict"]
    claims = [each.claim.id for each in report.statements if each.fact in conflicts]
    desk = Desk(report, "Anna")
    store.decide("istanbul-2025", *(desk.reject(each) for each in claims), desk.undo("nothing"))
    assert main(["check", "istanbul-2025", "--fail-on", "conflict"]) == 0
    out = capsys.readouterr().out
    assert "is kept and says nothing now: there is no decision nothing before it" in out
    assert main(["export", "istanbul-2025", "-o", str(tmp_path / "out")]) == 0
    assert not [row for row in rows(tmp_path / "out" / "facts.csv") if row["verdict"] == "conflict"]


def test_check_names_damaged_decisions(docs: Path, home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    main(["build", str(docs), "--save", "The mill"])
    (home / "stories" / "the-mill" / "decisions.jsonl").write_text("nonsense\n", encoding="utf-8")
    assert main(["check", "the-mill"]) == 1
    assert "decisions.jsonl, line 1: no JSON" in capsys.readouterr().out


def test_a_broken_story_does_not_hide_the_others(docs: Path, home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    main(["build", str(docs), "--save", "The mill"])
    (home / "stories" / "the-mill" / "claims.csv").unlink()
    assert main(["list"]) == 0
    out = capsys.readouterr().out
    assert "the-mill: cannot be opened" in out
    assert "istanbul-2025: Eve" in out


def test_a_zip_that_is_none_is_refused(tmp_path: Path, home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "mill.zip").write_bytes(b"no zip")
    assert main(["import", str(tmp_path / "mill.zip")]) == 1
    assert "no whole zip file" in capsys.readouterr().err
    assert main(["import", str(tmp_path / "absent.zip")]) == 1
    assert "absent.zip: no such file" in capsys.readouterr().err


def test_what_is_to_be_read_and_is_not_there_is_said(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["import", str(tmp_path / "none.zip")]) == 1
    assert main(["extract", "istanbul-2025", "--articles", str(tmp_path / "none")]) == 1
    assert capsys.readouterr().err.count("Check the spelling of the path.") == 2


def test_extract_writes_into_a_saved_story(docs: Path, home: Path) -> None:
    main(["build", str(docs), "--save", "The mill"])
    before = Store().open("the-mill").story
    (home / "stories" / "the-mill" / "extracted.csv").unlink()
    assert main(["extract", "the-mill", "--articles", str(docs)]) == 0
    assert Store().open("the-mill").story == before


class TestMemoAndCompare:
    @pytest.mark.parametrize("suffix", [".docx", ".pdf", ".html", ".md"])
    def test_a_memo_is_written_in_the_format_of_its_name(self, tmp_path: Path, suffix: str) -> None:
        assert main(["memo", "port-averin-fire", "-o", str(tmp_path / f"m{suffix}"), "--date", "2026-05-01"]) == 0
        assert (tmp_path / f"m{suffix}").stat().st_size > 1000

    def test_another_ending_is_wrong_use(self, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
        assert main(["memo", "port-averin-fire", "-o", str(tmp_path / "m.odt")]) == 2
        assert "a memo is written as .docx, .pdf, .html, .md" in capsys.readouterr().err

    def test_a_memo_of_no_day_is_wrong_use(self, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
        with pytest.raises(SystemExit, match="2"):
            main(["memo", "port-averin-fire", "-o", str(tmp_path / "m.md"), "--date", "yesterday"])
        assert "'yesterday' is no date; write it as 2026-05-01" in capsys.readouterr().err

    @pytest.mark.parametrize("suffix", [".docx", ".csv"])
    def test_a_story_is_no_file_of_another_kind(
        self, tmp_path: Path, suffix: str, capsys: pytest.CaptureFixture[str]
    ) -> None:
        assert main(["export", "port-averin-fire", "-o", str(tmp_path / f"s{suffix}")]) == 2
        assert "exported to a folder, or to a file that ends in .zip, .xlsx, .json" in capsys.readouterr().err
        assert not list(tmp_path.iterdir())

    @pytest.mark.parametrize("suffix", [".xlsx", ".json", ".zip"])
    def test_a_whole_story_in_one_file(self, tmp_path: Path, suffix: str) -> None:
        assert main(["export", "port-averin-fire", "-o", str(tmp_path / "new" / f"s{suffix}")]) == 0
        assert (tmp_path / "new" / f"s{suffix}").stat().st_size > 1000

    def test_a_story_is_compared_with_its_own_zip(self, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
        assert main(["export", "port-averin-fire", "-o", str(tmp_path / "s.zip")]) == 0
        assert main(["compare", str(tmp_path / "s.zip"), "port-averin-fire"]) == 0
        told = capsys.readouterr()
        assert told.out == ""
        assert "0 changes" in told.err

    def test_what_changed_is_printed_a_line_each(self, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
        articles = tmp_path / "gale"
        articles.mkdir()
        (articles / "a.txt").write_text("A gale tore roofs off 12 houses in Vell, police said.", encoding="utf-8")
        assert main(["build", str(articles), "--save", "Gale"]) == 0
        assert main(["export", "gale", "-o", str(tmp_path / "old.zip")]) == 0
        Store().add_articles("gale", [Article(id="b", text="Police said 14 houses in Vell lost roofs in the gale.")])
        assert main(["compare", str(tmp_path / "old.zip"), "gale"]) == 0
        assert "verdict · Houses lost: One article → Conflict" in capsys.readouterr().out
