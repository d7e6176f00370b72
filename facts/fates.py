"""What happened to those whom a figure counts, and how badly they were hurt: by the claim, else by words nearby."""

import re
from collections.abc import Iterable
from functools import cache

from extract import nouns
from extract.clauses import word_of
from extract.models import Claim, Kind
from facts.subjects import cases, degrees, doers, illnesses, nearby_outcomes, outcomes, some_of, stem, untouched
from facts.surroundings import WORD, Stretch, Word

CLAUSE = re.compile(r"(?:(?!\b(?:and|but|while)\b)[^,;:.()])*")
DEGREE_BEFORE, DEGREE_BEHIND = 2, 8  # words: "seriously hurt 12 people", "12 people were taken away with minor wounds"
ACTION_REACH = 6  # words between a figure and what happened ("12 people on board the ferry were killed")
SICK = "sick"  # the outcome of those counted as cases of an illness


def outcome_of(claim: Claim, words: Iterable[Word]) -> str:
    """What happened to those counted, by the claim's own action or its noun; "" for what is itself what happened.

    `words` are those of its sentence: some of them make cases the sick.
    """
    if is_case(claim, words):
        return SICK
    *before, head = claim.counted.lower().split() or [""]
    if head in doers():
        return ""
    telling = (claim.action, head, *(word for word in reversed(before) if _is_state(word)))
    told = (outcomes().get(stem(word)) for word in telling if word)
    return next((outcome for outcome in told if outcome), "")


def is_case(claim: Claim, words: Iterable[Word]) -> bool:
    """Whether it counts the sick as cases: "120 cases of the fever"; not "12 murder cases"."""
    if claim.head_noun not in cases() or claim.quantity.kind is not Kind.COUNT:
        return False
    return any(word.stem in illnesses() for word in words)


@cache
def _is_state(word: str) -> bool:
    """ "dead Dane", "captured boat"; not "rescue worker", "hospital bed"."""
    return word in nouns.words().states or word_of(word).shape == "past"


def outcome_nearby(claim: Claim, words: Iterable[Word]) -> str:
    """The same, guessed from the nearest word that tells, of what something can befall."""
    head = claim.head_noun
    if head in doers() or head in untouched() or claim.quantity.kind is Kind.ORDINAL:
        return ""
    beside = (word for word in words if word.own and 0 < abs(word.distance) <= ACTION_REACH)
    near = sorted((abs(word.distance), word.stem) for word in beside)
    return next((nearby_outcomes()[told] for _, told in near if told in nearby_outcomes()), "")


def degree_of(claim: Claim, stretch: Stretch) -> str:
    """How badly those counted are hurt, where the words next to the figure tell it of all of them."""
    before = WORD.findall(stretch.text, stretch.start, claim.quantity.start)[-DEGREE_BEFORE:]
    end = min(stretch.end, stretch.room[1])
    clause = CLAUSE.match(stretch.text, claim.quantity.end, max(claim.quantity.end, end))
    behind = WORD.findall(clause.group() if clause else "")[:DEGREE_BEHIND]
    for word in map(str.lower, (*claim.counted.split(), *before, *behind)):
        if word in some_of():
            return ""
        if word in degrees():
            return degrees()[word]
    return ""
