"""A verb → the name of its subject, past what describes it: "the price | of Halden | rose", "Halden, which …, fell"."""

from collections.abc import Callable

from extract.bearer_names import (
    LONGEST_INSERTION,
    NOBODY,
    WITHIN,
    Earlier,
    Name,
    all_of,
    bearer_of_phrase,
    is_head,
    name_end,
    name_start,
    name_to,
    names_from,
    past_bracket,
    phrase_start,
)
from extract.bearer_words import words
from extract.clause_parts import MARK, NAME, OWNER, PRONOUN, SMALL, THEIR, Parts
from extract.clauses import (
    ADVERB,
    AUXILIARIES,
    BREAK,
    COMMA,
    DETERMINER,
    JOINT,
    NOUN,
    NUMBER,
    PREPOSITION,
    RELATIVE,
    VERB,
    VERBAL,
)
from extract.subject_words import words as subject_words

REACH = 30  # tokens back to the verb that a clause goes on from


# ---- subjects -------------------------------------------------------------------------------------------------------
def group_start(parts: Parts, verb: int) -> int:
    """The first token of the verb group: "will | reportedly | have | paid"."""
    i = verb
    while parts.part(i - 1) in AUXILIARIES or (parts.part(i - 1) in {ADVERB, MARK} and parts.part(i - 2) != NUMBER):
        if parts.part(i - 1) == MARK and parts.lower(i - 1) in {"-", "."}:
            break
        i -= 1
    return i


def subject(parts: Parts, verb: int, earlier: Earlier) -> Name:
    """The name of the subject of the verb at token `verb`."""
    end = past_bracket(parts, group_start(parts, verb) - 1)
    end = end - 1 if parts.lower(end) in {"each", "both", "all"} and parts.part(end - 1) == NAME else end
    part = parts.part(end)
    if part == RELATIVE or (parts.lower(end) == "that" and parts.part(end - 1) in {NOUN, NAME}):
        part = RELATIVE
    reading = SUBJECTS.get(part, right_before)
    return reading(parts, end, earlier)


def _of_verb_before(parts: Parts, joint: int, earlier: Earlier) -> Name:
    """ "| Halden | cut jobs and | raised prices"."""
    for _ in range(MOST_VERBS):
        governing = verb_before(parts, joint)
        if governing is None:
            return NOBODY
        before = past_bracket(parts, group_start(parts, governing) - 1)
        if parts.part(before) != JOINT:
            return subject(parts, governing, earlier)
        joint = before
    return NOBODY


MOST_VERBS = 6  # verbs in a row that share one subject


def _of_pronoun(parts: Parts, i: int, earlier: Earlier) -> Name:
    return earlier(parts, i, parts.lower(i))


def right_before(parts: Parts, end: int, earlier: Earlier) -> Name:
    return NOBODY if _is_object(parts, end) else whole_subject(parts, end, earlier)


def _is_object(parts: Parts, end: int) -> bool:
    """Whether the phrase before a verb is of a clause on its subject: "the rock that hit | Lorn | weighed"."""
    i = end
    while parts.part(i) in {*WITHIN, PREPOSITION, DETERMINER, THEIR, OWNER, ADVERB}:
        i -= 1
    return parts.part(i) == VERB and parts.lemma(i) not in words().saying


def verb_before(parts: Parts, i: int) -> int | None:
    """The verb of the clause that goes on to token `i`."""
    for k in range(i - 1, max(-1, i - REACH), -1):
        if parts.part(k) in VERBAL:
            return k
        if parts.part(k) in {BREAK, RELATIVE}:
            return None
    return None


def _antecedent(parts: Parts, relative: int, earlier: Earlier) -> Name:
    end = relative - 1
    while parts.part(end) in {COMMA, PREPOSITION}:
        end -= 1
    end = past_bracket(parts, end)
    if parts.part(end) not in {NOUN, NAME}:
        return NOBODY
    if parts.lower(relative) == "that" and parts.part(end) == NAME:
        return NOBODY  # "an offer to | Petrie | that is for seven years" takes up the offer
    first = _with_article(parts, phrase_start(parts, end), end)
    if parts.part(first - 1) == PREPOSITION and parts.part(first - 2) == NAME and parts.part(end) == NAME:
        return NOBODY  # "Yates for the Texels, | who | had …": the one or the other
    together = _together(parts, first, end, earlier)
    return together or bearer_of_phrase(parts, end, earlier)


def _before_insertion(parts: Parts, comma: int, earlier: Earlier) -> Name:
    """The subject before ", …," or the name within: "Petrie's agent, | Lars Boyd |, asked"."""
    floor = max(0, comma - LONGEST_INSERTION)
    opened = next((i for i in range(comma - 1, floor, -1) if parts.part(i) == COMMA and _opens(parts, i)), None)
    if opened is None:
        return NOBODY
    end = past_bracket(parts, opened - 1)
    inside = name_to(parts, comma - 1) if name_start(parts, comma - 1) == opened + 1 else NOBODY
    if inside and parts.part(end) == NOUN:
        return inside
    return whole_subject(parts, end, earlier)


def _opens(parts: Parts, comma: int) -> bool:
    """Whether what an insertion tells of stands before the comma."""
    behind = parts.part(comma + 1)
    told = behind in {RELATIVE, DETERMINER, NAME, PREPOSITION, NUMBER, THEIR, VERB, NOUN, ADVERB}
    return told and parts.part(past_bracket(parts, comma - 1)) in {NOUN, NAME}


def whole_subject(parts: Parts, end: int, earlier: Earlier) -> Name:
    """The name of the subject that ends at token `end`, past what describes its head: "the price | of Halden"."""
    if parts.part(end) not in {NOUN, NAME, MARK}:
        return NOBODY
    first, last = _head_phrase(parts, end)
    if parts.part(first - 1) == PREPOSITION:  # "on | Monday Halden |"; not "asked by | Norbank |"
        return name_to(parts, last) if parts.lower(first) in subject_words().moments else NOBODY
    together = _together(parts, first, last, earlier)
    if together is not None:
        return together
    opened = phrase_start(parts, last) - 1
    if parts.lower(opened) == "whose":
        return _antecedent(parts, opened, earlier)
    if last < end and parts.lower(last + 1) in {"by", "from"} and is_head(parts, last, words().deeds):
        return names_from(parts, last + 2)  # "the offer | by the Bears |"
    found = bearer_of_phrase(parts, last, earlier)
    owned = last < end and is_head(parts, last, words().owned)
    return found or (_behind(parts, last + 1, earlier) if owned else NOBODY)


def _head_phrase(parts: Parts, end: int) -> tuple[int, int]:
    """The first and last token of the noun phrase that all others up to `end` describe."""
    last = end
    while True:
        first = _with_article(parts, phrase_start(parts, last), last)
        if parts.part(first - 1) != PREPOSITION or parts.part(first - 2) not in {NOUN, NAME}:
            return first, last
        last = first - 2


def _with_article(parts: Parts, first: int, last: int) -> int:
    """Where the phrase starts with its article or owners."""
    while True:
        before = parts.part(first - 1)
        if before == OWNER and parts.part(first - 2) in {NOUN, NAME}:
            first = phrase_start(parts, first - 2)
        elif before in {DETERMINER, THEIR} or (before in {ADVERB, NUMBER} and first <= last):
            first -= 1
        else:
            return first


def _behind(parts: Parts, preposition: int, earlier: Earlier) -> Name:
    """The Halden of "shares | of Halden |", "a stake | in the chip maker Halden |"."""
    if parts.lower(preposition) not in {"of", "in", "at", "for"}:
        return NOBODY
    i = preposition + 1
    while parts.part(i) in {DETERMINER, THEIR, ADVERB}:
        i += 1
    last = i
    while parts.part(last + 1) in WITHIN and parts.lower(last + 1) not in SMALL:
        last += 1
    if parts.part(i) == NAME:
        last = max(last, name_end(parts, i))
    return bearer_of_phrase(parts, last, earlier)


def _together(parts: Parts, first: int, last: int, earlier: Earlier) -> Name | None:
    """The names of "Arvo, Lorn and Halden"; `None` where only one thing is named."""
    joint = first - 1
    before = joint - 2 if parts.part(joint - 1) == COMMA else joint - 1
    if parts.part(joint) != JOINT or parts.lower(joint) not in {"and", "&"} or parts.part(before) not in {NOUN, NAME}:
        return None
    start = _with_article(parts, phrase_start(parts, before), before)
    # "shares in | Lorn and"
    owned = parts.lower(start - 1) in {"of", "in"} and is_head(parts, start - 2, words().owned)
    if parts.part(start - 1) in {VERB, PREPOSITION} and not owned:
        return None  # "Falk beat Lorn and | Osk | won"
    start, further = _further(parts, start)
    one, other = bearer_of_phrase(parts, before, earlier), bearer_of_phrase(parts, last, earlier)
    listed = owned or parts.part(start - 1) in {BREAK, COMMA} or parts.part(start - 1) in VERBAL
    return all_of((*further, one, other)) if one and other and listed else NOBODY


def _further(parts: Parts, start: int) -> tuple[int, tuple[Name, ...]]:
    """Where a list starts that goes on at token `start`, and the names before that."""
    found: tuple[Name, ...] = ()
    while parts.part(start - 1) == COMMA and parts.part(start - 2) == NAME:
        found = (name_to(parts, start - 2), *found)
        start = _with_article(parts, phrase_start(parts, start - 2), start - 2)
    return start, found


# How the subject is read, by what stands before the verb group.
SUBJECTS: dict[str, Callable[[Parts, int, Earlier], Name]] = {
    COMMA: _before_insertion,
    JOINT: _of_verb_before,
    RELATIVE: _antecedent,
    PRONOUN: _of_pronoun,
}
