"""Report → what the memo says: every fact that needs a look with its statements and flags, then the rest in short.

Plain values without markup; the formats decide how they look. Words of others are made visible here once.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

from extract.models import Article, Claim, Frozen
from facts.article_names import article_names
from facts.code_words import credited
from facts.flags import needs_look
from facts.interface import text
from facts.models import Comparison, Fact, Flag, Preference, Report, Statement, Verdict
from facts.plain_text import one_line
from facts.symbols import FLAGS, VERDICTS
from facts.tables import statements_by_fact
from facts.version import source_line
from facts.wording import capital, count_word, read_as

LONGEST = 300  # characters of a title or a wording; a memo is read, and nobody reads a title of a megabyte
COLUMNS = ("memo.article", "memo.stated", "memo.read", "memo.credited", "memo.characters")
# What the headline says of each verdict that needs a look, in this order.
SHARES = (
    (Verdict.CONFLICT, "memo.conflict"),
    (Verdict.SUPERSEDED, "memo.superseded"),
    (Verdict.COMPATIBLE, "memo.compatible"),
    (Verdict.NOT_COMPARABLE, "memo.not_comparable"),
)
FLAGGED = "memo.flagged"


class Row(Frozen):
    """One statement: whose words, how they are read, whom they credit, and where they stand in the article."""

    article: str
    stated: str
    read: str
    credited: str
    characters: str

    @property
    def cells(self) -> tuple[str, ...]:
        return (self.article, f"“{self.stated}”", self.read, self.credited, self.characters)


class Note(Frozen):
    """A flag by name, with its evidence."""

    name: str
    evidence: str


class Entry(Frozen):
    """One fact that needs a look."""

    label: str
    topic: str
    verdict: Verdict
    explanation: str
    rows: tuple[Row, ...]
    notes: tuple[Note, ...] = ()

    @property
    def heading(self) -> str:
        look = VERDICTS[self.verdict]
        return f"{look.symbol} {look.name}: {self.label}"


class Memo(Frozen):
    """`agreed`, `single`: one line a fact; `sources`: one line an article; `source` names program, story and day."""

    title: str
    headline: str
    description: str
    entries: tuple[Entry, ...]
    agreed: tuple[str, ...]
    single: tuple[str, ...]
    sources: tuple[str, ...]
    source: str
    address: str = ""

    @property
    def columns(self) -> list[str]:
        return [text(key) for key in COLUMNS]

    @property
    def lists(self) -> list[tuple[str, tuple[str, ...]]]:
        """What follows the entries: headings with their lines."""
        lists = (("memo.agreed", self.agreed), ("memo.single", self.single), ("memo.sources", self.sources))
        return [(text(key), lines) for key, lines in lists if lines]

    @property
    def method(self) -> str:
        return text("memo.method")


def memo_of(report: Report, day: str, *, facts: Collection[str] | None = None, address: str = "") -> Memo:
    """The memo of a story, or of some of its facts by id. `day` is the ISO date it is written on."""
    known = {fact.id: fact for fact in report.facts}
    told = [each for each in report.comparisons if facts is None or each.fact in facts]
    look = [each for each in told if needs_look(each)]
    calm = [each for each in told if not needs_look(each)]
    stated = statements_by_fact(report)
    names = article_names(report.story.articles)
    articles = {article.id: article for article in report.story.articles}
    preferred = {each.fact: each for each in report.preferences}
    return Memo(
        title=_told(report.story.title or report.story.id),
        headline=headline(look, len(told), len(report.comparisons)),
        description=_told(report.story.description),
        entries=tuple(
            _entry(known[each.fact], each, stated[each.fact], names, preferred.get(each.fact)) for each in look
        ),
        agreed=_lines(known, calm, Verdict.AGREE),
        single=_lines(known, calm, Verdict.SINGLE_SOURCE),
        sources=tuple(_source(articles[name], names) for name in names),
        source=source_line(_told(report.story.title or report.story.id), day),
        address=address,
    )


def headline(look: Sequence[Comparison], told: int, total: int) -> str:
    """Such as: 3 of 12 figures need a second look: two are in conflict, one is superseded by a later figure.

    What filters chose is not taken for the whole story: "3 of 12 figures chosen out of 35".
    """
    if not look:
        return text("memo.headline_none")
    counts = [(sum(each.verdict is verdict for each in look), key) for verdict, key in SHARES]
    counts.append((len(look) - sum(count for count, _ in counts), FLAGGED))
    shares = ", ".join(text(key, count=count, number=count_word(count)) for count, key in counts if count)
    figures = text("count.figure", count=told)
    among = figures if told == total else text("memo.chosen", figures=figures, total=total)
    return text("memo.headline", count=len(look), total=among, shares=shares)


def _entry(
    fact: Fact,
    comparison: Comparison,
    statements: Sequence[Statement],
    names: Mapping[str, str],
    preferred: Preference | None,
) -> Entry:
    return Entry(
        label=_told(fact.label),
        topic=_told(fact.topic),
        verdict=comparison.verdict,
        explanation=_told(comparison.explanation, cut=False),
        rows=tuple(_row(statement, fact, names) for statement in _by_article(statements, names)),
        notes=(*_preference(preferred, statements), *map(_note, comparison.flags)),
    )


def _by_article(statements: Sequence[Statement], names: Mapping[str, str]) -> list[Statement]:
    """In the order of the articles' names, which is that of their days where these are known."""
    place = {article: at for at, article in enumerate(names)}
    return sorted(statements, key=lambda each: place.get(each.claim.article, len(place)))


def _note(flag: Flag) -> Note:
    return Note(name=FLAGS[flag.kind].name, evidence=_told(flag.evidence, cut=False))


def _preference(preferred: Preference | None, statements: Iterable[Statement]) -> Iterator[Note]:
    """The figure an editor would print, with the reason."""
    for statement in statements:
        if preferred and statement.claim.id == preferred.claim:
            said = text("memo.preferred_why", quote=statement.claim.quantity.surface, why=preferred.why)
            yield Note(name=text("memo.preferred", who=_told(preferred.who)), evidence=_told(said))


def _row(statement: Statement, fact: Fact, names: Mapping[str, str]) -> Row:
    claim, quantity = statement.claim, statement.claim.quantity
    return Row(
        article=_told(names.get(claim.article, claim.article)),
        stated=_told(quantity.surface),
        read=_told(read_as(quantity, fact.unit)),
        credited=_told(_credited(claim)),
        characters=f"{quantity.start:,}–{quantity.end:,}",
    )


def _credited(claim: Claim) -> str:
    return credited(claim) or text("memo.nobody")


def _lines(known: Mapping[str, Fact], comparisons: Iterable[Comparison], verdict: Verdict) -> tuple[str, ...]:
    return tuple(
        f"{_told(known[each.fact].label)}. {_told(each.explanation, cut=False)}"
        for each in comparisons
        if each.verdict is verdict
    )


def _source(article: Article, names: Mapping[str, str]) -> str:
    """Such as: Vale News. “Fire at the port”. 2026-05-02. https://vale.example/fire."""
    title = f"“{_told(article.title)}”" if article.title.strip() else ""
    parts = (capital(_told(names[article.id])), title, _told(article.published), _told(article.url))
    return "".join(f"{part}. " for part in parts if part).strip()


def _told(words: str, *, cut: bool = True) -> str:
    line = one_line(words[: LONGEST * 4] if cut else words)
    return f"{line[: LONGEST - 1]}…" if cut and len(line) > LONGEST else line
