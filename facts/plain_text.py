"""Words of others as text that nothing can be hidden in: control characters and direction overrides are shown."""

import unicodedata

BIDI = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")


def visible(text: str) -> str:
    r"""The text with control characters and direction overrides shown as "�"; the length stays the same.

    >>> visible("12\u202e dead\x00\n")
    '12� dead�\n'
    """
    return "".join("�" if _hides(character) else character for character in text)


def _hides(character: str) -> bool:
    if character in BIDI:
        return True
    return unicodedata.category(character) in {"Cc", "Cs"} and character not in "\n\t"


def one_line(text: str) -> str:
    return " ".join(visible(text).split())
