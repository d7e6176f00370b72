"""Number words → numbers: "a dozen", "two-thirds", "half a million", "two hundred and six", "tens of thousands"."""

from collections.abc import Sequence
from decimal import Decimal

from extract import people
from extract.figure_words import FIGURE_WORDS
from extract.models import Token
from extract.numeral_parts import WORDS, Form, Number, and_a_half, next_word
from extract.subject_words import words as subject_words
from extract.tied_scales import counts_apart
from extract.tokens import HYPHENS, POSSESSIVE, lower_at

AFTER_ARTICLE = WORDS.scales.keys() | {"couple", "pair", "half", "quarter", "third", "fifth", "tenth", "fourth"}


def vague_at(tokens: Sequence[Token], i: int) -> Number | None:
    """ "dozens", "tens of thousands", "hundreds of millions"."""
    low, high = WORDS.vague[tokens[i].lower]
    last = i
    if lower_at(tokens, i + 1) == "of" and lower_at(tokens, i + 2) in WORDS.vague:
        scale = WORDS.scales.get(lower_at(tokens, i + 2).removesuffix("s"), 1)
        if scale > low:
            low, high, last = low * scale, (high + 1) * scale - 1, i + 2
    if last == i and tokens[i].lower in {"tens", "scores"} and not _counts_after_of(tokens, i):
        return None
    return Number(i, last, Decimal(low), Decimal(high), Form.VAGUE)


def vaguely_at(tokens: Sequence[Token], i: int) -> Number | None:
    """ "several hundred", "a few thousand"; None where nothing is multiplied ("several people")."""
    at = i + 1 if tokens[i].lower == "a" else i
    plural = lower_at(tokens, at + 1) + "s"
    if lower_at(tokens, at) not in WORDS.vaguely or plural not in WORDS.vague:
        return None
    low, high = WORDS.vague[plural]
    return Number(i, at + 1, Decimal(low), Decimal(high), Form.VAGUE)


def _counts_after_of(tokens: Sequence[Token], i: int) -> bool:
    """ "scores of villagers", "injured scores", not "the scores" of a match."""
    if tokens[i].lower != "scores" or lower_at(tokens, i - 1) == "the":
        return False
    behind, before = lower_at(tokens, i + 1), lower_at(tokens, i - 1)
    left = before in people.words().fates or behind in people.words().fates | {"homeless"}  # "left | scores | injured"
    return behind == "of" or left


def quarter_at(tokens: Sequence[Token], i: int) -> Number | None:
    """The quarter of "| quarter | -point cuts", "the camp's | quarter of a million | people"."""
    if tokens[i].lower == "quarter" and WORDS.scales.get(lower_at(tokens, i + 3)):
        part = _part_of_scale(tokens, i, i, Decimal("0.25"))
        return part if part.scaled else None
    tied = tokens[i].lower == "quarter" and lower_at(tokens, i + 1) in HYPHENS and lower_at(tokens, i + 2) in POINTS
    return Number(i, i, Decimal("0.25"), Decimal("0.25"), Form.FRACTION) if tied else None


def fraction_at(tokens: Sequence[Token], i: int) -> Number | None:
    """ "two-thirds", "a quarter of", "half a million"; `None` where the word is an ordinal or a half-time."""
    word = tokens[i].lower
    if word == "half" or (word in {"a", "one"} and next_word(tokens, i)[0] == "half"):
        return _half(tokens, i if word == "half" else next_word(tokens, i)[1], i)
    top = 1 if word in {"a", "an"} else WORDS.cardinals.get(word)
    if top is None:
        return None
    following, at = next_word(tokens, i)
    bottom = WORDS.fractions.get(following)
    if not bottom or (top == 1) != (not following.endswith("s")) or top >= bottom * 4:
        return None
    if following == "quarters" and (top >= bottom or (at == i + 1 and _are_counted(tokens, i, at))):
        return None
    if top == 1 and not _is_part(tokens, i, at):
        return None
    return _part_of_scale(tokens, i, at, Decimal(top) / Decimal(bottom))


def _part_of_scale(tokens: Sequence[Token], first: int, last: int, value: Decimal) -> Number:
    """ "a quarter | of a million | people"; elsewhere the part itself."""
    scale = WORDS.scales.get(lower_at(tokens, last + 3), 0)
    if not scale or lower_at(tokens, last + 1) != "of" or lower_at(tokens, last + 2) != "a":
        return Number(first, last, value, value, Form.FRACTION)
    value *= scale
    return Number(first, last + 3, value, value, Form.WORDS, scaled=True)


def _are_counted(tokens: Sequence[Token], i: int, at: int) -> bool:
    """ "led for | three quarters", "the last three quarters", like "five quarters": of a game or a year, no part."""
    return (
        lower_at(tokens, i - 1) in {"for", "after", "last", "past", "first", "in"} and lower_at(tokens, at + 1) != "of"
    )


def _is_part(tokens: Sequence[Token], i: int, at: int) -> bool:
    """Whether "a third" means a part: something follows that parts have, and nothing that a third of a row has."""
    if tokens[i].lower == "one" and at == i + 2:  # "one-fifth"
        return True
    after = lower_at(tokens, at + 1)
    if (
        after in FIGURE_WORDS.parted
        or (after in FIGURE_WORDS.moved_behind and _reaches(tokens, i))
        or _stands_alone(tokens, i, at)
    ):
        return True
    tied = at + 2 if after in HYPHENS else at + 1
    if lower_at(tokens, at) == "quarter" and lower_at(tokens, tied) in POINTS:
        return True  # "a | quarter | -point cut"
    if lower_at(tokens, i - 1) in BARELY and after in FIGURE_WORDS.acting:
        return True  # "barely | a third | have left"
    if lower_at(tokens, i - 1) == "of" and lower_at(tokens, i - 2) in subject_words().changes:
        return True  # "a rise of | a fifth |"
    sole = tokens[i].lower == "one" or lower_at(tokens, at) == "quarter"
    return (sole and after in {"", ".", ",", ";", ")"}) or lower_at(tokens, i - 1) in ROUGHLY


POINTS = frozenset({"point", "percentage", "mile"})
ROUGHLY = frozenset({"by", "about", "roughly", "nearly", "than", "almost"})
BARELY = frozenset({"barely", "hardly", "scarcely", "only", "just", "over", "under"})


def _stands_alone(tokens: Sequence[Token], i: int, at: int) -> bool:
    """ "of those, | a quarter | will die", "| half | went to landfill"; "a third was hurt" may be a third man."""
    opens = lower_at(tokens, i - 1) in {"", ",", ";", ":", "and", "but", "while", "“", '"'}
    return opens and lower_at(tokens, at) not in {"third", "second"} and lower_at(tokens, at + 1) in FIGURE_WORDS.acting


def _reaches(tokens: Sequence[Token], i: int) -> bool:
    """ "by up to | a third", "rose | a fifth": a share that something moves by or to."""
    return lower_at(tokens, i - 1) == "to" or lower_at(tokens, i - 1) in FIGURE_WORDS.rising


def _half(tokens: Sequence[Token], at: int, first: int) -> Number | None:
    """ "half a million" (500,000), "half an hour" (0.5 hour), "half of voters"; not "the second half", "half-time"."""
    last, after = at, lower_at(tokens, at + 1)
    tied = after in HYPHENS and lower_at(tokens, at + 2) in WORDS.scales  # "the | half-billion |-euro plan"
    if after == "dozen":  # "a | half dozen | men"
        return Number(first, at + 1, Decimal(6), Decimal(6), Form.WORDS, scaled=True)
    joins = lower_at(tokens, first - 1) == "and" and after == "of"  # "…, and | half | of the dead were children"
    if not tied and lower_at(tokens, first - 1) in HALVES and not joins and not _is_half_unit(tokens, first, at):
        return None
    article, place = next_word(tokens, at)
    if article in {"a", "an"}:
        last = place
        scaling, end = next_word(tokens, last)
        if scaling in WORDS.scales:
            value = Decimal(WORDS.scales[scaling]) / 2
            return Number(first, end, value, value, Form.WORDS, scaled=True)
    elif tied:
        value = Decimal(WORDS.scales[lower_at(tokens, at + 2)]) / 2
        return Number(first, at + 2, value, value, Form.WORDS, scaled=True)
    elif first != at and tokens[first].lower == "one":
        pass  # "one-half"
    elif after == "last" and lower_at(tokens, at + 3) in POSSESSIVE:
        pass  # "half last year's payout"
    elif (
        after not in FIGURE_WORDS.halved
        and not _stands_alone(tokens, first, at)
        and not (after in HYPHENS and lower_at(tokens, at + 2) in FIGURE_WORDS.half_units)
        and not _is_half_unit(tokens, first, at)
        and not (after in FIGURE_WORDS.moved_behind and _moved_by(tokens, first))
    ):
        return None
    return Number(first, last, Decimal("0.5"), Decimal("0.5"), Form.FRACTION)


def _is_half_unit(tokens: Sequence[Token], first: int, at: int) -> bool:
    """ "a | half hour |", "the last | half mile |"; not "half point the way"."""
    led = first != at or lower_at(tokens, at - 1) in {
        "a",
        "last",
        "another",
        "every",
        "final",
        "extra",
        "opening",
        "per",
    }
    return led and lower_at(tokens, at + 1) in FIGURE_WORDS.half_units - {"percent", "point"}


# Behind these a half is one of a match, a year or a pair.
HALVES = frozenset({"first", "second", "other", "and", "the", "each", "either", "final"})


def _moved_by(tokens: Sequence[Token], first: int) -> bool:
    """ "fell by | half", "shrank by more than | half"."""
    k = first - 1
    while lower_at(tokens, k) in FIGURE_WORDS.around_half:
        k -= 1
    return lower_at(tokens, k) == "by"


def cardinal_at(tokens: Sequence[Token], i: int) -> Number | None:
    word, first = tokens[i].lower, i
    if word in {"a", "an", "couple", "pair"}:
        at = i + 1 if word in {"a", "an"} else i
        if lower_at(tokens, at) in {"couple", "pair"}:
            return _two(tokens, first, at)
        if lower_at(tokens, at) not in WORDS.scales:
            return None
        return _scaled(tokens, first, at, Decimal(1), Decimal(0))
    small = _below_hundred(tokens, first)
    return _sum(tokens, first, *small) if small else None


def _two(tokens: Sequence[Token], first: int, at: int) -> Number | None:
    """ "a couple of hours", "a pair of gloves"; a couple alone may be husband and wife, "a pair" a noun."""
    if lower_at(tokens, at + 1) == "of" and lower_at(tokens, at + 2) in WORDS.scales:  # "a couple of dozen"
        return _scaled(tokens, first, at + 2, Decimal(2), Decimal(0))
    if lower_at(tokens, at + 1) != "of" or lower_at(tokens, first - 1) in {"the", "married", "elderly"}:
        scaled = tokens[at].lower == "couple" and lower_at(tokens, at + 1) in WORDS.scales
        return _scaled(tokens, first, at + 1, Decimal(2), Decimal(0)) if scaled else None
    return Number(first, at + 1, Decimal(2), Decimal(2), Form.WORDS)


def _below_hundred(tokens: Sequence[Token], i: int) -> tuple[Decimal, int] | None:
    """ "forty-one", "forty one", "seven": the value and the last token."""
    value = WORDS.cardinals.get(lower_at(tokens, i))
    if value is None:
        return None
    following, at = next_word(tokens, i)
    ones = WORDS.cardinals.get(following, 0)
    if value >= 20 and value % 10 == 0 and 0 < ones < 10:  # noqa: PLR2004 - tens and ones
        return Decimal(value + ones), at
    return Decimal(value), i


def _sum(tokens: Sequence[Token], first: int, value: Decimal, last: int) -> Number:
    value, last = _with_decimals(tokens, last, value) or and_a_half(tokens, last, value)
    following, at = next_word(tokens, last)
    if (following in WORDS.scales or following in WORDS.short_scales) and not counts_apart(tokens, first, at):
        return _scaled(tokens, first, at, value, Decimal(0))
    return Number(first, last, value, value, Form.WORDS)


def _with_decimals(tokens: Sequence[Token], last: int, value: Decimal) -> tuple[Decimal, int] | None:
    """ "four | point six", "two | point oh five": the value and its last token; `None` without decimals."""
    digits = ""
    k = last + 2
    while lower_at(tokens, last + 1) == "point" and (digit := DIGIT_WORDS.get(lower_at(tokens, k))):
        digits += digit
        k += 1
    return (value + Decimal(f"0.{digits}"), k - 1) if digits else None


DIGIT_WORDS = {word: str(value) for word, value in WORDS.cardinals.items() if value < len("0123456789")}
DIGIT_WORDS |= dict.fromkeys(("oh", "nought", "zero"), "0")


def _scaled(tokens: Sequence[Token], first: int, at: int, count: Decimal, total: Decimal) -> Number:
    """Go on at a scale word: "two | hundred and forty-one thousand, six hundred"."""
    scale = WORDS.scales.get(tokens[at].lower) or WORDS.short_scales[tokens[at].lower]
    current, last = count * scale, at
    j = last + 1
    if lower_at(tokens, j) in {"and", ","} and lower_at(tokens, j + 1) in WORDS.cardinals:
        j += 1
    small = _below_hundred(tokens, j) if scale in SUMMED else None
    if small and (j == last + 1 or lower_at(tokens, j - 1) == "and" or _goes_on(tokens, small[1])):
        if _goes_on(tokens, small[1]) and scale > 100:  # noqa: PLR2004 - "two thousand | three hundred"
            return _scaled(tokens, first, next_word(tokens, small[1])[1], small[0], total + current)
        current, last = current + small[0], small[1]
    following, further = next_word(tokens, last)
    more = WORDS.scales.get(following, 0)
    if more > scale and following != "dozen":
        return _scaled(tokens, first, further, current, total)
    value = total + current
    return Number(first, last, value, value, Form.WORDS, scaled=True, mantissa=count)


# Scales behind which a smaller number goes on: "one trillion, two hundred billion".
SUMMED = frozenset({100, 1000, 10**6, 10**9, 10**12})


def _goes_on(tokens: Sequence[Token], last: int) -> bool:
    return next_word(tokens, last)[0] in {"hundred", "thousand"}


def ordinal_or_multiple_at(tokens: Sequence[Token], i: int) -> Number | None:
    word = tokens[i].lower
    for table, form in ((WORDS.multiples, Form.MULTIPLE), (WORDS.ordinals, Form.ORDINAL)):
        if word in table:
            return Number(i, i, Decimal(table[word]), Decimal(table[word]), form)
    return None
