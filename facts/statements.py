"""Claims → statements: a curated and an extracted reading of the same words are one statement with two witnesses."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from itertools import chain
from operator import attrgetter

from extract.models import Claim
from facts.authorities import key_of
from facts.code_words import value_name
from facts.interface import text
from facts.models import Link, Statement, Story

# What two readings of the same words can differ in, and how each is brought to what it means: "Ukraine's air force"
# and "Ukrainian air force" credit the same authority.
FIELDS: Mapping[str, Callable[[Claim], object]] = {
    "low": attrgetter("quantity.low"),
    "high": attrgetter("quantity.high"),
    "qualifier": attrgetter("quantity.qualifier"),
    "unit": attrgetter("quantity.unit"),
    "kind": attrgetter("quantity.kind"),
    "attribution": lambda claim: frozenset(key_of(claim.attribution)),
}


CELLS = {
    "low": "cell.low",
    "high": "cell.high",
    "qualifier": "cell.qualifier",
    "unit": "cell.unit",
    "kind": "cell.kind",
    "attribution": "cell.attribution",
    "action": "cell.action",
    "standing": "cell.standing",
    "fact": "cell.fact",
}


def differences(curated: Claim, extracted: Claim) -> tuple[str, ...]:
    """The fields in which two witnesses disagree; another wording of the same thing is no difference.

    An outcome that only one of them noted is none either: the other did not say that something else happened.
    """
    found = [name for name, meaning in FIELDS.items() if meaning(curated) != meaning(extracted)]
    both = curated.action and extracted.action
    return (*found, "action") if both and curated.action != extracted.action else tuple(found)


def cell_name(field: str) -> str:
    """What a field in which readings differ is called before readers."""
    return text(CELLS[field])


def cell_value(claim: Claim, field: str) -> str:
    """What a claim says in that field, in words; "" where it says nothing."""
    held = claim.quantity if hasattr(claim.quantity, field) else claim
    return value_name(getattr(held, field))


def overlap(left: Claim, right: Claim) -> int:
    """How many characters two claims of one article share."""
    if left.article != right.article:
        return 0
    return min(left.quantity.end, right.quantity.end) - max(left.quantity.start, right.quantity.start)


def witnesses(curated: Iterable[Claim], extracted: Iterable[Claim]) -> tuple[dict[str, Claim], tuple[Claim, ...]]:
    """The extracted reading of each curated claim, by the curated claim's id, and the extracted claims left over."""
    by_article: dict[str, list[Claim]] = {}
    for claim in extracted:
        by_article.setdefault(claim.article, []).append(claim)
    pairs: dict[str, Claim] = {}
    for claim in curated:
        rivals = by_article.get(claim.article, [])
        best = max(rivals, key=lambda rival: overlap(claim, rival), default=None)
        if best is not None and overlap(claim, best) > 0:
            pairs[claim.id] = best
            rivals.remove(best)
    return pairs, tuple(chain.from_iterable(by_article.values()))


def make_statements(story: Story, links: Sequence[Link], alone: Sequence[Claim]) -> tuple[Statement, ...]:
    """Every figure once, by article and place. `links` are those of the extracted claims in `alone`, in their order."""
    pairs, _ = witnesses(story.curated, story.extracted)
    read = [_curated_statement(claim, story, pairs.get(claim.id)) for claim in story.curated]
    found = [Statement(claim=claim, fact=link.fact, link=link) for claim, link in zip(alone, links, strict=True)]
    return tuple(sorted([*read, *found], key=_place))


def _curated_statement(claim: Claim, story: Story, extracted: Claim | None) -> Statement:
    return Statement(
        claim=claim,
        fact=story.curated_facts.get(claim.id, ""),
        extracted=extracted,
        differences=differences(claim, extracted) if extracted else (),
    )


def _place(statement: Statement) -> tuple[str, int]:
    return statement.claim.article, statement.claim.quantity.start
