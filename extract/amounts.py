"""A number with what is written at it: currency sign, scale letter, unit, "years old"."""

from collections.abc import Sequence
from decimal import Decimal
from typing import NamedTuple

from extract import counted, units
from extract.models import Kind, Token
from extract.nouns import is_plural, singular
from extract.numerals import DASHES, WORDS, Form, Number, lower_at, touches
from extract.units import Unit

RATIO = Unit("ratio", "ratio", Kind.RATIO)
TIMES = Unit("times", "times", Kind.MULTIPLE)
YEAR = Unit("year", "year", Kind.DURATION)
MAGNITUDE = Unit("magnitude", "magnitude", Kind.MEASURE)
ROUBLE_STYLE = {"e": Unit("EUR", "euro", Kind.MONEY), "p": Unit("PHP", "philippine peso", Kind.MONEY)}
OLDEST = 122  # years; nobody was ever older


class Amount(NamedTuple):
    """Tokens `first` to `last`, inclusive. `own_scale`: the number has a scale of its own; `mantissa`: without it."""

    first: int
    last: int
    low: Decimal
    high: Decimal
    form: Form
    unit: Unit | None = None
    kind: Kind = Kind.COUNT
    own_scale: bool = False
    mantissa: Decimal = Decimal(0)
    signed_currency: bool = False
    hyphen: bool = False


def amount_of(tokens: Sequence[Token], number: Number) -> Amount | None:
    """`None` where a letter glued to the digits turns out to be no currency."""
    amount = _scaled(tokens, _with_currency(tokens, number))
    if amount is None:
        return None
    amount = _signed(tokens, amount)
    if amount.unit is None:
        amount = _with_unit(tokens, amount)
        if amount.unit is None and _lettered(tokens, amount):
            return None
    elif amount.signed_currency:
        unit, last = units.with_rate(tokens, amount.unit, _past_currency_word(tokens, amount))
        amount = amount._replace(unit=unit, last=last)
    return _as_kind(tokens, amount)


def _lettered(tokens: Sequence[Token], amount: Amount) -> bool:
    """ "9400M": a letter that is neither scale nor unit makes a model of the number."""
    j = amount.last + 1
    if j >= len(tokens) or not touches(tokens[j - 1], tokens[j]):
        return False
    return len(tokens[j].text) <= 2 and tokens[j].text.isalpha() and tokens[j].lower != "x"  # noqa: PLR2004


def _with_currency(tokens: Sequence[Token], number: Number) -> Amount:
    mantissa = number.low if number.mantissa is None else number.mantissa
    amount = Amount(
        number.first, number.last, number.low, number.high, number.form, own_scale=number.scaled, mantissa=mantissa
    )
    found = units.currency_before(tokens, number.first)
    if found is None and number.first > 1 and tokens[number.first - 1].text in {"-", "−"}:  # "$-50.8bn"
        found = units.currency_before(tokens, number.first - 1)
        if found:
            amount = amount._replace(low=-amount.high, high=-amount.low)
    if found is None or number.form is Form.ORDINAL:
        return amount
    unit, first = found
    return amount._replace(first=first, unit=unit, kind=Kind.MONEY, signed_currency=True)


def _scaled(tokens: Sequence[Token], amount: Amount) -> Amount | None:
    """Multiply out "bn", "k", "m" that touch the digits; read "e75m" and "p74 million" as money."""
    j = amount.last + 1
    before = tokens[amount.first - 1] if amount.first else None
    glued = ROUBLE_STYLE.get(before.lower) if before and touches(before, tokens[amount.first]) else None
    if amount.form is Form.DIGITS and j < len(tokens) and touches(tokens[j - 1], tokens[j]) and not amount.own_scale:
        scale = WORDS.letter_scales.get(tokens[j].lower)
        if scale and _is_scale(tokens, j, money=amount.unit is not None or glued is not None):
            amount = amount._replace(low=amount.low * scale, high=amount.high * scale, last=j, own_scale=True)
    if amount.unit is None and glued:
        if not amount.own_scale:
            return None
        return amount._replace(first=amount.first - 1, unit=glued, kind=Kind.MONEY, signed_currency=True)
    return amount


def _is_scale(tokens: Sequence[Token], j: int, *, money: bool) -> bool:
    """ "$12m", "40k", "12m people"; not "37m (121ft)", "16b"."""
    letter, after = tokens[j].lower, lower_at(tokens, j + 1)
    if j + 1 < len(tokens) and touches(tokens[j], tokens[j + 1]) and tokens[j + 1].text[0].isalnum():
        return False
    if money or tokens[j].text == "MM":
        return True
    currency = units.unit_at(tokens, j + 1, touching=False)
    if letter in {"m", "b"} and currency and currency[0].kind is Kind.MONEY:
        return True  # "700m yuan"
    if letter == "k":
        return after not in {"race", "run", "resolution", "video", "tv", "display", "screen"}
    if tokens[j].text in {"M", "B"} and counted.noun_phrase(tokens, j + 1):
        return True
    return letter == "m" and is_plural(after) and after not in RACES


# Behind metres, not millions: "the 100m hurdles".
RACES = frozenset(
    {"hurdles", "heats", "finals", "sprints", "races", "relays", "medley", "runners", "sprinters", "trials"}
)


def _signed(tokens: Sequence[Token], amount: Amount) -> Amount:
    """ "-12", "minus 12", "−$5": below nought; a dash between words is no sign."""
    i = amount.first - 1
    if i < 0 or amount.low <= 0 or amount.form not in {Form.DIGITS, Form.WORDS}:
        return amount
    word = tokens[i].lower
    if word in DASHES and lower_at(tokens, i - 1) == "minus":
        i, word = i - 1, "minus"
    sign = (
        word in {"-", "−", "–"}
        and touches(tokens[i], tokens[amount.first])
        and (
            i == 0
            or (not touches(tokens[i - 1], tokens[i]) and not tokens[i - 1].text[0].isdecimal())
            or tokens[i - 1].text == "("
        )
    )
    if not sign and (word != "minus" or lower_at(tokens, i - 1) in {"plus", "or"}):
        return amount
    return amount._replace(first=i, low=-amount.high, high=-amount.low, mantissa=-amount.mantissa)


def _past_currency_word(tokens: Sequence[Token], amount: Amount) -> int:
    """ "$5 million dollars", "$40 USD": the word says the currency again."""
    found = units.unit_at(tokens, amount.last + 1, touching=False)
    return (
        found[1]
        if found and amount.unit and found[0].kind is Kind.MONEY and found[0].code == amount.unit.code
        else amount.last
    )


# Adjectives that may stand between a number and its unit: "three straight years", "five more minutes".
ADJECTIVES = frozenset(
    "more straight consecutive full long whole additional extra further other solid working successive short good entire business calendar "
    "regular further single continuous unanswered cubic square total".split()
)


def _with_unit(tokens: Sequence[Token], amount: Amount) -> Amount:
    j = amount.last + 1
    if j >= len(tokens):
        return amount
    touching = touches(tokens[j - 1], tokens[j])
    found = units.unit_at(tokens, j, touching=touching, scaled=amount.own_scale)
    hyphen = False
    if found is None and tokens[j].text in DASHES and touching and j + 1 < len(tokens):
        found = units.unit_at(tokens, j + 1, touching=True, scaled=amount.own_scale)
        hyphen = found is not None and tokens[found[1]].text != "in"
    if found is None and tokens[j].lower in ADJECTIVES:
        later = units.unit_at(tokens, j + 1, touching=False, scaled=amount.own_scale)
        found = later if later and later[0].kind in {Kind.DURATION, Kind.MONEY, Kind.MEASURE} else None
    if (
        found is None
        and amount.form is Form.FRACTION
        and lower_at(tokens, j) == "of"
        and lower_at(tokens, j + 1) in {"a", "an"}
    ):
        found = units.unit_at(
            tokens, j + 3 if lower_at(tokens, j + 2) in {"us", "u.s.", "uk"} else j + 2, touching=False
        )
    if found is None and amount.form is Form.VAGUE and lower_at(tokens, j) == "of":
        found = units.unit_at(tokens, j + 1, touching=False, scaled=True)
    if found is None:
        return _magnitude(tokens, amount)
    unit, last = units.with_rate(tokens, *found)
    if unit.code == "degree" and [lower_at(tokens, last + k) for k in (1, 2, 3)] == ["on", "the", "richter"]:
        unit = MAGNITUDE
    return _and_a_half(tokens, amount._replace(unit=unit, kind=unit.kind, last=last, hyphen=hyphen))


def _and_a_half(tokens: Sequence[Token], amount: Amount) -> Amount:
    """ "a year and a half", "two days and a half"."""
    j = amount.last
    if [lower_at(tokens, j + k) for k in (1, 2, 3)] == ["and", "a", "half"]:
        half = Decimal("0.5")
        return amount._replace(low=amount.low + half, high=amount.high + half, last=j + 3)
    return amount


QUAKES = frozenset({"quake", "earthquake", "temblor", "tremor", "aftershock", "foreshock", "seaquake"})


def _magnitude(tokens: Sequence[Token], amount: Amount) -> Amount:
    """ "magnitude 6.1", "magnitude of 6.1", "5.6 on the Richter scale"."""
    i, j = amount.first - 1, amount.last
    while lower_at(tokens, i) in {"of", "-", "a", "was", "about", "at", ":", "initial", "preliminary"}:
        i -= 1
    behind = [lower_at(tokens, j + k) for k in (1, 2, 3)]
    if amount.form is Form.DIGITS and amount.low < 11 and behind[0] in QUAKES:  # noqa: PLR2004 - no quake reaches 11
        return amount._replace(first=_at_magnitude(tokens, amount.first), unit=MAGNITUDE, kind=Kind.MEASURE)
    if lower_at(tokens, amount.first - 1) == "m" and touches(tokens[amount.first - 1], tokens[amount.first]):
        return amount._replace(first=amount.first - 1, unit=MAGNITUDE, kind=Kind.MEASURE)
    if amount.low < 11 and (
        lower_at(tokens, i) in {"magnitude", "magnitudes"}
        or behind in (["on", "the", "richter"], ["richter", "scale", ""])
    ):  # noqa: PLR2004 - no quake reaches 11
        return amount._replace(first=_at_magnitude(tokens, amount.first), unit=MAGNITUDE, kind=Kind.MEASURE)
    return amount


def _at_magnitude(tokens: Sequence[Token], first: int) -> int:
    """Where the unit in front of its number starts: "magnitude 6.4", "magnitude-6.4"; "magnitude of" tells of it only."""
    at = first - 2 if lower_at(tokens, first - 1) in DASHES else first - 1
    return at if lower_at(tokens, at) in {"magnitude", "magnitudes"} else first


# ---- kinds ---------------------------------------------------------------------------------------------------------
def _as_kind(tokens: Sequence[Token], amount: Amount) -> Amount:
    if amount.form is Form.ORDINAL:
        return amount._replace(kind=Kind.ORDINAL)
    if amount.unit is YEAR or (amount.unit and amount.unit.code in {"year", "month", "week", "day"}):
        return _age_behind(tokens, amount)
    if amount.unit is None:
        return _age_in_front(tokens, amount) or _ratio_or_multiple(tokens, amount)
    return amount


def _age_behind(tokens: Sequence[Token], amount: Amount) -> Amount:
    """ "34-year-old", "six years old", "12 years of age"."""
    j = amount.last + 1
    if lower_at(tokens, j) in DASHES and lower_at(tokens, j + 1) in {"old", "olds"}:
        return amount._replace(kind=Kind.AGE, last=j + 1)
    if lower_at(tokens, j) in {"old", "olds"}:
        return amount._replace(kind=Kind.AGE, last=j)
    if lower_at(tokens, j) == "of" and lower_at(tokens, j + 1) == "age":
        return amount._replace(kind=Kind.AGE, last=j + 1)
    return amount


AGES = frozenset({"aged", "age", "ages"})


def _age_in_front(tokens: Sequence[Token], amount: Amount) -> Amount | None:
    """ "aged 19", "age 21", "Jo Smith, 34, …", "a woman (41)"."""
    if not 0 < amount.low <= OLDEST or amount.own_scale or amount.low != amount.low.to_integral_value():
        return None
    before, after = lower_at(tokens, amount.first - 1), lower_at(tokens, amount.last + 1)
    told = before in AGES or (before == "of" and lower_at(tokens, amount.first - 2) in AGES)
    if before == "between" and lower_at(tokens, amount.first - 2) in AGES:
        told = True
    if before in {"turns", "turned", "turning", "turn"} and after in {
        "",
        ".",
        ",",
        "on",
        "in",
        "this",
        "last",
        "next",
        "later",
        "-",
    }:
        told = True
    if (
        before == "be"
        and lower_at(tokens, amount.first - 2) in {"will", "would"}
        and after in {"", ".", ",", "in", "on", "by", "when", "next", "this"}
    ):
        told = amount.low >= 10  # noqa: PLR2004 - "will be two" is as often a number of things
    if not told and not (amount.form is Form.DIGITS and _in_apposition(tokens, amount, before, after)):
        return None
    return amount._replace(first=amount.first - (before in AGES), unit=YEAR, kind=Kind.AGE)


def _in_apposition(tokens: Sequence[Token], amount: Amount, before: str, after: str) -> bool:
    named = amount.first - 2
    if before == "," and after in {",", ".", ";"} or (before == "(" and after == ")"):
        text = tokens[named].text if named >= 0 else ""
        earlier = tokens[named - 1].text if named >= 1 else ""
        capitals = text[:1].isupper() and text[1:].islower() and earlier.lower() not in _PLACES
        person = singular(text.lower()) in {
            "man",
            "woman",
            "boy",
            "girl",
            "mother",
            "father",
            "son",
            "daughter",
            "wife",
            "husband",
            "brother",
            "sister",
        }
        return amount.low >= 1 and (capitals or person) and text.lower() not in _NO_NAMES
    return False


# Before these a capitalised word is a place or a thing, and the number behind it no age.
_PLACES = frozenset({"in", "at", "from", "of", "near", "on", "to", "by", "for", "with", "and", "the"})
_NO_NAMES = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december".split()
)


def _ratio_or_multiple(tokens: Sequence[Token], amount: Amount) -> Amount:
    after, more = lower_at(tokens, amount.last + 1), lower_at(tokens, amount.last + 2)
    if amount.form is Form.FRACTION:
        return amount._replace(unit=RATIO, kind=Kind.RATIO)
    if lower_at(tokens, amount.first - 1) == "of" and lower_at(tokens, amount.first - 2) == "factor":
        return amount._replace(unit=TIMES, kind=Kind.MULTIPLE)
    if amount.form is Form.MULTIPLE:
        return amount._replace(unit=TIMES, kind=Kind.MULTIPLE)
    if after in {"fold"} or (after in DASHES and more == "fold"):
        return amount._replace(unit=TIMES, kind=Kind.MULTIPLE, last=amount.last + (1 if after == "fold" else 2))
    if after == "x" and touches(tokens[amount.last], tokens[amount.last + 1]) and not more[:1].isdecimal():
        return amount._replace(unit=TIMES, kind=Kind.MULTIPLE, last=amount.last + 1)
    if after == "times" and (more in _COMPARED or more.endswith("er")):
        return amount._replace(unit=TIMES, kind=Kind.MULTIPLE, last=amount.last + 1)
    return amount


_COMPARED = frozenset(
    "as more the that what its their less higher lower bigger larger smaller faster likelier greater over his her".split()
)
MULTIPLE_NEXT = frozenset(
    "as the that what its their his her our last this those as much size number amount price rate".split()
)


def is_multiple(tokens: Sequence[Token], number: Number) -> bool:
    """Whether "twice" or "double" multiplies something: "twice the size", "double its price", "has doubled"."""
    word, after = tokens[number.first].lower, lower_at(tokens, number.last + 1)
    if word in {"doubled", "tripled", "quadrupled"} or word.endswith("fold"):
        return True
    if after == "as":
        return lower_at(tokens, number.last + 3) == "as" or lower_at(tokens, number.last + 2) in {
            "many",
            "much",
            "few",
            "likely",
        }
    return after in MULTIPLE_NEXT
