"""Who is credited with a figure, read from corpus/attribution.toml and from odd text."""

import tomllib
from pathlib import Path
from time import process_time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from extract.attribution import Attributor, Credit, fits
from extract.models import Stance
from extract.sentences import split
from extract.speech import words
from extract.tokens import SentenceTokens, tokenize

Row = dict[str, str]
CORPUS = tomllib.loads((Path(__file__).parent / "corpus" / "attribution.toml").read_text(encoding="utf-8"))


def credit(text: str, figure: str) -> Credit:
    """Who is credited with `figure`, which stands in `text` once."""
    assert text.count(figure) == 1, f"{figure!r} stands {text.count(figure)} times in {text!r}"
    sentences = split(text)
    start = text.index(figure)
    sentence = next(s.index for s in sentences if s.start <= start < s.end)
    return Attributor(text, SentenceTokens(sentences)).credit(sentence, start, start + len(figure))


def expected(row: Row) -> Credit:
    return Credit(row.get("authority", ""), Stance(row.get("stance", "")))


def name(row: Row) -> str:
    return f"{row['figure']}: {row['text'][:60]}"


@pytest.mark.parametrize("row", CORPUS["credits"], ids=name)
def test_a_figure_is_credited_to_who_states_it(row: Row) -> None:
    assert credit(row["text"], row["figure"]) == expected(row)


@pytest.mark.parametrize("row", CORPUS["credits_nobody"], ids=name)
def test_a_figure_the_article_states_itself_is_credited_to_nobody(row: Row) -> None:
    assert credit(row["text"], row["figure"]) == expected(row)


@pytest.mark.parametrize("row", CORPUS.get("known_failures", []), ids=name)
@pytest.mark.xfail(strict=True, reason="not read yet")
def test_known_failures(row: Row) -> None:
    assert credit(row["text"], row["figure"]) == expected(row)


@pytest.mark.parametrize("lemma", words().verbs)
def test_a_verb_credits_the_subject_of_its_example(lemma: str) -> None:
    verb = words().verbs[lemma]
    read = credit(verb.example, "12")
    assert read.authority
    assert read.stance is verb.stance


@pytest.mark.parametrize("kind", words().words)
def test_a_word_list_holds_a_word_of_its_example(kind: str) -> None:
    listed = words().words[kind]
    assert {token.lower for token in tokenize(listed.example)} & listed.words


def test_no_two_verbs_share_a_form() -> None:
    forms = [form for verb in words().verbs.values() for form in set(verb.forms)]
    assert len(forms) == len(set(forms))


def test_a_pronoun_stands_for_a_speaker_that_fits_it() -> None:
    assert fits("he", "Mayor Ilse Brandt")
    assert not fits("he", "police")
    assert fits("they", "police")


def test_the_speaker_of_a_quotation_is_found_across_its_sentences() -> None:
    text = "“It was cold. We saw 60 seals. Two swam off,” Holm said. Nobody else was there for 9 days."
    assert credit(text, "60 seals") == credit(text, "Two") == Credit("Holm", Stance.SAID)
    assert credit(text, "9 days") == Credit("", Stance.NONE)


def test_every_figure_of_a_sentence_gets_its_own_speaker() -> None:
    text = "Arvon said 12 boats sank, Belmar said 40, and 3 drifted ashore, according to fishermen."
    assert [credit(text, figure).authority for figure in ("12", "40", "3")] == ["Arvon", "Belmar", "fishermen"]


def all_credits(text: str) -> list[Credit]:
    """The credit of every other token of the text, as if it were a figure."""
    tokens = SentenceTokens(split(text))
    attributor = Attributor(text, tokens)
    return [
        attributor.credit(sentence.index, token.start, token.end)
        for sentence in tokens.sentences
        for token in tokens.of(sentence.index)[::2]
    ]


PIECES = st.sampled_from(
    [
        *("said", "says", "saying", "claims", "reports", "told", "according to", "per", "by", "citing", "as", "quoted"),
        *("he", "police", "the", "Ann Vos", "12", "that", "and", "who", "while", ",", ".", ":", "-", "(", ")", "\n"),
        *('"', "“", "”", "'", "’", "‘", "``", "''", "’s", "\ud800", "\x00", "\u202e", "— A B (@ab)"),
    ]
)


@settings(max_examples=200, deadline=None)
@given(st.lists(PIECES, max_size=60).map(" ".join) | st.lists(PIECES, max_size=40).map("".join) | st.text(max_size=80))
def test_any_text_can_be_read(text: str) -> None:
    for found in all_credits(text):
        assert found.stance or not found.authority
        assert len(found.authority.split()) <= 8


@settings(max_examples=100, deadline=None)
@given(st.lists(PIECES, max_size=40).map(" ".join))
def test_an_authority_is_worded_as_in_the_text(text: str) -> None:
    plain = " ".join(text.split())
    assert all(found.authority in plain for found in all_credits(text))


ODD = {
    "words without a stop": "Vos said that 12 boats and 40 nets were lost while police claim ",
    "nothing but verbs": "said ",
    "verbs without blanks": "said,",
    "commas": "Vos, a baker, ",
    "opening quotation marks": "“12 boats ",
    "straight quotation marks": 'He said "12 boats" ',
    "apostrophes": "'12 'boats ",
    "short lines": "“12 boats\n",
    "quotations nobody tags": "“We saw 12 boats. It was bad.” ",
    "pronouns": "He said 12. ",
    "titles": "General.",
    "signatures": "12 dogs — A B (@ab) ",
}


@pytest.mark.parametrize("piece", ODD.values(), ids=ODD)
def test_time_grows_with_the_text_and_no_faster(piece: str) -> None:
    """Eight times the text takes eight times as long, were it quadratic 64 times; a busy machine blurs it."""
    small, large = (min(_seconds(piece * (size // len(piece))) for _ in range(2)) for size in (5_000, 40_000))
    assert large < 30 * max(small, 0.005)


def _seconds(text: str) -> float:
    tokens = SentenceTokens(split(text))
    figures = [
        (sentence.index, token.start, token.end)
        for sentence in tokens.sentences
        for token in tokens.of(sentence.index)
        if token.text.isdigit()
    ]
    start = process_time()
    attributor = Attributor(text, tokens)
    for figure in figures:
        attributor.credit(*figure)
    return process_time() - start
