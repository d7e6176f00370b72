"""Which articles agree with which, and how each states its figures: the counts and the pictures of them."""

from collections.abc import Sequence

import pytest

from extract.models import Claim
from facts.article_pairs import Shared, Stand, profile_of
from facts.credit_map import MOST, Credit, credit_map
from facts.pair_plot import agreement_plot, told
from facts.pipeline import build_report
from facts.profiles import profile_plot
from facts.views.board import Board
from facts.views.pairs import pair_groups, pair_of, pairs_frame, pairs_of
from tests.builders import claim, fact, quantity, statement, story
from tests.test_charts import layers


def board_of(facts: dict[str, Sequence[Claim]], unit: str = "person") -> Board:
    claims = [each for group in facts.values() for each in group]
    known = [fact(name, label=name, unit=unit) for name in facts]
    about = {each.id: name for name, group in facts.items() for each in group}
    return Board(build_report(story(claims, facts=known).model_copy(update={"curated_facts": about})))


def stand(left: Claim, right: Claim, unit: str = "person") -> Stand:
    found = pair_of(board_of({"f": [left, right]}, unit), "a", "b")
    return next(stand for stand in Stand if found.count(stand))


def kilometres(value: float) -> Claim:
    return claim(quantity(value, unit="km", kind="measure"), "a")


class TestTwoArticles:
    def test_agree_in_the_same_figure(self) -> None:
        assert stand(claim(12, "a"), claim(12, "b")) is Stand.AGREE

    def test_are_reconciled_where_some_value_satisfies_both(self) -> None:
        assert stand(claim(12, "a"), claim(quantity(10, qualifier="at_least"), "b")) is Stand.RECONCILED

    def test_are_apart_where_none_does_and_rounding_never_hides_a_person(self) -> None:
        assert stand(claim(40, "a"), claim(41, "b")) is Stand.APART

    def test_rounded_conversions_are_no_conflict(self) -> None:
        miles = claim(quantity(22, unit="mi", kind="measure"), "b")
        assert stand(kilometres(35), miles, "km") is Stand.RECONCILED

    def test_an_article_that_gives_both_values_agrees_with_either(self) -> None:
        board = board_of({"f": [claim(4, "a"), claim(7, "a"), claim(7, "b"), claim(4, "c")]})
        assert pair_of(board, "a", "b").count(Stand.AGREE) == 1
        assert pair_of(board, "c", "b").count(Stand.APART) == 1

    def test_what_cannot_be_compared_is_not_counted(self) -> None:
        money = [claim(quantity(5, unit=unit, kind="money"), name) for name, unit in (("a", "USD"), ("b", "EUR"))]
        board = board_of({"f": money}, "USD")
        found = pair_of(board, "a", "b")
        assert found.total == 0
        assert [group.name for group in pair_groups(board, "a", "b", found)] == ["Not comparable"]


@pytest.fixture(scope="module")
def board() -> Board:
    return board_of(
        {
            "dead": [claim(4, "a"), claim(7, "b"), claim(4, "c", credited="police")],
            "hurt": [claim(9, "a"), claim(9, "b")],
            "boats": [claim(quantity(3, qualifier="at_least"), "a")],
        }
    )


class TestPairs:
    def test_rows_are_what_two_differ_in_first_and_what_one_alone_gives_last(self, board: Board) -> None:
        groups = pair_groups(board, "a", "b", pair_of(board, "a", "b"))
        assert [(group.name, group.facts) for group in groups] == [
            ("In conflict", ("dead",)),
            ("Agreed", ("hurt",)),
            (f"Only in {board.name('a')}", ("boats",)),
        ]

    def test_the_table_begins_with_those_furthest_apart(self, board: Board) -> None:
        frame = pairs_frame(board, pairs_of(board, ["a", "b", "c"]))
        assert list(frame["In conflict"]) == [1, 1, 0]
        assert list(frame["Both give"]) == [2, 1, 1]

    def test_a_cell_of_the_picture_says_what_it_counts(self, board: Board) -> None:
        names = [board.name(article) for article in "abc"]
        chart = agreement_plot(list("abc"), names, pairs_of(board, list("abc")))
        cells = [row for layer in layers(chart) if layer["mark"]["type"] == "rect" for row in layer["rows"]]
        assert len(cells) == 6
        assert {cell["spoken"] for cell in cells if cell["left"] == names[0] and cell["right"] == names[1]} == {
            f"{names[0]} and {names[1]}: 1 in conflict, 1 agreed"
        }

    def test_words_for_a_pair_leave_out_what_does_not_occur(self) -> None:
        shared = Shared({Stand.APART: (), Stand.RECONCILED: ("f",), Stand.AGREE: ("g", "h")})
        assert told(shared) == "1 reconciled, 2 agreed"


class TestProfiles:
    def test_counts_what_is_alone_hedged_and_credited(self) -> None:
        hedged = claim(quantity(7, qualifier="at_least"), credited="police")
        found = profile_of("a", [statement(hedged, fact="f"), statement(claim(9), fact="g")], alone=["g"])
        assert (found.statements, found.alone, found.hedged, found.attributed) == (2, 1, 1, 1)
        assert found.share("hedged") == 0.5

    def test_every_share_has_a_shape_and_a_lane_of_its_own(self) -> None:
        profile = profile_of("a", [statement(claim(9), fact="f")], alone=[])
        told = [layer for layer in layers(profile_plot([profile], ["A"])) if "description" in layer["encoding"]]
        assert len({(layer["mark"]["shape"], layer["mark"]["yOffset"]) for layer in told}) == 3
        spoken = next(row["spoken"] for layer in told for row in layer["rows"])
        assert spoken == "A: 0 of 1 statement given by no other article"


class TestCreditMap:
    def test_one_authority_of_two_articles_is_one_square_with_dark_lines(self) -> None:
        given = [Credit(authority="police", article=name, count=3) for name in ("A", "B")]
        chart = credit_map([*given, Credit(authority="union", article="B", count=1)])
        dark = [layer for layer in layers(chart) if layer["mark"]["type"] == "rule" and layer["rows"][0].get("shared")]
        assert [len(layer["rows"]) for layer in dark] == [2]
        squares = [row for layer in layers(chart) for row in layer["rows"] if row.get("articles")]
        assert {(row["name"], row["articles"]) for row in squares} == {("police", "2 articles"), ("union", "1 article")}

    def test_articles_of_one_text_stand_side_by_side_in_a_bracket(self) -> None:
        texts = {"A": "t", "B": "", "C": "t"}
        given = [Credit(authority="police", article=name, count=1, text=text) for name, text in texts.items()]
        brackets = [layer["rows"] for layer in layers(credit_map(given)) if "first" in layer["rows"][0]]
        assert [(row["first"], row["last"]) for rows in brackets for row in rows] == [(0, 1)]

    def test_a_crowd_is_cut_to_what_a_picture_holds(self) -> None:
        given = [Credit(authority=f"Office {index}", article=f"A{index}", count=1) for index in range(3 * MOST)]
        chart = credit_map(given)
        assert max(len(layer["rows"]) for layer in layers(chart)) == MOST
