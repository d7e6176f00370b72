"""The program reads the five articles as a person did: every figure, nothing that is none, and who is credited."""

from functools import cache
from pathlib import Path

import pytest

from extract import Claim, extract
from facts.authorities import key_of
from facts.models import Story
from facts.story_folder import load_story

ROOT = Path(__file__).parents[1]
NEARLY_ALL = 0.9  # attributions: two careful readers seldom agree on more


@cache
def story() -> Story:
    return load_story(ROOT / "facts" / "stories" / "istanbul-2025")


def overlaps(left: Claim, right: Claim) -> bool:
    apart = left.quantity.end <= right.quantity.start or right.quantity.end <= left.quantity.start
    return left.article == right.article and not apart


@pytest.fixture(scope="module")
def found(real_articles: Path) -> list[Claim]:
    texts = sorted(real_articles.glob("*.txt"))
    return [claim for path in texts for claim in extract(path.read_text(encoding="utf-8"), path.stem)]


def pairs(found: list[Claim]) -> list[tuple[Claim, list[Claim]]]:
    """Each curated figure with a number word, and what the program reads there."""
    return [
        (claim, [each for each in found if overlaps(claim, each)]) for claim in story().curated if not claim.implicit
    ]


def same_authority(left: str, right: str) -> bool:
    """Worded alike, or by the same telling words ("Ukrainian air force", "Ukraine's air force reports")."""
    return left == right or (bool(left) and bool(right) and set(key_of(left)) == set(key_of(right)))


@pytest.mark.articles
def test_every_curated_figure_is_read_with_its_bounds_and_unit(found: list[Claim]) -> None:
    for curated, read in pairs(found):
        assert len(read) == 1, curated.quantity.surface
        mine, theirs = curated.quantity, read[0].quantity
        stated = (mine.low, mine.high, mine.qualifier, mine.unit)
        assert (theirs.low, theirs.high, theirs.qualifier, theirs.unit) == stated, mine.surface


@pytest.mark.articles
def test_no_date_time_or_name_is_taken_for_a_figure(found: list[Claim]) -> None:
    extra = [each.quantity.surface for each in found if not any(overlaps(claim, each) for claim in story().curated)]
    assert extra == []


@pytest.mark.articles
def test_nine_in_ten_attributions_are_the_curators(found: list[Claim]) -> None:
    read = pairs(found)
    agreed = [curated for curated, each in read if same_authority(curated.attribution, each[0].attribution)]
    assert len(agreed) >= NEARLY_ALL * len(read)
