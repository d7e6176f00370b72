"""Where a noun phrase begins and ends among the tokens of a sentence, told by its small words and marks."""

from collections.abc import Sequence

from extract.models import Token
from extract.speech import (
    ADVERB,
    ADVERBIAL,
    BEING,
    BODY,
    CONNECTOR,
    DETERMINER,
    FINITE,
    MODIFIER,
    OCCASION,
    OUTSIDE,
    SUPPLIED,
    TIME,
    TITLE,
)
from extract.tokens import HYPHENS, POSSESSIVE

SHORT = 4  # letters; "shed", "only" and "July" have an ending that is none
LONGEST_PHRASE = 16  # tokens; longer ones are sentences that lack a comma
APOSTROPHES = frozenset("'’")
QUOTES = frozenset("\"“”'‘’«»")
COMMAS = frozenset(",–—-")
CLAUSE_MARKS = frozenset(",.;:!?)–—-")  # a clause may end at; "$" and "£" open a figure
INSIDE_NAMES = frozenset("&/#@+*$%£€¥₹₽₩₺₴₪")
MONTHS_AND_NAMES = frozenset({"may", "april", "june", "august", "jan"})

Tokens = Sequence[Token]


def is_mark(token: Token) -> bool:
    return not token.text[0].isalnum() and token.lower not in POSSESSIVE


def touches(tokens: Tokens, index: int) -> bool:
    """Whether the mark at `index` is glued to a word on both sides, as in "pro-European"."""
    return (
        0 < index < len(tokens) - 1
        and tokens[index - 1].end == tokens[index].start
        and tokens[index].end == tokens[index + 1].start
    )


def breaks(tokens: Tokens, index: int) -> bool:
    """Whether the mark at `index` ends a noun phrase: a comma does, the hyphen of "pro-European" does not."""
    text = tokens[index].text
    if text in HYPHENS or text == "—":
        return not touches(tokens, index)
    if text == ".":
        return index == len(tokens) - 1 or tokens[index + 1].text in QUOTES
    if text in APOSTROPHES:  # "analysts' figures"
        previous = tokens[index - 1] if index else None
        return previous is None or previous.end != tokens[index].start or previous.lower[-1] not in "sxz"
    return text not in INSIDE_NAMES


def is_acronym(token: Token) -> bool:
    """The WHO and the US, which are no "who" and "us"."""
    return len(token.text) > 1 and token.text.isupper()


def is_adverb(token: Token) -> bool:
    """Whether the word is an adverb: "later", "falsely"; not "family" or "Kelly"."""
    lower = token.lower
    return lower in ADVERB or (
        lower.endswith("ly") and len(lower) > SHORT and token.text == lower and lower not in BODY
    )


def is_finite(token: Token) -> bool:
    """Whether the word makes its neighbours a clause: an auxiliary, a common irregular past, or one in -ed.

    "Met", "Left" and "Set" are parts of names.
    """
    lower = token.lower
    return (lower in FINITE and not token.text.istitle()) or (
        lower.endswith("ed") and len(lower) > SHORT and token.text == lower and lower not in MODIFIER
    )


def has_finite(tokens: Tokens, first: int, last: int) -> bool:
    """Whether the words are a clause; "figures released by the port" are none."""
    return any(is_verb(tokens, index) for index in range(first, min(last, len(tokens))))


def is_verb(tokens: Tokens, index: int) -> bool:
    """`is_finite`, but for the participles of "figures released by the port"."""
    return is_finite(tokens[index]) and not _is_supplied(tokens, index)


def _is_supplied(tokens: Tokens, index: int) -> bool:
    return tokens[index].lower in SUPPLIED and index + 1 < len(tokens) and tokens[index + 1].lower in CONNECTOR


def skip_back(tokens: Tokens, index: int, floor: int = 0) -> int:
    """The index before which adverbs and dates end: of "the port later on Friday said" that behind "port"."""
    end, dated = index, False
    while end > floor + 1:
        token = tokens[end - 1]
        lower = token.lower
        if lower.isdigit() and (month := _month_before(tokens, end - 1)) > floor:  # "Feb. 21"
            end, dated = month + 1, True
        elif lower in TIME and not _is_surname(tokens, end - 1):
            dated = True
        elif not is_adverb(token) and not (
            dated and (lower in ADVERBIAL or lower in {"dated", "."} or lower.isdigit())
        ):
            break
        end -= 1
    return end


def _month_before(tokens: Tokens, day: int) -> int:
    """The index of the time word before the day of "Feb. 21", "May 4"; 0 where there is none."""
    place = day - 2 if tokens[day - 1].text == "." else day - 1
    return place if place > 0 and tokens[place].lower in TIME else 0


def _is_surname(tokens: Tokens, index: int) -> bool:
    """The May of "Theresa May said"."""
    if tokens[index].lower not in MONTHS_AND_NAMES or not index:
        return False
    before = tokens[index - 1]
    return before.text[0].isupper() and before.lower not in TIME and before.lower not in CONNECTOR


def skip_forward(tokens: Tokens, index: int) -> int:
    """Where the adverbs, dates and occasions after a verb end: "here on Friday", "in a statement posted online"."""
    while index < len(tokens):
        lower = tokens[index].lower
        if lower in TIME or is_adverb(tokens[index]):
            index += 1
        elif lower in OCCASIONAL and (end := _occasion_end(tokens, index)):
            index = end
        elif (lower.isdigit() or lower in OCCASION) and index and tokens[index - 1].lower in TIME:
            index += 1
        else:
            break
    return index


OCCASIONAL = frozenset({"on", "in", "at", "by", "via", "during", "from", "to", "over"})


def _occasion_end(tokens: Tokens, index: int) -> int:
    """The end of "in a statement", "on Friday", "at a news conference"; 0 where the preposition opens neither."""
    for place in range(index + 1, min(index + 5, len(tokens))):
        if tokens[place].lower in TIME or tokens[place].lower in OCCASION:
            return place + 1
    return 0


def _is_adverbial(tokens: Tokens, index: int) -> bool:
    return any(t.lower in TIME or t.lower in OCCASION or t.text.isdigit() for t in tokens[index + 1 : index + 4])


def phrase_start(tokens: Tokens, end: int, floor: int = 0) -> int:
    """The first token of the noun phrase that ends before `end`; `end` itself if there is none."""
    index = end
    while index > floor and end - index < LONGEST_PHRASE and _joins(tokens, index - 1, end, floor):
        index -= 1
        if tokens[index].lower in DETERMINER and not (
            index > floor and tokens[index - 1].lower in CONNECTOR and _links(tokens, index - 1, floor)
        ):
            break
    index = _coordinated(tokens, index, end, floor)
    while index < end and _is_filler(tokens[index]):
        index += 1
    return index


def _joins(tokens: Tokens, index: int, end: int, floor: int) -> bool:
    """Whether the word at `index` belongs to the phrase that so far runs from the next token to `end`."""
    token = tokens[index]
    if is_mark(token):  # the stop of "Vos Inc. said" ends the phrase and is of it
        return (index + 1 < end or token.text == ".") and not breaks(tokens, index)
    lower = token.lower
    if lower in CONNECTOR and token.text == lower:
        return index + 1 < end and _links(tokens, index, floor)
    if lower in TIME and lower not in OUTSIDE:
        return _is_surname(tokens, index) or (index > floor and tokens[index - 1].lower in DETERMINER)
    tied = index > 0 and tokens[index - 1].text == "-" and tokens[index - 1].end == token.start
    office = lower == "met" and index + 1 < end and tokens[index + 1].lower == "office"
    tied = tied or (office and index > 0 and tokens[index - 1].lower == "the")
    if is_finite(token) and not tied:  # "the worst- | hit | hamlets"
        return lower in POSSESSIVE or (lower in SUPPLIED and index + 1 < end)
    named = index + 1 < end and tokens[index + 1].text[0].isupper() and token.text == lower and lower.isalpha()
    return not ((lower in OUTSIDE and not is_acronym(token)) or lower == "and") and (
        not named or lower in DETERMINER or _is_title(token) or tokens[end - 1].text.islower()
    )  # "the two UN | agencies | said", "a lamp | Brightco | says"


def _links(tokens: Tokens, index: int, floor: int) -> bool:
    """Whether the connector at `index` joins a noun before it: "director of", "released by"."""
    if index <= floor:
        return False
    before = tokens[index - 1]
    if is_mark(before):
        return not breaks(tokens, index - 1) and before.text != "."
    lower = before.lower
    if lower in SUPPLIED:
        return True
    return not (
        lower in OUTSIDE
        or lower in DETERMINER
        or lower in TIME
        or is_adverb(before)
        or lower.isdigit()
        or lower in POSSESSIVE
        or is_finite(before)
    )


def _is_title(token: Token) -> bool:
    lower = token.lower
    return lower in TITLE or lower.endswith(("man", "woman", "ist", "ian", "er", "or"))


def _is_filler(token: Token) -> bool:
    lower = token.lower
    return (
        is_mark(token)
        or lower == "and"
        or lower in CONNECTOR
        or (lower in ADVERB and lower not in DETERMINER)
        or lower in POSSESSIVE
    )


OPENERS = OUTSIDE - BEING  # "the hall was | full and the fire service said" joins two clauses


def _coordinated(tokens: Tokens, index: int, end: int, floor: int) -> int:
    """Takes in the first half of "police and witnesses", where nothing but that half stands before the "and"."""
    if index >= end or index - 1 <= floor or tokens[index - 1].lower != "and" or tokens[index - 2].lower in TIME:
        return index
    first = phrase_start(tokens, index - 1, floor)
    before = tokens[first - 1].lower if first else ""
    opens = first == floor or (is_mark(tokens[first - 1]) and first < index - 1) or before in OPENERS
    return first if opens and first < index - 1 else index


def phrase_end(tokens: Tokens, start: int) -> int:
    """The end, exclusive, of the noun phrase that begins at `start`; `start` itself if there is none."""
    index = start
    while index < len(tokens) and index - start < LONGEST_PHRASE and _goes_on(tokens, index, start):
        index += 1
    while index > start and (is_mark(tokens[index - 1]) or tokens[index - 1].lower in CONNECTOR):
        index -= 1
    return index


def _goes_on(tokens: Tokens, index: int, start: int) -> bool:
    token = tokens[index]
    if is_mark(token):
        return index > start and not breaks(tokens, index)
    lower = token.lower
    if lower in TIME and not (index > start and _is_surname(tokens, index)):
        return _is_dated_name(tokens, index, start)
    if lower == "and":
        return index > start and _second_half(tokens, index + 1)
    if lower in {"in", "on", "at", "by", "during", "to"} and _is_adverbial(tokens, index):
        return False
    return not ((lower in OUTSIDE and not is_acronym(token)) or (lower in FINITE and token.text == lower))


def _is_dated_name(tokens: Tokens, index: int, start: int) -> bool:
    """The time word of "a recently published study", "Sunday Times"."""
    if index > start:
        return tokens[index - 1].lower in DETERMINER
    return tokens[index].text[0].isupper() and index + 1 < len(tokens) and tokens[index + 1].text.istitle()


def _second_half(tokens: Tokens, start: int) -> bool:
    """Whether the words after an "and" are a noun phrase and nothing more: "police and hospital officials."."""
    end = phrase_end(tokens, start)
    return end > start and (end == len(tokens) or is_mark(tokens[end])) and not has_finite(tokens, start, end)
