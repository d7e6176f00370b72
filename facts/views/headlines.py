"""The sentences pages open with, computed from the report: counts in words a person would use."""

from collections.abc import Mapping

from facts.article_pairs import Shared, Stand, furthest_apart
from facts.flags import needs_look
from facts.interface import text
from facts.models import Comparison, Verdict
from facts.views.board import Board, loud_flags
from facts.views.markup import counted

RECONCILED = frozenset({Verdict.COMPATIBLE, Verdict.SUPERSEDED})
SEVERAL = frozenset({Verdict.CONFLICT, Verdict.SUPERSEDED, Verdict.COMPATIBLE, Verdict.NOT_COMPARABLE, Verdict.AGREE})

OUTCOMES = {
    Verdict.CONFLICT: "discrepancies.outcome_conflict",
    Verdict.SUPERSEDED: "discrepancies.outcome_superseded",
    Verdict.COMPATIBLE: "discrepancies.outcome_compatible",
    Verdict.NOT_COMPARABLE: "discrepancies.outcome_not_comparable",
    Verdict.SINGLE_SOURCE: "discrepancies.outcome_single_source",
    Verdict.AGREE: "discrepancies.outcome_agree",
}
# What the figures given more than once come to, in the order of the headline.
SHARES = {
    "figures.agree": frozenset({Verdict.AGREE}),
    "figures.reconciled": RECONCILED,
    "figures.apart": frozenset({Verdict.NOT_COMPARABLE}),
    "figures.conflict": frozenset({Verdict.CONFLICT}),
}


def figures_headline(board: Board) -> str:
    """Such as: 13 figures are given more than once: 8 agree, 4 can be reconciled, 1 is in conflict."""
    if not board.articles:
        return text("articles.empty")
    if len(board.articles) == 1:
        return text("figures.headline_one_article")
    several = board.by_weight(SEVERAL)
    if not several:
        return text("figures.headline_none_shared")
    if all(comparison.verdict is Verdict.AGREE for comparison in several):
        return text("figures.headline_all_agree")
    counts = {key: len(board.by_weight(verdicts)) for key, verdicts in SHARES.items()}
    shares = ", ".join(text(key, count=count) for key, count in counts.items() if count)
    return text("figures.headline", count=len(several), shares=shares)


def figures_lead(board: Board) -> str:
    flagged = sum(bool(loud_flags(comparison)) for comparison in board.report.comparisons)
    single = len(board.by_weight([Verdict.SINGLE_SOURCE]))
    sentences = [text("figures.lead_flagged", count=flagged)] if flagged else []
    sentences += [text("figures.lead_single", count=single)] if single else []
    return " ".join(sentences)


def discrepancies_headline(board: Board) -> str:
    count = sum(needs_look(comparison) for comparison in board.report.comparisons)
    if count == 0:
        return text("discrepancies.headline_none")
    total = counted(len(board.report.comparisons), "figure")
    return text("discrepancies.headline", count=count, total=total)


def fact_headline(board: Board, comparison: Comparison) -> str:
    """Such as: People on the train: 3 of 5 articles, and their figures can be reconciled."""
    return text(
        "discrepancies.fact_headline",
        figure=board.facts[comparison.fact].label,
        given=len(board.articles_of(comparison.fact)),
        articles=counted(len(board.articles), "article"),
        outcome=text(OUTCOMES[comparison.verdict]),
    )


def article_headline(board: Board, article: str) -> str:
    """Such as: Vale News: 12 figures, 1 in conflict, 4 worded differently elsewhere."""
    facts = {statement.fact for statement in board.of_article.get(article, []) if statement.fact}
    verdicts = [board.verdict(fact) for fact in facts]
    conflict = verdicts.count(Verdict.CONFLICT)
    differently = sum(verdict in RECONCILED for verdict in verdicts)
    parts = [counted(len(facts), "figure")]
    parts += [text("articles.in_conflict", count=conflict)] if conflict else []
    parts += [text("articles.differently", count=differently)] if differently else []
    return text("articles.headline", name=board.name(article), parts=", ".join(parts))


def origins_headline(board: Board) -> str:
    nobody = sum(not statement.claim.attribution for statement in board.linked)
    if nobody == 0:
        return text("origins.headline_none")
    return text("origins.headline", count=nobody, total=counted(len(board.linked), "statement"))


def agreement_headline(board: Board, pairs: Mapping[tuple[str, str], Shared]) -> str:
    """Such as: Vale News and Hill Gazette differ most: 2 of the 9 figures both give are in conflict."""
    pair = furthest_apart(pairs)
    if pair is None:
        return text("agreement.headline_one_article" if board.articles else "agreement.headline_empty")
    (left, right), found = pair, pairs[pair]
    apart = found.count(Stand.APART)
    if not apart:
        return text("agreement.headline_none")
    both = text("agreement.both", count=found.total)
    return text("agreement.headline", count=apart, both=both, left=board.name(left), right=board.name(right))


def origins_counted(board: Board, comparison: Comparison) -> str:
    """Such as: 4 articles, counted as 1. Nothing where every article counts for itself."""
    articles = len(board.articles_of(comparison.fact))
    if not 0 < comparison.independent < articles:
        return ""
    return text("origins.counted", articles=counted(articles, "article"), origins=comparison.independent)
