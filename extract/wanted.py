"""Figures that somebody wants or allows, in the unit of what is so: "at 90 km/h, double the permitted | 50 |"."""

from collections.abc import Sequence

from extract import units
from extract.clauses import word_at
from extract.figure_words import FIGURE_WORDS
from extract.figures import Figure
from extract.models import Token
from extract.tokens import lower_at
from extract.totals import ends_clause
from extract.units import Unit


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


def is_rival(tokens: Sequence[Token], figure: Figure) -> bool:
    """ "the Alliance on 34.5 percent, ahead of Unity on | 29 | and the Greens on | 11.5 |"."""
    named = tokens[figure.first - 2].text[:1].isupper() if figure.first > 1 else False
    ends = ends_clause(tokens, figure.last + 1) or lower_at(tokens, figure.last + 1) in {"and", "with", "while"}
    return named and ends and lower_at(tokens, figure.first - 1) in {"on", "at"}


def on_scale(tokens: Sequence[Token], i: int) -> Unit | None:
    """ "between 50 and 70 | on the GPa scale"."""
    if lower_at(tokens, i) != "on" or lower_at(tokens, i + 3) != "scale":
        return None
    found = units.unit_at(tokens, i + 2, touching=False)
    return found[0] if found else None
