"""Nouns that a clause leaves out because the one before has told them: "won 22 seats and the Liberals | five |"."""

from collections.abc import Sequence

from extract.bounds import Bounded
from extract.clauses import DETERMINER, NOUN_LIKE, role_at, word_at
from extract.counted import NounPhrase
from extract.going_on import last_noun, past_only
from extract.models import Token
from extract.nouns import is_plural
from extract.people import people_meant
from extract.tokens import lower_at
from extract.totals import ends_clause

OPENING = frozenset({"and", "but", "while", "whereas", "with", ";"})
GETTING = frozenset({"get", "win", "take", "have", "hold", "keep", "secure", "gain", "manage", "claim"})
ALIKE = 10  # what one got is seldom more times what another got
LONGEST_SUBJECT = 4  # words of "the newly founded Greens"


def gapped(tokens: Sequence[Token], items: list[Bounded], k: int) -> NounPhrase | None:
    """ "won 22 seats and the Liberals | five |", "…; the Greens got only | seven |": as many of the same."""
    at = past_only(tokens, items[k].first)
    if not k or not ends_clause(tokens, items[k].last + 1) or people_meant(tokens, items[k].first, items[k].last):
        return None
    if word_at(tokens, at).lemma in GETTING:
        at -= 1
    start = at
    while at - start < LONGEST_SUBJECT and role_at(tokens, start) in NAMING:
        start -= 1
    opens = lower_at(tokens, start) in OPENING and start < at
    whole = next((item for item in reversed(items[:k]) if item.noun), items[k])
    alike = items[k].figure.low <= whole.figure.high * ALIKE  # "Sensex sheds 611 points; Nifty below | 19,500 |"
    return last_noun(items, k) if opens and alike and _opens_subject(tokens, start + 1) else None


def _opens_subject(tokens: Sequence[Token], i: int) -> bool:
    return role_at(tokens, i) == DETERMINER or tokens[i].text[0].isupper() or is_plural(tokens[i].lower)


NAMING = NOUN_LIKE | {DETERMINER}


def voted(tokens: Sequence[Token], items: list[Bounded], k: int) -> NounPhrase | None:
    """ "cut the rate on a split vote of | seven | to | two |": the votes for it and those against."""
    larger = k if k + 1 < len(items) and _is_to(tokens, items, k) else k - 1
    if larger < 0 or not _is_to(tokens, items, larger):
        return None
    near = range(items[larger].first - 1, items[larger].first - LONGEST_VOTE, -1)
    at = next((i for i in near if lower_at(tokens, i) in {"vote", "voted", "votes", "majority", "ballot"}), None)
    return NounPhrase(at, at, "vote", "vote", "vote") if at is not None else None


def _is_to(tokens: Sequence[Token], items: list[Bounded], k: int) -> bool:
    """Whether "to" joins a number with the smaller one behind it, and nothing is counted."""
    left, right = items[k], items[k + 1]
    bare = left.noun is right.noun is None and left.figure.unit is right.figure.unit is None
    joined = right.first == left.last + 2 and lower_at(tokens, left.last + 1) == "to"
    return bare and joined and left.figure.low > right.figure.high


LONGEST_VOTE = 4  # tokens of "vote of" or "voted by"


def scant(tokens: Sequence[Token], items: list[Bounded], k: int) -> NounPhrase | None:
    """ "won 22 seats while the Liberals clung on to a mere | five |"."""
    mere = lower_at(tokens, items[k].first - 1) in SCANT and lower_at(tokens, items[k].first - 2) == "a"
    return last_noun(items, k) if mere and ends_clause(tokens, items[k].last + 1) else None


SCANT = frozenset({"mere", "paltry", "measly", "meagre", "meager"})


def moved_by(tokens: Sequence[Token], items: list[Bounded], k: int) -> NounPhrase | None:
    """ "19.5 million members, up | 1.1 million | on the quarter": so many more of them."""
    comma = items[k].first - (3 if lower_at(tokens, items[k].first - 1) == "by" else 2)
    moves = lower_at(tokens, comma + 1) in {"up", "down"} and lower_at(tokens, comma) == ","
    near = k > 0 and moves and comma - items[k - 1].last <= FURTHEST and items[k].figure.low < items[k - 1].figure.high
    return items[k - 1].noun if near and lower_at(tokens, items[k].last + 1) in SINCE else None


FURTHEST = 6  # tokens: "missed their jabs last year, up by 300,000"


SINCE = frozenset({"on", "from", "in", "since", "over", "compared", "this", "last", "versus", ",", "."})


def was(tokens: Sequence[Token], items: list[Bounded], k: int) -> NounPhrase | None:
    """ "1.1 million customers are without power, down from a peak of | 1.7 million"; "…, up from | 1.7 million"."""
    word = lower_at(tokens, items[k].first - 1)
    if not k or word not in {"of", "from"} or (word == "of" and not ends_clause(tokens, items[k].last + 1)):
        return None
    between = [token.lower for token in tokens[items[k - 1].last + 1 : items[k].first]]
    moved = any(between[i : i + 2] in (["up", "from"], ["down", "from"]) for i in range(len(between)))
    tells = word == "of" or items[k].figure.low >= MANY
    return last_noun(items, k) if moved and tells else None


MANY = 1000  # more than a share or a reading could be
