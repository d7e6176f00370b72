"""Memo → Markdown and HTML, through Jinja templates that escape every word of others."""

import re
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from facts.memo.content import Memo

if TYPE_CHECKING:
    from jinja2 import Template

TEMPLATES = Path(__file__).parent / "templates"
# What Markdown would read as markup. A full stop or a hyphen counts only where a line could begin with it, round
# brackets and "!" only beside square ones, which are escaped.
MARKUP = re.compile(r"([\\`*_\[\]<>#|~])|^(\d+)([.)])|^([-+])", re.MULTILINE)
ADDRESS = re.compile(r"(https?|ftp|mailto|www)(?=[:.])|(?<=\w)@(?=\w)", re.IGNORECASE)
WORD_JOINER = "\N{WORD JOINER}"  # GitHub's Markdown links bare addresses; behind this it does not


def to_markdown(memo: Memo) -> bytes:
    return _render("memo.md.jinja", memo)


def to_html(memo: Memo) -> bytes:
    """One file without scripts, pictures or anything remote."""
    return _render("memo.html.jinja", memo)


def _render(name: str, memo: Memo) -> bytes:
    text = _template(name).render(memo=memo)
    return text.encode("utf-8", "replace")


@cache
def _template(name: str) -> "Template":
    from jinja2 import Environment, FileSystemLoader, StrictUndefined  # noqa: PLC0415  (for who asks for a memo)

    html = name.endswith(".html.jinja")
    environment = Environment(
        loader=FileSystemLoader(TEMPLATES),
        autoescape=html,  # noqa: S701  (Markdown has an escape of its own, which the template applies)
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    environment.filters["markdown"] = markdown
    return environment.get_template(name)


def markdown(text: str) -> str:
    r"""The text so that Markdown shows it as it is.

    >>> markdown("*12* dead | [x](y)"), markdown("7. of May"), markdown("-12 degrees")
    ('\\*12\\* dead \\| \\[x\\](y)', '7\\. of May', '\\-12 degrees')
    """
    joined = ADDRESS.sub(lambda match: match.group() + WORD_JOINER, text)
    return MARKUP.sub(lambda match: f"{match[2] or ''}\\{match[1] or match[3] or match[4]}", joined)
