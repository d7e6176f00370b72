"""A figure in its sentence: the noun phrase and the verb it stands in, and whether it may tell of the subject."""

from collections.abc import Callable

from extract.bearer_names import Earlier, Name, carries
from extract.bearer_words import words
from extract.clause_parts import MARK, NAME, PRONOUN, Parts
from extract.clauses import BREAK, COMMA, JOINT, NOUN, NUMBER, RELATIVE, VERB, VERBAL
from extract.models import Kind, Value
from extract.subject_words import words as subject_words

REACH = 30  # tokens from a figure back to the verb or owner it belongs to
BEHIND = 8  # tokens from a figure to the "by" of who gave it


class Figure(Value, frozen=True):
    """A figure at tokens `first` to `last` of its sentence."""

    parts: Parts
    first: int
    last: int
    kind: Kind
    earlier: Earlier

    @property
    def head(self) -> int:
        """The last token of the noun phrase the figure stands in: the "offer" of "an | eight-year | $9m offer"."""
        i, parts = self.last, self.parts
        while True:
            behind = parts.part(i + 1)
            if parts.lower(i + 1) in subject_words().moments or parts.lower(i + 1) in subject_words().sizes:
                return i
            if (
                behind in {NOUN, NAME, MARK}
                or (behind == COMMA and parts.part(i + 2) == NUMBER)
                or (behind == NUMBER and parts.part(i) in {COMMA, NUMBER, MARK})
            ):
                i += 1
            elif behind == JOINT and parts.part(i) == NOUN and parts.part(i + 2) == parts.part(i + 3) == NOUN:
                i += 1  # "best and final offer"
            else:
                return i


Answer = Name | None  # `None` where a rule knows nothing; NOBODY where nobody is named


def governor(figure: Figure) -> int | None:
    """The verb that the figure stands behind; `None` where none does in its clause."""
    return verb_left(figure.parts, figure.first)


def verb_left(parts: Parts, end: int) -> int | None:
    for i in range(end - 1, max(-1, end - REACH), -1):
        part = parts.part(i)
        if part in VERBAL:
            return i
        acted_on = part == PRONOUN and parts.part(i - 1) == VERB and parts.part(i + 1) not in VERBAL
        if part in {BREAK, RELATIVE} or (part == PRONOUN and not acted_on):
            return None
    return None


def is_between_figures(parts: Parts, i: int) -> bool:
    return parts.part(i) == COMMA and parts.part(i + 1) == NUMBER


# ---- what the subject may bear --------------------------------------------------------------------------------------
def may_be_borne(figure: Figure) -> bool:
    """Whether a figure of this kind, where it stands, tells of the subject."""
    head = figure.head
    if head > figure.last and not _is_loose(figure) and not carries(figure.parts, head):
        return False  # "saw a | 10-metre | boat"
    check = BORNE.get(figure.kind)
    return check is None or check(figure)


def _is_loose(figure: Figure) -> bool:
    """Whether the figure does not describe the noun behind it: "finished with | 20 points |"."""
    return figure.kind in {Kind.COUNT, Kind.PERCENT} and figure.parts.part(figure.last) == NOUN


def _of_age(figure: Figure) -> bool:
    verb = governor(figure)
    near = verb is not None and figure.first - verb <= NEXT
    return near and verb is not None and figure.parts.lemma(verb) in words().ageing


def _of_time(figure: Figure) -> bool:
    verb = governor(figure)
    if figure.head > figure.last:
        return True
    return verb is not None and figure.parts.lemma(verb) in words().granting


def _of_measure(figure: Figure) -> bool:
    behind = figure.parts.lower(figure.last + 1)
    return behind not in words().away


NEXT = 3  # tokens from "turns" to the age
BORNE: dict[Kind, Callable[[Figure], bool]] = {
    Kind.AGE: _of_age,
    Kind.DURATION: _of_time,
    Kind.MEASURE: _of_measure,
}
