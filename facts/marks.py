"""What a dot plot shows of each statement: its value, how the words bound it, and the order of the rows."""

from collections.abc import Iterable, Sequence
from enum import StrEnum

from extract.models import Frozen
from facts.interface import text

MOST_ROWS = 8  # more statements than this are drawn one row a reading


class Form(StrEnum):
    """What the words allow: one value, a value and its surroundings, a stretch, or one side of a bound."""

    EXACT = "exact"
    APPROX = "approx"
    RANGE = "range"
    AT_LEAST = "at_least"
    AT_MOST = "at_most"


class Mark(Frozen):
    """One row of the plot. `low`/`high` are as stated, `reach_low`/`reach_high` what the tolerance makes of them."""

    name: str
    quote: str
    form: Form
    low: float | None
    high: float | None
    reach_low: float | None = None
    reach_high: float | None = None
    read_as: str = ""
    credited_to: str = ""
    characters: str = ""
    struck: bool = False  # a later figure replaced it

    @property
    def value(self) -> float:
        """Where the mark stands: the bound that is stated, the lower one of two."""
        return self.low if self.low is not None else (self.high or 0.0)

    @property
    def numbers(self) -> list[float]:
        ends = (self.low, self.high, self.reach_low, self.reach_high)
        return [end for end in ends if end is not None]


class Band(Frozen):
    """The values that fit every statement, or the gap where none does."""

    low: float
    high: float
    fits: bool


def plot_order(marks: Iterable[Mark]) -> list[Mark]:
    """Rising by value, exact first, then by name; the table beside the plot uses the same order."""
    forms = list(Form)
    return sorted(marks, key=lambda mark: (mark.value, forms.index(mark.form), mark.name))


def by_reading(marks: Sequence[Mark]) -> list[Mark]:
    """One mark a distinct reading, named by its number of articles, once there are more than MOST_ROWS."""
    if len(marks) <= MOST_ROWS:
        return list(marks)
    groups: dict[tuple[str, bool], list[Mark]] = {}
    for mark in marks:
        groups.setdefault((mark.read_as, mark.struck), []).append(mark)
    return [_merged(group) for group in groups.values()]


def _merged(group: list[Mark]) -> Mark:
    names = {mark.name for mark in group}
    if len(names) == 1:
        return group[0]
    shared = {
        "name": text("count.article", count=len(names)),
        "quote": group[0].read_as,
        "credited_to": "",
        "characters": "",
    }
    return group[0].model_copy(update=shared)
