"""Every verdict with its rule on facts that nobody curated: from the words of two or three articles to what is told."""

from typing import NamedTuple

import pytest

from facts.comparison import LADDER
from facts.models import Verdict
from tests.test_found_flags import about, report


class Told(NamedTuple):
    """Articles on one fact, the words of one of its figures, and the verdict with its rule; `dates` are days of May."""

    words: str
    verdict: Verdict
    rule: str
    texts: tuple[str, ...]
    dates: str = ""


CASES = {
    # ---- agree
    "the same count": Told(
        "12 miners",
        Verdict.AGREE,
        "same figure",
        ("The collapse at Grell killed 12 miners.", "Twelve miners died in the collapse at Grell."),
    ),
    "the same bound": Told(
        "At least 12 miners",
        Verdict.AGREE,
        "same figure",
        ("At least 12 miners were killed at Grell.", "The collapse at Grell killed at least 12 miners."),
    ),
    "the same two figures": Told(
        "about 330 feet",
        Verdict.AGREE,
        "same figures",
        (
            "The crater at Grell is about 330 feet wide. From above, the crater at Grell is 328 feet wide.",
            "The crater at Grell is about 330 feet wide, or 328 feet wide: the crater at Grell was measured.",
        ),
    ),
    "one distance in two units": Told(
        "35 kilometres",
        Verdict.AGREE,
        "unit",
        ("The mine lies 35 kilometres north of Vell.", "The mine is 22 miles north of Vell."),
    ),
    # ---- compatible
    "a bound that is met": Told(
        "at least 12 miners",
        Verdict.COMPATIBLE,
        "bound met",
        ("The collapse at Grell killed at least 12 miners.", "The collapse at Grell killed 14 miners."),
    ),
    "more than, and the number above it": Told(
        "More than 2,000 homes",
        Verdict.COMPATIBLE,
        "bound met",
        ("More than 2,000 homes lost power in Corran.", "In Corran 2,350 homes lost power."),
    ),
    "about, and the number": Told(
        "about 40 miners",
        Verdict.COMPATIBLE,
        "approximate",
        ("The flood at Grell trapped about 40 miners.", "The flood at Grell trapped 41 miners."),
    ),
    "nearly": Told(
        "Nearly 400 people",
        Verdict.COMPATIBLE,
        "approximate",
        ("Nearly 400 people were aboard the Selma when it sank.", "The Selma sank with 388 people aboard."),
    ),
    "rounded money": Told(
        "$22 billion",
        Verdict.COMPATIBLE,
        "rounding",
        ("Delmark had revenue of $22 billion last year.", "Delmark's revenue last year was $22.1 billion."),
    ),
    "two ranges": Told(
        "30 to 40 homes",
        Verdict.COMPATIBLE,
        "ranges overlap",
        ("The slide buried 30 to 40 homes in Orme.", "The slide buried between 35 and 50 homes in Orme."),
    ),
    "converted and rounded": Told(
        "120 hectares",
        Verdict.COMPATIBLE,
        "unit",
        ("The slick off Pell covers 120 hectares.", "The slick off Pell covers more than 300 acres."),
    ),
    # ---- superseded
    "up from, in the article itself": Told(
        "47 people",
        Verdict.SUPERSEDED,
        "replaced by its own words",
        ("The landslide in Alba killed 47 people, up from 41 on Monday.", "The landslide in Alba killed 41 people."),
    ),
    "revised to": Told(
        "112 people",
        Verdict.SUPERSEDED,
        "replaced by its own words",
        (
            "The flood in Alba killed 131 people, officials said.",
            "The death toll of the flood in Alba was revised to 112 people, officials said.",
        ),
        "4 6",
    ),
    "lowered to": Told(
        "131 people",
        Verdict.SUPERSEDED,
        "replaced by its own words",
        (
            "The flood in Alba killed 131 people, the ministry said.",
            "The ministry lowered the death toll of the flood in Alba to 112 people.",
        ),
        "4 6",
    ),
    "lowered, from the earlier figure to the new one": Told(
        "112",
        Verdict.SUPERSEDED,
        "replaced by its own words",
        (
            "The flood in Alba killed 131 people.",
            "The death toll of the flood in Alba was lowered from 131 to 112.",
        ),
        "4 6",
    ),
    "a toll that rose, the earlier figure last": Told(
        "13",
        Verdict.SUPERSEDED,
        "replaced by its own words",
        ("A flood at Velm killed nine people.", "The death toll of the flood at Velm rose to 13 from nine."),
    ),
    "a forecast that was raised": Told(
        "2.4 percent",
        Verdict.SUPERSEDED,
        "replaced by its own words",
        (
            "The bank raised its forecast for growth to 2.4 percent from 2.1 percent.",
            "The bank expects growth of 2.4 percent.",
        ),
    ),
    "a price that rose is two prices": Told(
        "$13",
        Verdict.AGREE,
        "same figure",
        ("Shares of Velm fell to $13 from $15.", "Shares of Velm fell to $13 on Monday."),
    ),
    "a toll that rose by the day": Told(
        "41 people",
        Verdict.SUPERSEDED,
        "replaced by a later date",
        (
            "The landslide in Alba has killed 41 people so far, officials said.",
            "The landslide in Alba has killed 47 people, officials said.",
        ),
        "4 5",
    ),
    "a share that has come down since": Told(
        "91 percent",
        Verdict.SUPERSEDED,
        "replaced by its own words",
        (
            "Occupancy of the clinic in Vell fell to 91 percent.",
            "Occupancy of the clinic in Vell is down to 84 percent.",
        ),
        "4 6",
    ),
    "a stake that is another now": Told(
        "9.8 percent",
        Verdict.SUPERSEDED,
        "replaced by its own words",
        ("Corvane holds 9.8 percent of Velm.", "Corvane, which now holds 11.2 percent of Velm, raised its bid."),
        "4 9",
    ),
    "wards closed by the day, one told in a headline": Told(
        "Six wards",
        Verdict.SUPERSEDED,
        "replaced by a later date",
        (
            "The clinic in Vell has closed three wards.",
            "Virus spreads to five wards in Vell\n\nFive wards of the clinic in Vell are now closed.",
            "Six wards of the clinic in Vell remain closed.",
        ),
        "4 5 6",
    ),
    # ---- and not superseded
    "rose to, of the same day as the other": Told(
        "41 people",
        Verdict.SUPERSEDED,
        "replaced by its own words",
        (
            "The death toll of the landslide in Alba rose to 47 people.",
            "The landslide in Alba killed 41 people.",
        ),
        "5 5",
    ),
    "a later count that is lower and says nothing of it": Told(
        "47 people",
        Verdict.CONFLICT,
        "no value fits all",
        ("The landslide in Alba killed 47 people.", "The landslide in Alba killed 41 people."),
        "4 6",
    ),
    "a later count by the other party": Told(
        "40 soldiers",
        Verdict.CONFLICT,
        "no value fits all",
        (
            "The army said 40 soldiers were killed so far in the ambush near Alba.",
            "Rebels said 52 soldiers were killed in the ambush near Alba.",
        ),
        "4 5",
    ),
    "a later count of what does not grow": Told(
        "300 homes",
        Verdict.CONFLICT,
        "no value fits all",
        ("The storm destroyed 300 homes in Alba.", "The storm destroyed 310 homes in Alba."),
        "4 5",
    ),
    # ---- conflict
    "two counts": Told(
        "60 people",
        Verdict.CONFLICT,
        "no value fits all",
        ("The stampede at the stadium killed 60 people.", "The stampede at the stadium killed 67 people."),
    ),
    "a bound that is broken": Told(
        "fewer than 10 homes",
        Verdict.CONFLICT,
        "no value fits all",
        ("The slide buried fewer than 10 homes in Orme.", "The slide buried 14 homes in Orme."),
    ),
    "about, and a number out of its reach": Told(
        "about 40 miners",
        Verdict.CONFLICT,
        "no value fits all",
        ("The flood at Grell trapped about 40 miners.", "The flood at Grell trapped 47 miners."),
    ),
    "counts do not round away": Told(
        "40 bombers",
        Verdict.CONFLICT,
        "no value fits all",
        ("Drones damaged 40 bombers at the base.", "Drones damaged 41 bombers at the base."),
    ),
    # ---- not comparable
    "a night's oil and all of it": Told(
        "20 tonnes",
        Verdict.NOT_COMPARABLE,
        "scopes exclude one another",
        (
            "Skimmers recovered 20 tonnes of oil overnight, the coastguard said.",
            "Skimmers have recovered 55 tonnes of oil so far, the coastguard said.",
        ),
    ),
    "a price of Monday and one of the week after": Told(
        "$9,140 a tonne",
        Verdict.NOT_COMPARABLE,
        "prices of different days",
        (
            "The price of zinc fell to $9,140 a tonne in Vell on Monday.",
            "The price of zinc rose to $9,460 a tonne in Vell on Tuesday.",
        ),
        dates="1 9",
    ),
    "a price in pence of one day and of another": Told(
        "579 pence",
        Verdict.NOT_COMPARABLE,
        "prices of different days",
        (
            "Shares of Velm jumped 24 percent to 579 pence on Tuesday.",
            "Shares of Velm rose 8 percent to 661 pence, above the offer.",
        ),
        dates="4 9",
    ),
    # ---- one article
    "told twice by one article": Told(
        "14 sheep",
        Verdict.SINGLE_SOURCE,
        "one article",
        ("The flood drowned 14 sheep. The 14 sheep were Orla Penn's.", "The flood closed the road to Sarn."),
    ),
}


@pytest.mark.parametrize("told", CASES.values(), ids=CASES)
def test_a_verdict_follows_from_the_words(told: Told) -> None:
    found = about(report(*told.texts, dates=told.dates), told.words)
    assert (found.verdict, found.rule) == (told.verdict, told.rule)


# Currencies never link by themselves, and units of different kinds neither: only people put them into one fact.
BY_PEOPLE = {"different currencies", "units of different kinds"}


def test_every_rule_of_the_ladder_has_its_case() -> None:
    assert {told.rule for told in CASES.values()} == {level.rule for level in LADDER} - BY_PEOPLE
