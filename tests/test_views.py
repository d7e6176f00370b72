"""Every page by use: what it says first, what filters and links do, and what it makes of hostile or broken input."""

import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from extract.models import Article, Claim, Origin
from facts.models import Story
from facts.pipeline import build_report
from facts.plain_text import visible
from facts.story_check import digest
from facts.views.board import Board
from facts.views.markup import plain
from facts.views.navigation import PAGES
from facts.views.reading import LONGEST_GAP, reader_data
from facts.views.table import LISTED
from facts.views.texts import surroundings
from facts.views.words import what_happened
from tests.builders import article, claim, fact, quantity, save_story, story

Opener = Callable[..., AppTest]
NAMES = [page.address for page in PAGES]
HOSTILE = "<script>alert(1)</script> [x](http://e.x) :red[y] $a$ **12**\u202e"
TEXT = f"A storm sank 12 boats in the harbour, police said.\n{HOSTILE}\nDivers found at least seven crew alive.\n"


def cells(app: AppTest) -> list[dict[str, Any]]:
    """The rows of the matrix."""
    data = component(app)
    return [row for topic in data["topics"] for row in topic["rows"]]


def component(app: AppTest) -> dict[str, Any]:
    """What the page's first component shows, the keyboard and the choices of the filters aside."""
    drawn = (each.proto for each in app.get("bidi_component"))
    return next(json.loads(each.json)[0] for each in drawn if not re.search("keyboard|choices", each.id))


def quotes(row: dict[str, Any]) -> list[str]:
    parts = [part for cell in row["cells"] if cell and "parts" in cell for part in cell["parts"]]
    return [part["before"] + part["number"] + part["after"] for part in parts]


def words(app: AppTest) -> str:
    """All Markdown of the page, escapes taken out."""
    return "\n".join(element.value for element in (*app.title, *app.markdown)).replace("\\", "").replace("\u2060", "")


def labels(app: AppTest) -> list[str]:
    return [button.proto.label for button in app.get("download_button")]


def opened(app: AppTest, menu: str) -> AppTest:
    """A menu is made for who opens it."""
    app.session_state[menu] = True
    return app.run()


def place(text: str, words: str) -> int:
    return text.index(words)


@pytest.fixture
def harbour(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with one invented story whose words try everything, and its texts in a folder of their own."""
    stories, texts = tmp_path / "stories", tmp_path / "texts"
    texts.mkdir(parents=True)
    (texts / "a.txt").write_text(TEXT, encoding="utf-8")
    save_story(harbour_story(), stories / "harbour")
    monkeypatch.setenv("FACTS_STORIES", str(stories))
    return tmp_path


def harbour_story() -> Story:
    sunk = quantity(12, surface="12 boats", unit="boat", start=place(TEXT, "12 boats"))
    alive = quantity(7, qualifier="at_least", surface="at least seven crew", start=place(TEXT, "at least seven"))
    claims = (
        claim(sunk, "a", credited="police", action="sink"),
        claim(quantity(15, surface="15 boats", unit="boat"), "b", credited="<b>harbour</b> office", action="sink"),
    )
    articles = (
        Article(id="a", outlet=HOSTILE, title=HOSTILE, sha256=digest(TEXT)),
        Article(id="b", outlet="Hill Gazette"),
    )
    boats = fact("boats", label="Boats sunk", unit="boat", topic="Storm & <i>harbour</i>")
    crew: Claim = claim(alive, "a").model_copy(update={"origin": Origin.EXTRACTED})
    return story(claims, facts=[boats], articles=articles, extracted=[crew], silences=[])


class TestEveryPage:
    @pytest.mark.parametrize("page", NAMES)
    def test_opens_with_a_sentence_and_no_error(self, open_page: Opener, page: str) -> None:
        app = open_page(page)
        assert not app.exception
        assert " " in app.title[0].value

    @pytest.mark.parametrize("page", [name for name in NAMES if name not in ("review", "add")])
    def test_offers_what_is_displayed_and_everything_in_both_flavours(self, open_page: Opener, page: str) -> None:
        offered = labels(opened(open_page(page), "more-downloads"))
        assert sum(label.startswith("Download ") for label in offered) == 1
        assert {label.partition(", ")[2] for label in offered if "claims" in label} == {
            "for spreadsheets",
            "for programs",
            "Excel",
        }

    def test_menus_are_made_for_who_opens_them(self, open_page: Opener) -> None:
        app = open_page("discrepancies")
        closed = len(labels(app))
        assert len(labels(opened(opened(app, "more-downloads"), "memo"))) > closed + 20

    @pytest.mark.parametrize("page", NAMES)
    def test_says_what_it_did_not_understand_in_the_address(self, open_page: Opener, page: str) -> None:
        app = open_page(page, colour="blue")
        assert not app.exception
        assert "“colour”" in words(app)

    @pytest.mark.parametrize("page", NAMES)
    def test_shows_hostile_words_as_the_characters_they_are(
        self, open_page: Opener, harbour: Path, monkeypatch: pytest.MonkeyPatch, page: str
    ) -> None:
        monkeypatch.setenv("FACTS_STORIES", str(harbour / "stories"))
        monkeypatch.setenv("FACTS_ARTICLES", str(harbour / "texts"))
        app = open_page(page, story="harbour")
        shown = [element.value for element in (*app.title, *app.markdown)]
        assert not app.exception
        assert not any("<script>" in each or ":red[" in each or "\u202e" in each for each in shown)


class TestFigures:
    def test_counts_what_agrees_and_what_does_not(self, open_page: Opener) -> None:
        assert "given more than once" in words(open_page("figures"))

    def test_quotes_each_article_in_its_own_words(self, open_page: Opener) -> None:
        aircraft = next(row for row in cells(open_page("figures")) if row["fact"] == "aircraft-hit")
        assert "approximately 40 Russian warplanes" in quotes(aircraft)
        assert aircraft["verdict"] == "conflict"

    def test_tells_silence_from_absence(self, open_page: Opener) -> None:
        app = open_page("figures")
        articles = [article["name"] for article in component(app)["articles"]]
        train = next(row for row in cells(app) if row["fact"] == "train-people")
        held = next(row for row in cells(app) if row["fact"] == "soldiers-killed")
        assert train["cells"][articles.index("Alliance News")] == {"silent": True}
        assert held["cells"][articles.index("Alliance News")] is None

    def test_a_verdict_pill_filters_and_goes_to_the_address(self, open_page: Opener) -> None:
        app = open_page("figures")
        app.pills(key="address-verdict").select("conflict").run()
        assert app.query_params["verdict"] in ("conflict", ["conflict"])
        assert {row["verdict"] for row in cells(app)} == {"conflict"}

    def test_the_address_sets_the_filters(self, open_page: Opener) -> None:
        app = open_page("figures", verdict=["conflict", "compatible"], q="aircraft")
        assert [row["fact"] for row in cells(app)] == ["aircraft-hit"]
        assert app.pills(key="address-verdict").value == ["conflict", "compatible"]
        assert app.text_input(key="address-q").value == "aircraft"

    def test_an_article_filter_leaves_its_column_alone(self, open_page: Opener) -> None:
        app = open_page("figures", article="003_4dfc51fa16fd28fe")
        assert [article["name"] for article in component(app)["articles"]] == ["Alliance News"]

    def test_a_topic_and_a_unit_filter(self, open_page: Opener) -> None:
        app = open_page("figures", topic="bridge-blast", unit="person")
        assert {row["fact"] for row in cells(app)} == {"bridge-killed", "bridge-injured", "train-people"}

    def test_flagged_only_leaves_flagged_figures(self, open_page: Opener) -> None:
        app = open_page("figures")
        app.toggle(key="address-flagged").set_value(True).run()
        assert app.query_params["flagged"] in ("1", ["1"])
        assert all(row["flags"] for row in cells(app))

    def test_nothing_found_says_so_and_what_to_do(self, open_page: Opener) -> None:
        app = open_page("figures", q="zeppelin")
        assert not app.exception
        assert "No figure matches these filters" in words(app)
        assert "Download 0 figures" in labels(app)

    def test_unknown_codes_are_ignored_with_a_note(self, open_page: Opener) -> None:
        app = open_page("figures", verdict=["conflict", "bogus"])
        assert {row["verdict"] for row in cells(app)} == {"conflict"}
        assert "verdict=bogus" in words(app)

    def test_a_link_to_a_claim_opens_its_drawer(self, open_page: Opener) -> None:
        app = open_page("figures", claim="000_f8827d0923f2926c:1413-1433")
        assert app.get("dialog")[0].proto.dialog.title == "Aircraft hit in the raid"
        rows = [list(row) for table in app.table for row in table.value.to_numpy().tolist()]
        assert ["Stated as", "“40 strategic bombers”"] in rows
        assert "characters 1,413–1,433" in words(app)

    def test_the_drawer_says_what_happened_in_words(self, open_page: Opener) -> None:
        app = open_page("figures", story="port-averin-fire", claim="daily-flare:601-618")
        rows = [list(row) for table in app.table for row in table.value.to_numpy().tolist()]
        assert ["What happened", "winched to safety"] in rows

    def test_the_drawer_of_an_unknown_claim_stays_shut(self, open_page: Opener) -> None:
        app = open_page("figures", claim="000:1-2")
        assert not app.exception
        assert not app.get("dialog")


def test_an_outcome_stands_without_the_pronoun_that_a_label_needs() -> None:
    assert what_happened(claim(16, action="survive")) == "survived"
    assert what_happened(claim(16, action="try")) == ""


class TestDiscrepancies:
    def test_the_most_serious_comes_first(self, open_page: Opener) -> None:
        headings = [each.value for each in open_page("discrepancies").markdown if each.value.startswith("## ")]
        assert headings[0].startswith("## :orange-badge[≠ Conflict]")
        assert "need a second look" in words(open_page("discrepancies"))

    def test_a_filter_leaves_its_kind(self, open_page: Opener) -> None:
        app = open_page("discrepancies", verdict="conflict")
        headings = [each.value for each in app.markdown if each.value.startswith("## ")]
        assert headings
        assert all("Conflict" in heading for heading in headings)

    def test_search_and_facets_leave_the_figures_they_fit(self, open_page: Opener) -> None:
        app = open_page("discrepancies", q="warplanes")
        assert [each.value for each in app.markdown if each.value.startswith("## ")]
        assert "Aircraft" in words(app)
        assert "People on the train" not in words(app)
        menus = next(each["menus"] for each in components(app) if "menus" in each)
        assert {group["facet"] for menu in menus for group in menu["groups"]} >= {"article", "flag", "qualifier"}
        assert not app.exception

    def test_where_nothing_needs_a_look_the_rest_is_open(self, open_page: Opener) -> None:
        app = open_page("discrepancies", verdict="single_source")
        assert [each.proto.expanded for each in app.expander][:1] == [True]
        assert "in one article only" in app.expander[0].label

    def test_nothing_found_says_the_way_out(self, open_page: Opener) -> None:
        assert "No figure matches these filters" in words(open_page("discrepancies", q="zebra"))

    def test_a_link_to_a_fact_shows_its_card_alone(self, open_page: Opener) -> None:
        app = open_page("discrepancies", fact="train-people")
        headings = [each.value for each in app.markdown if each.value.startswith("## ")]
        assert [heading.endswith("People on the train") for heading in headings] == [True]

    def test_show_all_leads_back(self, open_page: Opener) -> None:
        app = open_page("discrepancies", fact="train-people")
        app.button[0].click().run()
        assert "need a second look" in words(app)
        assert "fact" not in app.query_params

    def test_a_card_has_a_picture_where_values_differ_and_a_table_always(self, open_page: Opener) -> None:
        app = open_page("discrepancies", fact="aircraft-hit")
        spec = json.loads(app.get("vega_lite_chart")[0].proto.spec)
        assert "no value fits all" in json.dumps(spec)
        columns = [column["name"] for column in component(app)["columns"]]
        assert columns == ["Article", "Stated as", "Read as", "Credited to", "Outcome", "Read by"]

    def test_equal_figures_with_nobody_credited_get_no_picture(self, open_page: Opener) -> None:
        assert not open_page("discrepancies", fact="bridge-injured").get("vega_lite_chart")

    def test_many_cards_come_in_pages(self, open_page: Opener, harbour: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        save_story(story_of_conflicts(15), harbour / "stories" / "harbour")
        monkeypatch.setenv("FACTS_STORIES", str(harbour / "stories"))
        app = open_page("discrepancies", story="harbour")
        first = [each.value for each in app.markdown if each.value.startswith("## ")]
        more = next(button for button in app.button if button.label == "Show 5 more of 15")
        more.click().run()
        assert len(first) == 10
        assert sum(each.value.startswith("## ") for each in app.markdown) == 15


def story_of_conflicts(count: int) -> Story:
    """As many facts, each given as 12 by one article and as 15 by another."""
    facts = [fact(f"boats-{index}", label=f"Boats sunk at pier {index}", unit="boat") for index in range(count)]
    claims = [
        claim(quantity(value, unit="boat", start=1000 * index), article)
        for index in range(count)
        for value, article in ((12, "a"), (15, "b"))
    ]
    about = {each.id: facts[each.quantity.start // 1000].id for each in claims}
    return story(claims, facts=facts).model_copy(update={"curated_facts": about})


class TestTable:
    def test_lists_every_statement(self, open_page: Opener) -> None:
        frame = open_page("table").dataframe[0].value
        assert len(frame) >= 75
        assert list(frame["Figure"][:2]) == ["Aircraft hit in the raid"] * 2

    def test_a_narrow_screen_gets_the_same_a_statement_a_block(self, open_page: Opener) -> None:
        app = open_page("table", q="bombers")
        (listed,) = (each for each in components(app) if "quote" in each)
        assert len(listed["rows"]) == len(app.dataframe[0].value)
        first = [cell["words"].replace("\N{NO-BREAK SPACE}", " ") for cell in listed["rows"][0]["cells"]]
        assert first[:4] == ["≠ Aircraft hit in the raid", "“40 strategic bombers”", "40 aircraft", "Article 000"]

    def test_a_long_list_comes_a_part_at_a_time(self, open_page: Opener) -> None:
        pages = open_page("table"), open_page("table", listed=str(2 * LISTED.page))
        first, more = (next(each for each in components(app) if "quote" in each)["rows"] for app in pages)
        assert len(first) == LISTED.page < len(more)

    def test_search_leaves_what_matches(self, open_page: Opener) -> None:
        app = open_page("table", q="bombers")
        assert set(app.dataframe[0].value["Figure"]) == {"Aircraft hit in the raid"}

    def test_a_selected_row_opens_its_statement(self, open_page: Opener) -> None:
        app = open_page("table")
        app.session_state["table-0"] = {"selection": {"rows": [2], "columns": [], "cells": []}}
        app.run()
        assert not app.exception
        assert app.get("dialog")

    def test_figures_linked_to_no_fact_are_there_and_can_be_asked_for(self, open_page: Opener) -> None:
        app = open_page("table", story="harbour")
        app.query_params["verdict"] = "unlinked"
        app.run()
        if not app.dataframe:
            pytest.fail(words(app))
        assert list(app.dataframe[0].value["Stated as"]) == ["at least seven crew"]

    @pytest.fixture
    def open_page(self, open_page: Opener, harbour: Path, monkeypatch: pytest.MonkeyPatch) -> Opener:
        monkeypatch.setenv("FACTS_STORIES", str(harbour / "stories"))

        def opener(page: str, **address: str) -> AppTest:
            return open_page(page, **({"story": "istanbul-2025"} | address))

        return opener


class TestArticles:
    def test_without_its_text_bars_keep_the_distance(self, open_page: Opener) -> None:
        app = open_page("articles", article="003_4dfc51fa16fd28fe")
        pieces = [piece for paragraph in component(app)["paragraphs"] for piece in paragraph["pieces"]]
        assert any("bars" in piece for piece in pieces)
        assert "The text belongs to its publisher" in words(app)

    def test_a_link_to_a_claim_finds_its_article(self, open_page: Opener) -> None:
        app = open_page("articles", claim="003_4dfc51fa16fd28fe:1370-1391")
        assert "Alliance News" in words(app)
        assert component(app)["here"] == "003_4dfc51fa16fd28fe:1370-1391"

    @pytest.mark.articles
    def test_with_its_text_every_figure_is_marked_in_its_place(
        self, open_page: Opener, real_articles: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setenv("FACTS_ARTICLES", str(real_articles))
        app = open_page("articles", article="003_4dfc51fa16fd28fe")
        text = next(real_articles.glob("003_*")).read_text(encoding="utf-8")
        shown = "".join(piece["words"] for each in component(app)["paragraphs"] for piece in each["pieces"])
        assert "".join(shown.split()) == "".join(text.split())

    def test_hostile_text_is_handed_over_as_text(
        self, open_page: Opener, harbour: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setenv("FACTS_STORIES", str(harbour / "stories"))
        monkeypatch.setenv("FACTS_ARTICLES", str(harbour / "texts"))
        app = open_page("articles", story="harbour", article="a")
        pieces = [piece for paragraph in component(app)["paragraphs"] for piece in paragraph["pieces"]]
        assert visible(HOSTILE) in [piece.get("words") for piece in pieces]

    def test_uploads_are_matched_by_content_and_the_others_named_with_the_reason(
        self, open_page: Opener, harbour: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setenv("FACTS_STORIES", str(harbour / "stories"))
        app = open_page("articles", story="harbour", article="a")
        files = [("renamed.txt", TEXT.encode(), "text/plain"), ("other.txt", b"Nothing sank.", "text/plain")]
        app.file_uploader(key="upload").set_value([*files, ("empty.txt", b"", "text/plain")]).run()
        assert not app.exception
        app.run()
        assert "words" in component(app)["paragraphs"][0]["pieces"][0]
        assert "other.txt is none of this story’s articles" in words(app).replace("*", "")
        assert "empty.txt is empty" in words(app).replace("*", "")


class TestOrigins:
    def test_counts_who_names_nobody(self, open_page: Opener) -> None:
        assert "name nobody as their source" in words(open_page("origins"))

    def test_spellings_of_one_authority_are_one_row(self, open_page: Opener) -> None:
        frame = open_page("origins").dataframe[0].value
        assert sum("air force" in authority for authority in frame["Authority"]) == 1
        assert frame["All figures"].is_monotonic_decreasing

    def test_a_link_to_a_fact_draws_its_lines(self, open_page: Opener) -> None:
        app = open_page("origins", fact="drones-launched")
        assert app.get("vega_lite_chart")
        assert "4 articles, 2 named origins: 472 drones" in words(app)


class TestMethod:
    def test_shows_the_tolerances_in_force_and_the_privacy_line(self, open_page: Opener) -> None:
        app = open_page("method")
        assert "Nothing leaves your machine" in words(app)
        tolerances = next(table.value for table in app.table if "Value" in table.value.columns)
        assert "about, around, roughly" in [each.replace("\\", "") for each in tolerances["Words"]]


class TestStories:
    def test_the_picker_changes_the_story_and_the_address(
        self, open_page: Opener, harbour: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setenv("FACTS_STORIES", str(harbour / "stories"))
        app = open_page("figures", verdict="agree", story="istanbul-2025")
        app.selectbox(key="story-picker").select("harbour").run()
        assert [row["fact"] for row in cells(app)] == ["boats"]
        assert "verdict" not in app.query_params

    def test_an_unknown_story_is_ignored_with_a_note(self, open_page: Opener) -> None:
        app = open_page("figures", story="atlantis")
        assert not app.exception
        assert "story=atlantis" in words(app)

    def test_a_story_that_lost_a_file_says_which_and_the_rest_goes_on(
        self, open_page: Opener, harbour: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setenv("FACTS_STORIES", str(harbour / "stories"))
        (harbour / "stories" / "harbour" / "facts.csv").unlink()
        app = open_page("figures", story="harbour")
        assert not app.exception
        assert "cannot be shown" in words(app)
        assert "facts.csv" in app.text[0].value
        app.selectbox(key="story-picker").select("istanbul-2025").run()
        assert "given more than once" in words(app)


@pytest.mark.parametrize(
    "text",
    ["**bold**", "[x](http://e.x)", "http://e.x", ":red[x]", ":smile:", "a@b.example", "<i>x</i>", "$x$", "a -> b"],
)
def test_plain_text_loses_nothing_but_gains_escapes(text: str) -> None:
    assert plain(text).replace("\\", "").replace("\u2060", "") == text


def test_a_snippet_is_cut_at_spaces() -> None:
    left, words_, right = surroundings(
        "The mayor said on Monday that 12 boats sank in the old harbour", 30, 38, reach=14
    )
    assert (left, words_, right) == ("… Monday that ", "12 boats", " sank in the …")


def test_a_snippet_keeps_to_its_paragraph() -> None:
    told = "Gale sinks 12 boats\n\nPetra Osk, 34, saw it."
    assert surroundings(told, 11, 19) == ("Gale sinks ", "12 boats", "")
    assert surroundings(told, 32, 34) == ("Petra Osk, ", "34", ", saw it.")


def test_a_long_stretch_without_a_figure_is_cut_and_says_so() -> None:
    far = claim(quantity(12, surface="12 boats", unit="boat", start=1_000), "a")
    articles = (Article(id="a", outlet="A"),)
    board = Board(build_report(story((far,), facts=[fact("boats", unit="boat")], articles=articles, silences=[])))
    pieces = [piece for paragraph in reader_data(board, "a", None)["paragraphs"] for piece in paragraph["pieces"]]
    assert [piece["gap"] for piece in pieces if "gap" in piece] == [f"… {1_000 - LONGEST_GAP} characters more …"]
    assert sum(width for piece in pieces for width in piece.get("bars", [])) == LONGEST_GAP


def test_reader_and_bars_agree_on_the_marks() -> None:
    board = Board(build_report(harbour_story()))
    with_text, without = (reader_data(board, "a", text) for text in (TEXT, None))
    marks = [
        [piece["claim"] for each in data["paragraphs"] for piece in each["pieces"] if "claim" in piece]
        for data in (with_text, without)
    ]
    assert marks[0] == marks[1]
    assert len(marks[0]) == 2


def test_a_note_lists_what_the_latest_articles_say_and_counts_the_others() -> None:
    days = {"a": 12, "b": 14, "c": 19, "d": 23, "e": 31}
    told = tuple(claim(quantity(dead, surface=f"{dead} people"), name) for name, dead in days.items())
    articles = [article(name, published=f"2031-05-0{day}") for day, name in enumerate(days, start=1)]
    board = Board(build_report(story(told, facts=[fact()], articles=articles)))
    notes = [note["line"] for each in reader_data(board, "a", None)["paragraphs"] for note in each["notes"]]
    assert notes == ["12 people; elsewhere 31 people, 23 people, 19 people and 1 more"]


def test_the_discrepancies_on_display_are_offered_as_a_memo(open_page: Opener) -> None:
    assert {"Word", "PDF", "web page", "Markdown"} <= set(labels(opened(open_page("discrepancies"), "memo")))


class TestAgreement:
    def test_the_two_articles_of_the_address_are_set_side_by_side(self, open_page: Opener) -> None:
        app = open_page("agreement", left="000_f8827d0923f2926c", right="003_4dfc51fa16fd28fe")
        matrix = next(each for each in components(app) if "topics" in each)
        assert [article["name"] for article in matrix["articles"]] == ["Article 000", "Alliance News"]
        assert [topic["name"] for topic in matrix["topics"]][-2:] == ["Only in Article 000", "Only in Alliance News"]

    def test_a_row_is_painted_by_how_the_two_stand_and_its_symbol_by_how_all_do(self, open_page: Opener) -> None:
        app = open_page("agreement", left="000_f8827d0923f2926c", right="004_4ced0c1f17db292f")
        matrix = next(each for each in components(app) if "topics" in each)
        rows = {row["fact"]: row for topic in matrix["topics"] for row in topic["rows"]}
        agreed = rows["aircraft-hit"]
        assert (agreed["verdict"], agreed["tint"]) == ("conflict", "agree")

    def test_nobody_is_compared_with_itself(self, open_page: Opener) -> None:
        app = open_page("agreement", left="000_f8827d0923f2926c", right="000_f8827d0923f2926c")
        assert not app.exception
        cells = next(each for each in components(app) if "cells" in each)["cells"]
        assert [cells[place][place] for place in range(5)] == [None] * 5

    def test_every_article_has_its_profile(self, open_page: Opener) -> None:
        app = open_page("agreement")
        spec = json.loads(app.get("vega_lite_chart")[0].proto.spec)
        assert "statements hedged" in json.dumps(spec)


def components(app: AppTest) -> list[dict[str, Any]]:
    return [json.loads(each.proto.json)[0] for each in app.get("bidi_component")]
