"""Fit the weights of facts/signals.py on annotated stories, and say how well they do on stories they have not seen.

    python -m tests.benchmarks.fit_linking [STORIES] [--write] [--per-story] [--verdicts]

STORIES is a folder of stories with `gold.csv` and `docs/` (default ../shared/stories). Every pair of comparable claims
is one example: do the two speak of one fact? A logistic regression over the levels of all signals answers, each level
held to the direction in which lexicon/signals.toml says it may speak. Every story counts by the root of its pairs, so
that a long one does not drown the others. Our own invented stories and test cases are learned from beside them; of
them only those are measured that are held out, their verdicts against those that right links would give. Each story
is then linked with weights fitted on all the others: the figures printed are those of unseen stories, and with
`--verdicts` also how many of their verdicts are right. `--write` fits on all stories and writes
facts/lexicon/weights.toml.
"""

import argparse
import sys
from collections import defaultdict
from collections.abc import Mapping, Sequence
from pathlib import Path

import numpy as np

from facts.closest import STANDINGS, standings
from facts.reasons import wordings
from facts.signals import FEATURES
from tests.benchmarks.linking_examples import (
    Example,
    Vector,
    held_out_stories,
    invented_stories,
    linking_cases,
    read_stories,
)
from tests.benchmarks.linking_measures import asked, judged_by_gold, measure, summary

WEIGHTS = Path(__file__).parents[2] / "facts" / "lexicon" / "weights.toml"
# In log-odds; the best of THRESHOLDS, of unseen stories and seen ones together.
THRESHOLD = -0.85
THRESHOLDS = (-1.15, -1.0, -0.85, -0.7, -0.55)
PENALTY = 1.5  # how strongly weights are drawn to zero: one and a half examples' worth
# Our own stories hold more look-alikes than news does. At a quarter to a third of news, unseen stories are linked a
# little better than at a half; below a quarter, linking cases fail.
INVENTED_WORTH = 0.3
CASE_WORTH = 0.3
GIVEN = tuple(f"{signal}.{level}" for signal, of in wordings().items() for level in of if of[level].adds is not None)
CLOSEST = tuple(f"closest.{standing}" for standing in STANDINGS)
SWEEPS = 60
WARM_SWEEPS = 12
SETTLED = 1e-3


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
    """The bounds of a level's weight, by the direction in which it may speak; both are the weight where it is given."""
    signal, _, level = name.partition(".")
    wording = wordings().get(signal, {}).get(level)
    if wording and wording.adds is not None:
        return wording.adds, wording.adds
    way = wording.speaks if wording else "either"
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


Weighed = Sequence[tuple[Example, float]]


def fitted(examples: Weighed, names: Sequence[str], start: Vector | None = None) -> Vector:
    """Weights and, last, the bias, from the pairs whose facts are known; each example comes with what it is worth.

    Fitted twice: what fits best is told by the scores of the first fit.
    """
    first = fitted_once(examples, names, start)
    return fitted_once([(with_standings(each, names, first), worth) for each, worth in examples], names, first)


def with_standings(story: Example, names: Sequence[str], weights: Vector) -> Example:
    """The story with the levels of the signal `closest`, by the scores that all others give."""
    first = Table(story.levels, names).scores(weights[:-1], weights[-1])
    told = standings(story.compared, dict(zip(story.pairs, map(float, first), strict=True)))
    return story._replace(
        levels=[(*level, f"closest.{told[pair]}") for level, pair in zip(story.levels, story.pairs, strict=True)]
    )


def scores_of(story: Example, names: Sequence[str], weights: Vector) -> Vector:
    """The scores of a story's pairs, as facts/linking.py works them out."""
    return Table(with_standings(story, names, weights).levels, names).scores(weights[:-1], weights[-1])


def fitted_once(examples: Weighed, names: Sequence[str], start: Vector | None = None) -> Vector:
    levels = [
        level for each, _ in examples for level, known in zip(each.levels, each.known, strict=True) if known
    ]  # fmt: skip
    same = np.concatenate([each.same[each.known] for each, _ in examples])
    counts = [(int(each.known.sum()), worth) for each, worth in examples]
    worth = np.concatenate([np.full(count, worth * max(count, 1) ** -0.5) for count, worth in counts])
    return fit(Table(levels, names), names, same, worth * len(worth) / worth.sum(), start)


def unseen(stories: Mapping[str, Example], own: Weighed, names: Sequence[str], start: Vector) -> dict[str, Vector]:
    """The pair scores of each story by weights fitted on all the others."""
    found = {}
    for name, story in stories.items():
        others = [(each, 1.0) for other, each in stories.items() if other != name]
        weights = fitted([*others, *own], names, start)
        found[name] = scores_of(story, names, weights)
    return found


def report(
    stories: Mapping[str, Example], scores: Mapping[str, Vector], title: str, *, verdicts: bool, per_story: bool = False
) -> None:
    for threshold in THRESHOLDS:
        results = {
            name: measure(story, scores[name], threshold, verdicts=verdicts) for name, story in stories.items()
        }  # fmt: skip
        print(f"{title:6} above {threshold:+.2f}: {summary(results.values())}")
        if threshold == THRESHOLD:
            told = [asked(story, scores[name], threshold) for name, story in stories.items()]
            right, known = sum(each.right for each in told), sum(each.known for each in told)
            print(f"{title:6} asked of a person: {known} pairs of facts whose gold is known, {right} of them one fact")
        if per_story and threshold == THRESHOLD:
            for name, each in results.items():
                right = sum(wanted == given for wanted, given in each.answers)
                print(
                    f"    {name:34} F1 {each.link_f1:.3f} right {each.hit} false {each.false} missed {each.missed} "
                    f"verdicts {right}/{len(each.answers)}"
                )


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
    parser.add_argument("--verdicts", action="store_true", help="judge the facts found, too")
    parser.add_argument("--only-write", action="store_true", help="write without measuring")
    options = parser.parse_args(arguments)
    stories = read_stories(options.stories)
    own = [(each, INVENTED_WORTH) for each in invented_stories().values()]
    own += [(each, CASE_WORTH) for each in linking_cases().values()]
    examples = [*((each, 1.0) for each in stories.values()), *own]
    names = sorted({level for each, _ in examples for held in each.levels for level in held} | {*CLOSEST, *GIVEN})
    weights = fitted(examples, names)
    if options.write or options.only_write:
        WEIGHTS.write_text(written(names, weights), encoding="utf-8")
    if options.only_write:
        return 0
    seen = {name: scores_of(story, names, weights) for name, story in stories.items()}
    report(stories, seen, "seen", verdicts=options.verdicts)
    held = {name: judged_by_gold(story) for name, story in held_out_stories().items()}
    kept_back = {name: scores_of(story, names, weights) for name, story in held.items()}
    report(held, kept_back, "held", verdicts=options.verdicts)
    found = unseen(stories, own, names, weights)
    report(stories, found, "unseen", verdicts=options.verdicts, per_story=options.per_story)
    return 0


if __name__ == "__main__":
    sys.exit(main())
