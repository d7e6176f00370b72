"""What a figure is about because one before it is: "80% on foot, up from | 63% |", "$2bn, | a 6% increase |"."""

from collections.abc import Sequence

from extract import counted, subject_words
from extract.amounts import word_before
from extract.bounds import Bounded
from extract.clauses import VERBAL, role_at, word_of
from extract.going_on import past_only
from extract.measured_behind import COMPARED
from extract.models import COUNT, MONEY, Kind, Token, Value
from extract.nouns import is_plural
from extract.tokens import lower_at
from extract.units import Unit

COMPARING = frozenset({"but", "with", "against", "from", "versus", "than"})
COMPARED_WITH = frozenset({"compared", "compares", "contrasted", "contrasts", ","})
OF_THOSE = frozenset({"them", "which", "whom"})
SHARES = frozenset({Kind.PERCENT, Kind.RATIO})
MOMENTS = subject_words.words().moments  # "on the islands this spring, | up 14%"
PERSON = "person"
LISTING = ([","], ["and"], ["or"], [",", "and"], [",", "or"])


class Meaning(Value, frozen=True):
    """`unit` and `name` as in the columns of the same meaning; all empty where the text tells none."""

    unit: str = ""
    name: str = ""
    about: str = ""


def measure(unit: Unit) -> str:
    """The measure itself, where the text names nothing it is about."""
    return unit.name.partition(" per ")[0]


def measure_of(item: Bounded) -> str:
    return measure(item.figure.unit) if item.figure.unit else ""


def told_before(tokens: Sequence[Token], items: list[Bounded], known: list[Meaning], k: int) -> str:
    """What the figure before the `k`th is about, where the words around the `k`th say that it is of the same."""
    if told := _told_of(tokens, items, known, k) or _as_young(tokens, items[k], known[k - 1]):
        return told
    if told := _share_of_them(tokens, items, known, k):
        return told
    if known[k - 1].about != measure_of(items[k - 1]) and _is_of_same(tokens, items, k):
        return known[k - 1].about
    return _share_before(tokens, items, known, k) or _in_row(tokens, items, known, k)


def _is_of_same(tokens: Sequence[Token], items: list[Bounded], k: int) -> bool:
    """Whether the figure says itself that it is of what the one before is of."""
    before, item = items[k - 1], items[k]
    of_those = lower_at(tokens, item.first - 2) == "of" and lower_at(tokens, item.first - 1) in OF_THOSE
    if of_those or _is_of_total(tokens, item):
        return True  # "62 headstones, some of them | 200 years old |"
    beside = lower_at(tokens, item.first - 1) == "(" and before.last == item.first - 2
    if beside and item.figure.kind in SHARES:
        return True  # "1,877 | (34.7%) | of them were ill"
    hoped = before.figure.kind is item.figure.kind and _past_hope(tokens, item.first - 1) < item.first - 1
    return hoped or _is_measured_by(tokens, before, item) or _is_labelled(tokens, items, k)


def _share_of_them(tokens: Sequence[Token], items: list[Bounded], known: list[Meaning], k: int) -> str:
    """ "will axe 2,000 jobs by Easter, | half | of them this year": of those counted, where no others stand between."""
    item, before = items[k], items[k - 1]
    if item.figure.kind not in SHARES or before.noun is None or lower_at(tokens, item.last + 1) != "of":
        return ""
    named = is_plural(lower_at(tokens, item.last + 3))  # "a third of them | lorries |"
    several = any(is_plural(token.lower) for token in tokens[before.last + 1 : item.first])
    if named or several or lower_at(tokens, item.last + 2) not in OF_THOSE or _is_place(tokens, before):
        return ""
    return known[k - 1].about


def shared_with(tokens: Sequence[Token], items: list[Bounded], known: list[Meaning], k: int) -> str:
    """What the figure before the `k`th is about, where nothing says what the `k`th is: they are alike, or in a list."""
    return _listed(tokens, items, known, k) or _shared(tokens, items, known, k)


def _is_measured_by(tokens: Sequence[Token], before: Bounded, item: Bounded) -> bool:
    """ "took $48m at first, well short of | the $70m |", "grew 2%, above | the 1.5% | forecast": of one thing."""
    if before.figure.kind is not item.figure.kind:
        return False
    at = item.first - 2 if lower_at(tokens, item.first - 1) in {"the", "a"} else item.first - 1
    words = [token.lower for token in tokens[max(0, at - 2) : at + 1]]
    over = words[-2:] in (["short", "of"], ["shy", "of"], ["ahead", "of"]) or words[-1:] in (["above"], ["below"])
    return over and "," in (*words, lower_at(tokens, at - 3))


def _is_of_total(tokens: Sequence[Token], item: Bounded) -> bool:
    """ "610,000 names, | a sixth | of the total", "480 flats, some of them | priced at under £500,000"."""
    behind = lower_at(tokens, item.last + 1)
    if behind == "of":
        apposed = item.figure.kind in SHARES and lower_at(tokens, item.first - 1) == ","
        return apposed and lower_at(tokens, item.last + 3) == "total"
    at = item.first - 2 if lower_at(tokens, item.first - 1) in {"at", "from"} else item.first - 1
    told = lower_at(tokens, at) in subject_words.words().described
    return told and lower_at(tokens, at - 1) in OF_THOSE and lower_at(tokens, at - 2) == "of"


def _shared(tokens: Sequence[Token], items: list[Bounded], known: list[Meaning], k: int) -> str:
    """ "60% of voters came, compared with | 48%", "of 540 nurses, | 38% | left": as the figure before."""
    before, item = items[k - 1], items[k]
    at = past_only(tokens, item.first)
    left = lower_at(tokens, at) == "with" and lower_at(tokens, at - 1) not in COMPARED_WITH  # "with | 7:41 | left"
    same = before.figure.kind is item.figure.kind and lower_at(tokens, at) in COMPARING and not left
    subject = item.figure.kind in SHARES and role_at(tokens, item.last + 1) in VERBAL
    joined = lower_at(tokens, item.first - 1) in {",", "and"}
    in_row = subject and joined and before.figure.kind is item.figure.kind
    if (same or in_row) and before.figure.unit and known[k - 1].about != measure(before.figure.unit):
        return known[k - 1].about
    return before.noun.counted if subject and before.noun else ""


def _past_hope(tokens: Sequence[Token], at: int) -> int:
    """ "revenue of $2bn, | versus | its prior outlook of $1.6bn"."""
    if lower_at(tokens, at) != "of" or lower_at(tokens, at - 1) not in subject_words.words().hopes:
        return at
    near = range(at - 2, max(0, at - LONGEST_HOPE), -1)
    return next((k for k in near if lower_at(tokens, k) in COMPARING), at)


LONGEST_HOPE = 6  # words of "versus its own prior outlook of"


def _told_of(tokens: Sequence[Token], items: list[Bounded], known: list[Meaning], k: int) -> str:
    """ "11,400 complaints, up | 63%", "1.1m pizzas on Sunday, | 40% | more than usual": of what the count is of."""
    before, item = items[k - 1], items[k]
    comma = item.first - 2 if lower_at(tokens, item.first - 1) in {"up", "down"} else item.first - 1
    compares = comma < item.first - 1 or lower_at(tokens, item.last + 1) in counted.GRAMMAR.comparatives
    if not compares or item.figure.kind not in COMPARED or lower_at(tokens, comma) != ",":
        return ""
    if before.noun is None or _is_place(tokens, before):
        # "the population at 8.4 million, up | 3.6 percent |"
        level = before.noun is None and before.figure.kind is COUNT
        adjacent = comma == before.last + 1 and (before.figure.kind is MONEY or level)
        return known[k - 1].about if adjacent and known[k - 1].about != measure_of(before) else ""
    between = [word_of(token.lower) for token in tokens[before.last + 1 : comma]]
    told = any(word.role in VERBAL and word.text not in MOMENTS for word in between)
    again = lower_at(tokens, item.last + 1) in {"fewer", "more"}  # "2m viewers watched it, | a third | fewer than …"
    return known[k - 1].about if again or not told else ""


def _in_row(tokens: Sequence[Token], items: list[Bounded], known: list[Meaning], k: int) -> str:
    """ "48% of voters were for it, 43% against and | 9% undecided", "$2bn, | a 6% increase |, …": of the same thing."""
    before, item = items[k - 1], items[k]
    unit = before.figure.unit
    if unit is None or known[k - 1].about == measure(unit):
        return ""
    joint = [token.lower for token in tokens[before.last + 1 : item.first]]
    alike = before.figure.kind is item.figure.kind
    if alike and item.figure.kind is Kind.AGE and joint in LISTING and not _is_old(tokens, item):
        return known[k - 1].about  # "two girls, ages 6 and | 9 |"
    paced = not PACE.isdisjoint(joint) and [word for word in joint if word not in PACE] in LISTING
    if alike and (paced or joint[-2:] in (["up", "from"], ["down", "from"])):
        return known[k - 1].about  # "80% on foot, up from | 63% |", "up 23% year over year and | 4% | sequentially"
    ends = (word_before(tokens, before.first), joint[-1]) if joint and "," not in joint else ("", "")
    if alike and ends in CHANGING and not any(word_of(word).role in VERBAL for word in joint):
        return known[k - 1].about  # "narrow to 3.2% of GDP in 2027 from | 4.1% | this year"
    change = item.last + 1
    if joint in ([",", "a"], [",", "an"]) and item.figure.kind is Kind.PERCENT and _is_bare_change(tokens, change):
        return known[k - 1].about
    gapped = lower_at(tokens, change) in subject_words.words().trailing and joint[-1:] in ([","], ["and"])
    return known[k - 1].about if gapped and before.figure.kind is item.figure.kind in SHARES else ""


PACE = frozenset({"year", "over", "on", "quarter", "month", "sequentially", "annually"})


def _is_old(tokens: Sequence[Token], item: Bounded) -> bool:
    """Whether the age says of itself that it is one: "a girl, seven, and | a 34-year-old | man"."""
    return item.last > item.first or role_at(tokens, item.last + 1) in VERBAL


CHANGING = frozenset({("from", "to"), ("to", "from")})


def _share_before(tokens: Sequence[Token], items: list[Bounded], known: list[Meaning], k: int) -> str:
    """ "a fifth of all flights were late, and | 3.1% | did not leave": of what the share before is of."""
    item = items[k]
    joint = lower_at(tokens, item.first - 1) in {"and", "but", "while"} and lower_at(tokens, item.first - 2) == ","
    acts = role_at(tokens, item.last + 1) in VERBAL
    if item.figure.kind not in SHARES or not joint or not acts:
        return ""
    near = range(k - 1, max(-1, k - SHARES_BACK), -1)
    told = (known[j].about for j in near if items[j].figure.kind in SHARES and known[j].about != measure_of(items[j]))
    return next(told, "")


SHARES_BACK = 4  # figures from a share to the one before it


def _is_bare_change(tokens: Sequence[Token], i: int) -> bool:
    """Whether a change stands at token `i` and not what changed: "a 6.5 per cent | increase |, while"."""
    return lower_at(tokens, i) in subject_words.words().changes and lower_at(tokens, i + 1) in {"", ",", ".", ";"}


def _is_place(tokens: Sequence[Token], item: Bounded) -> bool:
    """ "prices fell in 51 of | 70 cities |, down 0.3 percent": where it was, not what it was."""
    at = item.first - 3 if lower_at(tokens, item.first - 1) == "of" else item.first - 1
    return lower_at(tokens, at) in {"in", "at", "across"}


def _as_young(tokens: Sequence[Token], item: Bounded, before: Meaning) -> str:
    """ "43 girls, some as young as | 11"."""
    young = item.figure.kind is Kind.AGE and lower_at(tokens, item.first - 1) == "as"
    return before.about if young and before.unit == PERSON else ""


def _listed(tokens: Sequence[Token], items: list[Bounded], known: list[Meaning], k: int) -> str:
    """What the figure before is about, where this is the next of a list: "songs at 69 cents, | 99 cents"."""
    before, unit = items[k - 1], items[k - 1].figure.unit
    between = [token.lower for token in tokens[before.last + 1 : items[k].first]]
    same_kind = before.figure.kind is items[k].figure.kind
    return (
        known[k - 1].about if unit and same_kind and between in LISTING and known[k - 1].about != measure(unit) else ""
    )


def _is_labelled(tokens: Sequence[Token], items: list[Bounded], k: int) -> bool:
    """ "Snow: 12cm in Orl, | 9cm | in Velin": a list of places behind a label, without a verb."""
    near = range(k, max(-1, k - LONGEST_LABELLED), -1)
    start = next((j for j in near if lower_at(tokens, items[j].first - 1) == ":"), -1)
    alike = items[k - 1].figure.unit == items[k].figure.unit is not None
    if not 0 <= start < k or not alike or lower_at(tokens, items[k - 1].last + 1) not in PLACING:
        return False
    return not any(word_of(token.lower).role in VERBAL for token in tokens[items[start].last + 1 : items[k].first])


LONGEST_LABELLED = 8  # figures from a label to the last that is told of it
PLACING = frozenset({"in", "at", "on", "for", "from"})
