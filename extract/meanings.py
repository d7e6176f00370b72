"""What a figure counts or measures: its unit, the unit's name, and the thing it is about."""

from collections.abc import Sequence

from extract import counted, fronting, in_front, people, subject_words, subjects, units, wordings
from extract.amounts import word_before
from extract.borrowing import borrowed_noun, is_among, is_expected, refers_back
from extract.bounds import Bounded
from extract.carried import SHARES, Meaning, measure, measure_of, shared_with, told_before
from extract.clauses import BE, BREAK, HAVE, NUMBER, VERB, VERBAL, role_at, word_at, word_of
from extract.counted import NounPhrase
from extract.figure_words import FIGURE_WORDS
from extract.identified import identified
from extract.models import COUNT, EXACT, MEASURE, MONEY, Kind, Token
from extract.nouns import is_person, is_plural, singular
from extract.nouns import words as noun_words
from extract.numeral_parts import DIGITS, VAGUE, Form
from extract.rates import with_rate
from extract.tokens import lower_at
from extract.twins import past_conversion
from extract.units import Unit

# A bare whole number below this counts nothing that the text names: "the bottom three", "rated 4", "chapter one".
IDLE = 1000
PART_OPENERS = frozenset({"among", "including"})
TELLING = FIGURE_WORDS.telling | FIGURE_WORDS.rising
# Between a figure and the same one in another unit or as it was before: "8 miles (13 km)", "$4, up from $3".
RESTATING = (["("], ["/"], [",", "or"], ["to"], ["from"], [",", "from"], [",", "up", "from"], [",", "down", "from"])

SUMMED = frozenset({MONEY, MEASURE})
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
        return Meaning(unit.code, unit.name, _measured(tokens, items, known, k) or measure(unit))
    noun = items[k].noun
    if noun is None or noun.first > items[k].figure.last + 1:
        plain = not k or known[k - 1].about in ("", PEOPLE.about)  # "77 demonstrators, 19 of them women" are those
        noun = identified(tokens, items[k], of_them=plain) or noun
    noun = _others(tokens, items, k) or noun
    hurt = k > 0 and known[k - 1].unit == PEOPLE.unit and items[k - 1].noun is None and items[k - 1].figure.unit is None
    if noun is None and hurt and is_among(tokens, items[k - 1], items[k]):
        return known[k - 1]  # "damaged 36 homes and injured seven, | none | of them badly"
    if noun is None and not people.is_group_of(tokens, items[k].first):
        noun = borrowed_noun(tokens, items, k)
    if noun is None:
        return Meaning() if _names_no_place(tokens, items[k]) else _unnamed(tokens, items, known, k)
    named, _ = with_rate(tokens, Unit(noun.head, noun.head, COUNT), noun.last)
    return Meaning(noun.unit, named.name, noun.counted)


def _others(tokens: Sequence[Token], items: list[Bounded], k: int) -> NounPhrase | None:
    """ "damaged two houses and shut | six others |": of what was counted before, where nothing befell people."""
    noun, before = items[k].noun, items[k - 1].noun if k else None
    if noun is None or noun.head != "other" or before is None or before.unit == PEOPLE.unit:
        return None
    fates = people.words().fates
    told = fates.isdisjoint(token.lower for token in tokens[items[k - 1].last + 1 : items[k].first])
    return before if told and not people.fate_behind(tokens, items[k].last) else None


def _names_no_place(tokens: Sequence[Token], item: Bounded) -> bool:
    """ "the Colts led in the | third |"; not "the quake was the | second | of the day"."""
    at = item.first - 2 if lower_at(tokens, item.first - 1) in {"the", "a", "only"} else item.first - 1
    return item.figure.kind is Kind.ORDINAL and role_at(tokens, at) not in {BE, HAVE}


def _measured(tokens: Sequence[Token], items: list[Bounded], known: list[Meaning], k: int) -> str:
    """What a figure with a unit is about; "" where the text does not say."""
    figure = items[k].figure
    if figure.kind is Kind.RATIO and figure.last > figure.first + 2 and lower_at(tokens, figure.last - 1) == "in":
        inside = counted.noun_phrase(tokens, figure.first + 1, one=True)
        if inside and inside.last == figure.last - 2:
            return inside.counted  # "one | child | in five"
    if not k:
        return _about(tokens, items, k)
    if told := told_before(tokens, items, known, k):
        return told
    if _restates(tokens, items[k - 1], items[k]):
        said = known[k - 1].about if known[k - 1].about != measure_of(items[k - 1]) else ""
    else:
        said = _about(tokens, items, k)
    return said or shared_with(tokens, items, known, k)


def _unnamed(tokens: Sequence[Token], items: list[Bounded], known: list[Meaning], k: int) -> Meaning:
    """What a number counts that has no noun anywhere: what the one before counts, people, or what its subject names."""
    item = items[k]
    if k and known[k - 1].unit == PEOPLE.unit and is_among(tokens, items[k - 1], item):
        return known[k - 1]
    if people.is_parent_of(tokens, item.first):
        return CHILDREN
    if _has_people_among(tokens, items, k):
        return PEOPLE
    if people.people_meant(tokens, item.first, item.last):
        return Meaning(PEOPLE.unit, PEOPLE.name, people.collective_of(tokens, item.first) or PEOPLE.about)
    if told := (_in_all(tokens, items[k - 1], item, known[k - 1]) if k else None) or _labelled(tokens, item):
        return told
    same = k > 0 and (is_expected(tokens, item) or (items[k - 1].figure.unit is None and refers_back(tokens, item)))
    return known[k - 1] if same and known[k - 1].unit else _by_subject(tokens, item)


def _has_people_among(tokens: Sequence[Token], items: list[Bounded], k: int) -> bool:
    """ "| Nineteen |, among them six children"."""
    part = items[k + 1].noun if k + 1 < len(items) else None
    between = [token.lower for token in tokens[items[k].last + 1 : items[k + 1].first]] if part else []
    return part is not None and part.unit == PEOPLE.unit and between[:1] == [","] and between[1:2] in PARTING


PARTING = (["among"], ["including"])


def _in_all(tokens: Sequence[Token], before: Bounded, item: Bounded, known: Meaning) -> Meaning | None:
    """ "one in eight households, or | 5,600 | in all": the number of them behind their share."""
    joint = [token.lower for token in tokens[item.first - 2 : item.first]]
    shares = before.figure.kind in SHARES and joint == [",", "or"]
    if not shares or not known.about or known.about == measure_of(before):
        return None
    head = wordings.head_word(known.about).lower()
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
    if _opens_clause(tokens, item):
        return PEOPLE if item.figure.form is VAGUE else Meaning()
    said = subjects.subject(tokens, item.first, item.last, COUNT)
    verb = item.first - 1  # "wolves now | number | around 90"; not "fans without tickets, thought to | number |"
    numbers = word_at(tokens, verb).lemma == "number" and lower_at(tokens, verb - 1) != "to"
    tied = numbers or people.links_toll(lower_at(tokens, item.first - 1)) or _is_bounding_verb(tokens, item)
    head = _counted_head(said.words) if tied and not _is_number_alone(tokens, item, said.words) else ""
    grown = people.is_group(_counted_head(said.words)) and word_before(tokens, item.first) in FIGURE_WORDS.rising
    if grown or people.is_group(head):  # "the | crowd | was closer to 200,000"
        return Meaning(PEOPLE.unit, PEOPLE.name, said.words)
    if head in units.TABLES.words or not said.is_plural or not head or head in FIGURE_WORDS.priced:
        return Meaning() if _is_not_of_subject(tokens, item, said.words) else Meaning(about=said.words)
    return Meaning(counted.person_or_noun(head), head, said.words)


def _is_number_alone(tokens: Sequence[Token], item: Bounded, said: str) -> bool:
    """Whether the subject is a number of nothing that it names: "the true | number |"; not "passenger | numbers |"."""
    near = (token.lower for token in tokens[max(0, item.first - in_front.REACH) : item.first])
    return said.endswith(" number") and " of " not in said and "numbers" not in near


def _opens_clause(tokens: Sequence[Token], item: Bounded) -> bool:
    """Whether a bare number is the subject of a clause of its own: "sirens rang as | dozens | fell"."""
    before = lower_at(tokens, item.first - 1)
    opened = before == "as" or (role_at(tokens, item.first - 1) == BREAK and before.isalpha())
    verb = word_at(tokens, item.last + 1)
    return opened and verb.role == VERB and verb.shape == "past"


def _is_not_of_subject(tokens: Sequence[Token], item: Bounded, said: str) -> bool:
    """Whether a bare number counts nothing its subject names: "Falk scored | 14 |", "in the top | five |".

    The level of an index or a coin is told of its name: "the Norex fell to | 1,334 |".
    """
    before = lower_at(tokens, item.first - 1)
    if item.figure.kind is not COUNT or before in {"to", "at", "from", "above", "below"}:
        return False
    if before == "of" and role_at(tokens, item.first - 2) == NUMBER:
        return True  # "the keeper was 20 of | 29 |"
    named = {singular(token.lower) for token in tokens[max(0, item.first - in_front.REACH) : item.first]}
    if singular(said.rpartition(" ")[2].lower()) not in named:
        return False  # told behind: "beat | two | “traitors”"
    verb = word_at(tokens, item.first - 2 if before in FIGURE_WORDS.particles else item.first - 1)
    plain = verb.lemma not in FIGURE_WORDS.levelling and not _is_bounding_verb(tokens, item)
    acts = plain and verb.role in {VERB, HAVE}
    return acts or before in FIGURE_WORDS.standing or (verb.role == BE and said[:1].isupper())


def _counted_head(words: str) -> str:
    """ "murder", "passenger" of "passenger number", "visitor" of "number of visitor"."""
    phrase = wordings.head_phrase(words)
    head = phrase.rpartition(" ")[2].lower()
    made_of = words.partition(" of ")[2].rpartition(" ")[2].lower()
    if head in subject_words.words().made_of and made_of:
        return made_of
    if head != "number":
        return head
    return (words.partition(" of ")[2] or phrase.rpartition(" ")[0]).rpartition(" ")[2].lower()


def _is_bounding_verb(tokens: Sequence[Token], item: Bounded) -> bool:
    """ "| topped | 5 million"."""
    return item.qualifier is not EXACT and role_at(tokens, item.first) == VERB


def _about(tokens: Sequence[Token], items: list[Bounded], k: int) -> str:
    item = items[k]
    if fronted := fronting.fronted(tokens, item.first, item.last):
        return fronted
    if item.figure.kind is Kind.AGE:
        noun = counted.noun_phrase(tokens, item.last + 1, one=True)
        if noun and is_person(noun.head) and noun.head not in noun_words().states:  # "a 12-year-old | killed | in"
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
    return not between or (tied and between == [","]) or between in ACROSS


ACROSS = (["x"], ["×"])  # "a resolution of | 1920 x 1200 |"


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
    if lower_at(tokens, item.first - 1) == "at" and lower_at(tokens, item.first - 2) in FIGURE_WORDS.put:
        return False  # "put the figure at | 260"
    behind = past_conversion(tokens, item.last + 1)  # "of 900 staff, | 300 | (33%) left"
    near = {lower_at(tokens, k) for k in (item.first - 2, item.first - 1, behind)}
    beside = {word_of(lower_at(tokens, k)).role for k in (item.first - 1, behind) if 0 <= k < len(tokens)}
    return not near & TELLING and not beside & VERBAL


def _restates(tokens: Sequence[Token], before: Bounded, item: Bounded) -> bool:
    between = [token.lower for token in tokens[before.last + 1 : item.first]]
    if between == [",", "or"] and before.figure.kind in SUMMED and item.figure.kind is Kind.PERCENT:
        return lower_at(tokens, item.last + 1) != "of"  # "off $1.80, | or 2.5% |", not "900 t, or 6% of all"
    again = [lower_at(tokens, before.first - 2), lower_at(tokens, before.first - 1)] == [",", "or"]
    if between == [",", "at"] and again and before.figure.kind is Kind.PERCENT and item.figure.kind is MONEY:
        return True  # "down 74 cents, or 0.9%, | at $78.60 |"
    shared = before.figure.kind in SHARES and item.figure.unit is not None
    if shared and between[:1] == ["of"] and between[-2:] == [",", "or"]:
        return _is_one_phrase(tokens, before, item)  # "70% of the crop, or | 900 tonnes |"
    shared = shared and between == [",", "or"]
    return between in RESTATING and (shared or before.figure.kind is item.figure.kind)


def _is_one_phrase(tokens: Sequence[Token], before: Bounded, item: Bounded) -> bool:
    """Whether only the noun that the figure before is a share of stands between."""
    between = tokens[before.last + 2 : item.first - 2]
    return all(token.text != "," and word_of(token.lower).role not in VERBAL for token in between)
