"""What must stand at a number for a refusal to be worth asking: most stand among words that no refusal minds."""

from collections.abc import Sequence
from functools import lru_cache

from extract.models import Token
from extract.numeral_parts import Number

NEAR = 3  # tokens on either side of a number among which a cue may stand
WORDS_KEPT = 32_768

# Cues that are no words; no token reads like one of these.
DIGITS = "<digits>"  # beside the number
CAPITAL = "<capital>"  # in a word before the number
START = "<start>"  # the number is the first of its sentence, or the second
# … and what the number itself may look like.
OWN_CAPITAL = "<capitalised>"
OWN_YEAR = "<four digits>"
OWN_NOUGHT = "<leading nought>"

YEAR_LENGTH = 4


def itself(word: str) -> str:
    """The cue that the number itself is this word."""
    return f"<{word}>"


class Cues:
    """Which of the rules to ask, a bit each: the first rule is bit 0. `wanted` holds the cues of each."""

    def __init__(self, wanted: Sequence[frozenset[str]]) -> None:
        self._rules: dict[str, int] = {}
        for k, cues in enumerate(wanted):
            for cue in cues:
                self._rules[cue] = self._rules.get(cue, 0) | 1 << k
        self._before = lru_cache(WORDS_KEPT)(self._asked_before)
        self._behind = lru_cache(WORDS_KEPT)(self._asked_behind)
        self._itself = lru_cache(WORDS_KEPT)(self._asked_itself)

    def asked(self, tokens: Sequence[Token], number: Number) -> int:
        """The rules of which a cue stands at the number."""
        first, before, behind = number.first, self._before, self._behind
        rules = self._itself(tokens[first].text)
        if first <= 1:
            rules |= self._rules.get(START, 0)
        for token in tokens[first - NEAR if first > NEAR else 0 : first]:
            rules |= before(token.text)
        for token in tokens[number.last + 1 : number.last + 1 + NEAR]:
            rules |= behind(token.text)
        return rules

    def _asked_before(self, text: str) -> int:
        return self._asked_behind(text) | self._any(CAPITAL if text != text.lower() else "")

    def _asked_behind(self, text: str) -> int:
        return self._any(text.lower(), DIGITS if text[0].isdecimal() else "")

    def _asked_itself(self, text: str) -> int:
        return self._any(
            itself(text.lower()),
            OWN_CAPITAL if text[0].isupper() else "",
            OWN_YEAR if len(text) == YEAR_LENGTH and text.isdecimal() else "",
            OWN_NOUGHT if text[0] == "0" else "",
        )

    def _any(self, *cues: str) -> int:
        rules = 0
        for cue in cues:
            rules |= self._rules.get(cue, 0)
        return rules
