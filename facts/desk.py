"""Where a person decides: each method makes one checked decision about the report on display, and writes nothing.

    desk = Desk(report, "Anna")
    store.decide(story, desk.correct(claim, {"low": "12", "high": "12"}, why="the headline is older"))

Claims and facts are named by the ids the report shows. What cannot be decided raises DecisionError with the cure.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence

from extract.models import Article
from extract.sentences import split
from facts.decided import APPLY
from facts.decisions import (
    Accept,
    Add,
    Adjudicate,
    Change,
    ClaimRef,
    Correct,
    Decision,
    Distinguish,
    FactRef,
    Merge,
    Move,
    Prefer,
    Redo,
    Reject,
    Rename,
    Split,
    Undo,
    new_id,
    now,
)
from facts.draft import Draft, Lost
from facts.errors import DecisionError
from facts.interface import text
from facts.labels import slug
from facts.models import Fact, Report, Statement


class Desk:
    """`identify` and `clock` make ids and times; tests give their own."""

    def __init__(
        self, report: Report, who: str, identify: Callable[[], str] = new_id, clock: Callable[[], str] = now
    ) -> None:
        if not who.strip():
            raise DecisionError(text("desk.nobody"))
        self.report, self.who = report, who.strip()
        self._identify, self._clock = identify, clock
        self._statements = {each.claim.id: each for each in (*report.statements, *report.rejected)}
        self._facts = {fact.id: fact for fact in report.facts}

    def accept(self, claim: str, why: str = "") -> Decision:
        return self._checked(Accept(**self._head(why), claim=self._claim(claim)))

    def reject(self, claim: str, why: str = "") -> Decision:
        return self._checked(Reject(**self._head(why), claim=self._claim(claim)))

    def move(self, claim: str, fact: str, why: str = "") -> Decision:
        """To another fact; an empty `fact` takes the claim out of all."""
        return self._checked(Move(**self._head(why), claim=self._claim(claim), fact=self._fact(fact) if fact else None))

    def correct(self, claim: str, changes: Mapping[str, str], why: str = "") -> Decision:
        """`changes` by column of claims.csv, written as there; see facts.decisions.CORRECTABLE."""
        ref = self._claim(claim)
        return self._checked(self._made(lambda: Correct(**self._head(why), claim=ref, changes=dict(changes))))

    def add(
        self, article: str, span: tuple[int, int], reading: Mapping[str, str], fact: str = "", why: str = ""
    ) -> Decision:
        """A claim by hand: the characters `span` of the article's text, and its cells as in claims.csv."""
        held = self._article(article)
        words, (start, end) = held.text or "", span
        if not words:
            raise DecisionError(text("desk.no_text", article=article))
        if not 0 <= start < end <= len(words):
            raise DecisionError(text("desk.no_characters", article=article, start=start, end=end, last=len(words)))
        ref = ClaimRef(article=article, start=start, end=end, words=words[start:end])
        self._refuse_overlap(ref)
        sentence = max((each.index for each in split(words) if each.start <= start), default=0)
        about = self._fact(fact) if fact else None
        head = self._head(why)
        return self._checked(
            self._made(lambda: Add(**head, claim=ref, sentence=sentence, reading=dict(reading), fact=about))
        )

    def rename(self, fact: str, *, label: str | None = None, topic: str | None = None, description: str | None = None,
               unit: str | None = None, why: str = "") -> Decision:  # fmt: skip
        if label is not None and not label.strip():
            raise DecisionError(text("desk.no_label"))
        words = {"label": label, "topic": topic, "description": description, "unit": unit}
        return self._checked(Rename(**self._head(why), fact=self._fact(fact), **words))

    def merge(self, facts: Iterable[str], into: str, why: str = "") -> Decision:
        gone = tuple(self._fact(each) for each in dict.fromkeys(facts) if each != into)
        if not gone:
            raise DecisionError(text("desk.merge_one"))
        return self._checked(Merge(**self._head(why), into=self._fact(into), facts=gone))

    def distinguish(self, one: str, other: str, why: str = "") -> Decision:
        return self._checked(Distinguish(**self._head(why), facts=(self._fact(one), self._fact(other))))

    def split(self, fact: str, claims: Sequence[str], label: str, why: str = "") -> Decision:
        """The claims become a new fact; `new.id` of the decision names it."""
        if not claims or not label.strip():
            raise DecisionError(text("desk.split_nothing"))
        head, old = self._head(why), self._known_fact(fact)
        # The decision's id in it keeps the name from any that linking may find later.
        name = f"{slug(label, ())}-{head['id'][:6]}"
        new = FactRef(id=name, label=label.strip(), unit=old.unit, topic=old.topic)
        refs = tuple(self._claim(each) for each in dict.fromkeys(claims))
        return self._checked(Split(**head, fact=self._fact(fact), claims=refs, new=new))

    def prefer(self, fact: str, claim: str, why: str) -> Decision:
        if not why.strip():
            raise DecisionError(text("desk.no_reason"))
        return self._checked(Prefer(**self._head(why), fact=self._fact(fact), claim=self._claim(claim)))

    def undo(self, decision: str, why: str = "") -> Decision:
        return Undo(**self._head(why), decision=decision)

    def redo(self, decision: str, why: str = "") -> Decision:
        return Redo(**self._head(why), decision=decision)

    def adjudicate(self, decision: str, why: str = "") -> Decision:
        return Adjudicate(**self._head(why), decision=decision)

    def _head(self, why: str) -> dict[str, str]:
        return {"id": self._identify(), "when": self._clock(), "who": self.who, "why": why.strip()}

    def _checked(self, change: Change) -> Decision:
        """A decision is tried before it is made: what could not be applied is not written."""
        try:
            APPLY[change.kind](Draft(self.report_with_rejected()), change)
        except Lost as lost:
            raise DecisionError(f"{str(lost)[0].upper()}{str(lost)[1:]}.") from None
        return change

    def report_with_rejected(self) -> Report:
        """A rejected statement can still be decided about."""
        return self.report.model_copy(update={"statements": tuple(self._statements.values())})

    def _made(self, make: Callable[[], Change]) -> Change:
        try:
            return make()
        except ValueError as error:
            raise DecisionError(text("desk.no_decision", error=error)) from None

    def _claim(self, claim: str) -> ClaimRef:
        return ClaimRef.of(self._statement(claim).claim)

    def _statement(self, claim: str) -> Statement:
        if claim not in self._statements:
            raise DecisionError(text("desk.no_claim", claim=claim, story=self.report.story.id))
        return self._statements[claim]

    def _fact(self, fact: str) -> FactRef:
        known = self._known_fact(fact)
        return FactRef.of(known, [each for each in self.report.statements if each.fact == fact])

    def _known_fact(self, fact: str) -> Fact:
        if fact not in self._facts:
            raise DecisionError(text("desk.no_fact", fact=fact, story=self.report.story.id))
        return self._facts[fact]

    def _article(self, article: str) -> Article:
        held = {each.id: each for each in self.report.story.articles}
        if article not in held:
            raise DecisionError(text("desk.no_article", article=article, articles=", ".join(held)))
        return held[article]

    def _refuse_overlap(self, ref: ClaimRef) -> None:
        for statement in self.report.statements:
            quantity = statement.claim.quantity
            if statement.claim.article == ref.article and quantity.start < ref.end and ref.start < quantity.end:
                raise DecisionError(text("desk.figure_already", quote=quantity.surface))
