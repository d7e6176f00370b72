"""Sentence → statements: who is credited by which words, and how far the credit reaches."""

from msgspec.structs import replace

from extract.adjuncts import by_according, by_agent, by_citing, by_colon, by_gapped, by_hedge, by_noun, by_per
from extract.noun_phrases import Tokens
from extract.owned_figures import by_owned
from extract.placing import by_verb
from extract.speakers import APPOSITIONS
from extract.speech import (
    ALLEGATION,
    HEDGE,
    NOUNS,
    OWNED,
    VERBS,
)
from extract.statements import (
    JOINERS,
    Reader,
    Statement,
)
from extract.tokens import DASHES

JOINING = JOINERS | {","}
JOINED = 3  # clauses with speakers of their own that one sentence joins


def _first_of(*readers: Reader) -> Reader:
    """The statement of the first of them that finds one."""
    return lambda tokens, index, earlier: next((s for read in readers if (s := read(tokens, index, earlier))), None)


def _readers_of(word: str) -> Reader:
    known = ((NOUNS, by_noun), (OWNED, by_owned), (VERBS, by_verb))
    return _first_of(*(read for words, read in known if word in words))


READERS: dict[str, Reader] = {
    **{word: _readers_of(word) for word in (*VERBS, *NOUNS, *OWNED)},
    **dict.fromkeys(HEDGE | ALLEGATION, by_hedge),
    **dict.fromkeys({":", *DASHES}, by_colon),
    "according": by_according,
    "per": by_per,
    "citing": by_citing,
    "quoting": by_citing,
    "by": by_agent,
    "at": by_gapped,
}


def _ended(last: Statement, tokens: Tokens, statement: Statement, cue: int) -> Statement:
    """Ends the last statement where a joined clause has a speaker of its own: "…, though police put it at 12"."""
    if statement.first == last.first:  # "Tim Ware, noted that … and said": one speaker, two verbs
        return _cut(last, statement.cue)
    if last.rank > statement.rank and last.cue == tokens[0].start:
        return last  # "Citing port officials, the Lomi Herald reports that …"
    start = statement.reach[0][0]
    if last.cue < start < statement.cue:
        return _cut(last, start)
    place = next((i for i in range(cue, max(cue - APPOSITIONS, 0), -1) if tokens[i].start == statement.first), 0)
    if place < 1 or tokens[place - 1].lower not in JOINING or start < statement.cue:
        return last
    return _cut(last, tokens[place - 1].start)


def _cut(statement: Statement, end: int) -> Statement:
    return replace(statement, reach=tuple((first, min(last, end)) for first, last in statement.reach))


def statements(tokens: Tokens) -> tuple[Statement, ...]:
    """Every statement of the sentence, from left to right."""
    found: list[Statement] = []
    for index in [index for index, token in enumerate(tokens) if token.lower in READERS]:
        statement = READERS[tokens[index].lower](tokens, index, found)
        if statement is not None:
            found[-JOINED:] = [_ended(each, tokens, statement, index) for each in found[-JOINED:]]
            found.append(statement)
    return tuple(found)
