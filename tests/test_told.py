"""Each kind of decision as a sentence and as a row: what a reader of the journal and of the table is told."""

import csv
from itertools import count

import pytest

from facts.decided import decided
from facts.decision_rows import decisions_csv
from facts.decisions import Decision
from facts.desk import Desk
from facts.models import Report
from facts.pipeline import build_report
from facts.told import told
from tests.builders import claim, fact, story

KILLED, HURT = fact("killed", label="People killed"), fact("hurt", label="People hurt")
TWELVE, TEN, THIRTY = claim(12, article="a"), claim(10, article="a"), claim(30, article="b")
FACTS = {TWELVE.id: "killed", TEN.id: "killed", THIRTY.id: "hurt"}


@pytest.fixture(scope="module")
def report() -> Report:
    return build_report(story([TWELVE, TEN, THIRTY], facts=(KILLED, HURT)).model_copy(update={"curated_facts": FACTS}))


@pytest.fixture
def desk(report: Report) -> Desk:
    numbers = count(1)
    return Desk(report, "Anna", identify=lambda: f"d{next(numbers)}", clock=lambda: "2031-05-04T07:40:00Z")


def journal(desk: Desk) -> dict[str, Decision]:
    """One decision of each kind that needs no text, in an order that makes sense."""
    accepted = desk.accept(TWELVE.id)
    undone = desk.undo(accepted.id)
    made = [
        accepted,
        desk.reject(TEN.id),
        desk.move(TEN.id, "hurt"),
        desk.move(TEN.id, ""),
        desk.correct(TWELVE.id, {"low": "11", "counted": ""}),
        desk.rename("killed", label="Deaths", topic="Casualties"),
        desk.merge(["hurt"], "killed"),
        desk.distinguish("killed", "hurt"),
        desk.split("killed", [TWELVE.id], "Divers killed"),
        desk.prefer("killed", TWELVE.id, "the later count"),
        undone,
        desk.redo(accepted.id),
        desk.adjudicate(accepted.id),
    ]
    return {each.id: each for each in made}


def test_every_decision_is_told_in_one_sentence(desk: Desk) -> None:
    made = journal(desk)
    twelve, ten = TWELVE.quantity.surface, TEN.quantity.surface
    assert [told(each, made) for each in made.values()] == [
        f"“{twelve}” accepted",
        f"“{ten}” rejected",
        f"“{ten}” moved to “People hurt”",
        f"“{ten}” taken out of its figure",
        f"“{twelve}” corrected: low 11 and counted blank",
        "“People killed”: label “Deaths” and topic “Casualties”",
        "“People hurt” merged into “People killed”",
        "“People killed” and “People hurt” are two figures",
        f"“{twelve}” split off from “People killed” as “Divers killed”",
        f"“{twelve}” preferred for “People killed”",
        f"Undone: “{twelve}” accepted",
        f"Done again: “{twelve}” accepted",
        f"This counts: “{twelve}” accepted",
    ]


def test_a_ruling_on_what_the_journal_lacks_says_so(desk: Desk) -> None:
    assert told(desk.undo("nowhere"), {}) == "Undone: a decision that is not in the journal"


def test_every_decision_is_a_row_with_its_claims_facts_and_changes(desk: Desk) -> None:
    made = journal(desk)
    rows = list(csv.DictReader(decisions_csv(list(made.values()), ()).decode().splitlines()))
    assert [(row["kind"], row["fact"], row["changes"], row["about"]) for row in rows] == [
        ("accept", "", "", ""),
        ("reject", "", "", ""),
        ("move", "hurt", "", ""),
        ("move", "", "", ""),
        ("correct", "", "low=11; counted=", ""),
        ("rename", "killed", "label=Deaths; topic=Casualties", ""),
        ("merge", "hurt; killed", "", ""),
        ("distinguish", "killed; hurt", "", ""),
        ("split", "killed; divers-killed-d10", "", ""),
        ("prefer", "killed", "", ""),
        ("undo", "", "", "d1"),
        ("redo", "", "", "d1"),
        ("adjudicate", "", "", "d1"),
    ]
    assert rows[8]["claim"] == TWELVE.id


def test_a_ruling_that_changes_nothing_says_why(desk: Desk, report: Report) -> None:
    accepted = desk.accept(TWELVE.id)
    undone = desk.undo(accepted.id)
    made = [accepted, desk.redo(accepted.id), undone, desk.undo(accepted.id), desk.undo(undone.id)]
    assert [each.reason for each in decided(report, made).unapplied] == [
        f"{accepted.id} already counts",
        f"{accepted.id} was already undone",
        f"{undone.id} is itself a ruling (undo); name the decision it is about",
    ]
