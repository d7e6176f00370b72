"""Codes of the data in the words of readers: kinds of figures, of bounds, and how an authority stands to a figure."""

from decimal import Decimal

from extract.models import Claim, Kind, Qualifier, Stance
from extract.rows import number_text
from facts.interface import text

KINDS = {
    Kind.COUNT: "facet.kind_count",
    Kind.MEASURE: "facet.kind_measure",
    Kind.MONEY: "facet.kind_money",
    Kind.PERCENT: "facet.kind_percent",
    Kind.RATIO: "facet.kind_ratio",
    Kind.MULTIPLE: "facet.kind_multiple",
    Kind.AGE: "facet.kind_age",
    Kind.DURATION: "facet.kind_duration",
    Kind.ORDINAL: "facet.kind_ordinal",
}
QUALIFIERS = {
    Qualifier.EXACT: "facet.exact",
    Qualifier.APPROX: "facet.approx",
    Qualifier.APPROX_UNDER: "facet.approx_under",
    Qualifier.APPROX_OVER: "facet.approx_over",
    Qualifier.AT_LEAST: "facet.at_least",
    Qualifier.OVER: "facet.over",
    Qualifier.AT_MOST: "facet.at_most",
    Qualifier.UNDER: "facet.under",
    Qualifier.RANGE: "facet.range",
}
STANCES = {
    Stance.SAID: "stance.said",
    Stance.CLAIMED: "stance.claimed",
    Stance.CONFIRMED: "stance.confirmed",
    Stance.DENIED: "stance.denied",
    Stance.REPORTED: "stance.reported",
}


def rule_name(rule: str) -> str:
    """The rule that decided, by its name in discrepancies.csv."""
    return text(f"rule.{rule.replace(' ', '_')}")


def kind_name(kind: Kind) -> str:
    return text(KINDS[kind])


def bound_name(qualifier: Qualifier) -> str:
    return text(QUALIFIERS[qualifier])


def stance_name(stance: Stance) -> str:
    """ "" where nobody is credited."""
    return text(STANCES[stance]) if stance in STANCES else ""


def credited(claim: Claim) -> str:
    """Authority and how it stands to the figure: "the fire service (confirmed)"; "" where nobody is credited."""
    stance = stance_name(claim.stance)
    return f"{claim.attribution} ({stance})" if claim.attribution and stance else claim.attribution


def value_name(value: object) -> str:
    """What a cell of a claim holds, codes in words; "" where it holds nothing."""
    match value:
        case Kind():
            return kind_name(value)
        case Qualifier():
            return bound_name(value)
        case Stance():
            return stance_name(value)
        case Decimal():
            return number_text(value)
    return "" if value is None else str(value)
