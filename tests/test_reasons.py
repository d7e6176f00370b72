"""Why two figures are linked: every reason is a sentence with its words filled in. Every story is invented."""

import re
from string import Formatter

import pytest

from extract.models import Article
from facts.pipeline import report_from_articles
from facts.reasons import OF_BOTH, OF_ONE, OTHER, wordings

TEXTS = (
    "A ferry fire off Alba killed 12 people on Monday and injured 30 passengers. The ferry carried 212 passengers.",
    "Twelve passengers died in the ferry fire off Alba. Some 30 people were hurt. On board were about 210 people.",
    "Off Alba a ferry burned. The 165-metre ship carried 212 passengers, the line said; tickets cost $40.",
)


def sentences() -> list[str]:
    articles = [Article(id=f"article-{place}", text=text) for place, text in enumerate(TEXTS)]
    links = [each.link for each in report_from_articles(articles, "fire").statements if each.link]
    return [reason.sentence for link in links for reason in link.reasons]


def test_every_reason_is_a_sentence() -> None:
    told = sentences()
    assert told
    assert [each for each in told if not each or each.endswith(":") or re.search(r"[{}]|“”|\s\s", each)] == []


def test_the_same_figure_is_told_by_its_number_and_what_is_counted_in_the_plural() -> None:
    told = set(sentences())
    assert "both say 12" in {each.removesuffix(", a small number") for each in told}
    assert "both count passengers" in told


BLANKS = {*OF_BOTH, *OF_ONE, *(f"{OTHER}{name}" for name in OF_ONE)}


@pytest.mark.parametrize("signal", wordings())
def test_wordings_have_no_blank_that_nobody_fills(signal: str) -> None:
    for wording in wordings()[signal].values():
        assert {name for _, name, _, _ in Formatter().parse(wording.says) if name} <= BLANKS
