"""Reading: marks that tell how they were read, the lit sentence, two articles side by side, reasons, citations."""

import json
from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from facts.citations import citation, permanent_address
from facts.interface import text
from facts.models import Link, Reason, Statement
from facts.pipeline import build_report
from facts.views.beside import beside_data, headline
from facts.views.board import Board
from facts.views.link_reason import title_of
from facts.views.reading import reader_data
from tests.builders import article, claim, fact, quantity, story
from tests.test_views import component, words

Opener = Callable[..., AppTest]
TUTORIAL = "port-averin-fire"
LEFT = "A storm sank 12 boats (30 tonnes). Police counted nine injured, and two streets are closed.\n"
RIGHT = "Harbour office: 15 boats sank on Monday. About nine people were hurt."


@pytest.fixture(scope="module")
def board() -> Board:
    """Boats differ, injured agree in part, streets stand in one article only and the other covers them in silence."""
    said = (
        (LEFT, "a", "12 boats", 12, "", "boats"),
        (LEFT, "a", "nine injured", 9, "", "injured"),
        (LEFT, "a", "two streets", 2, "", "streets"),
        (RIGHT, "b", "15 boats", 15, "", "boats"),
        (RIGHT, "b", "About nine people", 9, "approx", "injured"),
    )
    claims = [
        claim(quantity(value, qualifier=bound, surface=surface, unit="boat", start=text.index(surface)), name)
        for text, name, surface, value, bound, _ in said
    ]
    about = {each.id: row[-1] for each, row in zip(claims, said, strict=True)}
    facts = [fact(name, label=name.title(), unit="boat") for name in ("boats", "injured", "streets")]
    articles = [article("a", outlet="Vale", text=LEFT), article("b", outlet="Hill", text=RIGHT)]
    made = story(claims, facts=facts, articles=articles, silences=[("b", "streets")])
    return Board(build_report(made.model_copy(update={"curated_facts": about})))


def pieces(data: dict[str, Any]) -> list[dict[str, Any]]:
    return [piece for each in data["paragraphs"] for piece in each["pieces"]]


class TestReader:
    def test_a_mark_tells_how_its_figure_was_read_and_what_others_say(self, board: Board) -> None:
        mark = next(piece for piece in pieces(reader_data(board, "a", LEFT)) if piece.get("words") == "12 boats")
        assert mark["tip"]["label"] == "Boats"
        assert mark["tip"]["verdictName"] == "Conflict"
        assert mark["tip"]["lines"] == ["Read as 12 boats", "Credited to nobody; stated as fact", "Elsewhere 15 boats"]

    def test_the_sentence_a_link_leads_to_is_lit_and_no_other(self, board: Board) -> None:
        here = board.of_article["a"][1].claim.id
        lit = "".join(piece["words"] for piece in pieces(reader_data(board, "a", LEFT, here)) if piece["lit"])
        assert lit == "Police counted nine injured, and two streets are closed."

    def test_nothing_is_lit_without_a_link(self, board: Board) -> None:
        assert not any(piece["lit"] for piece in pieces(reader_data(board, "a", LEFT)))

    def test_lighting_a_sentence_loses_no_word(self, board: Board) -> None:
        for statement in board.of_article["a"]:
            shown = "".join(piece["words"] for piece in pieces(reader_data(board, "a", LEFT, statement.claim.id)))
            assert shown == LEFT.rstrip()

    def test_another_article_is_not_about_the_claim_that_was_read(self, open_page: Opener) -> None:
        app = open_page("articles", story=TUTORIAL, claim="averin-ledger:18-27")
        app.segmented_control(key="address-article").set_value("daily-flare").run()
        assert "claim" not in app.query_params
        assert component(app)["here"] == ""


class TestBeside:
    def test_facts_of_both_come_first_in_one_row_then_what_one_alone_states(self, board: Board) -> None:
        data = beside_data(board, "a", "b", {"a": LEFT, "b": RIGHT})
        assert [(group["title"], [row["fact"] for row in group["rows"]]) for group in data["groups"]] == [
            ("In both", ["boats", "injured"]),
            ("Only in Vale", ["streets"]),
        ]
        boats = data["groups"][0]["rows"][0]
        said = ["".join(piece["words"] for quote in side["quotes"] for piece in quote) for side in boats["sides"]]
        assert said == ["A storm sank 12 boats (30 tonnes).", "Harbour office: 15 boats sank on Monday."]
        assert boats["verdict"] == "conflict"
        assert "15" in boats["why"]

    def test_silence_is_not_absence(self, board: Board) -> None:
        rows = beside_data(board, "a", "b", {})["groups"][1]["rows"]
        assert [(side["silent"], bool(side["quotes"])) for side in rows[0]["sides"]] == [(False, True), (True, False)]

    def test_without_texts_the_stated_words_stand_alone(self, board: Board) -> None:
        row = beside_data(board, "a", "b", {})["groups"][0]["rows"][0]
        assert [["".join(each["words"] for each in quote) for quote in side["quotes"]] for side in row["sides"]] == [
            ["12 boats"],
            ["15 boats"],
        ]

    def test_the_headline_counts_how_the_two_stand_to_each_other(self, board: Board) -> None:
        assert headline(board, "a", "b") == "Vale and Hill: 2 figures in both; 1 can be reconciled, 1 in conflict"

    def test_one_figure_agrees_and_two_agree(self) -> None:
        assert [text("beside.agree", count=count) for count in (1, 2)] == ["1 agrees", "2 agree"]

    def test_the_pair_stands_in_the_address(self, open_page: Opener) -> None:
        app = open_page("articles", story=TUTORIAL, article="northgate-wire", beside="tern-broadcasting")
        assert not app.exception
        assert component(app)["names"] == ["Northgate Wire", "Tern Broadcasting"]

    def test_an_article_is_not_put_beside_itself(self, open_page: Opener) -> None:
        app = open_page("articles", story=TUTORIAL, article="northgate-wire", beside="northgate-wire")
        assert not app.exception
        assert "beside=northgate-wire" in words(app)
        assert "paragraphs" in component(app)


class TestReasons:
    def test_a_claim_left_alone_says_why(self, open_page: Opener) -> None:
        app = open_page("figures", story=TUTORIAL, claim="averin-ledger:376-384")
        labels = [each.label for each in app.expander]
        assert "Why it was left alone" in labels
        assert "left it alone" in words(app)
        assert any("Weight" in table.value.columns for table in app.table)

    def test_a_linked_claim_says_why_it_is_linked_and_why_the_verdict(self, open_page: Opener) -> None:
        app = open_page("figures", story=TUTORIAL, claim="averin-ledger:243-252")
        labels = [each.label for each in app.expander]
        assert {"Why it is linked", "Why this verdict", "Cite and link"} <= set(labels)
        assert "figures are linked from 0.50" in words(app)

    def test_a_curated_claim_was_placed_by_a_person(self, open_page: Opener) -> None:
        app = open_page("figures", claim="000_f8827d0923f2926c:1413-1433")
        assert "A person who read the articles placed it here." in words(app)

    def test_titles_follow_the_link(self) -> None:
        reason = Reason(signal="counted", weight=0.4, sentence="both count boats")
        alone = Link(claim="a:1-2", fact="", score=0.3, reasons=(reason,))
        statement = Statement(claim=claim(12), fact="", link=alone)
        assert title_of(statement) == "Why it was left alone"
        assert title_of(statement.model_copy(update={"fact": "f"})) == "Why it is linked"


class TestCitations:
    def test_a_citation_names_program_story_fact_day_and_address(self) -> None:
        cited = citation("Port\nfire", "People killed", date(2026, 11, 5), "https://h.example/y")
        assert cited.startswith("Crosscount ")
        assert cited.endswith(", “Port fire”, “People killed”, 5 November 2026, https://h.example/y")

    @pytest.mark.parametrize(
        ("here", "there"),
        [
            ("http://h.example", "http://h.example/articles?claim=a%3A1-2"),
            ("http://h.example/", "http://h.example/articles?claim=a%3A1-2"),
            ("http://h.example/table?q=x#y", "http://h.example/articles?claim=a%3A1-2"),
            ("https://h.example/desk/", "https://h.example/desk/articles?claim=a%3A1-2"),
        ],
    )
    def test_an_address_leads_to_the_page_wherever_the_dashboard_is(self, here: str, there: str) -> None:
        assert permanent_address(here, frozenset({"table", "articles"}), "articles", {"claim": "a:1-2"}) == there

    def test_a_statement_offers_citation_and_address_that_name_the_story(self, open_page: Opener) -> None:
        app = open_page("figures", story=TUTORIAL, claim="averin-ledger:243-252")
        drawn = next(each for each in app.get("bidi_component") if "cite-" in each.proto.id)
        lines = [line["text"] for line in json.loads(drawn.proto.json)[0]["lines"]]
        assert all(f"story={TUTORIAL}" in line for line in lines)
        assert "&fact=people-picked-up" in lines[0]
        assert "claim=averin-ledger%3A243-252" in lines[1]

    def test_an_article_offers_its_own_address(self, open_page: Opener) -> None:
        app = open_page("articles", story=TUTORIAL, article="averin-ledger")
        drawn = next(each for each in app.get("bidi_component") if "cite-" in each.proto.id)
        assert "/articles?story=port-averin-fire&article=averin-ledger" in drawn.proto.json
