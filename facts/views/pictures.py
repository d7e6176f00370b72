"""The charts of one fact on the page. Building one takes a tenth of a second, so each is built once and kept."""

from functools import lru_cache
from typing import Any

import altair as alt
import streamlit as st
from altair.utils.schemapi import debug_mode

from facts.charts import interval_plot
from facts.spreads import Spread, spread_plot
from facts.ties import Tie, ties_chart
from facts.views.plots import Plot

Spec = dict[str, Any]
KEPT = 512  # specifications of a few kB each


def draw_plot(plot: Plot, *, key: str, alt: str) -> None:
    st.vega_lite_chart(_plot_spec(plot), width="stretch", key=key, alt=alt)


def draw_ties(ties: tuple[Tie, ...], *, key: str, alt: str) -> None:
    st.vega_lite_chart(_ties_spec(ties), width="stretch", key=key, alt=alt)


def draw_spreads(spreads: tuple[Spread, ...], *, key: str, alt: str) -> None:
    st.vega_lite_chart(_spread_spec(spreads), width="stretch", key=key, alt=alt)


@lru_cache(KEPT)
def _plot_spec(plot: Plot) -> Spec:
    with debug_mode(arg=False):
        return _spec(interval_plot(plot.marks, band=plot.band, unit=plot.unit, percent=plot.percent))


@lru_cache(KEPT)
def _ties_spec(ties: tuple[Tie, ...]) -> Spec:
    with debug_mode(arg=False):
        return _spec(ties_chart(ties))


@lru_cache(KEPT)
def _spread_spec(spreads: tuple[Spread, ...]) -> Spec:
    with debug_mode(arg=False):
        return _spec(spread_plot(spreads))


def _spec(chart: alt.LayerChart) -> Spec:
    """Built without altair's checks against its schema, which take two thirds of the time; the tests make them."""
    return chart.to_dict(validate=False)
