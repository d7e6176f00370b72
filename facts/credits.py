"""Flags about who is credited: different sides, opposing parties, an attribution dropped, one origin for all."""

from collections.abc import Iterable, Sequence
from itertools import combinations

from extract.models import Qualifier, Stance
from facts.asserted import is_asserted
from facts.authorities import in_sentence, opposed, side_of
from facts.comparison import fits_when_converted
from facts.interface import text
from facts.models import Flag, FlagKind
from facts.phrases import stated_words
from facts.readings import Reading
from facts.scenes import Scene, article_list, article_names, claim_ids, origins_of, short_figure, texts_of
from facts.wording import capital, count_word


def attribution_conflict(scene: Scene) -> Iterable[Flag]:
    """The same figure is credited to authorities of different sides."""
    by_value: dict[object, list[Reading]] = {}
    for reading in scene.case.compared:
        if scene.authority(reading.claim):
            by_value.setdefault(reading.stated, []).append(reading)
    for readings in by_value.values():
        sides = _by_side(readings)
        if len(sides) > 1:
            yield _credit_flag(scene, readings[0], sides)
            return


def _by_side(readings: Sequence[Reading]) -> list[list[Reading]]:
    """Readings grouped by the side of those they credit, the smallest group first; empty where nobody is opposed."""
    pairs = combinations(sorted({reading.claim.attribution for reading in readings}), 2)
    if not any(opposed(left, right) for left, right in pairs):
        return []
    groups: dict[str, list[Reading]] = {}
    for reading in readings:
        side = side_of(reading.claim.attribution) or reading.claim.attribution
        groups.setdefault(side, []).append(reading)
    return sorted(groups.values(), key=lambda group: len({reading.article for reading in group}))


def _credit_flag(scene: Scene, first: Reading, sides: Sequence[Sequence[Reading]]) -> Flag:
    value = short_figure(scene, first.quantity.model_copy(update={"qualifier": Qualifier.EXACT}))
    parts: list[str] = []
    for group in sides:
        said = {"names": article_list(scene, group), "authority": in_sentence(_credited_name(scene, group))}
        several = len({reading.article for reading in group}) > 1
        opening = "evidence.sides_first_several" if several else "evidence.sides_first"
        parts.append(text("evidence.sides_next", **said) if parts else text(opening, **said, value=value))
    return Flag(
        kind=FlagKind.ATTRIBUTION_CONFLICT,
        evidence=f"{'; '.join(parts)}.",
        claims=claim_ids(reading for group in sides for reading in group),
    )


def _credited_name(scene: Scene, group: Sequence[Reading]) -> str:
    names = [authority.name for reading in group if (authority := scene.authority(reading.claim))]
    return max(names, key=lambda name: (names.count(name), name), default="")


def attribution_dropped(scene: Scene) -> Iterable[Flag]:
    """One article states as fact what another only credits, and the figure is disputed or merely claimed."""
    disputed = not fits_when_converted(scene.case)
    crediting = {reading.article for reading in scene.case.readings if reading.claim.attribution}
    for credited in scene.case.compared:
        if not (disputed or _is_claimed(credited)) or not _vouches(scene, credited):
            continue
        plain = [
            each for each in scene.case.compared if each.figure == credited.figure and each.article not in crediting
        ]
        if plain:
            yield _dropped_flag(scene, plain, credited)
            return


def _vouches(scene: Scene, reading: Reading) -> bool:
    """Somebody with a name says the figure, and does not only name a thing by it."""
    held = scene.case.articles[reading.article].text
    return scene.authority(reading.claim) is not None and is_asserted(reading.claim, held)


def _is_claimed(reading: Reading) -> bool:
    return reading.claim.stance in (Stance.CLAIMED, Stance.DENIED)


def _dropped_flag(scene: Scene, plain: Sequence[Reading], credited: Reading) -> Flag:
    several = len({reading.article for reading in plain}) > 1
    evidence = text(
        "evidence.dropped_several" if several else "evidence.dropped",
        names=article_list(scene, plain),
        figure=stated_words(scene, plain[0]),
        name=scene.names[credited.article],
        other=stated_words(scene, credited),
        authority=in_sentence(credited.claim.attribution),
    )
    return Flag(kind=FlagKind.ATTRIBUTION_DROPPED, evidence=evidence, claims=claim_ids([*plain, credited]))


def shared_origin(scene: Scene) -> Iterable[Flag]:
    """Several articles lead to one authority and to no other, or carry one text: together they are one origin."""
    found = [*_one_authority(scene), *_one_text(scene)]
    if found:
        yield Flag(
            kind=FlagKind.SHARED_ORIGIN,
            evidence=text("evidence.count_once", origins="; ".join(sentence for sentence, _ in found)),
            claims=tuple(dict.fromkeys(claim for _, claims in found for claim in claims)),
        )


def _one_authority(scene: Scene) -> Iterable[tuple[str, tuple[str, ...]]]:
    origins = origins_of(scene)
    readings = [reading for reading in scene.case.readings if scene.authority(reading.claim)]
    articles = {reading.article for reading in readings}
    if len(origins) == 1 and len(articles) > 1:
        number, authority = capital(count_word(len(articles))), in_sentence(origins[0])
        yield text("evidence.lead_to", number=number, authority=authority), claim_ids(readings)


def _one_text(scene: Scene) -> Iterable[tuple[str, tuple[str, ...]]]:
    for shared in texts_of(scene):
        names = article_names(scene, shared.articles)
        several = len(shared.articles) > len(("first", "other"))
        told = "evidence.carry_up_to" if several else "evidence.carry"
        yield text(told, names=names, words=shared.words), shared.claims


def contested(scene: Scene) -> Iterable[Flag]:
    """Opposing parties are credited with figures that have no value in common."""
    for (here, left), (there, right) in combinations(_voices(scene), 2):
        if not left.rounded.meets(right.rounded) and opposed(here, there):
            says = [
                text("evidence.according", figure=short_figure(scene, reading.quantity), name=in_sentence(name))
                for name, reading in ((here, left), (there, right))
            ]
            evidence = text("evidence.contested", says=capital("; ".join(says)))
            yield Flag(kind=FlagKind.CONTESTED, evidence=evidence, claims=claim_ids([left, right]))
            return


def _voices(scene: Scene) -> list[tuple[str, Reading]]:
    """Each authority with each figure it is credited with, once."""
    found: dict[tuple[str, object], Reading] = {}
    for reading in scene.case.compared:
        authority = scene.authority(reading.claim)
        if authority:
            found.setdefault((authority.name, reading.figure), reading)
    return [(name, reading) for (name, _), reading in found.items()]
