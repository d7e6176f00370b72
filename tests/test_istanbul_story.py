"""The bundled story: what a careful reader wrote down holds together, and holds against the five texts."""

from collections import Counter
from decimal import Decimal
from functools import cache
from itertools import pairwise
from pathlib import Path

import pytest

from extract.models import Claim, Kind, Origin, Qualifier
from extract.sentences import split
from facts.models import Story
from facts.story_check import digest
from facts.story_folder import check_story, load_story

ROOT = Path(__file__).parents[1]
FOLDER = ROOT / "facts" / "stories" / "istanbul-2025"
TEXTS = ROOT.parent / "shared" / "articles"

needs_texts = [
    pytest.mark.articles,
    pytest.mark.skipif(not TEXTS.is_dir(), reason="../shared/articles is absent: the publishers' texts are not ours"),
]


@cache
def story() -> Story:
    return load_story(FOLDER)


@cache
def texts() -> dict[str, str]:
    return {path.stem: path.read_text(encoding="utf-8") for path in sorted(TEXTS.glob("*.txt"))}


def stated(fact: str) -> dict[str, list[Claim]]:
    """The claims of one fact by the number an article's name begins with ("003")."""
    found: dict[str, list[Claim]] = {}
    for claim in story().curated:
        if story().curated_facts[claim.id] == fact:
            found.setdefault(claim.article[:3], []).append(claim)
    return found


def figures(fact: str) -> dict[str, list[tuple[Qualifier, Decimal | None, Decimal | None]]]:
    return {
        article: [(each.quantity.qualifier, each.quantity.low, each.quantity.high) for each in claims]
        for article, claims in stated(fact).items()
    }


def exactly(value: str) -> tuple[Qualifier, Decimal | None, Decimal | None]:
    return Qualifier.EXACT, Decimal(value), Decimal(value)


def about(value: str) -> tuple[Qualifier, Decimal | None, Decimal | None]:
    return Qualifier.APPROX, Decimal(value), Decimal(value)


def nearly(value: str) -> tuple[Qualifier, Decimal | None, Decimal | None]:
    return Qualifier.APPROX_UNDER, Decimal(value), Decimal(value)


def more_than(value: str) -> tuple[Qualifier, Decimal | None, Decimal | None]:
    return Qualifier.OVER, Decimal(value), None


def at_least(value: str) -> tuple[Qualifier, Decimal | None, Decimal | None]:
    return Qualifier.AT_LEAST, Decimal(value), None


def test_the_story_has_nothing_to_mend() -> None:
    assert [str(problem) for problem in check_story(FOLDER)] == []


def test_all_was_read_by_a_person_and_each_article_tells_something() -> None:
    assert {claim.origin for claim in story().curated} == {Origin.CURATED}
    counts = Counter(claim.article for claim in story().curated)
    assert set(counts) == {article.id for article in story().articles}
    assert len(counts) == 5
    assert min(counts.values()) >= 10


def test_every_fact_is_stated_by_someone_and_says_what_it_is() -> None:
    used = set(story().curated_facts.values())
    for fact in story().facts:
        assert fact.id in used
        assert all((fact.label, fact.unit, fact.topic, fact.description)), fact.id


def test_topics_stand_together() -> None:
    topics = [fact.topic for fact in story().facts]
    changes = [right for left, right in pairwise(["", *topics]) if left != right]
    assert len(changes) == len(set(changes))


def test_an_article_is_silent_only_where_it_gives_no_figure() -> None:
    given = {(claim.article, story().curated_facts[claim.id]) for claim in story().curated}
    silent = [(each.article, each.fact) for each in story().silences]
    assert silent
    assert len(set(silent)) == len(silent)
    assert not given & set(silent)


def test_figures_stand_in_reading_order_and_never_overlap() -> None:
    for left, right in pairwise(story().curated):
        if left.article == right.article:
            assert left.quantity.end <= right.quantity.start, right.id
            assert left.sentence <= right.sentence, right.id
        else:
            assert left.article < right.article


def test_the_words_are_as_long_as_their_range() -> None:
    for claim in story().curated:
        quantity = claim.quantity
        assert len(quantity.surface) == quantity.end - quantity.start, claim.id
        assert quantity.surface == quantity.surface.strip()


def test_bounds_and_qualifier_say_the_same() -> None:
    blank = {
        Qualifier.AT_LEAST: (False, True),
        Qualifier.OVER: (False, True),
        Qualifier.AT_MOST: (True, False),
        Qualifier.UNDER: (True, False),
    }
    for claim in story().curated:
        quantity = claim.quantity
        assert (quantity.low is None, quantity.high is None) == blank.get(quantity.qualifier, (False, False)), claim.id
        if quantity.qualifier is Qualifier.RANGE:
            assert quantity.low != quantity.high
        elif quantity.low is not None and quantity.high is not None:
            assert quantity.low == quantity.high


def test_a_figure_without_a_number_word_is_marked() -> None:
    implicit = {claim.quantity.surface.lower() for claim in story().curated if claim.implicit}
    assert implicit == {"a highway bridge", "a day", "no casualties"}


def test_who_is_credited_comes_with_how_they_put_it() -> None:
    for claim in story().curated:
        assert bool(claim.attribution) == bool(claim.stance), claim.id
        assert not claim.attribution.lower().startswith(("the ", "a ", "an ")), claim.id


def test_people_are_counted_in_persons_whatever_they_are_called() -> None:
    people = {"person", "passenger", "soldier", "injury", "fatality", "other", "member", "troop", "casualty"}
    for claim in story().curated:
        if claim.quantity.kind is Kind.COUNT:
            assert (claim.quantity.unit == "person") == (claim.counted in people), claim.id


def test_aircraft_forty_forty_one_and_about_forty() -> None:
    assert figures("aircraft-hit") == {
        "000": [exactly("40")],
        "001": [exactly("41")],
        "002": [about("40")],
        "003": [exactly("41")],
        "004": [exactly("40")],
    }
    assert {article: claims[0].action for article, claims in stated("aircraft-hit").items()} == {
        "000": "damage or destroy",
        "001": "hit",
        "002": "damage",
        "003": "damage",
        "004": "hit",
    }


def test_one_article_credits_the_drones_to_the_side_that_launched_them() -> None:
    drones = stated("drones-launched")
    assert figures("drones-launched") == {article: [exactly("472")] for article in ("000", "002", "003", "004")}
    assert {article for article, claims in drones.items() if "Russian" in claims[0].attribution} == {"002"}
    assert all("air force" in drones[article][0].attribution for article in ("000", "003", "004"))


def test_one_highway_bridge_or_two_railway_bridges() -> None:
    bridges = stated("bridges-down")
    assert figures("bridges-down") == {
        article: [exactly("2" if article == "001" else "1")] for article in ("000", "001", "002", "003", "004")
    }
    assert bridges["001"][0].counted == "strategic railway bridge"
    assert {bridges[article][0].counted for article in ("000", "002", "003", "004")} == {"highway bridge"}
    assert {article for article, claims in bridges.items() if not claims[0].implicit} == {"001"}


def test_a_conversion_in_parentheses_is_a_second_claim_of_the_same_fact() -> None:
    distances = stated("base-distance")
    assert len(distances) == 5
    assert [claim.quantity.unit for claim in distances["004"]] == ["km", "mi"]
    assert figures("base-distance")["004"] == [more_than("4300"), more_than("2670")]


def test_control_over_an_area_is_no_lower_bound() -> None:
    assert figures("area-taken") == {
        "000": [about("450")],
        "002": [exactly("450")],
        "003": [exactly("450")],
        "004": [about("450")],
    }
    assert {claims[0].quantity.unit for claims in stated("area-taken").values()} == {"km2"}


@pytest.mark.parametrize(
    ("fact", "expected"),
    [
        ("missiles-launched", {article: [exactly("7")] for article in ("000", "002", "003", "004")}),
        ("record-window", {"000": [exactly("24")]}),
        ("drones-used", {"001": [exactly("117")]}),
        ("regions-struck", {"003": [exactly("5")]}),
        ("fire-locations", {"003": [exactly("2")]}),
        ("airfield-casualties", {"003": [exactly("0")]}),
        ("bridge-killed", {article: [at_least("7")] for article in ("000", "002", "003", "004")}),
        ("bridge-injured", {article: [exactly("69")] for article in ("000", "002", "003", "004")}),
        ("train-people", {"000": [nearly("400")], "002": [exactly("388")], "004": [exactly("388")]}),
        (
            "months-since-faster",
            {"000": [exactly("0.5")], "002": [exactly("6")], "003": [exactly("0.5")], "004": [at_least("6")]},
        ),
        ("share-held", {"000": [about("0.2")], "002": [about("0.2")], "003": [about("0.2")], "004": [nearly("0.2")]}),
        ("area-held", {"002": [about("113100")], "004": [about("113100")]}),
        ("soldiers-killed", {"001": [at_least("12")]}),
        ("soldiers-wounded", {"001": [more_than("60")]}),
        ("since-first-talks", {"003": [more_than("1")]}),
        ("announcement-lead", {"001": [exactly("1")]}),
        ("ceasefire-length", {"001": [exactly("30")]}),
        ("delegation-size", {"001": [exactly("14")]}),
        ("parties", {"000": [exactly("2")], "004": [exactly("2")]}),
        ("regions-demanded", {"004": [exactly("4")]}),
        ("war-length", {"000": [exactly("3")], "003": [exactly("3")]}),
        ("war-casualties", {"004": [more_than("1200000")]}),
        ("troops-sent", {"004": [(Qualifier.RANGE, Decimal(20000), Decimal(99999))]}),
        ("earlier-fighting", {"004": [exactly("8")]}),
    ],
)
def test_the_other_figures(
    fact: str, expected: dict[str, list[tuple[Qualifier, Decimal | None, Decimal | None]]]
) -> None:
    assert figures(fact) == expected


def test_the_second_round_is_an_ordinal_in_every_article() -> None:
    rounds = stated("talks-round")
    assert len(rounds) == 5
    assert {claim.quantity.kind for claims in rounds.values() for claim in claims} == {Kind.ORDINAL}


class TestAgainstTheTexts:
    pytestmark = needs_texts

    def test_the_five_texts_are_the_ones_that_were_read(self) -> None:
        assert {article.id: article.sha256 for article in story().articles} == {
            name: digest(text) for name, text in texts().items()
        }

    def test_every_range_holds_its_words(self) -> None:
        assert [str(problem) for problem in check_story(FOLDER, texts())] == []

    def test_every_figure_stands_in_its_sentence(self) -> None:
        sentences = {name: split(text) for name, text in texts().items()}
        for claim in story().curated:
            sentence = sentences[claim.article][claim.sentence]
            assert sentence.start <= claim.quantity.start < claim.quantity.end <= sentence.end, claim.id

    def test_scope_and_authority_are_the_article_s_own_words(self) -> None:
        for claim in story().curated:
            text = texts()[claim.article].lower()
            assert claim.scope.lower() in text, claim.id
            assert claim.attribution in texts()[claim.article], claim.id
