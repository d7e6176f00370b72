"""Phrases in front of a figure that say where, for whom or against what, and leave the subject to the noun before."""

from collections.abc import Sequence

from extract.clause_edges import verb_of
from extract.clauses import NUMBER, PREPOSITION, role_at, word_at, word_of
from extract.figure_words import FIGURE_WORDS
from extract.measured_phrases import COMPASS, ends_phrase, phrase_to
from extract.models import Token
from extract.nouns import singular
from extract.subject_words import words
from extract.tokens import lower_at
from extract.unit_marks import is_unit

LONGEST_TRADED = 8  # words from the verb to whom something is sold
SHARES = frozenset({"%", "percent", "cent"})


def is_aside(tokens: Sequence[Token], end: int, link: int, *, verbal: bool) -> bool:
    """Whether the phrase from the preposition at `link` to token `end` is an aside; `verbal`: a verb is behind."""
    word = lower_at(tokens, link)
    if word == "against":  # "fell 0.6 percent against the dollar to $1.24"
        return True
    if word in {"of", "from"} and lower_at(tokens, link - 1) in COMPASS:
        return True  # "4 miles west | of Orsa | and 6 miles from Lindal"
    if verbal:
        return _is_toward(tokens, link) or _is_beside(tokens, end, link)
    return _is_party(tokens, end, link) or _is_share_for(tokens, end, link) or _is_of_limit(tokens, end, link)


def _is_party(tokens: Sequence[Token], end: int, link: int) -> bool:
    """ "cut the grant | to the theatre | from £450,000", "sold a stake | to a fund | for $5m"."""
    word = lower_at(tokens, link)
    if word == "to" and lower_at(tokens, end) == "from" and ends_phrase(tokens, link - 1):
        return True
    if word in words().beside and lower_at(tokens, end) == "at" and ends_phrase(tokens, link - 1):
        return (
            lower_at(tokens, phrase_to(tokens, link - 1, -1)[0] - 1) == "with"
        )  # "with stocks | in depots | at 9,000 t"
    return _is_toward(tokens, link) or (word in {"to", "from"} and _is_traded(tokens, end, link))


def _is_toward(tokens: Sequence[Token], link: int) -> bool:
    """ "the cost | to the economy | was $5m"."""
    return lower_at(tokens, link) in {"to", "from"} and lower_at(tokens, link - 1) in words().toward


def _is_traded(tokens: Sequence[Token], end: int, link: int) -> bool:
    """ "sold a stake | to a fund | for $5m": what is traded, not to whom."""
    near = tokens[max(0, link - LONGEST_TRADED) : link]
    return lower_at(tokens, end) == "for" and any(word_of(token.lower).lemma in words().trading for token in near)


def _is_share_for(tokens: Sequence[Token], end: int, link: int) -> bool:
    """ "a levy of 5 percent | for homes | and 8 percent for shops"."""
    if lower_at(tokens, link) != "for" or lower_at(tokens, end) not in {"and", ",", "or"}:
        return False
    before = lower_at(tokens, link - 1)
    return before in SHARES or is_unit(tokens, link - 1) or role_at(tokens, link - 1) == NUMBER


def _is_of_limit(tokens: Sequence[Token], end: int, link: int) -> bool:
    """ "a limit | on nitrates | of 50 mg", "a bid | for the brewer | of $9m"."""
    noun = singular(lower_at(tokens, link - 1))
    limits = noun in FIGURE_WORDS.sums or noun in words().limits
    return limits and lower_at(tokens, end) == "of" and lower_at(tokens, link) in {"on", "for", "to", "from", "in"}


def _is_beside(tokens: Sequence[Token], end: int, link: int) -> bool:
    """ "inflation | in Norland | rose to 5%"."""
    if lower_at(tokens, link) not in words().beside or word_at(tokens, end).shape == "ing":
        return False  # "bought shares at prices | ranging from 41p"
    # "found passports in a | flat | rented for $600": the verb describes the flat
    past = word_at(tokens, end).shape == "past" and role_at(tokens, end + 1) == PREPOSITION
    return not (past and lower_at(tokens, link + 1) in {"a", "an"} and verb_of(tokens, link) is not None)
