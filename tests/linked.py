"""Articles of a few sentences whose figures stand in brackets, numbered by the fact they speak of."""

import re
from collections.abc import Iterable, Mapping, Sequence
from itertools import zip_longest
from types import MappingProxyType

import pytest
from _pytest.mark import ParameterSet

from extract import extract
from extract.models import Article, Claim
from facts.linking import Linking, link
from facts.settings import Setting
from facts.story_settings import settings_of

MARK = re.compile(r"\[([^\]]*)\]")
NONE: Mapping[str, str] = MappingProxyType({})

# The fact a sentence's figures are of, in order; `None` for a sentence without any.
Numbers = int | tuple[int, ...] | None
Row = tuple[Numbers, str]


def read(rows: Iterable[Row]) -> tuple[list[Article], dict[tuple[str, int], int]]:
    """One article a row, and the place of each numbered figure; a text without brackets states one figure."""
    articles: list[Article] = []
    places: dict[tuple[str, int], int] = {}
    for count, (numbers, marked) in enumerate(rows):
        name, text = f"article-{count}", MARK.sub(r"\1", marked)
        articles.append(Article(id=name, text=text))
        wanted = () if numbers is None else (numbers,) if isinstance(numbers, int) else numbers
        starts = [match.start() - 2 * index for index, match in enumerate(MARK.finditer(marked))]
        starts = starts or [claim.quantity.start for claim in extract(text, name)]
        assert len(starts) == len(wanted), f"{marked!r}: {len(starts)} figures, {len(wanted)} numbers"
        places |= {(name, start): number for start, number in zip(starts, wanted, strict=True)}
    return articles, places


def settings(*texts: str, days: Sequence[str] = ()) -> list[Setting]:
    """The settings of articles called "0", "1", …, published on the `days` given."""
    told = zip_longest(texts, days, fillvalue="")
    articles = [Article(id=str(number), text=text, published=day) for number, (text, day) in enumerate(told)]
    return settings_of([claim for each in articles for claim in extract(each.text or "", each.id)], articles)


def linked(articles: Iterable[Article]) -> tuple[list[Claim], Linking]:
    held = list(articles)
    claims = [claim for article in held for claim in extract(article.text or "", article.id)]
    return claims, link(claims, held)


def assert_facts(*rows: Row) -> None:
    """Figures with one number are one fact, figures with two numbers are two; a claim left alone is a fact of its own.

    Each row is an article of its own: a number, and a text with one figure; or several numbers, and a text with as many
    figures in brackets.
    """
    articles, places = read(rows)
    claims, linking = linked(articles)
    facts: dict[int, set[str]] = {}
    seen = set()
    for claim, found in zip(claims, linking.links, strict=True):
        place = next((each for each in places if each[0] == claim.article and _holds(claim, each[1])), None)
        if place is not None and place not in seen:
            seen.add(place)
            facts.setdefault(places[place], set()).add(found.fact or claim.id)
    assert seen == set(places), f"not read as figures: {sorted(set(places) - seen)}"
    told = {claim.id: claim.quantity.surface for claim in claims}
    split = {
        number: [told.get(each, each) for each in sorted(found)] for number, found in facts.items() if len(found) > 1
    }
    assert not split, f"one fact told as several: {split}"
    taken = [fact for found in facts.values() for fact in found]
    assert len(taken) == len(set(taken)), (
        f"several facts told as one: {sorted(fact for fact in taken if taken.count(fact) > 1)}"
    )


def _holds(claim: Claim, start: int) -> bool:
    return claim.quantity.start <= start < claim.quantity.end


def cases(rows: Mapping[str, tuple[Row, ...]], not_yet: Mapping[str, str] = NONE) -> list[ParameterSet]:
    """Parameters of a test, one a case; those in `not_yet` are strict known failures, with the reason."""
    assert not_yet.keys() <= rows.keys(), f"no such case: {sorted(not_yet.keys() - rows.keys())}"
    marks = {name: pytest.mark.xfail(reason=reason, strict=True) for name, reason in not_yet.items()}
    return [pytest.param(texts, id=name, marks=[marks[name]] if name in marks else []) for name, texts in rows.items()]
