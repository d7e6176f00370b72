"""The tables the pages show and offer for download. The columns of the contract are written in facts/tables.py."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from facts.interface import text
from facts.models import Statement, Verdict
from facts.spreads import Spread, widest_first
from facts.symbols import FLAG, FLAGS, VERDICTS, chip
from facts.tables import STATEMENT_COLUMNS, frame_of, statements_frame
from facts.views.board import Board, kept, topic_of
from facts.views.citing import place_of, way_to_articles
from facts.views.downloads import Offer, Paper
from facts.views.papers import whole_story
from facts.views.words import witness

if TYPE_CHECKING:
    import pandas as pd
    import pyarrow as pa

VERDICT, FLAGGED, _FIGURE, _STATED, _READ, ARTICLE, *_, ORIGIN = STATEMENT_COLUMNS
IN_ARTICLE = "in-article"  # until the reader's words for it are known
BOUNDS = list(STATEMENT_COLUMNS[7:9])
MATRIX_COLUMNS = ("table.figure", "table.topic", "table.verdict", "table.flags")
SPREAD_COLUMNS = ("table.figure", "table.read_as", "table.articles", "table.above")


def matrix_frame(board: Board, facts: Sequence[str], articles: Sequence[str]) -> "pd.DataFrame":
    """The matrix as it is displayed: one row a figure, one column an article, the raw wording in the cells."""
    rows = [_matrix_row(board, fact, articles) for fact in facts]
    columns = [*map(text, MATRIX_COLUMNS), *(board.name(article) for article in articles)]
    return frame_of(rows, columns, "str")


def _matrix_row(board: Board, fact: str, articles: Sequence[str]) -> list[str]:
    verdict = board.verdict(fact) or Verdict.SINGLE_SOURCE
    flags = "; ".join(FLAGS[flag.kind].name for flag in board.loud_flags(fact))
    cells = [_matrix_cell(board, fact, article) for article in articles]
    return [board.facts[fact].label, topic_of(board.facts[fact]), VERDICTS[verdict].name, flags, *cells]


def _matrix_cell(board: Board, fact: str, article: str) -> str:
    quotes = dict.fromkeys(statement.claim.quantity.surface for statement in board.cell(fact, article))
    return " · ".join(quotes) or (text("matrix.silent") if (fact, article) in board.silent else "")


def statement_frame(board: Board, places: Sequence[int]) -> "pd.DataFrame":
    """One row a statement, those at these places of the board's: a fact's lie together, facts by weight."""
    return _every_statement(board).iloc[list(places)].reset_index(drop=True)


@kept
def _every_statement(board: Board) -> "pd.DataFrame":
    frame = statements_frame(board.report)
    frame[FLAGGED] = [len(board.loud_flags(statement.fact)) for statement in board.ordered]
    frame[ORIGIN] = [witness(statement) for statement in board.ordered]
    return frame


def shown_statements(board: Board, places: Sequence[int]) -> "pa.Table":
    """The same rows for the eye: verdicts as chips, flags as signs, bounds as numbers that sort, ways into the text."""
    import pyarrow.compute as pc  # noqa: PLC0415  (comes with pandas, which the first page does without)

    every = every_shown(board)
    shown = every if len(places) == every.num_rows else every.take(places)
    place = shown.schema.get_field_index(IN_ARTICLE)
    ways = pc.binary_join_element_wise(way_to_articles(), shown[IN_ARTICLE], "")
    return shown.set_column(place, text("table.in_article"), ways)


@kept
def every_shown(board: Board) -> "pa.Table":
    """As Arrow sends it, of the whole story: a filter takes rows out in a thousandth of a second."""
    import pyarrow as pa  # noqa: PLC0415  (as above)

    frame = _every_statement(board).copy()
    frame[VERDICT] = [[chip(board.verdict(statement.fact))] for statement in board.ordered]
    frame[FLAGGED] = [f"{FLAG} {count}" if count else "" for count in frame[FLAGGED]]
    frame[BOUNDS] = frame[BOUNDS].astype(float)
    frame.insert(list(frame.columns).index(ARTICLE) + 1, IN_ARTICLE, [place_of(each.claim) for each in board.ordered])
    table = pa.Table.from_pandas(frame, preserve_index=False).replace_schema_metadata()
    plain = [field.with_type(pa.string()) if field.type == pa.large_string() else field for field in table.schema]
    return table.cast(pa.schema(plain))


@kept
def authority_frame(board: Board) -> "pd.DataFrame":
    """Statements by credited authority and article, most credited first; blank where an article never does."""
    import pandas as pd  # noqa: PLC0415  (for who looks at this table; the first page shows none)

    authority, article = text("origins.column_authority"), text("origins.column_article")
    rows = [(_authority(board, each), board.name(each.claim.article)) for each in board.linked]
    frame = pd.DataFrame(rows, columns=[authority, article])
    names = [board.name(article) for article in board.articles]
    counts = pd.crosstab(frame[authority], frame[article]).reindex(columns=names, fill_value=0)
    total = counts.sum(axis=1).sort_values(ascending=False, kind="stable")
    counts = counts.astype("Int64").mask(counts == 0).loc[total.index]
    counts[text("origins.column_all")] = total
    return counts.rename_axis(columns=None).reset_index()


def _authority(board: Board, statement: Statement) -> str:
    return board.credited(statement.claim.attribution) or text("origins.row_nobody")


def everything(board: Board) -> tuple[Offer | Paper, ...]:
    """The three tables of the contract and the matrix, whole, and the story as documents."""
    compared = len(board.report.comparisons)
    return (
        Offer("claims", "claim", len(board.report.statements), lambda: board.claims),
        Offer("facts", "fact", compared, lambda: board.fact_rows),
        Offer("all-discrepancies", "comparison", compared, lambda: board.discrepancies),
        Offer("matrix", "matrix_row", compared, lambda: board.matrix),
        *whole_story(board),
    )


def claims_of_fact(board: Board, fact: str) -> "pd.DataFrame":
    return board.claims[board.claims["fact"] == fact].reset_index(drop=True)


def claims_of_articles(board: Board, articles: Sequence[str]) -> "pd.DataFrame":
    """One article's after the other's."""
    place = {article: index for index, article in enumerate(articles)}
    own = board.claims[board.claims["article"].isin(articles)]
    return own.sort_values("article", key=lambda column: column.map(place), kind="stable").reset_index(drop=True)


def discrepancy_frame(board: Board, facts: Sequence[str]) -> "pd.DataFrame":
    """The comparisons of these facts, in their order."""
    return board.discrepancies.set_index("fact", drop=False).loc[list(facts)].reset_index(drop=True)


def spreads_frame(spreads: Sequence[Spread]) -> "pd.DataFrame":
    """One row a figure, the furthest apart first: who gives it, and how far above the fact's lowest it lies."""
    rows = [
        (spread.label, point.read_as, point.names, f"{point.share:.1%}")
        for spread in widest_first(spreads)
        for point in sorted(spread.points, key=lambda point: point.share)
    ]
    return frame_of(rows, list(map(text, SPREAD_COLUMNS)), "str")
