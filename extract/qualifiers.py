"""The words around a number that bound it: "no fewer than | 12", "20 | or more"."""

from collections.abc import Sequence

from extract import lexicon
from extract.clauses import DETERMINER, NUMBER, role_at
from extract.figure_words import FIGURE_WORDS
from extract.models import Qualifier, Token, Value
from extract.nouns import is_plural
from extract.tokens import lower_at, tokenize


class Wording(lexicon.Entry, frozen=True):
    example: str
    before: tuple[str, ...] = ()
    after: tuple[str, ...] = ()
    glued: tuple[str, ...] = ()
    bare: tuple[str, ...] = ()


Bound = tuple[tuple[str, ...], Qualifier]
Phrases = dict[str, list[Bound]]


class Step:
    """A word on the way back from a number: the bound that begins with it, and what may stand in front of it."""

    __slots__ = ("bound", "further")

    def __init__(self) -> None:
        self.bound: Bound | None = None
        self.further: dict[str, Step] = {}

    def add(self, parts: tuple[str, ...], qualifier: Qualifier) -> None:
        step = self
        for part in reversed(parts):
            step = step.further.setdefault(part, Step())
        step.bound = step.bound or (parts, qualifier)


class Tables(Value, frozen=True):
    """What stands behind a number by its first token, longest first; what stands in front step by step."""

    before: Step
    after: Phrases
    glued: Phrases
    bare: Phrases


def _tables() -> Tables:
    made = Tables(Step(), {}, {}, {})
    for qualifier, wording in lexicon.read("qualifiers", dict[Qualifier, Wording]).items():
        for text in wording.before:
            made.before.add(_parts(text), qualifier)
        for phrases, texts, near in (
            (made.after, wording.after, 0),
            (made.glued, wording.glued, 0),
            (made.bare, wording.bare, -1),
        ):
            for parts in map(_parts, texts):
                phrases.setdefault(parts[near], []).append((parts, qualifier))
    for phrases in (made.after, made.glued, made.bare):
        for known in phrases.values():
            known.sort(key=lambda phrase: -len(phrase[0]))
    return made


def _parts(text: str) -> tuple[str, ...]:
    return tuple(token.lower for token in tokenize(text))


TABLES = _tables()


def before(tokens: Sequence[Token], i: int) -> tuple[Qualifier, int] | None:
    """The bound whose words end before token `i`, and their first token; the longest that fits."""
    found: Bound | None = None
    step, k = TABLES.before, i
    while k > 0:
        further = step.further.get(tokens[k - 1].lower)
        if further is None:
            break
        step, k = further, k - 1
        found = step.bound or found
    if found is None:
        return None
    parts, qualifier = found
    first = i - len(parts)
    return None if _is_other_sense(tokens, first, i, parts) else (qualifier, first)


def at_bare(tokens: Sequence[Token], i: int) -> Qualifier | None:
    """The bound that the word before token `i` sets on a number without a noun."""
    found = TABLES.bare.get(lower_at(tokens, i - 1))
    if found is None or role_at(tokens, i - 2) == DETERMINER:
        return None  # "two of their past | three"
    return found[0][1]


def after(tokens: Sequence[Token], i: int, *, glued: bool = False, counts: bool = True) -> tuple[Qualifier, int] | None:
    """The bound whose words start at token `i`, and their last token.

    `glued`: right behind the bare number; `counts`: a number that may count what stands behind.
    """
    phrases = TABLES.glued if glued else TABLES.after
    for parts, qualifier in phrases.get(lower_at(tokens, i), ()):
        last = i + len(parts) - 1
        if last < len(tokens) and _stand_at(tokens, i, parts):
            if parts[-1] == "plus" and _adds(tokens, last + 1, counts=counts):
                continue  # "5% | plus | a bonus"
            if parts[-1] in SIDES and role_at(tokens, last + 1) == NUMBER:
                continue  # "six skeletons | and over | 180 beads"
            if lower_at(tokens, last + 1) == GOES_ON.get(parts[-1]):
                continue  # "40 trucks and | up to 300 troops", "14 years and | more than 60 shows"
            if parts[0] == "at" and (lower_at(tokens, last + 1) in ONCE or opens_figure(tokens, last + 1)):
                continue  # "8% | at least once a week", "a table for two costs | at least 300 euros"
            if parts[-1] in {"minimum", "maximum", "max", "tops"} and lower_at(tokens, last + 1).isalpha():
                continue  # "a $900 minimum payment"
            return qualifier, last
    return None


def _adds(tokens: Sequence[Token], i: int, *, counts: bool) -> bool:
    """Whether "plus" adds what stands at token `i`: "a bonus", "£12m", "expenses"; not "60 plus | people"."""
    return lower_at(tokens, i) in ADDED or opens_figure(tokens, i) or (not counts and is_plural(lower_at(tokens, i)))


def opens_figure(tokens: Sequence[Token], i: int) -> bool:
    """Whether another figure starts at token `i`, to which a bound in front belongs."""
    text = lower_at(tokens, i)
    return text[:1].isdecimal() or text in {"$", "£", "€", "₹", "¥"}


ONCE = frozenset({"once", "twice", "one", "two", "three", "a", "an", "some", "part", "partly", "every", "until"})
ADDED = frozenset({"a", "an", "the", "one", "two", "three", "some", "another", "their", "its", "his", "her"})
SIDES = frozenset({"over", "under", "above", "below"})
GOES_ON = {"up": "to", "more": "than", "less": "than", "fewer": "than", "over": "the", "above": "all"}


def _stand_at(tokens: Sequence[Token], i: int, parts: tuple[str, ...]) -> bool:
    """Whether these words start at token `i`; of a single word the table has made sure."""
    if len(parts) > 1:
        for k, part in enumerate(parts, i):
            if tokens[k].lower != part:
                return False
    return True


def _is_other_sense(tokens: Sequence[Token], first: int, i: int, parts: tuple[str, ...]) -> bool:
    """Small words that stand at a number for another reason: "goes | up to", "told | about", "power | over"."""
    if parts[-1] == "than" and _compares_with_past(tokens, first, i):
        return True
    if parts == ("as", "much", "as"):  # "six times | as much as | two years before", "40% | as much as | last year"
        dated = lower_at(tokens, i + 1) in SPANS and lower_at(tokens, i + 2) in AGO
        return lower_at(tokens, first - 1) in TIMES or dated
    if parts == ("within",):
        return lower_at(tokens, i + 1) not in FIGURE_WORDS.reaches
    if parts == ("past",):
        lived = lower_at(tokens, first - 1) in {"is", "was"} and lower_at(tokens, first - 2) in {"he", "she", "who"}
        return lower_at(tokens, first - 1) not in FIGURE_WORDS.passing and not lived  # "when she was | past | 50"
    if parts == ("under",) and _is_covered(tokens, i):
        return True
    return parts == ("inside",) or lower_at(tokens, first - 1) in _SENSES.get(parts, frozenset())


def _is_covered(tokens: Sequence[Token], i: int) -> bool:
    """ "survives under | 1.5m of water": where, no bound."""
    link = next((k for k in range(i + 1, i + LONGEST_MEASURE) if lower_at(tokens, k) == "of"), None)
    return link is not None and lower_at(tokens, link + 1) in FIGURE_WORDS.covering


LONGEST_MEASURE = 4  # tokens of "1.5 m" and the "of" behind it


def _compares_with_past(tokens: Sequence[Token], first: int, i: int) -> bool:
    """ "$300 | less than | two years ago", "4% | more than | a year earlier": a difference, no bound of the time."""
    ago = lower_at(tokens, i + 2) in AGO
    return ago and (role_at(tokens, first - 1) == NUMBER or lower_at(tokens, first - 1) in SHARES)


SPANS = frozenset({"year", "years", "month", "months", "week", "weeks", "day", "days", "decade", "decades"})
TIMES = frozenset({"times", "twice", "double", "half", "thrice", "third", "quarter"})
AGO = frozenset({"ago", "earlier", "before", "previously"})
SHARES = frozenset(
    {"%", "percent", "cent", "cents", "pence", "p", "points", "million", "billion", "dollars", "euros", "pounds"}
)


_SENSES = {
    ("about",): FIGURE_WORDS.told,
    ("over",): FIGURE_WORDS.governed,
    ("under",): FIGURE_WORDS.trapped,
    ("up", "to"): FIGURE_WORDS.moving,
}
