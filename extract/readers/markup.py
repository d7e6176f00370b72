"""A web page → the text a reader sees, one paragraph after another, and what the page says of itself.

Own scanning instead of html.parser: that one reads the rest of the page anew at every unclosed comment, so that a
megabyte of "<!--" takes minutes.
"""

import html
import re
from collections.abc import Iterator
from typing import NamedTuple

# Elements whose inside is no text of the article. Where the end of one is missing only its mark is left out.
UNSEEN = frozenset({
    "script", "style", "noscript", "template", "svg", "nav", "footer", "aside", "form", "button", "select",
    "textarea", "iframe", "object",
})  # fmt: skip
BLOCKS = frozenset({
    "address", "article", "blockquote", "body", "caption", "dd", "details", "div", "dl", "dt", "fieldset",
    "figcaption", "figure", "h1", "h2", "h3", "h4", "h5", "h6", "head", "header", "hr", "html", "li", "main", "ol",
    "p", "pre", "section", "summary", "table", "tbody", "td", "tfoot", "th", "thead", "title", "tr", "ul",
})  # fmt: skip
# A comment, a declaration, or a tag with its attributes. No part reads past the next "<", so nothing is read twice.
MARK = re.compile(
    r"""<(?:(?P<comment>!--)|[!?][^<>]*+>|(?P<close>/?)(?P<name>[A-Za-z][^\s/<>]*+)"""
    r"""(?P<attributes>(?:[^<>"']++|"[^"<]*+"|'[^'<]*+'|["'])*+)>)"""
)
ATTRIBUTE = re.compile(r"""(?<![^\s"'/])([^\s=/"'<>]++)\s*+=\s*+(?:"([^"]*+)"|'([^']*+)'|([^\s"'<>]++))""")
BLANKS = re.compile(r"[ \t\n\r\f]+")
BLANK_LINES = re.compile(r"\n{3,}")
DOUBLE_SPACE = re.compile(r" {2,}")
# html.unescape turns digits into a number without looking how many there are.
ENDLESS_REFERENCE = re.compile(r"&#[xX]?[0-9a-fA-F]{9,}+;?")


class Piece(NamedTuple):
    """A stretch of text, or a mark with its attributes."""

    text: str = ""
    name: str = ""
    closes: bool = False
    attributes: str = ""


def page_text(markup: str) -> tuple[str, dict[str, str]]:
    r"""What a reader sees, paragraphs apart by a blank line, and the page's descriptions of itself by their names.

    >>> page_text("<title>Gale</title><h1>Gale kills 12</h1><p>At least <b>12</b> dead,<br>40&nbsp;hurt")
    ('Gale kills 12\n\nAt least 12 dead,\n40\xa0hurt', {'title': 'Gale'})
    """
    paragraphs: list[list[str]] = [[]]
    described: dict[str, str] = {}
    in_title = False
    for piece in _pieces(markup):
        if piece.name == "title":
            in_title = not piece.closes
        elif piece.name in BLOCKS:
            paragraphs.append([])
        elif piece.name == "br":
            paragraphs[-1].append("\n")
        if in_title and piece.text:
            described.setdefault("title", _plain(piece.text))
        elif piece.text:
            paragraphs[-1].append(BLANKS.sub(" ", piece.text))
        elif piece.attributes and not piece.closes:
            for name, value in _described(piece).items():
                described.setdefault(name, value)
    texts = (_tidy("".join(pieces)) for pieces in paragraphs)
    return "\n\n".join(text for text in texts if text), described


def _pieces(markup: str) -> Iterator[Piece]:
    endless: set[str] = set()
    position = 0
    while match := MARK.search(markup, position):
        if position < match.start():
            yield Piece(text=markup[position : match.start()])
        position = match.end()
        name = (match["name"] or "").lower()
        if match["comment"]:
            position = _after(markup, "-->", position) or len(markup)
        elif name in UNSEEN and not match["close"] and name not in endless:
            inside = _after_element(markup, name, position)
            endless |= set() if inside else {name}
            position = inside or position
        elif name:
            yield Piece(name=name, closes=bool(match["close"]), attributes=match["attributes"])
    if position < len(markup):
        yield Piece(text=markup[position:])


def _after(markup: str, mark: str, position: int) -> int | None:
    found = markup.find(mark, position)
    return found + len(mark) if found >= 0 else None


def _after_element(markup: str, name: str, position: int) -> int | None:
    found = re.compile(rf"</{name}\b[^<>]*+>?", re.IGNORECASE).search(markup, position)
    return found.end() if found else None


def _described(piece: Piece) -> dict[str, str]:
    """What a mark of the page's head says: <meta>, <link rel=canonical>, <html lang>, <time datetime>."""
    if piece.name not in ("meta", "link", "html"):
        return {}
    given = {match[1].lower(): _plain(match[2] or match[3] or match[4] or "") for match in _attributes(piece)}
    if piece.name == "html":
        return {"lang": given["lang"]} if "lang" in given else {}
    if piece.name == "link":
        return {"canonical": given.get("href", "")} if given.get("rel") == "canonical" else {}
    name = given.get("property") or given.get("name") or given.get("itemprop") or ""
    return {name.lower(): given.get("content", "")} if name else {}


def _attributes(piece: Piece) -> Iterator[re.Match[str]]:
    return ATTRIBUTE.finditer(piece.attributes)


def _tidy(paragraph: str) -> str:
    return tidy_lines(_unescape(paragraph))


def tidy_lines(text: str) -> str:
    r"""Each line without spaces around it or two in a row; of blank lines one, and none at the ends.

    >>> tidy_lines(" 12  dead \n \n\n 40 hurt\n")
    '12 dead\n\n40 hurt'
    """
    lines = (line.strip(" ") for line in DOUBLE_SPACE.sub(" ", text).split("\n"))
    return BLANK_LINES.sub("\n\n", "\n".join(lines)).strip("\n")


def _plain(text: str) -> str:
    return BLANKS.sub(" ", _unescape(text)).strip()


def _unescape(text: str) -> str:
    return html.unescape(ENDLESS_REFERENCE.sub("\ufffd", text)) if "&" in text else text
