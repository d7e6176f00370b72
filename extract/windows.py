"""The window a figure is counted in: "overnight", "in May", "over 24 hours", "the year ending Oct. 31", "a day"."""

from bisect import bisect_left
from operator import attrgetter

from extract.clauses import BREAK, COMMA, DETERMINER, JOINT, NUMBER, PREPOSITION, RELATIVE
from extract.scenes import REACH, Figure, Line, Stretch
from extract.scope_words import TABLES, Tables, is_nominal
from extract.tokens import POSSESSIVE

FIRST = attrgetter("first")
FRONT_REACH = 60  # words a sentence may run on from the window it opens with
TOO_FAR = 16  # the cost from which on a window belongs to something else
FRONT_COST = 9  # a window that opens the sentence holds for all of it, unless one stands nearer
# What it costs to pass a word between a figure and a window, besides 1 for the word itself: a comma may end the
# phrase, "and" and another number start the next figure's, a conjunction starts another clause.
PASSING = {COMMA: 3, JOINT: 3, NUMBER: 3, BREAK: 8, RELATIVE: 6}
LONGEST_WINDOW = 8
SHORT_MONTH = 4  # "Sept."
LONGEST_DAY = 2  # digits of "31"
EDGES_OF_TIME = frozenset(("start", "end", "beginning", "middle"))
MOMENTS = frozenset(("midnight", "noon", "dawn"))
RESUMING = frozenset(("of", ",", "this", "last", "next"))  # "the end of May", "May 9, 2022", "in May this year"
SAYING = frozenset(("say", "tell", "announce", "state", "add", "write", "claim", "confirm", "report", "note", "tweet"))
OBJECT_REACH = 3  # words of whom it was told, with the verb: "told the reporters"


def window_of(line: Line, figure: Figure) -> Stretch | None:
    """The window nearest to the figure in its clause, or the one the sentence opens with."""
    rate = _rate(line, figure.last + 1)
    if rate is not None:
        return rate
    best: Stretch | None = None
    best_cost = TOO_FAR
    for window in _windows_near(line, figure):
        cost = _cost(line, window, figure)
        if cost < best_cost or (cost == best_cost and window.first > figure.last):
            best, best_cost = window, cost
    return best


def _rate(line: Line, place: int) -> Stretch | None:
    """As in "12 flights a day", "$5 per share"."""
    words = TABLES
    if line.words[place].text in words.rate_openers and line.words[place + 1].text in words.rate_nouns:
        return Stretch(place, place + 1)
    return None


def _windows_near(line: Line, figure: Figure) -> list[Stretch]:
    """The windows that may reach the figure and share no word with it."""
    if line.windows is None:
        line.windows = _windows(line)
    if not line.windows:
        return []
    start = bisect_left(line.windows, figure.first - FRONT_REACH, key=FIRST)
    end = bisect_left(line.windows, figure.last + TOO_FAR, key=FIRST)
    return [window for window in line.windows[start:end] if window.last < figure.first or window.first > figure.last]


def _windows(line: Line) -> list[Stretch]:
    """Every window of the sentence, in order; the day something was said is none."""
    words = TABLES
    found: list[Stretch] = []
    free = REACH
    starts = words.starts
    for place in [place for place, token in enumerate(line.tokens, REACH) if token.lower in starts]:
        if place < free:
            continue
        is_ago = line.words[place].text == "ago"
        first, last = (_ago(line, place), place) if is_ago else (place, _end(line, words, place))
        if last is not None and first >= free:
            free = last + 1
            if not _dates_report(line, first, last):
                found.append(Stretch(_without_preposition(line, first), last))
    return found


def _ago(line: Line, place: int) -> int:
    """Where "a fortnight ago" or "a short time ago" starts; 0 where nothing tells how long ago."""
    for first in (place - 2, place - 3):
        if line.words[first].role in (NUMBER, DETERMINER):
            return first
    return 0


def _dates_report(line: Line, first: int, last: int) -> bool:
    """As in "the ministry said Friday", "he told reporters on Friday that": the day it was said."""
    reach = OBJECT_REACH if line.words[last + 1].text == "that" else 1
    return any(word.lemma in SAYING for word in line.words[first - reach : first])


def _without_preposition(line: Line, first: int) -> int:
    """As in "by Sunday's quake", "in Sunday's quake": one event, whatever stands before its name."""
    return first + 1 if line.words[first + 2].text in POSSESSIVE and line.words[first].role == PREPOSITION else first


def _cost(line: Line, window: Stretch, figure: Figure) -> int:
    """How far the window is from the figure, in words and in what the words between are."""
    is_left = window.last < figure.first
    is_front = is_left and window.first <= REACH + 1
    between = range(window.last + 1, figure.first) if is_left else range(figure.last + 1, window.first)
    if len(between) >= TOO_FAR:
        return FRONT_COST if is_front else TOO_FAR
    cost = len(between)
    for place in between:
        cost += PASSING.get(line.words[place].role, 0)
    return min(cost, FRONT_COST) if is_front else cost


def _end(line: Line, words: Tables, place: int) -> int | None:
    """The last token of the window that starts at `place`, or `None` where none does."""
    lower = line.words[place].text
    if lower in words.adverbs:
        return place if not lower.endswith("ly") or not is_nominal(line.words[place + 1]) else None
    if lower in words.pairs and (lower, line.words[place + 1].text) in words.pairs[lower]:
        return place + 1
    if lower in words.time_prepositions:
        lasts = lower not in words.durative and _is_stretch_of_time(line, words, place + 1)
        if lasts or not _may_open_time(line, words, place + 1):
            return None
        return _joined(line, words, place, _time_end(line, words, place + 1, alone=False))
    if lower in words.openers or lower in words.dates:
        return _with_event(line, words, place, _time_end(line, words, place, alone=True))
    return None


def _may_open_time(line: Line, words: Tables, place: int) -> bool:
    text = line.words[place].text
    return text in words.time_starts or text[:1].isdigit()


def _is_stretch_of_time(line: Line, words: Tables, place: int) -> bool:
    """As in "at eight years", "from 12 months": so long, but no window; "in eight years" and "over 24 hours" are."""
    return line.words[place].role == NUMBER and line.words[place + 1].text in words.time_nouns


def _joined(line: Line, words: Tables, place: int, end: int | None) -> int | None:
    """As in "between March 2015 and March 2016", "from May to July"."""
    if end is not None and line.words[place].text in ("between", "from") and line.words[end + 1].text in words.joins:
        return _time_end(line, words, end + 2, alone=False) or end
    return _with_event(line, words, place, end)


def _with_event(line: Line, words: Tables, place: int, end: int | None) -> int | None:
    """As in "Sunday's quake", "the 2004 floods": the date names the event, which is what tells two of them apart."""
    if end is None:
        return None
    if line.words[end + 1].text in POSSESSIVE and is_nominal(line.words[end + 2]):
        return end + 3 if is_nominal(line.words[end + 3]) else end + 2
    is_named = line.words[place + 1].text == "the" and place + 2 <= end and line.words[end].text not in words.time_nouns
    return end + 1 if is_named and is_nominal(line.words[end + 1]) else end


def _time_end(line: Line, words: Tables, place: int, *, alone: bool) -> int | None:
    """The last token of the words of time from `place` on; `alone`, without a preposition, a year is no window."""
    end = None
    for at in range(place, place + LONGEST_WINDOW):
        if _names_time(line, words, at, alone=alone and end is None) or (end is not None and _is_day(line, words, at)):
            end = at
        elif not _goes_on(line, words, at, end):
            break
    return None if end is None or _is_vague(line, words, place, end) else end


def _is_vague(line: Line, words: Tables, place: int, end: int) -> bool:
    """As in "after days of talks", "by the end": time, but no window."""
    text = line.words[end].text
    return text in EDGES_OF_TIME or (end == place and text in words.time_nouns and text not in MOMENTS)


def _names_time(line: Line, words: Tables, place: int, *, alone: bool) -> bool:
    lower = line.words[place].text
    if lower in words.dates:
        return lower not in words.months or line.is_name(place)
    if lower in words.time_nouns:
        return line.words[place - 1].text != "-"  # "24-hour" goes on to "period", or is part of another figure
    return not alone and is_year(lower)


def _is_day(line: Line, words: Tables, place: int) -> bool:
    """As in "Oct. 31", "May 9"."""
    before = line.words[place - 2 if line.words[place - 1].text == "." else place - 1].text
    return len(line.words[place].text) <= LONGEST_DAY and line.words[place].text.isdigit() and before in words.months


def is_year(word: str) -> bool:
    return len(word) == len("2022") and word.isdigit() and word[:2] in ("19", "20")


def _goes_on(line: Line, words: Tables, place: int, end: int | None) -> bool:
    """Whether the words of time can go on over this one: "the *past 24* hours", "Oct*.* 31", "the end *of* May"."""
    lower = line.words[place].text
    if end is None:
        return lower in words.modifiers or lower[:1].isdigit() or lower in words.time_nouns
    if end == place - 2 and line.words[place - 1].text == "of":
        return lower in words.modifiers
    if end != place - 1:
        return False
    if lower == ".":
        return line.words[end].text in words.months and len(line.words[end].text) <= SHORT_MONTH
    return lower in ("ending", "ended", "through") or (lower in RESUMING and _resumes(line, words, place + 1))


def _resumes(line: Line, words: Tables, place: int) -> bool:
    lower = line.words[place].text
    return lower in words.dates or lower in words.time_nouns or is_year(lower) or lower in ("the", "this", "last")
