"""The guided tour through the tutorial story: its steps from lexicon/tour.toml, and the facts that they show."""

from functools import cache

from pydantic import Field

from extract.models import Frozen
from facts.lexicon import read
from facts.models import FlagKind, Report, Statement, Verdict


class Figure(Frozen):
    """A figure by its article and its words, the first where an article repeats them."""

    article: str
    words: str


class Sight(Figure):
    """A fact worth a look: what is to be seen, and the verdict or flag that shows it."""

    says: str
    verdict: Verdict | None = None
    flag: FlagKind | None = None


class Step(Frozen):
    """`page` is the address of a page, `entries` what its address says, `shows` the figure whose fact is seen there."""

    title: str
    page: str
    text: str
    entries: dict[str, str] = Field(default_factory=dict)
    shows: Figure | None = None
    sights: tuple[Sight, ...] = ()


class Tour(Frozen):
    story: str
    steps: tuple[Step, ...]


@cache
def tour() -> Tour:
    return read("tour", Tour)


def statement_of(report: Report, figure: Figure) -> Statement | None:
    """The statement of a figure, `None` where the story does not hold it or its fact."""
    wanted = figure.article, figure.words.lower()
    found = (each for each in report.statements if (each.claim.article, each.claim.quantity.surface.lower()) == wanted)
    return next((each for each in found if each.fact), None)


def entries_of(report: Report, step: Step) -> dict[str, str]:
    """What the address of the step's page says, the step's own number apart."""
    shown = statement_of(report, step.shows) if step.shows else None
    if shown is None:
        return dict(step.entries)
    return {**step.entries, "fact": shown.fact}
