"""What looks like a statement and is none: nobody says it, it was felt or is held, the verb describes a noun."""

from extract.noun_phrases import QUOTES, Tokens, is_adverb
from extract.nouns import is_plural
from extract.speakers import Phrase
from extract.speech import BEING, DETERMINER, FELT, HAVING, HELD, INSIDER, LEADING, PRONOUN, VERBS, Form
from extract.tokens import lower_at, text_at


def is_unsaid(tokens: Tokens, index: int, subject: Phrase) -> bool:
    """Whether the verb of speech at `index` makes no statement of its subject, whatever follows."""
    return (
        tokens[subject.last - 1].lower in INSIDER
        or _tells_feeling(tokens, index)
        or _is_nobody(tokens, subject.first)
        or _describes(tokens, index)
        or (tokens[index].lower in HELD and _is_held(tokens, index))
    )


def _is_nobody(tokens: Tokens, first: int) -> bool:
    """ "| neither side | disclosed terms of the $5m deal": nobody says so; not "No. 10", "no fewer than six"."""
    word, behind = tokens[first].lower, lower_at(tokens, first + 1)
    if word[0].isdecimal() and VERBS.get(behind):
        return True  # "of 900 pupils, | 450 | said they …"
    return word in NOBODY or (word == "no" and behind.isalpha() and behind not in {"fewer", "less"})


NOBODY = frozenset({"neither", "none", "nobody"})


def _describes(tokens: Tokens, index: int) -> bool:
    """Whether a participle stands before its noun: "on the current | disclosed | terms of $80 a share"."""
    led = lower_at(tokens, index - 1) in LEADING and VERBS[tokens[index].lower].form in {Form.PAST, Form.PARTICIPLE}
    return led and is_plural(lower_at(tokens, index + 1))


def _tells_feeling(tokens: Tokens, index: int) -> bool:
    """ "said he was | horrified | by a fire that killed 50": of how it was felt, not of how many died."""
    at = index + 2 if lower_at(tokens, index + 1) == "that" else index + 1
    if lower_at(tokens, at) not in PRONOUN:
        return False
    while lower_at(tokens, at + 1) in PASSED or (at + 1 < len(tokens) and is_adverb(tokens[at + 1])):
        at += 1
    return lower_at(tokens, at + 1) in FELT


PASSED = BEING | HAVING | QUOTES  # said he was “horrified”


def _is_held(tokens: Tokens, index: int) -> bool:
    """ "the gang, | said | to number 40": by others, not by the gang."""
    if text_at(tokens, index - 1) != "," or lower_at(tokens, index + 1) != "to":
        return False
    told = lower_at(tokens, index + 2)  # "…, said to | reporters", "… | him", "… | the paper"
    return text_at(tokens, index + 2).islower() and not (is_plural(told) or told in DETERMINER | PRONOUN)
