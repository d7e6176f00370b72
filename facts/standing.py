"""Which decisions count: undone ones do not, a coder's own can be taken alone, adjudicated ones have the last word.

Decisions count in the order of the journal. Where two answer one question, such as the fact of a claim, the later one
counts, whoever made it; unless one was adjudicated: then that one counts, whatever was decided before or after it,
until the adjudication is undone or a later one names another answer.
"""

from collections.abc import Iterable, Sequence

from extract.models import Frozen
from facts.decisions import Adjudicate, Change, Decision, Redo, Ruling, Undo
from facts.interface import text
from facts.models import Unapplied

EVERYBODY = ""


class Standing(Frozen):
    """`changes` are applied in this order, the adjudicated ones (`ruled`) again at the end; `idle` rule on nothing."""

    changes: tuple[Change, ...] = ()
    ruled: frozenset[str] = frozenset()
    undone: frozenset[str] = frozenset()
    idle: tuple[Unapplied, ...] = ()


def coders(decisions: Iterable[Decision]) -> tuple[str, ...]:
    """Who decided anything, in order of their first decision."""
    return tuple(dict.fromkeys(decision.who for decision in decisions))


def made_by(decisions: Iterable[Decision], who: str) -> tuple[Decision, ...]:
    """One coder's own decisions; those of everybody where `who` is empty.

    What others undid of theirs still counts here: an independent reading is only its coder's.
    """
    return tuple(decision for decision in decisions if who in (EVERYBODY, decision.who))


def standing(decisions: Sequence[Decision], who: str = EVERYBODY) -> Standing:
    own = made_by(decisions, who)
    undone, idle = _undone(own)
    changes = [each for each in own if not isinstance(each, Ruling) and each.id not in undone]
    by_id = {each.id: each for each in changes}
    rulings = [each.decision for each in own if isinstance(each, Adjudicate) and each.id not in undone]
    latest_last = reversed(dict.fromkeys(reversed(rulings)))
    ruled = [by_id[name] for name in latest_last if name in by_id]
    names = frozenset(each.id for each in ruled)
    return Standing(changes=(*changes, *ruled), ruled=names, undone=undone, idle=idle)


def _undone(decisions: Sequence[Decision]) -> tuple[frozenset[str], tuple[Unapplied, ...]]:
    undone: set[str] = set()
    idle: list[Unapplied] = []
    known: dict[str, Decision] = {}
    for decision in decisions:
        if isinstance(decision, Ruling):
            if reason := _why_idle(decision, known, undone):
                idle.append(Unapplied(decision=decision.id, reason=reason))
            elif isinstance(decision, Undo):
                undone.add(decision.decision)
            elif isinstance(decision, Redo):
                undone.discard(decision.decision)
        known[decision.id] = decision
    return frozenset(undone), tuple(idle)


def _why_idle(ruling: Ruling, known: dict[str, Decision], undone: set[str]) -> str:
    target = known.get(ruling.decision)
    if target is None:
        return text("ruling.no_decision", decision=ruling.decision)
    if isinstance(target, Undo | Redo) or (isinstance(target, Adjudicate) and isinstance(ruling, Adjudicate)):
        return text("ruling.is_ruling", decision=ruling.decision, kind=target.kind)
    if isinstance(ruling, Undo) and target.id in undone:
        return text("ruling.already_undone", id=target.id)
    if isinstance(ruling, Redo) and target.id not in undone:
        return text("ruling.already_counts", id=target.id)
    return ""


def last_standing(decisions: Sequence[Decision], who: str) -> str:
    """What an undo button takes back: the coder's latest decision that counts, or an empty text."""
    gone = standing(decisions).undone
    own = [each.id for each in decisions if each.who == who and not isinstance(each, Undo | Redo)]
    return next((name for name in reversed(own) if name not in gone), "")


def last_undone(decisions: Sequence[Decision], who: str) -> str:
    """What a redo button brings back: what the coder undid last and has decided nothing new since, or an empty text."""
    gone = standing(decisions).undone
    for decision in reversed([each for each in decisions if each.who == who]):
        if isinstance(decision, Undo) and decision.decision in gone:
            return decision.decision
        if not isinstance(decision, Undo | Redo):
            return ""
    return ""
