"""Two coders: alpha against figures worked out by hand, what they answer differently, and what counts."""

from fractions import Fraction
from itertools import count

import pytest

from extract.models import Origin
from facts.agreement import STANDING, Agreement, Coding, Scale, alpha, coding
from facts.decided import decided
from facts.decisions import Decision
from facts.desk import Desk
from facts.models import FlagKind, Link, Report, Statement
from facts.overruled import overruled
from facts.pipeline import build_report
from facts.review import Doubt, queue
from tests.builders import claim, fact, quantity, story

_numbers = count()


def ten_claims() -> Report:
    claims = [
        claim(quantity(40 + place, surface=f"{40 + place} people", start=100 * place), "a") for place in range(10)
    ]
    return build_report(story(claims, facts=[fact("f"), fact("g", label="People hurt")]))


def desk(report: Report, who: str) -> Desk:
    return Desk(report, who, identify=lambda: f"{next(_numbers):06}")


def judged(report: Report, who: str, verdicts: str) -> list[Decision]:
    """One letter a claim: + accept, - reject, a blank for a claim the coder did not look at."""
    here, ids = desk(report, who), [each.claim.id for each in report.statements]
    deeds = {"+": here.accept, "-": here.reject}
    return [deeds[verdict](name) for name, verdict in zip(ids, verdicts, strict=True) if verdict != " "]


def asked(found: Coding, question: str) -> Agreement:
    return next(each for each in found.agreements if each.question == question)


def test_alpha_of_two_coders_as_worked_out_by_hand() -> None:
    report = ten_claims()
    made = [*judged(report, "Anna", "-+------+-"), *judged(report, "Ben", "+++--+----")]
    found = asked(coding(report, made), STANDING)
    # 20 answers, 14 rejections and 6 acceptances, 4 claims answered differently: 1 - 19 * 4 / (14 * 6).
    assert (found.claims, found.scale) == (10, Scale.NOMINAL)
    assert found.alpha == pytest.approx(float(1 - Fraction(19 * 4, 14 * 6)))


def test_who_did_not_look_has_no_answer() -> None:
    report = ten_claims()
    made = [*judged(report, "Anna", "-+------+-"), *judged(report, "Ben", "+++--+----")]
    third = judged(report, "Cleo", "+         ")
    assert asked(coding(report, made), STANDING).alpha != pytest.approx(
        asked(coding(report, [*made, *third]), STANDING).alpha
    )
    only = coding(report, [*judged(report, "Anna", "+++++     "), *judged(report, "Ben", "     -----")])
    assert (asked(only, "fact").alpha, asked(only, "fact").why) == (None, "no claim was answered by two coders")


def test_numbers_are_compared_by_their_size() -> None:
    report = ten_claims()
    first, second = (each.claim.id for each in report.statements[:2])
    anna, ben = desk(report, "Anna"), desk(report, "Ben")
    made = [
        anna.accept(first),
        ben.correct(first, {"low": "41", "high": "41"}),
        *(each.correct(second, {"low": "10", "high": "10"}) for each in (anna, ben)),
    ]
    found = coding(report, made)
    # Answers 40 41 and 10 10: squared distances beside their sum, observed within claims, expected between all.
    between = Fraction(1, 81) ** 2 + 2 * Fraction(30, 50) ** 2 + 2 * Fraction(31, 51) ** 2
    expected = 1 - (Fraction(2, 4) * Fraction(1, 81) ** 2) / (Fraction(2, 12) * between)
    assert asked(found, "low").alpha == pytest.approx(float(expected))
    assert asked(found, "low").scale is Scale.RATIO
    differ = [(each.question, each.claim, each.counts) for each in found.disagreements]
    assert differ == [("low", first, "41"), ("high", first, "41")]


def test_answers_that_are_all_alike_have_no_alpha() -> None:
    report = ten_claims()
    found = coding(report, [*judged(report, "Anna", "+" * 10), *judged(report, "Ben", "+" * 10)])
    assert asked(found, STANDING).alpha is None
    assert "all answers are alike" in asked(found, STANDING).why
    assert found.disagreements == ()


def test_one_coder_agrees_with_nobody() -> None:
    report = ten_claims()
    assert coding(report, judged(report, "Anna", "+" * 10)) == Coding(coders=("Anna",))
    assert coding(report, []) == Coding(coders=())


def test_coders_who_make_the_same_fact_agree() -> None:
    report = ten_claims()
    ids = [each.claim.id for each in report.statements]
    made = [desk(report, who).split("f", ids[:3], "Rescued") for who in ("Anna", "Ben")]
    made = [*made, *(desk(report, who).move(ids[5], "g") for who in ("Anna", "Ben"))]
    assert asked(coding(report, made), "fact").alpha == 1


def test_what_is_adjudicated_leaves_the_queue() -> None:
    report = ten_claims()
    made = [*judged(report, "Anna", "+         "), *judged(report, "Ben", "-         ")]
    found = coding(report, made).disagreements
    assert [(each.question, each.counts, each.is_settled) for each in found] == [(STANDING, "rejected", False)]
    waiting = [each for each in queue(decided(report, made), found) if each.doubt is Doubt.CODERS]
    assert [each.reason for each in waiting] == [
        "“40 people”, accepted or rejected: Anna: accepted; Ben: rejected; rejected counts"
    ]
    ruled = [*made, desk(report, "Chief").adjudicate(made[0].id)]
    settled = coding(report, ruled).disagreements
    assert [(each.counts, each.is_settled) for each in settled] == [("accepted", True)]
    assert not [each for each in queue(decided(report, ruled), settled) if each.doubt is Doubt.CODERS]


def test_negative_numbers_are_compared_by_difference() -> None:
    assert alpha([[-1, 2], [-1, 2]], Scale.INTERVAL) == 1
    report = ten_claims()
    first = report.statements[0].claim.id
    made = [desk(report, who).correct(first, {"low": low, "high": "50"}) for who, low in (("Anna", "-2"), ("Ben", "3"))]
    assert asked(coding(report, made), "low").scale is Scale.INTERVAL


def test_the_program_reports_how_often_it_is_overruled() -> None:
    read = [claim(quantity(40 + n, surface=f"{40 + n} people", start=100 * n), "a") for n in range(8)]
    report = build_report(story([], extracted=[each.model_copy(update={"origin": Origin.EXTRACTED}) for each in read]))
    ids = [each.claim.id for each in report.statements]
    here = desk(report, "Anna")
    made = [
        *(here.accept(each) for each in ids[:5]),
        here.correct(ids[5], {"low": "1", "unit": "boat"}),
        here.reject(ids[6]),
        here.move(ids[0], "f"),
    ]
    found = overruled(report, made)
    assert (found.reviewed, found.accepted, found.corrected, found.rejected, found.moved) == (7, 5, 1, 1, 1)
    assert found.fields == {"low": 1, "unit": 1, "unit_name": 1}
    assert found.precision is not None
    assert (found.precision.count, found.precision.of) == (5, 7)
    assert found.precision.low < 5 / 7 < found.precision.high
    assert found.found is not None
    assert found.recall is not None
    assert (found.found.value, found.recall.value) == (6 / 7, 1.0)
    assert overruled(report, []).precision is None


def test_the_queue_gives_a_reason_for_each_and_lets_go_of_what_was_decided() -> None:
    by_hand = claim(quantity(12, surface="12 people", start=0), "a")
    read = by_hand.model_copy(
        update={"origin": Origin.EXTRACTED, "quantity": quantity(13, surface="12 people", start=0)}
    )
    alone = claim(quantity(7, unit="boat", surface="7 boats", start=50), "b").model_copy(
        update={"origin": Origin.EXTRACTED}
    )
    report = build_report(story([by_hand], extracted=[read, alone]))
    items = queue(report)
    assert [(each.doubt, each.claims) for each in items] == [
        (Doubt.UNLINKED, (alone.id,)), (Doubt.READINGS, (by_hand.id,)),
    ]  # fmt: skip
    assert items[0].reason == "“7 boats” is linked to no fact"
    assert items[1].reason == (
        "“12 people” is read in two ways: “12” by a person, “13” by the program (lower bound); "
        "“12” by a person, “13” by the program (upper bound)"
    )
    made = [desk(report, "Anna").accept(each.claims[0]) for each in items]
    assert queue(decided(report, made)) == ()


@pytest.mark.parametrize(
    ("score", "told"),
    [(0.4, "“7 boats” is linked to no fact; “9 boats” came nearest, at 40%"), (0.1, "“7 boats” is linked to no fact")],
)
def test_a_figure_linked_to_no_fact_tells_which_came_near(score: float, told: str) -> None:
    near = claim(quantity(9, unit="boat", surface="9 boats"))
    alone = claim(quantity(7, unit="boat", surface="7 boats"), "b").model_copy(update={"origin": Origin.EXTRACTED})
    report = build_report(story([near], extracted=[alone]))
    link = Link(claim=alone.id, fact="", score=score, alone=True, nearest=near.id)
    open_one = Statement(claim=alone, link=link)
    with_it = tuple(open_one if each.claim == alone else each for each in report.statements)
    assert queue(report.model_copy(update={"statements": with_it}))[0].reason == told


def test_an_article_that_contradicts_itself_is_in_the_queue_once() -> None:
    figures = [quantity(12, surface="12 people", start=0), quantity(13, surface="13 people", start=40)]
    report = build_report(story([claim(each, "a") for each in figures]))
    flags = [flag for each in report.comparisons for flag in each.flags if flag.kind is FlagKind.INTERNAL]
    assert flags
    assert [each.reason for each in queue(report) if each.doubt is Doubt.INTERNAL] == [flags[0].evidence]
