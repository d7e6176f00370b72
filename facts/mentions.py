"""Article texts → the names a label needs: whose age a figure is, what a distance is from, who stands near."""

import re
from collections.abc import Container, Iterable, Iterator, Mapping
from functools import cache

from extract.models import Claim
from extract.verbs import verb_form
from facts.label_words import label_words
from facts.subjects import calendar, context, may_be_name, stem
from facts.units import is_known

SHORT = 2  # letters that name nobody
BEFORE, BEHIND = 80, 70  # characters looked at on either side of a figure
PARTICLE = r"(?:de|da|la|le|van|von|al|el|bin)"
NAMED = rf"[A-ZÀ-Þ][\w’']*(?:-(?:{PARTICLE}-)?[A-ZÀ-Þ\d][\w’']*)*"  # no "Orland-based"
NAME = rf"{NAMED}(?:\s(?:(?:{PARTICLE}|&)\s)?{NAMED})*(?![\w’']|-[a-z]|\s[A-Z]\w*-[a-z])"
# "Ana Brandt, 27"; "Ana Brandt, who is 27"; "Ana Brandt, a teacher aged 27".
AGED_BEHIND = re.compile(rf"({NAME}),?\s(?:\(|(?:who\s)?(?:is|was)\s|aged\s|an?\s)?$")
# "the 27-year-old plumber Ned Orrin"; "27-year-old Ned Orrin".
AGED_BEFORE = re.compile(rf"^(?:-|\s)(?:(?!from|of|in|at|to|and|who|was|is)[a-z-]+\s){{0,2}}({NAME})")
# "75 km north of San Olmo"; "12 miles from the port of Vell"; "3 km off Alba".
# "7 km (4 miles) east of Vell"; "20 miles from the Mordian border".
DISTANT = re.compile(
    rf"^(?:\s?\([^()]{{1,30}}\)|\))?[a-z\s-]{{0,40}}\b(?:of|from|off)\s(?:the\s)?(?:[a-z]+\s(?:of\s)?){{0,3}}({NAME})(?:\s([a-z]+))?"
)
# A value that something reached or left, and no change: "fell 14% to $5,920", "closed at $24", "up from 2.6 percent".
REACHED = re.compile(
    r"\b(?:to|at|from|as (?:low|high) as|below|above|under)\s"
    r"(?:a \w+ of |(?:almost|nearly|about|around|just|over|under|below|above)\s)*$",
    re.IGNORECASE,
)
LEVELS = ("to ", "below ", "above ", "as low as ", "as high as ")
PREPOSITION = re.compile(r"([a-z]+)\s(?:(?:the|a|an|its|his|her|their)\s)?(?:\d{4}\s)?$")
# A word, or a name of several, that the edge of the stretch may have cut in two.
CUT_WORD, LAST_WORD = re.compile(r"^\w+(?:\s[A-Z]\w*)*"), re.compile(r"\b(?:(?:[A-Z]\w*\s)*[A-Z]\w*|\w+)$")
# "bought Pell Corp. for $19 billion" goes on.
SENTENCE_END = re.compile(r"[.!?](?<!\b[A-Z][.!?])[”’\"')]*\s(?![a-z])|\n")
# "Delmark said it expects": who says so speaks of itself.
OF_ITSELF = re.compile(r"^[^.]{0,20}\b(?:said|says|expects?)\s(?:that\s)?(?:it|he|she|they|its|his|her|their)\b")
# ", the best player of the World Cup, ": what stands between two commas describes the name before it.
ASIDE = re.compile(r",\s(?:the|a|an|who|which|whose|formerly|based)\s[^,]*$")
ASIDES = 1 / 4
# Where another clause begins, which is about something else: "the coin fell to $9, while Pell rose".
CLAUSE = re.compile(r"[;–—]|\s-\s|,\s(?:while|and|but|with|whereas)\b|\s(?:while|whereas)\s")
AND = re.compile(r"\s(?:and|as|when)\s")
# "PORT VELL, May 4 (Tide Wire) - ": where and by whom it was written, not what happened there.
DATELINE = re.compile(r"^(?:.{0,40}\([A-Z][^()]{1,30}\)|[A-Z][A-Z .,]+(?:,\s[A-Z][a-z]+\.?\s\d{1,2})?)\s?[-–—]{1,2}\s")
HEADING = re.compile(r"^[A-Z][\w’'-]+(?:\s[\w’'-]+){0,3}:\s?$")  # "Alba mill: 12 dead"


def around(claim: Claim, texts: Mapping[str, str]) -> tuple[str, str]:
    """What stands before and behind a figure in its sentence; empty where the text is not at hand."""
    text = texts.get(claim.article, "")
    start, end = claim.quantity.start, claim.quantity.end
    before, behind = text[max(0, start - BEFORE) : start], text[end : end + BEHIND]
    if start > BEFORE:
        before = CUT_WORD.sub("", before)
    if end + BEHIND < len(text):
        behind = LAST_WORD.sub("", behind)
    return SENTENCE_END.split(before)[-1], SENTENCE_END.split(behind)[0]


def is_level(claim: Claim, texts: Mapping[str, str]) -> bool:
    surface = claim.quantity.surface.lower()
    return REACHED.search(around(claim, texts)[0]) is not None or surface.startswith(LEVELS)


TWO_NAMES = re.compile(rf"({NAMED})\s&\s({NAMED})")


def with_ampersands(label: str, claims: Iterable[Claim], texts: Mapping[str, str]) -> str:
    """ "Marrow Pine" as articles write it, "Marrow & Pine": the sign is no word and gets lost in what is counted."""
    for claim in claims:
        for stretch in around(claim, texts):
            for first, second in TWO_NAMES.findall(stretch):
                label = label.replace(f"{first} {second}", f"{first} & {second}")
    return label


def whose_age(claim: Claim, texts: Mapping[str, str]) -> str:
    """The person an age belongs to, by name; empty where the text names nobody beside it."""
    before, behind = around(claim, texts)
    found = AGED_BEHIND.search(before) or AGED_BEFORE.search(behind)
    return _as_name(found[1]) if found else ""


def distance_from(claim: Claim, texts: Mapping[str, str]) -> str:
    found = DISTANT.search(around(claim, texts)[1])
    if not found:
        return ""
    name, behind = _as_name(found[1]), found[2]
    return f"{name} {behind}" if name and behind in label_words().landmarks else name


def _as_name(found: str) -> str:
    words = found.removesuffix("’s").removesuffix("'s").split()
    while words and not is_name(words[0]) and not (len(words) > 1 and words[0] in label_words().name_openers):
        words = words[1:]
    if len(words) > 1 and words[0].lower() in label_words().name_roles:
        words = words[1:]
    while words and stem(words[-1]) in calendar():
        words.pop()
    return " ".join(words)


def is_name(word: str) -> bool:
    """A capitalised word that is no common word at the start of a sentence and no day or month."""
    plain = word.lower()
    if not word[:1].isupper() or not may_be_name(word):
        return False
    return plain not in context().stop and stem(plain) not in calendar() and not _is_verb(plain)


def _is_verb(word: str) -> bool:
    form = verb_form(word)
    return form is not None and form.sure


@cache
def _names() -> re.Pattern[str]:
    """Any name, that of a body with what it is of: "the Bank of Alba", but no "Tunes" of "iTunes"."""
    bodies = "|".join(sorted(label_words().bodies))
    return re.compile(rf"(?<!\w)(?:(?:{NAMED}\s)*(?:{bodies})\sof\s{NAME}|{NAME})")


def names_near(
    claim: Claim, texts: Mapping[str, str], known: Container[str] = (), placed: float = 1
) -> Iterator[tuple[str, float]]:
    """The names in the sentence of a figure, each with how near it stands: 1 right beside it.

    A name that a preposition stands before is the place of something, or a part, and counts `placed` of that.
    A single word that opens the sentence may be any word ("Rescuers") and is left out unless its stem is `known` for a
    name, and so is whoever says it.
    """
    before, behind = around(claim, texts)
    before = DATELINE.sub("", before)
    if placed < 1:  # whose it is, the clause itself says
        before, behind = CLAUSE.split(before)[-1], AND.split(CLAUSE.split(behind)[0])[0]
    for found in _names().finditer(before):
        if found.start() or " " in found[0] or stem(found[0]) in known or HEADING.match(before):
            yield from _weighed(found, before[found.end() :], claim, placed)
    for found in _names().finditer(behind):
        yield from _weighed(found, behind[: found.start()], claim, placed)


def _weighed(found: re.Match[str], between: str, claim: Claim, placed: float) -> Iterator[tuple[str, float]]:
    name = _as_name(found[0])
    if not _names_somebody(name) or (name in claim.attribution and not OF_ITSELF.search(between)):
        return
    before = found.string[: found.start()]
    preposition = PREPOSITION.search(before)
    in_place = preposition is not None and preposition[1] in label_words().prepositions
    aside = "," in between and ASIDE.search(before) is not None
    yield name, (placed if in_place else 1) * (ASIDES if aside else 1) / (1 + len(between.split()))


def _names_somebody(name: str) -> bool:
    """ "HP" does, "US" and "Km" are units or too short."""
    long_enough = len(name) > SHORT or (len(name) == SHORT and name.isupper())
    return long_enough and not any(is_known(word) for word in name.split())
