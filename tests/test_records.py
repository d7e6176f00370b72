"""The JSON document: every statement once, under its fact or among the unlinked, and no text of an article."""

import json

from facts.pipeline import build_report
from facts.records import to_json
from facts.story_folder import find_story, load_story
from tests.builders import article, claim, quantity, story


def test_every_statement_is_there_once() -> None:
    report = build_report(load_story(find_story("istanbul-2025")))
    told = json.loads(to_json(report))
    ids = [each["id"] for fact in told["facts"] for each in fact["statements"]] + [
        each["id"] for each in told["unlinked"]
    ]
    assert sorted(ids) == sorted(statement.claim.id for statement in report.statements)


def test_a_bound_that_is_not_stated_is_null_and_numbers_are_numbers() -> None:
    claims = [claim(quantity("1.5", qualifier="at_least"), "a"), claim(quantity(12), "b")]
    told = json.loads(to_json(build_report(story(claims))))
    bounds = [(each["quantity"]["low"], each["quantity"]["high"]) for each in told["facts"][0]["statements"]]
    assert sorted(bounds, key=str) == [(1.5, None), (12, 12)]


def test_no_text_of_an_article_leaves_with_it() -> None:
    report = build_report(story([claim(12, "a")], articles=[article("a", text="Twelve people sang all night long.")]))
    assert b"sang" not in to_json(report)


def test_lone_surrogates_are_replaced() -> None:
    report = build_report(story([claim(quantity(12, surface="12 \ud800"), "a")]))
    assert json.loads(to_json(report))["facts"][0]["statements"][0]["quantity"]["surface"] == "12 ?"
