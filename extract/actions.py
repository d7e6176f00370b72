"""What happened to the thing counted: the rules that find the verb, state or noun that tells it."""

from collections.abc import Callable, Sequence
from typing import NamedTuple

from extract.action_words import action_at, tables
from extract.clauses import (
    ADVERB,
    AUXILIARIES,
    BE,
    BREAK,
    COMMA,
    DETERMINER,
    EDGE,
    HAVE,
    JOINT,
    MODAL,
    NOUN,
    NUMBER,
    PREPOSITION,
    RELATIVE,
    VERB,
    Figure,
)
from extract.models import Token

SUBJECT_REACH = 9  # words before a verb in which its subject's noun is looked for: "the price of a barrel of crude was"
VERB_REACH = 10  # words before a preposition in which its verb is looked for: "raised its bid for the rival to $82"
LIST_REACH = 18  # words before a list's later member in which its verb is looked for
NOUN_REACH = 4  # words behind a figure in which the noun it measures is looked for: "a $5 billion one-time tax charge"
INSERTION_REACH = 14  # words an insertion between commas may hold: "12 ships, most of them old, were sunk"


class Rule(NamedTuple):
    """`find` returns the action, "" where the figure surely has none, `None` where the rule does not apply."""

    name: str
    find: Callable[[Figure], str | None]


def action_of(tokens: Sequence[Token], first: int, last: int, head: str) -> str:
    """The action told of the figure at tokens `first` to `last`, or "" where none is plain.

    >>> from extract.tokens import tokenize
    >>> action_of(tokenize("Two were hurt after hail struck 41 planes."), 7, 8, "plane")
    'hit'
    """
    figure = Figure(tokens, first, last, head)
    for rule in RULES:
        action = rule.find(figure)
        if action is not None:
            return action
    return ""


def age(figure: Figure) -> str | None:
    """As in "a 34-year-old", "aged 34", "Mr Li, 34,": an age is nobody's doing."""
    after = figure.at(figure.last + 1).text
    is_old = after == "old" or (after == "-" and figure.at(figure.last + 2).text == "old")
    is_aged = figure.at(figure.first - 1).text in ("aged", "age", "ages")
    in_commas = (
        figure.at(figure.first - 1).role == figure.at(figure.last + 1).role == COMMA and figure.first == figure.last
    )
    return "" if is_old or is_aged or in_commas or figure.inside()[-1].text == "old" else None


def event_counted(figure: Figure) -> str | None:
    """As in "seven fatalities", "69 injuries", "60 wounded": the thing counted is itself the outcome."""
    words = tables()
    last = figure.inside()[-1]
    found = words.events.get(last.text) or words.events.get(figure.head)
    if found:
        return found
    if figure.last > figure.first and last.role == VERB and last.shape == "past":
        return words.verbs.get(last.lemma, last.lemma)
    return None


def up_or_down(figure: Figure) -> str | None:
    """As in "up 3%", "down from 41", "8 percent lower"."""
    if figure.measures("percent") and (direction := DIRECTIONS.get(figure.at(figure.last + 1).text)):
        return direction
    place = figure.first - 1
    if figure.at(place).text in ("from", "to", "by", "about", "around", "nearly", "at", "more", "over"):
        place -= 1
    direction = PARTICLES.get(figure.at(place).text)
    before = figure.at(place - 1)
    is_particle = before.role == VERB and before.lemma not in MOVING
    return direction if direction and not is_particle else None


DIRECTIONS = {"higher": "rise", "up": "rise", "lower": "fall", "down": "fall"}
PARTICLES = {"up": "rise", "down": "fall"}
# Verbs that leave the direction to the particle: "went up 3%"; any other owns it: "set up 3 camps".
MOVING = frozenset(("be", "go", "come", "stay", "end", "close", "finish", "trade", "open", "edge", "share", "stock"))


def measured_noun(figure: Figure) -> str | None:
    """As in "a $5 billion tax charge", "a 12 percent fall", "an eight-year, $160 million offer"."""
    is_compound = any(word.text == "-" for word in figure.inside())
    if not (is_compound or figure.measures("money", "percent", "time", "other")):
        return None
    events = tables().events
    left = figure.at(figure.first - 1)
    for place in range(figure.last + 1, figure.last + 1 + NOUN_REACH):
        word = figure.at(place)
        if word.text in events and (left.role == DETERMINER or not (word.role == VERB and word.shape == "past")):
            return events[word.text]
        goes_on = word.role in (NOUN, VERB, NUMBER) or (
            word.role == COMMA and figure.at(place + 1).text in NEXT_MEASURE
        )
        if not goes_on:
            return None
    return None


NEXT_MEASURE = frozenset(("$", "£", "€"))


def dimension(figure: Figure) -> str | None:
    """As in "70 metres tall", "30 cm in diameter"."""
    if not figure.measures("other"):
        return None
    after = figure.at(figure.last + 1)
    if after.text == "in":
        found = tables().events.get(figure.at(figure.last + 2).text)
    else:
        found = tables().states.get(after.text)
    return found if found in DIMENSIONS else None


DIMENSIONS = frozenset(("tall", "deep", "long", "wide", "thick", "weigh", "radius"))


def state_behind(figure: Figure) -> str | None:
    """As in "12 soldiers dead", "69 injured", "of the 23 smugglers arrested", "left dozens wounded"."""
    words = tables()
    left = figure.left
    if left.role == VERB and left.lemma not in words.leaving | words.reporting | words.light:
        return None
    place = figure.last + 1
    while figure.at(place).role == ADVERB:
        place += 1
    word = figure.at(place)
    if word.text in words.states and word.text not in ABOARD:
        return None if words.states[word.text] in DIMENSIONS else words.states[word.text]
    if figure.is_verb(place) and word.shape == "past" and word.lemma not in words.reporting | words.light:
        return action_at(figure, place)
    return None


ABOARD = frozenset(("aboard", "onboard"))


def object_of(figure: Figure) -> str | None:
    """As in "killed at least seven", "launched a record 472 drones"."""
    if figure.left.role != VERB:
        return None
    return _taken(figure, figure.anchor)


def _taken(figure: Figure, verb: int) -> str | None:
    """The action of a verb that has the figure behind it; `None` where it only reports it."""
    words = tables()
    lemma = figure.at(verb).lemma
    if lemma in words.levels and (counted := subject_event(figure, verb)):
        return counted
    if lemma in words.reporting:
        return None
    action = action_at(figure, verb)
    if lemma in words.light and action == lemma:
        return lemma if lemma == "take" and figure.measures("time") else None
    return action


def subject_event(figure: Figure, verb: int) -> str | None:
    """What the subject of a level counts: the killed in "the death toll rose to 57"; changes of money stay changes."""
    words = tables()
    nouns = words.tolls if figure.at(verb).lemma in words.changes else words.events
    found = None
    for place in range(verb - 1, verb - 1 - SUBJECT_REACH, -1):
        word = figure.at(place)
        if word.text in nouns:
            found = nouns[word.text]
        elif word.role in (BREAK, EDGE, COMMA, RELATIVE) or (figure.is_verb(place) and word.shape != "ing"):
            break
    return found


def amount_behind(figure: Figure) -> str | None:
    """As in "cut by 200", "rose from 41 to 57", "closed at $5.20", "a loss of $5m"."""
    if figure.left.role != PREPOSITION:
        return None
    words = tables()
    preposition = figure.left.text
    if preposition == "of":
        return words.events.get(figure.at(figure.anchor - 1).text)
    takers = words.amounts.get(preposition, frozenset())
    for place in range(figure.anchor - 1, figure.anchor - 1 - VERB_REACH, -1):
        word = figure.at(place)
        if word.role in (BREAK, EDGE, COMMA, RELATIVE):
            return None
        if word.role == BE:
            return subject_event(figure, place)
        if figure.is_verb(place):
            return _taken(figure, place) if word.lemma in takers else None
    return None


def subject_of(figure: Figure) -> str | None:
    """As in "41 warplanes were hit", "12 people on the bridge died", "of whom 25 were rescued"."""
    if figure.left.role in (PREPOSITION, BE, HAVE) or figure.measures("time"):
        return None
    if figure.left.role == VERB and figure.left.lemma not in tables().reporting:
        return None
    return predicate(figure, figure.last + 1)


def predicate(figure: Figure, place: int) -> str | None:
    """The first verb that has the figure as its subject, over the phrases that stand between."""
    in_phrase = False
    while (word := figure.at(place)).role not in (BREAK, EDGE):
        if word.role in AUXILIARIES:
            return passive(figure, place)
        if word.role == COMMA:
            place = _behind_insertion(figure, place)
        elif figure.is_verb(place):
            if word.shape != "ing" and not (in_phrase and _is_reduced(figure, place)):
                return _told(figure, place)
            in_phrase = True
        elif _ends_subject(figure, place, in_phrase=in_phrase):
            return None
        in_phrase = in_phrase or word.role in (PREPOSITION, JOINT)
        place += 1
    return None


def _ends_subject(figure: Figure, place: int, *, in_phrase: bool) -> bool:
    word = figure.at(place)
    if word.role == RELATIVE:
        return figure.at(place - 1).role == PREPOSITION or word.text == "whose"
    if word.role == JOINT:
        return figure.is_verb(place + 1)
    return not in_phrase and word.role not in (PREPOSITION, ADVERB) and place > figure.last + 1


def _is_reduced(figure: Figure, place: int) -> bool:
    """As in "in a village hit by hail": the participle tells of the village."""
    return figure.at(place).shape == "past" and figure.at(place + 1).role == PREPOSITION


def _behind_insertion(figure: Figure, comma: int) -> int:
    """The comma that closes an insertion before a verb, or the end: ", most of them old, were"."""
    for place in range(comma + 1, comma + INSERTION_REACH):
        role = figure.at(place).role
        if role in (BREAK, EDGE):
            break
        behind = figure.at(place + 1)
        if role == COMMA and (behind.role in AUXILIARIES or (behind.role == VERB and behind.shape == "past")):
            return place
    return len(figure.words)


def _told(figure: Figure, place: int) -> str | None:
    """The action of a verb the figure is the subject of."""
    words = tables()
    lemma = figure.at(place).lemma
    if lemma in words.reporting:
        return passive(figure, place)
    action = action_at(figure, place)
    return _complement(figure, place + 1) if lemma in words.light and action == lemma else action


def _complement(figure: Figure, place: int) -> str:
    """The state behind "remain", "be" and the like: "are still missing", "were on board"."""
    while figure.at(place).role == ADVERB:
        place += 1
    if figure.at(place).text == "on" and figure.at(place + 1).text == "board":
        return "carry"
    word = figure.at(place)
    if word.role == VERB and word.shape == "past":
        return action_at(figure, place)
    return tables().states.get(word.text, "")


def passive(figure: Figure, place: int) -> str | None:
    """The verb or state behind auxiliaries and reports: "were said to have been hit", "are feared dead"."""
    words = tables()
    last_auxiliary = ""
    while True:
        word = figure.at(place)
        if word.role in AUXILIARIES:
            last_auxiliary = word.role
        elif word.role == VERB and word.lemma in words.reporting and word.text not in words.states:
            last_auxiliary = BE
        elif word.role != ADVERB and word.text not in ("to", "as", "that"):
            break
        place += 1
    is_verb = word.role == VERB and word.text not in words.states
    if is_verb and (word.shape in ("past", "ing") or last_auxiliary == MODAL or figure.at(place - 1).text == "to"):
        return _told(figure, place)
    return _phrase_of_state(figure, place) or _complement(figure, place)


def _phrase_of_state(figure: Figure, place: int) -> str:
    """As in "were in hospital", "was in custody"."""
    near = tables().phrases["be"]
    return near.get(figure.at(place + 1).text, "") if figure.at(place).role == PREPOSITION else ""


def worth(figure: Figure) -> str | None:
    """As in "a deal worth $180m"."""
    return tables().states["worth"] if figure.at(figure.first - 1).text == "worth" else None


def on_board(figure: Figure) -> str | None:
    """As in "with 18 sailors on board", "388 passengers aboard"."""
    after = figure.at(figure.last + 1).text
    is_aboard = after in ABOARD or (after == "on" and figure.at(figure.last + 2).text == "board")
    return "carry" if is_aboard else None


def equals(figure: Figure) -> str | None:
    """As in "the death toll was 57", "there were 12 killed", "the price is $17"."""
    if figure.left.role != BE:
        return None
    return subject_event(figure, figure.anchor) or tables().states.get(figure.at(figure.last + 1).text, "")


def listed(figure: Figure) -> str | None:
    """As in "confiscated nine rifles, two pistols and 13 magazines": members of a list share its verb."""
    if figure.left.role not in (COMMA, JOINT) or not _can_be_listed(figure):
        return None
    for place in range(figure.anchor - 1, figure.anchor - 1 - LIST_REACH, -1):
        word = figure.at(place)
        if word.role in (BREAK, EDGE, RELATIVE, *AUXILIARIES):
            return None
        if figure.is_verb(place):
            return _taken(figure, place)
    return None


def _can_be_listed(figure: Figure) -> bool:
    """A measure goes with the list only as part of a noun: "a new, $180m deal" but not "left, 12 days before"."""
    return not figure.measures("money", "percent", "time", "other") or figure.at(figure.last + 1).role in (NOUN, VERB)


def own_participle(figure: Figure) -> str | None:
    """As in "12 captured soldiers": where nothing else is told, what had happened before."""
    for word in figure.inside():
        if word.role == VERB and word.shape == "past" and word.sure:
            return tables().verbs.get(word.lemma, word.lemma)
    return None


# Tried in order; the first that does not return `None` decides. What stands right at the figure comes before what is
# further off, and its own noun or state before the verb of the sentence.
RULES = (
    Rule("an age has no action", age),
    Rule("the thing counted is the outcome", event_counted),
    Rule("up or down by the figure", up_or_down),
    Rule("the noun the figure measures", measured_noun),
    Rule("the dimension measured", dimension),
    Rule("worth the figure", worth),
    Rule("the state right behind", state_behind),
    Rule("object of the verb before", object_of),
    Rule("amount behind a preposition", amount_behind),
    Rule("subject of the verb behind", subject_of),
    Rule("on board", on_board),
    Rule("equal to what the subject names", equals),
    Rule("member of a list", listed),
    Rule("participle inside the figure", own_participle),
)
