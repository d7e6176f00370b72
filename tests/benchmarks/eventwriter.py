"""One invented event told by as many articles as are asked for: several outlets, some days, figures that vary and grow.

The truth of each fact is drawn once. An article tells some of the facts in its own words, exactly, rounded or bounded;
tolls grow with the days; some outlets reprint a wire's paragraph. The same seed writes the same articles.
"""

import random
from collections.abc import Iterator
from typing import NamedTuple

from extract.models import Article

OUTLETS = (
    "Harbour Post", "Mill Times", "Tide Radio", "Vell Gazette", "Drava Daily", "The Corrin Star", "Pell Observer",
    "Amery News", "Norrland Today", "Doro Herald", "Imber Weekly", "Kestrel Wire",
)  # fmt: skip
DAYS = 6
FACTS_TOLD = (6, 12)  # of the facts below, by one article
REPRINTS = 0.15  # of the articles that carry the wire's paragraph
SIDE_FACTS = 4  # figures of the outlet's own reporting in an article


class Told(NamedTuple):
    """A fact of the event: its value on the first day, by how much it grows a day, and the ways to tell it."""

    value: int
    growth: float
    ways: tuple[str, ...]


EVENT = (
    Told(412, 0.35, (
        "The flood has killed {figure} people", "{Figure} people have died in the flood",
        "The death toll of the flood stands at {figure}",
    )),
    Told(1380, 0.2, (
        "{Figure} people were injured when the dam at Soda Hills broke", "Hospitals have treated {figure} injured",
    )),
    Told(96, -0.1, ("{Figure} people are still missing", "Rescuers are looking for {figure} missing people")),
    Told(23400, 0.1, (
        "{Figure} residents were evacuated from the valley", "The army has evacuated {figure} people from the valley",
    )),
    Told(8200, 0.05, ("The water destroyed {figure} homes", "{Figure} houses have been destroyed in the Tarn valley")),
    Told(61000, -0.15, ("{Figure} homes are without power", "The flood cut power to {figure} homes")),
    Told(14, 0.0, ("{Figure} bridges have collapsed", "The flood carried away {figure} bridges")),
    Told(47, 0.0, ("The dam is {figure} metres high", "A {figure}-metre-high dam gave way")),
    Told(310, 0.0, ("In a day {figure} millimetres of rain fell on the hills", "The hills had {figure} mm of rain")),
    Told(2600, 0.1, ("{Figure} soldiers are helping", "The army sent {figure} soldiers to the valley")),
    Told(52, 0.0, ("{Figure} schools stay closed", "The district closed {figure} schools")),
    Told(120, 0.0, ("Helicopters from three countries have flown {figure} sorties", "Pilots flew {figure} sorties")),
    Told(35, 0.0, ("The dam lies {figure} kilometres north of Vell", "Vell is {figure} km south of the dam")),
    Told(780, 0.1, (
        "Insurers put the damage at ${figure} million", "The damage is estimated at ${figure} million",
    )),
    Told(45, 0.0, ("The government promised ${figure} million in aid", "Aid of ${figure} million was promised")),
    Told(68, 0.0, ("The dam was built {figure} years ago", "The {figure}-year-old dam had been inspected in March")),
)  # fmt: skip
WIRE = (
    "Rescuers in the Tarn valley said on {day} that boats had reached the last of {count} villages that were cut "
    "off since the dam at Soda Hills broke, and that divers would go on looking through the night."
)
ASIDES = (
    "{name}, {age}, lost the {count} cows of her farm",
    "A shop in {place} sold {count} pumps in a morning",
    "The choir of {place} collected ${count},000 for the families",
    "In {place}, {count} volunteers filled sandbags",
    "The mayor of {place} has asked for {count} tents",
    "A bus with {count} pupils was led out of {place}",
    "Some {count} cars stand in the mud of {place}",
    "The hospital of {place} has {count} beds",
)
FILLERS = (
    "Nobody could say when the road would open again",
    "The inquiry into the dam has not begun",
    "“We heard it before we saw it,” said {name}, who keeps bees in {place}",
    "The owner of the dam declined to comment",
    "Rain is expected to ease before the weekend",
    "In {place} the church serves as a kitchen",
    "Officials asked the people of {place} for patience",
)
PLACES = (
    "Halebridge", "Port Amery", "Ostrava Nova", "Upper Mering", "Cape Doro", "San Olmo", "Kestrel Bay", "East Corrin",
    "Drava Mouth", "Pell Harbour", "Lanvik", "Orme", "Sarn", "Tolva", "Belmora",
)  # fmt: skip
FIRST = ("Ida", "Joren", "Mirela", "Tomas", "Aiko", "Bram", "Celeste", "Dario", "Edith", "Farid", "Greta", "Hugo")
LAST = ("Moor", "Brandt", "Okafor", "Hale", "Duarte", "Sorensen", "Petrova", "Lindqvist", "Amadi", "Castellan", "Rey")
SPEAKERS = ("officials said", "the army said", "rescuers said", "the ministry said", "Governor Hale said", "", "", "")
HEDGES = ("", "", "", "", "about ", "at least ", "more than ", "nearly ", "some ")
WEEK = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday")


def articles(count: int, seed: int = 11) -> Iterator[Article]:
    """So many articles on the event, the days in turn."""
    dice = random.Random(seed)  # noqa: S311 — no secret
    for number in range(count):
        day = number * DAYS // count
        yield Article(
            id=f"article-{number:04}",
            outlet=OUTLETS[number] if number < len(OUTLETS) else f"{dice.choice(OUTLETS)} {number}",
            published=f"2031-05-{day + 5:02}",
            text=_text(dice, day),
        )


def _text(dice: random.Random, day: int) -> str:
    facts = dice.sample(EVENT, dice.randint(*FACTS_TOLD))
    sentences = [_fact(dice, fact, day) for fact in facts]
    sentences += [_filled(dice, dice.choice(ASIDES)) for _ in range(SIDE_FACTS)]
    sentences += [_filled(dice, dice.choice(FILLERS)) for _ in range(len(facts))]
    dice.shuffle(sentences)
    title = _fact(dice, EVENT[0], day).replace("has killed", "kills")
    wire = [WIRE.format(day=WEEK[day], count=21 + day)] if dice.random() < REPRINTS else []
    paragraphs = [". ".join(sentences[at : at + 4]) + "." for at in range(0, len(sentences), 4)]
    return "\n\n".join([title, *paragraphs[:1], *wire, *paragraphs[1:]]) + "\n"


def _fact(dice: random.Random, fact: Told, day: int) -> str:
    value = round(fact.value * (1 + fact.growth * day))
    hedge = dice.choice(HEDGES)
    figure = f"{hedge}{_rounded(value) if hedge else value:,}"
    told = dice.choice(fact.ways).format(figure=figure, Figure=f"{figure[0].upper()}{figure[1:]}")
    speaker = dice.choice(SPEAKERS)
    return f"{told}, {speaker}" if speaker else told


def _rounded(value: int) -> int:
    """To two digits, as newsrooms round."""
    step = 10 ** max(0, len(str(value)) - 2)
    return value // step * step


def _filled(dice: random.Random, pattern: str) -> str:
    return pattern.format(
        name=f"{dice.choice(FIRST)} {dice.choice(LAST)}",
        age=dice.randint(18, 90),
        count=dice.randint(3, 400),
        place=dice.choice(PLACES),
    )
