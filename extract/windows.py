"""The window a figure is counted in: "overnight", "in May", "over 24 hours", "the year ending Oct. 31", "a day"."""

from extract.clauses import BREAK, COMMA, JOINT, NUMBER, RELATIVE, VERB, word_of
from extract.scope_words import Line, Stretch, Tables, tables

TOO_FAR = 16  # the cost from which on a window belongs to something else
FRONT_COST = 9  # a window that opens the sentence holds for all of it, unless one stands nearer
# What it costs to pass a word between a figure and a window, besides 1 for the word itself: a comma may end the
# phrase, "and" and another number start the next figure's, a conjunction starts another clause.
PASSING = {COMMA: 3, JOINT: 3, NUMBER: 3, BREAK: 8, RELATIVE: 6}
LONGEST_WINDOW = 8
SHORT_MONTH = 4  # "Sept."
LONGEST_DAY = 2  # digits of "31"
RESUMING = frozenset(("of", ",", "this", "last", "next"))  # "the end of May", "May 9, 2022", "in May this year"
SAYING = frozenset(("say", "tell", "announce", "state", "add", "write", "claim", "confirm", "report", "note", "tweet"))
POSSESSIVES = ("'s", "’s")


def window_of(line: Line) -> Stretch | None:
    """The window nearest to the figure in its clause, or the one the sentence opens with."""
    rate = _rate(line)
    if rate is not None:
        return rate
    best: Stretch | None = None
    best_cost = TOO_FAR
    for stretch in _windows(line):
        cost = _cost(line, stretch)
        if cost < best_cost or (cost == best_cost and stretch.first > line.last):
            best, best_cost = stretch, cost
    return best


def _rate(line: Line) -> Stretch | None:
    """As in "12 flights a day", "$5 per share"."""
    words = tables()
    place = line.last + 1
    if line.lowers[place] in words.rate_openers and line.lowers[place + 1] in words.rate_nouns:
        return Stretch(place, place + 1)
    return None


def _windows(line: Line) -> list[Stretch]:
    """Every window within reach that shares no word with the figure."""
    words = tables()
    found: list[Stretch] = []
    free = 0
    for place, lower in enumerate(line.lowers):
        if lower in words.starts and place >= free and not line.first <= place <= line.last:
            last = _end(line, words, place)
            if last is not None and not place <= line.last <= last and not _dates_report(line, place):
                found.append(Stretch(place, last))
                free = last + 1
        elif lower == "ago" and place - 2 >= free and not place - 2 <= line.last < place + line.last - line.first:
            found.append(Stretch(place - 2, place))
    return found


def _dates_report(line: Line, place: int) -> bool:
    """As in "the ministry said Friday that": the day it was said."""
    before = word_of(line.lowers[place - 1]) if place else None
    return before is not None and before.role == VERB and before.lemma in SAYING


def _cost(line: Line, stretch: Stretch) -> int:
    """How far the window is from the figure, in words and in what the words between are."""
    is_left = stretch.last < line.first
    between = range(stretch.last + 1, line.first) if is_left else range(line.last + 1, stretch.first)
    cost = 0
    for place in between:
        cost += 1 + PASSING.get(line.role(place), 0)
    return min(cost, FRONT_COST) if is_left and stretch.first <= 1 else cost


def _end(line: Line, words: Tables, place: int) -> int | None:
    """The last token of the window that starts at `place`, or `None` where none does."""
    lower = line.lowers[place]
    if lower in words.adverbs:
        return place
    if lower in words.pairs and (lower, line.lowers[place + 1]) in words.pairs[lower]:
        return place + 1
    if lower in words.time_prepositions:
        if lower not in words.durative and _is_stretch_of_time(line, words, place + 1):
            return None
        return _joined(line, words, place, _time_end(line, words, place + 1, alone=False))
    if lower in words.openers or lower in words.dates:
        return _with_event(line, words, place, _time_end(line, words, place, alone=True))
    return None


def _is_stretch_of_time(line: Line, words: Tables, place: int) -> bool:
    """As in "at eight years", "from 12 months": so long, but no window; "in eight years" and "over 24 hours" are."""
    return line.role(place) == NUMBER and line.lowers[place + 1] in words.time_nouns


def _joined(line: Line, words: Tables, place: int, end: int | None) -> int | None:
    """As in "between March 2015 and March 2016", "from May to July"."""
    if end is not None and line.lowers[place] in ("between", "from") and line.lowers[end + 1] in words.joins:
        return _time_end(line, words, end + 2, alone=False) or end
    return _with_event(line, words, place, end)


def _with_event(line: Line, words: Tables, place: int, end: int | None) -> int | None:
    """As in "Sunday's quake", "the 2004 floods": the date names the event, which is what tells two of them apart."""
    if end is None:
        return None
    if line.lowers[end + 1] in POSSESSIVES and line.is_nominal(end + 2):
        return end + 3 if line.is_nominal(end + 3) else end + 2
    is_named = line.lowers[place + 1] == "the" and place + 2 <= end and line.lowers[end] not in words.time_nouns
    return end + 1 if is_named and line.is_nominal(end + 1) else end


def _time_end(line: Line, words: Tables, place: int, *, alone: bool) -> int | None:
    """The last token of the words of time from `place` on; `alone`, without a preposition, a year is no window."""
    end = None
    for at in range(place, min(place + LONGEST_WINDOW, len(line.tokens))):
        if _names_time(line, words, at, alone=alone and end is None) or (end is not None and _is_day(line, words, at)):
            end = at
        elif not _goes_on(line, words, at, end):
            break
    return end


def _names_time(line: Line, words: Tables, place: int, *, alone: bool) -> bool:
    lower = line.lowers[place]
    if lower in words.dates:
        return lower not in words.months or line.tokens[place].text[0].isupper()
    if lower in words.time_nouns:
        return line.lowers[place - 1] != "-"  # "24-hour" goes on to "period", or is part of another figure
    return not alone and is_year(lower)


def _is_day(line: Line, words: Tables, place: int) -> bool:
    """As in "Oct. 31", "May 9"."""
    before = line.lowers[place - 2 if line.lowers[place - 1] == "." else place - 1]
    return len(line.lowers[place]) <= LONGEST_DAY and line.lowers[place].isdigit() and before in words.months


def is_year(word: str) -> bool:
    return len(word) == len("2022") and word.isdigit() and word[:2] in ("19", "20")


def _goes_on(line: Line, words: Tables, place: int, end: int | None) -> bool:
    """Whether the words of time can go on over this one: "the *past 24* hours", "Oct*.* 31", "the end *of* May"."""
    lower = line.lowers[place]
    if end is None:
        return lower in words.modifiers or lower[:1].isdigit() or lower in words.time_nouns
    if end != place - 1:
        return False
    if lower == ".":
        return line.lowers[end] in words.months and len(line.lowers[end]) <= SHORT_MONTH
    return lower in ("ending", "ended", "through") or (lower in RESUMING and _resumes(line, words, place + 1))


def _resumes(line: Line, words: Tables, place: int) -> bool:
    lower = line.lowers[place]
    return lower in words.dates or lower in words.time_nouns or is_year(lower) or lower in ("the", "this", "last")
