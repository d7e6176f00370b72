"""Lists of figures: the word that all members hang on, and where a list of subjects ends."""

from extract.action_words import TABLES
from extract.clauses import (
    ADVERB,
    AUXILIARIES,
    BE,
    BREAK,
    COMMA,
    DETERMINER,
    EDGE,
    JOINT,
    LISTS,
    MEASURES,
    NOUN,
    NUMBER,
    PREPOSITION,
    RELATIVE,
    VERB,
)
from extract.scenes import REACH, Figure

LIST_REACH = 18  # words before a list's later member in which its verb is looked for
CLAUSE_REACH = 4  # words of a short clause before its verb: "since the long siege began"
JOINTS = frozenset((("along", "with"), ("together", "with"), ("well", "as")))
# Before the first member of a list these hold all of it; a place does not: "killed nine in two towns and 12 cows".
HOLDING = frozenset(("with", "for", "of", "by", "against"))


def head(figure: Figure) -> int | None:
    """The place of the verb or preposition a list hangs on, where the figure is a later member of one."""
    if not _is_joined(figure):
        return None
    for place in range(figure.anchor - 1, figure.anchor - 1 - LIST_REACH, -1):
        word = figure.words[place]
        if word.role == BE:
            return place
        if word.role in (EDGE, RELATIVE, *AUXILIARIES) or (word.role == BREAK and not word.text.isalpha()):
            return None
        if _holds_list(figure, place) or (figure.is_verb(place) and not _is_beside(figure, place)):
            return place
    return None


def _is_joined(figure: Figure) -> bool:
    """Behind a comma or "and", or behind "along with", "as well as", "alongside", "totalling"."""
    left = figure.left
    if left.lemma in TABLES.sums:
        return left.shape == "ing"
    before, beyond = figure.words[figure.anchor - 1].text, figure.words[figure.anchor - 2]
    if (before, left.text) in JOINTS:
        return beyond.role != VERB  # "three masts strapped | together with | 27 ropes"
    return left.role in (COMMA, JOINT) or left.text == "alongside" or is_part(figure)


def is_part(figure: Figure) -> bool:
    """Whether it is a part of those just counted: "40 people, | including | nine boys", "| among them | nine"."""
    among = figure.left.text == "among" and figure.words[figure.anchor + 1].text in THEM
    return figure.left.text in PARTING or among


PARTING = frozenset(("including", "includes"))


def is_part_of_subject(figure: Figure) -> bool:
    """As in "31 people, including | 12 children |, were hurt"; not "she bore nine, including two boys, and died"."""
    words, place = figure.words, figure.anchor - 1
    if not is_part(figure) or words[place].role != COMMA:
        return False
    for at in range(place - 1, place - 1 - LIST_REACH, -1):
        if words[at].role not in COUNTING and words[at].text not in BOUNDING:
            return words[at].role in (EDGE, BREAK, COMMA)
    return False


COUNTING = frozenset((NOUN, NUMBER, ADVERB, DETERMINER))
BOUNDING = frozenset(("at", "than", "about", "around", "over", "under", "as", "up", "to"))


def _holds_list(figure: Figure, place: int) -> bool:
    """As in "the deaths of | ten crew | and two cooks"; not "29 | of | 34 passes", "a total | of | 14 rifles"."""
    words = figure.words
    if words[place].text not in HOLDING or figure.left.text in PARTING:
        return False
    before = words[place - 1]
    if before.role == NUMBER or (words[place].text == "of" and before.text in LISTS["amounts"]):
        return False
    number = place + 1
    while words[number].role in (DETERMINER, ADVERB):
        number += 1
    return words[number].role == NUMBER and MEASURES.get(words[number + 1].text) != "money"


def _is_beside(figure: Figure, verb: int) -> bool:
    """Whether a verb is no list's: "since the siege | began |, and 12 …", "for | connecting | cameras, two ports"."""
    words = figure.words
    if words[verb].shape == "ing":
        paired = words[verb - 1].role == JOINT and words[verb - 2].text.endswith("ing")
        if paired and words[verb + 1].role == NOUN:
            return True  # "six Orl shipping and | trading | firms and 20 of their vessels"
        return words[verb - 1].role == PREPOSITION and words[verb + 1].role not in (NUMBER, DETERMINER, ADVERB)
    return any(
        word.role == BREAK and word.text.isalpha() and word.text != "that" for word in words[verb - CLAUSE_REACH : verb]
    )


def is_inside_phrase(figure: Figure) -> bool:
    """Whether it belongs to a phrase on somebody else: "a plane with 12 men", "carrying ten men and | two boys |"."""
    if figure.left.role == PREPOSITION:
        opens = figure.left.text == "as" and figure.words[figure.anchor - 1].text != "well"
        clause = opens and figure.is_verb(figure.last + 1)  # "in chaos as | hundreds | fled"
        return figure.anchor == figure.first - 1 and figure.left.text != "of" and not clause
    place = head(figure)
    if place is None or figure.words[place].role == BE:
        return False
    if figure.words[place].role == PREPOSITION:
        return figure.after.role not in AUXILIARIES  # "… fire in two towns and | 12 people | were hurt"
    return figure.words[place].shape == "ing" and not _has_verb_before(figure, place)


def is_only_verb(figure: Figure, verb: int) -> bool:
    """Whether no other verb of the clause is finite: "a lorry carrying ten sheep and two dogs | overturned |"."""
    return not _has_verb_before(figure, figure.first) and not _has_verb_behind(figure, verb)


def _has_verb_behind(figure: Figure, verb: int) -> bool:
    for place in range(verb + 1, verb + LIST_REACH):
        word = figure.words[place]
        if word.role in (EDGE, BREAK):
            return False
        if word.role in AUXILIARIES or (figure.is_verb(place) and word.shape in ("past", "s")):
            return True
    return False


def _has_verb_before(figure: Figure, end: int) -> bool:
    for place in range(end - 1, end - LIST_REACH, -1):
        word = figure.words[place]
        if word.role in (EDGE, BREAK):
            return False
        if word.role in AUXILIARIES or (figure.is_verb(place) and word.shape != "ing"):
            return True
    return False


def end(figure: Figure, comma: int) -> int:
    """The last word before the verb of a list of subjects: "| six rifles |, 12 knives and a tent were found".

    Far behind everything where no list goes on at the comma.
    """
    words = figure.words
    nowhere = comma + REACH
    counts = words[comma + 1].role == NUMBER
    if not counts and words[comma + 1].text not in OPENERS:
        return nowhere
    joined = False
    for place in range(comma + 1, comma + LIST_REACH):
        word = words[place]
        if word.role in (EDGE, BREAK, RELATIVE) or (word.text == "of" and words[place + 1].text in THEM):
            return nowhere
        if word.role in AUXILIARIES or _acts(figure, place):
            return place - 1 if joined or (counts and word.role == VERB) else nowhere
        joined = joined or word.role == JOINT
    return nowhere


OPENERS = frozenset(("a", "an", "about", "some", "nearly", "almost", "around", "another"))
THEM = frozenset(("them", "whom", "which"))


def _acts(figure: Figure, place: int) -> bool:
    """A verb in the past; not "seven | captured | boats"."""
    word, around = figure.words[place], (figure.words[place - 1].role, figure.words[place + 1].role)
    return figure.is_verb(place) and word.shape == "past" and around != (NUMBER, NOUN)
