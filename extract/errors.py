"""Errors a reader sees: each says what is wrong, where, and what would be right."""

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
    """A row of claims whose cells do not say what their columns ask for. `column` is the one at fault, if it is one."""

    def __init__(self, message: str, column: str = "", what: str = "") -> None:
        super().__init__(message)
        self.column, self.what = column, what or message
