"""What articles are called: by their outlet, or by what their id tells."""

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from extract.models import Article
from facts.datelines import day_of, published_of
from facts.interface import text
from facts.plain_text import cut
from facts.wording import words

LONGEST_NAME = 80  # characters; a name longer than any outlet's would push everything else aside
SHORTEST_WORD = 3  # characters of a word in a file's name that a person gave
NUMBERED = re.compile(r"[^\W\d_]*\d{0,4}")  # "bbc", "2026", "day2"; "f8827d" was given by a machine


def article_names(articles: Iterable[Article]) -> Mapping[str, str]:
    """A name for each article by id: its outlet, with its day where several share it; without one what its id tells.

    Where their days do not tell them apart, their ids stand there. The oldest comes first where all are dated; else
    they come as given.

    >>> ids = ["northern-post", "000_f8827d"]
    >>> list(article_names(Article(id=each, title="", text="") for each in ids).values())
    ['northern-post', 'Article 000']
    """
    known = _in_time(tuple(articles))
    called = [cut(article.outlet.strip(), LONGEST_NAME) for article in known]
    shared, short = Counter(called), _short_ids([article.id for article in known])
    days = {outlet: _days([a for a, own in zip(known, called, strict=True) if own == outlet]) for outlet in shared}
    return {
        article.id: _named(outlet, short[article.id], days[outlet].get(article.id, ""), alone=shared[outlet] == 1)
        for article, outlet in zip(known, called, strict=True)
    }


def _in_time(articles: Sequence[Article]) -> Sequence[Article]:
    return sorted(articles, key=published_of) if all(map(published_of, articles)) else articles


def _named(outlet: str, short: str, day: str, *, alone: bool) -> str:
    if outlet.lower() in words().nameless:
        return _called(short)
    return outlet if alone else f"{outlet} ({day or short})"


def _days(articles: Sequence[Article]) -> Mapping[str, str]:
    """When articles of one outlet appeared, as "16 May"; nothing unless that tells them all apart."""
    try:
        found = {each.id: date.fromisoformat(day_of(each)) for each in articles}
    except ValueError:  # not dated, or by hand
        return {}
    if len(set(found.values())) < len(articles):
        return {}
    year = " %Y" if len({day.year for day in found.values()}) > 1 else ""
    return {name: f"{day.day} {day:%b{year}}" for name, day in found.items()}


def _called(name: str) -> str:
    """A file's name made of words is a name ("northern-post", "day2-post"); what only counts is none ("000")."""
    parts = re.split(r"[\W_]+", name)
    told = any(part.isalpha() and len(part) >= SHORTEST_WORD for part in parts)
    plain = all(NUMBERED.fullmatch(part) for part in parts)
    return name if told and plain else text("sentence.nameless", name=name)


def _short_ids(ids: Sequence[str]) -> dict[str, str]:
    """The part before the first underscore where that tells the articles apart."""
    heads = [name.partition("_")[0] for name in ids]
    return dict(zip(ids, heads if len(set(heads)) == len(ids) else ids, strict=True))
