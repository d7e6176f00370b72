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
    NOUN,
    NUMBER,
    PREPOSITION,
    RELATIVE,
    VERB,
    Word,
    lists,
)
from extract.models import Token
from extract.predicates import behind_auxiliary, predicate
from extract.scenes import Figure

SUBJECT_REACH = 9  # words before a verb in which its subject's noun is looked for: "the price of a barrel of crude was"
VERB_REACH = 10  # words before a preposition in which its verb is looked for: "raised its bid for the rival to $82"
LIST_REACH = 18  # words before a list's later member in which its verb is looked for
NOUN_REACH = 5  # words behind a figure in which the noun it measures is looked for: "a $5 billion one-time tax charge"


class Rule(NamedTuple):
    """`find` returns the action, "" where the figure surely has none, `None` where the rule does not apply."""

    name: str
    find: Callable[[Figure], str | None]


def action_of(tokens: Sequence[Token], first: int, last: int, head: str) -> str:
    """The action told of the figure at tokens `first` to `last`, or "" where none is plain.

    >>> from extract.tokens import tokenize
    >>> action_of(tokenize("Two were hurt after hail struck 41 planes."), 6, 7, "plane")
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
    after = figure.words[figure.last + 1]
    before = figure.words[figure.first - 1]
    is_old = after.text == "old" or (after.text == "-" and figure.words[figure.last + 2].text == "old")
    in_commas = before.role == after.role == COMMA and figure.first == figure.last
    is_age = is_old or in_commas or before.text in ("aged", "age", "ages") or figure.inside()[-1].text == "old"
    return "" if is_age else None


def distance_or_moment(figure: Figure) -> str | None:
    """As in "12 km from", "a month ago", "magnitude 5.2": where, when and how strong, not what was done."""
    after = figure.words[figure.last + 1].text
    if figure.measure == "time" and after in lists()["moments"]:
        return ""
    if figure.measure == "other" and after in lists()["distances"]:
        return ""
    return "" if MAGNITUDE in figure.words[figure.first - 2 : figure.last + 3] else None


MAGNITUDE = Word(NOUN, "magnitude")


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
    if figure.measure == "percent" and (direction := DIRECTIONS.get(figure.words[figure.last + 1].text)):
        return direction
    place = figure.first - 1
    if figure.words[place].text in ("from", "to", "by", "about", "around", "nearly", "at", "more", "over"):
        place -= 1
    direction = DIRECTIONS.get(figure.words[place].text)
    before = figure.words[place - 1]
    is_particle = before.role == VERB and before.lemma not in MOVING
    return direction if direction and not is_particle else None


DIRECTIONS = {"up": "rise", "higher": "rise", "down": "fall", "lower": "fall"}
# Verbs that leave the direction to the particle: "went up 3%"; any other owns it: "set up 3 camps".
MOVING = frozenset(("be", "go", "come", "stay", "end", "close", "finish", "trade", "open", "edge", "share", "stock"))


def measured_noun(figure: Figure) -> str | None:
    """As in "a $5 billion tax charge", "a 12 percent fall", "$9m in annual profit", "an eight-year, $16m offer"."""
    if not is_measure(figure):
        return None
    events = tables().events
    bare_past = figure.words[figure.first - 1].role != DETERMINER
    found = None
    start = figure.last + 1
    if figure.measure == "money" and figure.words[start].text in ("in", "of"):
        start += 1
    for place in range(start, start + NOUN_REACH):
        word = figure.words[place]
        if word.text in events and not (bare_past and word.role == VERB and word.shape == "past"):
            found = events[word.text]
        elif not _goes_on(figure, place):
            break
    return found


def is_measure(figure: Figure) -> bool:
    return figure.is_compound or figure.measure != ""


def _goes_on(figure: Figure, place: int) -> bool:
    word = figure.words[place]
    if word.role == COMMA:
        return figure.words[place + 1].text in ("$", "£", "€")
    return word.role in (NOUN, NUMBER) or (word.role == VERB and word.shape != "past")


def dimension(figure: Figure) -> str | None:
    """As in "70 metres tall", "30 cm in diameter"; a measure before any other noun describes it: "a 10-metre boat"."""
    if figure.measure != "other" and not figure.is_compound:
        return None
    after = figure.words[figure.last + 1]
    if after.text == "in":
        found = tables().events.get(figure.words[figure.last + 2].text)
    else:
        found = tables().states.get(after.text)
    if found in DIMENSIONS:
        return found
    is_modifier = after.role == NOUN and figure.measure not in ("time", "money", "percent")
    return "" if is_modifier else None


DIMENSIONS = frozenset(("tall", "deep", "long", "wide", "thick", "weigh", "radius"))


def worth(figure: Figure) -> str | None:
    """As in "a deal worth $180m"."""
    return tables().states["worth"] if figure.words[figure.first - 1].text == "worth" else None


def state_behind(figure: Figure) -> str | None:
    """As in "12 soldiers dead", "69 injured", "of the 23 smugglers arrested", "left dozens wounded"."""
    words = tables()
    if _is_told_before(figure):
        return None
    place = figure.last + 1
    while figure.words[place].role == ADVERB:
        place += 1
    word = figure.words[place]
    if word.text in ("left", "remaining") and figure.measure == "time":
        return "remain"
    if word.text in words.states and word.text not in ABOARD:
        return None if words.states[word.text] in DIMENSIONS else words.states[word.text]
    if word.role != VERB or word.shape != "past" or not figure.is_verb(place) or _describes(figure, place):
        return None
    if word.lemma in words.reporting and figure.left.role == PREPOSITION:
        return behind_auxiliary(figure, place)
    return None if word.lemma in words.empty else action_at(figure, place)


def _is_told_before(figure: Figure) -> bool:
    """A verb of weight, or the noun of an event, stands before: "killed 12 people wounded earlier", "sales of $5m"."""
    words = tables()
    if figure.left.role == VERB:
        return figure.left.lemma not in words.weak
    return figure.left.text == "of" and figure.words[figure.anchor - 1].text in words.events


ABOARD = frozenset(("aboard", "onboard"))


def _describes(figure: Figure, place: int) -> bool:
    """As in "13 fully loaded magazines": the participle stands before the noun that is counted."""
    return figure.first == figure.last and figure.words[place + 1].role == NOUN and place > figure.last + 1


def object_of(figure: Figure) -> str | None:
    """As in "killed at least seven", "launched a record 472 drones", "forced 9,000 to flee"."""
    if figure.left.role != VERB:
        return None
    behind = figure.words[figure.last + 2]
    if figure.left.lemma in tables().causing and figure.words[figure.last + 1].text == "to" and behind.role == VERB:
        return action_at(figure, figure.last + 2)
    return _taken(figure, figure.anchor)


def _taken(figure: Figure, verb: int) -> str | None:
    """The action of a verb that has the figure behind it; `None` where it only reports it."""
    words = tables()
    lemma = figure.words[verb].lemma
    if lemma in words.levels and (counted := subject_event(figure, verb)):
        return counted
    action = action_at(figure, verb)
    if lemma not in words.empty or action != lemma:
        return action
    return lemma if lemma == "take" and figure.measure == "time" else None


def subject_event(figure: Figure, verb: int) -> str | None:
    """What the subject of a level counts: the killed in "the death toll rose to 57"; changes of money stay changes."""
    words = tables()
    nouns = words.tolls if figure.words[verb].lemma in words.changes else words.events
    found = None
    for place in range(verb - 1, verb - 1 - SUBJECT_REACH, -1):
        word = figure.words[place]
        if word.text in nouns:
            found = nouns[word.text]
        elif word.role in (BREAK, EDGE, COMMA, RELATIVE) or (figure.is_verb(place) and word.shape != "ing"):
            break
    return found


def amount_behind(figure: Figure) -> str | None:
    """As in "cut by 200", "rose from 41 to 57", "closed at $5.20", "a loss of $5m", "the release of 21"."""
    if figure.left.role != PREPOSITION:
        return None
    if figure.left.text == "of":
        return _amount_of(figure)
    takers = tables().amounts.get(figure.left.text, frozenset())
    for place in range(figure.anchor - 1, figure.anchor - 1 - VERB_REACH, -1):
        word = figure.words[place]
        if word.role in (BREAK, EDGE, COMMA, RELATIVE):
            return None
        if word.role == BE:
            return subject_event(figure, place)
        if figure.is_verb(place):
            return _taken(figure, place) if word.lemma in takers else None
    return None


def _amount_of(figure: Figure) -> str | None:
    words = tables()
    noun = figure.words[figure.anchor - 1]
    found = words.events.get(noun.text) or words.nominals.get(noun.text)
    if found or is_measure(figure):
        return found
    is_deed = noun.role == VERB and noun.shape == "base" and noun.lemma not in words.empty
    return words.verbs.get(noun.lemma, noun.lemma) if is_deed else None


def subject_of(figure: Figure) -> str | None:
    """As in "41 warplanes were hit", "12 people on the bridge died", "of whom 25 were rescued"."""
    if figure.left.role in (PREPOSITION, BE, HAVE) or figure.measure == "time":
        return None
    if figure.left.role == VERB and figure.left.lemma not in tables().reporting:
        return None
    describes = is_measure(figure) and figure.words[figure.last + 1].role == NOUN
    return None if describes else predicate(figure)


def on_board(figure: Figure) -> str | None:
    """As in "with 18 sailors on board", "388 passengers aboard"."""
    after = figure.words[figure.last + 1].text
    is_aboard = after in ABOARD or (after == "on" and figure.words[figure.last + 2].text == "board")
    return "carry" if is_aboard else None


def equals(figure: Figure) -> str | None:
    """As in "the death toll was 57", "there were 12 killed", "the price is $17"."""
    if figure.left.role != BE:
        return None
    return subject_event(figure, figure.anchor) or tables().states.get(figure.words[figure.last + 1].text, "")


def listed(figure: Figure) -> str | None:
    """As in "confiscated nine rifles, two pistols and 13 magazines": members of a list share its verb."""
    if figure.left.role not in (COMMA, JOINT) or not _can_be_listed(figure):
        return None
    for place in range(figure.anchor - 1, figure.anchor - 1 - LIST_REACH, -1):
        word = figure.words[place]
        if word.role == BE:
            return subject_event(figure, place)
        if word.role in (BREAK, EDGE, RELATIVE, *AUXILIARIES):
            return None
        if figure.is_verb(place):
            return _taken(figure, place)
    return None


def _can_be_listed(figure: Figure) -> bool:
    """A measure goes on as a noun's part or another's equal: "a new, $180m deal", "rose $5, or 28 percent"."""
    if figure.measure == "" or figure.words[figure.last + 1].role == NOUN:
        return True
    before = figure.words[figure.anchor - 1]
    return before.role == NUMBER or (figure.left.text == "or" and before.role == COMMA)


def own_participle(figure: Figure) -> str | None:
    """As in "12 captured soldiers": where nothing else is told, what had happened before."""
    words = tables()
    for word in figure.inside():
        if word.role == VERB and word.shape == "past" and word.sure and word.lemma not in words.reporting:
            return words.verbs.get(word.lemma, word.lemma)
    return None


# Tried in order; the first that does not return `None` decides. What stands right at the figure comes before what is
# further off, and its own noun or state before the verb of the sentence.
RULES = (
    Rule("an age has no action", age),
    Rule("nor has a distance or a moment", distance_or_moment),
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
