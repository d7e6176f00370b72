"""Decisions → rows of a table that people and programs can read without knowing the journal."""

from collections.abc import Iterable, Mapping, Sequence

from facts.decisions import ClaimRef, Decision, Distinguish, FactRef, Merge, Rename, Ruling, Split
from facts.dictionary import DECISIONS
from facts.models import Unapplied
from facts.standing import standing
from facts.story_rows import write_table
from facts.tables import LIST_MARK

YES, UNDONE = "yes", "undone"


def decisions_csv(decisions: Sequence[Decision], unapplied: Iterable[Unapplied]) -> bytes:
    """`unapplied` are those of the report that follows from the decisions."""
    undone, idle = standing(decisions).undone, {each.decision: each.reason for each in unapplied}
    rows = [{**_cells(each), "counts": UNDONE if each.id in undone else idle.get(each.id, YES)} for each in decisions]
    return write_table(DECISIONS.names, rows).encode("utf-8", "replace")


def _cells(decision: Decision) -> dict[str, str]:
    claims, facts = _claims(decision), _facts(decision)
    return {
        "decision": decision.id,
        "when": decision.when,
        "who": decision.who,
        "kind": decision.kind,
        "claim": LIST_MARK.join(each.id for each in claims),
        "words": LIST_MARK.join(each.words for each in claims),
        "fact": LIST_MARK.join(each.id for each in facts),
        "changes": LIST_MARK.join(f"{name}={value}" for name, value in _changes(decision).items()),
        "about": decision.decision if isinstance(decision, Ruling) else "",
        "why": decision.why,
    }


def _claims(decision: Decision) -> tuple[ClaimRef, ...]:
    if isinstance(decision, Split):
        return decision.claims
    claim = getattr(decision, "claim", None)
    return (claim,) if isinstance(claim, ClaimRef) else ()


def _facts(decision: Decision) -> tuple[FactRef, ...]:
    """The fact that a claim leads to comes last."""
    if isinstance(decision, Merge):
        return (*decision.facts, decision.into)
    if isinstance(decision, Distinguish):
        return decision.facts
    if isinstance(decision, Split):
        return (decision.fact, decision.new)
    fact = getattr(decision, "fact", None)
    return (fact,) if isinstance(fact, FactRef) else ()


def _changes(decision: Decision) -> Mapping[str, str]:
    if isinstance(decision, Rename):
        words = {name: getattr(decision, name) for name in ("label", "topic", "description", "unit")}
        return {name: word for name, word in words.items() if word is not None}
    found = getattr(decision, "changes", None) or getattr(decision, "reading", None)
    return found if isinstance(found, dict) else {}
