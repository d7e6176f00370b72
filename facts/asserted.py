"""Whether a figure is what its sentence says, or only names a thing: "the 17-inch model", "its $47 billion bid"."""

import re

from extract.models import Claim, Kind
from facts.units import is_measured

BEFORE = 30  # characters in which what owns or points at a thing stands
OWNED = re.compile(r"(?:[^\W\d_]['’]s?|\b(?:its|their|his|her|the|this|that))(?:\s[a-z]+)?\s$")
NOUN_BEHIND = re.compile(r"^\s[a-z][\w-]+")
HYPHENED = re.compile(r"[-‐‑]\s?[^\W\d_]+$")


def is_asserted(claim: Claim, text: str | None) -> bool:
    """A source that speaks of "the 28-year-old", or of "Delmark's $47 billion bid", vouches for neither number."""
    quantity = claim.quantity
    if quantity.kind is Kind.AGE or (is_measured(quantity.unit) and HYPHENED.search(quantity.surface)):
        return False
    if text is None or not is_measured(quantity.unit):
        return True
    before = text[max(0, quantity.start - BEFORE) : quantity.start]
    return not (OWNED.search(before) and NOUN_BEHIND.match(text[quantity.end :]))
