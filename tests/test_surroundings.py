"""The name a figure is told of: which words with a capital are names."""

import sys

import pytest

from extract import extract
from extract.sentences import split
from facts.surroundings import Read, names_in, stretch_of, whose, words_around


def told_of(text: str) -> set[str]:
    """The stems of the name that the text's first figure is told of."""
    sentences = split(text)
    claim = extract(text)[0]
    stretch = stretch_of(claim, Read(text, sentences, frozenset(names_in(text, sentences))), (0, sys.maxsize))
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
