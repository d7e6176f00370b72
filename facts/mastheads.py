"""What an article's own first lines say of it where nobody else does: its outlet, its day, its headline."""

import re
from functools import cache

from extract.models import Article, Frozen
from facts.datelines import date_lines, published_of
from facts.lexicon import read

LONGEST_HEADLINE = 100  # characters; a longer first line is a sentence of the text
FEWEST_WORDS = 2  # of a headline that stands as the article's title; "LIVE" says nothing of it


class Outlets(Frozen):
    words: frozenset[str]
    examples: tuple[str, ...]


@cache
def outlets() -> Outlets:
    return read("outlets", Outlets)


def outlet_in(text: str) -> str:
    r"""The outlet that a date line names; empty where there is none, or only a writer or a town.

    >>> outlet_in("Alba Post, 4 May 2031\nDam bursts"), outlet_in("Ann Lee, 4 May 2031\nDam bursts")
    ('Alba Post', '')
    """
    names = (name for found in date_lines(text) for name in found.names)
    return next((name for name in names if not outlets().words.isdisjoint(name.lower().split())), "")


def _named_like(article: Article) -> str:
    """A name beside a day that the article's file is called by, too: "Market Line" of market-line.txt."""
    told = set(re.split(r"[\W_\d]+", article.id.lower()))
    names = (name for found in date_lines(article.text or "") for name in found.names)
    return next((name for name in names if name and not name.isupper() and set(name.lower().split()) <= told), "")


def headline_of(text: str) -> str:
    r"""The first short line above the text that is no date line; empty where the text begins at once.

    >>> headline_of("Alba Post, 4 May 2031\nDam  bursts\nWater ran through Alba.")
    'Dam bursts'
    """
    dated = {found.line for found in date_lines(text)}
    first, *more = [line.strip() for line in text.splitlines() if line.strip() and line.strip() not in dated] or [""]
    return " ".join(first.split()) if more and len(first) <= LONGEST_HEADLINE else ""


def with_masthead(article: Article) -> Article:
    """The article with the outlet, the day and the headline its own first lines name, where nothing else has."""
    outlet = article.outlet or outlet_in(article.text or "") or _named_like(article)
    title = article.title or _set_apart(headline_of(article.text or ""))
    return article.model_copy(update={"published": published_of(article), "outlet": outlet, "title": title})


def _set_apart(line: str) -> str:
    """The line where it is a headline and no short first sentence: it has words, and no full stop behind it."""
    return line if len(line.split()) >= FEWEST_WORDS and not line.endswith((".", ":", ";", ",")) else ""
