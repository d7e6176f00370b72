"""Who is credited: one authority in two wordings, wordings that name nobody, and sides."""

import pytest

from facts.authorities import authorities, is_named, is_neutral, key_of, opposed, side_of, table


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Ukraine’s air force", "Ukrainian air force"),
        ("Ukraine's air force", "the Ukrainian air force reports"),
        ("U.S. officials", "American officials"),
        ("France's interior ministry", "the French interior ministry"),
        ("the defense ministry of Norway", "ministry of defence, Norway"),
        ("pro-Ukrainian maps", "open-source pro-Ukrainian mapping"),
        ("President Zelenskiy", "President Zelenskyy"),
        ("the police", "police"),
    ],
)
def test_two_wordings_of_one_authority(left: str, right: str) -> None:
    assert set(key_of(left)) == set(key_of(right))


def origins(*wordings: str) -> int:
    return len({authority.words for authority in authorities(wordings).values()})


def test_a_short_wording_joins_the_long_one_it_ends() -> None:
    assert origins("the transport ministry", "the ministry") == 1
    assert origins("Mayor Anna Holm", "Holm") == 1


def test_a_short_wording_that_fits_two_joins_neither() -> None:
    assert origins("the transport ministry", "the health ministry", "the ministry") == 3


def test_a_country_alone_is_not_its_intelligence_service() -> None:
    assert origins("Ukrainian sources", "Ukrainian intelligence official") == 2


@pytest.mark.parametrize(
    "wording",
    [
        "Reports",
        "reports",
        "sources",
        "officials",
        "local media",
        "sources familiar with the matter",
        "",
        "witnesses",
        "Survivors",
    ],
)
def test_wordings_that_name_nobody(wording: str) -> None:
    assert not is_named(wording)


@pytest.mark.parametrize("wording", ["police", "Reuters", "Ukrainian sources", "fire chief Tom Ode", "the hospital"])
def test_wordings_that_name_somebody(wording: str) -> None:
    assert is_named(wording)


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Ukraine's air force", "the Russian military"),
        ("Israeli officials", "Hamas"),
        ("the Kremlin", "Kyiv"),
        ("organisers", "police"),
        ("the union", "the company"),
        ("prosecutors", "the defence"),
    ],
)
def test_opposing_parties(left: str, right: str) -> None:
    assert opposed(left, right)
    assert opposed(right, left)


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("police", "the fire brigade"),
        ("the Russian military", "Moscow"),
        ("Reuters", "the mayor"),
        ("police", "police"),
        ("U.S. Geological Survey", "Japan's weather agency"),
        ("Israeli officials", "the United Nations"),
        ("Kenyan police", "Red Cross in Ethiopia"),
        ("Cuban doctors", "the Mexican government"),
    ],
)
def test_authorities_that_do_not_oppose_each_other(left: str, right: str) -> None:
    assert not opposed(left, right)


def test_the_side_is_that_of_the_first_country_named() -> None:
    assert side_of("Ukraine's forces in Russia") == "ukraine"
    assert side_of("the harbour master") == ""


def test_a_word_stands_for_one_country_only() -> None:
    words = [word for names in table().sides.values() for word in names]
    assert len(words) == len(set(words))


def test_the_name_shown_is_the_wording_used_most() -> None:
    found = authorities(["Ukrainian air force", "Ukraine's air force", "Ukraine's air force"])
    assert found["Ukrainian air force"].name == "Ukraine's air force"


@pytest.mark.parametrize("example", [*table().vague.examples])
def test_examples_of_vague_words_name_nobody(example: str) -> None:
    assert not is_named(example)


@pytest.mark.parametrize("example", [*table().neutral.examples])
def test_examples_of_those_who_take_no_side(example: str) -> None:
    assert is_neutral(example)


def test_all_short_wordings_join_the_longest_of_them() -> None:
    assert origins("Mayor Anna Holm", "Anna Holm", "Holm") == 1


def test_a_country_alone_joins_nobody_who_ends_on_it() -> None:
    assert origins("maps by pro-Ukrainian sources", "Ukrainian officials") == 2


TOLD = "The operator, Alba Line, said it was sorry. Marta Quell praised the company."


def test_the_company_is_the_one_that_an_article_calls_so() -> None:
    found = authorities(["Alba Line", "company", "Marta Quell"], [TOLD])
    assert found["company"].name == "Alba Line"
    assert found["company"] == found["Alba Line"] != found["Marta Quell"]


def test_the_company_is_nobody_else_where_no_article_tells_or_two_are_called_so() -> None:
    two = "Alba Line, a ferry operator, blames the shipyard Dunmore."
    for text in ("", two):
        found = authorities(["Alba Line", "Dunmore", "company"], [text])
        assert found["company"].name == "company"


@pytest.mark.parametrize("example", table().company.examples)
def test_examples_of_words_for_a_company(example: str) -> None:
    assert set(key_of(example)) <= table().company.words
