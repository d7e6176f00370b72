"""A noun phrase → its words: modifiers as printed, the head in the singular, names with their capitals."""

from collections.abc import Sequence

from extract.models import Token
from extract.tokens import HYPHENS, POSSESSIVE, touches

LONG_WORD = 4  # letters; shorter words stand small in most titles


def wording(tokens: Sequence[Token], first: int, last: int, head: str, *, named: bool) -> str:
    """The words of tokens `first` to `last`; `head` is the last in the singular, `named` whether it is a name."""
    text = ""
    for i in range(first, last + 1):
        word = _word(tokens, i) if i < last else _head(tokens, last, head, named=named)
        text += word if i == first or _is_glued(tokens, i) else f" {word}"
    return text


def _word(tokens: Sequence[Token], i: int) -> str:
    text = tokens[i].text
    return tokens[i].lower if text.isupper() and not _abbreviates(tokens, i) else text


def _is_glued(tokens: Sequence[Token], i: int) -> bool:
    """ "crew-member", "children's", "AK - 47"."""
    if tokens[i].lower in POSSESSIVE:
        return True
    hyphen = i if tokens[i].text in HYPHENS else i - 1
    if tokens[hyphen].text not in HYPHENS:
        return False
    named = tokens[hyphen - 1].text.isupper() and tokens[hyphen + 1].text[0].isdecimal()
    return named or touches(tokens[i - 1], tokens[i])


def _abbreviates(tokens: Sequence[Token], i: int) -> bool:
    """Whether capitals abbreviate: "12 | UN | vehicles"; not in a line that shouts, "TWO MORE | RAMS | OUT"."""
    beside = [tokens[k] for k in (i - 1, i + 1) if 0 <= k < len(tokens) and tokens[k].text.isalpha()]
    return not beside or any(not token.text.isupper() for token in beside)


def _head(tokens: Sequence[Token], last: int, head: str, *, named: bool) -> str:
    """The singular with the capitals of the plural: "Tunisian", "Korea", "SUV"; small where a title made them large."""
    text = tokens[last].text
    if not text[0].isupper():
        return head
    if text.isupper():
        return text if len(text) > 1 and text.lower() == head and _abbreviates(tokens, last) else head
    if text[:-1].isupper() and text[-1] == "s":
        return text[:-1]
    return head[:1].upper() + head[1:] if named and not _is_title(tokens) else head


def _is_title(tokens: Sequence[Token]) -> bool:
    """Whether most words of the line have a capital: "Six Divers Dead as Ferry Sinks off Alba"."""
    long = [token.text for token in tokens if len(token.text) >= LONG_WORD and token.text[0].isalpha()]
    return 2 * sum(text[0].isupper() for text in long) > len(long)
