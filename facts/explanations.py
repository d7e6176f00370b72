"""One plain sentence a verdict: how many articles, what each says, and whether a value satisfies them all."""

from collections.abc import Callable, Mapping, Sequence
from decimal import ROUND_HALF_UP, Decimal
from itertools import pairwise

from extract.models import Qualifier
from facts.authorities import in_sentence
from facts.comparison import Case, Level, numbers_of, shown
from facts.intervals import Interval
from facts.models import Flag, FlagKind, Verdict
from facts.precision import last_digit, last_nonzero_digit
from facts.readings import Reading, conversion_in_words, in_unit_of, is_conversion
from facts.scenes import Scene, origins_of, short_figure, texts_of
from facts.units import MONEY, SHARE, dimension_of, is_measured
from facts.wording import capital, count_word, number, range_in, read_as, value_in

# More groups than this are counted, not listed: the table beside the sentence has them all.
LISTED_GROUPS = 6
STEPS = {1: "whole number", 10: "ten", 100: "hundred", 1000: "thousand", 10_000: "ten thousand"}
PERCENT = Decimal(100)
PAIR = 2


def explain(scene: Scene, level: Level, flags: Sequence[Flag]) -> str:
    """The sentence of the verdict, then what a conversion in parentheses adds to it."""
    sentences = [SENTENCES[level.verdict](scene, level, flags), *_conversions(scene)]
    return " ".join(sentence for sentence in sentences if sentence)


def single(scene: Scene, level: Level, flags: Sequence[Flag]) -> str:
    readings = scene.case.compared
    name = scene.names[readings[0].article]
    figures = list(dict.fromkeys(read_as(reading.quantity, scene.case.fact.unit) for reading in readings))
    more = f", and elsewhere {figures[1]}" if len(figures) > 1 else ""
    return f"Only {name} gives this figure: {figures[0]}{more}."


def agree(scene: Scene, level: Level, flags: Sequence[Flag]) -> str:
    readings = scene.case.compared
    count, everyone = len(scene.case.sources), len(scene.case.articles)
    lead = "Both" if count == PAIR else f"All {count_word(count)}"
    given = "" if count == everyone else " that give a figure"
    said = read_as(readings[0].quantity, scene.case.fact.unit)
    units = list(dict.fromkeys(read_as(reading.quantity, scene.case.fact.unit) for reading in readings))
    other = f", in another unit {units[1]}" if len(units) > 1 else ""
    return f"{lead} articles{given} say {said}{other}{_same_words(scene)}{_credited(scene, flags, ', but ')}."


def compatible(scene: Scene, level: Level, flags: Sequence[Flag]) -> str:
    credited = _credited(scene, flags, "")
    sentences = [
        f"{_head(scene)}.",
        _who_says_what(scene),
        _fit(scene, level),
        f"{capital(credited)}." if credited else "",
    ]
    return " ".join(sentence for sentence in sentences if sentence)


def conflict(scene: Scene, level: Level, flags: Sequence[Flag]) -> str:
    sentences = [f"{_head(scene)}.", _who_says_what(scene), f"No value satisfies them all{_gap(scene.case)}."]
    return " ".join([*sentences, *_rounds_to(scene.case)])


def superseded(scene: Scene, level: Level, flags: Sequence[Flag]) -> str:
    found = scene.case.replacement
    if found is None:
        return conflict(scene, level, flags)
    new, old = short_figure(scene, found.new.quantity), short_figure(scene, found.old.quantity)
    here, there = scene.names[found.new.article], scene.names[found.old.article]
    how = "by its own words" if found.by_words else "by its later date"
    if here == there:
        grew = found.old.stated.floor < found.new.stated.floor
        change = f"{here} gives {new}, {'up' if grew else 'down'} from {old} earlier"
    else:
        change = f"{here} gives {new}, where {there} gave {old}"
    return f"{_head(scene)}. {change}; the later figure replaces the earlier {how}."


def not_comparable(scene: Scene, level: Level, flags: Sequence[Flag]) -> str:
    case = scene.case
    if case.strangers:
        stranger = case.strangers[0].claim
        home = case.compared[0]
        other = f"{scene.names[stranger.article]} {read_as(stranger.quantity)}"
        why = "; no rate of exchange is stated" if "currenc" in level.rule else ""
        return (
            f"Not compared: {scene.names[home.article]} gives {read_as(home.quantity, case.fact.unit)}, {other}{why}."
        )
    found = case.exclusion
    if found is None:
        return "Not compared: the figures are for scopes that exclude one another."
    sides = [
        f"{scene.names[claim.article]} counts {read_as(claim.quantity, case.fact.unit)} ({claim.scope})"
        for claim in (found.parts[0], found.wholes[0])
    ]
    return f"Not compared: {', '.join(sides)}; {found.reason}."


SENTENCES: Mapping[Verdict, Callable[[Scene, Level, Sequence[Flag]], str]] = {
    Verdict.SINGLE_SOURCE: single,
    Verdict.AGREE: agree,
    Verdict.COMPATIBLE: compatible,
    Verdict.CONFLICT: conflict,
    Verdict.SUPERSEDED: superseded,
    Verdict.NOT_COMPARABLE: not_comparable,
}


def _head(scene: Scene) -> str:
    """As in: "3 of 5 articles, no origin named: 388–400 people"."""
    case = scene.case
    origins = len(origins_of(scene))
    named = {0: "no origin named", 1: "1 named origin"}.get(origins, f"{origins} named origins")
    numbers = numbers_of(case)
    low, high = shown(numbers.low), shown(numbers.high)
    span = f": {range_in(low, high, case.unit)}" if low is not None and high is not None else ""
    return f"{len(case.sources)} of {len(case.articles)} articles{_same_words(scene)}, {named}{span}"


def _same_words(scene: Scene) -> str:
    """As in: ", three in the same words", where articles carry one text around the figure."""
    sizes = [len(text.articles) for text in texts_of(scene)]
    if not sizes:
        return ""
    everyone = len(scene.case.sources)
    many = count_word(max(sizes)) if max(sizes) < everyone else "both" if everyone == PAIR else "all"
    return f", {many} in the same words"


def _who_says_what(scene: Scene) -> str:
    """As in: "Two say 40, two 41, one about 40." An article with two figures counts for both."""
    groups: dict[str, set[str]] = {}
    for reading in scene.case.compared:
        groups.setdefault(short_figure(scene, reading.quantity), set()).add(reading.article)
    ordered = sorted(groups.items(), key=lambda group: -len(group[1]))
    parts = [f"{count_word(len(articles))} {words}" for words, articles in ordered[:LISTED_GROUPS]]
    first_words, first_articles = ordered[0]
    verb = "says" if len(first_articles) == 1 else "say"
    parts[0] = f"{capital(count_word(len(first_articles)))} {verb} {first_words}"
    left_out = len(ordered) - LISTED_GROUPS
    return f"{', '.join(parts)}{f', and {left_out} other figures' if left_out > 0 else ''}."


def _fit(scene: Scene, level: Level) -> str:
    case = scene.case
    if level.rule == "rounding":
        return _rounding(case)
    if level.rule == "unit":
        return "They are the same once converted and rounded."
    band = whole_ends(case, case.fitting)
    low, high = shown(band.low), shown(band.high)
    if low is not None and high is not None:
        if low == high:
            return f"{value_in(low, case.unit)} satisfies them all."
        return f"Any value from {_end(low, case)} to {value_in(high, case.unit)} satisfies them all."
    if low is not None:
        return f"Any value from {value_in(low, case.unit)} up satisfies them all."
    return f"Any value up to {value_in(high, case.unit)} satisfies them all." if high is not None else ""


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


def _rounding(case: Case) -> str:
    """As in: "$22.1 billion rounds to $22 billion."."""
    finest, coarsest = (find(case.compared, key=lambda reading: last_digit(reading.quantity)) for find in (min, max))
    if finest.stated == coarsest.stated:
        return "They are one figure once rounded."
    return (
        f"{capital(read_as(finest.quantity, case.fact.unit))} rounds to {read_as(coarsest.quantity, case.fact.unit)}."
    )


def _gap(case: Case) -> str:
    """How far apart the exact figures are, or else the nearest ends of the figures that exclude one another."""
    exact = sorted(
        {r.stated.low for r in case.compared if r.quantity.qualifier is Qualifier.EXACT and r.stated.low is not None}
    )
    if len(exact) > 1:
        most = "" if len(exact) == PAIR else "up to "
        return f"; the exact figures are {most}{_distance(exact[-1] - exact[0], case)} apart"
    band = case.fitting
    if band.low is None or band.high is None or band.low <= band.high:
        return ""
    return f"; they miss one another by {_distance(band.low - band.high, case)}"


def _distance(value: Decimal, case: Case) -> str:
    size = shown(value) or value
    if dimension_of(case.unit) == SHARE:
        points = size * (PERCENT if case.unit == "ratio" else 1)
        return f"{number(points)} percentage point{'' if points == 1 else 's'}"
    return value_in(size, case.unit if is_measured(case.unit) else "")


def _rounds_to(case: Case) -> list[str]:
    """As in: "(41 rounds to 40.)": of two whole counts, the one is the other rounded to its tens or hundreds."""
    exact = [r.quantity for r in case.compared if r.quantity.qualifier is Qualifier.EXACT]
    values = {quantity.low: quantity for quantity in exact if quantity.low is not None}
    if len(values) != PAIR:
        return []
    for coarse, fine in (sorted(values), sorted(values, reverse=True)):
        step = last_nonzero_digit(values[coarse])
        if step > last_nonzero_digit(values[fine]) and (fine / step).to_integral_value(ROUND_HALF_UP) * step == coarse:
            return [f"({number(fine)} rounds to {number(coarse)}.)"]
    return []


def _credited(scene: Scene, flags: Sequence[Flag], lead: str) -> str:
    """As in: "three credit Ukraine's air force and one the Russian military", where that is what differs."""
    flag = next((flag for flag in flags if flag.kind is FlagKind.ATTRIBUTION_CONFLICT), None)
    if flag is None:
        return ""
    articles: dict[str, set[str]] = {}
    for reading in scene.case.compared:
        authority = scene.authority(reading.claim)
        if authority and reading.claim.id in flag.claims:
            articles.setdefault(authority.name, set()).add(reading.article)
    ordered = sorted(articles.items(), key=lambda entry: (-len(entry[1]), entry[0]))
    parts = [f"{count_word(len(each))} {in_sentence(name)}" for name, each in ordered]
    first, many = ordered[0], len(ordered[0][1]) > 1
    parts[0] = f"{count_word(len(first[1]))} {'credit' if many else 'credits'} {in_sentence(first[0])}"
    return f"{lead}{', '.join(parts[:-1])} and {parts[-1]}"


def _conversions(scene: Scene) -> list[str]:
    """As in: "Harbour Post adds “22 miles”: 35 km is 22 mi." Only for a conversion that stands beside its figure."""
    for left, right in pairwise(scene.case.readings):
        restating = right if right.restates == left.statement else left if left.restates == right.statement else None
        if restating is not None and restating.holds and is_conversion(left.claim, right.claim):
            return [_conversion(scene.names[left.article], left, right)]
    return []


def _conversion(name: str, first: Reading, second: Reading) -> str:
    here, there = first.quantity, second.quantity
    same = conversion_in_words(here, there)
    return f"{name} adds “{there.surface}”: {same}{_how_it_holds(first, second)}." if same else ""


def _how_it_holds(first: Reading, second: Reading) -> str:
    there = second.quantity
    if in_unit_of(first.quantity, there) in (there.low, there.high):
        return ""
    step = STEPS.get(int(last_nonzero_digit(there)))
    exactly = first.equated.meets(second.equated)
    return f"; holds to the nearest {step}" if step and exactly else "; roughly the same"
