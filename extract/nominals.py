"""Whether a word that could be a verb is a noun where it stands: "a | fine | of", "| Profit | jumped", a name."""

from collections.abc import Sequence

from extract.clauses import (
    ADVERB,
    AUXILIARIES,
    BE,
    BREAK,
    DETERMINER,
    HAVE,
    JOINT,
    MODAL,
    NOUN,
    NOUN_LIKE,
    NUMBER,
    PREPOSITION,
    VERB,
    VERBAL,
    role_at,
    word_at,
    word_of,
)
from extract.figure_words import FIGURE_WORDS
from extract.models import Token
from extract.nouns import is_person, is_plural
from extract.nouns import words as noun_words
from extract.subject_words import words
from extract.tokens import lower_at, text_at
from extract.verbs import is_also_noun

HAVING = frozenset({BE, HAVE, MODAL})  # "their costs | have | jumped"
VERBAL_OR_PREPOSITION = VERBAL | {PREPOSITION}


def is_noun(tokens: Sequence[Token], i: int) -> bool:
    """Whether what can be a verb is a noun here: "the | ferry", "a | fine | of", "| Profit | jumped", a name."""
    token, form = tokens[i], word_at(tokens, i)
    headed = is_headed_noun(tokens, i)
    if headed or (token.text[0].islower() and _is_act(tokens, i, form.shape)):
        return headed
    named = role_at(tokens, i - 1) == DETERMINER or (not form.sure and _acts(tokens, i + 1))
    agrees = form.shape != "base" or form.sure or not _is_singular(tokens, i - 1)  # "Net | profit | for the quarter"
    if form.lemma == token.lower and (named or not agrees or (not form.sure and _opens_with_owner(tokens, i))):
        return True
    before = lower_at(tokens, i - 1)
    many = before.endswith("s") and is_plural(before) and before not in noun_words().attributive
    wants = form.shape == "base" and many and opens_figure(tokens, i + 1)
    does = form.shape == "s" and (token.lower in words().verbs or _has_subject(tokens, i))
    acts = (word_at(tokens, i + 1).shape == "past" and word_at(tokens, i + 1).sure) or role_at(tokens, i + 1) in HAVING
    moves = acts and before not in words().pronouns
    if wants or (does and not moves):
        return False  # "the teachers | want | 10 percent"; but "while fuel | costs | climbed 11 percent"
    if i == 0:
        return _opens_clause(tokens) or (is_plural(token.lower) and not form.sure)
    if not form.sure and (lower_at(tokens, i + 1) == "of" or _determined(tokens, i) or is_plural(token.lower)):
        return True
    return _is_deed(tokens, i) or is_capital(tokens, i) or (not form.sure and _closes_name(tokens, i))


def opens_description(tokens: Sequence[Token], i: int) -> bool:
    """Whether a form in -ing describes the noun behind: "the | operating | margin", "but | operating | profit fell"."""
    opens = role_at(tokens, i - 1) in {BREAK, JOINT} and tokens[i].lower in words().describing
    return role_at(tokens, i - 1) == DETERMINER or (opens and is_predicate(tokens, i + 2))


def is_headed_noun(tokens: Sequence[Token], i: int) -> bool:
    """Whether an article and an adjective make a noun of a past form: "the new | bid | is", "an earlier | bid | of"."""
    before = word_at(tokens, i - 1)
    described = (before.is_nominal or before.role == ADVERB) and role_at(tokens, i - 2) == DETERMINER
    named = described and (_acts(tokens, i + 1) or lower_at(tokens, i + 1) == "of")
    return named and is_also_noun(tokens[i].lower)


def _closes_name(tokens: Sequence[Token], i: int) -> bool:
    """ "to shut Lomi | plant | for a week", "at Lomi | plant |"; not "clubs like Norrin | pay | 25%"."""
    k = i - 1
    while k > i - LONGEST_PLACE and text_at(tokens, k).istitle() and lower_at(tokens, k) not in words().moments:
        k -= 1
    opens = k < i - 1 and role_at(tokens, k) in {VERB, PREPOSITION} and lower_at(tokens, k) not in words().reporting
    return opens and role_at(tokens, i + 1) in {PREPOSITION, BREAK} and word_at(tokens, i).shape == "base"


LONGEST_PLACE = 4  # words of "Upper Sarna plant"


def _is_act(tokens: Sequence[Token], i: int, shape: str) -> bool:
    """ "inflation | quickened | to 5%", "with copper alone | earning | $4.6bn"."""
    before = role_at(tokens, i - 1)
    if shape == "past" and lower_at(tokens, i + 1) in words().described and word_at(tokens, i).lemma == tokens[i].lower:
        return False  # "a power | cut | lasting 11 minutes"
    return (shape == "past" and before != DETERMINER) or (
        shape == "ing"
        and before in {NOUN, ADVERB}
        and opens_figure(tokens, i + 1)
        and not (tokens[i].lower in words().activities and role_at(tokens, i + 1) == PREPOSITION)
    )


def _opens_with_owner(tokens: Sequence[Token], i: int) -> bool:
    """ "while | return | on equity slipped"; not "that | send | for weeks"."""
    opens = role_at(tokens, i - 1) == BREAK and lower_at(tokens, i - 1) not in {"that", "which", "who", "what"}
    return opens and role_at(tokens, i + 1) == PREPOSITION


def _is_singular(tokens: Sequence[Token], i: int) -> bool:
    """Whether a singular noun stands at token `i`."""
    word = lower_at(tokens, i)
    other = is_plural(word) or word in words().pronouns or word in words().moments
    form = word_at(tokens, i)
    nominal = form.role == NOUN or (form.shape == "base" and not form.sure)
    return nominal and word.isalpha() and not other and (i == 0 or tokens[i].text.islower())  # "Norrin | pay | 25%"


def is_capital(tokens: Sequence[Token], i: int) -> bool:
    """Whether a capital makes a name of the word; in a headline all in capitals it does not."""
    text, before = tokens[i].text, text_at(tokens, i - 1)
    return text[0].isupper() and not (text.isupper() and before.isupper() and len(text) > 1 and len(before) > 1)


def is_predicate(tokens: Sequence[Token], i: int) -> bool:
    """Whether a verb of its own follows: "the bridge | cost", "rent | is"."""
    role, form = role_at(tokens, i), word_at(tokens, i)
    return role in AUXILIARIES or (form.sure and form.shape in {"past", "s"})


def _acts(tokens: Sequence[Token], i: int) -> bool:
    """ "profit | rose", "profit before tax | almost halved"."""
    return is_predicate(tokens, i + 1 if role_at(tokens, i) == ADVERB else i)


def _has_subject(tokens: Sequence[Token], i: int) -> bool:
    """ "it | costs", "the engine | produces | 296 hp": a singular in front, a figure behind make a verb."""
    before = lower_at(tokens, i - 1)
    if before in words().pronouns:
        return True
    to_do = lower_at(tokens, i + 1) == "to" and tokens[i].lower in words().intending
    object_at = i + 2 if lower_at(tokens, i + 1) == "through" else i + 1  # "… and | burns | through $5m"
    swings = word_at(tokens, i).lemma in FIGURE_WORDS.swings and lower_at(tokens, i + 1) in BOUNDS  # "falls | below $6"
    figure = opens_figure(tokens, i + 2 if swings else object_at) or to_do  # "the firm | plans | to raise $5m"
    if figure and not to_do and role_at(tokens, i - 1) == JOINT:
        return True  # "… and | costs | 40% less"
    nominal = role_at(tokens, i - 1) == NOUN or (role_at(tokens, i - 1) == VERB and not word_of(before).sure)
    # "the Kestrel 5 | lifts | 12 tonnes"
    nominal = nominal or (before.isdecimal() and text_at(tokens, i - 2).istitle())
    return figure and nominal and (not is_plural(before) or text_at(tokens, i - 1).isupper())  # "the ORGS | rates 4.6"


BOUNDS = frozenset({"below", "above", "under", "over", "past", "to", "by"})


def opens_figure(tokens: Sequence[Token], i: int) -> bool:
    """Whether a number stands at token `i`, or the words that bound one: "draws | only 6", "faces | up to 12"."""
    for k in range(i, i + LONGEST_BOUND):
        if role_at(tokens, k) == NUMBER or text_at(tokens, k) in {"$", "£", "€"}:
            return True
        if lower_at(tokens, k) not in words().bounding:
            return False
    return False


LONGEST_BOUND = 3  # tokens with the number: "up to 12"


def _is_deed(tokens: Sequence[Token], i: int) -> bool:
    """ "a | grounding | for three months", "though | spending | per head fell"."""
    if not tokens[i].lower.endswith("ing"):
        return False
    if is_described_deed(tokens, i) or _is_event(tokens, i):
        return True
    if lower_at(tokens, i - 1) == "-" or _is_compound_deed(tokens, i):
        return True  # "load- | shedding", "price- | fixing"
    opens = role_at(tokens, i - 1) == BREAK and (lower_at(tokens, i + 1) == "per" or role_at(tokens, i + 1) in VERBAL)
    return opens or lower_at(tokens, i - 1) in {"a", "the", "its"}


def is_described_deed(tokens: Sequence[Token], i: int) -> bool:
    """ "two days of careful | digging |", "capital | spending |"; not "was busy | digging |", "water | leaking |"."""
    if tokens[i].lower in words().activities and role_at(tokens, i - 1) == NOUN:
        return not is_plural(lower_at(tokens, i - 1))
    described = word_at(tokens, i).shape == "ing" and is_adjective(lower_at(tokens, i - 1))
    return described and role_at(tokens, i - 2) not in {BE, ADVERB}


def _is_event(tokens: Sequence[Token], i: int) -> bool:
    """ "the third mass | killing | in a year"; not "the blast killing four"."""
    ends = role_at(tokens, i + 1) in VERBAL_OR_PREPOSITION | {BREAK}
    return tokens[i].lower in words().events and ends and _determined(tokens, i)


def is_adjective(word: str) -> bool:
    """Whether a word is an adjective and seldom anything else: "careful", "heavy"."""
    return word in words().adjectives or word.endswith(words().adjective_endings)


def _is_compound_deed(tokens: Sequence[Token], i: int) -> bool:
    """ "the president's approval | rating | has sunk", "state | borrowing | hit"; no "people | attending | were"."""
    before = lower_at(tokens, i - 1)
    moved = tokens[i].lower in words().activities and role_at(tokens, i + 1) == PREPOSITION
    auxiliary = is_predicate(tokens, i + 1) or moved  # "trimmed capital | spending | by $5m"
    if moved and role_at(tokens, i - 1) == VERB:
        return True  # "raised | lending | by 4 percent"
    return auxiliary and role_at(tokens, i - 1) == NOUN and not is_plural(before) and not is_person(before)


def _opens_clause(tokens: Sequence[Token]) -> bool:
    """The first word before a verb, where it could be one itself: "Profit | jumped", "Spending | on arms rose"."""
    if tokens[0].lower.endswith("ing"):
        return role_at(tokens, 1) in VERBAL_OR_PREPOSITION
    if tokens[0].lower in words().mass and role_at(tokens, 1) == PREPOSITION:
        return True  # "| Water | in the reservoir has dropped"
    fiscal = lower_at(tokens, 1) == "before" and lower_at(tokens, 2) in words().fiscal  # "| Profit | before tax"
    return not word_at(tokens, 0).sure and (role_at(tokens, 1) in VERBAL or fiscal or _acts(tokens, 1))


def is_tied(tokens: Sequence[Token], i: int) -> bool:
    """The hyphen and the unit of "the 10- | year | note"."""
    if tokens[i].text == "-":
        return role_at(tokens, i - 1) == NUMBER
    return lower_at(tokens, i - 1) == "-" and role_at(tokens, i - 2) == NUMBER


def _determined(tokens: Sequence[Token], i: int) -> bool:
    """Whether an article shows that a word is a noun: "a | fine", "the driving | range"."""
    for k in range(i - 1, max(-1, i - 5), -1):
        role = role_at(tokens, k)
        if tokens[k].text == "-" or lower_at(tokens, k + 1) == "-" or (lower_at(tokens, k - 1) == "-" and k == i - 1):
            continue  # "an | all-in | cost"
        if role == DETERMINER or is_tied(tokens, k):  # "the 90-minute | drive"
            return True
        if role not in NOUN_LIKE or (role == VERB and word_at(tokens, k).sure):
            return False
    return False


def earns(tokens: Sequence[Token], i: int) -> bool:
    """ "with exports of copper | earning | $4.6 billion"."""
    return tokens[i].lower in {"earning", "costing", "saving"} and opens_figure(tokens, i + 1)
