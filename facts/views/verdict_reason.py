"""Why this verdict: the rule that decided, what fits, how far apart the figures are, who stands behind them."""

import streamlit as st

from facts.code_words import rule_name
from facts.interface import text
from facts.models import Comparison
from facts.symbols import FLAGS, VERDICTS
from facts.views.board import Board
from facts.views.link_reason import speaks
from facts.views.markup import badge, counted, plain, quiet
from facts.views.words import stretch
from facts.wording import listing, value_in


def draw_reason(board: Board, comparison: Comparison) -> None:
    menu = st.popover(
        text("verdict.why"), icon=":material/rule:", type="tertiary", key=f"why-{comparison.fact}", on_change="rerun"
    )
    if not menu.open:
        return
    with menu:
        draw_verdict_reason(board, comparison)
        _draw_links(board, comparison)


def draw_verdict_reason(board: Board, comparison: Comparison) -> None:
    st.markdown(f"{badge(comparison.verdict)} {VERDICTS[comparison.verdict].definition}")
    st.table(_rows(board, comparison), border="horizontal", hide_header=True, hide_index=True)
    for kind in dict.fromkeys(flag.kind for flag in comparison.flags):
        st.markdown(f"**{FLAGS[kind].name}.** {FLAGS[kind].definition}")


def _rows(board: Board, comparison: Comparison) -> list[dict[str, str]]:
    unit = board.unit(comparison.fact)
    pairs = (
        (text("verdict.rule"), rule_name(comparison.rule)),
        (text("verdict.stated"), plain(stretch(comparison.low, comparison.high, unit))),
        (text("verdict.fits"), plain(_fits(comparison, unit))),
        (text("verdict.apart"), plain(_apart(comparison, unit))),
        (text("verdict.origins"), plain(listing(comparison.origins)) or f"*{text('verdict.origins_none')}*"),
    )
    return [{"what": what, "said": said} for what, said in pairs if said]


def _fits(comparison: Comparison, unit: str) -> str:
    if not comparison.fits:
        return text("verdict.fits_none")
    return stretch(comparison.fits_low, comparison.fits_high, unit)


def _apart(comparison: Comparison, unit: str) -> str:
    if not comparison.spread:
        return ""
    apart = value_in(comparison.spread, unit)
    return text("verdict.apart_share", apart=apart, share=comparison.spread_pct) if comparison.spread_pct else apart


def _draw_links(board: Board, comparison: Comparison) -> None:
    """The reasons a figure was linked to this fact; a person's own links need none."""
    linked = [
        each
        for each in board.of_fact.get(comparison.fact, [])
        if each.link and each.link.reasons and not each.link.alone
    ]
    if not linked:
        return
    st.markdown(text("verdict.linked", statements=counted(len(linked), "statement")))
    for statement in linked:
        reasons = statement.link.reasons if statement.link else ()
        words = "; ".join(f"{speaks(reason.weight)}: {plain(reason.sentence)}" for reason in reasons)
        st.markdown(quiet(f"“{plain(statement.claim.quantity.surface)}”: {words}"))
