"""What a measure, sum or share is about: "60% | of its revenue", "a | fine | of $5m", "| shares | fell 8%"."""

from collections.abc import Sequence
from typing import NamedTuple

from extract.clauses import (
    BE,
    BREAK,
    COMMA,
    DETERMINER,
    HAVE,
    MODAL,
    NOUN,
    PREPOSITION,
    RELATIVE,
    VERB,
    word_of,
)
from extract.measured_phrases import (
    VERBAL,
    ends_phrase,
    is_moment,
    past_determiners,
    phrase_from,
    phrase_to,
    role_at,
    wording,
    words,
)
from extract.models import Kind, Token
from extract.nouns import is_plural
from extract.tokens import lower_at

# Words read on either side of a figure; a subject further off is seldom its own.
REACH = 18


def about(tokens: Sequence[Token], first: int, last: int, kind: Kind) -> str:
    """What the figure at tokens `first` to `last` measures, the head in the singular; "" where nothing is plain."""
    behind = [] if lower_at(tokens, first - 1) in SIGNS else _behind(tokens, last + 1, kind)
    found = behind or _before_noun(tokens, first, last + 1)
    if len(found) == 1 and found[0] <= last + 2 and _tells_change(tokens, found[0]):
        return _changed(tokens, found[0] + 1) or _in_front(tokens, first) or wording(tokens, found)
    found = found or _bought(tokens, first, last + 1, kind)
    return wording(tokens, found) or _in_front(tokens, first, apposed=_is_dimension(tokens, last + 1))


def _tells_change(tokens: Sequence[Token], i: int) -> bool:
    """ "a 5% | rise"; not "$1bn in | gains"."""
    return tokens[i].lower in words().changes and lower_at(tokens, i - 1) not in {"in", "of"}


def aged(tokens: Sequence[Token], first: int) -> str:
    """Whose age stands between marks: "a woman, | 34 |, …", "Jo Smith (| 34 |)"."""
    return _in_front(tokens, first - 1, climbs=False) if lower_at(tokens, first - 1) in {",", "("} else ""


def _is_dimension(tokens: Sequence[Token], i: int) -> bool:
    """ "190 metres | long", "50 metres | by 25 metres"."""
    return lower_at(tokens, i) in words().trailing | {"by", "x"}


# Behind figures of these kinds a word that could be a verb is a noun.
NOMINAL = frozenset({Kind.MULTIPLE, Kind.MONEY, Kind.MEASURE})


# Behind these a change belongs to what stands in front: "Dow | +0.2%".
SIGNS = frozenset({"+", "up", "down", "±"})


def _before_noun(tokens: Sequence[Token], first: int, i: int) -> list[int]:
    """ "a | 5% | pay rise": behind an article the words at the figure are a noun phrase, even one like a verb."""
    if (
        role_at(tokens, first - 1) != DETERMINER
        or role_at(tokens, i) != VERB
        or lower_at(tokens, i) in words().trailing
    ):
        return []
    return [] if word_of(tokens[i].lower).sure else phrase_from(tokens, i)


# ---- behind the figure ---------------------------------------------------------------------------------------------
def _behind(tokens: Sequence[Token], i: int, kind: Kind) -> list[int]:
    i = _past_conversion(tokens, i)
    word = lower_at(tokens, i)
    if word == "of" or (word == "in" and kind is Kind.MONEY):
        found = phrase_from(tokens, past_determiners(tokens, i + 1))
        loose = is_moment(tokens, found) or lower_at(tokens, found[-1]) in words().turns if found else False
        return [] if word == "in" and loose else found
    if word == "-":
        i += 2 if lower_at(tokens, i + 1) in words().trailing else 1
        word = lower_at(tokens, i)
    elif word == "," and lower_at(tokens, i - 2) == "-" and not is_plural(lower_at(tokens, i - 1)):
        i += 1  # "a 25-ton, | unmarked lorry"
        word = lower_at(tokens, i)
    return phrase_from(tokens, i) if _may_be_measured(tokens, i, word, kind) else []


def _may_be_measured(tokens: Sequence[Token], i: int, word: str, kind: Kind) -> bool:
    """Whether the words at token `i` are what a figure in front measures: "5% | pay rise"; not "$500m | he needs"."""
    role = role_at(tokens, i)
    if i >= len(tokens) or word in words().trailing | words().pronouns or role not in {NOUN, VERB}:
        return False
    unsure = role == VERB and not word_of(word).sure and word_of(word).shape == "base"
    if kind in NOMINAL and unsure and role_at(tokens, i + 1) != DETERMINER:
        return True  # "1.4 times | book value", "a $5m | deal"; but "60 percent | support it"
    if role == VERB and (word_of(word).sure or not is_plural(word)) and not tokens[i].text[0].isupper():
        return False
    return tokens[i].text[0].isalnum() and not is_moment(tokens, phrase_from(tokens, i))


def _past_conversion(tokens: Sequence[Token], i: int) -> int:
    """ "8 miles | (13 kilometres) | of tunnels"."""
    if lower_at(tokens, i) == "(":
        for k in range(i + 1, min(i + 7, len(tokens))):
            if tokens[k].text == ")":
                return k + 1
    return i


def _changed(tokens: Sequence[Token], i: int) -> str:
    """What a change behind the figure changed: "a 12% fall | in exports"; not "in May", "in Europe"."""
    if lower_at(tokens, i) not in {"in", "of"}:
        return ""
    found = phrase_from(tokens, past_determiners(tokens, i + 1))
    named = bool(found) and tokens[found[0]].text[0].isupper() and lower_at(tokens, i) == "in"
    return "" if named or is_moment(tokens, found) else wording(tokens, found)


def _bought(tokens: Sequence[Token], first: int, i: int, kind: Kind) -> list[int]:
    """ "paid $5m | for the quarry", "spent £40m | on a bridge"; not "a fine of $5m for …"."""
    if kind is not Kind.MONEY or lower_at(tokens, i) not in {"for", "on"} or lower_at(tokens, first - 1) == "of":
        return []
    found = phrase_from(tokens, past_determiners(tokens, i + 1))
    return [] if is_moment(tokens, found) or (found and lower_at(tokens, found[-1]) in words().turns) else found


# ---- before the figure ---------------------------------------------------------------------------------------------
class Walk(NamedTuple):
    """Where reading back from a figure stands: at token `i`, with `verbal` a verb between, `spare` the second best."""

    i: int
    verbal: bool = False
    spare: str = ""


def _in_front(tokens: Sequence[Token], first: int, *, climbs: bool = True, apposed: bool = False) -> str:
    """The nearest noun phrase in front that is no moment: the subject of the verb, or the noun of "a fine of".

    One in a phrase of place or agent ("inflation | in Norland | rose to 5%") gives way to the one before it.
    """
    floor = max(-1, first - REACH)
    walk = Walk(first - 1)
    while walk.i > floor:
        if ends_phrase(tokens, walk.i):
            phrase, walk = _at_noun(tokens, walk, floor)
            if phrase is not None:
                return phrase
        elif role_at(tokens, walk.i) == COMMA:
            listed = walk.i + 1 == first and not apposed  # "a house in Rome, | $5m"
            return walk.spare or (_past_comma(tokens, walk.i, first) if climbs and not listed else "")
        else:
            step = _over_small_word(tokens, walk, first)
            if step is None:
                return walk.spare or (_before_participle(tokens, walk.i) if climbs else "")
            walk = step
    return walk.spare


def _at_noun(tokens: Sequence[Token], walk: Walk, floor: int) -> tuple[str | None, Walk]:
    """The phrase that ends at the walk, `None` where the walk goes on past it."""
    if tokens[walk.i].lower in words().pronouns:
        return walk.spare, walk
    found = phrase_to(tokens, walk.i, floor)
    before = found[0] - 1
    if is_moment(tokens, found) or tokens[found[-1]].lower in words().no_subjects:
        return None, walk._replace(i=before)
    phrase, before = _with_owner(tokens, before, wording(tokens, found), floor)
    link = _past_modifiers(tokens, before, floor)
    if not walk.verbal or lower_at(tokens, link) not in words().beside or link <= 0:
        return phrase, walk
    return None, walk._replace(i=link - 1, spare=walk.spare or phrase)


def _over_small_word(tokens: Sequence[Token], walk: Walk, first: int) -> Walk | None:
    """The walk one word further back; `None` at the edge of the figure's clause."""
    i, role = walk.i, role_at(tokens, walk.i)
    if role == RELATIVE or _is_relative(tokens, i, first):
        return Walk(i - 2 if lower_at(tokens, i - 1) == "," else i - 1, spare=walk.spare)
    opened = _opening(tokens, i)
    if opened is not None:
        return walk._replace(i=opened - 1)
    if tokens[i].text == "(":
        return Walk(i - 1, spare=walk.spare)
    if role == BREAK or (role == VERB and tokens[i].lower in words().reporting):
        return None
    return walk._replace(i=i - 1, verbal=walk.verbal or role in VERBAL)


def _is_relative(tokens: Sequence[Token], i: int, first: int) -> bool:
    """The "that" of "a fund | that | lost 5%", which a noun precedes and a verb follows."""
    follows = i + 1 < first and role_at(tokens, i + 1) in VERBAL
    return tokens[i].lower == "that" and follows and i > 0 and ends_phrase(tokens, i - 1)


# ---- over a comma --------------------------------------------------------------------------------------------------
LONGEST_APPOSITION = 14  # words between the commas of "the airline, founded in 1971, lost $9m"
LONGEST_CLAUSE = 40


def _past_comma(tokens: Sequence[Token], comma: int, first: int) -> str:
    """Whom the words behind a comma speak of: the noun before an apposition, or the subject of the main clause."""
    verb = next((k for k in range(comma + 1, first) if role_at(tokens, k) in VERBAL), None)
    if verb is None or word_of(tokens[verb].lower).shape == "ing":
        return _main_subject(tokens, comma)
    opened = _comma_before(tokens, comma, LONGEST_APPOSITION)
    if opened is not None and _verb_of(tokens, opened) is None:
        return _in_front(tokens, opened, climbs=False)  # "the airline, founded in 1971, | lost $9m"
    return _in_front(tokens, comma, climbs=False) if _verb_of(tokens, comma) else _main_subject(tokens, comma)


def _before_participle(tokens: Sequence[Token], i: int) -> str:
    """ "Bolt closed at $5 | after | falling 3%": a participle has the subject of the main clause."""
    is_participle = role_at(tokens, i + 1) == VERB and word_of(tokens[i + 1].lower).shape == "ing"
    return _main_subject(tokens, i) if is_participle and tokens[i].text.isalpha() else ""


def _main_subject(tokens: Sequence[Token], end: int) -> str:
    """The subject of the clause that ends before token `end`; where it has no verb, its last noun ("Papua, | …")."""
    verb = _verb_of(tokens, end)
    if verb is None:
        fronted = role_at(tokens, _clause_start(tokens, end)) == PREPOSITION  # "In March, | …"
        return "" if fronted else _in_front(tokens, end, climbs=False)
    if lower_at(tokens, verb - 1) == ",":
        opened = _comma_before(tokens, verb - 1, LONGEST_APPOSITION)
        verb = verb if opened is None else opened
    return _in_front(tokens, verb, climbs=False)


def _clause_start(tokens: Sequence[Token], end: int) -> int:
    start = end
    while start > max(0, end - LONGEST_CLAUSE):
        opened = _opening(tokens, start - 1)
        if opened is None and role_at(tokens, start - 1) == BREAK:
            break
        start = start - 1 if opened is None else opened
    return start


def _opening(tokens: Sequence[Token], i: int) -> int | None:
    """Where the bracket opens that token `i` closes."""
    if tokens[i].text != ")":
        return None
    return next((k for k in range(i - 1, max(-1, i - REACH), -1) if tokens[k].text == "("), None)


def _verb_of(tokens: Sequence[Token], end: int) -> int | None:
    """The first finite verb of the clause that ends before token `end`."""
    return next((k for k in range(_clause_start(tokens, end), end) if _is_finite(tokens, k)), None)


def _is_finite(tokens: Sequence[Token], i: int) -> bool:
    word = word_of(tokens[i].lower)
    return word.role in {BE, HAVE, MODAL} or (word.role == VERB and word.sure and word.shape in {"past", "s"})


def _comma_before(tokens: Sequence[Token], comma: int, reach: int) -> int | None:
    return next((k for k in range(comma - 1, max(0, comma - reach), -1) if tokens[k].text == ","), None)


# ---- the phrase in front -------------------------------------------------------------------------------------------
def _with_owner(tokens: Sequence[Token], i: int, phrase: str, floor: int) -> tuple[str, int]:
    """The noun before "of", where there is one, heads the phrase: "price of | benchmark", "shares in | the brewer".

    With the token before it all.
    """
    at = i
    while at > floor and role_at(tokens, at) == DETERMINER:
        at -= 1
    link = lower_at(tokens, at)
    held = link == "in" and lower_at(tokens, at - 1) in words().held
    if not (link == "of" or held) or at - 1 <= floor or not (held or ends_phrase(tokens, at - 1)):
        return phrase, i
    owner = phrase_to(tokens, at - 1, max(floor, at - 3))
    return f"{wording(tokens, owner)} {link} {phrase}", owner[0] - 1


def _past_modifiers(tokens: Sequence[Token], i: int, floor: int) -> int:
    """The token before the determiners of a phrase."""
    while i > floor and role_at(tokens, i) == DETERMINER:
        i -= 1
    return i
