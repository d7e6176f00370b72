"""RULES: the shapes one or two amounts can take together, named, in the order they are tried."""

from collections.abc import Callable, Sequence

from msgspec.structs import replace

from extract import counted
from extract.ages import OLDEST
from extract.amounts import MAGNITUDE, Amount, word_before
from extract.clauses import BREAK, COMMA, DETERMINER, NOUN, role_at, word_of
from extract.compounds import compound
from extract.figure_words import FIGURE_WORDS
from extract.figures import SPREADING, Figure, Joint, both, joint, ranged, single
from extract.kinds import STRONGEST
from extract.models import DURATION, MEASURE, MONEY, Kind, Token, Value
from extract.nouns import is_plural
from extract.numeral_parts import FRACTION, ORDINAL, VAGUE
from extract.ratios import one_in, one_of_each
from extract.tokens import POSSESSIVE, lower_at, touches
from extract.units import Unit

DASHES = frozenset((dash,) for dash in "-–—‐‑")


Shape = Callable[[Sequence[Token], Amount, Amount], tuple[Figure, ...]]


class Rule(Value, frozen=True):
    """`name` shows the shape; `read` gives the figures of two neighbouring amounts, or none where it does not fit.

    It is tried where the words between the amounts are one of `joints`, or for `None` wherever.
    """

    name: str
    joints: frozenset[Joint] | None
    read: Shape


LONGEST_JOINT = 5  # words between two amounts that a rule can bridge


def read_pair(tokens: Sequence[Token], left: Amount, right: Amount) -> tuple[Figure, ...]:
    """The figures of the first rule that fits two neighbouring amounts; empty if each stands alone."""
    if right.first - left.last > LONGEST_JOINT + 1:
        return ()
    words = joint(tokens, left, right)
    for rule in BY_JOINT.get(words, WHEREVER):
        figures = rule.read(tokens, left, right)
        if figures:
            return figures
    return ()


# ---- the shapes ----------------------------------------------------------------------------------------------------
BETWEEN = frozenset({("and",), ("and", "about"), ("to",), ("-",)})
TO = frozenset(
    {("to",), ("to", "about"), ("to", "around"), ("to", "nearly"), ("to", "over"), ("to", "more", "than"), ("to", "a")}
)
UP_TO = frozenset({("to",), ("-", "to", "-"), ("–", "to", "–"), ("to", "as", "many", "as"), ("-", "to"), ("to", "-")})
IN = frozenset({("in",), ("out", "of"), ("in", "every"), ("-", "in", "-"), ("out", "of", "every"), ("of", "every")})
SUMS = frozenset({MEASURE, Kind.PERCENT, DURATION})
AND = frozenset({("and",), (",", "and"), (",",)})
OR = frozenset({("or",), ("or", "even")})
TIMES = frozenset({("x",), ("×",), ("by",)})
WITHIN = frozenset({(), ("and",), (",",), (",", "and"), ("-",)})


def _past(tokens: Sequence[Token], at: int, words: frozenset[str]) -> int:
    """The token before `at`, over one of these words."""
    return at - 1 if lower_at(tokens, at) in words else at


LOOSE = frozenset({"a", "an", "about", "some", "approximately", "roughly", "around", "nearly"})


def between_and(tokens: Sequence[Token], left: Amount, right: Amount) -> tuple[Figure, ...]:
    at = _past(tokens, left.first - 1, LOOSE)
    return ranged(tokens, left, right, at) if lower_at(tokens, at) == "between" else ()


def from_to(tokens: Sequence[Token], left: Amount, right: Amount) -> tuple[Figure, ...]:
    """ "from 41 to 57" says before and after: two figures; "ranging from 30 to 40" and "from 0 to 60 mph" are one."""
    at = _past(tokens, left.first - 1, LOOSE)
    if lower_at(tokens, at) != "from":
        return ()
    ranging = {lower_at(tokens, at - 1), lower_at(tokens, at - 2)} & FIGURE_WORDS.ranging
    if left.low == 0 or ranging or _is_first_of_two(tokens, right) or _describes(tokens, at):
        return ranged(tokens, left, right)
    return both(left, right)


def _is_first_of_two(tokens: Sequence[Token], right: Amount) -> bool:
    """ "from 5 to 7 per cent | to 3": a range gave way to another."""
    return lower_at(tokens, right.last + 1) == "to" and lower_at(tokens, right.last + 2)[:1].isdecimal()


def _describes(tokens: Sequence[Token], at: int) -> bool:
    """Whether "from" stands at a noun that opens its clause: "Homes | from $750,000 to $1 million"; nothing moves."""
    start = at
    while at - start < LONGEST_OPENING and role_at(tokens, start - 1) not in {BREAK, COMMA}:
        start -= 1
    words = [word_of(token.lower) for token in tokens[start:at]]
    moves = any(word.role not in {NOUN, DETERMINER} for word in words[:-1])
    return role_at(tokens, start - 1) == BREAK and bool(words) and not moves and is_plural(words[-1].text)


LONGEST_OPENING = 4  # words


def to_range(tokens: Sequence[Token], left: Amount, right: Amount) -> tuple[Figure, ...]:
    """ "30 to 40 people"; "rose 5 cents to $2" and "0 to 60 mph" are two figures."""
    apart = left.unit and right.unit and left.unit.code != right.unit.code
    if (
        apart
        or _is_dated(tokens, left, right)
        or _moves(tokens, left, right)
        or _is_given(tokens, left, right)
        or _ends_at(left, right)
    ):
        return (single(left), single(right))
    if left.unit is not None and right.unit is None and left.low > right.low:
        return both(left, right)
    if _is_contest(left, right):
        return (single(replace(left, unit=right.unit, kind=right.kind)), single(right))
    return ranged(tokens, left, right)


def _is_contest(left: Amount, right: Amount) -> bool:
    """ "led by | 52.1 to 46.8 percent |": two shares of one whole, the larger first."""
    shares = left.unit is None and left.form is right.form and right.kind is Kind.PERCENT
    return shares and right.low < left.low <= WHOLE - right.low


WHOLE = 100  # percent


def _is_dated(tokens: Sequence[Token], left: Amount, right: Amount) -> bool:
    """ "trebled in | two years to 1,870": when, and how many there are now; "in two years to 10" would be both."""
    timed = left.kind is DURATION and right.unit is None and right.high > left.low * SPREADING_OF_TIME
    return timed and lower_at(tokens, left.first - 1) in {"in", "over", "within", "after"}


SPREADING_OF_TIME = 30  # no length of time of the news is told so loosely


def _is_given(tokens: Sequence[Token], left: Amount, right: Amount) -> bool:
    """ "pay | $11m to 216 | families": a sum and who gets it."""
    paid = left.kind is MONEY and right.unit is None and left.low > right.low
    return paid and counted.noun_phrase(tokens, right.last + 1) is not None


def _ends_at(left: Amount, right: Amount) -> bool:
    """ "a rise of | 5.4 to $231,400": points or percent, and the sum that they lead to."""
    return left.unit is None and right.signed_currency and right.low > left.low * SPREADING


# A change hardly ever ends at a value within this multiple of the change itself: "rose 5 cents to $2".
NEAR = 3


def _moves(tokens: Sequence[Token], left: Amount, right: Amount) -> bool:
    """ "rose | 5 cents to $2", but "rises by | 1 to 1.5 degrees", "by | 10% to 15%"."""
    word = word_before(tokens, left.first)
    counts = right.unit is not None or (word == "by" and counted.noun_phrase(tokens, right.last + 1) is not None)
    spelled_once = left.unit is None and counts  # "rose by | two to five | points", not "rose by nine to | 20 |, …"
    shares = word == "by" and left.kind is right.kind is Kind.PERCENT
    return word in FIGURE_WORDS.rising and not ((spelled_once or shares) and right.low <= left.low * NEAR)


def dash_range(tokens: Sequence[Token], left: Amount, right: Amount) -> tuple[Figure, ...]:
    dash = tokens[left.last + 1]
    if dash.text == "—" and not (touches(tokens[left.last], dash) and touches(dash, tokens[right.first])):
        return ()
    return ranged(tokens, left, right)


def or_range(tokens: Sequence[Token], left: Amount, right: Amount) -> tuple[Figure, ...]:
    """ "300 or 400", "six or seven hours"; "12 or 40" are alternatives far apart, still one statement."""
    if left.unit is not None:  # "a 128GB or 256GB drive" names two
        return ()
    if left.form is VAGUE and right.unit is not None and right.kind is not Kind.PERCENT:  # "hundreds or even 1,000 MW"
        return (single(replace(left, unit=right.unit, kind=right.kind)), single(right))
    figures = ranged(tokens, left, right)
    return () if not figures or left.form is ORDINAL or figures[0].low * 10 < figures[0].high else figures


def part_of(tokens: Sequence[Token], left: Amount, right: Amount) -> tuple[Figure, ...]:
    """ "38 of 45 drones", "20 out of the 29": part and total, the noun stands with the total."""
    words = joint(tokens, left, right)
    owned = not POSSESSIVE.isdisjoint(words[-2:])  # "15,000 of the | city's | 90,000 homes", "his team | 's first | 24"
    if words[:1] not in {("of",), ("out",)} or not (owned or set(words) <= FIGURE_WORDS.partitive):
        return ()
    if left.unit or left.form in {FRACTION, VAGUE, ORDINAL} or left.low > right.low:
        return ()
    if right.unit and right.kind is not Kind.AGE:  # "280 million of the 1.5 billion shekels"
        if right.own_scale and not left.own_scale and left.low < right.mantissa:  # "40 | of the 65 million euros"
            left = replace(
                left, low=left.low * (right.low / right.mantissa), high=left.high * (right.low / right.mantissa)
            )
        return (single(replace(left, unit=right.unit, kind=right.kind)), single(right))
    return (replace(single(left), borrows=True), single(right))


def and_list(tokens: Sequence[Token], left: Amount, right: Amount) -> tuple[Figure, ...]:
    """ "magnitudes of 7.6 and 7.4", "5 and 10 percent": the one without a unit takes that of the other."""
    if left.kind is Kind.ORDINAL or VAGUE in {left.form, right.form}:
        return ()
    if left.own_scale and right.kind is Kind.PERCENT:
        return ()  # "fell to 12.1 million | and 4 percent of shops closed"
    if left.unit is None and right.unit is not None and not right.signed_currency and right.kind in SUMS:
        return (single(replace(left, unit=right.unit, kind=right.kind)), single(right))
    if right.unit is None and _is_alike(tokens, left, right):
        return (single(left), single(replace(right, unit=left.unit, kind=left.kind)))
    return ()


TEN = 10  # numbers below are written in words


def _is_alike(tokens: Sequence[Token], left: Amount, right: Amount) -> bool:
    """Whether a number goes on a list of magnitudes or ages: "aged 24 and | 31"; not "aged 24, | 12 girls"."""
    if left.unit == MAGNITUDE:
        return right.low < STRONGEST
    styled = right.form is left.form or (left.low < TEN <= right.low)  # "aged nine and 12", as news writes numbers
    lived = left.kind is Kind.AGE and 0 < right.low <= OLDEST and styled
    return lived and counted.noun_phrase(tokens, right.last + 1) is None


PIXEL = Unit("pixel", "pixel", MEASURE)


def dimensions(tokens: Sequence[Token], left: Amount, right: Amount) -> tuple[Figure, ...]:
    """ "1920 x 1200 pixels", "40 by 60 metres"."""
    if left.unit is not None and right.unit is None:
        return ()
    shown = {lower_at(tokens, right.last + 1), *(token.lower for token in tokens[max(0, left.first - 2) : left.first])}
    if left.unit is None and right.unit is None and not FIGURE_WORDS.screens.isdisjoint(shown):
        right = replace(right, unit=PIXEL, kind=MEASURE)
    return both(left, right)


# The first that fits has both amounts; "one in five" before "22 of 40", ranges before two figures side by side.
RULES = (
    Rule("<n> feet <m> inches", WITHIN, compound),
    Rule("between <n> and <m>", BETWEEN, between_and),
    Rule("from <n> to <m>", TO, from_to),
    Rule("<n> to <m>", UP_TO, to_range),
    Rule("<n>-<m>", DASHES, dash_range),
    Rule("<n> in <m>", IN, one_in),
    Rule("one <noun> in <m>", None, one_of_each),
    Rule("<n> or <m>", OR, or_range),
    Rule("<n> of <m>", None, part_of),
    Rule("<n> x <m>", TIMES, dimensions),
    Rule("<n> and <m>", AND, and_list),
)


def _bridging(words: Joint | None) -> tuple[Rule, ...]:
    return tuple(rule for rule in RULES if rule.joints is None or words in rule.joints)


BY_JOINT = {words: _bridging(words) for rule in RULES for words in rule.joints or ()}
WHEREVER = _bridging(None)
