"""Figures that somebody wants or allows, in the unit of what is so: "at 90 km/h, double the permitted | 50 |"."""

from collections.abc import Sequence

from extract.clauses import word_at
from extract.figure_words import FIGURE_WORDS
from extract.figures import Figure
from extract.models import Token
from extract.tokens import lower_at
from extract.totals import ends_clause


def is_norm(tokens: Sequence[Token], figure: Figure) -> bool:
    """ "at 90 km/h, double the permitted | 50 |", "at 70 km/h in a zone limited to | 40 | when …"."""
    before, earlier = lower_at(tokens, figure.first - 1), lower_at(tokens, figure.first - 2)
    if (before in FIGURE_WORDS.permitted and earlier in THE) or (before in {"is", "was"} and earlier in STATED_SO):
        return ends_clause(tokens, figure.last + 1)  # "grew 4.4%; without bonuses the figure was | 4.1 |"
    return (earlier, before) in LIMITING


STATED_SO = frozenset({"figure", "rate", "proportion"})
THE = frozenset({"the", "its", "their", "a"})
LIMITING = frozenset({("limited", "to"), ("restricted", "to"), ("capped", "at")})


def is_bargained(tokens: Sequence[Token], figure: Figure) -> bool:
    """ "offered 4%; their union is holding out for | 9 |", "offered 3%; the union wants | 7 |"."""
    if not ends_clause(tokens, figure.last + 1):
        return False
    at = figure.first - 1
    if lower_at(tokens, at) != "for":
        return word_at(tokens, at).lemma in FIGURE_WORDS.bargaining
    verb = at - 2 if lower_at(tokens, at - 1) == "out" else at - 1
    return word_at(tokens, verb).lemma in FIGURE_WORDS.bargaining_for
