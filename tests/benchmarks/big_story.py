"""A story as large as an archive: many articles that count the same things, with agreement and dispute in it."""

import random
from collections.abc import Iterator

from extract.models import Article, Claim, Kind, Origin, Qualifier, Quantity, Stance
from facts.models import Fact, Story

NOUNS = ("house", "bridge", "lorry", "boat", "school", "well", "turbine", "shop", "soldier", "patient")
PLACES = ("Halebridge", "Port Amery", "Vell", "Upper Mering", "Cape Doro", "San Olmo", "Kestrel Bay", "Pell Harbour")
TOPICS = ("Damage", "People", "Help", "Costs", "Weather")
CREDITS = ("police", "the fire service", "the ministry", "the mayor", "", "", "")
APART = 0.15  # share of figures that differ from their fact's value
ABOUT = 0.15  # share that are hedged
GROUPS = 4  # of articles that tell the same facts


def big_story(name: str, articles: int, claims: int, seed: int = 7) -> Story:
    """`claims` figures spread evenly over `articles`, a fact to about fifty of them."""
    dice = random.Random(seed)  # noqa: S311  (the same story every time)
    facts = tuple(_facts(max(1, claims // 50), dice))
    named = tuple(
        Article(id=f"a{index:03}", outlet=f"Outlet {index:03}", title=f"Storm report {index}", published=_day(index))
        for index in range(articles)
    )
    told = [_claim(index, named, facts, dice) for index in range(claims)]
    return Story(
        id=name,
        title="A storm told by many",
        articles=named,
        facts=facts,
        curated=tuple(claim for claim, _ in told),
        curated_facts={claim.id: fact for claim, fact in told},
    )


def _facts(count: int, dice: random.Random) -> Iterator[Fact]:
    for index in range(count):
        noun = dice.choice(NOUNS)
        label = f"{noun.capitalize()}s hit in {dice.choice(PLACES)} ({index})"
        yield Fact(id=f"f{index:04}", label=label, unit=noun, topic=TOPICS[index % len(TOPICS)])


def _day(index: int) -> str:
    return f"2031-03-{index % 28 + 1:02}"


def _claim(
    index: int, articles: tuple[Article, ...], facts: tuple[Fact, ...], dice: random.Random
) -> tuple[Claim, str]:
    line, place = divmod(index, len(articles))
    article, fact = articles[place], facts[(line * GROUPS + place % GROUPS) % len(facts)]
    value = 100 + int(fact.id[1:]) + (dice.randint(1, 9) if dice.random() < APART else 0)
    about = dice.random() < ABOUT
    words = f"{'about ' if about else ''}{value} {fact.unit}s"
    start = line * 80
    credit = dice.choice(CREDITS)
    quantity = Quantity(
        low=value,
        high=value,
        qualifier=Qualifier.APPROX if about else Qualifier.EXACT,
        unit=fact.unit,
        unit_name=fact.unit,
        kind=Kind.COUNT,
        surface=words,
        start=start,
        end=start + len(words),
    )
    claim = Claim(
        article=article.id,
        sentence=line,
        quantity=quantity,
        counted=fact.unit,
        action="hit",
        attribution=credit,
        stance=Stance.SAID if credit else Stance.NONE,
        origin=Origin.CURATED,
    )
    return claim, fact.id
