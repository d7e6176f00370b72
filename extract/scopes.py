"""The window, place or subset named with a figure, in the words of the text."""

from collections.abc import Sequence

from extract.clauses import ADVERB, AUXILIARIES, COMMA, DETERMINER, NOUN, NUMBER, VERB
from extract.models import Token
from extract.scope_words import Line, Phrases, Stretch, tables
from extract.windows import window_of

VERB_GROUP = 5  # tokens of a verb group between a figure and its place: "12 people have reportedly been killed in"
LONGEST_PHRASE = 3  # words of the longest subset phrase: "a total of"
PASSED = AUXILIARIES | {ADVERB, VERB}


def scope_of(tokens: Sequence[Token], first: int, last: int) -> str:
    """The window, and the place or else the subset, named with the figure at tokens `first` to `last`.

    >>> from extract.tokens import tokenize
    >>> scope_of(tokenize("On Monday 12 people were killed in Sumy and five in Lviv."), 2, 3)
    'On Monday; in Sumy'
    """
    line = Line(tokens, first, last)
    window = window_of(line)
    rest = _place(line, window) or _subset(line, window)
    return "; ".join(line.words(stretch) for stretch in (window, rest) if stretch is not None)


def _place(line: Line, window: Stretch | None) -> Stretch | None:
    """The place right behind the figure, its verb or its window, or the one the sentence opens with."""
    start = line.last + 1
    for _ in range(VERB_GROUP):
        if window is not None and window.first == start:
            start = window.last + 1
        found = _place_at(line, start)
        if found is not None:
            return found
        if line.role(start) not in PASSED:
            break
        start += 1
    opening = _place_at(line, 0) if line.first > 1 else None
    if opening is None or opening.last >= line.first:
        return None
    return opening if opening.last == line.first - 1 or line.role(opening.last + 1) == COMMA else None


def _place_at(line: Line, place: int) -> Stretch | None:
    words = tables()
    lower = line.lowers[place]
    if lower not in words.place_prepositions:
        return None
    start = place + 1
    if lower in words.directions:
        if line.lowers[start] not in ("of", "from"):
            return None
        start += 1
    end = _place_end(line, start)
    return Stretch(place, end) if end is not None else None


def _place_end(line: Line, start: int) -> int | None:
    """The last token of the place named from `start` on: up to its last capital or common noun of place."""
    end = None
    for place in range(start, min(start + tables().max_place, len(line.tokens))):
        if _names_place(line, place, start):
            end = place
        elif not _within_place(line, place, end):
            break
    return end


def _names_place(line: Line, place: int, start: int) -> bool:
    """A noun of place, or a name that only a determiner or an adjective of place stands before: "in northern Chad"."""
    words = tables()
    token = line.tokens[place]
    if token.lower in words.place_nouns:
        return True
    if not token.text[0].isupper() or token.lower in words.not_names:
        return False
    before = line.lowers[place - 1]
    is_first = place == start or line.role(place - 1) == DETERMINER or before in words.place_adjectives
    return is_first or before in ("of", "-", "the") or line.tokens[place - 1].text[0].isupper()


def _within_place(line: Line, place: int, end: int | None) -> bool:
    """Words a place may hold: "the wider region", "the Gulf *of* Mexico", "Peru*'s northern* coast"."""
    lower = line.lowers[place]
    if end is None or line.lowers[end + 1] in ("'s", "’s"):
        return line.role(place) in (DETERMINER, NUMBER) or (lower.isalpha() and line.role(place) == NOUN)
    if lower in ("of", "-"):
        return end == place - 1
    return lower == "the" and line.lowers[place - 1] == "of"


def _subset(line: Line, window: Stretch | None) -> Stretch | None:
    """As in "seven of the 388 passengers", "including 12 children", "40 in total"."""
    is_next = window is not None and window.first == line.last + 1
    start = window.last + 1 if window is not None and is_next else line.last + 1
    return (
        _phrase_behind(line, start, tables().behind)
        or _whole(line, line.last + 1)
        or _whole_before(line)
        or _phrase_before(line, tables().before)
    )


def _phrase_behind(line: Line, start: int, phrases: Phrases) -> Stretch | None:
    known = phrases.get(line.lowers[start])
    for size in range(LONGEST_PHRASE, 0, -1) if known else ():
        if known and tuple(line.lowers[start : start + size]) in known:
            return Stretch(start, start + size - 1)
    return None


def _phrase_before(line: Line, phrases: Phrases) -> Stretch | None:
    known = phrases.get(line.lowers[line.first - 1]) if line.first else None
    for size in range(min(LONGEST_PHRASE, line.first), 0, -1) if known else ():
        if known and tuple(line.lowers[line.first - size : line.first]) in known:
            return Stretch(line.first - size, line.first - 1)
    return None


def _whole_before(line: Line) -> Stretch | None:
    """As in "Of the 388 passengers, seven"."""
    if line.first == 0 or line.role(line.first - 1) != COMMA:
        return None
    for place in range(line.first - 2, max(-1, line.first - 2 - tables().max_subset), -1):
        if line.lowers[place] == "of":
            return _whole(line, place)
    return None


def _whole(line: Line, place: int) -> Stretch | None:
    """From "of the" or "of 45" on, with what follows up to the end of the noun phrase."""
    words = tables()
    if line.lowers[place] != "of":
        return None
    end = place + 1 if line.lowers[place + 1] in words.wholes else place
    while line.lowers[end + 1] in words.bounds:
        end += 1
    if end == place + 1 or line.role(end + 1) == NUMBER:
        return _noun_phrase(line, place, end)
    return None


def _noun_phrase(line: Line, place: int, end: int) -> Stretch | None:
    first = end
    while end - place < tables().max_subset and line.role(end + 1) in (NOUN, NUMBER) and end + 1 != line.first:
        end += 1
    return Stretch(place, end) if end > first else None
