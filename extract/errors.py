"""Errors a reader sees: each says what is wrong, where, and what would be right."""

from typing import Self


class CrosscountError(Exception):
    """Base of every error raised on purpose by `extract` and `facts`."""


class DocumentError(CrosscountError):
    """An article file that cannot be read; the rest of the run goes on without it."""

    @classmethod
    def unreadable(cls, where: str, reason: str, cure: str) -> Self:
        return cls(f"{where}: {reason}. {cure}")


class LexiconError(CrosscountError):
    """A word list shipped with the program contradicts itself."""
