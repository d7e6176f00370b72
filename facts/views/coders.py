"""How far coders agree, where they do not and whose answer counts; and how often people overrule the program."""

import pandas as pd
import streamlit as st

from facts.agreement import QUESTIONS, Agreement, Disagreement, coding
from facts.decisions import Decision
from facts.interface import text
from facts.overruled import Overruled, Share, overruled
from facts.statements import cell_name
from facts.views.access import may_edit
from facts.views.deciding import decide
from facts.views.library import Review
from facts.views.markup import counted, plain, quiet

MOST = 20  # disagreements drawn with buttons


def draw_precision(review: Review) -> None:
    found = overruled(review.undecided, review.decisions)
    st.markdown(f"## {text('coders.precision')}", anchors=False)
    if not found.reviewed:
        st.markdown(text("coders.nothing_reviewed"))
        return
    st.markdown(_sentence(found))
    rows = [
        (text("coders.read_right"), _share(found.precision)),
        (text("coders.figures_at_all"), _share(found.found)),
        (text("coders.recall"), _share(found.recall)),
        *((text("coders.corrected_cell", cell=name), str(count)) for name, count in found.fields.items()),
    ]
    columns = [text("coders.what"), text("coders.how_often")]
    st.table(pd.DataFrame(rows, columns=columns), border="horizontal", hide_index=True)


def _sentence(found: Overruled) -> str:
    """Such as: Of 12 figures reviewed, 9 stand as read, 2 corrected, 1 rejected, 3 moved; 1 added by hand."""
    return text(
        "coders.sentence",
        figures=counted(found.reviewed, "figure"),
        right=text("coders.right", count=found.accepted),
        corrected=found.corrected,
        rejected=found.rejected,
        moved=found.moved,
        added=found.added,
    )


def _share(share: Share | None) -> str:
    if share is None:
        return text("listing.nothing")
    return text("coders.share", count=share.count, of=share.of, value=share.value, low=share.low, high=share.high)


def draw_coders(review: Review) -> None:
    found = coding(review.undecided, review.decisions)
    st.markdown(f"## {text('coders.agreement')}", anchors=False)
    if not found.agreements:
        names = ", ".join(plain(name) for name in found.coders)
        st.markdown(text("coders.one_coder", names=names) if names else text("coders.no_coder"))
        st.markdown(text("coders.second_coder"))
        return
    st.table([_row(each) for each in found.agreements], border="horizontal", hide_index=True)
    st.markdown(quiet(text("coders.alpha_means")))
    open_ones = [each for each in found.disagreements if not each.is_settled]
    settled = len(found.disagreements) - len(open_ones)
    st.markdown(text("coders.open", disagreements=counted(len(open_ones), "disagreement"), settled=settled))
    for number, each in enumerate(open_ones[:MOST]):
        _draw_disagreement(review, each, number)


def _row(agreement: Agreement) -> dict[str, str]:
    alpha = text("listing.nothing") if agreement.alpha is None else f"{agreement.alpha:.2f}"
    return {
        text("coders.question"): cell_name(agreement.question),
        text("coders.both"): str(agreement.claims),
        text("coders.alpha"): alpha,
        text("coders.note"): plain(agreement.why),
    }


def _draw_disagreement(review: Review, each: Disagreement, number: int) -> None:
    none = text("coders.none")
    said = " · ".join(
        text("coders.says", who=plain(answer.who), answer=plain(answer.says) or f"*{none}*") for answer in each.answers
    )
    with st.container(border=True, key=f"disagreement-{number}"):
        told = {"words": plain(each.words), "question": cell_name(each.question), "counts": plain(each.counts) or none}
        st.markdown(text("coders.disagreement", answers=said, **told))
        if not may_edit():
            return
        with st.container(horizontal=True):
            for answer in each.answers:
                decision = answering(review.decisions, each, answer.who)
                is_right = text("coders.is_right", who=plain(answer.who))
                if decision and st.button(is_right, key=f"ruling-{number}-{answer.who}"):
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
