"""Tokens of a sentence → the part each plays where names matter: name, noun, verb, owner's mark and so on."""

from collections.abc import Callable, Sequence
from collections.abc import Set as AbstractSet
from typing import Final, NamedTuple

from msgspec.structs import replace

from extract import clauses
from extract.bearer_words import words
from extract.clause_edges import is_abbreviation
from extract.clauses import AUXILIARIES, role_at, word_at, word_of
from extract.models import Token, Value
from extract.nominals import is_adjective, is_noun
from extract.numbered_names import numbers_of
from extract.subject_words import words as subject_words
from extract.tokens import POSSESSIVE, lower_at, text_at, touches
from extract.unit_marks import is_unit

NAME: Final = "name"
OWNER: Final = "owner"  # the mark behind one: "'s"
THEIR: Final = "their"
PRONOUN: Final = "pronoun"
MARK: Final = "mark"  # within a phrase: hyphens, quotes, the stop of "Inc."
THERE: Final = frozenset({"it", "he", "she", "they", "we", "you", "i", "there", "him", "them"})
POINTING: Final = frozenset({"its", "his", "her", "their"})
QUOTES: Final = frozenset('"“”‘«»')
SMALL: Final = frozenset({"of", "de", "van", "von", "der", "la", "al", "bin", "&"})


class Parts(Value, frozen=True):
    """A sentence's tokens, each with its part; `index` is that of the sentence in its article."""

    tokens: tuple[Token, ...]
    parts: tuple[str, ...]
    index: int

    def part(self, i: int) -> str:
        """The part at token `i`; a break beyond either end."""
        return self.parts[i] if 0 <= i < len(self.parts) else clauses.BREAK

    def lower(self, i: int) -> str:
        return lower_at(self.tokens, i)

    def lemma(self, i: int) -> str:
        return word_at(self.tokens, i).lemma


def parts_of(tokens: Sequence[Token], index: int, names: AbstractSet[str]) -> Parts:
    """`names` are words known to be names where every word, or the first, has a capital."""
    titled = is_titled(tokens)
    plain = [_lowered(token, names) if titled else token for token in tokens]
    found = tuple(_part(plain, i, names) for i in range(len(plain)))
    return Parts(tuple(plain), found, index)


def is_titled(tokens: Sequence[Token]) -> bool:
    """Whether nearly all words begin with a capital, as in a title."""
    long = [token for token in tokens if len(token.text) >= LONG_WORD and token.text[0].isalpha()]
    small = sum(token.text[0].islower() for token in long)
    return len(long) > small * LARGE_TO_SMALL


LONG_WORD = 4  # letters; shorter words stand small in most titles
LARGE_TO_SMALL = 4  # "Six Dead as Ferry Sinks off Alba"; not "Defender Ruben Falk was fined by the league"


def _lowered(token: Token, names: AbstractSet[str]) -> Token:
    return token if token.text in names else replace(token, text=token.lower)


def _part(tokens: Sequence[Token], i: int, names: AbstractSet[str]) -> str:
    if not tokens[i].text[0].isalnum():
        return _mark(tokens, i)
    if _is_name(tokens, i, names) or (i and _is_number_of_name(tokens, i, names)):
        return NAME
    return next((shape.part for shape in SHAPES if shape.holds(tokens, i)), role_at(tokens, i))


def _points(tokens: Sequence[Token], i: int) -> bool:
    """ "| its | shares"; not "told | her | so"."""
    lower = tokens[i].lower
    return lower in POINTING and (lower != "her" or role_at(tokens, i + 1) in clauses.NOUN_LIKE)


def _is_noun_here(tokens: Sequence[Token], i: int) -> bool:
    return role_at(tokens, i) == clauses.VERB and is_nominal(tokens, i)


def _takes_in(tokens: Sequence[Token], i: int) -> bool:
    """ "the offer | includes | $5m in cash"."""
    return role_at(tokens, i) == clauses.JOINT and tokens[i].lower.startswith("includ")


def _is_of_figure(tokens: Sequence[Token], i: int) -> bool:
    """The "share" of "$82 per share", "$82 per Halden share"."""
    named = lower_at(tokens, i - 2) == "per" and text_at(tokens, i - 1)[:1].isupper()
    unit = role_at(tokens, i) == clauses.NOUN and is_unit(tokens, i)
    return named or lower_at(tokens, i - 1) == "per" or unit


def _dates(tokens: Sequence[Token], i: int) -> bool:
    """ "| Last month | Velmar offered …": when, and no part of the name behind."""
    placed = tokens[i].lower in {"last", "next"} and lower_at(tokens, i + 1) in subject_words().moments
    return placed or (i > 0 and tokens[i].lower in subject_words().moments and _dates(tokens, i - 1))


class Shape(NamedTuple):
    """What makes a word play a part other than its usual one."""

    part: str
    holds: Callable[[Sequence[Token], int], bool]


SHAPES = (
    Shape(THEIR, _points),
    Shape(clauses.ADVERB, _dates),
    Shape(PRONOUN, lambda tokens, i: tokens[i].lower in THERE),
    Shape(clauses.NOUN, _is_noun_here),
    Shape(clauses.VERB, _takes_in),
    Shape(clauses.NUMBER, _is_of_figure),
)


def _mark(tokens: Sequence[Token], i: int) -> str:
    text = tokens[i].text
    if text in POSSESSIVE:
        return OWNER
    if text in "'’":
        return OWNER if i and touches(tokens[i - 1], tokens[i]) and tokens[i - 1].lower[-1] in "sxz" else MARK
    if text == ",":
        return clauses.COMMA
    tied = 0 < i < len(tokens) - 1 and touches(tokens[i - 1], tokens[i]) and touches(tokens[i], tokens[i + 1])
    if text in QUOTES or (text in "-–/" and tied) or is_abbreviation(tokens, i):
        return MARK
    return clauses.NUMBER if text in "$£€%" else clauses.BREAK


def _is_number_of_name(tokens: Sequence[Token], i: int, names: AbstractSet[str]) -> bool:
    """The 9 of "Falken 9"."""
    return tokens[i].text.isdecimal() and _is_name(tokens, i - 1, names) and numbers_of(tokens, i - 1) == 1


def _is_name(tokens: Sequence[Token], i: int, names: AbstractSet[str]) -> bool:
    token = tokens[i]
    if not token.text[0].isupper() or _is_common(token, first=i == 0):
        return False
    shortened = len(token.text) > 1 and token.text.isupper() and text_at(tokens, i + 1).islower()
    within = i > 0 and tokens[i - 1].text not in OPENERS
    return token.text in names or shortened or within or _opens_as_name(tokens, i)


def _is_common(token: Token, *, first: bool) -> bool:
    """Whether a word is no name, whatever its capital says: "We", "March", "The"; not "US", "WHO"."""
    lower = token.lower
    if lower in words().no_names or lower in subject_words().moments:
        return True
    shortened = len(token.text) > 1 and token.text.isupper()
    small = lower in THERE or (word_of(lower).role in NO_NAMES and (first or not shortened))
    return small and not (shortened and lower in THERE)


NO_NAMES = frozenset({clauses.DETERMINER, clauses.PREPOSITION, clauses.BREAK, clauses.JOINT, clauses.RELATIVE})
OPENERS = frozenset('"“”‘:.•|—–(')


def _opens_as_name(tokens: Sequence[Token], i: int) -> bool:
    """Whether the first word is a name by what stands behind: "| Ruth | Okafor", "| Petrie | 's agent"."""
    if role_at(tokens, i) not in clauses.NOUN_LIKE:
        return False
    behind = text_at(tokens, i + 1)
    owns = behind in POSSESSIVE and lower_at(tokens, i) not in {"today", "it", "that", "what", "there", "here"}
    return owns or (behind[:1].isupper() and lower_at(tokens, i + 1) not in subject_words().moments)


def is_nominal(tokens: Sequence[Token], i: int) -> bool:
    """Whether what could be a verb is a noun or adjective here."""
    answers = (answer(tokens, i) for answer in NOMINAL)
    return next(
        (answer for answer in answers if answer is not None),
        role_at(tokens, i + 1) != clauses.NUMBER and is_noun(tokens, i),
    )


def _each_does(tokens: Sequence[Token], i: int) -> bool | None:
    """ "Halden and Arvo each | rose | 4 percent": no noun."""
    several = lower_at(tokens, i - 1) in {"each", "both", "all"} and text_at(tokens, i - 2)[:1].isupper()
    return False if several and word_at(tokens, i).shape in {"past", "base"} else None


def _determined(tokens: Sequence[Token], i: int) -> bool | None:
    """ "the | offer", "its | bid", "the current | disclosed | terms"."""
    before = lower_at(tokens, i - 1)
    determined = role_at(tokens, i - 1) == clauses.DETERMINER or before in POINTING or before == "whose"
    acts = word_at(tokens, i - 2).role in AUXILIARIES
    described = is_adjective(lower_at(tokens, i - 1)) and role_at(tokens, i - 2) == clauses.DETERMINER
    return True if (determined and not acts) or described else None


def _opens_phrase(tokens: Sequence[Token], i: int) -> bool | None:
    """ "| Rival | bidder Velmar": what opens a sentence before a noun is seldom an order."""
    described = i == 0 and word_at(tokens, i).shape == "base" and role_at(tokens, 1) == clauses.NOUN
    return True if described else None


def _tied(tokens: Sequence[Token], i: int) -> bool | None:
    """ "a two-year | deal", "buy-|out", "in | return"."""
    before, behind = lower_at(tokens, i - 1), lower_at(tokens, i + 1)
    tied = before == "-" or (behind == "-" and touches(tokens[i], tokens[i + 1]))
    linked = role_at(tokens, i - 1) == clauses.PREPOSITION and before != "to" and word_at(tokens, i).shape != "ing"
    return True if tied or linked else None


def _numbered(tokens: Sequence[Token], i: int) -> bool | None:
    """ "12 | shares"."""
    form = word_at(tokens, i)
    counted = role_at(tokens, i - 1) == clauses.NUMBER and not form.finite and form.shape in {"base", "s"}
    return True if counted else None


def _of_deed(tokens: Sequence[Token], i: int) -> bool | None:
    """ "a touchdown | pass | to", "a scoring | run | by"."""
    within = role_at(tokens, i - 1) == clauses.NOUN and role_at(tokens, i + 1) == clauses.PREPOSITION
    return True if tokens[i].lower in words().deeds and within else None


def _done_by_name(tokens: Sequence[Token], i: int) -> bool | None:
    """ "Halden | bid | $5m", "Halden | plans | a …", "the Bears | offer | Petrie": no noun."""
    named = text_at(tokens, i - 1)[:1].isupper()
    opens = role_at(tokens, i + 1) in {clauses.NUMBER, clauses.DETERMINER} or text_at(tokens, i + 1)[:1].isupper()
    shape = word_at(tokens, i).shape
    agrees = shape in {"past", "s"} or (shape == "base" and lower_at(tokens, i - 1).endswith("s"))
    return False if agrees and named and opens else None


# Tried in order; the first that knows decides.
NOMINAL = (_each_does, _determined, _opens_phrase, _tied, _numbered, _of_deed, _done_by_name)
