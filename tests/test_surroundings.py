"""What the words around a figure tell: which words with a capital are names, and how badly somebody was hurt."""

import sys

import pytest

from extract import extract
from extract.models import Claim
from extract.sentences import split
from facts.fates import degree_of
from facts.surroundings import Read, Stretch, names_in, stretch_of, whose, words_around


def first_figure(text: str) -> tuple[Claim, Stretch]:
    sentences = split(text)
    claim = extract(text)[0]
    return claim, stretch_of(claim, Read(text, sentences, frozenset(names_in(text, sentences))), (0, sys.maxsize))


def told_of(text: str) -> set[str]:
    """The stems of the name that the text's first figure is told of."""
    claim, stretch = first_figure(text)
    return set(whose(words_around(claim, stretch), claim.attribution))


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Then Falk came off at 9 GMT with 12 points.", {"falk"}),
        ("A quake of 6.1 on the Richter scale shook it.", set()),
        ("The maker, Norvo, sells a case of 64 GB with 3 fans.", {"norvo"}),
        ("In Lomi, I’ve seen 12 boats sink.", {"lomi"}),
        ("It shut in Osk on Oct. 3 with 40 staff.", {"osk"}),
        ("Though it led by 12 points, Verden lost. The match was over soon Though late in the day for us.", {"verden"}),
        ("Still, 12 boats sank off Verden.", {"verden"}),
        ("The boat, Marta Osk, sank with 12 aboard.", {"marta", "osk"}),
    ],
)
def test_the_name_a_figure_is_told_of(text: str, name: set[str]) -> None:
    assert told_of(text) == name


@pytest.mark.parametrize(
    ("text", "degree"),
    [
        ("Five people were taken to hospital with serious injuries.", "serious"),
        ("The crash seriously injured 12 passengers and lightly hurt 30.", "serious"),
        ("The blast left 12 passengers with minor wounds.", "slight"),
        ("It lightly hurt 12 passengers.", "slight"),
        ("The crash injured 27 people, some of them seriously.", ""),
        ("It injured 27 people, four seriously.", ""),
        ("It injured 27 people with several of them in a serious state.", ""),
        ("It injured 27 people and wrecked a lightly built hall.", ""),
        ("Nine people had wounds that were not life-threatening.", ""),
    ],
)
def test_how_badly_those_counted_were_hurt(text: str, degree: str) -> None:
    assert degree_of(*first_figure(text)) == degree
