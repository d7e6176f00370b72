"""Text → sentences, each with its offsets. Reads once from left to right: time grows with the length and no faster."""

import re
from collections.abc import Callable, Iterable, Iterator
from functools import cache

from extract.lines import passages, vocabulary
from extract.mending import is_inner_point
from extract.models import Sentence, Value

# A stop with its closing quotes, also set apart as tokenised text has them ('said . "'), and the space behind. Nothing
# after the first character can fail, so no run of marks or blanks is read twice.
BEHIND = r"""(?![0-9a-z,;])[.!?…]*+(?P<close>["'”’»)\]]*+(?:\s++(?:[”»)\]]++|["'’]++(?=\s|\Z)))*+)(?P<space>\s*+)"""
STOP = re.compile(rf"[.!?…]{BEHIND}")
# Where no other stop stands the search need only leap from point to point.
FULL_STOP = re.compile(rf"\.{BEHIND}")
OTHER_STOPS = "!?…"
# What stands before the first word of a sentence.
OPENING = re.compile(r"""[\s"'“‘«„(\[¿¡*_\u200b-\u200f\ufeff]*+""")
WORD = re.compile(r"(?![A-Z]\.)[^\W\d_]++(?![\w-])")
# "iPhone", "eBay", "al-Harak": a name that starts in lower case.
LOWERCASE_NAME = re.compile(r"[a-z]{1,2}-?[A-Z]")
INITIALS = re.compile(r"[A-Z]|(?:[A-Za-z]\.)+[A-Za-z]")
LIST_NUMBER = re.compile(r"\(?(?:\d{1,2}|[A-Za-z]|[ivx]{1,4})")
# Glued: "territory.In May", "in 2019.The firm", not "Amazon.Com", "v2.Beta-1" or an address of the web.
GLUED_BEFORE = re.compile(r"[^\s./@]*[a-z]{2}|\d+")
GLUED_AFTER = re.compile(r"[“\"‘(]?[A-Z][a-z]*(?=[\s,’']|\Z)")
DOMAINS = frozenset({"Com", "Net", "Org"})

SPEECH_REACH = 60  # characters; a name of three words and its verb
LONG_WORD = 3  # letters; shorter ones may be abbreviations or item letters
LOOK_BACK = 24  # characters; no abbreviation is as long
# Beyond this a "sentence" is a list or a table without stops; it is cut between two plain words, or where there are
# none between any two, so that the work on a sentence stays small. The longest sentences of news have about 1,000
# characters.
LONGEST = 4000
CUT_AT_COMMA = re.compile(r"(?<=[^\W\d_])[,;]\s+(?=[^\W\d_])")
CUT_AT_SPACE = re.compile(r"(?<=[^\s\d])\s+(?=[^\s\d])")
CUT_AT_BLANK = re.compile(r"\s+")
SEARCH_COMMA, SEARCH_SPACE = 400, 2000


class Ahead(Value, frozen=True):
    """What follows a stop, behind the marks that open it: its first letter or sign, where a stretch of text begins."""

    text: str
    begin: int
    last: int
    sign: str

    @property
    def word(self) -> str:
        """The first word, in lower case."""
        word = WORD.match(self.text, self.begin, self.last)
        return word.group().lower() if word else ""


def split(text: str) -> tuple[Sentence, ...]:
    """The sentences of `text`, without the white space around them; `sentence.text == text[start:end]`.

    >>> [s.text for s in split("Gen. Moor spoke at 1 p.m. in Hale.He said: “Go.” Two left.")]
    ['Gen. Moor spoke at 1 p.m. in Hale.', 'He said: “Go.”', 'Two left.']
    """
    sentences: list[Sentence] = []
    for first, last in _spans(text):
        opened = text[first:last].rstrip()
        words = opened.lstrip()
        if words:
            end = first + len(opened)
            sentences.append(Sentence(len(sentences), end - len(words), end, words))
    return tuple(sentences)


def _spans(text: str) -> Iterator[tuple[int, int]]:
    others = [stop for stop in OTHER_STOPS if stop in text]
    for first, last in passages(text):
        start = first
        stops = STOP if others and any(text.find(stop, first, last) >= 0 for stop in others) else FULL_STOP
        for match in stops.finditer(text, first, last):
            stop, after = match.span()
            if after == last or _is_plain(text, start, stop, after) or _is_boundary(text, start, match):
                yield from _bounded(text, start, match.start("space"))
                start = after
        if start < last:
            yield from _bounded(text, start, last)


def _bounded(text: str, start: int, end: int) -> Iterable[tuple[int, int]]:
    return ((start, end),) if end - start <= LONGEST else _cut(text, start, end)


def _cut(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    while end - start > LONGEST:
        soon = start + LONGEST
        cut = (
            CUT_AT_COMMA.search(text, soon, min(end, soon + SEARCH_COMMA))
            or CUT_AT_SPACE.search(text, soon, min(end, soon + SEARCH_SPACE))
            or CUT_AT_BLANK.search(text, soon, end)
        )
        if cut is None:
            break
        yield start, cut.end()
        start = cut.end()
    yield start, end


def _is_boundary(text: str, start: int, match: re.Match[str]) -> bool:
    stop, after = match.span()
    if is_inner_point(text, stop):
        return False
    if match.start("space") == after:
        return _is_glued(text, start, stop, after)
    ahead = _look_ahead(text, after, match.endpos)
    if not _may_open(ahead):
        return False
    if text[stop] == "." and match.start("close") - stop == 1:
        return _word_may_end(text, start, stop, ahead)
    return not _speech_goes_on(text, start, match)


def _is_plain(text: str, start: int, stop: int, after: int) -> bool:
    """Nearly every sentence ends so: an ordinary word of four letters or more, one full stop, one space, a capital."""
    if after - stop != 2 or text[stop] != ".":  # noqa: PLR2004 — ". "
        return False
    opens = text[after + 1 : after + 2] if text[after] == "“" else text[after]
    if not opens.isupper():
        return False
    word = text[max(start, stop - LOOK_BACK) : stop].rpartition(" ")[2]
    return len(word) > LONG_WORD and word.isalpha() and not word.isupper() and word not in _rules()


def _look_ahead(text: str, after: int, last: int) -> Ahead:
    opening = OPENING.match(text, after, last)
    begin = opening.end() if opening else after
    return Ahead(text, begin, last, text[begin : min(begin + 1, last)])


def _may_open(ahead: Ahead) -> bool:
    """A sentence opens with a capital, a digit, a sign or a letter without case, not with a mark inside sentences."""
    sign = ahead.sign
    if sign.islower():
        return LOWERCASE_NAME.match(ahead.text, ahead.begin) is not None
    return sign not in ",;:.!?…)]}%" or not sign


def _is_glued(text: str, start: int, stop: int, after: int) -> bool:
    following = GLUED_AFTER.match(text, after)
    if following is None or following.group() in DOMAINS or text[stop - 1 : stop].isspace():
        return False
    before = text[max(start, stop - LOOK_BACK) : stop].rsplit(maxsplit=1)
    return bool(before) and GLUED_BEFORE.fullmatch(before[-1]) is not None


def _speech_goes_on(text: str, start: int, match: re.Match[str]) -> bool:
    """“Who pays?” Moreno asked: the sentence is not over."""
    words = vocabulary()
    stop, after = match.span()
    if not match["close"]:
        return _last_word(text, start, stop) in words.marked_names.words
    following = text[after : after + SPEECH_REACH].split()[1:4]
    return any(word.rstrip(".,:") in words.speech.words for word in following)


def _word_may_end(text: str, start: int, stop: int, ahead: Ahead) -> bool:
    word = _last_word(text, start, stop)
    if not word:
        return True
    rule = _rules().get(word) or (_rules().get(word.title()) if word.isupper() else None)
    if rule is not None:
        return rule(ahead)
    if INITIALS.fullmatch(word):
        return _before_opener(ahead)
    return not _numbers_an_item(text, start, stop)


def _last_word(text: str, start: int, stop: int) -> str:
    """The word a full stop belongs to, without what opens it; empty where the word has a stop of its own ("U.S. .")."""
    words = text[max(start, stop - LOOK_BACK) : stop].split()
    if not words or words[-1].endswith("."):
        return ""
    return words[-1].lstrip("\"'“‘«„([-–—")


def _numbers_an_item(text: str, start: int, stop: int) -> bool:
    return stop - start < LOOK_BACK and LIST_NUMBER.fullmatch(text[start:stop].strip()) is not None


def _never(_: Ahead) -> bool:
    return False


def _before_opener(ahead: Ahead) -> bool:
    return ahead.word in vocabulary().openers.words and ahead.sign.isupper()


def _before_no_digit(ahead: Ahead) -> bool:
    return not ahead.sign.isdigit()


def _before_no_day(ahead: Ahead) -> bool:
    return ahead.word not in vocabulary().clock_goes_on.words


@cache
def _rules() -> dict[str, Callable[[Ahead], bool]]:
    """By abbreviation: may its full stop end the sentence, given what follows."""
    kinds = vocabulary().abbreviations
    table = (
        (kinds.numbers, _before_no_digit),
        (kinds.clock, _before_no_day),
        (kinds.names, _before_opener),
        (kinds.leads, _never),
    )
    return {word: rule for words, rule in table for word in words.words}
