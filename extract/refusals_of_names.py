"""Numbers that are part of a name: "G7", "Flight 370", "Article 5", "World War Two", "4 Mill Road"."""

from collections.abc import Sequence

from extract import qualifiers, units
from extract.clauses import ADVERB, DETERMINER, PREPOSITION, VERB, VERBAL, role_at, word_at
from extract.counted import is_nation
from extract.figure_words import FIGURE_WORDS
from extract.models import Token
from extract.nominals import opens_figure
from extract.nouns import is_plural
from extract.numeral_parts import DIGITS, WORDS, Form, Number
from extract.refusal_words import DASHES, Line, counts, is_digits, names
from extract.subject_words import words as subject_words
from extract.tokens import joined, lower_at, text_at
from extract.verbs import verb_form

LARGEST_MAGNITUDE = 10
LAST_SCHOOL_YEAR = 13
LONGEST_SYMBOL = 3  # letters; a longer word glued to digits is one that lost its space
LONGEST_ABBREVIATION = 3  # letters: "AK - 47"


def glued_in_front(line: Line, number: Number) -> bool:
    """ "G7", "Su-34", "Covid-19", "x86"; not "US$5", "USD10m", "pre-"."""
    tokens, i = line.tokens, number.first
    if not joined(tokens, i) or units.currency_before(tokens, i):
        return False
    before = text_at(tokens, i - 1)
    if before in DASHES and _is_acronym_before(tokens, i):
        return True  # "COVID -19"
    if before in DASHES and joined(tokens, i - 1):
        word = text_at(tokens, i - 2)
        return word.lower() not in names().unnumbered_prefixes and (word.isalpha() or word == ")")
    if before in {".", "/", "_", "@", "#", "=", "&", "\\"}:
        return before == "#" or (joined(tokens, i - 1) and not is_digits(text_at(tokens, i - 2)))
    if _is_magnitude(tokens, number):
        return False
    return before[-1].isalpha() and before.lower() not in {"p", "e"}


def _is_magnitude(tokens: Sequence[Token], number: Number) -> bool:
    """ "M7.5"."""
    i = number.first
    return text_at(tokens, i - 1) == "M" and "." in text_at(tokens, i) and number.low < LARGEST_MAGNITUDE


def _is_acronym_before(tokens: Sequence[Token], i: int) -> bool:
    """Whether a dash apart from an acronym ties a whole number to it; "DAX -0.4%" is a fall."""
    word = text_at(tokens, i - 2)
    apart = not joined(tokens, i - 1) and len(word) > LONGEST_SYMBOL and word.isalpha() and word.isupper()
    return (
        apart
        and text_at(tokens, i).isdecimal()
        and units.unit_at(tokens, i + 1, touching=joined(tokens, i + 1)) is None
    )


def glued_behind(line: Line, number: Number) -> bool:
    """ "5G", "787s", "3D", "2x4"; not "37m", "5bn", "640bhp"."""
    tokens, i = line.tokens, number.last + 1
    if not joined(tokens, i) or not text_at(tokens, i)[0].isalpha():
        return False
    word = tokens[i].lower
    if word in {"p", "i"} and lower_at(tokens, i + 1) in FIGURE_WORDS.screens:
        return True  # "1080p video"
    if units.unit_at(tokens, i, touching=True) or word in names().glued_scales or (is_plural(word) and len(word) > 2):  # noqa: PLR2004 - "as", "us"
        return False
    return len(word) <= LONGEST_SYMBOL or not word.isalpha() or word == "gbps"


def numbered_thing(line: Line, number: Number) -> bool:
    """ "Flight 370", "Article 5", "page 12", "No. 10"; not "in Group 12 people"."""
    tokens, i = line.tokens, number.first
    at = i - 2 if text_at(tokens, i - 1) in {".", "#", ":"} and joined(tokens, i - 1) else i - 1
    word = lower_at(tokens, at)
    school = text_at(tokens, at) == "Year" and at > 0 and number.low <= LAST_SCHOOL_YEAR  # "half of Year 6 pupils"
    if school or word not in names().numbered or number.scaled:
        return school
    if number.low != number.low.to_integral_value() and word not in names().numbered_versions:
        return False
    if word in names().numbered_letters:
        if units.currency_before(tokens, i):
            return False  # "( $ A195,900 )"
        return text_at(tokens, at).isupper() and at > 0 and not line.is_title and not counts(tokens, number.last + 1)
    if word == "no" and at == i - 1:
        return False  # "no 12" lacks its stop; "No. 12" has it
    return _is_numbered(tokens, number, at)


def _is_numbered(tokens: Sequence[Token], number: Number, at: int) -> bool:
    if number.form is Form.WORDS and not text_at(tokens, number.first)[0].isupper():
        return lower_at(tokens, at) == "number" and not counts(tokens, number.last + 1)  # "the world number | three"
    plain = text_at(tokens, at)[0].islower() or (
        at == 0 and tokens[0].lower.endswith("ing")
    )  # "Building | 500 | homes"
    if plain and counts(tokens, number.last + 1):
        return tokens[at].lower in names().numbered_before_nouns or _is_place_that_does(tokens, number, at)
    return True


def _is_place_that_does(tokens: Sequence[Token], number: Number, at: int) -> bool:
    """ "Crush at gate | 9 | kills 12", "as gate | 14 | stays shut"; not "led the route | 40 | times"."""
    form = verb_form(lower_at(tokens, number.last + 1))
    opened = role_at(tokens, at - 1) == PREPOSITION or lower_at(tokens, at - 1) in {"as", "when", "while"}
    return opened and form is not None and form.shape == "s"


def part_of_noun(line: Line, number: Number) -> bool:
    """The three of "seven | three | -pointers", "a | 3 | -pointer": a number that is part of what a thing is called."""
    tokens, i, j = line.tokens, number.first, number.last + 1
    counted = is_digits(text_at(tokens, i - 1)) or _is_several(lower_at(tokens, i - 1))
    tied = text_at(tokens, j) in DASHES and joined(tokens, j) and joined(tokens, j + 1)
    if tied and lower_at(tokens, j + 1) in names().named_by_number:
        return True
    measured = units.unit_at(tokens, j + 1, touching=True) is not None
    return counted and tied and is_plural(lower_at(tokens, j + 1)) and not measured


def type_or_code(line: Line, number: Number) -> bool:
    """ "a fully booked 737 jet", "its 787 Dreamliner", "the 90210 ZIP code"; not "747 people"."""
    tokens, i, after = line.tokens, number.first, text_at(line.tokens, number.last + 1)
    if after.lower() in names().codes:
        return True
    if text_at(tokens, i) not in names().models or line.is_title:
        return False
    named = after[:1].isupper() and not after.isupper() and not is_plural(after.lower())
    measures = units.unit_at(tokens, number.last + 1, touching=False) is not None  # "300 | Hz", "about 300 | Chinese"
    named = named and not measures and not is_nation(after, after.lower())
    typed = after.lower() in names().aircraft and not _is_fleet(tokens, i, after.lower())
    return typed or (named and not counts(tokens, number.last + 2))


def _is_fleet(tokens: Sequence[Token], i: int, after: str) -> bool:
    """Whether so many of them are counted: "stands at | 318 aircraft"; not "two | 737 jets", "the | 787 planes"."""
    return is_plural(after) and role_at(tokens, i - 1) in {PREPOSITION, VERB}


def name_with_number(line: Line, number: Number) -> bool:
    """ "iPhone 11", "Cessna 208", "Big Ten", "World War Two": a capitalised word, then a number that counts nothing."""
    tokens, i = line.tokens, number.first
    before = text_at(tokens, i - 1)
    if number.form is DIGITS and (_models_counted(tokens, number) or _is_index(tokens, i)):
        return True
    if _is_rifle(tokens, i):
        return is_digits(text_at(tokens, i - 3)) or lower_at(tokens, i - 3) in WORDS.cardinals  # "14 AK - 47 rifles"
    if not before or not before[0].isalpha() or before == before.lower() or number.scaled or line.is_title:
        return False
    measured = units.currency_before(tokens, i) is not None or _is_magnitude(tokens, number)
    if measured or (joined(tokens, i - 1) and is_digits(text_at(tokens, i - 2))):
        return False  # "USD 6000", "320GB 7200rpm"
    if before[0].islower():  # "iPhone 11"
        return True
    return not _opens_sentence(tokens, i) and _named(tokens, number)


def _is_index(tokens: Sequence[Token], i: int) -> bool:
    """ "the s&p | 500", in any case."""
    return lower_at(tokens, i - 1) == "p" and [lower_at(tokens, i - k) for k in (3, 2)] == ["s", "&"]


def _models_counted(tokens: Sequence[Token], number: Number) -> bool:
    """ "two new | 737 | Max jets", "six AK | 47 | rifles"."""
    i, before = number.first, text_at(tokens, number.first - 1)
    if not (_is_several(lower_at(tokens, i - 1)) or _is_several(lower_at(tokens, i - 2))):
        return False
    if units.unit_at(tokens, number.last + 1, touching=joined(tokens, number.last + 1)):
        return False  # "two | 4 | TB drives"
    return before.isalpha() and (text_at(tokens, number.last + 1)[:1].isupper() or before.isupper())


def _is_several(word: str) -> bool:
    return word in WORDS.cardinals and word != "one"


def _is_rifle(tokens: Sequence[Token], i: int) -> bool:
    if text_at(tokens, i - 1) != "-":
        return False
    maker = text_at(tokens, i - 2)
    return maker.isupper() and len(maker) <= LONGEST_ABBREVIATION


def _opens_sentence(tokens: Sequence[Token], i: int) -> bool:
    if lower_at(tokens, i - 1) in FIGURE_WORDS.no_names or (i == 1 and _is_opening(lower_at(tokens, 0))):
        return True  # "On Monday | 5 fled"
    if i == 1 and role_at(tokens, 0) == ADVERB and role_at(tokens, 2) in VERBAL:
        return True  # "Reportedly | 5 fled"
    return qualifiers.before(tokens, i) is not None  # "Roughly | 2,500"


def _is_opening(word: str) -> bool:
    """A word that may have its capital from standing first."""
    return word in WORDS.cardinals or word in names().opening


def _named(tokens: Sequence[Token], number: Number) -> bool:
    i, j, before = number.first, number.last + 1, lower_at(tokens, number.first - 1)
    if number.form is Form.WORDS:
        return text_at(tokens, i)[0].isupper() and not _is_opening(before)
    if number.form is not DIGITS or text_at(tokens, j) in {"%", "per"}:
        return False
    if _is_model_that_acts(tokens, i, j):
        return True
    if counts(tokens, j):  # "three Falcon 9 rockets", but "in Kharkiv 12 people" and "Russia 472 drones"
        return is_digits(text_at(tokens, i - 2)) or text_at(tokens, i - 2) in _COUNTED_MODELS
    return not _is_opening(before)


def _is_model_that_acts(tokens: Sequence[Token], i: int, j: int) -> bool:
    """ "The Nexa | 7 | costs $500", "the Fold | 3 | opens to a tablet"; not "in Lorn | 40 | strikes hit"."""
    first = i - 1
    while (
        first > 0
        and tokens[first - 1].text[0].isupper()
        and tokens[first - 1].text.isalpha()
        and first > i - LONGEST_MODEL
    ):
        first -= 1
    article = lower_at(tokens, first) == "the" or lower_at(tokens, first - 1) == "the"
    verb = word_at(tokens, j).shape == "s" or lower_at(tokens, j) in subject_words().verbs
    unknown = article and lower_at(tokens, j).endswith("s") and role_at(tokens, j + 1) == DETERMINER
    verb = verb or unknown  # "the Nexa 7 | crams | a screen into …"
    if not verb or role_at(tokens, first) == PREPOSITION or lower_at(tokens, j + 1) == "of":
        return False
    behind = role_at(tokens, j + 1)
    acts = opens_figure(tokens, j + 1) or behind == DETERMINER
    return (acts and (article or first == 0)) or (
        article and (behind == PREPOSITION or lower_at(tokens, j + 1) == "to")
    )


LONGEST_MODEL = 4  # words of "The Orbis Fold"
_COUNTED_MODELS = frozenset({"two", "three", "four", "five", "six"})


def capitalised_number(line: Line, number: Number) -> bool:
    """ "the Final Four", "Group of Seven": a number word with a capital inside a sentence is part of a name."""
    text, before = text_at(line.tokens, number.first), text_at(line.tokens, number.first - 1)
    if not text[0].isupper() or line.is_title or text.isupper():
        return False
    return before[:1].isalpha() and not before.isupper() and before != "A"


def address(line: Line, number: Number) -> bool:
    """ "4 Mill Way", "16-18 Industrial Avenue"."""
    tokens, j = line.tokens, number.last + 1
    if text_at(tokens, j) in DASHES and is_digits(text_at(tokens, j + 1)):
        j += 2  # "16-18 Industrial Avenue"
    if not text_at(tokens, j)[:1].isupper():
        return False
    for k in range(j + 1, min(j + 3, len(tokens))):
        if not tokens[k].text[0].isupper():
            return False
        if tokens[k].lower in names().streets:
            return True
    return False
