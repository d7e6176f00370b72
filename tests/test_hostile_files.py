"""Files made to do harm, and files that are broken: each is refused with its reason, and the rest is read."""

import io
import stat
import struct
import zipfile
from pathlib import Path

import pytest

from extract.documents import read_documents, read_upload
from extract.models import Article
from extract.readers import pdf_files, streams, zip_files, zip_limits
from extract.reading import Passed
from tests.samples import bomb, column, item, letter, open_document, pdf, pdf_of, rss, word_document, zipped


def refused(name: str, content: bytes) -> str:
    """The one thing said of a file that is not read."""
    [problem] = read_upload(name, content)
    assert isinstance(problem, Passed)
    return str(problem)


def ids(name: str, content: bytes) -> list[str]:
    return [read.id for read in read_upload(name, content) if isinstance(read, Article)]


# Zip files --------------------------------------------------------------------------------------------------------


def test_a_file_packed_as_bombs_are_is_refused() -> None:
    content = zipped({"a.txt": bytes(30_000_000)})
    assert len(content) < 40_000
    assert refused("a.zip", content) == (
        "a.zip: holds 'a.txt', which is packed to less than 1 in 200, as zip bombs are. "
        "Unpack it, and give the files or the folder."
    )
    assert "as zip bombs are" in refused("a.docx", zipped({"word/document.xml": bytes(30_000_000)}))


def test_a_zip_that_unpacks_to_too_much_or_too_many_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(zip_limits, "MOST_BYTES", 2_000_000)
    content = zipped({f"{n}.txt": b"12 dead " * 100_000 for n in range(3)})
    assert "unpacks to more than 2 MB" in refused("a.zip", content)
    monkeypatch.setattr(zip_limits, "MOST_FILES", 20)
    assert "holds more than 20 files" in refused("a.zip", zipped({f"{n}.txt": b"" for n in range(21)}))


def test_bytes_are_counted_as_they_come_whatever_the_zip_says(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(zip_files, "MOST_BYTES", 1_000_000)
    content = zipped({"a.txt": b"12 dead " * 100_000, "b.txt": b"12 dead " * 100_000, "c.txt": b"40 hurt"})
    reads = list(read_upload("a.zip", content))
    assert [read.id for read in reads if isinstance(read, Article)] == ["a", "c"]
    assert [str(read) for read in reads if isinstance(read, Passed)] == [
        "a.zip: b.txt: unpacks to more than 0 MB. Give it by itself, or split it."
    ]


def test_a_directory_that_lies_about_a_size_is_found_out() -> None:
    content = bytearray(zipped({"a.txt": b"At least 12 dead. " * 50}))
    at = content.rfind(b"PK\x01\x02")
    content[at + 24 : at + 28] = struct.pack("<I", 10)
    assert "a.txt: cannot be unpacked" in refused("a.zip", bytes(content))


def test_names_in_a_zip_lead_nowhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    content = zipped({"../../up.txt": "12 dead", "/etc/root.txt": "12 dead", "C:\\win.txt": "12 dead"})
    assert set(ids("a.zip", content)) == {"up", "root", "C__win"}
    assert list(tmp_path.iterdir()) == []


def test_a_link_in_a_zip_is_not_followed() -> None:
    link = zipfile.ZipInfo("a.txt")
    link.external_attr = (stat.S_IFLNK | 0o777) << 16
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        archive.writestr(link, "/etc/passwd")
    assert refused("a.zip", stream.getvalue()) == "a.zip: a.txt: is a link to another file. Pack the file itself."


def test_a_zip_in_a_zip_or_an_email_is_refused_and_the_rest_read() -> None:
    inner = zipped({"b.txt": "12 dead"})
    reads = list(read_upload("a.zip", zipped({"in.zip": inner, "in.docx": inner, "c.txt": "40 hurt"})))
    assert [read.id for read in reads if isinstance(read, Article)] == ["c"]
    assert [read.where for read in reads if isinstance(read, Passed)] == ["a.zip: in.docx", "a.zip: in.zip"]
    message = letter()
    message.add_attachment(inner, "application", "zip", filename="in.zip")
    problem = [str(read) for read in read_upload("m.eml", message.as_bytes()) if isinstance(read, Passed)]
    assert problem == ["m.eml: in.zip: is a zip file inside another file. Unpack it, and give it by itself."]


def test_messages_in_messages_end_somewhere() -> None:
    message = letter("12 dead")
    for _ in range(20):
        outer = letter("40 hurt")
        outer.add_attachment(message, filename="inner")
        message = outer
    reads = list(read_upload("m.eml", message.as_bytes()))
    assert sum(isinstance(read, Article) for read in reads) == 3
    assert any(isinstance(read, Passed) and "lies too deep" in read.reason for read in reads)


def test_a_message_that_is_not_read_does_not_stop_its_attachments() -> None:
    message = letter("Bei dem Sturm wurden zwölf Menschen getötet, und der Bürgermeister sagte, dass die Straßen. " * 3)
    message.add_attachment("At least 12 sailors died.", filename="gale.txt")
    reads = list(read_upload("m.eml", message.as_bytes()))
    assert [read.id for read in reads if isinstance(read, Article)] == ["gale"]
    assert [str(read) for read in reads if isinstance(read, Passed)] == [
        "m.eml: is in German. Only English is read so far."
    ]


def test_a_locked_file_in_a_zip_is_named() -> None:
    content = bytearray(zipped({"a.txt": "12 dead"}))
    content[6] |= 1
    content[content.rfind(b"PK\x01\x02") + 8] |= 1
    assert refused("a.zip", bytes(content)) == "a.zip: a.txt: is locked with a password. Unpack it, and give the files."


@pytest.mark.parametrize("cut", [10, 40, 100])
def test_a_zip_that_breaks_off_is_named(cut: int) -> None:
    assert "is a broken zip file" in refused("a.zip", zipped({"a.txt": "12 dead"})[:-cut])


def test_a_zip_whose_file_is_damaged_gives_the_others() -> None:
    content = bytearray(zipped({"a.txt": "12 dead", "b.txt": "40 hurt"}, zipfile.ZIP_STORED))
    content[content.index(b"12 dead")] = 0x39
    reads = list(read_upload("a.zip", bytes(content)))
    assert [read.id for read in reads if isinstance(read, Article)] == ["b"]
    assert any(isinstance(read, Passed) and "Bad CRC-32" in read.reason for read in reads)


def test_an_empty_zip_is_named() -> None:
    assert "holds no files" in refused("a.zip", zipped({}))
    assert "holds no files" in refused("a.zip", zipped({".DS_Store": "x", "folder/": ""}))


# PDF files --------------------------------------------------------------------------------------------------------


def test_a_locked_pdf_file_is_named_with_its_cure() -> None:
    assert refused("a.pdf", pdf([column("12 dead")], locked=True)) == (
        "a.pdf: is locked with a password. Open it with its password, print it to a new PDF file, and give that."
    )


def test_a_pdf_file_of_pictures_is_named_with_its_cure() -> None:
    assert refused("a.pdf", pdf([[]])) == (
        "a.pdf: shows no text; its pages are pictures, or its letters have no names. "
        "Run it through text recognition (OCR), or give the text."
    )


def test_a_pdf_bomb_takes_its_own_memory_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pdf_files, "MOST_MEMORY", 300_000_000)
    content = pdf_of([bomb(400_000_000)], packed=True)
    assert len(content) < 4_000_000
    assert refused("a.pdf", content) == (
        "a.pdf: takes too much memory or time to read, as PDF bombs do. Open it, and print it to a new PDF file."
    )


def test_a_pdf_file_that_takes_for_ever_is_left(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pdf_files, "MOST_SECONDS", 0.01)
    assert "takes too much memory or time" in refused("a.pdf", pdf([column("12 dead")]))


# Feeds, pages and Word documents ----------------------------------------------------------------------------------


def test_xml_that_declares_entities_is_refused() -> None:
    lines = "".join(f'<!ENTITY l{n} "&l{n - 1};&l{n - 1};&l{n - 1};&l{n - 1};">' for n in range(1, 40))
    laughs = f'<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY l0 "ha">{lines}]>'
    assert "declares entities of its own" in refused("a.xml", laughs.encode() + rss(item("&l39;", "12"))[21:])
    outside = b'<!DOCTYPE rss [<!ENTITY x SYSTEM "file:///etc/passwd">]><rss><channel><item><title>&x;'
    assert "declares entities of its own" in refused("a.rss", outside)


def test_a_feed_whose_marks_are_torn_is_read_as_far_as_it_goes() -> None:
    torn = b"<rss><chane>Hale</title><item><title>a</title><descrip%ion>b</dvsc><x></title></item><item><titl(></item>"
    assert list(read_upload("a.rss", torn))
    whole = rss(item("Gale", "12 dead"))
    for cut in range(0, len(whole), 3):
        assert list(read_upload("a.rss", whole[:cut] + b"\xb5" + whole[cut + 9 :]))


def test_entities_in_a_word_document_are_not_opened(tmp_path: Path) -> None:
    secret = tmp_path / "secret.txt"
    secret.write_text("99 secrets")
    with zipfile.ZipFile(io.BytesIO(word_document("12 dead"))) as archive:
        files = {name: archive.read(name) for name in archive.namelist()}
    head, _, rest = files["word/document.xml"].partition(b"?>")
    declared = f'?><!DOCTYPE x [<!ENTITY e SYSTEM "{secret.as_uri()}">]>'.encode()
    files["word/document.xml"] = head + declared + rest.replace(b"12 dead", b"12 dead &e;")
    assert not any("99 secrets" in str(read) for read in read_upload("a.docx", zipped(files)))


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (
            zipped({"[Content_Types].xml": "<x/>", "xl/workbook.xml": "<x/>"}),
            "is a broken Word document",
        ),
        (word_document("12 dead")[:-200], "is a broken zip file"),
        (b"\xff\xd8\xff\xe0" + bytes(100), "is a picture"),
        (b"\xd0\xcf\x11\xe0" + bytes(100), "is an old or a locked Office file"),
        (b"", "is empty"),
        (b"12 dead", "is called a Word document and is none"),
        (word_document(""), "holds no text"),
    ],
)
def test_a_word_document_that_is_none_is_named(content: bytes, reason: str) -> None:
    assert refused("a.docx", content).startswith(f"a.docx: {reason}")


@pytest.mark.parametrize(
    ("name", "content", "reason"),
    [
        ("a.xml", b"<?xml version='1.0'?><note><to>x</to></note>", "is XML, and no RSS or Atom feed"),
        ("a.rss", rss(), "is a feed without entries"),
        ("a.rss", bytes(range(256)) * 9, "is XML, and no RSS or Atom feed"),
        ("a.eml", b"\x00\x01\x02" * 50, "is no e-mail with words in it"),
        ("a.eml", b"just words without any head", "is no e-mail with words in it"),
        ("a.gz", b"\x1f\x8b\x08", "is a packed file that is no zip"),
        ("a.mp3", b"ID3\x03", "is a sound or a film"),
        ("a.odt", zipped({"mimetype": "application/vnd.oasis.opendocument.text"}, 0), "is a broken or locked OpenDoc"),
        ("a.ods", open_document("", kind="spreadsheet"), "is an OpenDocument and no text"),
        ("a.epub", zipped({"mimetype": "application/epub+zip"}, 0), "is an e-book"),
        ("a.rtf", rb"{\rtf1 }", "holds no text"),
        ("a.rtf", b"12 dead", "is called a rich text and is none"),
        ("a.exe", b"MZ\x90", ".exe files are not read"),
    ],
)
def test_what_is_no_article_is_named(name: str, content: bytes, reason: str) -> None:
    assert refused(name, content).startswith(f"{name}: {reason}")


# Files of any size ------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", ["a.pdf", "a.docx", "a.eml", "a.rss", "a.html"])
def test_a_file_of_five_hundred_megabytes_is_refused_before_it_is_read(name: str, tmp_path: Path) -> None:
    opening = {"a.pdf": b"%PDF-1.4", "a.docx": b"PK\x03\x04" + bytes(26) + b"word/"}.get(name, b"<rss>")
    path = tmp_path / name
    with path.open("wb") as file:
        file.write(opening if name != "a.html" else b"<html>")
        file.truncate(500_000_000)  # a hole: it takes no room on the disk
    [*_, problem] = read_documents([path])
    assert isinstance(problem, Passed)
    assert "is longer than" in problem.reason


def test_a_text_that_is_too_long_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(streams.whole, "__defaults__", (1000,))
    assert "is longer than 0 MB" in refused("a.txt", b"12 dead " * 1000)


HOSTILE_PAGES = [
    "<p>",
    "<div><span>",
    "<table><tr><td>",
    "<!--",
    "<a href='",
    "&amp;",
    "<ul><li>",
    "<b>12</p>",
    "]]>",
    "<br>",
]


@pytest.mark.parametrize("unit", HOSTILE_PAGES)
def test_a_page_of_broken_markup_is_read_or_passed_over(unit: str) -> None:
    assert list(read_upload("a.html", ("<html><body><p>At least 12 dead." + unit * 20_000).encode()))


def test_one_bad_file_never_stops_the_rest(tmp_path: Path) -> None:
    files = {
        "a.pdf": pdf([column("12 dead")], locked=True),
        "b.zip": zipped({"a.txt": bytes(30_000_000)}),
        "c.docx": b"\xff\xd8\xff",
        "d.txt": bytes(range(32)) * 40,
        "e.eml": b"",
        "f.txt": b"At least 12 sailors died.",
    }
    for name, content in files.items():
        (tmp_path / name).write_bytes(content)
    reads = list(read_documents([tmp_path]))
    assert [read.id for read in reads if isinstance(read, Article)] == ["f"]
    assert [Path(read.where).name for read in reads if isinstance(read, Passed)] == sorted(files)[:-1]
