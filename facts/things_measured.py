"""What a measure is about, as the claims of a fact name it: "well", "HP shares", "Qualcomm", "aftershocks"."""

import re
from collections import Counter
from collections.abc import Sequence

from extract import nouns
from facts.label_parts import Group, most_common, noun_words, shared_modifiers
from facts.label_words import is_noun, label_words, telling_nouns
from facts.mentions import around
from facts.settings import Setting
from facts.subjects import context, groups, stem
from facts.wording import plural

LONGEST_NAME = 3  # words
JOINED_NAME = re.compile(r"^[A-Z].*-[a-z]")  # "Orland-based" says where, not what
STOCK = ("share", "stock")
CLOSE = 0.2  # the weighed nearness of a word about six words off
EARTHQUAKE = "magnitude"  # the dimension


def thing_measured(group: Group) -> str:
    """What is measured, as two claims name it, or the one there is: "well", "HP shares", "Qualcomm"."""
    named = [(words, each) for each in group.settings if (words := _named(each, group))]
    heads = Counter(words[-1].lower() for words, _ in named)
    if not heads:
        return ""
    head = min(heads, key=lambda each: (-heads[each], each))
    if heads[head] == 1 and len(heads) > 1:
        return ""
    if heads[head] == 1 and group.dimension == "time" and named[0][0][-1][0].isupper():
        return ""  # whose it is, the names beside it tell
    own = [(words, each) for words, each in named if words[-1].lower() == head]
    before = _shared_before([words[:-1] for words, _ in own], named=own[0][0][-1][0].isupper())
    small = {word for words, _ in own for word in words if word.islower()}  # "Council tax" where a sentence opens so
    before = [word.lower() if word.lower() in small else word for word in before]
    return " ".join([*before, most_common(as_written(words[-1], each, group) for words, each in own)])


def thing_near(group: Group) -> str:
    """The noun of the first claim that stands by its figure, for a label that nothing else tells apart."""
    for each in group.settings:
        words = _named(each, group)
        if words and words[-1].islower() and words[-1].isalpha() and each.near.get(stem(words[-1]), 0.0) >= CLOSE:
            return words[-1]
    return ""


def _named(setting: Setting, group: Group) -> list[str]:
    """The words of what a measure is about; anything that is no noun says nothing."""
    words = _owner_first(noun_words(setting))
    if group.dimension == "time" and "of" in words:
        words = words[: words.index("of")]  # "how long after | the launch | of the giant rocket"
    if words and words[-1].lower() in label_words().hollow:
        words.pop()
        words = words if words and words[-1] in groups() else []
    head = words[-1] if words else ""
    if group.dimension == "time" and nouns.is_person(head):
        return []  # "followed 4,100 patients for six years"
    if head and head in setting.claim.attribution.split():
        return []  # "according to Coindesk, the coin traded at $9"
    if not is_noun(head) or head.lower() in context().unit_names or stem(head) in unit_words(group):
        return []
    based = max((place for place, word in enumerate(words) if JOINED_NAME.search(word)), default=-1)
    return [_spelled(word, setting) for word in words[based + 1 :]]


def _owner_first(words: list[str]) -> list[str]:
    """ "Theranor share" for "share in Theranor"."""
    held = len(words) > len(STOCK) and words[0] in STOCK and words[1] == "in"
    return [*words[2:], words[0]] if held else words


def _shared_before(phrases: Sequence[Sequence[str]], *, named: bool) -> list[str]:
    """A name keeps its words, any other noun the one before it: "Red Mountain shares", "hard drive"."""
    kept: list[str] = []
    for word in reversed(shared_modifiers(phrases, LONGEST_NAME)):
        if (kept or named) and not (word[0].isupper() and (not kept or kept[0][0].isupper())):
            break
        kept.insert(0, word)
    return kept


def _spelled(word: str, setting: Setting) -> str:
    """With the capital it has in the text, where it is a name: sentences begin in small letters as they are read."""
    is_name = stem(word) in setting.names and word not in nouns.words().people and word not in groups()
    return setting.spelled.get(stem(word), word) if is_name and word.islower() else word


def as_written(noun: str, setting: Setting, group: Group) -> str:
    """The noun in the plural where the text near the figure has it so: "Fall in HP shares"."""
    before, behind = around(setting.claim, group.texts)
    many = plural(noun)
    return many if re.search(rf"\b{re.escape(many)}\b", f"{before} {behind}", re.IGNORECASE) else noun


def thing_told(label: str, group: Group) -> str:
    """What is measured, less what the label says already: "HP" for the price of "HP shares", nothing for "charge"."""
    thing = thing_measured(group)
    words, said = thing.split(), {*map(stem, label.split())}
    names_amount = bool(words) and words[-1] in telling_nouns(group.kind)  # "hit" for a charge
    if not names_amount and not said & {*map(stem, words)}:
        return thing
    return " ".join(word for word in words if word[0].isupper() and stem(word) not in said)


def shaken(group: Group) -> str:
    """Of a magnitude the word for earthquakes that stands nearest: "two aftershocks, magnitude 2.9 and 2.2"."""
    if group.dimension != EARTHQUAKE:
        return ""
    near = Counter[str]()
    for each in group.settings:
        for word, weight in each.near.items():
            text = each.spelled[word]
            if groups().get(nouns.singular(text.lower())) == groups()["earthquake"]:
                near[text.lower()] += round(weight * 1000)
    return max(near, key=lambda text: (near[text], text), default="")


def unit_words(group: Group) -> set[str]:
    return {stem(word) for each in group.settings for word in (*each.claim.quantity.unit_name.split(), each.unit)}
