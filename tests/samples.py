"""Files of every format on an invented gale, made by code so that each test shows what is in its file."""

import io
import zipfile
import zlib
from collections.abc import Mapping, Sequence
from email.message import EmailMessage

import docx

TITLE = "Gale kills 12 in Hale"
PARAGRAPHS = (
    "The gale killed at least 12 sailors on Monday night, the harbour master of Hale said.",
    "Forty boats were torn from their moorings and 3 of them sank within minutes.",
    "“We counted 12 bodies,” the coroner said. The mayor put the cost at $13.9m.",
    "About 400 people spent the night in the gymnasium of the school, the mayor said.",
)
BODY = "\n\n".join(PARAGRAPHS)


def word_document(*paragraphs: str, cells: Sequence[str] = (), title: str = "") -> bytes:
    document = docx.Document()
    document.core_properties.title = title
    for paragraph in paragraphs:
        document.add_paragraph(paragraph)
    if cells:
        table = document.add_table(1, len(cells))
        for cell, text in zip(table.rows[0].cells, cells, strict=True):
            cell.text = text
    stream = io.BytesIO()
    document.save(stream)
    return stream.getvalue()


def changed_document(inside: str) -> bytes:
    """A document of one sentence, "At least … died.", with these marks of WordprocessingML in the middle of it."""
    with zipfile.ZipFile(io.BytesIO(word_document("At least HERE died."))) as archive:
        files = {name: archive.read(name) for name in archive.namelist()}
    marked = f"At least </w:t></w:r>{inside}<w:r><w:t xml:space='preserve'> died.".encode()
    sentence = files["word/document.xml"].replace(b"<w:t>At", b"<w:t xml:space='preserve'>At")
    files["word/document.xml"] = sentence.replace(b"At least HERE died.", marked)
    return zipped(files)


def open_document(inside: str, *, title: str = "", kind: str = "text") -> bytes:
    """An OpenDocument whose body holds these marks, under the prefixes text, office and table."""
    office = "urn:oasis:names:tc:opendocument:xmlns"
    names = " ".join(f'xmlns:{name}="{office}:{name}:1.0"' for name in ("office", "text", "table"))
    content = f"<office:document-content {names}><office:body><office:{kind}>{inside}</office:{kind}></office:body>"
    about = f'<meta xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>{title}</dc:title></meta>'
    files = {
        "mimetype": f"application/vnd.oasis.opendocument.{kind}",
        "content.xml": f"{content}</office:document-content>",
        "meta.xml": about,
    }
    return zipped(files, zipfile.ZIP_STORED)


def zipped(files: Mapping[str, bytes | str] | Mapping[str, bytes], compression: int = zipfile.ZIP_DEFLATED) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", compression) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return stream.getvalue()


def letter(text: str = BODY, **headers: str) -> EmailMessage:
    message = EmailMessage()
    said = {"Subject": TITLE, "From": "Hale Courier <desk@hale.example>", "Date": "Sun, 04 May 2031 10:00:00 +0200"}
    for name, value in {**said, **headers}.items():
        message[name] = value
    message.set_content(text)
    return message


def rss(*items: str) -> bytes:
    opening = '<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/">'
    channel = "".join(f"<item>{item}</item>" for item in items)
    return f"{opening}<channel><title>Hale Courier</title>{channel}</channel></rss>".encode()


def item(title: str, summary: str = "", content: str = "", link: str = "", date: str = "") -> str:
    parts = {"title": title, "description": summary, "link": link, "pubDate": date}
    told = "".join(f"<{name}><![CDATA[{value}]]></{name}>" for name, value in parts.items() if value)
    return told + (f"<content:encoded><![CDATA[{content}]]></content:encoded>" if content else "")


def pdf(pages: Sequence[Sequence[tuple[int, int, str]]], *, title: str = "", locked: bool = False) -> bytes:
    """Pages of lines, each at its place: points from the left and from below, on a page of 600 by 800."""
    return pdf_of([_drawn(lines) for lines in pages], title=title, locked=locked)


def pdf_of(streams: Sequence[bytes], *, title: str = "", locked: bool = False, packed: bool = False) -> bytes:
    """Pages of drawing commands; `locked` needs a password, `packed` streams are to be unpacked."""
    numbers = range(5, 5 + 2 * len(streams), 2)
    kids = " ".join(f"{number} 0 R" for number in numbers)
    objects = {
        1: b"<< /Type /Catalog /Pages 2 0 R >>",
        2: f"<< /Type /Pages /Kids [{kids}] /Count {len(streams)} >>".encode(),
        3: b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
        4: f"<< /Title ({title}) /CreationDate (D:20310504100000Z) >>".encode(),
    }
    for number, stream in zip(numbers, streams, strict=True):
        page = f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents {number + 1} 0 R"
        objects[number] = f"{page} /Resources << /Font << /F 3 0 R >> >> >>".encode()
        way = " /Filter /FlateDecode" if packed else ""
        opening = f"<< /Length {len(stream)}{way} >>\nstream\n".encode()
        objects[number + 1] = opening + stream + b"\nendstream"
    return _filed(objects, locked=locked)


def _filed(objects: Mapping[int, bytes], *, locked: bool) -> bytes:
    content = bytearray(b"%PDF-1.4\n")
    places = []
    for number, body in objects.items():
        places.append(len(content))
        content += f"{number} 0 obj\n".encode() + body + b"\nendobj\n"
    start = len(content)
    rows = "".join(f"{place:010} 00000 n \n" for place in places)
    lock = f"/Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <{'41' * 32}> /U <{'42' * 32}> >>" if locked else ""
    content += f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n{rows}".encode()
    trailer = f"<< /Size {len(objects) + 1} /Root 1 0 R /Info 4 0 R /ID [<41> <42>] {lock} >>"
    return bytes(content) + f"trailer\n{trailer}\nstartxref\n{start}\n%%EOF\n".encode()


def _drawn(lines: Sequence[tuple[int, int, str]]) -> bytes:
    """Lines that begin with "# " are set in larger letters."""
    shown = (
        f"/F {18 if text.startswith('# ') else 11} Tf 1 0 0 1 {left} {low} Tm ({_escaped(text.removeprefix('# '))}) Tj"
        for left, low, text in lines
    )
    return ("BT\n" + "\n".join(shown) + "\nET").encode("cp1252")


def _escaped(text: str) -> str:
    return text.replace("\\", r"\\").replace("(", r"\(").replace(")", r"\)")


def column(text: str, left: int = 50, top: int = 700) -> list[tuple[int, int, str]]:
    """The lines of a text one below the other; a blank line opens a gap."""
    return [(left, top - 14 * index, line) for index, line in enumerate(text.split("\n")) if line]


def bomb(size: int) -> bytes:
    """Zeros, packed; made piece by piece, so that the test itself takes little memory."""
    packer, piece = zlib.compressobj(1), bytes(1_000_000)
    return b"".join([*(packer.compress(piece) for _ in range(size // len(piece))), packer.flush()])
