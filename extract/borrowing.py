"""Nouns a bare number takes from elsewhere: "38 of 45 drones", "57, up from 41", "of the 58 miners, 41 walked"."""

from collections.abc import Sequence

from extract import counted, people
from extract.amounts import word_before
from extract.bounds import Bounded
from extract.clauses import BE, BREAK, HAVE, PREPOSITION, VERB, VERBAL, Word, role_at, word_at
from extract.counted import NounPhrase
from extract.elided import compares_moments, is_price
from extract.figure_words import FIGURE_WORDS
from extract.going_on import BACK, as_new_subject, is_put_at, last_noun, of_them, past_only, scored
from extract.left_out import gapped, moved_by, scant, voted, was
from extract.measured_behind import expects
from extract.models import Qualifier, Token
from extract.numeral_parts import FRACTION
from extract.tokens import lower_at
from extract.totals import ends_clause, in_total, is_total, of_number, of_number_before
from extract.twins import past_conversion
from extract.verbs import lemma

PLACING = frozenset({"in", "at", "on", "by", "from", "for", "with"})


def borrowed_noun(tokens: Sequence[Token], items: list[Bounded], k: int) -> NounPhrase | None:
    """The noun of the `k`th figure, which has none beside it; `None` where the text lends it none."""
    if people.sums_up(tokens, items[k].first):  # "11 bodies, bringing the death toll to | 64"
        return None
    return next((noun for lend in LENDING if (noun := lend(tokens, items, k))), None)


def _beside(tokens: Sequence[Token], items: list[Bounded], k: int) -> NounPhrase | None:
    """The noun of the figure behind ("38 of 45 drones", "four- and six-cylinder") or before ("57, up from 41")."""
    item = items[k]
    dangling = lower_at(tokens, item.last + 1) == "-" and lower_at(tokens, item.last + 2) in {",", "and", "or", "to"}
    if item.figure.borrows or dangling:
        near = (other.noun for other in items[k + 1 : k + 3] if _is_near(tokens, items, k, other))
        following = next((noun for noun in near if noun), None)
        if following or dangling or not k:
            return following
    beside = items[k + 1] if k + 1 < len(items) and items[k + 1].first == item.last + 1 else None
    if beside and (tokens[beside.last - 1].text == "-" or beside.figure.unit is not None):
        return counted.noun_phrase(tokens, beside.last + 1)  # "two | three-storey | hotels", "two | 4TB | drives"
    compares = compares_moments(tokens, item.first, item.last)
    goes_on = refers_back(tokens, item) or compares
    if k and is_among(tokens, items[k - 1], item):
        larger = _large_enough(items, k)
        plain = items[k - 1].figure.unit is None or is_price(tokens, items[k - 1].figure.last)
        return larger or (last_noun(items, k) if plain else None)  # "doses at $4 apiece, | 300,000 | of which are due"
    if k and compares and items[k - 1].figure.unit is None:
        return last_noun(items, k)  # "96 people, up from 71 on Thursday and | 12 | a week earlier"
    if k and goes_on and lower_at(tokens, item.first - 1) == "other":
        return last_noun(items, k)  # "nine miners came up after 61 hours, but hopes fade for the other | 12 |"
    return items[k - 1].noun if k and goes_on else None


def _large_enough(items: list[Bounded], k: int) -> NounPhrase | None:
    """The noun just before, or that of a figure as large as the part: "62 people in four wards, | 11 | of them"."""
    part, known = items[k].figure.low, [item for item in items[max(0, k - BACK) : k] if item.noun]
    whole = next((item for item in reversed(known) if item.figure.low >= part), None)
    return whole.noun if whole and items[k - 1].noun else items[k - 1].noun


def _is_near(tokens: Sequence[Token], items: list[Bounded], k: int, other: Bounded) -> bool:
    """Not the points of "have won | nine | of 12 at home and lead by seven points", "from | 3 | to 2 after 6 left"."""
    between = range(items[k + 1].last + 1, other.first)
    near = len(between) < NEAREST and all(role_at(tokens, i) != BREAK for i in between)
    return near or other is items[k + 1]


NEAREST = 3  # tokens between a total and the figure whose noun it takes


def refers_back(tokens: Sequence[Token], item: Bounded) -> bool:
    near = (item.first - 1, item.first - 2, item.last + 1, item.last + 2)
    return any(lower_at(tokens, k) in FIGURE_WORDS.referring for k in near)


def is_among(tokens: Sequence[Token], before: Bounded, item: Bounded) -> bool:
    """Whether it is of those just counted: "12 dead, including | four", "40 people slept in a hall, | 20 in a barn"."""
    link = lower_at(tokens, item.first - 1)
    if link == "including" or (
        lower_at(tokens, item.last + 1) == "of" and lower_at(tokens, item.last + 2) in FIGURE_WORDS.referring
    ):
        return True
    place = lower_at(tokens, item.last + 1)
    between = [token.lower for token in tokens[before.last + 1 : item.first]]
    # "1,105 in full, | 340 | in part", "19 of his 21 fights, | 14 | by knockout"
    parted = before.figure.low > item.figure.low and (between == [","] or not PLACING.isdisjoint(between))
    return link in {",", "and"} and place in PLACING and (place in between or parted)


LOWEST_INDEX = 100  # a level of a share index has three digits or more


def _level(tokens: Sequence[Token], items: list[Bounded], k: int) -> NounPhrase | None:
    """The points of a level behind another: "the Norex ended at 1,463 points, the Solex at | 1,334.20"."""
    if items[k].figure.low < LOWEST_INDEX or word_before(tokens, items[k].first) not in {"at", "to"}:
        return None
    near = reversed(items[max(0, k - BACK) : k])
    before = (item.noun for item in near if item.figure.low >= LOWEST_INDEX)
    return next((noun for noun in before if noun and noun.head == "point"), None)


def _lent(tokens: Sequence[Token], items: list[Bounded], k: int) -> NounPhrase | None:
    """The noun of the other bound: "at least 12 | but no more than | 15 people"."""
    if k + 1 == len(items) or Qualifier.EXACT in {items[k].qualifier, items[k + 1].qualifier}:
        return None
    between = [token.lower for token in tokens[items[k].last + 1 : items[k + 1].first]]
    return items[k + 1].noun if between in BOTH_BOUNDS else None


def _coordinated(tokens: Sequence[Token], items: list[Bounded], k: int) -> NounPhrase | None:
    """The noun of the second of two: "Bako and Ferrer scored | 14 | and nine goals"."""
    if k + 1 == len(items) or items[k + 1].noun is None or role_at(tokens, items[k].first - 1) != VERB:
        return None
    between = [token.lower for token in tokens[items[k].last + 1 : items[k + 1].first]]
    exact = items[k].qualifier is items[k + 1].qualifier is Qualifier.EXACT
    fates = people.words().fates  # "killed 14 and | nine tents | burned"
    return (
        items[k + 1].noun
        if exact and between == ["and"] and lower_at(tokens, items[k].first - 1) not in fates
        else None
    )


BOTH_BOUNDS = (["but"], ["and"], ["or"], [",", "but"])


# ---- sums and parts --------------------------------------------------------------------------------------------------
def _of_another_voice(tokens: Sequence[Token], items: list[Bounded], k: int) -> NounPhrase | None:
    """ "says 2,611 people have vanished; the government acknowledges | fewer than 900": two voices on one thing."""
    at = past_only(tokens, items[k].first)
    spoke = lower_at(tokens, at) == "of" and lemma(lower_at(tokens, at - 1)) in SPEAKING
    voiced = spoke or is_put_at(tokens, at) or lemma(lower_at(tokens, at)) in FIGURE_WORDS.voicing
    return last_noun(items, k) if voiced and ends_clause(tokens, items[k].last + 1) else None


SPEAKING = frozenset({"speak", "talk"})  # "…; organisers spoke of | 25,000"


def _of_whole(tokens: Sequence[Token], items: list[Bounded], k: int) -> NounPhrase | None:
    """ "of the 58 miners, | 41 | walked out and | six | were carried": the noun of the whole the clause opens with."""
    behind = word_at(tokens, past_conversion(tokens, items[k].last + 1))
    gapped = behind.role == PREPOSITION and behind.text != "of" and lower_at(tokens, items[k].first - 1) == "and"
    if behind.role not in VERBAL and not gapped:  # "19 have raised fees by 10% and | four | by more"
        return None
    for item in reversed(items[max(0, k - BACK) : k]):
        at = item.first - 2 if lower_at(tokens, item.first - 1) in {"the", "those", "these"} else item.first - 1
        opens = at >= 0 and role_at(tokens, at - 1) == BREAK
        if item.noun and opens and lower_at(tokens, at) == "of":
            return item.noun
    return None


def _all_but(tokens: Sequence[Token], items: list[Bounded], k: int) -> NounPhrase | None:
    """ "treated 57 pupils; all but | three | have gone home"."""
    first = items[k].first
    return last_noun(items, k) if (lower_at(tokens, first - 2), lower_at(tokens, first - 1)) == ("all", "but") else None


def is_expected(tokens: Sequence[Token], item: Bounded) -> bool:
    """ "228,000 jobs, above the | 180,000 | economists had expected"."""
    return expects(tokens, item.last + 1) and lower_at(tokens, item.first - 1) == "the"


def _goes_on(tokens: Sequence[Token], items: list[Bounded], k: int) -> NounPhrase | None:
    """ "312 votes out of | more than 48,000 | cast", "43 seats, | six | short of a majority", "| two more |, …"."""
    if not k:
        return None
    before, item = items[k - 1], items[k]
    between = [token.lower for token in tokens[before.last + 1 : item.first]]
    behind = (lower_at(tokens, item.last + 1), lower_at(tokens, item.last + 2))
    out_of = between in (["out", "of"], ["out", "of", "the"])
    if behind[0] in FIGURE_WORDS.gaps and behind != ("short", "of"):
        leads = (other.noun for other in reversed(items[max(0, k - BACK) : k]))
        return next((noun for noun in leads if noun and noun.head in FIGURE_WORDS.leads), None)
    if (
        out_of
        or "ones" in behind  # "a fourth test, following | three | other ones"
        or behind == ("short", "of")
        or (behind[0] in {"more", "others"} and behind[1] in {"", ",", ".", ";"})
    ):
        return before.noun
    if is_expected(tokens, item):
        return before.noun or (last_noun(items, k) if before.figure.form is FRACTION else None)
    return None


def _compared(tokens: Sequence[Token], items: list[Bounded], k: int) -> NounPhrase | None:
    """ "61 of the 70 patients recovered, compared with | 38 | of | 72 | on placebo"."""
    at = k - 1 if k and items[k - 1].figure.borrows and lower_at(tokens, items[k].first - 1) == "of" else k
    if word_before(tokens, items[at].first) not in COMPARING:
        return None
    return last_noun(items, at)


COMPARING = frozenset({"with", "against", "versus", "than"})


def _same_object(tokens: Sequence[Token], items: list[Bounded], k: int) -> NounPhrase | None:
    """ "opened 42 stores and closed | 11 | in the quarter": two verbs, two numbers of the same things."""
    if not k or items[k - 1].noun is None or counted.noun_phrase(tokens, items[k].last + 1):
        return None
    verbs = [_verb_before(tokens, items[j]) for j in (k - 1, k)]
    if verbs[1].lemma in GETTING or (verbs[1].shape == "past" and _ends_object(tokens, items[k].last + 1)):
        verbs = verbs[1:]  # "asked for 200 tents and got | 15", "took delivery of nine jets, retired | three | and …"
    noun = items[k - 1].noun
    if (
        noun is not None
        and (noun.unit != "person" or noun.head in LOST)
        and people.people_meant(tokens, items[k].first, items[k].last)
    ):
        return None  # "infected 412 people in six provinces and killed | 19 |"
    joined = _are_joined(tokens, items[k - 1], items[k], JOINING)
    holds = verbs[-1].role == HAVE and role_at(tokens, items[k].last + 1) == PREPOSITION
    acts = holds or verbs[-1].role == VERB  # "has executed 12 prisoners and has | 163 | on death row"
    return items[k - 1].noun if joined and acts and verbs[0].role in {VERB, verbs[-1].role} else None


LOST = frozenset({"life", "death", "injury", "casualty"})  # "cost 12 lives and wounded | 40 |"


def _verb_before(tokens: Sequence[Token], item: Bounded) -> Word:
    """The verb of "abducted | six", "shot dead | eight"."""
    return word_at(tokens, item.first - 2 if lower_at(tokens, item.first - 1) == "dead" else item.first - 1)


def _ends_object(tokens: Sequence[Token], i: int) -> bool:
    return lower_at(tokens, i) in {"", ",", ".", ";", "and", "but"}


def _are_joined(tokens: Sequence[Token], before: Bounded, item: Bounded, joints: frozenset[str]) -> bool:
    """Whether few words and one of the joints stand between two figures, and none that opens another clause."""
    between = {token.lower for token in tokens[before.last + 1 : item.first]}
    return len(between) <= FURTHEST and bool(between & joints) and not between & CLAUSAL


GETTING = frozenset({"get", "receive", "sell", "keep", "lose", "win", "find", "return"})
FURTHEST = 10  # words between two such numbers
JOINING = frozenset({"and", "but", ","})
CLAUSAL = frozenset({"when", "that", "which", "who", "after", "before", "because", ";", "said"})


def _is_of_which(tokens: Sequence[Token], item: Bounded) -> bool:
    """ "22 rockets, of which | 17 | were shot down and three hit fields"."""
    return lower_at(tokens, item.first - 1) in {"which", "whom"} and lower_at(tokens, item.first - 2) == "of"


def _as_subject(tokens: Sequence[Token], items: list[Bounded], k: int) -> NounPhrase | None:
    """ "I had four men below and only | two | came up"."""
    before = items[k - 1] if k else None
    if before is None:
        return None
    if _is_of_which(tokens, before) and _are_joined(tokens, before, items[k], JOINING - {","}):
        noun = last_noun(items, k)  # not "44,310 infections, of whom 39,877 recovered and | 1,205 | died"
        people_there = people.people_meant(tokens, items[k].first, items[k].last)
        return None if noun and noun.unit != "person" and people_there else noun
    if before.noun is None or (before.noun.unit != "person" and not _is_passive(tokens, before, items[k])):
        return None
    behind = word_at(tokens, items[k].last + 1)
    joined = _are_joined(tokens, before, items[k], JOINING - {","})
    return before.noun if joined and behind.shape == "past" else None


def _is_passive(tokens: Sequence[Token], before: Bounded, item: Bounded) -> bool:
    """ "1,914 flights | were cancelled on Monday and | 6,200 delayed"."""
    between = range(before.last + 1, item.first)
    return any(role_at(tokens, i) == BE and word_at(tokens, i + 1).shape == "past" for i in between)


LENDING = (
    of_number,
    of_number_before,
    _beside,
    scored,
    of_them,
    _lent,
    _coordinated,
    _level,
    in_total,
    is_total,
    _of_whole,
    _all_but,
    _of_another_voice,
    _goes_on,
    _compared,
    _same_object,
    _as_subject,
    was,
    moved_by,
    as_new_subject,
    scant,
    gapped,
    voted,
)
