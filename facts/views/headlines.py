"""The sentences pages open with, computed from the report: counts in words a person would use."""

from collections.abc import Mapping

from facts.article_pairs import Shared, Stand, furthest_apart
from facts.flags import needs_look
from facts.models import Comparison, Verdict
from facts.views.board import Board, loud_flags
from facts.views.markup import counted

RECONCILED = frozenset({Verdict.COMPATIBLE, Verdict.SUPERSEDED})
SEVERAL = frozenset({Verdict.CONFLICT, Verdict.SUPERSEDED, Verdict.COMPATIBLE, Verdict.NOT_COMPARABLE, Verdict.AGREE})

OUTCOMES = {
    Verdict.CONFLICT: "in conflict",
    Verdict.SUPERSEDED: "a later figure replaces an earlier one",
    Verdict.COMPATIBLE: "and their figures can be reconciled",
    Verdict.NOT_COMPARABLE: "and their figures cannot be compared",
    Verdict.SINGLE_SOURCE: "and nothing to compare with",
    Verdict.AGREE: "in agreement",
}


def figures_headline(board: Board) -> str:
    """Such as: 13 figures are given more than once: 8 agree, 4 can be reconciled, 1 is in conflict."""
    articles = len(board.articles)
    if articles == 0:
        return "No article yet. Add text files to compare what they count."
    if articles == 1:
        return "One article: its figures are listed; comparing needs a second."
    several = board.by_weight(SEVERAL)
    if not several:
        return "No figure is given by more than one article."
    if all(comparison.verdict is Verdict.AGREE for comparison in several):
        return "Every figure given more than once agrees."
    given = "1 figure is given" if len(several) == 1 else f"{len(several):,} figures are given"
    return f"{given} more than once: {_shares(board)}."


def _shares(board: Board) -> str:
    agree = len(board.by_weight([Verdict.AGREE]))
    reconciled = len(board.by_weight(RECONCILED))
    apart = len(board.by_weight([Verdict.NOT_COMPARABLE]))
    conflict = len(board.by_weight([Verdict.CONFLICT]))
    parts = (
        (agree, f"{agree:,} agree{'s' * (agree == 1)}"),
        (reconciled, f"{reconciled:,} can be reconciled"),
        (apart, f"{apart:,} cannot be compared"),
        (conflict, f"{conflict:,} {'is' if conflict == 1 else 'are'} in conflict"),
    )
    return ", ".join(words for count, words in parts if count)


def figures_lead(board: Board) -> str:
    flagged = [comparison for comparison in board.report.comparisons if loud_flags(comparison)]
    single = len(board.by_weight([Verdict.SINGLE_SOURCE]))
    sentences = []
    if flagged:
        carry = "1 figure carries a flag" if len(flagged) == 1 else f"{len(flagged):,} figures carry a flag"
        sentences.append(f"{carry}: the numbers match or not, but **who says so** or **what it means** differs.")
    if single:
        sentences.append(f"{single:,} more appear{'s' * (single == 1)} in one article only.")
    return " ".join(sentences)


def discrepancies_headline(board: Board) -> str:
    count = sum(needs_look(comparison) for comparison in board.report.comparisons)
    if count == 0:
        return "No figure needs a second look."
    total = counted(len(board.report.comparisons), "figure")
    return f"{count:,} of {total} need{'s' * (count == 1)} a second look."


def fact_headline(board: Board, comparison: Comparison) -> str:
    """Such as: People on the train: 3 of 5 articles, and their figures can be reconciled."""
    given, total = len(board.articles_of(comparison.fact)), len(board.articles)
    return (
        f"{board.facts[comparison.fact].label}: {given} of {counted(total, 'article')}, {OUTCOMES[comparison.verdict]}."
    )


def article_headline(board: Board, article: str) -> str:
    """Such as: Vale News: 12 figures, 1 in conflict, 4 worded differently elsewhere."""
    facts = {statement.fact for statement in board.of_article.get(article, []) if statement.fact}
    verdicts = [board.verdict(fact) for fact in facts]
    conflict = verdicts.count(Verdict.CONFLICT)
    differently = sum(verdict in RECONCILED for verdict in verdicts)
    parts = [counted(len(facts), "figure")]
    parts += [f"{conflict:,} in conflict"] if conflict else []
    parts += [f"{differently:,} worded differently elsewhere"] if differently else []
    return f"{board.name(article)}: {', '.join(parts)}"


def origins_headline(board: Board) -> str:
    nobody = sum(not statement.claim.attribution for statement in board.linked)
    total = counted(len(board.linked), "statement")
    if nobody == 0:
        return "Every statement names its source."
    return f"{nobody:,} of {total} name{'s' * (nobody == 1)} nobody as {'its' if nobody == 1 else 'their'} source."


def agreement_headline(board: Board, pairs: Mapping[tuple[str, str], Shared]) -> str:
    """Such as: Vale News and Hill Gazette differ most: 2 of the 9 figures both give are in conflict."""
    pair = furthest_apart(pairs)
    if pair is None:
        return "One article has none to agree with." if board.articles else "No article yet to compare."
    (left, right), found = pair, pairs[pair]
    apart = found.count(Stand.APART)
    if not apart:
        return "No two articles are in conflict."
    both = f"the {found.total:,} figures" if found.total > 1 else "the one figure"
    verb = "is" if apart == 1 else "are"
    return f"{board.name(left)} and {board.name(right)} differ most: {apart:,} of {both} both give {verb} in conflict."


def origins_counted(board: Board, comparison: Comparison) -> str:
    """Such as: 4 articles, 1 origin. Nothing where every article counts for itself."""
    articles = len(board.articles_of(comparison.fact))
    if not 0 < comparison.independent < articles:
        return ""
    return f"{counted(articles, 'article')}, {counted(comparison.independent, 'origin')}"
