"""Flags and verdicts on facts nobody curated: from the words of the articles to what a reader is told."""

import pytest

from extract.models import Article
from facts.models import Comparison, FlagKind, Report, Verdict
from facts.pipeline import report_from_articles

OUTLETS = {"a": "Harbour Post", "b": "Mill Times", "c": "Tide Radio"}


def report(*texts: str, dates: str = "") -> Report:
    """The report on articles "a", "b", "c" with these texts, published on these days of May 2031 ("1 2")."""
    days = dates.split() or [""] * len(texts)
    articles = [
        Article(id=name, outlet=OUTLETS[name], text=text, published=f"2031-05-0{day}" if day else "")
        for name, text, day in zip("abc", texts, days, strict=False)
    ]
    return report_from_articles(articles, "found")


def about(told: Report, surface: str) -> Comparison:
    """The comparison of the fact that holds the figure with these words."""
    fact = next(each.fact for each in told.statements if each.claim.quantity.surface == surface)
    return next(each for each in told.comparisons if each.fact == fact)


def evidence(told: Report, kind: FlagKind) -> list[str]:
    return [flag.evidence for each in told.comparisons for flag in each.flags if flag.kind is kind]


# ---- an article against itself


def test_a_headline_and_its_text() -> None:
    told = report("Ferry fire kills 14\n\nA fire on a ferry off Alba killed 12 people on Monday, the coastguard said.")
    assert evidence(told, FlagKind.INTERNAL) == ["Harbour Post gives 14 in its headline and 12 in its text."]


def test_where_they_were_sets_no_headline_apart() -> None:
    told = report("Trawler pulls 38 people from the sea\n\nThe trawler picked up 36 people from the water on Monday.")
    assert evidence(told, FlagKind.INTERNAL) == ["Harbour Post gives 38 in its headline and 36 in its text."]


def test_a_headline_rounds_a_large_count() -> None:
    text = "Alba beaten before 41,000 fans\n\nAlba lost at home on Saturday in front of 41,200 fans, the club said."
    assert evidence(report(text), FlagKind.INTERNAL) == []


@pytest.mark.parametrize(
    "text",
    [
        "Ferry fire kills 12\n\nA fire on a ferry off Alba killed 12 people on Monday.",
        "Ferry fire kills at least 12\n\nA fire on a ferry off Alba killed 14 people on Monday.",
        "Ferry fire toll rises to 14\n\nThe toll from a ferry fire off Alba rose to 14, up from 12 on Monday.",
        "Ferry fire kills 14\n\nA fire on a ferry off Alba killed 14 people on Monday. It injured 12 others.",
        "Ferry fire kills 14, owner says\n\nA ferry fire off Alba killed 12 people on Monday, the coastguard said.",
    ],
)
def test_a_headline_that_fits_its_text(text: str) -> None:
    assert evidence(report(text), FlagKind.INTERNAL) == []


def test_a_conversion_that_is_off() -> None:
    told = report("The village lies 35 km (32 miles) north of the dam.", "The village is 35 km from the dam.")
    assert evidence(told, FlagKind.INTERNAL) == ["Harbour Post adds “32 miles” to “35 km”: 35 km is 22 mi."]


ASIDE = "two lengths of one road in brackets are linked, and then held for a conversion"


@pytest.mark.parametrize(
    "distance",
    [
        "35 km (22 miles)", "35 km (21.7 miles)", "35 km (about 22 miles)", "3 km (50 m deep)", "35 km (5 m)",
        "35 km, 32 miles)", "35 km (32 km)",
        pytest.param("35 km (32 miles of it paved)", marks=pytest.mark.xfail(reason=ASIDE, strict=True)),
    ],
)  # fmt: skip
def test_a_conversion_that_is_rounded_or_is_none(distance: str) -> None:
    told = report(f"The village lies {distance} north of the dam.", "The village is 35 km from the dam.")
    assert evidence(told, FlagKind.INTERNAL) == []


# ---- several articles


def test_a_toll_that_rose_replaces_the_day_before() -> None:
    told = report(
        "A landslide in Alba killed 41 people on Monday, officials said.",
        "The death toll from Monday's landslide in Alba rose to 47 people, officials said.",
        dates="4 5",
    )
    assert about(told, "41 people").verdict is Verdict.SUPERSEDED


def test_an_earlier_toll_named_by_the_article_itself() -> None:
    told = report(
        "The landslide in Alba killed 47 people, up from 41 on Monday.",
        "The landslide in Alba killed 41 people.",
    )
    assert about(told, "47 people").verdict is Verdict.SUPERSEDED
    assert evidence(told, FlagKind.INTERNAL) == []


def test_two_parties_with_their_own_counts() -> None:
    told = report(
        "Rebels said 42 soldiers were killed in an ambush near Alba on Friday.",
        "The army said 40 soldiers were killed in an ambush near Alba on Friday.",
    )
    assert about(told, "42 soldiers").verdict is Verdict.CONFLICT
    assert evidence(told, FlagKind.CONTESTED) == [
        "42 according to rebels; 40 according to the army. The two have no value in common."
    ]


def test_a_claim_that_another_article_states_as_fact() -> None:
    told = report(
        "Rebels claimed that 60 soldiers were killed in an ambush near Alba on Friday.",
        "Sixty soldiers were killed in an ambush near Alba on Friday.",
    )
    assert evidence(told, FlagKind.ATTRIBUTION_DROPPED) == [
        "Mill Times states 60 as fact; Harbour Post credits 60 to “rebels”."
    ]


def test_what_police_said_may_be_told_as_fact() -> None:
    told = report(
        "Sixty people were killed in a landslide near Alba on Friday, police said.",
        "Sixty people were killed in a landslide near Alba on Friday.",
    )
    assert evidence(told, FlagKind.ATTRIBUTION_DROPPED) == []


def test_damaged_is_not_destroyed() -> None:
    told = report(
        "The storm damaged 40 homes in Alba on Friday, officials said.",
        "The storm destroyed 40 homes in Alba on Friday, officials said.",
    )
    assert evidence(told, FlagKind.STATUS_DIFFERS) == ["damaged (Harbour Post) · destroyed (Mill Times)."]


def test_who_will_pay_has_not_paid() -> None:
    told = report("Hollin will pay $18 a share for Brask.", "Brask backs an offer of $18 a share from Hollin.")
    assert evidence(told, FlagKind.STATUS_DIFFERS) == []
    told = report("Hollin paid $18 a share for Brask.", "Hollin offered $18 a share for Brask.")
    assert evidence(told, FlagKind.STATUS_DIFFERS) == ["paid (Harbour Post) · offered (Mill Times)."]


def test_nothing_is_done_to_an_earthquake() -> None:
    told = report("Two earthquakes hit Alba on Sunday.", "Two earthquakes destroyed much of Alba on Sunday.")
    assert evidence(told, FlagKind.STATUS_DIFFERS) == []


def test_a_night_is_not_a_day() -> None:
    told = report(
        "Some 90 drones were launched at the port overnight, the navy said.",
        "Some 90 drones were launched at the port in 24 hours, the navy said.",
    )
    (said,) = evidence(told, FlagKind.SCOPE_DIFFERS)
    assert "overnight" in said
    assert "in 24 hours" in said


def test_one_wire_report_in_two_papers_is_one_origin() -> None:
    wire = "Rescue teams pulled 31 people from the flooded arcade on Tuesday while divers searched the lower level."
    told = report(wire, f"Alba was under water. {wire}", "In Alba, 31 people were pulled from a flooded arcade.")
    assert about(told, "31 people").independent == 2
    assert evidence(told, FlagKind.SHARED_ORIGIN)


# ---- what is no flag


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Rebels said 42 soldiers were killed near Alba on Friday.", "Rebels said 40 soldiers were killed near Alba."),
        ("Police said 42 people were killed near Alba.", "The mayor said 40 people were killed near Alba."),
        ("The army said 42 soldiers died near Alba.", "The rebels said at least 40 soldiers died near Alba."),
    ],
    ids=["one party", "two who are no parties", "figures that fit"],
)
def test_not_every_two_voices_are_opposing_parties(first: str, second: str) -> None:
    assert evidence(report(first, second), FlagKind.CONTESTED) == []


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (
            "The union said 9,000 drivers were on strike in Orme.",
            "The company said 7,500 drivers were on strike in Orme.",
        ),
        pytest.param(
            "The opposition said 50,000 people marched in Sarn on Sunday.",
            "Police said 12,000 people marched in Sarn on Sunday.",
            marks=pytest.mark.xfail(strict=True, reason="four times as many in one march are not linked"),
        ),
    ],
)
def test_parties_need_not_be_at_war(first: str, second: str) -> None:
    assert len(evidence(report(first, second), FlagKind.CONTESTED)) == 1


@pytest.mark.parametrize(
    "text",
    [
        "The crash in Alba killed 15 of the 12 passengers.",
        "The crash killed 12 people, among them 15 children.",
        "The crash killed 12 people. Ten tourists and five crew were among the 12 dead.",
    ],
)
def test_a_part_above_its_whole(text: str) -> None:
    assert len(set(evidence(report(text, "A crash in Alba killed 12 people."), FlagKind.INTERNAL))) == 1


@pytest.mark.parametrize(
    "text",
    [
        "The crash in Alba killed 12 of the 15 passengers.",
        "The crash killed 12 people, among them five children.",
        "The crash killed 12 people and injured 15.",
        "Of about 12 dead, 12 were tourists.",
    ],
)
def test_a_part_within_its_whole(text: str) -> None:
    assert evidence(report(text, "A crash in Alba killed 12 people."), FlagKind.INTERNAL) == []


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("The storm destroyed 40 homes in Alba.", "The storm destroyed 40 houses in Alba."),
        ("The storm destroyed 40 homes in Alba.", "The storm wrecked 40 homes in Alba."),
        ("The storm damaged or destroyed 40 homes in Alba.", "Forty homes in Alba were damaged or destroyed."),
    ],
)
def test_words_of_one_weight_are_one_status(first: str, second: str) -> None:
    assert evidence(report(first, second), FlagKind.STATUS_DIFFERS) == []


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Some 90 drones were launched at the port overnight.", "In the night 90 drones were launched at the port."),
        ("Some 90 drones were launched at the port overnight.", "Some 90 drones were launched at the port."),
    ],
)
def test_one_window_told_twice_or_once_is_no_other_scope(first: str, second: str) -> None:
    assert evidence(report(first, second), FlagKind.SCOPE_DIFFERS) == []


def test_two_papers_that_quote_one_chief_are_one_origin() -> None:
    told = report(
        "The blaze destroyed 40 homes in Alba, fire chief Marta Quell said.",
        "Fire chief Marta Quell said 40 homes in Alba had been destroyed.",
        "The blaze destroyed 40 homes in Alba, Mayor Ned Orrin said.",
    )
    assert about(told, "40 homes").independent == 2
    alone = report(
        "The blaze destroyed 40 homes in Alba, fire chief Marta Quell said.",
        "Fire chief Marta Quell said 40 homes in Alba had been destroyed.",
    )
    assert about(alone, "40 homes").independent == 1
    assert evidence(alone, FlagKind.SHARED_ORIGIN) == [
        "Two articles lead to “fire chief Marta Quell”: count them once."
    ]


def test_two_papers_with_words_of_their_own_are_two_origins() -> None:
    told = report("The blaze destroyed 40 homes in Alba.", "Forty homes burned down in Alba.")
    assert evidence(told, FlagKind.SHARED_ORIGIN) == []
    assert about(told, "40 homes").independent == 2


@pytest.mark.parametrize(
    ("text", "flagged"),
    [("Dozens of homes burned in Alba.", True), ("Between 24 and 99 homes burned in Alba.", False)],
)
def test_only_words_are_vague(text: str, flagged: bool) -> None:  # noqa: FBT001
    assert bool(evidence(report(text, "In Alba 41 homes burned."), FlagKind.VAGUE)) is flagged


def test_the_same_figure_credited_to_opposing_parties() -> None:
    told = report(
        "The pumps were off for 20 minutes, the union said.",
        "The company said the pumps were off for 20 minutes.",
    )
    assert len(evidence(told, FlagKind.ATTRIBUTION_CONFLICT)) == 1
