"""Errors about stories; each says what is wrong, where, and what would be right."""

import errno
from collections.abc import Sequence
from pathlib import Path
from typing import Self

from extract.errors import CrosscountError


class StoryError(CrosscountError):
    """A story folder that cannot be loaded, with everything that is wrong with it."""

    @classmethod
    def unreadable(cls, folder: Path, problems: Sequence[object]) -> Self:
        count = "1 problem" if len(problems) == 1 else f"{len(problems)} problems"
        return cls("\n".join([f"{folder}: the story cannot be loaded, {count}:", *(f"  {each}" for each in problems)]))

    @classmethod
    def unknown(cls, name: str, known: Sequence[str], own: Sequence[str] = ()) -> Self:
        saved = f" Your own: {', '.join(own)}." if own else ""
        bundled = f"Bundled stories: {', '.join(known) or 'none'}"
        return cls(f"No story '{name}'.{saved} {bundled}; or give the path of a story folder.")

    @classmethod
    def unknown_tolerance(cls, name: str, known: Sequence[str]) -> Self:
        return cls(f"story.toml, tolerances: no tolerance '{name}'. The tolerances are: {', '.join(known)}.")

    @classmethod
    def negative_tolerance(cls, name: str, value: object) -> Self:
        return cls(f"story.toml, tolerances.{name}: {value} is below 0 or no number. Give a number from 0 up.")


class DecisionError(CrosscountError):
    """A decision that cannot be made about the report on display; nothing was written."""


class StoreError(CrosscountError):
    """A saved story that cannot be opened, written or shared; what was there before is as it was."""

    @classmethod
    def linked(cls, path: Path) -> Self:
        return cls(f"{path} is a symbolic link. Replace it by the file or folder itself.")

    @classmethod
    def unwritable(cls, folder: Path, error: OSError) -> Self:
        reason = (error.strerror or str(error)).lower()
        full = error.errno in (errno.ENOSPC, getattr(errno, "EDQUOT", errno.ENOSPC))
        cure = "Free some space and try again" if full else "Make it writable, or move the stories with FACTS_HOME"
        return cls(f"{folder.name}: nothing was written ({reason}: {error.filename or folder}). {cure}.")

    @classmethod
    def unfinished(cls, folder: Path, error: OSError) -> Self:
        reason = (error.strerror or str(error)).lower()
        return cls(
            f"{folder.name}: the change is kept, but not all of it is in place ({reason}: {error.filename or folder}). "
            "Remove what stands in the way and open the story again."
        )


class TakenError(StoreError):
    """A story of that name is there already."""

    @classmethod
    def story(cls, name: str) -> Self:
        return cls(f"There is a story '{name}' already. Choose another name.")
