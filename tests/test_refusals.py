"""Which rule refuses a number, and that each rule refuses something and lets its neighbour pass."""

import pytest

from extract.numerals import find_numbers
from extract.refusal_words import Line
from extract.refusals import REFUSALS, refused
from extract.tokens import tokenize

REFUSED = [
    ("calendar date", "The strike began on 4 March."),
    ("calendar date", "The form is dated 12/06/2031."),
    ("clock time", "The siren went at 5.30pm."),
    ("clock time", "The siren went at 17:30."),
    ("year", "The pit closed in 1974."),
    ("year", "The wall dates from 221 BC."),
    ("decade", "Mines closed in the 1980s."),
    ("glued to letters in front", "The G7 met."),
    ("glued to letters in front", "A Covid-19 ward opened."),
    ("glued to letters behind", "The 5G masts burned."),
    ("numbered thing", "The lorry left by Gate 12."),
    ("numbered thing", "The oath is on page 4."),
    ("type of aircraft or code", "A fully booked 737 jet landed."),
    ("type of aircraft or code", "Homes sold in the 90310 ZIP code."),
    ("name with a number", "A Kestrel 208 circled."),
    ("name with a number", "the s&p 500 fell"),
    ("glued to letters in front", "They bought COVID -19 tests."),
    ("list mark", "1/2 Today we freed the crew."),
    ("pronoun", "It drifted from one shore to the next."),
    ("pronoun", "One social media user posted a picture."),
    ("capitalised number", "They joined the group of Seven."),
    ("address", "Crews went to 14 Mill Road."),
    ("list mark", "2. The bridge is shut."),
    ("page mark", "Updated 3 hours ago"),
    ("telephone number", "Call 555-0134 today."),
    ("place in a row", "Photo 1 of 8"),
    ("figure of speech", "The kiosk is open 24/7."),
    ("score", "Harwick won 3-1."),
    ("cell of a table", "Harwick 12 14 9 31"),
    ("pronoun", "One of the boats sank."),
    ("ordinal window", "The first boat sank."),
]
PASSED = [
    "The strike cost 4 lives.",
    "In May 12 soldiers died.",
    "On 4 March 12 men fled.",
    "The town sent 2000 troops.",
    "In Harwick 12 people were hurt.",
    "About 12 boats sank.",
    "Roughly 2,500 attended.",
    "It took 3-4 days.",
    "One soldier was killed.",
    "The second boat sank.",
    "Some 500 lambs died.",
    "Some 747 people came.",
    "The team measured M7.5 in the strait.",
    "The index lost -4% in May.",
    "Snow closed 37 roads.",
]


def refusals_in(text: str) -> set[str]:
    line = Line(tokenize(text))
    return {refused(line, number) for number in find_numbers(line.tokens)}


@pytest.mark.parametrize(("name", "text"), REFUSED)
def test_number_is_refused_as(name: str, text: str) -> None:
    assert name in refusals_in(text)


@pytest.mark.parametrize("text", PASSED)
def test_a_figure_passes(text: str) -> None:
    assert "" in refusals_in(text)


def test_each_refusal_has_an_example() -> None:
    assert {name for name, _ in REFUSED} == {refusal.name for refusal in REFUSALS}
