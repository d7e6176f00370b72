"""Errors a reader sees: each says what is wrong, where, and what would be right."""

from collections.abc import Iterable
from typing import Self


class CrosscountError(Exception):
    """Base of every error raised on purpose by `extract` and `facts`."""


class DocumentError(CrosscountError):
    """An article file that cannot be read; the rest of the run goes on without it."""

    def __init__(self, where: str, reason: str, cure: str) -> None:
        super().__init__(f"{where}: {reason}. {cure}.")
        self.where, self.reason, self.cure = where, reason, cure


class LexiconError(CrosscountError):
    """A word list shipped with the program contradicts itself."""

    @classmethod
    def of_file(cls, package: str, name: str, error: Exception) -> Self:
        return cls(f"{package.replace('.', '/')}/{name}.toml: {error}")


class RowError(CrosscountError):
    """A row of claims whose cells do not say what their columns ask for."""

    @classmethod
    def bad_value(cls, column: str, value: str, cure: str) -> Self:
        return cls(f"column {column}: {value!r} {cure}")

    @classmethod
    def missing_columns(cls, missing: Iterable[str], known: Iterable[str]) -> Self:
        return cls(f"no column {', '.join(missing)}; add it to the header. A row of claims has: {', '.join(known)}")
