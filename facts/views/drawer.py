"""The statement drawer: one claim with its words in their place, how they were read, who said so, why it is here."""

from html import escape

import streamlit as st

from extract.models import Claim, Origin, Stance
from facts.models import Statement
from facts.plain_text import visible
from facts.symbols import UNLINKED
from facts.views.address import forget, write
from facts.views.board import Board
from facts.views.markup import badge, counted, plain, quiet
from facts.views.navigation import ARTICLES, DISCREPANCIES
from facts.views.texts import surroundings, texts_at_hand
from facts.views.trouble import told_plainly
from facts.views.words import NOBODY, place

CLAIM = "claim"
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
    title = plain(fact.label) if fact else "Not linked to a figure"
    st.dialog(title, width="small", position="right", on_dismiss=_closed)(_body)(board, statement)


def _closed() -> None:
    forget(CLAIM)
    st.session_state["table-round"] = st.session_state.get("table-round", 0) + 1


@told_plainly()
def _body(board: Board, statement: Statement) -> None:
    comparison = board.comparisons.get(statement.fact)
    if comparison:
        st.markdown(badge(comparison.verdict))
        st.markdown(plain(comparison.explanation))
    else:
        st.markdown(quiet(UNLINKED.definition))
    st.divider()
    _words_in_place(board, statement.claim)
    st.table(_rows(board, statement), border="horizontal", hide_header=True, hide_index=True)
    if statement.claim.note:
        st.markdown(f"**Note.** {plain(statement.claim.note)}")
    _reasons(statement)
    _ways_on(statement)


def _words_in_place(board: Board, claim: Claim) -> None:
    st.markdown(quiet(f"{plain(board.name(claim.article))}, characters {place(claim)}"))
    text = texts_at_hand(board).get(claim.article)
    quantity = claim.quantity
    if text is None:
        return
    left, words, right = (escape(visible(part)) for part in surroundings(text, quantity.start, quantity.end))
    st.html(SNIPPET.format(left=left, words=words, right=right))


def _rows(board: Board, statement: Statement) -> list[dict[str, str]]:
    claim = statement.claim
    pairs = (
        ("Stated as", f"“{plain(claim.quantity.surface)}”"),
        ("Read as", plain(board.read_as(statement))),
        ("Credited to", plain(claim.attribution) if claim.attribution else f"*{NOBODY}*"),
        ("Stance", "" if claim.stance is Stance.NONE else claim.stance.value),
        ("What is counted", plain(claim.counted)),
        ("What happened", plain(claim.action)),
        ("Scope", plain(claim.scope)),
        ("Read by", witnesses(statement)),
    )
    return [{"what": what, "said": said} for what, said in pairs if said]


def witnesses(statement: Statement) -> str:
    """Who read the figure: a person, the program or both, and where the two differ."""
    if statement.claim.origin is not Origin.CURATED:
        return "the program" if statement.claim.origin is Origin.EXTRACTED else "computed"
    if statement.extracted is None:
        return "a person"
    if not statement.differences:
        return "a person and the program, alike"
    return f"a person and the program; they differ in {plain(', '.join(statement.differences))}"


def _reasons(statement: Statement) -> None:
    if statement.extracted is not None and statement.differences:
        with st.expander("Where the program read it differently"):
            st.table(_differences(statement), border="horizontal", hide_index=True)
    link = statement.link
    if link is None or not link.reasons:
        return
    with st.expander(f"Why it is linked: {counted(len(link.reasons), 'reason')}"):
        for reason in link.reasons:
            st.markdown(f"- {plain(reason.sentence)} {quiet(f'{reason.weight:+.2f}')}")


def _differences(statement: Statement) -> list[dict[str, str]]:
    person, program = statement.claim, statement.extracted
    return [
        {"Field": name, "A person": _field(person, name), "The program": _field(program, name)}
        for name in statement.differences
    ]


def _field(claim: Claim | None, name: str) -> str:
    value = getattr(claim, name, None)
    if value is None and claim is not None:
        value = getattr(claim.quantity, name, None)
    return plain(str(value)) if value not in (None, "") else "–"


def _ways_on(statement: Statement) -> None:
    claim = statement.claim
    with st.container(horizontal=True):
        place_in_text = {"article": claim.article, CLAIM: claim.id}
        st.page_link(ARTICLES, label="Open in article", icon=":material/article:", query_params=place_in_text)
        if statement.fact:
            fact = {"fact": statement.fact}
            st.page_link(DISCREPANCIES, label="Compare all", icon=":material/compare_arrows:", query_params=fact)
