"""What changed between two versions of a story."""

from facts.models import Report
from facts.pipeline import build_report
from facts.versions import Change, ChangeKind, changes
from tests.builders import article, claim, fact, quantity, story


def told(before: Report, after: Report) -> list[tuple[ChangeKind, str, str, str]]:
    return [(each.kind, each.subject, each.before, each.after) for each in changes(before, after)]


TWELVE = claim(quantity(12, surface="12 workers", start=5), "a")
FOURTEEN = claim(quantity(14, surface="14 workers", start=5), "b")
ARTICLES = [article("a", outlet="Vale News"), article("b", outlet="Morning Post")]


def report(*claims_told: object, label: str = "Workers killed", of: str = "f") -> Report:
    claims = [each for each in claims_told if hasattr(each, "quantity")]
    return build_report(story(claims, facts=[fact(of, label=label)], articles=ARTICLES))  # type: ignore[arg-type]


def test_nothing_changed() -> None:
    assert changes(report(TWELVE, FOURTEEN), report(TWELVE, FOURTEEN)) == ()


def test_a_second_article_turns_one_source_into_a_conflict() -> None:
    assert told(report(TWELVE), report(TWELVE, FOURTEEN)) == [
        (ChangeKind.VERDICT, "Workers killed", "One article", "Conflict"),
        (ChangeKind.CLAIM_ADDED, "Morning Post: “14 workers”", "", "14 people"),
    ]


def test_a_corrected_figure() -> None:
    corrected = FOURTEEN.model_copy(update={"quantity": quantity(12, surface="14 workers", start=5)})
    assert told(report(TWELVE, FOURTEEN), report(TWELVE, corrected)) == [
        (ChangeKind.VERDICT, "Workers killed", "Conflict", "Agree"),
        (ChangeKind.CLAIM_CORRECTED, "Morning Post: “14 workers”", "14 people", "12 people"),
    ]


def test_a_fact_that_got_another_id_is_known_by_its_claims() -> None:
    renamed = changes(report(TWELVE, FOURTEEN), report(TWELVE, FOURTEEN, label="People killed", of="other"))
    assert renamed == (
        Change(
            kind=ChangeKind.FACT_RENAMED,
            subject="People killed",
            before="Workers killed",
            after="People killed",
            fact="other",
        ),
    )


def test_articles_come_and_go() -> None:
    fewer = build_report(story([TWELVE], facts=[fact(label="Workers killed")], articles=ARTICLES[:1]))
    kinds = [change.kind for change in changes(report(TWELVE), fewer)]
    assert kinds == [ChangeKind.ARTICLE_REMOVED]
    assert [change.kind for change in changes(fewer, report(TWELVE))] == [ChangeKind.ARTICLE_ADDED]
