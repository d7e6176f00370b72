"""What stands in front of a figure and is measured by it: the subject of its verb, or the noun of "a fine of"."""

from collections.abc import Sequence

from extract.asides import is_aside
from extract.clause_edges import clause_start, comma_before, goes_on, is_finite, opening, verb_of
from extract.clauses import (
    ADVERB,
    AUXILIARIES,
    BREAK,
    COMMA,
    DETERMINER,
    HAVE,
    JOINT,
    NUMBER,
    PREPOSITION,
    RELATIVE,
    THEIRS,
    VERB,
    VERBAL,
    role_at,
    word_at,
)
from extract.described import described_phrase, described_subject, mover
from extract.figure_words import FIGURE_WORDS
from extract.measured_phrases import COMPASS, ends_phrase, is_moment, phrase_to
from extract.models import Token, Value
from extract.modifiers import agreeing, past_modifiers, with_owner
from extract.nominals import opens_figure
from extract.nouns import singular
from extract.relative_clauses import before_relative, before_saying, past_names, past_people, past_saying
from extract.subject_words import words
from extract.tokens import lower_at
from extract.twins import is_scale, past_scale
from extract.wordings import wording

# Words read on either side of a figure; a subject further off is seldom its own.
REACH = 18


class Walk(Value, frozen=True):
    """Where reading back from a figure stands: at token `i`, with `verbal` a verb between, `spare` the second best."""

    i: int
    verbal: bool = False
    spare: str = ""


def in_front(tokens: Sequence[Token], first: int, *, climbs: bool = True, apposed: bool = False) -> str:
    """The nearest noun phrase in front that is no moment: the subject of the verb, or the noun of "a fine of".

    One in a phrase of place or agent ("inflation | in Norland | rose to 5%") gives way to the one before it.
    """
    floor = max(-1, first - REACH)
    verb = first - 2 if lower_at(tokens, first - 1) == "from" else first - 1  # "prices for a ticket | range from £48"
    if subject := agreeing(tokens, verb):
        return subject
    start = _past_adjective(tokens, first)
    at = next((k for k in range(first, first + LONGEST_BOUND) if lower_at(tokens, k) not in words().bounding), first)
    acts = role_at(tokens, at) == VERB and role_at(tokens, first - 1) not in AUXILIARIES  # "| more than doubled"
    walk = Walk(start - 1, verbal=acts)
    while walk.i > floor:
        if (said := past_saying(tokens, walk.i)) is not None:
            walk = Walk(said - 2 if lower_at(tokens, said - 1) == "," else said - 1, spare=walk.spare)
        elif ends_phrase(tokens, walk.i):
            phrase, walk = _at_noun(tokens, walk, floor)
            if phrase is not None:
                return phrase
        elif role_at(tokens, walk.i) == COMMA and (aside := before_saying(tokens, walk.i)) is not None:
            walk = Walk(aside - 1, walk.verbal, walk.spare)  # "will, | Osk predicted |, stand for nine years"
        elif role_at(tokens, walk.i) == COMMA:
            # "a house in Rome, | $5m"; but "a house in Rome, | priced from $5m"
            listed = walk.i + 1 == first and not apposed and lower_at(tokens, first) not in WORTH
            told = mover(tokens, walk.i, first) or walk.spare
            return told or (_past_comma(tokens, walk.i, first) if climbs and not listed else "")
        else:
            if told := _of_verb(tokens, walk, climbs=climbs):
                return told
            step = _past_relative(tokens, walk) or _over_small_word(tokens, walk, first)
            if step is None:
                return walk.spare or (_before_participle(tokens, walk.i) if climbs else "")
            walk = step
    return walk.spare


LONGEST_BOUND = 4  # words: "more than doubled"


def _past_relative(tokens: Sequence[Token], walk: Walk) -> Walk | None:
    """The walk before the relative clause that stands between a verb and its subject."""
    if walk.verbal or role_at(tokens, walk.i) not in VERBAL:
        return None
    opened = before_relative(tokens, walk.i)
    return None if opened is None else Walk(opened - 1, verbal=True, spare=walk.spare)


def _past_adjective(tokens: Sequence[Token], first: int) -> int:
    """Before what only describes the figure: "grew | an annualised 1.6 percent", "leaks | as small as 100kg"."""
    before = lower_at(tokens, first - 1)
    if before == "as" and lower_at(tokens, first - 3) == "as":
        return first - 3
    if before in words().scant:
        return first - 2 if role_at(tokens, first - 2) == DETERMINER else first
    done = word_at(tokens, first - 1).shape == "past" and lower_at(tokens, first - 2) in {"a", "an"}
    return first - 2 if done else first


def _at_noun(tokens: Sequence[Token], walk: Walk, floor: int) -> tuple[str | None, Walk]:
    """The phrase that ends at the walk, `None` where the walk goes on past it."""
    if tokens[walk.i].lower in words().pronouns:
        return walk.spare, walk
    found = phrase_to(tokens, walk.i, floor)
    before = found[0] - 1
    if _is_no_subject(tokens, found) or lower_at(tokens, before) == "per":  # "revenue | per available room | up 12%"
        return None, Walk(before, walk.verbal, walk.spare)
    phrase, before = with_owner(tokens, before, wording(tokens, found), floor)
    link = past_modifiers(tokens, before, floor)
    alone = lower_at(tokens, before) in {"a", "an"}  # "hidden in bottles and | a | tortoise thought to be 60"
    if tokens[found[-1]].lower in words().dimensions:
        phrase += _whose(tokens, before, link)
    paired = len(found) <= LONGEST_NAME and lower_at(tokens, link) == "and" and not alone
    if paired and link > 0 and ends_phrase(tokens, link - 1):  # "between Asia | and | Europe"
        link = past_modifiers(tokens, phrase_to(tokens, link - 1, floor)[0] - 1, floor)
    if link <= 0 or _is_described(tokens, walk.i + 1):
        return phrase, walk
    behind = walk.i + 1
    # not "to save the child, | who | was there for $5m", "earned a discount | of | 5 percent"
    paid = role_at(tokens, behind) not in {COMMA, RELATIVE} and lower_at(tokens, behind) != "of"
    if paid and lower_at(tokens, link) in words().costing and role_at(tokens, link) == VERB and not walk.verbal:
        told = described_subject(tokens, link) or _of_second_verb(tokens, link) or None
        return told, Walk(link - 1, verbal=True, spare=walk.spare or phrase)  # "would | cost | taxpayers $5m"
    if not is_aside(tokens, walk.i + 1, link, verbal=walk.verbal):
        return phrase, walk
    spare = walk.spare if lower_at(tokens, link - 1) in COMPASS else walk.spare or phrase
    return None, Walk(link - 1, walk.verbal, spare)  # no distance is of the Orsa of "east of | Orsa"


def _of_second_verb(tokens: Sequence[Token], verb: int) -> str:
    """ "the strike has idled 64 ships and | is costing | the economy $5m": of the subject of the first."""
    while role_at(tokens, verb - 1) in AUXILIARIES:
        verb -= 1
    return _of_joined_verb(tokens, verb - 1) if role_at(tokens, verb - 1) == JOINT else ""


def _whose(tokens: Sequence[Token], article: int, verb: int) -> str:
    """The " of quake" of "| the quake | hit at dawn and had a depth of 2 miles"; "" where none is named."""
    has = role_at(tokens, verb) == HAVE or word_at(tokens, verb).lemma == "reach"
    if lower_at(tokens, article) not in {"a", "an"} or not has:
        return ""
    owner = described_subject(tokens, verb) or in_front(tokens, verb)
    return f" of {owner}" if owner else ""


def _is_no_subject(tokens: Sequence[Token], found: list[int]) -> bool:
    """ "its highest | level", "last | month", "| unchanged |": words of the noun kind that are no subject."""
    last = tokens[found[-1]].lower
    if last in words().spans and lower_at(tokens, found[-1] + 1) == "of":
        return lower_at(tokens, found[0] - 1) == "the"  # "a deal in the | range | of $5m to $7m"
    if last == "worth":
        return False  # "with a net | worth | of $5bn"
    peak = last in words().peaks and lower_at(tokens, found[0] - 1) in words().superlatives
    rose = role_at(tokens, found[0] - 1) == NUMBER and lower_at(tokens, found[0] - 2) in FIGURE_WORDS.rising
    moved = last in {"points", "point"} and rose  # "rose 3 | points | to 71%"
    at = found[0] - 3 if lower_at(tokens, found[0] - 1) == "and" else found[0] - 1  # "before interest | and tax"
    beaten = last in words().hopes and lower_at(tokens, found[-1] + 1) == "by"  # "profit beat | forecasts | by a tenth"
    if _is_fiscal(tokens, at) or beaten or (last in words().hopes and _is_own(tokens, found)):
        return True  # "profit before | tax | halved"
    behind = role_at(tokens, found[-1] + 1)
    stands = last == "record" and (behind in VERBAL or lower_at(tokens, found[-1] + 1) == "that")
    loose = not stands and last in words().no_subjects and lower_at(tokens, found[-1] - 1) != "-"  # "the start- | up"
    return moved or peak or is_moment(tokens, found) or loose or _is_done_beside(tokens, found)


def _is_own(tokens: Sequence[Token], found: list[int]) -> bool:
    """ "sees growth of 1.4%, compared with its May | forecasts | of 0.9%": of the thing, not of forecasts."""
    hoped = lower_at(tokens, found[-1] + 1) == "of"
    return hoped and not THEIRS.isdisjoint((lower_at(tokens, found[0] - 1), lower_at(tokens, found[0] - 2)))


def _is_done_beside(tokens: Sequence[Token], found: list[int]) -> bool:
    """ "fell 18 percent before | paring losses | to stand 11 percent lower": a deed with its object, no subject."""
    deed = word_at(tokens, found[0])
    opened = lower_at(tokens, found[0] - 1) in {"before", "after", "while", "by"}
    return len(found) > 1 and opened and deed.shape == "ing" and deed.text not in words().describing


def _is_described(tokens: Sequence[Token], i: int) -> bool:
    """ "a shed | measuring | 9 metres", "volunteers | aged | 65": the noun right before is what is measured."""
    return lower_at(tokens, i) in words().described


LONGEST_NAME = 2  # words of a name in a pair of them


def _over_small_word(tokens: Sequence[Token], walk: Walk, first: int) -> Walk | None:
    """The walk one word further back; `None` at the edge of the figure's clause."""
    i, role = walk.i, role_at(tokens, walk.i)
    if role == RELATIVE or _is_relative(tokens, i, first):
        if tokens[i].lower == "that":
            return Walk(past_names(tokens, i - 1), spare=walk.spare)
        head = i - 2 if lower_at(tokens, i - 1) == "," else i - 1
        return Walk(past_people(tokens, head) if tokens[i].lower == "which" else head, spare=walk.spare)
    skipped = past_scale(tokens, i - 1) if is_scale(tokens, i) else opening(tokens, i)
    if skipped is not None:
        return Walk(skipped - 1, walk.verbal, walk.spare)
    if tokens[i].text == "(":
        return Walk(i - 1, spare=walk.spare)
    if (role == BREAK and not _passes(tokens, i)) or (role == VERB and tokens[i].lower in words().reporting):
        return None
    return Walk(i - 1, walk.verbal or role in VERBAL, walk.spare)


def _passes(tokens: Sequence[Token], i: int) -> bool:
    """Whether no clause ends at token `i`: the stop of "Sept.", the "before" of "profit | before | tax fell"."""
    return _is_fiscal(tokens, i) or goes_on(tokens, i)


def _is_fiscal(tokens: Sequence[Token], i: int) -> bool:
    return tokens[i].lower in {"before", "after"} and lower_at(tokens, i + 1) in words().fiscal


def _is_relative(tokens: Sequence[Token], i: int, first: int) -> bool:
    """The "that" of "a fund | that | lost 5%", which a noun precedes and a verb follows."""
    follows = i + 1 < first and role_at(tokens, i + 1) in VERBAL
    return tokens[i].lower == "that" and follows and i > 0 and ends_phrase(tokens, i - 1)


# ---- over a comma --------------------------------------------------------------------------------------------------
LONGEST_APPOSITION = 20  # words between the commas of "the airline, founded in 1971, lost $9m"
WORTH = frozenset({"worth", "valued", "priced"})


def _past_comma(tokens: Sequence[Token], comma: int, first: int) -> str:
    """Whom the words behind a comma speak of: the noun before an apposition, or the subject of the main clause."""
    if lower_at(tokens, comma + 1) == "to" and word_at(tokens, comma + 2).shape == "base":
        return _main_subject(tokens, comma)  # "shares rose $5, | to close | at $24"
    word = word_at(tokens, comma + 1)  # "stands 95 cm tall, | weighs 112 kg and drinks …"
    acts = word.shape == "s" and singular(word.text) not in FIGURE_WORDS.priced  # "its costs, wages 30%"
    joins = acts and opens_figure(tokens, comma + 2) and verb_of(tokens, comma) is not None
    if joins or word.text in words().verbs:
        return _main_subject(tokens, comma)
    if lower_at(tokens, comma + 1) in WORTH:  # "3 kg of gold, | worth $5m"
        return _named_before(tokens, comma)
    verb = next((k for k in range(comma + 1, first) if role_at(tokens, k) in VERBAL), None)
    if verb is None or word_at(tokens, verb).shape == "ing":
        return _main_subject(tokens, comma)
    opened = comma_before(tokens, comma, LONGEST_APPOSITION)
    if opened is not None and verb_of(tokens, opened) is None:
        return _named_before(tokens, opened)  # "the airline, founded in 1971, | lost $9m"
    # "he admitted theft, | was fined $5"
    named = role_at(tokens, comma + 1) in AUXILIARIES or not verb_of(tokens, comma)
    return _main_subject(tokens, comma) if named else in_front(tokens, comma, climbs=False)


def _named_before(tokens: Sequence[Token], comma: int) -> str:
    """The subject before an apposition: "| spending | on arms, which swallows a third, is set to rise"."""
    return described_phrase(tokens, comma) or in_front(tokens, comma, climbs=False)


def _of_verb(tokens: Sequence[Token], walk: Walk, *, climbs: bool) -> str:
    """The subject that the verb at the walk tells by itself, however much describes it; "" where it tells none."""
    role = role_at(tokens, walk.i)
    if role in VERBAL:
        return "" if walk.verbal else described_subject(tokens, walk.i)
    joined = _of_joined_verb(tokens, walk.i) if climbs and role == JOINT else ""
    return joined and (walk.spare or joined)


def _of_joined_verb(tokens: Sequence[Token], i: int) -> str:
    """ "the van makes 302 hp | and | now starts at $34,500": a second verb has the subject of the first."""
    at = i + 2 if role_at(tokens, i + 1) == ADVERB else i + 1
    verb = lower_at(tokens, at)
    form = word_at(tokens, at)
    object_at = at + 2 if lower_at(tokens, at + 1) == "through" else at + 1
    acts = form.shape == "s" or (form.shape == "base" and form.sure)  # "… and | repay | £12,750"
    draws = acts and opens_figure(tokens, object_at)  # "and | draws | only 6 watts", "and | burns | through $5m"
    joins = verb and (draws or verb in words().verbs or is_finite(tokens, at))
    return _main_subject(tokens, i) if joins else ""


def _before_participle(tokens: Sequence[Token], i: int) -> str:
    """ "Bolt closed at $5 | after | falling 3%": a participle has the subject of the main clause."""
    is_participle = word_at(tokens, i + 1).shape == "ing"
    return _main_subject(tokens, i) if is_participle and tokens[i].text.isalpha() else ""


def _main_subject(tokens: Sequence[Token], end: int) -> str:
    """The subject of the clause that ends before token `end`; where it has no verb, its last noun ("Papua, | …")."""
    verb = verb_of(tokens, end)
    if verb is None:
        fronted = role_at(tokens, clause_start(tokens, end)) == PREPOSITION  # "In March, | …"
        opened = comma_before(tokens, end, LONGEST_APPOSITION)  # "the calf, born in May, | stands 95 cm tall"
        told = "" if fronted else in_front(tokens, end, climbs=False)
        return told or ("" if opened is None or fronted else _named_before(tokens, opened))
    if lower_at(tokens, verb - 1) == ",":
        opened = comma_before(tokens, verb - 1, LONGEST_APPOSITION)
        verb = verb - 1 if opened is None else opened  # "the app, | launched in May, has …"
    return described_subject(tokens, verb) or in_front(tokens, verb, climbs=False)
