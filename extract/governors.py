"""The verb that has a figure as its object, subject, amount or part of a list."""

from extract import lists
from extract.action_words import TABLES, action_at
from extract.clauses import (
    ADVERB,
    BE,
    BREAK,
    COMMA,
    DETERMINER,
    EDGE,
    JOINT,
    NOUN,
    NUMBER,
    PREPOSITION,
    RELATIVE,
    VERB,
)
from extract.figure_words import FIGURE_WORDS
from extract.neighbours import ABOARD, DIMENSIONS
from extract.nouns import is_person
from extract.predicates import behind_auxiliary, ends_otherwise, own_clause, predicate, told
from extract.scenes import Figure

SUBJECT_REACH = 9  # words before a verb in which its subject's noun is looked for: "the price of a barrel of crude was"
VERB_REACH = 10  # words before a preposition in which its verb is looked for: "raised its bid for the rival to $82"


def state_behind(figure: Figure) -> str | None:
    """As in "12 soldiers dead", "69 injured", "of the 23 smugglers arrested", "left dozens wounded"."""
    words = TABLES
    if _is_told_before(figure) or _says_when(figure):
        return None
    place = figure.last + 1
    while figure.words[place].role == ADVERB:
        place += 1
    word = figure.words[place]
    if word.text in ("left", "remaining") and figure.measure == "time":
        return "remain"
    if word.text in words.states and word.text not in ABOARD:
        state = words.states[word.text]
        return None if state in DIMENSIONS else ends_otherwise(figure, place) or state
    if word.shape != "past" or not figure.is_verb(place) or _describes(figure, place):
        return None
    return _participle_behind(figure, place)


def _participle_behind(figure: Figure, place: int) -> str | None:
    """What a verb in the past behind the figure tells, unless the sentence goes on to what became of it."""
    words, lemma = TABLES, figure.words[place].lemma
    is_clauses = lemma in words.intransitive or lists.is_only_verb(figure, place)
    if is_clauses and lists.is_inside_phrase(figure):
        return None  # "a plane with 12 people | crashed"
    if lemma in words.reporting and figure.left.role == PREPOSITION:
        return behind_auxiliary(figure, place)
    return ends_otherwise(figure, place) or (None if lemma in words.empty else told(figure, place))


def _says_when(figure: Figure) -> bool:
    """As in "the third raid in eight months killed": the verb behind is not that of the months."""
    return figure.measure == "time" and figure.left.text in ("in", "over", "during", "within", "for", "after")


def _is_told_before(figure: Figure) -> bool:
    """A verb of weight, or the noun of an event, stands before: "killed 12 people wounded earlier", "sales of $5m"."""
    words = TABLES
    if figure.left.role == VERB:
        return figure.left.lemma not in words.weak
    return figure.left.text == "of" and figure.words[figure.anchor - 1].text in words.events


def _describes(figure: Figure, place: int) -> bool:
    """As in "13 fully loaded magazines", "6 MB shared cache": the participle stands before the noun that is counted."""
    behind = figure.words[place + 1]
    if figure.is_measure and behind.role == NOUN and behind.text not in FIGURE_WORDS.no_names:
        return True
    return figure.first == figure.last and figure.words[place + 1].role == NOUN and place > figure.last + 1


def object_of(figure: Figure) -> str | None:
    """As in "killed at least seven", "launched a record 472 drones", "forced 9,000 to flee"."""
    behind = figure.words[figure.last + 2]
    if figure.left.lemma in TABLES.causing and figure.after.text == "to" and behind.role == VERB:
        return action_at(figure, figure.last + 2)
    return _taken(figure, figure.anchor)


def _taken(figure: Figure, verb: int) -> str | None:
    """The action of a verb that has the figure behind it; `None` where it only reports it."""
    words = TABLES
    lemma = figure.words[verb].lemma
    if lemma in words.levels and (counted := subject_event(figure, verb)):
        return counted
    action = action_at(figure, verb)
    if lemma not in words.empty or action != lemma:
        return action
    return lemma if (lemma, figure.measure) in TAKEN else None


TAKEN = frozenset((("take", "time"), ("add", "money")))  # "took 40 minutes", "added 26 cents to close at $5"


def subject_event(figure: Figure, verb: int) -> str | None:
    """What the subject of a level counts: the killed in "the death toll rose to 57"; changes of money stay changes."""
    words = TABLES
    nouns = words.tolls if figure.words[verb].lemma in words.changes else words.events
    found = None
    for place in range(verb - 1, verb - 1 - SUBJECT_REACH, -1):
        word = figure.words[place]
        if word.text in nouns:
            # The last noun of a compound is its head: "the sales price was".
            found = found if figure.words[place + 1].text in nouns else nouns[word.text]
        elif word.role in (BREAK, EDGE, COMMA, RELATIVE) or (figure.is_verb(place) and word.shape != "ing"):
            break
    return found


def amount_behind(figure: Figure) -> str | None:
    """As in "cut by 200", "rose from 41 to 57", "closed at $5.20", "a loss of $5m", "damage to 40 jets"."""
    return _amount_at(figure, figure.anchor)


def _amount_at(figure: Figure, anchor: int) -> str | None:
    """The same, of the preposition at `anchor`."""
    left = figure.words[anchor].text
    if left == "of":
        return _amount_of(figure, anchor)
    effect = TABLES.effects.get(figure.words[anchor - 1].text)
    if effect and left in ("to", "over"):
        return effect
    if figure.measure == "time" and left == "in":
        return None  # "lost passengers in two weeks": when, not how much
    return _amount_of_verb(figure, anchor, TABLES.amounts.get(left, frozenset()))


def whole(figure: Figure) -> str | None:
    """As in "released 21 of the 200 who were kidnapped": what happened to a part is not told of the whole."""
    is_whole = figure.left.text == "of" and figure.words[figure.anchor - 1].role == NUMBER
    return own_clause(figure) if is_whole else None


def _amount_of_verb(figure: Figure, anchor: int, takers: frozenset[str]) -> str | None:
    """The action of the verb before the preposition, where that verb takes an amount behind it."""
    toll = None
    for place in range(anchor - 1, anchor - 1 - VERB_REACH, -1):
        word = figure.words[place]
        toll = TABLES.tolls.get(word.text, toll)
        if toll and word.lemma in OF_TOLLS.get(figure.words[anchor].text, frozenset()):
            return toll  # "bringing the death toll to 64", "put the toll at 34"
        if word.role in (BREAK, EDGE, COMMA, RELATIVE):
            return None
        if word.role == BE:
            return subject_event(figure, place)
        if figure.is_verb(place):
            return _taken(figure, place) if word.lemma in takers else None
    return None


# Verbs that have a toll before the preposition and the figure behind it.
OF_TOLLS = {
    "to": frozenset(("bring", "take", "push", "raise", "lift", "put", "send", "carry")),
    "at": frozenset(("put", "place", "set", "estimate", "keep", "leave")),
}


def _amount_of(figure: Figure, anchor: int) -> str | None:
    words = TABLES
    noun = figure.words[anchor - 1]
    found = words.events.get(noun.text) or words.nominals.get(noun.text)
    if found or figure.is_measure:
        return found
    named = any(word.role == NOUN for word in figure.words[anchor + 1 : figure.first])
    if noun.text in words.peopled and not named and (not figure.head or is_person(figure.head)):
        return "live"  # "a town of 2,300 people"; not "in the town of Sele 260 people"
    level = figure.head == "" or figure.is_compound_noun(anchor - 1)  # "the mark of 2,290", "a sugar level of …"
    is_deed = noun.shape == "base" and noun.lemma not in words.empty and not level
    return words.verbs.get(noun.lemma, noun.lemma) if is_deed else None


def subject_of(figure: Figure) -> str | None:
    """As in "41 warplanes were hit", "12 people on the bridge died", "of whom 25 were rescued"."""
    if figure.measure == "time":
        return None
    if figure.left.role == VERB and figure.left.lemma not in TABLES.reporting:
        return None
    describes = figure.is_measure and figure.after.role == NOUN
    return None if describes or lists.is_inside_phrase(figure) else predicate(figure)


def subject_behind_opening(figure: Figure) -> str | None:
    """As in "In Velin | 12 people were killed", "by noon | 40 homes had burned": behind when or where."""
    place = figure.first - 1
    if figure.anchor == place or figure.words[place].role not in (NOUN, ADVERB):
        return None
    while place > figure.first - OPENING_REACH and figure.words[place].role in WITHIN_OPENING:
        place -= 1
        if figure.words[place + 1].text in OPENERS and figure.words[place].role in (EDGE, BREAK, COMMA, JOINT):
            return subject_of(figure)
    return None


OPENERS = frozenset(("in", "at", "on", "near", "by", "during", "since", "after", "before", "across", "outside"))
WITHIN_OPENING = frozenset((PREPOSITION, NOUN, DETERMINER, ADVERB))
OPENING_REACH = 8  # words of "in the market square of the old town"


def equals(figure: Figure) -> str | None:
    """As in "the death toll was 57", "there were 12 killed", "the price is $17"."""
    state = TABLES.states.get(figure.after.text, "")
    return subject_event(figure, figure.anchor) or ("" if state in DIMENSIONS and not figure.is_measure else state)


def listed(figure: Figure) -> str | None:
    """As in "confiscated nine rifles, two pistols and 13 magazines": members of a list share its verb."""
    place = lists.head(figure) if _can_be_listed(figure) else None
    if place is None:
        return None
    role = figure.words[place].role
    if role == BE:
        return subject_event(figure, place)
    return _taken(figure, place) if role == VERB else _amount_at(figure, place) or ""


def _can_be_listed(figure: Figure) -> bool:
    """A measure goes on as a noun's part or another's equal: "a new, $180m deal", "rose $5, or 28 percent"."""
    if figure.head == "time":  # "a total of 21 times"
        return False
    if figure.measure == "" or figure.after.role == NOUN:
        return True
    before = figure.words[figure.anchor - 1]
    return before.role == NUMBER or (figure.left.text == "or" and before.role == COMMA)
