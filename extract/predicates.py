"""What a figure is the subject of: the verb or state told behind it."""

from extract import lists
from extract.action_words import TABLES, action_at
from extract.clauses import (
    ADVERB,
    AUXILIARIES,
    BE,
    BREAK,
    COMMA,
    EDGE,
    ENDS,
    JOINT,
    MODAL,
    NOUN,
    NUMBER,
    PREPOSITION,
    PRONOUNS,
    RELATIVE,
    VERB,
    word_of,
)
from extract.nouns import is_plural
from extract.scenes import REACH, Figure

GROUP_REACH = 9  # words of a verb group: "are now widely believed to have been badly"
AMONG_REACH = 4  # words behind "among": "among at least nine killed"
INSERTION_REACH = 14  # words an insertion between commas may hold: "12 ships, most of them old, were sunk"


def predicate(figure: Figure) -> str | None:
    """The first verb that has the figure as its subject, over the phrases that stand between."""
    place = _past_clause_on_it(figure, figure.last + 1)
    if figure.words[place].role == COMMA and lists.is_part_of_subject(figure):
        place += 1  # "31 people, including | 12 children |, were killed"
    in_phrase = False
    furthest = figure.last + REACH - 2
    if figure.words[place].text == "among":
        return _phrase_of_state(figure, place)
    while place < furthest and (word := figure.words[place]).role not in ENDS:
        if word.role in AUXILIARIES:
            return behind_auxiliary(figure, place)
        if word.role == COMMA:
            place = min(_behind_insertion(figure, place), lists.end(figure, place))
        elif word.text in PRONOUNS or _opens_clause(figure, place):
            return None  # "the rifles seized in five raids | it | carried out"
        elif figure.is_verb(place) and not _disagrees(figure, place):
            if word.shape != "ing" and not (in_phrase and _is_reduced(figure, place)):
                return told(figure, place + _is_of_relative(figure, place))
            in_phrase = True
        elif _ends_subject(figure, place, in_phrase=in_phrase):
            return None
        in_phrase = in_phrase or word.role in (PREPOSITION, JOINT)
        place += 1
    return None


def of_harmed(figure: Figure) -> str | None:
    """As in "two of the injured died", "three of the wounded were flown out": what became of them."""
    if figure.words[figure.last].text not in TABLES.states or OF not in figure.inside():
        return None
    found = predicate(figure)
    return found if found in TABLES.fates else None


OF = word_of("of")


def of_subject(figure: Figure) -> str | None:
    """As in "60 people, among them 12 nurses, were rescued": what is told of all is told of a part."""
    return predicate(figure) if lists.is_part_of_subject(figure) else None


def _past_clause_on_it(figure: Figure, place: int) -> int:
    """Past "of which" in "seven bridges, two | of which | fell", "he led" in "the 12 guards | he led | were hurt"."""
    if figure.words[place].text in PRONOUNS and figure.words[place + 1].shape == "past":
        return place + 2
    is_of = figure.words[place].text == "of" and figure.words[place + 1].text in lists.THEM
    return place + 2 if is_of else place


def _opens_clause(figure: Figure, verb: int) -> bool:
    """Whether the verb is of a clause with "as": "for 31 points and two steals as Alba | beat | Lorn"."""
    named = figure.words[verb - 1].role == NOUN and figure.words[verb - 2].text == "as" and verb - 1 > figure.last
    behind_noun = verb - 3 == figure.last or figure.words[verb - 3].role == NOUN
    return named and behind_noun and figure.words[verb].shape == "past"


def _disagrees(figure: Figure, place: int) -> bool:
    """Whether a form in -s is no verb of several: "three vessels in the | waters |", "two of them | nurses |"."""
    word, before = figure.words[place], figure.words[place - 1]
    several = figure.measure == "" and (is_plural(figure.words[figure.last].text) or before.text == "them")
    return several and word.shape == "s" and not word.sure and before.role != RELATIVE


def _is_of_relative(figure: Figure, place: int) -> bool:
    """As in "60% of the workers who voted | approved": the verb behind the relative clause is the figure's own."""
    after = figure.words[place + 1]
    return figure.words[place - 1].role == RELATIVE and figure.is_verb(place + 1) and after.shape in ("past", "s")


def _ends_subject(figure: Figure, place: int, *, in_phrase: bool) -> bool:
    word = figure.words[place]
    if word.role == RELATIVE:
        return figure.words[place - 1].role == PREPOSITION or word.text == "whose"
    if word.role == JOINT:
        return figure.is_verb(place + 1)
    return not in_phrase and word.role not in (PREPOSITION, ADVERB) and place > figure.last + 1


def _is_reduced(figure: Figure, place: int) -> bool:
    """As in "in a village hit by hail": the participle tells of the village; but "among 12 killed in" of the figure."""
    word = figure.words[place]
    if word.shape != "past" or word.finite or figure.words[place - 1].role == NUMBER:
        return False
    if word.lemma in TABLES.intransitive or _is_intent(figure, place):
        return False
    return figure.words[place + 1].role == PREPOSITION


def _is_intent(figure: Figure, place: int) -> bool:
    """As in "villagers from the valley | refused to leave |"; not "villagers forced to leave"."""
    word, behind, further = figure.words[place : place + 3]
    passive = word.lemma in TABLES.causing or word.lemma in TABLES.reporting
    return behind.text == "to" and further.role == VERB and not passive


def _behind_insertion(figure: Figure, comma: int) -> int:
    """The comma that closes an insertion before a verb, or the padding at the end: ", most of them old, were"."""
    for place in range(comma + 1, comma + INSERTION_REACH):
        role = figure.words[place].role
        if role in (BREAK, EDGE):
            break
        behind = figure.words[place + 1]
        if role == COMMA and (behind.role in AUXILIARIES or behind.shape == "past"):
            return place
    return comma + REACH


def told(figure: Figure, place: int) -> str:
    """The action of a verb the figure is the subject of."""
    words = TABLES
    lemma = figure.words[place].lemma
    if further := _further_verb(figure, place):
        return told(figure, further)
    if lemma in words.reporting:
        return behind_auxiliary(figure, place)
    action = action_at(figure, place)
    return _complement(figure, place + 1) if lemma in words.light and action == lemma else action


def _further_verb(figure: Figure, place: int) -> int:
    """The verb that tells, behind one that does not: "found and | seized", "managed to | flee"; 0 where none stands."""
    word, joint, other = figure.words[place : place + 3]
    if word.lemma in TABLES.catenative:
        return place + 2 if joint.text == "to" and other.role == VERB else 0
    joins = joint.role == JOINT and other.role == VERB and other.shape == word.shape == "past"
    return place + 2 if joins and word.lemma in TABLES.empty else 0


def behind_auxiliary(figure: Figure, place: int) -> str:
    """The verb or state behind auxiliaries and reports: "were said to have been hit", "are feared dead"."""
    auxiliary, place = _last_auxiliary(figure, place)
    if figure.words[place].role == JOINT and figure.words[place + 1].shape == "past":
        place += 1  # "were found and | seized"
    word = figure.words[place]
    is_verb = word.role == VERB and word.text not in TABLES.states
    if is_verb and (word.shape in ("past", "ing") or auxiliary == MODAL or figure.words[place - 1].text == "to"):
        return told(figure, place)
    return _phrase_of_state(figure, place) or _complement(figure, place)


def _last_auxiliary(figure: Figure, place: int) -> tuple[str, int]:
    """The role of the last auxiliary or reporting verb from `place` on, and what stands behind it."""
    words = TABLES
    last = ""
    for at in range(place, place + GROUP_REACH):
        word = figure.words[at]
        if word.role in AUXILIARIES:
            last = word.role
        elif word.lemma in words.reporting and word.text not in words.states:
            last = BE
        elif word.role != ADVERB and word.text not in ("to", "as", "that", "since"):
            return last, at
    return last, place + GROUP_REACH


def _phrase_of_state(figure: Figure, place: int) -> str:
    """As in "were in hospital", "was in custody", "were among the dead", "among nine killed"."""
    words = TABLES
    if figure.words[place].text == "among":
        near = figure.words[place + 1 : place + 1 + AMONG_REACH]
        return next((words.tolls[word.text] for word in near if word.text in words.tolls), "")
    if figure.words[place].role != PREPOSITION:
        return ""
    return words.phrases["be"].get(figure.words[place + 1].text, "")


def _complement(figure: Figure, place: int) -> str:
    """The state behind "remain", "be" and the like: "are still missing", "were on board"."""
    while figure.words[place].role == ADVERB:
        place += 1
    if figure.words[place].text == "on" and figure.words[place + 1].text == "board":
        return "carry"
    word = figure.words[place]
    if word.shape == "past":
        return action_at(figure, place)
    return TABLES.states.get(word.text, "")


# ---- clauses of its own ----------------------------------------------------------------------------------------------
def ends_otherwise(figure: Figure, participle: int) -> str | None:
    """As in "21 girls kidnapped in May | have been freed |": the sentence goes on to what became of them."""
    if figure.left.role == PREPOSITION:
        return None
    for place in range(participle + 1, participle + REACH):
        word = figure.words[place]
        if word.role in AUXILIARIES or (word.shape == "past" and word.lemma in TABLES.intransitive):
            found = behind_auxiliary(figure, place) if word.role in AUXILIARIES else told(figure, place)
            return found if found in TABLES.fates and figure.words[participle].lemma != found else None
        ends = word.role in (*ENDS, COMMA, JOINT, RELATIVE) and word.text != "since"
        if ends or word.text in PRONOUNS:
            return None
    return None


def own_clause(figure: Figure) -> str | None:
    """As in "the 200 who were kidnapped", "12 miners who had escaped"."""
    if figure.after.role != RELATIVE or figure.after.text not in ("who", "which"):
        return None
    verb = figure.last + 2
    if figure.words[verb].role in AUXILIARIES:
        return behind_auxiliary(figure, verb) or None
    return told(figure, verb) or None if figure.is_verb(verb) else None


def still(figure: Figure) -> str | None:
    """As in "freeing the 218 girls | still held |", "the 197 who | remain in captivity |": what is so as yet."""
    place = figure.last + 1
    if figure.words[place].role == RELATIVE:
        place += 1
    word, behind = figure.words[place : place + 2]
    if word.lemma == "remain":
        return _phrase_of_state(figure, place + 1) or _complement(figure, place + 1) or None
    lasts = word.text == "still" or (word.role == BE and behind.text == "still")
    return behind_auxiliary(figure, place) or None if lasts else None
