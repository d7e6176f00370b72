"""Words for readers, by key, from TOML files: one place to put them into another language.

A key is table.role; what stands in braces is filled in by name. What changes with a number is a pair: `one` where
{count} is 1, `other` for everything else.
"""

from collections.abc import Mapping
from functools import cache
from string import Formatter
from typing import Annotated, NamedTuple, Self

from pydantic import AfterValidator, ConfigDict, RootModel, ValidationError, model_validator

from extract.errors import LexiconError
from extract.lexicon import parsed
from extract.models import Frozen

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
    """Texts by key, in tables."""

    model_config = ConfigDict(frozen=True, defer_build=True)


class TextFiles(NamedTuple):
    """The TOML files of a package that hold texts, those asked for most first: each is read when a key leads to it."""

    package: str
    files: tuple[str, ...]

    def text(self, key: str, **blanks: object) -> str:
        """The words of a key, its blanks filled in. A key nobody wrote is a KeyError, which a test finds first."""
        words = self._found(key)
        if isinstance(words, Plural):
            words = words.form(blanks[COUNT])
        return words.format(**blanks) if "{" in words else words

    def texts(self) -> dict[str, str | Plural]:
        """Every text of every file."""
        return {key: words for file in self.files for key, words in _texts_of(self.package, file).items()}

    def _found(self, key: str) -> str | Plural:
        for file in self.files:
            if key in (held := _texts_of(self.package, file)):
                return held[key]
        raise KeyError(key)


@cache
def _texts_of(package: str, file: str) -> Mapping[str, str | Plural]:
    try:
        tables = Interface.model_validate(parsed(file, package)).root
    except ValidationError as error:
        raise LexiconError.of_file(package, file, error) from error
    return {f"{table}.{key}": words for table, held in tables.items() for key, words in held.items()}
