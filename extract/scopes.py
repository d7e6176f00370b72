"""The window, place or subset named with a figure, in the words of the text."""

from extract import action_words
from extract.clauses import ADVERB, AUXILIARIES, BREAK, COMMA, DETERMINER, EDGE, JOINT, NOUN, NUMBER, VERB, Word
from extract.scenes import REACH, Figure, Line, Stretch
from extract.scope_words import TABLES, Phrases, is_nominal
from extract.tokens import POSSESSIVE
from extract.windows import window_of

ALONE = "alone"  # may stand behind the place a sentence opens with
VERB_GROUP = 5  # tokens of a verb group between a figure and its place: "12 people have reportedly been killed in"
LONGEST_PHRASE = 3  # words of the longest subset phrase: "a total of"
CURRENCY_SIGNS = frozenset(("$", "£", "€"))  # "at US $58": the name is the currency's
THEM = frozenset(("them", "whom", "which", "these", "those"))
PASSED = AUXILIARIES | {ADVERB, VERB}


def scope_of(line: Line, figure: Figure) -> str:
    """The window, and the place or else the subset, named with a figure of the line.

    >>> from extract.tokens import tokenize
    >>> line = Line(tokenize("On Monday 12 people were killed in Velin and five in Osten."))
    >>> scope_of(line, Figure(line, 2, 3, "person"))
    'On Monday; in Velin'
    """
    window = window_of(line, figure)
    place = _place(line, figure, window)
    subset = None if place else _subset(line, figure, window)
    if window is None and place is None and subset is None:
        return ""
    if subset and subset.first > figure.last and line.words[subset.last].text in THEM:
        place = _place_at(line, subset.last + 1)  # "250 of them in Velin"
    return "; ".join(line.text(stretch) for stretch in (window, subset, place) if stretch is not None)


def _place(line: Line, figure: Figure, window: Stretch | None) -> Stretch | None:
    """The place right behind the figure, its verb or its window, or the one the sentence opens with."""
    states = action_words.TABLES.states
    start = figure.last + 1
    for _ in range(VERB_GROUP):
        if window is not None and window.first == start:
            start = window.last + 1
        found = _place_at(line, start)
        if found is not None:
            return found
        word = line.words[start]
        if word.role not in PASSED and word.text not in states:
            break
        start += 1
    opening = _place_at(line, REACH)
    if opening is None or opening.last >= figure.first:
        return None
    behind = opening.last + 1
    if line.words[behind].text == ALONE:
        behind += 1  # "In Velin alone 12 people"
    return opening if behind == figure.first or line.words[behind].role == COMMA else None


def _place_at(line: Line, place: int) -> Stretch | None:
    words = TABLES
    lower = line.words[place].text
    if lower not in words.place_prepositions:
        return None
    start = place + 1
    if lower in words.directions:
        if line.words[start].text not in ("of", "from"):
            return None
        start += 1
    end = _place_end(line, start)
    return Stretch(place, end) if end is not None else None


def _place_end(line: Line, start: int) -> int | None:
    """The last token of the place named from `start` on: up to its last capital or common noun of place."""
    end = None
    for place in range(start, start + TABLES.max_place):
        if _names_place(line, place, start):
            end = place
        elif not _within_place(line, place, end):
            break
    return end


def _names_place(line: Line, place: int, start: int) -> bool:
    """A noun of place, or a name that only a determiner or an adjective of place stands before: "in northern Chad"."""
    words = TABLES
    text = line.words[place].text
    if text in words.place_nouns:
        return True
    if not line.is_name(place) or text in words.not_names or line.words[place + 1].text in CURRENCY_SIGNS:
        return False
    before = line.words[place - 1].text
    is_first = place == start or line.words[place - 1].role == DETERMINER or before in words.place_adjectives
    return is_first or before in ("of", "-", "the") or line.is_name(place - 1)


def _within_place(line: Line, place: int, end: int | None) -> bool:
    """Words a place may hold: "the wider region", "the Gulf *of* Mexico", "Peru*'s northern* coast"."""
    lower = line.words[place].text
    if end is None or line.words[end + 1].text in POSSESSIVE:
        return line.words[place].role in (DETERMINER, NUMBER) or (lower.isalpha() and line.words[place].role == NOUN)
    if lower in ("of", "-"):
        return end == place - 1
    return lower == "the" and line.words[place - 1].text == "of"


def _subset(line: Line, figure: Figure, window: Stretch | None) -> Stretch | None:
    """As in "seven of the 412 passengers", "including 12 children", "40 in total"."""
    behind = figure.last + 1
    if window is not None and window.first == behind:
        behind = window.last + 1
    return (
        _phrase(line, behind, TABLES.behind, range(LONGEST_PHRASE, 0, -1))
        or _whole_behind(line, figure)
        or _whole_before(line, figure)
        or _phrase(line, figure.first - 1, TABLES.before, range(-LONGEST_PHRASE, 0))
    )


def _phrase(line: Line, place: int, phrases: Phrases, sizes: range) -> Stretch | None:
    """The longest known phrase that starts at `place`, or for negative sizes ends there."""
    known = phrases.get(line.words[place].text)
    if known is None:
        return None
    for size in sizes:
        first, last = (place, place + size - 1) if size > 0 else (place + size + 1, place)
        if tuple([word.text for word in line.words[first : last + 1]]) in known:
            return Stretch(first, last)
    return None


def _whole_behind(line: Line, figure: Figure) -> Stretch | None:
    """As in "seven of the 412 passengers", "38 of 45 drones"; but "600 tonnes of 20 kinds" names no whole."""
    whole = _whole(line, figure.last + 1)
    if whole is None or (
        line.words[figure.last].role != NUMBER and line.words[whole.first + 1].text not in TABLES.wholes
    ):
        return None
    return whole


def _whole_before(line: Line, figure: Figure) -> Stretch | None:
    """As in "Of the 412 passengers, seven"."""
    if line.words[figure.first - 1].role != COMMA:
        return None
    for place in range(figure.first - 2, figure.first - 2 - TABLES.max_subset, -1):
        if line.words[place].text == "of" and line.words[place - 1].role in (EDGE, BREAK, COMMA, JOINT):
            return _whole(line, place)
    return None


def _whole(line: Line, place: int) -> Stretch | None:
    """From "of the" or "of 45" on, with what follows up to the end of the noun phrase."""
    words = TABLES
    if line.words[place].text != "of":
        return None
    end = place + 1 if line.words[place + 1].text in words.wholes else place
    while line.words[end + 1].text in words.bounds:
        end += 1
    if end == place and line.words[end + 1].role != NUMBER:
        return None
    first = end
    while end - place < words.max_subset and _in_noun_phrase(line.words[end + 1]):
        end += 1
    return Stretch(place, end) if end > first else None


def _in_noun_phrase(word: Word) -> bool:
    return word.role in (NOUN, NUMBER) or is_nominal(word)
