"""How far the words of a figure reach: one table with reasons, and what a story changes in it."""

import re
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

PLAIN_NUMBER = re.compile(r"\d{1,3}(?:\.\d{1,3})?", re.ASCII)


class Tolerance(Frozen):
    """One entry of the table. `unit` is what it counts: "%", "units" or "steps" of the last digit, "" for a switch."""

    value: Decimal
    unit: str
    most: Decimal
    step: Decimal
    label: str
    reason: str
    example: str


class Adjustable(Frozen):
    """A tolerance as a page edits it: what the program ships, what the story has, and the value in force."""

    name: str
    entry: Tolerance
    own: Decimal
    value: Decimal

    @property
    def is_switch(self) -> bool:
        return not self.entry.unit

    @property
    def is_changed(self) -> bool:
        return self.value != self.own


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
    approx_steps: Decimal
    approx_under_pct: Decimal
    approx_over_pct: Decimal
    rounding_units: Decimal
    conversion_pct: Decimal
    bounds_strict: Decimal
    likely_rounding_pct: Decimal

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


def adjustables(own: Mapping[str, Decimal], changes: Mapping[str, Decimal]) -> tuple[Adjustable, ...]:
    """Every tolerance for an editor, in the order of the table; `own` is what the story changes, `changes` the reader.

    >>> adjustables({"approx_pct": Decimal(8)}, {"approx_pct": Decimal(10)})[0].own
    Decimal('8')
    """
    before, now = Tolerances.of(own).model_dump(), Tolerances.of({**own, **changes}).model_dump()
    return tuple(
        Adjustable(name=name, entry=entry, own=before[name], value=now[name]) for name, entry in table().items()
    )


def asked_for(code: str) -> tuple[str, Decimal] | None:
    """What an address says of one tolerance; `None` where it is no tolerance or beyond what may be set.

    >>> asked_for("approx_pct:10"), asked_for("approx_pct:900"), asked_for("about:10")
    (('approx_pct', Decimal('10')), None, None)
    """
    name, _, digits = code.partition(":")
    entry = table().get(name)
    if entry is None or not PLAIN_NUMBER.fullmatch(digits):
        return None
    value = Decimal(digits)
    return (name, value) if value <= entry.most else None
