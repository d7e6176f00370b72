"""Which of two claims fits the other best in its article, and what a count without its noun is held against."""

from facts.candidates import candidates
from facts.closest import WITHIN, standings
from facts.grouping import IndexPair
from facts.pairs import pair_of
from tests.linked import settings


def standings_of(scores: dict[IndexPair, float], *texts: str) -> dict[IndexPair, str]:
    found = settings(*texts)
    return standings({(left, right): pair_of(found[left], found[right]) for left, right in scores}, scores)


FERRIES = ("Orrin built 12 ferries.", "Orrin built 15 ferries. Tarn built 40 ferries.")


def test_what_fits_best_on_both_sides_is_told_from_the_rest() -> None:
    told = standings_of({(0, 1): 1.0, (0, 2): 0.5, (1, 2): -1.0}, *FERRIES)
    assert told == {(0, 1): "unequal_both", (0, 2): "unequal_one", (1, 2): WITHIN}


def test_a_tie_is_nobody_s_best() -> None:
    told = standings_of({(0, 1): 1.0, (0, 2): 1.0}, *FERRIES)
    assert told == {(0, 1): "unequal_one", (0, 2): "unequal_one"}


def test_the_same_figure_again_is_no_rival() -> None:
    told = standings_of({(0, 1): 1.0, (0, 2): 2.0}, "Orrin built 12 ferries.", "Orrin built 15 ferries, 15 ferries.")
    assert set(told.values()) == {"unequal_both"}


def test_the_order_of_pairs_makes_no_difference() -> None:
    scores = {(0, 1): 0.2, (0, 2): 0.7, (0, 3): 0.4, (1, 2): 0.1}
    texts = ("Orrin built 12 ferries.", "Tarn built 15 ferries. Orrin built 12 ferries. Pell built 30 ferries.")
    assert standings_of(scores, *texts) == standings_of(dict(reversed(scores.items())), *texts)


def test_things_counted_are_not_converted_into_one_another() -> None:
    ships, times = settings("The treaty names 20 ships.", "He was warned dozens of times.")
    assert not pair_of(ships, times).equal


def test_a_small_number_without_its_noun_goes_with_a_count_of_as_many() -> None:
    found = settings("Varr made nine saves.", "Osk had four chances, and Varr was unbeaten, with nine.")
    pairs = {(found[left].low, found[right].low) for left, right in candidates(found)}
    assert (9.0, 9.0) in pairs
