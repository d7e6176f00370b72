"""Blocks of printed lines → paragraphs: lines joined by a space, words that were broken at a hyphen made whole."""

import re
from collections import Counter
from collections.abc import Iterable

from extract.mending import hyphens

# A word, the hyphen a line ends with, and the word the next line begins with.
BROKEN = re.compile(r"([^\W_]+)([-\u00ad\u2010])\n([^\W\d_]+)")
WORD = re.compile(r"[^\W_]+(?:[-\u2010][^\W_]+)*")


def joined_lines(blocks: Iterable[str]) -> str:
    r"""The paragraphs, apart by a blank line.

    >>> joined_lines(["At least 12 sol-\ndiers and a 34-\nyear-old", "were hurt.", "Twenty-\nfive died."])
    'At least 12 soldiers and a 34-year-old were hurt.\n\nTwenty-five died.'
    """
    text = "\n\n".join(_continued(blocks))
    words = Counter(word.lower() for word in WORD.findall(text))
    text = BROKEN.sub(lambda match: _whole(match, words), text)
    return re.sub(r"(?<!\n)\n(?!\n)", " ", text)


def _continued(blocks: Iterable[str]) -> list[str]:
    """A block that breaks off in the middle of a sentence goes on in the next, at the top of another column or page."""
    paragraphs: list[str] = []
    for block in blocks:
        if paragraphs and block[:1].islower() and paragraphs[-1][-1:] not in ".!?:;”\"'’)":
            paragraphs[-1] += "\n" + block
        else:
            paragraphs.append(block)
    return paragraphs


def _whole(match: re.Match[str], words: Counter[str]) -> str:
    """A hyphen is kept where the text spells the word with one, after a number, and in names."""
    first, hyphen, second = match.groups()
    closed, hyphened = (first + second).lower(), f"{first}-{second}".lower()
    if hyphen == "\u00ad" or words[closed] > words[hyphened]:
        return first + second
    if words[hyphened] or not first.isalpha() or first.lower() in hyphens().before or second[:1].isupper():
        return f"{first}-{second}"
    return first + second
