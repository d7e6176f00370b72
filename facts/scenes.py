"""A fact's case with what its flags are told from, and the ways flags name articles and claims."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from itertools import pairwise
from types import MappingProxyType
from typing import NamedTuple

from extract.models import Claim, Quantity
from facts.authorities import Authority, authorities
from facts.comparison import Case
from facts.components import components
from facts.interface import text
from facts.models import Flag, Silence
from facts.readings import Reading
from facts.units import is_measured
from facts.upstream import Carried, Runs, carried_together
from facts.wording import figure, listing

# An evidence line names no more articles than this; the table beside it has them all.
NAMED_ARTICLES = 6
SHOWN_WORDINGS = 5
AUTHORITY = "authority"
NO_RUNS: Runs = MappingProxyType({})


class Scene(NamedTuple):
    """A fact's case with what its flags are told from: who is credited, how articles are called, who is silent.

    `carried` are the claims whose figures stand in a text that several articles carry, `slips` the flags of
    parts and conversions that cannot be, of which a claim of the fact is one.
    """

    case: Case
    credited: Mapping[str, Authority]
    names: Mapping[str, str]
    silences: Sequence[Silence]
    carried: Sequence[Carried] = ()
    slips: Sequence[Flag] = ()

    def authority(self, claim: Claim) -> Authority | None:
        return self.credited.get(claim.attribution)


def make_scene(
    case: Case,
    names: Mapping[str, str],
    silences: Sequence[Silence],
    runs: Runs = NO_RUNS,
    slips: Sequence[Flag] = (),
) -> Scene:
    claims = [reading.claim for reading in case.compared]
    texts = (article.text for article in case.articles.values() if article.text)
    credited = authorities((reading.claim.attribution for reading in case.readings), texts)
    return Scene(case, credited, names, silences, carried_together(claims, runs), slips)


def origins_of(scene: Scene) -> tuple[str, ...]:
    """The independent named authorities, the one most articles credit first."""
    found: dict[str, set[str]] = {}
    for reading in scene.case.readings:
        authority = scene.authority(reading.claim)
        if authority:
            found.setdefault(authority.name, set()).add(reading.article)
    return tuple(sorted(found, key=lambda name: (-len(found[name]), name)))


class CarriedText(NamedTuple):
    """A text that several articles carry: the articles, their claims of this fact in it, and its longest run."""

    articles: tuple[str, ...]
    claims: tuple[str, ...]
    words: int


def texts_of(scene: Scene) -> list[CarriedText]:
    """One entry for all articles that share a text around some figure of the fact, however often they give it."""
    carriers = [[claim.article for claim in group.claims] for group in scene.carried]
    pairs = [pair for articles in carriers for pair in pairwise(articles)]
    found = components(sorted({name for articles in carriers for name in articles}), pairs)
    return [_carried_by(articles, scene.carried) for articles in found]


def _carried_by(articles: Sequence[str], carried: Sequence[Carried]) -> CarriedText:
    own = [group for group in carried if group.claims[0].article in articles]
    claims = tuple(dict.fromkeys(claim.id for group in own for claim in group.claims))
    return CarriedText(tuple(articles), claims, max(group.words for group in own))


def independent_of(scene: Scene) -> int:
    """How many origins stand behind the fact: an authority, one text carried by several, or an article of its own."""
    sources = {reading.claim.id: _source(scene, reading) for reading in scene.case.compared}
    crediting = {reading.article for reading in scene.case.readings if scene.authority(reading.claim)}
    known = [name for name in dict.fromkeys(sources.values()) if name[0] == AUTHORITY or name[1] not in crediting]
    pairs = [(sources[left.id], sources[right.id]) for group in scene.carried for left, right in pairwise(group.claims)]
    return len(components(known, [pair for pair in pairs if {*pair} <= {*known}]))


def _source(scene: Scene, reading: Reading) -> tuple[str, str]:
    authority = scene.authority(reading.claim)
    return (AUTHORITY, authority.name) if authority else ("article", reading.article)


def short_figure(scene: Scene, quantity: Quantity) -> str:
    """The figure without its unit where that is the fact's own: "about 40", but "half a year" among months.

    Where several units of measure are compared, each figure shows its own.
    """
    same = not is_measured(quantity.unit) or (quantity.unit == scene.case.unit and len(scene.case.by_unit) == 1)
    return figure(quantity, "" if same else None)


def wordings(scene: Scene, named: Sequence[tuple[Reading, str]]) -> str:
    """“hit” (A) · “destroyed” (B, C)."""
    by_words: dict[str, list[str]] = {}
    for reading, words in named:
        articles = by_words.setdefault(words, [])
        if scene.names[reading.article] not in articles:
            articles.append(scene.names[reading.article])
    shown = [f"{words} ({_some(articles, ', '.join)})" for words, articles in by_words.items()]
    left_out = len(shown) - SHOWN_WORDINGS
    return (
        " · ".join([*shown[:SHOWN_WORDINGS], *([text("sentence.more", number=left_out)] if left_out > 0 else [])]) + "."
    )


def article_list(scene: Scene, readings: Iterable[Reading]) -> str:
    return article_names(scene, [reading.article for reading in readings])


def article_names(scene: Scene, articles: Iterable[str]) -> str:
    return _some(list(dict.fromkeys(scene.names[article] for article in articles)), listing)


def _some(names: Sequence[str], joined: Callable[[Sequence[str]], str]) -> str:
    """All names where they are few, else the first and how many more there are."""
    if len(names) > NAMED_ARTICLES:
        first, left_out = names[: NAMED_ARTICLES - 1], len(names) - NAMED_ARTICLES + 1
        return text("sentence.names_more", names=", ".join(first), number=left_out)
    return joined(names)


def claim_ids(readings: Iterable[Reading]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(reading.claim.id for reading in readings))
