"""The filters of Figures and Table: read from the address, drawn as widgets, applied to facts."""

import re
from collections.abc import Sequence

import streamlit as st

from extract.models import Frozen
from facts.models import Fact, Statement, Verdict
from facts.plain_text import one_line
from facts.symbols import UNLINKED, VERDICTS
from facts.views.address import Address, bound, writer
from facts.views.board import Board, topic_of
from facts.views.markup import plain

UNLINKED_CODE = "unlinked"
NAMES = ("verdict", "topic", "article", "unit", "q", "flagged")


class Filters(Frozen):
    """What is asked for; an empty choice asks for everything."""

    verdicts: tuple[str, ...] = ()
    topics: tuple[str, ...] = ()
    articles: tuple[str, ...] = ()
    units: tuple[str, ...] = ()
    words: str = ""
    flagged: bool = False

    def wants(self, board: Board, fact: Fact) -> bool:
        tests = (
            not self.verdicts or board.verdict(fact.id) in self.verdicts,
            not self.topics or slug(topic_of(fact)) in self.topics,
            not self.units or fact.unit in self.units,
            not self.articles or not set(board.articles_of(fact.id)).isdisjoint(self.articles),
            not self.flagged or bool(board.loud_flags(fact.id)),
            not self.words or self._found(board, fact),
        )
        return all(tests)

    def wants_alone(self, statement: Statement) -> bool:
        """A statement that is linked to no fact has no verdict, topic or flag of its own."""
        quantity = statement.claim.quantity
        tests = (
            not self.verdicts or UNLINKED_CODE in self.verdicts,
            not self.topics and not self.flagged,
            not self.units or quantity.unit in self.units,
            not self.words or matches(self.words, _words_of(statement)),
        )
        return all(tests)

    def _found(self, board: Board, fact: Fact) -> bool:
        words = [fact.label, fact.description, topic_of(fact)]
        words += [_words_of(statement) for statement in board.of_fact.get(fact.id, [])]
        return matches(self.words, " ".join(words))


def matches(asked: str, text: str) -> bool:
    """Every word asked for occurs, in whatever order."""
    held = text.lower()
    return all(word in held for word in asked.lower().split())


def _words_of(statement: Statement) -> str:
    claim = statement.claim
    return f"{claim.quantity.surface} {claim.counted} {claim.action} {claim.attribution} {claim.scope}"


def slug(topic: str) -> str:
    """A topic as it stands in the address.

    >>> slug("Front line and territory")
    'front-line-and-territory'
    """
    return re.sub(r"[^\w]+", "-", topic.lower()).strip("-")


def read_filters(address: Address, board: Board, *, unlinked: bool = False) -> Filters:
    return Filters(
        verdicts=tuple(address.codes("verdict", _verdict_codes(board, unlinked=unlinked))),
        topics=tuple(address.codes("topic", [slug(topic) for topic in board.topics])),
        articles=tuple(address.codes("article", list(board.articles))),
        units=tuple(address.codes("unit", board.units)),
        words=address.words("q"),
        flagged=address.code("flagged", ["1"]) == "1",
    )


def present(board: Board) -> list[Verdict]:
    found = {comparison.verdict for comparison in board.report.comparisons}
    return [verdict for verdict in VERDICTS if verdict in found]


def _verdict_codes(board: Board, *, unlinked: bool) -> list[str]:
    """Those that occur; `UNLINKED_CODE` stands for figures the program left alone."""
    alone = unlinked and len(board.linked) < len(board.report.statements)
    return [verdict.value for verdict in present(board)] + [UNLINKED_CODE] * alone


def draw_filters(filters: Filters, board: Board, *, unlinked: bool = False) -> None:
    with st.container(horizontal=True, vertical_alignment="bottom", gap="medium"):
        _verdict_pills(filters, board, _verdict_codes(board, unlinked=unlinked))
        if any(comparison.flags for comparison in board.report.comparisons):
            key = bound("flagged", filters.flagged)
            st.toggle("Flagged only", key=key, on_change=writer("flagged"))
    search, topic, article, unit = st.columns([3, 3, 3, 2], gap="small")
    with search:
        key = bound("q", filters.words)
        st.text_input(
            "Search wording",
            key=key,
            on_change=writer("q"),
            placeholder="Search wording, e.g. 450",
            icon=":material/search:",
            label_visibility="collapsed",
        )
    with topic:
        _choose("Topic", "topic", {slug(each): each for each in board.topics}, filters.topics)
    with article:
        _choose("Article", "article", board.names, filters.articles)
    with unit:
        _choose("Unit", "unit", {unit: unit for unit in board.units}, filters.units)


def _verdict_pills(filters: Filters, board: Board, options: Sequence[str]) -> None:
    def words(code: str) -> str:
        look = UNLINKED if code == UNLINKED_CODE else VERDICTS[Verdict(code)]
        return f":{look.slot}[**{look.symbol}**] {look.name} :gray[{_count(board, code)}]"

    key = bound("verdict", list(filters.verdicts))
    st.pills(
        "Verdict", options, selection_mode="multi", format_func=words, key=key, on_change=writer("verdict"), wrap=True
    )


def _count(board: Board, code: str) -> int:
    if code == UNLINKED_CODE:
        return len(board.report.statements) - len(board.linked)
    return len(board.by_weight([Verdict(code)]))


def _choose(label: str, name: str, options: dict[str, str], chosen: Sequence[str]) -> None:
    key = bound(name, list(chosen))
    st.multiselect(
        label,
        list(options),
        format_func=lambda code: one_line(options[code]),
        key=key,
        on_change=writer(name),
        placeholder=f"All {label.lower()}s",
        label_visibility="collapsed",
    )


def chosen_facts(filters: Filters, board: Board) -> list[str]:
    """The facts asked for, by weight."""
    return [fact.id for fact in board.facts.values() if filters.wants(board, fact)]


def wanted_statements(filters: Filters, board: Board) -> list[Statement]:
    """The statements asked for: a fact's lie together, facts by weight, figures linked to no fact last."""
    linked = [statement for fact in chosen_facts(filters, board) for statement in board.of_fact.get(fact, [])]
    alone = [
        statement for statement in board.report.statements if not statement.fact and filters.wants_alone(statement)
    ]
    return [each for each in linked + alone if not filters.articles or each.claim.article in filters.articles]


def chosen_articles(filters: Filters, board: Board) -> list[str]:
    return [article for article in board.articles if not filters.articles or article in filters.articles]


def nothing_found(board: Board) -> None:
    with st.container(border=True):
        others = plain(str(len(board.facts)))
        st.markdown(f"No figure matches these filters. Clear one to see the other {others}.")
