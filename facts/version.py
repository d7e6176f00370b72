"""Which Crosscount this is, as exports and pages name it."""

import tomllib
from functools import cache
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

NAME = "Crosscount"
DISTRIBUTION = "crosscount"
PROJECT = Path(__file__).parents[1] / "pyproject.toml"  # tells the version where the program is not installed


@cache
def program_version() -> str:
    try:
        return version(DISTRIBUTION)
    except PackageNotFoundError:
        return str(tomllib.loads(PROJECT.read_text(encoding="utf-8"))["project"]["version"])


def source_line(story: str, day: str) -> str:
    """What every picture and paper carries. `day` is an ISO date.

    >>> source_line("Port fire", "2026-05-01").startswith("Crosscount ")
    True
    """
    return f"{NAME} {program_version()} · {story} · {day}"
