"""What the labels of counts and of measures share: the claims of one fact, and what most of them say."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from extract.models import Kind
from facts.label_words import Sort, label_words
from facts.settings import Setting
from facts.subjects import context

# Of the claims of a fact: what is said by at least so many is said of the fact.
TELLING = 1 / 3
MOSTLY = 1 / 2
MORE_THAN_HALF = 0.51
MODIFIERS = 3  # words before the noun; more do not fit a cell
JOINING = ("and", "or")
UNSAID = {"measure": "bare"}  # a number whose unit the text leaves out


class Group(NamedTuple):
    """The claims of one fact, the texts of all articles by id, and in how many articles how many claims there are.

    `dimension` and `kind` are those of most of the claims.
    """

    settings: Sequence[Setting]
    texts: Mapping[str, str]
    spread: tuple[int, int]
    dimension: str
    kind: str


def make_group(settings: Sequence[Setting], texts: Mapping[str, str], spread: tuple[int, int]) -> Group:
    dimension = most_common(each.dimension for each in settings)
    kind = most_common("money" if _is_money(each) else each.kind for each in settings)
    return Group(settings, texts, spread, dimension, kind)


def _is_money(setting: Setting) -> bool:
    """Cents too, which are no unit of a currency of their own."""
    return setting.claim.quantity.kind is Kind.MONEY


def most_common(words: Iterable[str]) -> str:
    """The word used most, the first in the alphabet where two are."""
    counts = Counter(word for word in words if word)
    return min(counts, key=lambda word: (-counts[word], word)) if counts else ""


def common(words: Iterable[str], share: float) -> str:
    """The word used most, where at least this share of all use it."""
    said = list(words)
    word = most_common(said)
    return word if word and said.count(word) >= share * len(said) else ""


def noun_words(setting: Setting) -> list[str]:
    """What is counted or measured, word by word, less a verb behind its noun that reads like one: "the fee rises"."""
    words = setting.claim.counted.split()
    return words[:-1] if len(words) > 1 and words[-1].lower() == setting.claim.action else words


def head_of(setting: Setting) -> str:
    """The noun that says what it is."""
    words = noun_words(setting)
    return setting.head if len(words) == len(setting.claim.counted.split()) else words[-1].lower()


def sort_of(group: Group) -> Sort:
    """The row of labels.toml for the figures' dimension, or the kind of their quantity."""
    kinds = label_words().kind
    dimension = group.dimension
    kind = group.settings[0].claim.quantity.kind.value
    told = {"percent": "share", "ratio": "share", "multiple": "times"}.get(kind, "")
    names = (dimension or UNSAID.get(group.kind, ""), group.kind, told)
    return next((kinds[name] for name in names if name in kinds), kinds["measure"])


def shared_modifiers(phrases: Sequence[Sequence[str]], longest: int = MODIFIERS) -> list[str]:
    """The words right before the noun, each said by half of those who use the noun.

    "&" is no word: mentions.with_ampersands puts it back.
    """
    phrases = [[word for word in phrase if word != "&"] for phrase in phrases]
    spread = Counter(word.lower() for phrase in phrases for word in set(phrase))
    fullest = max(phrases, key=lambda phrase: sum(spread[word.lower()] for word in phrase), default=())
    kept: list[str] = []
    for word in reversed(fullest):
        joins = kept and word in JOINING
        if 2 * spread[word.lower()] < len(phrases) or not (joins or is_modifier(word)):
            break
        kept.insert(0, word)
    return _last(kept, longest)


def _last(words: Sequence[str], longest: int) -> list[str]:
    """The last words, those that "and" or "or" joins as one: "government and private"."""
    kept: list[str] = []
    for word in reversed(words):
        tied = bool(kept) and (kept[0] in JOINING or word in JOINING)
        if not tied and sum(each not in JOINING for each in kept) >= longest:
            break
        kept.insert(0, word)
    return kept[1:] if kept and kept[0] in JOINING else kept


def is_modifier(word: str) -> bool:
    plain = word.lower()
    known = plain in context().stop or (plain in label_words().drop and word == plain) or plain.endswith("ly")
    return not known and plain[:1].isalpha()
