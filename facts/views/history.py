"""The journal on the page: what was decided, by whom, when and why, what counts, and undo and redo."""

import streamlit as st

from facts.decisions import Decision, Redo, Undo
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
    if st.button("Undo", icon=":material/undo:", disabled=not back, help=_what(back, known, "Nothing to undo")):
        decide(review.board, lambda desk: desk.undo(back))
    if st.button("Redo", icon=":material/redo:", disabled=not forth, help=_what(forth, known, "Nothing to redo")):
        decide(review.board, lambda desk: desk.redo(forth))


def _what(decision: str, known: dict[str, Decision], nothing: str) -> str:
    return plain(told(known[decision], known)) if decision in known else nothing


def draw_history(review: Review) -> None:
    if not review.decisions:
        st.markdown("No decision yet. What you accept, correct or move is kept here with your name and your reason.")
        return
    gone = standing(review.decisions).undone
    lost = {each.decision: each.reason for each in review.board.report.unapplied}
    known = {decision.id: decision for decision in review.decisions}
    rows = [
        {
            "When": plain(decision.when[:16].replace("T", " ")),
            "Who": plain(decision.who),
            "What": plain(told(decision, known)),
            "Why": plain(decision.why),
            "Counts": _counts(decision, gone, lost),
        }
        for decision in reversed(review.decisions[-MOST:])
    ]
    st.table(rows, border="horizontal", hide_index=True)
    if len(review.decisions) > MOST:
        st.markdown(quiet(f"The latest {MOST} of {counted(len(review.decisions), 'decision')}."))
    for problem in review.problems:
        st.markdown(quiet(plain(problem)))
    _draw_choice(review, gone, known)


def _counts(decision: Decision, gone: frozenset[str], lost: dict[str, str]) -> str:
    if decision.id in gone:
        return "undone"
    return f"not applied: {plain(lost[decision.id])}" if decision.id in lost else "yes"


def _draw_choice(review: Review, gone: frozenset[str], known: dict[str, Decision]) -> None:
    """Any decision can be undone or redone, not only the last."""
    if not may_edit():
        return
    changes = [decision.id for decision in reversed(review.decisions) if not isinstance(decision, Undo | Redo)]
    with st.container(horizontal=True, vertical_alignment="bottom"):
        chosen = st.selectbox("One of them", changes, format_func=lambda each: told(known[each], known), width=520)
        if chosen and chosen in gone:
            if st.button("Redo this one", icon=":material/redo:"):
                decide(review.board, lambda desk: desk.redo(chosen))
        elif chosen and st.button("Undo this one", icon=":material/undo:"):
            decide(review.board, lambda desk: desk.undo(chosen))
