"""Valid values from the one field a test cares about."""

from collections.abc import Sequence
from decimal import Decimal
from itertools import count
from pathlib import Path

from extract.models import Article, Claim, Kind, Origin, Qualifier, Quantity, Stance
from facts.models import Fact, Silence, Statement, Story
from facts.story_folder import story_files, write_files

Number = int | float | str | Decimal
BOUNDED_BELOW = {Qualifier.AT_LEAST, Qualifier.OVER}
BOUNDED_ABOVE = {Qualifier.AT_MOST, Qualifier.UNDER}

# Figures built without a place follow one another, so that no two claims of an article share their characters.
_places = count()


def quantity(
    value: Number,
    to: Number | None = None,
    *,
    qualifier: str = "",
    unit: str = "person",
    kind: str = "count",
    surface: str = "",
    start: int | None = None,
) -> Quantity:
    """`quantity(12)`, `quantity(30, 40)`, `quantity(7, qualifier="at_least")`."""
    low, high = Decimal(str(value)), Decimal(str(value if to is None else to))
    bound = Qualifier(qualifier or ("range" if low != high else "exact"))
    words = surface or f"{value} {unit}"
    place = next(_places) * 100 if start is None else start
    return Quantity(
        low=None if bound in BOUNDED_ABOVE else low,
        high=None if bound in BOUNDED_BELOW else high,
        qualifier=bound,
        unit=unit,
        unit_name=unit,
        kind=Kind(kind),
        surface=words,
        start=place,
        end=place + len(words),
    )


def claim(
    value: Number | Quantity = 12, article: str = "a", *, credited: str = "", stance: str = "", **words: str
) -> Claim:
    """`claim(12)`, `claim(quantity(7, qualifier="at_least"), "b", credited="police", action="kill")`."""
    return Claim(
        article=article,
        sentence=0,
        quantity=value if isinstance(value, Quantity) else quantity(value),
        attribution=credited,
        stance=Stance(stance or ("said" if credited else "")),
        origin=Origin.CURATED,
        **words,
    )


def article(name: str = "a", *, outlet: str = "", published: str = "", text: str | None = None) -> Article:
    return Article(id=name, outlet=outlet, published=published, text=text)


def fact(name: str = "f", *, label: str = "People killed", unit: str = "person", topic: str = "Fire") -> Fact:
    return Fact(id=name, label=label, unit=unit, topic=topic)


def statement(value: Number | Quantity | Claim = 12, article: str = "a", fact: str = "f") -> Statement:
    return Statement(claim=value if isinstance(value, Claim) else claim(value, article), fact=fact)


def story(
    claims: Sequence[Claim] = (),
    *,
    facts: Sequence[Fact] = (),
    articles: Sequence[Article] = (),
    extracted: Sequence[Claim] = (),
    silences: Sequence[tuple[str, str]] = (),
) -> Story:
    """A story in which every claim is about the first fact; articles are made for the names the claims use."""
    known = tuple(facts) or (fact(),)
    named = sorted({each.article for each in (*claims, *extracted)} - {each.id for each in articles})
    return Story(
        id="mill-fire",
        title="A mill burns",
        articles=(*articles, *(article(name) for name in named)),
        facts=known,
        curated=tuple(claims),
        curated_facts={each.id: known[0].id for each in claims},
        extracted=tuple(extracted),
        silences=tuple(Silence(article=name, fact=about) for name, about in silences),
    )


def save_story(story: Story, folder: Path) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    write_files(folder, story_files(story))
