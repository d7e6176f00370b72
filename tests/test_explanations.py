"""One plain sentence a verdict, as a journalist could print it."""

from collections.abc import Sequence

import pytest

from extract.models import Article, Claim, Quantity
from facts.models import Statement
from facts.pipeline import compare_facts
from tests.builders import article, claim, fact, quantity, story

OUTLETS = {"a": "Harbour Post", "b": "Mill Times", "c": "Tide Radio", "d": "Quay Weekly", "e": "Delta Wire"}
ARTICLES = [article(name, outlet=outlet) for name, outlet in OUTLETS.items()]


def explained(*says: Quantity | Claim | int, unit: str = "person", articles: Sequence[Article] = ARTICLES) -> str:
    """The explanation where the outlets, in their order, say one of these each."""
    claims = [each if isinstance(each, Claim) else claim(each, "abcde"[place]) for place, each in enumerate(says)]
    told = story(claims, facts=[fact(unit=unit)], articles=articles)
    return compare_facts(told, told.facts, [Statement(claim=each, fact="f") for each in claims])[0].explanation


def about(value: int, unit: str = "person") -> Quantity:
    return quantity(value, qualifier="approx", unit=unit)


def money(value: str, surface: str) -> Quantity:
    return quantity(value, unit="USD", kind="money", surface=surface)


def length(value: int, unit: str, surface: str, start: int = 0) -> Quantity:
    return quantity(value, unit=unit, kind="measure", surface=surface, start=start)


def share(value: str, qualifier: str) -> Quantity:
    return quantity(value, unit="ratio", kind="ratio", qualifier=qualifier, surface="one-fifth")


def test_agreement() -> None:
    assert explained(72, 72, 72, 72) == "All four articles that give a figure say 72 people."
    assert explained(72, 72, 72, 72, 72) == "All five articles say 72 people."
    assert explained(72, 72) == "Harbour Post and Mill Times both say 72 people."


def test_agreement_on_things_called_differently() -> None:
    ships, boats = quantity(3, unit="ship", surface="three ships"), quantity(3, unit="boat", surface="three boats")
    assert explained(ships, boats, unit="ship") == "Harbour Post and Mill Times both say 3 ships."


def test_things_that_are_not_the_same_are_told_in_their_own_words() -> None:
    bodies, trucks = quantity(14, unit="body", surface="14 bodies"), quantity(14, unit="truck", surface="14 trucks")
    said = explained(bodies, trucks, unit="body")
    assert said.endswith("Not all name the same thing: “14 bodies” (Harbour Post) · “14 trucks” (Mill Times).")


def test_agreement_about_who_says_so_is_another_matter() -> None:
    navy = [claim(72, name, credited="Ukraine's navy") for name in "abc"]
    said = explained(*navy, claim(72, "d", credited="Russian military"), unit="drone")
    assert said.startswith("All four articles that give a figure say 72 drones, but ")
    assert said.endswith("three credit Ukraine's navy and one the Russian military.")


def test_agreement_on_a_unit_that_one_outlet_writes_short() -> None:
    says = length(13, "nautical mile", "13 nautical miles"), length(13, "mi", "13 miles")
    said = "Harbour Post and Mill Times both say 13 nautical miles."
    assert explained(*says, unit="nautical mile") == (
        f"{said} “13 miles” is taken for nautical miles, which Harbour Post gives."
    )


def test_agreement_on_several_figures() -> None:
    around = quantity(330, unit="ft", kind="measure", qualifier="approx", start=0)
    says = [claim(each, name) for name in "ab" for each in (around, length(328, "ft", "328 feet", start=90))]
    assert explained(*says, unit="ft") == "Harbour Post and Mill Times both say about 330 ft and 328 ft."


def test_agreement_in_two_units() -> None:
    says = length(35, "km", "35 km"), length(22, "mi", "22 miles")
    assert explained(*says, unit="km") == "Harbour Post and Mill Times both say 35 km, in another unit 22 mi."


def test_a_conversion_in_parentheses_is_held_against_its_figure() -> None:
    far = claim(length(4300, "km", "4,300 km"), "a")
    there = claim(length(2670, "mi", "2,670 miles", start=10), "a")
    said = explained(far, there, claim(length(4300, "km", "4,300 km"), "b"), unit="km")
    assert said.endswith("Harbour Post adds “2,670 miles”: 4,300 km is 2,672 mi; holds to the nearest ten.")


def test_one_article() -> None:
    only = "Only Harbour Post gives this figure: "
    assert explained(quantity("1.2e6", qualifier="over")) == f"{only}more than 1.2 million people."
    assert explained(claim(12, "a"), claim(14, "a")) == f"{only}12 people in one place and 14 people in another."
    assert explained(claim(12, "a"), claim(quantity(12, surface="a dozen"), "a")) == f"{only}12 people."
    several = f"{only[:-2]}, in several places: 12 people, 14 people and 19 people."
    assert explained(claim(12, "a"), claim(14, "a"), claim(19, "a")) == several


@pytest.mark.parametrize(
    ("says", "head", "fit"),
    [
        (
            (388, 388, quantity(400, qualifier="approx_under")),
            (
                "3 of 5 articles, no origin named: 388–400 people. Harbour Post and Mill Times say 388, "
                "Tide Radio just under 400."
            ),
            "388 people would satisfy them all. “Just under 400 people” is read as 360–400 people.",
        ),
        (
            (quantity(7, qualifier="at_least"), quantity(6, qualifier="at_least")),
            "2 of 5 articles, no origin named: 6–7 people. Harbour Post says at least 7, Mill Times at least 6.",
            "Any value from 7 people up would satisfy them all.",
        ),
        (
            (quantity(90, qualifier="at_most"), quantity(80, qualifier="under")),
            "2 of 5 articles, no origin named: 80–90 people. Harbour Post says at most 90, Mill Times fewer than 80.",
            "Any value up to 80 people would satisfy them all.",
        ),
        (
            (about(40), about(41)),
            "2 of 5 articles, no origin named: 40–41 people. Harbour Post says about 40, Mill Times about 41.",
            "Any value from 40 to 42 people would satisfy them all. “About 40 people” is read as 38–42 people.",
        ),
    ],
)
def test_figures_that_fit(says: Sequence[Quantity | int], head: str, fit: str) -> None:
    assert explained(*says) == f"{head} {fit}"


def test_shares_are_told_as_percentages() -> None:
    said = explained(share("0.2", "approx"), share("0.2", "approx_under"), unit="ratio")
    assert said.endswith(
        "Harbour Post says about 20%, Mill Times just under 20%. Any value from 19% to 20% would satisfy them all."
    )


def test_rounding_says_which_rounds_to_which() -> None:
    said = explained(money("22.1e9", "$22.1 billion"), money("22e9", "$22 billion"), unit="USD")
    assert said.endswith(
        "Harbour Post says $22.1 billion, Mill Times $22 billion. $22.1 billion rounds to $22 billion."
    )


def test_rounding_is_told_across_units_and_of_figures_that_are_exact() -> None:
    rough = quantity(2, unit="year", kind="duration", qualifier="approx_over", surface="just over two years")
    months = quantity(26, unit="month", kind="duration", surface="26 months")
    years = quantity("2.2", unit="year", kind="duration", surface="2.2 years")
    assert explained(months, years, rough, unit="year").endswith("26 months rounds to 2.2 years.")


def test_prices_of_different_days_are_told_with_who_gives_them() -> None:
    says = [
        claim(money(value, f"${value} a tonne"), name, action="fall") for value, name in (("9140", "a"), ("9460", "b"))
    ]
    days = {"a": "2031-05-04", "b": "2031-05-12"}
    told = [article(name, outlet=OUTLETS[name], published=day) for name, day in days.items()]
    assert explained(*says, unit="USD", articles=told) == (
        "Not compared: a price moves, and these are of different days. Harbour Post says $9,140, Mill Times $9,460."
    )


def test_conflict() -> None:
    credited = [claim(41, "a", credited="the coastguard"), claim(40, "b", credited="the navy")]
    said = explained(*credited, 41, 40, about(40), unit="boat")
    assert said == (
        "5 of 5 articles, 2 named origins: 40–41 boats. "
        "Harbour Post and Tide Radio say 41, Mill Times and Quay Weekly 40, Delta Wire about 40. "
        "No value satisfies them all; the exact figures are 1 apart. (41 rounds to 40.)"
    )


@pytest.mark.parametrize(
    ("says", "unit", "end"),
    [
        ((12, 14), "person", "the exact figures are 2 apart."),
        ((12, 14, 19), "person", "the exact figures are up to 7 apart."),
        ((12, quantity(20, qualifier="at_least")), "person", "they miss one another by 8."),
        (
            (money("103e9", "$103 billion"), money("105e9", "$105 billion")),
            "USD",
            "the exact figures are $2 billion apart.",
        ),
        ((share("0.2", "exact"), share("0.25", "exact")), "ratio", "the exact figures are 5 percentage points apart."),
        ((length(40, "km", "40 km"), length(60, "km", "60 km")), "km", "the exact figures are 20 km apart."),
    ],
)
def test_how_far_apart(says: Sequence[Quantity | int], unit: str, end: str) -> None:
    assert explained(*says, unit=unit).endswith(f"No value satisfies them all; {end}")


def test_many_articles_are_counted_and_few_are_named() -> None:
    assert "Mill Times, Tide" not in explained(40, 40, 40, 41)
    assert " Three say 40, Quay Weekly 41. " in explained(40, 40, 40, 41)


def test_many_readings_are_counted_and_not_listed() -> None:
    assert "Quay Weekly 13, Delta Wire 14. No value" in explained(10, 11, 12, 13, 14)
    more = [article("f", outlet="Bay Wire"), *ARTICLES]
    said = [claim(number, name) for name, number in zip("abcdef", range(10, 16), strict=True)]
    assert "Quay Weekly 13; two other articles say something else. No value" in explained(*said, articles=more)


def test_an_article_with_two_figures_is_told_once() -> None:
    said = explained(claim(40, "a"), claim(about(41), "a"), claim(50, "b"))
    assert " Harbour Post says 40 and about 41, Mill Times 50. " in said


def test_a_vague_word_is_told_as_it_stands_and_widens_no_range() -> None:
    dozens = quantity(24, 99, surface="dozens of people")
    said = explained(58, 59, dozens)
    assert "58–59 people. Harbour Post says 58, Mill Times 59, Tide Radio “dozens of people”." in said


def test_what_is_worked_out_is_not_finer_than_a_reader_needs() -> None:
    said = explained(length(77, "tonne", "77 tonnes"), length(160000, "lb", "160,000 lb"), unit="lb")
    assert "160,000–169,800 lb. Harbour Post says 77 tonnes, Mill Times 160,000 lb. " in said
    assert said.endswith("the exact figures are 9,756 lb apart.")


def test_a_value_that_fits_is_told_in_the_unit_it_was_stated_in() -> None:
    four = quantity(4, qualifier="at_most", unit="m", kind="measure", surface="up to 4 metres")
    said = explained(four, length(13, "ft", "13-foot"), unit="m")
    assert "3.96–4 m." in said
    assert said.endswith("13 ft would satisfy them all.")


def test_noughts_behind_the_point_are_no_rounding() -> None:
    assert "rounds to" not in explained(money("31.4", "$31.40"), money("31.35", "$31.35"), unit="USD")


def test_cents_are_written_out() -> None:
    said = explained(money("63.2", "$63.20"), money("65.09", "$65.09"), unit="USD")
    assert "$63.20–65.09. Harbour Post says $63.20, Mill Times $65.09. " in said


def test_two_thirds_are_a_readable_percentage() -> None:
    said = explained(share("0.6666666666666666666666666667", "exact"), share("0.5", "exact"), unit="ratio")
    assert "50–66.7%. Harbour Post says 66.7%, Mill Times 50%." in said


@pytest.mark.parametrize(
    ("first", "second", "noted"),
    [(41, 40, True), (5920, 6000, True), (8, 10, False), (184, 200, False), (41, 42, False)],
)
def test_rounding_is_named_only_where_somebody_may_have_rounded(first: int, second: int, noted: bool) -> None:  # noqa: FBT001 # a table of cases
    assert (" rounds to " in explained(first, second)) is noted


def test_a_replaced_figure() -> None:
    text = "The storm killed 47 people, up from 41 on Monday."
    here = [claim(quantity(n, surface=str(n), start=text.index(str(n))), "a") for n in (47, 41)]
    articles = [ARTICLES[0].model_copy(update={"text": text}), *ARTICLES[1:]]
    said = explained(*here, claim(41, "b"), articles=articles)
    assert said.endswith(
        "Harbour Post gives 47, up from 41 earlier; the later figure replaces the earlier by its own words."
    )


def test_a_figure_that_an_article_denies() -> None:
    text = "The gap is 47 seats, not the 41 that the council gave."
    here = [claim(quantity(n, surface=str(n), start=text.index(str(n))), "a") for n in (47, 41)]
    articles = [ARTICLES[0].model_copy(update={"text": text}), *ARTICLES[1:]]
    said = explained(*here, claim(41, "b"), articles=articles)
    assert said.endswith("Harbour Post gives 47, not 41; by its own words the one figure replaces the other.")


def test_a_figure_replaced_by_date() -> None:
    articles = [article("a", outlet="Old", published="2031-05-01"), article("b", outlet="New", published="2031-05-02")]
    said = explained(claim(41, "a", action="kill"), claim(47, "b", action="kill"), articles=articles)
    assert said.endswith(
        "New gives 47, where Old gave 41 a day before; a count that is still growing is replaced by the later one."
    )


@pytest.mark.parametrize(
    ("values", "days", "told"),
    [
        ((12, 12, 14, 19), "02 02 03 05", " Taken by day, 2–5 February, it only rises."),
        ((19, 14), "03 04", " The lower figure is the later one, of 4 February."),
        ((19, 14, 12), "03 04 05", " Taken by day, 3–5 February, it only falls."),
        ((12, 12, 14), "02 02 03", " The higher figure is the later one, of 3 February."),
        ((12, 19, 14), "02 03 04", ""),
        ((12, 19, 19), "02 02 03", ""),
        ((12, 19), "02 02", ""),
    ],
)
def test_a_conflict_whose_figure_moves_one_way_by_day_says_so(values: Sequence[int], days: str, told: str) -> None:
    dated = [
        each.model_copy(update={"published": f"2031-02-{day}"})
        for each, day in zip(ARTICLES, days.split(), strict=False)
    ]
    ending = explained(*values, articles=dated).partition("apart.")[2]
    assert ending == told


def test_a_vague_word_of_the_first_day_hides_no_fall() -> None:
    days = ("02", "02", "03", "04")
    dated = [each.model_copy(update={"published": f"2031-02-{day}"}) for each, day in zip(ARTICLES, days, strict=False)]
    dozens = quantity(24, 99, qualifier="range", surface="dozens")
    ending = explained(dozens, about(60), 47, 39, articles=dated).partition("apart.")[2]
    assert ending == " Taken by day, 2–4 February, it only falls."


def test_an_age_does_not_move_by_the_day() -> None:
    ages = [quantity(value, unit="year", kind="age") for value in (88, 89)]
    dated = [
        ARTICLES[0].model_copy(update={"published": "2031-02-02"}),
        ARTICLES[1].model_copy(update={"published": "2031-02-03"}),
    ]
    assert explained(*ages, unit="year", articles=dated).endswith("the exact figures are 1 year apart.")


def test_who_gave_the_new_figure_first_is_named() -> None:
    days = {"a": "2031-05-01", "b": "2031-05-02", "c": "2031-05-05"}
    articles = [article(name, outlet=OUTLETS[name], published=day) for name, day in days.items()]
    counts = [claim(count, name, action="close") for count, name in ((3, "a"), (6, "b"), (6, "c"))]
    assert "Mill Times gives 6, where Harbour Post gave 3 a day before" in explained(*counts, articles=articles)


def test_what_is_not_compared() -> None:
    euros = quantity("75e6", unit="EUR", kind="money", surface="75 million euros")
    said = explained(money("100e6", "$100 million"), euros, unit="USD")
    assert said == (
        "Not compared: Harbour Post gives $100 million, Mill Times €75 million; no rate of exchange is stated."
    )


def test_an_article_that_gives_both_currencies_is_named() -> None:
    euros = [
        quantity(value, unit="EUR", kind="money", surface=words) for value, words in (("9e7", "€90m"), ("75e6", "€75m"))
    ]
    beside = [claim(money("100e6", "$100 million"), "b"), claim(euros[0], "b")]
    said = explained(claim(money("100e6", "$100 million"), "a"), *beside, claim(euros[1], "c"), unit="USD")
    assert said == "Not compared: Mill Times gives $100 million, or €90 million, Tide Radio €75 million alone."


def test_scopes_that_are_not_compared() -> None:
    said = explained(claim(40, "a", scope="on one day"), claim(900, "b", scope="since March"), unit="case")
    assert said == (
        "Not compared: Harbour Post counts 40 cases (on one day), Mill Times counts 900 cases (since March); "
        "a day's count against a running total."
    )


def vague(words: str, article: str) -> Claim:
    return claim(quantity(24, 99, surface=words), article)


def test_figures_that_are_read_wide_are_told_in_their_own_words() -> None:
    assert explained(vague("dozens of homes", "a"), vague("dozens of homes", "b"), unit="home") == (
        "Harbour Post and Mill Times both say “dozens of homes”."
    )
    assert (
        explained(vague("dozens of homes", "a"), unit="home")
        == "Only Harbour Post gives this figure: “dozens of homes”."
    )


def test_ranks_are_told_as_ranks() -> None:
    ranks = [claim(quantity(n, kind="ordinal", unit="round"), name) for n, name in ((4, "a"), (5, "b"))]
    assert explained(*ranks, unit="round") == (
        "2 of 5 articles, no origin named: fourth or fifth. Harbour Post says fourth, Mill Times fifth. "
        "No value satisfies them all."
    )


def test_what_an_article_says_exactly_it_need_not_say_loosely_too() -> None:
    said = explained(claim(80, "a"), claim(quantity(80, qualifier="at_least"), "a"), claim(84, "b"))
    assert "Harbour Post says 80, Mill Times 84." in said


def test_a_name_that_ends_like_a_figure_gets_a_verb() -> None:
    nameless = [article("001"), article("002")]
    said = explained(claim(40, "001"), claim(41, "002"), articles=nameless)
    assert "Article 001 says 40, Article 002 says 41." in said


def test_a_name_opens_a_sentence_as_it_is_written() -> None:
    said = explained(claim(40, "vell-post"), claim(41, "vale"), articles=[article("vell-post"), article("vale")])
    assert ": 40–41 people. vale says 41, vell-post says 40." in said


def test_a_gap_that_was_worked_out_is_told_in_two_digits() -> None:
    far = quantity(13, qualifier="approx", unit="mi", kind="measure", surface="about 13 miles")
    near = quantity(15, unit="mi", kind="measure", surface="15 miles")
    assert explained(claim(far, "a"), claim(near, "b"), unit="mi").endswith("they miss one another by about 1.4 mi.")


def test_two_words_for_many_have_no_gap_in_numbers() -> None:
    dozens, hundreds = quantity(24, 99, surface="Dozens of homes"), quantity(200, 999, surface="hundreds")
    said = explained(dozens, hundreds, 40)
    assert said == (
        "3 of 5 articles, no origin named. Harbour Post says “dozens of homes”, Mill Times “hundreds”, Tide Radio 40. "
        "No value satisfies them all."
    )


def test_where_only_about_differs_it_is_told() -> None:
    loosely = quantity(80, qualifier="approx", start=0), quantity(80, start=40)
    said = explained(*(claim(each, "a") for each in loosely), claim(80, "b"))
    assert "Harbour Post says about 80 and 80, Mill Times 80." in said


def test_none_is_a_word() -> None:
    assert explained(0, 0) == "Harbour Post and Mill Times both say no people."
    assert "Mill Times none" in explained(3, 0)


def test_a_rounder_form_of_a_measure_is_no_conflict() -> None:
    says = [claim(length(40, "m", "40 m"), "a"), claim(length(130, "ft", "130 feet", start=0), "b")]
    finer = claim(length(131, "ft", "131 feet", start=40), "b")
    assert explained(*says, finer, unit="ft").endswith("They are the same once converted and rounded.")


def test_a_converted_range_is_told_by_its_end() -> None:
    fast = quantity(0, 60, unit="mph", kind="measure", surface="0 to 60 mph", start=0)
    metric = quantity(0, 97, unit="km/h", kind="measure", surface="0 to 97 km/h", start=len("0 to 60 mph ("))
    said = explained(claim(fast, "a"), claim(metric, "a"), unit="mph")
    assert said == (
        "Only Harbour Post gives this figure: 0–60 mph. Harbour Post adds “0 to 97 km/h”: 60 mph is 97 km/h."
    )
