"""A fact's case with what its flags are told from, and the ways flags name articles and claims."""

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from extract.models import Claim, Quantity
from facts.authorities import Authority, authorities
from facts.comparison import Case
from facts.models import Silence
from facts.readings import Reading
from facts.units import is_measured
from facts.wording import figure

# An evidence line names no more articles than this; the table beside it has them all.
NAMED_ARTICLES = 6


class Scene(NamedTuple):
    """A fact's case with what its flags are told from: who is credited, how articles are called, who is silent."""

    case: Case
    credited: Mapping[str, Authority]
    names: Mapping[str, str]
    silences: Sequence[Silence]

    def authority(self, claim: Claim) -> Authority | None:
        return self.credited.get(claim.attribution)


def make_scene(case: Case, names: Mapping[str, str], silences: Sequence[Silence]) -> Scene:
    return Scene(case, authorities(reading.claim.attribution for reading in case.readings), names, silences)


def origins_of(scene: Scene) -> tuple[str, ...]:
    """The independent named authorities, the one most articles credit first."""
    found: dict[str, set[str]] = {}
    for reading in scene.case.readings:
        authority = scene.authority(reading.claim)
        if authority:
            found.setdefault(authority.name, set()).add(reading.article)
    return tuple(sorted(found, key=lambda name: (-len(found[name]), name)))


def short_figure(scene: Scene, quantity: Quantity) -> str:
    """The figure without its unit where that is the fact's own: "about 40", but "half a year" among months."""
    same = not is_measured(quantity.unit) or quantity.unit == scene.case.unit
    return figure(quantity, "" if same else None)


def wordings(scene: Scene, named: Sequence[tuple[Reading, str]]) -> str:
    """“hit” (A) · “destroyed” (B, C)."""
    by_words: dict[str, list[str]] = {}
    for reading, words in named:
        articles = by_words.setdefault(words, [])
        if scene.names[reading.article] not in articles:
            articles.append(scene.names[reading.article])
    return " · ".join(f"{words} ({_some(articles, ', ')})" for words, articles in by_words.items()) + "."


def article_list(scene: Scene, readings: Iterable[Reading]) -> str:
    return _some(list(dict.fromkeys(scene.names[reading.article] for reading in readings)), " and ")


def _some(names: Sequence[str], last: str) -> str:
    """All names where they are few, else the first and how many more there are."""
    if len(names) > NAMED_ARTICLES:
        return f"{', '.join(names[: NAMED_ARTICLES - 1])} and {len(names) - NAMED_ARTICLES + 1} more"
    return last.join([*([", ".join(names[:-1])] if names[:-1] else []), *names[-1:]])


def claim_ids(readings: Iterable[Reading]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(reading.claim.id for reading in readings))
