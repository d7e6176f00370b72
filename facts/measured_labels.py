"""Claims that measure one thing → the words of its label: "Depth of well", "Price per share", "Age of boy"."""

import re
from collections.abc import Mapping

from extract import nouns
from facts.beside_labels import (
    compared,
    contents,
    differing,
    loosely_spanned,
    measure_of,
    portion,
    raised,
    spanned,
    worth,
    worth_of,
)
from facts.label_parts import (
    MORE_THAN_HALF,
    MOSTLY,
    TELLING,
    Group,
    common,
    head_of,
    make_group,
    most_common,
    noun_words,
    shared_modifiers,
    sort_of,
)
from facts.label_words import Side, Sort, is_noun, label_words, telling_nouns
from facts.mentions import around, distance_from, is_level, whose_age
from facts.nouns_beside import noun_behind, noun_in, noun_phrase
from facts.settings import BARE, Setting
from facts.subjects import stem
from facts.things_measured import shaken, thing_measured, unit_words
from facts.wording import plural

SHARES = re.compile(r"\b(?:shares?|stock)\b", re.IGNORECASE)
GAMES = ("yard",)  # units that are gained and run in games, and make nothing rise
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
    return name or most_common(
        each.spelled.get(stem(each.head), each.head) for each in group.settings if nouns.is_person(each.head)
    )


def ranked(group: Group) -> str:
    """As in: "which round", "which test flight"."""
    phrases = [words for each in group.settings if (words := _ranked(each, group).split())]
    head = rank_noun(group)
    if not head:
        return label_words().kind["ordinal"].label
    return " ".join(
        ["which", *shared_modifiers([words[:-1] for words in phrases if nouns.singular(words[-1]) == head]), head]
    )


def rank_noun(group: Group) -> str:
    """What is ranked, in the singular: "round"."""
    heads = (nouns.singular(phrase.rpartition(" ")[2]) for each in group.settings if (phrase := _ranked(each, group)))
    head = common(heads, MOSTLY)
    return "" if head in label_words().plain else head


def _ranked(setting: Setting, group: Group) -> str:
    """The noun behind the rank, with the words between: "the third nuclear test" → "nuclear test"."""
    _, _, rest = setting.claim.quantity.surface.replace("-", " ").partition(" ")
    phrase = noun_phrase(f"{rest}{around(setting.claim, group.texts)[1]}") if rest else ""
    unit = setting.unit if is_noun(setting.unit) else ""
    return phrase if phrase and phrase.rpartition(" ")[2].islower() else unit


def measured(group: Group) -> str:
    """The first way of telling what is measured that has something to say; the last always has."""
    return next(label for find in WAYS if (label := find(group)))


def _distant(group: Group) -> str:
    distance = label_words().kind["length"].label
    if group.dimension != "length" or _stands_before_noun(group) or side_of(group):
        return ""
    place = _place(group) if telling_noun(group) in ("", distance) else ""
    return f"{distance} from {place}" if place else ""


def _by_noun(group: Group) -> str:
    """As in "net income", "speed limit"; where the figure is a rise or a fall, that is what it is."""
    side = side_of(group)
    changed = side and side.level and not is_reached(group)
    told = "" if side and (changed or side.whatever_for) else telling_noun(group)
    return _with_rate(told, _told_by(told, group)) if told else ""


def _told_by(noun: str, group: Group) -> Group:
    """The claims that have the noun, where some do: their rate is the label's, no one else's."""
    own = [each for each in group.settings if head_of(each) == noun.rpartition(" ")[2]]
    return make_group(own, group.texts, group.spread) if own else group


def _by_side(group: Group) -> str:
    """As in "fall in shares"; where the words give what was reached and no change, "share price"."""
    side = side_of(group)
    if side is None:
        return ""
    if not (side.level and is_reached(group)):
        thing = worth_of(group) or _other_than(side, thing_measured(group))
        thing = _in_shares(thing) if side.level and _is_of_shares(group) else thing
        return joined(_with_rate(side.says, group), side.joins, thing)
    says = side.level.get(group.kind, "") or _plain(group, sort_of(group))
    says = label_words().worded["money"]["share"] if group.kind == "money" and _is_of_shares(group) else says
    return joined(_with_rate(says, group), OF, _other_than(side, thing_measured(group)))


def _in_shares(thing: str) -> str:
    """A company that falls by some percent does so in its shares: "Delmark" → "Delmark shares"."""
    is_name = thing.rpartition(" ")[2][:1].isupper()
    return f"{thing} shares" if is_name else thing or "shares"


def _is_of_shares(group: Group) -> bool:
    """As in "shares of Delmark rose to $17.90"."""
    stretches = [" ".join(around(each.claim, group.texts)) for each in group.settings]
    return sum(SHARES.search(words) is not None for words in stretches) >= MOSTLY * len(stretches)


def _other_than(side: Side, thing: str) -> str:
    """No "rise in increase", no "price of price fall"."""
    return "" if _last(thing) in {stem(word) for word in (*side.actions, *side.themes)} else thing


def _by_kind(group: Group) -> str:
    sort = sort_of(group)
    plain = _plain(group, sort)
    joins = sort.joins if plain == sort.label else OF
    thing = contents(group) or _noun_tied(group) or thing_measured(group) or measure_of(group) or shaken(group)
    if group.dimension == BARE and thing and thing == plural(nouns.singular(thing)):
        return thing  # "invalid ballots numbered 27,412"
    if group.dimension == "time" and thing and any(_is_said_of(thing, each, group) for each in group.settings):
        joins = OF
    return joined(_with_rate(plain, group), joins, thing)


def _noun_tied(group: Group) -> str:
    """The noun behind a length that is tied to it: "13-foot waves"."""
    tied = (noun_behind(each.claim, group.texts) if _is_hyphened(each) else "" for each in group.settings)
    return common(tied, TELLING) if group.dimension == "length" else ""


def _is_said_of(thing: str, setting: Setting, group: Group) -> bool:
    """As in "a delay of two hours", "the outage lasted two hours"."""
    before = around(setting.claim, group.texts)[0]
    return re.search(rf"\b{re.escape(thing)}\s(?:of|is|was|lasted|will be)\s?$", before) is not None


# Read from the top: what the text says in so many words before what can only be guessed.
WAYS = (_distant, differing, raised, spanned, _by_noun, compared, portion, _by_side, loosely_spanned, worth, _by_kind)


def _with_rate(label: str, group: Group) -> str:
    """As in "price per share"; what the unit or the label says already is not said twice."""
    rate = common((each.rate for each in group.settings), MOSTLY)
    said = {stem(word) for word in (rate, *label_words().rates.get(rate, ()))}
    known = {*map(stem, label.split()), *(() if group.kind == "money" else unit_words(group))}
    return f"{label} per {rate}" if rate and not said & known else label


def _plain(group: Group, sort: Sort) -> str:
    unit, words = most_common(each.unit for each in group.settings), label_words()
    if group.dimension == "length" and _is_upright(group):
        return words.upright.word
    if group.dimension == "length" and _stands_before_noun(group) and unit not in words.attributive.not_in:
        return words.attributive.word
    counts = sort == words.kind["measure"] and unit
    return words.units.get(unit, plural(unit) if counts else sort.label)


def _is_upright(group: Group) -> bool:
    told = (re.search(label_words().upright.shape, each.claim.quantity.surface) for each in group.settings)
    return sum(map(bool, told)) >= MOSTLY * len(group.settings)


def _stands_before_noun(group: Group) -> bool:
    return sum(map(_is_hyphened, group.settings)) >= MOSTLY * len(group.settings)


def _is_hyphened(setting: Setting) -> bool:
    """The unit is tied to its number, as in "165-metre"; "seventy-five miles" are no miles tied to anything."""
    _, hyphen, last = setting.claim.quantity.surface.rpartition("-")
    return bool(hyphen) and " " not in last.strip()


def is_reached(group: Group) -> bool:
    """A fall to $24 is no fall of $24, and growth of 2 percent, up from 1, is no rise of 2."""
    levels = sum(is_level(each.claim, group.texts) or _is_amount_of(each, group) for each in group.settings)
    return levels >= MOSTLY * len(group.settings)


def _is_amount_of(setting: Setting, group: Group) -> bool:
    head = head_of(setting)
    tells = head in (telling_nouns(group.kind) or telling_nouns(group.dimension))
    return tells and around(setting.claim, group.texts)[0].lower().endswith(f"{head} of ")


def side_of(group: Group) -> Side | None:
    """Which side of a thing is measured, by the action most claims name, or the theme that most stand near."""
    kinds = {group.kind, group.dimension}
    games = group.dimension == "length" and most_common(each.unit for each in group.settings) in GAMES
    known = [side for side in label_words().side.values() if kinds & side.kinds and not games]
    actions = [each.claim.action for each in group.settings]
    by_action = [next((side.says for side in known if action in side.actions), "") for action in actions]
    themes = [each.theme for each in group.settings]
    by_theme = [next((side.says for side in known if theme in side.themes), "") for theme in themes]
    name = common(by_action, TELLING) or (common(by_theme, MORE_THAN_HALF))
    head = most_common(map(head_of, group.settings))
    return next((side for side in known if side.says == name and head not in side.never), None)


def telling_noun(group: Group) -> str:
    """A noun that says by itself what the amount is: "net income", "speed limit"."""
    known = telling_nouns(group.kind) or telling_nouns(group.dimension)
    told = common(
        [_told_behind(each, known, group) or known.get(head_of(each), "") for each in group.settings], TELLING
    )
    own = [each for each in group.settings if head_of(each) == told]
    if not own:
        return told
    phrases = [noun_words(each)[:-1] for each in own]
    before = [word for word in shared_modifiers(phrases) if stem(word) not in unit_words(group)]
    return " ".join([*before, plural(told) if told in label_words().always_plural else told])


def _told_behind(setting: Setting, known: Mapping[str, str], group: Group) -> str:
    """As in "55 degrees in longitude, 26 degrees in latitude"."""
    if group.dimension != "temperature":
        return ""
    return known.get(noun_in(setting.claim, group.texts).rpartition(" ")[2], "")


def _place(group: Group) -> str:
    return most_common(distance_from(each.claim, group.texts) for each in group.settings)
