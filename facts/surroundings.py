"""The words a figure stands among: near it and in its sentence, names, times, rates, and what they say it measures."""

import re
import sys
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import pairwise
from typing import NamedTuple

from extract.models import Article, Claim, Kind, Sentence
from extract.sentences import split
from facts.subjects import (
    calendar,
    context,
    may_be_name,
    stem,
    theme_table,
    themes,
)

WORD = re.compile(r"[^\W\d_]+(?:['’](?!s\b)[^\W\d_]+)*|\d+(?:[.,]\d+)*")
# "82 dollars a share", "27.5 million per season", "121/month"; "per Northgate share" names the share's company too.
# "$84 million a year ago" is no rate.
RATE = re.compile(r"(?:\b(?:per|a|an|each|every)[\s-]+|/\s?)(?:[A-Z]\w+[\s-]+)?(\w+)(?! (?:ago|earlier|before)\b)\b")
YEAR = re.compile(r"\b(?:1[89]|20)\d\d\b")
# A month without a day is a time long past or to come ("in September"); with a day it is mostly the day of the report.
MONTH = re.compile(
    r"\b(January|February|March|April|June|July|August|September|October|November|December)\b(?! \d{1,2}\b)"
)

# What stands right before an age that is reached later.
BIRTHDAY = re.compile(
    r"\b(?:turns|to turn|will (?:turn|be)|would (?:turn|be|have (?:turned|been)))(?: just| only)? ?\Z"
)

LONG_WORD = 4  # letters; shorter words stand small in most titles
NEAR = 6.0  # words; at this distance from the figure a word counts half
THEME_REACH = 5  # words between a measure and what it measures ("a 40-metre-deep shaft", "fell by about 3 per cent")
MOVING_REACH = 2  # words from what moves a measure to it ("sink by six metres"); not "fell down the 40-metre shaft"
RATE_REACH = 25  # characters
PLACE_REACH = 6  # words; "26 miles north of the town of Orland"
STAGE_REACH, STAGE_WORDS = 40, 4  # characters and words before a figure: "from an earlier offer of $12 billion"


class Word(NamedTuple):
    text: str
    stem: str
    distance: int  # words from the figure; negative before it, 0 within it
    name: bool
    own: bool = True  # no other figure stands between the word and the figure


class Stretch(NamedTuple):
    """A sentence of an article and its bounds; empty where the article's text is not at hand.

    `names` are the capitalised words of the story: a word that opens a sentence, or stands in a title written in
    capitals, is a name only if it is one of them.
    """

    text: str
    start: int
    end: int
    names: frozenset[str] = frozenset()
    in_capitals: bool = False
    room: tuple[int, int] = (0, sys.maxsize)  # from the end of the figure before to the start of the next


NOWHERE = Stretch("", 0, 0)


class Read(NamedTuple):
    """An article's text, its sentences, and the capitalised words of its story."""

    text: str
    sentences: Sequence[Sentence]
    names: frozenset[str]


def rooms_of(claims: Sequence[Claim]) -> list[tuple[int, int]]:
    """For each claim the end of the figure before it in its article, and the start of the next one."""
    order = sorted(range(len(claims)), key=lambda index: (claims[index].article, claims[index].quantity.start))
    rooms = [(0, sys.maxsize)] * len(claims)
    for before, behind in pairwise(order):
        if claims[before].article == claims[behind].article:
            rooms[before] = (rooms[before][0], claims[behind].quantity.start)
            rooms[behind] = (claims[before].quantity.end, sys.maxsize)
    return rooms


def stretch_of(claim: Claim, article: Read, room: tuple[int, int]) -> Stretch:
    """The sentence in which a claim's figure starts."""
    text, sentences, names = article
    index = bisect_right(sentences, claim.quantity.start, key=lambda sentence: sentence.start) - 1
    if index < 0:
        return Stretch(text, claim.quantity.start, claim.quantity.end)
    start, end = sentences[index].start, max(sentences[index].end, claim.quantity.end)
    return Stretch(text, start, end, names, written_in_capitals(text, start, end), room)


def written_in_capitals(text: str, start: int, end: int) -> bool:
    """Most words of the sentence begin with a capital, as in a title: "Six Dead as Ferry Sinks off Alba"."""
    long = [word for word in WORD.findall(text, start, end) if len(word) >= LONG_WORD and word[0].isalpha()]
    return 2 * sum(word[0].isupper() for word in long) > len(long)


def names_in(text: str, sentences: Iterable[Sentence]) -> Iterator[str]:
    """The capitalised words that neither open a sentence nor stand in a title written in capitals."""
    for sentence in sentences:
        if not written_in_capitals(text, sentence.start, sentence.end):
            words = list(WORD.finditer(text, sentence.start, sentence.end))
            yield from (word.group() for word in words[1:] if word.group()[0].isupper())


def articles_read(claims: Sequence[Claim], articles: Sequence[Article]) -> dict[str, Read]:
    """The articles that claims are from, where their texts are at hand."""
    texts = {article.id: article.text for article in articles if article.text}
    sentences = {name: split(texts[name]) for name in {claim.article for claim in claims} if name in texts}
    names = frozenset(name for article, found in sentences.items() for name in names_in(texts[article], found))
    return {article: Read(texts[article], found, names) for article, found in sentences.items()}


def words_around(claim: Claim, stretch: Stretch) -> list[Word]:
    """The telling words of the sentence, those of the figure itself at distance 0."""
    first, last = claim.quantity.start, claim.quantity.end
    before = list(WORD.finditer(stretch.text, stretch.start, first))
    inside = WORD.finditer(stretch.text, first, last)
    after = WORD.finditer(stretch.text, last, stretch.end)
    placed = [(match, index - len(before)) for index, match in enumerate(before)]
    placed += [(match, 0) for match in inside]
    placed += [(match, index) for index, match in enumerate(after, 1)]
    found = ((match.group(), match.start(), distance) for match, distance in placed)
    return [
        Word(word, stem(word), distance, is_name(word, start, stretch), stretch.room[0] <= start < stretch.room[1])
        for word, start, distance in found
        if not word[0].isdigit() and word.lower() not in context().stop
    ]


def is_name(word: str, start: int, stretch: Stretch) -> bool:
    if not word[0].isupper() or not may_be_name(word):
        return False
    return word in stretch.names or (start > stretch.start and not stretch.in_capitals)


def own_words(claim: Claim) -> list[Word]:
    """The words of the claim's own fields, for an article whose text is not at hand."""
    said = WORD.findall(f"{claim.counted} {claim.action} {claim.scope}")
    return [Word(word, stem(word), 1, word[0].isupper()) for word in said if word.lower() not in context().stop]


def nearness(words: Iterable[Word]) -> dict[str, float]:
    """Each stem with how near to the figure it stands, 1 within it."""
    near: dict[str, float] = {}
    for word in words:
        near[word.stem] = max(near.get(word.stem, 0.0), 1 / (1 + abs(word.distance) / NEAR))
    return near


def names_among(words: Iterable[Word], near: Mapping[str, float]) -> dict[str, float]:
    return {word.stem: near[word.stem] for word in words if word.name and word.stem not in calendar()}


def name_behind(words: Iterable[Word]) -> str:
    """The first name close behind a figure, as in "75 km west of Orland"."""
    names = (word for word in words if word.name and 0 < word.distance <= PLACE_REACH and word.stem not in calendar())
    return next((word.stem for word in names), "")


def whose(words: Sequence[Word], attribution: str) -> frozenset[str]:
    """The name a figure is told of: the last one before it in its sentence, else the first behind it.

    Whoever says so is passed over: "Falk will get $12 million, the club said".
    """
    credited = frozenset(map(stem, WORD.findall(attribution)))
    names = [word for word in words if word.name and word.stem not in calendar() and word.stem not in credited]
    before = [word for word in names if word.distance < 0]
    if before:
        return run_of(before[::-1], -1)
    return run_of([word for word in names if word.distance > 0], 1)


def placed(claim: Claim) -> frozenset[str]:
    """The names in the place or part told with a figure: "12 people were killed in Velin"."""
    _, *words = claim.scope.split() or [""]  # the first word is a preposition, or a capital that opens the sentence
    names = (word for word in WORD.findall(" ".join(words)) if word[0].isupper() and may_be_name(word))
    return frozenset(map(stem, names)) - calendar()


def run_of(names: Sequence[Word], step: int) -> frozenset[str]:
    """The words of the first name, which stand side by side: "Red Mountain Energy"."""
    run: list[Word] = []
    for word in names:
        if run and word.distance != run[-1].distance + step:
            break
        run.append(word)
    return frozenset(word.stem for word in run)


def name_before(words: Iterable[Word]) -> str:
    """The last name before a figure, as in "Ines Falk scored 28 points"."""
    names = [word.stem for word in words if word.name and word.distance < 0 and word.stem not in calendar()]
    return names[-1] if names else ""


def stage_of(claim: Claim, stretch: Stretch) -> str:
    """ "old" for what was offered, counted or asked before ("from $12 billion"), "new" for what replaces it."""
    before = stretch.text[max(stretch.start, claim.quantity.start - STAGE_REACH) : claim.quantity.start]
    words = [word.lower() for word in WORD.findall(before)][-STAGE_WORDS:]
    stages = (stage for word in reversed(words) for stage, known in context().stage.items() if word in known)
    return next(stages, "")


def is_birthday_to_come(claim: Claim, stretch: Stretch) -> bool:
    """An age that somebody does not have yet: "turns 29 in April", "would have been 40"."""
    return BIRTHDAY.search(stretch.text, stretch.start, claim.quantity.start) is not None


def theme_of(kind: str, claim: Claim, words: Iterable[Word]) -> str:
    """What a measure measures, by the nearest word that tells; `kind` is its dimension, or "money".

    The "sale" of a sale price does not.
    """
    *before, head = claim.counted.split() or [""]
    described = before if stem(head) in themes() else ()
    telling = (word for word in words if tells_theme(word) and word.text.lower() not in described)
    near = sorted(telling, key=lambda word: (abs(word.distance), word.stem))
    named = ((word, themes().get(word.stem, "")) for word in near)
    told = [name for word, name in named if name and is_theme_of(kind, name, claim, word)]
    done = themes().get(stem(claim.action), "") if kind == "money" else ""
    return next((name for name in told if not theme_table()[name].faint), "") or done or next(iter(told), "")


def tells_theme(word: Word) -> bool:
    """Not the "Heavy" of a rocket's name, the bound of "below 300 km"."""
    bound = word.distance == 0 and word.text.lower() in context().bounds
    return abs(word.distance) <= THEME_REACH and not (word.name or bound)


def is_theme_of(kind: str, name: str, claim: Claim, word: Word) -> bool:
    """Whether a theme may be that of the claim; a length or a weight falls by what stands right before it."""
    theme = theme_table()[name]
    if theme.dimensions and kind not in theme.dimensions:
        return False
    loose = theme.moves and claim.quantity.kind is Kind.MEASURE
    return not loose or -MOVING_REACH <= word.distance < 0 or themes().get(stem(claim.action)) == name


def rate_of(claim: Claim, stretch: Stretch) -> str:
    """What an amount is for each of: "share" for "$82 a share"; empty for a plain amount."""
    limit = min(len(stretch.text), claim.quantity.end + RATE_REACH)
    for match in RATE.finditer(stretch.text, claim.quantity.start, limit):
        if match.start() <= claim.quantity.end + 1 and match.group(1).lower() in context().per:
            return match.group(1).lower()
    return ""


def days_in(stretch: Stretch) -> frozenset[str]:
    """Months and days of the week the sentence names."""
    capitals = (word for word in WORD.findall(stretch.text, stretch.start, stretch.end) if word[0].isupper())
    return frozenset(found for word in capitals if (found := stem(word)) in calendar())


def past_in(stretch: Stretch) -> frozenset[str]:
    """Years, and months without a day: a sentence that names one mostly speaks of something else than the news."""
    years = YEAR.findall(stretch.text, stretch.start, stretch.end)
    return frozenset((*years, *MONTH.findall(stretch.text, stretch.start, stretch.end)))
