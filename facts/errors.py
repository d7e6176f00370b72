"""Errors about stories; each says what is wrong, where, and what would be right."""

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
    def unknown(cls, name: str, known: Sequence[str]) -> Self:
        return cls(
            f"No story '{name}'. Bundled stories: {', '.join(known) or 'none'}; or give the path of a story folder."
        )

    @classmethod
    def unknown_tolerance(cls, name: str, known: Sequence[str]) -> Self:
        return cls(f"story.toml, tolerances: no tolerance '{name}'. The tolerances are: {', '.join(known)}.")

    @classmethod
    def negative_tolerance(cls, name: str, value: object) -> Self:
        return cls(f"story.toml, tolerances.{name}: {value} is below 0 or no number. Give a number from 0 up.")
