"""What a unit is reckoned by: "$58 a barrel", "barrels per day", "12 murders per 100,000 people"."""

from collections.abc import Sequence

from msgspec.structs import replace

from extract.models import Token
from extract.nouns import is_plural, singular
from extract.tokens import lower_at
from extract.units import TABLES, Unit, unit_at


def with_rate(tokens: Sequence[Token], unit: Unit, last: int) -> tuple[Unit, int]:
    """`unit` with what it is reckoned by: "$58 | a barrel", "barrels | per day", "mm | / yr"."""
    for _ in range(MOST_RATES):
        found = _rate(tokens, last + 1)
        if found is None:
            break
        name, last = f"{unit.name} per {found[0]}", found[1]
        unit = NAMED.get(name) or replace(unit, name=name)
    return unit, last


# Speeds are units of their own, however they are worded: "5 metres | a second".
NAMED = {
    unit.name: unit
    for shapes in TABLES.words.values()
    for _, unit in shapes
    if unit.name.endswith((" per second", " per hour"))
}


AGO = frozenset({"earlier", "ago", "before", "later"})
SPANS = frozenset(
    {"year", "quarter", "month", "week", "day", "night", "hour", "minute", "season", "decade", "game", "match"}
)
MOST_RATES = 2  # "5 euros per person per day"


def base_at(tokens: Sequence[Token], i: int) -> tuple[str, int] | None:
    """What "per" at token `i` reckons by, where it is a number: "per | 100,000 people"; and its last token."""
    if lower_at(tokens, i) != "per" or not lower_at(tokens, i + 1)[:1].isdecimal():
        return None
    last = i + 1
    if lower_at(tokens, last + 1).isdecimal() and len(tokens[last + 1].text) == GROUP:  # "per 100 000"
        last += 1
    number = "".join(token.text for token in tokens[i + 1 : last + 1]).replace(",", "")
    shown = f"{int(number):,}" if number.isdecimal() else number
    measured = unit_at(tokens, last + 1, touching=False)
    if measured:
        return f"{shown} {measured[0].code}", measured[1]  # "5.1 litres | per 100 km"
    if not is_plural(lower_at(tokens, last + 1)):
        return shown, last
    return f"{shown} {tokens[last + 1].lower}", last + 1


GROUP = 3  # digits


def _rate(tokens: Sequence[Token], i: int) -> tuple[str, int] | None:
    """What the words from token `i` reckon by, and their last token."""
    word, noun = lower_at(tokens, i), lower_at(tokens, i + 1)
    if not noun[:1].isalpha():
        return base_at(tokens, i)
    if word in {"a", "an", "each", "every"}:
        dated = lower_at(tokens, i + 2) in AGO and noun in SPANS  # "£300m | a year earlier"
        return (noun, i + 1) if noun in TABLES.rate_nouns and not dated else None
    if word == "-" and noun in {"a", "an", "per"} and lower_at(tokens, i + 2) == "-":
        return singular(lower_at(tokens, i + 3)), min(i + 3, len(tokens) - 1)
    if word == "per" and noun != "cent":
        other = unit_at(tokens, i + 1, touching=False)
        last = i + 2 if lower_at(tokens, i + 2) == "share" else i + 1  # "$1.37 per diluted | share"
        return (other[0].name, other[1]) if other else (singular(lower_at(tokens, last)), last)
    other = unit_at(tokens, i + 1, touching=True) if word == "/" else None
    if other:
        return other[0].name, other[1]
    return (noun, i + 1) if word == "/" and singular(noun) in TABLES.rate_nouns else None
