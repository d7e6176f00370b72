"""A report under revision: where claims and facts that decisions name are found, and what became of each."""

from collections import Counter
from collections.abc import Iterable, Mapping

from extract.models import Claim
from facts.decisions import Change, ClaimRef, FactRef
from facts.interface import text
from facts.linking import CERTAIN
from facts.models import Fact, Link, Preference, Reason, Report, Review, Silence, Statement
from facts.possible import Match
from facts.statements import overlap

NO_FACT = ""
ANOTHER = ".decided"  # ends the id of a made fact whose id a found one has taken since
BY_HAND = "decided"  # the name of the signal that a person is


class Lost(Exception):  # noqa: N818  (no failure: the decision is kept and told as not applied)
    """What a decision is about is not in the story; the message says what, as a sentence without its subject."""


class Draft:
    """What decisions change, one after the other; statements by their claim's id, facts by theirs."""

    def __init__(self, report: Report) -> None:
        self.statements: dict[str, Statement] = {each.claim.id: each for each in report.statements}
        self.facts: dict[str, Fact] = {fact.id: fact for fact in report.facts}
        self.lasting = {fact.id for fact in report.story.facts}
        self.merged: dict[str, str] = {}
        self.apart: set[frozenset[str]] = set()
        self.preferences: dict[str, Preference] = {}
        self.silences: tuple[Silence, ...] = report.story.silences
        self.texts: Mapping[str, str | None] = {each.id: each.text for each in report.story.articles}

    def find(self, ref: ClaimRef) -> Statement:
        """The statement of these characters, or the one that shares most of them and reads the same there."""
        exact = self.statements.get(ref.id)
        if exact is not None and same_words(ref, exact.claim):
            return exact
        near = [
            each for each in self.statements.values() if shared(ref, each.claim) > 0 and same_words(ref, each.claim)
        ]
        if not near:
            raise Lost(text("lost.no_longer_there", words=ref.words or ref.id))
        return max(near, key=lambda each: (shared(ref, each.claim), each.claim.id))

    def standing_at(self, claim: Claim) -> Statement | None:
        """The statement, not a rejected one, that shares most characters with a claim."""
        standing = [each for each in self.statements.values() if each.review is not Review.REJECTED]
        best = max(standing, key=lambda each: overlap(each.claim, claim), default=None)
        return best if best is not None and overlap(best.claim, claim) > 0 else None

    def fact_of(self, ref: FactRef) -> Fact:
        """The fact of that id where ids last (curated and made by hand), else the one most of its claims are about."""
        if ref.id in self.lasting:
            return self.facts[self._surviving(ref.id)]
        votes = Counter(fact for fact in map(self._fact_at, ref.claims) if fact)
        if not votes:
            raise Lost(text("lost.no_figure", label=ref.label or ref.id))
        return self.facts[min(votes, key=lambda each: (-votes[each], each != ref.id, each))]

    def fact_or_new(self, ref: FactRef | None) -> str:
        """As `fact_of`; a fact whose claims are all gone is made again under its id. `None` is no fact."""
        if ref is None:
            return NO_FACT
        try:
            return self.fact_of(ref).id
        except Lost:
            return self.make(ref)

    def make(self, ref: FactRef) -> str:
        """The id of a fact that people made; from here on the id is lasting. A found fact of that name is another."""
        if ref.id in self.lasting:
            return self._surviving(ref.id)
        name = f"{ref.id}{ANOTHER}" if ref.id in self.facts else ref.id
        self.facts[name] = Fact(id=name, label=ref.label or ref.id, unit=ref.unit, topic=ref.topic)
        self.lasting.add(name)
        return name

    def _fact_at(self, ref: ClaimRef) -> str:
        try:
            return self.find(ref).fact
        except Lost:
            return NO_FACT

    def _surviving(self, name: str) -> str:
        while name in self.merged:
            name = self.merged[name]
        return name

    def put(self, statement: Statement, change: Change, **changes: object) -> None:
        """The statement with these fields anew; the first decision about it keeps how it stood."""
        untouched = not statement.decisions
        noted = tuple(dict.fromkeys((*statement.decisions, change.id)))
        update = {**changes, "decisions": noted, "before": statement if untouched else statement.before}
        changed = statement.model_copy(update=update)
        self.statements[changed.claim.id] = changed

    def move(self, statement: Statement, fact: str, change: Change) -> None:
        self.put(statement, change, fact=fact, link=link_by_hand(statement.claim, fact, change))

    def absorb(self, gone: str, into: str, change: Change) -> None:
        """All that is known of one fact is from now on about another."""
        for statement in [each for each in self.statements.values() if each.fact == gone]:
            self.move(statement, into, change)
        self.silences = tuple(
            each.model_copy(update={"fact": into}) if each.fact == gone else each for each in self.silences
        )
        if gone in self.preferences:
            moved = self.preferences.pop(gone)
            self.preferences.setdefault(into, moved.model_copy(update={"fact": into}))
        del self.facts[gone]
        self.merged[gone] = into

    def standing(self) -> tuple[Statement, ...]:
        return _in_order(each for each in self.statements.values() if each.review is not Review.REJECTED)

    def rejected(self) -> tuple[Statement, ...]:
        return _in_order(each for each in self.statements.values() if each.review is Review.REJECTED)

    def preferred(self) -> tuple[Preference, ...]:
        """Those whose claim still stands and is still about the fact."""
        about = {each.claim.id: each.fact for each in self.standing()}
        return tuple(each for each in self.preferences.values() if about.get(each.claim) == each.fact)

    def open_matches(self, possible: Iterable[Match]) -> tuple[Match, ...]:
        """Those whose claims stand and are still about the two facts that nobody has told apart."""
        about = {each.claim.id: each.fact for each in self.standing()}
        return tuple(
            each
            for each in possible
            if tuple(map(about.get, each.claims)) == each.facts and frozenset(each.facts) not in self.apart
        )

    def silent(self) -> tuple[Silence, ...]:
        """An article that states the fact, by what was decided, is not silent on it."""
        stated = {(each.claim.article, each.fact) for each in self.standing() if each.decisions}
        return tuple(dict.fromkeys(each for each in self.silences if (each.article, each.fact) not in stated))


def _in_order(statements: Iterable[Statement]) -> tuple[Statement, ...]:
    return tuple(sorted(statements, key=lambda each: (each.claim.article, each.claim.quantity.start)))


def link_by_hand(claim: Claim, fact: str, change: Change) -> Link:
    why = f": {change.why}" if change.why else ""
    reason = Reason(signal=BY_HAND, weight=CERTAIN, sentence=text("lost.decided", who=change.who, why=why))
    return Link(claim=claim.id, fact=fact, score=CERTAIN, reasons=(reason,))


def shared(ref: ClaimRef, claim: Claim) -> int:
    """How many characters they have in common."""
    if ref.article != claim.article:
        return 0
    return min(ref.end, claim.quantity.end) - max(ref.start, claim.quantity.start)


def same_words(ref: ClaimRef, claim: Claim) -> bool:
    """Where the two share characters, both read the same there; a reference without words takes what it finds."""
    if not ref.words:
        return True
    first, last = max(ref.start, claim.quantity.start), min(ref.end, claim.quantity.end)
    theirs = claim.quantity.surface[first - claim.quantity.start : last - claim.quantity.start]
    return ref.words[first - ref.start : last - ref.start] == theirs
