"""How far independent coders agree: Krippendorff's alpha a question, and every claim they answer differently.

Each coder's answers are those of the report that follows from their own decisions alone. A claim counts for a coder who
decided about it; who did not look has no answer, which alpha takes as missing, not as agreement. Which answer counts in
the combined report is said in facts/standing.py: the latest, unless one was adjudicated.
"""

import math
from collections.abc import Callable, Iterable, Mapping, Sequence
from enum import StrEnum
from typing import NamedTuple

from extract.models import Frozen
from extract.rows import number_text
from facts.decided import drafted
from facts.decisions import Decision
from facts.draft import Draft
from facts.interface import text
from facts.models import Report, Review, Statement
from facts.standing import coders, standing

REJECTED, STANDS = "rejected", "accepted"
FEWEST = 2  # answers to a claim, for it to tell anything of agreement
# Decisions about one claim; merging or renaming facts says nothing of the figures in them.
ABOUT_CLAIMS = frozenset({"accept", "reject", "move", "correct", "add", "split"})
READS = frozenset({"accept", "correct", "add"})


class Scale(StrEnum):
    """How far apart two answers are: alike or not, by their difference, or by their difference beside their size."""

    NOMINAL = "nominal"
    INTERVAL = "interval"
    RATIO = "ratio"


class Agreement(Frozen):
    """`alpha` is 1 in perfect agreement, 0 where coders agree as if by chance; `None` says it cannot be had, and `why`.

    `claims` are those that two coders or more answered.
    """

    question: str
    scale: Scale
    alpha: float | None
    claims: int
    why: str = ""


class Answer(Frozen):
    who: str
    says: str


class Disagreement(Frozen):
    """`counts` is the answer of the combined report; `is_settled` says that somebody adjudicated it."""

    question: str
    claim: str
    words: str
    answers: tuple[Answer, ...]
    counts: str
    is_settled: bool = False


class Coding(Frozen):
    coders: tuple[str, ...]
    agreements: tuple[Agreement, ...] = ()
    disagreements: tuple[Disagreement, ...] = ()


STANDING = "standing"  # the question whether a claim is accepted or rejected


class Question(NamedTuple):
    """What coders are compared in: which decisions answer it, and the answer, `None` where there is none."""

    name: str
    kinds: frozenset[str]
    answer: Callable[[Draft, Statement], str | None]
    is_number: bool = False


def stands(draft: Draft, statement: Statement) -> str:
    return REJECTED if statement.review is Review.REJECTED else STANDS


def fact_of(draft: Draft, statement: Statement) -> str:
    """Facts that people made are known by their label: two coders who make the same one agree."""
    fact = draft.facts.get(statement.fact)
    return fact.label if fact else ""


def reading(name: str) -> Callable[[Draft, Statement], str | None]:
    def answer(draft: Draft, statement: Statement) -> str | None:
        return str(getattr(statement.claim.quantity, name))

    return answer


def bound(name: str) -> Callable[[Draft, Statement], str | None]:
    def answer(draft: Draft, statement: Statement) -> str | None:
        return number_text(getattr(statement.claim.quantity, name)) or None

    return answer


def attribution(draft: Draft, statement: Statement) -> str:
    return statement.claim.attribution


QUESTIONS = (
    Question(STANDING, ABOUT_CLAIMS, stands),
    Question("fact", ABOUT_CLAIMS, fact_of),
    Question("low", READS, bound("low"), is_number=True),
    Question("high", READS, bound("high"), is_number=True),
    Question("qualifier", READS, reading("qualifier")),
    Question("unit", READS, reading("unit")),
    Question("attribution", READS, attribution),
)
Answers = Mapping[str, Mapping[str, str]]  # by coder, then by claim


def coding(report: Report, decisions: Sequence[Decision]) -> Coding:
    """`report` is the one without decisions. With fewer than two coders there is nothing to compare."""
    who = coders(decisions)
    kinds = {decision.id: decision.kind for decision in decisions}
    drafts = {name: drafted(report, standing(decisions, name))[0] for name in who}
    if len(who) < FEWEST:
        return Coding(coders=who)
    found = [(question, {name: _answers(drafts[name], question, kinds) for name in who}) for question in QUESTIONS]
    counted = standing(decisions)
    ruled = {name: kinds[name] for name in counted.ruled}
    everybody = drafted(report, counted)[0]
    return Coding(
        coders=who,
        agreements=tuple(_agreement(question, answers) for question, answers in found),
        disagreements=tuple(each for pair in found for each in _disagreements(*pair, everybody, ruled)),
    )


def _answers(draft: Draft, question: Question, kinds: Mapping[str, str]) -> dict[str, str]:
    found = {}
    for claim, statement in draft.statements.items():
        decided = question.kinds & {kinds.get(name, "") for name in statement.decisions}
        if decided and (question.answer is stands or statement.review is not Review.REJECTED):
            answer = question.answer(draft, statement)
            if answer is not None:
                found[claim] = answer
    return found


def _shared(answers: Answers) -> dict[str, list[Answer]]:
    """The answers to each claim that has two or more."""
    claims = dict.fromkeys(claim for given in answers.values() for claim in given)
    by_claim = {
        claim: [Answer(who=who, says=given[claim]) for who, given in answers.items() if claim in given]
        for claim in claims
    }
    return {claim: given for claim, given in by_claim.items() if len(given) >= FEWEST}


def _agreement(question: Question, answers: Answers) -> Agreement:
    shared = _shared(answers)
    values = {each.says for given in shared.values() for each in given}
    scale = _scale(question, values)
    told = {"question": question.name, "scale": scale, "claims": len(shared)}
    if not shared:
        return Agreement(**told, alpha=None, why=text("coders.why_none"))
    if len(values) == 1:
        return Agreement(**told, alpha=None, why=text("coders.why_alike"))
    code = _codes(question, values)
    rows = [[code.get(given.get(claim, ""), math.nan) for claim in shared] for given in answers.values()]
    return Agreement(**told, alpha=alpha(rows, scale))


def _scale(question: Question, values: Iterable[str]) -> Scale:
    """A number beside its size (40 and 41 are nearer than 1 and 2), unless some are negative."""
    if not question.is_number:
        return Scale.NOMINAL
    return Scale.INTERVAL if any(value.startswith("-") for value in values) else Scale.RATIO


def _codes(question: Question, values: Iterable[str]) -> dict[str, float]:
    if question.is_number:
        return {value: float(value) for value in values}
    return {value: float(code) for code, value in enumerate(sorted(values))}


def alpha(rows: Sequence[Sequence[float]], scale: Scale) -> float:
    """Krippendorff's alpha: one row a coder, one column a claim, NaN where there is no answer; needs two values.

    >>> alpha([[1, 0, 1], [1, 0, 1]], Scale.NOMINAL)
    1.0
    """
    import krippendorff  # noqa: PLC0415  (brings numpy; only who compares coders pays for it)

    return float(krippendorff.alpha(reliability_data=rows, level_of_measurement=scale.value))


def _disagreements(
    question: Question, answers: Answers, everybody: Draft, ruled: Mapping[str, str]
) -> Iterable[Disagreement]:
    for claim, given in _shared(answers).items():
        if len({each.says for each in given}) > 1:
            statement = everybody.statements.get(claim)
            settled = [name for name in statement.decisions if ruled.get(name) in question.kinds] if statement else []
            yield Disagreement(
                question=question.name,
                claim=claim,
                words=statement.claim.quantity.surface if statement else "",
                answers=tuple(given),
                counts=(question.answer(everybody, statement) or "") if statement else "",
                is_settled=bool(settled),
            )
