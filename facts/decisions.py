"""What people decide about a story: one frozen value a decision, one line of `decisions.jsonl` each.

A decision never changes what was read; `facts.decided` builds the report that follows from a story and its decisions.
Claims are named by article and characters, facts by their claims too, so that a decision means the same after articles
were added, removed or read again.
"""

import json
import uuid
from collections.abc import Sequence
from datetime import UTC, datetime
from typing import Annotated, Literal, Self

from pydantic import Field, TypeAdapter, ValidationError, model_validator

from extract.models import Claim, Frozen
from extract.rows import CLAIM_COLUMNS
from facts.interface import text
from facts.models import Fact, Statement

WHEN = r"^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?Z$"
# A line beyond this is no decision, and reading it could take the machine's memory.
LONGEST_LINE = 1_000_000
# The cells of a claim that a person may put right; where it stands is what names it.
PLACE = frozenset({"article", "sentence", "start", "end", "surface", "origin"})
CORRECTABLE = tuple(column for column in CLAIM_COLUMNS if column not in PLACE)
RENAMABLE = ("label", "topic", "description", "unit")


class ClaimRef(Frozen):
    """A claim by its place, with its words, by which a text that was exchanged is noticed."""

    article: str = Field(min_length=1)
    start: int = Field(ge=0)
    end: int
    words: str = ""

    @classmethod
    def of(cls, claim: Claim) -> Self:
        quantity = claim.quantity
        return cls(article=claim.article, start=quantity.start, end=quantity.end, words=quantity.surface)

    @property
    def id(self) -> str:
        """As `Claim.id`."""
        return f"{self.article}:{self.start}-{self.end}"

    @model_validator(mode="after")
    def _has_characters(self) -> Self:
        if self.end <= self.start:
            raise ValueError(text("decision.ends_before", end=self.end, start=self.start))
        return self


class FactRef(Frozen):
    """A fact by id and by its claims; its label, unit and topic serve to make it again when all of them are gone."""

    id: str = Field(min_length=1)
    label: str = ""
    unit: str = ""
    topic: str = ""
    claims: tuple[ClaimRef, ...] = ()

    @classmethod
    def of(cls, fact: Fact, statements: Sequence[Statement]) -> Self:
        claims = tuple(ClaimRef.of(statement.claim) for statement in statements)
        return cls(id=fact.id, label=fact.label, unit=fact.unit, topic=fact.topic, claims=claims)


class Base(Frozen):
    """`when` is UTC, `who` decided, `why` in their own words. Order is that of the journal, not of clocks."""

    id: str = Field(min_length=1, max_length=64)
    when: str = Field(pattern=WHEN)
    who: str = Field(min_length=1, max_length=200)
    why: str = Field(default="", max_length=10_000)


class Accept(Base):
    """The figure is read rightly and belongs to its fact."""

    kind: Literal["accept"] = "accept"
    claim: ClaimRef


class Reject(Base):
    """The article states no such figure; it leaves the report and is listed as rejected."""

    kind: Literal["reject"] = "reject"
    claim: ClaimRef


class Move(Base):
    """The figure is about another fact, or (`fact` is None) about none."""

    kind: Literal["move"] = "move"
    claim: ClaimRef
    fact: FactRef | None = None


class Correct(Base):
    """Cells of the claim as claims.csv writes them: {"low": "12", "high": "", "qualifier": "at_least"}."""

    kind: Literal["correct"] = "correct"
    claim: ClaimRef
    changes: dict[str, str] = Field(min_length=1)

    @model_validator(mode="after")
    def _names_columns(self) -> Self:
        if unknown := [name for name in self.changes if name not in CORRECTABLE]:
            raise ValueError(text("decision.no_column", columns=", ".join(unknown), known=", ".join(CORRECTABLE)))
        return self


class Add(Base):
    """A figure by hand, from words of the article; `reading` holds its cells as in claims.csv."""

    kind: Literal["add"] = "add"
    claim: ClaimRef
    sentence: int = Field(default=0, ge=0)
    reading: dict[str, str]
    fact: FactRef | None = None


class Rename(Base):
    """What stays `None` keeps its words."""

    kind: Literal["rename"] = "rename"
    fact: FactRef
    label: str | None = Field(default=None, min_length=1)
    topic: str | None = None
    description: str | None = None
    unit: str | None = None


class Merge(Base):
    """All claims of `facts` are about `into`."""

    kind: Literal["merge"] = "merge"
    into: FactRef
    facts: tuple[FactRef, ...] = Field(min_length=1)


class Distinguish(Base):
    """These facts are two, however near their words are. It changes no verdict; nobody is asked again."""

    kind: Literal["distinguish"] = "distinguish"
    facts: tuple[FactRef, FactRef]


class Split(Base):
    """These claims are about a new fact; `new` has no claims of its own yet."""

    kind: Literal["split"] = "split"
    fact: FactRef
    claims: tuple[ClaimRef, ...] = Field(min_length=1)
    new: FactRef


class Prefer(Base):
    """An editor would print this claim's figure, and says why. It changes no verdict."""

    kind: Literal["prefer"] = "prefer"
    fact: FactRef
    claim: ClaimRef
    why: str = Field(min_length=1, max_length=10_000)


class Undo(Base):
    """The named decision counts no more."""

    kind: Literal["undo"] = "undo"
    decision: str


class Redo(Base):
    """The named decision counts again."""

    kind: Literal["redo"] = "redo"
    decision: str


class Adjudicate(Base):
    """Where coders disagree, the named decision counts, whatever was decided before or after it."""

    kind: Literal["adjudicate"] = "adjudicate"
    decision: str


Change = Accept | Reject | Move | Correct | Add | Rename | Merge | Distinguish | Split | Prefer
Ruling = Undo | Redo | Adjudicate
Decision = Change | Ruling
DECISION: TypeAdapter[Decision] = TypeAdapter(Annotated[Decision, Field(discriminator="kind")])
KINDS = (
    "accept", "reject", "move", "correct", "add", "rename", "merge", "distinguish", "split", "prefer",
    "undo", "redo", "adjudicate",
)  # fmt: skip


def new_id() -> str:
    return uuid.uuid4().hex[:16]


def now() -> str:
    return datetime.now(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")


def to_line(decision: Decision) -> str:
    """One line of JSON with its line end; what has its default is left out."""
    cells = {"id": decision.id, "kind": decision.kind, **decision.model_dump(mode="json", exclude_defaults=True)}
    return json.dumps(cells, ensure_ascii=False, separators=(", ", ": ")) + "\n"


def from_line(line: str) -> Decision:
    """The decision of a line; raises ValueError saying in one sentence what is wrong with it."""
    if len(line) > LONGEST_LINE:
        raise ValueError(text("decision.too_long", longest=LONGEST_LINE))
    try:
        cells = json.loads(line)
    except (json.JSONDecodeError, RecursionError) as error:
        raise ValueError(text("decision.no_json", error=error)) from None
    if not isinstance(cells, dict):
        raise ValueError(text("decision.no_object"))  # noqa: TRY004  (what is wrong is the line's value, not a caller's type)
    if cells.get("kind") not in KINDS:
        raise ValueError(text("decision.no_kind", kind=cells.get("kind"), kinds=", ".join(KINDS)))
    try:
        return DECISION.validate_python(cells)
    except ValidationError as error:
        raise ValueError("; ".join(map(_told, error.errors()))) from None


def _told(problem: object) -> str:
    where = ".".join(str(each) for each in problem["loc"][1:])  # type: ignore[index]
    what = str(problem["msg"]).removeprefix("Value error, ")  # type: ignore[index]
    return f"{where}: {what}" if where else what
