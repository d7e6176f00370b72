"""Units that a figure leaves out because one before it has just said them: "from 21 mpg combined to | 23"."""

from collections.abc import Sequence
from decimal import Decimal

from msgspec.structs import replace

from extract import counted, people, qualifiers, units
from extract.amounts import MAGNITUDE, word_before
from extract.clauses import AUXILIARIES, BREAK, DETERMINER, JOINT, PREPOSITION, role_at, word_of
from extract.figure_words import FIGURE_WORDS
from extract.figures import Figure
from extract.measured_behind import expects
from extract.models import COUNT, DURATION, EXACT, MEASURE, MONEY, Kind, Token
from extract.nouns import is_person, is_plural, singular
from extract.numeral_parts import VAGUE, WORDS
from extract.subject_words import words as subject_words
from extract.tokens import HYPHENS, lower_at
from extract.units import Unit
from extract.wanted import is_bargained, is_norm, is_rival, on_scale

# Words between two figures of which the second leaves its unit to the first.
REACH = 16
# Figures of one sort are seldom further apart than this: "rose by 2 percent, … fell by 1".
ALIKE = Decimal(10)
PARALLEL = frozenset({"at", "by", "from", "to", "for"})
CONTRASTS = frozenset({"and", "but", "while", "whereas", "though", "although", ";"})


def with_elided(tokens: Sequence[Token], figures: list[Figure]) -> list[Figure]:
    """The figures, those without a unit of their own with that of the figure they go on from."""
    found: list[Figure] = []
    for stated in figures:
        figure = _with_scale(tokens, found[-1], stated) if found else stated
        unit = _elided(tokens, found[-3:], figure) if _may_count(figure) else None
        lent = unit is not None and (_is_bare(tokens, figure) or _is_of_it(tokens, figure) or _is_of(tokens, figure))
        lent = lent or (unit is not None and unit.code.startswith(RATED))  # "deaths fell from 430 per 100,000 to | 211"
        found.append(replace(figure, unit=unit, kind=unit.kind) if unit and lent else figure)
    for k in range(len(found) - 2, -1, -1):
        if _is_listed(tokens, found[k], found[k + 1]):
            found[k] = replace(found[k], unit=found[k + 1].unit, kind=found[k + 1].kind)
    return found


RATED = "per "
LISTED = (",", "and", "or")
MEASURED = frozenset({Kind.AGE, Kind.PERCENT, DURATION, MEASURE})


def _is_listed(tokens: Sequence[Token], figure: Figure, following: Figure) -> bool:
    """ "17, | 18 and | 19 years old": a list says its unit at the end."""
    if figure.unit or figure.kind is not COUNT or following.unit is None or following.kind not in MEASURED:
        return False
    scaled = lower_at(tokens, figure.last) in WORDS.scales and following.kind is Kind.PERCENT
    if figure.form is VAGUE or scaled or lower_at(tokens, following.first) in units.TABLES.signs:
        return False  # "fell to | 12.1 million | and 4 percent of shops closed"
    return following.first == figure.last + 2 and lower_at(tokens, figure.last + 1) in LISTED


def _with_scale(tokens: Sequence[Token], known: Figure, figure: Figure) -> Figure:
    """ "$4.2 million in the quarter, up from | 3.9": as many millions."""
    scale = WORDS.scales.get(lower_at(tokens, known.last), 0)
    joint = [token.lower for token in tokens[max(0, figure.first - len(WAS[0])) : figure.first]]
    plain = scale > MOST_COUNTED and joint in WAS and known.kind is MONEY and figure.unit is None
    if not plain or lower_at(tokens, figure.last) in WORDS.scales or not figure.low < MOST_COUNTED:
        return figure
    low = figure.low * scale
    return replace(figure, low=low, high=low) if known.low / ALIKE <= low <= known.low * ALIKE else figure


def _may_count(figure: Figure) -> bool:
    """Whether a number has no unit and none lent to it."""
    return figure.unit is None and not figure.borrows and figure.kind is COUNT and figure.form is not VAGUE


def _is_bare(tokens: Sequence[Token], figure: Figure) -> bool:
    """Whether a number that may count has no noun either."""
    if lower_at(tokens, figure.first - 1) == "the" and expects(tokens, figure.last + 1):
        return True
    after = lower_at(tokens, figure.last + 1)
    if after in HYPHENS or after == "of" or counted.noun_phrase(tokens, figure.last + 1):
        return False
    return not people.people_meant(tokens, figure.first, figure.last)


def _elided(tokens: Sequence[Token], before: list[Figure], figure: Figure) -> Unit | None:
    return on_scale(tokens, figure.last + 1) or next(
        (
            known.unit
            for known in reversed(before)
            if known.unit
            and figure.first - known.last <= REACH
            and _goes_on(tokens, known, figure, nearest=_is_nearest(before, known))
        ),
        None,
    )


def _is_nearest(before: list[Figure], known: Figure) -> bool:
    """Whether only lengths of time stand between: "opened at €40,000 and closed 11 minutes later at …"."""
    return all(other.kind is DURATION for other in before[before.index(known) + 1 :])


def _goes_on(tokens: Sequence[Token], known: Figure, figure: Figure, *, nearest: bool) -> bool:
    arrived = nearest and _is_part_of_sum(tokens, known, figure)
    if known.kind in LASTING and (arrived or _is_of_them(tokens, known, figure)):
        return True
    # not "doses at $4 apiece, the first | 300,000 | of which are due"
    priced = is_price(tokens, known.last) and lower_at(tokens, figure.last + 2) == "which"
    summed = not priced and (_is_of_it(tokens, figure) or _is_part_of_sum(tokens, known, figure))
    if known.kind is MONEY and (summed or (nearest and _is_sum(tokens, figure))):
        return True
    if known.kind is DURATION and (_is_bounded_too(tokens, known, figure) or _is_elsewhere(tokens, known, figure)):
        return True
    if _is_hoped(tokens, known, figure):
        return True
    rival = known.kind is Kind.PERCENT and is_rival(tokens, figure) and _are_alike(known, figure)
    if nearest and (rival or _was_before(tokens, known, figure) or _is_more(tokens, known, figure)):
        return True
    return _is_change(tokens, known, figure) or _is_parallel(tokens, known, figure) or _is_dated(tokens, known, figure)


def _is_hoped(tokens: Sequence[Token], known: Figure, figure: Figure) -> bool:
    """ "286 days instead of the | eight | they had planned", "offered 3%; the union wants | 7 |"."""
    hoped = lower_at(tokens, figure.first - 1) == "the" and expects(tokens, figure.last + 1)
    if known.kind not in STATED or not (known.kind is DURATION or _are_alike(known, figure)):
        return False
    bargained = known.kind is not DURATION and is_bargained(tokens, figure)
    return hoped or (_are_alike(known, figure) and (is_norm(tokens, figure) or bargained))


LASTING = frozenset({DURATION, MEASURE})
STATED = LASTING | {MONEY, Kind.PERCENT}


def _is_part_of_sum(tokens: Sequence[Token], known: Figure, figure: Figure) -> bool:
    """ "of the fund's 1.4 billion euros, | 620 million | has been spent", "of the 80 tonnes, | 31 | have arrived"."""
    opens = known.first <= OPENING and tokens[0].lower == "of"
    scaled = known.kind in LASTING or WORDS.scales.get(lower_at(tokens, figure.last), 0) > MOST_COUNTED
    return opens and scaled and figure.low < known.low and role_at(tokens, figure.last + 1) in AUXILIARIES


OPENING = 5  # tokens of "of the relief fund's"


def _is_of_them(tokens: Sequence[Token], known: Figure, figure: Figure) -> bool:
    """ "11,400 hours, | 2,300 | of them on the type"."""
    comma = figure.first - 1
    near = known.kind is DURATION and not any(
        is_plural(token.lower) and is_person(singular(token.lower)) for token in tokens[known.last + 1 : comma]
    )
    apposed = lower_at(tokens, comma) == "," and (comma == known.last + 1 or (near and comma - known.last <= APPOSED))
    suspended = known.kind is DURATION and lower_at(tokens, figure.last + 1) == "suspended"  # "five years, | two |"
    return apposed and figure.low < known.low and (suspended or _is_of(tokens, figure))


APPOSED = 5  # tokens: "23 years | behind bars, | four of them in solitary"


def _is_of(tokens: Sequence[Token], figure: Figure) -> bool:
    return lower_at(tokens, figure.last + 1) == "of" and lower_at(tokens, figure.last + 2) == "them"


def _is_sum(tokens: Sequence[Token], figure: Figure) -> bool:
    """ "… put the cost at | 18 billion", "a top estimate of | 10,000", where a currency has been named."""
    link = word_before(tokens, figure.first)
    if lower_at(tokens, figure.first - 1) == "the" and lower_at(tokens, figure.last + 1) in EXPECTED:
        return lower_at(tokens, figure.last) in WORDS.scales  # "missing the | 340 million | consensus"
    if link == "of" and lower_at(tokens, figure.first - 2) in FIGURE_WORDS.sums:
        return True
    if link == "for" and lower_at(tokens, figure.first - 2) in SELLING:  # "sold for 900 shillings, goes for | 1,450"
        return True
    last = lower_at(tokens, figure.last)
    scaled = WORDS.scales.get(last, 0) > MOST_COUNTED or last in WORDS.short_scales
    return scaled and link in SUMMING


EXPECTED = subject_words().hopes | {"estimate", "target", "expected"}
MOST_COUNTED = 1000
SELLING = frozenset({"goes", "go", "went", "sold", "sells", "sell"})
SUMMING = frozenset({"at", "to", "from", "was", "is", "by", "than", "over", "with"})


def _is_bounded_too(tokens: Sequence[Token], known: Figure, figure: Figure) -> bool:
    """ "jailed for at least 12 years; his lawyers asked for no more than | five"."""
    bound = qualifiers.before(tokens, figure.first)
    ends = lower_at(tokens, figure.last + 1) in {"", ".", ",", ";"}
    if bound is None or bound[0] is EXACT:
        return False
    if lower_at(tokens, bound[1] - 1) != "anything" and qualifiers.before(tokens, known.first) is None:
        return False
    return ends and _are_alike(known, figure)


def _was_before(tokens: Sequence[Token], known: Figure, figure: Figure) -> bool:
    """ "bought 156.2 yen, up from | 154.9", "33 million tonnes, down from an earlier estimate of | 35 million"."""
    between = [token.lower for token in tokens[known.last + 1 : figure.first]]
    if known.unit is MAGNITUDE and figure.low != figure.low.to_integral_value() and "from" in between[:4]:
        return _are_alike(known, figure)  # "revised the magnitude to 6.4 from an initial | 6.7"
    if between in WAS and known.kind is Kind.PERCENT:
        return _are_alike(known, figure)  # "at 38 percent, up from | 32"
    if between[-3:] in WAS and known.kind is MONEY:
        return len(between) == len(WAS[0]) or _are_alike(known, figure)
    stated = between[-1:] == ["of"] and lower_at(tokens, figure.first - 2) in FIGURE_WORDS.sums
    moved = any(between[i : i + 3] in WAS for i in range(len(between)))
    return stated and moved and _are_alike(known, figure)


def _is_more(tokens: Sequence[Token], known: Figure, figure: Figure) -> bool:
    """ "118 million tonnes, | 4 million | more than last season", "412,000 tonnes then, | 8,000 | more than before"."""
    behind = (lower_at(tokens, figure.last + 1), lower_at(tokens, figure.last + 2))
    told = known.kind is MEASURE and MOST_COUNTED <= figure.low <= known.high and behind[1] == "than"
    if told and word_before(tokens, figure.first) == "," and behind[0] in counted.GRAMMAR.comparatives:
        return True
    apposed = figure.first == known.last + 2 and lower_at(tokens, known.last + 1) == ","
    scaled = lower_at(tokens, figure.last) in WORDS.scales
    return apposed and scaled and lower_at(tokens, figure.last + 1) in counted.GRAMMAR.comparatives


WAS = ([",", "up", "from"], [",", "down", "from"])


def _is_elsewhere(tokens: Sequence[Token], known: Figure, figure: Figure) -> bool:
    """ "41 weeks in the north but | 17 | in the south"."""
    place = lower_at(tokens, figure.last + 1)
    joined = lower_at(tokens, figure.first - 1) in {"but", "and", ","}
    return joined and place in {"in", "for", "at"} and lower_at(tokens, known.last + 1) == place


def _is_of_it(tokens: Sequence[Token], figure: Figure) -> bool:
    """ "4 trillion shillings, | 600 billion | of it from abroad", "1.2bn euros, of which | 700 million | …"."""
    behind = lower_at(tokens, figure.last + 1) == "of" and lower_at(tokens, figure.last + 2) in {"it", "that", "which"}
    return behind or (lower_at(tokens, figure.first - 1) == "which" and lower_at(tokens, figure.first - 2) == "of")


def is_price(tokens: Sequence[Token], last: int) -> bool:
    """Whether a sum is what one costs: "$4 | apiece |", "$4 | each |", "$4 | a dose |"."""
    return lower_at(tokens, last + 1) in {"apiece", "each"} or lower_at(tokens, last - 1) in {"a", "per", "an"}


def _is_change(tokens: Sequence[Token], known: Figure, figure: Figure) -> bool:
    """ "from | 21 mpg combined to | 23", "fell by | 38 millibars in a day to | 941"."""
    word = word_before(tokens, known.first)
    moves = word in FIGURE_WORDS.rising and known.kind in {MEASURE, DURATION}  # "rose 4 percent to 31" is no percentage
    if word_before(tokens, figure.first) != "to" or not (word == "from" or moves):
        return False
    return all(word_of(token.lower).role not in {BREAK, JOINT} for token in tokens[known.last + 1 : figure.first])


def _is_parallel(tokens: Sequence[Token], known: Figure, figure: Figure) -> bool:
    """ "rose by | 2 percent but Bolt fell by | 1", "jailed for | 18 months and his wife for | eight"."""
    word = word_before(tokens, figure.first)
    if word_before(tokens, known.first) != word or (word not in PARALLEL and word not in FIGURE_WORDS.rising):
        return False
    between = {token.lower for token in tokens[known.last + 1 : figure.first]}
    if word == "for" and known.kind is not DURATION:
        return False
    return bool(between & CONTRASTS) and _are_alike(known, figure)


def _are_alike(known: Figure, figure: Figure) -> bool:
    return abs(known.low) / ALIKE <= abs(figure.low) <= abs(known.low) * ALIKE


def _is_dated(tokens: Sequence[Token], known: Figure, figure: Figure) -> bool:
    """ "1.4 degrees in 2018 and | 2.1 last year"."""
    return (
        _are_alike(known, figure)
        and figure.first - known.last > 1
        and compares_moments(tokens, figure.first, figure.last)
    )


def compares_moments(tokens: Sequence[Token], first: int, last: int) -> bool:
    """Whether a figure is what another was at another time: "300 cars in May and | 450 last year"."""
    first = first - 1 if lower_at(tokens, first - 1) in {"just", "only"} else first
    topped = lower_at(tokens, first - 1) == "of" and lower_at(tokens, first - 2) == "top"  # "on top of | 2,600 …"
    return (topped or lower_at(tokens, first - 1) in COMPARING) and _is_moment(tokens, last + 1)


COMPARING = frozenset({"and", ",", "against", "versus", "than", "from", "with"})


def _is_moment(tokens: Sequence[Token], i: int) -> bool:
    """Whether the words from token `i` say when: "last year", "in March", "a year earlier", "the month before"."""
    if role_at(tokens, i) in {DETERMINER, PREPOSITION}:
        i += 1
    word = lower_at(tokens, i)
    dated = word in subject_words().moments or word in NEXT_OR_LAST
    return dated or (word.isdecimal() and lower_at(tokens, i - 1) == "in")


NEXT_OR_LAST = frozenset({"last", "next", "previous"})
