"""How verdicts and flags look and what they mean: symbol, name, colour slot of the theme, one line of definition."""

from typing import Literal, NamedTuple

from facts.interface import text
from facts.models import FlagKind, Verdict

ThemeColor = Literal["orange", "violet", "blue", "green", "gray"]


class Look(NamedTuple):
    """`slot` is a colour of the theme (.streamlit/config.toml); no colour is written in code. Words go by key."""

    symbol: str
    slot: ThemeColor
    key: str
    means: str

    @property
    def name(self) -> str:
        return text(self.key)

    @property
    def definition(self) -> str:
        return text(self.means)


# In the order of weight; every list of verdicts follows it.
VERDICTS = {
    Verdict.CONFLICT: Look("≠", "orange", "verdict.conflict", "verdict.conflict_means"),
    Verdict.SUPERSEDED: Look("→", "violet", "verdict.superseded", "verdict.superseded_means"),
    Verdict.COMPATIBLE: Look("≈", "blue", "verdict.compatible", "verdict.compatible_means"),
    Verdict.NOT_COMPARABLE: Look("∦", "gray", "verdict.not_comparable", "verdict.not_comparable_means"),
    Verdict.SINGLE_SOURCE: Look("•", "gray", "verdict.single_source", "verdict.single_source_means"),
    Verdict.AGREE: Look("=", "green", "verdict.agree", "verdict.agree_means"),
}

FLAG = "⚑"
UNLINKED = Look("?", "gray", "verdict.unlinked", "verdict.unlinked_means")


def chip(verdict: Verdict | None) -> str:
    """A verdict in words with its symbol; `None` is a figure that no fact was found for."""
    look = UNLINKED if verdict is None else VERDICTS[verdict]
    return f"{look.symbol} {look.name}"


def slot_of(verdict: Verdict | None) -> ThemeColor:
    return (UNLINKED if verdict is None else VERDICTS[verdict]).slot


# A flag is never a hue; it looks the same whatever it says.
FLAGS = {
    FlagKind.CONTESTED: Look(FLAG, "gray", "flag.contested", "flag.contested_means"),
    FlagKind.INTERNAL: Look(FLAG, "gray", "flag.internal", "flag.internal_means"),
    FlagKind.ATTRIBUTION_CONFLICT: Look(FLAG, "gray", "flag.attribution_conflict", "flag.attribution_conflict_means"),
    FlagKind.ATTRIBUTION_DROPPED: Look(FLAG, "gray", "flag.attribution_dropped", "flag.attribution_dropped_means"),
    FlagKind.STATUS_DIFFERS: Look(FLAG, "gray", "flag.status_differs", "flag.status_differs_means"),
    FlagKind.SCOPE_DIFFERS: Look(FLAG, "gray", "flag.scope_differs", "flag.scope_differs_means"),
    FlagKind.SHARED_ORIGIN: Look(FLAG, "gray", "flag.shared_origin", "flag.shared_origin_means"),
    FlagKind.VAGUE: Look(FLAG, "gray", "flag.vague", "flag.vague_means"),
    FlagKind.SILENT: Look(FLAG, "gray", "flag.silent", "flag.silent_means"),
}

# The order in which a verdict is found, each with what holds for it; the first that holds is the answer.
LADDER = {
    Verdict.NOT_COMPARABLE: "verdict.not_comparable_holds",
    Verdict.SINGLE_SOURCE: "verdict.single_source_holds",
    Verdict.AGREE: "verdict.agree_holds",
    Verdict.COMPATIBLE: "verdict.compatible_holds",
    Verdict.SUPERSEDED: "verdict.superseded_holds",
    Verdict.CONFLICT: "verdict.conflict_holds",
}
