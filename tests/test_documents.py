"""Reading article files: what is read, what is passed over and what the reader is told."""

import json
import os
import stat
import time
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from extract.documents import read_documents, read_upload
from extract.languages import foreign_language, languages
from extract.models import Article
from extract.readers.markup import page_text
from extract.reading import Note, Passed, Read, fingerprint

NEWS = "Gale hits Hale\n\nThe gale killed at least 12 sailors, the harbour master said.\n"


def articles(*paths: Path) -> dict[str, str]:
    return {read.id: read.text or "" for read in read_documents(paths) if isinstance(read, Article)}


def passed(*paths: Path) -> list[str]:
    return [str(read) for read in read_documents(paths) if isinstance(read, Passed)]


def notes(*paths: Path) -> list[str]:
    return [str(read) for read in read_documents(paths) if isinstance(read, Note)]


def written(folder: Path, name: str, content: bytes | str) -> Path:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return path


def test_a_text_file_is_one_article_named_by_its_stem(tmp_path: Path) -> None:
    [article] = read_documents([written(tmp_path, "hale.courier.txt", NEWS)])
    assert article == Article(id="hale.courier", text=NEWS, sha256=fingerprint(NEWS))


@pytest.mark.parametrize(
    "content",
    [
        b"12 dead.\r\n40 hurt.\r\n",
        b"12 dead.\r40 hurt.",
        b"\xef\xbb\xbf12 dead.\n",
        "12 dead\u2028caf\u00e9\x0c".encode(),
    ],
)
def test_text_is_what_python_reads_in_text_mode(tmp_path: Path, content: bytes) -> None:
    path = written(tmp_path, "a.txt", content)
    assert articles(path) == {"a": path.read_text(encoding="utf-8-sig")}


@pytest.mark.parametrize("code", sorted(languages()))
def test_an_article_in_another_language_is_refused_by_its_name(code: str) -> None:
    language = languages()[code]
    reads = [str(read) for read in read_upload("a.txt", language.example.encode())]
    assert [read for read in reads if "Only English is read so far" in read] == (
        [] if code == "en" else [f"a.txt: is in {language.name}. Only English is read so far."]
    )


@pytest.mark.parametrize(
    ("text", "letters"),
    [
        ("Буря вбила дванадцять людей у порту, повідомила поліція.", "Cyrillic letters"),
        (
            "台风造成港口十二人死亡，市长说，由于下雨，道路已经关闭，船只被抛到码头上，学校也没有开学，警方正在调查。",
            "Chinese characters",
        ),
        (
            "폭풍으로 항구에서 열두 명이 숨졌으며 시장은 비 때문에 도로가 폐쇄되었고 배들이 부두에 던져졌다고 말했다.",
            "Korean characters",
        ),
    ],
)
def test_other_scripts_are_refused_by_name(text: str, letters: str) -> None:
    assert foreign_language(text) == letters


@pytest.mark.parametrize("code", sorted(languages()))
def test_a_caption_tells_its_language(code: str) -> None:
    language = languages()[code]
    caption = " ".join(language.example.split()[:14])
    assert foreign_language(caption) == ("" if code == "en" else language.name)


@pytest.mark.parametrize(
    "text",
    [
        "Twelve dead in Hale as gale hits La Rochelle and Le Havre",
        "Vega de la Cruz wins in San Juan",
        "El Paso, Los Lobos, La Plata",
        "Protesters shout “que se vayan todos” at the mayor of Orlo",
        "Буря",
    ],
)
def test_an_english_headline_with_foreign_names_stays_english(text: str) -> None:
    assert foreign_language(text) == ""


def test_english_with_foreign_names_and_words_stays_english() -> None:
    text = (
        "The Süddeutsche Zeitung said that the word Ампір on the wall was older than “la tempête de la nuit” of 2031. "
    )
    assert foreign_language(text * 3) == ""
    assert foreign_language("12 | 40 | 7 | Hale | Vell | Moor | " * 30) == ""


def test_text_of_other_encodings_is_read_and_said(tmp_path: Path) -> None:
    old = written(tmp_path, "old.txt", "A café burned: “12 dead”.".encode("cp1252"))
    torn = written(tmp_path, "torn.txt", "Cafés in Košice — 12 dead".encode() + b"\xe2\x80")
    wide = written(tmp_path, "wide.txt", "A café burned".encode("utf-16"))
    read = articles(old, torn, wide)
    assert read["old"] == "A café burned: “12 dead”."
    assert read["torn"] == "Cafés in Košice — 12 dead\ufffd"
    assert read["wide"] == "A café burned"
    assert [note.split(": ")[1][:30] for note in notes(old, torn, wide)] == [
        "is not UTF-8; read as Windows-",
        "1 bytes that are not UTF-8, th",
    ]


def test_a_stray_nul_is_text_and_a_picture_is_none(tmp_path: Path) -> None:
    assert articles(written(tmp_path, "a.txt", b"The gale\x00 killed 12 sailors.")) == {
        "a": "The gale\x00 killed 12 sailors."
    }
    picture = written(tmp_path, "b.txt", b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x00\x01\x00" * 9)
    assert passed(picture) == [f"{picture}: is a picture. Give the text; words in pictures are not read."]
    noise = written(tmp_path, "c.txt", bytes(range(32)) * 9)
    assert passed(noise) == [f"{noise}: holds binary data, no text. Give a text file, or the text saved as .txt."]


BAD_FILES = {
    "empty.txt": (b"", "is empty"),
    "blank.txt": (b" \n\n\t", "is empty"),
    "marks.txt": (b"\xef\xbb\xbf", "holds no text"),
    "bytes.txt": (bytes(range(128, 256)), "is neither UTF-8 nor Windows-1252"),
    "half.txt": (b"\xff\xfe1\x002", "starts like UTF-16 and breaks off"),
    "paper.pdf": (b"%PDF-1.7", "is a broken PDF file"),
    "LICENSE": (b"MIT", "files without an ending are not read"),
    "empty.jsonl": (b"\n\n", "is empty"),
    "empty.csv": (b"", "is empty"),
    "header.csv": (b"id,text\n", "has no rows below its header"),
    "other.csv": (b"id,body\n1,The gale\n", "has no column 'text', only id, body"),
    "wide.csv": ("id,text\n1,x\n".encode("utf-16"), "is UTF-16"),
    "empty.html": (b"<html><script>12</script></html>", "shows no text"),
}


@pytest.mark.parametrize("name", BAD_FILES)
def test_what_cannot_be_read_is_named_with_its_cure_and_the_rest_goes_on(tmp_path: Path, name: str) -> None:
    content, reason = BAD_FILES[name]
    written(tmp_path, name, content)
    written(tmp_path, "zz.txt", NEWS)
    [problem] = (read for read in read_documents([tmp_path]) if isinstance(read, Passed))
    assert problem.where == str(tmp_path / name)
    assert problem.reason.startswith(reason)
    assert len(problem.cure) > 10
    assert articles(tmp_path) == {"zz": NEWS}


def test_paths_that_are_not_there_are_named(tmp_path: Path) -> None:
    (tmp_path / "nothing").mkdir()
    assert "no such file or folder" in passed(tmp_path / "absent.txt")[0]
    assert "the folder is empty" in passed(tmp_path / "nothing")[0]


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_a_file_or_folder_that_may_not_be_read_is_named(tmp_path: Path) -> None:
    locked = written(tmp_path, "locked.txt", NEWS)
    locked.chmod(0)
    assert "cannot be opened (permission denied)" in passed(locked)[0]


def test_a_file_name_that_is_no_text_names_its_article_all_the_same(tmp_path: Path) -> None:
    name = os.fsdecode(os.fsencode(tmp_path) + b"/caf\xe9.txt")
    Path(name).write_text(NEWS)
    assert list(articles(tmp_path)) == ["caf_"]


def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.txt")
    assert "is no regular file" in passed(tmp_path)[0]


def test_folders_are_read_sorted_and_below_but_not_hidden_files(tmp_path: Path) -> None:
    for name in ("b.txt", "a.MD", "sub/c.txt", "sub/a.txt", ".hidden.txt", ".git/d.txt"):
        written(tmp_path, name, NEWS)
    assert list(articles(tmp_path)) == ["a", "b", "a-2", "c"]
    assert notes(tmp_path) == ["a: another article has this id; this one is called a-2."]


def test_equal_ids_stay_apart_even_from_ids_that_look_made_up(tmp_path: Path) -> None:
    lines = [json.dumps({"id": name, "text": name}) for name in ("r", "r-2", "r", "r", "r-2")]
    assert list(articles(written(tmp_path, "x.jsonl", "\n".join(lines)))) == ["r", "r-2", "r-3", "r-4", "r-2-2"]


def test_json_lines_are_articles_with_what_is_known_of_them(tmp_path: Path) -> None:
    row = {
        "id": "h1", "text": "12 dead\r\n", "title": "Gale", "outlet": "Hale Courier",
        "published": "2031-05-04T10:00:00Z", "url": "http://hale.example/1", "section": "home",
    }  # fmt: skip
    [article] = read_documents([written(tmp_path, "x.jsonl", json.dumps(row) + "\n\n")])
    assert isinstance(article, Article)
    assert article.model_dump(exclude={"sha256", "language"}) == {k: v for k, v in row.items() if k != "section"}


def test_bad_json_lines_are_passed_over_by_number(tmp_path: Path) -> None:
    lines = [
        '{"id": 7, "text": "12 dead"}', "{bad", "[1]", '{"id": "b"}', '{"text": ["a"]}', '{"text": " "}', "[" * 100_000,
        '{"text": "40 hurt", "id": null}', '{"text": "x", "language": "de"}',
    ]  # fmt: skip
    path = written(tmp_path, "x.jsonl", "\n".join(lines).encode() + b'\n{"text": "caf\xe9", "id": "old"}\n\xff\xfe\x00')
    assert articles(path) == {"7": "12 dead", "x-8": "40 hurt", "old": "café"}
    assert [problem.removeprefix(f"{path}, ").split(". ")[0][:32] for problem in passed(path)] == [
        "line 2: is no JSON (Expecting pr",
        "line 3: is no JSON object",
        'line 4: has no "text"',
        "line 5: 'text' is no text but li",
        "line 6: holds no text",
        "line 7: is no JSON (maximum recu",
        "line 9: is in German",
        "line 11: starts like UTF-16 and ",
    ]


def test_a_date_in_words_is_left_blank_and_said(tmp_path: Path) -> None:
    path = written(tmp_path, "x.jsonl", '{"id": "a", "text": "12 dead", "published": "May 4"}')
    assert "published 'May 4' is no date such as 2031-05-04" in notes(path)[0]
    assert list(articles(path)) == ["a"]


def test_csv_rows_are_articles_whatever_the_delimiter_and_the_case(tmp_path: Path) -> None:
    comma = written(tmp_path, "a.csv", 'ID, Text ,outlet\r\nx,"Twelve, no\r\n""13"", dead",Hale\r\n\r\ny,40 hurt,\r\n')
    semicolon = written(tmp_path, "b.csv", "\ufefftext;id\n12 dead;z\n\n;w\n")
    tab = written(tmp_path, "c.csv", "text\tid\n12 dead\n")
    assert articles(comma) == {"x": 'Twelve, no\r\n"13", dead', "y": "40 hurt"}
    assert articles(semicolon) == {"z": "12 dead"}
    assert articles(tab) == {"c-2": "12 dead"}
    assert "row 3: holds no text" in passed(semicolon)[0]


def test_a_csv_file_that_breaks_off_keeps_the_rows_before(tmp_path: Path) -> None:
    path = written(tmp_path, "a.csv", "id,text\nx,12 dead\ny,40\rhurt\nz,3 left\n")
    assert articles(path) == {"x": "12 dead"}
    assert "breaks off at line 3" in passed(path)[0]


PAGE = """<!doctype html><html lang="en-GB"><head><meta charset="utf-8"><title>Gale &amp; flood</title>
<meta property="og:site_name" content="Hale &quot;Courier&quot;"><meta name='date' content='2031-05-04'>
<link rel=canonical href="http://hale.example/1"><style>p { color: red }</style></head>
<body><nav>5 sections</nav><!-- 99 <p> --><h1>Gale kills
   12</h1><p onclick="if (a > b) 3">At&nbsp;least <b>12</b> sailors&#44;<br>40&nbsp;hurt.
<script>var n = "</p>" + 77</script>
<ul><li>3 ships<li>4 boats</ul><form>6 fields</form><footer>2031</footer></body></html>"""


def test_a_web_page_is_the_text_a_reader_sees(tmp_path: Path) -> None:
    [article] = read_documents([written(tmp_path, "gale.html", PAGE)])
    assert isinstance(article, Article)
    assert article.text == "Gale kills 12\n\nAt\u00a0least 12 sailors,\n40\u00a0hurt.\n\n3 ships\n\n4 boats"
    assert (article.id, article.title, article.outlet) == ("gale", "Gale & flood", 'Hale "Courier"')
    assert (article.published, article.url) == ("2031-05-04", "http://hale.example/1")


def test_a_web_page_names_its_own_encoding_and_language(tmp_path: Path) -> None:
    greek = '<meta charset="iso-8859-7"><p>12 νεκροί and 40 hurt'
    assert articles(written(tmp_path, "a.htm", greek.encode("iso-8859-7"))) == {"a": "12 νεκροί and 40 hurt"}
    assert "is in French" in passed(written(tmp_path, "b.html", '<html lang="fr"><p>12 morts'))[0]


def test_an_element_that_never_ends_hides_nothing() -> None:
    assert page_text("<nav><p>12 dead</p>")[0] == "12 dead"
    assert page_text("12 dead <b")[0] == "12 dead <b"
    assert page_text("5 < 7 and 9 > 3")[0] == "5 < 7 and 9 > 3"


HOSTILE_MARKUP = [
    "<!--",
    "<a ",
    '<a b="',
    "<nav>",
    "<",
    "&#9",
    "&",
    '"',
    "<p>",
    "<meta a=",
    "</",
    "<script>",
    "<meta name=a",
    "<a '\"",
]


@pytest.mark.parametrize("unit", HOSTILE_MARKUP)
def test_broken_markup_of_any_length_is_read_in_linear_time(unit: str) -> None:
    started = time.process_time()
    page_text(unit * 200_000)
    assert time.process_time() - started < 8


@given(st.text(alphabet="<>/!-abp=\"'& #;nv\n", max_size=60) | st.text(max_size=60))
def test_any_markup_at_all_is_read(markup: str) -> None:
    text, _ = page_text(markup)
    assert text == text.strip(" \n")


@given(st.binary(max_size=200), st.sampled_from(["a.txt", "a.md", "a.html", "a.jsonl", "a.csv", "a.zip", "a"]))
@settings(suppress_health_check=[HealthCheck.too_slow])
def test_any_bytes_at_all_are_read_or_passed_over(content: bytes, name: str) -> None:
    reads: list[Read] = list(read_upload(name, content))
    assert all(read.text for read in reads if isinstance(read, Article))
    assert all(read.cure and read.reason for read in reads if isinstance(read, Passed))


def test_an_upload_is_read_like_a_file(tmp_path: Path) -> None:
    path = written(tmp_path, "hale.txt", NEWS)
    assert list(read_upload("hale.txt", NEWS.encode())) == list(read_documents([path]))
    assert str(next(read_upload("hale.docx", b"PK"))).startswith("hale.docx: is called a Word document and is none")


def test_a_line_of_twenty_megabytes_is_one_article(tmp_path: Path) -> None:
    line = "the gale killed 12 sailors and " * 650_000
    assert {name: len(text) for name, text in articles(written(tmp_path, "long.txt", line)).items()} == {
        "long": len(line)
    }


def test_links_to_folders_do_not_lead_in_circles(tmp_path: Path) -> None:
    written(tmp_path, "a.txt", NEWS)
    (tmp_path / "again").symlink_to(tmp_path)
    assert list(articles(tmp_path)) == ["a"]
    assert stat.S_ISLNK((tmp_path / "again").lstat().st_mode)


def test_articles_come_one_at_a_time(tmp_path: Path) -> None:
    reads = read_documents([written(tmp_path, "x.jsonl", '{"id": "a", "text": "12 dead"}\n'), tmp_path / "absent"])
    assert isinstance(next(reads), Article)
    assert isinstance(next(reads), Passed)


@pytest.mark.parametrize("source", ["ftp://vell.example/a.txt", "file:///vell/a.txt"])
def test_an_address_of_another_kind_is_no_missing_file(source: str) -> None:
    (read,) = read_documents([source])
    assert isinstance(read, Passed)
    assert read.reason == "is no web address"
