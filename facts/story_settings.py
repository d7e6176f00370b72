"""The claims of a story → their settings, each with what can be told only beside the others.

Rare words, the figures of the same sentence and article, what a figure without a noun counts.
"""

import math
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence

from extract.models import Article, Claim, Kind
from facts.bearers import bearers_of
from facts.datelines import day_of
from facts.settings import BARE, COUNTED, Setting, Weighed, setting_of
from facts.surroundings import NOWHERE, articles_read, rooms_of, stretch_of

POINTING = frozenset({"them", "these", "those", "which", "whom"})  # "two of them": what was counted last
UNSAID = frozenset({"", "remaining", "other", "rest"})
# All that stands between two figures of one list.
JOINT = re.compile(r",? ?(?:and|plus|as well as|along with|together with)? ?(?:another |some )?")


def settings_of(claims: Sequence[Claim], articles: Sequence[Article]) -> list[Setting]:
    """One setting a claim, in the same order, with the words weighed by how rare they are among the story's figures."""
    read_of = articles_read(claims, articles)
    stretches = (
        stretch_of(claim, read_of[claim.article], room) if claim.article in read_of else NOWHERE
        for claim, room in zip(claims, rooms_of(claims), strict=True)
    )
    settings = list(map(setting_of, claims, stretches, bearers_of(claims, read_of)))
    days = {article.id: day_of(article) for article in articles}
    return in_story(resolved(settings), days)


def resolved(settings: Sequence[Setting]) -> list[Setting]:
    """A number that counts nothing said counts what was counted last: "two of them sank", "the remaining three"."""
    found: list[Setting] = []
    last: Setting | None = None
    for setting in settings:
        here = setting.claim
        if last and is_elliptic(setting) and is_near(last.claim, here):
            found.append(setting._replace(dimension=last.dimension, kind=last.kind, head=last.head, group=last.group))
        else:
            found.append(setting)
        last = found[-1] if found[-1].dimension in COUNTED else last
    return found


def is_elliptic(setting: Setting) -> bool:
    """A whole number whose noun is left out: "two of them", "another three", "now it is 73"."""
    whole = setting.claim.quantity.kind is Kind.COUNT and setting.low.is_integer()
    return setting.dimension == BARE and whole and (setting.head in POINTING or setting.head in UNSAID)


def is_near(before: Claim, behind: Claim) -> bool:
    return before.article == behind.article and 0 <= behind.sentence - before.sentence <= 1


def lists_of(settings: Sequence[Setting]) -> list[frozenset[str]]:
    """For each figure, what else is counted right before or behind it in one list."""
    found: list[set[str]] = [set() for _ in settings]
    for right in range(1, len(settings)):
        here, there = settings[right - 1], settings[right]
        if is_one_list(here, there) and here.group != there.group:
            found[right - 1].add(there.head)
            found[right].add(here.head)
    return list(map(frozenset, found))


def is_one_list(before: Setting, behind: Setting) -> bool:
    """ "38 passengers and five crew"; not "38 passengers died and five crew"."""
    if before.claim.article != behind.claim.article or not before.dimension == behind.dimension in COUNTED:
        return False
    gap = behind.claim.quantity.start - before.claim.quantity.end
    return 0 < gap <= len(before.after) and JOINT.fullmatch(before.after[:gap]) is not None


def in_story(settings: Sequence[Setting], days: Mapping[str, str]) -> list[Setting]:
    """The settings with what can be told only beside the others: rare words, neighbours, figures of the same kind.

    `days` has the day of each article by its name, "" where none is known.
    """
    rarity = rarity_of([setting.near for setting in settings])
    own_rarity = rarity_of([setting.own for setting in settings])
    company: dict[tuple[str, int], dict[tuple[str, float], str]] = defaultdict(dict)
    siblings: dict[tuple[str, str], dict[float, list[str]]] = defaultdict(lambda: defaultdict(list))
    alike: dict[tuple[str, ...], dict[int, Setting]] = defaultdict(dict)
    titles = {figure_of(setting) for setting in settings if setting.in_title}
    for setting in settings:
        surface = setting.claim.quantity.surface
        company[setting.claim.article, setting.claim.sentence][setting.dimension, setting.low] = surface
        siblings[setting.claim.article, setting.dimension][setting.low].append(setting.outcome)
        alike[sort_of(setting)][setting.claim.quantity.start] = setting
    listed = lists_of(settings)
    return [
        setting._replace(
            near=weighed(setting.near, rarity),
            own=weighed(setting.own, own_rarity),
            line=weighed(setting.line, rarity),
            names=weighed(setting.names, rarity),
            neighbours={
                figure: stated
                for figure, stated in company[setting.claim.article, setting.claim.sentence].items()
                if figure != (setting.dimension, setting.low)
            },
            siblings=siblings[setting.claim.article, setting.dimension],
            crowd=len({each.low for each in alike[sort_of(setting)].values()}),
            lead=lead_of(setting, alike[sort_of(setting)]),
            times=len(siblings[setting.claim.article, setting.dimension][setting.low]),
            titled=figure_of(setting) in titles,
            day=days.get(setting.claim.article, ""),
            listed_with=with_it,
            told_beside=told_beside(setting, alike[sort_of(setting)].values()),
        )
        for setting, with_it in zip(settings, listed, strict=True)
    ]


def figure_of(setting: Setting) -> tuple[str, str, float]:
    return setting.claim.article, setting.dimension, setting.low


def sort_of(setting: Setting) -> tuple[str, ...]:
    """Figures of one sort in one article could be confused: the dead, the boats, the prices of a share."""
    told = {"people": setting.outcome, "things": setting.group}.get(setting.dimension, setting.rate)
    return (setting.claim.article, setting.dimension, told)


def lead_of(setting: Setting, alike: Mapping[int, Setting]) -> str:
    if all(each.low == setting.low for each in alike.values()):
        return "only"
    return "first" if setting.low == alike[min(alike)].low else "later"


def told_beside(setting: Setting, alike: Iterable[Setting]) -> frozenset[str]:
    return frozenset().union(*(each.whose for each in alike if each.low != setting.low))


def rarity_of(bags: Sequence[Weighed]) -> Weighed:
    """How much each word tells: the more, the fewer figures it stands around."""
    spread = Counter(word for bag in bags for word in bag)
    return {word: math.log(1 + len(bags) / count) for word, count in spread.items()}


def weighed(weights: Weighed, rarity: Weighed) -> dict[str, float]:
    """The words times their rarity, as a vector of length one."""
    found = {word: weight * rarity[word] for word, weight in weights.items()}
    length = math.sqrt(sum(weight * weight for weight in found.values()))
    return {word: weight / length for word, weight in found.items()} if length else {}
