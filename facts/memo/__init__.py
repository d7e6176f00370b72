"""The discrepancy memo: what an editor can send on, in Markdown, HTML, Word and PDF."""

from facts.memo.content import Memo, memo_of
from facts.memo.formats import FORMATS, Format

__all__ = ["FORMATS", "Format", "Memo", "memo_of"]
