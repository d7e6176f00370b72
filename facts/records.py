"""Report → one JSON document: every fact with its verdict, flags and statements, for programs that want no tables."""

import json
from decimal import Decimal
from typing import Any

from extract.models import Article
from facts.models import Comparison, Fact, Report, Statement
from facts.tables import statements_by_fact
from facts.version import NAME, program_version

FORMAT = "crosscount-report"
FORMAT_VERSION = 1  # raised when a field changes its meaning or goes


def to_json(report: Report) -> bytes:
    """UTF-8; numbers plain, a bound that is not stated is null. Texts of articles are not part of it."""
    text = json.dumps(record(report), ensure_ascii=False, indent=2, default=_number)
    return f"{text}\n".encode("utf-8", "replace")


def record(report: Report) -> dict[str, object]:
    story, stated = report.story, statements_by_fact(report)
    known = {fact.id: fact for fact in report.facts}
    return {
        "format": FORMAT,
        "format_version": FORMAT_VERSION,
        "program": f"{NAME} {program_version()}",
        "story": story.model_dump(include={"id", "title", "description", "language", "tolerances"}),
        "articles": [_article(article) for article in story.articles],
        "facts": [_fact(known[each.fact], each, stated[each.fact]) for each in report.comparisons],
        "unlinked": [_statement(statement) for statement in stated.get("", [])],
        "silences": [silence.model_dump() for silence in story.silences],
    }


def _article(article: Article) -> dict[str, Any]:
    return article.model_dump(exclude={"text"})


def _fact(fact: Fact, comparison: Comparison, statements: list[Statement]) -> dict[str, Any]:
    return {
        **fact.model_dump(),
        "comparison": comparison.model_dump(mode="python", exclude={"fact"}),
        "statements": [_statement(statement) for statement in statements],
    }


def _statement(statement: Statement) -> dict[str, Any]:
    claim = statement.claim
    return {
        "id": claim.id,
        **claim.model_dump(exclude={"quantity"}),
        "quantity": claim.quantity.model_dump(),
        "differences": list(statement.differences),
        "link": statement.link.model_dump(exclude={"claim", "fact"}) if statement.link else None,
    }


def _number(value: object) -> int | float:
    """A Decimal as a JSON number: whole numbers whole."""
    if isinstance(value, Decimal):
        return int(value) if value == value.to_integral_value() else float(value)
    raise TypeError(f"{type(value).__name__} has no place in a report")
