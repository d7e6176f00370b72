"""Text → claims: the whole of extraction in one short function."""

from extract import quantities
from extract.actions import action_of
from extract.attribution import Attributor
from extract.models import Claim, Kind, Quantity, Sentence
from extract.quantities import Reading, read_quantities
from extract.sentences import split
from extract.tokens import SentenceTokens


def extract(text: str, article: str = "") -> tuple[Claim, ...]:
    """Every figure that `text` states, in order; offsets count characters of `text` as given.

    >>> [(claim.quantity.surface, claim.quantity.unit) for claim in extract("At least 12 soldiers died in 3 hours.")]
    [('At least 12 soldiers', 'person'), ('3 hours', 'hour')]
    """
    tokens = SentenceTokens(split(text))
    attributor = Attributor(text, tokens)
    claims = []
    for sentence in tokens.sentences:
        if quantities.HOLDS_NUMBER.search(sentence.text):
            found = read_quantities(tokens.of(sentence.index))
            claims.extend(_claim(text, article, sentence, tokens, attributor, reading) for reading in found)
    return tuple(claims)


def _claim(
    text: str, article: str, sentence: Sentence, tokens: SentenceTokens, attributor: Attributor, reading: Reading
) -> Claim:
    line = tokens.of(sentence.index)
    start, end = line[reading.first].start, line[reading.last].end
    credit = attributor.credit(sentence.index, start, end)
    return Claim(
        article=article,
        sentence=sentence.index,
        quantity=Quantity(
            low=reading.low,
            high=reading.high,
            qualifier=reading.qualifier,
            unit=reading.unit,
            unit_name=reading.unit_name,
            kind=reading.kind,
            surface=text[start:end],
            start=start,
            end=end,
        ),
        counted=reading.counted,
        action="" if reading.kind is Kind.ORDINAL else action_of(line, reading.first, reading.last, reading.head),
        attribution=credit.authority,
        stance=credit.stance,
    )
