"""A decision as a sentence a reader understands, from its own words: it needs no report."""

from collections.abc import Callable, Mapping
from typing import Any

from facts.decisions import Add, Correct, Decision, Distinguish, Merge, Move, Prefer, Rename, Split
from facts.interface import text
from facts.wording import listing


def told(decision: Decision, others: Mapping[str, Decision]) -> str:
    """Such as: “12 workers” moved to “Workers injured”. `others` are all decisions by id, which rulings name."""
    return SENTENCES[decision.kind](decision, others)


def quoted(words: str) -> str:
    return text("told.quote", words=words)


def _about_claim(key: str) -> Callable[[Any, Mapping[str, Decision]], str]:
    def sentence(decision: Any, others: Mapping[str, Decision]) -> str:  # noqa: ANN401  (one of several kinds)
        return text(key, quote=decision.claim.words)

    return sentence


def _moved(decision: Move, others: Mapping[str, Decision]) -> str:
    if not decision.fact:
        return text("told.taken_out", quote=decision.claim.words)
    return text("told.moved", quote=decision.claim.words, figure=decision.fact.label)


def _corrected(decision: Correct, others: Mapping[str, Decision]) -> str:
    blank = text("told.blank")
    cells = [text("told.cell", cell=name, value=value or blank) for name, value in decision.changes.items()]
    return text("told.corrected", quote=decision.claim.words, cells=listing(cells))


def _added(decision: Add, others: Mapping[str, Decision]) -> str:
    if not decision.fact:
        return text("told.added", quote=decision.claim.words)
    return text("told.added_to", quote=decision.claim.words, figure=decision.fact.label)


def _renamed(decision: Rename, others: Mapping[str, Decision]) -> str:
    words = {name: getattr(decision, name) for name in ("label", "topic", "unit", "description")}
    said = [text("told.renamed_to", what=name, words=value) for name, value in words.items() if value is not None]
    return text("told.renamed", figure=decision.fact.label, words=listing(said))


def _merged(decision: Merge, others: Mapping[str, Decision]) -> str:
    gone = listing([quoted(each.label) for each in decision.facts])
    return text("told.merged", gone=gone, figure=decision.into.label)


def _distinguished(decision: Distinguish, others: Mapping[str, Decision]) -> str:
    one, other = decision.facts
    return text("told.distinguished", one=one.label, other=other.label)


def _split(decision: Split, others: Mapping[str, Decision]) -> str:
    gone = listing([quoted(each.words) for each in decision.claims])
    return text("told.split", gone=gone, figure=decision.fact.label, new=decision.new.label)


def _preferred(decision: Prefer, others: Mapping[str, Decision]) -> str:
    return text("told.preferred", quote=decision.claim.words, figure=decision.fact.label)


def _ruling(key: str) -> Callable[[Any, Mapping[str, Decision]], str]:
    def sentence(decision: Any, others: Mapping[str, Decision]) -> str:  # noqa: ANN401  (one of three kinds)
        target = others.get(decision.decision)
        return text(key, decision=told(target, others) if target else text("told.not_in_journal"))

    return sentence


SENTENCES: Mapping[str, Callable[[Any, Mapping[str, Decision]], str]] = {
    "accept": _about_claim("told.accepted"),
    "reject": _about_claim("told.rejected"),
    "move": _moved,
    "correct": _corrected,
    "add": _added,
    "rename": _renamed,
    "merge": _merged,
    "distinguish": _distinguished,
    "split": _split,
    "prefer": _preferred,
    "undo": _ruling("told.undone"),
    "redo": _ruling("told.done_again"),
    "adjudicate": _ruling("told.counts"),
}
