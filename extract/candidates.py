"""Which sentences may hold a figure: asked of each, so that most of a text is never looked at closely."""

import re

from extract.numerals import STARTERS, WORDS

DIGIT = re.compile(r"[\d½⅓⅔¼¾⅛⅜⅝⅞⅕⅖⅗⅘⅙⅚]")
ARTICLES = frozenset({"a", "an"})
# "none of them", "nobody was hurt" and "no injuries" state a nought.
NOUGHTS = frozenset({"no", "none", "nobody"})
# "the first boat": an ordinal that is never a figure by itself.
NUMBER_WORDS = (frozenset(STARTERS | WORDS.fractions.keys()) | NOUGHTS) - ARTICLES - {"first"}
# "more than an hour", "within a day": a bound before an article makes a one of it.
BOUNDS = frozenset(
    {"than", "over", "about", "nearly", "almost", "least", "under", "around", "roughly", "just", "within"}
)
# Marks that touch words; each becomes a space.
MARKS = str.maketrans(dict.fromkeys("-‐‑–—,.;:!?()[]{}\"'“”‘’«»/…", " "))


# Where so many characters stand without a blank, they are code, an encoded picture or a table, no sentence.
LONGEST_READ = 10_000


def may_hold_figure(sentence: str) -> bool:
    """Whether a digit, a number word, or a bound with an article stands in the sentence.

    >>> [may_hold_figure(text) for text in ("Twenty-one left.", "It took more than an hour.", "A fire broke out.")]
    [True, True, False]
    """
    if len(sentence) > LONGEST_READ:
        return False
    if DIGIT.search(sentence):
        return True
    words = sentence.lower().translate(MARKS).split()
    if not NUMBER_WORDS.isdisjoint(words):
        return True
    return not BOUNDS.isdisjoint(words) and not ARTICLES.isdisjoint(words)
