"""Numbers in shapes of their own: list marks, telephone numbers, scores, "24/7", "3 of 30"; "one" in phrases."""

from collections.abc import Sequence

from extract import people, units
from extract.counted import GRAMMAR
from extract.models import Token
from extract.nouns import is_person
from extract.numeral_parts import WORDS, Form, Number
from extract.refusal_words import DASHES, Line, counts, is_digits, names
from extract.tied_scales import is_saying
from extract.tokens import joined, lower_at, text_at

AREA_DIGITS, LINE_DIGITS = 3, 4  # "555-1234"
# A telephone number has no more groups of digits than these, brackets included.
MOST_GROUPS = 8
LAST_PARTY = 3  # "third party", "first person"; "the 60th person" is counted
SCORE_DIGITS = 6


def listed(line: Line, number: Number) -> bool:
    """ "1. First item", "(3) …", "[12]" at the start of a line."""
    tokens, i, j = line.tokens, number.first, number.last + 1
    if text_at(tokens, i - 1) == "[" and text_at(tokens, j) == "]":
        return True
    if number.form is Form.FRACTION:  # "1/2 Today we freed …": posts in a row
        return i == 0 and is_digits(text_at(tokens, i)) and text_at(tokens, j)[:1].isupper()
    if i == 0 and text_at(tokens, j) in {".", ")"} and j + 1 < len(tokens):
        return True
    return i == 1 and text_at(tokens, 0) == "(" and text_at(tokens, j) == ")" and j + 1 < len(tokens)


def in_table(line: Line, number: Number) -> bool:
    """ "12 | 14 | 9": bare numbers on both sides, as in a row of a table that lost its lines."""
    return is_digits(text_at(line.tokens, number.first - 1)) and is_digits(text_at(line.tokens, number.last + 1))


def page_mark(line: Line, number: Number) -> bool:
    """ "Published 1 day ago", "3 min read": what a web page says of itself."""
    tokens, i, j = line.tokens, number.first, number.last + 1
    if lower_at(tokens, i - 1) in names().page_verbs:
        return "ago" in {lower_at(tokens, j + 1), lower_at(tokens, j + 2)}
    return lower_at(tokens, j) in {"min", "mins", "minute", "minutes"} and lower_at(tokens, j + 1) == "read"


def phone(line: Line, number: Number) -> bool:
    """ "+44 20 7946 0958", "555-1234", "1-800-…", "dial 911"."""
    tokens, i = line.tokens, number.first
    text = text_at(tokens, i)
    if len(text) > 1 and text.startswith("0") and text.isdecimal():
        return True  # a dialling code or a serial number: no amount starts with nought
    if lower_at(tokens, i - 1) in names().dialling and text.isdecimal() and not counts(tokens, number.last + 1):
        return True
    if text_at(tokens, i - 1).isalpha() and text_at(tokens, number.last + 1) not in DASHES:
        return False  # a number behind a word is no group of one
    return _hyphened_halves(tokens, number) or _dialled(tokens, i) or _international(tokens, number)


def _hyphened_halves(tokens: Sequence[Token], number: Number) -> bool:
    """ "555-1234", either half."""
    i, j = number.first, number.last + 1
    if len(text_at(tokens, i)) == AREA_DIGITS and text_at(tokens, j) in DASHES and joined(tokens, j):
        return _has_digits(text_at(tokens, j + 1), LINE_DIGITS)
    if len(text_at(tokens, i)) == LINE_DIGITS and text_at(tokens, i - 1) in DASHES and joined(tokens, i):
        return _has_digits(text_at(tokens, i - 2), AREA_DIGITS)
    return False


def _has_digits(text: str, how_many: int) -> bool:
    return len(text) == how_many and text.isdecimal()


def _dialled(tokens: Sequence[Token], i: int) -> bool:
    """Groups of bare digits in a row, a dialling code in front: "0845 125 2222"."""
    run = i
    while run > i - MOST_GROUPS and (
        text_at(tokens, run - 1).isdecimal()
        or (text_at(tokens, run - 1) == ")" and is_digits(text_at(tokens, run - 2)))
    ):
        run -= 1
    return run < i and text_at(tokens, run).startswith("0")


def _international(tokens: Sequence[Token], number: Number) -> bool:
    """ "+44 20 7946 0958", any group."""
    i, run = number.first, number.first
    if text_at(tokens, i - 1) == "+" and joined(tokens, i) and is_digits(text_at(tokens, number.last + 1)):
        return True
    while run > i - MOST_GROUPS and is_digits(text_at(tokens, run - 1)) and not joined(tokens, run):
        run -= 1
    return text_at(tokens, run - 1) == "+" and run < i


def rate_base(line: Line, number: Number) -> bool:
    """What another number is reckoned by: "12 murders per | 100,000 people", "3 deaths for every | 1,000 births"."""
    before, earlier = lower_at(line.tokens, number.first - 1), lower_at(line.tokens, number.first - 2)
    return before == "per" or (before == "every" and earlier == "for")


def index_of(line: Line, number: Number) -> bool:
    """ "Caption 3 of 30", "Photo 1 of 8": the place of a picture in its row."""
    tokens, i = line.tokens, number.first
    if lower_at(tokens, i - 1) != "of" or not text_at(tokens, i - 2).isdecimal():
        return False
    return text_at(tokens, i - 3)[:1].isupper() and not counts(tokens, number.last + 1)


def figure_of_speech(line: Line, number: Number) -> bool:
    """ "9/11", "24/7", "50-50", "three-on-two", "3-for-4", "figures of 4 for 27", "five to one"."""
    tokens, i, j = line.tokens, number.first, number.last + 1
    if _wickets(tokens, i, j) or _odds(tokens, i, j):
        return True
    if text_at(tokens, i - 1) not in SPEECH_MARKS and text_at(tokens, j) not in SPEECH_MARKS:
        return False
    if _from_rest(tokens, i, j):
        return True
    around = ([lower_at(tokens, j + k) for k in range(3)], [lower_at(tokens, i - k) for k in (3, 2, 1)])
    all_in_one = around[1] == ["-", "in", "-"] and lower_at(tokens, i - 4) == "all"
    if all_in_one or ["-", "on", "-"] in around or ["-", "for", "-"] in around:
        return True
    pairs = ((i, j, j + 1), (i - 2, i - 1, i))
    return any(tuple(lower_at(tokens, k) for k in pair) in _SPEECH for pair in pairs)


def saying(line: Line, number: Number) -> bool:
    """ "a | million |-dollar question", "a | thousand |-yard stare"."""
    return number.mantissa == 1 and number.scaled and is_saying(line.tokens, number.last)


MOST_WICKETS = 10


def _wickets(tokens: Sequence[Token], i: int, j: int) -> bool:
    """ "took | 5 for 42", "121 for | two": runs and wickets of an innings; "made 287 for six" tells its total."""
    if lower_at(tokens, i - 1) in names().innings:
        return False
    for left, right in (ends for ends in ((i, j + 1), (i - 2, i)) if lower_at(tokens, ends[1] - 1) == "for"):
        pair = [WORDS.cardinals.get(lower_at(tokens, k), lower_at(tokens, k)) for k in (left, right)]
        if not all(str(each).isdecimal() for each in pair):
            continue
        few = min(int(str(each)[:SCORE_DIGITS]) for each in pair) <= MOST_WICKETS
        scaled = lower_at(tokens, right + 1) in WORDS.scales  # "bought 300 for 5 | million"
        if few and not scaled and not units.currency_before(tokens, left) and not counts(tokens, right + 1):
            return True
    return False


def _from_rest(tokens: Sequence[Token], i: int, j: int) -> bool:
    """ "a | 0-60 | time of 3.1 seconds": the name of a test, where no speed is told."""
    for left, right in ((i, j + 1), (i - 2, i)):
        if text_at(tokens, left) == "0" and text_at(tokens, right - 1) in DASHES:
            return lower_at(tokens, right + 1) in names().tests
    return False


def _odds(tokens: Sequence[Token], i: int, j: int) -> bool:
    """ "by a margin of | three | to one"; not "from three to one", nor those who "voted nine to one"."""
    if lower_at(tokens, j) != "to":
        return lower_at(tokens, i - 1) == "to" and _is_verdict(tokens, i - 2)
    odds = lower_at(tokens, j + 1) == "one" and not counts(tokens, j + 2)
    return _is_verdict(tokens, i) or (odds and lower_at(tokens, i - 1) not in {"from", "between", "voted"})


def _is_verdict(tokens: Sequence[Token], i: int) -> bool:
    """ "by a majority of | ten | to two"."""
    return lower_at(tokens, i - 1) == "of" and lower_at(tokens, i - 2) == "majority"


def tolerance(line: Line, number: Number) -> bool:
    """ "112 million years old, give or take | 2 million |": how far off the figure before may be."""
    near = [lower_at(line.tokens, number.first - k) for k in (4, 3, 2, 1)]
    return near == [",", "give", "or", "take"]


SPEECH_MARKS = frozenset({"-", "/"})
_SPEECH = frozenset(
    {
        ("9", "/", "11"),
        ("24", "/", "7"),
        ("7", "/", "7"),
        ("50", "/", "50"),
        ("50", "-", "50"),
        ("fifty", "-", "fifty"),
        ("20", "/", "20"),
    }
)


def score(line: Line, number: Number) -> bool:
    """ "won 2-1", "a 24-17 victory", "6-3, 6-4"; not "3-4 days", "6-12 inches"."""
    i, j = number.first, number.last + 1
    for left, right in ((i, j + 1), (i - 2, i)):
        if _are_joined(line.tokens, left, right):
            return _is_score(line.tokens, left, right)
    return False


def _are_joined(tokens: Sequence[Token], left: int, right: int) -> bool:
    """Whether two whole numbers touch the dash between them."""
    whole = text_at(tokens, left).replace(",", "").isdecimal() and text_at(tokens, right).isdecimal()
    return whole and text_at(tokens, right - 1) in DASHES and joined(tokens, right - 1) and joined(tokens, right)


def _is_score(tokens: Sequence[Token], left: int, right: int) -> bool:
    behind = lower_at(tokens, right + 1)
    counted = counts(tokens, right + 1) and behind not in names().score_words
    if counted or behind in names().score_scales or units.currency_before(tokens, left):
        return False
    if text_at(tokens, left - 1) == "(" and behind == ")":
        return True  # a team's record: "the Lions (5-11)"
    if _is_set(tokens, left, right):
        return True
    near = {lower_at(tokens, k) for k in (left - 1, left - 2, left - 3, right + 1, right + 2)}
    odds = "," in tokens[left].text  # "5,000-1"
    if odds:
        return tokens[right].text == "1"
    falls = int(tokens[left].text[:SCORE_DIGITS]) >= int(tokens[right].text[:SCORE_DIGITS])
    return falls or bool(near & names().score_words)


def _is_set(tokens: Sequence[Token], left: int, right: int) -> bool:
    """Whether a falling pair beside a comma makes one set of a match of "3-6": "6-4, | 3-6 |, 7-5"."""
    pairs = ((left - 4, left - 2, left - 1), (right + 2, right + 4, right + 1))
    return any(
        lower_at(tokens, comma) == ","
        and _are_joined(tokens, first, last)
        and int(tokens[first].text[:SCORE_DIGITS]) > int(tokens[last].text[:SCORE_DIGITS])
        for first, last, comma in pairs
        if first >= 0
    )


def pronoun_one(line: Line, number: Number) -> bool:
    """ "one of them", "no one knows", "one official said"; not "one soldier was killed", "one-third"."""
    tokens, i, j = line.tokens, number.first, number.last + 1
    if number.first != number.last or tokens[i].lower != "one":
        return False
    after = lower_at(tokens, j)
    if after in {"handed", "sided"}:
        return True  # "a one handed catch"
    if after == "-":
        return lower_at(tokens, j + 1) in names().one_joined
    if not after[:1].isalpha():
        return True
    if after in {"has", "was", "is"} and lower_at(tokens, i - 1) not in names().one_before | DASHES:
        return not people.fate_behind(tokens, i)  # "| one | has died"
    return not _has_partner(tokens, j) and _stands_for_noun(tokens, i)


def _has_partner(tokens: Sequence[Token], j: int) -> bool:
    """ "one | in five", "one | or two", "one | to three years", "between one | and three"."""
    partner = lower_at(tokens, j + 1)
    if lower_at(tokens, j) in {"to", "and"}:
        opens = lower_at(tokens, j) == "to" or lower_at(tokens, j - 2) == "between"
        return opens and partner in WORDS.cardinals and partner != "one"
    if lower_at(tokens, j) == "of":
        return partner == "every"
    if partner == "in" and lower_at(tokens, j + 2) in WORDS.cardinals:
        return True  # "that | one | route in six"
    if lower_at(tokens, j) in {"in", "out"}:
        return is_digits(partner) or partner in WORDS.cardinals or partner in {"every", "of"}
    return lower_at(tokens, j) == "or" and partner in WORDS.cardinals


def _stands_for_noun(tokens: Sequence[Token], i: int) -> bool:
    after = lower_at(tokens, i + 1)
    if after == "percent" or (after == "per" and lower_at(tokens, i + 2) == "cent"):
        return False  # "the | one | percent that is left"
    if lower_at(tokens, i - 1) in names().one_before or after in names().one_after or after in GRAMMAR.stops:
        return True
    if _next(tokens, i + 2):  # "from one shore to the next"
        return True
    for k in range(i + 1, i + 1 + LONGEST_SPEAKER):  # "one social media user tweeted"
        word, speaks = lower_at(tokens, k), lower_at(tokens, k + 1)
        if (word in names().one_speakers and speaks in names().one_speaks) or (is_person(word) and speaks in TELLING):
            return True
    return False


TELLING = frozenset({"said", "says", "told", "tells", "wrote", "writes", "added", "recalled"})
LONGEST_SPEAKER = 3  # words of one who speaks: "one social media user"


def _next(tokens: Sequence[Token], i: int) -> bool:
    return [lower_at(tokens, i + k) for k in range(3)] in (
        ["to", "the", "next"],
        ["to", "the", "other"],
        ["or", "the", "other"],
    )


def ordinal_window(line: Line, number: Number) -> bool:
    """ "the first quarter", "March 29th", "third largest": ordinals that count no row."""
    tokens, i, after = line.tokens, number.first, lower_at(line.tokens, number.last + 1)
    if tokens[i].lower == "first" or (number.low <= LAST_PARTY and after in names().ordinal_parties):
        return True
    if not after.isalpha() or after in names().ordinal_windows:
        return True
    counting = is_digits(text_at(tokens, i - 1)) or lower_at(tokens, i - 1) in {"per", "a", "each", "every"}
    return tokens[i].lower == "second" and counting
