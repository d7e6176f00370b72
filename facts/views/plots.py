"""One fact's statements → the marks and ties its pictures are drawn from, and which picture it gets."""

from collections.abc import Mapping, Sequence
from decimal import Decimal
from itertools import islice
from typing import NamedTuple

from extract.models import Qualifier
from facts.authorities import Authority, is_named
from facts.credit_map import Credit
from facts.datelines import published_of
from facts.intervals import Interval
from facts.marks import Band, Form, Mark
from facts.models import Statement, Verdict
from facts.plain_text import visible
from facts.readings import Reading
from facts.spreads import Spread, SpreadPoint
from facts.ties import Tie
from facts.timelines import Moment, tells_more
from facts.upstream import carried_together, runs_by_article
from facts.views.board import Board, bound_of, kept
from facts.views.words import place, stretch, who
from facts.wording import amount, listing

FORMS = {
    Qualifier.APPROX: Form.APPROX,
    Qualifier.APPROX_UNDER: Form.APPROX,
    Qualifier.APPROX_OVER: Form.APPROX,
    Qualifier.AT_LEAST: Form.AT_LEAST,
    Qualifier.OVER: Form.AT_LEAST,
    Qualifier.AT_MOST: Form.AT_MOST,
    Qualifier.UNDER: Form.AT_MOST,
    Qualifier.RANGE: Form.RANGE,
    Qualifier.EXACT: Form.EXACT,
}


RATIO = "ratio"  # a share of one, drawn as a percentage
ROUNDING, CONVERSION = "rounding", "unit"  # rules of facts/comparison.py that read the figures more leniently


MOST_SPREADS = 12  # a chart of more rows is scrolled and not seen


class Plot(NamedTuple):
    """What the interval plot needs, and the statements in the order of its rows."""

    marks: tuple[Mark, ...]
    band: Band | None
    unit: str
    percent: bool


def readings_of(board: Board, fact: str) -> list[Reading]:
    """What is drawn: a conversion in parentheses repeats the figure before it and is left out."""
    return [reading for reading in board.readings_of(fact) if reading.restates is None]


@kept
def plot_of(board: Board, fact: str) -> Plot | None:
    """`None` where a plot would show nothing its table does not: one statement, or all equal and exact."""
    readings = readings_of(board, fact)
    if len({bound_of(reading) for reading in readings}) < 2:  # noqa: PLR2004  (one reading has nothing to differ from)
        return None
    unit = board.unit(fact)
    marks = tuple(_mark(board, reading) for reading in readings)
    return Plot(
        marks,
        _band(board, fact, readings),
        unit="" if unit == RATIO else amount("", unit).strip(),
        percent=unit == RATIO,
    )


def _mark(board: Board, reading: Reading) -> Mark:
    claim, reach = reading.claim, _reach(board, reading)
    return Mark(
        name=visible(board.name(claim.article)),
        quote=visible(claim.quantity.surface),
        form=_form(reading),
        low=_number(reading.stated.low),
        high=_number(reading.stated.high),
        reach_low=_number(reach.low),
        reach_high=_number(reach.high),
        read_as=board.read_as(reading.statement),
        credited_to=visible(who(claim)),
        characters=place(claim),
        struck=claim.id in board.superseded,
    )


def _reach(board: Board, reading: Reading) -> Interval:
    """How far the words reach, as far as the verdict needed them to."""
    rule = board.comparisons[reading.statement.fact].rule
    return {ROUNDING: reading.rounded, CONVERSION: reading.converted}.get(rule, reading.about)


def _form(reading: Reading) -> Form:
    form = FORMS[reading.quantity.qualifier]
    if form is Form.APPROX and reading.stated.low != reading.stated.high:
        return Form.RANGE  # "about 30-40" is drawn as the stretch it names
    return form


def _number(value: Decimal | None) -> float | None:
    return None if value is None else float(value)


def _band(board: Board, fact: str, readings: Sequence[Reading]) -> Band | None:
    comparison = board.comparisons[fact]
    if comparison.verdict is Verdict.CONFLICT:
        return _gap([_reach(board, reading) for reading in readings])
    if comparison.verdict is not Verdict.COMPATIBLE:
        return None
    ends = [end for each in readings for end in _reach(board, each)[:2] if end is not None]
    low = comparison.fits_low if comparison.fits_low is not None else min(ends)
    high = comparison.fits_high if comparison.fits_high is not None else max(ends)
    return Band(low=float(low), high=float(high), fits=True) if low <= high else None


def _gap(reaches: Sequence[Interval]) -> Band | None:
    """From the lowest upper end to the highest lower end: every value in between is refused by someone."""
    highs = [reach.high for reach in reaches if reach.high is not None]
    lows = [reach.low for reach in reaches if reach.low is not None]
    if not highs or not lows or min(highs) > max(lows):
        return None
    return Band(low=float(min(highs)), high=float(max(lows)), fits=False)


@kept
def spread_of(board: Board, fact: str) -> Spread | None:
    """How far the fact's figures lie above its lowest; `None` where they agree or are not compared.

    Bounds and ranges are no distances.
    """
    if board.verdict(fact) in (Verdict.AGREE, Verdict.NOT_COMPARABLE):
        return None
    every = [_mark(board, reading) for reading in readings_of(board, fact)]
    marks = [mark for mark in every if mark.form in (Form.EXACT, Form.APPROX)]
    lowest = min((mark.value for mark in marks), default=0)
    if lowest <= 0 or all(mark.value == lowest for mark in marks):
        return None
    groups: dict[tuple[float, str], list[Mark]] = {}
    for mark in marks:
        groups.setdefault((mark.value, mark.read_as), []).append(mark)
    low, high = (Decimal(repr(end)) for end in (lowest, max(mark.value for mark in marks)))
    return Spread(
        label=visible(board.facts[fact].label),
        stated=stretch(low, high, board.unit(fact)),
        points=tuple(_spread_point(value / lowest - 1, group) for (value, _), group in groups.items()),
    )


def widest_spreads(board: Board, facts: Sequence[str]) -> list[Spread]:
    """The `MOST_SPREADS` facts whose figures lie furthest apart, those too wide to draw beside the others included."""
    apart = {fact: board.comparisons[fact].spread_pct or 0 for fact in facts}
    widest = sorted((fact for fact in facts if apart[fact]), key=lambda fact: -apart[fact])
    return list(islice((spread for fact in widest if (spread := spread_of(board, fact))), MOST_SPREADS))


def _spread_point(share: float, marks: Sequence[Mark]) -> SpreadPoint:
    names = listing(list(dict.fromkeys(mark.name for mark in marks)))
    return SpreadPoint(share=share, read_as=marks[0].read_as, names=names, exact=marks[0].form is Form.EXACT)


@kept
def moments_of(board: Board, fact: str) -> tuple[Moment, ...]:
    """The fact's dated statements, where values differ and the dates do too: else they tell no course of time."""
    if board.verdict(fact) not in (Verdict.CONFLICT, Verdict.SUPERSEDED):
        return ()
    found = tuple(
        moment for reading in readings_of(board, fact) if (moment := _moment(board, reading, _mark(board, reading)))
    )
    return found if tells_more(found) else ()


def _moment(board: Board, reading: Reading, mark: Mark) -> Moment | None:
    published = published_of(board.articles[reading.article])
    exact, name = mark.form is Form.EXACT, mark.name
    if not published:
        return None
    return Moment(
        name=name, quote=mark.quote, read_as=mark.read_as, published=published, exact=exact, struck=mark.struck
    )


@kept
def ties_of(board: Board, fact: str) -> tuple[Tie, ...]:
    known, texts = board.authorities(fact), _texts(board, fact)
    return tuple(_tie(board, statement, known, texts) for statement in board.of_fact.get(fact, []))


def _texts(board: Board, fact: str) -> Mapping[str, str]:
    """Which text each claim's figure stands in, by claim, where several articles carry one text around it."""
    runs = runs_by_article(run for text in board.report.shared_texts for run in text.runs)
    claims = [statement.claim for statement in board.of_fact.get(fact, [])]
    carried = carried_together(claims, runs)
    return {claim.id: f"text-{index}" for index, each in enumerate(carried, 1) for claim in each.claims}


def _tie(board: Board, statement: Statement, known: Mapping[str, Authority], texts: Mapping[str, str]) -> Tie:
    claim = statement.claim
    authority = known.get(claim.attribution)
    return Tie(
        authority=visible(authority.name if authority else claim.attribution),
        name=visible(board.name(claim.article)),
        quote=visible(claim.quantity.surface),
        named=is_named(claim.attribution),
        text=texts.get(claim.id, ""),
    )


@kept
def credits_of(board: Board) -> tuple[Credit, ...]:
    """Whom each article credits, and how often; where it credits nobody it is left out."""
    counts: dict[tuple[str, str], int] = {}
    named: dict[str, bool] = {}
    for statement in board.linked:
        wording = statement.claim.attribution
        if wording:
            authority = visible(board.credited(wording))
            named[authority] = is_named(wording)
            pair = authority, statement.claim.article
            counts[pair] = counts.get(pair, 0) + 1
    texts = {name: f"text-{index}" for index, text in enumerate(board.report.shared_texts) for name in text.articles}
    return tuple(
        Credit(
            authority=authority,
            article=visible(board.name(article)),
            count=count,
            named=named[authority],
            text=texts.get(article, ""),
        )
        for (authority, article), count in counts.items()
    )
