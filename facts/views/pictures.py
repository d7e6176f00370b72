"""The charts of one fact with their words: what a card draws, and what it offers as files."""

from collections.abc import Sequence
from datetime import UTC, datetime
from functools import partial
from typing import NamedTuple

import streamlit as st

from facts.chart_files import Picture, PictureKind, picture_bytes
from facts.charts import interval_plot
from facts.credit_map import Credit, credit_map
from facts.interface import text
from facts.layers import Spec
from facts.models import Comparison, FlagKind, Verdict
from facts.plain_text import LONGEST_TITLE, one_line, visible
from facts.spreads import Spread, spread_plot, widest_first
from facts.ties import ties_chart
from facts.timelines import timeline
from facts.version import source_line
from facts.views.board import Board, kept
from facts.views.downloads import Offer, draw_csv
from facts.views.markup import counted, dotted
from facts.views.plots import moments_of, plot_of, ties_of
from facts.views.trouble import made_plainly, told_plainly

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
    struck = text("marks.struck") if any(mark.struck for mark in plot.marks) else ""
    words = Words("values", "", dotted((text("marks.values"), struck)))
    return View(text("picture.values"), _picture(board, comparison, words, spec))


def course_view(board: Board, comparison: Comparison) -> View | None:
    moments = moments_of(board, comparison.fact)
    if not moments:
        return None
    words = Words("over-time", "picture.course_title", text("marks.course"))
    return View(text("picture.course"), _picture(board, comparison, words, timeline(moments)))


def credit_view(board: Board, comparison: Comparison) -> View:
    spec = ties_chart(ties_of(board, comparison.fact))
    words = Words("who-says-so", "picture.credit_title", text("marks.ties"))
    return View(text("picture.credit"), _picture(board, comparison, words, spec))


class Words(NamedTuple):
    """What a fact's picture is called: in the file's name, by the key of its title; and what its marks mean."""

    kind: str
    title: str
    key: str


def _picture(board: Board, comparison: Comparison, words: Words, spec: Spec) -> Picture:
    label = one_line(board.facts[comparison.fact].label)
    return Picture(
        name=f"{comparison.fact}-{words.kind}",
        title=text(words.title, figure=label) if words.title else label,
        sentence=visible(comparison.explanation),
        spec=spec,
        key=words.key,
    )


def spreads_picture(spreads: Sequence[Spread]) -> Picture:
    far = widest_first(spreads)[0]
    figures = counted(len(spreads), "figure")
    return Picture(
        name="how-far-apart",
        title=text("picture.spreads"),
        sentence=text("picture.spreads_told", figures=figures, figure=far.label, stated=far.stated),
        spec=spread_plot(spreads),
        key=text("marks.spreads"),
    )


def credits_picture(board: Board, given: Sequence[Credit]) -> Picture:
    articles: dict[str, set[str]] = {}
    for each in given:
        articles.setdefault(each.authority, set()).add(each.article)
    most = max(articles, key=lambda name: len(articles[name]))
    sentence = text(
        "picture.credits_told",
        authorities=counted(len(articles), "authority_credited"),
        given=len(articles[most]),
        articles=counted(len(board.articles), "article"),
        authority=most,
    )
    title = text("picture.credits_title", story=one_line(board.report.story.title, LONGEST_TITLE))
    spec, key = credit_map(given), text("marks.credits")
    return Picture(name="who-credits-whom", title=title, sentence=sentence, spec=spec, key=key)


@st.fragment
@told_plainly()
def draw_framed(board: Board, picture: Picture, table: Offer) -> None:
    """A picture with its table on a second tab, and both as files; the table is made when it is asked for."""
    chart, rows = st.tabs([text("picture.chart"), text("picture.table")], key=f"tabs-{picture.name}", on_change="rerun")
    with chart:
        draw_picture(picture, key=f"chart-{picture.name}")
    if rows.open:
        with rows:
            st.dataframe(table.make(), hide_index=True, placeholder="", alt=picture.title)
    with st.container(horizontal=True):
        draw_csv(table)
        draw_picture_files(board, picture)


def draw_picture_files(board: Board, picture: Picture, *, called: str = "") -> None:
    """A button for each kind of file; the picture is made on the click. `called` tells it from others beside it."""
    label = "picture.download_one" if called else "picture.download"
    today = datetime.now(tz=UTC).astimezone().date().isoformat()
    source = source_line(one_line(board.report.story.title, LONGEST_TITLE), today)
    colours = tuple(st.get_option(PALETTE) or ())
    for kind in PictureKind:
        st.download_button(
            text(label, picture=called, kind=kind.value.upper()),
            data=made_plainly(partial(picture_bytes, picture, kind, source=source, colours=colours)),
            file_name=f"{picture.name}.{kind.value}",
            mime=MIMES[kind],
            key=f"download-{picture.name}-{kind.value}",
            on_click="ignore",
            icon=":material/image:",
            type="tertiary",
        )
