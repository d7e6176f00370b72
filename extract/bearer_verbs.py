"""Rules for a figure whose bearer the verb tells: its subject, or whom what it says falls on."""

from extract.bearer_figures import REACH, Answer, Figure, governor, may_be_borne, verb_left
from extract.bearer_names import NOBODY, WITHIN, Name, bearer_of_phrase, is_head, names_from
from extract.bearer_subjects import MOST_VERBS, group_start, right_before, subject, whole_subject
from extract.bearer_words import words
from extract.clause_parts import MARK, NAME, OWNER, PRONOUN, THEIR, Parts
from extract.clauses import (
    ADVERB,
    BE,
    BREAK,
    COMMA,
    DETERMINER,
    JOINT,
    NOUN,
    NUMBER,
    PREPOSITION,
    VERB,
    VERBAL,
    word_at,
)
from extract.subject_words import words as subject_words


def burdened(figure: Figure) -> Answer:
    """ "the tax will cost Halden | $5 billion |", "fined the bank | $3m |"."""
    verb, parts = governor(figure), figure.parts
    if verb is None or parts.lemma(verb) not in words().burdening or _is_passive(parts, verb):
        return None
    return object_of(figure, verb, figure.first)


def valued(figure: Figure) -> Answer:
    """ "valued Halden at | $5 billion |", "sold Halden for | $9bn |"."""
    verb, parts = governor(figure), figure.parts
    known = {"at": words().valuing | words().selling, "for": words().selling}.get(parts.lower(figure.first - 1))
    if verb is None or known is None or parts.lemma(verb) not in known:
        return None
    return None if _is_passive(parts, verb) else object_of(figure, verb, figure.first - 1)


def _is_passive(parts: Parts, verb: int) -> bool:
    start = group_start(parts, verb)
    return word_at(parts.tokens, verb).shape == "past" and any(parts.part(i) == BE for i in range(start, verb))


def object_of(figure: Figure, verb: int, end: int) -> Name:
    """The name of what stands right behind the verb and before token `end`."""
    last = verb
    while last + 1 < end and figure.parts.part(last + 1) in {DETERMINER, ADVERB, THEIR, OWNER, JOINT, *WITHIN}:
        last += 1
    if any(figure.parts.part(i) == JOINT for i in range(verb + 1, last)):
        return names_from(figure.parts, verb + 1)
    return whole_subject(figure.parts, last, figure.earlier) if last > verb else NOBODY


def itself(figure: Figure) -> Answer:
    """ "| About 12 percent | of it went to Lorn": the figure is the subject, and nobody's."""
    parts, before = figure.parts, figure.first - 1
    if parts.lower(before) == "worth" and parts.part(before - 1) == COMMA:
        return NOBODY  # "120 jets will go to Skyrim, worth | $13bn |"
    while parts.part(before) in {DETERMINER, ADVERB, MARK, NUMBER}:
        before -= 1
    if parts.part(before) not in {BREAK, COMMA, JOINT}:
        return None
    return NOBODY if parts.part(figure.head + 1) in VERBAL else None


def fronted(figure: Figure) -> Answer:
    """ "With | $54 billion | in revenue, Arvo had": the subject of the main clause behind the comma."""
    parts, i = figure.parts, figure.first - 1
    while parts.part(i) not in {BREAK, *VERBAL, COMMA} and i > figure.first - REACH:
        i -= 1
    opens = parts.part(i) == BREAK or (parts.part(i - 1) == BREAK and word_at(parts.tokens, i).shape == "ing")
    preposed = parts.part(i) == VERB or (parts.part(i + 1) == PREPOSITION and i + 1 < figure.first)
    if not opens or not preposed or not may_be_borne(figure):
        return None
    return behind_comma(figure)


def behind_comma(figure: Figure) -> Answer:
    parts = figure.parts
    comma = figure.last + 1
    while parts.part(comma) not in {COMMA, BREAK, *VERBAL}:
        comma += 1
    if parts.part(comma) != COMMA:
        return None
    verb = next((k for k in range(comma + 1, comma + REACH) if parts.part(k) in VERBAL), None)
    return None if verb is None else subject(parts, verb, figure.earlier)


def subject_of_verb(figure: Figure) -> Answer:
    """ "Halden shares fell | 4 percent |", "the Falcons made Petrie an | eight-year | offer"."""
    parts, verb = figure.parts, governor(figure)
    if verb is None or not may_be_borne(figure) or _is_margin(figure, verb):
        return NOBODY
    lemma = parts.lemma(verb)
    judged = lemma in words().saying or (lemma in words().valuing and not _is_passive(parts, verb))
    return NOBODY if judged or _is_answered(figure, verb) else doer(figure, verb)


def _is_answered(figure: Figure, verb: int) -> bool:
    """ "Halden rejected a | $5bn | bid": who answers an offer did not make it."""
    parts = figure.parts
    offers = (parts.lower(i) in words().offered for i in range(verb + 1, figure.head + 1))
    return parts.lemma(verb) in words().answering and any(offers)


def _is_margin(figure: Figure, verb: int) -> bool:
    """ "led Holst by | 400 votes |": as much the one's as the other's."""
    return figure.parts.lower(figure.first - 1) == "by" and figure.parts.lemma(verb) in words().contests


def doer(figure: Figure, verb: int, steps: int = 0) -> Name:
    """Who does what the verb at `verb` says, by the verb above where it has no subject of its own."""
    if steps > MOST_VERBS:
        return NOBODY
    parts, start = figure.parts, group_start(figure.parts, verb)
    shape = word_at(parts.tokens, verb).shape
    if parts.lower(start - 1) == "to" and (shape == "base" or start < verb or parts.part(verb) in VERBAL - {VERB}):
        return _of_infinitive(figure, start - 1, steps)
    if shape == "ing" and start == verb:
        return _of_participle(figure, verb, steps)
    return subject(parts, verb, figure.earlier) or _of_speaker(figure, start)


def _of_infinitive(figure: Figure, to: int, steps: int) -> Name:
    """ "| Halden | expects to pay", "caused | its stock | to drop", "made | an offer | to buy"."""
    parts, before = figure.parts, to - 1
    while parts.part(before) in {ADVERB, MARK}:
        before -= 1
    if parts.part(before) in {NAME, PRONOUN}:
        return bearer_of_phrase(parts, before, figure.earlier)
    above = verb_left(parts, to)
    raised = parts.part(to + 1) in VERBAL - {VERB}  # "pegged | the Boston offer | to be"
    plain = parts.part(before) == NOUN and (raised or not _carries_plan(parts, before))
    if plain and (found := whole_subject(parts, before, figure.earlier)):
        return found
    return NOBODY if above is None else doer(figure, above, steps + 1)


def _carries_plan(parts: Parts, i: int) -> bool:
    return is_head(parts, i, words().deeds) or parts.lower(i) in words().intents


def _of_participle(figure: Figure, verb: int, steps: int) -> Name:
    """ "with | Halden | falling", "raised its bid, | offering": the noun right before, else the verb above."""
    parts = figure.parts
    if parts.part(verb - 1) in {NOUN, NAME} and parts.lower(verb - 1) not in subject_words().moments:
        return right_before(parts, verb - 1, figure.earlier)
    above = verb_left(parts, verb)
    if above is not None:
        return doer(figure, above, steps + 1)
    return (behind_comma(figure) or NOBODY) if parts.part(verb - 1) == BREAK else NOBODY


def _of_speaker(figure: Figure, start: int) -> Name:
    """ "| Halden | said profit rose": what is nobody else's is the speaker's."""
    parts, i = figure.parts, start - 1
    while parts.part(i) in {NOUN, MARK}:
        i -= 1
    bare = i < start - 1 and parts.part(i) == VERB and parts.lemma(i) in words().saying
    owned = bare and is_head(parts, start - 1, words().owned)
    return subject(parts, i, figure.earlier) if owned else NOBODY
