"""Values that linking and comparing produce. Nothing here changes once it is made."""

from decimal import Decimal
from enum import StrEnum

from pydantic import Field

from extract.models import Article, Claim, Frozen
from facts.possible import Match
from facts.upstream import SharedText


class Verdict(StrEnum):
    """How the claims of one fact stand to one another."""

    CONFLICT = "conflict"
    SUPERSEDED = "superseded"
    COMPATIBLE = "compatible"
    NOT_COMPARABLE = "not_comparable"
    SINGLE_SOURCE = "single_source"
    AGREE = "agree"


class FlagKind(StrEnum):
    """A difference that is not in the number."""

    CONTESTED = "contested"
    INTERNAL = "internal"
    ATTRIBUTION_CONFLICT = "attribution_conflict"
    ATTRIBUTION_DROPPED = "attribution_dropped"
    STATUS_DIFFERS = "status_differs"
    SCOPE_DIFFERS = "scope_differs"
    SHARED_ORIGIN = "shared_origin"
    VAGUE = "vague"
    SILENT = "silent"


class Fact(Frozen):
    """What several claims speak of. `unit` is the unit its figures are compared in ("aircraft", "km2", "person")."""

    id: str
    label: str
    unit: str = ""
    topic: str = ""
    description: str = ""


class Reason(Frozen):
    """One signal's part in a link: its name, what it added, and a sentence for the reader."""

    signal: str
    weight: float
    sentence: str


class Link(Frozen):
    """Why a claim belongs to a fact; `fact` is empty where it belongs to none of those that people defined.

    `nearest` is the claim that `reasons` speak of. A claim left `alone` has its fact to itself, or none: `score` and
    `reasons` are then those of the claim that came nearest.
    """

    claim: str
    fact: str
    score: float
    reasons: tuple[Reason, ...] = ()
    alone: bool = False
    nearest: str = ""


class Review(StrEnum):
    """What people decided of a statement as a whole; empty where nobody has."""

    NONE = ""
    ACCEPTED = "accepted"
    REJECTED = "rejected"


class Statement(Frozen):
    """One figure of one article, with every witness who read it there.

    `claim` is the reading shown: the curated one where there is one. `extracted` is the program's reading of the same
    words where a curated one exists too. `differences` names the fields in which the two disagree. Where people
    decided, `decisions` are the ids of what counts, in order, and `before` is the statement as it stood (`None` where
    they added it by hand, or decided nothing).
    """

    claim: Claim
    fact: str = ""
    extracted: Claim | None = None
    differences: tuple[str, ...] = ()
    link: Link | None = None
    review: Review = Review.NONE
    decisions: tuple[str, ...] = ()
    before: "Statement | None" = None


class Flag(Frozen):
    """A difference that is not in the number, with the sentence that shows it and the claims it rests on."""

    kind: FlagKind
    evidence: str
    claims: tuple[str, ...] = ()


class Comparison(Frozen):
    """How the statements of one fact stand to one another.

    `low`/`high` span every stated bound after conversion to the fact's unit (`None`: no statement sets that bound).
    `fits_low`/`fits_high` bound the values that satisfy every statement (`None` on one side: unbounded there), and
    `fits` says whether there is such a value. `spread` is absolute, `spread_pct` relative to the smaller end.
    `origins` are the independent named authorities. `independent` counts where the figures come from: articles that
    credit one authority, or carry one text around the figure, count once, any other article for itself.
    `explanation` is one sentence a journalist could print.
    """

    fact: str
    verdict: Verdict
    rule: str
    explanation: str
    flags: tuple[Flag, ...] = ()
    low: Decimal | None = None
    high: Decimal | None = None
    fits: bool = True
    fits_low: Decimal | None = None
    fits_high: Decimal | None = None
    spread: Decimal | None = None
    spread_pct: Decimal | None = None
    origins: tuple[str, ...] = ()
    independent: int = 0


class Silence(Frozen):
    """An article that covers what a fact is about and gives no figure; never shown as 0."""

    article: str
    fact: str


class Found(Frozen):
    """What the program found when it had the texts: its facts, the links of extracted claims, and its comparisons.

    `tables` is the digest of the story's tables it was found in. `decided` are the comparisons that followed from the
    decisions whose ids are `decisions`.
    """

    tables: str
    facts: tuple[Fact, ...] = ()
    links: tuple[Link, ...] = ()
    possible: tuple[Match, ...] = ()
    comparisons: tuple[Comparison, ...] = ()
    shared_texts: tuple[SharedText, ...] = ()
    decisions: tuple[str, ...] = ()
    decided: tuple[Comparison, ...] = ()


class Story(Frozen):
    """A set of articles about the same events, with its facts and claims.

    `curated` and `extracted` hold claims; `curated_facts` maps a curated claim's id to its fact.
    `tolerances` overrides single entries of `tolerances.toml` for this story. `share_texts` says that the articles'
    texts may be passed on with it. `found` is what was found with texts that are not at hand.
    """

    id: str
    title: str
    description: str = ""
    language: str = "en"
    tolerances: dict[str, Decimal] = Field(default_factory=dict)
    articles: tuple[Article, ...] = ()
    facts: tuple[Fact, ...] = ()
    curated: tuple[Claim, ...] = ()
    curated_facts: dict[str, str] = Field(default_factory=dict)
    extracted: tuple[Claim, ...] = ()
    silences: tuple[Silence, ...] = ()
    share_texts: bool = False
    found: Found | None = None


class Preference(Frozen):
    """The figure an editor would print for a fact: the claim's id, who prefers it, and why."""

    fact: str
    claim: str
    who: str
    why: str
    decision: str


class Unapplied(Frozen):
    """A decision that says nothing about the story as it is now, and why; it is kept and may apply again."""

    decision: str
    reason: str


class Report(Frozen):
    """Everything the views and exports show: a story, its statements and one comparison a fact, by weight.

    `shared_texts` are the groups of articles that carry one text, where their texts are at hand. `possible` are the
    facts that may be one. `rejected` are the statements that people struck out; the rest is what else they decided.
    """

    story: Story
    facts: tuple[Fact, ...]
    statements: tuple[Statement, ...]
    comparisons: tuple[Comparison, ...]
    shared_texts: tuple[SharedText, ...] = ()
    possible: tuple[Match, ...] = ()
    rejected: tuple[Statement, ...] = ()
    preferences: tuple[Preference, ...] = ()
    unapplied: tuple[Unapplied, ...] = ()
