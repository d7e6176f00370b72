"""Errors about stories; each says what is wrong, where, and what would be right."""

import errno
from collections.abc import Sequence
from pathlib import Path
from typing import Self

from extract.errors import CrosscountError
from facts.interface import text


class StoryError(CrosscountError):
    """A story folder that cannot be loaded, with everything that is wrong with it."""

    @classmethod
    def unreadable(cls, folder: Path, problems: Sequence[object]) -> Self:
        count = text("count.problem", count=len(problems))
        return cls(
            "\n".join([text("error.unreadable", folder=folder, problems=count), *(f"  {each}" for each in problems)])
        )

    @classmethod
    def unknown(cls, name: str, known: Sequence[str], own: Sequence[str] = ()) -> Self:
        saved = text("error.your_own", names=", ".join(own)) if own else ""
        bundled = text("error.bundled", names=", ".join(known) or text("coders.none"))
        return cls(text("error.no_story", name=name, saved=saved, bundled=bundled))

    @classmethod
    def unknown_tolerance(cls, name: str, known: Sequence[str]) -> Self:
        return cls(text("error.unknown_tolerance", name=name, known=", ".join(known)))

    @classmethod
    def negative_tolerance(cls, name: str, value: object) -> Self:
        return cls(text("error.negative_tolerance", name=name, value=value))


class DecisionError(CrosscountError):
    """A decision that cannot be made about the report on display; nothing was written."""


class StoreError(CrosscountError):
    """A saved story that cannot be opened, written or shared; what was there before is as it was."""

    @classmethod
    def linked(cls, path: Path) -> Self:
        return cls(text("error.symbolic_link", path=path))

    @classmethod
    def unwritable(cls, folder: Path, error: OSError) -> Self:
        reason = (error.strerror or str(error)).lower()
        full = error.errno in (errno.ENOSPC, getattr(errno, "EDQUOT", errno.ENOSPC))
        cure = text("error.free_space") if full else text("error.make_writable")
        return cls(
            text("error.unwritable", name=folder.name, reason=reason, filename=error.filename or folder, cure=cure)
        )

    @classmethod
    def unfinished(cls, folder: Path, error: OSError) -> Self:
        reason = (error.strerror or str(error)).lower()
        return cls(text("error.unfinished", name=folder.name, reason=reason, filename=error.filename or folder))


class TakenError(StoreError):
    """A story of that name is there already."""

    @classmethod
    def story(cls, name: str) -> Self:
        return cls(text("error.taken", name=name))
