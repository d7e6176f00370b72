"""The memo: every format says the same, carries every statement, and runs nothing of what others wrote."""

import io
import re
import time
from html.parser import HTMLParser

import docx
import pytest
from pypdf import PdfReader

from facts.memo import FORMATS, Memo, memo_of
from facts.memo.pages import to_html, to_markdown
from facts.models import Preference, Report, Verdict
from facts.pipeline import build_report
from facts.story_folder import find_story, load_story
from tests.builders import article, claim, fact, quantity, story

DAY = "2026-05-01"


def report(label: str = "Workers killed", outlet: str = "Vale News", words: str = "12 workers") -> Report:
    told = [
        claim(quantity(12, surface=words), "a", credited="the fire service"),
        claim(quantity(14, surface="14 workers"), "b"),
    ]
    articles = [article("a", outlet=outlet), article("b", outlet="Morning Post")]
    return build_report(story(told, facts=[fact(label=label)], articles=articles))


def text_of(suffix: str, memo: Memo) -> str:
    """What a reader of the format sees, white space folded."""
    data = FORMATS[suffix].write(memo)
    if suffix == ".pdf":
        words = " ".join(page.extract_text() for page in PdfReader(io.BytesIO(data)).pages)
    elif suffix == ".docx":
        document = docx.Document(io.BytesIO(data))
        cells = [cell.text for table in document.tables for row in table.rows for cell in row.cells]
        words = " ".join([*(paragraph.text for paragraph in document.paragraphs), *cells])
    elif suffix == ".html":
        seen = Seen()
        seen.feed(data.decode())
        words = " ".join(seen.words)
    else:
        words = re.sub(r"\\(?=\W)|\N{WORD JOINER}", "", data.decode())
    return " ".join(words.split())


class Seen(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.words: list[str] = []
        self.tags: set[str] = set()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:  # noqa: ARG002
        self.tags.add(tag)

    def handle_data(self, data: str) -> None:
        self.words.append(data)


@pytest.mark.parametrize("suffix", FORMATS)
def test_every_format_tells_who_says_what(suffix: str) -> None:
    told = text_of(suffix, memo_of(report(), DAY, address="http://localhost:8501/discrepancies?fact=f"))
    for words in ("Workers killed", "“12 workers”", "“14 workers”", "Vale News", "Morning Post", "the fire service"):
        assert words in told
    assert "1 of 1 figure needs a second look: one is in conflict." in told
    assert f"A mill burns · {DAY}" in told
    assert "discrepancies?fact=f" in told


@pytest.mark.parametrize("suffix", FORMATS)
@pytest.mark.parametrize("name", ["istanbul-2025", "port-averin-fire"])
def test_no_fact_of_a_story_is_missing(suffix: str, name: str) -> None:
    whole = build_report(load_story(find_story(name)))
    told = text_of(suffix, memo_of(whole, DAY))
    stated = {each.fact for each in whole.comparisons}
    squeezed = told.replace(" ", "")  # a PDF breaks lines, and a line end may be lost with its space
    missing = [each.label for each in whole.facts if each.id in stated and each.label.replace(" ", "") not in squeezed]
    assert not missing


@pytest.mark.parametrize("suffix", [".pdf", ".docx", ".html", ".md"])
def test_the_same_memo_is_the_same_file_at_any_time(suffix: str, monkeypatch: pytest.MonkeyPatch) -> None:
    memo = memo_of(report(), DAY)
    first = FORMATS[suffix].write(memo)
    later = time.time() + 86_400
    monkeypatch.setattr("time.time", lambda: later)
    assert FORMATS[suffix].write(memo) == first


HOSTILE = '<script>alert(1)</script>#import "x" *b* [l](http://e.example) | $x$ \u202e\x00\ud800 `c` @a'


@pytest.mark.parametrize("suffix", FORMATS)
def test_words_of_others_stay_words(suffix: str) -> None:
    told = text_of(suffix, memo_of(report(label=HOSTILE, outlet=HOSTILE, words=HOSTILE), DAY))
    assert "<script>alert(1)</script>" in told
    assert "\u202e" not in told


def test_a_web_page_holds_no_script_link_or_picture() -> None:
    seen = Seen()
    seen.feed(to_html(memo_of(report(label=HOSTILE, outlet=HOSTILE, words=HOSTILE), DAY)).decode())
    assert not seen.tags & {"script", "a", "img", "iframe", "link", "object"}


def test_markdown_shows_a_row_of_cells_whatever_they_hold() -> None:
    lines = to_markdown(memo_of(report(words="a | b"), DAY)).decode().splitlines()
    rows = [line for line in lines if line.startswith("| ")]
    assert {len(re.findall(r"(?<!\\)\|", row)) for row in rows} == {6}


def test_a_title_of_a_megabyte_is_cut() -> None:
    memo = memo_of(report(label="x" * 1_000_000), DAY)
    assert len(memo.entries[0].label) == 300
    assert memo.entries[0].label.endswith("…")


def test_an_editors_preference_is_told_with_its_reason() -> None:
    plain = report()
    first = plain.statements[0]
    chosen = Preference(fact=first.fact, claim=first.claim.id, who="Anna", why="the later count", decision="d")
    notes = memo_of(plain.model_copy(update={"preferences": (chosen,)}), DAY).entries[0].notes
    assert (notes[0].name, notes[0].evidence) == ("Preferred by Anna", "“12 workers”: the later count")


def test_only_the_facts_asked_for() -> None:
    told = memo_of(report(), DAY, facts=[])
    assert (told.entries, told.headline) == ((), "No figure needs a second look.")


def test_the_earlier_article_comes_first() -> None:
    told = [claim(47, "a", action="kill"), claim(41, "b", action="kill")]
    articles = [
        article("a", outlet="Alba Post", published="2031-05-02"),
        article("b", outlet="Vell News", published="2031-05-01"),
    ]
    memo = memo_of(build_report(story(told, facts=[fact()], articles=articles)), DAY)
    assert [row.article for row in memo.entries[0].rows] == ["Vell News", "Alba Post"]
    assert [line.partition(".")[0] for line in memo.sources] == ["Vell News", "Alba Post"]


def test_figures_chosen_are_not_taken_for_all_of_the_story() -> None:
    whole = build_report(load_story(find_story("port-averin-fire")))
    least = next(each.fact for each in whole.comparisons if each.verdict is Verdict.CONFLICT)
    told = memo_of(whole, DAY, facts=[least]).headline
    assert told == f"1 of 1 figure chosen out of {len(whole.comparisons)} needs a second look: one is in conflict."
    assert memo_of(whole, DAY, facts=[each.fact for each in whole.comparisons]) == memo_of(whole, DAY)
