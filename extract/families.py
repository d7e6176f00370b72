"""Somebody and their own, counted together: "a woman and her two children" are three people."""

from collections.abc import Sequence
from decimal import Decimal

from extract import counted, people
from extract.models import Token
from extract.tokens import ARTICLES, lower_at

THEIR = frozenset({"his", "her", "their"})
LONGEST = 4  # words of who comes first, with the article: "a young Velmar woman"
ONE = Decimal(1)


def somebody_before(tokens: Sequence[Token], first: int, head: str) -> int | None:
    """The token where "a woman and her | two children" begins, for a number at `first` that counts `head`.

    >>> from extract.tokens import tokenize
    >>> somebody_before(tokenize("saved a woman and her two children"), 5, "child")
    1
    """
    if (
        head not in people.words().kin
        or lower_at(tokens, first - 1) not in THEIR
        or lower_at(tokens, first - 2) != "and"
    ):
        return None
    last = first - 3
    for start in range(last - 1, max(last - LONGEST, -1), -1):
        if tokens[start].lower in ARTICLES:
            noun = counted.noun_phrase(tokens, start + 1, one=True)
            return start if noun is not None and noun.unit == "person" and noun.last == last else None
    return None
