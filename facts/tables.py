"""Report → tables. The name, type and meaning of every column are written here and only here."""

from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal
from typing import TYPE_CHECKING, NamedTuple

from extract.models import Article
from extract.rows import CLAIM_COLUMNS, claim_row
from facts.article_names import article_names
from facts.interface import text
from facts.models import Comparison, Fact, Report, Statement
from facts.wording import read_as

if TYPE_CHECKING:
    import pandas as pd

LIST_MARK = "; "


class Column(NamedTuple):
    """A column of an export: its name, its Table Schema type, and the key of what a reader should know of it."""

    name: str
    type: str
    meaning: str

    @property
    def description(self) -> str:
        return text(self.meaning)


class Table(NamedTuple):
    """One exported table, its columns in order and the columns whose cells tell its rows apart."""

    name: str
    meaning: str
    columns: tuple[Column, ...]
    key: tuple[str, ...]

    @property
    def description(self) -> str:
        return text(self.meaning)

    @property
    def names(self) -> list[str]:
        return [column.name for column in self.columns]


CLAIM_MEANINGS = {
    "article": ("string", "column.claim_article"),
    "sentence": ("integer", "column.claim_sentence"),
    "start": ("integer", "column.claim_start"),
    "end": ("integer", "column.claim_end"),
    "surface": ("string", "column.claim_surface"),
    "low": ("number", "column.claim_low"),
    "high": ("number", "column.claim_high"),
    "qualifier": ("string", "column.claim_qualifier"),
    "unit": ("string", "column.claim_unit"),
    "unit_name": ("string", "column.claim_unit_name"),
    "kind": ("string", "column.claim_kind"),
    "counted": ("string", "column.claim_counted"),
    "action": ("string", "column.claim_action"),
    "scope": ("string", "column.claim_scope"),
    "attribution": ("string", "column.claim_attribution"),
    "stance": ("string", "column.claim_stance"),
    "origin": ("string", "column.claim_origin"),
}
FACT = Column("fact", "string", "column.claim_fact")

CLAIMS = Table(
    "claims",
    "file.claims_table",
    (*(Column(name, *CLAIM_MEANINGS[name]) for name in CLAIM_COLUMNS), FACT),
    ("article", "start", "end"),
)
FACTS = Table(
    "facts",
    "file.facts_table",
    (
        Column("fact", "string", "column.fact_id"),
        Column("label", "string", "column.fact_label"),
        Column("unit", "string", "column.fact_unit"),
        Column("topic", "string", "column.fact_topic"),
        Column("articles", "integer", "column.fact_articles"),
        Column("claims", "integer", "column.fact_claims"),
        Column("low", "number", "column.fact_low"),
        Column("high", "number", "column.fact_high"),
        Column("verdict", "string", "column.fact_verdict"),
    ),
    ("fact",),
)
DISCREPANCIES = Table(
    "discrepancies",
    "file.discrepancies_table",
    (
        Column("story", "string", "column.story_id"),
        Column("fact", "string", "column.fact_id"),
        Column("verdict", "string", "column.discrepancy_verdict"),
        Column("rule", "string", "column.discrepancy_rule"),
        Column("flags", "string", "column.discrepancy_flags"),
        Column("low", "number", "column.discrepancy_low"),
        Column("high", "number", "column.discrepancy_high"),
        Column("spread", "number", "column.discrepancy_spread"),
        Column("spread_pct", "number", "column.discrepancy_spread_pct"),
        Column("origins", "string", "column.discrepancy_origins"),
        Column("explanation", "string", "column.discrepancy_explanation"),
    ),
    ("story", "fact"),
)
ARTICLES = Table(
    "articles",
    "file.articles",
    (
        Column("id", "string", "column.article_id"),
        Column("outlet", "string", "column.article_outlet"),
        Column("title", "string", "column.article_title"),
        Column("published", "string", "column.article_published"),
        Column("url", "string", "column.article_url"),
        Column("language", "string", "column.article_language"),
        Column("sha256", "string", "column.article_sha256"),
    ),
    ("id",),
)
TABLES = (CLAIMS, FACTS, DISCREPANCIES, ARTICLES)

MATRIX_COLUMNS = ("Figure", "Topic", "Verdict")
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
        dict(zip(MATRIX_COLUMNS, (facts[each.fact].label, facts[each.fact].topic, each.verdict.value), strict=True))
        | _cells(by_fact[each.fact], names)
        for each in report.comparisons
    ]
    return frame_of(rows, [*MATRIX_COLUMNS, *names.values()]).fillna("")


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
