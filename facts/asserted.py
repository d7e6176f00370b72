"""Whether a figure is what its sentence says, or only names a thing: "the 17-inch model", "its $47 billion bid"."""

import re

from extract.models import Claim, Kind
from extract.verbs import verb_form
from facts.units import is_measured

BEFORE, CLAUSE = 30, 100  # characters before a figure: what owns or points at a thing, and a clause about it
# "the fire that killed at least 50 and injured 400": a pronoun and its verb, and no comma since.
RELATIVE = re.compile(r"\b(?:that|which|who)\s([a-z]+)\b[^,;.!?\n]*$")
OWNED = re.compile(r"(?:[^\W\d_]['’]s?|\b(?:its|their|his|her|the|this|that))(?:\s[a-z]+)?\s$")
NOUN_BEHIND = re.compile(r"^\s[a-z][\w-]+")
HYPHENED = re.compile(r"[-‐‑]\s?[^\W\d_]+$")


def is_asserted(claim: Claim, text: str | None) -> bool:
    """A source that speaks of "the 28-year-old", or of a fire "that killed at least 50", vouches for neither number."""
    quantity = claim.quantity
    if quantity.kind is Kind.AGE or (is_measured(quantity.unit) and HYPHENED.search(quantity.surface)):
        return False
    if text is None:
        return True
    relative = RELATIVE.search(text[max(0, quantity.start - CLAUSE) : quantity.start])
    if relative and _is_past(relative[1]):
        return False
    if not is_measured(quantity.unit):
        return True
    before = text[max(0, quantity.start - BEFORE) : quantity.start]
    return not (OWNED.search(before) and NOUN_BEHIND.match(text[quantity.end :]))


def _is_past(word: str) -> bool:
    form = verb_form(word)
    return form is not None and form.sure and form.shape == "past"
