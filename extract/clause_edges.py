"""Where a clause starts, its finite verb, and the marks that close before it."""

from collections.abc import Sequence

from extract.clauses import (
    ACTORS,
    BREAK,
    COMMA,
    DETERMINER,
    NOUN,
    NOUN_LIKE,
    NUMBER,
    PREPOSITION,
    RELATIVE,
    VERBAL,
    role_at,
    word_at,
)
from extract.models import Token
from extract.nominals import is_predicate, opens_figure
from extract.nouns import is_plural
from extract.subject_words import words
from extract.tokens import DASHES, lower_at, text_at, touches
from extract.verbs import is_also_noun

LONGEST_CLAUSE = 40
EDGES = frozenset({BREAK, COMMA, RELATIVE})  # what a subject does not reach past
LONGEST_BRACKET = 18


def clause_start(tokens: Sequence[Token], end: int) -> int:
    start = end
    while start > max(0, end - LONGEST_CLAUSE):
        opened = opening(tokens, start - 1)
        timed = role_at(tokens, start) == NUMBER or lower_at(tokens, start) in words().moments
        dated = timed and lower_at(tokens, start - 1) in {"since", "until", "till"}
        ends = role_at(tokens, start - 1) == BREAK and not dated and not goes_on(tokens, start - 1)
        if opened is None and ends:
            break
        start = start - 1 if opened is None else opened
    return start


def goes_on(tokens: Sequence[Token], i: int) -> bool:
    """Whether the clause goes on past the break at token `i`: "has | so | far swallowed £5m", "Inc | . | said"."""
    if tokens[i].text == ":":  # "at 2 | : | 09 a.m."
        return role_at(tokens, i - 1) == NUMBER and role_at(tokens, i + 1) == NUMBER
    return is_abbreviation(tokens, i) or (tokens[i].lower == "so" and lower_at(tokens, i + 1) == "far")


def is_abbreviation(tokens: Sequence[Token], i: int) -> bool:
    """The stop of "the three months ended Sept | . | 30", "Bolt Inc | . | said": a sentence does not end at it."""
    before = tokens[i - 1].text if i else ""
    short = 1 < len(before) <= LONGEST_SHORTENED and before.isalpha() and before[0].isupper()
    return tokens[i].text == "." and short and 0 < i < len(tokens) - 1 and tokens[i - 1].end == tokens[i].start


LONGEST_SHORTENED = 4  # letters: "Sept."


def opening(tokens: Sequence[Token], i: int) -> int | None:
    """Where the bracket opens that token `i` closes, or the first of two dashes: "the car | - a new one - | can"."""
    mark = tokens[i].text
    if mark in DASHES and role_at(tokens, i + 1) in VERBAL and not touches(tokens[i], tokens[i + 1]):
        near = range(i - 1, max(0, i - LONGEST_BRACKET), -1)
        return next((k for k in near if tokens[k].text == mark and not touches(tokens[k - 1], tokens[k])), None)
    if mark != ")":
        return None
    return next((k for k in range(i - 1, max(-1, i - LONGEST_BRACKET), -1) if tokens[k].text == "("), None)


def verb_of(tokens: Sequence[Token], end: int) -> int | None:
    """The first finite verb of the clause that ends before token `end`."""
    return next((k for k in range(clause_start(tokens, end), end) if is_finite(tokens, k)), None)


def is_finite(tokens: Sequence[Token], i: int) -> bool:
    word, before = word_at(tokens, i), role_at(tokens, i - 1)
    if lower_at(tokens, i - 1) in ACTORS and word.role in NOUN_LIKE:
        return True  # "the faults they | experience | will"
    if word.shape == "s" and (opens_figure(tokens, i + 1) or word.text in words().verbs):
        # "the chip | packs | 19 billion transistors", "which | costs | $3 a dose"
        listed = before == COMMA and (
            word.sure or word.text in words().verbs
        )  # "…, | stands | 2 metres tall, weighs …"
        numbered = before == NUMBER and text_at(tokens, i - 2).istitle()  # "the Pico 4 | costs | $279"
        named = before == NOUN and not is_plural(lower_at(tokens, i - 1))
        return listed or before == RELATIVE or named or numbered
    named = before == DETERMINER and is_also_noun(word.text)  # "the | cost |, first put at £3m, …"
    return not named and is_predicate(tokens, i) and not _describes(tokens, i)


def _describes(tokens: Sequence[Token], i: int) -> bool:
    """Whether a participle stands before its noun: "claims for | damaged | wheels have trebled"."""
    if role_at(tokens, i - 1) != PREPOSITION or lower_at(tokens, i - 1) == "to":
        return False
    return word_at(tokens, i).shape == "past" and is_plural(lower_at(tokens, i + 1))


def comma_before(tokens: Sequence[Token], comma: int, reach: int) -> int | None:
    return next((k for k in range(comma - 1, max(0, comma - reach), -1) if tokens[k].text == ","), None)
