"""What happened to those whose number is told: "the number of people | held | rose to 14"."""

from extract.action_words import TABLES, action_at
from extract.clauses import AUXILIARIES, BE, BREAK, COMMA, EDGE, PREPOSITION, RELATIVE, VERB
from extract.neighbours import ABOARD
from extract.predicates import behind_auxiliary
from extract.scenes import REACH, Figure

SUMS = frozenset(("number", "total", "tally", "count"))
LEVELS = frozenset(("to", "from", "at"))  # what goes up "by 14" is no number of 14


def fate(figure: Figure) -> str | None:
    """As in "the number of people missing fell from 60 to 47", "the number of schools to close was cut to three"."""
    if figure.left.role != BE and figure.left.text not in LEVELS:
        return None
    start = _number_of(figure)
    telling = (place for place in range(start, figure.anchor) if _may_tell(figure, place)) if start else iter(())
    place = next(telling, 0)
    return _told_at(figure, place) if place else None


def _may_tell(figure: Figure, place: int) -> bool:
    """Whether the word behind the noun is the first that could say what happened to those."""
    word = figure.words[place]
    told = word.text == "to" or word.role in (RELATIVE, *AUXILIARIES) or figure.is_verb(place)
    return told or word.text in TABLES.states or _phrase(figure, place) != ""


def _phrase(figure: Figure, place: int) -> str:
    """As in "the number of people | in hospital |"."""
    word, behind = figure.words[place : place + 2]
    return TABLES.phrases["be"].get(behind.text, "") if word.role == PREPOSITION else ""


def _told_at(figure: Figure, place: int) -> str | None:
    word = figure.words[place]
    if word.text in TABLES.states:
        return None if word.text in ABOARD else TABLES.states[word.text]
    if found := _phrase(figure, place):
        return found
    if word.text == "to":
        return _intended(figure, place + 1)
    if word.role == RELATIVE:
        return _told_of(figure, place + 1)
    return action_at(figure, place) if _is_reduced(figure, place) else None


def _number_of(figure: Figure) -> int:
    """The place behind "the number of", in the clause of the figure; 0 where it has none."""
    for place in range(figure.anchor - 1, figure.anchor - REACH, -1):
        word = figure.words[place]
        if word.role in (EDGE, BREAK, COMMA):
            return 0
        if word.text == "of" and figure.words[place - 1].text in SUMS:
            return place + 1
    return 0


def _intended(figure: Figure, place: int) -> str | None:
    """As in "to close", "to be shut"."""
    place += figure.words[place].role == BE
    return action_at(figure, place) if figure.words[place].role == VERB else None


def _told_of(figure: Figure, place: int) -> str | None:
    """As in "the number of people who had died"."""
    if figure.words[place].role in AUXILIARIES:
        return behind_auxiliary(figure, place) or None
    return action_at(figure, place) if figure.is_verb(place) else None


def _is_reduced(figure: Figure, place: int) -> bool:
    """Whether the verb is a participle on the noun, and that of the sentence still to come: "people | held | rose"."""
    word = figure.words[place]
    if word.role != VERB or word.shape not in ("past", "ing") or word.lemma in TABLES.reporting:
        return False
    behind = range(place + 1, figure.anchor + (figure.left.role == BE))
    return any(figure.words[at].role in AUXILIARIES or figure.is_verb(at) for at in behind)
