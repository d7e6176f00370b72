"""Numbers that open a clause of their own and go on about what was counted before: "…, while | three | remain"."""

from collections.abc import Sequence

from extract import people
from extract.bounds import Bounded
from extract.clauses import BE, HAVE, VERB, VERBAL, word_at
from extract.counted import NounPhrase, noun_phrase
from extract.figure_words import FIGURE_WORDS
from extract.models import Token
from extract.nouns import is_person, is_plural, singular
from extract.nouns import words as noun_words
from extract.tokens import lower_at

BACK = 6  # figures between a number and the noun it takes


def last_noun(items: list[Bounded], k: int) -> NounPhrase | None:
    """The nearest noun of a figure before the `k`th."""
    return next((item.noun for item in reversed(items[max(0, k - BACK) : k]) if item.noun), None)


def _last_people(items: list[Bounded], k: int) -> NounPhrase | None:
    """ "73 | pupils | at two schools; 12 remain in hospital": of places nobody would say so."""
    near = (item.noun for item in reversed(items[max(0, k - BACK) : k]))
    return next((noun for noun in near if noun and noun.unit == "person"), None) or last_noun(items, k)


def past_only(tokens: Sequence[Token], first: int) -> int:
    """The token in front of a figure and its "only": "acknowledges | only | 900"."""
    return first - 2 if lower_at(tokens, first - 1) in {"only", "just"} else first - 1


SAME_VOICE = 24  # words between a number and the one whose people it goes on about


def as_new_subject(tokens: Sequence[Token], items: list[Bounded], k: int) -> NounPhrase | None:
    """ "17 passengers went home, while | three | remain in hospital", "14 people fell in; | four | were saved"."""
    item = items[k]
    opener, behind = past_only(tokens, item.first), word_at(tokens, item.last + 1)
    if lower_at(tokens, opener) not in OPENING or behind.role not in VERBAL:
        return None
    noun = _last_people(items, k) if behind.text in STAYING else last_noun(items, k)
    if noun is None:
        acts = behind.role in {BE, HAVE} or behind.finite or behind.shape == "base"  # "… and 15,000 | damaged" does not
        return _people_before(tokens, opener) if acts else None
    whole = next(other.figure.low for other in reversed(items[:k]) if other.noun is noun)
    if item.first - noun.last > SAME_VOICE:
        return None
    if whole < item.figure.low:  # "two minors died; | nearly 150 | were hurt" counts more than minors
        return NounPhrase(noun.first, noun.last, "person", "person", "person") if noun.unit == "person" else None
    if noun.unit != "person":  # "170 nations have signed it, though only | 61 | have ratified it"
        dead = people.people_meant(tokens, item.first, item.last)  # "44,310 infections, and | 1,205 | have died"
        return noun if not dead and (behind.text in AGAIN or behind.shape == "past") else None
    return noun if noun.head not in noun_words().states and is_plural(lower_at(tokens, noun.last)) else None


STAYING = frozenset({"remain", "remained", "died", "survived"})
AGAIN = frozenset({"have", "were", "are", "had"})


def _people_before(tokens: Sequence[Token], end: int) -> NounPhrase | None:
    """ "| passengers | had gone 17 hours without food and | three | had fainted"."""
    for i in range(end - 1, max(-1, end - SAME_VOICE), -1):
        head = singular(tokens[i].lower)
        if is_plural(tokens[i].lower) and is_person(head) and head not in noun_words().states:
            return NounPhrase(i, i, head, head, "person")
    return None


OPENING = frozenset({"while", "and", "but", ";", "though", "although", "after"})


def is_put_at(tokens: Sequence[Token], at: int) -> bool:
    """Whether a number is put at a figure: "put the figure | at | 260", "a number the owners put | at | nine"."""
    if lower_at(tokens, at) != "at":
        return False
    puts = word_at(tokens, at - 1).lemma == "put"
    near = range(at - LONGEST_PUT, at - 1) if puts else (at - 1,)
    return any(lower_at(tokens, k) in FIGURE_WORDS.put for k in near)


LONGEST_PUT = 7  # words of "a number the owners of the mine put"


def scored(tokens: Sequence[Token], items: list[Bounded], k: int) -> NounPhrase | None:
    """ "had 31 points and six steals, scoring | 12 | late on", "and has | 907 | in all": points again."""
    verb = word_at(tokens, past_only(tokens, items[k].first)).lemma
    if verb not in FIGURE_WORDS.scoring or items[k].figure.borrows:
        return None
    near = (item.noun for item in reversed(items[max(0, k - BACK) : k]))
    return next((noun for noun in near if noun and noun.head in FIGURE_WORDS.scores), None)


def of_them(tokens: Sequence[Token], items: list[Bounded], k: int) -> NounPhrase | None:
    """ "caught smugglers at the ford and took | 23 | of them": what the verb before was done to."""
    last = items[k].last
    if k or lower_at(tokens, last + 1) != "of" or lower_at(tokens, last + 2) not in {"them", "whom"}:
        return None
    for i in range(items[k].first - 2, max(0, items[k].first - OBJECT_REACH), -1):
        done = word_at(tokens, i - 1)
        if is_plural(tokens[i].lower) and done.role == VERB and done.shape in {"past", "ing"}:
            return noun_phrase(tokens, i)
    return None


OBJECT_REACH = 24  # words before "of them" in which what they are was named
