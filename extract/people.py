"""People counted without a noun: "killed at least seven", "69 were injured", "the death toll rose to 57"."""

from collections.abc import Sequence
from functools import cache

from extract import lexicon
from extract.models import Token
from extract.tokens import lower_at

# Words read back from a number in search of the toll it states.
REACH = 16


class PeopleWords(lexicon.Entry, frozen=True):
    fates: frozenset[str]
    takings: frozenset[str]
    fate_links: frozenset[str]
    number_links: frozenset[str]
    groups: frozenset[str]
    befallen: frozenset[str]
    collectives: frozenset[str]
    parents: frozenset[str]
    kin: frozenset[str]
    degrees: frozenset[str]
    doings: frozenset[str]
    rooms: frozenset[str]
    tolls: frozenset[str]
    toll_links: frozenset[str]


@cache
def words() -> PeopleWords:
    return lexicon.read("people", PeopleWords)


def is_group(word: str) -> bool:
    """Whether "of" behind the word says how many it is made up of: "a family of | five", "a mother of | three"."""
    return word in words().groups or word in words().parents


def is_parent_of(tokens: Sequence[Token], first: int) -> bool:
    """ "a mother of | five", "mum-of- | four": so many children."""
    before = lower_at(tokens, first - 1)
    if before not in {"of", "-"}:
        return False
    i = first - 2 if before == "-" else first - 1
    parent = i - 2 if lower_at(tokens, i - 1) == "-" else i - 1
    return lower_at(tokens, i) == "of" and lower_at(tokens, parent) in words().parents


def links_toll(word: str) -> bool:
    """Whether the word may stand between a number and what it sums up: "the toll | reached | 57"."""
    return word in words().toll_links


def people_meant(tokens: Sequence[Token], first: int, last: int) -> bool:
    """Whether the number at tokens `first` to `last`, which has no noun of its own, counts people.

    >>> from extract.tokens import tokenize
    >>> people_meant(tokenize("killing seven"), 1, 1), people_meant(tokenize("rated seven"), 1, 1)
    (True, False)
    """
    return (
        _fate_in_front(tokens, first)
        or is_group_of(tokens, first)
        or fate_behind(tokens, last)
        or _of_whom(tokens, first, last)
        or _is_toll(tokens, first)
        or (lower_at(tokens, first - 1) == "for" and lower_at(tokens, first - 2) in words().rooms)
    )


def _fate_in_front(tokens: Sequence[Token], first: int) -> bool:
    """ "killing | seven", "injured a further | 12", "drew | 2,500"."""
    if lower_at(tokens, first - 1) in words().takings:
        return True
    if lower_at(tokens, first - 1) == ":" and lower_at(tokens, first - 2) in words().fates:
        return True  # "Injured: | 30"
    for k in (first - 1, first - 2):
        if lower_at(tokens, k) in words().fates:
            return True
        if lower_at(tokens, k) not in words().fate_links:
            return False
    return False


def is_group_of(tokens: Sequence[Token], first: int) -> bool:
    """ "a family of | five", "a population of | 30,000", "the bodies of | eight"."""
    of = lower_at(tokens, first - 1) == "of"
    word = lower_at(tokens, first - (2 if of else 1))
    return word in words().groups or word in words().befallen if of else word == "population"


def collective_of(tokens: Sequence[Token], first: int) -> str:
    """The word that names those counted: "a | crew | of 146", "a | population | of 30,000"; else ""."""
    word = lower_at(tokens, first - 2) if lower_at(tokens, first - 1) == "of" else ""
    return word if word in words().collectives else ""


def fate_behind(tokens: Sequence[Token], last: int) -> bool:
    """ "69 | were injured", "three | seriously", "thousands | fled"."""
    behind = lower_at(tokens, last + 1)
    if behind in words().degrees or behind in words().doings:
        return True
    if behind == "aboard" or (behind == "on" and lower_at(tokens, last + 2) == "board"):
        return True  # "as many as 260 | on board"
    if behind == "held":  # "3 | held | in bribery case"; not "three held talks"
        return lower_at(tokens, last + 2) in HELD
    for k in range(last + 1, last + 5):
        word = lower_at(tokens, k)
        if word in words().fates or word in words().doings:
            return True
        if word not in words().number_links:
            return False
    return False


@cache
def outcomes() -> frozenset[str]:
    """Without one of these words in a sentence `fate_behind` tells nothing."""
    return words().fates | words().doings | words().degrees | {"held"}


HELD = frozenset(
    {"", ",", ".", ";", "in", "after", "over", "for", "as", "on", "by", "at", "following", "captive", "hostage"}
)


def _of_whom(tokens: Sequence[Token], first: int, last: int) -> bool:
    """ "25 | of whom", "of whom | 25", "the 21 | who came back"."""
    if lower_at(tokens, last + 1) == "who" or lower_at(tokens, last + 2) == "whom":
        return True
    return lower_at(tokens, first - 1) == "whom"


def sums_up(tokens: Sequence[Token], first: int) -> bool:
    """ "bringing the death toll | to 64": the toll stands right at the number, whatever was counted before."""
    return lower_at(tokens, first - 1) in {"to", "at"} and lower_at(tokens, first - 2) in words().tolls


def _is_toll(tokens: Sequence[Token], first: int) -> bool:
    """ "the death toll rose to | 57", "casualties on both sides | exceed 1 million", "57, up from | 41"."""
    floor = max(0, first - REACH)
    if lower_at(tokens, first - 1) not in words().toll_links and lower_at(tokens, first) not in words().toll_links:
        return False
    for k in range(first - 1, floor - 1, -1):
        if tokens[k].text in {".", ";", ":", "”"}:
            return False
        if tokens[k].lower in words().tolls:
            return True
    return False
