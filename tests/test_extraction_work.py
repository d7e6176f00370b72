"""Work, not time: the calls that reading makes grow with the text and no faster, whatever stands in it."""

import pytest

from extract import extract, tokens
from extract.models import Token
from tests import work
from tests.benchmarks.newswriter import corpus

HOSTILE = (
    "12 ", "12, ", "12 to ", "between 12 and ", "34-year-old ", "a half ", "12 km (", "12 men; ", "• 12 men ", "1 000 ",
    "one hundred and ", "the army took 12 towns and ", "he said 12 ", "“12 ran” ", "12%", "12-", "1/", "$", "— ",
)  # fmt: skip
SHORT, TIMES = 2_000, 4
WITHIN = 900  # characters; four times as many may still be one sentence


def calls(text: str) -> int:
    return work.calls(lambda: extract(text))


@pytest.mark.parametrize("length", [WITHIN, SHORT])
@pytest.mark.parametrize("unit", HOSTILE, ids=repr)
def test_work_grows_with_the_text_and_no_faster(unit: str, length: int) -> None:
    short, long = unit * (length // len(unit)), unit * (TIMES * length // len(unit))
    extract(short)  # what is worked out once is worked out here
    assert calls(long) < 1.3 * TIMES * calls(short)


# Calls, of Python and C, for each figure of invented news: about a third above what they were when this was written.
MOST_CALLS_A_FIGURE = 600


def test_a_figure_of_the_news_costs_no_more_calls_than_it_did() -> None:
    text = "\n\n".join(corpus(30_000))
    figures = len(extract(text))
    assert calls(text) < MOST_CALLS_A_FIGURE * figures


@pytest.mark.parametrize(
    "text",
    [
        "The cause of the fire is not yet known. Roads into Vell stayed closed. Critics say the warnings were clear.",
        "Nobody from the firm has come. No answer was given. “It was quite a start,” said Ida Moor, a baker.",
    ],
)
def test_sentences_without_figures_are_never_split_into_tokens(text: str, monkeypatch: pytest.MonkeyPatch) -> None:
    split: list[str] = []

    def tokenize(sentence: str, offset: int = 0) -> list[Token]:
        split.append(sentence)
        return []

    monkeypatch.setattr(tokens, "tokenize", tokenize)
    assert extract(text) == ()
    assert split == []


def test_words_that_come_again_are_taken_apart_once() -> None:
    tokens._parted.cache_clear()
    extract(
        "A storm of rain, hail and more rain, hail and snow cut off 12 farms. A storm of rain, hail cut off 9 farms."
    )
    taken = tokens._parted.cache_info()
    assert taken.misses == taken.currsize < taken.hits + taken.misses
