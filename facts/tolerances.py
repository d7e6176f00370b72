"""How far the words of a figure reach: one table with reasons, and what a story changes in it."""

import tomllib
from collections.abc import Mapping
from decimal import Decimal
from functools import cache
from importlib.resources import files
from typing import Self

from pydantic import ValidationError

from extract.errors import LexiconError
from extract.models import Frozen
from facts.errors import StoryError


class Tolerance(Frozen):
    value: Decimal
    label: str
    reason: str
    example: str


@cache
def table() -> dict[str, Tolerance]:
    """The entries of tolerances.toml by name, in their order: what a settings page shows."""
    source = files("facts").joinpath("tolerances.toml").read_text(encoding="utf-8")
    try:
        entries = tomllib.loads(source, parse_float=Decimal)
        return {name: Tolerance.model_validate(entry) for name, entry in entries.items()}
    except (tomllib.TOMLDecodeError, ValidationError) as error:
        message = f"facts/tolerances.toml: {error}"
        raise LexiconError(message) from error


class Tolerances(Frozen):
    """The values in force. Percentages are 0–100."""

    approx_pct: Decimal
    approx_under_pct: Decimal
    approx_over_pct: Decimal
    rounding_units: Decimal
    conversion_pct: Decimal
    bounds_strict: Decimal

    @classmethod
    def of(cls, changes: Mapping[str, Decimal]) -> Self:
        """The shipped values with a story's changes; an unknown or negative entry is refused."""
        unknown = sorted(set(changes) - set(table()))
        if unknown:
            raise StoryError.unknown_tolerance(unknown[0], list(table()))
        negative = sorted(name for name, value in changes.items() if not value.is_finite() or value < 0)
        if negative:
            raise StoryError.negative_tolerance(negative[0], changes[negative[0]])
        return cls(**{**{name: entry.value for name, entry in table().items()}, **changes})
