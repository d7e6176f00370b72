"""Words of others made safe for Streamlit's Markdown, and the few bits of Markdown the pages share.

Article texts, outlet names and titles are never trusted: what looks like markup is shown as the characters it is, and
characters that reorder their surroundings are shown as "�".
"""

import re
from collections.abc import Sequence

from facts.interface import text
from facts.models import Flag, Verdict
from facts.plain_text import isolated, one_line
from facts.symbols import FLAG, FLAGS, VERDICTS

MARKUP = re.compile(r"([\\`*_{}\[\]()#+\-.!|<>~$:&^=\"'])")
# GitHub's Markdown links bare addresses although every character is escaped; a word joiner behind these stops it.
LINKS = re.compile(r"(https?|ftp|mailto|xmpp|www)(?=[:.\\])|(?<=\w)@(?=\w)", re.IGNORECASE)
JOINER = "\u2060"
# Streamlit turns ":name:" into emoji or icons and "->", "--", ">=" into other signs after reading the escapes.
SIGNS = re.compile(r"(:)(?=\S)|([-<>=~])(?=[-<>=~])")


def plain(text: str) -> str:
    r"""The text so that Markdown shows it as it is.

    >>> plain("*12* <b>dead</b>")
    '\\*12\\* \\<b\\>dead\\</b\\>'
    >>> plain("$5 [x](y)")
    '\\$5 \\[x\\]\\(y\\)'
    """
    joined = LINKS.sub(lambda match: match.group() + JOINER, one_line(text))
    joined = SIGNS.sub(lambda match: match.group() + JOINER, joined)
    return isolated(MARKUP.sub(r"\\\1", joined))


def symbol(verdict: Verdict) -> str:
    look = VERDICTS[verdict]
    return f":{look.slot}[**{look.symbol}**]"


def badge(verdict: Verdict) -> str:
    look = VERDICTS[verdict]
    return f":{look.slot}-badge[{look.symbol} {look.name}]"


def flag_line(flag: Flag) -> str:
    """Badge and evidence on one line; said once, not twice."""
    return f":gray-badge[{FLAG} {FLAGS[flag.kind].name}] {plain(flag.evidence)}"


def quiet(text: str) -> str:
    """Small and grey; st.caption fails the contrast check beside tables. `text` is Markdown already."""
    return f":small[:gray[{text}]]"


def referenced(label: str) -> str:
    """A label's Markdown with signs by number; for any other sign Streamlit reads a table of all emoji: 0.1 s once.

    >>> referenced("≠ Conflict")
    '&#8800; Conflict'
    """
    return label.encode("ascii", "xmlcharrefreplace").decode()


def counted(count: int, noun: str) -> str:
    """A number and its noun, by the noun's key.

    >>> counted(1, "figure"), counted(1200, "figure")
    ('1 figure', '1,200 figures')
    """
    return text(f"count.{noun}", count=count)


def dotted(parts: Sequence[str]) -> str:
    return " · ".join(part for part in parts if part)
