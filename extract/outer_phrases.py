"""Phrases that say where, by whom or for what, passed over on the way back: "kept | in a cellar by smugglers | for"."""

from collections.abc import Sequence

from extract.clauses import ADVERB, DETERMINER, NOUN, PREPOSITION, VERB, role_at, word_at
from extract.measured_phrases import ends_phrase, phrase_to
from extract.models import Token
from extract.modifiers import past_modifiers
from extract.phrase_ends import is_complement
from extract.subject_words import words
from extract.tokens import lower_at


def before_phrases(tokens: Sequence[Token], i: int) -> int:
    """Where the phrases that say where, by whom or for what begin, of those that end before token `i`."""
    for _ in range(MOST_PHRASES):
        end = i - 1
        while role_at(tokens, end) == ADVERB:
            end -= 1
        link = _link(tokens, end)
        if link is None:
            return i
        i = link
    return i


MOST_PHRASES = 6  # more in a row are a list; a bound keeps one endless line cheap
MOST_OWNERS = 4  # "the roof of the church of the town of Osk"


def before_object(tokens: Sequence[Token], i: int) -> int:
    """Where the object of a verb begins that ends before token `i`: "left | the talks of the two | a week ago"."""
    end = i - 1
    for _ in range(MOST_OWNERS):
        if end < 1 or not ends_phrase(tokens, end):
            break
        link = past_modifiers(tokens, phrase_to(tokens, end, -1)[0] - 1, -1)
        if lower_at(tokens, link) != "of":
            return link + 1 if role_at(tokens, link) == VERB and word_at(tokens, link).sure else i
        end = link - 1
    return i


def _link(tokens: Sequence[Token], end: int) -> int | None:
    """The preposition of the phrase that ends at token `end`, past the owners of its noun: "| by | a band of men"."""
    for _ in range(MOST_OWNERS):
        if end < 1 or not ends_phrase(tokens, end):
            break
        link = past_modifiers(tokens, phrase_to(tokens, end, -1)[0] - 1, -1)
        while link >= 0 and _describes(tokens, link):  # "in | deep | space"
            link = past_modifiers(tokens, link - 1, -1)
        word = lower_at(tokens, link)
        if word == "and" and lower_at(tokens, link + 1) in {"a", "an"}:
            return None  # "cracks in the hull and | a | grounding for three months"
        if word not in {"of", "and", "or"}:
            beside = word == "using" or (role_at(tokens, link) == PREPOSITION and word not in NOT_BESIDE)
            return link if beside else None
        end = link - 1
        if is_complement(tokens, end) and word == "of":
            return end  # "has been | chairman of the bank | for nine years"
    return None


NOT_BESIDE = frozenset({"than", "per", "versus"})


def _describes(tokens: Sequence[Token], i: int) -> bool:
    """Whether a word belongs to the phrase behind it: "the | final | weeks", "by | armed | rebels", "| all | ports"."""
    opens = role_at(tokens, i - 1) in {DETERMINER, PREPOSITION} and lower_at(tokens, i - 1) != "to"  # "to | shut | it"
    participle = opens and word_at(tokens, i).shape == "past"
    listed = tokens[i].lower in words().placing or tokens[i].lower in {"all", "both"}
    return participle or listed or role_at(tokens, i) == NOUN
