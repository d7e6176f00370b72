"""Memo → bytes in each format it is sent in. A library is loaded only when its format is asked for."""

from collections.abc import Callable
from typing import NamedTuple

from facts.interface import text
from facts.memo.content import Memo
from facts.memo.pages import to_html, to_markdown
from facts.memo.pdf import to_pdf
from facts.memo.word import to_docx


class Format(NamedTuple):
    """A file a memo can be: its suffix, its media type, what a button calls it, and what writes it."""

    suffix: str
    mime: str
    name: str
    write: Callable[[Memo], bytes]


FORMATS = {
    each.suffix: each
    for each in (
        Format(".docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document", "Word", to_docx),
        Format(".pdf", "application/pdf", "PDF", to_pdf),
        Format(".html", "text/html", text("memo.web_page"), to_html),
        Format(".md", "text/markdown", "Markdown", to_markdown),
    )
}
