"""The noun that opens a clause, where what describes it stands before the verb: "| light | from the galaxy has …"."""

from collections.abc import Sequence

from extract.clause_edges import EDGES, is_finite
from extract.clauses import (
    ADVERB,
    BE,
    COMMA,
    DETERMINER,
    JOINT,
    NOUN,
    NOUN_LIKE,
    NUMBER,
    PREPOSITION,
    role_at,
    word_at,
)
from extract.measured_phrases import ends_phrase, past_determiners, phrase_from, phrase_to
from extract.models import Token
from extract.nominals import opens_figure
from extract.nouns import is_plural
from extract.numeral_parts import WORDS
from extract.relative_clauses import BEFORE_VERB, LONGEST_SUBJECT, of_contact
from extract.subject_words import words
from extract.tokens import POSSESSIVE, lower_at
from extract.unit_marks import is_unit
from extract.wordings import wording


def described_subject(tokens: Sequence[Token], verb: int) -> str:
    """The subject of the verb at `verb`, where more than an "of" describes it; "" where nothing does, or who knows.

    "| income | attributable to holders was", "the | queue of ships | waiting to enter the canal has shrunk".
    """
    while role_at(tokens, verb - 1) in BEFORE_VERB:
        verb -= 1
    return described_phrase(tokens, verb) or of_contact(tokens, verb) if is_finite(tokens, verb) else ""


def mover(tokens: Sequence[Token], comma: int, first: int) -> str:
    """ "the worst were | Norvo Group |, down 68p, and | Bolt |, down 3p": a name of a list with how it moved."""
    moves = comma + 2 == first and lower_at(tokens, comma + 1) in {"up", "down", "off"}
    if not moves or not comma or not tokens[comma - 1].text[0].isupper() or not ends_phrase(tokens, comma - 1):
        return ""
    found = phrase_to(tokens, comma - 1, -1)
    opens = role_at(tokens, found[0] - 1) in {BE, COMMA, JOINT} and all(tokens[k].text[0].isupper() for k in found)
    return wording(tokens, found) if opens else ""


def described_phrase(tokens: Sequence[Token], verb: int) -> str:
    """As `described_subject`, of what ends before token `verb`, or before the comma of "spending on arms, which"."""
    start = _opening(tokens, verb)
    if start is None:
        return ""
    found = _phrase(tokens, start)
    if not found or found[-1] + 1 >= verb or not _is_described(tokens, found[-1], verb):
        return ""
    if lower_at(tokens, found[-1] + 1) != "of" or opens_figure(tokens, found[-1] + 2):
        return wording(tokens, found)  # "the | jury | of seven women and five men took three hours"
    owner = phrase_from(tokens, past_determiners(tokens, found[-1] + 2))
    if owner and lower_at(tokens, owner[-1] + 1) == "-":  # "the price of bitcoin | yo | -yoed"
        owner.pop()
    known = bool(owner) and owner[-1] + 1 < verb and _is_described(tokens, owner[-1], verb)
    return f"{wording(tokens, found)} of {wording(tokens, owner)}" if known else ""


def _phrase(tokens: Sequence[Token], start: int) -> list[int]:
    """The noun phrase that opens at `start`; none where it is a moment or a share of something."""
    start = past_determiners(tokens, start)
    while lower_at(tokens, start) in words().no_subjects:
        start += 1
    found = phrase_from(tokens, start)
    if not found or found[0] != start or lower_at(tokens, start) in words().moments:
        return []
    acts = len(found) == 1 and word_at(tokens, start).shape == "past" and role_at(tokens, start - 1) != DETERMINER
    if acts:  # "came in at 9 km, | flared | at 38 km and was seen"
        return []
    if len(found) > 1 and word_at(tokens, found[-1]).shape == "past":  # "the river | crested | at 9 metres, …"
        found.pop()
    measured = is_unit(tokens, found[-1]) and role_at(tokens, found[0] - 1) == NUMBER
    return [] if measured or lower_at(tokens, found[-1]) in WORDS.fractions else found


def _opening(tokens: Sequence[Token], verb: int) -> int | None:
    """Where the clause of a finite verb opens with its subject; `None` where it opens otherwise, or joins another."""
    for i in range(verb - 1, max(-1, verb - LONGEST_SUBJECT), -1):
        if role_at(tokens, i) in EDGES:
            return None if role_at(tokens, i + 1) == PREPOSITION else i + 1
        if is_finite(tokens, i):
            return None
    return None if verb >= LONGEST_SUBJECT or role_at(tokens, 0) == PREPOSITION else 0


def _is_described(tokens: Sequence[Token], noun: int, verb: int) -> bool:
    """Whether what stands between a noun and its verb describes it: "from …", "waiting to …", "attributable to …"."""
    i = noun + 1
    if any(_opens_another(tokens, k) for k in range(i + 1, verb)):
        return False
    word, behind = word_at(tokens, i), role_at(tokens, i + 1)
    if word.role == PREPOSITION:
        return not (word.text == "in" and lower_at(tokens, noun) in words().held)  # "shares in | the brewer | fell"
    if word.role not in NOUN_LIKE or not word.text.endswith(PARTICIPIAL) or i + 1 >= verb:
        return False
    return behind in DESCRIBING or (behind in NOUN_LIKE and is_plural(lower_at(tokens, noun)))


PARTICIPIAL = ("ing", "able", "ible", "ed")
DESCRIBING = frozenset({PREPOSITION, DETERMINER, NUMBER, ADVERB})


def _opens_another(tokens: Sequence[Token], i: int) -> bool:
    """Whether another phrase opens: "dose for dose | the | generic costs", "by 2.6% | and | Norvo was"."""
    if role_at(tokens, i) == JOINT:
        return not lower_at(tokens, i - 1).isalpha()
    if lower_at(tokens, i - 1) in words().manners:
        return True  # "nothing to do with the way | Olsen | has played"
    opens = role_at(tokens, i) == DETERMINER and lower_at(tokens, i) not in POSSESSIVE
    paced = lower_at(tokens, i + 1) in words().moments  # "of six hours | a day"
    return opens and role_at(tokens, i - 1) == NOUN and not paced
