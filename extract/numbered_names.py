"""Names with a number: "CO2", "Tiankun-1", "Saljut 7"."""

from collections.abc import Sequence

from extract.clauses import AUXILIARIES, DETERMINER, role_at, word_at
from extract.models import Token
from extract.nominals import opens_figure
from extract.nouns import is_plural
from extract.subject_words import words
from extract.tokens import lower_at, text_at, touches
from extract.unit_marks import is_unit

LONGEST_NUMBER = 2  # digits of a name: "Falken 9"


def numbers_of(tokens: Sequence[Token], i: int) -> int:
    """How many tokens behind a name are its number: the 2 of "CO2", the -1 of "Tiankun-1", the 7 of "Saljut 7"."""
    name, number = tokens[i], text_at(tokens, i + 1)
    if not name.text[0].isupper() or not number:
        return 0
    if touches(name, tokens[i + 1]):
        return _glued(tokens, i)
    if role_at(tokens, i - 1) == DETERMINER and _is_index(tokens, i + 1):
        return 1
    if not number.isdecimal() or len(number) > LONGEST_NUMBER or lower_at(tokens, i + 2) in words().moments:
        return 0
    behind = word_at(tokens, i + 2)
    noun = behind.is_nominal and not is_plural(lower_at(tokens, i + 2)) and not is_unit(tokens, i + 2)
    # "the Pico 4 | costs | $279"
    acts = behind.role in AUXILIARIES or (behind.shape == "s" and opens_figure(tokens, i + 3))
    return 1 if text_at(tokens, i + 2)[:1].isalpha() and (noun or acts) else 0


def _is_index(tokens: Sequence[Token], number: int) -> bool:
    """ "the Norex | 600 | slipped 0.3 percent"."""
    whole = tokens[number].text.isdecimal() and len(tokens[number].text) <= LONGEST_INDEX
    return whole and word_at(tokens, number + 1).shape == "past"


LONGEST_INDEX = 4  # digits: "the Norex 2000"


def _glued(tokens: Sequence[Token], i: int) -> int:
    if tokens[i + 1].text.isdecimal() and tokens[i].text.isupper():
        return 1
    tied = tokens[i + 1].text == "-" and text_at(tokens, i + 2).isdecimal() and touches(tokens[i + 1], tokens[i + 2])
    return 2 if tied and not is_unit(tokens, i + 3) else 0
