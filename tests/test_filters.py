"""Filters: what each leaves, how many each would leave, and what the address makes of it all."""

from collections.abc import Callable

import pytest
from streamlit.testing.v1 import AppTest

from extract.models import Article, Claim, Origin
from facts.pipeline import build_report
from facts.views.board import Board
from facts.views.facets import FACETS, Filters, find, occurring
from facts.views.filters import menus_of
from tests.builders import claim, fact, quantity, story
from tests.test_views import cells, words

Opener = Callable[..., AppTest]


@pytest.fixture(scope="module")
def board() -> Board:
    """Two facts and a figure of no fact: boats sunk (12, 12 and 15), streets flooded (about 7)."""
    sunk = [claim(quantity(value, unit="boat"), name, credited=who) for name, value, who in _SUNK]
    flooded = claim(quantity(7, qualifier="approx", unit="street"), "c", credited="Police")
    boats = fact("boats", label="Boats sunk", unit="boat")
    streets = fact("streets", label="Streets", unit="street", topic="Flood")
    alone: Claim = claim(quantity(999, unit="kg", kind="measure"), "c").model_copy(update={"origin": Origin.EXTRACTED})
    articles = [Article(id=name, outlet=outlet) for name, outlet in (("a", "Vale"), ("b", "Vale"), ("c", "Hill"))]
    made = story([*sunk, flooded], facts=[boats, streets], articles=articles, extracted=[alone])
    about = {each.id: "boats" for each in sunk} | {flooded.id: "streets"}
    return Board(build_report(made.model_copy(update={"curated_facts": about})))


_SUNK = (("a", 12, "police"), ("b", 12, ""), ("c", 15, "harbour office"))


def asked(**codes: tuple[str, ...]) -> Filters:
    return Filters(chosen=tuple(codes.items()))


def left(board: Board, filters: Filters, *, by_fact: bool = False) -> list[str]:
    found = find(board, filters, unlinked=not by_fact, by_fact=by_fact).statements
    return sorted({each.fact for each in found} if by_fact else (each.claim.article for each in found))


@pytest.mark.parametrize(
    ("filters", "articles"),
    [
        (asked(), ["a", "b", "c", "c", "c"]),
        (asked(verdict=("conflict",)), ["a", "b", "c"]),
        (asked(verdict=("unlinked",)), ["c"]),
        (asked(outlet=("vale",)), ["a", "b"]),
        (asked(credited=("nobody",)), ["b", "c"]),
        (asked(credited=("police", "harbour-office")), ["a", "c", "c"]),
        (asked(credited=("police",), topic=("flood",)), ["c"]),
        (asked(qualifier=("approx",)), ["c"]),
        (asked(kind=("measure",)), ["c"]),
        (asked(unit=("boat",), article=("c",)), ["c"]),
        (asked(origin=("extracted",)), ["c"]),
        (Filters(words="ships"), ["a", "b", "c"]),
        (Filters(words="vale 12"), ["a", "b"]),
    ],
)
def test_a_statement_is_left_where_every_filter_wants_it(board: Board, filters: Filters, articles: list[str]) -> None:
    assert left(board, filters) == articles


def test_a_fact_is_left_where_one_of_its_statements_is(board: Board) -> None:
    assert left(board, asked(credited=("police",)), by_fact=True) == ["boats", "streets"]
    assert left(board, asked(credited=("nobody",)), by_fact=True) == ["boats"]


def test_a_count_tells_what_its_choice_would_leave(board: Board) -> None:
    for filters in (
        asked(),
        asked(outlet=("vale",)),
        asked(credited=("nobody",), kind=("count",)),
        Filters(words="12"),
    ):
        counts = find(board, filters, unlinked=True, by_fact=False).counts
        for facet in FACETS:
            for code, count in counts[facet.name].items():
                chosen = {**dict(filters.chosen), facet.name: (code,)}
                assert count == len(left(board, Filters(chosen=tuple(chosen.items()), words=filters.words)))


def test_only_what_occurs_can_be_chosen(board: Board) -> None:
    assert list(occurring(board, unlinked=False)["kind"]) == ["count"]
    assert set(occurring(board, unlinked=True)["kind"]) == {"count", "measure"}


def test_choices_with_nothing_left_are_not_offered_unless_chosen(board: Board) -> None:
    filters = asked(outlet=("vale",), credited=("harbour-office",))
    counts = find(board, filters, unlinked=True, by_fact=False).counts
    menus = menus_of(filters, occurring(board, unlinked=True), counts)
    groups = {group["facet"]: group for menu in menus for group in menu["groups"]}
    assert [(each["code"], each["count"], each["chosen"]) for each in groups["credited"]["choices"]] == [
        ("nobody", "1", False),
        ("police", "1", False),
        ("harbour-office", "0", True),
    ]
    assert next(menu["label"] for menu in menus if menu["name"] == "more") == "More filters (2)"


def test_every_filter_stands_in_the_address(open_page: Opener) -> None:
    app = open_page(
        "figures", credited="nobody", qualifier=["approx", "exact"], kind="count", origin="both", flagged="1"
    )
    assert not app.exception
    assert "Not understood" not in words(app)
    assert cells(app)


def test_unknown_codes_do_nothing_but_a_note(open_page: Opener) -> None:
    app = open_page("figures", credited="zeus", qualifier="approx")
    assert "credited=zeus" in words(app)
    assert {row["fact"] for row in cells(app)} == {
        row["fact"] for row in cells(open_page("figures", qualifier="approx"))
    }


def test_clear_all_takes_every_filter_out_and_leaves_the_story(open_page: Opener) -> None:
    app = open_page("figures", story="istanbul-2025", credited="nobody", verdict="conflict", q="aircraft")
    next(button for button in app.button if button.label == "Clear all filters").click().run()
    assert dict(app.query_params) in ({"story": "istanbul-2025"}, {"story": ["istanbul-2025"]})


@pytest.mark.parametrize(
    ("asked_for", "found"),
    [
        ("bombers", "aircraft-hit"),
        ("deaths", "bridge-killed"),
        ("113100", "area-held"),
        ("a fifth", "share-held"),
        ("alliance news 41", "aircraft-hit"),
    ],
)
def test_other_words_and_numbers_for_the_same_thing_find_it(open_page: Opener, asked_for: str, found: str) -> None:
    assert found in {row["fact"] for row in cells(open_page("figures", q=asked_for))}
