"""The corpus is the specification: what text should yield, what it should not, and what is still read wrongly."""

import tomllib
from collections.abc import Iterator
from decimal import Decimal
from fractions import Fraction
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from extract import Claim, Kind, Qualifier, extract

CORPUS = Path(__file__).parent / "corpus"
LEXICON = Path(__file__).parents[1] / "extract" / "lexicon"

# "2/3" of the corpus and the program's 0.6666… are one number.
TOLERANCE = Decimal("1e-9")

COMMON_UNITS = """
km m mi ft km2 kg km/h mph % USD EUR GBP year month week day hour minute second inch yard acre hectare tonne degree
magnitude ratio times person lb cent
"""


class Example(NamedTuple):
    """One text of the corpus with its figure still marked, and the reading its group expects."""

    file: str
    marked: str
    reading: dict[str, Any]

    @property
    def text(self) -> str:
        return self.marked.replace("[", "").replace("]", "")

    @property
    def start(self) -> int:
        return self.marked.index("[")

    @property
    def end(self) -> int:
        return self.marked.index("]") - 1


def groups_of(section: str) -> Iterator[tuple[str, dict[str, Any]]]:
    for path in sorted(CORPUS.glob("figures_*.toml")):
        groups = tomllib.loads(path.read_text(encoding="utf-8"), parse_float=Decimal)
        for group in groups.get(section, []):
            yield path.stem.removeprefix("figures_"), group


def examples_of(section: str) -> list[Example]:
    return [Example(file, text, group) for file, group in groups_of(section) for text in group["texts"]]


def name_of(example: Example) -> str:
    return f"{example.file}: {' '.join(example.marked.split())[:70]}"


def number(stated: object) -> Decimal | None:
    if stated is None:
        return None
    exact = Fraction(str(stated))
    return Decimal(exact.numerator) / Decimal(exact.denominator)


def same(stated: object, read: Decimal | None) -> bool:
    expected = number(stated)
    if expected is None or read is None:
        return expected is read
    return abs(expected - read) <= TOLERANCE * max(Decimal(1), abs(expected))


def differences(claim: Claim, reading: dict[str, Any]) -> list[str]:
    quantity = claim.quantity
    found = [
        f"{end} {getattr(quantity, end)}"
        for end in ("low", "high")
        if not same(reading.get(end), getattr(quantity, end))
    ]
    found += [
        f"{field} {getattr(quantity, field)!r}"
        for field in ("qualifier", "unit", "unit_name", "kind")
        if field in reading and getattr(quantity, field) != reading[field]
    ]
    return found + [f"counted {claim.counted!r}"] * (reading.get("counted", claim.counted) != claim.counted)


def assert_reads(example: Example) -> None:
    claims = extract(example.text)
    spans = {(claim.quantity.start, claim.quantity.end): claim for claim in claims}
    claim = spans.get((example.start, example.end))
    assert claim is not None, f"no figure {example.text[example.start : example.end]!r}, but {surfaces(claims)}"
    assert not differences(claim, example.reading), (
        f"{claim.quantity.surface!r} is read as {differences(claim, example.reading)}"
    )


def surfaces(claims: tuple[Claim, ...]) -> list[str]:
    return [claim.quantity.surface for claim in claims]


@pytest.mark.parametrize("example", examples_of("reads"), ids=name_of)
def test_text_is_read_as(example: Example) -> None:
    assert_reads(example)


@pytest.mark.parametrize("example", examples_of("known_failures"), ids=name_of)
def test_text_is_not_yet_read_as(example: Example, request: pytest.FixtureRequest) -> None:
    request.applymarker(pytest.mark.xfail(reason=example.reading["why"], strict=True))
    assert_reads(example)


@pytest.mark.parametrize("example", examples_of("refuses"), ids=name_of)
def test_no_figure_in(example: Example) -> None:
    claims = extract(example.marked)
    words = example.reading.get("words")
    if words is None:
        assert surfaces(claims) == []
        return
    named = [word for word in words if word in example.marked]
    assert named
    assert not any(word in surface for word in named for surface in surfaces(claims)), surfaces(claims)


def test_corpus_is_large_and_says_why_it_refuses() -> None:
    assert len(examples_of("reads")) + len(examples_of("refuses")) >= 600
    assert all(group["why"] for section in ("refuses", "known_failures") for _, group in groups_of(section))


def test_each_reading_marks_one_figure_in_each_text() -> None:
    for example in examples_of("reads") + examples_of("known_failures"):
        assert (example.marked.count("["), example.marked.count("]")) == (1, 1), example.marked


def test_each_text_stands_under_a_reading_once() -> None:
    marked = [example.marked for example in examples_of("reads") + examples_of("known_failures")]
    assert sorted(marked) == sorted(set(marked))


@pytest.mark.parametrize("qualifier", list(Qualifier))
def test_each_qualifier_has_readings(qualifier: Qualifier) -> None:
    assert any(group["qualifier"] == qualifier for _, group in groups_of("reads"))


@pytest.mark.parametrize("kind", list(Kind))
def test_each_kind_has_readings(kind: Kind) -> None:
    assert any(group.get("kind") == kind for _, group in groups_of("reads"))


@pytest.mark.parametrize("qualifier", list(Qualifier))
def test_example_in_the_lexicon_is_read_with_its_qualifier(qualifier: Qualifier) -> None:
    wordings = tomllib.loads((LEXICON / "qualifiers.toml").read_text(encoding="utf-8"))
    if qualifier is Qualifier.RANGE:  # two numbers make a range, no word at one of them
        assert qualifier not in wordings
        return
    claims = extract(f"There were {wordings[qualifier]['example']} there.")
    assert [claim.quantity.qualifier for claim in claims] == [qualifier]


def test_each_common_unit_has_readings() -> None:
    assert set(COMMON_UNITS.split()) - {group["unit"] for _, group in groups_of("reads")} == set()
