"""Decisions: what each does to the report, that none is lost, and that undoing all gives the report as it was."""

from collections.abc import Sequence
from decimal import Decimal
from itertools import count
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from extract.models import Article, Origin
from facts.decided import decided
from facts.decisions import Decision, from_line, to_line
from facts.desk import Desk
from facts.errors import DecisionError
from facts.models import Report, Review, Statement, Verdict
from facts.pipeline import build_report, compare_facts, report_from_articles
from facts.standing import last_standing, last_undone
from tests.builders import claim, fact, quantity, story

POST = "Twelve people were killed when a mill burned down in Harbour, police said. A further 30 people were hurt."
TIMES = "A fire at a mill in Harbour killed 13 people, according to police. It took five hours. About 30 were hurt."
WIRE = "Fourteen people were killed in the fire at the mill in Harbour. The crews used 9 pumps."
ARTICLES = (Article(id="post", text=POST), Article(id="times", text=TIMES))
KILLED, HURT = "people-killed", "post:85-94"
_numbers = count()


def desk(report: Report, who: str = "Anna") -> Desk:
    return Desk(report, who, identify=lambda: f"{next(_numbers):06}", clock=lambda: "2031-05-04T07:40:00Z")


@pytest.fixture(scope="module")
def base() -> Report:
    return report_from_articles(ARTICLES, "mill-fire")


def at(report: Report, words: str, article: str = "") -> Statement:
    everywhere = [*report.statements, *report.rejected]
    return next(s for s in everywhere if s.claim.quantity.surface == words and article in s.claim.article)


def verdict(report: Report, fact: str) -> Verdict:
    return next(each.verdict for each in report.comparisons if each.fact == fact)


def test_without_decisions_the_report_is_the_same(base: Report) -> None:
    assert decided(base, ()) is base


def test_a_correction_changes_the_verdict_and_keeps_what_was_read(base: Report) -> None:
    thirteen = at(base, "13 people")
    made = desk(base).correct(thirteen.claim.id, {"low": "12", "high": "12"}, why="its own correction says so")
    after = decided(base, [made])
    assert (verdict(base, KILLED), verdict(after, KILLED)) == (Verdict.CONFLICT, Verdict.AGREE)
    found = at(after, "13 people")
    assert (found.claim.quantity.low, found.claim.origin) == (Decimal(12), Origin.EXTRACTED)
    assert (found.before, found.decisions) == (thirteen, (made.id,))


def test_a_rejected_claim_leaves_the_report_and_is_listed(base: Report) -> None:
    made = desk(base).reject(at(base, "13 people").claim.id)
    after = decided(base, [made])
    assert verdict(after, KILLED) is Verdict.SINGLE_SOURCE
    assert [each.claim.quantity.surface for each in after.rejected] == ["13 people"]
    assert (
        at(decided(base, [made, desk(after).accept(at(after, "13 people").claim.id)]), "13 people").review
        is Review.ACCEPTED
    )


def test_a_claim_moves_to_another_fact_and_out_of_all(base: Report) -> None:
    hurt, claim_id = at(base, "30 people").fact, at(base, "13 people").claim.id
    moved = decided(base, [desk(base).move(claim_id, hurt)])
    assert at(moved, "13 people").fact == hurt
    link = at(moved, "13 people").link
    assert link is not None
    assert link.reasons[0].sentence == "Anna decided it"
    assert at(decided(base, [desk(base).move(claim_id, "")]), "13 people").fact == ""


def test_a_fact_is_renamed(base: Report) -> None:
    after = decided(base, [desk(base).rename(KILLED, label="Deaths in the mill", topic="Mill")])
    found = next(each for each in after.facts if each.id == KILLED)
    assert (found.label, found.topic, found.unit) == ("Deaths in the mill", "Mill", "person")


def test_facts_are_merged_and_split(base: Report) -> None:
    hurt = at(base, "30 people").fact
    merge = desk(base).merge([hurt], into=KILLED)
    merged = decided(base, [merge])
    assert {each.fact for each in merged.statements} == {each.fact for each in base.statements} - {hurt}
    assert hurt not in {each.id for each in merged.facts}
    again = desk(merged).split(
        KILLED, [at(merged, "30 people").claim.id, at(merged, "About 30").claim.id], "People hurt"
    )
    apart = decided(base, [merge, again])
    made = at(apart, "30 people").fact
    assert next(each.label for each in apart.facts if each.id == made) == "People hurt"
    assert made not in {KILLED, hurt, ""}


def test_a_claim_is_added_by_hand_from_words_of_the_text(base: Report) -> None:
    start = TIMES.index("five hours")
    with pytest.raises(DecisionError, match="Correct that one, or reject it first"):
        desk(base).add("times", (start, start + 10), {"low": "5", "high": "5"})
    made = desk(base).add("times", (0, 6), {"low": "1", "high": "1", "unit": "fire"})
    after = decided(base, [made])
    added = at(after, "A fire")
    assert (added.claim.origin, added.before, added.claim.sentence, added.fact) == (Origin.CURATED, None, 0, "")


def test_words_rejected_and_added_by_hand_are_one_statement(base: Report) -> None:
    start = TIMES.index("five hours")
    rejected = desk(base).reject(at(base, "five hours").claim.id)
    made = desk(decided(base, [rejected])).add("times", (start, start + 10), {"low": "6", "high": "6", "unit": "hour"})
    after = decided(base, [rejected, made])
    assert (at(after, "five hours").claim.quantity.low, after.rejected) == (Decimal(6), ())


def test_words_added_by_hand_that_the_program_reads_later_have_two_witnesses(base: Report) -> None:
    less = base.model_copy(update={"statements": tuple(s for s in base.statements if s != at(base, "13 people"))})
    start = TIMES.index("13 people")
    made = desk(less).add("times", (start, start + 2), {"low": "12", "high": "12", "unit": "person"}, fact=KILLED)
    found = at(decided(base, [made]), "13")
    assert found.extracted == at(base, "13 people").claim
    assert (found.claim.quantity.low, found.fact, found.differences) == (
        Decimal(12),
        KILLED,
        ("low", "high", "attribution"),
    )


def test_a_figure_that_was_read_as_one_becomes_two_by_hand() -> None:
    text = "Rescuers found 12 of 15 workers at the mill."
    whole = claim(quantity(12, surface="12 of 15 workers", start=15), "a")
    read = whole.model_copy(update={"origin": Origin.EXTRACTED})
    report = build_report(story([], extracted=[read], articles=[Article(id="a", text=text)]))
    made = [desk(report).reject(read.id)]
    for words, value in (("12", "12"), ("15 workers", "15")):
        start = text.index(words)
        span = (start, start + len(words))
        made.append(desk(decided(report, made)).add("a", span, {"low": value, "high": value, "unit": "worker"}))
    after = decided(report, made)
    assert [each.claim.quantity.surface for each in after.statements] == ["12", "15 workers"]
    assert [each.claim.quantity.surface for each in after.rejected] == ["12 of 15 workers"]
    without_rejection = decided(report, made[1:])
    assert [each.claim.quantity.surface for each in without_rejection.statements] == ["12", "15 workers"]


def test_facts_that_are_gone_leave_the_rest_of_a_merger(base: Report) -> None:
    hurt, hours = at(base, "30 people").fact, desk(base).split(KILLED, [at(base, "five hours").claim.id], "Hours")
    three = decided(base, [hours])
    made = [hours, desk(three).merge([hurt, at(three, "five hours").fact], into=KILLED)]
    kept = [each for each in base.story.extracted if each.quantity.surface != "five hours"]
    less = build_report(base.story.model_copy(update={"extracted": tuple(kept)}))
    after = decided(less, made)
    assert {each.fact for each in after.statements} == {KILLED}
    assert [each.decision for each in after.unapplied] == [hours.id]


def test_an_editor_prefers_a_figure_and_no_verdict_changes(base: Report) -> None:
    twelve = at(base, "Twelve people").claim.id
    after = decided(base, [desk(base).prefer(KILLED, twelve, why="the coroner's count")])
    assert [(each.claim, each.why) for each in after.preferences] == [(twelve, "the coroner's count")]
    assert after.comparisons == base.comparisons
    with pytest.raises(DecisionError, match="Say why"):
        desk(base).prefer(KILLED, twelve, why=" ")


def test_what_is_undone_counts_no_more_until_it_is_redone(base: Report) -> None:
    here = desk(base)
    made = here.reject(at(base, "13 people").claim.id)
    undone = [made, here.undo(made.id)]
    assert decided(base, undone) == base
    assert last_undone(undone, "Anna") == made.id
    redone = [*undone, here.redo(made.id)]
    assert decided(base, redone) == decided(base, [made])
    assert (last_standing(redone, "Anna"), last_undone(redone, "Anna")) == (made.id, "")


def test_rulings_on_nothing_are_told(base: Report) -> None:
    after = decided(base, [desk(base).undo("nowhere")])
    assert [each.reason for each in after.unapplied] == ["there is no decision nowhere before it"]
    assert after.statements == base.statements


def test_a_found_fact_stays_itself_when_articles_join_and_leave(base: Report) -> None:
    named = desk(base).rename(KILLED, label="Deaths")
    more = report_from_articles([Article(id="a-wire", text=WIRE), *ARTICLES], "mill-fire")
    after = decided(more, [named])
    fact_of_all = {at(after, words).fact for words in ("Twelve people", "13 people", "Fourteen people")}
    assert [each.id for each in after.facts if each.label == "Deaths"] == list(fact_of_all)
    fewer = decided(build_report(base.story.model_copy(update={"articles": (), "extracted": ()})), [named])
    assert [each.reason for each in fewer.unapplied] == ["no figure of “People killed” is left in the story"]


def test_a_moved_claim_stays_about_its_fact_when_all_else_of_it_is_gone(base: Report) -> None:
    hurt = at(base, "30 people", "post").fact
    made = desk(base).move(at(base, "five hours").claim.id, hurt)
    rest = report_from_articles([Article(id="times", text=TIMES.replace("About 30", "No more"))], "mill-fire")
    after = decided(rest, [made])
    assert next(each.label for each in after.facts if each.id == at(after, "five hours").fact).startswith(
        "People injured"
    )


def test_a_decision_about_other_words_is_not_applied(base: Report) -> None:
    made = desk(base).correct(at(base, "13 people").claim.id, {"low": "12"})
    changed = report_from_articles([Article(id="times", text=TIMES.replace("13", "41"))], "mill-fire")
    after = decided(changed, [made])
    assert [each.reason for each in after.unapplied] == ["“13 people” is no longer in the story"]
    assert at(after, "41 people").claim.quantity.low == 41


def test_a_decision_holds_where_the_program_comes_to_read_more_words(base: Report) -> None:
    made = [desk(base).correct(at(base, "30 people").claim.id, {"low": "31", "high": "31"}), *named(base)]
    read = at(base, "30 people").claim
    longer = read.quantity.model_copy(update={"surface": "further 30 people", "start": read.quantity.start - 8})
    claims = [read.model_copy(update={"quantity": longer}) if each == read else each for each in base.story.extracted]
    again = build_report(base.story.model_copy(update={"extracted": tuple(claims)}))
    after = decided(again, made)
    assert after.unapplied == ()
    assert at(after, "further 30 people").claim.quantity.low == 31
    assert {each.label for each in after.facts} >= {"Hurt in the mill"}


def named(base: Report) -> list[Decision]:
    return [desk(base).rename(at(base, "30 people").fact, label="Hurt in the mill")]


@pytest.mark.parametrize(
    ("changes", "message"),
    [({"low": "14"}, "14 is above high 13"), ({"low": "a dozen"}, "plain digits"), ({"start": "3"}, "no column start"),
     ({}, "at least 1 item"), ({"qualifier": "roughly"}, "must be one of exact")],
)  # fmt: skip
def test_a_correction_that_makes_no_sense_is_refused(base: Report, changes: dict[str, str], message: str) -> None:
    with pytest.raises(DecisionError, match=message):
        desk(base).correct(at(base, "13 people").claim.id, changes)


def test_a_curated_reading_can_be_corrected_too() -> None:
    by_hand = claim(quantity(12, surface="12 workers", start=0), "a")
    report = build_report(story([by_hand, claim(quantity(13, surface="13 dead", start=0), "b")], facts=[fact()]))
    after = decided(report, [desk(report).correct(by_hand.id, {"low": "13", "high": "13"})])
    assert (verdict(report, "f"), verdict(after, "f")) == (Verdict.CONFLICT, Verdict.AGREE)
    assert after.statements[0].claim.origin is Origin.CURATED


def test_two_coders_and_who_counts(base: Report) -> None:
    claim_id = at(base, "13 people").claim.id
    anna = desk(base, "Anna").correct(claim_id, {"low": "12", "high": "12"})
    ben = desk(base, "Ben").correct(claim_id, {"low": "15", "high": "15"})
    both = [anna, ben]
    assert at(decided(base, both, "Anna"), "13 people").claim.quantity.low == 12
    assert at(decided(base, both), "13 people").claim.quantity.low == 15
    ruled = [
        *both,
        desk(base, "Chief").adjudicate(anna.id),
        desk(base, "Ben").correct(claim_id, {"low": "16", "high": "16"}),
    ]
    assert at(decided(base, ruled), "13 people").claim.quantity.low == 12
    assert at(decided(base, [*ruled, desk(base, "Chief").undo(ruled[2].id)]), "13 people").claim.quantity.low == 16


Deed = tuple[int, int, int, str]
WHO = st.sampled_from(["Anna", "Ben"])
DEEDS = st.lists(st.tuples(st.integers(0, 8), st.integers(0, 30), st.integers(0, 30), WHO), max_size=8)


def deed(report: Report, number: int, left: int, right: int, who: str) -> Decision:
    here, statements = desk(report, who), report.statements
    chosen, other = statements[left % len(statements)], statements[right % len(statements)]
    facts = [each.id for each in report.facts]
    one, two = facts[left % len(facts)], facts[right % len(facts)]
    deeds = (
        lambda: here.accept(chosen.claim.id),
        lambda: here.reject(chosen.claim.id),
        lambda: here.move(chosen.claim.id, other.fact),
        lambda: here.correct(chosen.claim.id, {"low": str(left), "high": str(left + right)}),
        lambda: here.rename(one, label=f"Fact {left}"),
        lambda: here.merge([one], two),
        lambda: here.split(one, [chosen.claim.id], f"New {right}"),
        lambda: here.prefer(chosen.fact, chosen.claim.id, "because"),
        lambda: here.add("post", (0, 6), {"low": "12", "high": "12"}),
    )
    return deeds[number]()


def done(report: Report, deeds: Sequence[Deed]) -> list[Decision]:
    made: list[Decision] = []
    for each in deeds:
        shown = decided(report, made)
        if not shown.statements:
            break  # all are rejected
        try:
            made.append(deed(shown, *each))
        except DecisionError:
            continue  # what the desk refuses is never written
    return made


@given(DEEDS, st.randoms(use_true_random=False))
@settings(max_examples=15, deadline=None)
def test_undoing_every_decision_gives_the_report_as_it_was(deeds: list[Deed], order: Random) -> None:
    report = report_from_articles(ARTICLES, "mill-fire")
    made = done(report, deeds)
    shuffled = list(made)
    order.shuffle(shuffled)
    undone = [*made, *(desk(report).undo(each.id) for each in shuffled)]
    assert decided(report, undone) == report
    redone = [*undone, *(desk(report).redo(each.id) for each in made)]
    assert decided(report, redone) == decided(report, made)


@given(DEEDS)
@settings(max_examples=15, deadline=None)
def test_comparing_only_what_was_touched_gives_what_comparing_all_does(deeds: list[Deed]) -> None:
    report = report_from_articles(ARTICLES, "mill-fire")
    after = decided(report, done(report, deeds))
    assert after.comparisons == compare_facts(after.story, after.facts, after.statements, after.shared_texts)


@given(DEEDS)
@settings(max_examples=15, deadline=None)
def test_a_decision_survives_its_line(deeds: list[Deed]) -> None:
    for made in done(report_from_articles(ARTICLES, "mill-fire"), deeds):
        assert from_line(to_line(made)) == made
        assert to_line(made).count("\n") == 1


def test_what_makes_no_decision_is_refused_with_its_cure(base: Report) -> None:
    here, killed = desk(base), at(base, "13 people")
    for make, told in (
        (lambda: Desk(base, " "), "Nobody decides"),
        (lambda: here.accept("post:0-1"), "no claim post:0-1"),
        (lambda: here.move(killed.claim.id, "nowhere"), "no fact 'nowhere'"),
        (lambda: here.merge([KILLED], KILLED), "Two facts are needed"),
        (lambda: here.split(KILLED, [], "New"), "at least one claim"),
        (lambda: here.rename(KILLED, label=" "), "needs a label"),
        (lambda: here.add("nowhere", (0, 1), {}), "no article 'nowhere'"),
        (lambda: here.add("post", (5, 9_999), {}), "has no characters 5–9999"),
        (lambda: here.add("times", (0, 6), {"low": "many"}), "cannot be read so"),
        (lambda: here.prefer(at(base, "30 people").fact, killed.claim.id, "why"), "no longer about"),
    ):
        with pytest.raises(DecisionError, match=told):
            make()


def test_a_text_that_is_not_at_hand_takes_no_claim_by_hand() -> None:
    report = build_report(story([claim(quantity(12), "a")]))
    with pytest.raises(DecisionError, match="text of 'a' is not at hand"):
        desk(report).add("a", (0, 4), {"low": "12", "high": "12"})
