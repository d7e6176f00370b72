"""Figures before the main clause, whose subject they are of: "At | 118.5p |, shares …", "Weighing | 40 tonnes |, …"."""

from collections.abc import Sequence

from extract.clause_edges import LONGEST_CLAUSE, clause_start, is_finite
from extract.clauses import BREAK, role_at, word_at
from extract.measured_phrases import past_determiners, phrase_from
from extract.models import DURATION, Kind, Token
from extract.subject_words import words
from extract.tokens import lower_at, text_at
from extract.wordings import wording

LONGEST_OPENING = 20  # tokens from a figure to the comma that closes what stands before the main clause


def fronted(tokens: Sequence[Token], first: int, last: int) -> str:
    """ "At | 118.5p |, its shares have climbed": the subject of the clause behind the comma."""
    opens = lower_at(tokens, first - 1) == "at" and role_at(tokens, first - 2) == BREAK
    last = last + 1 if lower_at(tokens, last + 1) in words().sizes else last  # "At an inch | thick | the box is …"
    behind = last + 2 if lower_at(tokens, last + 1) == "," else last + 1
    if not opens or (behind == last + 1 and lower_at(tokens, behind) not in {"the", "its", "this"}):
        return ""
    return _opening(tokens, behind)


def before_main_clause(tokens: Sequence[Token], first: int, last: int, kind: Kind) -> str:
    """ "Weighing | 40 tonnes |, the crane sank": a participle in front has the subject behind its comma."""
    near = tokens[max(0, first - LONGEST_CLAUSE) : first]
    if kind is DURATION or not any(token.lower.endswith("ing") and token.text[0].isupper() for token in near):
        return ""
    start = clause_start(tokens, first)
    if word_at(tokens, start).shape != "ing" or not text_at(tokens, start)[:1].isupper():
        return ""
    if any(is_finite(tokens, k) or tokens[k].text == "," for k in range(start, first)):
        return ""
    behind = range(last + 1, min(last + LONGEST_OPENING, len(tokens)))
    comma = next((k for k in behind if tokens[k].text == ","), 0)
    return _opening(tokens, comma + 1) if comma else ""


def _opening(tokens: Sequence[Token], i: int) -> str:
    """The noun phrase that opens a clause at token `i`; "" for a pronoun."""
    found = phrase_from(tokens, past_determiners(tokens, i))
    return "" if not found or lower_at(tokens, found[0]) in words().pronouns else wording(tokens, found)
