"""The tables pages and exports show: their columns, their order, and what a cell holds."""

from decimal import Decimal

import pandas as pd

from extract.rows import CLAIM_COLUMNS
from facts import tables
from facts.models import Report
from facts.pipeline import build_report
from tests.builders import article, claim, fact, quantity, story


def report() -> Report:
    claims = [
        claim(quantity(41, surface="41 boats", unit="boat"), "a", credited="the navy", action="hit"),
        claim(quantity(40, surface="about 40 boats", unit="boat", qualifier="approx"), "b"),
        claim(quantity(39, surface="39 vessels", unit="vessel"), "b"),
    ]
    outlets = [article("a", outlet="Harbour Post"), article("b", outlet="Mill Times"), article("c")]
    return build_report(story(claims, facts=[fact(label="Boats hit", unit="boat", topic="Raid")], articles=outlets))


def row(frame: pd.DataFrame, place: int = 0) -> dict[str, object]:
    return {str(name): value for name, value in frame.iloc[place].items()}


def test_claims_hold_the_columns_of_the_contract_and_the_fact() -> None:
    frame = tables.claims_frame(report())
    assert list(frame.columns) == [*CLAIM_COLUMNS, "fact"]
    assert list(frame["fact"]) == ["f", "f", "f"]
    assert row(frame)["low"] == Decimal(41)


def test_facts_count_articles_and_claims() -> None:
    assert row(tables.facts_frame(report())) == {
        "fact": "f",
        "label": "Boats hit",
        "unit": "boat",
        "topic": "Raid",
        "articles": 2,
        "claims": 3,
        "low": Decimal(39),
        "high": Decimal(41),
        "verdict": "conflict",
    }


def test_discrepancies_name_flags_and_origins() -> None:
    cells = row(tables.discrepancies_frame(report()))
    assert list(cells) == [
        "story", "fact", "verdict", "rule", "flags", "low", "high", "spread", "spread_pct", "origins", "explanation",
    ]  # fmt: skip
    assert (cells["verdict"], cells["rule"], cells["origins"]) == ("conflict", "no value fits all", "the navy")
    assert (cells["story"], cells["spread"], cells["spread_pct"]) == ("mill-fire", Decimal(2), Decimal("5.12821"))


def test_several_flags_and_origins_are_separated_by_semicolons() -> None:
    claims = [claim(41, "a", credited="the navy", action="hit"), claim(41, "b", credited="police", action="destroy")]
    claims.append(claim(12, "b", credited="police", action="hit"))
    cells = row(tables.discrepancies_frame(build_report(story(claims))))
    assert cells["flags"] == "internal; status_differs"
    assert cells["origins"] == "police; the navy"


def test_the_matrix_joins_the_words_of_one_article() -> None:
    assert row(tables.matrix_frame(report())) == {
        "Figure": "Boats hit",
        "Topic": "Raid",
        "Verdict": "conflict",
        "Harbour Post": "41 boats",
        "Mill Times": "about 40 boats · 39 vessels",
        "Article c": "",
    }


def test_a_statement_is_shown_as_stated_and_as_read() -> None:
    cells = row(tables.statements_frame(report()), 2)
    assert (cells["Stated as"], cells["Read as"], cells["Article"]) == ("39 vessels", "39 boats", "Mill Times")
    assert (cells["Verdict"], cells["Figure"], cells["Credited to"]) == ("conflict", "Boats hit", "")


def test_a_bound_that_is_not_stated_is_no_number() -> None:
    told = build_report(story([claim(quantity(7, qualifier="at_least"), "a")]))
    assert row(tables.claims_frame(told))["high"] is None
    assert row(tables.facts_frame(told))["high"] is None


def test_empty_reports_keep_their_columns() -> None:
    empty = build_report(story())
    assert list(tables.facts_frame(empty).columns) == tables.FACTS.names
    assert list(tables.statements_frame(empty).columns) == list(tables.STATEMENT_COLUMNS)
    assert tables.claims_frame(empty).empty
