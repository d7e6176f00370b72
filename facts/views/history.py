"""The journal on the page: what was decided, by whom, when and why, what counts, and undo and redo."""

import streamlit as st

from facts.decisions import Decision, Redo, Undo
from facts.interface import text
from facts.standing import last_standing, last_undone, standing
from facts.told import told
from facts.views.access import may_edit
from facts.views.deciding import coder, decide
from facts.views.library import Review
from facts.views.markup import counted, plain, quiet

MOST = 200  # rows on the page; the download holds all


def draw_undo(review: Review) -> None:
    """Undo what this coder decided last, and redo what they undid last."""
    back, forth = last_standing(review.decisions, coder()), last_undone(review.decisions, coder())
    known = {decision.id: decision for decision in review.decisions}
    undone = _what(back, known, text("history.undo_nothing"))
    redone = _what(forth, known, text("history.redo_nothing"))
    if st.button(text("history.undo"), icon=":material/undo:", disabled=not back, help=undone):
        decide(review.board, lambda desk: desk.undo(back))
    if st.button(text("history.redo"), icon=":material/redo:", disabled=not forth, help=redone):
        decide(review.board, lambda desk: desk.redo(forth))


def _what(decision: str, known: dict[str, Decision], nothing: str) -> str:
    return plain(told(known[decision], known)) if decision in known else nothing


def draw_history(review: Review) -> None:
    if not review.decisions:
        st.markdown(text("history.empty"))
        return
    gone = standing(review.decisions).undone
    lost = {each.decision: each.reason for each in review.board.report.unapplied}
    known = {decision.id: decision for decision in review.decisions}
    rows = [
        {
            text("history.when"): plain(decision.when[:16].replace("T", " ")),
            text("history.who"): plain(decision.who),
            text("history.what"): plain(told(decision, known)),
            text("history.why"): plain(decision.why),
            text("history.counts"): _counts(decision, gone, lost),
        }
        for decision in reversed(review.decisions[-MOST:])
    ]
    st.table(rows, border="horizontal", hide_index=True)
    if len(review.decisions) > MOST:
        st.markdown(quiet(text("history.latest", shown=MOST, decisions=counted(len(review.decisions), "decision"))))
    for problem in review.problems:
        st.markdown(quiet(plain(problem)))
    _draw_choice(review, gone, known)


def _counts(decision: Decision, gone: frozenset[str], lost: dict[str, str]) -> str:
    if decision.id in gone:
        return text("history.counts_undone")
    reason = lost.get(decision.id)
    return text("history.counts_yes") if reason is None else text("history.counts_lost", reason=plain(reason))


def _draw_choice(review: Review, gone: frozenset[str], known: dict[str, Decision]) -> None:
    """Any decision can be undone or redone, not only the last."""
    if not may_edit():
        return
    changes = [decision.id for decision in reversed(review.decisions) if not isinstance(decision, Undo | Redo)]
    with st.container(horizontal=True, vertical_alignment="bottom"):
        one, words = text("history.one_of_them"), {each: told(known[each], known) for each in changes}
        chosen = st.selectbox(one, changes, format_func=words.__getitem__, width=520)
        if chosen and chosen in gone:
            if st.button(text("history.redo_one"), icon=":material/redo:"):
                decide(review.board, lambda desk: desk.redo(chosen))
        elif chosen and st.button(text("history.undo_one"), icon=":material/undo:"):
            decide(review.board, lambda desk: desk.undo(chosen))
