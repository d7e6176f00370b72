"""Which rule refuses a number, and that each rule refuses something and lets its neighbour pass."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from extract.numerals import find_numbers
from extract.refusal_words import Line
from extract.refusals import CUES, REFUSALS, refused
from extract.tokens import joined, tokenize

REFUSED = [
    ("calendar date", "The strike began on 4 March."),
    ("calendar date", "The form is dated 12/06/2031."),
    ("clock time", "The siren went at 5.30pm."),
    ("clock time", "The siren went at 17:30."),
    ("year", "The pit closed in 1974."),
    ("year", "The wall dates from 221 BC."),
    ("decade", "Mines closed in the 1980s."),
    ("base of a rate", "It had 12 births per 1,000 people."),
    ("part of a noun", "She hit seven three-pointers."),
    ("part of a noun", "She sank a 3-pointer."),
    ("glued to letters behind", "It shoots 1080p video."),
    ("figure of speech", "He had figures of 4 for 27."),
    ("figure of speech", "They were outnumbered five to one."),
    ("figure of speech", "Its 0-60 time is a record."),
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
    ("turn of phrase", "It is a million-dollar question."),
    ("tolerance", "It is 112 million years old, give or take 2 million."),
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
    "She bought 300 for 5 million pesos.",
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


# ---- cues ----------------------------------------------------------------------------------------------------------
MARKS = ["/", "-", "–", ".", ",", ":", "(", ")", "[", "]", "'", "’", "’s", "+", "#", "&", "$", "%", "“"]
CUE_WORDS = sorted(cue for refusal in REFUSALS for cue in refusal.cues if not cue.startswith("<"))
OTHERS = [
    "the",
    "The",
    "of",
    "to",
    "past",
    "a",
    "p",
    "s",
    "on",
    "for",
    "No",
    "AK",
    "iPhone",
    "men",
    "Max",
    "miles",
    "was",
]
NUMBERS = ["4", "12", "98", "555", "0134", "1998", "2031", "737", "1/2", "3.5", "1.2.3", "7th", "seven", "Seven", "one"]
around = st.lists(
    st.one_of(
        st.sampled_from(CUE_WORDS),
        st.sampled_from(CUE_WORDS).map(str.capitalize),
        st.sampled_from(MARKS),
        st.sampled_from(OTHERS),
        st.sampled_from(NUMBERS),
    ),
    max_size=5,
)


@settings(max_examples=500, deadline=None)
@given(around, st.sampled_from(NUMBERS), around, st.lists(st.sampled_from(["", " "]), min_size=11, max_size=11))
def test_a_refusal_without_its_cue_would_not_hold(
    before: list[str], it: str, behind: list[str], gaps: list[str]
) -> None:
    words = [*before, it, *behind]
    line = Line(tokenize("".join(word + gap for word, gap in zip(words, gaps, strict=False))))
    for number in find_numbers(line.tokens):
        touching = joined(line.tokens, number.first) or joined(line.tokens, number.last + 1)
        cued = CUES.asked(line.tokens, number)
        for k, refusal in enumerate(REFUSALS):
            asked = number.form in refusal.forms and (touching or not refusal.touching)
            if asked and refusal.cues and not cued >> k & 1:
                assert not refusal.holds(line, number), (refusal.name, line.tokens)


def test_a_number_among_plain_words_is_asked_no_refusal_that_has_cues() -> None:
    line = Line(tokenize("the flood killed 12 villagers and hurt two"))
    assert [CUES.asked(line.tokens, number) for number in find_numbers(line.tokens)] == [0, 0]
