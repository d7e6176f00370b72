"""What holds of linking whatever the articles: their order, an article without figures, one fact a claim."""

from collections.abc import Sequence

from hypothesis import given, settings
from hypothesis import strategies as st

from extract.models import Article
from facts.pipeline import report_from_articles
from tests.linked import linked

PLACES = ("the bridge at Orme", "the mill in Tarma", "the port of Sarn")
NUMBERS = st.integers(min_value=2, max_value=400)
PLACE = st.sampled_from(PLACES)
QUIET = (
    "The inquiry goes on, and nobody would say when it ends.",
    "Residents of the valley spoke of a long night.",
    "The minister declined to comment on the matter.",
)


@st.composite
def sentences(draw: st.DrawFn) -> str:
    number, other, place = draw(NUMBERS), draw(NUMBERS), draw(PLACE)
    shapes = (
        f"The collapse of {place} killed {number} people and injured {other}.",
        f"At least {number} people died when {place} came down, police said.",
        f"About {number} firefighters were sent to {place}.",
        f"Repairs of {place} will cost ${number} million.",
        f"The toll at {place} rose to {number}, up from {other}.",
        f"{place.capitalize()} is {number} metres ({other} feet) long.",
    )
    return draw(st.sampled_from(shapes))


TEXTS = st.lists(st.lists(sentences(), min_size=1, max_size=4).map(" ".join), min_size=2, max_size=5)


def articles_of(texts: Sequence[str]) -> list[Article]:
    return [Article(id=f"article-{place}", text=text) for place, text in enumerate(texts)]


def partition(articles: Sequence[Article]) -> set[frozenset[str]]:
    claims, linking = linked(articles)
    groups: dict[str, set[str]] = {}
    for claim, link in zip(claims, linking.links, strict=True):
        groups.setdefault(link.fact or claim.id, set()).add(claim.id)
    return {frozenset(group) for group in groups.values()}


@given(texts=TEXTS, data=st.data())
@settings(max_examples=40, deadline=None)
def test_the_order_of_articles_does_not_matter(texts: list[str], data: st.DataObject) -> None:
    articles = articles_of(texts)
    assert partition(data.draw(st.permutations(articles))) == partition(articles)


@given(texts=TEXTS, quiet=st.sampled_from(QUIET))
@settings(max_examples=40, deadline=None)
def test_an_article_that_says_nothing_changes_nothing(texts: list[str], quiet: str) -> None:
    articles = articles_of(texts)
    assert partition([*articles, Article(id="quiet", text=quiet)]) == partition(articles)


@given(texts=TEXTS)
@settings(max_examples=40, deadline=None)
def test_a_claim_is_in_one_fact_at_most_and_every_claim_has_a_link(texts: list[str]) -> None:
    claims, linking = linked(articles_of(texts))
    assert [link.claim for link in linking.links] == [claim.id for claim in claims]
    assert {link.fact for link in linking.links if link.fact} == {fact.id for fact in linking.facts}


@given(texts=TEXTS, data=st.data())
@settings(max_examples=20, deadline=None)
def test_verdicts_do_not_depend_on_the_order_of_articles(texts: list[str], data: st.DataObject) -> None:
    articles = articles_of(texts)
    told = report_from_articles(articles, "story")
    turned = report_from_articles(data.draw(st.permutations(articles)), "story")
    assert {(each.fact, each.verdict, each.rule) for each in told.comparisons} == {
        (each.fact, each.verdict, each.rule) for each in turned.comparisons
    }
