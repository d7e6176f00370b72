"""Report → tables. The name, type and meaning of every column are written here and only here."""

from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal
from typing import TYPE_CHECKING, NamedTuple

from extract.models import Article
from extract.rows import CLAIM_COLUMNS, claim_row
from facts.models import Comparison, Fact, Report, Statement
from facts.wording import article_names, read_as

if TYPE_CHECKING:
    import pandas as pd

LIST_MARK = "; "


class Column(NamedTuple):
    """A column of an export: its name, its Table Schema type, and what a reader should know of it."""

    name: str
    type: str
    description: str


class Table(NamedTuple):
    """One exported table, its columns in order and the columns whose cells tell its rows apart."""

    name: str
    description: str
    columns: tuple[Column, ...]
    key: tuple[str, ...]

    @property
    def names(self) -> list[str]:
        return [column.name for column in self.columns]


CLAIM_MEANINGS = {
    "article": ("string", "The article's id: the stem of its file, or the id of its record"),
    "sentence": ("integer", "The sentence of the article, counted from 0"),
    "start": ("integer", "The first character of the figure in the article, counted from 0"),
    "end": ("integer", "The character behind the figure"),
    "surface": ("string", "The words that state the figure, as they stand"),
    "low": ("number", "The lower bound as stated; blank where the words set none"),
    "high": ("number", "The upper bound as stated; blank where the words set none"),
    "qualifier": ("string", "How the words bound the number: exact, approx, at_least, over, range …"),
    "unit": ("string", "The unit; for things counted the head noun in the singular"),
    "unit_name": ("string", "The unit in full, singular"),
    "kind": ("string", "What sort of quantity it is: count, measure, money, percent …"),
    "counted": ("string", "The head noun with its modifiers"),
    "action": ("string", "What happened to what is counted"),
    "scope": ("string", "The window, place or subset named with the figure"),
    "attribution": ("string", "The authority the article credits; blank where it states the figure as fact"),
    "stance": ("string", "How that authority stands to the figure: said, claimed, confirmed …"),
    "origin": ("string", "Who read the figure: curated (a person), extracted (the program), derived (computed)"),
}
FACT = Column("fact", "string", "The fact the figure speaks of; blank where it is linked to none")

CLAIMS = Table(
    "claims",
    "Every figure of every article, one row a claim",
    (*(Column(name, *CLAIM_MEANINGS[name]) for name in CLAIM_COLUMNS), FACT),
    ("article", "start", "end"),
)
FACTS = Table(
    "facts",
    "What the claims speak of, the most serious differences first",
    (
        Column("fact", "string", "The fact's id"),
        Column("label", "string", "What is counted, in words"),
        Column("unit", "string", "The unit its figures are compared in"),
        Column("topic", "string", "The part of the story it belongs to"),
        Column("articles", "integer", "How many articles state it"),
        Column("claims", "integer", "How many figures speak of it"),
        Column("low", "number", "The lowest bound stated, in the unit"),
        Column("high", "number", "The highest bound stated, in the unit"),
        Column("verdict", "string", "How the figures stand to one another"),
    ),
    ("fact",),
)
DISCREPANCIES = Table(
    "discrepancies",
    "How the statements of each fact stand to one another",
    (
        Column("story", "string", "The story's id"),
        Column("fact", "string", "The fact's id"),
        Column("verdict", "string", "conflict, superseded, compatible, not_comparable, single_source or agree"),
        Column("rule", "string", "The rule that decided"),
        Column("flags", "string", "Differences that are not in the number, separated by '; '"),
        Column("low", "number", "The lowest bound stated, in the fact's unit"),
        Column("high", "number", "The highest bound stated, in the fact's unit"),
        Column("spread", "number", "high less low"),
        Column("spread_pct", "number", "The spread in per cent of its smaller end"),
        Column("origins", "string", "The independent authorities credited, separated by '; '"),
        Column("explanation", "string", "The verdict in plain sentences"),
    ),
    ("story", "fact"),
)
ARTICLES = Table(
    "articles",
    "The articles compared",
    (
        Column("id", "string", "The article's id"),
        Column("outlet", "string", "Who published it"),
        Column("title", "string", "Its title"),
        Column("published", "string", "The date of publication where it is known"),
        Column("url", "string", "Its address"),
        Column("language", "string", "Its language"),
        Column("sha256", "string", "The SHA-256 of its text in UTF-8, by which the right version is known"),
    ),
    ("id",),
)
TABLES = (CLAIMS, FACTS, DISCREPANCIES, ARTICLES)

STATEMENT_COLUMNS = (
    "Verdict",
    "Flags",
    "Figure",
    "Stated as",
    "Read as",
    "Article",
    "Credited to",
    "Low",
    "High",
    "Unit",
    "Characters",
    "Topic",
    "Stance",
    "Origin",
)


def frame_of(rows: Sequence[object], columns: Sequence[str], dtype: str | type = object) -> "pd.DataFrame":
    """Rows, each a mapping or a sequence, as a frame with these columns."""
    import pandas as pd  # noqa: PLC0415  (a third of the wait for a first page, which shows no frame)

    return pd.DataFrame(rows, columns=list(columns), dtype=dtype)


def claims_frame(report: Report) -> "pd.DataFrame":
    rows = [_claim_cells(statement) for statement in report.statements]
    return _frame(CLAIMS, rows)


def _claim_cells(statement: Statement) -> dict[str, object]:
    claim = statement.claim
    numbers = {"low": claim.quantity.low, "high": claim.quantity.high, "sentence": claim.sentence}
    places = {"start": claim.quantity.start, "end": claim.quantity.end}
    return {**claim_row(claim), **numbers, **places, FACT.name: statement.fact}


def facts_frame(report: Report) -> "pd.DataFrame":
    facts, by_fact = _by_id(report), statements_by_fact(report)
    return _frame(FACTS, [_fact_cells(facts[each.fact], by_fact[each.fact], each) for each in report.comparisons])


def _fact_cells(fact: Fact, statements: Sequence[Statement], comparison: Comparison) -> dict[str, object]:
    return {
        "fact": fact.id,
        "label": fact.label,
        "unit": fact.unit,
        "topic": fact.topic,
        "articles": len({statement.claim.article for statement in statements}),
        "claims": len(statements),
        "low": comparison.low,
        "high": comparison.high,
        "verdict": comparison.verdict.value,
    }


def discrepancies_frame(report: Report) -> "pd.DataFrame":
    return _frame(DISCREPANCIES, [_discrepancy_cells(report.story.id, each) for each in report.comparisons])


def _discrepancy_cells(story: str, comparison: Comparison) -> dict[str, object]:
    same = ("fact", "rule", "low", "high", "spread", "spread_pct", "explanation")
    return {
        **{name: getattr(comparison, name) for name in same},
        "story": story,
        "verdict": comparison.verdict.value,
        "flags": LIST_MARK.join(dict.fromkeys(flag.kind.value for flag in comparison.flags)),
        "origins": LIST_MARK.join(comparison.origins),
    }


def articles_frame(articles: Iterable[Article]) -> "pd.DataFrame":
    return _frame(ARTICLES, [article.model_dump(include=set(ARTICLES.names)) for article in articles])


def matrix_frame(report: Report) -> "pd.DataFrame":
    """Facts down, articles across; a cell holds the words, several figures of one article joined by " · "."""
    names = article_names(report.story.articles)
    facts, by_fact = _by_id(report), statements_by_fact(report)
    rows = [
        {"Figure": facts[each.fact].label, "Topic": facts[each.fact].topic, "Verdict": each.verdict.value}
        | _cells(by_fact[each.fact], names)
        for each in report.comparisons
    ]
    return frame_of(rows, ["Figure", "Topic", "Verdict", *names.values()]).fillna("")


def _cells(statements: Iterable[Statement], names: Mapping[str, str]) -> dict[str, str]:
    words: dict[str, dict[str, None]] = {}
    for statement in statements:
        words.setdefault(names[statement.claim.article], {})[statement.claim.quantity.surface] = None
    return {name: " · ".join(each) for name, each in words.items()}


def statements_frame(report: Report) -> "pd.DataFrame":
    """One row a statement as the Table page shows it: those of one fact together, the most serious first."""
    facts, names, by_fact = _by_id(report), article_names(report.story.articles), statements_by_fact(report)
    rows = [
        _statement_cells(statement, facts[each.fact], each, names)
        for each in report.comparisons
        for statement in by_fact[each.fact]
    ]
    rows += [_statement_cells(statement, None, None, names) for statement in by_fact.get("", [])]
    return frame_of(rows, STATEMENT_COLUMNS)


def _statement_cells(
    statement: Statement, fact: Fact | None, comparison: Comparison | None, names: Mapping[str, str]
) -> dict[str, object]:
    claim, quantity = statement.claim, statement.claim.quantity
    cells = (
        comparison.verdict.value if comparison else "",
        len(comparison.flags) if comparison else 0,
        fact.label if fact else "",
        quantity.surface,
        read_as(quantity, fact.unit if fact else ""),
        names.get(claim.article, claim.article),
        claim.attribution,
        quantity.low,
        quantity.high,
        quantity.unit,
        f"{quantity.start:,}–{quantity.end:,}",
        fact.topic if fact else "",
        claim.stance.value,
        claim.origin.value,
    )
    return dict(zip(STATEMENT_COLUMNS, cells, strict=True))


def statements_by_fact(report: Report) -> dict[str, list[Statement]]:
    """The statements of each fact in order of article and place; those linked to none under an empty name."""
    found: dict[str, list[Statement]] = {}
    for statement in report.statements:
        found.setdefault(statement.fact, []).append(statement)
    return found


def _by_id(report: Report) -> dict[str, Fact]:
    return {fact.id: fact for fact in report.facts}


def _frame(table: Table, rows: Sequence[Mapping[str, object]]) -> "pd.DataFrame":
    """Numbers stay Decimal, a bound that is not stated is `None`: nothing is rounded on the way out."""
    frame = frame_of(rows, table.names)
    numbers = [column.name for column in table.columns if column.type == "number"]
    frame[numbers] = frame[numbers].map(_plain_decimal)
    return frame


def _plain_decimal(value: object) -> Decimal | None:
    return value if isinstance(value, Decimal) else None
