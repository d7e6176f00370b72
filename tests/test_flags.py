"""Differences that are not in the number: each flag where it belongs, and silence where it does not."""

from collections.abc import Sequence

import pytest

from extract import extract
from extract.models import Article, Claim
from facts.asserted import is_asserted
from facts.flags import NOTES, needs_a_look
from facts.models import Comparison, Flag, FlagKind, Statement
from facts.pipeline import compare_facts
from facts.statuses import grade_of, is_vague, table
from facts.update_words import mark_of
from facts.update_words import table as updates
from tests.builders import article, claim, fact, quantity, story


def compared(
    *claims: Claim, unit: str = "person", articles: Sequence[Article] = (), silent: Sequence[str] = ()
) -> Comparison:
    told = story(
        claims,
        facts=[fact(unit=unit)],
        articles=[*articles, *(article(name) for name in silent)],
        silences=[(name, "f") for name in silent],
    )
    return compare_facts(told, told.facts, [Statement(claim=each, fact="f") for each in claims])[0]


def flag(kind: str, comparison: Comparison) -> Flag | None:
    return next((each for each in comparison.flags if each.kind.value == kind), None)


def evidence(kind: str, *claims: Claim, unit: str = "person", silent: Sequence[str] = ()) -> str:
    found = flag(kind, compared(*claims, unit=unit, silent=silent))
    return found.evidence if found else ""


# ---- who is credited


def test_one_figure_credited_to_two_sides() -> None:
    said = evidence(
        "attribution_conflict",
        claim(90, "a", credited="Russian forces"),
        claim(90, "b", credited="Ukraine’s navy"),
        claim(90, "c", credited="Ukraine’s navy"),
    )
    assert said == "Article a credits 90 to “the Russian forces”; Article b and Article c to “Ukraine’s navy”."


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("police", "the fire brigade"),
        ("Ukraine's navy", "Ukrainian navy"),
        ("Reports", "Russian forces"),
        ("", "police"),
    ],
)
def test_two_voices_of_one_side_are_no_conflict(first: str, second: str) -> None:
    assert not evidence("attribution_conflict", claim(90, "a", credited=first), claim(90, "b", credited=second))


def test_two_sides_with_their_own_figures_are_contested_and_not_credited_alike() -> None:
    claims = claim(12, "a", credited="police"), claim(40, "b", credited="organisers")
    assert (
        evidence("contested", *claims)
        == "12 according to police; 40 according to organisers. The two have no value in common."
    )
    assert not evidence("attribution_conflict", *claims)


def test_two_sides_whose_figures_fit_are_not_contested() -> None:
    low = claim(quantity(12, qualifier="at_least"), "a", credited="police")
    assert not evidence("contested", low, claim(40, "b", credited="organisers"))


def test_a_disputed_figure_that_loses_its_source() -> None:
    said = evidence(
        "attribution_dropped",
        claim(41, "a", credited="harbour officials", stance="said"),
        claim(41, "b"),
        claim(40, "c", credited="the coastguard"),
    )
    assert said == "Article b states 41 as fact; Article a credits 41 to “harbour officials”."


def test_a_claim_stated_as_fact_elsewhere() -> None:
    claimed = claim(41, "a", credited="the rebels", stance="claimed")
    assert evidence("attribution_dropped", claimed, claim(41, "b"), claim(41, "c")).startswith(
        "Article b and Article c state 41 as fact"
    )


def test_what_police_said_and_nobody_disputes_may_be_told_as_fact() -> None:
    assert not evidence("attribution_dropped", claim(41, "a", credited="police"), claim(41, "b"))


@pytest.mark.parametrize(
    ("text", "asserted"),
    [
        ("Delmark values the firm at «$47 billion» in all.", True),
        ("Corvane said its offer stood whether Delmark's «$47 billion» bid for Pell went through.", False),
        ("The maker claims that the «17-inch» model is the thinnest.", False),
        ("The «28-year-old» striker may leave, her agent claimed.", False),
        ("The rebels claimed that «41 soldiers» had died.", True),
        ("The minister was horrified by a fire that left «at least 50 people» dead, he said.", False),
        ("Police said on Tuesday that «41 people» had died.", True),
        ("The rebels claimed that the «41 soldiers» were armed.", True),
    ],
)
def test_who_names_a_thing_by_a_figure_does_not_vouch_for_it(text: str, *, asserted: bool) -> None:
    marked = text.replace("«", "").replace("»", "")
    wanted = text.partition("«")[2].partition("»")[0]
    claims = extract(marked, "a")
    assert [is_asserted(each, marked) for each in claims if each.quantity.surface == wanted] == [asserted]


def test_another_figure_stated_as_fact_is_no_dropped_source() -> None:
    assert not evidence("attribution_dropped", claim(41, "a", credited="the rebels", stance="claimed"), claim(40, "b"))


def test_an_article_that_names_its_source_once_has_not_dropped_it() -> None:
    same = claim(41, "a", credited="the rebels", stance="claimed"), claim(41, "a")
    assert not evidence("attribution_dropped", *same, claim(41, "b", credited="the rebels", stance="claimed"))


def test_several_articles_of_one_origin() -> None:
    said = evidence("shared_origin", claim(9, "a", credited="police"), claim(9, "b", credited="Police"), claim(9, "c"))
    assert said == "Two articles lead to “police”: count them once."


def test_two_origins_or_one_article_share_nothing() -> None:
    assert not evidence("shared_origin", claim(9, "a", credited="police"), claim(9, "b", credited="the hospital"))
    assert not evidence("shared_origin", claim(9, "a", credited="police"), claim(9, "b"))
    assert not evidence("shared_origin", claim(9, "a", credited="reports"), claim(9, "b", credited="reports"))


# ---- what happened, to whom, where and how long


def test_outcome_words_of_different_weight() -> None:
    said = evidence(
        "status_differs",
        claim(41, "a", action="hit"),
        claim(41, "b", action="strike"),
        claim(41, "c", action="damage or destroy"),
    )
    assert said == "hit (Article a, Article b) · damaged or destroyed (Article c)."


@pytest.mark.parametrize(
    ("first", "second"), [("hit", "strike"), ("kill", "die"), ("hit", ""), ("hit", "launch"), ("announce", "destroy")]
)
def test_other_words_for_the_same_outcome_are_no_difference(first: str, second: str) -> None:
    assert not evidence("status_differs", claim(41, "a", action=first), claim(41, "b", action=second))


def test_an_article_that_uses_both_words_of_one_figure_links_them() -> None:
    both = claim(41, "b", action="hit"), claim(41, "b", action="destroy")
    assert not evidence("status_differs", claim(41, "a", action="hit"), *both)


def test_a_word_used_of_another_figure_links_nothing() -> None:
    other = claim(12, "b", action="hit"), claim(41, "b", action="destroy")
    assert evidence("status_differs", claim(41, "a", action="hit"), *other)


def test_a_night_is_not_a_day() -> None:
    night, day = claim(90, "a", scope="in a single night"), claim(90, "b", scope="in 24 hours")
    assert evidence("scope_differs", night, day) == "“in a single night” (Article a) · “in 24 hours” (Article b)."


def test_an_article_that_names_both_lengths_of_time_links_them() -> None:
    both = claim(90, "b", scope="in 24 hours"), claim(90, "b", scope="in a single night")
    assert not evidence("scope_differs", claim(90, "a", scope="in 24 hours"), *both)


def test_many_wordings_are_counted_and_not_all_shown() -> None:
    places = [claim(number, name, scope=f"in {name.upper()}ville") for number, name in enumerate("abcdefgh", 1)]
    assert evidence("scope_differs", *places).endswith("“in Eville” (Article e) · 3 more.")


def test_overnight_is_a_night_and_a_scope_left_out_is_no_other_scope() -> None:
    assert not evidence("scope_differs", claim(90, "a", scope="overnight"), claim(90, "b", scope="in one night"))
    assert not evidence("scope_differs", claim(90, "a", scope="overnight"), claim(90, "b"))


def test_passengers_are_not_the_others() -> None:
    claims = [
        claim(quantity(69, surface=f"69 {noun}s"), name, counted=noun)
        for name, noun in (("a", "passenger"), ("b", "other"))
    ]
    assert evidence("scope_differs", *claims) == "“69 passengers” (Article a) · “69 others” (Article b)."


def test_people_may_be_passengers() -> None:
    assert not evidence("scope_differs", claim(69, "a", counted="passenger"), claim(69, "b", counted="person"))


def test_unequal_figures_of_unequal_places() -> None:
    one, two = claim(1, "a", scope="in the Harbour district"), claim(2, "b", scope="in Harbour and Mill districts")
    assert "Harbour and Mill" in evidence("scope_differs", one, two)


def test_equal_figures_need_no_equal_places_and_a_country_is_no_other_place() -> None:
    assert not evidence("scope_differs", claim(2, "a", scope="in Harbour"), claim(2, "b", scope="in Mill"))
    assert not evidence("scope_differs", claim(1, "a", scope="in Harbour, Norway"), claim(2, "b", scope="in Harbour"))


# ---- an article against itself


def test_an_article_with_two_figures_of_one_thing() -> None:
    assert evidence("internal", claim(12, "a"), claim(14, "a"), claim(12, "b")) == "Article a gives 12 and 14."


@pytest.mark.parametrize(
    "claims",
    [
        (claim(12, "a"), claim(14, "b")),
        (claim(12, "a"), claim(quantity(10, qualifier="at_least"), "a")),
        (claim(12, "a", credited="police"), claim(14, "a", credited="the hospital")),
        (claim(12, "a", scope="on Monday"), claim(14, "a", scope="on Tuesday")),
    ],
)
def test_figures_an_article_can_hold_together(claims: tuple[Claim, ...]) -> None:
    assert not evidence("internal", *claims)


def distance(kilometres: int, miles: int) -> tuple[Claim, Claim]:
    far = quantity(kilometres, unit="km", kind="measure", surface=f"{kilometres} km", start=0)
    there = quantity(miles, unit="mi", kind="measure", surface=f"{miles} miles", start=far.end + 2)
    return claim(far, "a"), claim(there, "a")


def test_a_conversion_that_is_off() -> None:
    assert evidence("internal", *distance(35, 32), unit="km") == "Article a adds “32 miles” to “35 km”: 35 km is 22 mi."


def test_a_conversion_that_is_rounded_holds() -> None:
    assert not evidence("internal", *distance(35, 22), unit="km")


def test_an_article_that_tells_the_old_figure_and_the_new() -> None:
    text = "The storm killed 47 people, up from 41 on Monday."
    figures = [quantity(n, surface=str(n), start=text.index(str(n))) for n in (47, 41)]
    result = compared(*(claim(each, "a") for each in figures), articles=[article("a", text=text)])
    assert flag("internal", result) is None


# ---- notes


def test_dozens_are_read_wide() -> None:
    said = evidence("vague", claim(quantity(24, 99, surface="dozens of homes"), "a"))
    assert said == "“dozens of homes” is read as 24–99."


@pytest.mark.parametrize(
    ("low", "high", "unit", "surface", "told"),
    [
        (2_000, 9_999, "home", "thousands of homes", "2,000–9,999"),
        (2_000_000, 9_999_999, "person", "millions", "2 million to just under 10 million"),
        (2_000_000_000, 9_999_999_999, "USD", "billions of dollars", "$2 billion to just under $10 billion"),
    ],
)
def test_a_wide_range_is_told_in_round_numbers(low: int, high: int, unit: str, surface: str, told: str) -> None:
    wide = quantity(low, high, qualifier="range", unit=unit, surface=surface)
    assert evidence("vague", claim(wide, "a"), unit=unit) == f"“{surface}” is read as {told}."


@pytest.mark.parametrize("surface", ["30 to 40 homes", "thirty or forty homes", "between 20 and 99 homes"])
def test_a_range_in_numbers_is_not_vague(surface: str) -> None:
    assert not is_vague(claim(quantity(30, 40, surface=surface)))


def test_an_article_that_is_silent() -> None:
    assert evidence("silent", claim(9, "a"), silent=["b"]) == "Article b mentions the event and gives no number."
    several = "Article b and Article c mention the event and give no number."
    assert evidence("silent", claim(9, "a"), silent=["b", "c"]) == several
    assert not evidence("silent", claim(9, "a"), claim(9, "b"))


def test_notes_alone_need_no_second_look() -> None:
    assert not needs_a_look([Flag(kind=kind, evidence="") for kind in NOTES])
    assert needs_a_look([Flag(kind=FlagKind.SILENT, evidence=""), Flag(kind=FlagKind.INTERNAL, evidence="")])


def test_agreeing_articles_that_differ_in_nothing_carry_no_flag() -> None:
    assert compared(claim(12, "a", action="kill"), claim(12, "b", action="die")).flags == ()


def test_many_articles_are_counted_and_not_all_named() -> None:
    plain = [claim(41, name) for name in "bcdefghi"]
    said = evidence("attribution_dropped", claim(41, "a", credited="the rebels", stance="claimed"), *plain)
    assert said.startswith("Article b, Article c, Article d, Article e, Article f and 3 more state 41 as fact")


def test_every_flag_names_the_claims_it_rests_on() -> None:
    claims = claim(41, "a", action="hit"), claim(41, "b", action="destroy")
    found = flag("status_differs", compared(*claims))
    assert found is not None
    assert set(found.claims) == {each.id for each in claims}


# ---- the word lists


def test_a_word_is_of_one_weight_only() -> None:
    words = [word for family in table().family.values() for grade in family.grades.values() for word in grade]
    assert len(words) == len(set(words))
    assert all(grade_of(word) for word in words)


@pytest.mark.parametrize("example", table().vague.examples)
def test_examples_of_vague_words_are_vague(example: str) -> None:
    assert is_vague(claim(quantity(24, 99, surface=example)))


@pytest.mark.parametrize(
    ("example", "marks", "figure"),
    [
        (example, mark.marks, "41" if mark.marks == "old" else "47")
        for mark in (*updates().before, *updates().after)
        for example in mark.examples
    ],
)
def test_examples_of_update_words_mark_their_figure(example: str, marks: str, figure: str) -> None:
    place = quantity(figure, surface=figure, start=example.rindex(figure))
    assert mark_of(claim(place), example) == marks
