"""Around a figure: the words that bound it on either side and the noun behind it."""

from collections.abc import Sequence

from msgspec.structs import replace

from extract import counted, people, qualifiers
from extract.clauses import AUXILIARIES, NOUN_LIKE, OWNERS, VERB, role_at, word_of
from extract.counted import NounPhrase
from extract.figure_words import FIGURE_WORDS
from extract.figures import Figure
from extract.measured_behind import expects
from extract.models import APPROX, COUNT, DURATION, EXACT, MEASURE, MONEY, RANGE, Kind, Qualifier, Token, Value
from extract.nouns import singular
from extract.nouns import words as noun_words
from extract.numeral_parts import DIGITS, VAGUE
from extract.subject_words import words as subject_words
from extract.tokens import HYPHENS, lower_at, touches

# Words a figure may have between its number and the words that bound it: "more than | another | 30".
MOST_BETWEEN = 2
SHORTEST_NOUN = 3
LOOSE = frozenset({APPROX, EXACT})


class Bounded(Value, frozen=True):
    """Tokens `first` to `last`, from the words that bound the figure to its noun or unit."""

    figure: Figure
    first: int
    last: int
    qualifier: Qualifier
    noun: NounPhrase | None


def bounded(tokens: Sequence[Token], figures: list[Figure]) -> list[Bounded]:
    """Each figure with its bounds and noun, between the figures on either side."""
    found: list[Bounded] = []
    for k, figure in enumerate(figures):
        ceiling = figures[k + 1].first if k + 1 < len(figures) else len(tokens)
        item = _bound(tokens, figure, found[-1].last if found else -1, ceiling)
        if found and _converts(tokens, found[-1], item):
            item = replace(item, qualifier=found[-1].qualifier)
        found.append(item)
    return found


CONVERTING = (["("], [",", "or"], ["/"])


def _converts(tokens: Sequence[Token], before: Bounded, item: Bounded) -> bool:
    """ "more than 7.5 million crowns (US$1.1 million)": the same statement in another unit, under the same bound."""
    figure, earlier = item.figure, before.figure
    if item.qualifier is not EXACT or before.qualifier is RANGE or figure.low != figure.high:
        return False
    if figure.unit is None or earlier.unit is None or figure.kind is not earlier.kind or figure.unit == earlier.unit:
        return False
    return [token.text for token in tokens[before.last + 1 : item.first]] in CONVERTING


def _bound(tokens: Sequence[Token], figure: Figure, floor: int, ceiling: int) -> Bounded:
    qualifier, first = _before(tokens, figure, floor)
    last = figure.last
    glued = qualifiers.after(tokens, last + 1, glued=True, counts=figure.unit is None)
    if glued:
        qualifier, last = _merged(qualifier, glued[0]), glued[1]
    noun = _noun(tokens, figure, last, ceiling) or _past_quotation(tokens, figure, first, last, ceiling)
    if noun:
        last = noun.last
    behind = qualifiers.after(tokens, last + 1, counts=False)
    if behind and behind[1] < ceiling:
        qualifier, last = _merged(qualifier, behind[0]), behind[1]
    if qualifier is None and noun is None and first - 1 > floor:
        qualifier, first = _at_bare(tokens, figure, first)
    return Bounded(figure, first, last, _told(figure, qualifier), noun)


def _told(figure: Figure, qualifier: Qualifier | None) -> Qualifier:
    """What the words around a figure and its own shape say together: "about 30-40" is approximate."""
    if qualifier is None:
        return figure.qualifier or EXACT
    ranging = figure.qualifier is RANGE
    if ranging and (figure.form is VAGUE or qualifier is not APPROX):
        return RANGE
    return qualifier


TOLD_BARE = frozenset({COUNT, MONEY})


def _at_bare(tokens: Sequence[Token], figure: Figure, first: int) -> tuple[Qualifier | None, int]:
    """ "the toll | passed | 100"."""
    bare = qualifiers.at_bare(tokens, first) if figure.kind in TOLD_BARE else None
    return (bare, first - 1) if bare else (None, first)


def _before(tokens: Sequence[Token], figure: Figure, floor: int) -> tuple[Qualifier | None, int]:
    """The words that bound a figure end at its number, or before "another", "a record"."""
    at = figure.first
    while True:
        found = qualifiers.before(tokens, at)
        if found and _is_object(tokens, figure, found[1], at):
            return None, figure.first
        if found and figure.kind is Kind.DURATION and _is_since(tokens, at, figure.last + 1):
            return None, figure.first
        if found and _is_window(tokens, figure, found[1]):
            return None, figure.first
        if found and found[1] > floor and not _is_owned(tokens, found[1], at, figure.first):
            return _outermost(tokens, figure, found, floor)
        at -= 1
        near = figure.first - at <= MOST_BETWEEN and at > floor + 1
        if not near or tokens[at].lower not in counted.GRAMMAR.between:
            return None, figure.first


def _is_since(tokens: Sequence[Token], at: int, i: int) -> bool:
    """ "half a point lower than | three months ago", not "more than | two years ago"."""
    compared = counted.GRAMMAR.comparatives - {"more", "less", "fewer"}
    lower = lower_at(tokens, at - 1) == "than" and lower_at(tokens, at - 2) in compared
    return lower and lower_at(tokens, i) in {"ago", "earlier"}


def _is_object(tokens: Sequence[Token], figure: Figure, first: int, at: int) -> bool:
    """ "topping | a | $4.6bn bid": a verb with something that the figure describes, no bound of the figure."""
    described = at < figure.first and tokens[at].lower in {"a", "an"}
    # "nearing | a | two-year, $9m deal"
    stacked = lower_at(tokens, figure.last - 1) in HYPHENS and lower_at(tokens, figure.last + 1) == ","
    noun = stacked or role_at(tokens, figure.last + 1) in NOUN_LIKE
    return described and role_at(tokens, first) == VERB and noun


def _is_owned(tokens: Sequence[Token], first: int, at: int, number: int) -> bool:
    """ "short of | its | 9 per cent target": a level of its own that something is measured by, bounded by nothing."""
    side = lower_at(tokens, at - 1) in {"of", "below", "under", "above", "beyond"} or lower_at(tokens, first) == "over"
    return side and at < number and lower_at(tokens, at) in OWNERS


def _outermost(
    tokens: Sequence[Token], figure: Figure, found: tuple[Qualifier, int], floor: int
) -> tuple[Qualifier, int]:
    """The bound in front of a looser one: "more than | about 12"."""
    some = found[0] is EXACT and lower_at(tokens, found[1] - 1) == "some"  # "puppies, some only | 5 weeks old"
    outer = qualifiers.before(tokens, found[1]) if found[0] in LOOSE and not some else None
    if outer and outer[1] > floor and outer[0] is not EXACT:
        return outer
    if found[0] is EXACT:
        return found[0], figure.first  # "only 12": nothing bounds it, and the word is no part of the figure
    return found


def _is_window(tokens: Sequence[Token], figure: Figure, first: int) -> bool:
    if lower_at(tokens, first) != "over" or first == 0:
        return False
    if figure.kind is MEASURE:  # "grades of 1.9% | over 32 metres"
        return lower_at(tokens, first - 1) in {"%", "percent", "cent"}
    stretches = figure.unit is None and lower_at(tokens, figure.last + 1) in FIGURE_WORDS.stretches
    if figure.kind is not DURATION and not stretches:
        return False
    return lower_at(tokens, first - 1) not in FIGURE_WORDS.lasting


def _merged(before: Qualifier | None, after: Qualifier) -> Qualifier:
    return after if before in {None, EXACT, APPROX} else before or after


def _past_quotation(tokens: Sequence[Token], figure: Figure, first: int, last: int, ceiling: int) -> NounPhrase | None:
    """ "killing “more than 130” | fighters": what is counted stands behind the quotation."""
    exact = figure.form is DIGITS or figure.qualifier is RANGE or first < figure.first  # no “couple hundred” people
    exact = exact and figure.form is not VAGUE
    quoted = exact and lower_at(tokens, first - 1) in QUOTES and lower_at(tokens, last + 1) in QUOTES
    return _noun(tokens, figure, last + 1, ceiling) if quoted else None


QUOTES = frozenset({'"', "“", "”"})


# ---- the noun ------------------------------------------------------------------------------------------------------
def _noun(tokens: Sequence[Token], figure: Figure, last: int, ceiling: int) -> NounPhrase | None:
    if figure.unit is not None or figure.borrows or people.is_parent_of(tokens, figure.first):
        return None
    if lower_at(tokens, figure.first - 1) == "the" and expects(tokens, last + 1):
        return None
    if lower_at(tokens, figure.first - 2) in {"anything", "everything", "nothing"}:
        return None  # "anything below | 50 | signals a fall"
    noun = _noun_behind(tokens, figure, last)
    return noun if noun and noun.last < ceiling else None


def _noun_behind(tokens: Sequence[Token], figure: Figure, last: int) -> NounPhrase | None:
    if figure.kind is Kind.ORDINAL:
        return _next_noun(tokens, last + 1)
    if lower_at(tokens, last + 1) in HYPHENS and last + 2 < len(tokens):
        return _compound_noun(tokens, last + 1)
    if lower_at(tokens, last + 1) in counted.GRAMMAR.comparatives and lower_at(tokens, last + 2) in {
        "than",
        "",
        ".",
        ",",
    }:
        return None
    # "half a | point", "a quarter | point"
    part = 0 < figure.low < 1 and (lower_at(tokens, last) in {"a", "an"} or lower_at(tokens, last + 1) == "point")
    single = part or (figure.low == 0 and lower_at(tokens, figure.first) == "not")  # "not a single | patient"
    noun = counted.noun_phrase(tokens, last + 1, one=single or figure.low == figure.high == 1)
    if noun is None and figure.form is VAGUE and lower_at(tokens, last + 1) == "of":
        return counted.noun_phrase(tokens, last + 1, one=True)  # "hundreds | of livestock"
    return noun


def _next_noun(tokens: Sequence[Token], i: int) -> NounPhrase | None:
    """The noun behind an ordinal: "second | round"; not "the second | came later", "in the third | he tired"."""
    if not lower_at(tokens, i).isalpha() or lower_at(tokens, i) in subject_words().pronouns:
        return None
    told = word_of(tokens[i].lower)
    if told.role in AUXILIARIES or told.finite:
        return None
    return counted.placed(tokens, i)


def _compound_noun(tokens: Sequence[Token], i: int) -> NounPhrase | None:
    """The noun joined by a hyphen: "14-member delegation" counts members, "three-tiered" tiers."""
    dash, word = tokens[i], tokens[i + 1]
    if not (touches(tokens[i - 1], dash) and touches(dash, word)):
        return None
    if not word.text.isalpha() or len(word.text) < SHORTEST_NOUN or word.lower in counted.GRAMMAR.stops:
        return None  # "four-under-par"
    if word.lower == "strong":
        return _strength(tokens, i + 1)
    head = singular(word.lower)
    if head.endswith("ed") and len(head) > SHORTEST_NOUN + len("ed"):  # "tiered", "storeyed"
        head = head.removesuffix("ed")
    head = noun_words().compounded.get(head, head)
    return NounPhrase(i + 1, i + 1, head, head, counted.person_or_noun(head))


def _strength(tokens: Sequence[Token], i: int) -> NounPhrase | None:
    """ "an eight-strong | team" is of people, "a 30-strong | fleet" of ships it does not name."""
    noun = counted.noun_phrase(tokens, i + 1, one=True)
    if noun is None:
        return None
    unit = "person" if people.is_group(noun.head) else noun.unit
    return replace(noun, first=i, last=i, unit=unit)
