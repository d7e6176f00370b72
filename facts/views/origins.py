"""Origins: who credits whom, for one figure in a picture and for all of them in a table."""

import streamlit as st

from facts.models import Comparison
from facts.plain_text import one_line
from facts.views.address import Address, bound, writer
from facts.views.board import Board
from facts.views.downloads import Offer, draw_downloads
from facts.views.frame import draw_head, open_page, summary
from facts.views.frames import ALL_FIGURES, AUTHORITY, authority_frame, everything
from facts.views.headlines import origins_headline
from facts.views.legend import draw_legend
from facts.views.markup import counted, flag_line, plain, quiet
from facts.views.pictures import credit_view, draw_picture
from facts.views.words import stretch

KEY = (
    "■ named authority · □ unnamed (“reports”) · dashed: nobody named · ● article. "
    "Lines from one square are one origin, however many articles repeat it."
)
FAIRNESS = (
    "Ordinals, dates and distances rarely need a source: a missing name is a question, not a fault. "
    "Five outlets repeating one agency are one origin."
)


def render() -> None:
    board, address = open_page("fact")
    draw_head(
        board,
        origins_headline(board),
        lead=FAIRNESS,
        small=f"{summary(board)} · who credits whom",
    )
    comparison = _pick(board, address)
    address.note()
    if comparison:
        _draw_fact(board, comparison)
    _draw_authorities(board)


def _pick(board: Board, address: Address) -> Comparison | None:
    """The figure in the address, else the one with most authorities: where a picture has most to say."""
    facts = sorted(
        board.comparisons, key=lambda fact: (-len(board.comparisons[fact].origins), list(board.comparisons).index(fact))
    )
    if not facts:
        return None
    chosen = address.code("fact", facts) or facts[0]
    st.selectbox(
        "Figure",
        facts,
        key=bound("fact", chosen),
        format_func=lambda fact: one_line(board.facts[fact].label),
        on_change=writer("fact"),
        width=420,
    )
    return board.comparisons[chosen]


def _draw_fact(board: Board, comparison: Comparison) -> None:
    articles = counted(len(board.articles_of(comparison.fact)), "article")
    origins = counted(len(comparison.origins), "named origin") if comparison.origins else "no origin named"
    stated = plain(stretch(comparison.low, comparison.high, board.unit(comparison.fact)))
    st.markdown(f"## {articles}, {origins}: {stated}", anchors=False)
    with st.container(border=True):
        if any(statement.claim.attribution for statement in board.of_fact[comparison.fact]):
            draw_picture(credit_view(board, comparison).picture, key="ties")
            st.markdown(quiet(KEY))
        else:
            st.markdown("No article says where it has this figure from.")
    for flag in comparison.flags:
        st.markdown(flag_line(flag))


def _draw_authorities(board: Board) -> None:
    st.markdown("## All authorities", anchors=False)
    frame = authority_frame(board)
    st.dataframe(
        frame,
        hide_index=True,
        height=min(35 * (len(frame) + 1) + 3, 900),
        placeholder="",
        column_config={
            AUTHORITY: st.column_config.TextColumn(width=300),
            ALL_FIGURES: st.column_config.ProgressColumn(
                format="%d",
                min_value=0,
                max_value=int(frame[ALL_FIGURES].max() or 1) if len(frame) else 1,
                color="gray",
            ),
        },
        alt="Statements by credited authority and article",
    )
    draw_downloads(Offer("authorities", "row", frame), *everything(board), explain=draw_legend)


if __name__ == "__main__":
    render()
