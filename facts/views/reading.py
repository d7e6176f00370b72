"""An article as the reader component shows it: paragraphs of words and marked figures, with a note beside each mark.

A mark tells on hover or focus how its figure was read. The sentence that a link leads to is lit. Without the text, grey
bars keep the length between figures, so that their order and distance remain.
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Any, NamedTuple

from extract import sentences
from facts.interface import text
from facts.models import Statement, Verdict
from facts.plain_text import visible
from facts.symbols import UNLINKED, VERDICTS
from facts.views.board import Board
from facts.views.components import draw_component
from facts.views.words import who
from facts.wording import listing

Piece = dict[str, Any]
BAR_WIDTHS = (11, 7, 9, 13, 6, 10)  # characters; words differ in length, and so do bars
BLOCK = 620  # characters: about a paragraph of news; where the text is absent a new one begins after a figure

MOST_ELSEWHERE = 3  # readings of other articles that a note lists; of more the latest are listed and the rest counted

LONGEST_GAP = 240  # characters of bars between two figures: four lines


class Words(NamedTuple):
    """A stretch of the text between two figures; `lit` where it belongs to the sentence a link leads to."""

    words: str
    lit: bool


class Gap(NamedTuple):
    """As many characters that no bar stands for."""

    length: int


Part = Words | Gap | int | Statement
Stretch = tuple[int, int]
NOWHERE: Stretch = (0, 0)


def reader_data(board: Board, article: str, held: str | None, here: str = "") -> dict[str, Any]:
    """`held` is the article's text where it is at hand, `here` the claim to scroll to."""
    statements = _apart(board.of_article.get(article, []))
    numbers = fact_numbers(statements)
    lit = _sentence(held, board.statements.get(here)) if held is not None else NOWHERE
    blocks = _text_blocks(held, statements, lit) if held is not None else _bar_blocks(statements)
    paragraphs = [_paragraph(board, pieces, numbers, lit) for pieces in blocks]
    return {"paragraphs": paragraphs, "here": here, "words": {"open": text("reader.open")}}


def _sentence(text: str, statement: Statement | None) -> Stretch:
    """The sentence a claim stands in, in characters of the text."""
    if statement is None:
        return NOWHERE
    start = statement.claim.quantity.start
    held = (each for each in sentences.split(text) if each.start <= start < each.end)
    return next(((each.start, each.end) for each in held), NOWHERE)


def fact_numbers(statements: Sequence[Statement]) -> dict[str, int]:
    """Facts are numbered in the order the article first states them."""
    facts = dict.fromkeys(statement.fact for statement in statements if statement.fact)
    return {fact: index for index, fact in enumerate(facts, start=1)}


def _apart(statements: Sequence[Statement]) -> list[Statement]:
    """Marks cannot overlap: of two readings of the same characters the linked one is shown, else the first."""
    kept: list[Statement] = []
    for statement in sorted(statements, key=lambda each: (each.claim.quantity.start, not each.fact)):
        if kept and statement.claim.quantity.start < kept[-1].claim.quantity.end:
            if statement.fact and not kept[-1].fact:
                kept[-1] = statement
            continue
        kept.append(statement)
    return kept


def _text_blocks(text: str, statements: Sequence[Statement], lit: Stretch) -> Iterator[list[Part]]:
    """The paragraphs of a text: its lines, each cut at its figures. A figure belongs to the line it starts in."""
    start = 0
    for line in text.splitlines(keepends=True):
        end = start + len(line)
        held = [each for each in statements if start <= each.claim.quantity.start < end]
        if line.strip():
            yield list(_cut(text, start, end, held, lit))
        start = end


def _cut(text: str, start: int, end: int, statements: Sequence[Statement], lit: Stretch) -> Iterator[Part]:
    for statement in statements:
        quantity = statement.claim.quantity
        yield from _words(text, start, quantity.start, lit)
        yield statement
        start = quantity.end
    yield from _words(text, start, start + len(text[start:end].rstrip()), lit)


def _words(text: str, start: int, end: int, lit: Stretch) -> Iterator[Words]:
    """The words from `start` to `end`, cut where the lit sentence begins and ends."""
    cuts = sorted({start, end, *(cut for cut in lit if start < cut < end)})
    for left, right in pairwise(cuts):
        yield Words(text[left:right], lit[0] <= left < lit[1])


def _bar_blocks(statements: Sequence[Statement]) -> Iterator[list[Part]]:
    """As `_text_blocks`, with the number of characters between two figures in place of the words."""
    block: list[Part] = []
    length = position = 0
    for statement in statements:
        quantity = statement.claim.quantity
        if block and length > BLOCK:
            yield block
            block, length = [], 0
        block += [max(quantity.start - position, 0), statement]
        length += quantity.end - position
        position = quantity.end
    if block:
        yield block


def _paragraph(board: Board, pieces: Sequence[Part], numbers: dict[str, int], lit: Stretch) -> Piece:
    marked = [piece for piece in pieces if isinstance(piece, Statement)]
    return {
        "pieces": [_piece(board, part, numbers, lit) for piece in pieces for part in _shortened(piece) if part],
        "notes": [_note(board, group, numbers) for group in _by_fact(marked)],
    }


def _shortened(piece: Part) -> Sequence[Part]:
    """A long stretch without a figure keeps its ends and says how long it is: nobody scrolls past bars for news."""
    if not isinstance(piece, int) or piece <= LONGEST_GAP:
        return (piece,)
    return LONGEST_GAP // 2, Gap(piece - LONGEST_GAP), LONGEST_GAP // 2


def _by_fact(statements: Sequence[Statement]) -> list[list[Statement]]:
    """A fact gets one note a paragraph, however often it is stated there."""
    groups: dict[str, list[Statement]] = {}
    for statement in statements:
        if statement.fact:
            groups.setdefault(statement.fact, []).append(statement)
    return list(groups.values())


def _piece(board: Board, piece: Part, numbers: dict[str, int], lit: Stretch) -> Piece:
    if isinstance(piece, Statement):
        inside = lit[0] <= piece.claim.quantity.start < lit[1]
        return _mark(board, piece, numbers) | {"lit": inside}
    if isinstance(piece, Gap):
        return {"gap": text("reader.gap", count=piece.length)}
    return {"bars": _bars(piece)} if isinstance(piece, int) else {"words": visible(piece.words), "lit": piece.lit}


def _bars(length: int) -> list[int]:
    """Widths that add up to about `length`.

    >>> sum(_bars(100))
    100
    """
    bars: list[int] = []
    while length > 0:
        width = min(length, BAR_WIDTHS[len(bars) % len(BAR_WIDTHS)])
        bars.append(width)
        length -= width
    return bars


def _mark(board: Board, statement: Statement, numbers: dict[str, int]) -> Piece:
    claim = statement.claim
    return {
        "claim": claim.id,
        "fact": statement.fact,
        "words": visible(claim.quantity.surface),
        "number": str(numbers.get(statement.fact, "")),
        "verdict": board.verdict(statement.fact) or "unlinked",
        "tip": _tip(board, statement),
    }


def _tip(board: Board, statement: Statement) -> Piece:
    """How a figure was read, as its mark tells on hover and focus."""
    verdict = board.verdict(statement.fact)
    look = VERDICTS[verdict] if verdict else UNLINKED
    fact = board.facts.get(statement.fact)
    others = elsewhere(board, statement)
    lines = [
        text("reader.read", read=board.read_as(statement)),
        text("reader.credited", who=who(statement.claim)),
    ]
    lines += [text("reader.elsewhere", others=listing(others))] if others else []
    lines += [] if fact else [UNLINKED.definition]
    return {
        "symbol": look.symbol,
        "verdictName": look.name,
        "label": visible(fact.label) if fact else "",
        "lines": [visible(line) for line in lines],
    }


def _note(board: Board, group: Sequence[Statement], numbers: dict[str, int]) -> Piece:
    statement = group[0]
    verdict = board.verdict(statement.fact)
    look = VERDICTS[verdict] if verdict else UNLINKED
    return {
        "claim": statement.claim.id,
        "fact": statement.fact,
        "number": str(numbers[statement.fact]),
        "symbol": look.symbol,
        "verdict": verdict or "unlinked",
        "verdictName": look.name,
        "label": visible(board.facts[statement.fact].label),
        "line": visible(_note_line(board, group)),
    }


def _note_line(board: Board, group: Sequence[Statement]) -> str:
    """Such as: 40 aircraft, credited to the fire service; elsewhere 41 aircraft."""
    read = " · ".join(dict.fromkeys(board.read_as(statement) for statement in group))
    credited = list(dict.fromkeys(each.claim.attribution for each in group if each.claim.attribution))
    note = text("reader.note_credited", read=read, who=listing(credited)) if credited else read
    others = elsewhere(board, group[0])
    return text("reader.note_elsewhere", note=note, others=listing(others)) if others else note


def elsewhere(board: Board, statement: Statement) -> list[str]:
    """What other articles say of the fact where it is not the same, the latest first.

    The same value in another unit is the same.
    """
    if board.verdict(statement.fact) in (None, Verdict.AGREE):
        return []
    own = {key for each in board.cell(statement.fact, statement.claim.article) for key in board.bounds(each)}
    others = [
        each
        for each in board.of_fact.get(statement.fact, [])
        if each.claim.article != statement.claim.article and own.isdisjoint(board.bounds(each))
    ]
    found = list(dict.fromkeys(map(board.read_as, sorted(others, key=board.published, reverse=True))))
    more = len(found) - MOST_ELSEWHERE
    return [*found[:MOST_ELSEWHERE], text("reader.elsewhere_more", count=more)] if more > 0 else found


def draw_reader(data: dict[str, Any], *, key: str) -> str:
    """Draw the article; a press on a figure or its note returns the claim's id."""
    claim, _ = draw_component("reader", data, key=key)
    return claim
