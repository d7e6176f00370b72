"""The words beside a number that decide what kind of figure it makes, from lexicon/figures.toml."""

from extract import lexicon


class FigureWords(lexicon.Entry, frozen=True):
    ranging: frozenset[str]
    rising: frozenset[str]
    partitive: frozenset[str]
    attempts: frozenset[str]
    screens: frozenset[str]
    adjectives: frozenset[str]
    races: frozenset[str]
    lengths: frozenset[str]
    tallies: frozenset[str]
    tallying: frozenset[str]
    no_thousands: frozenset[str]
    quakes: frozenset[str]
    ages: frozenset[str]
    turning: frozenset[str]
    after_turning: frozenset[str]
    after_will_be: frozenset[str]
    after_age: frozenset[str]
    age_bounds: frozenset[str]
    anyone: frozenset[str]
    priced: frozenset[str]
    expecting: frozenset[str]
    reaches: frozenset[str]
    places: frozenset[str]
    no_names: frozenset[str]
    compared: frozenset[str]
    multiplied: frozenset[str]
    degrees: frozenset[str]
    doubled: frozenset[str]
    doubling_to: frozenset[str]
    sums: frozenset[str]
    lasting: frozenset[str]
    harm: frozenset[str]
    telling: frozenset[str]
    referring: frozenset[str]
    moving: frozenset[str]
    told: frozenset[str]
    governed: frozenset[str]
    trapped: frozenset[str]
    left: frozenset[str]
    ranks: frozenset[str]


FIGURE_WORDS = lexicon.read("figures", FigureWords)
