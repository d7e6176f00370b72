"""Where the noun of one thing ends: "one | report | posted online", "the fifth | armed robbery | in a week"."""

from collections.abc import Sequence

from extract.clauses import ADVERB, NOUN, PREPOSITION, VERB, Word, role_at, word_at
from extract.models import Token
from extract.nouns import is_person
from extract.nouns import words as noun_words
from extract.tokens import HYPHENS, lower_at


def past_end(tokens: Sequence[Token], words: Sequence[int]) -> int:
    """How many of `words`, which no mark and no small word parts, belong to the noun phrase of one thing."""
    return next((k for k in range(1, len(words)) if _tells(tokens, words, k)), len(words))


def _tells(tokens: Sequence[Token], words: Sequence[int], k: int) -> bool:
    """Whether the word tells of the noun before it: a verb, a state, a participle that opens what describes it."""
    before, i = words[k - 1], words[k]
    if not _is_noun(tokens, before) or lower_at(tokens, i - 1) in HYPHENS:
        return False
    if tokens[i].text[0].isupper():
        return tokens[before].text.islower() and _acts(tokens, words[k:])
    word = word_at(tokens, i)
    if word.text in noun_words().states or word.role == PREPOSITION or (word.role == ADVERB and k + 1 == len(words)):
        return True
    return word.role == VERB and _is_predicate(word, of_person=is_person(tokens[before].lower))


def _is_predicate(word: Word, *, of_person: bool) -> bool:
    """ "one diver | drowned", "one letter | posted | online"; no "mass | killing", "rocket | propelled | …"."""
    if of_person:
        return True
    if word.shape == "ing":
        return word.text not in noun_words().doings
    return word.shape == "past" and word.sure and word.text not in noun_words().tied


def _is_noun(tokens: Sequence[Token], i: int) -> bool:
    """ "one | report | posted"; not "one | previously | missing", "one | confirmed | release"."""
    role = role_at(tokens, i)
    if tokens[i].lower.endswith("ly"):
        return False
    return role == NOUN or is_person(tokens[i].lower) or (role == VERB and word_at(tokens, i).shape == "base")


def _acts(tokens: Sequence[Token], words: Sequence[int]) -> bool:
    """Whether a name opens a clause of its own: "on the third drive | Brandt threw | a pass"."""
    behind = next((i for i in words if tokens[i].text.islower()), len(tokens))
    word = word_at(tokens, behind)
    return word.role == VERB and word.sure and word.shape in {"past", "s"}
