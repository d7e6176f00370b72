"""What a length of time or an age is of where no noun behind tells: "the mast will stand in the bay for | a year"."""

from collections.abc import Callable, Sequence

from extract.clause_edges import clause_start, comma_before, verb_of
from extract.clauses import (
    ADVERB,
    BE,
    BREAK,
    COMMA,
    DETERMINER,
    JOINT,
    LISTS,
    NOUN,
    PREPOSITION,
    RELATIVE,
    role_at,
    word_at,
    word_of,
)
from extract.figure_words import FIGURE_WORDS
from extract.in_front import in_front
from extract.measured_phrases import ends_phrase, phrase_to
from extract.models import Token, Value
from extract.modifiers import past_modifiers
from extract.nouns import is_person, is_plural, singular
from extract.outer_phrases import before_object, before_phrases
from extract.subject_words import words
from extract.tokens import HYPHENS, lower_at
from extract.wordings import head_word


class Rule(Value, frozen=True):
    """`find` is asked of the tokens and the first and last of the figure: what it is of, "" where nothing tells that.

    `None` where the rule does not apply.
    """

    name: str
    find: Callable[[Sequence[Token], int, int], str | None]


def of_time(tokens: Sequence[Token], first: int, last: int) -> str:
    """What the length of time at tokens `first` to `last` is of; "" where nothing is plain."""
    for rule in RULES:
        found = rule.find(tokens, first, last)
        if found is not None:
            return found
    return in_front(tokens, first)


# ---- how much is left ----------------------------------------------------------------------------------------------
def left_over(tokens: Sequence[Token], first: int, last: int) -> str | None:
    """ "hit the post with only | 20 seconds | left": what is left is time of the match, not of the post."""
    at = first - 1
    while role_at(tokens, at) in {ADVERB, DETERMINER}:
        at -= 1
    behind = last + 2 if lower_at(tokens, last + 1) == "to" else last + 1
    ends = lower_at(tokens, behind) in (FIGURE_WORDS.left if behind == last + 1 else words().to_come)
    return "" if ends and lower_at(tokens, at) == "with" else None


def compared(tokens: Sequence[Token], first: int, last: int) -> str | None:
    """ "pupils read worse than | three years | ago": when something else was so."""
    return "" if lower_at(tokens, first - 1) == "than" and lower_at(tokens, last + 1) in LISTS["moments"] else None


# ---- how often -------------------------------------------------------------------------------------------------------
def again(tokens: Sequence[Token], first: int, last: int) -> str | None:
    """ "| the moon | passes the same spot every 16 days": of who does so, not of what it is done to."""
    if lower_at(tokens, first - 1) != "every":
        return None
    verb = verb_of(tokens, first - 1)
    if verb is None and ends_phrase(tokens, first - 2):
        at = past_modifiers(tokens, phrase_to(tokens, first - 2, -1)[0] - 1, -1)
        verb = at if at > 0 and word_at(tokens, at).shape == "s" else None  # what else may be a plural
    return None if verb is None else in_front(tokens, verb)


# ---- when and for how long, past where and by whom -----------------------------------------------------------------
def beyond_places(tokens: Sequence[Token], first: int, last: int) -> str | None:
    """ "kept | in a cellar by smugglers | for six weeks", "boarded | off Port Ansel | four days later"."""
    opens = _opening(tokens, first, last)
    if opens is None:
        return None
    start = before_phrases(tokens, opens)
    if start == opens:
        start = before_object(tokens, start) if opens == first else _before_act(tokens, start)
    return None if start == first else in_front(tokens, start, apposed=True)


def _opening(tokens: Sequence[Token], first: int, last: int) -> int | None:
    """Where "over the past six years", "for six weeks", "four days later" begins; `None` where it is none of these."""
    if tokens[first].lower in words().spanning:
        return first  # "struck off the coast | within three hours | of each other"
    at = first - 1
    while at >= 0 and (role_at(tokens, at) in {DETERMINER, ADVERB} or lower_at(tokens, at) in words().placing):
        at -= 1
    if lower_at(tokens, at) in words().spanning or _goes_on_after(tokens, at):
        return at
    behind = lower_at(tokens, last + 1)
    is_moment = behind in LISTS["moments"] or (behind == "from" and lower_at(tokens, last + 2) == "now")
    return first if is_moment else None


def _before_act(tokens: Sequence[Token], i: int) -> int:
    """Before the verb of "parliament | votes | in five weeks": what may be a plural is one where no verb is."""
    if role_at(tokens, i - 1) == ADVERB:
        earlier = _before_act(tokens, i - 1)  # "the jury | meets | again in nine days"
        return i if earlier == i - 1 else earlier
    act, many = word_at(tokens, i - 1), is_plural(lower_at(tokens, i - 2))
    opened = comma_before(tokens, i - 2, LONGEST_ASIDE) if lower_at(tokens, i - 2) == "," else None
    if opened and role_at(tokens, opened + 1) == RELATIVE and not act.sure and verb_of(tokens, opened) is None:
        return opened  # "the council |, which has 40 members, | meets in five weeks"
    if act.sure or act.shape != ("base" if many else "s") or role_at(tokens, i - 2) != NOUN:
        return i
    subject = tokens[clause_start(tokens, i) : i - 1]
    plain = not any(word_of(token.lower).role == PREPOSITION and token.lower != "of" for token in subject)
    return i - 1 if plain and verb_of(tokens, i) is None else i


LONGEST_ASIDE = 20  # words between the commas of "the council, which …, meets"


def _goes_on_after(tokens: Sequence[Token], at: int) -> bool:
    """ "were freed | after | 47 days in captivity"; not "After two days, they …"."""
    return lower_at(tokens, at) == "after" and role_at(tokens, at - 1) not in {BREAK, COMMA, JOINT}


# Tried in order; the first that does not return `None` decides.
RULES = (
    Rule("what was so before", compared),
    Rule("what is left", left_over),
    Rule("what comes around again", again),
    Rule("past places, agents and aims", beyond_places),
)


# ---- whoever is of an age ------------------------------------------------------------------------------------------
def is_nominal(tokens: Sequence[Token], last: int) -> bool:
    """Whether the age that ends at token `last` stands for a person: "the five-year-| old | fell"."""
    return lower_at(tokens, last) in {"old", "olds"} and lower_at(tokens, last - 1) in HYPHENS


def nominal(tokens: Sequence[Token], first: int) -> str:
    """Who the age that stands for a person is of: "Mira Osk, | a 34-year-old |, won"; "" where no name is beside it."""
    at = first - 1
    while role_at(tokens, at) == DETERMINER:
        at -= 1
    if at < 1 or at == first - 1:
        return ""
    if lower_at(tokens, at) == ",":
        said = in_front(tokens, at, climbs=False)
        one = said[:1].isupper() or is_person(singular(head_word(said).lower() or "."))
        told = one and ends_phrase(tokens, at - 1)
        return said if told else ""
    return in_front(tokens, first) if role_at(tokens, at) == BE else ""


def in_place(tokens: Sequence[Token], comma: int) -> str:
    """Who is of the place that ends before an age: "| a teacher | from Verden, 34"; "" where no such words stand."""
    if comma < 1 or not tokens[comma - 1].text[0].isupper() or not ends_phrase(tokens, comma - 1):
        return ""
    link = past_modifiers(tokens, phrase_to(tokens, comma - 1, -1)[0] - 1, -1)
    word = lower_at(tokens, link)
    whence = word == "from" and is_person(lower_at(tokens, link - 1) or ".")
    if word not in WHERE and not whence:
        return ""  # "was replaced by | Luc Remy |, 20"
    said = in_front(tokens, link, climbs=False)
    return said if is_person(head_word(said).lower() or ".") else ""


WHERE = frozenset({"in", "at", "near", "outside", "off"})  # no person stands behind these
