"""What the interface says, by key, from interface.toml: one place to put it into another language."""

import tomllib
from collections.abc import Mapping
from functools import cache
from importlib.resources import files


def text(key: str, **blanks: object) -> str:
    """The words of a key, its blanks filled in. A key nobody wrote is a KeyError, which a test finds first.

    >>> text("beside.only", name="Vale News")
    'Only in Vale News'
    """
    return texts()[key].format(**blanks) if blanks else texts()[key]


@cache
def texts() -> Mapping[str, str]:
    """Every key with its words."""
    tables = tomllib.loads(files("facts.views").joinpath("interface.toml").read_text(encoding="utf-8"))
    return {f"{page}.{name}": words for page, held in tables.items() for name, words in held.items()}
