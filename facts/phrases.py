"""The parts that sentences about a fact share: how many articles, who says what, which values satisfy them all."""

from collections.abc import Sequence
from decimal import Context, Decimal

from extract.models import Kind
from facts.comparison import Case, fits, numbers_of, shown
from facts.intervals import Interval
from facts.readings import APPROXIMATE, Reading, without_repeats
from facts.scenes import Scene, origins_of, short_figure, texts_of
from facts.statuses import is_vague
from facts.units import MONEY, SHARE, dimension_of, is_measured
from facts.wording import capital, count_word, listing, ordinal, range_in, read_as, value_in

# More groups than this are counted, not listed: the table beside the sentence has them all.
LISTED_GROUPS = 4
PAIR = 2
# Digits of a value that no article states, such as the end of a range in another unit.
WORKED_OUT = Context(prec=4)
WORKED_OUT_SHARE = Context(prec=3)
FOUR_DIGITS = 10_000


def head(scene: Scene) -> str:
    """As in: "3 of 5 articles, no origin named: 388–400 people"."""
    case = scene.case
    origins = len(origins_of(scene))
    named = {0: "no origin named", 1: "1 named origin"}.get(origins, f"{origins} named origins")
    telling = [reading for reading in case.compared if not is_vague(reading.claim)]
    numbers = numbers_of(telling or case.compared)
    low, high = rough(numbers.low, case), rough(numbers.high, case)
    alone = low == high and 0 < len(telling) < len(case.compared)  # beside “dozens” one number is no span
    span = f": {_span(low, high, case)}" if low is not None and high is not None and not alone else ""
    return f"{len(case.sources)} of {len(case.articles)} articles{same_words(scene)}, {named}{span}"


def _span(low: Decimal, high: Decimal, case: Case) -> str:
    """From the lowest to the highest; ranks as words: "fourth or fifth"."""
    if not are_ranks(case):
        return range_in(low, high, case.unit)
    between = "or" if high - low == 1 else "to"
    return ordinal(low) if low == high else f"{ordinal(low)} {between} {ordinal(high)}"


def are_ranks(case: Case) -> bool:
    return all(reading.quantity.kind is Kind.ORDINAL for reading in case.compared)


def rough(value: Decimal | None, case: Case) -> Decimal | None:
    """A value as it reads in a sentence: as it was stated, or with four digits where it was worked out."""
    own = {end for r in case.compared if r.quantity.unit == case.unit for end in (r.quantity.low, r.quantity.high)}
    if value is None or value in own or (value == value.to_integral_value() and abs(value) < FOUR_DIGITS):
        return shown(value)
    digits = WORKED_OUT_SHARE if dimension_of(case.unit) == SHARE else WORKED_OUT
    return shown(digits.plus(value)) if is_measured(case.unit) else shown(value)


def same_words(scene: Scene, both: str = "both ") -> str:
    """As in: ", three in the same words", where articles carry one text around the figure."""
    sizes = [len(text.articles) for text in texts_of(scene)]
    if not sizes:
        return ""
    everyone = len(scene.case.sources)
    many = f"{count_word(max(sizes))} " if max(sizes) < everyone else both if everyone == PAIR else "all "
    return f", {many}in the same words"


def who_says_what(scene: Scene) -> str:
    """As in: "Three say 40, Tide Radio 41 and about 40." Articles that say the same are told together."""
    said: dict[str, list[str]] = {}
    telling = without_repeats(scene.case.compared)
    if len({reading.figure for reading in telling}) == 1:  # then it is the “about” that is told
        telling = list(scene.case.compared)
    for reading in telling:
        figures, words = said.setdefault(reading.article, []), stated_words(scene, reading)
        if words not in figures:
            figures.append(words)
    groups: dict[str, list[str]] = {}
    for article, figures in said.items():
        groups.setdefault(listing(fewer(figures)), []).append(article)
    ordered = sorted(groups.items(), key=lambda group: -len(group[1]))
    (first_words, first_articles), *others = ordered[:LISTED_GROUPS]
    parts = [f"{capital(_tellers(scene, first_articles))} {_verb(first_articles)} {first_words}"]
    parts += [f"{_telling(scene, articles)} {words}" for words, articles in others]
    return f"{', '.join(parts)}{_and_others(sum(len(articles) for _, articles in ordered[LISTED_GROUPS:]))}."


def _verb(articles: Sequence[str]) -> str:
    return "says" if len(articles) == 1 else "say"


def _telling(scene: Scene, articles: Sequence[str]) -> str:
    """The articles, with a verb where their name ends like a figure: "Article 001 says 41"."""
    names = _tellers(scene, articles)
    return names if names.rpartition(" ")[2].isalpha() else f"{names} {_verb(articles)}"


def _and_others(count: int) -> str:
    if not count:
        return ""
    return f"; {count_word(count)} other {'article says' if count == 1 else 'articles say'} something else"


def _tellers(scene: Scene, articles: Sequence[str]) -> str:
    """One or two articles by name, more by their number."""
    return listing([scene.names[each] for each in articles]) if len(articles) <= PAIR else count_word(len(articles))


def stated_words(scene: Scene, reading: Reading) -> str:
    """The figure; one that is read wide on purpose in the words of its article: “dozens of homes”."""
    surface = reading.quantity.surface
    quoted = f"“{surface[:1].lower()}{surface[1:]}”"  # “Dozens of homes” opens its own sentence, not ours
    return quoted if is_vague(reading.claim) else short_figure(scene, reading.quantity)


def fewer(figures: Sequence[str]) -> list[str]:
    left_out = len(figures) - LISTED_GROUPS
    return [*figures[:LISTED_GROUPS], f"{count_word(left_out)} more"] if left_out > 0 else list(figures)


def satisfying(band: Interval, case: Case) -> str:
    low, high = rough(band.low, case), rough(band.high, case)
    if low is not None and high is not None:
        if low == high:
            return f"{capital(value_in(low, case.unit))} would satisfy them all."
        return f"Any value from {_end(low, case)} to {value_in(high, case.unit)} would satisfy them all."
    if low is not None:
        return f"Any value from {value_in(low, case.unit)} up would satisfy them all."
    return f"Any value up to {value_in(high, case.unit)} would satisfy them all." if high is not None else ""


def reach(case: Case) -> str:
    """As in: " “About 40” is read as 38 to 42.", where the fit depends on it."""
    if fits(reading.stated for reading in case.compared):
        return ""
    loose = [reading for reading in case.compared if reading.quantity.qualifier in APPROXIMATE]
    widest = max(loose, key=_width, default=None)
    if widest is None:
        return ""
    band = whole_ends(case, widest.about)
    low, high = rough(band.low, case), rough(band.high, case)
    if low is None or high is None:
        return ""
    return f" “{capital(read_as(widest.quantity, case.fact.unit))}” is read as {range_in(low, high, case.unit)}."


def _width(reading: Reading) -> Decimal:
    low, high = reading.about.low, reading.about.high
    return high - low if low is not None and high is not None else Decimal(0)


def _end(value: Decimal, case: Case) -> str:
    """The first of two ends: signs stay, a unit behind the number is written once, with the second."""
    return value_in(value, case.unit if dimension_of(case.unit) in (SHARE, MONEY) else "")


def whole_ends(case: Case, band: Interval) -> Interval:
    """The band of a count ends on whole numbers, where there are any in it."""
    if is_measured(case.unit):
        return band
    low = None if band.low is None else band.low.to_integral_value("ROUND_CEILING")
    high = None if band.high is None else band.high.to_integral_value("ROUND_FLOOR")
    return band if low is not None and high is not None and low > high else band._replace(low=low, high=high)
