"""Two witnesses of the same words are one statement, and where they differ it says so."""

from hypothesis import given
from hypothesis import strategies as st

from extract.models import Claim, Origin
from facts.pipeline import build_report
from facts.statements import differences, witnesses
from tests.builders import claim, quantity, story


def curated(value: int, start: int, surface: str = "12 workers", **fields: str) -> Claim:
    return claim(quantity(value, surface=surface, start=start), **fields)


def read(value: int, start: int, surface: str = "12 workers", **fields: str) -> Claim:
    return claim(quantity(value, surface=surface, start=start), **fields).model_copy(
        update={"origin": Origin.EXTRACTED}
    )


def test_overlapping_words_are_one_statement_with_two_witnesses() -> None:
    told = build_report(story([curated(12, 100)], extracted=[read(12, 104, "workers"), read(40, 300)]))
    first = told.statements[0]
    assert first.claim.origin is Origin.CURATED
    assert first.extracted is not None
    assert len(told.statements) == 2


def test_neighbours_and_other_articles_are_no_witnesses() -> None:
    pairs, alone = witnesses([curated(12, 100)], [read(12, 110), read(12, 100, article="b")])
    assert not pairs
    assert len(alone) == 2


def test_the_longer_overlap_is_the_witness() -> None:
    pairs, alone = witnesses([curated(12, 100, "12 workers dead")], [read(1, 99, "12"), read(12, 103, "workers dead")])
    assert [each.quantity.start for each in pairs.values()] == [103]
    assert [each.quantity.start for each in alone] == [99]


def test_differences_are_those_of_meaning() -> None:
    here = curated(12, 100, credited="Ukraine’s navy", counted="worker", action="kill")
    same = read(12, 100, credited="the Ukrainian navy", counted="mill worker", action="kill", scope="on Monday")
    other = read(13, 100, credited="", action="injure")
    assert differences(here, same) == ()
    assert differences(here, other) == ("low", "high", "attribution", "action")


def test_an_outcome_only_one_witness_noted_is_no_difference() -> None:
    assert differences(curated(12, 100, action="kill"), read(12, 100)) == ()


PLACES = st.lists(st.integers(0, 40), max_size=6, unique=True)


@given(PLACES, PLACES)
def test_no_claim_is_lost_or_told_twice(curated_places: list[int], read_places: list[int]) -> None:
    by_hand = [curated(12, 5 * place, "12 men") for place in curated_places]
    by_program = [read(12, 5 * place + 2, "men") for place in read_places]
    told = build_report(story(by_hand, extracted=by_program))
    seen = [each.claim for each in told.statements] + [each.extracted for each in told.statements if each.extracted]
    assert sorted(map(repr, seen)) == sorted(map(repr, [*by_hand, *by_program]))
