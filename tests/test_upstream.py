"""Articles that carry one text: what counts as taken over, which figures stand in it, and how many origins are left."""

import random
import time
from collections.abc import Sequence

import pytest

from extract.models import Article
from facts.models import Comparison, FlagKind, Statement
from facts.pipeline import compare_facts, report_from_articles
from facts.upstream import SHINGLE, SHOWN_WORDS, carried_together, runs_by_article, shared_runs, shared_texts
from tests.builders import claim, fact, quantity, story

WIRE = (
    "Rescue teams pulled 31 people from the flooded arcade on Tuesday night while divers searched the lower "
    "parking level for anybody still missing after the dam above the town gave way."
)
OWN = "Our reporter at the scene counted boats until dark and spoke to families who had waited on the roofs since noon."


def figure_in(text: str, surface: str, name: str, value: int = 31) -> Statement:
    return Statement(claim=claim(quantity(value, surface=surface, start=text.index(surface)), name), fact="f")


def test_two_articles_that_print_one_wire_report_carry_one_text() -> None:
    (group,) = shared_texts({"post": f"Arcade flooded\n{WIRE} {OWN}", "times": f"{WIRE} More follows."})
    assert group.articles == ("post", "times")
    (run,) = group.runs
    assert run.words == len(WIRE.split())
    assert (run.first, run.other, run.other_start) == ("post", "times", 0)


def test_the_ranges_lead_to_the_words_in_both_articles() -> None:
    texts = {"post": f"Arcade flooded\n{WIRE} {OWN}", "times": f"{OWN[:40]}. {WIRE.upper()} More follows."}
    (run,) = shared_runs(texts)
    assert texts["post"][run.first_start : run.first_end] == WIRE.rstrip(".")
    assert texts["times"][run.other_start : run.other_end] == WIRE.upper().rstrip(".")


def test_no_more_than_eight_words_of_the_text_are_kept() -> None:
    (run,) = shared_runs({"post": WIRE, "times": WIRE})
    assert run.opening == "rescue teams pulled 31 people from the flooded"
    assert len(run.opening.split()) == SHOWN_WORDS


@pytest.mark.parametrize(("words", "carried"), [(SHINGLE - 1, False), (SHINGLE, True), (SHINGLE + 1, True)])
def test_a_run_of_twelve_words_is_taken_over_and_one_of_eleven_a_set_phrase(words: int, carried: bool) -> None:  # noqa: FBT001 # a table of cases
    taken = " ".join(WIRE.split()[:words])
    assert bool(shared_texts({"post": WIRE, "times": f"{OWN} {taken}, we were told"})) is carried


def test_quotes_commas_and_line_breaks_do_not_hide_a_text() -> None:
    printed = WIRE.replace("people from", "people, from").replace(" while", "\n\nwhile")
    assert (
        shared_texts({"post": f"The dam’s wall. {WIRE}", "times": f"The dam's wall. {printed}"})[0].runs[0].words > 30
    )


def test_a_changed_figure_cuts_the_run() -> None:
    runs = shared_runs({"post": f"{OWN} {WIRE}", "times": f"{OWN} {WIRE}".replace("31", "34")})
    assert len(runs) == 2
    assert all(run.words < len(f"{OWN} {WIRE}".split()) for run in runs)


def test_a_run_told_twice_in_one_article_is_no_other_article() -> None:
    assert shared_texts({"post": f"{WIRE} {WIRE}"}) == ()


def test_texts_of_their_own_share_nothing_and_empty_ones_do_not_matter() -> None:
    assert shared_texts({"post": WIRE, "times": OWN, "radio": "", "wire": "31 rescued"}) == ()


def test_three_articles_of_one_text_are_one_group_and_two_texts_two_groups() -> None:
    texts = {"a": WIRE, "b": OWN, "c": f"Update: {WIRE}", "d": f"{OWN} {OWN}", "e": WIRE}
    assert [group.articles for group in shared_texts(texts)] == [("a", "c", "e"), ("b", "d")]


def test_what_shows_a_group_is_told_longest_first() -> None:
    texts = {"a": f"{WIRE} {OWN}", "b": f"{OWN} So it went. {WIRE}"}
    words = [run.words for run in shared_texts(texts)[0].runs]
    assert words == sorted(words, reverse=True)


def test_a_thousand_copies_take_seconds() -> None:
    chance = random.Random(7)  # noqa: S311 # a made-up text, no secret
    words = [f"word{number}" for number in range(9_000)]
    wire = " ".join(chance.choices(words, k=300))
    texts = {str(number): f"{' '.join(chance.choices(words, k=100))} {wire}" for number in range(1_000)}
    began = time.process_time()
    (group,) = shared_texts(texts)
    assert len(group.articles) == 1_000
    assert len(group.runs) < 1_100  # each copy is held against the first, not against every other
    assert time.process_time() - began < 20


# ---- the figures inside


def test_a_figure_inside_the_run_is_carried_and_one_outside_is_not() -> None:
    texts = {"post": f"{WIRE} {OWN} In all 40 roofs were lost.", "times": f"So far 40 roofs were lost. {WIRE}"}
    runs = runs_by_article(shared_runs(texts))
    inside = [figure_in(text, "31 people", name).claim for name, text in texts.items()]
    outside = [figure_in(text, "40 roofs", name, 40).claim for name, text in texts.items()]
    (group,) = carried_together([*inside, *outside], runs)
    assert group.claims == tuple(inside)
    assert group.words == len(WIRE.split())


def test_articles_that_share_a_run_with_a_third_share_it_with_one_another() -> None:
    texts = {"a": WIRE, "b": f"{OWN} {WIRE}", "c": f"More: {WIRE}"}
    late = [figure_in(texts[name], "31 people", name).claim for name in "bc"]
    (group,) = carried_together(late, runs_by_article(shared_runs(texts)))
    assert {each.article for each in group.claims} == {"b", "c"}


# ---- what it means for a fact


def compared(texts: dict[str, str], surface: str = "31 people", credited: Sequence[str] = ()) -> Comparison:
    credit = {**dict.fromkeys(texts, ""), **dict(zip(texts, credited, strict=False))}
    claims = [
        claim(quantity(31, surface=surface, start=text.index(surface)), name, credited=credit[name])
        for name, text in texts.items()
    ]
    told = story(claims, articles=[Article(id=name, text=text) for name, text in texts.items()])
    statements = [Statement(claim=each, fact="f") for each in claims]
    return compare_facts(told, [fact()], statements, shared_texts(texts))[0]


def test_three_articles_of_which_two_carry_one_text_have_two_origins() -> None:
    result = compared({"a": WIRE, "b": f"{OWN} {WIRE}", "c": "Firefighters say 31 people were saved."})
    (flag,) = result.flags
    assert flag.kind is FlagKind.SHARED_ORIGIN
    assert flag.evidence == (
        f"Article a and Article b carry the same text here, {len(WIRE.split())} words in a row: count them once."
    )
    assert result.independent == 2


def test_four_articles_of_one_text_are_one_origin() -> None:
    result = compared({"a": WIRE, "b": f"{OWN} {WIRE}", "c": f"More: {WIRE}", "d": f"{WIRE} {OWN}"})
    assert result.independent == 1
    assert result.explanation == "All four articles say 31 people, all in the same words."


def test_two_articles_of_one_text_agree_in_the_same_words() -> None:
    result = compared({"a": WIRE, "b": f"{OWN} {WIRE}"})
    assert result.explanation == "Article a and Article b both say 31 people, in the same words."


def test_an_authority_and_the_text_that_names_it_are_one_origin() -> None:
    result = compared(
        {"a": WIRE, "b": f"{OWN} {WIRE}", "c": "Police: 31 people are safe."}, credited=["police", "", "Police"]
    )
    assert result.independent == 1


def test_articles_that_share_nothing_are_origins_of_their_own() -> None:
    texts = {"a": "A count found 31 people.", "b": "He spoke of 31 people.", "c": "The list has 31 people."}
    assert compared(texts).independent == 3
    assert compared(texts, credited=["police", "police", "the hospital"]).independent == 2
    assert compared(texts).flags == ()


def test_a_text_shared_elsewhere_in_the_article_says_nothing_about_this_figure() -> None:
    texts = {"a": f"{WIRE} Later 40 roofs were counted.", "b": f"Some 40 roofs were lost. {WIRE}"}
    assert compared(texts, "40 roofs").independent == 2


def test_the_report_keeps_the_texts_its_articles_share() -> None:
    articles = [
        Article(id="new", text=WIRE, published="2031-05-02"),
        Article(id="old", text=WIRE, published="2031-05-01"),
    ]
    report = report_from_articles(articles, "arcade")
    (group,) = report.shared_texts
    assert group.runs[0].first == "old"
    assert all(each.independent == 1 for each in report.comparisons)
