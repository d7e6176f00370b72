"""What a figure counts or measures: its unit, the unit's name, and the thing it is about."""

from collections.abc import Sequence

from extract import counted, people, subject_words, subjects, units
from extract.amounts import word_before
from extract.borrowing import borrowed_noun, is_among, is_expected, refers_back
from extract.bounds import Bounded
from extract.clauses import VERB, VERBAL, role_at, word_of
from extract.figure_words import FIGURE_WORDS
from extract.going_on import past_only
from extract.measured_behind import COMPARED
from extract.models import COUNT, EXACT, MONEY, Kind, Token, Value
from extract.nouns import is_person, is_plural
from extract.numeral_parts import DIGITS, Form
from extract.rates import with_rate
from extract.tokens import lower_at
from extract.units import Unit

# A bare whole number below this counts nothing that the text names: "the bottom three", "rated 4", "chapter one".
IDLE = 1000
PART_OPENERS = frozenset({"among", "including"})
TELLING = FIGURE_WORDS.telling | FIGURE_WORDS.rising
# Between a figure and the same one in another unit or as it was before: "8 miles (13 km)", "$4, up from $3".
RESTATING = (["("], ["/"], [",", "or"], ["to"], ["from"], [",", "from"], [",", "up", "from"], [",", "down", "from"])

COMPARING = frozenset({"but", "with", "against", "from", "versus", "than"})
OF_THOSE = frozenset({"them", "which", "whom"})
SHARES = frozenset({Kind.PERCENT, Kind.RATIO})
MOMENTS = subject_words.words().moments  # "on the islands this spring, | up 14%"
LISTING = ([","], ["and"], ["or"], [",", "and"], [",", "or"])


class Meaning(Value, frozen=True):
    """`unit` and `name` as in the columns of the same meaning; all empty where the text tells none."""

    unit: str = ""
    name: str = ""
    about: str = ""


PEOPLE = Meaning("person", "person", "person")
CHILDREN = Meaning("person", "child", "child")


def meanings(tokens: Sequence[Token], items: list[Bounded]) -> list[Meaning]:
    known: list[Meaning] = []
    for k in range(len(items)):
        known.append(_meaning(tokens, items, known, k))
    return known


def _meaning(tokens: Sequence[Token], items: list[Bounded], known: list[Meaning], k: int) -> Meaning:
    unit = items[k].figure.unit
    if unit is not None:
        return Meaning(unit.code, unit.name, _measured(tokens, items, known, k) or _measure(unit))
    noun = items[k].noun or borrowed_noun(tokens, items, k)
    if noun is None:
        return _unnamed(tokens, items, known, k)
    named, _ = with_rate(tokens, Unit(noun.head, noun.head, COUNT), noun.last)
    return Meaning(noun.unit, named.name, noun.counted)


def _measured(tokens: Sequence[Token], items: list[Bounded], known: list[Meaning], k: int) -> str:
    """What a figure with a unit is about; "" where the text does not say."""
    if not k:
        return _about(tokens, items, k)
    if told := _told_of(tokens, items, known, k) or _as_young(tokens, items[k], known[k - 1]):
        return told
    of_those = lower_at(tokens, items[k].first - 2) == "of" and lower_at(tokens, items[k].first - 1) in OF_THOSE
    if of_those and known[k - 1].about != _measure_of(items[k - 1]):
        return known[k - 1].about  # "62 headstones, some of them | 200 years old |"
    if row := _share_before(tokens, items, known, k) or _in_row(tokens, items, known, k):
        return row
    if _restates(tokens, items[k - 1], items[k]):
        said = known[k - 1].about if known[k - 1].about != _measure_of(items[k - 1]) else ""
    else:
        said = _about(tokens, items, k)
    return said or _listed(tokens, items, known, k) or _shared(tokens, items, known, k)


def _unnamed(tokens: Sequence[Token], items: list[Bounded], known: list[Meaning], k: int) -> Meaning:
    """What a number counts that has no noun anywhere: what the one before counts, people, or what its subject names."""
    item = items[k]
    if k and known[k - 1].unit == PEOPLE.unit and is_among(tokens, items[k - 1], item):
        return known[k - 1]
    if people.is_parent_of(tokens, item.first):
        return CHILDREN
    if people.people_meant(tokens, item.first, item.last):
        return Meaning(PEOPLE.unit, PEOPLE.name, people.collective_of(tokens, item.first) or PEOPLE.about)
    if told := (_in_all(tokens, items[k - 1], item, known[k - 1]) if k else None) or _labelled(tokens, item):
        return told
    same = k > 0 and (is_expected(tokens, item) or (items[k - 1].figure.unit is None and refers_back(tokens, item)))
    return known[k - 1] if same and known[k - 1].unit else _by_subject(tokens, item)


def _in_all(tokens: Sequence[Token], before: Bounded, item: Bounded, known: Meaning) -> Meaning | None:
    """ "one in eight households, or | 5,600 | in all": the number of them behind their share."""
    joint = [token.lower for token in tokens[item.first - 2 : item.first]]
    shares = before.figure.kind in SHARES and joint == [",", "or"]
    if not shares or not known.about or known.about == _measure_of(before):
        return None
    head = subjects.head_word(known.about).lower()
    return PEOPLE if head in people.words().collectives else Meaning(counted.person_or_noun(head), head, known.about)


def _labelled(tokens: Sequence[Token], item: Bounded) -> Meaning | None:
    """ "| Visitors |: 1.1 million. | Staff |: 38."."""
    said = subjects.label(tokens, item.first)
    head = _counted_head(said)
    if people.is_group(head):
        return Meaning(PEOPLE.unit, PEOPLE.name, said)
    counts = head and head not in FIGURE_WORDS.priced and is_plural(lower_at(tokens, item.first - 2))
    return Meaning(counted.person_or_noun(head), head, said) if counts else None


def _by_subject(tokens: Sequence[Token], item: Bounded) -> Meaning:
    """ "| murders | rose to 386" counts murders, "passenger | numbers | topped 5 million" passengers."""
    said = subjects.subject(tokens, item.first, item.last, COUNT)
    tied = people.links_toll(lower_at(tokens, item.first - 1)) or _is_bounding_verb(tokens, item)
    head = _counted_head(said.words) if tied else ""
    grown = people.is_group(_counted_head(said.words)) and word_before(tokens, item.first) in FIGURE_WORDS.rising
    if grown or people.is_group(head):  # "the | crowd | was closer to 200,000"
        return Meaning(PEOPLE.unit, PEOPLE.name, said.words)
    if head in units.TABLES.words or not said.is_plural or not head or head in FIGURE_WORDS.priced:
        return Meaning(about=said.words)
    return Meaning(counted.person_or_noun(head), head, said.words)


def _counted_head(words: str) -> str:
    """ "murder", "passenger" of "passenger number", "visitor" of "number of visitor"."""
    phrase = subjects.head_phrase(words)
    head = phrase.rpartition(" ")[2].lower()
    if head != "number":
        return head
    return (words.partition(" of ")[2] or phrase.rpartition(" ")[0]).rpartition(" ")[2].lower()


def _is_bounding_verb(tokens: Sequence[Token], item: Bounded) -> bool:
    """ "| topped | 5 million"."""
    return item.qualifier is not EXACT and role_at(tokens, item.first) == VERB


def _shared(tokens: Sequence[Token], items: list[Bounded], known: list[Meaning], k: int) -> str:
    """ "60% of voters came, compared with | 48%", "of 540 nurses, | 38% | left": as the figure before."""
    before, item = items[k - 1], items[k]
    same = before.figure.kind is item.figure.kind and lower_at(tokens, past_only(tokens, item.first)) in COMPARING
    subject = item.figure.kind in SHARES and role_at(tokens, item.last + 1) in VERBAL
    joined = lower_at(tokens, item.first - 1) in {",", "and"}
    in_row = subject and joined and before.figure.kind is item.figure.kind
    if (same or in_row) and before.figure.unit and known[k - 1].about != _measure(before.figure.unit):
        return known[k - 1].about
    return before.noun.counted if subject and before.noun else ""


def _told_of(tokens: Sequence[Token], items: list[Bounded], known: list[Meaning], k: int) -> str:
    """ "11,400 complaints, up | 63%", "1.1m pizzas on Sunday, | 40% | more than usual": of what the count is of."""
    before, item = items[k - 1], items[k]
    comma = item.first - 2 if lower_at(tokens, item.first - 1) in {"up", "down"} else item.first - 1
    compares = comma < item.first - 1 or lower_at(tokens, item.last + 1) in counted.GRAMMAR.comparatives
    if not compares or item.figure.kind not in COMPARED or lower_at(tokens, comma) != ",":
        return ""
    if before.noun is None or _is_place(tokens, before):
        adjacent = comma == before.last + 1 and before.figure.kind is MONEY and before.figure.unit
        return known[k - 1].about if adjacent and known[k - 1].about != _measure_of(before) else ""
    between = [word_of(token.lower) for token in tokens[before.last + 1 : comma]]
    told = any(word.role in VERBAL and word.text not in MOMENTS for word in between)
    again = lower_at(tokens, item.last + 1) in {"fewer", "more"}  # "2m viewers watched it, | a third | fewer than …"
    return known[k - 1].about if again or not told else ""


def _in_row(tokens: Sequence[Token], items: list[Bounded], known: list[Meaning], k: int) -> str:
    """ "48% of voters were for it, 43% against and | 9% undecided", "$2bn, | a 6% increase |, …": of the same thing."""
    before, item = items[k - 1], items[k]
    unit = before.figure.unit
    if unit is None or known[k - 1].about == _measure(unit):
        return ""
    joint = [token.lower for token in tokens[before.last + 1 : item.first]]
    alike = before.figure.kind is item.figure.kind
    if alike and joint[-2:] in (["up", "from"], ["down", "from"]):  # "80% of trips on foot, up from | 63% | today"
        return known[k - 1].about
    change = item.last + 1
    if joint in ([",", "a"], [",", "an"]) and item.figure.kind is Kind.PERCENT and _is_bare_change(tokens, change):
        return known[k - 1].about
    gapped = lower_at(tokens, change) in subject_words.words().trailing and joint[-1:] in ([","], ["and"])
    return known[k - 1].about if gapped and before.figure.kind is item.figure.kind in SHARES else ""


def _share_before(tokens: Sequence[Token], items: list[Bounded], known: list[Meaning], k: int) -> str:
    """ "a fifth of all flights were late, and | 3.1% | did not leave": of what the share before is of."""
    item = items[k]
    joint = lower_at(tokens, item.first - 1) in {"and", "but", "while"} and lower_at(tokens, item.first - 2) == ","
    acts = role_at(tokens, item.last + 1) in VERBAL
    if item.figure.kind not in SHARES or not joint or not acts:
        return ""
    near = range(k - 1, max(-1, k - SHARES_BACK), -1)
    told = (known[j].about for j in near if items[j].figure.kind in SHARES and known[j].about != _measure_of(items[j]))
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
    return before.about if young and before.unit == PEOPLE.unit else ""


def _measure(unit: Unit) -> str:
    """The measure itself, where the text names nothing it is about."""
    return unit.name.partition(" per ")[0]


def _measure_of(item: Bounded) -> str:
    return _measure(item.figure.unit) if item.figure.unit else ""


def _about(tokens: Sequence[Token], items: list[Bounded], k: int) -> str:
    item = items[k]
    if fronted := subjects.fronted(tokens, item.first, item.last):
        return fronted
    if item.figure.kind is Kind.AGE:
        noun = counted.noun_phrase(tokens, item.last + 1, one=True)
        if noun and is_person(noun.head):
            return noun.counted
        if whose := subjects.aged(tokens, item.first):
            return whose
    first, last = _stacked(tokens, items, k)
    return subjects.about(tokens, first, last, item.figure.kind) or subjects.label(tokens, item.first)


MOST_STACKED = 4  # figures on either side; more in a row are a list or a table


def _stacked(tokens: Sequence[Token], items: list[Bounded], k: int) -> tuple[int, int]:
    """The tokens of all figures that describe one noun: "a five-year, $70 million | contract"."""
    start = end = k
    first, last = max(0, k - MOST_STACKED), min(len(items) - 1, k + MOST_STACKED)
    while start > first and _describes(tokens, items[start - 1], items[start]):
        start -= 1
    while end < last and _describes(tokens, items[end], items[end + 1]):
        end += 1
    return items[start].first, items[end].last


def _describes(tokens: Sequence[Token], item: Bounded, following: Bounded) -> bool:
    compound = following.noun is not None and lower_at(tokens, following.last - 1) == "-"  # "1.5-litre three-cylinder"
    if item.figure.unit is None or not (compound or following.figure.unit) or is_plural(lower_at(tokens, item.last)):
        return False
    tied = lower_at(tokens, item.last - 1) == "-"
    between = [token.lower for token in tokens[item.last + 1 : following.first]]
    return not between or (tied and between == [","])


def _listed(tokens: Sequence[Token], items: list[Bounded], known: list[Meaning], k: int) -> str:
    """What the figure before is about, where this is the next of a list: "songs at 69 cents, | 99 cents"."""
    before, unit = items[k - 1], items[k - 1].figure.unit
    between = [token.lower for token in tokens[before.last + 1 : items[k].first]]
    same_kind = before.figure.kind is items[k].figure.kind
    return (
        known[k - 1].about if unit and same_kind and between in LISTING and known[k - 1].about != _measure(unit) else ""
    )


def is_idle(tokens: Sequence[Token], item: Bounded) -> bool:
    """Whether a number without unit or noun says too little to be a figure: no bound, no part of a pair, not rising."""
    figure = item.figure
    if item.qualifier is not EXACT or figure.borrows or not 0 <= figure.low < IDLE:
        return False
    if figure.low != figure.low.to_integral_value() or figure.form not in {DIGITS, Form.WORDS}:
        return False
    if figure.low == 0:  # "none of them", where nothing tells of whom
        return True
    if lower_at(tokens, item.last + 1) == "," and lower_at(tokens, item.last + 2) in PART_OPENERS:
        return False  # "“Nineteen, | among them six children"
    near = {lower_at(tokens, k) for k in (item.first - 2, item.first - 1, item.last + 1)}
    beside = {word_of(lower_at(tokens, k)).role for k in (item.first - 1, item.last + 1) if 0 <= k < len(tokens)}
    return not near & TELLING and not beside & VERBAL


def _restates(tokens: Sequence[Token], before: Bounded, item: Bounded) -> bool:
    between = [token.lower for token in tokens[before.last + 1 : item.first]]
    shared = between == [",", "or"] and before.figure.kind in SHARES and item.figure.unit is not None
    return between in RESTATING and (shared or before.figure.kind is item.figure.kind)
