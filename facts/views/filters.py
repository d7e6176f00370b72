"""The filters of Figures and Table: the most used in sight, the others behind "More filters", each with its counts."""

from collections.abc import Mapping, Sequence
from typing import Any

import streamlit as st

from facts.interface import text
from facts.models import Verdict
from facts.plain_text import one_line
from facts.symbols import UNLINKED, VERDICTS
from facts.views.address import Address, bound, forget, write, writer
from facts.views.board import Board
from facts.views.components import draw_events
from facts.views.facets import FACETS, NAMES, UNLINKED_CODE, YES, Filters, Found, articles_wanted, find, occurring
from facts.views.markup import plain, referenced
from facts.views.trouble import guarded

__all__ = ["NAMES", "Filters", "chosen_articles", "chosen_facts", "draw_filters", "nothing_found", "read_filters"]

MENUS = {
    "topic": ("topic",),
    "article": ("article",),
    "more": ("flag", "outlet", "credited", "kind", "unit", "qualifier", "origin"),
}
CHOICES = "choices"
Names = Mapping[str, Mapping[str, str]]
Counts = Mapping[str, Mapping[str, int]]
LABELS = {facet.name: facet.key for facet in FACETS}


def read_filters(address: Address, board: Board, *, unlinked: bool = False) -> Filters:
    known = occurring(board, unlinked=unlinked)
    chosen = ((facet.name, tuple(address.codes(facet.name, list(known[facet.name])))) for facet in FACETS)
    return Filters(chosen=tuple((name, codes) for name, codes in chosen if codes), words=address.words("q"))


def draw_filters(filters: Filters, board: Board, *, unlinked: bool = False) -> None:
    """`unlinked` where statements are listed one by one, also those linked to no fact; else facts are counted."""
    counts = find(board, filters, unlinked=unlinked, by_fact=not unlinked).counts
    known = occurring(board, unlinked=unlinked)
    with st.container(horizontal=True, vertical_alignment="bottom", gap="medium"):
        _verdict_pills(filters, list(known["verdict"]), counts["verdict"])
        if known["flagged"]:
            label = f"{text('facet.flagged')} {counts['flagged'].get(YES, 0)}"
            st.toggle(label, key=bound("flagged", bool(filters.of("flagged"))), on_change=writer("flagged"))
        if filters.chosen or filters.words:
            st.button(
                text("filters.clear"), icon=":material/close:", on_click=guarded(forget), args=NAMES, type="tertiary"
            )
    search, menus = st.columns([4, 8], gap="small")
    with search:
        _draw_search(filters)
    with menus:
        draw_events(
            CHOICES, {"menus": menus_of(filters, known, counts)}, ("chosen",), key=CHOICES, heard=guarded(_chosen)
        )


def _chosen() -> None:
    """A box was ticked or cleared: its facet's codes go to the address."""
    facet, *codes = st.session_state[CHOICES].chosen or [""]
    if facet in LABELS:
        write(facet, [str(code) for code in codes])


def _draw_search(filters: Filters) -> None:
    st.text_input(
        text("keyboard.search_field"),
        key=bound("q", filters.words),
        on_change=writer("q"),
        placeholder=text("filters.search_hint"),
        icon=":material/search:",
        label_visibility="collapsed",
    )


def _verdict_pills(filters: Filters, options: Sequence[str], counts: Mapping[str, int]) -> None:
    def words(code: str) -> str:
        look = UNLINKED if code == UNLINKED_CODE else VERDICTS[Verdict(code)]
        return referenced(f":{look.slot}[**{look.symbol}**] {look.name} :gray[{counts.get(code, 0)}]")

    key = bound("verdict", list(filters.of("verdict")))
    st.pills(
        text("facet.verdict"),
        options,
        selection_mode="multi",
        format_func=words,
        key=key,
        on_change=writer("verdict"),
        wrap=True,
    )


def menus_of(filters: Filters, known: Names, counts: Counts) -> list[dict[str, Any]]:
    """What the choices component draws: a menu of one facet, or of several. Facets with nothing to choose stay out."""
    menus = []
    for menu, names in MENUS.items():
        told = [name for name in names if len(known[name]) > 1 or filters.of(name)]
        active = sum(len(filters.of(name)) for name in told)
        label = text("filters.more" if menu == "more" else LABELS[menu])
        groups = [_group(name, known[name], counts[name], filters.of(name)) for name in told]
        menus.append(
            {"name": menu, "label": f"{label} ({active})" if active else label, "active": active, "groups": groups}
        )
    return [menu for menu in menus if menu["groups"]]


def _group(name: str, names: Mapping[str, str], counts: Mapping[str, int], chosen: Sequence[str]) -> dict[str, Any]:
    """Those that would leave something, most first; what is chosen stays in sight."""
    left = sorted((code for code in names if counts.get(code) or code in chosen), key=lambda code: -counts.get(code, 0))
    choices = [
        {"code": code, "name": one_line(names[code]), "count": f"{counts.get(code, 0):,}", "chosen": code in chosen}
        for code in left
    ]
    return {"facet": name, "label": text(LABELS[name]), "choices": choices}


def chosen_facts(filters: Filters, board: Board) -> list[str]:
    """The facts asked for, by weight."""
    found = {each.fact for each in find(board, filters, unlinked=False, by_fact=True).statements}
    return [fact for fact in board.facts if fact in found]


def wanted_statements(filters: Filters, board: Board) -> Found:
    """The statements asked for: a fact's lie together, facts by weight, figures linked to no fact last."""
    return find(board, filters, unlinked=True, by_fact=False)


def chosen_articles(filters: Filters, board: Board) -> list[str]:
    return articles_wanted(board, filters)


def nothing_found(board: Board) -> None:
    with st.container(border=True):
        others = plain(str(len(board.facts)))
        st.markdown(text("filters.nothing", count=others))
