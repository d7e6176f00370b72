"""How well groups of claims match the gold facts of a story: links, B³, and the verdicts that follow."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

import numpy as np

from facts.comparison import judge, make_case
from facts.grouping import IndexPair, group
from facts.label_parts import most_common
from facts.models import Fact, Link, Statement, Verdict
from facts.possible import may_match, possible_matches
from facts.tolerances import Tolerances
from tests.benchmarks.linking_examples import Example, Judged

CLASSES = ("agree", "compatible", "differ")
CLASS_OF = {
    Verdict.AGREE: "agree",
    Verdict.COMPATIBLE: "compatible",
    Verdict.CONFLICT: "differ",
    Verdict.SUPERSEDED: "differ",
    Verdict.NOT_COMPARABLE: "differ",
}
MISSED = "none"
SEVERAL = 2

Answer = tuple[str, str]  # the verdict wanted and the one given


class Score(NamedTuple):
    hit: int
    false: int
    missed: int
    precision: float  # B³, summed over claims
    recall: float
    claims: int
    answers: tuple[Answer, ...]

    @property
    def link_f1(self) -> float:
        return 2 * self.hit / (2 * self.hit + self.false + self.missed) if self.hit else 0.0

    @property
    def b_cubed(self) -> float:
        return 2 * self.precision * self.recall / (self.precision + self.recall) / self.claims if self.claims else 0.0


class Summary(NamedTuple):
    mean: float
    pooled: float
    b_cubed: float
    accuracy: float
    macro_f1: float

    def __str__(self) -> str:
        return (
            f"link F1 mean {self.mean:.3f}, pooled {self.pooled:.3f}, B³ {self.b_cubed:.3f}, "
            f"verdict accuracy {self.accuracy:.3f}, macro-F1 {self.macro_f1:.3f}"
        )


def by_pair(story: Example, scores: Iterable[float]) -> dict[IndexPair, float]:
    return dict(zip(story.pairs, map(float, scores), strict=True))


def groups_of(story: Example, scores: Mapping[IndexPair, float], threshold: float) -> list[list[int]]:
    return group(scores, [setting.dimension for setting in story.settings], threshold, story.together, story.apart)


def measure(story: Example, scores: Iterable[float], threshold: float, *, verdicts: bool = False) -> Score:
    groups = groups_of(story, by_pair(story, scores), threshold)
    where = {index: number for number, members in enumerate(groups) for index in members}
    marked = [index for index, fact in enumerate(story.gold) if fact]
    answers = answered(story, groups, where) if verdicts else ()
    links = links_of(story, where, marked)
    shares = shares_of(story, where, marked)
    return Score(
        links[True, True], links[True, False], links[False, True],
        sum(each[0] for each in shares), sum(each[1] for each in shares), len(marked), tuple(answers),
    )  # fmt: skip


def links_of(story: Example, where: Mapping[int, int], marked: Sequence[int]) -> Counter[tuple[bool, bool]]:
    """How many pairs of claims of two articles are together here, and in the gold."""
    counts: Counter[tuple[bool, bool]] = Counter()
    for at, right in enumerate(marked):
        for left in marked[:at]:
            if story.settings[left].claim.article != story.settings[right].claim.article:
                counts[where[left] == where[right], story.gold[left] == story.gold[right]] += 1
    return counts


def shares_of(story: Example, where: Mapping[int, int], marked: Sequence[int]) -> list[tuple[float, float]]:
    """For each claim, the share of its group, and of its gold fact, that the two have in common."""
    found, meant, both = (Counter[object]() for _ in range(3))
    for index in marked:
        found[where[index]] += 1
        meant[story.gold[index]] += 1
        both[where[index], story.gold[index]] += 1
    shared = {index: both[where[index], story.gold[index]] for index in marked}
    return [(shared[i] / found[where[i]], shared[i] / meant[story.gold[i]]) for i in marked]


def answered(story: Example, groups: Sequence[Sequence[int]], where: Mapping[int, int]) -> Iterable[Answer]:
    """The verdict of the group that holds most claims of each judged fact, if they stand in two articles."""
    for fact, wanted in story.judged:
        held = [index for index, gold in enumerate(story.gold) if gold == fact and len(groups[where[index]]) > 1]
        best = Counter(where[index] for index in held).most_common(1)
        inside = [index for index in held if best and where[index] == best[0][0]]
        yield (wanted, verdict_of(story, groups[best[0][0]]) if are_of_several(story, inside) else MISSED)


def are_of_several(story: Example, members: Iterable[int]) -> bool:
    """Whether claims stand in two articles or more."""
    return len({story.settings[index].claim.article for index in members}) >= SEVERAL


class Asked(NamedTuple):
    """The facts that a person is asked about as perhaps one: `right` are, of those whose gold is known."""

    right: int
    known: int


def asked(story: Example, scores: Iterable[float], threshold: float) -> Asked:
    told = by_pair(story, scores)
    groups = groups_of(story, told, threshold)
    articles = [setting.claim.article for setting in story.settings]
    near = possible_matches(groups, told, articles, threshold, lambda ends: may_match(story.compared[ends]))
    facts = [tuple(gold_of(story, groups[place]) for place in each.groups) for each in near]
    known = [each for each in facts if all(each)]
    return Asked(sum(one == other for one, other in known), len(known))


def gold_of(story: Example, members: Iterable[int]) -> str:
    """The gold fact of most claims of a group, "" where none is marked."""
    return next((fact for fact, _ in Counter(story.gold[i] for i in members if story.gold[i]).most_common(1)), "")


def judged_by_gold(story: Example) -> Example:
    """An invented story with the verdicts that its own facts get when every claim is linked right."""
    members: dict[str, list[int]] = {}
    for index, fact in enumerate(story.gold):
        if fact:
            members.setdefault(fact, []).append(index)
    told = ((fact, verdict_of(story, held)) for fact, held in members.items() if are_of_several(story, held))
    return story._replace(judged=tuple(Judged(fact, verdict) for fact, verdict in told if verdict != MISSED))


def verdict_of(story: Example, members: Sequence[int]) -> str:
    claims = [story.settings[index].claim for index in members]
    fact = Fact(id="fact", label="fact", unit=most_common(story.settings[i].unit for i in members), topic="")
    links = [Link(claim=claim.id, fact=fact.id, score=1.0) for claim in claims]
    statements = [Statement(claim=c, fact=fact.id, link=link) for c, link in zip(claims, links, strict=True)]
    verdict = judge(make_case(fact, statements, story.articles, Tolerances.of({}))).verdict
    return CLASS_OF.get(verdict, MISSED)


def summary(scores: Iterable[Score]) -> Summary:
    held = list(scores)
    means = [each.link_f1 for each in held if each.hit + each.missed]
    hit, wrong = sum(each.hit for each in held), sum(each.false + each.missed for each in held)
    answers = Counter(answer for each in held for answer in each.answers)
    right = sum(count for (wanted, given), count in answers.items() if wanted == given)
    return Summary(
        float(np.mean(means)),
        2 * hit / (2 * hit + wrong),
        sum(each.b_cubed * each.claims for each in held) / sum(each.claims for each in held),
        right / (sum(answers.values()) or 1),
        float(np.mean([class_f1(answers, name) for name in CLASSES])),
    )


def class_f1(answers: Counter[Answer], name: str) -> float:
    wanted = sum(count for (each, _), count in answers.items() if each == name)
    given = sum(count for (_, each), count in answers.items() if each == name)
    return 2 * answers[name, name] / (wanted + given) if wanted + given else 0.0
