"""Annotated stories as examples for linking: the figures the program reads, the gold fact of each, and every pair.

Three sorts: the development stories beside the project, invented stories of our own (tests/corpus/linking), and the
cases of the linking tests. The last two bring in what is known of news in general. Measured are the development
stories and those invented ones that are held out of the fit: their files are named held_*.
"""

import csv
import importlib
import math
import re
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from extract import extract
from extract.models import Article, Claim
from facts.grouping import IndexPair
from facts.linking import exclusions, one_figure, pairs_of, reading_order, ruled_out
from facts.pairs import Pair
from facts.settings import Setting
from facts.signals import FEATURES
from facts.story_settings import settings_of
from tests.linked import read as read_case

TESTS = Path(__file__).parents[1]
HELD_OUT = "held_"  # how the names of files begin whose stories the weights must not have seen
MARK = re.compile(r"\[([^\]=]*)=(\w+)\]")  # "[three people=hurt]"

Vector = NDArray[np.float64]


class Judged(NamedTuple):
    """A gold fact that several articles state, and how they stand to one another: agree, compatible or differ."""

    fact: str
    verdict: str


class Example(NamedTuple):
    """A story as the fit sees it: its settings, the gold fact of each ("" where there is none), and its pairs."""

    articles: list[Article]
    settings: list[Setting]
    gold: list[str]
    compared: dict[IndexPair, Pair]
    levels: list[tuple[str, ...]]
    together: list[IndexPair]
    apart: list[IndexPair]
    judged: tuple[Judged, ...] = ()

    @property
    def pairs(self) -> list[IndexPair]:
        return list(self.compared)

    @property
    def known(self) -> NDArray[np.bool_]:
        return np.array([bool(self.gold[left] and self.gold[right]) for left, right in self.pairs], dtype=bool)

    @property
    def same(self) -> Vector:
        return np.array([self.gold[left] == self.gold[right] for left, right in self.pairs], dtype=float)


def read_stories(folder: Path) -> dict[str, Example]:
    """The development stories: folders with `docs/`, `gold.csv` and `disagreements.csv`."""
    return {path.parent.name: read_story(path.parent) for path in sorted(folder.glob("*/gold.csv"))}


def read_story(folder: Path) -> Example:
    articles = [
        Article(id=path.stem, text=path.read_text(encoding="utf-8")) for path in sorted((folder / "docs").glob("*.txt"))
    ]
    claims = claims_of(articles)
    return example(articles, claims, gold_facts(claims, folder / "gold.csv"), tuple(judged(folder)))


def claims_of(articles: Sequence[Article]) -> list[Claim]:
    return sorted((claim for each in articles for claim in extract(each.text or "", each.id)), key=reading_order)


def example(articles: list[Article], claims: list[Claim], gold: list[str], facts: tuple[Judged, ...] = ()) -> Example:
    settings = settings_of(claims, articles)
    compared = pairs_of(settings)
    levels = [levels_of(pair) for pair in compared.values()]
    together = list(one_figure(settings))
    apart = ruled_out(exclusions(compared), together)
    return Example(articles, settings, gold, compared, levels, together, apart, facts)


def levels_of(pair: Pair) -> tuple[str, ...]:
    return tuple(f"{name}.{told}" for name, level in FEATURES if (told := level(pair)))


def judged(folder: Path) -> Iterator[Judged]:
    with (folder / "disagreements.csv").open(newline="", encoding="utf-8") as file:
        for row in csv.DictReader(file):
            kind = row["kind"]
            if int(row["n_docs"]) > 1 and kind != "single_source":
                verdict = "compatible" if kind.startswith("compatible") else "agree" if kind == "agree" else "differ"
                yield Judged(row["fact_id"], verdict)


def gold_facts(claims: Sequence[Claim], path: Path) -> list[str]:
    """The annotated fact of each claim whose characters and number an annotator marked, one claim a mark."""
    with path.open(newline="", encoding="utf-8") as file:
        rows = [row for row in csv.DictReader(file) if row["form"] != "implicit"]
    found = [
        (overlap(claim, row), index, row) for index, claim in enumerate(claims) for row in rows if fits(claim, row)
    ]
    facts = [""] * len(claims)
    used: set[int] = set()
    for _, index, row in sorted(found, key=lambda each: (-each[0], each[1])):
        if not facts[index] and id(row) not in used:
            facts[index] = row["fact_id"]
            used.add(id(row))
    return facts


def overlap(claim: Claim, row: Mapping[str, str]) -> int:
    return min(claim.quantity.end, int(row["end"])) - max(claim.quantity.start, int(row["start"]))


SCALES = (1, 0.01, 10, 100)  # a share marked in percent or as a ratio, decades marked in years
ROUNDING = 1e-5  # a third is marked as 0.333333


def fits(claim: Claim, row: Mapping[str, str]) -> bool:
    if claim.article != row["doc"] or overlap(claim, row) <= 0:
        return False
    stated = [float(bound) for bound in (claim.quantity.low, claim.quantity.high) if bound is not None]
    marked = {float(row["value_lo"]), float(row["value_hi"])}
    scaled = [value * scale for value in marked for scale in SCALES]
    return any(math.isclose(bound, value, rel_tol=ROUNDING) for bound in stated for value in scaled)


def invented_stories() -> dict[str, Example]:
    """The invented stories that the weights are learned from."""
    return {name: invented(texts) for name, texts in invented_texts().items()}


def held_out_stories() -> dict[str, Example]:
    """The invented stories that are never learned from, only measured."""
    return {name: invented(texts) for name, texts in invented_texts(held_out=True).items()}


def invented_texts(*, held_out: bool = False) -> dict[str, list[str]]:
    return {
        story["name"]: story["articles"]
        for path in sorted((TESTS / "corpus" / "linking").glob("*.toml"))
        if path.name.startswith(HELD_OUT) == held_out
        for story in tomllib.loads(path.read_text(encoding="utf-8"))["story"]
    }


def invented(texts: Sequence[str]) -> Example:
    """A story whose figures stand in brackets with the facts they speak of."""
    articles, marks = [], {}
    for number, marked in enumerate(texts):
        name, shift = f"article-{number}", 0
        for match in MARK.finditer(marked):
            start = match.start() - shift
            marks[name, start, start + len(match[1])] = match[2]
            shift += len(match[0]) - len(match[1])
        articles.append(Article(id=name, text=MARK.sub(r"\1", marked)))
    claims = claims_of(articles)
    return example(articles, claims, taken(claims, marks))


def linking_cases() -> dict[str, Example]:
    """The cases of the linking tests, each a story of very short articles."""
    modules = [importlib.import_module(f"tests.{path.stem}") for path in sorted(TESTS.glob("test_linking*.py"))]
    found = {}
    for name, rows in ((name, rows) for module in modules for name, rows in getattr(module, "CASES", {}).items()):
        articles, places = read_case(rows)
        claims = claims_of(articles)
        marks = {(article, start, start + 1): str(number) for (article, start), number in places.items()}
        found[name] = example(articles, claims, taken(claims, marks))
    return found


def taken(claims: Sequence[Claim], marks: Mapping[tuple[str, int, int], str]) -> list[str]:
    """The fact of each claim that touches a mark, one claim a mark."""
    left, facts = dict(marks), [""] * len(claims)
    for index, claim in enumerate(claims):
        first, last = claim.quantity.start, claim.quantity.end
        touched = next((m for m in left if m[0] == claim.article and first < m[2] and m[1] < last), None)
        if touched:
            facts[index] = left.pop(touched)
    return facts
