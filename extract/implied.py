"""Numbers that no numeral states: "no one was hurt" (0), "more than a week" (1), "a mile and a half"."""

from collections.abc import Iterator, Sequence
from decimal import Decimal

from extract import counted, people, qualifiers, units
from extract.figure_words import FIGURE_WORDS
from extract.models import Kind, Qualifier, Token
from extract.numeral_parts import Form, Number
from extract.tokens import lower_at


def implied_numbers(tokens: Sequence[Token]) -> Iterator[Number]:
    yield from _noughts(tokens)
    yield from _articles(tokens)
    yield from _clocks(tokens)
    yield from _ranks(tokens)


def _noughts(tokens: Sequence[Token]) -> Iterator[Number]:
    """ "no one was hurt", "none of the passengers", "no injuries": nought, where what befell people is told."""
    nothing = Decimal(0)
    for i, token in enumerate(tokens):
        if token.lower not in NOBODY:
            continue
        last = i + 1 if token.lower == "no" and lower_at(tokens, i + 1) == "one" else i
        if _counts_nobody(tokens, i, last):
            yield Number(i, last, nothing, nothing, Form.WORDS)


NOBODY = frozenset({"no", "nobody", "none"})


def _counts_nobody(tokens: Sequence[Token], first: int, last: int) -> bool:
    word = tokens[first].lower
    if word == "none":
        noun = counted.noun_phrase(tokens, last + 1) if lower_at(tokens, last + 1) == "of" else None
        return noun is not None and noun.unit == "person"
    if word == "no" and last == first:
        return lower_at(tokens, first + 1) in FIGURE_WORDS.harm
    return people.fate_behind(tokens, last)


SIXTY = 60


def _clocks(tokens: Sequence[Token]) -> Iterator[Number]:
    """ "with | 7:42 | left": what is left on the clock of a game, in seconds."""
    for i, token in enumerate(tokens):
        if token.text != ":" or not 0 < i < len(tokens) - 1 or lower_at(tokens, i + 2) not in FIGURE_WORDS.left:
            continue
        minutes, seconds = tokens[i - 1].text, tokens[i + 1].text
        if minutes.isdecimal() and seconds.isdecimal() and len(minutes) <= len(seconds) == 2:  # noqa: PLR2004 - "7:42"
            value = Decimal(int(minutes) * SIXTY + int(seconds))
            yield Number(i - 1, i + 1, value, value, Form.DIGITS)


def _ranks(tokens: Sequence[Token]) -> Iterator[Number]:
    """ "the No. 5 seed", "No. 9-ranked Harwick": a place in a row."""
    for i, token in enumerate(tokens):
        if token.lower != "no" or not token.text[0].isupper() or lower_at(tokens, i + 1) != ".":
            continue
        place = lower_at(tokens, i + 2)
        behind = lower_at(tokens, i + 4) if lower_at(tokens, i + 3) == "-" else lower_at(tokens, i + 3)
        if place.isdecimal() and behind in FIGURE_WORDS.ranks:
            yield Number(i, i + 2, Decimal(place), Decimal(place), Form.ORDINAL)


def _articles(tokens: Sequence[Token]) -> Iterator[Number]:
    """ "more than | a week", "a mile and a half": the article is a one where a bound or a half shows it."""
    for i, token in enumerate(tokens):
        if token.lower in {"a", "an"} and lower_at(tokens, i + 1).isalpha():
            found = units.unit_at(tokens, i + 1, touching=False)
            if found and found[0].kind in {Kind.DURATION, Kind.MEASURE} and _is_one(tokens, i, found[1]):
                yield Number(i, i, Decimal(1), Decimal(1), Form.WORDS)


def _is_one(tokens: Sequence[Token], i: int, last: int) -> bool:
    if [lower_at(tokens, last + k) for k in (1, 2, 3)] == ["and", "a", "half"]:
        return True
    bound = qualifiers.before(tokens, i)
    if bound is None or bound[0] is Qualifier.EXACT:
        return False
    compared = lower_at(tokens, bound[1] - 1)  # "1.4% | more than a year | ago", "40 cents | more than"
    return compared not in {"%", "percent", "cent", "cents", "points", "p"} and not compared[:1].isdecimal()
