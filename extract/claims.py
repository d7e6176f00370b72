"""Text → claims: the whole of extraction in one short function."""

from collections.abc import Sequence

from extract.actions import action_of
from extract.attribution import Attributor, Credit
from extract.candidates import Candidates
from extract.models import EXTRACTED, Claim, Kind, Quantity, Sentence, Token, unchecked
from extract.quantities import Reading, read_quantities
from extract.scenes import Figure, Line
from extract.scopes import scope_of
from extract.sentences import split
from extract.tokens import SentenceTokens


def extract(text: str, article: str = "") -> tuple[Claim, ...]:
    """Every figure that `text` states, in order; offsets count characters of `text` as given.

    >>> [(claim.quantity.surface, claim.quantity.unit) for claim in extract("At least 12 soldiers died in 3 hours.")]
    [('At least 12 soldiers', 'person'), ('3 hours', 'hour')]
    """
    tokens = SentenceTokens(split(text))
    attributor = Attributor(text, tokens)
    candidates = Candidates(text)
    claims: list[Claim] = []
    for sentence in tokens.sentences:
        if candidates.may_hold_figure(sentence.start, sentence.end):
            words = tokens.of(sentence.index)
            readings = read_quantities(words)
            line = Line(words if readings else ())
            for reading in readings:
                quantity = _quantity(text, words, reading)
                credit = attributor.credit(sentence.index, quantity.start, quantity.end)
                claims.append(_claim(article, sentence, line, reading, quantity, credit))
    return tuple(claims)


def _quantity(text: str, tokens: Sequence[Token], reading: Reading) -> Quantity:
    start, end = tokens[reading.first].start, tokens[reading.last].end
    fields: dict[str, object] = {
        "low": reading.low,
        "high": reading.high,
        "qualifier": reading.qualifier,
        "unit": reading.unit,
        "unit_name": reading.unit_name,
        "kind": reading.kind,
        "surface": text[start:end],
        "start": start,
        "end": end,
    }
    return unchecked(Quantity, fields)


def _claim(article: str, sentence: Sentence, line: Line, reading: Reading, quantity: Quantity, credit: Credit) -> Claim:
    figure = Figure(line, reading.first, reading.last, reading.head)
    idle = reading.kind in {Kind.ORDINAL, Kind.AGE}  # a place in a row and an age are nobody's doing
    fields: dict[str, object] = {
        "article": article,
        "sentence": sentence.index,
        "quantity": quantity,
        "counted": reading.counted,
        "action": "" if idle else action_of(figure),
        "scope": scope_of(line, figure),
        "attribution": credit.authority,
        "stance": credit.stance,
        "origin": EXTRACTED,
        "implicit": False,
        "note": "",
    }
    return unchecked(Claim, fields)
