"""How verdicts and flags look and what they mean: symbol, name, colour slot of the theme, one line of definition."""

from typing import Literal, NamedTuple

from facts.models import FlagKind, Verdict

ThemeColor = Literal["orange", "violet", "blue", "green", "gray"]


class Look(NamedTuple):
    """`slot` is a colour of the theme (.streamlit/config.toml); no colour is written in code."""

    symbol: str
    name: str
    slot: ThemeColor
    definition: str


# In the order of weight; every list of verdicts follows it.
VERDICTS = {
    Verdict.CONFLICT: Look(
        "≠", "Conflict", "orange", "No single value satisfies every statement. It does not say who is right."
    ),
    Verdict.SUPERSEDED: Look("→", "Superseded", "violet", "Replaced by a later statement, by its words or date."),
    Verdict.COMPATIBLE: Look("≈", "Compatible", "blue", "The words differ, but at least one value satisfies them all."),
    Verdict.NOT_COMPARABLE: Look("∦", "Not comparable", "gray", "Units or scopes exclude one another."),
    Verdict.SINGLE_SOURCE: Look("•", "One article", "gray", "Nothing to compare with; neither confirmed nor doubted."),
    Verdict.AGREE: Look("=", "Agree", "green", "Same value, same bound."),
}

FLAG = "⚑"
UNLINKED = Look(
    "?", "Not linked", "gray", "The program read a figure and could not say which of these facts it speaks of."
)


def chip(verdict: Verdict | None) -> str:
    """A verdict in words with its symbol; `None` is a figure that no fact was found for."""
    look = UNLINKED if verdict is None else VERDICTS[verdict]
    return f"{look.symbol} {look.name}"


def slot_of(verdict: Verdict | None) -> ThemeColor:
    return (UNLINKED if verdict is None else VERDICTS[verdict]).slot


class FlagLook(NamedTuple):
    name: str
    definition: str


FLAGS = {
    FlagKind.CONTESTED: FlagLook("Opposing parties", "Parties to the dispute give values that have none in common."),
    FlagKind.INTERNAL: FlagLook(
        "Contradicts itself", "Within one article headline and body, parts and total, or a conversion do not fit."
    ),
    FlagKind.ATTRIBUTION_CONFLICT: FlagLook(
        "Credited to different sides", "Different authorities are credited with the same figure."
    ),
    FlagKind.ATTRIBUTION_DROPPED: FlagLook(
        "Attribution dropped", "One article states as fact what another credits to somebody."
    ),
    FlagKind.STATUS_DIFFERS: FlagLook("Different outcome words", "Hit, damaged and destroyed are not the same."),
    FlagKind.SCOPE_DIFFERS: FlagLook("Different scope", "The figures speak of different windows, places or parts."),
    FlagKind.SHARED_ORIGIN: FlagLook(
        "One origin", "Several articles lead to one authority or one text: count them once."
    ),
    FlagKind.VAGUE: FlagLook("Vague", "A word such as “dozens” stands for a wide range."),
    FlagKind.SILENT: FlagLook("Covered without a figure", "An article mentions the event and gives no number."),
}

# The order in which a verdict is found; the first that holds is the answer.
LADDER = {
    Verdict.NOT_COMPARABLE: "the units measure different things, or the scopes exclude one another",
    Verdict.SINGLE_SOURCE: "one article only gives the figure",
    Verdict.AGREE: "all figures are equal after conversion, with the same bound",
    Verdict.COMPATIBLE: "some value satisfies every statement",
    Verdict.SUPERSEDED: "values differ, and a later statement replaces the earlier by its own words or date",
    Verdict.CONFLICT: "no value satisfies them all",
}
