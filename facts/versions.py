"""Two reports of one story → what changed between them: articles, facts, verdicts, figures, names."""

from collections.abc import Callable, Iterable, Mapping
from enum import StrEnum

from extract.models import Claim, Frozen
from facts.article_names import article_names
from facts.interface import text
from facts.models import Report, Statement
from facts.symbols import VERDICTS
from facts.wording import read_as


class ChangeKind(StrEnum):
    """What sort of change it is; in the order in which a reader should meet them."""

    VERDICT = "verdict"
    FACT_ADDED = "fact_added"
    FACT_REMOVED = "fact_removed"
    FACT_RENAMED = "fact_renamed"
    CLAIM_ADDED = "claim_added"
    CLAIM_REMOVED = "claim_removed"
    CLAIM_CORRECTED = "claim_corrected"
    CLAIM_MOVED = "claim_moved"
    ARTICLE_ADDED = "article_added"
    ARTICLE_REMOVED = "article_removed"


class Change(Frozen):
    """One difference between two versions. `subject` names what changed; blank ends mean that there was nothing."""

    kind: ChangeKind
    subject: str
    before: str = ""
    after: str = ""
    fact: str = ""
    claim: str = ""


def changes(before: Report, after: Report) -> tuple[Change, ...]:
    """Every difference, by kind. A fact is the same in both where most of its claims are; a claim by its place."""
    twins = _twins(before, after)
    every = [change for find in FINDERS for change in find(before, after, twins)]
    order = list(ChangeKind)
    return tuple(sorted(every, key=lambda change: (order.index(change.kind), change.subject)))


def told_change(change: Change) -> str:
    """Such as: verdict · Workers killed: One article → Conflict."""
    kind = change.kind.replace("_", " ")
    ends = [end for end in (change.before, change.after) if end and end != change.subject]
    both = change.before and change.after
    return f"{kind} · {change.subject}{': ' if ends else ''}{(' → ' if both else '').join(ends)}"


Twins = Mapping[str, str]  # a fact before → the same fact after


def _twins(before: Report, after: Report) -> Twins:
    """Facts of one id are one fact; others are where they share the most claims, each at most once."""
    ids = {each.fact for each in before.comparisons} & {each.fact for each in after.comparisons}
    twins = {fact: fact for fact in ids}
    here, there = _fact_of_claim(before), _fact_of_claim(after)
    shared: dict[tuple[str, str], int] = {}
    for claim in here.keys() & there.keys():
        pair = here[claim], there[claim]
        shared[pair] = shared.get(pair, 0) + 1
    for (old, new), _ in sorted(shared.items(), key=lambda item: (-item[1], item[0])):
        if old and new and old not in twins and new not in twins.values():
            twins[old] = new
    return twins


def _fact_of_claim(report: Report) -> dict[str, str]:
    return {statement.claim.id: statement.fact for statement in report.statements}


def _labels(report: Report) -> dict[str, str]:
    stated = {each.fact for each in report.comparisons}
    return {fact.id: fact.label for fact in report.facts if fact.id in stated}


def _verdicts(before: Report, after: Report, twins: Twins) -> Iterable[Change]:
    labels = _labels(after)
    was = {each.fact: each.verdict for each in before.comparisons}
    now = {each.fact: each.verdict for each in after.comparisons}
    for old, new in twins.items():
        if was[old] is not now[new]:
            names = VERDICTS[was[old]].name, VERDICTS[now[new]].name
            yield Change(kind=ChangeKind.VERDICT, subject=labels[new], before=names[0], after=names[1], fact=new)


def _facts(before: Report, after: Report, twins: Twins) -> Iterable[Change]:
    was, now = _labels(before), _labels(after)
    for old, label in was.items():
        if old not in twins:
            yield Change(kind=ChangeKind.FACT_REMOVED, subject=label, before=label)
        elif now[twins[old]] != label:
            fact = twins[old]
            yield Change(kind=ChangeKind.FACT_RENAMED, subject=now[fact], before=label, after=now[fact], fact=fact)
    for new in now.keys() - set(twins.values()):
        yield Change(kind=ChangeKind.FACT_ADDED, subject=now[new], after=now[new], fact=new)


def _claims(before: Report, after: Report, twins: Twins) -> Iterable[Change]:
    was, now = _statements(before), _statements(after)
    names = {**article_names(before.story.articles), **article_names(after.story.articles)}
    for claim in was.keys() - now.keys():
        told = was[claim]
        yield Change(kind=ChangeKind.CLAIM_REMOVED, subject=_subject(told, names), before=_told(told), claim=claim)
    for claim in now.keys() - was.keys():
        told = now[claim]
        yield Change(
            kind=ChangeKind.CLAIM_ADDED, subject=_subject(told, names), after=_told(told), fact=told.fact, claim=claim
        )
    for claim in was.keys() & now.keys():
        yield from _claim_changes(was[claim], now[claim], names, twins, (_labels(before), _labels(after)))


def _claim_changes(
    was: Statement,
    now: Statement,
    names: Mapping[str, str],
    twins: Twins,
    labels: tuple[Mapping[str, str], Mapping[str, str]],
) -> Iterable[Change]:
    subject, place = _subject(now, names), {"fact": now.fact, "claim": now.claim.id}
    if _reading(was.claim) != _reading(now.claim):
        yield Change(kind=ChangeKind.CLAIM_CORRECTED, subject=subject, before=_told(was), after=_told(now), **place)
    if twins.get(was.fact, "") != now.fact:
        moved = labels[0].get(was.fact, ""), labels[1].get(now.fact, "")
        yield Change(kind=ChangeKind.CLAIM_MOVED, subject=subject, before=moved[0], after=moved[1], **place)


def _statements(report: Report) -> dict[str, Statement]:
    return {statement.claim.id: statement for statement in report.statements}


def _subject(statement: Statement, names: Mapping[str, str]) -> str:
    claim = statement.claim
    return f"{names.get(claim.article, claim.article)}: “{claim.quantity.surface}”"


def _reading(claim: Claim) -> tuple[object, ...]:
    quantity = claim.quantity
    return (quantity.low, quantity.high, quantity.qualifier, quantity.unit, claim.attribution, claim.stance)


def _told(statement: Statement) -> str:
    """Such as: at least 12 soldiers, credited to the army."""
    claim = statement.claim
    credit = text("versions.credited", name=claim.attribution) if claim.attribution else ""
    return f"{read_as(claim.quantity)}{credit}"


def _articles(before: Report, after: Report, twins: Twins) -> Iterable[Change]:
    was, now = article_names(before.story.articles), article_names(after.story.articles)
    for article in was.keys() - now.keys():
        yield Change(kind=ChangeKind.ARTICLE_REMOVED, subject=was[article], before=was[article])
    for article in now.keys() - was.keys():
        yield Change(kind=ChangeKind.ARTICLE_ADDED, subject=now[article], after=now[article])


FINDERS: tuple[Callable[[Report, Report, Twins], Iterable[Change]], ...] = (_verdicts, _facts, _claims, _articles)
