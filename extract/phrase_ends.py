"""Whether a word goes on the noun phrase before it: a plural that describes the next noun, a past form that is one."""

from collections.abc import Sequence

from extract.clauses import ADVERB, BE, BREAK, COMMA, DETERMINER, MODAL, NOUN, NUMBER, PREPOSITION, role_at, word_at
from extract.models import Token
from extract.nouns import is_person, is_plural, singular
from extract.nouns import words as noun_words
from extract.subject_words import words
from extract.tokens import lower_at, text_at
from extract.verbs import is_also_noun


def describes(tokens: Sequence[Token], i: int) -> bool:
    """Whether a plural belongs to the noun behind it: "$5m in | services | revenue", "a $90,000 | sports | car"."""
    word, behind = tokens[i].lower, lower_at(tokens, i + 1)
    after = word_at(tokens, i + 1)
    if word not in noun_words().attributive or is_person(singular(word)) or (after.role != NOUN and after.sure):
        return False
    loose = any(behind in known for known in (words().moments, words().trailing, words().no_subjects, words().changes))
    return behind.isalpha() and not loose and behind not in words().described and text_at(tokens, i + 1).islower()


def acts_on(tokens: Sequence[Token], i: int) -> bool:
    """ "a 4.6 quake | rattled | Norland", "an offer | undervalued | the firm", "4.6 quake | shakes | Norland"."""
    shape, after = word_at(tokens, i).shape, text_at(tokens, i + 1)
    if tokens[i].text.endswith("ed") and role_at(tokens, i + 1) == DETERMINER:
        return True
    if shape not in {"past", "s"} or tokens[i].text[0].isupper():
        return False
    if shape == "past":
        return after[:1].isupper() or role_at(tokens, i + 1) in {DETERMINER, PREPOSITION, NUMBER}
    behind = after[:1].isupper() or after in words().apart
    return behind and role_at(tokens, i - 1) == NOUN and not is_plural(lower_at(tokens, i - 1))


def is_headed(tokens: Sequence[Token], i: int) -> bool:
    """Whether what can be a past form is a noun behind its adjective: "the new | bid | is", "a hostile | bid for"."""
    ends = role_at(tokens, i + 1) in ENDING
    if word_at(tokens, i - 1).shape == "ing" and is_also_noun(tokens[i].lower):
        return True  # "a 10-yard scoring | run"
    return ends and tokens[i].lower in words().bidding and role_at(tokens, i - 1) == NOUN


ENDING = frozenset({PREPOSITION, BE, MODAL, BREAK, COMMA})


def is_complement(tokens: Sequence[Token], i: int) -> bool:
    """ "platinum was | flat | at $955", "the firm went | public | at $17": one bare word said of the subject."""
    k = i - 1
    while role_at(tokens, k) == ADVERB:
        k -= 1
    left = lower_at(tokens, k) in words().staying and role_at(tokens, k - 1) == BE  # "had been left | unused | for"
    tied = left or role_at(tokens, k) == BE or lower_at(tokens, k) in words().linking
    return (
        tied
        and tokens[i].text.islower()
        and role_at(tokens, i + 1) in {PREPOSITION, COMMA}
        and not is_plural(tokens[i].lower)
        and not (role_at(tokens, i + 1) == COMMA and is_person(tokens[i].lower))  # "was captain, aged 34"
    )
