"""What the figures of invented news are said to have undergone."""

import tomllib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extract.action_words import TABLES, source
from extract.actions import RULES, action_of
from extract.scenes import Figure, Line
from extract.tokens import tokenize
from tests.marked import figure_in, head_of

CORPUS = tomllib.loads(Path(__file__).with_name("corpus").joinpath("actions.toml").read_text(encoding="utf-8"))


def read(marked: str) -> str:
    """The action of the figure that stands in brackets."""
    tokens, first, last = figure_in(marked)
    return action_of(Figure(Line(tokens), first, last, head_of(tokens[first : last + 1])))


READINGS = [(text, group["action"]) for group in CORPUS["reads"] for text in group["texts"]]


@pytest.mark.parametrize(("text", "action"), READINGS)
def test_the_action_told_of_the_figure(text: str, action: str) -> None:
    assert read(text) == action


@pytest.mark.parametrize("failure", CORPUS["known_failures"], ids=lambda failure: failure["text"])
@pytest.mark.xfail(reason="known failure of the corpus")
def test_known_failures(failure: dict[str, str]) -> None:
    assert read(failure["text"]) == failure["action"]


@pytest.mark.parametrize(
    ("text", "action"),
    [(text, action) for action, group in source().groups.items() for text in group.examples],
)
def test_every_example_of_a_group_shows_its_action(text: str, action: str) -> None:
    assert read(text) == action


def test_every_group_has_words_and_says_why() -> None:
    for action, group in source().groups.items():
        assert group.why, action
        assert group.verbs or group.states or group.nouns or group.tolls, action


def test_no_word_belongs_to_two_groups() -> None:
    groups = source().groups.values()
    for words in ([group.verbs for group in groups], [group.states for group in groups]):
        listed = [word for group in words for word in group]
        assert sorted(listed) == sorted(set(listed))
    nouns_listed = [noun for group in groups for noun in {*group.nouns, *group.tolls}]
    assert sorted(nouns_listed) == sorted(set(nouns_listed))


@pytest.mark.parametrize(
    "name", ["reporting", "light", "causing", "intransitive", "catenative", "distributive", "fates"]
)
def test_examples_of_the_other_lists(name: str) -> None:
    words = getattr(source(), name)
    for text, action in zip(words.examples, words.expected, strict=True):
        assert read(text) == action, text


@pytest.mark.parametrize("measure", source().of_measure)
def test_verbs_that_mean_something_else_of_an_amount(measure: str) -> None:
    words = source().of_measure[measure]
    assert [read(text) for text in words.examples] == list(words.expected), words.why


def test_a_verb_that_only_reports_is_never_the_action() -> None:
    for verb in ("said", "reported", "claimed", "confirmed", "told"):
        assert read(f"The ministry {verb} [12 people].") == ""


def test_each_figure_of_a_pair_has_its_own_verb() -> None:
    assert read("killing [seven] and injuring 69 others") == "kill"
    assert read("killing seven and injuring [69 others]") == "injure"


def test_hit_damage_and_destroy_stay_apart() -> None:
    assert len({read(f"The raid {verb} [40 jets].") for verb in ("hit", "damaged", "destroyed")}) == 3


def test_rules_have_names_of_their_own() -> None:
    assert len({rule.name for rule in RULES}) == len(RULES)


def test_actions_are_lemmas() -> None:
    for action in (*TABLES.verbs.values(), *TABLES.states.values(), *TABLES.events.values()):
        assert action == action.lower().strip()


WORDS = "12 $ % people were killed and or in of ( ) , to the by hit up had said who not dead - worth board on 's \" ."


@given(st.lists(st.sampled_from(WORDS.split()), min_size=1, max_size=60), st.data())
def test_any_words_at_all_have_an_action_or_none(words: list[str], data: st.DataObject) -> None:
    tokens = tokenize(" ".join(words))
    first = data.draw(st.integers(0, len(tokens) - 1))
    last = data.draw(st.integers(first, len(tokens) - 1))
    assert isinstance(action_of(Figure(Line(tokens), first, last, "")), str)
