"""Two articles side by side: each fact in one row, in the words of both, and what only one of them states."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from typing import Any

from extract import sentences
from facts.interface import text
from facts.models import Comparison, Statement, Verdict
from facts.pipeline import compare_facts
from facts.plain_text import visible
from facts.symbols import VERDICTS
from facts.views.board import Board
from facts.views.components import draw_events
from facts.views.headlines import RECONCILED
from facts.views.markup import counted
from facts.wording import listing

KEPT = 16  # pairs of articles whose figures are kept compared
LONGEST = 320  # characters of a sentence either side of its figure
WORDS = {
    "silent": "beside.silent",
    "silentTitle": "beside.silent_why",
    "blank": "beside.blank",
    "blankTitle": "beside.blank_why",
    "figure": "beside.figure",
    "open": "beside.open",
    "label": "beside.label",
}
OUTCOMES = (
    ((Verdict.AGREE,), "beside.agree"),
    (RECONCILED, "beside.reconciled"),
    ((Verdict.NOT_COMPARABLE,), "beside.apart"),
    ((Verdict.CONFLICT,), "beside.conflict"),
)
Row = dict[str, Any]
Stretch = tuple[int, int]


@lru_cache(KEPT)
def compared(board: Board, left: str, right: str) -> Mapping[str, Comparison]:
    """How the two alone stand to each other, by fact; where only one states a fact there is nothing to compare."""
    articles = tuple(board.articles[each] for each in (left, right))
    statements = [each for article in articles for each in board.of_article.get(article.id, []) if each.fact]
    story = board.report.story.model_copy(update={"articles": articles})
    found = compare_facts(story, board.facts.values(), statements, board.report.shared_texts)
    return {comparison.fact: comparison for comparison in found}


def shared(board: Board, left: str, right: str) -> list[str]:
    """The facts both state, the most serious first."""
    both = set(_stated(board, left)) & set(_stated(board, right))
    return [fact for fact in compared(board, left, right) if fact in both]


def _stated(board: Board, article: str) -> list[str]:
    """The facts an article states, in the order it first does."""
    return list(dict.fromkeys(each.fact for each in board.of_article.get(article, []) if each.fact))


def headline(board: Board, left: str, right: str) -> str:
    """Such as: Vale News and Hill Gazette: 9 figures in both; 6 agree, 2 can be reconciled, 1 in conflict."""
    both = shared(board, left, right)
    verdicts = [compared(board, left, right)[fact].verdict for fact in both]
    counts = [(sum(verdict in held for verdict in verdicts), key) for held, key in OUTCOMES]
    told = ", ".join(text(key, count=count) for count, key in counts if count)
    names, figures = listing([board.name(left), board.name(right)]), counted(len(both), "figure")
    return text("beside.headline_told" if told else "beside.headline", names=names, figures=figures, told=told)


def beside_data(board: Board, left: str, right: str, texts: Mapping[str, str]) -> dict[str, Any]:
    """What the component draws; sentences where the text is at hand, else the few words of each figure."""
    both = shared(board, left, right)
    groups = [(text("beside.both"), both)]
    for article in (left, right):
        alone = [fact for fact in _stated(board, article) if fact not in both]
        groups.append((text("beside.only", name=board.name(article)), alone))
    quotes = _Quotes(board, texts)
    return {
        "words": {name: text(key) for name, key in WORDS.items()},
        "names": [visible(board.name(left)), visible(board.name(right))],
        "groups": [
            {
                "title": visible(title),
                "count": counted(len(facts), "figure"),
                "rows": [_row(board, fact, (left, right), quotes) for fact in facts],
            }
            for title, facts in groups
            if facts
        ],
    }


class _Quotes:
    """Statements in the sentences that hold them; a text is cut into sentences once."""

    def __init__(self, board: Board, texts: Mapping[str, str]) -> None:
        self._board, self._texts = board, texts
        self._sentences = {article: sentences.split(held) for article, held in texts.items()}

    def of(self, statements: Sequence[Statement]) -> list[list[Row]]:
        """A list of pieces for each sentence, or for each figure where the text is not at hand."""
        groups: dict[Stretch, list[Statement]] = {}
        for each in statements:
            groups.setdefault(self._sentence(each), []).append(each)
        return [list(self._pieces(stretch, group)) for stretch, group in groups.items()]

    def _sentence(self, statement: Statement) -> Stretch:
        quantity = statement.claim.quantity
        held = (each for each in self._sentences.get(statement.claim.article, ()) if each.end > quantity.start)
        found = next(held, None)
        if found is None:
            return quantity.start, quantity.end
        return max(found.start, quantity.start - LONGEST), min(max(found.end, quantity.end), quantity.end + LONGEST)

    def _pieces(self, stretch: Stretch, statements: Sequence[Statement]) -> Iterator[Row]:
        held = self._texts.get(statements[0].claim.article, "")
        at, end = stretch
        for each in statements:
            quantity = each.claim.quantity
            yield {"words": visible(held[at : quantity.start])}
            yield {
                "claim": each.claim.id,
                "words": visible(quantity.surface),
                "read": visible(self._board.read_as(each)),
            }
            at = quantity.end
        yield {"words": visible(held[at : max(at, end)])}


def _row(board: Board, fact: str, pair: tuple[str, str], quotes: _Quotes) -> Row:
    comparison = compared(board, *pair)[fact]
    look = VERDICTS[comparison.verdict]
    alone = comparison.verdict in (Verdict.SINGLE_SOURCE, Verdict.AGREE)
    return {
        "fact": fact,
        "label": visible(board.facts[fact].label),
        "verdict": comparison.verdict.value,
        "verdictName": look.name,
        "symbol": look.symbol,
        "why": "" if alone else visible(comparison.explanation),
        "sides": [_side(board, fact, article, quotes) for article in pair],
    }


def _side(board: Board, fact: str, article: str, quotes: _Quotes) -> Row:
    return {
        "quotes": quotes.of(_distinct(board.cell(fact, article))),
        "silent": (fact, article) in board.silent,
    }


def _distinct(statements: Iterable[Statement]) -> Sequence[Statement]:
    """What an article says twice in the same words stands here once, at its first place."""
    return list({each.claim.quantity.surface.lower(): each for each in reversed(list(statements))}.values())[::-1]


def draw_beside(data: dict[str, Any], *, key: str) -> str:
    """Draw the two; returns the claim just clicked, "" where none was."""
    return draw_events("beside", data, ("claim",), key=key)["claim"]
