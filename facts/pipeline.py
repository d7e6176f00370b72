"""Story or articles → report: merge the witnesses, link what is not linked, compare the statements of each fact."""

from collections.abc import Iterable, Mapping, Sequence

from extract.claims import extract
from extract.models import Article
from facts.comparison import judge, make_case, shown, span_of
from facts.explanations import explain, whole_ends
from facts.flags import flags_of, needs_a_look
from facts.intervals import Interval
from facts.linking import link
from facts.models import Comparison, Fact, Report, Statement, Story, Verdict
from facts.scenes import Scene, make_scene, origins_of
from facts.statements import make_statements, witnesses
from facts.tolerances import Tolerances
from facts.wording import article_names

# Most serious first; a flag that needs a look lifts whatever carries it above what merely needs explaining.
WEIGHT = (
    (Verdict.CONFLICT,),
    (Verdict.SUPERSEDED, Verdict.NOT_COMPARABLE),
    (Verdict.COMPATIBLE,),
    (Verdict.SINGLE_SOURCE,),
    (Verdict.AGREE,),
)
FLAGGED_WEIGHT = 2


def build_report(story: Story) -> Report:
    """Every statement of a story with its fact, and one comparison a fact, the most serious first."""
    _, alone = witnesses(story.curated, story.extracted)
    linking = link([*story.curated, *alone], story.articles, story.facts, story.curated_facts)
    statements = make_statements(story, linking.links[len(story.curated) :], alone)
    given = {fact.id for fact in story.facts}
    facts = (*story.facts, *(fact for fact in linking.facts if fact.id not in given))
    return Report(story=story, facts=facts, statements=statements, comparisons=compare_facts(story, facts, statements))


def report_from_articles(articles: Sequence[Article], name: str) -> Report:
    """What the program finds by itself in articles nobody has read for it; `name` is the story's id and title."""
    claims = [claim for article in articles for claim in extract(article.text or "", article.id)]
    return build_report(Story(id=name, title=name, articles=tuple(articles), extracted=tuple(claims)))


def compare_facts(story: Story, facts: Iterable[Fact], statements: Iterable[Statement]) -> tuple[Comparison, ...]:
    """One comparison for each fact that is stated; also after a change of the story's tolerances."""
    by_fact: dict[str, list[Statement]] = {}
    for statement in statements:
        by_fact.setdefault(statement.fact, []).append(statement)
    tolerances = Tolerances.of(story.tolerances)
    names = article_names(story.articles)
    stated = [fact for fact in facts if fact.id in by_fact]
    compared = [compare(fact, by_fact[fact.id], story, tolerances, names) for fact in stated]
    return tuple(sorted(compared, key=weight))


def compare(
    fact: Fact, statements: Sequence[Statement], story: Story, tolerances: Tolerances, names: Mapping[str, str]
) -> Comparison:
    case = make_case(fact, statements, story.articles, tolerances)
    silences = [silence for silence in story.silences if silence.fact == fact.id]
    return _comparison(make_scene(case, names, silences))


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
    )


def weight(comparison: Comparison) -> int:
    """Conflict, then flagged, then compatible, one article, agree."""
    plain = next(place for place, verdicts in enumerate(WEIGHT) if comparison.verdict in verdicts)
    return min(plain, FLAGGED_WEIGHT - 1) if needs_a_look(comparison.flags) else plain
