"""Groups of claims → their facts: a label of what is counted and what happened, a topic, and an id that is readable."""

import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence

from facts.beside_labels import amount_done
from facts.counted_labels import PLAIN_COUNTS, counts_people, roomy, things, what_happened
from facts.label_parts import Group, make_group, sort_of
from facts.label_words import label_words
from facts.measured_labels import aged, measured, rank_noun, ranked
from facts.mentions import with_ampersands
from facts.models import Fact
from facts.settings import BARE, COUNTED, Setting
from facts.subjects import outcome_table, stem
from facts.telling_apart import Rivals, in_brackets, made_telling
from facts.telling_words import how_it_is, people_aged, what_was_done, who_says_so
from facts.things_measured import thing_near, thing_told
from facts.wording import capital, plural

MOST_READ = 120  # claims of a fact; what a thousand say, a hundred of them say too


def name_facts(
    groups: Iterable[Sequence[int]],
    settings: Sequence[Setting],
    fixed: Sequence[str],
    given: Sequence[Fact],
    texts: Mapping[str, str],
) -> list[Fact | None]:
    """The fact of each setting: a given one or a found one.

    Where people have defined facts, a claim that joins neither these nor another claim has none.
    """
    known = {fact.id: fact for fact in given}
    named: list[Fact | None] = [None] * len(settings)
    unnamed: list[Sequence[int]] = []
    for members in groups:
        anchor = next((fixed[index] for index in members if fixed[index]), "")
        if anchor in known:
            for index in members:
                named[index] = known[anchor]
        elif len(members) > 1 or not given:
            unnamed.append(members)
    found = describe_all([group_of(members, settings, texts) for members in unnamed], given)
    for members, fact in zip(unnamed, found, strict=True):
        for index in members:
            named[index] = fact
    return named


def group_of(members: Sequence[int], settings: Sequence[Setting], texts: Mapping[str, str]) -> Group:
    """The claims a label is made from: all of them, or as many as can show what most say, spread over the articles."""
    step = -(-len(members) // MOST_READ)
    spread = len({settings[index].claim.article for index in members}), len(members)
    return make_group([settings[index] for index in members[::step]], texts, spread)


def describe_all(groups: Sequence[Group], given: Sequence[Fact]) -> list[Fact]:
    """One fact a group, no two with the same label or id."""
    taken = {fact.label.lower() for fact in given}
    labels = distinct([own_label(group) for group in groups], groups, taken)
    labels = [_as_named(label, group) for label, group in zip(labels, groups, strict=True)]
    ids = {fact.id for fact in given}
    facts = []
    for group, label in zip(groups, labels, strict=True):
        name = slug(label, ids)
        ids.add(name)
        unit = unit_of(group, label)
        facts.append(Fact(id=name, label=label, unit=unit, topic=topic_of(group)))
    return facts


def _as_named(label: str, group: Group) -> str:
    return with_ampersands(label, (each.claim for each in group.settings), group.texts) if " " in label else label


def unit_of(group: Group, label: str) -> str:
    """The unit most claims use, of two the one the label names, or that is stated first; decades only where all do.

    Ranks have what is ranked.
    """
    if group.dimension == "ordinal":
        return rank_noun(group)
    units = [each.unit for each in group.settings]
    fine = [unit for unit in units if unit and unit not in label_words().coarse]
    said = {stem(word) for word in label.lower().split()}
    return max(fine or units, key=lambda unit: ((fine or units).count(unit), stem(plural(unit)) in said))


def label_of(group: Group) -> str:
    """As in: "Passengers killed", "Drones launched overnight", "Depth of well", "Price per share", "Age of boy"."""
    if group.dimension in COUNTED or (group.dimension == BARE and (roomy(group) or counts_people(group))):
        return " ".join(part for part in things(group) if part)
    if group.dimension == "age":
        whose = aged(group)
        return f"age of {whose}" if whose else "age"
    return ranked(group) if group.dimension == "ordinal" else measured(group)


def own_label(group: Group) -> str:
    label = label_of(group)
    if label in PLAIN_COUNTS.values():
        return capital(_told_plainly(label, group))
    if not _asks_whose(label):
        return capital(label)
    thing = thing_told(label, group)
    told = "" if thing and group.dimension == "time" else made_telling(label, group)
    if told not in ("", label):
        return capital(told)
    spans = group.dimension == "time" and not label.startswith("length of")
    thing = thing or (thing_near(group) if spans else "")
    return capital(in_brackets(label, thing) if thing else label)


def _told_plainly(label: str, group: Group) -> str:
    """ "People in a critical condition", "People (discharged)", "People (union)": nobody says more of them."""
    state = how_it_is(group)
    words = what_was_done(group) or who_says_so(group)
    if state:
        return f"{label} {state}"
    return in_brackets(label, words) if words else label


def _asks_whose(label: str) -> bool:
    """It says too little alone: "price", "amount committed", "duration"."""
    words = label_words()
    known = *words.owned, *(row.label for row in words.kind.values()), *map(amount_done, words.happened.money)
    return label in known


def distinct(labels: Sequence[str], groups: Sequence[Group], taken: Collection[str]) -> list[str]:
    """The labels with a telling word where several are alike; the fact that most articles give keeps the plain one."""
    alike: dict[str, list[int]] = defaultdict(list)
    for index, label in enumerate(labels):
        alike[label.lower()].append(index)
    used, final, people = set(taken), list(labels), people_aged(groups)
    for plain, indexes in alike.items():
        ordered = sorted(indexes, key=lambda index: groups[index].spread, reverse=True)
        own = plain not in used and _leads(ordered, groups)
        rivals = Rivals([groups[index] for index in ordered] if len(ordered) > own else (), people)
        for place, index in enumerate(ordered):
            choices = iter((labels[index],)) if own and place == 0 else rivals.told_apart(labels[index], place)
            final[index] = next(each for each in choices if each.lower() not in used)
            used.add(final[index].lower())
    return final


def _leads(ordered: Sequence[int], groups: Sequence[Group]) -> bool:
    """The first is given more often than the second: it is what the story is about."""
    return len(ordered) == 1 or groups[ordered[0]].spread > groups[ordered[1]].spread


def slug(label: str, taken: Collection[str]) -> str:
    """A label as an id, numbered where there is a fact of this name: "passengers killed" → "passengers-killed-2"."""
    base = re.sub(r"[^a-z0-9]+", "-", label.lower()).strip("-") or "fact"
    name, number = base, 2
    while name in taken:
        name, number = f"{base}-{number}", number + 1
    return name


def topic_of(group: Group) -> str:
    outcome = what_happened(group).outcome if group.dimension in COUNTED else ""
    return (outcome_table()[outcome].topic if outcome else "") or sort_of(group).topic
