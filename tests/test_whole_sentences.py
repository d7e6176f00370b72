"""Whole sentences with every figure they state and nothing else, read from corpus/whole_sentences.toml."""

import tomllib
from decimal import Decimal
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest

from extract import Claim, Kind, extract

CORPUS = tomllib.loads(
    (Path(__file__).parent / "corpus" / "whole_sentences.toml").read_text(encoding="utf-8"), parse_float=Decimal
)
BATCHES = {batch["name"]: batch["sentences"] for batch in CORPUS["batches"]}
FIELDS = ("low", "high", "qualifier", "unit", "unit_name", "kind", "counted", "attribution", "stance")
TOLERANCE = Fraction(1, 10**9)


def sentences(*, known_failures: bool) -> list[dict[str, Any]]:
    found = [sentence for batch in BATCHES.values() for sentence in batch]
    return [sentence for sentence in found if ("why" in sentence) == known_failures]


def name_of(sentence: dict[str, Any]) -> str:
    return " ".join(sentence["text"].split())[:70]


def assert_read(sentence: dict[str, Any]) -> None:
    """Figures stand in the order of the text; an ordinal may be read beside them."""
    claims = extract(sentence["text"])
    named = {figure["words"] for figure in sentence["figures"]}
    told = [claim for claim in claims if claim.quantity.kind is not Kind.ORDINAL or claim.quantity.surface in named]
    assert [claim.quantity.surface for claim in told] == [figure["words"] for figure in sentence["figures"]]
    assert [wrong for pair in zip(told, sentence["figures"], strict=True) for wrong in differences(*pair)] == []


def differences(claim: Claim, figure: dict[str, Any]) -> list[str]:
    shown = {field: getattr(claim.quantity, field, getattr(claim, field, "")) for field in FIELDS}
    wanted = {"attribution": "", "stance": "", "qualifier": "exact", **figure}
    if "value" in figure:
        wanted["low"] = wanted["high"] = figure["value"]
    for end in ("low", "high"):
        wanted.setdefault(end, None)
    return [
        f"{figure['words']}: {field} {shown[field]}, not {wanted[field]}"
        for field in FIELDS
        if field in wanted and not same(wanted[field], shown[field])
    ]


def same(wanted: object, read: object) -> bool:
    if not isinstance(read, Decimal):
        return wanted == read
    if wanted is None:
        return False
    exact = Fraction(str(wanted))
    return abs(exact - Fraction(read)) <= TOLERANCE * max(Fraction(1), abs(exact))


@pytest.mark.parametrize("sentence", sentences(known_failures=False), ids=name_of)
def test_a_sentence_is_read_whole(sentence: dict[str, Any]) -> None:
    assert_read(sentence)


@pytest.mark.parametrize("sentence", sentences(known_failures=True), ids=name_of)
def test_a_sentence_is_not_yet_read_whole(sentence: dict[str, Any], request: pytest.FixtureRequest) -> None:
    request.applymarker(pytest.mark.xfail(reason=sentence["why"], strict=True))
    assert_read(sentence)


def test_each_batch_says_how_its_first_run_went() -> None:
    assert all(batch["first_run"] for batch in CORPUS["batches"])
