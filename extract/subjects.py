"""What a measure, sum or share is about: "60% | of its revenue", "a | fine | of $5m", "| shares | fell 8%"."""

from collections.abc import Sequence
from functools import cache

from extract import lexicon, units
from extract.clauses import (
    ADVERB,
    BREAK,
    COMMA,
    DETERMINER,
    NOUN,
    NUMBER,
    VERB,
    word_of,
)
from extract.models import Frozen, Kind, Token
from extract.nouns import is_plural, singular
from extract.numeral_parts import WORDS
from extract.tokens import lower_at, touches

# Words read on either side of a figure; a subject further off is seldom its own.
REACH = 18
# Words kept of a phrase: the head and the modifiers next to it.
KEPT = 4


class SubjectWords(Frozen):
    moments: frozenset[str]
    pronouns: frozenset[str]
    no_subjects: frozenset[str]
    trailing: frozenset[str]
    held: frozenset[str]


@cache
def words() -> SubjectWords:
    return lexicon.read("subjects", SubjectWords)


def about(tokens: Sequence[Token], first: int, last: int, kind: Kind) -> str:
    """What the figure at tokens `first` to `last` measures, the head in the singular; "" where nothing is plain."""
    behind = "" if lower_at(tokens, first - 1) in SIGNS else _behind(tokens, last + 1, kind)
    return behind or _before_noun(tokens, first, last + 1) or _in_front(tokens, first)


# Behind these a change belongs to what stands in front: "Dow | +0.2%".
SIGNS = frozenset({"+", "up", "down", "±"})


def _before_noun(tokens: Sequence[Token], first: int, i: int) -> str:
    """ "a | 5% | pay rise": behind an article the words at the figure are a noun phrase, even one like a verb."""
    if _role(tokens, first - 1) != DETERMINER or _role(tokens, i) != VERB or lower_at(tokens, i) in words().trailing:
        return ""
    return "" if word_of(tokens[i].lower).sure else _phrase_after(tokens, i)


# ---- behind the figure ---------------------------------------------------------------------------------------------
def _behind(tokens: Sequence[Token], i: int, kind: Kind) -> str:
    i = _past_conversion(tokens, i)
    word = lower_at(tokens, i)
    if word == "of" or (word == "in" and kind is Kind.MONEY):
        phrase = _phrase_after(tokens, _past_determiners(tokens, i + 1))
        return "" if word == "in" and _is_moment(phrase) else phrase
    if word == "-" and lower_at(tokens, i + 1) in words().trailing:
        i += 2
        word = lower_at(tokens, i)
    if i >= len(tokens) or word in words().trailing or _role(tokens, i) not in {NOUN, VERB}:
        return ""
    if _role(tokens, i) == VERB and (word_of(word).sure or not is_plural(word)) and not tokens[i].text[0].isupper():
        return ""
    if word in words().pronouns or not tokens[i].text[0].isalnum():
        return ""  # "$500m | he needs"
    phrase = _phrase_after(tokens, i)
    return "" if _is_moment(phrase) else phrase


def _past_conversion(tokens: Sequence[Token], i: int) -> int:
    """ "8 miles | (13 kilometres) | of tunnels"."""
    if lower_at(tokens, i) == "(":
        for k in range(i + 1, min(i + 7, len(tokens))):
            if tokens[k].text == ")":
                return k + 1
    return i


def _past_determiners(tokens: Sequence[Token], i: int) -> int:
    while i < len(tokens) and (
        _role(tokens, i) in {DETERMINER, NUMBER} or lower_at(tokens, i) in {"%", "percent", "all"}
    ):
        i += 1
    return i


def _phrase_after(tokens: Sequence[Token], i: int) -> str:
    """The noun phrase that starts at token `i`, cut behind its first plural or before what can only be a verb."""
    found: list[int] = []
    while i < len(tokens) and len(found) < KEPT + 1:
        if tokens[i].text in {"-", "'s", "’s", "/"}:
            i += 1
            continue
        role = _role(tokens, i)
        if role == VERB and found and word_of(tokens[i].lower).sure and not tokens[i].text[0].isupper():
            break
        if role not in {NOUN, VERB} or (found and tokens[i].lower in words().moments):
            break
        found.append(i)
        if is_plural(tokens[i].lower) and not tokens[i].text[0].isupper():
            break
        i += 1
    return _wording(tokens, found)


# ---- before the figure ---------------------------------------------------------------------------------------------
def _in_front(tokens: Sequence[Token], first: int) -> str:
    """The nearest noun phrase in front that is no moment: the subject of the verb, or the noun of "a fine of"."""
    i, floor = first - 1, max(-1, first - REACH)
    while i > floor:
        role = _role(tokens, i)
        if tokens[i].lower in words().pronouns and role == NOUN:
            return ""
        if _opens_phrase(tokens, i, role):
            found = _run_back(tokens, i, floor)
            phrase = _wording(tokens, found)
            i = found[0] - 1
            if phrase.lower() in words().pronouns:
                return ""
            if _is_moment(phrase) or tokens[found[-1]].lower in words().no_subjects:
                continue
            return _with_owner(tokens, i, phrase, floor)
        if role in {BREAK, COMMA} or (role == VERB and tokens[i].lower in {"said", "told", "says"}):
            return ""
        i -= 1
    return ""


def _opens_phrase(tokens: Sequence[Token], i: int, role: str) -> bool:
    """Whether a noun phrase ends at token `i`: a noun, a name, or a plural that could also be a verb ("shares")."""
    token = tokens[i]
    if not token.text[0].isalpha() or token.lower in units.tables().words or token.lower in WORDS.scales:
        return False
    if (
        token.lower in WORDS.ordinals or _is_symbol(tokens, i) or (role == VERB and _role(tokens, i - 1) == ADVERB)
    ):  # "the boot now | stands"
        return False
    if role == NOUN:
        return token.lower not in words().no_subjects
    if role == VERB and not word_of(token.lower).sure and (lower_at(tokens, i + 1) == "of" or _determined(tokens, i)):
        return True
    return role == VERB and (
        (is_plural(token.lower) and not word_of(token.lower).sure) or (token.text[0].isupper() and i > 0)
    )


def _is_symbol(tokens: Sequence[Token], i: int) -> bool:
    """Whether a token is the symbol of another figure's unit: "0 to 80 | km | / | h"."""
    before = tokens[i - 1].text if i else ""
    return tokens[i].text in units.tables().symbols and (before[:1].isdecimal() or before == "/")


def _determined(tokens: Sequence[Token], i: int) -> bool:
    """Whether an article shows that a word is a noun: "a | fine", "the driving | range"."""
    for k in range(i - 1, max(-1, i - 4), -1):
        role = _role(tokens, k)
        if role == DETERMINER:
            return True
        if role not in {NOUN, VERB} or (role == VERB and word_of(tokens[k].lower).sure):
            return False
    return False


def _run_back(tokens: Sequence[Token], i: int, floor: int) -> list[int]:
    """Indices of the noun phrase that ends at token `i`, in order."""
    found = [i]
    i -= 1
    while i > floor and len(found) < KEPT:
        token = tokens[i]
        if token.text in {"-", "'s", "’s", "/", "&"} and i > 0:
            i -= 1
            continue
        role = _role(tokens, i)
        named = token.text[0].isupper() and role == VERB
        if (
            not (role == NOUN or named or (role == VERB and not word_of(token.lower).sure))
            or not token.text[0].isalpha()
        ):
            break
        if token.lower in words().moments or token.lower in words().no_subjects:
            break
        found.append(i)
        i -= 1
    found.reverse()
    return found


def _with_owner(tokens: Sequence[Token], i: int, phrase: str, floor: int) -> str:
    """ "price of | benchmark", "shares in | the brewer": the noun before "of", where there is one, heads the phrase."""
    while i > floor and _role(tokens, i) == DETERMINER:
        i -= 1
    link = lower_at(tokens, i)
    held = link == "in" and lower_at(tokens, i - 1) in words().held
    if not (link == "of" or held) or i - 1 <= floor:
        return phrase
    if not held and not _opens_phrase(tokens, i - 1, _role(tokens, i - 1)):
        return phrase
    owner = _run_back(tokens, i - 1, max(floor, i - 3))
    return f"{_wording(tokens, owner)} {link} {phrase}"


def _is_moment(phrase: str) -> bool:
    return bool(phrase) and phrase.rsplit(" ", 1)[-1].lower() in words().moments


def _role(tokens: Sequence[Token], i: int) -> str:
    return word_of(tokens[i].lower).role if 0 <= i < len(tokens) else BREAK


def _wording(tokens: Sequence[Token], found: list[int]) -> str:
    """Words at these indices, names with their capitals, the last in the singular."""
    if not found:
        return ""
    parts = [_shown(tokens, i) for i in found[-KEPT:]]
    last = tokens[found[-1]]
    parts[-1] = singular(last.lower) if last.text.islower() else parts[-1]
    joined = parts[0]
    for part, i, before in zip(parts[1:], found[-KEPT:][1:], found[-KEPT:], strict=False):
        hyphen = i == before + 2 and tokens[i - 1].text == "-" and touches(tokens[i - 1], tokens[i])
        joined += ("-" if hyphen else " ") + part
    return joined


def _shown(tokens: Sequence[Token], i: int) -> str:
    token = tokens[i]
    return token.lower if i == 0 and token.lower != "i" and not token.text.isupper() else token.text
