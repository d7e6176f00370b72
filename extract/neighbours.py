"""What stands right at a figure and tells its action, or that it has none."""

from itertools import pairwise

from extract.action_words import TABLES
from extract.clauses import AUXILIARIES, BREAK, COMMA, DETERMINER, ENDS, LISTS, NOUN, NUMBER, PREPOSITION, VERB, Word
from extract.nouns import words as noun_words
from extract.scenes import Figure
from extract.verbs import known, lemma

NOUN_REACH = 5  # words behind a figure in which the noun it measures is looked for: "a $5 billion one-time tax charge"


def age(figure: Figure) -> str | None:
    """As in "a 34-year-old", "aged 34", "Mr Li, 34,": an age is nobody's doing."""
    before, after = figure.before, figure.after
    is_old = after.text == "old" or (after.text == "-" and figure.words[figure.last + 2].text == "old")
    in_commas = before.role == after.role == COMMA and figure.first == figure.last
    is_age = is_old or in_commas or before.text in {"aged", "age", "ages"} or figure.words[figure.last].text == "old"
    return "" if is_age else None


def distance_or_moment(figure: Figure) -> str | None:
    """As in "12 km from", "a month ago", "magnitude 5.2": where, when and how strong, not what was done."""
    after = figure.after.text
    if after == "ago" or (figure.measure == "time" and after in LISTS["moments"]):
        return ""
    if figure.measure == "other" and after in LISTS["distances"]:
        return ""
    return "" if MAGNITUDE in figure.words[figure.first - 2 : figure.last + 3] else None


MAGNITUDE = Word(NOUN, "magnitude")


def event_counted(figure: Figure) -> str | None:
    """As in "seven fatalities", "69 injuries", "60 wounded": the thing counted is itself the outcome."""
    if figure.words[figure.first].text == "none":
        return None  # "none of the injuries was fatal": not so many were hurt
    words = TABLES
    last = figure.words[figure.last]
    nouns = words.events if figure.is_measure else words.tolls
    found = nouns.get(last.text) or nouns.get(figure.head)
    if found:
        return found
    if figure.last > figure.first and last.shape == "past" and not figure.is_compound:
        return words.verbs.get(last.lemma, last.lemma)
    return None


def up_or_down(figure: Figure) -> str | None:
    """As in "up 3%", "down from 41", "up 3% to $17", "8 percent lower"."""
    if figure.measure == "percent" and (direction := DIRECTIONS.get(figure.after.text)):
        return direction
    place = figure.first - 1
    if figure.words[place].text in {"from", "to", "by", "about", "around", "nearly", "more", "over"}:
        place -= 1
        while place >= figure.first - CHANGE_REACH and figure.words[place].role in (NUMBER, NOUN):
            place -= 1
    direction = DIRECTIONS.get(figure.words[place].text)
    before = figure.words[place - 1]
    is_particle = before.role == VERB and before.lemma not in MOVING
    return direction if direction and not is_particle else None


CHANGE_REACH = 8  # words of a change before the level it led to: "up 9.4 percentage points to"
DIRECTIONS = {"up": "rise", "higher": "rise", "down": "fall", "lower": "fall"}
# Verbs that leave the direction to the particle: "went up 3%"; any other owns it: "set up 3 camps".
MOVING = frozenset(
    (
        "be",
        "go",
        "come",
        "stay",
        "end",
        "close",
        "finish",
        "trade",
        "open",
        "edge",
        "share",
        "stock",
        "trend",
        "inch",
        "creep",
        "tick",
        "drift",
        "head",
        "dip",
    )
)


def measured_noun(figure: Figure) -> str | None:
    """As in "a $5 billion tax charge", "a 12 percent fall", "$9m in annual profit", "an eight-year, $16m offer"."""
    events = TABLES.events
    bare_past = figure.before.role != DETERMINER
    found = None
    start = figure.last + 1
    if figure.measure == "money" and figure.words[start].text in ("in", "of"):
        start += 1
    for place in range(start, start + NOUN_REACH):
        word = figure.words[place]
        if word.text in events and not (bare_past and word.shape == "past" and _is_done(figure, place)):
            found = events[word.text]
        elif not _goes_on(figure, place):
            break
    return found


def _is_done(figure: Figure, place: int) -> bool:
    """Whether a past form is a verb: "those with $5m | hit a limit"; not "expects $5bn | hit | from reform"."""
    after = figure.words[place + 1]
    return figure.left.role != VERB or after.role not in (PREPOSITION, BREAK) or after.text == "by"


def _goes_on(figure: Figure, place: int) -> bool:
    word = figure.words[place]
    if word.role == COMMA:
        return figure.words[place + 1].text in ("$", "£", "€")
    return word.role in (NOUN, NUMBER) or (word.role == VERB and word.shape != "past")


def dimension(figure: Figure) -> str | None:
    """As in "70 metres tall", "30 cm in diameter"; a measure before any other noun describes it: "a 10-metre boat"."""
    if figure.measure != "other" and not figure.is_compound:
        return None
    after = figure.after
    if after.text == "in":
        found = TABLES.events.get(figure.words[figure.last + 2].text)
    else:
        found = TABLES.states.get(after.text)
    if found in DIMENSIONS:
        return found
    is_scored = figure.is_compound and figure.head == "point"  # "an 18-point halftime lead"
    is_thing = figure.measure not in ("time", "money", "percent") or is_scored
    is_modifier = after.role == NOUN and after.text.isalpha() and is_thing
    return "" if is_modifier else None


DIMENSIONS = frozenset(("tall", "deep", "long", "wide", "thick", "weigh", "radius"))


def worth(figure: Figure) -> str | None:
    """As in "a deal worth $180m"."""
    return TABLES.states["worth"] if figure.before.text == "worth" else None


def opening_deed(figure: Figure) -> str | None:
    """As in "Housing 300 families cost $4m", where the deed is spelled like a thing."""
    deed, behind = figure.before, figure.after
    opens = deed.text.endswith("ing") and deed.role == NOUN and figure.words[figure.first - 2].role in ENDS
    if not opens or figure.is_measure or not (behind.role in AUXILIARIES or figure.is_verb(figure.last + 1)):
        return None
    done = lemma(deed.text)
    return TABLES.verbs.get(done, done) if done in known().lemmas else None


ABOARD = frozenset(("aboard", "onboard"))


def on_board(figure: Figure) -> str | None:
    """As in "with 18 sailors on board", "388 passengers aboard"."""
    after = figure.after.text
    is_aboard = after in ABOARD or (after == "on" and figure.words[figure.last + 2].text == "board")
    return "carry" if is_aboard else None


def own_participle(figure: Figure) -> str | None:
    """As in "12 captured soldiers": where nothing else is told, what had happened before."""
    words = TABLES
    for before, word in pairwise([figure.before, *figure.inside()]):
        if word.shape == "past" and word.sure and word.lemma not in words.reporting and not _is_tied(before, word):
            return words.verbs.get(word.lemma, word.lemma)
    return None


def _is_tied(before: Word, word: Word) -> bool:
    """As in "tram-related faults", "one rocket propelled grenade": no participle of what is counted."""
    return before.text == "-" or word.text in noun_words().tied
