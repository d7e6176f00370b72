"""What the claims of one fact say of it that those of a rival may not: how a part is, what was done, who says so."""

import re
from collections.abc import Sequence
from functools import cache

from extract.models import Claim
from extract.verbs import verb_form
from facts.authorities import in_sentence, is_named
from facts.label_parts import MOSTLY, Group, common
from facts.label_words import label_words
from facts.mentions import around, whose_age

AGREED = 2  # claims of a fact, where it has as many, that say the same
LONGEST = 4  # words of an authority; a label is to fit a cell of a table
REACH = 10  # words on either side of a figure within which its verb stands
WORD = re.compile(r"[a-z]+(?:-[a-z]+)?")
GOING_ON = "and|after|when|while|as|at|by|for|in|on|since"  # what ends the words that say how something is
DONE = ("past", "ing")  # forms of verbs that tell what was done: "mended", "working"
# "of them", "of the 91 injured": what a figure is a part of.
PART = r"(?:\sof\s(?:the\s)?(?:[\w’'-]+\s?){1,3}?)?"


def how_it_is(group: Group) -> str:
    """How those counted are, as their sentences say: "in intensive care", "on duty", "fatal"."""
    found = (_state().match(around(each.claim, group.texts)[1]) for each in group.settings)
    return _agreed([each["how"] if each else "" for each in found])


def _agreed(said: Sequence[str]) -> str:
    """What half of the claims say, and two of them unless there is but one."""
    word = common(said, MOSTLY)
    return word if said.count(word) >= min(AGREED, len(said)) else ""


@cache
def _state() -> re.Pattern[str]:
    words = label_words()
    being, where = "|".join(words.being), "|".join(words.state_openers)
    phrase = rf"(?:{where})\s(?:an?\s)?[a-z-]+(?:\s(?!(?:{GOING_ON})\b)[a-z-]+)?"
    alone = "|".join(words.part_states)
    return re.compile(rf"^,?{PART}\s(?:(?:{being})\s)*(?P<how>{phrase}|{alone})(?=[.,;:]|\s(?:{GOING_ON})\b|$)")


def what_was_done(group: Group) -> str:
    """The verb of the claims as their texts have it: "mended", "withdrew", "working"."""
    return _agreed([_verb_near(each.claim, group) for each in group.settings])


def _verb_near(claim: Claim, group: Group) -> str:
    """The form of its action nearest to a figure, behind it before in front of it."""
    if not claim.action or claim.action in label_words().being:
        return ""
    before, behind = around(claim, group.texts)
    words = *WORD.findall(behind)[:REACH], *WORD.findall(before)[: -REACH - 1 : -1]
    return next((word for word in words if _is_form(word, claim.action)), "")


def _is_form(word: str, action: str) -> bool:
    form = verb_form(word)
    return form is not None and form.lemma == action and form.shape in DONE


def who_says_so(group: Group) -> str:
    """The authority that most of the claims name: "union", "health ministry"."""
    return _agreed([_authority(each.claim) for each in group.settings])


def _authority(claim: Claim) -> str:
    words = claim.attribution.split()
    while words and words[0].lower() in label_words().articles:
        words = words[1:]
    named = 0 < len(words) <= LONGEST and is_named(claim.attribution)
    return in_sentence(" ".join(words)).removeprefix("the ") if named else ""


def people_aged(groups: Sequence[Group]) -> frozenset[str]:
    """The names of those whose age is told: people, and no place or body that a figure could be of."""
    aged = (each for group in groups if group.dimension == "age" for each in group.settings)
    texts = groups[0].texts if groups else {}
    return frozenset(name for each in aged if (name := whose_age(each.claim, texts)))
