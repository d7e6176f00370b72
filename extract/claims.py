"""Text → claims: the whole of extraction in one short function."""

from extract.actions import action_of
from extract.attribution import Attributor, Credit
from extract.candidates import Candidates
from extract.models import Claim, Kind, Origin, Quantity, Sentence, unchecked
from extract.quantities import Reading, read_quantities
from extract.scenes import Line
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
            readings = read_quantities(tokens.of(sentence.index))
            line = Line(tokens.of(sentence.index) if readings else ())
            for reading in readings:
                quantity = _quantity(text, line, reading)
                credit = attributor.credit(sentence.index, quantity.start, quantity.end)
                claims.append(_claim(article, sentence, line, reading, quantity, credit))
    return tuple(claims)


def _quantity(text: str, line: Line, reading: Reading) -> Quantity:
    start, end = line.tokens[reading.first].start, line.tokens[reading.last].end
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
    ordinal = reading.kind is Kind.ORDINAL  # a place in a row is nobody's doing
    fields: dict[str, object] = {
        "article": article,
        "sentence": sentence.index,
        "quantity": quantity,
        "counted": reading.counted,
        "action": "" if ordinal else action_of(line, reading.first, reading.last, reading.head),
        "scope": scope_of(line, reading.first, reading.last),
        "attribution": credit.authority,
        "stance": credit.stance,
        "origin": Origin.EXTRACTED,
        "implicit": False,
        "note": "",
    }
    return unchecked(Claim, fields)
