"""Memo → a Word document with real headings, lists and tables."""

from collections.abc import Sequence
from datetime import UTC, datetime
from io import BytesIO
from typing import TYPE_CHECKING
from zipfile import ZipFile

from facts.archive import zipped
from facts.memo.content import Entry, Memo

if TYPE_CHECKING:
    from docx.document import Document

TABLE_STYLE = "Light List"
EPOCH = datetime(2000, 1, 1, tzinfo=UTC)  # nobody's clock: the same memo gives the same document


def to_docx(memo: Memo) -> bytes:
    import docx  # noqa: PLC0415  (a fifth of a second, for who asks for Word)

    document = docx.Document()
    properties = document.core_properties
    properties.title, properties.author, properties.language = memo.title[:255], "Crosscount", "en"
    properties.created = properties.modified = EPOCH
    document.add_heading(memo.title, level=0)
    document.add_paragraph().add_run(memo.headline).bold = True
    if memo.description:
        document.add_paragraph(memo.description)
    for entry in memo.entries:
        _add_entry(document, entry, memo.columns)
    for heading, lines in memo.lists:
        _add_list(document, heading, lines)
    document.add_paragraph(memo.method)
    document.add_paragraph(" · ".join(part for part in (memo.source, memo.address) if part))
    written = BytesIO()
    document.save(written)
    with ZipFile(written) as parts:
        return zipped({name: parts.read(name) for name in parts.namelist()})


def _add_entry(document: "Document", entry: Entry, columns: Sequence[str]) -> None:
    document.add_heading(entry.heading, level=1)
    document.add_paragraph(entry.explanation)
    table = document.add_table(rows=1, cols=len(columns), style=TABLE_STYLE)
    for cell, name in zip(table.rows[0].cells, columns, strict=True):
        cell.text = name
    for row in entry.rows:
        for cell, words in zip(table.add_row().cells, row.cells, strict=True):
            cell.text = words
    document.add_paragraph()
    for note in entry.notes:
        paragraph = document.add_paragraph(style="List Bullet")
        paragraph.add_run(f"{note.name}. ").bold = True
        paragraph.add_run(note.evidence)


def _add_list(document: "Document", heading: str, lines: Sequence[str]) -> None:
    document.add_heading(heading, level=1)
    for line in lines:
        document.add_paragraph(line, style="List Bullet")
