"""What a person should look at, in order, each with its reason; what was decided about is no longer in the queue."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from enum import StrEnum
from typing import NamedTuple

from extract.models import Frozen
from facts.agreement import Disagreement
from facts.interface import text
from facts.models import FlagKind, Link, Report, Statement
from facts.statements import cell_name, cell_value

# A link below is worth a look. Claims part at a half; among curated stories nearly all wrong links are below this.
DOUBTFUL = 0.75
PARTING = 0.5
NEARLY = 0.3  # a claim that stands alone and came nearer than this to another may belong to it


class Doubt(StrEnum):
    """Why something is in the queue, in the order of the queue, by the key of its words."""

    UNLINKED = "review.doubt_unlinked"
    MATCH = "review.doubt_match"
    LINK = "review.doubt_link"
    READINGS = "review.doubt_readings"
    INTERNAL = "review.doubt_internal"
    CODERS = "review.doubt_coders"


class Item(Frozen):
    """One thing to look at. `claims` are those it is about, `fact` the fact shown with it, empty where none is."""

    doubt: Doubt
    claims: tuple[str, ...]
    fact: str
    reason: str


def queue(report: Report, disagreements: Sequence[Disagreement] = ()) -> tuple[Item, ...]:
    """`report` is the one that follows from the decisions, `disagreements` are those of its coders."""
    found = (*(item for step in STEPS for item in step.find(report)), *_coders(report, disagreements))
    return tuple(found)


def unlinked(report: Report) -> Iterator[Item]:
    """Figures that belong to none of the facts people defined; those that nearly joined one come first."""
    words = _words(report)
    open_ones = [each for each in report.statements if not each.fact and not each.decisions]
    for statement in sorted(open_ones, key=_nearness):
        yield Item(doubt=Doubt.UNLINKED, claims=(statement.claim.id,), fact="", reason=_open(statement, words))


def _open(statement: Statement, words: Mapping[str, str]) -> str:
    own, link = statement.claim.quantity.surface, statement.link
    if link is None or link.score < NEARLY:
        return text("review.unlinked", quote=own)
    return text("review.unlinked_nearest", quote=own, nearest=_nearest(link, words), score=link.score)


def _nearest(link: Link, words: Mapping[str, str]) -> str:
    known = words.get(link.nearest)
    return text("review.nearest", quote=known) if known else text("review.nearest_other")


def possible(report: Report) -> Iterator[Item]:
    """Facts that may be one, told differently; the nearest first. The claims are the nearest two, one of each fact."""
    labels = {fact.id: fact.label for fact in report.facts}
    for match in report.possible:
        one, other = (labels[fact] for fact in match.facts)
        told = [text("review.match", one=one, other=other)]
        told += [text("review.match_why", reason=match.why)] if match.why else []
        told += [text("review.match_why_not", reason=match.why_not)] if match.why_not else []
        yield Item(doubt=Doubt.MATCH, claims=match.claims, fact=match.facts[0], reason=" ".join(told))


def doubtful(report: Report) -> Iterator[Item]:
    """Links that may be wrong, and claims left alone that may belong to another; the least certain first."""
    labels = {fact.id: fact.label for fact in report.facts}
    words = _words(report)
    asked = {claim for match in report.possible for claim in match.claims}
    for statement in sorted(report.statements, key=_nearness):
        if statement.claim.id in asked and statement.link and statement.link.alone:
            continue
        if statement.fact and not statement.decisions and (reason := _doubt(statement, labels, words)):
            yield Item(doubt=Doubt.LINK, claims=(statement.claim.id,), fact=statement.fact, reason=reason)


def _doubt(statement: Statement, labels: Mapping[str, str], words: Mapping[str, str]) -> str:
    link, own = statement.link, words[statement.claim.id]
    if link is None or (link.score < NEARLY if link.alone else link.score >= DOUBTFUL):
        return ""
    if link.alone:
        near = {"nearest": _nearest(link, words), "score": link.score, "reason": _best_reason(statement)}
        return text("review.left_alone", quote=own, **near)
    return text("review.linked", quote=own, figure=labels.get(statement.fact, statement.fact), score=link.score)


def readings(report: Report) -> Iterator[Item]:
    for statement in report.statements:
        if statement.differences and not statement.decisions:
            cells = "; ".join(_readings_of(statement))
            reason = text("review.readings", quote=statement.claim.quantity.surface, cells=cells)
            yield Item(doubt=Doubt.READINGS, claims=(statement.claim.id,), fact=statement.fact, reason=reason)


def _readings_of(statement: Statement) -> Iterator[str]:
    """Such as: “hit” by a person, “strike” by the program (what happened)."""
    readings = [each for each in (statement.claim, statement.extracted) if each]
    for name in statement.differences:
        person, program = (_quoted(cell_value(each, name)) for each in readings)
        yield text("review.reading", cell=cell_name(name), person=person, program=program)


def _quoted(value: str) -> str:
    return text("told.quote", words=value) if value else text("told.blank")


def internal(report: Report) -> Iterator[Item]:
    """Parts and total are two facts with one flag; it is told once."""
    settled = {each.claim.id for each in report.statements if each.review}
    told: set[str] = set()
    for comparison in report.comparisons:
        for flag in comparison.flags:
            if flag.kind is FlagKind.INTERNAL and not (flag.claims and settled.issuperset(flag.claims)):
                if flag.evidence not in told:
                    yield Item(doubt=Doubt.INTERNAL, claims=flag.claims, fact=comparison.fact, reason=flag.evidence)
                told.add(flag.evidence)


def _coders(report: Report, disagreements: Iterable[Disagreement]) -> Iterator[Item]:
    facts = {each.claim.id: each.fact for each in (*report.statements, *report.rejected)}
    for each in (each for each in disagreements if not each.is_settled):
        none = text("coders.none")
        said = "; ".join(text("review.coder", who=one.who, answer=one.says or none) for one in each.answers)
        told = {"question": cell_name(each.question), "answers": said, "counts": each.counts or none}
        reason = text("review.coders", quote=each.words, **told)
        yield Item(doubt=Doubt.CODERS, claims=(each.claim,), fact=facts.get(each.claim, ""), reason=reason)


class Step(NamedTuple):
    doubt: Doubt
    find: Callable[[Report], Iterator[Item]]


# Coders' disagreements come last; they are given, not found.
STEPS = (
    Step(Doubt.UNLINKED, unlinked),
    Step(Doubt.MATCH, possible),
    Step(Doubt.LINK, doubtful),
    Step(Doubt.READINGS, readings),
    Step(Doubt.INTERNAL, internal),
)


def _words(report: Report) -> Mapping[str, str]:
    return {each.claim.id: each.claim.quantity.surface for each in report.statements}


def _nearness(statement: Statement) -> float:
    """How far a link is from where claims part; what was never weighed is farthest."""
    return abs(statement.link.score - PARTING) if statement.link and statement.link.reasons else 1.0


def _best_reason(statement: Statement) -> str:
    reasons = statement.link.reasons if statement.link else ()
    return max(reasons, key=lambda each: each.weight).sentence if reasons else ""
