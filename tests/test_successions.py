"""What one article says of an old figure and a new one links the same numbers in others."""

import pytest

from extract.models import Article
from facts.linking import Linking
from tests.linked import linked

RISING = "The ferry toll rose to 93 dead on Wednesday, up from nine, the coast guard said."
FIRST = "A barge hit a pier in Lomi and four people were killed. In Osk nine people were killed as a ferry sank."
LATER = "Halvard ferry disaster: what we know. It killed 93 people. A sinking off the cape killed 19 people in 1987."


def told(*texts: str) -> tuple[Linking, dict[str, set[str]]]:
    """The links, and the facts of each surface."""
    claims, found = linked(Article(id=f"outlet-{number}", text=text) for number, text in enumerate(texts))
    facts: dict[str, set[str]] = {}
    for claim, each in zip(claims, found.links, strict=True):
        facts.setdefault(claim.quantity.surface, set()).add(each.fact)
    return found, facts


def test_an_old_toll_and_a_new_one_are_one_where_a_third_article_says_so() -> None:
    _, apart = told(FIRST, LATER)
    assert not apart["nine people"] & apart["93 people"]
    _, facts = told(FIRST, LATER, RISING)
    assert facts["nine people"] == facts["93 people"]


def test_the_reason_is_told() -> None:
    found, _ = told(FIRST, LATER, RISING)
    given = [reason for each in found.links for reason in each.reasons if reason.signal == "succession"]
    assert given
    assert all(reason.weight > 0 and "one figure" in reason.sentence for reason in given)


DISPUTED = "The coast guard said 31 people had died, but the health ministry put the toll at 34."


def test_two_counts_that_an_article_sets_against_each_other_are_one_figure() -> None:
    _, facts = told(DISPUTED, "The ministry counts 34 dead. The coast guard speaks of 31 dead.")
    assert len({fact for each in facts.values() for fact in each}) == 1


ANSWERED = "Roughly 400 people stood outside the town hall, the council said. Organisers put the number at 900."


def test_a_count_that_answers_the_one_before_is_of_the_same_people() -> None:
    _, facts = told(ANSWERED, "Around 900 people stood outside the town hall, according to organisers.")
    assert len({fact for each in facts.values() for fact in each}) == 1


def test_a_number_alone_answers_the_one_before() -> None:
    alone = "The Civic Party said 150 jobs would go. The council says 120."
    _, facts = told(alone, "The Civic Party says that 150 jobs will go.", "The council wants to cut 120 jobs.")
    assert len({fact for each in facts.values() for fact in each}) == 1


DENIED = "The gap in the books is £6.8 million, not the £6.2 million that residents were told, auditors said."


def test_a_sum_and_what_an_article_says_it_is_not_are_one_figure() -> None:
    _, facts = told(DENIED, "The council wants to plug a gap of £6.2 million.", "Auditors put the gap at £6.8 million.")
    assert len({fact for each in facts.values() for fact in each}) == 1


@pytest.mark.parametrize(
    "text",
    [
        # counts of two things
        "The coast guard said 31 people had died, but the health ministry put the number of injured at 34.",
        "The coast guard said 31 people had died, but 34 were missing, the health ministry said.",
        "Police said 31 people had died, but put the toll of the fire in Osk at 34.",
        # counts of something else, or further off, answer nothing
        "The Civic Party said 150 jobs would go. The council says 120 nurses will stay.",
        "The Civic Party said 150 jobs would go. The party says 120.",
        "Roughly 400 people stood outside, the council said. Organisers put the number of arrests at 9.",
        "Roughly 400 people stood outside, the council said. The council put the number at 900.",
        "Roughly 400 people stood outside, the council said. The mayor put the cost at 900.",
        "Roughly 400 people stood outside, the council said. It rained. Organisers put the number at 900.",
        # another thing that is denied
        "The town has 12 nurses, not six doctors.",
        "Tickets cost £12, and the hall has room for 400 people, not for 300 chairs.",
        "It took 12 years, not the £6 million that was feared.",
    ],
)
def test_other_figures_of_one_article_stay_apart(text: str) -> None:
    _, facts = told(text)
    assert len({fact for each in facts.values() for fact in each}) == len(facts)


@pytest.mark.parametrize(
    "other",
    [
        "Nine helicopters searched for the ferry.",
        "A ferry fire in 1987 injured nine people.",
        "The company runs nine ferries and employs 93 people.",
    ],
)
def test_the_same_number_of_something_else_stays_apart(other: str) -> None:
    _, facts = told(RISING, other)
    surface = next(surface for surface in facts if surface.lower().startswith("nine ") or surface == "nine people")
    assert not facts[surface] & facts["93 dead"]
