"""Report + decisions → the report that follows; nothing is read or linked anew, only compared."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any, TypeVar

from extract.errors import RowError
from extract.models import Claim, Origin
from extract.rows import claim_from_row, claim_row
from facts.decisions import (
    RENAMABLE,
    Accept,
    Add,
    ClaimRef,
    Correct,
    Decision,
    Distinguish,
    FactRef,
    Merge,
    Move,
    Prefer,
    Reject,
    Rename,
    Split,
)
from facts.draft import Draft, Lost
from facts.interface import text
from facts.models import Comparison, Fact, Preference, Report, Review, Statement, Unapplied
from facts.pipeline import compare_again
from facts.standing import EVERYBODY, Standing, standing
from facts.statements import differences

Ref = TypeVar("Ref", ClaimRef, FactRef)
Value = TypeVar("Value", Statement, Fact)


def decided(report: Report, decisions: Sequence[Decision], who: str = EVERYBODY) -> Report:
    """What the report becomes by what people decided, or one coder (`who`) alone; facts/standing.py says what counts.

    A statement keeps its origin and how it stood (`before`). Decisions that say nothing about this story are listed in
    `unapplied`, never an error. Without a decision that counts the report is the one given.
    """
    counted = standing(decisions, who)
    draft, unapplied = drafted(report, counted)
    if not counted.changes:
        return report.model_copy(update={"unapplied": unapplied}) if unapplied else report
    story = report.story.model_copy(update={"silences": draft.silent()})
    facts, statements = tuple(draft.facts.values()), draft.standing()
    known = _found(report, decisions) if who == EVERYBODY else ()
    return report.model_copy(
        update={
            "story": story,
            "facts": facts,
            "statements": statements,
            "comparisons": known or compare_again(report, story, facts, statements),
            "possible": draft.open_matches(report.possible),
            "rejected": draft.rejected(),
            "preferences": draft.preferred(),
            "unapplied": unapplied,
        }
    )


def _found(report: Report, decisions: Sequence[Decision]) -> tuple[Comparison, ...]:
    """What these very decisions gave where the texts were at hand, if they are not and it was kept."""
    found = report.story.found
    if found is None or found.comparisons != report.comparisons:
        return ()
    return found.decided if found.decisions == tuple(each.id for each in decisions) else ()


def drafted(report: Report, counted: Standing) -> tuple[Draft, tuple[Unapplied, ...]]:
    """The report under revision once every change was made, not yet compared, and what could not be."""
    draft, unapplied = Draft(report), list(counted.idle)
    told: set[str] = set()
    for change in counted.changes:
        try:
            APPLY[change.kind](draft, change)
        except Lost as lost:
            if change.id not in told:
                unapplied.append(Unapplied(decision=change.id, reason=str(lost)))
        told.add(change.id)
    return draft, tuple(unapplied)


def accept(draft: Draft, change: Accept) -> None:
    draft.put(draft.find(change.claim), change, review=Review.ACCEPTED)


def reject(draft: Draft, change: Reject) -> None:
    draft.put(draft.find(change.claim), change, review=Review.REJECTED)


def move(draft: Draft, change: Move) -> None:
    statement = draft.find(change.claim)
    draft.move(statement, draft.fact_or_new(change.fact), change)


def correct(draft: Draft, change: Correct) -> None:
    statement = draft.find(change.claim)
    claim = corrected(statement.claim, change.changes)
    against = statement.extracted
    told = differences(claim, against) if against else ()
    draft.put(statement, change, claim=claim, differences=told)


def corrected(claim: Claim, changes: Mapping[str, str]) -> Claim:
    """The claim with these cells; raises Lost where they do not go together with the rest (a low above the high)."""
    cells = claim_row(claim) | dict(changes)
    if "unit" in changes and "unit_name" not in changes:
        cells["unit_name"] = changes["unit"]
    try:
        found = claim_from_row(cells)
    except RowError as error:
        raise Lost(text("lost.cannot_be_read", quote=claim.quantity.surface, error=error)) from None
    return found.model_copy(update={"implicit": claim.implicit, "note": claim.note})


def add(draft: Draft, change: Add) -> None:
    """A figure by hand. Where these words are read already the later reading counts; the program's is a witness.

    A rejected figure stays what it is: one that was read wrongly may be two by hand.
    """
    claim = claim_by_hand(draft, change)
    fact = draft.fact_or_new(change.fact)
    there = draft.statements.get(claim.id) or draft.standing_at(claim)
    if there is None:
        draft.statements[claim.id] = Statement(claim=claim, fact=fact, decisions=(change.id,), review=Review.ACCEPTED)
    elif change.id in there.decisions:
        draft.put(there, change, review=Review.ACCEPTED)
    else:
        witness = there.extracted or _as_extracted(there)
        told = differences(claim, witness) if witness else ()
        del draft.statements[there.claim.id]
        draft.put(there, change, claim=claim, review=Review.ACCEPTED, extracted=witness, differences=told)
        draft.move(draft.statements[claim.id], fact, change)


def _as_extracted(statement: Statement) -> Claim | None:
    first = (statement.before or statement).claim
    return first if first.origin is Origin.EXTRACTED else None


def claim_by_hand(draft: Draft, change: Add) -> Claim:
    """Raises Lost where the article is gone, or its text has other words there."""
    ref = change.claim
    if ref.article not in draft.texts:
        raise Lost(text("lost.no_article", article=ref.article))
    held = draft.texts[ref.article]
    if held is not None and held[ref.start : ref.end] != ref.words:
        raise Lost(text("lost.other_words", start=ref.start, end=ref.end, article=ref.article, quote=ref.words))
    place = {"article": ref.article, "start": str(ref.start), "end": str(ref.end), "surface": ref.words}
    try:
        return claim_from_row(
            {"low": "", "high": "", "qualifier": "exact", **change.reading, **place}
            | {"sentence": str(change.sentence), "origin": Origin.CURATED.value}
        )
    except RowError as error:
        raise Lost(text("lost.cannot_be_read", quote=ref.words, error=error)) from None


def rename(draft: Draft, change: Rename) -> None:
    fact = draft.fact_of(change.fact)
    words = {name: getattr(change, name) for name in RENAMABLE}
    draft.facts[fact.id] = fact.model_copy(update={name: word for name, word in words.items() if word is not None})


def merge(draft: Draft, change: Merge) -> None:
    into = draft.fact_of(change.into)
    for gone in {fact.id for fact in surviving(draft.fact_of, change.facts)} - {into.id}:
        draft.absorb(gone, into.id, change)


def distinguish(draft: Draft, change: Distinguish) -> None:
    one, other = (draft.fact_of(each).id for each in change.facts)
    if one == other:
        raise Lost(text("lost.one_by_now", one=change.facts[0].label, other=change.facts[1].label))
    draft.apart.add(frozenset((one, other)))


def split(draft: Draft, change: Split) -> None:
    found = surviving(draft.find, change.claims)
    name = draft.make(change.new)
    for statement in found:
        draft.move(statement, name, change)


def surviving(find: Callable[[Ref], Value], refs: Iterable[Ref]) -> list[Value]:
    """What is left of them in the story; raises Lost where nothing is."""
    found, lost = [], Lost(text("lost.nothing_named"))
    for ref in refs:
        try:
            found.append(find(ref))
        except Lost as error:
            lost = error
    if not found:
        raise lost
    return found


def prefer(draft: Draft, change: Prefer) -> None:
    fact, statement = draft.fact_of(change.fact), draft.find(change.claim)
    if statement.fact != fact.id:
        raise Lost(text("lost.no_longer_about", quote=statement.claim.quantity.surface, label=fact.label))
    draft.preferences[fact.id] = Preference(
        fact=fact.id, claim=statement.claim.id, who=change.who, why=change.why, decision=change.id
    )


# One function a kind of change; each takes the draft and the change of its kind.
APPLY: Mapping[str, Callable[[Draft, Any], None]] = {
    "accept": accept,
    "reject": reject,
    "move": move,
    "correct": correct,
    "add": add,
    "rename": rename,
    "merge": merge,
    "distinguish": distinguish,
    "split": split,
    "prefer": prefer,
}
