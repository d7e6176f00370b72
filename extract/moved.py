"""What a verb moves to a figure, or puts at one: "raised | its bid for the rival | to $12bn", "held | fees | at 5%"."""

from collections.abc import Sequence

from extract.clause_edges import EDGES, goes_on
from extract.clauses import DETERMINER, NUMBER, PREPOSITION, VERB, role_at, word_at
from extract.measured_phrases import is_moment, past_determiners, phrase_from
from extract.models import Token
from extract.nominals import is_noun
from extract.subject_words import words
from extract.tokens import lower_at
from extract.twins import MAGNITUDE
from extract.unit_marks import is_symbol, is_unit
from extract.verbs import is_also_noun
from extract.wordings import wording

REACH = 16  # words from such a verb to its figure
FIGURE_REACH = 8  # tokens of the other figure in "cut fees to | 5 percent, | from 35 percent"
BEFORE_NOUNS = frozenset({DETERMINER, PREPOSITION, NUMBER})
LINKS = frozenset({"to", "by", "from", "at"})


def moved(tokens: Sequence[Token], first: int) -> str:
    """The object of a verb of change before "to", "by" or "from" and the figure at `first`, past what describes it.

    "" where none is plain, or nothing describes it.
    """
    link = first - 2 if lower_at(tokens, first - 1) == "somewhere" else first - 1
    bounded = lower_at(tokens, first) in {"above", "below"}  # "pushed temperatures in Dorrim | above 47 degrees |"
    link = first if bounded else link
    word = lower_at(tokens, link)
    if word not in LINKS and not bounded:
        return ""
    verbs = words().putters if word == "at" else words().movers
    end = _past_twin(tokens, link)
    for i in range(end - 1, max(-1, link - REACH), -1):
        role = role_at(tokens, i)
        if (role in EDGES and not goes_on(tokens, i)) or (
            role == NUMBER and lower_at(tokens, i - 1) not in {"in", "on"}
        ):
            return ""
        if role == VERB and word_at(tokens, i).lemma in verbs and (told := _object(tokens, i, end)):
            return told
        if role == VERB and i == end - 3 and lower_at(tokens, end - 1) == MAGNITUDE:
            return MAGNITUDE  # "revised the | magnitude | to 6.4": what it is of stands elsewhere
    return ""


def _past_twin(tokens: Sequence[Token], link: int) -> int:
    """The "to" of "cut fees | to | 5 percent, from 35 percent", given the "from"; else the token itself."""
    i = link - 2 if lower_at(tokens, link - 1) in {",", "-"} else link - 1
    floor = link - FIGURE_REACH
    while i > floor and (role_at(tokens, i) == NUMBER or is_unit(tokens, i) or is_symbol(tokens, i)):
        i -= 1
    return i if i < link - 1 and lower_at(tokens, i) in LINKS else link


def _object(tokens: Sequence[Token], verb: int, link: int) -> str:
    """The noun phrase right behind a verb, with what it is of, where more stands between it and the link; else ""."""
    start = past_determiners(tokens, verb + 1)
    found = phrase_from(tokens, start)
    opened = any(role_at(tokens, k) == NUMBER for k in range(verb + 1, start))  # "fell 3 percent to $5"
    if opened or not found or found[-1] >= link or is_moment(tokens, found) or _is_nominal(tokens, verb):
        return ""
    whole = _whole(tokens, found)
    joint = lower_at(tokens, found[-1] + 1)
    near = joint != "on" and (whole or found)[-1] + 1 == link
    if near and tokens[verb].text[0].islower() and not is_also_noun(tokens[found[-1]].lower):
        return ""  # nothing stands between: it is the nearest noun, but in "Norvo | Raises | Halden Bid to"
    return f"{wording(tokens, found)} {joint} {wording(tokens, whole)}" if whole else wording(tokens, found)


def _is_nominal(tokens: Sequence[Token], verb: int) -> bool:
    """ "the three | raises | for staff", "the next | cut | in fees"."""
    noun = role_at(tokens, verb - 1) in BEFORE_NOUNS
    noun = noun or (word_at(tokens, verb).shape == "base" and is_noun(tokens, verb))
    return noun and lower_at(tokens, verb - 1) != "to"


def _whole(tokens: Sequence[Token], found: list[int]) -> list[int]:
    """The "milk" of "price of milk", the "profits" of "taxes on profits", the "Halden" of "stake in Halden"."""
    joint = lower_at(tokens, found[-1] + 1)
    if joint not in {"of", "on"} and not (joint == "in" and tokens[found[-1]].lower in words().held):
        return []
    whole = phrase_from(tokens, past_determiners(tokens, found[-1] + 2))
    place = joint == "on" and whole and tokens[whole[0]].text[0].isupper()  # "cut fares on Monday", "… on Long Island"
    return [] if place or is_moment(tokens, whole) else whole
