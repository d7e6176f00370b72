"""Reports kept on disk: the same as made anew, made again when damaged, and only where it is worth it."""

from pathlib import Path

import pytest

from facts import kept
from facts.kept import kept_report
from facts.models import Report
from facts.pipeline import build_report
from tests.builders import claim, story


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("FACTS_HOME", str(tmp_path))
    monkeypatch.setattr(kept, "WORTH_KEEPING", 2)
    return tmp_path / "reports"


class Maker:
    def __init__(self, report: Report) -> None:
        self.report, self.times = report, 0

    def __call__(self) -> Report:
        self.times += 1
        return self.report


@pytest.fixture
def maker() -> Maker:
    return Maker(build_report(story([claim(12, "a"), claim(14, "b", credited="police")])))


def test_a_report_is_made_once_and_comes_back_the_same(maker: Maker) -> None:
    assert kept_report("k", maker) == kept_report("k", maker) == maker.report
    assert maker.times == 1


def test_another_key_is_another_report(maker: Maker) -> None:
    kept_report("k", maker)
    kept_report("l", maker)
    assert maker.times == 2


def test_a_damaged_file_is_made_again(maker: Maker, folder: Path) -> None:
    kept_report("k", maker)
    next(folder.glob("*.json")).write_text("{", encoding="utf-8")
    assert kept_report("k", maker) == maker.report
    assert maker.times == 2


def test_a_small_report_is_not_kept(folder: Path) -> None:
    kept_report("k", Maker(build_report(story([claim(12, "a")]))))
    assert not folder.exists()


def test_old_ones_go(maker: Maker, folder: Path) -> None:
    for number in range(kept.MOST_KEPT + 3):
        kept_report(str(number), maker)
    assert len(list(folder.iterdir())) == kept.MOST_KEPT


def test_where_nothing_can_be_written_the_report_comes_all_the_same(maker: Maker, folder: Path) -> None:
    folder.parent.mkdir(exist_ok=True)
    folder.write_text("a file in the folder's place", encoding="utf-8")
    assert kept_report("k", maker) == maker.report
