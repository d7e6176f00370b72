"""What is passed over as holding no figure holds none."""

import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

from extract import people
from extract.candidates import Candidates
from extract.figure_words import FIGURE_WORDS
from extract.quantities import read_quantities
from extract.sentences import split
from extract.tokens import tokenize

CORPUS = Path(__file__).parent / "corpus"


def is_candidate(text: str) -> bool:
    return Candidates(text).may_hold_figure(0, len(text))


def texts_in(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value.replace("[", "").replace("]", "")
    elif isinstance(value, dict):
        for each in value.values():
            yield from texts_in(each)
    elif isinstance(value, list):
        for each in value:
            yield from texts_in(each)


@pytest.mark.parametrize("file", sorted(CORPUS.glob("*.toml")), ids=lambda file: file.stem)
def test_no_figure_of_the_corpus_is_passed_over(file: Path) -> None:
    for text in texts_in(tomllib.loads(file.read_text(encoding="utf-8"))):
        candidates = Candidates(text)
        for sentence in split(text):
            if not candidates.may_hold_figure(sentence.start, sentence.end):
                assert read_quantities(tokenize(sentence.text)) == [], sentence.text


@pytest.mark.parametrize("word", sorted(people.outcomes() | FIGURE_WORDS.harm))
def test_nought_is_sought_wherever_an_outcome_is_told(word: str) -> None:
    assert is_candidate(f"Nobody was {word}.")
    assert is_candidate(f"There were no {word}.")


@pytest.mark.parametrize("text", ["Nobody asked.", "No answer came.", "It was a start.", "They went about their work."])
def test_a_sentence_that_tells_of_no_number_is_passed_over(text: str) -> None:
    assert not is_candidate(text)


@pytest.mark.parametrize("sign", ["7", "½", "⅞", "٣", "７", "²", "𝟗"])
def test_digits_of_any_script_make_a_candidate(sign: str) -> None:
    assert is_candidate(f"Rescuers counted {sign} boats — “all of them”.")
