"""What a figure counts or measures: the noun behind a number, or the thing a measure is about."""

from collections.abc import Sequence
from itertools import takewhile

from extract import lexicon, one_thing, printed
from extract.clauses import ADVERB, VERB, role_at, word_of
from extract.models import Token, Value
from extract.nouns import is_person, is_plural, singular
from extract.nouns import words as noun_words
from extract.numeral_parts import WORDS
from extract.tokens import HYPHENS, POSSESSIVE, lower_at, touches

# A noun phrase of the news has no more words than this behind its number ("two unarmed Costa Rican police pilots").
REACH = 7
# Words kept of a long phrase: the head and the modifiers next to it.
KEPT = 4


class Grammar(lexicon.Entry, frozen=True):
    stops: frozenset[str]
    fillers: frozenset[str]
    comparatives: frozenset[str]
    between: frozenset[str]


class NounPhrase(Value, frozen=True):
    """A head noun at token `last`: `head` in the singular, `counted` with its modifiers, `unit` "person" for people."""

    first: int
    last: int
    head: str
    counted: str
    unit: str


GRAMMAR = lexicon.read("grammar", Grammar)


# ---- the noun behind a number --------------------------------------------------------------------------------------
def noun_phrase(tokens: Sequence[Token], i: int, *, one: bool = False) -> NounPhrase | None:
    """The noun counted by a number that ends before token `i`; `one` if the number is one, whose noun is singular."""
    start = _start(tokens, i)
    designation = _designation(tokens, start)
    if designation:
        return designation
    words = _run(tokens, start, one=one)
    if not words or tokens[words[0]].lower == "ones":
        return None
    head = _head(tokens, words, one=one)
    return None if head is None else _phrase(tokens, words, head)


def _start(tokens: Sequence[Token], i: int) -> int:
    """Past "of the", "of his" and words like "other", "more"."""
    if lower_at(tokens, i) == "of":
        i += 1
        if lower_at(tokens, i) in {"the", "these", "those", "its", "his", "her", "their", "our", "my", "your", "such"}:
            i += 1
        return i + 1 if lower_at(tokens, i) == "#" else i
    while lower_at(tokens, i) in GRAMMAR.fillers and lower_at(tokens, i + 1).isalpha():
        if lower_at(tokens, i + 1) in GRAMMAR.stops:
            break
        i += 1
    return i


def _designation(tokens: Sequence[Token], i: int) -> NounPhrase | None:
    """Things known by letters and a number, in the plural: "five | Tu-95s", "four | A320s", "seven | AK - 47s"."""
    if i + 2 >= len(tokens) or not tokens[i].text.isalpha() or not tokens[i].text[0].isupper():
        return None
    k = i + 2 if tokens[i + 1].text in HYPHENS else i + 1
    if k >= len(tokens) or not tokens[k].text.isdecimal() or len(tokens[k].text) > MODEL_DIGITS:
        return None
    while k + 1 < len(tokens) and touches(tokens[k], tokens[k + 1]) and tokens[k + 1].text.isalnum():
        k += 1
    name = "".join(token.text for token in tokens[i : k + 1])
    if len(tokens[i].text) > LONGEST_LETTERS or tokens[k].text != "s":
        return None
    return NounPhrase(i, k, name[:-1], name[:-1], name[:-1])


LONGEST_LETTERS = 4  # "Shahed" is a name with a number behind, no designation


def _run(tokens: Sequence[Token], i: int, *, one: bool = False) -> list[int]:
    """Indices of the content words from token `i` to the first word that no noun phrase holds."""
    found: list[int] = []
    while i < len(tokens) and len(found) < REACH:
        token = tokens[i]
        if token.lower in {"and", "or"} and found and not one and _coordinates(tokens, found, i):
            i += 1
            continue
        if token.text.isalpha() or (token.text[0].isalpha() and len(token.text) > 1):
            if _stops(tokens, i):
                break
            found.append(i)
        elif not (found and _inside(tokens, i)):
            break
        i += 1
    return found


def _stops(tokens: Sequence[Token], i: int) -> bool:
    """Whether the word at token `i` stands in no noun phrase: "killed 12 | in"; not "14 million | monthly | users"."""
    token = tokens[i]
    if token.lower not in GRAMMAR.stops or (token.text.isupper() and token.lower == "us") or _is_tied(tokens, i):
        return False
    return not (token.lower in PACES and is_plural(lower_at(tokens, i + 1)))


def _is_tied(tokens: Sequence[Token], i: int) -> bool:
    """Whether a hyphen makes the small word part of a longer one: "12 | off-duty | guards"."""
    return (_joins_on(tokens, i) and tokens[i + 2].text.isalpha()) or (
        i > 1 and _joins_on(tokens, i - 2) and tokens[i - 2].text.isalpha()
    )


def _coordinates(tokens: Sequence[Token], found: list[int], i: int) -> bool:
    """Whether "and" joins two modifiers of a noun still to come: "23 Somali | and | Yemeni sailors"."""
    if len(found) >= KEPT or any(is_plural(tokens[k].lower) or tokens[k].lower in noun_words().states for k in found):
        return False
    following = list(takewhile(_goes_on, (lower_at(tokens, k) for k in range(i + 1, i + KEPT))))
    return any(is_plural(word) for word in following)


def _goes_on(word: str) -> bool:
    return word.isalpha() and word not in GRAMMAR.stops and word not in WORDS.cardinals


PACES = frozenset({"hourly", "daily", "nightly", "weekly", "monthly", "quarterly", "yearly"})
MODEL_DIGITS = 4  # "three Falcon 9 rockets"


def _inside(tokens: Sequence[Token], i: int) -> bool:
    """Marks that stand inside a noun phrase: a hyphen or slash that joins words, a possessive, the digits of a name."""
    if tokens[i].text in {"-", "/", "‑", "–"}:
        if tokens[i - 1].text.isupper() and lower_at(tokens, i + 1)[:1].isdecimal():
            return True  # "AK - 47"
        return i + 1 < len(tokens) and touches(tokens[i - 1], tokens[i]) and touches(tokens[i], tokens[i + 1])
    if tokens[i].lower in POSSESSIVE:
        return True
    before = tokens[i - 1].text
    if i + 1 < len(tokens) and tokens[i + 1].text[0].isupper() and tokens[i].text.isdecimal():
        return True  # "new 737 Max jets"
    return (
        tokens[i].text[0].isdecimal() and len(tokens[i].text) <= MODEL_DIGITS and (before[0].isupper() or before == "-")
    )


def _head(tokens: Sequence[Token], words: list[int], *, one: bool) -> int | None:
    """Position in `words` of the head: the first plural that no further plural follows; for one, the last noun."""
    for k, i in enumerate(words):
        if one:
            break
        following = tokens[words[k + 1]].lower if k + 1 < len(words) else ""
        if i + 1 < len(tokens) and tokens[i + 1].lower in {"'s", "’s", "'", "’"} and following:
            continue  # "two of the rebels' camps"
        if not is_plural(tokens[i].lower):
            continue
        if _modifies(tokens[i], following) or _of_people(tokens, words[k : k + 3]):
            continue
        if _joins_on(tokens, i) and tokens[i + 2].lower not in TAILS:
            continue
        return k
    return _singular_head(tokens, words, one=one)


TAILS = frozenset({"by", "on", "up", "general"})  # "30 passers-by", "two runners-up"


def _modifies(token: Token, following: str) -> bool:
    """Whether a plural only describes the one behind it: "five police | officers"; not "12 men | dead"."""
    if not is_plural(following) or following in noun_words().states:
        return False
    if token.lower == "people" and word_of(following).shape == "s":
        return False  # "three million people | votes"
    if token.lower in noun_words().attributive or token.lower in noun_words().invariant:
        return True
    return token.text[0].isupper() and not token.text.isupper()


def _of_people(tokens: Sequence[Token], words: list[int]) -> bool:
    """Whether a plural of things describes people behind it: "900 burns | patients"; not "12 cases | doctors saw"."""
    if len(words) < FEWEST or words[1] != words[0] + 1 or is_person(singular(tokens[words[0]].lower)):
        return False
    following = tokens[words[1]].lower
    acts = len(words) == FEWEST + 1 and role_at(tokens, words[2]) == VERB
    return is_plural(following) and following not in noun_words().states and is_person(singular(following)) and not acts


FEWEST = 2  # a noun and the one it describes


def _joins_on(tokens: Sequence[Token], i: int) -> bool:
    """The first half of a compound: "two arms-length deals"."""
    return (
        i + 2 < len(tokens)
        and tokens[i + 1].text == "-"
        and touches(tokens[i], tokens[i + 1])
        and touches(tokens[i + 1], tokens[i + 2])
    )


def _singular_head(tokens: Sequence[Token], words: list[int], *, one: bool) -> int | None:
    if one:
        return _head_of_one(tokens, words)
    for k, i in enumerate(words):
        if tokens[i].lower in noun_words().states and not tokens[i].lower.endswith("ly"):
            return k
    first = tokens[words[0]]
    people = first.text[0].isupper() and not first.text.isupper() and first.lower.endswith(NATIONAL)
    return 0 if people or first.lower in noun_words().compounds else None  # "12 Somali and 11 Yemeni sailors"


def placed(tokens: Sequence[Token], i: int) -> NounPhrase | None:
    """The noun behind an ordinal that ends before token `i`: "the fifth | armed robbery | in a week"."""
    while lower_at(tokens, i).isalpha() and lower_at(tokens, i) in GRAMMAR.fillers:
        i += 1  # "the third such | theft"
    words = list(takewhile(lambda j: tokens[j].lower not in WORDS.cardinals, _run(tokens, i, one=True)))
    named = [k for k, j in enumerate(words) if not _is_name(tokens, j)]
    words = words[: named[-1] + 1] if named else words  # "the third | quarter | Mill Foods lost"
    head = _head_of_one(tokens, words) if words else None
    act = word_of(tokens[words[0]].lower) if head == 0 and len(words) == 1 else None
    if head is None or (act and act.sure and act.shape == "past"):
        return None  # "a run in the fourth | sealed | it"
    return _phrase(tokens, words, head)


def _head_of_one(tokens: Sequence[Token], words: list[int]) -> int | None:
    last = one_thing.past_end(tokens, words) - 1
    while last > 0 and _hangs_behind(tokens[words[last]].lower):
        last -= 1
    acts = role_at(tokens, words[last]) == ADVERB and tokens[words[last]].lower != "home"
    return None if acts else last  # "three were hurt, one | critically"; but "one | home | in nine"


def _hangs_behind(word: str) -> bool:
    """Whether a word at the end of a phrase is no noun: "one man | injured" is one, "one | injured" is."""
    if word in noun_words().states or word in noun_words().doings:
        return word.endswith("ly")
    return word.endswith(("ed", "ing", "ly")) or word in GRAMMAR.comparatives


def _phrase(tokens: Sequence[Token], words: list[int], k: int) -> NounPhrase:
    head = singular(tokens[words[k]].lower)
    first = words[_first_kept(tokens, words, k)]
    appliance = k > 0 and tokens[words[k - 1]].lower in noun_words().appliances.get(head, ())
    nation = is_nation(tokens[words[k]].text, head)
    people = nation or _is_figure_of(tokens, words[k], head)
    unit = head if appliance else "person" if people else person_or_noun(head)
    if (
        unit == head
        and lower_at(tokens, words[k] - 1) in HYPHENS
        and lower_at(tokens, words[k] - 2) in noun_words().prefixes
    ):
        unit = f"{tokens[words[k] - 2].lower}-{head}"  # "420,000 | pre-orders"
    counted = printed.wording(tokens, first, words[k], head, named=nation or head in noun_words().capitals)
    return NounPhrase(first, words[k], head, counted, unit)


def _first_kept(tokens: Sequence[Token], words: list[int], k: int) -> int:
    """Where the words that are kept start: never within a name, "two New York City | subway work trains"."""
    first = max(0, k - KEPT + 1)
    if not first or not _is_name(tokens, words[first - 1]):
        return first
    return next((j for j in range(first, k) if not _is_name(tokens, words[j])), first)


def _is_name(tokens: Sequence[Token], i: int) -> bool:
    return tokens[i].text[0].isupper()


def _is_figure_of(tokens: Sequence[Token], last: int, head: str) -> bool:
    """Whether the figures are people: "three opposition | figures"; not "three carved | figures"."""
    return head == "figure" and lower_at(tokens, last - 1) in noun_words().prominent


# Endings of people named by their country: "three Tunisians", "12 Somalis", "two Japanese".
NATIONAL = ("an", "i", "ese", "ish", "ine", "lander")


def is_nation(word: str, head: str) -> bool:
    """Whether a capitalised plural names people by where they come from: "Somalis", not "Machines" in a title."""
    printed = word[0].isupper() and not word.isupper()
    return printed and head.endswith(NATIONAL) and not head.endswith(noun_words().no_nations)


def person_or_noun(head: str) -> str:
    """The column `unit` for a counted noun: "person" for people of any kind, else the noun."""
    return "person" if is_person(head) else head
