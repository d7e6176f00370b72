"""Words that try everything, on every page and in every export: shown as the characters they are, and never obeyed."""

import csv
import io
import json
import re
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from streamlit.testing.v1 import AppTest

from extract.models import Article
from facts.export import Flavour, claims_csvs, unshielded
from facts.memo.content import memo_of
from facts.memo.pages import to_html, to_markdown
from facts.memo.word import to_docx
from facts.models import Report, Story
from facts.pipeline import build_report
from facts.plain_text import HIDDEN, LONGEST_TITLE, isolated, one_line, visible
from facts.records import to_json
from facts.story_check import digest
from facts.story_folder import load_story
from facts.views.navigation import PAGES
from facts.workbook import story_workbook
from tests.builders import claim, fact, quantity, save_story, story

Opener = Callable[..., AppTest]
SCRIPT = "<script>alert(1)</script><img src=x onerror=alert(2)>"
MARKDOWN = "**12** [x](http://e.example/x) ![y](http://e.example/y.png) :red[z] $a$ `b`"
FORMULA = '=HYPERLINK("http://e.example","click")'
TURNED = "12\u202e daed \u2066hidden\u200b\U000e0041"
NAMES = {"script": SCRIPT, "markdown": MARKDOWN, "formula": FORMULA, "turned": TURNED}
TEXT = f"A storm sank 12 boats, police said.\n{SCRIPT}\n{MARKDOWN}\n{FORMULA}\n{TURNED}\n"
BOATS = TEXT.index("12 boats")
HUGE = "A title without end " * 500_000  # ten megabytes
ADDRESSES = [page.address for page in PAGES]


def hostile_story() -> Story:
    """Four articles whose outlets, titles, credits, labels and topics are each of the tricks in turn."""
    articles = [
        Article(id=name, outlet=words, title=words, sha256=digest(TEXT), text=TEXT if name == "script" else None)
        for name, words in NAMES.items()
    ]
    said = [
        claim(
            quantity(12 + place, surface=f"12 boats {words}", unit="boat", start=BOATS),
            name,
            credited=words,
            scope=words,
            note=words,
        )
        for place, (name, words) in enumerate(NAMES.items())
    ]
    said[0] = claim(quantity(12, surface="12 boats", unit="boat", start=BOATS), "script", credited=SCRIPT)
    about = fact("boats", label=f"Boats {SCRIPT}", unit="boat", topic=f"{FORMULA} {MARKDOWN}")
    made = story(said, facts=[about], articles=articles)
    return made.model_copy(update={"title": f"{SCRIPT} {TURNED}", "curated_facts": {each.id: "boats" for each in said}})


@pytest.fixture
def hostile(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    save_story(hostile_story(), tmp_path / "stories" / "hostile")
    (tmp_path / "texts").mkdir()
    (tmp_path / "texts" / "any.txt").write_text(TEXT, encoding="utf-8")
    monkeypatch.setenv("FACTS_STORIES", str(tmp_path / "stories"))
    return tmp_path / "stories" / "hostile"


@pytest.fixture
def open_hostile(open_page: Opener, hostile: Path, monkeypatch: pytest.MonkeyPatch) -> Opener:
    def opener(page: str, **address: str) -> AppTest:
        monkeypatch.setenv("FACTS_STORIES", str(hostile.parent))
        monkeypatch.setenv("FACTS_ARTICLES", str(hostile.parent.parent / "texts"))
        return open_page(page, story="hostile", **address)

    return opener


@pytest.fixture(scope="module")
def endless(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with one story whose title and first article's outlet and title have no end."""
    folder = tmp_path_factory.mktemp("endless")
    articles = [Article(id="a", outlet=HUGE, title=HUGE), Article(id="b", outlet="Vale")]
    held = [claim(quantity(12, unit="boat"), "a"), claim(quantity(15, unit="boat"), "b")]
    made = story(held, facts=[fact("boats", unit="boat")], articles=articles)
    about = {each.id: "boats" for each in held}
    save_story(made.model_copy(update={"title": HUGE, "curated_facts": about}), folder / "long")
    return folder


@pytest.fixture(scope="module")
def report() -> Report:
    return build_report(hostile_story())


def strings(value: Any) -> Iterator[str]:  # noqa: ANN401  (whatever a component was handed)
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        yield from (found for each in value.values() for found in strings(each))
    elif isinstance(value, list):
        yield from (found for each in value for found in strings(each))


class TestPages:
    @pytest.mark.parametrize("page", ADDRESSES)
    def test_markup_in_names_is_shown_and_not_obeyed(self, open_hostile: Opener, page: str) -> None:
        app = open_hostile(page)
        assert not app.exception
        for shown in (each.value for each in (*app.title, *app.markdown)):
            assert not re.search(r"(?<!\\)<(script|img)|(?<!\\)\]\(http|(?<!\\):red\[", shown), shown
            assert not HIDDEN.search(shown.replace("\u2060", "").replace("\u2068", "").replace("\u2069", "")), shown

    @pytest.mark.parametrize(
        ("page", "address"),
        [
            ("articles", {"article": "script"}),
            ("articles", {"article": "turned", "beside": "script"}),
            (
                "figures",
                {"claim": f"turned:{TEXT.index('12 boats')}-{TEXT.index('12 boats') + len(f'12 boats {TURNED}')}"},
            ),
            ("discrepancies", {"fact": "boats"}),
        ],
    )
    def test_nothing_is_hidden_in_what_components_are_handed(
        self, open_hostile: Opener, page: str, address: dict[str, str]
    ) -> None:
        app = open_hostile(page, **address)
        assert not app.exception
        drawn = [json.loads(each.proto.json) for each in app.get("bidi_component") if "keyboard" not in each.proto.id]
        handed = [words for each in drawn for words in strings(each)]
        assert any("onerror" in words for words in handed)
        for words in handed:
            assert not HIDDEN.search(words), words

    def test_a_snippet_in_the_drawer_is_escaped(self, open_hostile: Opener) -> None:
        app = open_hostile("figures", claim=f"script:{BOATS}-{BOATS + len('12 boats')}")
        html = "".join(each.proto.body for each in app.get("html"))
        assert "12 boats" in html
        assert "<script" not in html

    @pytest.mark.parametrize("page", ADDRESSES)
    def test_a_title_of_ten_megabytes_is_cut(
        self, open_page: Opener, endless: Path, monkeypatch: pytest.MonkeyPatch, page: str
    ) -> None:
        monkeypatch.setenv("FACTS_STORIES", str(endless))
        app = open_page(page, story="long")
        assert not app.exception
        assert "cannot be shown" not in app.title[0].value
        longest = max(len(each.value) for each in (*app.title, *app.markdown))
        sent = sum(len(each.proto.json) for each in app.get("bidi_component"))
        assert (longest < 5000, sent < 100_000) == (True, True)

    def test_a_file_name_is_shown_as_it_is(self, open_hostile: Opener) -> None:
        app = open_hostile("articles", article="markdown")
        app.file_uploader(key="upload").set_value([(f"{MARKDOWN}.txt", b"Nothing sank.", "text/plain")]).run()
        assert not app.exception
        told = [each.value for each in app.markdown if "Nothing" in each.value or "none of this" in each.value]
        assert told
        assert not any("](http" in each or ":red[" in each for each in told)

    def test_an_address_that_tries_markup_gets_a_note_without_it(self, open_page: Opener) -> None:
        app = open_page("figures", **{"<script>": SCRIPT, "verdict": MARKDOWN})
        assert not app.exception
        assert not any(re.search(r"(?<!\\)<script|(?<!\\)\]\(http", each.value) for each in app.markdown)


class TestExports:
    def test_a_spreadsheet_runs_no_formula_and_a_program_gets_the_words(self, report: Report) -> None:
        for name, content in claims_csvs(report, Flavour.SPREADSHEET).items():
            rows = list(csv.reader(io.StringIO(content.decode("utf-8-sig"))))
            cells = [cell for row in rows for cell in row]
            assert not [cell for cell in cells if cell.startswith(("=", "+", "@", "\t", "\r"))], name
        raw = next(iter(claims_csvs(report, Flavour.PROGRAM).values())).decode()
        assert FORMULA in [cell for row in csv.reader(io.StringIO(raw)) for cell in row]
        assert unshielded("'" + FORMULA) == FORMULA

    def test_a_workbook_holds_no_formula_and_no_link(self, report: Report) -> None:
        book = openpyxl.load_workbook(io.BytesIO(story_workbook(report)))
        cells = [cell for sheet in book for row in sheet.iter_rows() for cell in row]
        assert any(FORMULA in str(cell.value) for cell in cells)
        assert not [cell.coordinate for cell in cells if cell.data_type == "f" or cell.hyperlink]

    def test_a_memo_as_a_web_page_has_no_element_of_theirs(self, report: Report) -> None:
        page = to_html(memo_of(report, "2026-01-01")).decode()
        assert "&lt;script&gt;" in page
        assert "<script" not in page
        assert "<img" not in page
        assert 'href="http://e.example' not in page
        assert "\u202e" not in page

    def test_a_memo_as_markdown_has_no_link_of_theirs(self, report: Report) -> None:
        page = to_markdown(memo_of(report, "2026-01-01")).decode()
        assert not re.search(r"(?<!\\)\]\(http://e\.example|(?<!\\)<script", page)

    def test_a_memo_in_word_holds_the_words_and_no_field_or_link(self, report: Report) -> None:
        with zipfile.ZipFile(io.BytesIO(to_docx(memo_of(report, "2026-01-01")))) as held:
            text = held.read("word/document.xml").decode()
            links = held.read("word/_rels/document.xml.rels").decode()
        assert "e.example" not in links
        assert "w:instrText" not in text
        assert "&lt;script&gt;" in text

    def test_json_keeps_every_word_as_it_was(self, report: Report) -> None:
        held = json.loads(to_json(report))
        assert TURNED in set(strings(held))

    def test_a_story_comes_back_from_its_folder_as_it_was(self, hostile: Path) -> None:
        assert {each.outlet for each in load_story(hostile).articles} == set(NAMES.values())


class TestPlainText:
    @pytest.mark.parametrize("hidden", ["\u202e", "\u2066", "\u200b", "\u2060", "\ufeff", "\U000e0041", "\x00", "\x1b"])
    def test_what_hides_or_turns_round_is_shown(self, hidden: str) -> None:
        assert visible(f"a{hidden}b") == "a�b"

    @pytest.mark.parametrize("kept", ["é", "שלום", "👩\u200d🚒", "می\u200cخواهم", "\n", "\t"])
    def test_what_scripts_need_stays(self, kept: str) -> None:
        assert visible(kept) == kept

    def test_names_from_right_to_left_keep_to_themselves(self) -> None:
        assert isolated("שלום") == "\u2068שלום\u2069"

    def test_a_title_is_cut_with_a_sign(self) -> None:
        assert one_line("x" * 10_000, LONGEST_TITLE) == "x" * LONGEST_TITLE + "…"
