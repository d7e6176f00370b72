"""The ladder of verdicts in the language of news: what two or more articles say, and how it stands together."""

from collections.abc import Sequence
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extract.models import Article, Claim, Quantity
from facts.comparison import LADDER, judge, make_case, shown, span_of
from facts.models import Fact, Statement, Verdict
from facts.tolerances import Tolerances
from tests.builders import Number, claim, quantity
from tests.work import calls

TOLERANCES = Tolerances.of({})
Says = Number | Quantity | Claim


def about(value: Number) -> Quantity:
    return quantity(value, qualifier="approx")


def nearly(value: Number) -> Quantity:
    return quantity(value, qualifier="approx_under")


def at_least(value: Number) -> Quantity:
    return quantity(value, qualifier="at_least")


def more_than(value: Number) -> Quantity:
    return quantity(value, qualifier="over")


def up_to(value: Number) -> Quantity:
    return quantity(value, qualifier="at_most")


def money(value: Number, surface: str, unit: str = "USD", qualifier: str = "") -> Quantity:
    return quantity(value, qualifier=qualifier, unit=unit, kind="money", surface=surface)


def measure(value: Number, surface: str, unit: str, qualifier: str = "", start: int | None = None) -> Quantity:
    return quantity(value, qualifier=qualifier, unit=unit, kind="measure", surface=surface, start=start)


def time(value: Number, surface: str, unit: str, qualifier: str = "") -> Quantity:
    return quantity(value, qualifier=qualifier, unit=unit, kind="duration", surface=surface)


def share(value: Number, surface: str, unit: str = "ratio", qualifier: str = "") -> Quantity:
    return quantity(
        value, qualifier=qualifier, unit=unit, kind="ratio" if unit == "ratio" else "percent", surface=surface
    )


def verdict(
    *says: Says, unit: str = "", articles: Sequence[Article] = (), tolerances: Tolerances = TOLERANCES
) -> tuple[str, str]:
    """The verdict and rule where each article, "a", "b", "c" …, says one of these."""
    claims = [each if isinstance(each, Claim) else claim(each, "abcdefghij"[place]) for place, each in enumerate(says)]
    known = articles or [Article(id=name) for name in sorted({each.article for each in claims})]
    statements = [Statement(claim=each, fact="f") for each in claims]
    level = judge(make_case(Fact(id="f", label="f", unit=unit), statements, known, tolerances))
    return level.verdict.value, level.rule


def test_every_verdict_has_a_rung_and_the_last_always_holds() -> None:
    assert {level.verdict for level in LADDER} == set(Verdict)
    assert LADDER[-1].verdict is Verdict.CONFLICT


@pytest.mark.parametrize(
    "says",
    [
        (12, 12),
        (12, 12, 12),
        (at_least(7), at_least(7)),
        (about(40), about(40)),
        (quantity(30, 40), quantity(30, 40)),
        (quantity(41, unit="warplane"), quantity(41, unit="bomber")),
        (time("0.5", "half a year", "year"), time(6, "six months", "month")),
        (time(24, "24 hours", "hour"), time(1, "a day", "day")),
        (share("0.2", "one-fifth"), share(20, "20%", "%")),
        (money("0.63", "$0.63"), money(63, "63 cents", "cent")),
        (money("6.12", "£6.12", "GBP"), money(612, "612 pence", "penny")),
        (measure(2, "two tonnes", "tonne"), measure(2000, "2,000 kg", "kg")),
    ],
)
def test_the_same_figure_agrees(says: Sequence[Says]) -> None:
    assert verdict(*says) == ("agree", "same figure")


@pytest.mark.parametrize(
    "says",
    [
        (measure(35, "35 km", "km"), measure(22, "22 miles", "mi")),
        (measure(4300, "4,300 km", "km"), measure(2670, "2,670 miles", "mi")),
        (measure(100, "100 hectares", "hectare"), measure(247, "247 acres", "acre")),
    ],
)
def test_rounded_conversions_agree(says: Sequence[Says]) -> None:
    assert verdict(*says) == ("agree", "unit")


@pytest.mark.parametrize(
    ("says", "rule"),
    [
        ((40, about(40)), "approximate"),
        ((41, about(40)), "approximate"),
        ((388, nearly(400)), "approximate"),
        ((208, quantity(200, qualifier="approx_over")), "approximate"),
        ((share("0.2", "a fifth", qualifier="approx"), share("0.2", "x", qualifier="approx_under")), "approximate"),
        ((276, more_than(270), more_than(200)), "bound met"),
        ((51, more_than(51)), "bound met"),
        ((at_least(50), more_than(50)), "bound met"),
        ((7, at_least(7)), "bound met"),
        ((at_least(7), at_least(6)), "bound met"),
        ((1000, up_to(1000)), "bound met"),
        ((at_least(60), up_to(90)), "bound met"),
        ((35, quantity(30, 40)), "ranges overlap"),
        ((65, quantity(60, 70, qualifier="approx")), "ranges overlap"),
        ((quantity(140, 150), quantity(145, 160)), "ranges overlap"),
        ((28, quantity(24, 99, surface="dozens")), "ranges overlap"),
        ((money("22.1e9", "$22.1 billion"), money("22e9", "$22 billion")), "rounding"),
        ((measure("15.4", "15.4-inch", "inch"), measure(15, "15-inch", "inch")), "rounding"),
        ((share("66.7", "66.7%", "%"), share(67, "67%", "%")), "rounding"),
        ((measure(512_000, "512,000 tonnes", "tonne"), measure(512_300, "512,300 tonnes", "tonne")), "rounding"),
        ((quantity(1_200_000, surface="1.2 million"), quantity(1_180_000, surface="1,180,000")), "rounding"),
        ((time(6, "at least six months", "month", "at_least"), time("0.5", "half a year", "year")), "bound met"),
        ((measure("8.5", "8.5 t", "tonne"), measure(19000, "nearly 19,000 lb", "lb", "approx_under")), "approximate"),
    ],
)  # fmt: skip
def test_figures_that_some_value_satisfies_are_compatible(says: Sequence[Says], rule: str) -> None:
    assert verdict(*says) == ("compatible", rule)


@pytest.mark.parametrize(
    "says",
    [
        (40, 41),
        (40, 41, about(40)),
        (12, at_least(13)),
        (45, about(40)),
        (350, nearly(400)),
        (401, nearly(400)),
        (quantity(30, 40), quantity(41, 50)),
        (up_to(300), more_than(301)),
        (money("103e9", "$103 billion"), money("105e9", "$105 billion")),
        (measure("7.6", "7.6", "magnitude"), measure("7.7", "7.7", "magnitude")),
        (measure(40, "40 km", "km"), measure(50, "50 miles", "mi")),
        (measure(2000, "2,000 tonnes", "tonne"), measure(2300, "2,300 tonnes", "tonne")),
        (quantity(512_000, surface="512,000"), quantity(512_300, surface="512,300")),
        (time(5, "five years", "year"), time(6, "six years", "year")),
        (quantity(34, kind="age", unit="year"), quantity(35, kind="age", unit="year")),
        (share("0.2", "one-fifth"), share(25, "25%", "%")),
        (quantity(0, surface="no one"), 2),
    ],
)
def test_figures_without_a_common_value_are_in_conflict(says: Sequence[Says]) -> None:
    assert verdict(*says) == ("conflict", "no value fits all")


def test_the_same_two_figures_in_every_article_do_not_agree_with_each_other() -> None:
    says = [claim(number, article) for article in "ab" for number in (12, 40)]
    assert verdict(*says) == ("conflict", "no value fits all")


def test_a_whole_count_never_rounds_away_a_difference() -> None:
    assert verdict(400, 401)[0] == "conflict"
    assert verdict(quantity(1300, surface="1,300"), quantity(1312, surface="1,312"))[0] == "conflict"


def test_one_article_is_a_single_source_whatever_it_says_twice() -> None:
    assert verdict(claim(12, "a"), claim(14, "a")) == ("single_source", "one article")


@pytest.mark.parametrize(
    ("says", "rule"),
    [
        ((money("100e6", "$100 million"), money("75e6", "€75 million", "EUR")), "different currencies"),
        ((measure(20, "20 km", "km"), time(3, "three hours", "hour")), "units of different kinds"),
        ((quantity(40, unit="person"), share(20, "20%", "%")), "units of different kinds"),
    ],
)
def test_units_of_other_kinds_are_not_compared(says: Sequence[Says], rule: str) -> None:
    assert verdict(*says) == ("not_comparable", rule)


def test_amounts_in_two_currencies_are_compared_where_the_article_gives_both() -> None:
    says = (
        claim(money("100e6", "$100 million"), "a"),
        claim(money("100e6", "$100 million"), "b"),
        claim(money("75e6", "75 million euros", "EUR"), "b"),
    )
    assert verdict(*says) == ("agree", "same figure")


@pytest.mark.parametrize(
    ("part", "whole"),
    [("daily", "so far"), ("on one day", "since March"), ("of whom", "in all"), ("a month", "a year")],
)
def test_a_part_is_not_held_against_the_whole(part: str, whole: str) -> None:
    assert verdict(claim(40, "a", scope=part), claim(900, "b", scope=whole))[0] == "not_comparable"
    assert verdict(claim(900, "a", scope=whole), claim(40, "b", scope=part))[0] == "not_comparable"


def test_a_part_beside_it_does_not_hide_a_conflict_of_two_totals() -> None:
    totals = claim(900, "a", scope="so far"), claim(950, "b", scope="so far")
    assert verdict(*totals, claim(40, "c", scope="daily"))[0] == "conflict"


def test_the_same_figure_under_two_scopes_agrees() -> None:
    assert verdict(claim(40, "a", scope="daily"), claim(40, "b", scope="so far"))[0] == "agree"


def test_a_scope_excludes_nothing_where_no_article_names_the_other() -> None:
    says = [claim(12, "a", scope="overnight"), claim(12, "b", scope="overnight"), claim(40, "c")]
    assert verdict(*says) == ("conflict", "no value fits all")


def test_a_scope_that_names_both_excludes_neither() -> None:
    assert verdict(claim(40, "a", scope="daily, since March"), claim(41, "b", scope="since March"))[0] == "conflict"


def told(*texts: str) -> tuple[list[Claim], list[Article]]:
    """Claims, each with the text it stands in and its figure marked by brackets; "a" is older than "b"."""
    claims, articles = [], []
    for name, published, marked in zip("abc", ("2031-05-01", "2031-05-02", "2031-05-03"), texts, strict=False):
        text = marked.replace("[", "").replace("]", "")
        places = [index for index, sign in enumerate(marked) if sign == "["]
        for count, place in enumerate(places):
            start = place - 2 * count
            surface = marked[place + 1 : marked.index("]", place)]
            claims.append(claim(quantity(surface, surface=surface, start=start), name))
        articles.append(Article(id=name, text=text, published=published))
    return claims, articles


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Officials counted [41] dead.", "The storm killed [47], up from [41] on Monday."),
        ("Officials counted [41] dead.", "The death toll rose to [47]."),
        ("Officials counted [41] dead.", "The toll was revised down to [39] on Tuesday."),
        ("Crews had found [41] bodies.", "The toll now stands at [47] people."),
        ("Crews had found [41] bodies.", "There were [47] bodies, after an initial count of [41]."),
        ("Officials counted [41] dead.", "The toll climbed by six to [47]."),
        ("Officials counted [41] dead.", "The collapse killed 12 more, bringing the death toll to [53]."),
        ("Officials counted [41] dead.", "The ministry lowered the toll to [39]."),
        ("Officials counted [41] dead.", "The ministry corrected its count to [47]."),
        ("Officials counted [41] dead.", "Police now put the toll at [47]."),
        ("The paper wrote of [41] dead.", "Some [47] people died, not [41]."),
        ("The paper wrote of [41] dead.", "It killed [39]. An earlier version of this article said [41]."),
    ],
)
def test_a_figure_that_says_so_replaces_the_earlier(first: str, second: str) -> None:
    claims, articles = told(first, second)
    assert verdict(*claims, articles=articles) == ("superseded", "replaced by its own words")


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Officials counted [41] dead.", "Rescuers counted [47] dead."),
        ("The death toll rose to [47].", "Officials counted [41] dead."),
        ("Officials counted [43] dead.", "The storm killed [47], up from [41] on Monday."),
        ("Officials counted [60] dead.", "The death toll rose to [47]."),
        ("Officials counted [41] dead.", "Police lowered the toll to [47]."),
        ("Officials counted [41] dead.", "The river rose and [47] people died."),
        ("Officials counted [41] dead.", "Officials now fear for those missing. They counted [47] dead."),
    ],
)
def test_other_unequal_figures_stay_in_conflict(first: str, second: str) -> None:
    claims, articles = told(first, second)
    assert verdict(*claims, articles=articles)[0] == "conflict"


def test_a_figure_that_somebody_in_the_article_holds_to_is_not_replaced() -> None:
    text = "The gap is [47] million, not the [41] million told, auditors said. The director stood by [41] million."
    claims, articles = told("The council spoke of [41] million.", text)
    credited = ["council", "auditors", "auditors", "director"]
    said = [each.model_copy(update={"attribution": by}) for each, by in zip(claims, credited, strict=True)]
    assert verdict(*said, articles=articles)[0] == "conflict"
    assert verdict(*said[:3], articles=articles)[0] == "superseded"


def test_each_day_s_toll_gives_way_to_the_next() -> None:
    days = ("The storm killed [41].", "The toll rose to [47].", "The toll has since risen to [53].")
    claims, articles = told(*days)
    assert verdict(*claims, articles=articles) == ("superseded", "replaced by its own words")


UNDATED = [
    ("The storm killed [41] people.", "The death toll rose to [47]."),
    ("The storm killed [41] people.", "The toll climbs past [47]."),
    ("The storm killed [41] people.", "The number of people killed has reached [47]."),
    ("The storm killed [41] people.", "Storm in Vell: toll now [47]"),
]


@pytest.mark.parametrize(("first", "second"), UNDATED[:3])
@pytest.mark.parametrize("day", ["", "2031-05-01"])
def test_a_toll_that_has_climbed_stands_after_a_lower_one_of_its_day_or_of_none(
    first: str, second: str, day: str
) -> None:
    claims, articles = told(first, second)
    dying = [each.model_copy(update={"action": "kill"}) for each in claims]
    dated_so = [each.model_copy(update={"published": day}) for each in articles]
    assert verdict(*dying, articles=dated_so) == ("superseded", "replaced by its own words")
    sides = [each.model_copy(update={"attribution": by}) for each, by in zip(dying, ("army", "rebels"), strict=True)]
    assert verdict(*sides, articles=dated_so)[0] == "conflict"
    lower = [each.model_copy(update={"quantity": quantity(53)}) if each.article == "a" else each for each in dying]
    assert verdict(*lower, articles=dated_so)[0] == "conflict"


@pytest.mark.parametrize(("first", "second"), UNDATED)
def test_a_toll_that_is_called_new_replaces_that_of_the_day_before(first: str, second: str) -> None:
    claims, articles = told(first, second)
    assert verdict(*claims, articles=articles) == ("superseded", "replaced by its own words")


def test_of_tolls_that_have_climbed_on_one_day_the_highest_is_the_latest() -> None:
    claims, articles = told("The toll rose to [41].", "The toll has climbed to [53].", "It killed [12] people.")
    dying = [each.model_copy(update={"action": "kill"}) for each in claims]
    undated = [each.model_copy(update={"published": ""}) for each in articles]
    assert verdict(*dying, articles=undated) == ("superseded", "replaced by its own words")


def test_a_new_figure_of_what_need_not_grow_replaces_nothing_without_a_day() -> None:
    claims, articles = told("Officials counted [41] dead.", "The death toll rose to [47].")
    undated = [each.model_copy(update={"published": ""}) for each in articles]
    assert verdict(*claims, articles=undated)[0] == "conflict"


def test_a_date_line_above_the_text_is_a_date() -> None:
    first, second = "Storm\n1 May 2031\nOfficials counted [41] dead.", "Storm\n2 May 2031\nThe toll rose to [47]."
    claims, articles = told(first, second)
    undated = [each.model_copy(update={"published": ""}) for each in articles]
    assert verdict(*claims, articles=undated)[0] == "superseded"


def test_a_higher_number_of_a_later_day_is_no_update_by_itself() -> None:
    claims, articles = told("The storm killed [41] people.", "The storm killed [47] people.")
    dying = [each.model_copy(update={"action": "kill"}) for each in claims]
    assert verdict(*dying, articles=articles)[0] == "conflict"


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("The storm has killed [41] people so far.", "The storm killed [47] people."),
        ("The storm killed [41] people.", "The storm killed [47] people, and rescuers still search the houses."),
        ("The storm killed [41] people.", "The death toll is [47]."),
    ],
)
def test_a_count_that_says_it_goes_on_is_replaced_by_a_later_day(first: str, second: str) -> None:
    claims, articles = told(first, second)
    dying = [each.model_copy(update={"action": "kill"}) for each in claims]
    assert verdict(*dying, articles=articles) == ("superseded", "replaced by a later date")


def test_opposing_parties_do_not_replace_each_other_s_figures() -> None:
    claims, articles = told("The army counts [41] dead so far.", "The rebels count [47] dead so far.")
    sides = ("the army", "the rebels")
    dying = [
        each.model_copy(update={"action": "kill", "attribution": side})
        for each, side in zip(claims, sides, strict=True)
    ]
    assert verdict(*dying, articles=articles)[0] == "conflict"


def priced(*prices: tuple[int, str, str]) -> str:
    """The verdict on prices a tonne, each with its day and its scope."""
    claims = [
        claim(money(value, f"${value} a tonne"), "abc"[place], action="rise", scope=scope)
        for place, (value, _, scope) in enumerate(prices)
    ]
    articles = [Article(id="abc"[place], published=day) for place, (_, day, _) in enumerate(prices)]
    return verdict(*claims, articles=articles)[0]


def test_prices_of_different_days_are_not_compared() -> None:
    assert priced((9140, "2031-05-04", ""), (9460, "2031-05-12", "")) == "not_comparable"
    assert priced((9140, "2031-05-04", ""), (9140, "2031-05-12", "")) == "agree"


def test_prices_of_one_day_or_of_no_known_day_are() -> None:
    assert priced((9140, "2031-05-04", ""), (9460, "2031-05-04", "")) == "conflict"
    assert priced((9140, "2031-05-04", "on Monday"), (9460, "2031-05-05", "on Monday")) == "conflict"
    assert priced((9140, "", ""), (9460, "2031-05-04", "")) == "conflict"


def test_a_sum_that_is_no_price_is_compared_whatever_its_day() -> None:
    claims = [claim(money(value, f"${value}"), name, action="rise") for name, value in (("a", 9140), ("b", 9460))]
    articles = [Article(id="a", published="2031-05-04"), Article(id="b", published="2031-05-12")]
    assert verdict(*claims, articles=articles)[0] == "conflict"


def dated(*figures: tuple[Number, str], action: str = "kill") -> tuple[str, str]:
    claims = [claim(value, "abc"[place], action=action) for place, (value, _) in enumerate(figures)]
    articles = [Article(id="abc"[place], published=date) for place, (_, date) in enumerate(figures)]
    return verdict(*claims, articles=articles)


def test_a_toll_that_grows_with_the_days_is_replaced_by_date() -> None:
    assert dated((357, "2031-05-01"), (7000, "2031-05-03")) == ("superseded", "replaced by a later date")


def test_a_toll_that_falls_or_is_of_one_day_or_undated_is_not() -> None:
    assert dated((41, "2031-05-01"), (38, "2031-05-02"))[0] == "conflict"
    assert dated((41, "2031-05-01"), (47, "2031-05-01"))[0] == "conflict"
    assert dated((41, ""), (47, "2031-05-01"))[0] == "conflict"


def test_what_does_not_grow_by_being_counted_is_not_replaced_by_date() -> None:
    assert dated((41, "2031-05-01"), (47, "2031-05-02"), action="build")[0] == "conflict"


def test_a_story_can_read_its_words_more_strictly() -> None:
    strict = Tolerances.of({"bounds_strict": Decimal(1), "approx_pct": Decimal(1)})
    assert verdict(51, more_than(51), tolerances=strict)[0] == "conflict"
    assert verdict(41, about(40), tolerances=strict)[0] == "conflict"


@pytest.mark.parametrize(("full", "short"), [("nautical mile", "mi"), ("tonne", "ton")])
def test_a_unit_written_short_is_the_full_one_of_the_same_number(full: str, short: str) -> None:
    assert verdict(measure(13, f"13 {full}s", full), measure(13, "13", short), unit=full) == ("agree", "same figure")
    assert verdict(measure(13, f"13 {full}s", full), measure(17, "17", short), unit=full)[0] == "conflict"


def test_articles_that_give_the_same_few_figures_agree() -> None:
    def both(name: str) -> tuple[Claim, Claim]:
        around = measure(330, "about 330 feet", "ft", qualifier="approx", start=0)
        return claim(around, name), claim(measure(328, "328 feet", "ft", start=90), name)

    assert verdict(*both("a"), *both("b"), unit="ft") == ("agree", "same figures")
    assert verdict(*both("a"), claim(measure(335, "335 feet", "ft"), "b"), unit="ft")[0] != "agree"


def test_a_rounder_form_beside_the_finer_one_counts_within_its_article_alone() -> None:
    finer, rounder = measure(131, "131 feet", "ft", start=0), measure(130, "130 feet", "ft", start=90)
    metres = measure(40, "40 metres", "m")
    assert verdict(claim(finer, "a"), claim(rounder, "a"), claim(metres, "b"), unit="ft")[0] == "compatible"
    assert verdict(claim(finer, "a"), claim(rounder, "b"), unit="ft")[0] == "conflict"


def test_the_work_of_judging_grows_with_the_articles_and_no_faster() -> None:
    def work_of(articles: int) -> int:
        says = [claim(measure(100 + place % 9, "a height", "m"), f"a{place}") for place in range(articles)]
        return calls(lambda: verdict(*says, unit="m"))

    verdict(claim(measure(100, "a height", "m"), "a"), unit="m")  # what is worked out once is worked out here
    assert work_of(160) < 1.3 * 4 * work_of(40)


def test_a_conversion_in_parentheses_is_no_second_figure() -> None:
    far = measure(4300, "4,300 km", "km", start=0)
    says = (claim(far, "a"), claim(measure(2670, "2,670 miles", "mi", start=10), "a"), claim(far, "b"))
    assert verdict(*says, unit="km") == ("agree", "same figure")


def test_the_span_is_told_in_the_facts_unit() -> None:
    says = [claim(measure(35, "35 km", "km"), "a"), claim(measure(23, "23 miles", "mi"), "b")]
    articles = [Article(id="a"), Article(id="b")]
    statements = [Statement(claim=each, fact="f") for each in says]
    span = span_of(make_case(Fact(id="f", label="f", unit="km"), statements, articles, TOLERANCES))
    assert (span.low, span.high) == (Decimal(35), Decimal("37.0149"))


def span(*says: Says) -> tuple[Decimal | None, Decimal | None]:
    claims = [claim(each, "abc"[place]) for place, each in enumerate(says) if not isinstance(each, Claim)]
    statements = [Statement(claim=each, fact="f") for each in claims]
    found = span_of(make_case(Fact(id="f", label="f"), statements, [Article(id=name) for name in "abc"], TOLERANCES))
    return found.low, found.high


def test_the_span_holds_every_number_and_an_open_end_only_where_no_one_closes_it() -> None:
    assert span(168_000, more_than(170_000)) == (Decimal(168_000), Decimal(170_000))
    assert span(at_least(7), at_least(9)) == (Decimal(7), None)
    assert span(up_to(300), up_to(200)) == (None, Decimal(300))
    assert span(0, 2) == (Decimal(0), Decimal(2))


def test_a_span_from_nothing_has_no_percentage() -> None:
    statements = [Statement(claim=claim(0, "a"), fact="f"), Statement(claim=claim(2, "b"), fact="f")]
    span = span_of(make_case(Fact(id="f", label="f"), statements, [Article(id="a"), Article(id="b")], TOLERANCES))
    assert (span.spread, span.spread_pct) == (Decimal(2), None)


FIGURES = st.builds(
    quantity,
    st.integers(35, 45),
    qualifier=st.sampled_from(
        ["exact", "approx", "approx_under", "approx_over", "at_least", "over", "at_most", "under"]
    ),
)


@given(st.lists(FIGURES, min_size=1, max_size=6), st.randoms(use_true_random=False))
def test_the_order_of_articles_does_not_matter(figures: list[Quantity], random: object) -> None:
    claims = [claim(each, "abcdef"[place]) for place, each in enumerate(figures)]
    mixed = list(claims)
    random.shuffle(mixed)  # type: ignore[attr-defined]
    assert verdict(*claims) == verdict(*mixed)


@given(st.lists(FIGURES, min_size=2, max_size=5))
def test_repeating_an_article_changes_no_verdict(figures: list[Quantity]) -> None:
    again = [*figures, figures[0]]
    assert verdict(*again)[0] == verdict(*figures)[0]


@given(st.lists(FIGURES, min_size=2, max_size=5))
def test_a_conflict_is_what_no_value_satisfies(figures: list[Quantity]) -> None:
    claims = [claim(each, "abcde"[place]) for place, each in enumerate(figures)]
    statements = [Statement(claim=each, fact="f") for each in claims]
    case = make_case(Fact(id="f", label="f"), statements, [Article(id=each.article) for each in claims], TOLERANCES)
    assert (judge(case).verdict is Verdict.CONFLICT) == case.fitting.is_empty


@given(st.decimals(allow_nan=False, allow_infinity=False, min_value=-(10**12), max_value=10**12, places=9))
def test_what_is_shown_is_near_what_is_meant(value: Decimal) -> None:
    near = shown(value)
    assert near is not None
    assert abs(near - value) <= abs(value) * Decimal("0.00001")
