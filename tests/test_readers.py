"""Every format with a sample of its own: what text comes of it, what is known of the article, what is said."""

import csv
import subprocess
import sys
from email.message import EmailMessage
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from extract.__main__ import main
from extract.claims import extract
from extract.documents import read_documents, read_pasted, read_upload, read_uploads
from extract.models import Article
from extract.naming import with_unique_ids
from extract.readers.formats import FORMATS
from extract.reading import Note, Passed, Read, fingerprint
from tests.samples import (
    BODY,
    PARAGRAPHS,
    TITLE,
    changed_document,
    column,
    item,
    letter,
    open_document,
    pdf,
    rss,
    word_document,
    zipped,
)


def article(name: str, content: bytes) -> Article:
    [found] = articles(name, content)
    return found


def articles(name: str, content: bytes) -> list[Article]:
    return [read for read in read_upload(name, content) if isinstance(read, Article)]


def said(name: str, content: bytes) -> list[str]:
    return [str(read) for read in read_upload(name, content) if not isinstance(read, Article)]


# Web pages --------------------------------------------------------------------------------------------------------

MENU = "<ul>" + "".join(f'<li><a href="/s{n}">Section {n}</a></li>' for n in range(20, 32)) + "</ul>"
NOTICE = '<div class="cookie consent"><p>We and our 843 partners store data on your device.</p></div>'
TEASERS = "".join(f'<li><a href="/r{n}">{n} hurt in another event</a></li>' for n in range(50, 56))
MORE = f'<div class="related"><h3>More on this story</h3><ul>{TEASERS}</ul></div>'
COMMENTS = '<section id="comments" class="comments"><p>I think 99 died, and shame on the whole council.</p></section>'
FOOT = "<footer><p>© 2031 Hale Courier, 55 Quay Street</p></footer>"
HEAD = f"""<head><title>{TITLE} | Hale Courier</title><meta property="og:site_name" content="Hale Courier">
<meta property="article:published_time" content="2031-05-04T10:00:00Z"></head>"""
MARKED = "".join(f"<p>{paragraph}</p>" for paragraph in PARAGRAPHS)
SHAPES = {
    "an article": f"<nav>{MENU}</nav>{NOTICE}<article><h1>{TITLE}</h1>{MARKED}</article>{MORE}{COMMENTS}{FOOT}",
    "paragraphs in divs": f"<div>{MENU}</div>{NOTICE}<div class=top><h1>{TITLE}</h1></div><div class=story>"
    + "".join(f"<div>{paragraph}</div>" for paragraph in PARAGRAPHS)
    + f"</div>{MORE}{COMMENTS}{FOOT}",
    "lines with breaks": f"<nav>{MENU}</nav><h1>{TITLE}</h1><div>{'<br><br>'.join(PARAGRAPHS)}</div>{MORE}{FOOT}",
    "a headline far above": f"<header><h1>{TITLE}</h1></header><nav>{MENU}</nav><main>{MARKED}</main>{MORE}{FOOT}",
}


@pytest.mark.parametrize("shape", SHAPES)
def test_a_saved_page_is_its_article_without_what_stands_around_it(shape: str) -> None:
    page = f"<!doctype html><html>{HEAD}<body>{SHAPES[shape]}</body></html>"
    found = article("gale.html", page.encode())
    assert found.text == f"{TITLE}\n\n{BODY}"
    assert (found.title, found.outlet, found.published) == (TITLE, "Hale Courier", "2031-05-04T10:00:00Z")


def test_lists_and_tables_of_a_page_keep_their_figures_apart() -> None:
    table = "<table><tr><th>Place</th><th>Dead</th></tr><tr><td>Hale</td><td>12</td></tr></table>"
    points = "<ul><li>12 sailors died</li><li>40 boats were torn loose</li></ul>"
    page = f"<html>{HEAD}<body><nav>{MENU}</nav><article><h1>{TITLE}</h1>{MARKED}{points}{table}</article>"
    text = article("gale.html", page.encode()).text or ""
    assert text.endswith("12 sailors died\n\n40 boats were torn loose\n\nPlace\n\nDead\n\nHale\n\n12")


def test_what_stands_under_the_headline_and_under_pictures_is_kept() -> None:
    lines = "More than 40 boats lost in the worst gale for 30 years"
    head = HEAD.replace("</head>", f'<meta name="description" content="{lines}"></head>')
    above = f'<header><h1>{TITLE}</h1><p class="standfirst">{lines}</p></header>'
    picture = "<figure><img src=a.jpg><figcaption>Some 40 boats lie on the quay.</figcaption></figure>"
    points = "<ul><li>Dead:<ul><li>12 sailors</li><li>3 pilots</li></ul></li></ul>"
    page = (
        f"<html>{head}<body><nav>{MENU}</nav><article>{above}<div class=body>{picture}{MARKED}{points}</div></article>"
    )
    assert article("gale.html", page.encode()).text == (
        f"{TITLE}\n\n{lines}\n\nSome 40 boats lie on the quay.\n\n{BODY}\n\nDead:\n\n12 sailors\n\n3 pilots"
    )


def test_a_page_tells_its_date_outlet_and_headline_in_linked_data() -> None:
    data = f"""{{"@graph": [{{"@type": "WebSite", "name": "x"}}, {{"@type": ["NewsArticle"], "headline": "{TITLE}",
    "datePublished": "Sun, 04 May 2031 10:00:00 GMT", "publisher": {{"name": "Hale Courier"}}}}]}}"""
    page = f'<script type="application/ld+json">{data}</script><h1>{TITLE}</h1><p>At least 12 dead.</p>'
    found = article("gale.html", page.encode())
    assert (found.title, found.outlet, found.published) == (TITLE, "Hale Courier", "2031-05-04T10:00:00+00:00")


def test_a_date_that_a_page_shows_alone_is_taken_and_said() -> None:
    page = f"<article><h1>{TITLE}</h1><time datetime='2024-05-04T10:00'>4 May</time>{MARKED}</article>".encode()
    assert article("gale.html", page).published == "2024-05-04"
    assert said("gale.html", page) == [
        "gale.html: does not describe its date; 2024-05-04 is what it shows near the article."
    ]
    told = f"<article><h1>{TITLE}</h1>{MARKED}<p>On 14 March 2021 a gale killed 9.</p></article><p>© 2022</p>".encode()
    assert article("gale.html", told).published == ""


@pytest.mark.parametrize(
    "data", ["{", "[" * 5000, "[1, null]", '{"@graph": {"@graph": 3}}', '{"@type": "NewsArticle"}']
)
def test_linked_data_that_is_nonsense_is_left(data: str) -> None:
    page = f'<script type="application/ld+json">{data}</script><p>At least 12 dead.</p>'
    assert article("gale.html", page.encode()).text == "At least 12 dead."


def test_a_page_saved_as_one_file_is_its_page() -> None:
    page = EmailMessage()
    page["From"], page["Snapshot-Content-Location"] = "<Saved by Blink>", "https://hale.example/gale"
    page.set_content(f"<html>{HEAD}<body>{SHAPES['an article']}</body></html>", subtype="html")
    page.add_related(b"\x89PNG", "image", "png")
    found = article("gale.mhtml", page.as_bytes())
    assert (found.text, found.outlet) == (f"{TITLE}\n\n{BODY}", "Hale Courier")
    assert found.url == "https://hale.example/gale"


# PDF files --------------------------------------------------------------------------------------------------------


def test_a_pdf_file_is_its_paragraphs_with_broken_lines_and_words_made_whole() -> None:
    text = "At least 12 sol-\ndiers and a 34-\nyear-old were\nhurt in the gale.\n\n\nTwenty-\nfive boats sank."
    found = article("gale.pdf", pdf([column(text)], title=TITLE))
    assert found.text == "At least 12 soldiers and a 34-year-old were hurt in the gale.\n\nTwenty-five boats sank."
    assert (found.id, found.title, found.published) == ("gale", TITLE, "")


def test_a_hyphen_stays_where_the_text_has_the_word_with_one() -> None:
    text = "The sea-\nwall broke, and 12 metres of the sea-wall fell.\nThe har-\nbour is shut."
    assert article("a.pdf", pdf([column(text)])).text == (
        "The sea-wall broke, and 12 metres of the sea-wall fell. The harbour is shut."
    )


def test_running_titles_and_page_numbers_are_no_text() -> None:
    pages = [
        [(50, 780, TITLE), *column(f"Some {n} boats sank in the gale of that night."), (280, 20, f"Page {n} of 3")]
        for n in (1, 2, 3)
    ]
    text = article("a.pdf", pdf(pages, title=TITLE)).text or ""
    assert text == f"{TITLE}\n\n" + "\n\n".join(f"Some {n} boats sank in the gale of that night." for n in (1, 2, 3))


def test_a_sentence_goes_on_in_the_next_column_and_on_the_next_page() -> None:
    pages = [
        [*column("The gale killed at\nleast 12 sailors and"), *column("tore forty boats\nloose in the", left=350)],
        column("harbour of Hale."),
    ]
    assert article("a.pdf", pdf(pages)).text == (
        "The gale killed at least 12 sailors and tore forty boats loose in the harbour of Hale."
    )


def test_columns_are_read_one_after_the_other_and_a_headline_is_a_line_of_its_own() -> None:
    left = [(50, 780, "Hale Courier, 4 May 2031"), *column(f"# {TITLE}\nThe gale killed 12 sailors.")]
    right = column("Forty boats sank.\n" * 9, left=350, top=704)
    text = article("a.pdf", pdf([[*left, *right]])).text or ""
    assert text.startswith(f"Hale Courier, 4 May 2031\n\n{TITLE}\n\nThe gale killed 12 sailors.\n\nForty boats")


# Word documents ---------------------------------------------------------------------------------------------------


def test_a_word_document_is_its_paragraphs_and_cells() -> None:
    found = article("gale.docx", word_document(*PARAGRAPHS, "", cells=("Hale", "12"), title=TITLE))
    assert found.text == f"{BODY}\n\nHale\n\n12"
    assert (found.id, found.title) == ("gale", TITLE)


def test_a_word_document_reads_as_if_its_changes_were_accepted() -> None:
    changed = """<w:del><w:r><w:delText>nine</w:delText></w:r></w:del><w:ins><w:r><w:t>12</w:t></w:r></w:ins>
    <w:moveFrom><w:r><w:t>99</w:t></w:r></w:moveFrom><w:sdt><w:sdtContent><w:r><w:t> sailors</w:t></w:r></w:sdtContent>
    </w:sdt><w:hyperlink><w:r><w:t> of a 34</w:t><w:noBreakHyphen/><w:t>strong crew</w:t></w:r></w:hyperlink>"""
    assert article("a.docx", changed_document(changed)).text == "At least 12 sailors of a 34-strong crew died."


def test_a_frame_in_a_word_document_is_read_once() -> None:
    frame = "<w:txbxContent><w:p><w:r><w:t>Dead: 12</w:t></w:r></w:p></w:txbxContent>"
    namespace = "http://schemas.openxmlformats.org/markup-compatibility/2006"
    both = f'<m:AlternateContent xmlns:m="{namespace}"><m:Choice>{frame}</m:Choice><m:Fallback>{frame}</m:Fallback>'
    text = article("a.docx", changed_document(f"<w:r>{both}</m:AlternateContent></w:r>")).text
    assert text == "At least  died.\n\nDead: 12"


# OpenDocument and rich texts --------------------------------------------------------------------------------------


def test_an_open_document_is_its_headings_paragraphs_and_cells() -> None:
    cells = "".join(f"<table:table-cell><text:p>{cell}</text:p></table:table-cell>" for cell in ("Hale", "12"))
    inside = (
        f"<text:tracked-changes><text:p>99</text:p></text:tracked-changes><text:h>{TITLE}</text:h>"
        "<text:p>At <text:span>least</text:span><text:s/>12 dead<office:annotation><text:p>7?</text:p>"
        f"</office:annotation>,<text:line-break/>40 hurt.</text:p><table:table>{cells}</table:table>"
    )
    found = article("gale.odt", open_document(inside, title=TITLE))
    assert found.text == f"{TITLE}\n\nAt least 12 dead,\n40 hurt.\n\nHale\n\n12"
    assert (found.id, found.title) == ("gale", TITLE)


def test_a_rich_text_is_its_paragraphs() -> None:
    opening = rb"{\rtf1\ansi{\fonttbl{\f0 Arial;}}{\info{\title x}}\f0 "
    content = opening + rb"At least {\b 12} dead at the caf\'e9.\par\par 40 hurt.\par}"
    assert article("a.rtf", content).text == "At least 12 dead at the café.\n\n40 hurt."


# E-mails ----------------------------------------------------------------------------------------------------------


def test_an_email_is_its_words_with_subject_sender_and_date() -> None:
    found = article("gale.eml", letter().as_bytes())
    assert found.text == BODY + "\n"
    assert (found.title, found.outlet, found.published) == (TITLE, "Hale Courier", "2031-05-04T10:00:00+02:00")


def test_of_an_email_with_a_page_and_a_mere_hint_the_page_is_read() -> None:
    message = letter("Your program cannot show this message.")
    message.add_alternative(f"<h1>{TITLE}</h1><p>At least <b>12</b> dead.</p>", subtype="html")
    assert article("gale.eml", message.as_bytes()).text == f"{TITLE}\n\nAt least 12 dead."


def test_articles_attached_to_an_email_are_articles_and_pictures_are_named() -> None:
    message = letter(" ")
    message.add_attachment(word_document(PARAGRAPHS[0]), "application", "octet-stream", filename="gale.docx")
    message.add_attachment(PARAGRAPHS[1], filename="boats.txt")
    message.add_attachment(b"\xff\xd8\xff\xe0", "image", "jpeg", filename="quay.jpg")
    message.add_attachment(letter(PARAGRAPHS[2], Subject="Toll"), filename="toll")
    content = message.as_bytes()
    assert [(each.id, each.text) for each in articles("m.eml", content)] == [
        ("gale", PARAGRAPHS[0]),
        ("boats", PARAGRAPHS[1] + "\n"),
        ("toll", PARAGRAPHS[2] + "\n"),
    ]
    assert said("m.eml", content) == ["m.eml: quay.jpg: is a picture. Give the text; words in pictures are not read."]


def test_an_email_in_another_encoding_is_read_by_the_one_it_names() -> None:
    message = letter()
    message.set_content("Кафе: 12 dead at the café of Hale.", charset="utf-8")
    other = message.as_bytes().replace(b"utf-8", b"koi8-r")
    message.set_content("At the café of Hale 12 died.", charset="iso-8859-1")
    assert article("m.eml", message.as_bytes()).text == "At the café of Hale 12 died.\n"
    assert articles("m.eml", other)


# Feeds ------------------------------------------------------------------------------------------------------------


def test_each_entry_of_a_feed_is_an_article_under_its_headline() -> None:
    whole = item(TITLE, "Twelve dead", MARKED, "https://hale.example/gale", "Sun, 04 May 2031 10:00:00 +0200")
    content = rss(whole, item("Fire", "<p>7 hurt &amp; 3 dead"), item("Empty"))
    gale, fire = articles("hale.rss", content)
    assert gale.text == f"{TITLE}\n\n{BODY}"
    assert (gale.id, gale.title, gale.outlet) == ("gale-kills-12-in-hale", TITLE, "Hale Courier")
    assert (gale.published, gale.url) == ("2031-05-04T10:00:00+02:00", "https://hale.example/gale")
    assert fire.text == "Fire\n\n7 hurt & 3 dead"
    assert said("hale.rss", content) == [
        "hale.rss, entry 3: holds no text. Leave it out, or fill it.",
        "hale.rss: 2 of its entries may be summaries; give the addresses of the articles for all their figures.",
    ]


def test_an_atom_feed_is_read_whatever_its_ending() -> None:
    entry = f"<entry><title>{TITLE}</title><updated>2031-05-04T10:00:00Z</updated><content>12 dead</content></entry>"
    feed = f'<feed xmlns="http://www.w3.org/2005/Atom"><title>Hale Courier</title>{entry}</feed>'
    for name in ("a.atom", "a.xml", "a.txt", "a"):
        assert article(name, feed.encode()).text == f"{TITLE}\n\n12 dead"


def test_a_feed_that_breaks_off_gives_the_entries_before() -> None:
    content = rss(item("Gale", content="12 dead"), item("Fire", content="7 hurt"))[:-80]
    assert article("a.rss", content).text == "Gale\n\n12 dead"
    assert "a.rss: is a broken feed; entries may be missing." in said("a.rss", content)


# Zip files --------------------------------------------------------------------------------------------------------


def test_a_zip_file_is_the_articles_in_it_by_name() -> None:
    files: dict[str, bytes | str] = {
        "b/gale.docx": word_document(PARAGRAPHS[0]),
        "a/gale.txt": PARAGRAPHS[1],
        "feed.rss": rss(item("Fire", content="7 hurt")),
        "__MACOSX/._gale.txt": b"\x00\x05",
        "quay.jpg": b"\xff\xd8\xff\xe0",
    }
    content = zipped(files)
    assert [each.id for each in articles("all.zip", content)] == ["gale", "gale-2", "fire"]
    assert said("all.zip", content) == [
        "gale: another article has this id; this one is called gale-2.",
        "all.zip: quay.jpg: is a picture. Give the text; words in pictures are not read.",
    ]


# What a file is, is not what it is called -------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("name", "content", "kind"),
    [
        ("a.txt", pdf([column("Forty boats sank.")]), "a PDF file"),
        ("a.html", word_document("Forty boats sank."), "a Word document"),
        ("a.txt", b"<!DOCTYPE html><p>Forty boats sank.", "a web page"),
        ("a.pdf", b"<html><p>Forty boats sank.", "a web page"),
        ("a.docx", zipped({"b.txt": "Forty boats sank."}), "a zip file"),
    ],
)
def test_a_file_with_a_wrong_ending_is_read_as_what_it_is(name: str, content: bytes, kind: str) -> None:
    assert article(name, content).text == "Forty boats sank."
    assert f"and is {kind}; read as that." in said(name, content)[0]


def test_a_file_of_a_known_kind_needs_no_ending() -> None:
    assert article("download", pdf([column("Forty boats sank.")])).text == "Forty boats sank."
    assert said("download", pdf([column("Forty boats sank.")])) == []


def test_every_format_has_a_reader_and_endings_of_its_own() -> None:
    endings = [suffix for each in FORMATS for suffix in each.suffixes]
    assert len(endings) == len(set(endings))
    assert all(callable(each.reader()) for each in FORMATS)


# Articles and their ids -------------------------------------------------------------------------------------------


def test_pasted_text_is_an_article_named_by_its_title() -> None:
    [found] = read_pasted(
        BODY, title=TITLE, outlet="Hale Courier", published="4 May 2031", url="https://hale.example/1"
    )
    assert found == Article(
        id="gale-kills-12-in-hale",
        text=BODY,
        title=TITLE,
        outlet="Hale Courier",
        published="2031-05-04",
        url="https://hale.example/1",
        sha256=fingerprint(BODY),
    )
    [problem] = read_pasted("  ")
    assert str(problem) == "pasted text: holds no text. Leave it out, or fill it."


@pytest.mark.parametrize("date", ["2031-13-45", "2031-02-30T10:00", "yesterday", "04/05/2031", "9" * 5000])
def test_a_date_that_is_none_is_left_blank_and_said(date: str) -> None:
    note, found = read_pasted("12 dead", published=date)
    assert isinstance(note, Note)
    assert "is no date such as 2031-05-04" in note.remark
    assert isinstance(found, Article)
    assert found.published == ""


@pytest.mark.parametrize(
    "name", ["../../etc/passwd", "a/b", "a\\b", "C:x", "CON", "nul.txt", ".hidden", "..", "x" * 400, "é" * 150, "a\nb"]
)
def test_an_id_is_safe_as_the_name_of_a_file(name: str, tmp_path: Path) -> None:
    row = f'{{"id": {_json(name)}, "text": "12 dead"}}'
    found = article("a.jsonl", row.encode())
    path = tmp_path / f"{found.id}.txt"
    path.write_text("12 dead")
    assert path.parent == tmp_path
    assert [each.name for each in tmp_path.iterdir()] == [path.name]
    assert not found.id.startswith(".")
    assert found.id.lower() not in {"con", "nul.txt"}


def _json(text: str) -> str:
    return '"' + text.replace("\\", "\\\\").replace("\n", "\\n") + '"'


def test_ids_are_unique_among_uploads_and_what_a_story_holds() -> None:
    files = [("a.txt", b"12 dead"), ("sub/a.txt", b"40 hurt")]
    assert [read.id for read in read_uploads(files) if isinstance(read, Article)] == ["a", "a-2"]
    taken = with_unique_ids(read_upload("a.txt", b"12 dead"), taken=["a", "a-2"])
    assert [read.id for read in taken if isinstance(read, Article)] == ["a-3"]


FILES = {
    "a.pdf": pdf([column("At least 12 sailors died.")]),
    "b.docx": word_document("Forty boats sank in the gale."),
    "c.zip": zipped({"d.eml": letter().as_bytes(), "e.html": f"<p>{PARAGRAPHS[0]}</p>"}),
    "broken.pdf": b"%PDF-1.4 nothing",
}


def test_the_command_reads_every_format_and_passes_over_what_is_broken(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for name, content in FILES.items():
        (tmp_path / name).write_bytes(content)
    out = tmp_path / "claims.csv"
    paths = [str(tmp_path / name) for name in FILES]
    assert main([*paths, "-o", str(out)]) == 0
    with out.open(encoding="utf-8", newline="") as stream:
        rows = list(csv.DictReader(stream))
    texts = {each.id: each.text or "" for each in read_documents([tmp_path]) if isinstance(each, Article)}
    assert list(dict.fromkeys(row["article"] for row in rows)) == ["a", "b", "d", "e"]
    assert all(texts[row["article"]][int(row["start"]) : int(row["end"])] == row["surface"] for row in rows)
    assert "broken.pdf: is a broken PDF file" in capsys.readouterr().err
    assert main([*paths, "--strict", "-o", str(out)]) == 1


@pytest.mark.parametrize("name", ["a.pdf", "b.docx", "m.eml", "f.rss", "p.html"])
def test_offsets_of_claims_are_true_to_the_text_as_read(name: str) -> None:
    content = {
        "a.pdf": pdf([column(BODY.replace("“", '"').replace("”", '"'))]),
        "b.docx": word_document(*PARAGRAPHS),
        "m.eml": letter().as_bytes(),
        "f.rss": rss(item(TITLE, content=MARKED)),
        "p.html": f"<html>{HEAD}<body>{SHAPES['an article']}</body></html>".encode(),
    }[name]
    found = article(name, content)
    assert found.text
    assert found.sha256 == fingerprint(found.text)
    claims = extract(found.text, found.id)
    assert {"at least 12 sailors", "Forty boats"} <= {claim.quantity.surface for claim in claims}
    assert all(found.text[each.quantity.start : each.quantity.end] == each.quantity.surface for each in claims)


def test_reading_plain_text_loads_no_library_of_another_format(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("12 dead")
    (tmp_path / "b.jsonl").write_text('{"text": "12 dead"}')
    heavy = {"trafilatura", "lxml", "pdfminer", "docx", "feedparser", "urllib3", "requests", "ssl"}
    script = f"""
import sys
from pathlib import Path
from extract.documents import read_documents
assert len(list(read_documents([Path({str(tmp_path)!r})]))) == 2
print(sorted({heavy} & set(sys.modules)))
"""
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


# Anything at all --------------------------------------------------------------------------------------------------

SUFFIXES = sorted({suffix for each in FORMATS for suffix in each.suffixes})
STARTS = [b"", b"PK\x03\x04", b"<rss>", b"<html>", b"From: a\n\n", b'{"text": "', b"text\n"]
SAMPLES = st.sampled_from([*FILES.values(), letter().as_bytes(), rss(item("Gale", "12 dead"))])


@st.composite
def torn(draw: st.DrawFn) -> bytes:
    """A good file with some bytes of it changed, or cut off."""
    content = bytearray(draw(SAMPLES))
    for _ in range(draw(st.integers(1, 5))):
        content[draw(st.integers(0, len(content) - 1))] = draw(st.integers(0, 255))
    return bytes(content[: draw(st.integers(1, len(content)))])


def _reads(name: str, content: bytes) -> list[Read]:
    reads = list(read_upload(name, content))
    assert all(read.text and read.text.strip() for read in reads if isinstance(read, Article))
    assert all(read.cure and read.reason for read in reads if isinstance(read, Passed))
    return reads


@given(st.sampled_from(STARTS), st.binary(max_size=200), st.sampled_from(SUFFIXES))
@settings(max_examples=150, suppress_health_check=[HealthCheck.too_slow])
def test_any_bytes_under_any_ending_are_read_or_passed_over(start: bytes, content: bytes, suffix: str) -> None:
    assert _reads(f"a{suffix}", start + content)


@given(torn())
@settings(max_examples=60, suppress_health_check=[HealthCheck.too_slow])
def test_a_torn_file_is_read_or_passed_over(content: bytes) -> None:
    if b"%PDF" not in content[:1010]:
        assert _reads("a.bin", content)


@given(st.binary(max_size=300), st.integers(0, 400), st.integers(1, 40))
@settings(max_examples=6, suppress_health_check=[HealthCheck.too_slow])
def test_a_torn_pdf_file_is_read_or_passed_over(noise: bytes, place: int, length: int) -> None:
    content = FILES["a.pdf"]
    assert _reads("a.pdf", content[:place] + noise + content[place + length :])
