"""An article against itself: two figures of its own, headline and body, a conversion that is off."""

import re
from collections.abc import Iterable, Sequence
from decimal import ROUND_HALF_UP, Decimal
from itertools import combinations, groupby
from operator import attrgetter

from extract.models import Article, Claim
from facts.interface import text
from facts.models import Flag, FlagKind
from facts.precision import last_nonzero_digit
from facts.readings import Reading
from facts.scenes import Scene, claim_ids, short_figure
from facts.scopes import places_of, windows_of
from facts.slips import conversion_flag
from facts.units import is_measured
from facts.update_words import mark_of
from facts.wording import figure

# A first line longer than this, or one that ends as a sentence does, is no headline.
LONGEST_HEADLINE = 160
# Where those counted were; "in the north" would be a part of them.
PLACED = re.compile(r"(?:from|off|out of) (?:a|an|the) ")
LARGE = Decimal(1000)  # from here on a headline has no room for every digit


def internal(scene: Scene) -> Iterable[Flag]:
    """An article contradicts itself: two figures of its own, parts and total, or a conversion that is off."""
    yield from scene.slips
    told = {flag.claims for flag in scene.slips}
    yield from (flag for flag in conversions(scene) if flag.claims not in told)
    for _, own in groupby(scene.case.compared, key=attrgetter("article")):
        readings = list(own)
        found = list(headline_flag(scene, readings)) or list(two_figures(scene, readings))
        if found:
            yield found[0]
            return


def conversions(scene: Scene) -> Iterable[Flag]:
    for reading in scene.case.readings:
        if reading.restates and not reading.holds:
            yield conversion_flag(reading.restates.claim, reading.claim, scene.names[reading.article])


def headline_flag(scene: Scene, readings: Sequence[Reading]) -> Iterable[Flag]:
    """No figure of the text fits that of the headline, whoever is credited in the text."""
    article = scene.case.articles[readings[0].article]
    above = [reading for reading in readings if in_headline(reading.claim, article)]
    if not above:
        return
    below = [reading for reading in readings if reading not in above and not mark_of(reading.claim, article.text)]
    for reading in above:
        alike = [other for other in below if _speaks_of(reading, other)]
        if alike and not any(_fit(reading, other) or _is_headline_of(reading, other) for other in alike):
            said = {"above": _figure(scene, reading), "below": _figure(scene, alike[0])}
            evidence = text("evidence.headline", name=scene.names[reading.article], **said)
            yield _flag(evidence, [reading, alike[0]])


def in_headline(claim: Claim, article: Article) -> bool:
    """The figure stands in the first line, and that line is no sentence of the text."""
    first, newline, _ = (article.text or "").partition("\n")
    headline = bool(newline) and len(first) <= LONGEST_HEADLINE and not first.rstrip().endswith(".")
    return headline and claim.quantity.end <= len(first)


def two_figures(scene: Scene, readings: Sequence[Reading]) -> Iterable[Flag]:
    for left, right in combinations(readings, 2):
        if not _fit(left, right) and _both_hold(scene, left, right):
            said = {"first": _figure(scene, left), "second": _figure(scene, right)}
            yield _flag(text("evidence.two_figures", name=scene.names[left.article], **said), [left, right])


def _fit(left: Reading, right: Reading) -> bool:
    """A measure that the article gives in rounder figures elsewhere is no contradiction: 131 and 130 feet."""
    if is_measured(left.quantity.unit):
        return left.converted.meets(right.converted)
    return left.rounded.meets(right.rounded)


def _both_hold(scene: Scene, left: Reading, right: Reading) -> bool:
    """Neither figure is marked as the old or the new one, is for another scope, or is another's word."""
    text = scene.case.articles[left.article].text
    marked = any(mark_of(reading.claim, text) for reading in (left, right))
    return not marked and left.claim.scope == right.claim.scope and left.claim.attribution == right.claim.attribution


def _is_headline_of(above: Reading, below: Reading) -> bool:
    """A headline rounds a large count: 41,000 above, 41,200 below."""
    here, there, step = above.stated.low, below.stated.low, last_nonzero_digit(above.quantity)
    if here is None or there is None or abs(here) < LARGE or step < LARGE / 10:
        return False
    return (there / step).to_integral_value(ROUND_HALF_UP) * step == here


def _speaks_of(headline: Reading, text: Reading) -> bool:
    """A headline has no room for a scope or a source, or names those the text names."""
    scope, credited = headline.claim.scope, headline.claim.attribution
    same_scope = scope in ("", text.claim.scope) or not _sets_apart(headline.claim)
    return same_scope and credited in ("", text.claim.attribution)


def _sets_apart(claim: Claim) -> bool:
    """Whether the scope makes it another figure: a part, a time or a named place; "from the sea" does not."""
    *parts, last = claim.scope.split("; ")
    unnamed = PLACED.match(last) is not None and not places_of(last)
    return bool(parts) or not unnamed or bool(windows_of(last))


def _figure(scene: Scene, reading: Reading) -> str:
    return figure(reading.quantity) if is_measured(reading.quantity.unit) else short_figure(scene, reading.quantity)


def _flag(evidence: str, readings: Sequence[Reading]) -> Flag:
    return Flag(kind=FlagKind.INTERNAL, evidence=evidence, claims=claim_ids(readings))
