"""What rules out that two figures are one fact: each rule where it holds, and beside it where it must not."""

import pytest

from extract.claims import extract
from extract.models import Article
from facts.exclusions import EXCLUSIONS
from facts.lexicon import read
from facts.linking import weigh
from facts.pairs import Pair, pair_of
from facts.reasons import Signals

RULES = {each.name: each.holds for each in EXCLUSIONS}


def pair(*texts: str) -> Pair:
    """The first figures of two articles, or the first two of one."""
    articles = [Article(id=f"outlet-{number}", text=text) for number, text in enumerate(texts)]
    settings = weigh([claim for each in articles for claim in extract(each.text or "", each.id)], articles).settings
    other = next(at for at, each in enumerate(settings) if each.claim.article != articles[0].id) if texts[1:] else 1
    return pair_of(settings[0], settings[other])


HOLDS: dict[str, tuple[str, ...]] = {
    "opposite": ("The fire killed 12 people.", "The fire injured 30 people."),
    "one_voice": ("The blaze in Orrin killed 57 people. A fire there in 1998 killed 48 people.",),
    "part": ("The wave killed 230,000 people, over 170,000 of them in Lorne.",),
    "degrees": ("The ferry crash left 27 people hurt.", "The ferry crash left 12 people with serious injuries."),
    "listed": ("The patrol seized five boats and three trucks.",),
    "twice": ("The navy sent five ships and chased five ships.",),
    "fates": ("Police arrested 40 people at the march.", "Medics took 12 people to hospital after the march."),
    "elsewhere": (
        "The club sold 300 scarves on Monday and 900 scarves on Sunday.",
        "On Sunday it sold 900 scarves, after 300 scarves on Monday.",
    ),
    "sides": ("The shaft is 90 metres deep.", "The shaft is 4 metres wide."),
    "players": ("In the final Orlan scored 24 points.", "In the final Varga scored 18 points."),
    "bearers": (
        "On Monday Averin offered $40 million for the yard.",
        "On Tuesday Brandt offered $55 million for the yard.",
    ),
    "nouns": ("The flood swept away seven bridges.", "The flood swept away 19 cows."),
    "kinds": ("Lifeboats picked up 38 people.", "The ferry had 47 sailors and 412 guests on board."),
    "shares": ("Turnout among nurses was 61 percent.", "A glut of milk pushed butter down 12 percent."),
    "ranks": ("Falk led after the fourth lap.", "Falk took the ninth seed."),
    "inhabitants": (
        "The village has about 1,400 inhabitants.",
        "More than 500 residents of the village were moved out.",
    ),
    "birthday": ("Captain Nora Falk, 28, signed on Monday.", "Nora Falk, who turns 29 in April, signed."),
    "strangers": (
        "An old ferry, late and full, turned back 3 km off Vell.",
        "Crews dug, by spring, a trench 12 metres deep.",
    ),
}

DOES_NOT: dict[str, tuple[str, ...]] = {
    "opposite": ("The fire killed 12 people.", "The fire killed 14 people."),
    "one_voice": ("The blaze killed 57 people, police said. Rescuers said it killed 60 people.",),
    "part": ("The wave killed 230,000 people and wrecked 170,000 homes.",),
    "degrees": ("The ferry crash left 27 people hurt.", "It left 29 people hurt, some of them seriously."),
    "listed": ("The patrol seized five boats, and three boats sank.",),
    "twice": ("Nine people were on board; all nine people are safe.",),
    "fates": ("Police arrested 40 people at the march.", "Police held 38 people at the march."),
    "elsewhere": ("The club sold 300 scarves.", "The club sold 310 scarves."),
    "sides": ("The shaft is 90 metres deep.", "The shaft has a depth of 85 metres."),
    "players": ("In the final Orlan scored 24 points.", "In the final Orlan scored 22 points."),
    "bearers": (
        "On Monday Averin offered $40 million for the yard.",
        "On Monday Averin offered $42 million for the yard.",
    ),
    "nouns": ("The flood swept away seven bridges.", "The flood swept away nine bridges."),
    "kinds": ("Lifeboats picked up 38 people.", "Lifeboats picked up 40 sailors and the ship sank."),
    "shares": ("Turnout in Vell was 61 percent.", "Turnout in Vell was 64 percent."),
    "ranks": ("Falk took the eighth seed.", "Falk took the ninth seed."),
    "inhabitants": ("The village has about 1,400 inhabitants.", "In the village of 1,500 people no one was hurt."),
    "birthday": ("Captain Nora Falk, 28, signed on Monday.", "Nora Falk, 29, signed."),
    "strangers": ("The ferry turned back 3 km off Vell.", "The ferry turned back 30 km off Vell."),
}


@pytest.mark.parametrize("name", HOLDS)
def test_it_keeps_two_figures_apart(name: str) -> None:
    assert RULES[name](pair(*HOLDS[name]))


@pytest.mark.parametrize("name", DOES_NOT)
def test_it_lets_others_through(name: str) -> None:
    assert not RULES[name](pair(*DOES_NOT[name]))


def test_every_rule_is_tried_and_told_in_words() -> None:
    assert list(HOLDS) == list(DOES_NOT)
    assert set(HOLDS) == set(RULES) == set(read("signals", Signals).signal["exclusion"])
