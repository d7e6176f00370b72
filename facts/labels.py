"""Groups of claims → their facts: a label of what is counted and what happened, a topic, and an id that is readable."""

import re
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from functools import cache
from itertools import count

from extract.models import Frozen
from facts.lexicon import read
from facts.models import Fact
from facts.settings import COUNTED, Setting
from facts.subjects import context, generic_nouns, outcome_table, stem, theme_table
from facts.wording import capital, plural

LONGEST_SCOPE = 4  # words; a label is to fit a cell of a table
SHORT = 2  # letters of a word too short to tell two facts apart


class Topic(Frozen):
    name: str
    label: str
    example: str


class LabelWords(Frozen):
    kind: dict[str, Topic]
    drop: frozenset[str]
    participles: dict[str, str]


@cache
def label_words() -> LabelWords:
    return read("labels", LabelWords)


def name_facts(
    groups: Iterable[Sequence[int]], settings: Sequence[Setting], fixed: Sequence[str], given: Sequence[Fact]
) -> list[Fact | None]:
    """The fact of each setting: a given one, a found one, or none for a claim left alone."""
    known = {fact.id: fact for fact in given}
    named: list[Fact | None] = [None] * len(settings)
    unnamed: list[Sequence[int]] = []
    for members in groups:
        anchor = next((fixed[index] for index in members if fixed[index]), "")
        if anchor in known:
            for index in members:
                named[index] = known[anchor]
        elif len(members) > 1:
            unnamed.append(members)
    found = describe_all([[settings[index] for index in members] for members in unnamed], given)
    for members, fact in zip(unnamed, found, strict=True):
        for index in members:
            named[index] = fact
    return named


def describe_all(groups: Sequence[Sequence[Setting]], given: Sequence[Fact]) -> list[Fact]:
    """One fact a group, no two with the same label or id."""
    labels = [label_of(group) for group in groups]
    taken = {fact.label.lower() for fact in given}
    shared = {label for label, times in Counter(map(str.lower, labels)).items() if times > 1} | taken
    ids = {fact.id for fact in given}
    facts = []
    for group, plain in zip(groups, labels, strict=True):
        choices = told_apart(plain, group) if plain.lower() in shared else iter((plain,))
        label = next(each for each in choices if each.lower() not in taken)
        taken.add(label.lower())
        name = slug(label, ids)
        ids.add(name)
        facts.append(Fact(id=name, label=label, unit=most_common(each.unit for each in group), topic=topic_of(group)))
    return facts


def most_common(words: Iterable[str]) -> str:
    """The word used most, the first in the alphabet where two are."""
    counts = Counter(word for word in words if word)
    return min(counts, key=lambda word: (-counts[word], word)) if counts else ""


def label_of(group: Sequence[Setting]) -> str:
    """As in: "Passengers killed", "Drones launched overnight", "Depth of well"."""
    parts = _things(group) if group[0].dimension in COUNTED else _measured(group)
    return capital(" ".join(part for part in parts if part) or "figure")


def _things(group: Sequence[Setting]) -> Iterator[str]:
    outcome = most_common(each.outcome for each in group)
    yield from _counted(group, outcome)
    yield outcome_table()[outcome].says if outcome else _past(most_common(each.claim.action for each in group))
    scopes = Counter(each.claim.scope.split(";")[0].strip() for each in group)
    scope = most_common(scopes.elements())
    if 2 * scopes[scope] >= len(group) and len(scope.split()) <= LONGEST_SCOPE:
        yield scope


def _counted(group: Sequence[Setting], outcome: str) -> Iterator[str]:
    """The noun counted; a plain word where the nouns only say what happened ("dead") or nothing at all."""
    nouns = [each.claim.counted for each in group if not _empty(each, outcome)]
    noun = most_common(nouns) or ("person" if group[0].dimension == "people" else "number")
    yield " ".join((*noun.split()[:-1][-2:], plural(noun.split()[-1])))


def _empty(setting: Setting, outcome: str) -> bool:
    head = setting.head
    return not head or head in generic_nouns(setting.dimension) or bool(outcome and stem(head) in _words_of(outcome))


@cache
def _words_of(outcome: str) -> frozenset[str]:
    return frozenset(stem(word) for word in outcome_table()[outcome].words)


def _measured(group: Sequence[Setting]) -> Iterator[str]:
    """The theme or sort of the measure, whose it is, and its unit: "depth of well (m)"."""
    first = group[0]
    theme = most_common(each.theme for each in group)
    kind = label_words().kind.get(first.dimension) or label_words().kind.get(first.kind)
    sort = theme_table()[theme].says if theme else kind.label if kind else first.claim.quantity.unit_name or first.unit
    rate = most_common(each.rate for each in group)
    yield f"{sort} per {rate}" if rate else sort
    subjects = Counter(_about(each) for each in group)
    about = most_common(subjects.elements())
    if subjects[about] > 1 and about and stem(about) != stem(sort):
        yield f"of {about}"


def _about(setting: Setting) -> str:
    """The last word of what a measure is about; a name keeps its words."""
    units = context().unit_names | label_words().drop | {setting.claim.quantity.unit_name}
    words = [word for word in setting.claim.counted.split() if word.lower() not in units]
    if not words:
        return ""
    return " ".join(words[-2:]) if words[-1][0].isupper() else words[-1]


def _past(action: str) -> str:
    """ "launch" → "launched", "hit" stays as it is.

    >>> [_past(action) for action in ("launch", "escort", "carry", "seize", "hit", "")]
    ['launched', 'escorted', 'carried', 'seized', 'hit', '']
    """
    known = _irregular().get(action)
    if not action or known is not None:
        return known or ""
    if action.endswith("e"):
        return f"{action}d"
    return f"{action[:-1]}ied" if re.search(r"[^aeiou]y$", action) else f"{action}ed"


@cache
def _irregular() -> Mapping[str, str]:
    return read("labels", LabelWords).participles


def told_apart(label: str, group: Sequence[Setting]) -> Iterator[str]:
    """The label with a telling word of the group's own, then numbered."""
    spelled = {word: text for each in group for word, text in each.spelled.items()}
    telling = {word: sum(each.near.get(word, 0.0) for each in group) for word in spelled}
    own = {stem(word) for word in label.split()}
    for word in sorted(telling, key=lambda each: (-telling[each], each)):
        if word not in own and len(word) > SHORT:
            yield f"{label} ({spelled[word]})"
    yield from (f"{label} {number}" for number in count(2))


def slug(label: str, taken: Collection[str]) -> str:
    """A label as an id, numbered where there is a fact of this name: "passengers killed" → "passengers-killed-2"."""
    base = re.sub(r"[^a-z0-9]+", "-", label.lower()).strip("-") or "fact"
    name, number = base, 2
    while name in taken:
        name, number = f"{base}-{number}", number + 1
    return name


def topic_of(group: Sequence[Setting]) -> str:
    outcome = most_common(each.outcome for each in group)
    if outcome and group[0].dimension in COUNTED:
        return outcome_table()[outcome].topic
    kind = label_words().kind.get(group[0].dimension) or label_words().kind.get(group[0].kind)
    return kind.name if kind else "Measures"
