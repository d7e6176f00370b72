"""Differences that are not in the number, each with the sentence that shows it."""

from collections.abc import Callable, Iterable
from decimal import Decimal
from itertools import combinations

from facts.comparison import fits_when_converted
from facts.contradictions import internal
from facts.credits import attribution_conflict, attribution_dropped, contested, shared_origin
from facts.interface import text
from facts.models import Comparison, Flag, FlagKind, Verdict
from facts.readings import Reading
from facts.scenes import Scene, claim_ids, wordings
from facts.scopes import places_differ, places_of, windows_of
from facts.statuses import grade_of, is_to_come, is_vague, table
from facts.subjects import doers
from facts.units import MONEY, SHARE, dimension_of
from facts.wording import listing, range_in, value_in

# These inform; the others need a second look.
NOTES = frozenset({FlagKind.SILENT, FlagKind.VAGUE, FlagKind.SHARED_ORIGIN})
MANY = 1_000_000  # from here on numbers are read in words: "10 million"
SETTLED = frozenset({Verdict.AGREE, Verdict.SINGLE_SOURCE})


def status_differs(scene: Scene) -> Iterable[Flag]:
    """What happened is told in words of different weight: hit, damaged, destroyed."""
    graded = [
        (reading, grade)
        for reading in scene.case.compared
        if (grade := grade_of(reading.claim.action)) and _has_happened(scene, reading)
    ]
    families = {grade.family for _, grade in graded}
    if len(families) == 1 and _articles_differ((reading, grade.name) for reading, grade in graded):
        yield Flag(
            kind=FlagKind.STATUS_DIFFERS,
            evidence=wordings(scene, [(reading, grade.name) for reading, grade in graded]),
            claims=claim_ids(reading for reading, _ in graded),
        )


def _has_happened(scene: Scene, reading: Reading) -> bool:
    """It was done, and to what is counted: an earthquake does itself."""
    held = scene.case.articles[reading.article].text
    return reading.claim.head_noun not in doers() and not is_to_come(reading.claim, held)


def _articles_differ(told: Iterable[tuple[Reading, str]]) -> bool:
    """Two articles have no word in common, all in all or for a figure that both give; who uses both words may do so."""
    words: dict[str, set[str]] = {}
    of_figure: dict[object, dict[str, set[str]]] = {}
    for reading, word in told:
        words.setdefault(reading.article, set()).add(word)
        of_figure.setdefault(reading.figure, {}).setdefault(reading.article, set()).add(word)
    return any(
        here.isdisjoint(there)
        for by_article in (words, *of_figure.values())
        for here, there in combinations({frozenset(each) for each in by_article.values()}, 2)
    )


def scope_differs(scene: Scene) -> Iterable[Flag]:
    """The figures are for another length of time, another place or another group."""
    for differing in (_windows(scene), _groups(scene), _places(scene)):
        if differing:
            yield Flag(
                kind=FlagKind.SCOPE_DIFFERS,
                evidence=wordings(scene, [(reading, f"“{words}”") for reading, words in differing]),
                claims=claim_ids(reading for reading, _ in differing),
            )
            return


def _windows(scene: Scene) -> list[tuple[Reading, str]]:
    named = [(reading, window) for reading in scene.case.compared for window in windows_of(reading.claim.scope)]
    telling = dict.fromkeys(reading for reading, _ in named)
    return [(reading, reading.claim.scope) for reading in telling] if _articles_differ(named) else []


def _groups(scene: Scene) -> list[tuple[Reading, str]]:
    """Each group in the words of the first article that gives its figure: "two pilots" against "two passengers"."""
    for group in table().groups:
        named = [(reading, head) for reading in scene.case.compared if (head := reading.claim.head_noun) in group.nouns]
        words: dict[str, str] = {}
        for reading, head in named:
            words.setdefault(head, reading.quantity.surface)
        if _articles_differ(named):
            return [(reading, words[head]) for reading, head in named]
    return []


def _places(scene: Scene) -> list[tuple[Reading, str]]:
    """Unequal figures of places that are not the same; an article that names no place may mean any of them."""
    if fits_when_converted(scene.case):
        return []
    known = [(reading, reading.claim.scope) for reading in scene.case.compared if places_of(reading.claim.scope)]
    pairs = combinations(sorted({scope for _, scope in known}), 2)
    return known if any(places_differ(left, right) for left, right in pairs) else []


def vague(scene: Scene) -> Iterable[Flag]:
    """A word such as "dozens" is read wide on purpose."""
    loose = [reading for reading in scene.case.readings if is_vague(reading.claim)]
    if loose:
        quantity = loose[0].quantity
        low, high = quantity.low, quantity.high
        if low is not None and high is not None:
            evidence = text("evidence.vague", quote=quantity.surface, range=_wide(low, high, quantity.unit))
            yield Flag(kind=FlagKind.VAGUE, evidence=evidence, claims=claim_ids(loose))


def _wide(low: Decimal, high: Decimal, unit: str) -> str:
    """As in "24–99", "$2 billion to just under $10 billion": a range that ends in nines is told by its end."""
    sign = unit if dimension_of(unit) in (MONEY, SHARE) else ""
    if high < MANY:
        return range_in(low, high, sign)
    return text("evidence.wide", low=value_in(low, sign), high=value_in(high + 1, sign))


def silent(scene: Scene) -> Iterable[Flag]:
    """An article covers the event and gives no number."""
    names = [scene.names.get(silence.article, silence.article) for silence in scene.silences]
    if names:
        told = "evidence.silent" if len(names) == 1 else "evidence.silent_several"
        yield Flag(kind=FlagKind.SILENT, evidence=text(told, names=listing(names)))


# In the order in which a reader should meet them.
FLAGS: tuple[Callable[[Scene], Iterable[Flag]], ...] = (
    contested,
    internal,
    attribution_conflict,
    attribution_dropped,
    status_differs,
    scope_differs,
    shared_origin,
    vague,
    silent,
)


def flags_of(scene: Scene) -> tuple[Flag, ...]:
    return tuple(flag for find in FLAGS for flag in find(scene))


def needs_a_look(flags: Iterable[Flag]) -> bool:
    """One of the flags is more than a note."""
    return any(flag.kind not in NOTES for flag in flags)


def needs_look(comparison: Comparison) -> bool:
    """Somebody should look at the fact again: its figures differ, or a flag is more than a note."""
    return comparison.verdict not in SETTLED or needs_a_look(comparison.flags)
