"""A citation of a fact, a claim or an article, and the address that leads back to it."""

from collections.abc import Mapping
from datetime import date
from urllib.parse import urlencode, urlsplit, urlunsplit

from facts.plain_text import LONGEST_TITLE, one_line
from facts.version import NAME, program_version


def citation(story: str, subject: str, day: date, address: str) -> str:
    """One line to paste into a footnote.

    >>> citation("Port fire", "People killed", date(2026, 5, 1), "http://x.example/y").partition(", ")[2]
    '“Port fire”, “People killed”, 1 May 2026, http://x.example/y'
    """
    named = [f"“{one_line(words, LONGEST_TITLE)}”" for words in (story, subject)]
    seen = f"{day.day} {day:%B} {day.year}"
    return f"{NAME} {program_version()}, {', '.join(named)}, {seen}, {address}"


def permanent_address(here: str, pages: frozenset[str], page: str, entries: Mapping[str, object]) -> str:
    """The address of a page of the dashboard. `here` is the address of the page now shown, `pages` the names of all.

    >>> permanent_address("http://h.example/desk/table?q=x", frozenset({"table"}), "articles", {"claim": "a:1-2"})
    'http://h.example/desk/articles?claim=a%3A1-2'
    """
    parts = urlsplit(here)
    steps = [step for step in parts.path.split("/") if step]
    if steps and steps[-1] in pages:
        steps.pop()
    return urlunsplit(
        (parts.scheme, parts.netloc, "/".join(["", *steps, page]), urlencode(dict(entries), doseq=True), "")
    )
