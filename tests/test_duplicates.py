"""Articles that are one text are named, and nothing else is."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extract import duplicates
from extract.duplicates import CANDIDATES, Duplicates, Likeness, duplicates_of
from extract.models import Article
from tests.samples import BODY, PARAGRAPHS

OTHER = (
    "A fire at the mill of Vell killed 3 workers on Friday, the police said. Seven others were burned. The owners put "
    "the loss at $2m, and the union asked for an inquiry into the locked doors on the second floor."
)


def groups(**texts: str) -> list[tuple[str, ...]]:
    return [each.articles for each in found(**texts)]


def found(**texts: str) -> tuple[Duplicates, ...]:
    return duplicates_of(Article(id=name, text=text) for name, text in texts.items())


def test_texts_that_differ_in_spaces_marks_and_case_alone_are_the_same() -> None:
    [group] = found(a=BODY, b=OTHER, c=BODY.upper().replace("\n\n", "\n").replace("“", '"'))
    assert group == Duplicates(articles=("a", "c"), likeness=Likeness.SAME, alike=1.0)
    assert str(group) == "a and c have the same text"


def test_a_text_with_a_headline_more_or_a_paragraph_less_is_nearly_the_same() -> None:
    [group] = found(a=BODY, b=OTHER, c=f"Gale: the toll rises\n\n{BODY}", d="\n\n".join(PARAGRAPHS[:3]))
    assert (group.articles, group.likeness) == (("a", "c", "d"), Likeness.NEAR)
    assert group.alike == 1.0
    [group] = found(a=BODY, b=BODY.replace("at least 12", "at least 14").replace("400", "450"))
    assert 0.7 < group.alike < 0.95
    assert str(group).startswith("a and b have nearly the same text (8")


def test_reports_that_share_one_quotation_are_not_one_text() -> None:
    quote = "“We counted 12 bodies on the quay, and we fear that there are more below it,” the coroner said. "
    assert groups(a=quote + OTHER, b=quote + BODY) == []


def test_short_and_empty_texts_are_compared_whole() -> None:
    assert groups(a="12 dead", b="12 Dead.", c="12 hurt", d="", e="…", f="…") == [("a", "b"), ("e", "f")]
    assert duplicates_of([Article(id="a"), Article(id="b")]) == ()


def test_a_group_of_equal_texts_and_its_near_copies_are_told_apart() -> None:
    near = BODY + " More rain is expected."
    assert groups(a=BODY, b=BODY, c=near) == [("a", "b"), ("a", "c")]


def test_a_long_text_is_found_by_a_part_of_its_runs() -> None:
    long = " ".join(f"In town {n} the gale tore {n * 7} roofs off and hurt {n * 3} people." for n in range(200))
    assert groups(a=long, b=OTHER, c=long.replace("town 100", "village 100")) == [("a", "c")]


def test_each_article_is_compared_with_few_however_many_are_copies(monkeypatch: pytest.MonkeyPatch) -> None:
    compared: list[float] = []
    share = duplicates._share

    def counted(left: set[int], right: set[int]) -> float:
        compared.append(share(left, right))
        return compared[-1]

    monkeypatch.setattr(duplicates, "_share", counted)
    [group] = found(**{f"a{n}": f"{BODY} Read more in edition {n} of our paper." for n in range(400)})
    assert len(group.articles) == 400
    assert len(compared) <= 400 * CANDIDATES


@given(st.lists(st.text("ab \n", max_size=30), max_size=6))
def test_every_article_is_in_one_group_of_a_kind_at_most(texts: list[str]) -> None:
    for likeness in Likeness:
        told = [
            name
            for each in found(**{f"x{n}": text for n, text in enumerate(texts)})
            if each.likeness is likeness
            for name in each.articles
        ]
        assert len(told) == len(set(told))
