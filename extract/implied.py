"""Numbers that no numeral states: "no one was hurt" (0), "more than a week" (1), "a mile and a half"."""

from collections.abc import Callable, Sequence
from decimal import Decimal

from extract import counted, people, qualifiers, units
from extract.clauses import BE, HAVE, NOUN_LIKE, role_at, word_at
from extract.figure_words import FIGURE_WORDS
from extract.models import DURATION, EXACT, MEASURE, Token
from extract.numeral_parts import DIGITS, ORDINAL, WORDS, Form, Number, next_word
from extract.tied_scales import bare_scale
from extract.tokens import HYPHENS, lower_at
from extract.verbs import lemma


def implied_numbers(tokens: Sequence[Token], places: Sequence[int]) -> list[Number]:
    """Numbers found from one of the notable `places`, in no order."""
    read = [reader(tokens, i) for i in places for reader in READERS.get(tokens[i].lower, ())]
    return [number for number in read if number is not None]


def _nought(tokens: Sequence[Token], i: int) -> Number | None:
    """ "no one was hurt", "none of the passengers", "no injuries": nought, where what befell people is told."""
    word, at = next_word(tokens, i) if tokens[i].lower == "no" else ("", i)
    last = at if word == "one" else i  # "no one", "no-one"
    return Number(i, last, Decimal(0), Decimal(0), Form.WORDS) if _counts_nobody(tokens, i, last) else None


def _counts_nobody(tokens: Sequence[Token], first: int, last: int) -> bool:
    word = tokens[first].lower
    if word == "none":
        if lower_at(tokens, last + 1) == "of" and lower_at(tokens, last + 2) in {"them", "whom"}:
            return True  # "22 children, none of them vaccinated"
        total = _past_total(tokens, last)
        noun = counted.noun_phrase(tokens, total) if lower_at(tokens, last + 1) == "of" else None
        if noun is None or (noun.head in FIGURE_WORDS.mishaps and not _is_fatal(tokens, noun.last)):
            return False
        return noun.unit == "person" or total > last + 1
    if word == "no" and last == first:
        return lower_at(tokens, first + 1) in FIGURE_WORDS.harm
    return people.fate_behind(tokens, last)


def _is_fatal(tokens: Sequence[Token], noun: int) -> bool:
    """ "none of the injuries | appeared fatal"; that none was serious says nothing of how many were hurt."""
    return any(lower_at(tokens, k) in FIGURE_WORDS.fatal for k in range(noun + 1, noun + 1 + VERB_GROUP))


VERB_GROUP = 5  # words: "were believed to be fatal"


def _past_total(tokens: Sequence[Token], last: int) -> int:
    """Behind "of the 57" of "none | of the 57 | crew"; the next token where no number stands there."""
    total = last + 3
    word = lower_at(tokens, total)
    return total + 1 if word[:1].isdecimal() or word in WORDS.cardinals else last + 1


def _not_one(tokens: Sequence[Token], i: int) -> bool:
    return lower_at(tokens, i - 1) == "not" and lower_at(tokens, i - 2) != "if"


def _nought_of_one(tokens: Sequence[Token], i: int) -> Number | None:
    """ "| not one | has turned up", "| not one | of the 40 guests"; not "not one but two"."""
    behind = word_at(tokens, i + 1)
    if not _not_one(tokens, i) or not (behind.role in {BE, HAVE} or behind.text == "of"):
        return None
    return Number(i - 1, i, Decimal(0), Decimal(0), Form.WORDS)


def _nought_single(tokens: Sequence[Token], i: int) -> Number | None:
    """ "| not a single | patient had died"."""
    if not _not_one(tokens, i) or lower_at(tokens, i + 1) != "single":
        return None
    return Number(i - 1, i + 1, Decimal(0), Decimal(0), Form.WORDS)


SIXTY = 60


def _clock(tokens: Sequence[Token], i: int) -> Number | None:
    """ "with | 7:42 | left": what is left on the clock of a game, in seconds."""
    if not 0 < i < len(tokens) - 1 or lower_at(tokens, i + 2) not in FIGURE_WORDS.left:
        return None
    minutes, seconds = tokens[i - 1].text, tokens[i + 1].text
    if not minutes.isdecimal() or not seconds.isdecimal() or not len(minutes) <= len(seconds) == 2:  # noqa: PLR2004 - "7:42"
        return None
    value = Decimal(int(minutes) * SIXTY + int(seconds))
    return Number(i - 1, i + 1, value, value, DIGITS)


def _rank(tokens: Sequence[Token], i: int) -> Number | None:
    """ "the No. 5 seed", "No. 9-ranked Harwick": a place in a row."""
    if not tokens[i].text[0].isupper() or lower_at(tokens, i + 1) != ".":
        return None
    place = lower_at(tokens, i + 2)
    behind = lower_at(tokens, i + 4) if lower_at(tokens, i + 3) == "-" else lower_at(tokens, i + 3)
    if not place.isdecimal() or behind not in FIGURE_WORDS.ranks:
        return None
    return Number(i, i + 2, Decimal(place), Decimal(place), ORDINAL)


def _article(tokens: Sequence[Token], i: int) -> Number | None:
    """ "more than | a week", "a mile and a half": the article is a one where a bound or a half shows it."""
    if not lower_at(tokens, i + 1).isalpha():
        return None
    found = units.unit_at(tokens, i + 1, touching=False)
    if found is None or found[0].kind not in {DURATION, MEASURE} or not _is_one(tokens, i, found[1]):
        return None
    return Number(i, i, Decimal(1), Decimal(1), Form.WORDS)


def _is_one(tokens: Sequence[Token], i: int, last: int) -> bool:
    if [lower_at(tokens, last + k) for k in (1, 2, 3)] == ["and", "a", "half"] or _is_compound(tokens, i, last):
        return True
    if lower_at(tokens, last + 1) == "or" and lower_at(tokens, last + 2) in WORDS.cardinals:
        return False  # "a year or two": read from "two"
    if _lasts(tokens, i) and lower_at(tokens, last + 1) not in HYPHENS:
        return True
    if qualifiers.after(tokens, last + 1, counts=False):
        return True  # "| a week | or more"
    bound = qualifiers.before(tokens, i)
    if bound is None or bound[0] is EXACT:
        return False
    compared = lower_at(tokens, bound[1] - 1)  # "1.4% | more than a year | ago", "40 cents | more than"
    return compared not in {"%", "percent", "cent", "cents", "points", "p"} and not compared[:1].isdecimal()


def _is_compound(tokens: Sequence[Token], i: int, last: int) -> bool:
    """ "an hour | and 50 minutes"; not "a quarter of an hour and 10 minutes"."""
    timed = tokens[last].lower in {"hour", "minute"} and lower_at(tokens, last + 1) == "and"
    number = lower_at(tokens, last + 2)
    counts = number[:1].isdecimal() or number in WORDS.cardinals
    return timed and counts and lower_at(tokens, last + 3) in SMALLER and lower_at(tokens, i - 1) != "of"


SMALLER = frozenset({"minute", "minutes", "second", "seconds"})


def _lasts(tokens: Sequence[Token], i: int) -> bool:
    """ "the talks lasted | a week", "delayed by | an hour"; not "took | a second | look"."""
    before, earlier = lower_at(tokens, i - 1), lower_at(tokens, i - 2)
    if before == "by" and lemma(earlier) in FIGURE_WORDS.shifted:
        return True
    look = lower_at(tokens, i + 1) == "second" and role_at(tokens, i + 2) in NOUN_LIKE
    return before in FIGURE_WORDS.lasted and not look


Reader = Callable[[Sequence[Token], int], Number | None]
# By the word that shows such a number.
READERS: dict[str, tuple[Reader, ...]] = {
    "no": (_nought, _rank),
    "nobody": (_nought,),
    "none": (_nought,),
    "one": (_nought_of_one,),
    "a": (_article, _nought_single),
    "an": (_article,),
    ":": (_clock,),
    **dict.fromkeys(FIGURE_WORDS.round, (bare_scale,)),
}
