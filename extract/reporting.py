"""Sentence → statements: who is credited by which words, and how far the credit reaches."""

from collections.abc import Callable

from extract.adjuncts import by_according, by_agent, by_citing, by_colon, by_hedge, by_noun, by_per
from extract.noun_phrases import (
    DASHES,
    Tokens,
)
from extract.placing import by_verb
from extract.speakers import APPOSITIONS
from extract.speech import (
    ALLEGATION,
    HEDGE,
    NOUNS,
    VERBS,
)
from extract.statements import (
    JOINERS,
    Earlier,
    Statement,
)

Reader = Callable[[Tokens, int, Earlier], Statement | None]


def _verb_or_noun(tokens: Tokens, index: int, earlier: Earlier) -> Statement | None:
    return by_noun(tokens, index, earlier) or by_verb(tokens, index, earlier)


READERS: dict[str, Reader] = {
    **dict.fromkeys(VERBS, by_verb),
    **dict.fromkeys(NOUNS, by_noun),
    **dict.fromkeys(VERBS.keys() & NOUNS.keys(), _verb_or_noun),
    **dict.fromkeys(HEDGE | ALLEGATION, by_hedge),
    **dict.fromkeys({":", *DASHES}, by_colon),
    "according": by_according,
    "per": by_per,
    "citing": by_citing,
    "quoting": by_citing,
    "by": by_agent,
}


def _ended(found: list[Statement], tokens: Tokens, statement: Statement, cue: int) -> list[Statement]:
    """Ends what was said before where a joined clause has a speaker of its own: "…, though police put it at 12"."""
    place = next((i for i in range(cue, max(cue - APPOSITIONS, 0), -1) if tokens[i].start == statement.first), 0)
    if place < 1 or not found or tokens[place - 1].lower not in JOINERS:
        return found
    end = tokens[place - 1].start
    return [each._replace(reach=tuple((a, min(b, end)) for a, b in each.reach)) for each in found]


def statements(tokens: Tokens) -> tuple[Statement, ...]:
    """Every statement of the sentence, from left to right."""
    found: list[Statement] = []
    for index, token in enumerate(tokens):
        if token.lower in READERS:
            statement = READERS[token.lower](tokens, index, found)
            if statement is not None:
                found = [*_ended(found, tokens, statement, index), statement]
    return tuple(found)
