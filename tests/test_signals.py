"""The signals that look beyond two sentences: other figures of the two articles, and the days they are of."""

import pytest

from facts.pairs import Pair, pair_of
from facts.signals_of_figures import days, rival, title
from facts.signals_of_words import told_elsewhere
from tests.linked import settings


def pair(*texts: str, days: tuple[str, str] = ("", "")) -> Pair:
    """The first figures of two articles, and the days they were published on."""
    found = settings(*texts, days=days)
    return pair_of(found[0], next(each for each in found if each.claim.article == "1"))


MONDAY, TUESDAY = "2031-05-05", "2031-05-06"
FERRY, LATER = "The ferry sank off Lanvik and 23 people died.", "Thirty-one people died on the ferry off Lanvik."


def test_a_toll_grows_as_days_pass() -> None:
    assert days(pair(FERRY, LATER, days=(MONDAY, TUESDAY))) == "grown"


@pytest.mark.parametrize("published", [(TUESDAY, MONDAY), (MONDAY, MONDAY), (MONDAY, ""), ("", "")])
def test_it_need_not_grow_backwards_or_without_dates(published: tuple[str, str]) -> None:
    assert days(pair(FERRY, LATER, days=published)) == ""


def test_what_is_no_toll_or_comes_later_in_its_article_or_is_of_another_place_does_not_grow() -> None:
    when = (MONDAY, TUESDAY)
    assert days(pair("The ferry carried 23 cars.", "The ferry carried 31 cars.", days=when)) == ""
    late = "In Lanvik 23 people died, and in Osk, a day before, nine people died."
    assert days(pair("In Osk seven people died.", late, days=when)) == ""


def test_a_name_with_a_figure_of_its_own_in_the_other_article() -> None:
    both_towns = "A bomb killed 11 people in Osk. Another killed seven people in Vell."
    assert told_elsewhere(pair("A bomb killed six people in Vell.", both_towns)) == "one"
    assert told_elsewhere(pair("A bomb killed six people in Vell.", "A bomb killed 11 people in Osk.")) == ""
    assert told_elsewhere(pair("A bomb killed nine people in Osk.", both_towns)) == ""


def test_a_number_of_those_to_whom_something_else_happened_is_no_rival() -> None:
    dead = "The blast killed nine miners at Dorne."
    assert rival(pair(dead, "Fourteen miners died at Dorne. Nine miners are trapped.")) == "unrivalled"
    assert rival(pair(dead, "Fourteen miners died at Dorne. Nine miners died at Oss.")) == "one"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Trawler saves 38 people\nThe crew of the trawler saved 36 people off Vell.", "near"),
        ("Trawler saves 38 people\nThe crew of the trawler saved three people off Vell.", ""),
        ("Trawler saves 38 people\nThe crew saved 36 people off Vell, and 38 people in all.", ""),
        ("Trawler saves 38 people\nThe crew of the trawler saved 38 people off Vell.", ""),
    ],
)
def test_a_title_and_its_text_may_differ(text: str, told: str) -> None:
    above, below, *_ = settings(text)
    assert title(pair_of(above, below)) == told
