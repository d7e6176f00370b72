"""The unit that stands at a number: "km²", "per cent", "US$ … a barrel", "pounds"."""

import itertools
from collections.abc import Iterator, Sequence
from functools import cache

from extract import lexicon
from extract.models import Kind, Token, Value
from extract.numeral_parts import WORDS
from extract.tokens import HYPHENS, lower_at, text_at, tokenize, touches


class Unit(Value, frozen=True):
    """`code` is shown in the column `unit`; `name` is its English singular, " per " what it is reckoned by.

    `times`: how many of the unit `code` it stands for; 10 for "decade", whose code is "year".
    """

    code: str
    name: str
    kind: Kind
    times: int = 1


class UnitEntry(lexicon.Entry, frozen=True):
    code: str
    kind: Kind = Kind.MONEY
    times: int = 1
    words: tuple[str, ...] = ()
    symbols: tuple[str, ...] = ()
    signs: tuple[str, ...] = ()
    codes: tuple[str, ...] = ()


class MoneyWords(lexicon.Entry, frozen=True):
    money: frozenset[str]
    paying: frozenset[str]
    paid_by: frozenset[str]
    weighing: frozenset[str]


class UnitLexicon(lexicon.Entry, frozen=True):
    rate_nouns: frozenset[str]
    touching_only: frozenset[str]
    apart: frozenset[str]
    rated_only: frozenset[str]
    nations: dict[str, str]
    pounds: MoneyWords
    units: dict[str, UnitEntry]
    currencies: dict[str, UnitEntry]
    prefixes: dict[str, tuple[str, ...]]
    prefixed: dict[str, tuple[str, ...]]


Shapes = dict[str, list[tuple[tuple[str, ...], Unit]]]


class Tables(Value, frozen=True):
    """Word and symbol shapes by their first token, longest first; signs by their last token, for reading backwards.

    `opened` are the signs of several tokens, by their last two.
    """

    words: Shapes
    symbols: Shapes
    signs: Shapes
    opened: dict[tuple[str, ...], list[tuple[tuple[str, ...], Unit]]]
    rate_nouns: frozenset[str]
    touching_only: frozenset[str]
    apart: frozenset[str]
    rated_only: frozenset[str]


def _add(shapes: Shapes, surface: str, unit: Unit, *, fold: bool, key: int = 0) -> None:
    text = surface.lower() if fold else surface
    plain = text.replace(" ", "").isalpha()  # the most of them, and quickly split
    parts = tuple(text.split() if plain else [token.text for token in tokenize(text)])
    shapes.setdefault(parts[key], []).append((parts, unit))


def _tables() -> Tables:
    entries = lexicon.read("units", UnitLexicon)
    made = Tables({}, {}, {}, {}, entries.rate_nouns, entries.touching_only, entries.apart, entries.rated_only)
    listed = {**entries.units, **entries.currencies}
    for name, entry in [*_with_prefixes(entries), *listed.items()]:
        unit = Unit(entry.code, name, entry.kind, entry.times)
        for word in entry.words:
            _add(made.words, word, unit, fold=True)
        for symbol in (*entry.symbols, *entry.codes):
            _add(made.symbols, symbol, unit, fold=False)
        for sign in (*entry.signs, *entry.codes):
            _add(made.signs, sign, unit, fold=False, key=-1)
    for shapes in (made.words, made.symbols, made.signs):
        for known in shapes.values():
            known.sort(key=lambda shape: -len(shape[0]))
    for parts, unit in itertools.chain.from_iterable(made.signs.values()):
        if len(parts) > 1:
            made.opened.setdefault(parts[-2:], []).append((parts, unit))
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


TABLES = _tables()


@cache
def money_words() -> MoneyWords:
    """What shows that pounds are money, no weight."""
    return lexicon.read("units", UnitLexicon).pounds


POUND = Unit("GBP", "pound sterling", Kind.MONEY)
INCH_MARKS = frozenset({'"', "″", "”", "′"})


def unit_at(tokens: Sequence[Token], i: int, *, touching: bool, scaled: bool = False) -> tuple[Unit, int] | None:
    """The unit that starts at token `i` and its last token. `touching`: it stands directly at its number."""
    if i >= len(tokens):
        return None
    found = _longest(tokens, i, touching=touching)
    if found and found[0].code == "lb" and _is_money(tokens, found[1], scaled):
        return POUND, found[1]
    return found


def _longest(tokens: Sequence[Token], i: int, *, touching: bool) -> tuple[Unit, int] | None:
    """A word or symbol shape at token `i`; words go before symbols of the same length."""
    found = None
    for parts, unit in TABLES.words.get(tokens[i].lower, ()):
        last = _match(tokens, i, parts, fold=True)
        if last is not None and (found is None or last > found[1]):
            found = unit, last
    for parts, unit in TABLES.symbols.get(tokens[i].text, ()):
        last = _match(tokens, i, parts, fold=False)
        if last is None or (len(parts) == 1 and not _symbol_holds(tokens, i, touching=touching)):
            continue
        if found is None or last > found[1]:
            found = unit, last
    return found


def _match(tokens: Sequence[Token], i: int, parts: tuple[str, ...], *, fold: bool) -> int | None:
    """The last token of a shape that starts at token `i`; hyphens may tie its words ("a 25-basis-point rise")."""
    k = i
    for part in parts:
        if k > i and part != "-" and lower_at(tokens, k) == "-" and touches(tokens[k - 1], tokens[k]):
            k += 1
        if k >= len(tokens) or (tokens[k].lower if fold else tokens[k].text) != part:
            return None
        if part.isdecimal() and not touches(tokens[k - 1], tokens[k]):
            return None  # "6 ft 2" is no area
        k += 1
    return k - 1


# Words behind "pounds" that may show what the money is for: "pounds in | emergency aid".
MONEY_REACH = 2
PAYING_REACH = 6


def _is_money(tokens: Sequence[Token], last: int, scaled: bool) -> bool:  # noqa: FBT001 - passed on as it came
    """Whether "pounds" or the pound of "a 1,000-pound fine" is money."""
    if tokens[last].lower == "pounds":
        return _is_sum(tokens, last, scaled)
    return tokens[last].lower == "pound" and lower_at(tokens, last + 1) in money_words().paying | money_words().money


def _is_sum(tokens: Sequence[Token], last: int, scaled: bool) -> bool:  # noqa: FBT001 - passed on as it came
    """Whether pounds are money: "40 million pounds", "250 pounds in aid"; not "2 million pounds of coal"."""
    linked = lower_at(tokens, last + 1)
    purposes = {lower_at(tokens, last + 1 + k) for k in range(1, MONEY_REACH + 1)}
    if linked == "of" or (linked == "in" and purposes & money_words().money):
        return bool(purposes & money_words().money)
    near = {lower_at(tokens, last - k) for k in range(2, PAYING_REACH + 1)}
    paid = linked in {"a", "per"} and lower_at(tokens, last + 2) in money_words().paid_by
    return scaled or bool(near & money_words().paying) or (paid and near.isdisjoint(money_words().weighing))


def _symbol_holds(tokens: Sequence[Token], i: int, *, touching: bool) -> bool:
    text = tokens[i].text
    if text in INCH_MARKS:
        return _is_inch_mark(tokens, i)
    rated = lower_at(tokens, i + 1) == "/" and touches(tokens[i], tokens[i + 1])
    if rated or text in TABLES.rated_only:
        return rated and unit_at(tokens, i + 2, touching=True) is not None  # "1.3 A/cm2", no "four | A320s"
    if touching:
        # "5G" and "12X" are names; "40m-deep" and "5,000m," are not
        return i + 1 >= len(tokens) or not (touches(tokens[i], tokens[i + 1]) and tokens[i + 1].text[0].isalnum())
    if _goes_on(tokens, i):
        return False
    if text in CAPITALS:  # a lone capital that starts no name: "a 5 W charger"
        return lower_at(tokens, i + 1) != "." and tokens[i - 1].text[0].isdecimal()
    return text not in TABLES.touching_only or (text in TABLES.apart and _ends_figure(tokens, i + 1))


def _goes_on(tokens: Sequence[Token], i: int) -> bool:
    """Whether a symbol is the beginning of a name: "four | A320s", "three | F-16s"."""
    at = i + 2 if text_at(tokens, i + 1) in HYPHENS else i + 1
    return text_at(tokens, at)[:1].isdecimal() and touches(tokens[at - 1], tokens[at]) and tokens[i].text[0].isupper()


def _ends_figure(tokens: Sequence[Token], i: int) -> bool:
    """Whether no word follows that the letter could belong to: "112 p | , …", "68 p | a litre"."""
    after = lower_at(tokens, i)
    return not after.isalpha() or after in LINKS


LINKS = frozenset({"a", "an", "per", "and", "or", "to", "on", "from", "for", "of", "at", "in", "by"})


CAPITALS = frozenset({"W", "V", "F", "C"})
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
    known = TABLES.signs.get(tokens[i - 1].text) if i else None
    if known is None or tokens[i].start - tokens[i - 1].end > 1:
        return None
    opened = TABLES.opened.get((tokens[i - 2].text, tokens[i - 1].text), ()) if i > 1 else ()
    for parts, unit in (*opened, *known[-1:]):
        first = i - len(parts)
        whole = first >= 0 and tuple([token.text for token in tokens[first:i]]) == parts
        if not whole or _ends_word(tokens, first) or _is_article(tokens, first, i):
            continue
        if not parts[0].isalpha() or len("".join(parts)) > 1 or _is_grand(tokens, i):
            return unit, first
    return None


def _is_grand(tokens: Sequence[Token], i: int) -> bool:
    """Whether a letter that touches the number at `i` can only be a currency: "R2.4m", "N500,000"; not "R2", "N95"."""
    after = lower_at(tokens, i + 1)
    scaled = after in WORDS.scales or after in WORDS.short_scales or after in WORDS.letter_scales
    return touches(tokens[i - 1], tokens[i]) and ("," in tokens[i].text or scaled)


def _is_article(tokens: Sequence[Token], first: int, i: int) -> bool:
    """Whether the letter of a sign stands apart from it and is a word: "a | $5 fee" is no A$5."""
    letter = len(tokens[first].text) == 1 and tokens[first].text.isalpha()
    return first < i - 1 and letter and not touches(tokens[first], tokens[first + 1])


def _ends_word(tokens: Sequence[Token], first: int) -> bool:
    """Whether letters of a sign go on in front: no "AUS$" for "US$"."""
    if first == 0 or not tokens[first].text[0].isalpha():
        return False
    return touches(tokens[first - 1], tokens[first]) and tokens[first - 1].text.isalpha()


@cache
def spans() -> dict[str, int]:
    """The words that stand for several of a unit, with how many: 10 for "decades"."""
    listed = lexicon.read("units", UnitLexicon).units.values()
    return {word: entry.times for entry in listed if entry.times > 1 for word in entry.words}


@cache
def of_nation() -> dict[str, Unit]:
    """The dollar that a word behind a sum makes of "$": "$20 | Canadian"."""
    entries = lexicon.read("units", UnitLexicon)
    names = {entry.code: name for name, entry in entries.currencies.items()}
    return {word: Unit(code, names[code], Kind.MONEY) for word, code in entries.nations.items()}
