"""Statements by a noun that somebody owns: "the ministry's figure is six", "the bank cut its forecast to 3 percent"."""

from extract.clauses import THEIRS
from extract.models import Stance
from extract.noun_phrases import Tokens, is_mark, phrase_end, phrase_start
from extract.speakers import Phrase, credible, is_source, subject_before, verb_group
from extract.speech import AUXILIARY, STRUCK, TALLYING
from extract.statements import Earlier, Statement, make_statement
from extract.tokens import POSSESSIVE, lower_at

TELLS = frozenset({"is", "was", "stands", "stood", "remains", "remained", "has", "had"})
MOVES = frozenset(
    {"lowered", "raised", "cut", "revised", "lifted", "reduced", "increased", "corrected", "updated", "trimmed", "put"}
)
NEAR = 12  # tokens between a figure's noun and "by"
SURE = 3  # rank: it is named beside the figure, whoever speaks of it


def by_owned(tokens: Tokens, index: int, earlier: Earlier) -> Statement | None:
    """The owner of the estimate, count or toll at `index`, with the figure behind it."""
    return _told(tokens, index) or _moved(tokens, index) or _given_by(tokens, index)


def _told(tokens: Tokens, index: int) -> Statement | None:
    """Reads "the ministry's figure is six", "the union's count stands at 40"."""
    if lower_at(tokens, index - 1) not in POSSESSIVE or lower_at(tokens, index + 1) not in TELLS:
        return None
    first = phrase_start(tokens, index - 1)
    if not credible(tokens, first, index - 1):
        return None
    return _statement(tokens, Phrase(first, index - 1, first), (tokens[index].end, tokens[-1].end), index)


def _moved(tokens: Tokens, index: int) -> Statement | None:
    """Reads "police lowered their estimate of the number of fans to 3,500", "officials raised the death toll to 12"."""
    theirs = lower_at(tokens, index - 1) in THEIRS
    start = index - 2 if theirs else _before_tally(tokens, index)
    if lower_at(tokens, start) not in (MOVES if theirs else MOVES - {"put"}):
        return None  # "reports | put | the number of injured at 26" is read by its verb
    first, _ = verb_group(tokens, start)
    subject = subject_before(tokens, first)
    # A storm raises a toll, too, and tells nothing.
    if subject is None or not (credible if theirs else is_source)(tokens, subject.first, subject.last):
        return None
    closes = next((token.start for token in tokens[index:] if token.text == ";"), tokens[-1].end)
    return _statement(tokens, subject, (tokens[index].end, closes), index)


def _before_tally(tokens: Tokens, index: int) -> int:
    """The token before "the death | toll", "the | number | of dead", "the | magnitude"; else `index`."""
    tally = tokens[index].lower in {"toll", "magnitude"} or (
        tokens[index].lower == "number"
        and lower_at(tokens, index + 1) == "of"
        and not STRUCK.isdisjoint((lower_at(tokens, index + 2), lower_at(tokens, index + 3)))
    )
    start = index - 1
    while lower_at(tokens, start) in TALLYING:
        start -= 1
    return start - 1 if tally and lower_at(tokens, start) in {"the", "its", "their", "a"} else index


def _given_by(tokens: Tokens, index: int) -> Statement | None:
    """Reads "the estimate of 24 dead by a relatives' group", whoever calls it wrong."""
    if lower_at(tokens, index + 1) != "of":
        return None
    for place in range(index + 3, min(index + NEAR, len(tokens) - 1)):
        if tokens[place].lower in AUXILIARY or is_mark(tokens[place]):
            break
        if tokens[place].lower in {"by", "from"} and any(t.text[0].isdecimal() for t in tokens[index:place]):
            end = phrase_end(tokens, place + 1)
            named = end > place + 1 and credible(tokens, place + 1, end)
            reach = (tokens[index].end, tokens[place].start)
            return _statement(tokens, Phrase(place + 1, end, place), reach, index, SURE) if named else None
    return None


def _statement(tokens: Tokens, subject: Phrase, reach: tuple[int, int], cue: int, rank: int = 2) -> Statement:
    return make_statement(tokens, subject, Stance.SAID, (reach,), cue, rank=rank)
