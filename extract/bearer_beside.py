"""Rules for a figure whose bearer stands beside it: in brackets, before "'s", behind "by", or where no verb is left."""

from extract.bearer_figures import BEHIND, REACH, Answer, Figure, governor, is_between_figures, verb_left
from extract.bearer_names import (
    DEMONYMS,
    NOBODY,
    WITHIN,
    Name,
    bearer_of_phrase,
    carries,
    is_head,
    is_title,
    name_end,
    name_start,
    name_to,
    named,
    names_from,
)
from extract.bearer_subjects import subject
from extract.bearer_words import words
from extract.clause_parts import MARK, NAME, OWNER, THEIR, Parts
from extract.clauses import ADVERB, BREAK, COMMA, DETERMINER, JOINT, NOUN, NUMBER, PREPOSITION, VERB, VERBAL, word_at
from extract.models import Kind


def apposed(figure: Figure) -> Answer:
    """ "Danny Groen (| 14 points |)", "Ruth Okafor, | 46 |,"."""
    parts, before = figure.parts, figure.first - 1
    if figure.kind is Kind.AGE and parts.part(before) in {COMMA, BREAK}:
        return name_to(parts, before - 1)
    opened = parts.lower(before) == "(" and figure.kind is Kind.COUNT
    return (name_to(parts, before - 1) or None) if opened else None


def is_somebody(figure: Figure) -> Answer:
    """ "Ned Orrin, a | 27-year-old | plumber", "Ned Orrin, a plumber | aged 27 |"; not "in Osk, a 27-year-old man"."""
    if figure.kind is not Kind.AGE:
        return None
    parts, i = figure.parts, figure.first - 1
    while parts.part(i) in {NOUN, MARK} and i > figure.first - REACH:
        i -= 1
    if parts.part(i) != DETERMINER or parts.part(i - 1) != COMMA or parts.part(i - 2) != NAME:
        return None
    placed = parts.part(name_start(parts, i - 2) - 1) == PREPOSITION
    return None if placed else name_to(parts, i - 2)


def told_more(figure: Figure) -> Answer:
    """ "their first offer to Petrie – | six years |, $70m –": what an insertion tells is of the offer before it."""
    parts, i = figure.parts, figure.first - 1
    while parts.part(i) in {NUMBER, COMMA, MARK, JOINT} and parts.lower(i) not in INSERTING:
        i -= 1
    if parts.lower(i) not in INSERTING:
        return None
    while parts.lower(i) in INSERTING:
        i -= 1
    if parts.part(i) == NAME and parts.part(name_start(parts, i) - 1) == PREPOSITION:
        i = name_start(parts, i) - 2
    if parts.part(i) not in {NOUN, VERB} or parts.lower(i) not in words().offered:
        return None
    if name := bearer_of_phrase(parts, i, figure.earlier):
        return name
    verb = verb_left(parts, i)
    made = verb is not None and parts.lemma(verb) in words().giving  # not "rejected the offer"
    return (subject(parts, verb, figure.earlier) or None) if verb is not None and made else None


INSERTING = frozenset("-–—(")


def described(figure: Figure) -> Answer:
    """ "the | 8.5-tonne | Vela-1 probe", "| 46-year-old | Ruth Okafor"."""
    if figure.kind not in {Kind.MEASURE, Kind.AGE}:
        return None
    i = figure.last + 1
    while figure.parts.part(i) == MARK or (figure.parts.part(i) == NOUN and is_title(figure.parts.lower(i))):
        i += 1
    if figure.parts.part(i) == NAME:
        last = name_end(figure.parts, i)
        demonym = figure.parts.lower(last).endswith(DEMONYMS)
        follows = {OWNER} if figure.kind is Kind.MEASURE else {OWNER, NOUN}
        ends = figure.parts.part(last + 1) not in follows and not demonym
        return named(figure.parts, i, last) if ends else None
    return None


def relative(figure: Figure) -> Answer:
    """ "more than the | $21 million | that Sabin gets", "the | $3bn | in earnings Halden had"."""
    parts, i = figure.parts, figure.last + 1
    while parts.part(i) in {NOUN, NUMBER, MARK} or parts.lower(i) in {"in", "of"} or is_between_figures(parts, i):
        i += 1
    if parts.lower(i) == "(":
        i = next((k for k in range(i, min(i + BEHIND, len(parts.parts))) if parts.lower(k) == ")"), i) + 1
    opened = parts.lower(i) in {"that", "which"} and parts.part(i - 1) != COMMA
    i = i + 1 if opened else i
    if not opened and parts.part(i - 1) not in {NOUN, NUMBER}:
        return None
    start = i
    while opened and (parts.part(i) in {NOUN, DETERMINER, MARK, ADVERB} or _is_free_agent(parts, i)):
        i += 1
    if parts.part(i) != NAME:
        acts = opened and i > start and parts.part(i) in VERBAL
        return NOBODY if acts else None
    last = name_end(parts, i)
    acts = parts.part(last + 1) in VERBAL and parts.lemma(last + 1) not in words().saying
    return named(parts, i, last) if acts else None


def _is_free_agent(parts: Parts, i: int) -> bool:
    """A word that could be a verb, before what somebody is: "that | free | agent Boyd received"."""
    return parts.part(i) == VERB and parts.part(i + 1) == NOUN and is_title(parts.lower(i + 1))


def agent(figure: Figure) -> Answer:
    """ "a | 2-yard | run by Garland", "a | $9bn | proposal from Norvo", "was offered | $30m | by the Bears"."""
    parts = figure.parts
    for i in range(figure.last + 1, figure.last + BEHIND):
        if parts.part(i) not in {*WITHIN, PREPOSITION} and not is_between_figures(parts, i):
            return None
        if parts.lower(i) in {"by", "from"} and _is_done(figure, i):
            return names_from(figure.parts, i + 1) or None
    return None


def _is_done(figure: Figure, preposition: int) -> bool:
    parts = figure.parts
    if preposition == figure.last + 1 and parts.lower(preposition) == "by":
        verb = governor(figure)
        return verb is not None and word_at(parts.tokens, verb).shape == "past" and parts.lemma(verb) in words().giving
    return is_head(parts, preposition - 1, words().deeds)


def share_for(figure: Figure) -> Answer:
    """ "against | 45 percent | for Governor Ivo Brandt"."""
    if figure.kind is not Kind.PERCENT or figure.parts.lower(figure.last + 1) != "for":
        return None
    return names_from(figure.parts, figure.last + 2) or None


def of_owner(figure: Figure) -> Answer:
    """ "| 40 percent | of its revenue", "| $5m | off Halden's profit"."""
    parts, i = figure.parts, figure.last + 1
    if parts.lower(i) not in {"of", "off", "from"}:
        return None
    last = i + 1
    while parts.part(last) in {DETERMINER, ADVERB, THEIR, OWNER, *WITHIN} and last < i + BEHIND:
        last += 1
    owns = parts.part(i + 1) == THEIR or any(parts.part(k) == OWNER for k in range(i + 1, last))
    named = owns and parts.part(last - 1) == NOUN
    return (bearer_of_phrase(parts, last - 1, figure.earlier) or None) if named else None


def owner(figure: Figure) -> Answer:
    """ "Arvo's | 10 percent | share", "its | $38 billion | bid", "Dell's acquisition of Orsa for | $65bn |"."""
    parts, phrase = figure.parts, figure.head
    for i in range(figure.first - 1, max(-1, figure.first - REACH), -1):
        part = parts.part(i)
        if part in {OWNER, THEIR}:
            between = any(parts.part(k) == NAME for k in range(i + 1, figure.first))  # "offer Kova's rival Lindt $5m"
            headed = not between if phrase == figure.head else carries(parts, phrase)
            return _at_owner(figure, i) if headed else None
        if part == PREPOSITION:
            phrase = i - 1
        elif not (part in WITHIN or part in {DETERMINER, ADVERB} or is_between_figures(parts, i)):
            return None
    return None


def _at_owner(figure: Figure, i: int) -> Name:
    """Who is meant by the "its" or stands before the "'s" at token `i`."""
    parts = figure.parts
    if parts.part(i) == THEIR:
        return figure.earlier(parts, i, parts.lower(i))
    return bearer_of_phrase(parts, i - 1, figure.earlier)


def gapped(figure: Figure) -> Answer:
    """ "…, the Bears around | seven years |", "and the Greens on | 24 percent |": the verb is left out."""
    if (name := _beside(figure)) is not None:
        return name
    parts, i, gaps, linking = figure.parts, figure.first - 1, 0, words().gaps | words().hedges
    while parts.lower(i) in {*linking, "for"} or parts.part(i) in {NUMBER, MARK} or is_between_figures(parts, i):
        gaps += parts.lower(i) in linking
        i -= 1
    if parts.part(i) == NOUN and _opens_gap(parts, i, figure.first):
        return NOBODY
    gaps += any(token.lower in linking for token in parts.tokens[figure.first : figure.last])
    if not gaps or parts.part(i) != NAME:
        return None
    name = name_to(parts, i)
    before = name_start(parts, i) - 1
    while parts.part(before) in {DETERMINER, MARK, NAME}:
        before -= 1
    opens = parts.part(before) in {COMMA, JOINT, BREAK} or parts.lower(before) == "of"
    return name if opens else None


def _beside(figure: Figure) -> Answer:
    """ "Osman had 34 percent, | Brecht | 31 percent", "and | Brecht |, a former general, 31 percent"."""
    parts, i = figure.parts, figure.first - 1
    if figure.kind is Kind.AGE:
        return None
    if parts.part(i) == COMMA:
        opened = next((k for k in range(i - 1, max(0, i - REACH), -1) if parts.part(k) == COMMA), 0)
        i = opened - 1 if parts.part(opened + 1) == DETERMINER else i
    name = name_to(parts, i)
    before = name_start(parts, i) - 1
    before = before - 1 if parts.part(before) == DETERMINER else before
    return name if name and parts.part(before) in {COMMA, JOINT} else None


def _opens_gap(parts: Parts, i: int, first: int) -> bool:
    """ "with Ripple selling for $1 and | ether | for $9": one without a name bears the figure."""
    linked = i + 1 < first and parts.lower(i + 1) in {"for", "at", "with", "on"}
    return linked and parts.part(i - 1) == JOINT
