"""Tolerances that a reader changes: kept in the address, followed at once by every verdict, said on every page."""

from collections.abc import Iterator, Mapping
from decimal import Decimal

import streamlit as st

from facts.code_words import rule_name
from facts.interface import text
from facts.models import Comparison
from facts.tolerances import Adjustable, adjustables, asked_for
from facts.views.address import TOLERANCE, TOUR, Address, write
from facts.views.board import Board
from facts.views.markup import badge, dotted, plain, quiet
from facts.views.navigation import DISCREPANCIES
from facts.views.trouble import guarded
from facts.wording import number

KEPT, PAGE = "tolerances-kept", "tolerances-page"


def asked(address: Address) -> dict[str, Decimal]:
    """What the address changes. Another page begins with what the last one had; a step of the tour says all itself."""
    here = " ".join(address.names)
    if not {TOLERANCE, TOUR} & {*st.query_params} and st.session_state.get(PAGE, here) != here:
        write(TOLERANCE, st.session_state.get(KEPT, []))
    codes = st.query_params.get_all(TOLERANCE)
    known = {code: found for code in codes if (found := asked_for(code))}
    address.ignored += [f"{TOLERANCE}={code}" for code in codes if code not in known]
    st.session_state[KEPT], st.session_state[PAGE] = list(known), here
    return dict(known.values())


def rows_of(board: Board, base: Board) -> tuple[Adjustable, ...]:
    """Every tolerance: `base` has the story's own, `board` what is in force."""
    return adjustables(base.report.story.tolerances, board.report.story.tolerances)


def draw_note(board: Board, base: Board) -> None:
    """One line where the tolerances are not the story's own, with the way back."""
    changed = [row for row in rows_of(board, base) if row.is_changed]
    if not changed:
        return
    with st.container(horizontal=True, vertical_alignment="center", key="tolerance-note"):
        told = "; ".join(f"{plain(row.entry.label)} {in_words(row, row.value)}" for row in changed)
        st.markdown(quiet(text("tolerances.changed", changes=told)), width="content")
        st.button(text("tolerances.reset"), key="tolerance-note-reset", type="tertiary", on_click=guarded(reset))


def in_words(row: Adjustable, value: Decimal) -> str:
    """As in: "10%", "0.5 units", "1 step", "strict"."""
    if row.is_switch:
        return text("tolerances.strict" if value else "tolerances.lenient")
    if row.entry.unit == "%":
        return text("tolerances.percent", value=number(value))
    unit = row.entry.unit.removesuffix("s") if value == 1 else row.entry.unit
    return text("tolerances.amount", value=number(value), unit=unit)


def reset() -> None:
    st.session_state[KEPT] = []
    write(TOLERANCE, "")


def draw_editor(board: Board, base: Board) -> None:
    """A field for each tolerance, and what the changed ones change."""
    rows = rows_of(board, base)
    with st.container(border=True, key="tolerance-editor"):
        columns = st.columns(3, gap="medium")
        for place, row in enumerate(rows):
            with columns[place % len(columns)]:
                _draw_field(row, base)
        st.button(
            text("tolerances.reset"),
            key="tolerance-reset",
            disabled=not any(row.is_changed for row in rows),
            on_click=guarded(reset),
        )
    _draw_changes(board, base)


def _draw_field(row: Adjustable, base: Board) -> None:
    key = f"tolerance-{row.name}"
    entry, own = row.entry, in_words(row, row.own)
    about = text("tolerances.about", reason=plain(entry.reason), example=plain(entry.example))
    arguments = (row.name, base.report.story.tolerances)
    if row.is_switch:
        st.session_state[key] = bool(row.value)
        st.toggle(
            text("tolerances.switch", name=plain(entry.label)),
            key=key,
            help=about,
            on_change=guarded(_changed),
            args=arguments,
        )
    else:
        st.session_state[key] = float(row.value)
        st.number_input(
            text("tolerances.field", name=plain(entry.label), unit=entry.unit),
            min_value=0.0,
            max_value=float(entry.most),
            step=float(entry.step),
            format="%.4g",
            key=key,
            help=about,
            on_change=guarded(_changed),
            args=arguments,
        )
    st.markdown(quiet(text("tolerances.own", value=plain(own))))


def _changed(name: str, own: Mapping[str, Decimal]) -> None:
    """What a field does when it is used: the address holds every value that differs from the story's own."""
    value = Decimal(str(round(float(st.session_state[f"tolerance-{name}"]), 3))).normalize()
    others = dict(found for code in st.query_params.get_all(TOLERANCE) if (found := asked_for(code)))
    rows = adjustables(own, {**others, name: value})
    write(TOLERANCE, [f"{row.name}:{row.value:f}" for row in rows if row.is_changed])


def _draw_changes(board: Board, base: Board) -> None:
    """Which verdicts follow, each with the way to its card."""
    if not any(row.is_changed for row in rows_of(board, base)):
        return
    changed = list(_differing(board, base))
    if not changed:
        st.markdown(text("tolerances.no_change"))
        return
    st.markdown(f"**{text('tolerances.changes', count=len(changed))}**")
    for before, after in changed:
        with st.container(horizontal=True, vertical_alignment="center"):
            st.page_link(
                DISCREPANCIES,
                label=plain(board.facts[after.fact].label),
                query_params={"fact": after.fact, TOLERANCE: st.query_params.get_all(TOLERANCE)},
            )
            rule = "" if before.rule == after.rule else rule_name(after.rule)
            st.markdown(dotted((f"{badge(before.verdict)} → {badge(after.verdict)}", quiet(rule) if rule else "")))


def _differing(board: Board, base: Board) -> Iterator[tuple[Comparison, Comparison]]:
    for fact, after in board.comparisons.items():
        before = base.comparisons[fact]
        if before.verdict is not after.verdict:
            yield before, after
