"""How often people overrule extraction: the program's precision and recall as far as its claims were reviewed."""

import math
from collections import Counter
from collections.abc import Mapping, Sequence

from extract.models import Frozen, Origin
from extract.rows import claim_row
from facts.agreement import ABOUT_CLAIMS
from facts.decided import drafted
from facts.decisions import CORRECTABLE, Decision
from facts.models import Report, Review, Statement
from facts.standing import EVERYBODY, standing

SURE = 1.96  # standard deviations around a share that hold it in 95 of 100 cases


class Share(Frozen):
    """`count` of `of`; `low` and `high` bound the share of all claims in 95 of 100 cases (Wilson's interval)."""

    count: int
    of: int
    low: float
    high: float

    @property
    def value(self) -> float:
        return self.count / self.of


class Overruled(Frozen):
    """What became of the claims the program read. A claim is counted once, however often it was decided about.

    `reviewed` claims were `accepted` as read, `corrected` in some cell, or `rejected`; `moved` ones, of any of these,
    were put to another fact. `fields` counts the cells corrected. `added` figures were read by people alone.
    `precision` is the share of reviewed claims read right in every cell, `found` the share that are figures at all,
    `recall` the share of figures known that the program had read. `None` where nothing was reviewed.
    """

    reviewed: int = 0
    accepted: int = 0
    corrected: int = 0
    rejected: int = 0
    moved: int = 0
    added: int = 0
    fields: Mapping[str, int] = {}
    precision: Share | None = None
    found: Share | None = None
    recall: Share | None = None


def overruled(report: Report, decisions: Sequence[Decision], who: str = EVERYBODY) -> Overruled:
    """`report` is the one without decisions. Recall is an estimate from above: nobody counts what all have missed."""
    draft, _ = drafted(report, standing(decisions, who))
    kinds = {decision.id: decision.kind for decision in decisions}
    reviewed = [each for each in draft.statements.values() if _is_reviewed(each, kinds)]
    rejected = sum(each.review is Review.REJECTED for each in reviewed)
    cells = [_corrected_cells(each) for each in reviewed if each.review is not Review.REJECTED]
    corrected = sum(bool(each) for each in cells)
    added = sum(_is_added(each) for each in draft.statements.values())
    right, figures = len(reviewed) - rejected - corrected, len(reviewed) - rejected
    return Overruled(
        reviewed=len(reviewed),
        accepted=right,
        corrected=corrected,
        rejected=rejected,
        moved=sum(each.before is not None and each.before.fact != each.fact for each in reviewed),
        added=added,
        fields=dict(Counter(name for each in cells for name in each).most_common()),
        precision=share(right, len(reviewed)),
        found=share(figures, len(reviewed)),
        recall=share(figures, figures + added),
    )


def _is_reviewed(statement: Statement, kinds: Mapping[str, str]) -> bool:
    decided = ABOUT_CLAIMS & {kinds.get(name, "") for name in statement.decisions}
    first = statement.before
    return bool(decided) and first is not None and first.claim.origin is Origin.EXTRACTED


def _is_added(statement: Statement) -> bool:
    return bool(statement.decisions) and statement.before is None and statement.review is not Review.REJECTED


def _corrected_cells(statement: Statement) -> tuple[str, ...]:
    if statement.before is None:
        return ()
    was, now = claim_row(statement.before.claim), claim_row(statement.claim)
    return tuple(name for name in CORRECTABLE if was[name] != now[name])


def share(count: int, of: int) -> Share | None:
    """The share with Wilson's interval, which stays within 0 and 1 and is honest about few cases.

    >>> found = share(9, 10)
    >>> round(found.low, 3), round(found.high, 3)
    (0.596, 0.982)
    """
    if not of:
        return None
    part, square = count / of, SURE**2
    middle = (part + square / (2 * of)) / (1 + square / of)
    reach = SURE * math.sqrt(part * (1 - part) / of + square / (4 * of**2)) / (1 + square / of)
    return Share(count=count, of=of, low=max(0.0, middle - reach), high=min(1.0, middle + reach))
