"""The table of tolerances: its examples hold, and a story changes only what there is."""

from decimal import Decimal

import pytest

from extract.models import Quantity
from facts.errors import StoryError
from facts.models import Statement
from facts.readings import read_one
from facts.tolerances import Tolerances, adjustables, asked_for, table
from tests.builders import Number, claim, quantity

# The examples of tolerances.toml as figures: what is said, what fits it, what does not.
EXAMPLES: dict[str, tuple[Quantity, list[Number], list[Number]]] = {
    "approx_pct": (quantity(40, qualifier="approx"), [38, 41, 42], [45, 37]),
    "approx_steps": (
        quantity("146e9", unit="USD", kind="money", surface="some $146 billion", qualifier="approx"),
        [Decimal("145e9"), Decimal("147e9")],
        [Decimal("148.9e9"), Decimal("144e9")],
    ),
    "approx_under_pct": (quantity(400, qualifier="approx_under"), [360, 388, 400], [350, 401]),
    "approx_over_pct": (quantity(200, qualifier="approx_over"), [200, 208, 220], [199, 250]),
    "rounding_units": (
        quantity("22e9", unit="USD", kind="money", surface="$22 billion"),
        [Decimal("21.5e9"), Decimal("22.1e9")],
        [Decimal("22.5e9"), Decimal("23e9")],
    ),
    "conversion_pct": (quantity(2670, unit="mi", kind="measure", surface="2,670 miles"), [2665, 2672], [2675, 2680]),
    "bounds_strict": (quantity(51, qualifier="over"), [51, 60], [50]),
}
# It widens no reading: what an explanation adds is tested there.
WORDS_ONLY = {"likely_rounding_pct"}


def test_every_entry_is_known_here() -> None:
    assert {*EXAMPLES, *WORDS_ONLY} == set(table())


@pytest.mark.parametrize("name", list(EXAMPLES))
def test_every_entry_has_an_example_that_holds(name: str) -> None:
    says, inside, outside = EXAMPLES[name]
    reading = read_one(Statement(claim=claim(says)), Decimal(1), Tolerances.of({}))
    reach = reading.converted if name == "conversion_pct" else reading.rounded
    assert all(Decimal(value) in reach for value in inside)
    assert not any(Decimal(value) in reach for value in outside)


@pytest.mark.parametrize(
    ("surface", "number", "inside", "outside"),
    [
        ("about 550", 550, 525, 580),
        ("about 540", 540, 550, 555),
        ("about 75", 75, 72, 71),
        ("about 388", 388, 389, 390),
    ],
)
def test_a_figure_told_finely_reaches_less_far(surface: str, number: int, inside: int, outside: int) -> None:
    says = quantity(number, qualifier="approx", surface=surface)
    reading = read_one(Statement(claim=claim(says)), Decimal(1), Tolerances.of({}))
    assert Decimal(inside) in reading.about
    assert Decimal(outside) not in reading.about


@pytest.mark.parametrize("name", list(table()))
def test_every_entry_says_why_and_gives_an_example(name: str) -> None:
    entry = table()[name]
    assert entry.label
    assert entry.reason
    assert entry.example
    assert 0 <= entry.value <= entry.most
    assert 0 < entry.step <= entry.most


def test_a_story_changes_single_entries() -> None:
    changed = Tolerances.of({"approx_pct": Decimal(10)})
    assert (changed.approx_pct, changed.approx_under_pct) == (Decimal(10), Decimal(10))
    assert Tolerances.of({}).approx_pct == Decimal(5)


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"about": Decimal(5)}, "no tolerance 'about'. The tolerances are: approx_pct"),
        ({"approx_pct": Decimal(-1)}, "approx_pct: -1 is below 0"),
        ({"approx_pct": Decimal("NaN")}, "approx_pct: NaN is below 0 or no number"),
    ],
)
def test_a_change_that_makes_no_sense_is_refused(changes: dict[str, Decimal], words: str) -> None:
    with pytest.raises(StoryError) as error:
        Tolerances.of(changes)
    assert words in str(error.value)


def test_an_editor_gets_every_tolerance_with_what_the_story_has_and_what_is_in_force() -> None:
    rows = {row.name: row for row in adjustables({"approx_pct": Decimal(8)}, {"conversion_pct": Decimal(2)})}
    assert list(rows) == list(table())
    assert (rows["approx_pct"].own, rows["approx_pct"].value, rows["approx_pct"].is_changed) == (
        Decimal(8),
        Decimal(8),
        False,
    )
    assert (rows["conversion_pct"].own, rows["conversion_pct"].value) == (table()["conversion_pct"].value, Decimal(2))
    assert [row.name for row in rows.values() if row.is_changed] == ["conversion_pct"]
    assert [row.name for row in rows.values() if row.is_switch] == ["bounds_strict"]


@pytest.mark.parametrize("code", ["approx_pct", "approx_pct:", "approx_pct:-1", "approx_pct:51", "approx_pct:1e1"])
def test_an_address_that_asks_for_no_tolerance_is_not_understood(code: str) -> None:
    assert asked_for(code) is None
