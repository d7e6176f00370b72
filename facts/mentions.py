"""Article texts → the names a label needs: whose age a figure is, what a distance is from, who stands near."""

import re
from collections.abc import Iterator, Mapping

from extract.models import Claim
from extract.verbs import verb_form
from facts.label_words import label_words
from facts.subjects import calendar, context, stem
from facts.units import is_known

SHORT = 2  # letters that name nobody
BEFORE, BEHIND = 80, 70  # characters looked at on either side of a figure
NAME = r"[A-ZÀ-Þ][\w’'-]*(?:\s(?:(?:de|da|la|le|van|von|al|el|bin)\s)?[A-ZÀ-Þ][\w’'-]*)*"
# "Ana Brandt, 27"; "Ana Brandt, who is 27"; "Ana Brandt, a teacher aged 27".
AGED_BEHIND = re.compile(rf"({NAME}),?\s(?:\(|(?:who\s)?(?:is|was)\s|aged\s|an?\s)?$")
# "the 27-year-old plumber Ned Orrin"; "27-year-old Ned Orrin".
AGED_BEFORE = re.compile(rf"^(?:-|\s)(?:(?!from|of|in|at|to|and|who|was|is)[a-z-]+\s){{0,2}}({NAME})")
# "75 km north of San Olmo"; "12 miles from the port of Vell"; "3 km off Alba".
DISTANT = re.compile(rf"^[a-z\s-]{{0,40}}\b(?:of|from|off)\s(?:the\s)?(?:[a-z]+\s(?:of\s)?){{0,3}}({NAME})")
# A value that something reached, and no change: "fell 14% to $5,920", "closed at $24".
REACHED = re.compile(
    r"\b(?:to|at|as (?:low|high) as|below|above|under)\s"
    r"(?:a \w+ of |(?:almost|nearly|about|around|just|over|under|below|above)\s)*$",
    re.IGNORECASE,
)
LEVELS = ("to ", "below ", "above ", "as low as ", "as high as ")
WORD = re.compile(NAME)
# A word that the edge of the stretch may have cut in two.
CUT_WORD, LAST_WORD = re.compile(r"^\w+"), re.compile(r"\w+$")
SENTENCE_END = re.compile(r"[.!?]\s|\n")


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


def whose_age(claim: Claim, texts: Mapping[str, str]) -> str:
    """The person an age belongs to, by name; empty where the text names nobody beside it."""
    before, behind = around(claim, texts)
    found = AGED_BEHIND.search(before) or AGED_BEFORE.search(behind)
    return _as_name(found[1]) if found else ""


def distance_from(claim: Claim, texts: Mapping[str, str]) -> str:
    found = DISTANT.search(around(claim, texts)[1])
    return _as_name(found[1]) if found else ""


def _as_name(found: str) -> str:
    words = found.removesuffix("’s").removesuffix("'s").split()
    while words and not is_name(words[0]) and not (len(words) > 1 and words[0] in label_words().name_openers):
        words = words[1:]
    return " ".join(words)


def is_name(word: str) -> bool:
    """A capitalised word that is no common word at the start of a sentence and no day or month."""
    plain = word.lower()
    return word[:1].isupper() and plain not in context().stop and stem(plain) not in calendar() and not _is_verb(plain)


def _is_verb(word: str) -> bool:
    form = verb_form(word)
    return form is not None and form.sure


def names_near(claim: Claim, texts: Mapping[str, str]) -> Iterator[tuple[str, float]]:
    """The names in the sentence of a figure, each with how near it stands: 1 right beside it.

    A single word that opens the sentence may be any word ("Rescuers") and is left out.
    """
    before, behind = around(claim, texts)
    for found in WORD.finditer(before):
        if found.start() or " " in found[0]:
            yield from _weighed(found[0], before[found.end() :])
    for found in WORD.finditer(behind):
        yield from _weighed(found[0], behind[: found.start()])


def _weighed(found: str, between: str) -> Iterator[tuple[str, float]]:
    name = _as_name(found)
    if len(name) > SHORT and not any(is_known(word) for word in name.split()):
        yield name, 1 / (1 + len(between.split()))
