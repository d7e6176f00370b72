"""What the words behind a figure say it measures: "60% | of its sales", "a 5% | pay rise", "$5m | for the farm"."""

from collections.abc import Sequence

from extract import counted
from extract.clauses import (
    ADVERB,
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
    role_at,
    word_at,
    word_of,
)
from extract.figure_words import FIGURE_WORDS
from extract.measured_phrases import CURRENCIES, is_moment, past_determiners, phrase_from
from extract.models import DURATION, MEASURE, MONEY, Kind, Token
from extract.nouns import is_person, is_plural, singular
from extract.subject_words import words
from extract.tokens import lower_at, text_at
from extract.twins import LONGEST_CONVERSION, past_conversion, past_quote, past_twin
from extract.unit_marks import is_symbol
from extract.verbs import is_also_noun
from extract.wordings import wording

# Behind figures of these kinds a word that could be a verb is a noun.
NOMINAL = frozenset({Kind.MULTIPLE, MONEY, MEASURE})
COMPARED = frozenset({Kind.PERCENT, Kind.RATIO, Kind.MULTIPLE})
DOUBLING = frozenset({Kind.MULTIPLE, Kind.RATIO})
COMPARATIVES = frozenset({"more", "fewer", "less"})
NORMS = frozenset({"usual", "norm", "normal"})


def before_noun(tokens: Sequence[Token], first: int, i: int) -> list[int]:
    """ "a | 5% | pay rise": behind an article the words at the figure are a noun phrase, even one like a verb."""
    if (
        role_at(tokens, first - 1) != DETERMINER
        or role_at(tokens, i) != VERB
        or lower_at(tokens, i) in words().trailing
    ):
        return _compared(tokens, first, i)
    form = word_at(tokens, i)
    if form.sure and form.shape == "past" and _is_noun(tokens, i + 1):
        return phrase_from(tokens, i + 1)  # "a 3.9 percent fixed | rate"
    named = form.lemma == lower_at(tokens, i) and not _is_noun(tokens, i + 1)  # "topping a $4.6bn | bid | from Norco"
    tied = role_at(tokens, i + 1) not in NOUN_LIKE or lower_at(tokens, first - 1) in {"a", "an", "the"}
    held = form.shape == "ing" and tied  # "a 70 per cent | holding | in its rival", "a 10-yard | scoring run"
    return [] if form.sure and not (named or held) else phrase_from(tokens, i)


def _compared(tokens: Sequence[Token], first: int, i: int) -> list[int]:
    """ "a | 35% lower | risk of stroke", "a | 30 metre (98 ft) long | ship"."""
    i = i + 1 if lower_at(tokens, i) == ")" else past_conversion(tokens, i)
    word = lower_at(tokens, i)
    if word not in words().trailing or not (word.endswith("er") or word in words().sizes):
        return []
    noun = _is_noun(tokens, i + 1) or (word_at(tokens, i + 1).shape == "ing" and _is_noun(tokens, i + 2))
    opens = _has_article(tokens, first) or (word not in words().sizes and role_at(tokens, first - 1) in {JOINT, VERB})
    return phrase_from(tokens, i + 1) if opens and noun else []


def _has_article(tokens: Sequence[Token], first: int) -> bool:
    """Whether an article stands before a figure, or before the one it is the conversion of."""
    if lower_at(tokens, first - 1) != "(":
        return role_at(tokens, first - 1) == DETERMINER
    numbers = (k for k in range(first - 2, first - LONGEST_CONVERSION, -1) if role_at(tokens, k) == NUMBER)
    return role_at(tokens, next(numbers, 0) - 1) == DETERMINER


def _is_noun(tokens: Sequence[Token], i: int) -> bool:
    return role_at(tokens, i) == NOUN or (role_at(tokens, i) == VERB and not word_at(tokens, i).sure)


def behind(tokens: Sequence[Token], i: int, kind: Kind) -> list[int]:
    """The noun phrase behind a figure that ends before token `i`, where the figure measures it."""
    i = past_quote(tokens, past_twin(tokens, past_conversion(tokens, i)))
    word = lower_at(tokens, i)
    if expects(tokens, i):  # "the $6.1bn | analysts had pencilled in"
        return []
    placed = word == "in" and lower_at(tokens, i + 1) in words().coordinates  # "36.9 degrees | in latitude"
    if word == "of" or placed or (word == "in" and kind is MONEY and _is_sum(tokens, i) and not _is_round(tokens, i)):
        return _linked(tokens, i)
    if word in OWNING or (word == "worth" and lower_at(tokens, i + 1) == "of"):
        return _owned(tokens, i, kind)
    if word == "off" and kind in {MONEY, Kind.PERCENT, DURATION}:  # "wiped £190m | off its value"
        return phrase_from(tokens, past_determiners(tokens, i + 1))
    if kind in DOUBLING:  # "twice | as many | voters", "double | the | price", "half | the rate"
        many = word == "as" and lower_at(tokens, i + 1) in {"many", "much"}
        i = past_determiners(tokens, i + 2 if many else i)
        word = lower_at(tokens, i)
    if kind in COMPARED and word in COMPARATIVES and _is_thing(tokens, i + 1):
        return phrase_from(tokens, i + 1)  # "78 percent | more | pixels"
    if word == "-":
        sized = lower_at(tokens, i + 1) in words().trailing or lower_at(tokens, i + 1) in words().gauges
        i += 2 if sized else 1
        word = lower_at(tokens, i)
    elif word == "," and lower_at(tokens, i - 2) == "-" and not is_plural(lower_at(tokens, i - 1)):
        i += 1  # "a 25-ton, | unmarked lorry"
        word = lower_at(tokens, i)
    paced = word in counted.PACES and role_at(tokens, i) == ADVERB and role_at(tokens, i + 1) == NOUN
    if paced or (word in words().whereabouts and role_at(tokens, i + 1) == VERB):  # "a 41-cent quarterly | dividend"
        i, word = i + 1, lower_at(tokens, i + 1)  # "a 300 MW offshore | wind farm"
    return phrase_from(tokens, i) if _may_be_measured(tokens, i, word, kind) else []


def expects(tokens: Sequence[Token], i: int) -> bool:
    """Whether people who expect stand at token `i`: "the 180,000 | economists had expected" counts no economists."""
    verb = i + 2 if lower_at(tokens, i + 1) in {"had", "have"} else i + 1
    did = lower_at(tokens, verb)
    if lower_at(tokens, i) in FIGURE_WORDS.expecting and lower_at(tokens, i + 1) == "by":
        return True  # "the 317,000 | expected by | analysts"
    if _is_asked(tokens, i):
        return True
    if did in PLANNING:  # "instead of the eight | they had planned"
        return lower_at(tokens, i) in EXPECTING
    who = lower_at(tokens, i) if did in FIGURE_WORDS.expecting else ""
    return bool(who) and (who in EXPECTING or is_person(singular(who)))


def _is_asked(tokens: Sequence[Token], i: int) -> bool:
    """ "the 35 million | the government has promised |", "the 300 | that agencies say are needed |"."""
    if lower_at(tokens, i) == "that":
        near = [lower_at(tokens, k) for k in range(i, i + LONGEST_ASKED)]
        return not NEEDED.isdisjoint(near) and "," not in near
    if role_at(tokens, i) != DETERMINER:
        return False
    did = next((k for k in range(i + 2, i + 4) if role_at(tokens, k) == HAVE), i + 1) + 1
    return lower_at(tokens, did) in FIGURE_WORDS.expecting | PLANNING


LONGEST_ASKED = 7  # words of "that the aid agencies say are needed"
NEEDED = frozenset({"needed", "required"})


EXPECTING = frozenset({"they", "he", "she", "it", "we"})
PLANNING = frozenset({"planned", "promised", "needed", "pledged", "budgeted"})


OWNING = frozenset({"'", "’"})


def _owned(tokens: Sequence[Token], i: int, kind: Kind) -> list[int]:
    """ "pounds | ' worth of | stock", "18 years | ' | experience"."""
    worth = i if tokens[i].lower == "worth" else i + 1
    if lower_at(tokens, worth) == "worth" and lower_at(tokens, worth + 1) == "of":
        return phrase_from(tokens, past_determiners(tokens, worth + 2))
    return phrase_from(tokens, worth) if kind is DURATION else []


def _linked(tokens: Sequence[Token], i: int) -> list[int]:
    """The noun phrase behind the "of" or "in" at token `i`: "60% | of its revenue", "$5m | in fines"."""
    found = phrase_from(tokens, past_determiners(tokens, i + 1))
    if found and lower_at(tokens, found[0] - 1) == "those" and word_of(tokens[found[0]].lower).shape == "past":
        return found[:1]  # "22 percent of those | polled | trust it"
    if found and role_at(tokens, found[0] - 1) == NUMBER and lower_at(tokens, found[0]) in counted.GRAMMAR.stops:
        return []  # "a third of the $40 million | went to the port"
    if not found or lower_at(tokens, i) == "of":
        return found
    dated = is_moment(tokens, found) or lower_at(tokens, found[-1] + 1) in words().moments  # "in its opening weekend"
    return [] if dated or lower_at(tokens, found[-1]) in words().turns else found


def _is_thing(tokens: Sequence[Token], i: int) -> bool:
    """ "78 percent more | pixels", "7% less | wine"."""
    word = lower_at(tokens, i)
    mass = (
        word.isalpha()
        and word_at(tokens, i).is_nominal
        and word not in words().no_subjects
        and not is_moment(tokens, [i])
    )
    return is_plural(word) or (lower_at(tokens, i - 1) == "less" and mass)


def _is_round(tokens: Sequence[Token], i: int) -> bool:
    """ "valued at $1.9bn | in its last funding round |": when, not what for."""
    return any(lower_at(tokens, k) in {"round", "auction", "sale", "deal", "listing"} for k in range(i + 2, i + 6))


def _is_sum(tokens: Sequence[Token], i: int) -> bool:
    """Whether "in" may say what a sum is: "$5m | in | fines"; not "$9m in | 300 towns", "$60 a share | in cash"."""
    return role_at(tokens, i + 1) != NUMBER and lower_at(tokens, i - 2) not in {"a", "an", "per"}


def _may_be_measured(tokens: Sequence[Token], i: int, word: str, kind: Kind) -> bool:
    """Whether the words at token `i` are what a figure in front measures: "5% | pay rise"; not "$500m | he needs"."""
    role = role_at(tokens, i)
    governs = is_plural(lower_at(tokens, i - 1)) or role_at(tokens, i + 1) == DETERMINER
    if word_at(tokens, i).shape == "s" and governs:
        return False  # "less than 1.2 million rupees | pays nothing", "six hours a day | costs the firm"
    loose = word in counted.PACES or word in words().whereabouts
    loose = loose or (kind in DOUBLING and word in NORMS)  # "five times the | usual |"
    paced = loose and role_at(tokens, i + 1) not in NOUN_LIKE  # "up to ten hours | daily | have", "2 km | offshore"
    if i >= len(tokens) or paced or word in words().trailing or word in words().pronouns or role not in {NOUN, VERB}:
        return False
    if lower_at(tokens, i - 2) == "-" and word_of(word).lemma == word:
        return True  # "a huge four-day | rescue", "his two-yard | run"
    form = word_of(word)
    at_rest = role_at(tokens, i + 1) in AT_REST or (role_at(tokens, i + 1) == NOUN and text_at(tokens, i + 1).islower())
    unsure = (form.shape == "base" and not form.sure) or (is_also_noun(word) and at_rest)
    if kind in NOMINAL and unsure and role_at(tokens, i + 1) != DETERMINER:
        return True  # "1.4 times | book value", "a $5m | deal"; but "60 percent | support it"
    acts = role == VERB and (form.sure or not is_plural(word)) and not tokens[i].text[0].isupper()
    if acts or word == "basis":  # "on a 24-hour | basis |" is told of whatever is so
        return False
    return tokens[i].text[0].isalnum() and not is_moment(tokens, phrase_from(tokens, i))


# Behind these words a form like "hit", "cut" or "bid" is a noun: "expects a charge, or | $5bn hit | from the reform".
AT_REST = frozenset({PREPOSITION, BREAK, MODAL})


def tells_change(tokens: Sequence[Token], i: int, kind: Kind) -> bool:
    """ "a 5% | rise"; not "$1bn in | gains", "a $5bn | hit" to somebody's purse."""
    charged = kind is MONEY and tokens[i].lower == "hit"
    return tokens[i].lower in words().changes and lower_at(tokens, i - 1) not in {"in", "of"} and not charged


def changed(tokens: Sequence[Token], i: int) -> str:
    """What a change behind the figure changed: "a 12% fall | in exports"; not "in May", "in Europe"."""
    if lower_at(tokens, i) not in {"in", "of"}:
        return ""
    found = phrase_from(tokens, past_determiners(tokens, i + 1))
    named = bool(found) and tokens[found[0]].text[0].isupper() and lower_at(tokens, i) == "in"
    return "" if named or is_moment(tokens, found) else wording(tokens, found)


def bought(tokens: Sequence[Token], first: int, i: int, kind: Kind) -> list[int]:
    """ "paid $5m | for the quarry", "spent £40m | on a bridge"; not "a fine of $5m for …"."""
    i = _past_window(tokens, i)
    rated = lower_at(tokens, i - 2) in {"a", "an", "per"} and role_at(tokens, i + 1) == NUMBER
    if rated:  # "£18 a month for 22m homes"
        return []
    if kind is MONEY and lower_at(tokens, i) == "to":  # "adds £152 | to the cost of | a ticket"
        billed = past_determiners(tokens, i + 1)
        return phrase_from(tokens, billed) if lower_at(tokens, billed) in words().bills else []
    closed = lower_at(tokens, i) == "on" and lower_at(tokens, first - 1) in LEADING  # "at $31 on volume of 2m shares"
    raised = closed or lower_at(tokens, first - 1) in words().raising  # "raise £3m for the fund"
    listed = lower_at(tokens, first - 1) in {"and", "or", ","} and _is_price_of_another(tokens, first - 1)
    names = lower_at(tokens, i) in {"for", "on"} and not (raised or listed) and lower_at(tokens, first - 1) != "of"
    if kind is not MONEY or not names:
        return []
    found = phrase_from(tokens, past_determiners(tokens, i + 1))
    loose = bool(found) and (lower_at(tokens, found[-1]) in words().turns or _is_deed(tokens, found))
    return [] if is_moment(tokens, found) or loose else found


def _is_price_of_another(tokens: Sequence[Token], joint: int) -> bool:
    """ "the fee is $4 for adults | and | $2 for children"; not "paid $4m for a mill | and | $2m for a quarry"."""
    link = next((k for k in range(joint - 1, max(0, joint - LONGEST_WINDOW), -1) if lower_at(tokens, k) == "for"), 0)
    at = link - 1
    while at > 0 and (role_at(tokens, at) == NUMBER or is_symbol(tokens, at) or tokens[at].text in CURRENCIES):
        at -= 1
    return 0 < at < link - 1 and (role_at(tokens, at) == BE or lower_at(tokens, at) in {"of", "at"})


LEADING = frozenset({"at", "to", "from", "by"})
LONGEST_WINDOW = 5  # tokens of "over the next five years"


def _past_window(tokens: Sequence[Token], i: int) -> int:
    """ "spend £2.4bn | over the next five years | on substations": when it is spent stands between."""
    if lower_at(tokens, i) not in {"over", "during", "in", "within", "this", "last", "next"}:
        return i
    for k in range(i + 1, i + LONGEST_WINDOW):
        if lower_at(tokens, k) in words().moments and lower_at(tokens, k + 1) == "on":
            return k + 1
    return i


def _is_deed(tokens: Sequence[Token], found: list[int]) -> bool:
    """ "fined €1m for | cancelling | 320 flights"."""
    return tokens[found[0]].lower.endswith("ing") and role_at(tokens, found[0]) == VERB
