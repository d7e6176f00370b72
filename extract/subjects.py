"""What a measure, sum or share is about: "60% | of its revenue", "a | fine | of $5m", "| shares | fell 8%"."""

from collections.abc import Sequence

from extract.clause_edges import clause_start, comma_before, is_finite, opening, verb_of
from extract.clauses import (
    ADVERB,
    BREAK,
    COMMA,
    JOINT,
    NOUN,
    PREPOSITION,
    RELATIVE,
    VERB,
    word_of,
)
from extract.measured_behind import before_noun, behind, bought, changed, tells_change
from extract.measured_phrases import ends_phrase, is_moment, past_determiners, phrase_from, phrase_to
from extract.models import Kind, Token, Value
from extract.modifiers import agreeing, past_modifiers, with_owner
from extract.nominals import opens_figure
from extract.nouns import is_plural, singular
from extract.subject_words import VERBAL, role_at, words
from extract.tokens import lower_at
from extract.wordings import wording

# Words read on either side of a figure; a subject further off is seldom its own.
REACH = 18


def about(tokens: Sequence[Token], first: int, last: int, kind: Kind) -> str:
    """What the figure at tokens `first` to `last` measures, the head in the singular; "" where nothing is plain."""
    if _is_of_them(tokens, last + 1) and lower_at(tokens, first - 1) in ASIDE:
        named = lower_at(tokens, last + 3)  # "a third of them | lorries"
        if is_plural(named) and role_at(tokens, last + 3) == NOUN:
            return singular(named)
        return _in_front(tokens, first - 1, climbs=False)
    moved = lower_at(tokens, first - 1) in SIGNS and lower_at(tokens, last + 1) != "of"
    priced = lower_at(tokens, first - 1) in words().costing and lower_at(tokens, last + 1) == "in"
    found = [] if moved or priced else behind(tokens, last + 1, kind)  # "costs | 65p | in the shop"
    found = found or before_noun(tokens, first, last + 1)
    if len(found) == 1 and found[0] <= last + 2 and tells_change(tokens, found[0]):
        return changed(tokens, found[0] + 1) or _in_front(tokens, first) or wording(tokens, found)
    found = found or bought(tokens, first, last + 1, kind)
    return wording(tokens, found) or _in_front(tokens, first, apposed=_is_dimension(tokens, last + 1))


def _is_of_them(tokens: Sequence[Token], i: int) -> bool:
    """ "400 buses, 20% | of them | electric"."""
    return lower_at(tokens, i) == "of" and lower_at(tokens, i + 1) in {"them", "whom", "which"}


ASIDE = frozenset({",", "-", "–", "—", "("})


class Subject(Value, frozen=True):
    """What a figure is about, and whether the text names several of it."""

    words: str
    is_plural: bool


def head_phrase(words: str) -> str:
    """What stands before "of" or "in": the "price" of "price of milk"."""
    return words.partition(" of ")[0].partition(" in ")[0]


def subject(tokens: Sequence[Token], first: int, last: int, kind: Kind) -> Subject:
    """As `about`; a head in the plural is told by the word it was made from."""
    words = about(tokens, first, last, kind)
    head = head_phrase(words).rpartition(" ")[2].lower()
    near = tokens[max(0, first - REACH) : last + REACH]
    return Subject(
        words, head == "number" or any(is_plural(token.lower) and singular(token.lower) == head for token in near)
    )


def fronted(tokens: Sequence[Token], first: int, last: int) -> str:
    """ "At | 118.5p |, its shares have climbed": the subject of the clause behind the comma."""
    opens = lower_at(tokens, first - 1) == "at" and role_at(tokens, first - 2) == BREAK
    behind = last + 2 if lower_at(tokens, last + 1) == "," else last + 1
    if not opens or (behind == last + 1 and lower_at(tokens, behind) not in {"the", "its", "this"}):
        return ""
    found = phrase_from(tokens, past_determiners(tokens, behind))
    return "" if not found or lower_at(tokens, found[0]) in words().pronouns else wording(tokens, found)


def label(tokens: Sequence[Token], first: int) -> str:
    """ "| Annual budget |: $7.4 million": the few words that open a sentence or a line and end in a colon."""
    if lower_at(tokens, first - 1) != ":" or not ends_phrase(tokens, first - 2):
        return ""
    found = phrase_to(tokens, first - 2, -1)
    opens = found[0] == 0 or tokens[found[0] - 1].text in {".", ";", "•", "|"}
    return wording(tokens, found) if opens else ""


def aged(tokens: Sequence[Token], first: int) -> str:
    """Whose age stands between marks or behind "aged": "a woman, | 34 |, …", "Jo Smith (| 34 |)"."""
    return _in_front(tokens, first - 1, climbs=False) if lower_at(tokens, first - 1) in {",", "(", "aged"} else ""


def _is_dimension(tokens: Sequence[Token], i: int) -> bool:
    """ "190 metres | long", "50 metres | by 25 metres", "61 feet | below the dam", "3 tonnes | of them"."""
    word = lower_at(tokens, i)
    if word == "of":
        return lower_at(tokens, i + 1) in {"them", "it"}
    return word in words().trailing or word in {"by", "x", "below", "above", "off", "from", "across"}


# Behind these a change belongs to what stands in front: "Dow | +0.2%".
SIGNS = frozenset({"+", "up", "down", "±"})


# ---- before the figure ---------------------------------------------------------------------------------------------
class Walk(Value, frozen=True):
    """Where reading back from a figure stands: at token `i`, with `verbal` a verb between, `spare` the second best."""

    i: int
    verbal: bool = False
    spare: str = ""


def _in_front(tokens: Sequence[Token], first: int, *, climbs: bool = True, apposed: bool = False) -> str:
    """The nearest noun phrase in front that is no moment: the subject of the verb, or the noun of "a fine of".

    One in a phrase of place or agent ("inflation | in Norland | rose to 5%") gives way to the one before it.
    """
    floor = max(-1, first - REACH)
    verb = first - 2 if lower_at(tokens, first - 1) == "from" else first - 1  # "prices for a ticket | range from £48"
    if subject := agreeing(tokens, verb):
        return subject
    start = _past_adjective(tokens, first)
    walk = Walk(start - 1, verbal=role_at(tokens, first) == VERB)  # "| topped 5 million"
    while walk.i > floor:
        if ends_phrase(tokens, walk.i):
            phrase, walk = _at_noun(tokens, walk, floor)
            if phrase is not None:
                return phrase
        elif role_at(tokens, walk.i) == COMMA:
            listed = walk.i + 1 == first and not apposed  # "a house in Rome, | $5m"
            return walk.spare or (_past_comma(tokens, walk.i, first) if climbs and not listed else "")
        else:
            if climbs and (subject := _of_joined_verb(tokens, walk.i)):
                return walk.spare or subject
            step = _over_small_word(tokens, walk, first)
            if step is None:
                return walk.spare or (_before_participle(tokens, walk.i) if climbs else "")
            walk = step
    return walk.spare


def _past_adjective(tokens: Sequence[Token], first: int) -> int:
    """Before what only describes the figure: "grew | an annualised 1.6 percent", "leaks | as small as 100kg"."""
    before = lower_at(tokens, first - 1)
    if before == "as" and lower_at(tokens, first - 3) == "as":
        return first - 3
    scant = before in words().scant or word_of(before or ".").shape == "past"
    return first - 2 if scant and lower_at(tokens, first - 2) in {"a", "an"} else first


def _at_noun(tokens: Sequence[Token], walk: Walk, floor: int) -> tuple[str | None, Walk]:
    """The phrase that ends at the walk, `None` where the walk goes on past it."""
    if tokens[walk.i].lower in words().pronouns:
        return walk.spare, walk
    found = phrase_to(tokens, walk.i, floor)
    before = found[0] - 1
    if _is_no_subject(tokens, found):
        return None, Walk(before, walk.verbal, walk.spare)
    phrase, before = with_owner(tokens, before, wording(tokens, found), floor)
    link = past_modifiers(tokens, before, floor)
    paired = len(found) <= LONGEST_NAME and lower_at(tokens, link) == "and"
    if paired and link > 0 and ends_phrase(tokens, link - 1):  # "between Asia | and | Europe"
        link = past_modifiers(tokens, phrase_to(tokens, link - 1, floor)[0] - 1, floor)
    if link <= 0 or _is_described(tokens, walk.i + 1):
        return phrase, walk
    if lower_at(tokens, link) in words().costing and role_at(tokens, link) == VERB and not walk.verbal:
        return None, Walk(link - 1, verbal=True, spare=walk.spare or phrase)  # "would | cost | taxpayers $5m"
    aside = walk.verbal and lower_at(tokens, link) in words().beside
    if not aside and not (lower_at(tokens, link) == "to" and lower_at(tokens, link - 1) in words().toward):
        return phrase, walk
    return None, Walk(link - 1, walk.verbal, walk.spare or phrase)


def _is_no_subject(tokens: Sequence[Token], found: list[int]) -> bool:
    """ "its highest | level", "last | month", "| unchanged |": words of the noun kind that are no subject."""
    last = tokens[found[-1]].lower
    peak = last in words().peaks and lower_at(tokens, found[0] - 1) in words().superlatives
    return peak or is_moment(tokens, found) or last in words().no_subjects or _is_done_beside(tokens, found)


def _is_done_beside(tokens: Sequence[Token], found: list[int]) -> bool:
    """ "fell 18 percent before | paring losses | to stand 11 percent lower": a deed with its object, no subject."""
    deed = word_of(tokens[found[0]].lower)
    opened = lower_at(tokens, found[0] - 1) in {"before", "after", "while", "by"}
    return len(found) > 1 and opened and deed.role == VERB and deed.shape == "ing"


def _is_described(tokens: Sequence[Token], i: int) -> bool:
    """ "a shed | measuring | 9 metres", "volunteers | aged | 65": the noun right before is what is measured."""
    return lower_at(tokens, i) in words().described


LONGEST_NAME = 2  # words of a name in a pair of them


def _over_small_word(tokens: Sequence[Token], walk: Walk, first: int) -> Walk | None:
    """The walk one word further back; `None` at the edge of the figure's clause."""
    i, role = walk.i, role_at(tokens, walk.i)
    if role == RELATIVE or _is_relative(tokens, i, first):
        return Walk(i - 2 if lower_at(tokens, i - 1) == "," else i - 1, spare=walk.spare)
    opened = opening(tokens, i)
    if opened is not None:
        return Walk(opened - 1, walk.verbal, walk.spare)
    if tokens[i].text == "(":
        return Walk(i - 1, spare=walk.spare)
    if role == BREAK or (role == VERB and tokens[i].lower in words().reporting):
        return None
    return Walk(i - 1, walk.verbal or role in VERBAL, walk.spare)


def _is_relative(tokens: Sequence[Token], i: int, first: int) -> bool:
    """The "that" of "a fund | that | lost 5%", which a noun precedes and a verb follows."""
    follows = i + 1 < first and role_at(tokens, i + 1) in VERBAL
    return tokens[i].lower == "that" and follows and i > 0 and ends_phrase(tokens, i - 1)


# ---- over a comma --------------------------------------------------------------------------------------------------
LONGEST_APPOSITION = 20  # words between the commas of "the airline, founded in 1971, lost $9m"
WORTH = frozenset({"worth", "valued", "priced"})


def _past_comma(tokens: Sequence[Token], comma: int, first: int) -> str:
    """Whom the words behind a comma speak of: the noun before an apposition, or the subject of the main clause."""
    if lower_at(tokens, comma + 1) in words().verbs:  # "stands 95 cm tall, | weighs 112 kg and drinks …"
        return _main_subject(tokens, comma)
    if lower_at(tokens, comma + 1) in WORTH:  # "3 kg of gold, | worth $5m"
        return _in_front(tokens, comma, climbs=False)
    verb = next((k for k in range(comma + 1, first) if role_at(tokens, k) in VERBAL), None)
    if verb is None or word_of(tokens[verb].lower).shape == "ing":
        return _main_subject(tokens, comma)
    opened = comma_before(tokens, comma, LONGEST_APPOSITION)
    if opened is not None and verb_of(tokens, opened) is None:
        return _in_front(tokens, opened, climbs=False)  # "the airline, founded in 1971, | lost $9m"
    return _in_front(tokens, comma, climbs=False) if verb_of(tokens, comma) else _main_subject(tokens, comma)


def _of_joined_verb(tokens: Sequence[Token], i: int) -> str:
    """ "the van makes 302 hp | and | now starts at $34,500": a second verb has the subject of the first."""
    if role_at(tokens, i) != JOINT:
        return ""
    at = i + 2 if role_at(tokens, i + 1) == ADVERB else i + 1
    verb = lower_at(tokens, at)
    draws = word_of(verb or ".").shape == "s" and opens_figure(tokens, at + 1)  # "and | draws | only 6 watts"
    joins = verb and (draws or verb in words().verbs or is_finite(tokens, at))
    return _main_subject(tokens, i) if joins else ""


def _before_participle(tokens: Sequence[Token], i: int) -> str:
    """ "Bolt closed at $5 | after | falling 3%": a participle has the subject of the main clause."""
    is_participle = role_at(tokens, i + 1) == VERB and word_of(tokens[i + 1].lower).shape == "ing"
    return _main_subject(tokens, i) if is_participle and tokens[i].text.isalpha() else ""


def _main_subject(tokens: Sequence[Token], end: int) -> str:
    """The subject of the clause that ends before token `end`; where it has no verb, its last noun ("Papua, | …")."""
    verb = verb_of(tokens, end)
    if verb is None:
        fronted = role_at(tokens, clause_start(tokens, end)) == PREPOSITION  # "In March, | …"
        return "" if fronted else _in_front(tokens, end, climbs=False)
    if lower_at(tokens, verb - 1) == ",":
        opened = comma_before(tokens, verb - 1, LONGEST_APPOSITION)
        verb = verb if opened is None else opened
    return _in_front(tokens, verb, climbs=False)
