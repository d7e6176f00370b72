"""Where sentences of news end, and that their offsets hold for any text at all."""

import random
import textwrap
import time
from collections.abc import Callable
from itertools import pairwise

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from extract.lines import Abbreviations, SentenceWords, Words, vocabulary
from extract.sentences import LONGEST, split


def word_groups() -> list[tuple[str, Words]]:
    words = vocabulary()
    groups = [(name, getattr(words.abbreviations, name)) for name in Abbreviations.__struct_fields__]
    return groups + [
        (name, getattr(words, name)) for name in SentenceWords.__struct_fields__ if name != "abbreviations"
    ]


def marked(*texts: str) -> str:
    """The sentences of the texts with " | " where one ends."""
    return " | ".join(sentence.text for text in texts for sentence in split(text))


def assert_splits(expected: str) -> None:
    """`expected` with its marks taken out is split at the marks again."""
    assert marked(expected.replace(" | ", " ")) == expected


EXAMPLES = [(name, example) for name, group in word_groups() for example in group.examples]


@pytest.mark.parametrize(("name", "example"), EXAMPLES)
def test_each_example_of_the_word_list_is_split_where_it_says(name: str, example: str) -> None:
    assert_splits(example)


def test_each_group_of_words_has_examples_and_a_reason() -> None:
    assert all(group.examples and group.reason and group.words for _, group in word_groups())


def test_no_abbreviation_has_two_readings() -> None:
    groups = [getattr(vocabulary().abbreviations, name).words for name in Abbreviations.__struct_fields__]
    assert len(frozenset().union(*groups)) == sum(map(len, groups))


SPLITS = [
    "The mine flooded at dawn. | Nine men are missing. | Pumps arrived at 5.4 metres depth.",
    "“The wall gave way,” Moreno said. | “We ran.” | The crew is safe.",
    "He called it “a disgrace.” | Two ministers left.",
    '"We ran." | The crew is safe.',
    "Was it ice? | No! | Engineers blame the bolts?! | They would.",
    "The ferry turned … then it sank. | Divers found 40 bodies...  | Then rain fell.",
    "Prices rose 3.5 percent in 2019. | 12 firms closed. | $4 million was lost.",
    "The ship, which Brandt Co. built, sank. | Its sister did not.",
    "He met Gen. Duarte, Sen. Hale and Prof. J. K. Moreno in Mt. Vernon.",
    "Rescuers reached the U.S. Embassy. | It had burned.",
    "The toll rose to 57 (from 41). | (Two were children.) | Nobody else is missing.",
    "Traders of iPhone parts sold 300 phones. | iPhone sales fell.",
    "The clash killed nine fighters. | al-Harak said it lost two.",
    "GALE HITS COAST. | 12 DEAD, MAYOR SAYS. | GEN. DUARTE QUITS",
    "It lies in the hills above Hale.| No one lives there.".replace("|", " |"),
    "\u201eDas Boot\u201d sank. | \u00a0Two men swam.".replace("\u00a0", ""),
    "The vote was 5 to 4. | — Ida Moor, Hale",
    "Visit www.hale-news.example for the 40 names. | Or node.js pages.",
    "The bomb weighed 1.2 t. | The crater is 5 m. wide.",
]


@pytest.mark.parametrize("expected", SPLITS)
def test_sentences_of_news_end_where_a_reader_ends_them(expected: str) -> None:
    text = " ".join(expected.split(" | "))
    assert [s.text for s in split(text)] == [part.strip() for part in expected.split(" | ")]


TOKENISED = [
    "Mr . Moor said so . | The crew is safe .",
    'The chief said : " We lost 12 men . " | The raid is over .',
    "Brandt is based in the U.S. . | It has 40 ships .",
    "The tremor came at 5 p.m . on Friday .",
]


@pytest.mark.parametrize("expected", TOKENISED)
def test_text_set_apart_in_tokens_is_split_alike(expected: str) -> None:
    assert_splits(expected)


def test_a_stop_without_its_space_still_ends_the_sentence() -> None:
    assert marked("The army took the territory.In May it left.") == "The army took the territory. | In May it left."
    assert marked("They left in 2019.The town is empty.") == "They left in 2019. | The town is empty."
    assert marked("“It is over.”The judge left.") == "“It is over.” | The judge left."


@pytest.mark.parametrize(
    "text", ["Shares of Halebank.Com fell.", "Version v2.Beta was late.", "See hale.example.Org now"]
)
def test_addresses_and_versions_are_no_glued_sentences(text: str) -> None:
    assert marked(text) == text


def test_titles_dates_and_paragraphs_stand_alone() -> None:
    text = "Twelve miners held in Hale\n\n4 May 2031\n\nPolice held 12 miners\nThe strike goes on\n"
    assert marked(text) == "Twelve miners held in Hale | 4 May 2031 | Police held 12 miners | The strike goes on"


def test_a_headline_is_not_joined_with_the_paragraph_below() -> None:
    text = "Flood kills twelve in river town\nOfficials in the valley said on Monday that water had reached the roofs."
    assert len(split(text)) == 2


@pytest.mark.parametrize(
    "text",
    [
        "The raid killed at least 12\nsoldiers and a guard.",
        "The raid killed at least\n12 soldiers.",
        "The fund paid about\r\n$1.2 bn to farmers.",
        "The blast came at 1 p.m.\nat the palace.",
        "They crossed the river with\n40 boats.",
    ],
)
def test_a_figure_broken_over_a_line_end_stays_whole(text: str) -> None:
    assert [s.text for s in split(text)] == [text]


FLOOD = (
    "The river rose by 4.5 metres in a night and took nine bridges with it, Governor Ida Moor said on Friday. Some "
    "300 homes in the lower town of Hale stood empty, and more than 40 boats had been brought from the coast, where "
    "Lt. Gen. Ana Duarte keeps $1.2 million worth of gear. Rescuers fear that the second wave, due on Sunday, will "
    "be higher. It could reach 12 more villages, the governor told The Hale Courier, a newspaper that lost its own "
    "presses at dawn."
)


@pytest.mark.parametrize("width", range(45, 125, 5))
@pytest.mark.parametrize("line_end", ["\n", "\r\n"])
@pytest.mark.parametrize("change", [str, str.upper])
def test_a_wrapped_paragraph_is_split_at_its_stops_only(
    width: int, line_end: str, change: Callable[[str], str]
) -> None:
    flood = change(FLOOD)
    wrapped = line_end.join(textwrap.wrap(flood, width))
    assert [s.text.split() for s in split(wrapped)] == [s.text.split() for s in split(flood)]
    assert len(split(flood)) == 4


@pytest.mark.parametrize(
    "text",
    [
        "Killed: 12\nwounded: 40\nmissing: 3",
        "• Twelve killed\n• Forty hurt\n• Three missing",
        "- 12 tanks\n- 4 guns\n- 9 lorries",
        "drones launched\nmissiles fired\nplanes lost",
        "Killed\n12\nwounded",
    ],
)
def test_each_item_of_a_list_stands_alone(text: str) -> None:
    assert len(split(text)) == 3


def test_bullets_inside_a_line_open_items() -> None:
    assert marked("At a glance • Twelve killed • Forty hurt") == "At a glance | • Twelve killed | • Forty hurt"


def test_the_number_of_a_list_item_is_not_a_sentence() -> None:
    assert marked("1. Twelve men died.\n2. Forty left.\na) Nobody spoke.").count(" | ") == 2


def test_soft_hyphens_and_hard_spaces_keep_their_place() -> None:
    text = "\ufeffThe bri\u00addge lost 12\u00a0pil\u00adlars. \u00a0Two stand."
    assert [text[s.start : s.end] for s in split(text)] == [
        "\ufeffThe bri\u00addge lost 12\u00a0pil\u00adlars.",
        "Two stand.",
    ]


def test_text_without_sentences_has_none() -> None:
    assert split("") == ()
    assert split(" \n\t\u00a0\r\n") == ()


WORDS = ("The raid", "12", "5.4", "Mr", "U.S", "p.m", "No", "said", "soldiers", "A", "•", "1", "iPhone", "approx")
MARKS = (".", "!", "?", "…", "...", ",", ":", "(", ")", '"', "“", "”", "'", "\ud800", "\x00", "\u202e", "\u200f")
SPACES = (" ", "  ", "\n", "\n\n", "\r\n", "\r", "\t", "\u00a0", "\u2028", "\x85", "\x0c")
PIECES = (*WORDS, *MARKS, *SPACES)
NEWS_LIKE = st.lists(st.sampled_from(PIECES), max_size=40).map("".join)


@given(st.text(alphabet=st.characters(exclude_categories=())) | NEWS_LIKE)
def test_offsets_hold_and_every_word_is_in_one_sentence(text: str) -> None:
    sentences = split(text)
    assert all(s.text == text[s.start : s.end] and s.text and s.text == s.text.strip() for s in sentences)
    assert [s.index for s in sentences] == list(range(len(sentences)))
    assert all(left.end <= right.start for left, right in pairwise(sentences))
    covered = sum(not c.isspace() for s in sentences for c in s.text)
    assert covered == sum(not c.isspace() for c in text)


@given(NEWS_LIKE)
@example(".The raid")
@example(".\t“")
@example("The raid.Mr")
def test_a_blank_line_always_separates(text: str) -> None:
    assert [s.text for s in split(text + "\n\n" + text)] == [s.text for s in (*split(text), *split(text))]


def a_line_of(length: int, unit: str) -> str:
    return (unit * (length // len(unit) + 1))[:length]


HOSTILE = {
    "words without a stop": "the army took nine towns and ",
    "full stops": ".",
    "quotes after stops": '."',
    "blanks": " ",
    "initials": "A. ",
    "digits": "7",
    "brackets": "(",
    "line ends": "\n",
    "short lines": "ab c\n",
    "wrapped lines": "the army took nine towns and held them for the winter\n",
    "tokenised stops": '. " ',
    "NUL": "\x00",
    "bullets": "• a ",
}


@pytest.mark.parametrize("unit", HOSTILE.values(), ids=HOSTILE.keys())
def test_time_grows_with_the_length_and_no_faster(unit: str) -> None:
    short, long = a_line_of(20_000, unit), a_line_of(200_000, unit)
    split(short)
    took_short, took_long = (min(timed(text) for _ in range(3)) for text in (short, long))
    assert took_long < 30 * took_short + 0.02


def timed(text: str) -> float:
    started = time.process_time()
    split(text)
    return time.process_time() - started


def test_a_line_of_twenty_megabytes_is_cut_between_plain_words() -> None:
    text = a_line_of(20_000_000, "the army took 12 towns and ")
    sentences = split(text)
    assert max(len(s.text) for s in sentences) < LONGEST + 100
    assert all(s.text[0].isalpha() and s.text[-1].isalpha() for s in sentences)


def test_a_number_of_a_million_digits_is_not_cut() -> None:
    digits = "7" * 1_000_000
    assert sum(digits in s.text for s in split("at least " + digits + " " + "12 " * 5000)) == 1


def test_a_table_without_words_is_cut_at_a_blank() -> None:
    assert max(len(s.text) for s in split("12 " * 50_000)) < LONGEST + 10


def test_shuffled_marks_never_break_the_offsets_of_a_long_text() -> None:
    order = random.Random(7)  # noqa: S311 — a test, no secret
    text = "".join(order.choices(PIECES, k=50_000))
    assert all(s.text == text[s.start : s.end] for s in split(text))
