"""What the interface says, by key, from interface.toml: one place to put it into another language."""

from collections.abc import Mapping
from functools import cache
from string import Formatter
from typing import Annotated, Self

from pydantic import AfterValidator, ConfigDict, RootModel, model_validator

from extract.models import Frozen
from facts.lexicon import read

COUNT = "count"  # the blank that decides between the forms of a plural
NUMBER = "number"  # the same in words, where a text says "two" and not "2"


def blanks_of(words: str) -> frozenset[str]:
    """The names of what is filled in.

    >>> sorted(blanks_of("{count:,} of {total}"))
    ['count', 'total']
    """
    return frozenset(name for _, name, _, _ in Formatter().parse(words) if name is not None)


def _named(words: str) -> str:
    """Refuses a blank without a name: a translation may need another order."""
    unnamed = [name for name in blanks_of(words) if not name.isidentifier()]
    if unnamed or not words:
        message = f"{words!r}: name every blank, as in {{count}}, and leave no text empty"
        raise ValueError(message)
    return words


Words = Annotated[str, AfterValidator(_named)]


class Plural(Frozen):
    """Words that change with a number: `one` where `count` is 1, `other` for all else, none included."""

    one: Words
    other: Words

    @model_validator(mode="after")
    def _holds_its_count(self) -> Self:
        if not {COUNT, NUMBER} & blanks_of(self.other) or blanks_of(self.one) - blanks_of(self.other):
            message = f"{self.other!r} lacks {{count}}, or a blank of {self.one!r}"
            raise ValueError(message)
        return self

    def form(self, count: object) -> str:
        return self.one if count == 1 else self.other


class Interface(RootModel[Mapping[str, Mapping[str, Words | Plural]]]):
    """Texts by key, in tables by page."""

    model_config = ConfigDict(frozen=True, defer_build=True)


@cache
def texts() -> Mapping[str, str | Plural]:
    """Every text by "page.key"."""
    pages = read("interface", Interface, "facts").root
    return {f"{page}.{key}": words for page, held in pages.items() for key, words in held.items()}


def text(key: str, **blanks: object) -> str:
    """The words of a key, its blanks filled in. A key nobody wrote is a KeyError, which a test finds first.

    >>> text("beside.only", name="Vale News")
    'Only in Vale News'
    >>> text("count.figure", count=1), text("count.figure", count=1200)
    ('1 figure', '1,200 figures')
    """
    words = texts()[key]
    if isinstance(words, Plural):
        words = words.form(blanks[COUNT])
    return words.format(**blanks) if blanks else words
