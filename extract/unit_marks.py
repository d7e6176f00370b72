"""Words and signs of a unit among the words of a sentence: the "dollars" of a sum, the "km" of "1,500 sq km"."""

from collections.abc import Sequence

from extract import units
from extract.clauses import BREAK, JOINT, NOUN, NUMBER, role_at
from extract.models import MONEY, Token
from extract.numeral_parts import WORDS
from extract.subject_words import words
from extract.tokens import lower_at, text_at


def is_unit(tokens: Sequence[Token], i: int) -> bool:
    """The "dollars" of a sum, the "barrel" of a price; "the | pound | fell 2%" is about the pound."""
    word = lower_at(tokens, i)
    named = units.TABLES.words.get(word)
    if word == "times":
        return role_at(tokens, i - 1) == NUMBER
    if not named:
        return False
    before = lower_at(tokens, i - 1)
    scaled = before in WORDS.short_scales or (before in WORDS.letter_scales and role_at(tokens, i - 2) == NUMBER)
    nominal = role_at(tokens, i - 1) == NOUN and before.isalpha() and not scaled  # "40 | k | euros"
    money = named[0][1].kind is MONEY or word in words().also_things
    opens = before in {"", "the", "its"} or role_at(tokens, i - 1) in {BREAK, JOINT}  # "while | bitcoin | added 3%"
    return not money or not (opens or nominal)


def is_symbol(tokens: Sequence[Token], i: int) -> bool:
    """Whether a token is the symbol of another figure's unit: "0 to 80 | km | / | h"."""
    before = text_at(tokens, i - 1)
    tied = before == "-" and role_at(tokens, i - 2) == NUMBER  # "a 2.66- | GHz | chip"
    return text_at(tokens, i) in units.TABLES.symbols and (tied or before[:1].isdecimal() or before in SYMBOL_OPENERS)


SYMBOL_OPENERS = frozenset({"/", "sq", "cu"})  # "1,500 sq | km"
