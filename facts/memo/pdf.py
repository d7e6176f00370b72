"""Memo → PDF, tagged for screen readers, set by Typst with the fonts it brings."""

import json
from pathlib import Path

from facts.memo.content import Memo

TEMPLATE = Path(__file__).parent / "templates" / "memo.typ"
EPOCH = 0  # the same memo gives the same bytes


def to_pdf(memo: Memo) -> bytes:
    import typst  # noqa: PLC0415  (tens of megabytes, for who asks for a PDF)

    words = json.dumps(_words(memo), ensure_ascii=False).encode("utf-8", "replace").decode()
    return bytes(typst.compile(TEMPLATE, format="pdf", sys_inputs={"memo": words}, timestamp=EPOCH))


def _words(memo: Memo) -> dict[str, object]:
    return {
        "title": memo.title,
        "headline": memo.headline,
        "description": memo.description,
        "columns": memo.columns,
        "entries": [
            {
                "heading": entry.heading,
                "explanation": entry.explanation,
                "rows": [row.cells for row in entry.rows],
                "notes": [note.model_dump() for note in entry.notes],
            }
            for entry in memo.entries
        ],
        "lists": [{"heading": heading, "lines": lines} for heading, lines in memo.lists],
        "method": memo.method,
        "source": " · ".join(part for part in (memo.source, memo.address) if part),
    }
