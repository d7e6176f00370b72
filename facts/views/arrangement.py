"""How the figures of the matrix are ordered, and which part of a large one is drawn."""

from collections.abc import Callable, Sequence
from typing import NamedTuple

import streamlit as st

from facts.interface import text
from facts.models import Fact, Verdict
from facts.symbols import VERDICTS
from facts.views.address import Address, bound, write, writer
from facts.views.board import Board, topic_of
from facts.views.markup import counted, quiet
from facts.views.paging import Paging
from facts.views.trouble import guarded

SHOWN = Paging("rows", 80)  # figures: a browser draws a thousand cells in the blink of an eye
MOST_COLUMNS = 12  # articles side by side: more are a page further
ORDER, COLUMNS = "sort", "articles-from"
NAMES = (ORDER, COLUMNS, SHOWN.entry)


class Group(NamedTuple):
    """Rows of the matrix under one heading; `tint` paints their cells where it is not each fact's own verdict."""

    name: str
    facts: tuple[str, ...]
    tint: Verdict | None = None


class Order(NamedTuple):
    """A way to sort: `heading` of a fact, and the headings in their order."""

    key: str
    heading: Callable[[Board, Fact], str]
    headings: Callable[[Board], Sequence[str]]


class Arrangement(NamedTuple):
    """What is drawn, and how much there is: groups of facts, a stretch of the articles, the first one's place."""

    groups: tuple[Group, ...]
    articles: tuple[str, ...]
    first: int
    facts_in_all: int
    articles_in_all: int

    @property
    def facts(self) -> list[str]:
        return [fact for group in self.groups for fact in group.facts]


def _topic_of(_board: Board, fact: Fact) -> str:
    return topic_of(fact)


def _topics(board: Board) -> Sequence[str]:
    return board.topics


def _verdict_of(board: Board, fact: Fact) -> str:
    return VERDICTS[board.verdict(fact.id) or Verdict.SINGLE_SOURCE].name


def _verdicts(_board: Board) -> Sequence[str]:
    return [look.name for look in VERDICTS.values()]


def _coverage_of(board: Board, fact: Fact) -> str:
    return _in_articles(len(board.articles_of(fact.id)))


def _coverages(board: Board) -> list[str]:
    return [_in_articles(count) for count in range(len(board.articles), 0, -1)]


def _in_articles(count: int) -> str:
    return text("matrix.in_articles", articles=counted(count, "article"))


# The first is what a reader sees who asks for nothing.
ORDERS = {
    "topic": Order("matrix.by_topic", _topic_of, _topics),
    "weight": Order("matrix.by_verdict", _verdict_of, _verdicts),
    "articles": Order("matrix.by_articles", _coverage_of, _coverages),
}


def arranged(board: Board, facts: Sequence[str], articles: Sequence[str], address: Address) -> Arrangement:
    """The part of the matrix the address asks for."""
    first = _first(address, len(articles))
    shown = articles[first : first + MOST_COLUMNS]
    stated = _stated_by(board, facts, shown) if len(shown) < len(articles) else list(facts)
    order = ORDERS[address.code(ORDER, list(ORDERS)) or next(iter(ORDERS))]
    groups = _groups(board, stated, order)
    return Arrangement(
        tuple(_cut(groups, SHOWN.most(address, len(stated)))), tuple(shown), first, len(stated), len(articles)
    )


def _stated_by(board: Board, facts: Sequence[str], articles: Sequence[str]) -> list[str]:
    """A page of articles shows the figures they give; rows without a word would push those out of sight."""
    given = {statement.fact for article in articles for statement in board.of_article.get(article, [])}
    return [fact for fact in facts if fact in given]


def _first(address: Address, articles: int) -> int:
    """Counted from 1 in the address, as readers do."""
    starts = [str(start + 1) for start in range(0, max(articles, 1), MOST_COLUMNS)]
    return int(address.code(COLUMNS, starts) or 1) - 1


def _groups(board: Board, facts: Sequence[str], order: Order) -> list[Group]:
    """Within a heading: stated by several before stated by one, then by weight, the report's order."""
    held: dict[str, list[str]] = {heading: [] for heading in order.headings(board)}
    for fact in facts:
        held[order.heading(board, board.facts[fact])].append(fact)
    several = {fact: len(board.articles_of(fact)) > 1 for fact in facts}
    return [
        Group(heading, tuple(sorted(group, key=lambda fact: not several[fact])))
        for heading, group in held.items()
        if group
    ]


def _cut(groups: Sequence[Group], most: int) -> list[Group]:
    """The first `most` facts under their headings."""
    cut: list[Group] = []
    for group in groups:
        if most > 0:
            cut.append(group._replace(facts=group.facts[:most]))
        most -= len(group.facts)
    return cut


def draw_order(address: Address) -> None:
    chosen = address.code(ORDER, list(ORDERS)) or next(iter(ORDERS))
    st.segmented_control(
        text("matrix.sort"),
        list(ORDERS),
        key=bound(ORDER, chosen),
        format_func=lambda code: text(ORDERS[code].key),
        on_change=writer(ORDER),
        required=True,
    )


def draw_columns_pager(arrangement: Arrangement) -> None:
    """Where there are more articles than columns: which are shown, and the way to the others."""
    first, total = arrangement.first, arrangement.articles_in_all
    if total <= MOST_COLUMNS:
        return
    last = first + len(arrangement.articles)
    with st.container(horizontal=True, vertical_alignment="center"):
        _step(text("matrix.earlier"), ":material/chevron_left:", first - MOST_COLUMNS, disabled=first == 0)
        _step(text("matrix.later"), ":material/chevron_right:", first + MOST_COLUMNS, disabled=last >= total)
        told = text("matrix.articles_shown", first=first + 1, last=last, all=total)
        st.markdown(quiet(told), width="content")


def _step(label: str, icon: str, start: int, *, disabled: bool) -> None:
    st.button(
        label,
        icon=icon,
        disabled=disabled,
        on_click=guarded(write),
        args=(COLUMNS, str(start + 1) if start > 0 else ""),
    )


def draw_more_rows(arrangement: Arrangement) -> None:
    SHOWN.draw_more(len(arrangement.facts), arrangement.facts_in_all)
