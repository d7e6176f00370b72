"""Where the words that name a speaker really begin: past what opens the sentence, back over a place or an age."""

from extract.noun_phrases import Tokens, phrase_start
from extract.speech import ADVERBIAL, FRONTED, SPELL
from extract.tokens import ARTICLES, lower_at, text_at

OPENED = 3  # tokens of "In the first"
BASED = 5  # tokens of "Calif.-based company"
PLACED = 2  # tokens of the "Lorn," that is the place of a company
AGED = 4  # tokens of the "46-year-" before "old"


def past_opening(tokens: Tokens, first: int, end: int) -> int:
    """Where the speaker begins whose noun phrase was found from token `first` to `end`."""
    if lower_at(tokens, first) == "cent" and lower_at(tokens, first - 1) == "per":
        return first - 2  # "| Sixty per | cent of those asked said"
    if lower_at(tokens, first) in FRONTED and lower_at(tokens, first - 1) in {"on", "in"}:
        first += 1  # "On average | walkers | reported"
    return _past_seat(tokens, _past_spell(tokens, _before_age(tokens, first, end), end), end)


def _before_age(tokens: Tokens, first: int, end: int) -> int:
    """ "| The 46-year- | old said", "| the 46-year- | old driver said"."""
    aged = lower_at(tokens, first) == "old" and first < end and lower_at(tokens, first - 1) == "-"
    if not aged or not text_at(tokens, first - AGED)[:1].isdecimal():
        return first
    return first - AGED - 1 if lower_at(tokens, first - AGED - 1) in ARTICLES else first - AGED


def _past_spell(tokens: Tokens, first: int, end: int) -> int:
    """The Arvo of "For the holiday quarter | Arvo | forecasts": who is named behind a time that opens the sentence."""
    place = next((k for k in range(first, end - 1) if tokens[k].lower in SPELL and tokens[k].text.islower()), None)
    if place is None or first >= OPENED or tokens[0].lower not in ADVERBIAL:
        return first
    named = tokens[place + 1].text[0].isupper() or tokens[place + 1].lower in ARTICLES
    return place + 1 if named else first


def _past_seat(tokens: Tokens, first: int, end: int) -> int:
    """The Lorn of "the | Lorn, Ohio-based company | said": the comma is of the place."""
    place = [token.lower for token in tokens[first : min(first + BASED, end)]]
    named = first < end and tokens[first].text[0].isupper() and tokens[first].lower not in ARTICLES
    if first < PLACED or not named or "based" not in place or tokens[first - 1].text != ",":
        return first
    return phrase_start(tokens, first - 1)
