"""When a number is an age: "34-year-old", "aged 19", "Jo Smith, 34, …", "those over 50", "the oldest is 81"."""

from collections.abc import Sequence

from msgspec.structs import replace

from extract import counted, people, subjects, wordings
from extract.amounts import Amount, word_before
from extract.clauses import BE, BREAK, DETERMINER, HAVE, NOUN, VERB, role_at, word_of
from extract.figure_words import FIGURE_WORDS
from extract.models import COUNT, DURATION, Kind, Token
from extract.nouns import is_person, is_plural, singular
from extract.nouns import words as noun_words
from extract.numeral_parts import DIGITS, Form
from extract.tokens import HYPHENS, lower_at, text_at
from extract.units import Unit
from extract.verbs import lemma

YEAR = Unit("year", "year", DURATION)
LIVED = frozenset({"year", "month", "week", "day"})
OLDEST = 122  # years; nobody was ever older
GROWN = 10  # "will be two" is as often a number of things


def age_behind(tokens: Sequence[Token], amount: Amount) -> Amount:
    """ "34-year-old", "six years old", "12 years of age"."""
    j = amount.last + 1
    last = j + 1 if lower_at(tokens, j) in HYPHENS else j
    if lower_at(tokens, last) in {"old", "olds"}:
        return replace(amount, kind=Kind.AGE, last=last)
    if lower_at(tokens, j) == "of" and lower_at(tokens, j + 1) == "age":
        return replace(amount, kind=Kind.AGE, last=j + 1)
    return amount


def age_in_front(tokens: Sequence[Token], amount: Amount) -> Amount | None:
    """ "aged 19", "age 21", "Jo Smith, 34, …", "a woman (41)"."""
    if not 0 < amount.low <= OLDEST or amount.own_scale or amount.low != amount.low.to_integral_value():
        return None
    if (
        not _age_told(tokens, amount)
        and not _age_of(tokens, amount)
        and not _lived(tokens, amount)
        and not (amount.form is DIGITS and _in_apposition(tokens, amount))
        and not _is_spelled_beside(tokens, amount)
    ):
        return None
    named = lower_at(tokens, amount.first - 1) in FIGURE_WORDS.ages
    return replace(amount, first=amount.first - named, unit=YEAR, kind=Kind.AGE)


def _age_told(tokens: Sequence[Token], amount: Amount) -> bool:
    """ "aged | 19", "at the age of | 34", "as young as | 11", "turned | 40", "she was | 40 when …"."""
    before, earlier = lower_at(tokens, amount.first - 1), lower_at(tokens, amount.first - 2)
    after = lower_at(tokens, amount.last + 1)
    if before in FIGURE_WORDS.ages and tokens[amount.first - 1].text[0].isupper() and amount.first > 1:
        return not counted.noun_phrase(tokens, amount.last + 1)  # "in the Bronze Age | 40 villages"
    if before == "at" and (_opens_at(tokens, amount) or _is_stage(tokens, amount)):
        return True
    of_age = before in {"of", "between"} and earlier in FIGURE_WORDS.ages
    if before in FIGURE_WORDS.ages or of_age or (before == "as" and earlier in {"young", "old"}):
        return True
    if before in FIGURE_WORDS.turning or before in ELDEST:  # "nine miners, the youngest | 19 |, …"
        return after in FIGURE_WORDS.after_turning
    # "when he was 19 and she | 17 |, …"
    both = before in {"he", "she"} and earlier == "and" and lower_at(tokens, amount.first - 4) in {"is", "was"}
    if both or (before in {"is", "was"} and (earlier in {"he", "she", "who"} or _is_eldest(tokens, amount.first))):
        return after in FIGURE_WORDS.after_age
    will_be = before == "be" and earlier in {"will", "would"}
    return will_be and after in FIGURE_WORDS.after_will_be and amount.low >= GROWN


ELDEST = frozenset({"youngest", "oldest", "eldest"})


def _is_eldest(tokens: Sequence[Token], first: int) -> bool:
    """ "the oldest of the 38 graduates is | 81"."""
    return any(token.lower in ELDEST for token in tokens[max(0, first - LIFE_REACH) : first])


def _opens_at(tokens: Sequence[Token], amount: Amount) -> bool:
    """ "At | 47 |, she becomes …"."""
    opens, j = role_at(tokens, amount.first - 2) == BREAK, amount.last + 1
    return opens and lower_at(tokens, j) == "," and lower_at(tokens, j + 1) in {"he", "she"}


def _is_stage(tokens: Sequence[Token], amount: Amount) -> bool:
    """ "died on Sunday at | 87 |", "left school at | 13 | and …"; not "died at 12 sites", "left at 13:40"."""
    near = tokens[max(0, amount.first - STAGE_REACH) : amount.first - 1]
    ends = lower_at(tokens, amount.last + 1) in FIGURE_WORDS.after_age
    if not ends or any(lemma(token.lower) in FIGURE_WORDS.stages for token in near):
        return ends
    grown = amount.low > LATEST_HOUR and any(lemma(token.lower) in FIGURE_WORDS.careers for token in near)
    return grown or any(_is_one_of_life(tokens, k) for k in range(amount.first - len(near), amount.first - 1))


def _is_one_of_life(tokens: Sequence[Token], i: int) -> bool:
    """ "won | her first | title at 17 and | her last | at 35"."""
    return lower_at(tokens, i) in {"his", "her"} and lower_at(tokens, i + 1) in {"first", "last", "only"}


LATEST_HOUR = 12  # "joined at 9" may be the time of day


STAGE_REACH = 6  # words from "died" to the age


def _age_of(tokens: Sequence[Token], amount: Amount) -> bool:
    """Whether people in front and nothing counted behind make an age of a number."""
    told = _is_bounded_age(tokens, amount) or _is_of_age(tokens, amount) or _is_of_people(tokens, amount)
    aged = lower_at(tokens, amount.first - 2) == "aged"  # "one in three Australians aged over | 65 | lives alone"
    return told and (aged or not counted.noun_phrase(tokens, amount.last + 1))


def _is_bounded_age(tokens: Sequence[Token], amount: Amount) -> bool:
    """ "those over | 50", "children under | five", "half of those held are over | 60"."""
    at = amount.first - 1
    if lower_at(tokens, at) not in FIGURE_WORDS.age_bounds or at < 1:
        return False
    near = (at - 2, at - 3, at - 4) if tokens[at - 1].lower in BEING else (at - 1,)
    words = [lower_at(tokens, k) for k in near]
    people_there = FIGURE_WORDS.anyone | noun_words().states | {"sick"}
    return any(word in people_there or (word.isalpha() and is_person(singular(word))) for word in words)


def _is_of_people(tokens: Sequence[Token], amount: Amount) -> bool:
    """ "more than 70% of the 1,400 passengers on the liner were over | 65 |."."""
    at, ends = amount.first - 1, lower_at(tokens, amount.last + 1) in FIGURE_WORDS.after_age
    if not ends or lower_at(tokens, at) not in FIGURE_WORDS.age_bounds or lower_at(tokens, at - 1) not in BEING:
        return False
    about = subjects.about(tokens, at, amount.last, COUNT)
    return is_person(wordings.head_word(about).lower() or ".")


BEING = frozenset({"is", "are", "was", "were", "aged", "be"})


def _is_of_age(tokens: Sequence[Token], amount: Amount) -> bool:
    """ "a pensioner of | 82"; not "a mother of | five", "a family of | six"."""
    i, after = amount.first - 2, lower_at(tokens, amount.last + 1)
    if lower_at(tokens, i + 1) != "of":
        return False
    ends = after in FIGURE_WORDS.after_age or after in FIGURE_WORDS.after_turning or after == "who"
    if not (ends or word_of(after).role in {BE, HAVE, VERB}):
        return False
    word = lower_at(tokens, i)
    if not word.isalpha() or is_plural(word) or not is_person(word) or people.is_group(word):
        return False
    return bool({lower_at(tokens, i - k) for k in (1, 2, 3)} & {"a", "an", "the", "one"})


def _lived(tokens: Sequence[Token], amount: Amount) -> bool:
    """ "life expectancy for men is | 73", "raised the retirement age to | 67"."""
    near = [token.lower for token in tokens[max(0, amount.first - LIFE_REACH) : amount.first]]
    if (
        LIVES.isdisjoint(near)
        or not people.links_toll(word_before(tokens, amount.first))
        or counted.noun_phrase(tokens, amount.last + 1)
    ):
        return False
    about = subjects.about(tokens, amount.first, amount.last, COUNT)
    return wordings.head_word(about) in LIVES


LIVES = frozenset({"expectancy", "age"})
LIFE_REACH = 14  # words between "life expectancy" and its years


def _in_apposition(tokens: Sequence[Token], amount: Amount) -> bool:
    """ "Jo Smith, | 34 |, …", "a woman (| 41 |)"; not "in Paris, 34, …"."""
    before, after = lower_at(tokens, amount.first - 1), lower_at(tokens, amount.last + 1)
    ends = after in {",", ".", ";"}
    if before == "," and _ages_listed(tokens, amount):
        return True
    if before == "both" and ends and lower_at(tokens, amount.first - 2) == ",":
        return True  # "the two men, both | 22 |, …"
    if not ((before == "," and ends) or (before == "(" and after == ")")):
        return False
    name = text_at(tokens, amount.first - 2)
    placed = lower_at(tokens, amount.first - 3) in FIGURE_WORDS.places
    if placed and before == "," and name[:1].isupper():
        return _is_of_place(tokens, amount.first - 3)
    named = name[:1].isupper() and name[1:].islower() and not placed
    if named and before == "(" and not _is_full_name(tokens, amount.first - 3):
        return False  # "Scorers: Velmar (14)": so many minutes, or points
    twins = is_person(singular(name)) and not TWINS.isdisjoint((name, lower_at(tokens, amount.first - 3)))
    return (named or twins or is_person(name)) and name.lower() not in FIGURE_WORDS.no_names


TWINS = frozenset({"twin", "twins", "triplets"})


def _is_spelled_beside(tokens: Sequence[Token], amount: Amount) -> bool:
    """ "the girl, | nine |, had been"; not "two guards, | three |, …", which would be many."""
    commas = lower_at(tokens, amount.first - 1) == lower_at(tokens, amount.last + 1) == ","
    name = lower_at(tokens, amount.first - 2)
    return commas and _is_one_person(name) and amount.form is Form.WORDS and amount.low <= SPELLED


def _is_one_person(noun: str) -> bool:
    return is_person(noun) and not is_plural(noun) and not people.is_group(noun)


SPELLED = 20  # an age above is written in digits


def _is_of_place(tokens: Sequence[Token], link: int) -> bool:
    """Whether one person stands before the "from" of "a teacher | from | Verden, 34, …"; not "police in Verden"."""
    word, before = lower_at(tokens, link - 1), lower_at(tokens, link - 2)
    return word.isalpha() and _is_one_person(word) and (role_at(tokens, link - 2) in {DETERMINER, NOUN} or before == "")


def _is_full_name(tokens: Sequence[Token], i: int) -> bool:
    """Whether a name or a title stands at token `i`, before the last name: "| Ramesh | Yadav (34)", "| Mr | Yadav"."""
    at = i - 1 if text_at(tokens, i) == "." else i
    return text_at(tokens, at)[:1].isupper() or is_person(lower_at(tokens, at))


def _ages_listed(tokens: Sequence[Token], amount: Amount) -> bool:
    """ "the brothers, | 24 | and 27, …"."""
    joint, other, end = (lower_at(tokens, amount.last + k) for k in (1, 2, 3))
    name = lower_at(tokens, amount.first - 2)
    listed = joint in {"and", ","} and other.isdecimal() and end in {",", "."}
    return listed and is_plural(name) and is_person(singular(name))
