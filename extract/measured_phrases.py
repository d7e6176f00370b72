"""Noun phrases around a measure: found from either end, known for moments, worded with their head in the singular."""

from collections.abc import Sequence

from extract import units
from extract.clauses import (
    ACTORS,
    ADVERB,
    BREAK,
    COMMA,
    DETERMINING,
    MODAL,
    NOUN,
    NOUN_LIKE,
    NUMBER,
    PREPOSITION,
    RELATIVE,
    VERB,
    VERBAL,
    role_at,
    word_at,
)
from extract.models import Token
from extract.nominals import (
    earns,
    is_capital,
    is_described_deed,
    is_headed_noun,
    is_noun,
    is_tied,
    opens_description,
    opens_figure,
)
from extract.nouns import is_plural
from extract.nouns import words as noun_words
from extract.numbered_names import numbers_of
from extract.numeral_parts import WORDS
from extract.phrase_ends import acts_on, describes, is_complement, is_headed
from extract.subject_words import words
from extract.tokens import POSSESSIVE, joined, lower_at, text_at, touches
from extract.unit_marks import is_symbol, is_unit

# Words kept of a phrase: the head and the modifiers next to it.
KEPT = 4
HYPHENED = 2  # tokens of the number in "Orin-3"
LONGEST_NAME = 7  # … or so many, where a name would be cut
INNER = frozenset({"-", "'s", "’s", "/"})  # marks inside a noun phrase
MOST_DETERMINERS = 8  # words before a noun: "all of its combined 4.3 million"


# ---- forwards ------------------------------------------------------------------------------------------------------
def past_determiners(tokens: Sequence[Token], i: int) -> int:
    """Past "the", "all", "its combined 4.3"."""
    for at in range(i, i + MOST_DETERMINERS):
        passed = role_at(tokens, at) in DETERMINING or lower_at(tokens, at) in words().totals
        if not passed and lower_at(tokens, at) not in CURRENCIES:
            counts = at > i and role_at(tokens, at - 1) == NUMBER
            if counts and lower_at(tokens, at) == "-":
                return at + 2  # "$5m of two | -year | bonds"
            unit = units.unit_at(tokens, at, touching=joined(tokens, at)) if counts else None
            describes = unit and role_at(tokens, unit[1] + 1) in NOUN_LIKE and not is_plural(tokens[unit[1]].lower)
            if unit and lower_at(tokens, unit[1] + 1) == "of":
                return past_determiners(tokens, unit[1] + 2)  # "$799 for 128 | GB of | storage"
            return unit[1] + 1 if unit and describes else at  # "8 GB of 1066 | MHz | memory"
    return i + MOST_DETERMINERS


CURRENCIES = frozenset("$£€")  # "of her | $2,600 | monthly income"


def phrase_from(tokens: Sequence[Token], i: int) -> list[int]:
    """The noun phrase that starts at token `i`, cut behind its first plural or before what can only be a verb."""
    found: list[int] = []
    while i < len(tokens) and len(found) < KEPT + 1:
        if tokens[i].lower in POSSESSIVE and role_at(tokens, i + 1) == NUMBER:  # "the country | 's 46 | dams"
            found, i = [], past_determiners(tokens, i + 1)
            continue
        if found and (numbered := numbers_of(tokens, i - 1)):
            i += numbered  # "CO | 2 | emissions", "Saljut | 7 | space station"
            continue
        if tokens[i].text in INNER or (found and _joins_modifiers(tokens, i)):
            i += 1
            continue
        if not (found and _is_hyphenated(tokens, i)) and not _goes_on(tokens, i, found):
            break
        found.append(i)
        if is_plural(tokens[i].lower) and not tokens[i].text[0].isupper() and not describes(tokens, i):
            break
        i += 1
    return found


def _goes_on(tokens: Sequence[Token], i: int, found: list[int]) -> bool:
    role = role_at(tokens, i)
    headed = is_headed(tokens, i)
    owned = lower_at(tokens, i - 1) in POSSESSIVE and role_at(tokens, i + 1) == NOUN  # "the world's | traded | grain"
    sure = (word_at(tokens, i).sure and not headed and not owned) or tokens[i].lower in words().verbs
    acts = found and word_at(tokens, i).shape == "s" and opens_figure(tokens, i + 1)
    if acts and word_at(tokens, i - 1).shape != "past" and not is_plural(lower_at(tokens, i - 1)):
        return False  # "a 1.5-litre engine | produces | 148 horsepower"
    if role == VERB and found and sure and not tokens[i].text[0].isupper():
        return is_described_deed(tokens, i) and role_at(tokens, i + 1) not in DETERMINING
    if found and ((not headed and acts_on(tokens, i)) or _is_run_in(tokens, i)):
        return False
    if tokens[i].lower in words().pronouns and len(tokens[i].text) > 1:
        return False
    late = tokens[i].lower in words().trailing and role_at(tokens, i + 1) in {PREPOSITION, BREAK, COMMA}
    if found and (late or tokens[i].lower in words().described):
        # "a scoring run | late | in the match", "a million litres of wine | worth €2m"
        return False
    return role in NOUN_LIKE and not (found and tokens[i].lower in words().moments)


def _is_run_in(tokens: Sequence[Token], i: int) -> bool:
    """ "the $5m steel mill | Speaking | on Monday": a headline run into its text."""
    opens = tokens[i].text[0].isupper() and tokens[i].text.istitle() and word_at(tokens, i).shape == "ing"
    return opens and tokens[i - 1].text.islower() and text_at(tokens, i + 1).islower()


def _joins_modifiers(tokens: Sequence[Token], i: int) -> bool:
    """ "digital | and | physical sales"."""
    return tokens[i].lower in {"and", "or"} and role_at(tokens, i + 1) == NOUN and is_plural(lower_at(tokens, i + 2))


def _is_hyphenated(tokens: Sequence[Token], i: int) -> bool:
    """The further parts of "loan- | to | - | value | mortgages"."""
    return i > 1 and tokens[i - 1].text == "-" and touches(tokens[i - 1], tokens[i]) and tokens[i].text.isalpha()


# ---- backwards -----------------------------------------------------------------------------------------------------
def ends_phrase(tokens: Sequence[Token], i: int) -> bool:
    """Whether a noun phrase ends at token `i`: a noun, a name, or a plural that could also be a verb ("shares")."""
    token, role = tokens[i], role_at(tokens, i)
    if token.lower in PARTICLES and _is_particle(tokens, i):
        return True
    if not token.text[0].isalpha() or is_unit(tokens, i) or is_symbol(tokens, i) or _is_part_of_number(token):
        return False
    middle = token.lower in MIDDLES and lower_at(tokens, i + 1) == "of"  # "waited | a median | of 19 weeks"
    if lower_at(tokens, i - 1) == "per" or middle or _is_tied_to_verb(tokens, i) or earns(tokens, i):
        return False
    if token.lower == "worth" and lower_at(tokens, i - 1) == "net":
        return True
    if role == NOUN:
        loose = token.lower in words().superlatives and token.lower != "record"  # "its | biggest | five-day gain"
        joins = lower_at(tokens, i + 1) == "-" and touches(token, tokens[i + 1])
        loose = loose or (joins and text_at(tokens, i + 2).islower())  # "yo | -yoed", "a career | -high 300 yards"
        tied = lower_at(tokens, i - 1) == "-" and token.text[0].isupper()  # "B- | P | had 3%"
        return not loose and (tied or (token.lower not in words().no_subjects and token.lower not in words().trailing))
    # "freezing | trades | worth $4m"
    return role == VERB and (is_noun(tokens, i) or lower_at(tokens, i + 1) == "worth")


PARTICLES = frozenset({"up", "down", "off", "out", "back"})


def _is_particle(tokens: Sequence[Token], i: int) -> bool:
    """ "a | start-up | has raised $5m"; not "spin-off firms"."""
    tied = lower_at(tokens, i - 1) == "-" and touches(tokens[i - 1], tokens[i])
    return tied and role_at(tokens, i + 1) != NOUN


MIDDLES = frozenset({"median", "mean"})


# "two- | thirds | of the $5 billion"; a quarter is also three months, a half one of a match.
FRACTIONS = WORDS.fractions.keys() - {"quarter", "quarters", "half", "halves"}


def _is_part_of_number(token: Token) -> bool:
    lower = token.lower
    return lower in WORDS.scales or lower in WORDS.short_scales or lower in WORDS.ordinals or lower in FRACTIONS


def _is_tied_to_verb(tokens: Sequence[Token], i: int) -> bool:
    """ "the boot now | stands", "will | orbit | at 560km", "are on | course | to rise": a verb, or a part of one."""
    before = role_at(tokens, i - 1)
    if before == ADVERB and role_at(tokens, i) == VERB:
        return not is_headed_noun(tokens, i)  # "an earlier | bid | of $5m"
    if before == NOUN and lower_at(tokens, i - 1) in ACTORS:
        return True  # "the faults they | experience |"
    if tokens[i].lower == "will" and lower_at(tokens, i + 1) == "be":
        return True  # "| Will | be in space for years", which names no Will
    if is_complement(tokens, i):
        return True
    paced = (tokens[i].lower in words().paces and lower_at(tokens, i - 1) == "on") or _is_turn(tokens, i)
    return paced or (before == MODAL and tokens[i].text[0].islower())


def _is_turn(tokens: Sequence[Token], i: int) -> bool:
    """ "changed | hands | for $5m", "the sixth month in a | row"."""
    if tokens[i].lower == "hands":
        return lower_at(tokens, i - 1).startswith("chang")
    return tokens[i].lower == "row" and lower_at(tokens, i - 2) == "in"


def phrase_to(tokens: Sequence[Token], i: int, floor: int) -> list[int]:
    """Indices of the noun phrase that ends at token `i`, in order; none at `floor` or before it."""
    found = [i]
    i -= 1
    while i > floor and (len(found) < KEPT or (len(found) < LONGEST_NAME and _is_one_name(tokens, i))):
        inner = _inner(tokens, i)
        if inner is None or (not inner and not _joins_phrase(tokens, i)):
            break
        if not inner:
            found.append(i)
        i -= inner or 1
    found.reverse()
    return found


def _inner(tokens: Sequence[Token], i: int) -> int | None:
    """How many tokens up to `i` are marks and numbers inside a phrase; `None` where a dash parts it from a headline."""
    token = tokens[i]
    if i > 0 and token.text == "-" and not touches(tokens[i - 1], token) and tokens[i - 1].text.isupper():
        return None  # "CALDO - | Mordia's population |"
    if i > 0 and (token.text in INNER or token.text == "&" or numbers_of(tokens, i - 1) == 1):
        return 1  # "the Tarn | 5 | engine"
    return HYPHENED if i > 1 and token.text.isdecimal() and numbers_of(tokens, i - HYPHENED) == HYPHENED else 0


def _joins_phrase(tokens: Sequence[Token], i: int) -> bool:
    token = tokens[i]
    tied = lower_at(tokens, i + 1) == "-" and lower_at(tokens, i + 2) in PARTICLES  # "the | start | -up"
    if not (tied or _is_nominal(tokens, i)) or not token.text[0].isalpha() or _never_joins(tokens, i, tied=tied):
        return False
    return not (is_symbol(tokens, i) or is_tied(tokens, i))  # "100- | metre |", "a two- | door | car"


def _is_nominal(tokens: Sequence[Token], i: int) -> bool:
    role = role_at(tokens, i)
    if tokens[i].lower == "home":  # "| home | sales", not "going | home"
        return role_at(tokens, i - 1) not in VERBAL and is_plural(lower_at(tokens, i + 1))
    return role == NOUN or (role == VERB and (is_capital(tokens, i) or _modifies(tokens, i)))


def _never_joins(tokens: Sequence[Token], i: int, *, tied: bool) -> bool:
    """A moment, a manner, a scale, or a word that is no subject by itself."""
    word = tokens[i].lower
    alone = word in words().no_subjects and lower_at(tokens, i + 1) != "-" and not _is_of_name(tokens, i)
    timed = word in words().moments and not tied
    percent = word == "cent" and lower_at(tokens, i - 1) == "per"
    return timed or alone or percent or word in WORDS.scales or word in words().manners


def _is_of_name(tokens: Sequence[Token], i: int) -> bool:
    """The quarter of "| South | Norland"."""
    return tokens[i].text.istitle() and tokens[i].lower in COMPASS and text_at(tokens, i + 1).istitle()


COMPASS = frozenset({"north", "south", "east", "west", "northeast", "northwest", "southeast", "southwest"})


def _is_one_name(tokens: Sequence[Token], i: int) -> bool:
    """Whether a name would be cut in two: "Pro | Bowl keeper Ned Vance"."""
    return tokens[i].text[0].isupper() and text_at(tokens, i + 1)[:1].isupper() and role_at(tokens, i) in NOUN_LIKE


def _modifies(tokens: Sequence[Token], i: int) -> bool:
    """Whether what can be a verb describes the noun behind it: "the | fund | manager"; not "links | promise | more"."""
    form = word_at(tokens, i)
    if form.shape == "ing" and opens_description(tokens, i):
        return True  # "the | operating | margin"
    is_verb = form.sure or tokens[i].lower in words().verbs or _is_deed_of(tokens, i)
    return not is_verb and not (form.shape == "base" and is_plural(lower_at(tokens, i - 1)))


def _is_deed_of(tokens: Sequence[Token], i: int) -> bool:
    """ "the volcano | spewed | ash", "the museum | charges | adults", "bandits who | demand | ransoms"."""
    shape, before = word_at(tokens, i).shape, role_at(tokens, i - 1)
    if shape == "base":
        return _has_actor(tokens, i - 1)
    if before != NOUN or not tokens[i - 1].text.isalpha() or is_plural(tokens[i - 1].lower):
        return shape == "s" and before in {COMMA, RELATIVE} and tokens[i].lower not in noun_words().attributive
    return shape == "past" or (shape == "s" and tokens[i].lower not in noun_words().attributive)


def _has_actor(tokens: Sequence[Token], i: int) -> bool:
    """Whether a verb is due behind token `i`: "bandits | who | demand ransoms", "may | demand"."""
    return role_at(tokens, i) in {RELATIVE, MODAL} or tokens[i].lower in {"they", "we", "you", "to"}


def is_moment(tokens: Sequence[Token], found: list[int]) -> bool:
    if not found or tokens[found[-1]].lower not in words().moments:
        return False
    timed = lower_at(tokens, found[-1] + 1) == "of" and opens_figure(tokens, found[-1] + 2)  # "a | time | of 2 hours"
    if tokens[found[-1]].lower != "time" or (len(found) == 1 and not timed):
        return True
    if lower_at(tokens, found[-1] + 1) == "of":  # "a response | time | of 4 minutes"
        return False
    takes = role_at(tokens, found[-1] + 1) in VERBAL  # "the repair | time | will be"
    return not takes or tokens[found[-2]].lower in words().times_of_day
