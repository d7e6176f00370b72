"""Every value that passes between the stages of extraction. Nothing here changes once it is made."""

from datetime import date
from decimal import Decimal
from enum import StrEnum
from functools import cache
from typing import Annotated, Self, TypeVar

import msgspec
from pydantic import AfterValidator, BaseModel, ConfigDict, Field, model_validator


class Frozen(BaseModel):
    # Models are built when first used: most are parts of another that is built with them, and start-up is felt.
    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)


class Value(msgspec.Struct, frozen=True, gc=False):
    """What passes between the stages and is no claim yet, a quick one to make and to ask.

    `gc=False`: what never changes can never come to hold itself, so nobody need look for that.
    """


Model = TypeVar("Model", bound=Frozen)


def unchecked(model: type[Model], fields: dict[str, object]) -> Model:
    """A model of all its fields, in their order, of values that are right by the way they came about.

    Pydantic's `model_construct`, without its search for aliases and defaults: checking the values of each claim again
    takes longer than reading some of them.
    """
    made = NEW(model)
    SET(made, "__dict__", fields)
    SET(made, "__pydantic_fields_set__", _names(model))
    SET(made, "__pydantic_extra__", None)
    SET(made, "__pydantic_private__", None)
    return made


NEW, SET = object.__new__, object.__setattr__  # looked up once, not of every claim


@cache
def _names(model: type[Frozen]) -> set[str]:
    """All the fields of a model: one set for every value of it, as none of them ever changes."""
    return set(model.model_fields)


class Qualifier(StrEnum):
    """How the text bounds its number."""

    EXACT = "exact"
    APPROX = "approx"
    APPROX_UNDER = "approx_under"
    APPROX_OVER = "approx_over"
    AT_LEAST = "at_least"
    OVER = "over"
    AT_MOST = "at_most"
    UNDER = "under"
    RANGE = "range"


APPROXIMATE = frozenset({Qualifier.APPROX, Qualifier.APPROX_UNDER, Qualifier.APPROX_OVER})


class Kind(StrEnum):
    """What sort of quantity a figure is; the unit says the rest."""

    COUNT = "count"
    MEASURE = "measure"
    MONEY = "money"
    PERCENT = "percent"
    RATIO = "ratio"
    MULTIPLE = "multiple"
    AGE = "age"
    DURATION = "duration"
    ORDINAL = "ordinal"


# Members that every figure is asked for: Python 3.11 takes ten times as long to find one in its enum.
EXACT, APPROX, RANGE = Qualifier.EXACT, Qualifier.APPROX, Qualifier.RANGE
COUNT, MONEY, MEASURE, DURATION = Kind.COUNT, Kind.MONEY, Kind.MEASURE, Kind.DURATION


class Stance(StrEnum):
    """How the credited authority stands to the figure; empty where nobody is credited."""

    NONE = ""
    SAID = "said"
    CLAIMED = "claimed"
    CONFIRMED = "confirmed"
    DENIED = "denied"
    REPORTED = "reported"


class Origin(StrEnum):
    CURATED = "curated"
    EXTRACTED = "extracted"
    DERIVED = "derived"


EXTRACTED = Origin.EXTRACTED


# An ISO date, or date and time, as the publisher gives it; empty where it is not known. Sorts as text.
DATE = r"\d{4}-\d{2}-\d{2}"
TIME = r"[T ]\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:?\d{2})?"


def _in_calendar(value: str) -> str:
    """Raises ValueError for a day that no calendar has."""
    if value:
        date.fromisoformat(value[: len("2031-05-04")])
    return value


Published = Annotated[str, Field(pattern=rf"^({DATE}({TIME})?)?$"), AfterValidator(_in_calendar)]


class Article(Frozen):
    """One published text. `text` is `None` where only its figures may be kept; offsets count its characters as read."""

    id: str = Field(min_length=1)
    text: str | None = None
    title: str = ""
    outlet: str = ""
    published: Published = ""
    url: str = ""
    language: str = "en"
    sha256: str = ""


class Token(Value, frozen=True):
    """A word, number or mark. `start` and `end` are offsets in the article."""

    text: str
    lower: str
    start: int
    end: int


class Sentence(Value, frozen=True):
    """A stretch of an article; `text == article.text[start:end]`, `index` counts from 0."""

    index: int
    start: int
    end: int
    text: str


class Quantity(Frozen):
    """A number as the text bounds it; `None` means no bound was stated. `surface == article.text[start:end]`."""

    low: Decimal | None
    high: Decimal | None
    qualifier: Qualifier
    unit: str = ""
    unit_name: str = ""
    kind: Kind = Kind.COUNT
    surface: str
    start: int
    end: int

    @model_validator(mode="after")
    def _bounds_hold(self) -> Self:
        if self.low is None and self.high is None:
            raise ValueError("a quantity states at least one bound")
        if self.low is not None and self.high is not None and self.low > self.high:
            raise ValueError(f"low {self.low} is above high {self.high}; swap them or split the row in two")
        if self.end <= self.start:
            raise ValueError(f"the figure ends at {self.end}, before it starts at {self.start}")
        return self


class Claim(Frozen):
    """One article stating one quantity of one thing.

    `counted` is the head noun with its modifiers, lemmatised ("strategic bomber"); `action` the lemma of what happened
    ("kill"); `scope` the window, place or subset named with the figure; `attribution` the authority as the article
    words it, empty where the article states the figure as fact. `implicit` marks a figure without a number word
    ("a highway bridge"); `note` is for readers who would stumble.
    """

    article: str
    sentence: int
    quantity: Quantity
    counted: str = ""
    action: str = ""
    scope: str = ""
    attribution: str = ""
    stance: Stance = Stance.NONE
    origin: Origin = Origin.EXTRACTED
    implicit: bool = False
    note: str = ""

    @property
    def id(self) -> str:
        """Unique within a story and an origin: an article never states two figures with the same characters."""
        return f"{self.article}:{self.quantity.start}-{self.quantity.end}"

    @property
    def head_noun(self) -> str:
        """That of what is counted, in small letters: "bomber" of "strategic bomber", "share" of "share of Velm"."""
        return self.counted.lower().partition(" of ")[0].partition(" in ")[0].rpartition(" ")[2]
