"""Tokens around a verb of speech → the words that name its speaker."""

from extract.models import Value
from extract.noun_phrases import (
    COMMAS,
    Tokens,
    breaks,
    has_finite,
    is_acronym,
    is_adverb,
    is_mark,
    phrase_start,
    skip_back,
)
from extract.nouns import is_person, singular
from extract.openings import past_opening
from extract.speech import (
    ADVERBIAL,
    BEING,
    BODY,
    CONNECTOR,
    DETERMINER,
    DOCUMENT,
    DOING,
    HAVING,
    INSIDER,
    OCCASION,
    PERSON,
    PRONOUN,
    RUMOUR,
    SHOWN,
    SOURCE,
    SUPPLIED,
    TIME,
)
from extract.tokens import ARTICLES, POSSESSIVE

LONGEST_NAME = 8  # words of an authority, as many as may be quoted
RELATIVE_CLAUSE = 14  # tokens of a "who …" between a speaker and the verb
BOUND = 4  # tokens of "of more than"
BRACKETS = 12  # tokens of "(D-Norham)", "(NASDAQ: NBK)"
FULL_NAME = 2  # parts of a name that is no place: "Ann Vos"
APPOSITIONS = 60  # tokens searched before "…, said" for the name they describe
OWNING = POSSESSIVE | SUPPLIED
RELATIVES = frozenset({"who", "which", "whose", "whom", "where"})


class Phrase(Value, frozen=True):
    """Tokens `first` to `last`, exclusive. `outer`: where the whole description starts, appositions included."""

    first: int
    last: int
    outer: int


def subject_before(tokens: Tokens, verb: int) -> Phrase | None:
    """Who stands before the verb group that starts at `verb`: "X", "X, a baker of Ghent,", "X (34)"."""
    end = _before_brackets(tokens, skip_back(tokens, verb))
    if end and tokens[end - 1].text in COMMAS and breaks(tokens, end - 1):
        return _apposed(tokens, end - 1)
    if end and tokens[end - 1].lower in SPEAKING and not is_acronym(tokens[end - 1]):
        return Phrase(end - 1, end, end - 1)
    if end and tokens[end - 1].lower in {"who", "which"} and not is_acronym(tokens[end - 1]):
        return _relative_head(tokens, end - 1)
    first = phrase_start(tokens, end)
    first = past_opening(tokens, first, end)
    if _is_disputed(tokens, first, end):
        return None
    if first >= end or tokens[end - 1].lower in DETERMINER:
        return _related(tokens, end, end)
    known = _of_people(tokens, first) or _related(tokens, first, end) or _described(tokens, first, end)
    return known or Phrase(first, end, first)


def _of_people(tokens: Tokens, first: int) -> Phrase | None:
    """The study of "a study of more than | 6,000 people found": those who were asked say nothing."""
    for place in range(first - 1, max(first - BOUND, 0), -1):
        if tokens[place].lower == "of" and tokens[place - 1].lower in DOCUMENT:
            start = phrase_start(tokens, place)
            return Phrase(start, place, start)
    return None


def _is_disputed(tokens: Tokens, first: int, end: int) -> bool:
    """ "…, a figure | the union disputes": what is disputed stands before the speaker, and is no new statement."""
    named = end - first > FULL_NAME and tokens[first + 1].lower in DISPUTED and tokens[first].lower in ARTICLES
    return named and end < len(tokens) and tokens[end].lower in DISPUTING


DISPUTED = frozenset({"figure", "number", "claim", "charge", "total", "estimate", "allegation", "accusation", "count"})
DISPUTING = frozenset({"disputes", "disputed", "dispute", "denies", "denied", "deny", "rejects", "rejected", "reject"})


def disputant(tokens: Tokens) -> Phrase | None:
    """The union of "the union disputes the count": whom "it says" stands for in the sentence behind."""
    verb = next((index for index, token in enumerate(tokens) if token.lower in DISPUTING), None)
    return subject_before(tokens, verb) if verb is not None else None


def _described(tokens: Tokens, first: int, end: int) -> Phrase | None:
    """The name before an apposition without its second comma: "Ann Vos, a baker of Ghent told".

    "Ann Vos, the team's doctor said" only where she opens the sentence: "He died in Port Vila, the team's doctor said".
    """
    if first < FULL_NAME or tokens[first].lower not in ARTICLES or tokens[first - 1].text != ",":
        return None
    start = _part_start(tokens, first - 1, 0)
    name = Phrase(start, first - 1, start)
    certain = tokens[first].lower != "the" or (start == 0 and tokens[end - 1].lower in PERSON)
    return name if certain and first - 1 - start >= FULL_NAME and _is_name(tokens, name) else None


SPEAKING = PRONOUN | INSIDER


def _relative_head(tokens: Tokens, pronoun: int) -> Phrase | None:
    """The judge of "the judge, who said"."""
    last = pronoun - 1 if pronoun and tokens[pronoun - 1].text == "," else pronoun
    first = phrase_start(tokens, last)
    return Phrase(first, last, pronoun + 1) if first < last else None


def _related(tokens: Tokens, first: int, end: int) -> Phrase | None:
    """The "survivor" of "a survivor who left the boat said", where `first` to `end` is "boat"."""
    if first and is_mark(tokens[first - 1]) and breaks(tokens, first - 1):
        return None  # "14 women who came forward; | police | believe"
    for index in range(first - 2, max(first - RELATIVE_CLAUSE, 0), -1):
        token = tokens[index]
        if is_mark(token) and breaks(tokens, index):
            return None
        if token.lower in {"who", "which"} and not is_acronym(token):
            head = _before_brackets(tokens, index)
            start = phrase_start(tokens, head)
            return Phrase(start, head, start) if start < head else None
    return None


def _before_brackets(tokens: Tokens, end: int) -> int:
    """The end of the "Norbank" of "Norbank (NBK)", where `end` is behind the brackets."""
    if not end or tokens[end - 1].text != ")":
        return end
    return next((i for i in range(end - 1, max(end - BRACKETS, 0), -1) if tokens[i].text == "("), end)


def _apposed(tokens: Tokens, comma: int) -> Phrase | None:
    """The name before the appositions that end at `comma`: the first part without a verb, back to one with a verb."""
    found, end, floor = None, comma, max(comma - APPOSITIONS, 0)
    while end > floor:
        start = _part_start(tokens, end, floor)
        head = tokens[start].lower if start < end else ""
        if head not in RELATIVES:
            if start == end or (found and head in PARTING) or has_finite(tokens, start, end):
                break  # "killed 14, | among them two children, | the mayor, Ann Vos, said"
            first = phrase_start(tokens, end, start)
            name = Phrase(start, first, start)
            if _is_name(tokens, name) and _is_whole_name(tokens, name) and tokens[first].lower in ARTICLES:
                first, end = start, first  # "Ann Vos | a baker of Ghent, said"
            if first < end and head not in ADVERBIAL and head not in TIME:
                found = Phrase(
                    *((found.first, found.last) if found and _is_name(tokens, found) else (first, end)), start
                )
        if start <= floor or tokens[start - 1].text not in COMMAS:
            break
        end = start - 1
    return found


PARTING = frozenset({"among", "including", "most", "mostly", "some", "half", "none", "all"})


def _is_name(tokens: Tokens, phrase: Phrase) -> bool:
    """Whether the phrase starts with a name of two parts or more: "Ann Vos", "Ann Vos of Ghent"."""
    return phrase.last - phrase.first >= FULL_NAME and all(
        token.text[0].isupper() and token.text.isalpha() for token in tokens[phrase.first : phrase.first + 2]
    )


def _is_whole_name(tokens: Tokens, phrase: Phrase) -> bool:
    return all(token.text[0].isupper() for token in tokens[phrase.first : phrase.last])


def _part_start(tokens: Tokens, end: int, floor: int) -> int:
    index = end
    while index > floor and not (is_mark(tokens[index - 1]) and breaks(tokens, index - 1)):
        index -= 1
    return index


def credible(tokens: Tokens, first: int, last: int) -> bool:
    """Whether the phrase can make a statement: a name, a pronoun, or a word for people, bodies or documents."""
    return any(
        token.text[0].isupper() or token.lower in SOURCE or token.lower.endswith(PERSONAL)
        for token in tokens[first:last]
    )


def is_source(tokens: Tokens, first: int, last: int) -> bool:
    """Whether a word for people, bodies or documents is among them, or a name of two parts: no "Ilmen fire"."""
    return any(token.lower in SOURCE or is_acronym(token) for token in tokens[first:last])


PERSONAL = ("man", "men", "woman", "women", "ist", "ists", "ians")


def verb_group(tokens: Tokens, verb: int) -> tuple[int, frozenset[str]]:
    """Where the verb group that ends at `verb` starts, and its auxiliaries: "has also been" before "said"."""
    first = verb
    found: set[str] = set()
    for index in range(verb - 1, max(verb - 8, -1), -1):
        lower = tokens[index].lower
        if lower in BEING or lower in HAVING or lower in DOING or lower in {"not", "n't"}:
            if lower in POSSESSIVE and not found:
                break
            first = index
            found.add(lower)
        elif not (is_adverb(tokens[index])):
            break
    return first, frozenset(found)


def wording(tokens: Tokens, first: int, last: int) -> str:
    """The phrase as the article words it, without its article and cut to LONGEST_NAME words."""
    while first < last and tokens[first].lower in ARTICLES:
        first += 1
    last = _cut(tokens, first, _without_occasion(tokens, first, last))
    parts = [
        f" {token.text}" if index and token.start > tokens[index - 1].end else token.text
        for index, token in enumerate(tokens[first:last], first)
    ]
    return "".join(parts).strip(" ,;:-–—")


def _cut(tokens: Tokens, first: int, last: int) -> int:
    """The end of the first LONGEST_NAME words, less a small word left hanging: "reports from Alba | and the …"."""
    starts = [i for i in range(first + 1, last) if tokens[i].start > tokens[i - 1].end]
    if len(starts) < LONGEST_NAME:
        return last
    ends = range(starts[LONGEST_NAME - 1], first, -1)
    return next(end for end in ends if end == first + 1 or tokens[end - 1].lower not in HANGING)


HANGING = CONNECTOR | ARTICLES | {"and"}


def _without_occasion(tokens: Tokens, first: int, last: int) -> int:
    """Cuts "in a statement" off "the ministry in a statement", "published" off "papers published"."""
    last -= last > first + 1 and tokens[last - 1].lower in SHOWN and tokens[last - 2].lower in DOCUMENT
    for index in range(first + 1, last - 1):
        said_at = tokens[index].lower in {"in", "on", "at", "during"} and tokens[last - 1].lower in OCCASION
        if said_at or (tokens[index].lower, tokens[index + 1].lower) == ("with", "a"):
            return index  # "a poll of 900 voters | with a margin of error"
    return last


def name_behind(tokens: Tokens, speaker: Phrase) -> Phrase:
    """The Ann Vos of "said the mill's owner, Ann Vos", or `speaker`, where no name follows its role."""
    comma = speaker.last
    if comma + FULL_NAME >= len(tokens) or tokens[comma].text != "," or tokens[comma - 1].lower not in PERSON:
        return speaker
    end = comma + 1
    while end < len(tokens) and tokens[end].text[0].isupper() and tokens[end].text.isalpha():
        end += 1
    closes = end == len(tokens) or is_mark(tokens[end])
    return Phrase(comma + 1, end, speaker.outer) if closes and end - comma > FULL_NAME else speaker


def is_speaker(tokens: Tokens, phrase: Phrase) -> bool:
    """Whether the phrase names a person or a body: "Ann Vos", "the firm"; not "this", "houses in Ghent"."""
    words = tokens[phrase.first : phrase.last]
    head = next((i for i, token in enumerate(words) if i and token.lower in CONNECTOR), len(words)) - 1
    while head > 0 and words[head].lower in SUPPLIED:
        head -= 1
    lower = words[head].lower
    if lower in PERSON or lower in BODY or is_person(singular(lower)):
        return True
    first = phrase.first + head == 0  # its capital tells nothing: "Houses in Ghent"
    named = words[head].text[0].isupper() and lower not in DETERMINER and lower not in SPEAKING
    return named and not (first and (len(words) > 1 or lower.endswith("s")))


def titled_names(tokens: Tokens) -> list[Phrase]:
    """Every "Mr. Okafor", "Mayor Brandt"."""
    found = []
    for index, token in enumerate(tokens):
        if token.lower in PERSON and token.text[0].isupper():
            end = index + 1
            behind = min(index + LONGEST_NAME, len(tokens))
            while end < behind and (tokens[end].text[0].isupper() or tokens[end].text == "."):
                end += 1
            end -= tokens[end - 1].text == "."
            if end > index + 1:
                found.append(Phrase(index, end, index))
    return found


def is_rumour(tokens: Tokens, first: int, last: int) -> bool:
    """Whether the phrase means reports or media in general: not "Sky News", "the union's reports"."""
    head = tokens[last - 1]
    named = head.text != head.lower and last - first > 1
    return head.lower in RUMOUR and not named and OWNING.isdisjoint(each.lower for each in tokens[first:last])
