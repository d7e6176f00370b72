"""Story or articles → report: merge the witnesses, link what is not linked, compare the statements of each fact."""

from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal
from itertools import chain
from typing import NamedTuple

from extract.claims import extract
from extract.models import Article, Claim
from facts.article_names import article_names
from facts.comparison import judge, make_case, shown, span_of
from facts.datelines import published_of
from facts.explanations import explain
from facts.flags import flags_of, needs_a_look
from facts.intervals import Interval
from facts.linking import Linking, link
from facts.models import Comparison, Fact, Flag, Found, Link, Report, Silence, Statement, Story, Verdict
from facts.phrases import whole_ends
from facts.scenes import Scene, independent_of, make_scene, origins_of
from facts.slips import slips_by_fact
from facts.statements import make_statements, witnesses
from facts.tolerances import Tolerances
from facts.upstream import Runs, SharedText, runs_by_article, shared_texts

# Most serious first; a flag that needs a look lifts whatever carries it above what merely needs explaining.
WEIGHT = (
    (Verdict.CONFLICT,),
    (Verdict.SUPERSEDED, Verdict.NOT_COMPARABLE),
    (Verdict.COMPATIBLE,),
    (Verdict.SINGLE_SOURCE,),
    (Verdict.AGREE,),
)
FLAGGED_WEIGHT = 2
UNDATED = "9999"


def build_report(story: Story) -> Report:
    """Every statement of a story with its fact, and one comparison a fact, the most serious first."""
    if story.found and story.found.comparisons and not any(article.text for article in story.articles):
        return found_report(story, story.found)
    _, alone = witnesses(story.curated, story.extracted)
    linking = _linked(story, alone)
    statements = make_statements(story, linking.links[len(story.curated) :], alone)
    given = {fact.id for fact in story.facts}
    facts = (*story.facts, *(fact for fact in linking.facts if fact.id not in given))
    shared = shared_texts(_texts(story.articles))
    return Report(
        story=story,
        facts=facts,
        statements=statements,
        comparisons=compare_facts(story, facts, statements, shared),
        shared_texts=shared,
        possible=linking.possible,
    )


def _linked(story: Story, alone: Sequence[Claim]) -> Linking:
    """Where a person named the fact of every claim there is nothing to link; links found with lost texts are kept."""
    if not alone:
        return Linking(links=(), facts=())
    kept = _kept_links(story)
    facts = {fact.id: fact for fact in (*(story.found.facts if story.found and kept else ()), *story.facts)}
    anchors = {**{name: each.fact for name, each in kept.items()}, **story.curated_facts}
    linking = link([*story.curated, *alone], story.articles, tuple(facts.values()), anchors)
    return linking.model_copy(update={"links": tuple(kept.get(each.claim, each) for each in linking.links)})


def _kept_links(story: Story) -> Mapping[str, Link]:
    """By claim, those to a fact that were found in texts which are not at hand."""
    without = {article.id for article in story.articles if not article.text}
    claims = {claim.id for claim in story.extracted if claim.article in without}
    return {
        link.claim: link for link in (story.found.links if story.found else ()) if link.fact and link.claim in claims
    }


def found_report(story: Story, found: Found) -> Report:
    """The report as it was with the texts that are not at hand here."""
    _, alone = witnesses(story.curated, story.extracted)
    links = {link.claim: link for link in found.links}
    kept = [links.get(claim.id, Link(claim=claim.id, fact="", score=0.0)) for claim in alone]
    return Report(
        story=story,
        facts=found.facts,
        statements=make_statements(story, kept, alone),
        comparisons=found.comparisons,
        shared_texts=found.shared_texts,
        possible=found.possible,
    )


def with_tolerances(report: Report, changes: Mapping[str, Decimal]) -> Report:
    """The report with these tolerances on top of the story's own; nothing is read or linked anew."""
    story = report.story.model_copy(update={"tolerances": {**report.story.tolerances, **changes}})
    compared = compare_facts(story, report.facts, report.statements, report.shared_texts)
    return report.model_copy(update={"story": story, "comparisons": compared})


def _texts(articles: Iterable[Article]) -> Mapping[str, str]:
    """The texts at hand, the oldest first and undated ones last: the first is taken to be nearest to the source."""
    ordered = sorted(articles, key=lambda article: (published_of(article) or UNDATED, article.id))
    return {article.id: article.text for article in ordered if article.text}


def report_from_articles(articles: Sequence[Article], name: str) -> Report:
    """What the program finds by itself in articles nobody has read for it; `name` is the story's id and title."""
    claims = [claim for article in articles for claim in extract(article.text or "", article.id)]
    return build_report(Story(id=name, title=name, articles=tuple(articles), extracted=tuple(claims)))


def compare_facts(
    story: Story, facts: Iterable[Fact], statements: Iterable[Statement], shared: Iterable[SharedText] = ()
) -> tuple[Comparison, ...]:
    """One comparison for each fact that is stated; `shared` are the texts that several articles carry."""
    look, grounds = _grounds(story, facts, statements, shared)
    return tuple(sorted((compare(ground, look) for ground in grounds.values()), key=weight))


def compare_again(
    report: Report, story: Story, facts: Iterable[Fact], statements: Iterable[Statement]
) -> tuple[Comparison, ...]:
    """As `compare_facts`, for a story of the report's articles: a fact that nothing touched keeps its comparison."""
    _, before = _grounds(report.story, report.facts, report.statements, ())
    look, grounds = _grounds(story, facts, statements, report.shared_texts)
    known = {each.fact: each for each in report.comparisons if each.fact in before}
    found = (
        known[name] if name in known and before[name] == ground else compare(ground, look)
        for name, ground in grounds.items()
    )
    return tuple(sorted(found, key=weight))


class Look(NamedTuple):
    """What every comparison of a story looks at, worked out once."""

    story: Story
    tolerances: Tolerances
    names: Mapping[str, str]
    runs: Runs
    slips: Mapping[str, tuple[Flag, ...]]


class Ground(NamedTuple):
    """All of a story that one comparison rests on, beside its articles and tolerances."""

    fact: Fact
    statements: tuple[Statement, ...]
    silences: tuple[Silence, ...]
    slips: tuple[Flag, ...]


def _grounds(
    story: Story, facts: Iterable[Fact], statements: Iterable[Statement], shared: Iterable[SharedText]
) -> tuple[Look, Mapping[str, Ground]]:
    """The ground of each fact that is stated, by the fact's id."""
    by_fact: dict[str, list[Statement]] = {}
    for statement in statements:
        by_fact.setdefault(statement.fact, []).append(statement)
    look = _look(story, by_fact.values(), shared)
    silences: dict[str, list[Silence]] = {}
    for silence in story.silences:
        silences.setdefault(silence.fact, []).append(silence)
    return look, {
        fact.id: Ground(fact, tuple(by_fact[fact.id]), tuple(silences.get(fact.id, ())), look.slips.get(fact.id, ()))
        for fact in facts
        if fact.id in by_fact
    }


def _look(story: Story, statements: Iterable[Iterable[Statement]], shared: Iterable[SharedText]) -> Look:
    tolerances, names = Tolerances.of(story.tolerances), article_names(story.articles)
    slips = slips_by_fact(chain.from_iterable(statements), story.articles, names, tolerances)
    runs = runs_by_article(run for text in shared for run in text.runs)
    return Look(story, tolerances, names, runs, slips)


def compare(ground: Ground, look: Look) -> Comparison:
    case = make_case(ground.fact, ground.statements, look.story.articles, look.tolerances)
    return _comparison(make_scene(case, look.names, ground.silences, look.runs, ground.slips))


def _comparison(scene: Scene) -> Comparison:
    case, level, flags = scene.case, judge(scene.case), flags_of(scene)
    span = span_of(case)
    fits = level.verdict in (Verdict.AGREE, Verdict.COMPATIBLE, Verdict.SINGLE_SOURCE) and not case.fitting.is_empty
    band = whole_ends(case, case.fitting) if fits else Interval()
    return Comparison(
        fact=case.fact.id,
        verdict=level.verdict,
        rule=level.rule,
        explanation=explain(scene, level, flags),
        flags=flags,
        **span._asdict(),
        fits=fits,
        fits_low=shown(band.low),
        fits_high=shown(band.high),
        origins=origins_of(scene),
        independent=independent_of(scene),
    )


def weight(comparison: Comparison) -> int:
    """Conflict, then flagged, then compatible, one article, agree."""
    plain = next(place for place, verdicts in enumerate(WEIGHT) if comparison.verdict in verdicts)
    return min(plain, FLAGGED_WEIGHT - 1) if needs_a_look(comparison.flags) else plain
