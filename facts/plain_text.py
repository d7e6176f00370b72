"""Words of others as text that nothing can be hidden in: control characters and direction overrides are shown."""

import re

# Control characters but for tab and line feed, halves of characters, direction overrides, what takes no room (the
# zero-width space, the word joiner, the byte-order mark) and tags, with which text can be written that no reader sees.
# Joiners and marks that scripts need stay: the zero-width joiner of emoji, the right-to-left mark.
HIDDEN = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\u180e\u200b\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff\U000e0000-\U000e007f]"
)
RIGHT_TO_LEFT = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U00010fff\U0001e800-\U0001efff]")
ISOLATE, POP = "\u2068", "\u2069"
LONGEST = 4000  # characters of a line; a title of ten megabytes would stop every page that names it
LONGEST_TITLE = 160


def visible(text: str) -> str:
    r"""The text with control characters and direction overrides shown as "�"; the length stays the same.

    >>> visible("12\u202e dead\x00\n")
    '12� dead�\n'
    """
    return HIDDEN.sub("�", text)


def one_line(text: str, most: int = LONGEST) -> str:
    """The text on one line, with "…" for what is beyond `most` characters."""
    return cut(" ".join(visible(text[: most * 2]).split()), most)


def cut(text: str, most: int) -> str:
    """The text, with "…" for what is beyond `most` characters.

    >>> cut("a long title", 6), cut("short", 6)
    ('a long…', 'short')
    """
    return text if len(text) <= most else f"{text[:most].rstrip()}…"


def isolated(text: str) -> str:
    """Text that may run from right to left, kept from turning round what stands beside it.

    >>> isolated("Vale News")
    'Vale News'
    """
    return f"{ISOLATE}{text}{POP}" if RIGHT_TO_LEFT.search(text) else text
