"""Labels from the words right beside a figure: "How much larger (battery)", "Share of dried fruit", "Time left"."""

import re
from collections.abc import Callable, Iterator
from functools import cache

from extract.verbs import verb_form
from facts.label_parts import MOSTLY, TELLING, Group, common, most_common
from facts.label_words import Span, happened, label_words, telling_nouns
from facts.mentions import around
from facts.nouns_beside import noun_behind, noun_in, noun_of, noun_phrase
from facts.settings import BARE, Setting

COMPARED = {"share": "how much", "times": "how many times"}
AMOUNTS = frozenset({"money", "measure", "time"})  # kinds of which a difference may be told: "€200 million more"
TO_DO = re.compile(r"^\sto\s([a-z]+)(?:\s(up|out|off|down|in|over|back))?\b")
FOR = re.compile(r"\bfor\s$")  # "trapped for 50 hours"
PAST, VERB_REACH = "past", 8  # words before "for"
NEGATIONS = ("not", "cannot", "never", "no")
OF_BEFORE = re.compile(r"\b(?:an?|the|its|his|her|their)\s((?:[a-z-]+\s){1,3})of\s$")
RAISED, RAISED_SUM = re.compile(r"\b(?:raised?|raises|raising)\s$"), "amount raised"
CONTAINED = ("mass", "volume", "data")
AS_MUCH = re.compile(r"^\s?as\s(?!the\b|a\b|an\b)(\w+)", re.IGNORECASE)


def compared(group: Group) -> str:
    """As in: "how much larger (battery)", "how many times as massive"."""
    return _compared_by(COMPARED.get(group.dimension, ""), group)


def differing(group: Group) -> str:
    """The same of an amount: "€200 million more", "two years older"."""
    told = group.kind in AMOUNTS and group.dimension not in (BARE, *COMPARED)
    return _compared_by("how much" if told else "", group)


def _compared_by(asks: str, group: Group) -> str:
    if not asks:
        return ""
    told = [_compared(each, group) for each in group.settings]
    word = common((each[0] for each in told), TELLING)
    thing = common((thing for each, thing in told if each == word and thing), MOSTLY)
    return "" if not word else f"{asks} {word} ({thing})" if thing else f"{asks} {word}"


def _compared(setting: Setting, group: Group) -> tuple[str, str]:
    """ "larger" and "battery" for "a 40 percent larger battery"."""
    behind = around(setting.claim, group.texts)[1]
    found = _more().match(behind)
    if found:
        thing = noun_phrase(behind[found.end() :].lstrip())
        told = behind[found.end() :].startswith(" ") and thing not in label_words().rates  # "£84 more a year"
        return found[1].lower(), thing if told else ""
    found = AS_MUCH.match(behind) if setting.dimension == "times" else None
    return (f"as {found[1].lower()}", "") if found else ("", "")


@cache
def _more() -> re.Pattern[str]:
    return re.compile(rf"^[\s-]({'|'.join(sorted(label_words().comparatives))})\b", re.IGNORECASE)


def portion(group: Group) -> str:
    """As in: "share of dried fruit", of what the text says it is a share of."""
    if group.dimension != "share":
        return ""
    whole = common((noun_of(each.claim, group.texts) for each in group.settings), TELLING)
    return f"share of {whole}" if whole and whole not in label_words().worths else ""


def worth(group: Group) -> str:
    """What an amount of money is, by the words behind it: "unpaid wages", "value of crude oil", "amount pledged"."""
    if group.kind != "money":
        return ""
    words = (find(group) for find in WORTH)
    return next((label for label in words if label), "")


def _told_in(group: Group) -> str:
    found = common((noun_in(each.claim, group.texts) for each in group.settings), TELLING)
    if not found:
        return ""
    tells = found.rpartition(" ")[2] in telling_nouns("money") or found in label_words().always_plural
    return found if tells else f"value of {found}"


def worth_of(group: Group) -> str:
    """The goods that an amount of money is the worth of: "$100 million of crude oil"."""
    if group.kind != "money":
        return ""
    return common((noun_of(each.claim, group.texts) for each in group.settings), TELLING)


def _value_of(group: Group) -> str:
    found = worth_of(group)
    return f"value of {found}" if found else ""


def raised(group: Group) -> str:
    """Money that was gathered: "the club has raised 640,000 euros"; a price that was raised goes on "to" or "by"."""
    gathered = (RAISED.search(around(each.claim, group.texts)[0]) is not None for each in group.settings)
    return RAISED_SUM if group.kind == "money" and sum(gathered) >= MOSTLY * len(group.settings) else ""


def _amount_done(group: Group) -> str:
    return amount_done(common((each.claim.action for each in group.settings), TELLING))


def amount_done(action: str) -> str:
    """ "amount pledged" for "pledge"; nothing for what is not done to money."""
    word = label_words().happened.money.get(action, "")
    return f"amount {word}" if word else ""


def _priced(group: Group) -> str:
    """A thing that the amount stands before: "amount (door camera)"."""
    found = most_common(noun_behind(each.claim, group.texts) for each in group.settings)
    return f"amount ({found})" if found else ""


WORTH: tuple[Callable[[Group], str], ...] = (_told_in, _value_of, _amount_done, _priced)


def contents(group: Group) -> str:
    """What a weight, a volume or a store of data is of: "medicine", "crude oil", "video memory"."""
    if group.dimension not in CONTAINED:
        return ""
    found = common((noun_of(each.claim, group.texts) for each in group.settings), TELLING)
    if not found and group.dimension == "data":
        found = common((noun_behind(each.claim, group.texts) for each in group.settings), TELLING)
    return found


def measure_of(group: Group) -> str:
    """The noun that is given this measure: "an exclusion zone of 500 metres"."""
    before = (around(each.claim, group.texts)[0] for each in group.settings)
    return common((noun_phrase(found[1]) if (found := OF_BEFORE.search(text)) else "" for text in before), TELLING)


def spanned(group: Group) -> str:
    """What a length of time is, by the words around it: "time left", "time after launch", "length of stretch"."""
    return _by_span(group, weak=False)


def loosely_spanned(group: Group) -> str:
    """The same by words that say little: "over two years"."""
    return _by_span(group, weak=True)


def _by_span(group: Group, *, weak: bool) -> str:
    if group.dimension != "time":
        return ""
    return common((_spanned(each, group, weak=weak) for each in group.settings), TELLING)


def _spanned(setting: Setting, group: Group, *, weak: bool) -> str:
    attributive = noun_behind(setting.claim, group.texts) if _before_noun(setting) else ""
    if attributive:
        head = attributive.rpartition(" ")[2]
        known = telling_nouns("time").get(head, f"length of {head}")
        return attributive if known == head else known
    before, behind = around(setting.claim, group.texts)
    task = "" if weak else _task(behind)
    if task:
        return f"time to {task}"
    undergone = _undergone(setting.claim.action, before) if weak and FOR.search(before) else ""
    if undergone:
        return f"how long {undergone}"
    for span in label_words().span:
        if span.weak == weak and _holds(span, setting.claim.action, before, behind):
            noun = _noun_of_span(span, behind)
            return f"{span.noun} {noun}" if noun else span.says
    return ""


def _task(behind: str) -> str:
    """What the time is for: "put out blaze" of "16 hours to put out the blaze"."""
    found = TO_DO.match(behind)
    form = verb_form(found[1]) if found else None
    if found is None or form is None or form.lemma != found[1] or found[1] in label_words().no_task:
        return ""
    done = " ".join(word for word in (found[1], found[2]) if word)
    return f"{done} {noun_phrase(behind[found.end() :].lstrip())}".strip()


def _undergone(action: str, before: str) -> str:
    """What somebody or something was that long, by the last verb before: "trapped in the well for 50 hours"."""
    near = before.lower().split()[-VERB_REACH:]
    forms = (verb_form(word) for word in reversed(near))
    verb = action or next((form.lemma for form in forms if form and form.shape == PAST and form.lemma != "be"), "")
    denied = any(word in NEGATIONS or word.endswith("n't") for word in near)
    return happened("people").get(verb, "") if verb in label_words().lasting and not denied else ""


def _before_noun(setting: Setting) -> bool:
    """As in "a four-minute stretch": the unit is tied to its number."""
    return "-" in setting.claim.quantity.surface


def _holds(span: Span, action: str, before: str, behind: str) -> bool:
    return action in span.actions or any(_found(span, before, behind))


def _found(span: Span, before: str, behind: str) -> Iterator[bool]:
    if span.before:
        yield re.search(rf"\b(?:{span.before})\s?$", before, re.IGNORECASE) is not None
    if span.behind:
        yield re.match(rf"\s?(?:{span.behind})\b", behind, re.IGNORECASE) is not None


def _noun_of_span(span: Span, behind: str) -> str:
    if not span.noun:
        return ""
    found = re.match(rf"\s?(?:{span.behind})\s", behind, re.IGNORECASE)
    phrase = noun_phrase(behind[found.end() :]) if found else ""
    return phrase if phrase.islower() and not any(map(str.isdigit, phrase)) else ""
