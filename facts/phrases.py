"""The parts that sentences about a fact share: how many articles, who says what, which values satisfy them all."""

from collections.abc import Callable, Sequence
from datetime import date
from decimal import ROUND_HALF_UP, Context, Decimal

from extract.models import APPROXIMATE, Kind, Qualifier
from facts.comparison import Case, fits, numbers_of, shown
from facts.interface import text
from facts.intervals import Interval
from facts.precision import last_nonzero_digit, rounding_step
from facts.readings import Reading, days_that_agree, without_repeats
from facts.scenes import Scene, origins_of, short_figure, texts_of
from facts.statuses import is_vague
from facts.units import HUNDRED, MONEY, SHARE, dimension_of, factor, is_measured
from facts.wording import (
    capital,
    count_word,
    day_and_month,
    days_between,
    listing,
    number,
    ordinal,
    range_in,
    read_as,
    value_in,
)

# More groups than this are counted, not listed: the table beside the sentence has them all.
LISTED_GROUPS = 4
PAIR = 2
# Digits of a value that no article states, such as the end of a range in another unit: 169,800 lb, 3.96 m.
WORKED_OUT, WORKED_OUT_SMALL, SMALL = Context(prec=4), Context(prec=3), 10
WORKED_OUT_SHARE = Context(prec=3)
FOUR_DIGITS = 10_000
# How a figure moves that only rises, and one that only falls.
BY_DAY = ("sentence.by_day_rises", "sentence.by_day_falls")
TWO_DAYS = ("sentence.two_days_rises", "sentence.two_days_falls")


def head(scene: Scene) -> str:
    """As in: "3 of 5 articles, no origin named: 388–400 people"."""
    case = scene.case
    origins = len(origins_of(scene))
    named = text("count.named_origin", count=origins) if origins else text("origins.no_origin")
    telling = [reading for reading in case.compared if not is_vague(reading.claim)]
    numbers = numbers_of(telling or case.compared)
    low, high = rough(numbers.low, case), rough(numbers.high, case)
    alone = low == high and 0 < len(telling) < len(case.compared)  # beside “dozens” one number is no span
    given, articles = len(case.sources), len(case.articles)
    told = text("sentence.head", given=given, articles=articles, same_words=same_words(scene), origins=named)
    if low is None or high is None or alone:
        return told
    return text("sentence.head_span", head=told, span=_span(low, high, case))


def _span(low: Decimal, high: Decimal, case: Case) -> str:
    """From the lowest to the highest; ranks as words: "fourth or fifth"."""
    if not are_ranks(case):
        return range_in(low, high, case.unit)
    between = "sentence.ranks_or" if high - low == 1 else "sentence.ranks_to"
    return ordinal(low) if low == high else text(between, low=ordinal(low), high=ordinal(high))


def are_ranks(case: Case) -> bool:
    return all(reading.quantity.kind is Kind.ORDINAL for reading in case.compared)


def rough(value: Decimal | None, case: Case) -> Decimal | None:
    """A value as it reads in a sentence: as it was stated, or with four digits where it was worked out."""
    own = {end for r in case.compared if r.quantity.unit == case.unit for end in (r.quantity.low, r.quantity.high)}
    if value is None or value in own or (value == value.to_integral_value() and abs(value) < FOUR_DIGITS):
        return shown(value)
    small = WORKED_OUT_SMALL if abs(value) < SMALL and dimension_of(case.unit) != MONEY else WORKED_OUT
    digits = WORKED_OUT_SHARE if dimension_of(case.unit) == SHARE else small
    return shown(digits.plus(value)) if is_measured(case.unit) else shown(value)


def same_words(scene: Scene, two: str = "sentence.same_words_both") -> str:
    """As in: ", three in the same words", where articles carry one text around the figure; `two` where both do."""
    sizes = [len(text.articles) for text in texts_of(scene)]
    if not sizes:
        return ""
    everyone = len(scene.case.sources)
    if max(sizes) < everyone:
        return text("sentence.same_words_some", number=count_word(max(sizes)))
    return text(two if everyone == PAIR else "sentence.same_words_all")


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
    listed = LISTED_GROUPS if len(ordered) > LISTED_GROUPS + 1 else len(ordered)  # to name the last one is as short
    (first_words, first_articles), *others = ordered[:listed]
    parts = [text(_verb(first_articles), names=_tellers(scene, first_articles, capital), figures=first_words)]
    parts += [_telling(scene, articles, words) for words, articles in others]
    return f"{', '.join(parts)}{_and_others(sum(len(articles) for _, articles in ordered[listed:]))}."


def _verb(articles: Sequence[str]) -> str:
    return "sentence.says" if len(articles) == 1 else "sentence.say"


def _telling(scene: Scene, articles: Sequence[str], figures: str) -> str:
    """The articles and what they say, with a verb where their name ends like a figure: "Article 001 says 41"."""
    names = _tellers(scene, articles)
    plainly = names.rpartition(" ")[2].isalpha()
    return text("sentence.telling" if plainly else _verb(articles), names=names, figures=figures)


def _and_others(count: int) -> str:
    return text("sentence.others_say", count=count, number=count_word(count)) if count else ""


def _tellers(scene: Scene, articles: Sequence[str], opening: Callable[[str], str] = str) -> str:
    """One or two articles by name, which is nobody's to change; more by their number, which can open a sentence."""
    few = len(articles) <= PAIR
    return listing([scene.names[each] for each in articles]) if few else opening(count_word(len(articles)))


def stated_words(scene: Scene, reading: Reading) -> str:
    """The figure; one that is read wide on purpose in the words of its article: “dozens of homes”."""
    surface = reading.quantity.surface
    quoted = f"“{surface[:1].lower()}{surface[1:]}”"  # “Dozens of homes” opens its own sentence, not ours
    return quoted if is_vague(reading.claim) else short_figure(scene, reading.quantity)


def fewer(figures: Sequence[str]) -> list[str]:
    left_out = len(figures) - LISTED_GROUPS
    return (
        [*figures[:LISTED_GROUPS], text("sentence.more", number=count_word(left_out))]
        if left_out > 0
        else list(figures)
    )


def satisfying(band: Interval, case: Case) -> str:
    low, high = rough(band.low, case), rough(band.high, case)
    if low is not None and high is not None:
        if low == high:
            return text("sentence.one_fits", value=capital(_as_stated(band.low, case) or value_in(low, case.unit)))
        return text("sentence.range_fits", low=_end(low, case), high=value_in(high, case.unit))
    if low is not None:
        return text("sentence.from_fits", low=value_in(low, case.unit))
    return text("sentence.up_to_fits", high=value_in(high, case.unit)) if high is not None else ""


def _as_stated(value: Decimal | None, case: Case) -> str:
    """The value in the unit it was stated in, where that is another: "13 ft" for 3.962 m."""
    foreign = (each for each in case.compared if each.quantity.unit != case.unit and not each.meant)
    found = next((each.quantity for each in foreign if value in (each.stated.low, each.stated.high)), None)
    if found is None or not is_measured(case.unit):
        return ""
    own = found.low if found.low is not None else found.high
    return "" if own is None else value_in(own, found.unit)


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
    figure = capital(read_as(widest.quantity, case.fact.unit))
    return text("sentence.reads", figure=figure, range=range_in(low, high, case.unit))


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


def once_rounded(case: Case) -> str:
    """As in: "$22.1 billion rounds to $22 billion."."""
    exact = [reading for reading in case.compared if reading.quantity.qualifier is Qualifier.EXACT]
    finest, coarsest = (find(exact or case.compared, key=lambda each: _step(each, case)) for find in (min, max))
    if finest.stated == coarsest.stated:
        return text("sentence.one_once_rounded")
    fine, coarse = (read_as(each.quantity, case.fact.unit) for each in (finest, coarsest))
    return text("sentence.rounds", fine=capital(fine), coarse=coarse)


def _step(reading: Reading, case: Case) -> Decimal:
    """How coarse the figure is, in the unit compared: "2.2 years" are rounder than "26 months"."""
    return rounding_step(reading.quantity) * (factor(reading.meant or reading.quantity.unit, case.unit) or 1)


def rounds_aside(case: Case) -> list[str]:
    """As in: "(41 rounds to 40.)": of two whole counts, the one is the other rounded to its tens or hundreds."""
    exact = [r.quantity for r in case.compared if r.quantity.qualifier is Qualifier.EXACT]
    values = {quantity.low: quantity for quantity in exact if quantity.low is not None}
    if len(values) != PAIR:
        return []
    for coarse, fine in (sorted(values), sorted(values, reverse=True)):
        step = last_nonzero_digit(values[coarse])
        near = abs(coarse - fine) * HUNDRED <= case.tolerances.likely_rounding_pct * abs(coarse)
        if (
            near
            and step > last_nonzero_digit(values[fine])
            and (fine / step).to_integral_value(ROUND_HALF_UP) * step == coarse
        ):
            return [text("sentence.rounds_aside", fine=number(fine), coarse=number(coarse))]
    return []


def day_by_day(case: Case) -> list[str]:
    """As in: "Taken by day, 2–5 February, it only rises."; for what can move, where articles of one day agree."""
    days = days_that_agree(case.compared, case.articles)
    if len(days) < PAIR or any(each.quantity.kind in (Kind.AGE, Kind.ORDINAL) for each in case.compared):
        return []
    floors = [max(each.stated.floor for each in same) for same in days.values()]  # "dozens" says less than "some 60"
    first, last = (date.fromisoformat(day) for day in (min(days), max(days)))
    keys = TWO_DAYS if len(days) == PAIR else BY_DAY
    for key, ordered in zip(keys, (sorted(floors), sorted(floors, reverse=True)), strict=True):
        if floors == ordered and floors[0] != floors[-1]:
            return [text(key, days=days_between(first, last), last=day_and_month(last))]
    return []
