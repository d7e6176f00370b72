"""What one statement in a sentence is: who is credited, and how far the credit reaches."""

from collections.abc import Callable, Sequence

from extract.models import Stance, Value
from extract.noun_phrases import (
    Tokens,
    breaks,
    is_finite,
    is_mark,
)
from extract.speakers import Phrase, wording
from extract.speech import ADVERBIAL, DOCUMENT, PRONOUN

ADVERBIAL_NEAR = 16  # tokens from "said" to its "that"
LONGEST_REACH = 150  # tokens; a sentence that goes on longer is none
Reach = tuple[tuple[int, int], ...]


class Statement(Value, frozen=True):
    """`authority` with `stance` answers for the figures within `reach` (offsets in the article).

    `authority` is a pronoun where `pronoun` holds, empty where the words name nobody, and a noun
    named before ("the spokesman") where `definite` holds. `cue` is the offset of the
    verb, `first` the one of the speaker. `rank`: of two that reach a figure the higher wins: a hedge 0, what figures
    show and "according to" 1, what somebody says 2, a source cited by name 3. `evidence`: figures or maps, no speaker.
    """

    authority: str
    stance: Stance
    reach: Reach
    first: int
    cue: int
    rank: int = 2
    pronoun: bool = False
    evidence: bool = False
    definite: bool = False


Earlier = Sequence[Statement]
Reader = Callable[[Tokens, int, Earlier], Statement | None]


def make_statement(
    tokens: Tokens, subject: Phrase, stance: Stance, reach: Reach, cue: int, *, rank: int = 2
) -> Statement:
    first, last = subject.first, subject.last
    return Statement(
        authority=wording(tokens, first, last),
        stance=stance,
        reach=reach,
        first=tokens[first].start,
        cue=tokens[cue].start,
        rank=rank,
        definite=tokens[first].lower == "the" and (last == first + 2 or tokens[last - 1].lower == "old"),
        pronoun=last == first + 1 and tokens[first].lower in PRONOUN,
    )


def said_before(tokens: Tokens, outer: int, earlier: Earlier) -> tuple[int, int]:
    """What stands before the speaker, back to the statement before this one or to the clause that follows it."""
    start = tokens[0].start
    end = tokens[outer - 1].end if outer else start
    last = next((statement for statement in reversed(earlier) if statement.rank), None)
    if last is not None:
        start = last.cue if last.reach[-1][1] <= last.cue else clause_start(tokens, outer - 1, last.cue, start)
    return (start, end)


def clause_start(tokens: Tokens, index: int, floor: int, otherwise: int) -> int:
    """The offset of the last ", and", ", while", ";" before the token at `index` and behind `floor`."""
    for place in range(index - 1, 0, -1):
        token = tokens[place]
        if token.start <= floor:
            break
        if token.text == ";" or (token.text == "," and tokens[place + 1].lower in JOINERS):
            return token.start
    return otherwise


JOINERS = frozenset({"and", "but", "while", "whereas", "though", "although", "yet", "with"})


def said_behind(tokens: Tokens, index: int, subject: Phrase) -> tuple[int, int]:
    """What follows the verb: to the end of the sentence, of the brackets or of the clause that holds the verb."""
    before = tokens[subject.outer - 1].lower if subject.outer else ""
    nested = before in SUBORDINATORS
    last = min(index + LONGEST_REACH, len(tokens) - 1)
    start = _after_adverbial(tokens, index)
    for place in range(index + 2, last - 1):
        text = tokens[place].text
        if (text == ")" and before == "(") or (text == ";" and _tells_once(tokens, index, subject)):
            return (start, tokens[place].start)
        if text == "," and (nested or (tokens[place + 1].lower == "but" and tokens[place + 2].lower != "that")):
            return (start, tokens[place].start)
    return (start, tokens[last].end)


def _tells_once(tokens: Tokens, index: int, subject: Phrase) -> bool:
    """Whether the writer goes on behind a semicolon: "the survey put the depth at 9 km; | three people died"."""
    document = any(token.lower in DOCUMENT | {"polling"} for token in tokens[subject.first : subject.last])
    return not document and tokens[index].lower in TOLD_ONCE


TOLD_ONCE = frozenset(
    {"put", "puts", "forecast", "forecasts", "predicted", "projected", "lowered", "raised", "revised", "pegged"}
)


def _after_adverbial(tokens: Tokens, index: int) -> int:
    """The offset behind the verb, or behind the "that" of "said after 9 days of talks that"."""
    if index + 1 < len(tokens) and tokens[index + 1].lower in ADVERBIAL:
        for place in range(index + 2, min(index + ADVERBIAL_NEAR, len(tokens))):
            if tokens[place].lower == "that":
                return tokens[place].end
            if is_mark(tokens[place]) or is_finite(tokens[place]):
                break
    return tokens[index].end


SUBORDINATORS = frozenset(
    {"while", "although", "though", "if", "because", "whereas", "since", "unless", "what", "who", "which"}
)


def comma_before(tokens: Tokens, index: int) -> bool:
    if not index:
        return False
    before = tokens[index - 1]
    return is_mark(before) and breaks(tokens, index - 1) and before.text not in "(:;"
