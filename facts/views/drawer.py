"""The statement drawer: one claim with its words in their place, how they were read, who said so, why it is here."""

from html import escape

import streamlit as st

from extract.models import Claim
from facts.code_words import stance_name
from facts.interface import text
from facts.models import Comparison, Review, Statement
from facts.plain_text import visible
from facts.statements import cell_name, cell_value
from facts.symbols import UNLINKED
from facts.views.access import may_edit
from facts.views.address import forget, write
from facts.views.board import Board
from facts.views.citing import draw_statement_citation
from facts.views.deciding import draw_statement_desk
from facts.views.link_reason import draw_link_reason, title_of
from facts.views.markup import badge, counted, flag_line, plain, quiet
from facts.views.navigation import ARTICLES, DISCREPANCIES
from facts.views.texts import surroundings, texts_at_hand
from facts.views.trouble import guarded, told_plainly
from facts.views.verdict_reason import draw_verdict_reason
from facts.views.words import WITNESSES, credited, place, what_happened
from facts.wording import listing

CLAIM = "claim"
MOST_OPEN, MOST_LISTED = 6, 40  # other places shown at once, and shown at all
SNIPPET = (
    "<p style=\"font-family: 'Source Serif', Georgia, serif; font-size: 1.05rem; line-height: 1.6; "
    'overflow-wrap: anywhere"><bdi>{left}<u style="font-weight: 700; text-decoration-thickness: 2px; '
    'text-underline-offset: 0.2em">{words}</u>{right}</bdi></p>'
)


def draw_drawer(board: Board, claim: str) -> None:
    """Open the drawer of a claim and put it into the address; closing takes it out again."""
    statement = board.statements.get(claim)
    if statement is None:
        return
    write(CLAIM, claim)
    fact = board.facts.get(statement.fact)
    title = plain(fact.label) if fact else text("drawer.unlinked")
    st.dialog(title, width="small", position="right", on_dismiss=guarded(_closed))(_body)(board, statement)


def _closed() -> None:
    forget(CLAIM)
    st.session_state["table-round"] = st.session_state.get("table-round", 0) + 1


@told_plainly()
def _body(board: Board, statement: Statement) -> None:
    comparison = board.comparisons.get(statement.fact)
    if comparison:
        st.markdown(badge(comparison.verdict))
        st.markdown(plain(comparison.explanation))
        for flag in board.loud_flags(statement.fact):
            st.markdown(flag_line(flag))
    else:
        st.markdown(quiet(UNLINKED.definition))
    st.divider()
    draw_words_in_place(board, statement.claim)
    st.table(_rows(board, statement), border="horizontal", hide_header=True, hide_index=True)
    if statement.claim.note:
        st.markdown(text("drawer.note", note=plain(statement.claim.note)))
    _elsewhere(board, statement)
    _reasons(board, statement, comparison)
    _draw_desk(board, statement)
    _ways_on(board, statement)


def draw_words_in_place(board: Board, claim: Claim) -> None:
    """The words with what stands around them, where the text is at hand, and the way to them in any case."""
    st.markdown(quiet(text("drawer.place", article=plain(board.name(claim.article)), place=place(claim))))
    held = texts_at_hand(board).get(claim.article)
    quantity = claim.quantity
    if held is not None:
        left, words, right = (escape(visible(part)) for part in surroundings(held, quantity.start, quantity.end))
        st.html(SNIPPET.format(left=left, words=words, right=right))
    _link_to(claim, text("drawer.read"))


def _link_to(claim: Claim, label: str) -> None:
    """One click to the marked sentence."""
    place_in_text = {"article": claim.article, CLAIM: claim.id}
    st.page_link(ARTICLES, label=label, icon=":material/article:", query_params=place_in_text)


def read_in_article(claim: str) -> None:
    """Go to the words of a claim in their article, which the page finds by the claim; "" goes nowhere."""
    if claim:
        st.switch_page(ARTICLES, query_params={CLAIM: claim})


def _elsewhere(board: Board, statement: Statement) -> None:
    """What the other articles say of the same fact, each a click away from its place."""
    claim = statement.claim
    others = [each.claim for each in board.of_fact.get(statement.fact, []) if each.claim.id != claim.id]
    if not statement.fact or not others:
        return
    with st.expander(
        text("drawer.elsewhere", places=counted(len(others), "other_place")), expanded=len(others) <= MOST_OPEN
    ):
        for other in others[:MOST_LISTED]:
            credit = f", {quiet(plain(credited(other)))}" if other.attribution else ""
            _link_to(other, f"**{plain(board.name(other.article))}** “{plain(other.quantity.surface)}”{credit}")
        if len(others) > MOST_LISTED:
            st.markdown(quiet(text("drawer.elsewhere_more", count=len(others) - MOST_LISTED)))


def _rows(board: Board, statement: Statement) -> list[dict[str, str]]:
    claim = statement.claim
    pairs = (
        ("drawer.stated", f"“{plain(claim.quantity.surface)}”"),
        ("drawer.read_as", plain(board.read_as(statement))),
        ("drawer.credited", plain(claim.attribution) if claim.attribution else f"*{text('verdict.nobody')}*"),
        ("drawer.stance", stance_name(claim.stance)),
        ("drawer.counted", plain(claim.counted)),
        ("drawer.action", plain(what_happened(claim) or claim.action)),
        ("drawer.scope", plain(claim.scope)),
        ("drawer.reader", witnesses(statement)),
        ("drawer.first_read", _first_reading(board, statement)),
        ("drawer.reviewed", text("drawer.accepted") if statement.review is Review.ACCEPTED else ""),
    )
    return [{"what": text(key), "said": said} for key, said in pairs if said]


def _first_reading(board: Board, statement: Statement) -> str:
    """What a person corrected; "" where nobody did."""
    before = statement.before
    if before is None or before.claim == statement.claim:
        return ""
    read, who = board.read_as(before), before.claim.attribution
    return plain(text("drawer.first_credited", read=read, who=who) if who else read)


def witnesses(statement: Statement) -> str:
    """Who read the figure: a person, the program or both, and where the two differ."""
    if statement.extracted is None:
        return text(WITNESSES[statement.claim.origin.value])
    if not statement.differences:
        return text("witness.both_alike")
    return text("witness.both_differing", cells=plain(listing([cell_name(name) for name in statement.differences])))


def _reasons(board: Board, statement: Statement, comparison: Comparison | None) -> None:
    if comparison:
        with st.expander(text("verdict.why")):
            draw_verdict_reason(board, comparison)
    with st.expander(title_of(statement), expanded=not statement.fact):
        draw_link_reason(statement)
        if statement.link is not None and (nearest := board.statements.get(statement.link.nearest)):
            quote, article = (
                plain(each) for each in (nearest.claim.quantity.surface, board.name(nearest.claim.article))
            )
            _link_to(nearest.claim, text("drawer.nearest", article=article, quote=quote))
    if statement.extracted is not None and statement.differences:
        with st.expander(text("drawer.differences")):
            st.table(_differences(statement), border="horizontal", hide_index=True)
    with st.expander(text("citing.cite")):
        draw_statement_citation(board, statement)


def _differences(statement: Statement) -> list[dict[str, str]]:
    person, program = statement.claim, statement.extracted
    return [
        {
            text("drawer.field"): cell_name(name),
            text("drawer.person"): _field(person, name),
            text("drawer.program"): _field(program, name),
        }
        for name in statement.differences
    ]


def _field(claim: Claim | None, name: str) -> str:
    return (plain(cell_value(claim, name)) if claim else "") or text("drawer.nothing")


def _draw_desk(board: Board, statement: Statement) -> None:
    if may_edit():
        with st.expander(text("drawer.decide")):
            draw_statement_desk(board, statement, f"drawer-{statement.claim.id}")


def _ways_on(board: Board, statement: Statement) -> None:
    if statement.fact in board.facts:
        fact = {"fact": statement.fact}
        st.page_link(DISCREPANCIES, label=text("drawer.compare"), icon=":material/compare_arrows:", query_params=fact)
