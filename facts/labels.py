"""The claims of a found fact → its label, topic and id: what is counted and what happened to it."""

import re
from collections import Counter
from collections.abc import Collection, Iterable, Sequence

from facts.lexicon import read
from facts.models import Fact
from facts.surroundings import Outcomes, Setting

KINDS = {
    "people": "People",
    "things": "Things",
    "length": "Distances",
    "time": "Time",
    "age": "Ages",
    "share": "Shares",
}


def most_common(words: Iterable[str]) -> str:
    """The word used most, the first in the alphabet where two are."""
    counts = Counter(word for word in words if word)
    return min(counts, key=lambda word: (-counts[word], word)) if counts else ""


def describe(settings: Sequence[Setting], taken: Collection[str]) -> Fact:
    unit = most_common(setting.unit for setting in settings)
    outcome = most_common(setting.outcome for setting in settings)
    known = read("outcomes", Outcomes).outcome
    noun = most_common(setting.claim.counted for setting in settings) or unit
    words = [plural(noun) if settings[0].dimension in ("people", "things") else noun]
    words += [known[outcome].says if outcome in known else outcome] if outcome else []
    label = unique(" ".join(words), settings, taken)
    topic = known[outcome].topic if outcome in known else KINDS.get(settings[0].dimension, "Figures")
    return Fact(id=slug(label, taken), label=label, unit=unit, topic=topic)


def plural(noun: str) -> str:
    if noun.endswith("person"):
        return noun.removesuffix("person") + "people"
    if noun.endswith("man"):
        return noun.removesuffix("man") + "men"
    if re.search(r"[^aeiou]y$", noun):
        return noun[:-1] + "ies"
    return noun + ("es" if re.search(r"(s|x|ch|sh)$", noun) else "s")


def unique(label: str, settings: Sequence[Setting], taken: Collection[str]) -> str:
    if label not in taken:
        return label
    shared = Counter(word for setting in settings for word in setting.near)
    for word, _ in shared.most_common():
        if f"{label}, {word}" not in taken:
            return f"{label}, {word}"
    return f"{label} ({len(taken)})"


def slug(label: str, taken: Collection[str]) -> str:
    """ "passengers killed" → "passengers-killed", numbered where a fact of this name is there."""
    base = re.sub(r"[^a-z0-9]+", "-", label.lower()).strip("-") or "fact"
    name, number = base, 2
    while name in taken:
        name, number = f"{base}-{number}", number + 1
    return name
