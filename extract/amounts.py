"""A number with what is written at it: currency sign, scale letter, sign, unit."""

from collections.abc import Sequence
from decimal import Decimal

from msgspec.structs import replace

from extract import counted, people, qualifiers, subjects, units, wordings
from extract.figure_words import FIGURE_WORDS
from extract.models import COUNT, DURATION, MEASURE, MONEY, Kind, Token, Value
from extract.nouns import is_person, is_plural, singular
from extract.numeral_parts import DIGITS, VAGUE, WORDS, Form, Number
from extract.rates import base_at, with_rate
from extract.tokens import HYPHENS, joined, lower_at, touches
from extract.units import Unit

# Currencies written as a letter glued to a number that has a scale: "e75m", "P74 million".
LETTERED = {"e": Unit("EUR", "euro", MONEY), "p": Unit("PHP", "philippine peso", MONEY)}
MAGNITUDE = Unit("magnitude", "magnitude", MEASURE)
MEASURED = frozenset({DURATION, MONEY, MEASURE})
LARGEST_PAGE = 100  # "p135" is a price, "p12" a page
LONGEST_LETTERS = 2  # "9400M"


class Amount(Value, frozen=True):
    """Tokens `first` to `last`, inclusive. `own_scale`: the number has a scale of its own; `mantissa`: without it."""

    first: int
    last: int
    low: Decimal
    high: Decimal
    form: Form
    unit: Unit | None = None
    kind: Kind = COUNT
    own_scale: bool = False
    mantissa: Decimal = Decimal(0)
    signed_currency: bool = False


def amount_of(tokens: Sequence[Token], number: Number) -> Amount | None:
    """`None` where a letter glued to the digits turns out to be no currency."""
    amount = _scaled(tokens, _with_currency(tokens, number))
    if amount is None:
        return None
    amount = _signed(tokens, amount)
    if amount.unit is None:
        amount = _with_unit(tokens, amount)
        return None if amount.unit is None and _lettered(tokens, amount) else amount
    unit, last = with_rate(tokens, *_past_currency_word(tokens, amount, amount.unit))
    return replace(amount, unit=unit, last=last)


def _lettered(tokens: Sequence[Token], amount: Amount) -> bool:
    """ "9400M": a letter that is neither scale nor unit makes a model of the number."""
    j = amount.last + 1
    if j >= len(tokens) or not touches(tokens[j - 1], tokens[j]):
        return False
    return len(tokens[j].text) <= LONGEST_LETTERS and tokens[j].text.isalpha() and tokens[j].lower != "x"


# ---- currency ------------------------------------------------------------------------------------------------------
def _with_currency(tokens: Sequence[Token], number: Number) -> Amount:
    first, last, low, high, form = number.first, number.last, number.low, number.high, number.form
    scaled, mantissa = number.scaled, low if number.mantissa is None else number.mantissa
    found = units.currency_before(tokens, first)
    if first > 1 and tokens[first - 1].text in {"-", "−"}:  # "$-50.8bn"
        found = units.currency_before(tokens, first - 1)
        if found:
            low, high = -high, -low
    if found is None:
        return Amount(first, last, low, high, form, None, COUNT, scaled, mantissa)
    return Amount(found[1], last, low, high, form, found[0], MONEY, scaled, mantissa, signed_currency=True)


def _past_currency_word(tokens: Sequence[Token], amount: Amount, unit: Unit) -> tuple[Unit, int]:
    """ "$5 million dollars", "$40 USD", "$20 Canadian": the words behind say the currency again, or whose it is."""
    i = amount.last + 1
    found = units.unit_at(tokens, i, touching=False)
    if found and found[0].code == unit.code:
        return unit, found[1]
    nation = units.of_nation().get(lower_at(tokens, i)) if unit.code == "USD" else None
    if nation and tokens[i].text[0].isupper() and not counted.noun_phrase(tokens, i + 1, one=True):
        return nation, i
    return unit, amount.last


# ---- scale ---------------------------------------------------------------------------------------------------------
def _scaled(tokens: Sequence[Token], amount: Amount) -> Amount | None:
    """Multiply out "bn", "k", "m" that touch the digits; read "e75m" and "p74 million" as money."""
    glued = LETTERED.get(lower_at(tokens, amount.first - 1))
    if glued and not joined(tokens, amount.first):
        glued = None
    scale = _letter_scale(tokens, amount, money=amount.unit is not None or glued is not None)
    if scale:
        amount = replace(amount, low=amount.low * scale, high=amount.high * scale, last=amount.last + 1, own_scale=True)
    if amount.unit is not None or glued is None:
        return amount
    if not amount.own_scale and not (glued.code == "PHP" and amount.low >= LARGEST_PAGE):
        return None
    return replace(amount, first=amount.first - 1, unit=glued, kind=MONEY, signed_currency=True)


def _letter_scale(tokens: Sequence[Token], amount: Amount, *, money: bool) -> int:
    """What the letters that touch the digits multiply them by; 0 where they are no scale."""
    j = amount.last + 1
    if amount.form is not DIGITS or amount.own_scale or j >= len(tokens) or not touches(tokens[j - 1], tokens[j]):
        return 0
    scale = WORDS.letter_scales.get(tokens[j].lower, 0)
    if not scale or (j + 1 < len(tokens) and touches(tokens[j], tokens[j + 1]) and tokens[j + 1].text[0].isalnum()):
        return 0
    return scale if money or _is_scale(tokens, amount, j) else 0


def _is_scale(tokens: Sequence[Token], amount: Amount, j: int) -> bool:
    """ "40k", "12m people", "700m yuan"; not "37m (121ft)", "16b", "100m hurdles"."""
    letter, after = tokens[j].lower, lower_at(tokens, j + 1)
    if tokens[j].text == "MM":
        return True
    if letter == "k":
        return after not in FIGURE_WORDS.no_thousands
    currency = units.unit_at(tokens, j + 1, touching=False)
    if currency and currency[0].kind is MONEY:
        return True
    if tokens[j].text in {"M", "B"} and counted.noun_phrase(tokens, j + 1):
        return True
    if letter == "m" and is_plural(after):
        return after not in FIGURE_WORDS.races
    return tokens[j].text == "m" and after not in FIGURE_WORDS.lengths and _tallies(tokens, amount)


def _tallies(tokens: Sequence[Token], amount: Amount) -> bool:
    """Whether what stands in front is counted, not measured: "unemployment rose to | 1.2m", "it sold | 3m"."""
    link = word_before(tokens, amount.first)
    if link in FIGURE_WORDS.tallying:
        return True
    tied = people.links_toll(link) or people.links_toll(lower_at(tokens, amount.first - 1))
    if not tied and link not in FIGURE_WORDS.rising:  # "rescuers dug | 13m"
        return False
    about = subjects.about(tokens, amount.first, amount.last + 1, COUNT)
    head = wordings.head_word(about)
    return singular(head.lower()) in FIGURE_WORDS.tallies or is_person(singular(head.lower()))


def word_before(tokens: Sequence[Token], first: int) -> str:
    """The word before an amount and the words that bound it: "dropped | more than $11 billion"."""
    found = qualifiers.before(tokens, first)
    return lower_at(tokens, (found[1] if found else first) - 1)


# ---- sign ----------------------------------------------------------------------------------------------------------
SIGNS = HYPHENS | {"−", "minus"}
SIGNED = frozenset({DIGITS, Form.WORDS})


def _signed(tokens: Sequence[Token], amount: Amount) -> Amount:
    """ "-12", "minus 12", "−$5": below nought; a dash between words is no sign."""
    i = amount.first - 1
    if i < 0 or tokens[i].lower not in SIGNS or amount.low <= 0 or amount.form not in SIGNED:
        return amount
    if lower_at(tokens, i - 1) == "minus":
        i -= 1  # "minus-12"
    minus = tokens[i].lower == "minus" and lower_at(tokens, i - 1) not in {"plus", "or"}
    if not minus and not _is_sign(tokens, i, amount.first):
        return amount
    return replace(amount, first=i, low=-amount.high, high=-amount.low, mantissa=-amount.mantissa)


def _is_sign(tokens: Sequence[Token], i: int, first: int) -> bool:
    """Whether the dash at token `i` touches only the number behind it."""
    if tokens[i].text not in {"-", "−", "–"} or not touches(tokens[i], tokens[first]):
        return False
    if i == 0 or tokens[i - 1].text == "(":
        return True
    return not touches(tokens[i - 1], tokens[i]) and not tokens[i - 1].text[0].isdecimal()


# ---- unit ----------------------------------------------------------------------------------------------------------
def _with_unit(tokens: Sequence[Token], amount: Amount) -> Amount:
    found = _unit_behind(tokens, amount)
    if found is None:
        return amount
    unit, last = with_rate(tokens, *found)
    if (
        lower_at(tokens, last + 1) == "on" and lower_at(tokens, last + 3) == "richter"
    ):  # "6 degrees | on the Richter scale"
        unit = MAGNITUDE
    return in_base_unit(_and_a_half(tokens, replace(amount, unit=unit, kind=unit.kind, last=last)))


def _unit_behind(tokens: Sequence[Token], amount: Amount) -> tuple[Unit, int] | None:
    """The unit behind an amount, over a hyphen that ties it to the number, and its last token."""
    j = amount.last + 1
    if j >= len(tokens):
        return None
    if tokens[j].lower == "per" and (base := base_at(tokens, j)):
        name = f"per {base[0]}"  # "43 | per 100,000 people"
        return Unit(name, name, MEASURE), base[1]
    touching = touches(tokens[j - 1], tokens[j])
    found = units.unit_at(tokens, j, touching=touching, scaled=amount.own_scale)
    if touching and tokens[j].text in HYPHENS and not _is_in(tokens, amount, j):
        return units.unit_at(tokens, j + 1, touching=True, scaled=amount.own_scale)
    return found or _past_adjective(tokens, amount, j) or _unit_of(tokens, amount, j)


def _is_in(tokens: Sequence[Token], amount: Amount, j: int) -> bool:
    """The preposition of "one-in-five", no inch."""
    return lower_at(tokens, j + 1) == "in" and (amount.form is not DIGITS or lower_at(tokens, j + 2) in HYPHENS)


def _past_adjective(tokens: Sequence[Token], amount: Amount, j: int) -> tuple[Unit, int] | None:
    """ "three | straight | years"."""
    if tokens[j].lower not in FIGURE_WORDS.adjectives:
        return None
    found = units.unit_at(tokens, j + 1, touching=False, scaled=amount.own_scale)
    return found if found and found[0].kind in MEASURED else None


def _unit_of(tokens: Sequence[Token], amount: Amount, j: int) -> tuple[Unit, int] | None:
    """ "a quarter | of a mile", "1/16 | of a US pint", "millions | of dollars"."""
    if lower_at(tokens, j) != "of":
        return None
    if amount.form is VAGUE:
        return units.unit_at(tokens, j + 1, touching=False, scaled=True)
    if not 0 < amount.low < 1 or lower_at(tokens, j + 1) not in {"a", "an"}:
        return None
    return units.unit_at(tokens, j + (3 if lower_at(tokens, j + 2) in {"us", "u.s.", "uk"} else 2), touching=False)


def in_base_unit(amount: Amount) -> Amount:
    """Three decades are 30 years, a fortnight is two weeks: the number takes up what the unit stands for."""
    unit = amount.unit
    if unit is None or unit.times == 1:
        return amount
    _, per, base = unit.name.partition(" per ")
    plain = replace(unit, name=unit.code + per + base, times=1)
    return replace(
        amount,
        low=amount.low * unit.times,
        high=amount.high * unit.times,
        unit=plain,
        own_scale=True,
        mantissa=amount.mantissa or amount.low,
    )


def _and_a_half(tokens: Sequence[Token], amount: Amount) -> Amount:
    """ "a year and a half", "two days and a half"."""
    j = amount.last
    if lower_at(tokens, j + 1) == "and" and [lower_at(tokens, j + k) for k in (2, 3)] == ["a", "half"]:
        half = Decimal("0.5")
        return replace(amount, low=amount.low + half, high=amount.high + half, last=j + 3)
    return amount
