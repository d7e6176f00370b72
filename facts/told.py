"""A decision as a sentence a reader understands, from its own words: it needs no report."""

from collections.abc import Callable, Mapping
from typing import Any

from facts.decisions import Add, Correct, Decision, Merge, Move, Prefer, Rename, Split
from facts.wording import listing


def told(decision: Decision, others: Mapping[str, Decision]) -> str:
    """Such as: “12 workers” moved to “Workers injured”. `others` are all decisions by id, which rulings name."""
    return SENTENCES[decision.kind](decision, others)


def _about_claim(words: str) -> Callable[[Any, Mapping[str, Decision]], str]:
    def sentence(decision: Any, others: Mapping[str, Decision]) -> str:  # noqa: ANN401  (one of several kinds)
        return f"{quoted(decision.claim.words)} {words}"

    return sentence


def quoted(words: str) -> str:
    return f"“{words}”"


def _moved(decision: Move, others: Mapping[str, Decision]) -> str:
    where = f"moved to {quoted(decision.fact.label)}" if decision.fact else "taken out of its figure"
    return f"{quoted(decision.claim.words)} {where}"


def _corrected(decision: Correct, others: Mapping[str, Decision]) -> str:
    cells = listing([f"{name} {value or 'blank'}" for name, value in decision.changes.items()])
    return f"{quoted(decision.claim.words)} corrected: {cells}"


def _added(decision: Add, others: Mapping[str, Decision]) -> str:
    where = f" to {quoted(decision.fact.label)}" if decision.fact else ""
    return f"{quoted(decision.claim.words)} added by hand{where}"


def _renamed(decision: Rename, others: Mapping[str, Decision]) -> str:
    words = {name: getattr(decision, name) for name in ("label", "topic", "unit", "description")}
    said = listing([f"{name} {quoted(value)}" for name, value in words.items() if value is not None])
    return f"{quoted(decision.fact.label)}: {said}"


def _merged(decision: Merge, others: Mapping[str, Decision]) -> str:
    gone = listing([quoted(each.label) for each in decision.facts])
    return f"{gone} merged into {quoted(decision.into.label)}"


def _split(decision: Split, others: Mapping[str, Decision]) -> str:
    words = listing([quoted(each.words) for each in decision.claims])
    return f"{words} split off from {quoted(decision.fact.label)} as {quoted(decision.new.label)}"


def _preferred(decision: Prefer, others: Mapping[str, Decision]) -> str:
    return f"{quoted(decision.claim.words)} preferred for {quoted(decision.fact.label)}"


def _ruling(words: str) -> Callable[[Any, Mapping[str, Decision]], str]:
    def sentence(decision: Any, others: Mapping[str, Decision]) -> str:  # noqa: ANN401  (one of three kinds)
        target = others.get(decision.decision)
        return f"{words}: {told(target, others) if target else 'a decision that is not in the journal'}"

    return sentence


SENTENCES: Mapping[str, Callable[[Any, Mapping[str, Decision]], str]] = {
    "accept": _about_claim("accepted"),
    "reject": _about_claim("rejected"),
    "move": _moved,
    "correct": _corrected,
    "add": _added,
    "rename": _renamed,
    "merge": _merged,
    "split": _split,
    "prefer": _preferred,
    "undo": _ruling("Undone"),
    "redo": _ruling("Done again"),
    "adjudicate": _ruling("This counts"),
}
