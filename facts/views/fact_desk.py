"""Decisions about one fact: its words, what belongs to it, and what does not."""

import streamlit as st

from facts.interface import text
from facts.models import Fact
from facts.views.access import may_edit
from facts.views.board import Board
from facts.views.deciding import decide, label_of
from facts.views.markup import plain


def draw_fact_desk(board: Board, fact: str) -> None:
    """Rename, merge and split in three columns; nothing where the reader may only look."""
    if not may_edit() or fact not in board.facts:
        return
    name, merge, split = st.tabs([text("deciding.name"), text("deciding.merge"), text("deciding.split")])
    with name:
        _draw_rename(board, board.facts[fact])
    with merge:
        _draw_merge(board, fact)
    with split:
        _draw_split(board, fact)


def _draw_rename(board: Board, fact: Fact) -> None:
    with st.form(f"rename-{fact.id}", border=False):
        label = st.text_input(text("deciding.label"), fact.label)
        left, right = st.columns(2)
        topic = left.text_input(text("deciding.topic"), fact.topic)
        unit = right.text_input(text("deciding.fact_unit"), fact.unit)
        description = st.text_area(text("deciding.description"), fact.description, height=80)
        if st.form_submit_button(text("deciding.keep_words")):
            said = {"label": label, "topic": topic, "unit": unit, "description": description}
            changed = {name: words for name, words in said.items() if words != getattr(fact, name)}
            if changed:
                decide(board, lambda desk: desk.rename(fact.id, **changed))


def _draw_merge(board: Board, fact: str) -> None:
    with st.form(f"merge-{fact}", border=False):
        others = [each for each in board.facts if each != fact]
        which = text("deciding.merge_which", figure=plain(board.facts[fact].label))
        chosen = st.multiselect(which, others, format_func=lambda each: label_of(board, each))
        why = st.text_input(text("deciding.why"), key=f"merge-why-{fact}")
        if st.form_submit_button(text("deciding.merge_them")):
            decide(board, lambda desk: desk.merge(chosen, fact, why))


def _draw_split(board: Board, fact: str) -> None:
    with st.form(f"split-{fact}", border=False):
        claims = {each.claim.id: each for each in board.of_fact.get(fact, [])}
        chosen = st.multiselect(
            text("deciding.split_which"),
            list(claims),
            format_func=lambda each: f"{board.name(claims[each].claim.article)}: {claims[each].claim.quantity.surface}",
        )
        label = st.text_input(text("deciding.split_label"))
        why = st.text_input(text("deciding.why"), key=f"split-why-{fact}")
        if st.form_submit_button(text("deciding.split_off")):
            decide(board, lambda desk: desk.split(fact, chosen, label, why))
