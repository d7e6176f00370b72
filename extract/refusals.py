"""What is no figure: dates, times, years, names with digits, references, scores, "one" as a pronoun."""

from collections.abc import Callable, Sequence
from functools import cache
from typing import NamedTuple

from extract import lexicon, units
from extract.counted import grammar
from extract.models import Frozen, Token
from extract.nouns import is_plural
from extract.numerals import WORDS, Form, Number, lower_at, touches

DASHES = frozenset("-–—‐‑−")


class Names(Frozen):
    months: frozenset[str]
    numbered: frozenset[str]
    streets: frozenset[str]
    year_openers: frozenset[str]
    year_neighbours: frozenset[str]
    clock: frozenset[str]
    score_words: frozenset[str]
    one_after: frozenset[str]
    one_before: frozenset[str]
    one_speakers: frozenset[str]
    ordinal_windows: frozenset[str]


class Line(NamedTuple):
    """A sentence's tokens, and whether it is a headline with every word in capitals or capitalised."""

    tokens: Sequence[Token]
    is_title: bool


class Refusal(NamedTuple):
    name: str
    holds: Callable[[Line, Number], bool]


@cache
def names() -> Names:
    return lexicon.read("names", Names)


def counted_stops() -> frozenset[str]:
    """Words that no noun phrase holds: behind "one" they show that it stands for a noun itself."""
    return grammar().stops


def line_of(tokens: Sequence[Token]) -> Line:
    long = [token for token in tokens if len(token.text) > 3 and token.text[0].isalpha()]  # noqa: PLR2004 - "of", "the"
    capitals = sum(token.text[0].isupper() for token in long)
    return Line(tokens, len(long) >= 3 and capitals >= 0.8 * len(long))  # noqa: PLR2004 - two words prove nothing


def refused(line: Line, number: Number) -> str:
    """The name of the first refusal that holds, or an empty string."""
    return next((refusal.name for refusal in REFUSALS if refusal.holds(line, number)), "")


def text_at(tokens: Sequence[Token], i: int) -> str:
    return tokens[i].text if 0 <= i < len(tokens) else ""


def joined(tokens: Sequence[Token], i: int) -> bool:
    """Whether token `i` and the one before it touch."""
    return 0 < i < len(tokens) and touches(tokens[i - 1], tokens[i])


def is_digits(text: str) -> bool:
    return text[:1].isdecimal()


# ---- glued to letters ----------------------------------------------------------------------------------------------
def glued_in_front(line: Line, number: Number) -> bool:
    """ "G7", "Su-34", "Covid-19", "x86"; not "US$5", "USD10m", "pre-"."""
    tokens, i = line.tokens, number.first
    if number.form is not Form.DIGITS or not joined(tokens, i) or units.currency_before(tokens, i):
        return False
    before = text_at(tokens, i - 1)
    if before in DASHES and joined(tokens, i - 1):
        word = text_at(tokens, i - 2)
        if word.lower() in {
            "minus",
            "to",
            "from",
            "and",
            "or",
            "foot",
            "ft",
            "magnitude",
            "estimated",
            "about",
            "sub",
            "now",
            "another",
            "mid",
        }:
            return False
        return word.isalpha() or word == ")"
    if before in {".", "/", "_", "@", "#", "=", "&", "\\"}:
        return before == "#" or (joined(tokens, i - 1) and not is_digits(text_at(tokens, i - 2)))
    if before == "M" and "." in text_at(tokens, i) and number.low < 10:  # noqa: PLR2004 - "M7.5", a magnitude
        return False
    return before[-1].isalpha() and before.lower() not in {"p", "e"} and not before.endswith(("$", "£", "€"))


def glued_behind(line: Line, number: Number) -> bool:
    """ "5G", "787s", "3D", "2x4"; not "37m", "5bn", "640bhp"."""
    tokens, i = line.tokens, number.last + 1
    if number.form is not Form.DIGITS or not joined(tokens, i) or not text_at(tokens, i)[0].isalpha():
        return False
    word = tokens[i].lower
    if units.unit_at(tokens, i, touching=True) or word in _GLUED_SCALES or is_plural(word) and len(word) > 2:  # noqa: PLR2004
        return False
    return not (len(word) > 3 and word.isalpha() and word not in {"gbps"})  # noqa: PLR2004 - "12people", a lost space


_GLUED_SCALES = frozenset({"k", "m", "b", "t", "mm", "x", "bn", "mn", "tn"})


# ---- time ----------------------------------------------------------------------------------------------------------
def clock_time(line: Line, number: Number) -> bool:
    """ "12:13 pm", "1 p.m.", "1336 GMT", "5.30pm"."""
    tokens, i, j = line.tokens, number.first, number.last + 1
    if text_at(tokens, j) == ":" and is_digits(text_at(tokens, j + 1)):
        return touches(tokens[j], tokens[j + 1])
    if text_at(tokens, i - 1) == ":" and is_digits(text_at(tokens, i - 2)):
        return joined(tokens, i)
    word = lower_at(tokens, j)
    if word in {"a", "p"} and lower_at(tokens, j + 1) == ".":
        word = {"a.": "a.m.", "p.": "p.m."}.get(word + ".", "") if lower_at(tokens, j + 2) == "m" else ""
    if word == "hrs":
        return len(text_at(tokens, i)) == 4  # noqa: PLR2004 - "1100 hrs" is a time, "24 hrs" lasts
    return word in names().clock


def calendar_date(line: Line, number: Number) -> bool:
    """ "Oct. 31", "31 October", "March 29th", "12/16/08", "2025-06-01"."""
    tokens, i, j = line.tokens, number.first, number.last + 1
    day = number.low <= 31 and number.low == number.low.to_integral_value() and number.form is not Form.WORDS  # noqa: PLR2004
    if day and _month(tokens, i - 1):
        return not _counted_after_may(tokens, i, j)
    if day and text_at(tokens, i - 1) == "." and _month(tokens, i - 2):
        return True
    if day and lower_at(tokens, i - 1) in {"the", "and", "to", ",", "-", "–"} and _month(tokens, i - 3):
        return lower_at(tokens, i - 2)[:1].isdecimal() and not _counts(tokens, j)
    if day and lower_at(tokens, i - 1) == "the" and number.form is Form.ORDINAL and _month(tokens, i - 2):
        return True
    k = j + 1 if lower_at(tokens, j) in {"of", "st", "nd", "rd", "th"} else j
    if day and _month(tokens, k) and text_at(tokens, k)[0].isupper():
        return True
    if (
        day
        and lower_at(tokens, j) in {"and", "to", "-", "–", "or"}
        and is_digits(text_at(tokens, j + 1))
        and _month(tokens, j + 2)
    ):
        return True
    return _numeric_date(tokens, i, j)


def _month(tokens: Sequence[Token], i: int) -> bool:
    return 0 <= i < len(tokens) and tokens[i].lower in names().months and tokens[i].text[0].isupper()


def _counts(tokens: Sequence[Token], j: int) -> bool:
    """Whether what follows is counted or measured."""
    if text_at(tokens, j) == "-" and joined(tokens, j) and joined(tokens, j + 1):
        j += 1  # "the previous generation 15-inch model"
    return is_plural(lower_at(tokens, j)) or units.unit_at(tokens, j, touching=joined(tokens, j)) is not None


def _counted_after_may(tokens: Sequence[Token], i: int, j: int) -> bool:
    """ "In May 12 soldiers died" counts soldiers; "May 12" alone is a day."""
    return lower_at(tokens, i - 2) == "in" and _counts(tokens, j)


def _numeric_date(tokens: Sequence[Token], i: int, j: int) -> bool:
    for mark in ("/", "-", "."):
        after = text_at(tokens, j) == mark and is_digits(text_at(tokens, j + 1))
        before = text_at(tokens, i - 1) == mark and is_digits(text_at(tokens, i - 2))
        if after and (text_at(tokens, j + 2) == mark and is_digits(text_at(tokens, j + 3)) or before):
            return True
        if before and text_at(tokens, i - 3) == mark and is_digits(text_at(tokens, i - 4)):
            return True
    return text_at(tokens, i).count(".") > 1


def year(line: Line, number: Number) -> bool:
    """ "in 2018", "the 2012 election", "1600 and 1900", "2016-17"; not "2000 troops", "1,976"."""
    tokens, i, j = line.tokens, number.first, number.last + 1
    text = text_at(tokens, i)
    if lower_at(tokens, j) in ERAS and text_at(tokens, j).isupper():
        return True
    if number.form is not Form.DIGITS or number.last != i or units.currency_before(tokens, i):
        return False
    if len(text) == 2 and text_at(tokens, i - 1) in DASHES and joined(tokens, i):  # noqa: PLR2004 - "2016-17"
        return len(text_at(tokens, i - 2)) == 4 and _in_years(text_at(tokens, i - 2)) and not _counts(tokens, j)  # noqa: PLR2004
    if len(text) == 2 and text_at(tokens, i - 1) in {"'", "’"} and joined(tokens, i):  # noqa: PLR2004 - "the class of '98"
        return True
    if not _in_years(text):
        return False
    before = lower_at(tokens, i - 1)
    if lower_at(tokens, j) in {"x", "×", "by"} and is_digits(text_at(tokens, j + 1)):
        return False  # "1920 x 1200"
    if before == "and" and lower_at(tokens, i - 3) == "between" and _in_years(text_at(tokens, i - 2)):
        return True
    if joined(tokens, j) and lower_at(tokens, j) in {"s", "'s", "’s"}:
        return True
    if before in names().year_openers or before in names().months or before == "." and _month(tokens, i - 2):
        return not (before in {"in", "since", "fall"} and units.unit_at(tokens, j, touching=joined(tokens, j)))
    if units.unit_at(tokens, j, touching=joined(tokens, j)):
        return False
    if _has_counted_head(tokens, j):
        if before == "the" or (text_at(tokens, i - 1)[:1].isupper() and i > 1 and before.isalpha()):
            return text_at(tokens, j)[0].isupper() or int(text) >= 1990  # noqa: PLR2004 - "Acme 2018 sales", "the 2012 Games"
        return before in {"'s", "’s"}
    return int(text) >= 1900 or before in names().year_neighbours  # noqa: PLR2004 - a bare "1650" may be an amount


ERAS = frozenset({"bc", "bce", "ad", "ce"})


def _in_years(text: str) -> bool:
    return len(text) == 4 and text.isdecimal() and 1100 <= int(text) <= 2199  # noqa: PLR2004 - years of the news


def _has_counted_head(tokens: Sequence[Token], j: int) -> bool:
    """A plural within two words: "2000 troops", "1500 armed men"."""
    first, second = lower_at(tokens, j), lower_at(tokens, j + 1)
    return is_plural(first) or (
        first.isalpha()
        and is_plural(second)
        and first
        not in {
            "and",
            "or",
            "to",
            "in",
            "the",
            "as",
            "when",
            "with",
            "after",
            "for",
            "by",
            "of",
            "that",
            "from",
            "but",
            "on",
            "at",
        }
    )


def decade(line: Line, number: Number) -> bool:
    """ "the 1990s", "the '80s", "his 30s", "mid-50s"."""
    tokens, j = line.tokens, number.last + 1
    return number.form is Form.DIGITS and joined(tokens, j) and lower_at(tokens, j) in {"s", "'s", "’s"}


# ---- names and references ------------------------------------------------------------------------------------------
def numbered_thing(line: Line, number: Number) -> bool:
    """ "Flight 370", "Article 5", "page 12", "No. 10"; not "in Group 12 people"."""
    tokens, i = line.tokens, number.first
    at = i - 2 if text_at(tokens, i - 1) in {".", "#", ":"} and joined(tokens, i - 1) else i - 1
    word = lower_at(tokens, at)
    if number.form not in {Form.DIGITS, Form.WORDS} or word not in names().numbered or number.scaled:
        return False
    if number.low != number.low.to_integral_value() and word not in {"version", "windows", "android"}:
        return False
    if word in {"a", "i", "m", "b", "q", "g"}:
        return text_at(tokens, at).isupper() and at > 0 and not line.is_title and not _counts(tokens, number.last + 1)
    if word == "no" and at == i - 1:
        return False  # "no 12" lacks its stop; "No. 12" has it
    if number.form is Form.WORDS and not text_at(tokens, i)[0].isupper():
        return False
    if text_at(tokens, at)[0].islower() and _counts(tokens, number.last + 1):
        return word in {"page", "pages", "chapter", "section", "article", "paragraph", "flight"}
    return True


def name_with_number(line: Line, number: Number) -> bool:
    """ "iPhone 11", "Cessna 208", "Big Ten", "World War Two": a capitalised word, then a number that counts nothing."""
    tokens, i, j = line.tokens, number.first, number.last + 1
    before = text_at(tokens, i - 1)
    if number.form is Form.DIGITS and {lower_at(tokens, i - 1), lower_at(tokens, i - 2)} & (
        WORDS.cardinals.keys() - {"one"}
    ):
        if before.isalpha() and (text_at(tokens, j)[:1].isupper() or before.isupper()):
            return True  # "two new 737 Max jets", "six AK 47 rifles"
    if before == "-" and text_at(tokens, i - 2).isupper() and len(text_at(tokens, i - 2)) < 4:  # noqa: PLR2004
        return is_digits(text_at(tokens, i - 3)) or lower_at(tokens, i - 3) in WORDS.cardinals  # "14 AK - 47 rifles"
    if not before or not before[0].isalpha() or before == before.lower() or number.scaled or line.is_title:
        return False
    if units.currency_before(tokens, i) or (joined(tokens, i - 1) and is_digits(text_at(tokens, i - 2))):
        return False  # "USD 6000", "320GB 7200rpm"
    if before[0].islower():  # "iPhone 11"
        return not _counts(tokens, j)
    if _month(tokens, i - 1) or (i == 1 and lower_at(tokens, 0) in _OPENERS):
        return False
    if number.form is Form.WORDS:
        return text_at(tokens, i)[0].isupper() and before.lower() not in _OPENERS
    if number.form is not Form.DIGITS or text_at(tokens, j) in {"%", "per"}:
        return False
    if _counts(tokens, j):  # "three Falcon 9 rockets", but "in Kharkiv 12 people" and "Russia 472 drones"
        return is_digits(text_at(tokens, i - 2)) or text_at(tokens, i - 2) in _PARTS_OF_NAMES
    return before.lower() not in _OPENERS


_OPENERS = WORDS.cardinals.keys() | frozenset(
    "the a an in on at by for from with about around nearly almost over under only just some up to more less than least most between "
    "and or but when while after before of as its their his her our all another other these those at".split()
)
_PARTS_OF_NAMES = frozenset({"three", "two", "four", "five", "six"})


def capitalised_number(line: Line, number: Number) -> bool:
    """ "the Final Four", "Group of Seven": a number word with a capital inside a sentence is part of a name."""
    tokens, i = line.tokens, number.first
    if (
        number.form is not Form.WORDS
        or line.is_title
        or not text_at(tokens, i)[0].isupper()
        or text_at(tokens, i).isupper()
    ):
        return False
    return (
        i > 0
        and text_at(tokens, i - 1)[0].isalpha()
        and not text_at(tokens, i - 1).isupper()
        and text_at(tokens, i - 1) != "A"
    )


def address(line: Line, number: Number) -> bool:
    """ "4 Yawkey Way", "16-18 Industrial Avenue"."""
    tokens, j = line.tokens, number.last + 1
    if text_at(tokens, j) in DASHES and is_digits(text_at(tokens, j + 1)):
        j += 2  # "16-18 Industrial Avenue"
    if number.form is not Form.DIGITS or not text_at(tokens, j)[:1].isupper():
        return False
    for k in range(j + 1, min(j + 3, len(tokens))):
        if not tokens[k].text[0].isupper():
            return False
        if tokens[k].lower in names().streets:
            return True
    return False


def listed(line: Line, number: Number) -> bool:
    """ "1. First item", "(3) …", "[12]" at the start of a line."""
    tokens, i, j = line.tokens, number.first, number.last + 1
    if number.form is not Form.DIGITS:
        return False
    if text_at(tokens, i - 1) == "[" and text_at(tokens, j) == "]":
        return True
    if i == 0 and text_at(tokens, j) in {".", ")"} and j + 1 < len(tokens):
        return True
    return i == 1 and text_at(tokens, 0) == "(" and text_at(tokens, j) == ")" and j + 1 < len(tokens)


def phone(line: Line, number: Number) -> bool:
    """ "+44 20 7946 0958", "555-1234", "1-800-…"."""
    tokens, i, j = line.tokens, number.first, number.last + 1
    if text_at(tokens, i - 1) == "+" and joined(tokens, i) and is_digits(text_at(tokens, j)):
        return True
    if len(text_at(tokens, i)) == 3 and text_at(tokens, j) in DASHES and joined(tokens, j):  # noqa: PLR2004
        return len(text_at(tokens, j + 1)) == 4 and text_at(tokens, j + 1).isdecimal()  # noqa: PLR2004 - "555-1234"
    if len(text_at(tokens, i)) == 4 and text_at(tokens, i - 1) in DASHES and joined(tokens, i):  # noqa: PLR2004
        return len(text_at(tokens, i - 2)) == 3 and text_at(tokens, i - 2).isdecimal()  # noqa: PLR2004
    text = text_at(tokens, i)
    if len(text) > 1 and text.startswith("0") and text.isdecimal():
        return True  # a dialling code or a serial number: no amount starts with nought
    if _dialled(tokens, i) or (lower_at(tokens, i - 1) in DIALLING and text.isdecimal() and not _counts(tokens, j)):
        return True
    run = i
    while run > i - MOST_GROUPS and is_digits(text_at(tokens, run - 1)) and not joined(tokens, run):
        run -= 1
    return text_at(tokens, run - 1) == "+" and run < i


# A telephone number has no more groups of digits than these, brackets included.
MOST_GROUPS = 8


def _dialled(tokens: Sequence[Token], i: int) -> bool:
    """Groups of bare digits in a row, a dialling code in front: "0845 125 2222"."""
    run = i
    while run > i - MOST_GROUPS and (
        text_at(tokens, run - 1).isdecimal()
        or (text_at(tokens, run - 1) == ")" and is_digits(text_at(tokens, run - 2)))
    ):
        run -= 1
    return run < i and text_at(tokens, run).startswith("0")


DIALLING = frozenset({"call", "dial", "dialled", "dialed", "dialing", "dialling", "phone", "ring"})


def index_of(line: Line, number: Number) -> bool:
    """ "Caption 3 of 30", "Photo 1 of 8": the place of a picture in its row."""
    tokens, i, j = line.tokens, number.first, number.last + 1
    if number.form is not Form.DIGITS or lower_at(tokens, i - 1) != "of" or not text_at(tokens, i - 2).isdecimal():
        return False
    return text_at(tokens, i - 3)[:1].isupper() and not _counts(tokens, j)


def figure_of_speech(line: Line, number: Number) -> bool:
    """ "9/11", "24/7", "50-50", "three-on-two"."""
    tokens, i, j = line.tokens, number.first, number.last + 1
    if [lower_at(tokens, k) for k in (j, j + 1, j + 2)] == ["-", "on", "-"] or [
        lower_at(tokens, k) for k in (i - 3, i - 2, i - 1)
    ] == ["-", "on", "-"]:
        return True
    for a, mark, b in ((i, j, j + 1), (i - 2, i - 1, i)):
        if (text_at(tokens, a), text_at(tokens, mark), text_at(tokens, b)) in _SPEECH:
            return True
    return False


_SPEECH = frozenset(
    {("9", "/", "11"), ("24", "/", "7"), ("7", "/", "7"), ("50", "/", "50"), ("50", "-", "50"), ("20", "/", "20")}
)


def score(line: Line, number: Number) -> bool:
    """ "won 2-1", "a 24-17 victory", "6-3, 6-4"; not "3-4 days", "6-12 inches"."""
    tokens, i, j = line.tokens, number.first, number.last + 1
    if number.form is not Form.DIGITS:
        return False
    for left, dash, right in ((i, j, j + 1), (i - 2, i - 1, i)):
        a, b = text_at(tokens, left), text_at(tokens, right)
        if (
            text_at(tokens, dash) not in DASHES
            or not (a.isdecimal() and b.isdecimal())
            or not joined(tokens, dash)
            or not joined(tokens, right)
        ):
            continue
        if (
            _counts(tokens, right + 1)
            or text_at(tokens, right + 1) == "-"
            or lower_at(tokens, right + 1) in {"million", "billion", "percent", "per", "bn", "thousand"}
        ):
            return False
        if units.currency_before(tokens, left):
            return False
        if text_at(tokens, left - 1) == "(" and text_at(tokens, right + 1) == ")":
            return True  # a team's record: "the Lions (5-11)"
        near = {lower_at(tokens, k) for k in (left - 1, left - 2, left - 3, right + 1, right + 2)}
        return int(a[:6]) >= int(b[:6]) or bool(near & names().score_words)
    return False


# ---- words ---------------------------------------------------------------------------------------------------------
def pronoun_one(line: Line, number: Number) -> bool:
    """ "one of them", "no one knows", "one official said"; not "one soldier was killed", "one-third"."""
    tokens, i, j = line.tokens, number.first, number.last + 1
    if number.form is not Form.WORDS or number.first != number.last or tokens[i].lower != "one":
        return False
    after = lower_at(tokens, j)
    if not after or not after[0].isalpha() and after != "-":
        return True
    if after in {"in", "out"} and (
        is_digits(text_at(tokens, j + 1)) or lower_at(tokens, j + 1) in {*WORDS.cardinals, "every", "of"}
    ):
        return False  # "one in five"
    if after == "or" and lower_at(tokens, j + 1) in WORDS.cardinals:
        return False
    if after == "-":
        return lower_at(tokens, j + 1) in {"on", "time", "way", "sided", "off", "size", "to", "stop", "liner", "hit"}
    if lower_at(tokens, i - 1) in names().one_before or after in names().one_after:
        return True
    if after in counted_stops():
        return True
    return after in names().one_speakers and lower_at(tokens, j + 1) in _SPEAKS


_SPEAKS = frozenset(
    "said says told tells who whose wrote added noted argued described called put explained asked familiar close".split()
)


def ordinal_window(line: Line, number: Number) -> bool:
    """ "the first quarter", "March 29th", "third largest": ordinals that count no row."""
    tokens, i, j = line.tokens, number.first, number.last + 1
    if number.form is not Form.ORDINAL:
        return False
    after = lower_at(tokens, j)
    if tokens[i].lower == "first" or (number.low <= 3 and after in {"person", "party", "parties"}):  # noqa: PLR2004
        return True  # "the third party"
    if not after.isalpha() or after in names().ordinal_windows:
        return True
    return tokens[i].lower == "second" and (
        is_digits(text_at(tokens, i - 1)) or lower_at(tokens, i - 1) in {"per", "a", "each", "every"}
    )


# Asked in this order; the first that holds refuses the number.
REFUSALS = (
    Refusal("glued to letters in front", glued_in_front),
    Refusal("clock time", clock_time),
    Refusal("calendar date", calendar_date),
    Refusal("decade", decade),
    Refusal("glued to letters behind", glued_behind),
    Refusal("year", year),
    Refusal("numbered thing", numbered_thing),
    Refusal("name with a number", name_with_number),
    Refusal("capitalised number", capitalised_number),
    Refusal("address", address),
    Refusal("list mark", listed),
    Refusal("telephone number", phone),
    Refusal("place in a row", index_of),
    Refusal("figure of speech", figure_of_speech),
    Refusal("score", score),
    Refusal("pronoun", pronoun_one),
    Refusal("ordinal window", ordinal_window),
)
