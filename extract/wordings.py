"""A noun phrase as words: names with their capitals, the last word in the singular."""

from collections.abc import Sequence

from extract.clauses import ADVERB, NOUN, VERBAL, role_at, word_at, word_of
from extract.counted import is_nation
from extract.measured_phrases import KEPT
from extract.models import Token
from extract.nouns import is_person, is_plural, singular
from extract.nouns import words as noun_words
from extract.numbered_names import numbers_of
from extract.subject_words import words
from extract.tokens import POSSESSIVE, lower_at, text_at, touches


def wording(tokens: Sequence[Token], found: list[int]) -> str:
    """Words at these indices, names with their capitals, the last in the singular."""
    if not found:
        return ""
    cut = found[: len(found) - KEPT + 1]  # the words left out and the first one kept: no name is cut in two
    named = len(cut) > 1 and all(tokens[i].text[0].isupper() for i in cut)
    kept = found if named else found[-KEPT:]
    parts = [_shown(tokens, i) for i in kept]
    last = tokens[kept[-1]]
    if len(last.text) >= SHOUTED and last.text.isupper() and text_at(tokens, kept[-1] + 1).isupper():
        return " ".join([*(part.lower() for part in parts[:-1]), singular(last.lower)])
    opens = _opens(tokens, kept[-1]) and parts[-1].islower()
    parts[-1] = singular(last.lower) if last.text.islower() or opens else _of_nation(tokens, kept, parts[-1])
    joined = parts[0]
    for part, i, before in zip(parts[1:], kept[1:], kept, strict=False):
        hyphen = i == before + 2 and text_at(tokens, i - 1) == "-" and touches(tokens[i - 1], tokens[i])
        both = i == before + 2 and text_at(tokens, i - 1) == "&"
        joined += ("-" if hyphen else " & " if both else " ") + part
    return joined


def _of_nation(tokens: Sequence[Token], kept: list[int], word: str) -> str:
    """ "one in three | Australians": one of them; "the | Texans" are a team."""
    one = singular(word.lower())
    alone = len(kept) == 1 and lower_at(tokens, kept[0] - 1) != "the"
    return word[: len(one)] if alone and is_nation(word, one) and word.lower().startswith(one) else word


def _is_name(tokens: Sequence[Token]) -> bool:
    """ "| Bitcoin | fell": a singular without an article is a name, or no countable thing ("Inflation fell")."""
    word, role = tokens[0].lower, role_at(tokens, 1)
    if lower_at(tokens, 1) == "," and lower_at(tokens, 2).isdecimal() and lower_at(tokens, 3) in {",", "."}:
        return singular(word) not in noun_words().people  # "Rivas, 26, won"; not "Neighbours, 26, …"
    if lower_at(tokens, 1) == "(" and text_at(tokens, 2).isupper() and text_at(tokens, 3) == ")":
        return True  # "Norvo (NVO) gave up 3%"
    role = role_at(tokens, 2) if role == ADVERB else role  # "| Osk | also left"
    described = lower_at(tokens, 1) == "," and (lower_at(tokens, 2) in {"who", "whose"} or _opens_deed(tokens, 2))
    if lower_at(tokens, 1) == "&":
        return True  # "Marks & Spencer shares fell 3%"
    if role not in VERBAL and not described and lower_at(tokens, 1) not in POSSESSIVE:
        return False
    acts = word_at(tokens, 1).sure and word_at(tokens, 1).shape == "s"  # "Norvo | unveils | a plan"
    if is_plural(lower_at(tokens, 1)) and lower_at(tokens, 1) not in words().held and not acts:
        return False  # "freight | rates | climbed", but "Norbank | shares | fell"
    plain = word in words().mass or word.endswith(words().mass_endings) or is_plural(word) or is_person(word)
    return not plain and len(word) > SHORTEST_NAME and word_of(word).role == NOUN and word not in words().no_subjects


def _opens_deed(tokens: Sequence[Token], i: int) -> bool:
    """ "Osk, | joining | a club of ports, …"."""
    return word_at(tokens, i).shape == "ing" and word_at(tokens, i).sure


SHORTEST_NAME = 2  # letters
SHOUTED = 4  # letters; shorter ones may be abbreviations: "GDP"


def _shown(tokens: Sequence[Token], i: int) -> str:
    """The word as printed, but for the capital of a sentence; "Jo | Smith" keeps hers."""
    token, following = tokens[i], text_at(tokens, i + 1)
    named = token.text.isupper() or following[:1].isupper() or (i == 0 and _is_name(tokens))
    if numbered := numbers_of(tokens, i):  # "CO2", "Saljut 7"
        number = "".join(text_at(tokens, k) for k in range(i + 1, i + 1 + numbered))
        return token.text + number if touches(token, tokens[i + 1]) else f"{token.text} {number}"
    return token.lower if _opens(tokens, i) and token.lower != "i" and not named else token.text


def _opens(tokens: Sequence[Token], i: int) -> bool:
    """Whether a word opens its sentence, or stands behind the time an entry was written: "07.42 | Gusts | of 87mph"."""
    return i == 0 or (i == 1 and tokens[0].text[0].isdecimal() and "." in tokens[0].text)


def head_phrase(words: str) -> str:
    """What stands before "of", "in" or "on": the "price" of "price of milk"."""
    return words.partition(" of ")[0].partition(" in ")[0].partition(" on ")[0]


def head_word(words: str) -> str:
    """The noun itself: the "price" of "average price of milk"."""
    return head_phrase(words).rpartition(" ")[2]
