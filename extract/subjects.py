"""What a measure, sum or share is about: "60% | of its revenue", "a | fine | of $5m", "| shares | fell 8%"."""

from collections.abc import Sequence

from extract.clause_edges import clause_start
from extract.clauses import DETERMINER, NOUN, NUMBER, PREPOSITION, VERBAL, role_at, word_at
from extract.figure_words import FIGURE_WORDS
from extract.fronting import before_main_clause
from extract.in_front import REACH, in_front
from extract.lengths_of_time import in_place, is_nominal, nominal, of_time
from extract.located import located
from extract.measured_behind import LEADING, before_noun, behind, bought, changed, tells_change
from extract.measured_phrases import ends_phrase, phrase_to
from extract.models import DURATION, MEASURE, Kind, Token, Value
from extract.moved import moved
from extract.nouns import is_person, is_plural, singular
from extract.relative_clauses import put_at
from extract.speech import BODY
from extract.subject_words import words
from extract.tokens import HYPHENS, lower_at
from extract.twins import MAGNITUDE, past_conversion
from extract.unit_marks import is_unit
from extract.verbs import lemma
from extract.wordings import head_word, wording


def about(tokens: Sequence[Token], first: int, last: int, kind: Kind) -> str:
    """What the figure at tokens `first` to `last` measures, the head in the singular; "" where nothing is plain."""
    if _is_of_them(tokens, last + 1) and lower_at(tokens, first - 1) in ASIDE:
        named = lower_at(tokens, last + 3)  # "a third of them | lorries"
        if is_plural(named) and role_at(tokens, last + 3) == NOUN:
            return singular(named)
        return in_front(tokens, first - 1, climbs=False)
    if carried := _carried(tokens, first, last, kind):
        return carried
    found = [] if _points_away(tokens, first, last, kind) else behind(tokens, last + 1, kind)
    found = found or before_noun(tokens, first, last + 1)
    if len(found) == 1 and found[0] <= last + 2 and _is_change(tokens, first, found[0], kind):
        hoped = lower_at(tokens, first - 2) == "of" and lower_at(tokens, first - 3) in words().hopes
        subject = "" if hoped else in_front(tokens, first)  # "against expectations of a 0.2% gain"
        return changed(tokens, found[0] + 1) or subject or wording(tokens, found)
    found = found or bought(tokens, first, last + 1, kind)
    if found and tokens[found[-1]].lower in words().spans and lower_at(tokens, first - 2) == "in":
        return in_front(tokens, first - 2)  # "a deal | in the $75 million range"
    said = wording(tokens, found) or before_main_clause(tokens, first, last, kind) or _before(tokens, first, last, kind)
    return "" if kind is MEASURE and not found and _is_recorder(tokens, first, said) else said


LONGEST_ASIDE = 6  # tokens behind the figure: "in 48 hours", "up to three metres high"


def _opening(tokens: Sequence[Token], first: int, last: int) -> str:
    """ "| The rain |, 212 mm in 48 hours, was heavy": the subject that opens the sentence; none "40 km from" a town."""
    if lower_at(tokens, last + 1) not in {",", "in"} or role_at(tokens, 0) != DETERMINER:
        return ""
    found = phrase_to(tokens, first - 2, -1) if ends_phrase(tokens, first - 2) else [0]
    behind = range(last + 1, min(last + LONGEST_ASIDE, len(tokens)))
    closed = next((i for i in behind if tokens[i].lower == ","), 0)
    return wording(tokens, found) if found[0] == 1 and closed and role_at(tokens, closed + 1) in VERBAL else ""


def _is_recorder(tokens: Sequence[Token], first: int, said: str) -> bool:
    """Whether the subject only took the measure: "the station recorded | 212 mm"; not "the boat measured 9 m"."""
    return tokens[first - 1].lower in words().recording and said.rpartition(" ")[2].lower() in BODY


def _carried(tokens: Sequence[Token], first: int, last: int, kind: Kind) -> str:
    """What a verb takes to the figure, what a clause puts at it, or what lies as far off, whatever stands nearer."""
    told = "" if lower_at(tokens, last + 1) == "of" else moved(tokens, first)
    told = told or (located(tokens, first, last) if kind is MEASURE else "")
    before = tokens[first - 1].lower if first else ""
    if not told and before == "at":
        return put_at(tokens, first)
    return _opening(tokens, first, last) if not told and before == "," and kind is MEASURE else told


def _is_change(tokens: Sequence[Token], first: int, noun: int, kind: Kind) -> bool:
    """ "a 5% | rise"; not "analysts expect | 2.1 percent | growth"."""
    stated = lemma(lower_at(tokens, first - 1)) in FIGURE_WORDS.stating
    tied = kind in {DURATION, MEASURE} and lower_at(tokens, noun - 2) in HYPHENS and lower_at(tokens, noun + 1) != "in"
    return not (stated or tied) and tells_change(tokens, noun, kind)  # "did not survive the | 60-metre | fall"


def _before(tokens: Sequence[Token], first: int, last: int, kind: Kind) -> str:
    """What the words in front say that the figure measures, where those behind it say nothing."""
    late = kind is DURATION and lower_at(tokens, last + 1) in {"late", "overdue", "behind", "early"}
    done = word_at(tokens, last + 1).shape == "past" and word_at(tokens, last + 1).sure
    done = done and kind is Kind.PERCENT and role_at(tokens, clause_start(tokens, first - 1)) != PREPOSITION
    if lower_at(tokens, first - 1) == "," and (late or done):  # not "of those on the drug, | 11.8 percent | died"
        return in_front(
            tokens, first - 1, climbs=False
        )  # "the tunnel, | seven years | late, …", "the fire, | 70% | out"
    if kind is DURATION:
        return of_time(tokens, first, last)
    if kind is Kind.AGE and is_nominal(tokens, last):
        return nominal(tokens, first)
    if lower_at(tokens, first - 1) == "," and lower_at(tokens, past_conversion(tokens, last + 1)) in words().sizes:
        return in_front(tokens, first - 1, climbs=False)  # "we saw a large lorry, | 45 feet long |"
    scaled = "richter" in (
        lower_at(tokens, last + 2),
        lower_at(tokens, last + 3),
    )  # "the quake, | 5.1 | on the Richter scale"
    restates = (
        scaled or lower_at(tokens, first) == MAGNITUDE or (kind is Kind.PERCENT and _restates(tokens, first, last))
    )
    apposed = restates or _is_dimension(tokens, last + 1)  # "the first shock, | magnitude 7 |, …"
    return in_front(tokens, first, apposed=apposed)


def _restates(tokens: Sequence[Token], first: int, last: int) -> bool:
    """ "shares fell $3, | over 5 percent |, to end": the same once more."""
    figure = role_at(tokens, first - 2) == NUMBER or is_unit(tokens, first - 2)
    return lower_at(tokens, first - 1) == "," and figure and lower_at(tokens, last + 1) == ","


def _points_away(tokens: Sequence[Token], first: int, last: int, kind: Kind) -> bool:
    """Whether what stands behind the figure is not what it measures."""
    before, behind_it = lower_at(tokens, first - 1), lower_at(tokens, last + 1)
    if behind_it == "of":
        reach = kind is MEASURE and lower_at(tokens, first) == "within"  # "pass | within 300 km | of the moon"
        return reach or (before in LEADING and _is_share_of_base(tokens, first - 2, last + 2))
    if behind_it == "off" and before in words().spanning:
        return True  # "clung to a buoy for 19 hours | off the coast"
    if behind_it == "in" and before in words().costing:
        return role_at(tokens, last + 2) == DETERMINER  # "costs | 65p | in the shop", but "owes | $5m | in tax"
    return before in SIGNS


def _is_share_of_base(tokens: Sequence[Token], verb: int, base: int) -> bool:
    """ "narrow to | 3.2% | of gross domestic product": a level in terms of output, about what has come to it."""
    return role_at(tokens, verb) in VERBAL and not words().bases.isdisjoint(
        token.lower for token in tokens[base : base + 3]
    )


def _is_of_them(tokens: Sequence[Token], i: int) -> bool:
    """ "400 buses, 20% | of them | electric"."""
    return lower_at(tokens, i) == "of" and lower_at(tokens, i + 1) in {"them", "whom", "which"}


ASIDE = frozenset({",", "-", "–", "—", "("})


class Subject(Value, frozen=True):
    """What a figure is about, and whether the text names several of it."""

    words: str
    is_plural: bool


def subject(tokens: Sequence[Token], first: int, last: int, kind: Kind) -> Subject:
    """As `about`; a head in the plural is told by the word it was made from."""
    said = about(tokens, first, last, kind)
    head = head_word(said).lower()
    if head in words().made_of:  # "sales of | electric cars |"; not of "the pump"
        head = said.partition(" of ")[2].rpartition(" ")[2].lower()
    near = tokens[max(0, first - REACH) : last + REACH]
    several = head == "number" or any(is_plural(each.lower) and singular(each.lower) == head for each in near)
    return Subject(said, several)


def label(tokens: Sequence[Token], first: int) -> str:
    """ "| Annual budget |: $7.4 million": the few words that open a sentence or a line and end in a colon."""
    end = first - 4 if [lower_at(tokens, first - 3), lower_at(tokens, first - 2)] == ["so", "far"] else first - 2
    if lower_at(tokens, first - 1) != ":" or end < 0 or not ends_phrase(tokens, end):
        return ""
    found = phrase_to(tokens, end, -1)
    before = tokens[found[0] - 1].text if found[0] else "."
    opens = before in {".", ";", "•", "|"} or (found[0] == 1 and before[0].isdecimal())  # "11.40 | Rainfall |: 64mm"
    return wording(tokens, found) if opens else ""


def aged(tokens: Sequence[Token], first: int) -> str:
    """Whose age stands between marks or behind "aged": "a woman, | 34 |, …", "Jo Smith (| 34 |)"."""
    if lower_at(tokens, first - 1) not in {",", "(", "aged"}:
        return ""
    told = in_place(tokens, first - 1) or in_front(tokens, first - 1, climbs=False)
    person = lower_at(tokens, first - 2)  # "one | man |, 46, was held"
    return told or (person if is_person(person or ".") and lower_at(tokens, first - 3) == "one" else "")


def _is_dimension(tokens: Sequence[Token], i: int) -> bool:
    """ "190 metres | long", "50 metres | by 25 metres", "61 feet | below the dam", "3 tonnes | of them"."""
    i = past_conversion(tokens, i)
    word = lower_at(tokens, i)
    if word == "of":
        return lower_at(tokens, i + 1) in {"them", "it"}
    return word in words().trailing or word in {"with", "by", "x", "below", "above", "off", "from", "across"}


# Behind these a change belongs to what stands in front: "Dow | +0.2%".
SIGNS = frozenset({"+", "up", "down", "±"})
