"""What is wrong with a story whose files could be read: references, duplicates, words and offsets, with the cure."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import pairwise
from typing import NamedTuple

from extract.models import Article, Claim
from extract.reading import fingerprint
from facts.interface import text
from facts.models import Fact, Silence
from facts.story_rows import Curated, Located, Problem
from facts.units import MEASURED_KINDS, is_known

# The few words that state a figure may be kept, never a sentence of an article.
LONGEST_SURFACE = 8
# By which a story knows the text it was read from.
digest = fingerprint


class Rows(NamedTuple):
    """Every row of a story that could be read, with its place."""

    articles: Sequence[Located[Article]]
    facts: Sequence[Located[Fact]]
    curated: Sequence[Located[Curated]]
    extracted: Sequence[Located[Claim]]
    silences: Sequence[Located[Silence]]

    @property
    def claims(self) -> list[Located[Claim]]:
        return [*(Located(each.where, each.value.claim) for each in self.curated), *self.extracted]


def reference_problems(rows: Rows) -> Iterator[Problem]:
    """Ids that are used twice or lead nowhere: with these a story cannot be loaded."""
    yield from _duplicates("article", ((each.where, each.value.id) for each in rows.articles))
    yield from _duplicates("fact", ((each.where, each.value.id) for each in rows.facts))
    yield from _duplicates("claim", ((each.where, each.value.claim.id) for each in rows.curated))
    yield from _duplicates("claim", ((each.where, each.value.id) for each in rows.extracted))
    articles = {each.value.id for each in rows.articles}
    facts = {each.value.id for each in rows.facts}
    yield from _unknown("article", ((each.where, each.value.article) for each in rows.claims), articles)
    yield from _unknown("fact", ((each.where, each.value.fact) for each in rows.curated), facts)
    yield from _unknown("article", ((each.where, each.value.article) for each in rows.silences), articles)
    yield from _unknown("fact", ((each.where, each.value.fact) for each in rows.silences), facts)


def _duplicates(what: str, ids: Iterable[tuple[str, str]]) -> Iterator[Problem]:
    seen: dict[str, str] = {}
    for where, name in ids:
        if name in seen:
            yield Problem(
                where, text("problem.already_in", what=what, name=name, where=seen[name]), text("problem.rename_one")
            )
        seen.setdefault(name, where)


def _unknown(what: str, names: Iterable[tuple[str, str]], known: set[str]) -> Iterator[Problem]:
    """Names that lead nowhere; where nothing is known at all, the first of them says enough."""
    for where, name in names:
        if name not in known:
            yield Problem(
                f"{where}, {what}",
                text("problem.no_such", what=what, name=name),
                text("problem.add_to_file", what=what),
            )
            if not known:
                return


def care_problems(rows: Rows, texts: Mapping[str, str]) -> Iterator[Problem]:
    """What an editor should mend although the story loads. `texts` holds article texts by article id."""
    for claim in rows.claims:
        yield from _unit_problems(claim)
        yield from _surface_problems(claim)
        text = texts.get(claim.value.article)
        if text is not None:
            yield from _offset_problems(claim, text)
    yield from _overlaps([Located(each.where, each.value.claim) for each in rows.curated])
    yield from _overlaps(rows.extracted)
    for article in rows.articles:
        yield from _digest_problems(article, texts.get(article.value.id))


def _unit_problems(claim: Located[Claim]) -> Iterator[Problem]:
    quantity = claim.value.quantity
    if quantity.kind in MEASURED_KINDS and quantity.unit and not is_known(quantity.unit):
        what = text("problem.unknown_unit", unit=quantity.unit, kind=quantity.kind)
        yield Problem(f"{claim.where}, unit", what, text("problem.use_units"))


def _surface_problems(claim: Located[Claim]) -> Iterator[Problem]:
    words = len(claim.value.quantity.surface.split())
    if words > LONGEST_SURFACE:
        what = text("problem.sentence_of_article", count=words)
        yield Problem(f"{claim.where}, surface", what, text("problem.keep_fewer", most=LONGEST_SURFACE))
    if not words:
        yield Problem(f"{claim.where}, surface", text("problem.no_words"), text("problem.give_words"))


def _offset_problems(claim: Located[Claim], held: str) -> Iterator[Problem]:
    quantity = claim.value.quantity
    if held[quantity.start : quantity.end] == quantity.surface:
        return
    place = held.find(quantity.surface)
    cure = text("problem.first_stand", place=place) if place >= 0 else text("problem.copy_words")
    what = text("problem.other_words", start=quantity.start, end=quantity.end, quote=quantity.surface)
    yield Problem(f"{claim.where}, start", what, cure)


def _overlaps(claims: Sequence[Located[Claim]]) -> Iterator[Problem]:
    ordered = sorted(claims, key=lambda each: (each.value.article, each.value.quantity.start, each.value.quantity.end))
    for left, right in pairwise(ordered):
        apart = left.value.article != right.value.article or left.value.quantity.end <= right.value.quantity.start
        if not apart and left.value.id != right.value.id:
            quotes = {"right": right.value.quantity.surface, "left": left.value.quantity.surface}
            what = text("problem.overlaps", **quotes, where=left.where)
            yield Problem(right.where, what, text("problem.end_one"))


def _digest_problems(article: Located[Article], held: str | None) -> Iterator[Problem]:
    if held is not None and article.value.sha256 and digest(held) != article.value.sha256:
        what = text("problem.other_text", article=article.value.id)
        yield Problem(f"{article.where}, sha256", what, text("problem.find_version"))
