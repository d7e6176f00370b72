"""How far coders agree, where they do not and whose answer counts; and how often people overrule the program."""

import pandas as pd
import streamlit as st

from facts.agreement import QUESTIONS, Agreement, Disagreement, coding
from facts.decisions import Decision
from facts.overruled import Overruled, Share, overruled
from facts.views.access import may_edit
from facts.views.deciding import decide
from facts.views.library import Review
from facts.views.markup import counted, plain, quiet

MOST = 20  # disagreements drawn with buttons
NOTHING_REVIEWED = (
    "Nothing extracted was reviewed yet. Accept, correct or reject some, and this says how often it errs."
)


def draw_precision(review: Review) -> None:
    found = overruled(review.undecided, review.decisions)
    st.markdown("## How often people overrule the program", anchors=False)
    if not found.reviewed:
        st.markdown(NOTHING_REVIEWED)
        return
    st.markdown(_sentence(found))
    rows = [
        ("Read right in every cell", _share(found.precision)),
        ("Figures at all", _share(found.found)),
        ("Of all known figures, read by the program", _share(found.recall)),
        *((f"Corrected: {name}", str(count)) for name, count in found.fields.items()),
    ]
    st.table(pd.DataFrame(rows, columns=["What", "How often"]), border="horizontal", hide_index=True)


def _sentence(found: Overruled) -> str:
    """Such as: Of 12 figures reviewed, 9 stand as read, 2 corrected, 1 rejected, 3 moved; 1 added by hand."""
    right = f"{found.accepted} stand{'s' * (found.accepted == 1)} as read"
    changed = f"{found.corrected} corrected, {found.rejected} rejected, {found.moved} moved to another fact"
    return f"Of {counted(found.reviewed, 'figure')} reviewed, {right}, {changed}; {found.added} added by hand."


def _share(share: Share | None) -> str:
    if share is None:
        return "–"
    return f"{share.count} of {share.of}: {share.value:.0%} (likely {share.low:.0%}–{share.high:.0%})"


def draw_coders(review: Review) -> None:
    found = coding(review.undecided, review.decisions)
    st.markdown("## How far coders agree", anchors=False)
    if not found.agreements:
        names = ", ".join(plain(name) for name in found.coders)
        st.markdown(f"One coder so far: {names}." if names else "Nobody has decided anything yet.")
        st.markdown("A second coder gives another name above and decides independently; then agreement is shown here.")
        return
    st.table([_row(each) for each in found.agreements], border="horizontal", hide_index=True)
    st.markdown(quiet("Krippendorff’s alpha: 1 is full agreement, 0 what chance would give."))
    open_ones = [each for each in found.disagreements if not each.is_settled]
    settled = len(found.disagreements) - len(open_ones)
    st.markdown(f"**{counted(len(open_ones), 'disagreement')} open**, {settled} settled.")
    for number, each in enumerate(open_ones[:MOST]):
        _draw_disagreement(review, each, number)


def _row(agreement: Agreement) -> dict[str, str]:
    alpha = "–" if agreement.alpha is None else f"{agreement.alpha:.2f}"
    return {
        "Question": agreement.question,
        "Claims both answered": str(agreement.claims),
        "Alpha": alpha,
        "Note": plain(agreement.why),
    }


def _draw_disagreement(review: Review, each: Disagreement, number: int) -> None:
    said = " · ".join(f"**{plain(answer.who)}** says {plain(answer.says) or '*none*'}" for answer in each.answers)
    with st.container(border=True, key=f"disagreement-{number}"):
        counts = plain(each.counts) or "none"
        st.markdown(f"“{plain(each.words)}”, {plain(each.question)}: {said}. Now counts: {counts}.")
        if not may_edit():
            return
        with st.container(horizontal=True):
            for answer in each.answers:
                decision = answering(review.decisions, each, answer.who)
                if decision and st.button(f"{plain(answer.who)} is right", key=f"ruling-{number}-{answer.who}"):
                    decide(review.board, lambda desk, ruled=decision: desk.adjudicate(ruled))  # type: ignore[misc]


def answering(decisions: tuple[Decision, ...], each: Disagreement, who: str) -> str:
    """The coder's latest decision that answers the question about the claim, "" where none does."""
    kinds = next((question.kinds for question in QUESTIONS if question.name == each.question), frozenset())
    own = [
        decision.id
        for decision in decisions
        if decision.who == who and decision.kind in kinds and each.claim in _claims(decision)
    ]
    return own[-1] if own else ""


def _claims(decision: Decision) -> list[str]:
    """The claims a decision is about, by id."""
    one = getattr(decision, "claim", None)
    return [*([one.id] if one else []), *(ref.id for ref in getattr(decision, "claims", ()))]
