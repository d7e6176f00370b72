"""Sentence → readings: which numbers are figures, how they are bounded, what they count, and which words are theirs."""

from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import NamedTuple

from extract import counted, people, qualifiers, refusals, rules, subjects, units
from extract.amounts import Amount, amount_of, is_multiple
from extract.clauses import BE, HAVE, MODAL, VERB, word_of
from extract.counted import NounPhrase
from extract.models import Kind, Qualifier, Token
from extract.nouns import is_person, singular
from extract.nouns import words as noun_words
from extract.numerals import DASHES, WORDS, Form, Number, find_numbers, lower_at, touches
from extract.rules import Figure
from extract.units import Unit


class Reading(NamedTuple):
    """A figure of a sentence: tokens `first` to `last` from qualifier to noun or unit, what it says and what it counts.

    `head` is what actions and scopes are told of the figure: the noun in the singular, or the unit's code.
    """

    first: int
    last: int
    low: Decimal | None
    high: Decimal | None
    qualifier: Qualifier
    unit: str
    unit_name: str
    kind: Kind
    counted: str
    head: str


def read_quantities(tokens: Sequence[Token]) -> list[Reading]:
    """The figures of one sentence, left to right; their tokens never overlap."""
    line = refusals.line_of(tokens)
    numbers = [
        number for number in find_numbers(tokens) if not refusals.refused(line, number) and _is_figure(tokens, number)
    ]
    numbers = sorted([*numbers, *_articles(tokens), *_noughts(tokens)])
    figures = list(_figures(tokens, list(_amounts(tokens, numbers))))
    return list(_readings(tokens, figures))


def _amounts(tokens: Sequence[Token], numbers: list[Number]) -> Iterator[Amount]:
    """Numbers with their units; one whose words are already the unit of another is none ("3½ | second")."""
    floor = -1
    for number in numbers:
        amount = amount_of(tokens, number) if number.first > floor else None
        if amount is not None:
            yield amount if amount.first > floor else amount._replace(first=number.first)
            floor = amount.last


def _is_figure(tokens: Sequence[Token], number: Number) -> bool:
    return number.form is not Form.MULTIPLE or is_multiple(tokens, number)


def _noughts(tokens: Sequence[Token]) -> Iterator[Number]:
    """ "no one was hurt", "none of the passengers", "no injuries": nought, where a fate of people shows that it is counted."""
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
        return lower_at(tokens, first + 1) in {"injuries", "casualties", "deaths", "fatalities", "victims", "survivors"}
    return people.fate_behind(tokens, last)


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
    return bound is not None and bound[0] is not Qualifier.EXACT


def _figures(tokens: Sequence[Token], amounts: list[Amount]) -> Iterator[Figure]:
    """Pair neighbours by the rules; where two figures of a pair stay two, the second may pair again."""
    k = 0
    while k < len(amounts):
        pair = rules.read_pair(tokens, amounts[k], amounts[k + 1]) if k + 1 < len(amounts) else ()
        if len(pair) == 1:
            yield pair[0]
            k += 2
        elif pair:
            yield pair[0]
            following = rules.read_pair(tokens, amounts[k + 1], amounts[k + 2]) if k + 2 < len(amounts) else ()
            if len(following) == 0:
                yield pair[1]
                k += 2
            else:
                k += 1
        else:
            yield rules.single(amounts[k])
            k += 1


# ---- around the figure ---------------------------------------------------------------------------------------------
class _Bounded(NamedTuple):
    figure: Figure
    first: int
    last: int
    qualifier: Qualifier
    noun: NounPhrase | None


def _readings(tokens: Sequence[Token], figures: list[Figure]) -> Iterator[Reading]:
    bounded: list[_Bounded] = []
    floor = -1
    for k, figure in enumerate(figures):
        ceiling = figures[k + 1].first if k + 1 < len(figures) else len(tokens)
        item = _bound(tokens, figure, floor, ceiling)
        bounded.append(item)
        floor = item.last
    for k, item in enumerate(bounded):
        if k and _converts(tokens, bounded[k - 1], item):
            bounded[k] = item._replace(qualifier=bounded[k - 1].qualifier)
    known: list[tuple[str, str, str]] = []
    for k, item in enumerate(bounded):
        known.append(_what(tokens, bounded, known, k))
        if known[k][0] or not _is_idle(tokens, item):
            yield _reading(item, *known[k])


def _converts(tokens: Sequence[Token], before: _Bounded, item: _Bounded) -> bool:
    """ "more than 7.5 million crowns (US$1.1 million)": the same statement in another unit, under the same bound."""
    if item.qualifier is not Qualifier.EXACT or item.figure.unit is None or before.figure.unit is None:
        return False
    if (
        before.qualifier is Qualifier.RANGE
        or item.figure.kind is not before.figure.kind
        or item.figure.unit == before.figure.unit
    ):
        return False
    between = [token.text for token in tokens[before.last + 1 : item.first]]
    return between in (["("], [",", "or"], ["/"]) and item.figure.low == item.figure.high


def _bound(tokens: Sequence[Token], figure: Figure, floor: int, ceiling: int) -> _Bounded:
    """The qualifier and the noun of a figure, between the figures on either side."""
    qualifier, first = _before(tokens, figure, floor)
    last = figure.last
    glued = qualifiers.after(tokens, last + 1, glued=True)
    if glued:
        qualifier, last = _merged(qualifier, glued[0]), glued[1]
    noun = _noun(tokens, figure, last, ceiling)
    if noun:
        last = noun.last
    behind = qualifiers.after(tokens, last + 1)
    if behind and behind[1] < ceiling:
        qualifier, last = _merged(qualifier, behind[0]), behind[1]
    if qualifier is None and noun is None and figure.kind in {Kind.COUNT, Kind.MONEY}:
        bare = qualifiers.at_bare(tokens, first)
        qualifier, first = (bare, first - 1) if bare and first - 1 > floor else (qualifier, first)
    if qualifier is None:
        qualifier = figure.qualifier or Qualifier.EXACT
    elif figure.qualifier is Qualifier.RANGE and (figure.form is Form.VAGUE or qualifier is not Qualifier.APPROX):
        qualifier = Qualifier.RANGE
    return _Bounded(figure, first, last, qualifier, noun)


def _before(tokens: Sequence[Token], figure: Figure, floor: int) -> tuple[Qualifier | None, int]:
    for skip in (0, 1, 2):
        at = figure.first - skip
        if skip and (at <= floor + 1 or lower_at(tokens, at) not in counted.grammar().between):
            break
        found = qualifiers.before(tokens, at)
        if found and _is_window(tokens, figure, found[1]):
            return None, figure.first
        if found and found[1] > floor:
            outer = qualifiers.before(tokens, found[1])
            if (
                outer
                and outer[1] > floor
                and outer[0] is not Qualifier.EXACT
                and found[0] in {Qualifier.APPROX, Qualifier.EXACT}
            ):
                return outer
            if found[0] is Qualifier.EXACT:
                return found[0], figure.first  # "only 12": nothing bounds it, and the word is no part of the figure
            return found
    return None, figure.first


# Words behind which "over" bounds a length of time; elsewhere it spreads something over it ("$9m over two years").
LASTING = frozenset(
    "for after in of took take takes taken lasted last lasts lasting spent spend is was were be been than to just by at well with waited wait at-a aged every been about".split()
)


def _is_window(tokens: Sequence[Token], figure: Figure, first: int) -> bool:
    if figure.kind is not Kind.DURATION or lower_at(tokens, first) != "over" or first == 0:
        return False
    return lower_at(tokens, first - 1) not in LASTING


def _merged(before: Qualifier | None, after: Qualifier) -> Qualifier:
    return after if before in {None, Qualifier.EXACT, Qualifier.APPROX} else before or after


def _noun(tokens: Sequence[Token], figure: Figure, last: int, ceiling: int) -> NounPhrase | None:
    if figure.unit is not None or figure.borrows:
        return None
    noun = _noun_behind(tokens, figure, last)
    return noun if noun and noun.last < ceiling else None


def _noun_behind(tokens: Sequence[Token], figure: Figure, last: int) -> NounPhrase | None:
    if figure.kind is Kind.ORDINAL:
        return _next_noun(tokens, last + 1)
    if lower_at(tokens, last + 1) in DASHES and last + 2 < len(tokens):
        return _compound_noun(tokens, last + 1)
    if lower_at(tokens, last + 1) in counted.grammar().comparatives and lower_at(tokens, last + 2) in {
        "than",
        "",
        ".",
        ",",
    }:
        return None
    return counted.noun_phrase(tokens, last + 1, one=figure.low == figure.high == 1)


def _next_noun(tokens: Sequence[Token], i: int) -> NounPhrase | None:
    """The word behind an ordinal: "second | round"."""
    if not lower_at(tokens, i).isalpha():
        return None
    head = singular(tokens[i].lower)
    return NounPhrase(i, i, head, head, counted.person_or_noun(head))


def _compound_noun(tokens: Sequence[Token], i: int) -> NounPhrase | None:
    """The noun joined by a hyphen: "14-member delegation" counts members, "three-tiered" tiers."""
    dash, word = tokens[i], tokens[i + 1]
    if not (touches(tokens[i - 1], dash) and touches(dash, word)) or not word.text.isalpha() or len(word.text) < 3:  # noqa: PLR2004
        return None
    head = singular(word.lower)
    if head.endswith("ed") and len(head) > 5:  # noqa: PLR2004 - "tiered", "storeyed"
        head = head[:-2]
    head = noun_words().compounded.get(head, head)
    return NounPhrase(i + 1, i + 1, head, head, counted.person_or_noun(head))


# ---- readings ------------------------------------------------------------------------------------------------------
def _reading(item: _Bounded, unit: str, name: str, about: str) -> Reading:
    figure = item.figure
    low, high = _bounds(figure, item.qualifier)
    head = item.noun.head if item.noun else unit
    return Reading(item.first, item.last, low, high, item.qualifier, unit, name, figure.kind, about, head)


def _bounds(figure: Figure, qualifier: Qualifier) -> tuple[Decimal | None, Decimal | None]:
    if qualifier in {Qualifier.AT_LEAST, Qualifier.OVER}:
        return _plain(figure.low), None
    if qualifier in {Qualifier.AT_MOST, Qualifier.UNDER}:
        return None, _plain(figure.high)
    return _plain(figure.low), _plain(figure.high)


def _plain(value: Decimal) -> Decimal:
    """Without the noughts that multiplying leaves: 13900000000.0 is 13900000000."""
    whole = value.to_integral_value()
    return whole if whole == value else value.normalize()


def _what(
    tokens: Sequence[Token], bounded: list[_Bounded], known: list[tuple[str, str, str]], k: int
) -> tuple[str, str, str]:
    """Unit, its name in full, and what is counted or measured; `known` holds these of the figures before."""
    item = bounded[k]
    figure = item.figure
    if figure.unit is not None:
        said = known[k - 1][2] if k and _restates(tokens, bounded[k - 1], item) else _about(tokens, item)
        return figure.unit.code, figure.unit.name, said or figure.unit.name.partition(" per ")[0]
    noun = item.noun or _borrowed(tokens, bounded, k)
    if noun is None:
        if people.people_meant(tokens, item.first, item.last):
            return "person", "person", "person"
        return "", "", ""
    unit, _ = units.with_rate(tokens, Unit(noun.head, noun.head, Kind.COUNT), noun.last)
    return noun.unit, unit.name, noun.counted


def _about(tokens: Sequence[Token], item: _Bounded) -> str:
    if item.figure.kind is Kind.AGE:
        noun = counted.noun_phrase(tokens, item.last + 1, one=True)
        if noun and is_person(noun.head):
            return noun.counted
    return subjects.about(tokens, item.first, item.last, item.figure.kind)


# A bare whole number up to this counts nothing that the text names: "the bottom three", "rated 4", "chapter one".
IDLE = 1000


def _is_idle(tokens: Sequence[Token], item: _Bounded) -> bool:
    """Whether a number without unit or noun says too little to be a figure: no bound, no part of a pair, not rising."""
    figure = item.figure
    if item.qualifier is not Qualifier.EXACT or figure.borrows or not 0 <= figure.low < IDLE:
        return False
    if figure.low != figure.low.to_integral_value() or figure.form not in {Form.DIGITS, Form.WORDS}:
        return False
    near = {lower_at(tokens, item.first - 1), lower_at(tokens, item.last + 1), lower_at(tokens, item.first - 2)}
    verbal = {word_of(lower_at(tokens, k)).role for k in (item.first - 1, item.last + 1) if 0 <= k < len(tokens)}
    return not near & TELLING and not verbal & {VERB, BE, HAVE, MODAL}


# Next to these a bare number still states something: "rose to 57", "20 of 29", "two of them".
TELLING = rules.RISING | frozenset(
    {
        "to",
        "from",
        "of",
        "was",
        "were",
        "is",
        "are",
        "reached",
        "hit",
        "stood",
        "stands",
        "total",
        "totalled",
        "scored",
        "only",
        "another",
        "remaining",
        "all",
        "but",
    }
)


def _restates(tokens: Sequence[Token], before: _Bounded, item: _Bounded) -> bool:
    """Whether a figure gives the one before it in another unit or as it was before: "8 miles (13 km)", "$4 from $3"."""
    between = [token.lower for token in tokens[before.last + 1 : item.first]]
    if between in (
        ["("],
        ["/"],
        [",", "or"],
        ["to"],
        ["from"],
        [",", "from"],
        [",", "up", "from"],
        [",", "down", "from"],
    ):
        return before.figure.kind is item.figure.kind
    return False


def _borrowed(tokens: Sequence[Token], bounded: list[_Bounded], k: int) -> NounPhrase | None:
    """The noun of the figure behind ("38 of 45 drones", "four- and six-cylinder") or before ("57, up from 41")."""
    item = bounded[k]
    dangling = lower_at(tokens, item.last + 1) == "-" and lower_at(tokens, item.last + 2) in {",", "and", "or", "to"}
    if item.figure.borrows or dangling:
        behind = [other.noun for other in bounded[k + 1 : k + 3] if other.noun]
        return behind[0] if behind else None
    if k + 1 < len(bounded) and bounded[k + 1].first == item.last + 1 and tokens[bounded[k + 1].last - 1].text == "-":
        return counted.noun_phrase(tokens, bounded[k + 1].last + 1)  # "two | three-storey | hotels"
    if k and _refers_back(tokens, bounded[k - 1], item):
        return bounded[k - 1].noun
    return None


REFERRING = frozenset(
    {
        "from",
        "versus",
        "vs",
        "against",
        "whom",
        "which",
        "than",
        "with",
        "second",
        "another",
        "remaining",
        "other",
        "to",
        "them",
    }
)


def _refers_back(tokens: Sequence[Token], before: _Bounded, item: _Bounded) -> bool:
    near = {
        lower_at(tokens, item.first - 1),
        lower_at(tokens, item.first - 2),
        lower_at(tokens, item.last + 1),
        lower_at(tokens, item.last + 2),
    }
    return before.noun is not None and bool(near & REFERRING)
