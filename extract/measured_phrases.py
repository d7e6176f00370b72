"""Noun phrases around a measure: found from either end, known for moments, worded with their head in the singular."""

from collections.abc import Sequence
from functools import cache

from extract import lexicon, units
from extract.clauses import ADVERB, BE, BREAK, DETERMINER, HAVE, JOINT, MODAL, NOUN, NUMBER, PREPOSITION, VERB, word_of
from extract.figure_words import FIGURE_WORDS
from extract.models import Kind, Token
from extract.nouns import is_person, is_plural, singular
from extract.numeral_parts import WORDS
from extract.tokens import lower_at, text_at, touches

# Words kept of a phrase: the head and the modifiers next to it.
KEPT = 4
VERBAL = frozenset({VERB, BE, HAVE, MODAL})
VERBAL_OR_PREPOSITION = VERBAL | {PREPOSITION}
INNER = frozenset({"-", "'s", "’s", "/"})  # marks inside a noun phrase


class SubjectWords(lexicon.Entry, frozen=True):
    moments: frozenset[str]
    pronouns: frozenset[str]
    no_subjects: frozenset[str]
    trailing: frozenset[str]
    held: frozenset[str]
    changes: frozenset[str]
    turns: frozenset[str]
    totals: frozenset[str]
    beside: frozenset[str]
    reporting: frozenset[str]
    verbs: frozenset[str]
    peaks: frozenset[str]
    superlatives: frozenset[str]
    paces: frozenset[str]
    scant: frozenset[str]
    mass: frozenset[str]
    mass_endings: tuple[str, ...]
    toward: frozenset[str]
    costing: frozenset[str]
    described: frozenset[str]


@cache
def words() -> SubjectWords:
    return lexicon.read("subjects", SubjectWords)


def role_at(tokens: Sequence[Token], i: int) -> str:
    if i < 0:
        return BREAK
    try:  # as in lower_at
        return word_of(tokens[i].lower).role
    except IndexError:
        return BREAK


# ---- forwards ------------------------------------------------------------------------------------------------------
def past_determiners(tokens: Sequence[Token], i: int) -> int:
    """Past "the", "all", "its combined 4.3"."""
    while i < len(tokens) and (role_at(tokens, i) in {DETERMINER, NUMBER} or lower_at(tokens, i) in words().totals):
        i += 1
    return i


def phrase_from(tokens: Sequence[Token], i: int) -> list[int]:
    """The noun phrase that starts at token `i`, cut behind its first plural or before what can only be a verb."""
    found: list[int] = []
    while i < len(tokens) and len(found) < KEPT + 1:
        if tokens[i].lower in {"'s", "’s"} and role_at(tokens, i + 1) == NUMBER:  # "the country | 's 46 | dams"
            found, i = [], past_determiners(tokens, i + 1)
            continue
        if tokens[i].text in INNER or (found and _joins_modifiers(tokens, i)):
            i += 1
            continue
        if not (found and _is_hyphenated(tokens, i)) and not _goes_on(tokens, i, found):
            break
        found.append(i)
        if is_plural(tokens[i].lower) and not tokens[i].text[0].isupper():
            break
        i += 1
    return found


def _goes_on(tokens: Sequence[Token], i: int, found: list[int]) -> bool:
    role = role_at(tokens, i)
    sure = word_of(tokens[i].lower).sure or tokens[i].lower in words().verbs
    if role == VERB and found and sure and not tokens[i].text[0].isupper():
        return False
    if tokens[i].lower in words().pronouns and len(tokens[i].text) > 1:
        return False
    return role in {NOUN, VERB} and not (found and tokens[i].lower in words().moments)


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
    if not token.text[0].isalpha() or _is_unit(tokens, i) or is_symbol(tokens, i) or _is_part_of_number(token):
        return False
    if lower_at(tokens, i - 1) == "per" or _is_tied_to_verb(tokens, i):
        return False
    if role == NOUN:
        loose = token.lower in words().superlatives and token.lower != "record"  # "its | biggest | five-day gain"
        return not loose and token.lower not in words().no_subjects and token.lower not in words().trailing
    return role == VERB and (
        _is_noun(tokens, i) or lower_at(tokens, i + 1) == "worth"
    )  # "freezing | trades | worth $4m"


def _is_part_of_number(token: Token) -> bool:
    return token.lower in WORDS.scales or token.lower in WORDS.short_scales or token.lower in WORDS.ordinals


def _is_tied_to_verb(tokens: Sequence[Token], i: int) -> bool:
    """ "the boot now | stands", "will | orbit | at 560km", "are on | course | to rise": a verb, or a part of one."""
    before = role_at(tokens, i - 1)
    if before == ADVERB and role_at(tokens, i) == VERB:
        return True
    paced = (tokens[i].lower in words().paces and lower_at(tokens, i - 1) == "on") or _is_turn(tokens, i)
    return paced or (before == MODAL and tokens[i].text[0].islower())


def _is_turn(tokens: Sequence[Token], i: int) -> bool:
    """ "changed | hands | for $5m", "the sixth month in a | row"."""
    if tokens[i].lower == "hands":
        return lower_at(tokens, i - 1).startswith("chang")
    return tokens[i].lower == "row" and lower_at(tokens, i - 2) == "in"


def _is_noun(tokens: Sequence[Token], i: int) -> bool:
    """Whether what can be a verb is a noun here: "the | ferry", "a | fine | of", "| Profit | jumped", a name."""
    token, form = tokens[i], word_of(tokens[i].lower)
    if form.shape == "past" and role_at(tokens, i - 1) != DETERMINER and token.text[0].islower():
        return False  # "inflation | quickened | to 5%"
    named = role_at(tokens, i - 1) == DETERMINER or (not form.sure and _is_predicate(tokens, i + 1))
    if named and form.lemma == token.lower:
        return True
    if form.shape == "s" and (token.lower in words().verbs or _has_subject(tokens, i)):
        return False
    if i == 0:
        return _opens_clause(tokens) or (is_plural(token.lower) and not form.sure)
    if not form.sure and (lower_at(tokens, i + 1) == "of" or _determined(tokens, i) or is_plural(token.lower)):
        return True
    return _is_deed(tokens, i) or _is_capital(tokens, i)


def _is_capital(tokens: Sequence[Token], i: int) -> bool:
    """Whether a capital makes a name of the word; in a headline all in capitals it does not."""
    text, before = tokens[i].text, text_at(tokens, i - 1)
    return text[0].isupper() and not (text.isupper() and before.isupper() and len(text) > 1 and len(before) > 1)


def _is_predicate(tokens: Sequence[Token], i: int) -> bool:
    """Whether a verb of its own follows: "the bridge | cost", "rent | is"."""
    role, form = role_at(tokens, i), word_of(lower_at(tokens, i) or ".")
    return role in {BE, HAVE, MODAL} or (role == VERB and form.sure and form.shape in {"past", "s"})


def _has_subject(tokens: Sequence[Token], i: int) -> bool:
    """ "it | costs", "the engine | produces | 296 hp": a singular in front, a figure behind make a verb."""
    before = lower_at(tokens, i - 1)
    if before in words().pronouns:
        return True
    figure = role_at(tokens, i + 1) == NUMBER or text_at(tokens, i + 1) in {"$", "£", "€"}
    if figure and role_at(tokens, i - 1) == JOINT:
        return True  # "… and | costs | 40% less"
    nominal = role_at(tokens, i - 1) == NOUN or (role_at(tokens, i - 1) == VERB and not word_of(before).sure)
    return figure and nominal and not is_plural(before)


def _is_deed(tokens: Sequence[Token], i: int) -> bool:
    """ "a | grounding | for three months", "though | spending | per head fell"."""
    if not tokens[i].lower.endswith("ing"):
        return False
    opens = role_at(tokens, i - 1) == BREAK and (lower_at(tokens, i + 1) == "per" or role_at(tokens, i + 1) in VERBAL)
    return opens or lower_at(tokens, i - 1) in {"a", "the", "its"}


def _opens_clause(tokens: Sequence[Token]) -> bool:
    """The first word before a verb, where it could be one itself: "Profit | jumped", "Spending | on arms rose"."""
    if tokens[0].lower.endswith("ing"):
        return role_at(tokens, 1) in VERBAL_OR_PREPOSITION
    return not word_of(tokens[0].lower).sure and role_at(tokens, 1) in VERBAL


def _is_unit(tokens: Sequence[Token], i: int) -> bool:
    """The "dollars" of a sum, the "barrel" of a price; "the | pound | fell 2%" is about the pound."""
    named = units.tables().words.get(tokens[i].lower)
    if tokens[i].lower == "times":
        return role_at(tokens, i - 1) == NUMBER
    if not named:
        return False
    before = lower_at(tokens, i - 1)
    nominal = role_at(tokens, i - 1) == NOUN and before not in WORDS.short_scales
    money = named[0][1].kind is Kind.MONEY or tokens[i].lower == "pound"
    return not money or not (before in {"", "the", "its"} or nominal)


def is_tied(tokens: Sequence[Token], i: int) -> bool:
    """The hyphen and the unit of "the 10- | year | note"."""
    if tokens[i].text == "-":
        return role_at(tokens, i - 1) == NUMBER
    return lower_at(tokens, i - 1) == "-" and role_at(tokens, i - 2) == NUMBER


def is_symbol(tokens: Sequence[Token], i: int) -> bool:
    """Whether a token is the symbol of another figure's unit: "0 to 80 | km | / | h"."""
    before = tokens[i - 1].text if i else ""
    return tokens[i].text in units.tables().symbols and (before[:1].isdecimal() or before == "/")


def _determined(tokens: Sequence[Token], i: int) -> bool:
    """Whether an article shows that a word is a noun: "a | fine", "the driving | range"."""
    for k in range(i - 1, max(-1, i - 4), -1):
        role = role_at(tokens, k)
        if role == DETERMINER or is_tied(tokens, k):  # "the 90-minute | drive"
            return True
        if role not in {NOUN, VERB} or (role == VERB and word_of(tokens[k].lower).sure):
            return False
    return False


def phrase_to(tokens: Sequence[Token], i: int, floor: int) -> list[int]:
    """Indices of the noun phrase that ends at token `i`, in order; none at `floor` or before it."""
    found = [i]
    i -= 1
    while i > floor and len(found) < KEPT:
        token = tokens[i]
        if i > 0 and (token.text in INNER or token.text == "&"):
            i -= 1
            continue
        role = role_at(tokens, i)
        named = role == VERB and _is_capital(tokens, i)
        nominal = role == NOUN or named or (role == VERB and _modifies(tokens, i))
        if (
            not nominal
            or not token.text[0].isalpha()
            or token.lower in words().moments
            or token.lower in words().no_subjects
        ):
            break
        if is_symbol(tokens, i) or (_is_unit(tokens, i) and lower_at(tokens, i - 1) == "-"):
            break  # "the 100- | metre | record"
        found.append(i)
        i -= 1
    found.reverse()
    return found


def _modifies(tokens: Sequence[Token], i: int) -> bool:
    """Whether what can be a verb describes the noun behind it: "the | fund | manager"; not "links | promise | more"."""
    form = word_of(tokens[i].lower)
    is_verb = form.sure or tokens[i].lower in words().verbs
    return not is_verb and not (form.shape == "base" and is_plural(lower_at(tokens, i - 1)))


def expects(tokens: Sequence[Token], i: int) -> bool:
    """Whether people who expect stand at token `i`: "the 180,000 | economists had expected" counts no economists."""
    verb = i + 2 if lower_at(tokens, i + 1) in {"had", "have"} else i + 1
    return lower_at(tokens, verb) in FIGURE_WORDS.expecting and is_person(singular(lower_at(tokens, i) or "."))


def is_moment(tokens: Sequence[Token], found: list[int]) -> bool:
    return bool(found) and tokens[found[-1]].lower in words().moments
