"""The charts of one fact with their words: what a card draws, and what it offers as files."""

from collections.abc import Sequence
from datetime import UTC, datetime
from functools import partial
from typing import NamedTuple

import streamlit as st

from facts.chart_files import Picture, PictureKind, picture_bytes
from facts.charts import interval_plot
from facts.credit_map import Credit, credit_map
from facts.layers import Spec
from facts.models import Comparison, FlagKind, Verdict
from facts.plain_text import LONGEST_TITLE, one_line, visible
from facts.spreads import Spread, spread_plot, widest_first
from facts.ties import ties_chart
from facts.timelines import timeline
from facts.version import source_line
from facts.views import keys
from facts.views.board import Board, kept
from facts.views.downloads import Offer, draw_csv
from facts.views.markup import counted
from facts.views.plots import moments_of, plot_of, ties_of

CREDIT_FLAGS = frozenset({FlagKind.ATTRIBUTION_CONFLICT, FlagKind.CONTESTED, FlagKind.SHARED_ORIGIN})
MIMES = {PictureKind.PNG: "image/png", PictureKind.SVG: "image/svg+xml"}
PALETTE = "theme.light.chartCategoricalColors"  # files are for paper and other pages: light, whatever the reader has on


class View(NamedTuple):
    """A picture under the name of its tab."""

    tab: str
    picture: Picture


def draw_picture(picture: Picture, *, key: str) -> None:
    st.vega_lite_chart(_whole(picture.spec), width="stretch", key=key, alt=picture.sentence)


def _whole(spec: Spec) -> Spec:
    """The same picture with its rows one layer down: rows at the top become a frame, for which pandas loads."""
    inner = {name: spec[name] for name in ("data", "layer")}
    return {name: part for name, part in spec.items() if name not in inner} | {"layer": [inner]}


@kept
def views_of(board: Board, fact: str) -> list[View]:
    """The pictures that show more of the fact than its table does, the one that shows most first."""
    comparison = board.comparisons[fact]
    found = [values_view(board, comparison), course_view(board, comparison)]
    if comparison.verdict is Verdict.SUPERSEDED:
        found.reverse()
    credit = any(flag.kind in CREDIT_FLAGS for flag in comparison.flags)  # who says so is the news of these
    return [view for view in (*found, credit_view(board, comparison) if credit else None) if view]


def values_view(board: Board, comparison: Comparison) -> View | None:
    plot = plot_of(board, comparison.fact)
    if plot is None:
        return None
    spec = interval_plot(plot.marks, band=plot.band, unit=plot.unit, percent=plot.percent)
    key = keys.VALUES + keys.STRUCK * any(mark.struck for mark in plot.marks)
    return View("Values", _picture(board, comparison, Words("values", "", key), spec))


def course_view(board: Board, comparison: Comparison) -> View | None:
    moments = moments_of(board, comparison.fact)
    if not moments:
        return None
    words = Words("over-time", "when each figure came up", keys.COURSE)
    return View("Over time", _picture(board, comparison, words, timeline(moments)))


def credit_view(board: Board, comparison: Comparison) -> View:
    spec = ties_chart(ties_of(board, comparison.fact))
    return View("Who says so", _picture(board, comparison, Words("who-says-so", "who says so", keys.TIES), spec))


class Words(NamedTuple):
    """What a fact's picture is called beside its label: in the file's name, in the title; and its key."""

    kind: str
    about: str
    key: str


def _picture(board: Board, comparison: Comparison, words: Words, spec: Spec) -> Picture:
    label = one_line(board.facts[comparison.fact].label)
    return Picture(
        name=f"{comparison.fact}-{words.kind}",
        title=f"{label}: {words.about}" if words.about else label,
        sentence=visible(comparison.explanation),
        spec=spec,
        key=words.key,
    )


def spreads_picture(spreads: Sequence[Spread]) -> Picture:
    far = widest_first(spreads)[0]
    sentence = (
        f"{counted(len(spreads), 'figure')} of which the articles give different values; "
        f"furthest apart is {far.label}, {far.stated}."
    )
    return Picture(
        name="how-far-apart", title="How far apart", sentence=sentence, spec=spread_plot(spreads), key=keys.SPREADS
    )


def credits_picture(board: Board, given: Sequence[Credit]) -> Picture:
    articles: dict[str, set[str]] = {}
    for each in given:
        articles.setdefault(each.authority, set()).add(each.article)
    most = max(articles, key=lambda name: len(articles[name]))
    credited = counted(len(articles), "authority_credited")
    lead = f"{len(articles[most]):,} of {counted(len(board.articles), 'article')}"
    sentence = f"{credited} credited; most articles, {lead}, lead to {most}."
    title = f"Who credits whom: {one_line(board.report.story.title, LONGEST_TITLE)}"
    return Picture(name="who-credits-whom", title=title, sentence=sentence, spec=credit_map(given), key=keys.CREDITS)


@st.fragment
def draw_framed(board: Board, picture: Picture, table: Offer) -> None:
    """A picture with its table on a second tab, and both as files; the table is made when it is asked for."""
    chart, rows = st.tabs(["Chart", "Table"], key=f"tabs-{picture.name}", on_change="rerun")
    with chart:
        draw_picture(picture, key=f"chart-{picture.name}")
    if rows.open:
        with rows:
            st.dataframe(table.make(), hide_index=True, placeholder="", alt=picture.title)
    with st.container(horizontal=True):
        draw_csv(table)
        draw_picture_files(board, picture)


def draw_picture_files(board: Board, picture: Picture, *, label: str = "Picture as {}") -> None:
    """A button for each kind of file; the picture is made on the click."""
    today = datetime.now(tz=UTC).astimezone().date().isoformat()
    source = source_line(one_line(board.report.story.title, LONGEST_TITLE), today)
    colours = tuple(st.get_option(PALETTE) or ())
    for kind in PictureKind:
        st.download_button(
            label.format(kind.value.upper()),
            data=partial(picture_bytes, picture, kind, source=source, colours=colours),
            file_name=f"{picture.name}.{kind.value}",
            mime=MIMES[kind],
            key=f"download-{picture.name}-{kind.value}",
            on_click="ignore",
            icon=":material/image:",
            type="tertiary",
        )
