"""Why a figure belongs to a fact, or was left alone: named reasons, how much each weighs, and what they come to."""

from collections.abc import Sequence

import streamlit as st

from facts.interface import text
from facts.models import Link, Reason, Statement
from facts.views.markup import plain, quiet

# Log-odds from which a reason is more than a nudge, and from which it is strong: 0.7 doubles the odds.
NOTABLE, STRONG = 0.35, 1.2


def title_of(statement: Statement) -> str:
    alone = not statement.fact or (statement.link is not None and statement.link.alone)
    return text("link.why_alone") if alone else text("link.why_linked")


def draw_link_reason(statement: Statement) -> None:
    link = statement.link
    if statement.decisions:
        st.markdown(text("link.decided"))
    if link is None:
        if not statement.decisions:
            st.markdown(text("link.by_person"))
        return
    if not link.reasons:
        st.markdown(text("link.alone"))
        return
    st.markdown(text("link.left_alone") if link.alone else _together(link))
    st.table(_rows(link.reasons), border="horizontal", hide_index=True)
    st.markdown(quiet(_score(link)))


def _together(link: Link) -> str:
    speaking = sum(reason.weight > 0 for reason in link.reasons)
    return text("link.together", speaking=speaking, all=len(link.reasons))


def _rows(reasons: Sequence[Reason]) -> list[dict[str, str]]:
    reason, way, weight = text("link.reason"), text("link.speaks"), text("link.weight")
    return [{reason: plain(each.sentence), way: speaks(each.weight), weight: f"{each.weight:+.2f}"} for each in reasons]


def speaks(weight: float) -> str:
    """A weight in words.

    >>> speaks(1.3), speaks(0.5), speaks(-0.1)
    ('strongly for', 'for', 'slightly against')
    """
    way = text("link.for") if weight > 0 else text("link.against")
    if abs(weight) >= STRONG:
        return text("link.strongly", way=way)
    return way if abs(weight) >= NOTABLE else text("link.slightly", way=way)


def _score(link: Link) -> str:
    return text("link.score", score=f"{link.score:.2f}")
