"""One plain sentence a verdict: how many articles, what each says, and whether a value satisfies them all."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from decimal import Context, Decimal
from itertools import pairwise

from extract.models import Claim, Qualifier
from facts.authorities import in_sentence
from facts.comparison import PRICES, SAME_FIGURES, Case, Level
from facts.datelines import day_of
from facts.interface import text
from facts.models import Flag, FlagKind, Verdict
from facts.phrases import (
    PAIR,
    are_ranks,
    day_by_day,
    fewer,
    head,
    once_rounded,
    reach,
    rough,
    rounds_aside,
    same_words,
    satisfying,
    stated_words,
    who_says_what,
    whole_ends,
)
from facts.precision import last_nonzero_digit
from facts.readings import Reading, conversion_in_words, in_unit_of, is_conversion
from facts.scenes import Scene, short_figure, wordings
from facts.statuses import is_vague
from facts.subjects import generic_nouns, groups
from facts.units import HUNDRED, MONEY, SHARE, convertible, dimension_of, is_measured
from facts.updates import Replacement
from facts.wording import capital, count_word, listing, number, plural, read_as, value_in

STEPS = {
    1: "sentence.step_one",
    10: "sentence.step_ten",
    100: "sentence.step_hundred",
    1000: "sentence.step_thousand",
    10_000: "sentence.step_ten_thousand",
}
GAP_DIGITS = Context(prec=2)
PEOPLE = "person"


def explain(scene: Scene, level: Level, flags: Sequence[Flag]) -> str:
    """The sentence of the verdict, then what a conversion, a unit written short or another noun adds to it."""
    told = SENTENCES[level.verdict](scene, level, flags)
    sentences = [told, *_conversions(scene), *_units_meant(scene), *_other_things(scene)]
    return " ".join(sentence for sentence in sentences if sentence)


def single(scene: Scene, level: Level, flags: Sequence[Flag]) -> str:
    readings = scene.case.compared
    name = scene.names[readings[0].article]
    different = {reading.figure: _in_full(scene, reading) for reading in reversed(readings)}
    figures = list(dict.fromkeys(reversed(different.values())))
    if len(figures) > PAIR:
        return text("sentence.only_often", name=name, figures=listing(fewer(figures)))
    if len(figures) == PAIR:
        return text("sentence.only_twice", name=name, first=figures[0], second=figures[1])
    return text("sentence.only", name=name, figure=figures[0])


def agree(scene: Scene, level: Level, flags: Sequence[Flag]) -> str:
    readings, sources = scene.case.compared, scene.case.sources
    said = _in_full(scene, readings[0]) + _in_other_unit(readings)
    if level.rule == SAME_FIGURES:
        own = [reading for reading in readings if reading.article == sources[0]]
        said = listing(fewer(list(dict.fromkeys(_in_full(scene, reading) for reading in own))))
    credited = _credited(scene, flags)
    said += same_words(scene, "sentence.same_words_two")
    said += text("sentence.but_credits", credits=credited) if credited else ""
    if len(sources) == PAIR:
        return text("sentence.agree_both", names=listing([scene.names[each] for each in sources]), said=said)
    everyone = len(sources) == len(scene.case.articles)
    number_of = count_word(len(sources))
    return text("sentence.agree_all" if everyone else "sentence.agree_given", number=number_of, said=said)


def _in_full(scene: Scene, reading: Reading) -> str:
    """The figure with its unit; one that is read wide on purpose in the words of its article."""
    return stated_words(scene, reading) if is_vague(reading.claim) else read_as(reading.quantity, scene.case.fact.unit)


def _in_other_unit(readings: Sequence[Reading]) -> str:
    """As in: ", in another unit 22 mi". Nouns that are counted are no units: boats may be ships."""
    first = readings[0].quantity
    other = (
        reading.quantity for reading in readings if convertible(first.unit, reading.quantity.unit) and not reading.meant
    )
    found = next(other, None)
    return text("sentence.other_unit", figure=read_as(found)) if found else ""


def compatible(scene: Scene, level: Level, flags: Sequence[Flag]) -> str:
    credited = _credited(scene, flags)
    sentences = [
        f"{head(scene)}.",
        who_says_what(scene),
        _fit(scene, level),
        f"{capital(credited)}." if credited else "",
    ]
    return " ".join(sentence for sentence in sentences if sentence)


def conflict(scene: Scene, level: Level, flags: Sequence[Flag]) -> str:
    sentences = [f"{head(scene)}.", who_says_what(scene), text("sentence.no_value", gap=_gap(scene.case))]
    return " ".join([*sentences, *rounds_aside(scene.case), *day_by_day(scene.case)])


def superseded(scene: Scene, level: Level, flags: Sequence[Flag]) -> str:
    found = scene.case.replacement
    if found is None:
        return conflict(scene, level, flags)
    new, old = short_figure(scene, found.new.quantity), short_figure(scene, found.old.quantity)
    here, there = scene.names[found.new.article], scene.names[found.old.article]
    if found.denied and here == there:
        return f"{head(scene)}. {text('sentence.denied', name=here, new=new, old=old)}"
    if here == there:
        grew = found.old.stated.floor < found.new.stated.floor
        change = text("sentence.up_from" if grew else "sentence.down_from", name=here, new=new, old=old)
    else:
        change = text("sentence.where_gave", here=here, new=new, there=there, old=old)
    return f"{head(scene)}. {change}{_how_replaced(scene.case, found)}."


def _how_replaced(case: Case, found: Replacement) -> str:
    """By the words of the article that gives the new figure, or because a count that only grows was taken later."""
    if found.by_words:
        return text("sentence.replaced_by_words")
    days = _days_between(*(day_of(case.articles[each.article]) for each in (found.old, found.new)))
    if days:
        return text("sentence.replaced_by_days", count=days, number=count_word(days))
    return text("sentence.replaced_by_order")


def _days_between(first: str, last: str) -> int:
    return (date.fromisoformat(last) - date.fromisoformat(first)).days


def not_comparable(scene: Scene, level: Level, flags: Sequence[Flag]) -> str:
    case = scene.case
    if case.strangers:
        return _strangers(scene, "sentence.not_compared_rate" if "currenc" in level.rule else "sentence.not_compared")
    if level.rule == PRICES:
        return f"{text('sentence.not_compared_days')} {who_says_what(scene)}"
    found = case.exclusion
    if found is None:
        return text("sentence.not_compared_scopes")
    sides = [_side(scene, claim) for claim in (found.parts[0], found.wholes[0])]
    return text("sentence.not_compared_sides", sides=", ".join(sides), reason=found.reason)


def _strangers(scene: Scene, key: str) -> str:
    """What one article gives, and another in a unit of another kind; where some article gives both, it is named."""
    case, stranger = scene.case, scene.case.strangers[0].claim
    at_home = {reading.article: reading for reading in reversed(case.compared)}
    alike = (each.claim for each in case.statements if each.claim.quantity.unit == stranger.quantity.unit)
    both = next((claim for claim in alike if claim.article in at_home), None)
    home = at_home[both.article] if both else case.compared[0]
    return text(
        "sentence.not_compared_both" if both else key,
        home=scene.names[home.article],
        figure=read_as(home.quantity, case.fact.unit),
        same=read_as(both.quantity) if both else "",
        stranger=scene.names[stranger.article],
        other=read_as(stranger.quantity),
    )


def _side(scene: Scene, claim: Claim) -> str:
    figure = read_as(claim.quantity, scene.case.fact.unit)
    return text("sentence.counts", name=scene.names[claim.article], figure=figure, scope=claim.scope)


SENTENCES: Mapping[Verdict, Callable[[Scene, Level, Sequence[Flag]], str]] = {
    Verdict.SINGLE_SOURCE: single,
    Verdict.AGREE: agree,
    Verdict.COMPATIBLE: compatible,
    Verdict.CONFLICT: conflict,
    Verdict.SUPERSEDED: superseded,
    Verdict.NOT_COMPARABLE: not_comparable,
}


def _fit(scene: Scene, level: Level) -> str:
    case = scene.case
    if level.rule == "rounding":
        return once_rounded(case)
    if level.rule == "unit":
        return text("sentence.same_once_converted")
    band = whole_ends(case, case.fitting)
    return f"{satisfying(band, case)}{reach(case)}"


def _gap(case: Case) -> str:
    """How far apart the exact figures are, or else the nearest ends of the figures that exclude one another."""
    if are_ranks(case):
        return ""
    plain = [r for r in case.compared if r.quantity.qualifier is Qualifier.EXACT]
    own = [r for r in plain if r.quantity.unit == case.unit or not is_measured(case.unit)]
    exact = sorted({r.stated.low for r in (own if len(own) > 1 else plain) if r.stated.low is not None})
    if len(exact) > 1:
        gap = _distance(exact[-1] - exact[0], case)
        return text("sentence.gap_exact" if len(exact) == PAIR else "sentence.gap_up_to", gap=gap)
    band = case.fitting
    if band.low is None or band.high is None or band.low <= band.high or _ends_vaguely(case):
        return ""
    return text("sentence.gap_missed", gap=_about(band.low - band.high, case))


def _ends_vaguely(case: Case) -> bool:
    """A figure such as “dozens” sets one end of the gap: nobody said how many."""
    band, loose = case.fitting, [reading.about for reading in case.compared if is_vague(reading.claim)]
    return any(band.low == each.low or band.high == each.high for each in loose)


def _about(value: Decimal, case: Case) -> str:
    """A gap between ends that were worked out, with two digits: nobody said 1.138 miles."""
    worked_out = is_measured(case.unit) and dimension_of(case.unit) not in (MONEY, SHARE) and value % 1
    return (
        text("sentence.about", value=_distance(GAP_DIGITS.plus(value), case)) if worked_out else _distance(value, case)
    )


def _distance(value: Decimal, case: Case) -> str:
    size = rough(value, case) or value
    if dimension_of(case.unit) == SHARE:
        points = size * (HUNDRED if case.unit == "ratio" else 1)
        return text("sentence.points", count=points, number=number(points))
    return value_in(size, case.unit if is_measured(case.unit) else "")


def _credited(scene: Scene, flags: Sequence[Flag]) -> str:
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
    told = [{"number": count_word(len(each)), "name": in_sentence(name)} for name, each in ordered]
    first = text("sentence.credits", count=len(ordered[0][1]), **told[0])
    return listing([first, *(text("sentence.credits_more", **each) for each in told[1:])])


def _conversions(scene: Scene) -> list[str]:
    """As in: "Harbour Post adds “22 miles”: 35 km is 22 mi." Only for a conversion that stands beside its figure."""
    for left, right in pairwise(scene.case.readings):
        restating = right if right.restates == left.statement else left if left.restates == right.statement else None
        if restating is not None and restating.holds and is_conversion(left.claim, right.claim):
            return [_conversion(scene.names[left.article], left, right)]
    return []


def _units_meant(scene: Scene) -> list[str]:
    """As in: "“Some 13 miles” is taken for nautical miles, which Tide Radio gives."."""
    found = next((reading for reading in scene.case.readings if reading.meant), None)
    if found is None:
        return []
    full = next(r for r in scene.case.readings if r.quantity.unit == found.meant)
    short, here = capital(found.quantity.surface), scene.names[full.article]
    return [text("sentence.taken_for", short=short, unit=plural(found.meant), name=here)]


def _other_things(scene: Scene) -> list[str]:
    """As in: "Not all name the same thing: “14 bodies” (Harbour Post) · “14 trucks” (Mill Times)."."""
    families: dict[str, Reading] = {}
    for reading in scene.case.compared:
        noun = reading.quantity.unit
        if noun not in ("", PEOPLE, *generic_nouns("things")) and not is_measured(noun):
            families.setdefault(groups().get(noun, noun), reading)
    if len({reading.article for reading in families.values()}) < PAIR:
        return []
    named = [(reading, f"“{reading.quantity.surface}”") for reading in families.values()]
    return [text("sentence.other_things", wordings=wordings(scene, named))]


def _conversion(name: str, first: Reading, second: Reading) -> str:
    here, there = first.quantity, second.quantity
    same = conversion_in_words(here, there)
    holds = _how_it_holds(first, second)
    return text("sentence.adds", name=name, quote=there.surface, same=same, holds=holds) if same else ""


def _how_it_holds(first: Reading, second: Reading) -> str:
    there = second.quantity
    if in_unit_of(first.quantity, there) in (there.low, there.high):
        return ""
    step = STEPS.get(int(last_nonzero_digit(there)))
    exactly = first.equated.meets(second.equated)
    return text("sentence.holds_nearest", step=text(step)) if step and exactly else text("sentence.holds_roughly")
