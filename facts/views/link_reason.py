"""Why a figure belongs to a fact, or was left alone: named reasons, how much each weighs, and what they come to."""

from collections.abc import Sequence

import streamlit as st

from facts.models import Link, Reason, Statement
from facts.views.markup import plain, quiet

# Log-odds from which a reason is more than a nudge, and from which it is strong: 0.7 doubles the odds.
NOTABLE, STRONG = 0.35, 1.2
BY_PERSON = "A person who read the articles placed it here."
DECIDED = "A person decided this; what the program thought stands below."
ALONE = "Nothing in the other articles came near it, so it stands alone."
LEFT_ALONE = (
    "The program read this figure and left it alone: in doubt it does not link. This is what spoke for and against "
    "taking it for one fact with the figure that came nearest."
)


def title_of(statement: Statement) -> str:
    alone = not statement.fact or (statement.link is not None and statement.link.alone)
    return "Why it was left alone" if alone else "Why it is linked"


def draw_link_reason(statement: Statement) -> None:
    link = statement.link
    if statement.decisions:
        st.markdown(DECIDED)
    if link is None:
        if not statement.decisions:
            st.markdown(BY_PERSON)
        return
    if not link.reasons:
        st.markdown(ALONE)
        return
    st.markdown(LEFT_ALONE if link.alone else _together(link))
    st.table(_rows(link.reasons), border="horizontal", hide_index=True)
    st.markdown(quiet(_score(link)))


def _together(link: Link) -> str:
    return f"{sum(reason.weight > 0 for reason in link.reasons)} of {len(link.reasons)} reasons speak for it."


def _rows(reasons: Sequence[Reason]) -> list[dict[str, str]]:
    return [
        {"Reason": plain(each.sentence), "Speaks": speaks(each.weight), "Weight": f"{each.weight:+.2f}"}
        for each in reasons
    ]


def speaks(weight: float) -> str:
    """A weight in words.

    >>> speaks(1.3), speaks(0.5), speaks(-0.1)
    ('strongly for', 'for', 'slightly against')
    """
    way = "for" if weight > 0 else "against"
    size = abs(weight)
    return f"strongly {way}" if size >= STRONG else way if size >= NOTABLE else f"slightly {way}"


def _score(link: Link) -> str:
    return (
        f"Score {link.score:.2f} of 1; figures are linked from 0.50. Weights are log-odds: +0.7 doubles the odds, "
        "−0.7 halves them. The reasons are those of the figure it is nearest to."
    )
