"""What lengths of time and ages are of."""

import tomllib
from pathlib import Path

import pytest

from extract import Claim, extract

CORPUS = tomllib.loads(Path(__file__).with_name("corpus").joinpath("lengths_of_time.toml").read_text(encoding="utf-8"))


def claim_in(marked: str) -> Claim:
    """The claim of the figure that stands in brackets."""
    start, end = marked.index("["), marked.index("]") - 1
    claims = extract(marked.replace("[", "").replace("]", ""))
    return next(claim for claim in claims if (claim.quantity.start, claim.quantity.end) == (start, end))


@pytest.mark.parametrize(("marked", "counted"), [reading for group in CORPUS["groups"] for reading in group["reads"]])
def test_what_a_length_of_time_is_of(marked: str, counted: str) -> None:
    assert claim_in(marked).counted == counted


def test_each_group_says_why() -> None:
    assert all(group["why"] for group in CORPUS["groups"])
