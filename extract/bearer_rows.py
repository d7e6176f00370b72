"""As many figures as names: "Halden and Arvo rose 4 and 5 percent" gives each its own."""

from extract.bearer_figures import Answer, Figure, verb_left
from extract.bearer_names import Name, each_of
from extract.bearer_subjects import subject
from extract.bearer_verbs import object_of
from extract.bearer_words import words
from extract.clause_parts import MARK, Parts
from extract.clauses import COMMA, JOINT, NOUN, NUMBER, PREPOSITION

NEAR = 6  # tokens from the verb to its first figure: "fell by as much as 3"
LONGEST_ROW = 24  # tokens on either side of a figure


def shared_out(figure: Figure) -> Answer:
    """The name whose turn it is: that of the second subject for the second figure of a row."""
    parts = figure.parts
    row = _row(parts, figure.first, figure.last)
    if len(row) < FEWEST:
        return None
    verb = verb_left(parts, row[0][0])
    if verb is None or parts.lemma(verb) in words().saying:
        return None
    names = _names_of(figure, verb)
    if len(names) != len(row) or (
        row[0][0] - verb > NEAR and parts.lower(row[0][0] - 1) not in {"to", "from", "by", "at"}
    ):
        return None
    turn = next((k for k, (first, last) in enumerate(row) if first <= figure.first <= last), None)
    return None if turn is None else names[turn]


def of_contest(figure: Figure) -> Answer:
    """ "Arlo led Lindt by | 51 percent | to 48 percent": the first is of who leads, the second of the other."""
    parts, first = figure.parts, figure.first
    leads = parts.lower(figure.last + 1) == "to" and parts.part(figure.last + 2) == NUMBER
    if not leads:
        first -= 3 if parts.part(first - 2) == NOUN else 2  # "by 21 | points | to 18"
        if parts.lower(figure.first - 1) != "to" or parts.part(first) != NUMBER:
            return None
        while parts.part(first - 1) == NUMBER:
            first -= 1
    verb = verb_left(parts, first)
    if verb is None or parts.lemma(verb) not in words().contests or parts.lower(first - 1) not in {"by", ","}:
        return None
    return subject(parts, verb, figure.earlier) if leads else object_of(figure, verb, first - 1)


FEWEST = 2
MOST_VERBS = 3  # of "are said to be weighing"


def _names_of(figure: Figure, verb: int) -> tuple[Name, ...]:
    """The subjects of the verb, or of those it hangs on."""
    above: int | None = verb
    for _ in range(MOST_VERBS):
        if above is None:
            break
        names = tuple(each_of(subject(figure.parts, above, figure.earlier)))
        if len(names) >= FEWEST:
            return names
        above = verb_left(figure.parts, above)
    return ()


def _row(parts: Parts, first: int, last: int) -> list[tuple[int, int]]:
    """First and last token of each figure of "3, 4 and 5 percent" around a figure; empty where they are not alike."""
    start = next((i for i in range(first, first - LONGEST_ROW, -1) if not _is_within(parts, i - 1)), first)
    end = next((i for i in range(last, last + LONGEST_ROW) if not _is_within(parts, i + 1)), last)
    row: list[tuple[int, int]] = []
    opened = start
    for i in range(start, end + 2):
        if i > end or parts.part(i) in {COMMA, JOINT}:
            if i > opened:
                row.append((opened, i - 1))
            opened = i + 1
    return row if _are_alike(parts, row) else []


def _is_within(parts: Parts, i: int) -> bool:
    """Whether token `i` may stand in a row of figures: a number, its unit, a comma, "and"."""
    part, lower = parts.part(i), parts.lower(i)
    joins = part == COMMA or (part == JOINT and lower == "and")
    return (
        part in {NUMBER, MARK}
        or lower in words().hedges
        or joins
        or (lower in {"per", "cent"} and parts.part(i - 1) in {NUMBER, MARK, PREPOSITION})
    )


def _are_alike(parts: Parts, row: list[tuple[int, int]]) -> bool:
    """Whether "and" closes the row, and all have the unit of the last or none: no "4 percent and 5 cents"."""
    if len(row) < FEWEST or parts.lower(row[-1][0] - 1) != "and":
        return False
    unit = parts.lower(row[-1][1])
    whole = all(any(parts.part(i) == NUMBER for i in range(first, last + 1)) for first, last in row)
    signed = unit[:1].isdecimal() and parts.lower(row[-1][0])  # "$4 and $3"
    return whole and all(
        first == last or parts.lower(last) == unit or parts.lower(first) == signed for first, last in row[:-1]
    )
