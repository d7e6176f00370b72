"""The unit that stands at a number: "km²", "per cent", "US$ … a barrel", "pounds"."""

from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple

from extract import lexicon
from extract.models import Frozen, Kind, Token
from extract.nouns import singular
from extract.numerals import lower_at, touches
from extract.tokens import tokenize


class Unit(NamedTuple):
    """`code` is shown in the column `unit`, `name` is its English singular, with what it is reckoned by after " per "."""

    code: str
    name: str
    kind: Kind


class UnitEntry(Frozen):
    code: str
    kind: Kind = Kind.MONEY
    words: tuple[str, ...] = ()
    symbols: tuple[str, ...] = ()
    signs: tuple[str, ...] = ()
    codes: tuple[str, ...] = ()


class UnitLexicon(Frozen):
    rate_nouns: frozenset[str]
    units: dict[str, UnitEntry]
    currencies: dict[str, UnitEntry]
    prefixes: dict[str, tuple[str, ...]]
    prefixed: dict[str, tuple[str, ...]]


Shapes = dict[str, list[tuple[tuple[str, ...], Unit]]]


class Tables(NamedTuple):
    """Word and symbol shapes by their first token, longest first; signs by their last token, for reading backwards."""

    words: Shapes
    symbols: Shapes
    signs: Shapes
    rate_nouns: frozenset[str]


def _add(shapes: Shapes, surface: str, unit: Unit, *, fold: bool, key: int = 0) -> None:
    parts = tuple((token.lower if fold else token.text) for token in tokenize(surface))
    known = shapes.setdefault(parts[key], [])
    known.append((parts, unit))
    known.sort(key=lambda shape: -len(shape[0]))


@cache
def tables() -> Tables:
    entries = lexicon.read("units", UnitLexicon)
    made = Tables({}, {}, {}, entries.rate_nouns)
    listed = {**entries.units, **entries.currencies}
    for name, entry in [*_with_prefixes(entries), *listed.items()]:
        unit = Unit(entry.code, name, entry.kind)
        for word in entry.words:
            _add(made.words, word, unit, fold=True)
        for symbol in (*entry.symbols, *entry.codes):
            _add(made.symbols, symbol, unit, fold=False)
        for sign in (*entry.signs, *entry.codes):
            _add(made.signs, sign, unit, fold=False, key=-1)
    return made


def _with_prefixes(entries: UnitLexicon) -> Iterator[tuple[str, UnitEntry]]:
    """ "kilopascal", "MHz", …: what the list of units does not name itself."""
    taken = {word for entry in entries.units.values() for word in (*entry.words, *entry.symbols)}
    for base, (symbol, *prefixes) in entries.prefixed.items():
        for prefix in prefixes:
            name = prefix + base
            symbols = tuple(letter + symbol for letter in entries.prefixes[prefix] if letter + symbol not in taken)
            british = name.replace("meter", "metre").replace("liter", "litre")
            plural = name if name.endswith("hertz") else name + "s"
            yield british, UnitEntry(code=british, kind=Kind.MEASURE, words=(name, plural), symbols=symbols)


POUND = Unit("GBP", "pound sterling", Kind.MONEY)
MONEY_NOUNS = frozenset(
    "debt funding money cash investment investments aid savings cuts revenue sales damage assets tax taxes spending loans public".split()
)
# Symbols that are words or names as often as units: they must touch their number.
TOUCHING_ONLY = frozenset(
    {
        "Pa",
        "pa",
        "nm",
        "ms",
        "PB",
        "Pb",
        "in",
        "a",
        "s",
        "h",
        "g",
        "p",
        "C",
        "F",
        "V",
        "W",
        "MP",
        "mo",
        "min",
        "sec",
        "pc",
    }
)
QUOTES = frozenset({'"', "″", "”", "′"})


def unit_at(tokens: Sequence[Token], i: int, *, touching: bool, scaled: bool = False) -> tuple[Unit, int] | None:
    """The unit that starts at token `i` and its last token. `touching`: it stands directly at its number."""
    if i >= len(tokens):
        return None
    token, found = tokens[i], None
    for shapes, text in ((tables().words, token.lower), (tables().symbols, token.text)):
        for parts, unit in shapes.get(text, ()):
            if found is None or len(parts) > found[1] - i + 1:
                found = _match(tokens, i, parts, unit, touching=touching, fold=shapes is tables().words) or found
    if (
        found
        and found[0].code == "lb"
        and tokens[found[1]].lower == "pounds"
        and _is_sum(tokens, *found, scaled=scaled)
    ):
        return POUND, found[1]
    return found


PAYING = frozenset(
    "pay pays paid paying cost costs costing fine fines fined worth spent spend spends earn earns earned owed owes price priced fee fees charge charged charges stole donated invested".split()
)


def _is_sum(tokens: Sequence[Token], unit: Unit, last: int, *, scaled: bool) -> bool:
    """Whether pounds are money: "40 million pounds", "250 pounds in aid", "paid 30 pounds"; not "2 million pounds of thrust"."""
    behind = {lower_at(tokens, last + 2), lower_at(tokens, last + 3)} & MONEY_NOUNS
    if lower_at(tokens, last + 1) in {"of", "in"} and (behind or lower_at(tokens, last + 1) == "of"):
        return bool(behind)
    return scaled or any(lower_at(tokens, last - k) in PAYING for k in (2, 3, 4))


def _match(
    tokens: Sequence[Token], i: int, parts: tuple[str, ...], unit: Unit, *, touching: bool, fold: bool
) -> tuple[Unit, int] | None:
    k = i
    for part in parts:
        if k > i and part != "-" and lower_at(tokens, k) == "-" and touches(tokens[k - 1], tokens[k]):
            k += 1  # "a 25-basis-point rise"
        if k >= len(tokens) or (tokens[k].lower if fold else tokens[k].text) != part:
            return None
        k += 1
    last = k - 1
    if not fold and len(parts) == 1 and not _symbol_holds(tokens, i, touching=touching):
        return None
    return unit, last


def _symbol_holds(tokens: Sequence[Token], i: int, *, touching: bool) -> bool:
    text = tokens[i].text
    if text in QUOTES:
        return _is_inch_mark(tokens, i)
    if touching:
        # "5G" and "12X" are names; "40m-deep" and "5,000m," are not
        return i + 1 >= len(tokens) or not (touches(tokens[i], tokens[i + 1]) and tokens[i + 1].text[0].isalnum())
    if text in {"W", "V", "F", "C"}:  # a lone capital that starts no name: "a 5 W charger"
        return lower_at(tokens, i + 1) != "." and tokens[i - 1].text[0].isdecimal()
    return text not in TOUCHING_ONLY


LONGEST_QUOTATION = 150  # words within one sentence


def _is_inch_mark(tokens: Sequence[Token], i: int) -> bool:
    """A quotation mark behind a number is an inch mark where no quotation is open."""
    if tokens[i].text in {"″", "′"}:
        return True
    opened = 0
    for k in range(max(0, i - LONGEST_QUOTATION), i):
        if tokens[k].text == "“":
            opened += 1
        elif tokens[k].text == "”" and opened:
            opened -= 1
        elif tokens[k].text == '"' and not (k and tokens[k - 1].text[0].isdecimal()):
            opened = 1 - opened
    return not opened


def currency_before(tokens: Sequence[Token], i: int) -> tuple[Unit, int] | None:
    """The currency sign that ends before token `i` ("US$", "£", "EUR") and its first token."""
    if i == 0:
        return None
    for parts, unit in tables().signs.get(tokens[i - 1].text, ()):
        first = i - len(parts)
        if first < 0 or any(tokens[first + k].text != part for k, part in enumerate(parts)):
            continue
        if (
            first
            and parts[0][0].isalpha()
            and touches(tokens[first - 1], tokens[first])
            and tokens[first - 1].text.isalpha()
        ):
            continue
        if tokens[i].start - tokens[i - 1].end <= 1:
            return unit, first
    return None


def with_rate(tokens: Sequence[Token], unit: Unit, last: int) -> tuple[Unit, int]:
    """`unit` with what it is reckoned by: "$58 | a barrel", "barrels | per day", "mm | / yr"."""
    word, noun = lower_at(tokens, last + 1), lower_at(tokens, last + 2)
    if not noun or not noun[0].isalpha():
        if word == "-" and noun == "-":
            return unit, last
        return unit, last
    by_rate = singular(noun) in tables().rate_nouns
    if word in {"a", "an", "each", "every"} and by_rate and singular(noun) == noun:
        return unit._replace(name=f"{unit.name} per {noun}"), last + 2
    if word == "-" and noun in {"a", "an", "per"} and lower_at(tokens, last + 3) == "-":
        rate = singular(lower_at(tokens, last + 4))
        return unit._replace(name=f"{unit.name} per {rate}"), last + 4
    if word == "per" and noun not in {"cent"}:
        other = unit_at(tokens, last + 2, touching=False)
        if other:
            return unit._replace(name=f"{unit.name} per {other[0].name}"), other[1]
        return unit._replace(name=f"{unit.name} per {singular(noun)}"), last + 2
    if word == "/" and (by_rate or unit_at(tokens, last + 2, touching=True)):
        other = unit_at(tokens, last + 2, touching=True)
        return unit._replace(name=f"{unit.name} per {other[0].name if other else noun}"), last + 2
    return unit, last
