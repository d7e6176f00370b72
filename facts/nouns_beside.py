"""Article texts → the noun phrase that stands right behind a figure: "of the town's water", "a $48 door camera"."""

import re
from collections.abc import Mapping, Sequence

from extract.models import Claim
from extract.verbs import verb_form
from facts.label_words import is_noun, label_words
from facts.mentions import around
from facts.subjects import calendar, context, stem

LONGEST = 3  # words; the last ones are kept
BRACKETED = re.compile(r"^\s?\([^()]{1,30}\)")  # a conversion: "$200,000 (£151,000) car"
OF = re.compile(r"^\s(?:(?:worth\s)?of|worth)\s", re.IGNORECASE)
IN = re.compile(r"^\s(?:worth\s)?in\s", re.IGNORECASE)
SPACE = re.compile(r"^\s|^-(?=[a-z])")
WORD = re.compile(r"([^\W_]+(?:[-’'][^\W_]+)*?)([’']s?(?!\w))?(?!\w|-\w)")
AMOUNT = re.compile(r"^(?:the|its|his|her|their|that|this)?\s?([$£€]\d[\d.,]*(?:\s(?:million|billion|trillion))?)\b")
GERUND = "ing"
BASE = "base"  # the form of a verb that may as well be a noun: "water supply"


def noun_of(claim: Claim, texts: Mapping[str, str]) -> str:
    """What a figure is of, as the text says: "40 percent of the region's dried fruit" → "dried fruit"."""
    behind = _behind(claim, texts)
    found = OF.match(behind)
    if not found:
        return ""
    amount = AMOUNT.match(behind[found.end() :])
    return noun_phrase(behind[found.end() :]) or (amount[1] if amount else "")


def noun_in(claim: Claim, texts: Mapping[str, str]) -> str:
    """What an amount is in: "$312 million in unpaid wages" → "unpaid wages"; no place and no time."""
    behind = _behind(claim, texts)
    found = IN.match(behind)
    phrase = noun_phrase(behind[found.end() :]) if found else ""
    return phrase if phrase.islower() and not any(stem(word) in calendar() for word in phrase.split()) else ""


def noun_behind(claim: Claim, texts: Mapping[str, str]) -> str:
    """The noun that a figure stands before: "a $48 door camera" → "door camera"; nothing behind "of" or a comma."""
    behind = _behind(claim, texts)
    return noun_phrase(behind[1:]) if SPACE.match(behind) and not OF.match(behind) else ""


def _behind(claim: Claim, texts: Mapping[str, str]) -> str:
    return BRACKETED.sub("", around(claim, texts)[1])


def noun_phrase(text: str) -> str:
    """The noun that a stretch of text begins with, with the words before it; empty where it begins with none.

    >>> noun_phrase("the region's dried fruit, which"), noun_phrase("a rail link to Vell"), noun_phrase("and more")
    ('dried fruit', 'rail link', '')
    """
    words = _words(text)[-LONGEST:]
    while words and not (is_noun(words[-1]) and stem(words[-1]) not in calendar()):
        words.pop()
    return " ".join(words)


def _words(text: str) -> list[str]:
    """Word after word until something else than a noun phrase begins; what owns the rest is left out."""
    at, words = 0, list[str]()
    for found in WORD.finditer(text):
        if text[at : found.start()].strip() or _ends_phrase(found[1], words, text[found.end() :]):
            break
        at = found.end()
        if found[2]:
            words.clear()
        elif words or found[1].lower() not in label_words().articles:
            words.append(found[1])
    return words


def _ends_phrase(word: str, words: Sequence[str], behind: str) -> bool:
    """A word that is no part of the phrase; a verb may be its first word, as in "traded oil", and no other."""
    plain = word.lower()
    if plain in label_words().articles:
        return bool(words)
    if plain in context().stop or plain in label_words().no_part or (plain.endswith("ly") and not is_noun(plain)):
        return True
    form = verb_form(plain)
    if not words or form is None or not form.sure or form.shape == BASE:
        return False
    return form.shape != GERUND or _has_object(behind)


def _has_object(behind: str) -> bool:
    """ "prompting the city to act" is a verb still, "a mass killing in Vell" is none."""
    found = WORD.match(behind.lstrip()) if behind.startswith(" ") else None
    return found is not None and (
        found[1][0].isupper() or found[1].lower() in context().stop - label_words().prepositions
    )
