"""Claims that measure one thing → the words of its label: "Depth of well", "Price per share", "Age of boy"."""

import re
from collections import Counter

from extract import nouns
from facts.label_parts import MOSTLY, TELLING, Group, common, is_modifier, most_common, shared_modifiers, sort_of
from facts.label_words import Side, Sort, is_noun, label_words, telling_nouns
from facts.mentions import around, distance_from, is_level, whose_age
from facts.settings import Setting
from facts.subjects import context, stem
from facts.wording import plural

MORE_THAN_HALF = 0.51
LONGEST_NAME = 3  # words
OF, BRACKETS = "of", "()"


def joined(side: str, joins: str, thing: str) -> str:
    """The side of a thing: a name stands in brackets where "of" might say too much."""
    if not thing or _last(thing) == _last(side):
        return side
    is_name = thing.rpartition(" ")[2][0].isupper()
    return f"{side} ({thing})" if joins == BRACKETS or (joins == OF and is_name) else f"{side} {joins} {thing}"


def _last(words: str) -> str:
    return stem(words.rpartition(" ")[2])


def aged(group: Group) -> str:
    """Whose age it is: a name where the text gives one, else the boy, the driver, the woman."""
    name = most_common(whose_age(each.claim, group.texts) for each in group.settings)
    return name or most_common(each.head for each in group.settings if nouns.is_person(each.head))


def ranked(group: Group) -> str:
    """As in: "which round", "which seed"."""
    noun = common((each.unit for each in group.settings), MOSTLY)
    return f"which {noun}" if is_noun(noun) else label_words().kind["ordinal"].label


def measured(group: Group) -> str:
    side = side_of(group)
    level = bool(side and side.level) and is_reached(group)
    told = "" if side and side.level and not level else telling_noun(group)
    if told:
        return _with_rate(told, group)
    sort = sort_of(group)
    plain = _plain(group, sort)
    says = side.level.get(group.kind, plain) if side and level else side.says if side else plain
    first = _with_rate(says, group)
    place = _place(group) if first == label_words().kind["length"].label else ""
    joins = side.joins if side and not level else OF if side or plain != sort.label else sort.joins
    return f"{first} from {place}" if place else joined(first, joins, thing_measured(group))


def _with_rate(label: str, group: Group) -> str:
    """As in "price per share"; what the unit or the label says already is not said twice."""
    rate = common((each.rate for each in group.settings), MOSTLY)
    said = {stem(word) for word in (rate, *label_words().rates.get(rate, ()))}
    known = {*map(stem, label.split()), *(() if group.kind == "money" else _unit_words(group))}
    return f"{label} per {rate}" if rate and not said & known else label


def _plain(group: Group, sort: Sort) -> str:
    unit, words = most_common(each.unit for each in group.settings), label_words()
    before_noun = sum("-" in each.claim.quantity.surface for each in group.settings) >= MOSTLY * len(group.settings)
    if group.dimension == "length" and before_noun and unit not in words.attributive.not_in:
        return words.attributive.word
    return words.units.get(unit, sort.label)


def is_reached(group: Group) -> bool:
    """A fall to $24 is no fall of $24."""
    levels = sum(is_level(each.claim, group.texts) for each in group.settings)
    return levels >= MOSTLY * len(group.settings)


def side_of(group: Group) -> Side | None:
    """Which side of a thing is measured, by the action most claims name, or the theme that most stand near."""
    kinds = {group.kind, group.dimension}
    known = [side for side in label_words().side.values() if kinds & side.kinds]
    actions = [each.claim.action for each in group.settings]
    by_action = [next((side.says for side in known if action in side.actions), "") for action in actions]
    themes = [each.theme for each in group.settings]
    by_theme = [next((side.says for side in known if theme in side.themes), "") for theme in themes]
    name = common(by_action, TELLING) or (common(by_theme, MORE_THAN_HALF))
    return next((side for side in known if side.says == name), None)


def telling_noun(group: Group) -> str:
    """A noun that says by itself what the amount is: "net income", "speed limit"."""
    known = telling_nouns(group.kind) or telling_nouns(group.dimension)
    head = common([each.head if each.head in known else "" for each in group.settings], TELLING)
    if not head:
        return ""
    if known[head] != head:
        return known[head]
    own = [each for each in group.settings if each.head == head]
    phrases = [each.claim.counted.split()[:-1] for each in own]
    before = [word for word in shared_modifiers(phrases) if stem(word) not in _unit_words(group)]
    return " ".join([*before, plural(head) if head in label_words().always_plural else head])


def _unit_words(group: Group) -> set[str]:
    return {stem(word) for each in group.settings for word in (*each.claim.quantity.unit_name.split(), each.unit)}


def thing_measured(group: Group) -> str:
    """What is measured, as two claims name it, or the one there is: "well", "HP shares", "Qualcomm"."""
    named = [_named(each, group) for each in group.settings]
    things = Counter(name for name in named if name)
    if not things:
        return ""
    name = min(things, key=lambda each: (-things[each], each))
    return name if things[name] > 1 or (len(things) == 1 and group.dimension != "time") else ""


def _named(setting: Setting, group: Group) -> str:
    """The last words of what a measure is about; a name keeps its words, anything that is no noun says nothing."""
    words = setting.claim.counted.split()
    head = words[-1] if words else ""
    if group.dimension == "time" and nouns.is_person(head):
        return ""  # "followed 4,100 patients for six years"
    if not is_noun(head) or head.lower() in context().unit_names or stem(head) in _unit_words(group):
        return ""
    names: list[str] = []
    for word in reversed(words[:-1]):
        spelled = word if word[0].isupper() else _as_name(word, head, setting)
        if not spelled[0].isupper() or not is_modifier(spelled) or len(names) == LONGEST_NAME:
            break
        names.insert(0, spelled)
    return " ".join([*names, as_written(head, setting, group)])


def _as_name(word: str, head: str, setting: Setting) -> str:
    """The first word of a name that begins a sentence is read in small letters: "averin Line"."""
    spelled = setting.spelled.get(stem(word), word)
    return spelled if head[0].isupper() else word


def as_written(noun: str, setting: Setting, group: Group) -> str:
    """The noun in the plural where the text near the figure has it so: "Fall in HP shares"."""
    before, behind = around(setting.claim, group.texts)
    many = plural(noun)
    return many if re.search(rf"\b{re.escape(many)}\b", f"{before} {behind}") else noun


def _place(group: Group) -> str:
    return most_common(distance_from(each.claim, group.texts) for each in group.settings)
