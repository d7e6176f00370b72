"""The benchmark itself: its text is distinct and repeatable, and its figures come out whole."""

import json
import sys
from itertools import islice
from pathlib import Path

import pytest

from extract.sentences import split
from tests.benchmarks.eventwriter import articles as event
from tests.benchmarks.extraction import main
from tests.benchmarks.newswriter import articles, corpus
from tests.benchmarks.stories import main as stories


def test_the_same_seed_writes_the_same_news_and_another_seed_other_news() -> None:
    assert list(islice(articles(3), 4)) == list(islice(articles(3), 4))
    assert next(articles(3)) != next(articles(4))


def test_no_sentence_is_written_twice() -> None:
    sentences = [s.text for article in corpus(200_000) for s in split(article) if "May 2031" not in s.text]
    assert len(set(sentences)) == len(sentences) > 1500


def test_every_measure_is_taken_and_reported(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert (
        main(
            [
                "--megabytes",
                "0.01",
                "--peers",
                "",
                "--starts",
                "1",
                "--rounds",
                "2",
                "--json",
                str(tmp_path / "figures.json"),
            ]
        )
        == 0
    )
    figures = json.loads((tmp_path / "figures.json").read_text())
    ours = figures["systems"]["crosscount"]
    assert ours["mb_per_s"] > 0
    assert ours["start_s"] > 0
    assert [memory["articles"] for memory in figures["memory"]][1] == figures["articles"]
    assert [len(seconds) for seconds in figures["growth"].values()] == [3, 3, 3]
    table = capsys.readouterr().out
    assert table.splitlines()[3].startswith("crosscount")
    assert "×100" in table


def test_the_text_can_be_a_folder_of_articles(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--text", str(tmp_path)]) == 1
    assert "no text to measure with" in capsys.readouterr().err
    assert main(["--peers", "abacus"]) == 2
    assert "no peer abacus; the peers are quantulum3" in capsys.readouterr().err


ABACUS = """
class CQE:
    def parse(self, text):
        return [word for word in text.split() if word.isdecimal()]
"""


def test_a_peer_can_have_a_python_of_its_own(tmp_path: Path) -> None:
    (tmp_path / "CQE").mkdir()
    (tmp_path / "CQE" / "CQE.py").write_text(ABACUS)
    python = tmp_path / "python"
    python.write_text(f'#!/bin/sh\nPYTHONPATH="{tmp_path}" exec "{sys.executable}" "$@"\n')
    python.chmod(0o755)
    figures = tmp_path / "figures.json"
    quick = ["--megabytes", "0.01", "--starts", "1", "--rounds", "1", "--json", str(figures)]
    assert main([*quick, "--peers", "cqe", "--peer-python", f"cqe={python}"]) == 0
    measured = json.loads(figures.read_text())["systems"]["cqe"]
    assert measured["found"] > 0
    assert measured["ours_is_times"] > 0


@pytest.mark.parametrize("told", ["cqe", "cqe=/nowhere/python"])
def test_a_python_that_is_not_there_is_named(told: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit, match="2"):
        main(["--peer-python", told])
    assert "no Python at" in capsys.readouterr().err


def test_one_event_is_told_alike_for_a_seed_and_grows_with_the_days() -> None:
    told, again = list(event(12)), list(event(12))
    assert told == again != list(event(12, seed=5))
    assert len({article.outlet for article in told}) == len({article.id for article in told}) == 12
    assert [article.published for article in told] == sorted(article.published for article in told)
    assert sum(article.text is not None and "flood" in article.text for article in told) == 12


def test_the_benchmark_of_stories_takes_every_measure(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert stories(["--sizes", "2,4", "--json", str(tmp_path / "figures.json")]) == 0
    rows = json.loads((tmp_path / "figures.json").read_text())
    assert [row["articles"] for row in rows] == [2, 4]
    assert all(row["claims"] > row["facts"] > 0 and row["all_s"] > row["read_s"] > 0 for row in rows)
    assert "within the limits" in capsys.readouterr().out
