"""Claims that count one thing → the words of its label: "Passengers killed", "Drones launched overnight"."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple

from extract import nouns
from extract.models import Kind
from facts.authorities import table as authorities
from facts.label_parts import (
    MORE_THAN_HALF,
    MOSTLY,
    TELLING,
    Group,
    common,
    is_modifier,
    make_group,
    most_common,
    shared_modifiers,
)
from facts.label_words import happened, is_noun, label_words
from facts.mentions import around
from facts.nouns_beside import noun_of
from facts.scopes import windows_of
from facts.settings import Setting
from facts.subjects import doers, outcome_table, outcomes, stem
from facts.wording import plural

ALIKE = 4  # letters: "survivors who survived" says one thing twice
LONGEST_SHOUT = 4  # letters up to which capitals are an abbreviation: "MTA", "AIDS"
OCCASION, HOW_OFTEN = "time", "how often"  # "it was reflown six times"
MEMBER = "member"
# "In the week before the slide": what stands behind is not told, and the words alone say nothing.
DANGLING = re.compile(r"(?:in|over|during|for|within) the (?:hour|day|night|week|month|year|decade)s?", re.IGNORECASE)
PLAIN_COUNTS = {"people": "people", "things": "number"}


def things(group: Group) -> Iterator[str]:
    told = what_happened(group)
    if room := roomy(group):
        yield room
        return
    occasions = common((each.head for each in group.settings), MORE_THAN_HALF) == OCCASION
    noun = HOW_OFTEN if occasions else noun_phrase(group)
    yield noun or PLAIN_COUNTS.get(group.dimension, PLAIN_COUNTS["people"])
    if (not noun or noun[:ALIKE].lower() != told.action[:ALIKE]) and noun.lower() not in _state_words():
        yield participle(told, group.dimension) or condition(group)
    yield common((_vote(each, group) for each in group.settings), MOSTLY)
    yield common((window(each.claim.scope) for each in group.settings), MORE_THAN_HALF)


VOTE = "vote"
# "passed by | 26 votes | to 25", "by 26 votes to | 25"
AGAINST_BEHIND = re.compile(r"(?:\svotes)?\sto\s([\d,]*\d)\b")
AGAINST_BEFORE = re.compile(r"\bby\s([\d,]*\d)\s(?:votes\s)?to\s?\Z")


def _vote(setting: Setting, group: Group) -> str:
    """Whether it is the larger or the smaller of two counts of votes that stand against each other."""
    before, behind = around(setting.claim, group.texts)
    by = before.rstrip().endswith(" by") and AGAINST_BEHIND.match(behind)
    found = (by or AGAINST_BEFORE.search(before)) if setting.head == VOTE else None
    rival = float(found[1].replace(",", "")) if found else setting.low
    if rival == setting.low:
        return ""
    return label_words().votes["more" if setting.low > rival else "fewer"]


@cache
def _state_words() -> frozenset[str]:
    return frozenset(map(plural, label_words().states))


def window(scope: str) -> str:
    """The length of time a count is for: "overnight", "in 24 hours"."""
    named = next((part for part in scope.split("; ") if windows_of(part) and not DANGLING.fullmatch(part)), "")
    return f"{named[:1].lower()}{named[1:]}"


class Told(NamedTuple):
    """What happened to those counted: the action most claims name, and the outcome it belongs to."""

    action: str
    outcome: str


def what_happened(group: Group) -> Told:
    """As the claims themselves say it, by action or noun; a word nearby is not enough to print it."""
    own = [told_by(each) for each in group.settings if not _room_of(each, group)]
    actions = [told.action for told in own if told.action]
    action = most_common(each for each in actions if each in happened(group.dimension)) or most_common(actions)
    action = action if actions.count(action) >= MOSTLY * len(actions) else ""
    outcome = dict(own).get(action, "") if action else ""
    outcome = outcome or common((told.outcome for told in own), MOSTLY if action else TELLING)
    return Told(most_common(told.action for told in own if told.outcome == outcome) if outcome else action, outcome)


def told_by(setting: Setting) -> Told:
    """A claim's action where it can be done to what is counted, and the outcome by that or by a noun such as "dead"."""
    words, action = label_words(), setting.claim.action
    only = words.only_of.get(action)
    outcome = outcomes().get(stem(action), "")
    never = words.not_of_people if setting.dimension == "people" else words.only_of_people
    if (only and setting.head not in only) or outcome in never or setting.head in doers():
        action, outcome = "", ""
    return Told(action, outcome or (outcomes().get(stem(setting.head), "") if setting.head in words.states else ""))


def counts_people(group: Group) -> bool:
    """A number whose noun stands before it: "two stewards where 300 had been promised"."""
    told = [each.claim.quantity.kind is Kind.COUNT and _is_person(each.head) for each in group.settings]
    return sum(told) >= MOSTLY * len(told)


def roomy(group: Group) -> str:
    """ "capacity of stadium", where the figure is how many people there is room for."""
    rooms = [_room_of(each, group) for each in group.settings]
    return f"capacity of {most_common(rooms)}" if sum(map(bool, rooms)) >= MOSTLY * len(rooms) else ""


def _room_of(setting: Setting, group: Group) -> str:
    """The noun before "holds" or "can seat"; nothing where it is somebody who holds people."""
    found = _holding().search(around(setting.claim, group.texts)[0])
    body = found and found[1] in authorities().collective.words | authorities().institution.words
    return "" if found is None or body or not is_noun(found[1]) or _is_person(found[1]) else found[1]


@cache
def _holding() -> re.Pattern[str]:
    return re.compile(rf"\b([a-z]+),?\s(?:(?:which|that)\s)?(?:{'|'.join(label_words().rooms)})\s$")


def participle(told: Told, dimension: str) -> str:
    """ "arrested" for arrest; the outcome's own words where no single action tells."""
    word = happened(dimension).get(told.action, "")
    return word or (outcome_table()[told.outcome].says if told.outcome else "")


def condition(group: Group) -> str:
    """How those counted are, by the words behind them: "ill" of "410 people have fallen ill"."""
    found = (_condition().match(around(each.claim, group.texts)[1]) for each in group.settings)
    return common((each[1].lower() if each else "" for each in found), MOSTLY)


@cache
def _condition() -> re.Pattern[str]:
    words = label_words()
    return re.compile(rf"\s(?:(?:{'|'.join(words.being)})\s)*({'|'.join(words.conditions)})\b", re.IGNORECASE)


def noun_phrase(group: Group) -> str:
    """The noun counted with the words before it that most claims share; nothing where it is as plain as "people"."""
    group = _of_one_mind(group)
    heads = [_members_of(each, group) or _head(each) for each in group.settings]
    head = _told_most(heads)
    if not head:
        return _shared_people(group)
    phrases = [each.claim.counted.split()[:-1] for each, own in zip(group.settings, heads, strict=True) if own == head]
    before = shared_modifiers(phrases)
    spelled = [spelling(word, group) for word in before]
    return " ".join([*spelled, spelling(head, group, many=head not in label_words().collective)])


def _of_one_mind(group: Group) -> Group:
    """Without claims of another action than is printed: the officials questioned are not those killed."""
    told = what_happened(group)
    if not participle(told, group.dimension):
        return group
    known = [(told_by(each), each) for each in group.settings]
    own = [each for said, each in known if not any(said) or told.action == said.action or told.outcome == said.outcome]
    return make_group(own or group.settings, group.texts, group.spread)


def _told_most(heads: Sequence[str]) -> str:
    """The noun that a third of the claims use; where most have one of their own, savers or clients, the first."""
    head = common(heads, TELLING)
    telling = [each for each in heads if each]
    return head or (telling[0] if 2 * len(telling) > len(heads) else "")


def _shared_people(group: Group) -> str:
    """People of whom most claims say one thing, as noun or before it: "Americans" for Americans, American tourists."""
    words = [set(each.claim.counted.lower().split()) for each in group.settings]
    spread = Counter(word for each in words for word in each)
    known = [word for word, times in spread.items() if 2 * times >= len(words) and _is_person(word)]
    known = [word for word in known if word not in label_words().plain | label_words().states]
    known = [word for word in known if not any(_speaks(word, each) for each in group.settings)]
    word = min(known, key=lambda each: (-spread[each], each), default="")
    return spelling(word, group, many=True) if word and group.dimension == "people" else ""


def _head(setting: Setting) -> str:
    words = setting.claim.counted.split()
    head = words[-1].lower() if words else ""
    if _speaks(head, setting):
        return ""
    if head in label_words().states and setting.dimension == "things":
        return head  # "14 arrests"
    if head in label_words().states or (head in label_words().plain and not _noun_before(words)):
        return ""
    return head if (is_noun(head) or _is_person(head)) and not _is_body(head, setting) else ""


def _members_of(setting: Setting, group: Group) -> str:
    """As in "eleven members of staff": those are staff."""
    if setting.head != MEMBER:
        return ""
    noun = noun_of(setting.claim, group.texts).lower()
    return noun if noun in label_words().collective else ""


def _is_body(noun: str, setting: Setting) -> bool:
    """ "The company counts 1,650 strikers, the union 2,550": no unions."""
    return setting.unit in ("", "person") and noun in authorities().collective.words


def _speaks(noun: str, setting: Setting) -> bool:
    """ "Organisers spoke of 25,000": they say so, and are not those counted."""
    return bool(noun) and stem(noun) in map(stem, setting.claim.attribution.lower().split())


def _is_person(word: str) -> bool:
    """ "One seriously" was hurt: a word that only stands for people is no noun to print."""
    return nouns.is_person(word) and not word.endswith("ly")


def _noun_before(words: Sequence[str]) -> bool:
    """As in "crew member", and not in "other person"."""
    return len(words) > 1 and words[-1] == MEMBER and is_modifier(words[-2])


def spelling(word: str, group: Group, *, many: bool = False) -> str:
    """A word with the capitals the articles give it, and in the plural: "american" → "Americans"."""
    wanted = plural(word) if many else word
    forms = [
        form
        for each in group.settings
        for form in each.claim.quantity.surface.replace("\n", " ").split()
        if form.lower().strip(",") in (word.lower(), wanted.lower())
    ]
    seen = [form.strip(",") for form in forms if not (form.isupper() and form.isalpha() and len(form) > LONGEST_SHOUT)]
    if not seen or any(form.islower() for form in seen):
        return wanted
    first = most_common(seen)
    return wanted[: len(word)].replace(word[:1], first[:1], 1) + wanted[len(word) :] if not first.isupper() else first
