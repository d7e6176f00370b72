"""Decisions from the page: who decides, how a decision is kept, and the forms for one statement."""

from collections.abc import Callable, Mapping, Sequence
from typing import NamedTuple

import streamlit as st

from extract.errors import CrosscountError
from extract.models import Qualifier, Stance
from extract.rows import claim_row
from facts.code_words import bound_name, stance_name
from facts.decisions import Decision
from facts.desk import Desk
from facts.interface import text
from facts.models import Statement
from facts.store import Store
from facts.views.access import editor_name, may_edit
from facts.views.board import Board
from facts.views.library import current_story, story_folders
from facts.views.markup import plain
from facts.views.trouble import told_plainly

CODER = "coder"  # in the session: the name decisions are made under
REFUSED = "decision-refused"  # in the session: why the last one could not be made

NO_FACT = ""
# The cells a reader corrects most, by the keys of their labels; the command line corrects the rest of claims.csv.
CELLS = {
    "low": "deciding.low",
    "high": "deciding.high",
    "unit": "deciding.unit",
    "counted": "deciding.counted",
    "action": "deciding.action",
    "scope": "deciding.scope",
    "attribution": "deciding.attribution",
}


def coder() -> str:
    return str(st.session_state.get(CODER) or editor_name())


def draw_coder() -> None:
    """Under which name decisions are kept, so that two coders can be told apart."""
    st.session_state.setdefault(CODER, editor_name())
    st.text_input(text("deciding.coder"), key=CODER, width=260, help=text("deciding.coder_why"))


def decide(board: Board, make: Callable[[Desk], Decision]) -> None:
    """Make the decision, keep it, and draw the page anew; what cannot be decided is said above the page."""
    try:
        if may_edit():
            decision = make(Desk(board.report, coder()))
            Store().decide(current_story(story_folders()), decision)
    except CrosscountError as error:
        st.session_state[REFUSED] = str(error)
    st.rerun()


def draw_refusal() -> None:
    if refused := st.session_state.pop(REFUSED, ""):
        with st.container(border=True, key="refused"):
            st.markdown(text("deciding.refused", reason=plain(refused)))


@st.fragment
@told_plainly()
def draw_statement_desk(board: Board, statement: Statement, key: str) -> None:
    """Accept, reject, correct, move or prefer one statement; nothing where the reader may only look.

    A form is made for who opens it: a page of the queue would hold hundreds of fields nobody asked for.
    """
    if not may_edit():
        return
    claim = statement.claim.id
    with st.container(horizontal=True, key=f"desk-{key}"):
        accept, accept_why = text("deciding.accept"), text("deciding.accept_why")
        if st.button(accept, key=f"accept-{key}", icon=":material/check:", help=accept_why):
            decide(board, lambda desk: desk.accept(claim))
        reject, reject_why = text("deciding.reject"), text("deciding.reject_why")
        if st.button(reject, key=f"reject-{key}", icon=":material/block:", help=reject_why):
            decide(board, lambda desk: desk.reject(claim))
        for form in FORMS if statement.fact else FORMS[:-1]:
            menu = st.popover(text(form.label), icon=form.icon, key=f"{form.label}-{key}", on_change="rerun")
            if menu.open:
                with menu:
                    form.draw(board, statement, key)


@st.fragment
@told_plainly()
def draw_match_desk(board: Board, facts: Sequence[str], key: str) -> None:
    """Whether two facts are one; nothing where the reader may only look."""
    if not may_edit():
        return
    one, other = facts
    with st.container(horizontal=True, key=f"match-{key}"):
        same, same_why = text("review.one_figure"), text("review.one_figure_why")
        if st.button(same, key=f"same-{key}", icon=":material/merge:", help=same_why):
            decide(board, lambda desk: desk.merge([other], one))
        apart, apart_why = text("review.two_figures"), text("review.two_figures_why")
        if st.button(apart, key=f"apart-{key}", icon=":material/call_split:", help=apart_why):
            decide(board, lambda desk: desk.distinguish(one, other))


def _draw_correction(board: Board, statement: Statement, key: str) -> None:
    was = claim_row(statement.claim)
    with st.form(f"correct-{key}", border=False):
        st.markdown(f"“{plain(statement.claim.quantity.surface)}”")
        said = draw_cells(was, key)
        why = st.text_input(text("deciding.why"), key=f"correct-why-{key}")
        if st.form_submit_button(text("deciding.keep")):
            changes = {name: value for name, value in said.items() if value != was[name]}
            decide(board, lambda desk: desk.correct(statement.claim.id, changes, why))


def draw_cells(was: Mapping[str, str], key: str) -> dict[str, str]:
    """The cells of a claim in a form; what they say now."""
    left, right = st.columns(2)
    said = {}
    for count, (name, label_key) in enumerate(CELLS.items()):
        column = right if count % 2 else left
        note = text("deciding.blank_bound") if name in ("low", "high") else None
        said[name] = column.text_input(text(label_key), was.get(name, ""), key=f"cell-{name}-{key}", help=note).strip()
    bounds, stances = [each.value for each in Qualifier], [each.value for each in Stance]
    said["qualifier"] = right.selectbox(
        text("deciding.bound"),
        bounds,
        bounds.index(was.get("qualifier") or "exact"),
        key=f"cell-qualifier-{key}",
        format_func=lambda bound: bound_name(Qualifier(bound)),
    )
    said["stance"] = left.selectbox(
        text("deciding.stance"),
        stances,
        stances.index(was.get("stance", "")),
        key=f"cell-stance-{key}",
        format_func=lambda stance: stance_name(Stance(stance)) or text("listing.nothing"),
    )
    return said


def _draw_move(board: Board, statement: Statement, key: str) -> None:
    with st.form(f"move-{key}", border=False):
        options = [NO_FACT, *(fact for fact in board.facts if fact != statement.fact)]
        chosen = st.selectbox(
            text("deciding.to"), options, key=f"move-to-{key}", format_func=lambda fact: label_of(board, fact)
        )
        why = st.text_input(text("deciding.why"), key=f"move-why-{key}")
        if st.form_submit_button(text("deciding.move_it")):
            decide(board, lambda desk: desk.move(statement.claim.id, chosen or NO_FACT, why))


def label_of(board: Board, fact: str) -> str:
    known = board.facts.get(fact)
    return known.label if known else text("deciding.alone")


def _draw_preference(board: Board, statement: Statement, key: str) -> None:
    with st.form(f"prefer-{key}", border=False):
        st.markdown(text("deciding.prefer_means"))
        why = st.text_input(text("deciding.prefer_why"), key=f"prefer-why-{key}")
        if st.form_submit_button(text("deciding.prefer_it")):
            decide(board, lambda desk: desk.prefer(statement.fact, statement.claim.id, why))


class StatementForm(NamedTuple):
    """A form that opens on a click: the key of its words, its sign, and what draws it."""

    label: str
    icon: str
    draw: Callable[[Board, Statement, str], None]


FORMS = (
    StatementForm("deciding.correct", ":material/edit:", _draw_correction),
    StatementForm("deciding.move", ":material/drive_file_move:", _draw_move),
    StatementForm("deciding.prefer", ":material/star:", _draw_preference),  # last: what is of no fact has none
)
