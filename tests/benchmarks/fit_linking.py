"""Fit the weights of facts/signals.py on annotated stories, and say how well they do on stories they have not seen.

    python -m tests.benchmarks.fit_linking [STORIES] [--write] [--per-story]

STORIES is a folder of stories with `gold.csv` and `docs/` (default ../shared/stories). Every pair of comparable claims
is one example: do the two speak of one fact? A logistic regression over the levels of all signals answers, each level
held to the direction in which lexicon/signals.toml says it may speak. Every story counts by the root of its pairs, so
that a long one does not drown the others. Each story is then linked with weights fitted on all the others: the figures
printed are those of unseen stories. `--write` fits on all stories and writes facts/lexicon/weights.toml.
"""

import argparse
import csv
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from extract import extract
from extract.models import Article, Claim
from facts.candidates import candidates
from facts.grouping import Pair, group
from facts.linking import one_figure, reading_order
from facts.reasons import wordings
from facts.settings import Setting, settings_of
from facts.signals import FEATURES, pair_of

WEIGHTS = Path(__file__).parents[2] / "facts" / "lexicon" / "weights.toml"
THRESHOLD = -0.6  # log-odds; the best of THRESHOLDS for the mean over unseen stories
THRESHOLDS = (-1.2, -0.9, -0.6, -0.3, 0.0)
PENALTY = 5.0  # how strongly weights are drawn to zero: five examples' worth
FORBIDDEN = -6.0  # outweighs all that could speak for a link
SWEEPS = 60
WARM_SWEEPS = 12
SETTLED = 1e-3

Vector = NDArray[np.float64]


class Example(NamedTuple):
    """A story as the fit sees it: its settings, the gold fact of each ("" where there is none), and its pairs."""

    settings: list[Setting]
    gold: list[str]
    pairs: list[Pair]
    levels: list[tuple[str, ...]]
    together: list[Pair]

    @property
    def known(self) -> NDArray[np.bool_]:
        return np.array([bool(self.gold[left] and self.gold[right]) for left, right in self.pairs], dtype=bool)

    @property
    def same(self) -> Vector:
        return np.array([self.gold[left] == self.gold[right] for left, right in self.pairs], dtype=float)


class Score(NamedTuple):
    hit: int = 0
    false: int = 0
    missed: int = 0
    precision: float = 0.0  # B³, summed over claims
    recall: float = 0.0
    claims: int = 0

    @property
    def link_f1(self) -> float:
        return 2 * self.hit / (2 * self.hit + self.false + self.missed) if self.hit else 0.0

    @property
    def b_cubed(self) -> float:
        return 2 * self.precision * self.recall / (self.precision + self.recall) / self.claims if self.claims else 0.0


def read_story(folder: Path) -> Example:
    articles = [
        Article(id=path.stem, text=path.read_text(encoding="utf-8")) for path in (folder / "docs").glob("*.txt")
    ]
    claims = sorted((claim for each in articles for claim in extract(each.text or "", each.id)), key=reading_order)
    settings = settings_of(claims, articles)
    pairs = sorted(candidates(settings))
    levels = [levels_of(settings[left], settings[right]) for left, right in pairs]
    return Example(settings, gold_facts(claims, folder / "gold.csv"), pairs, levels, list(one_figure(settings)))


def levels_of(left: Setting, right: Setting) -> tuple[str, ...]:
    pair = pair_of(left, right)
    return tuple(f"{name}.{level(pair)}" for name, level in FEATURES)


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


def fits(claim: Claim, row: Mapping[str, str]) -> bool:
    if claim.article != row["doc"] or overlap(claim, row) <= 0:
        return False
    marked = {float(row["value_lo"]), float(row["value_hi"])}
    scaled = {value * scale for value in marked for scale in (1, 0.01, 100)}
    return any(float(bound) in scaled for bound in (claim.quantity.low, claim.quantity.high) if bound is not None)


class Table:
    """The levels of many pairs as columns, each with the rows that hold it and the bounds its weight may take."""

    def __init__(self, levels: Sequence[tuple[str, ...]], names: Sequence[str]) -> None:
        place = {name: index for index, name in enumerate(names)}
        rows: list[list[int]] = [[] for _ in names]
        for row, held in enumerate(levels):
            for level in held:
                if level in place:
                    rows[place[level]].append(row)
        self.columns = [np.array(column, dtype=np.int64) for column in rows]
        self.size = len(levels)

    def scores(self, weights: Vector, bias: float) -> Vector:
        total = np.full(self.size, bias)
        for column, weight in zip(self.columns, weights, strict=True):
            total[column] += weight
        return total


def allowed(name: str) -> tuple[float, float]:
    """The bounds of a level's weight, by the direction in which it may speak."""
    signal, _, level = name.partition(".")
    wording = wordings().get(signal, {}).get(level)
    way = wording.speaks if wording else "either"
    if way == "forbids":
        return (FORBIDDEN, FORBIDDEN)
    return (0.0 if way == "for" else -np.inf, 0.0 if way == "against" else np.inf)


def fit(table: Table, names: Sequence[str], same: Vector, worth: Vector, start: Vector | None = None) -> Vector:
    """Weights and, last, the bias: one Newton step a level at a time, within bounds, until all have settled."""
    weights = np.zeros(len(names) + 1) if start is None else start.copy()
    limits = [*map(allowed, names), (-np.inf, np.inf)]
    columns = [*table.columns, np.arange(table.size)]
    scores = table.scores(weights[:-1], weights[-1])
    for _ in range(SWEEPS if start is None else WARM_SWEEPS):
        largest = 0.0
        for index, column in enumerate(columns):
            chance = 1 / (1 + np.exp(-np.clip(scores[column], -30, 30)))
            penalty = PENALTY if index < len(names) else 0.0
            slope = worth[column] @ (same[column] - chance) - penalty * weights[index]
            curve = worth[column] @ (chance * (1 - chance)) + penalty + 1e-6
            moved = float(np.clip(weights[index] + slope / curve, *limits[index])) - weights[index]
            weights[index] += moved
            scores[column] += moved
            largest = max(largest, abs(moved))
        if largest < SETTLED:
            break
    return weights


def fitted(stories: Mapping[str, Example], names: Sequence[str], start: Vector | None = None) -> Vector:
    levels = [
        held for story in stories.values() for held, known in zip(story.levels, story.known, strict=True) if known
    ]
    same = np.concatenate([story.same[story.known] for story in stories.values()])
    worth = np.concatenate(
        [np.full(known.sum(), max(known.sum(), 1) ** -0.5) for known in (s.known for s in stories.values())]
    )
    return fit(Table(levels, names), names, same, worth * len(worth) / worth.sum(), start)


def measure(story: Example, scores: Vector, threshold: float) -> Score:
    kinds = [setting.dimension for setting in story.settings]
    weighed = dict(zip(story.pairs, map(float, scores), strict=True))
    groups = group(weighed, kinds, threshold, story.together)
    where = {index: number for number, members in enumerate(groups) for index in members}
    marked = [index for index, fact in enumerate(story.gold) if fact]
    return score(story, where, marked)


def score(story: Example, where: Mapping[int, int], marked: Sequence[int]) -> Score:
    counts: Counter[tuple[bool, bool]] = Counter()
    for at, right in enumerate(marked):
        for left in marked[:at]:
            if story.settings[left].claim.article != story.settings[right].claim.article:
                counts[where[left] == where[right], story.gold[left] == story.gold[right]] += 1
    found, meant, both = (Counter[object]() for _ in range(3))
    for index in marked:
        found[where[index]] += 1
        meant[story.gold[index]] += 1
        both[where[index], story.gold[index]] += 1
    shares = [
        (both[where[i], story.gold[i]] / found[where[i]], both[where[i], story.gold[i]] / meant[story.gold[i]])
        for i in marked
    ]
    precision, recall = (sum(each[side] for each in shares) for side in (0, 1))
    return Score(counts[True, True], counts[True, False], counts[False, True], precision, recall, len(marked))


def total(scores: Iterable[Score]) -> Score:
    return Score(*map(sum, zip(*scores, strict=True)))


def unseen(stories: Mapping[str, Example], names: Sequence[str], start: Vector) -> dict[str, Vector]:
    """The pair scores of each story by weights fitted on all the others."""
    found = {}
    for name, story in stories.items():
        weights = fitted({other: each for other, each in stories.items() if other != name}, names, start)
        found[name] = Table(story.levels, names).scores(weights[:-1], weights[-1])
    return found


def report(
    stories: Mapping[str, Example], scores: Mapping[str, Vector], title: str, *, per_story: bool = False
) -> None:
    for threshold in THRESHOLDS:
        results = {name: measure(story, scores[name], threshold) for name, story in stories.items()}
        means = [result.link_f1 for result in results.values() if result.hit + result.missed]
        whole = total(results.values())
        print(
            f"{title:6} above {threshold:+.1f}: link F1 mean {np.mean(means):.3f}, pooled {whole.link_f1:.3f}, "
            f"B³ {whole.b_cubed:.3f} (right {whole.hit}, false {whole.false}, missed {whole.missed})"
        )
        if per_story and threshold == THRESHOLD:
            for name, each in results.items():
                print(f"    {name:34} F1 {each.link_f1:.3f} right {each.hit} false {each.false} missed {each.missed}")


def written(names: Sequence[str], weights: Vector) -> str:
    lines = [
        "# What each level of each signal (facts/signals.py) adds to a link, in log-odds: 0.7 doubles the odds, -0.7",
        "# halves them. A pair of claims scores the bias and one level of each signal; groups of claims join while",
        "# their mean score is above the threshold.",
        "# Written by `python -m tests.benchmarks.fit_linking --write`; not for editing by hand.",
        "",
        f"threshold = {THRESHOLD}",
        f"bias = {weights[-1]:.3f}",
    ]
    by_signal: dict[str, list[str]] = defaultdict(list)
    for name, weight in zip(names, weights, strict=False):
        signal, _, level = name.partition(".")
        if abs(weight) >= 0.0005:
            by_signal[signal].append(f"{level} = {weight:.3f}")
    for signal, _ in FEATURES:
        lines += ["", f"[signal.{signal}]", *by_signal[signal]]
    return "\n".join(lines) + "\n"


def main(arguments: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("stories", nargs="?", type=Path, default=Path(__file__).parents[3] / "shared" / "stories")
    parser.add_argument("--write", action="store_true", help="write the weights fitted on all stories")
    parser.add_argument("--per-story", action="store_true")
    options = parser.parse_args(arguments)
    folders = sorted(folder for folder in options.stories.iterdir() if (folder / "gold.csv").exists())
    stories = {folder.name: read_story(folder) for folder in folders}
    names = sorted({level for story in stories.values() for held in story.levels for level in held})
    weights = fitted(stories, names)
    seen = {name: Table(story.levels, names).scores(weights[:-1], weights[-1]) for name, story in stories.items()}
    report(stories, seen, "seen")
    if options.write:
        WEIGHTS.write_text(written(names, weights), encoding="utf-8")
    report(stories, unseen(stories, names, weights), "unseen", per_story=options.per_story)
    return 0


if __name__ == "__main__":
    sys.exit(main())
