"""A story as one zip: the same bytes each time, the same story where it is opened, and nothing hostile gets in."""

import io
import json
import struct
import zipfile
from collections.abc import Callable, Mapping
from contextlib import suppress
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from extract.errors import CrosscountError
from extract.models import Article
from facts.archive import pack, zipped
from facts.decided import decided
from facts.desk import Desk
from facts.errors import StoreError
from facts.models import Report
from facts.pipeline import build_report
from facts.receiving import receive
from facts.store import Store
from facts.unpacking import LARGEST_STORY, LARGEST_ZIP, unpack

TEXTS = {
    "post": "Twelve people were killed when a mill burned down in Harbour, police said. A further 30 people were hurt.",
    "times": "A fire at a mill in Harbour killed 13 people, according to police. About 30 were hurt.\r\n",
    "wire": "The death toll in the mill fire rose to 13 from 12. Firefighters used 9 pumps.",
}


@pytest.fixture
def here(tmp_path: Path) -> Store:
    return Store(tmp_path / "here")


@pytest.fixture
def there(tmp_path: Path) -> Store:
    return Store(tmp_path / "there")


def report(store: Store, name: str) -> Report:
    held = store.open(name)
    return decided(build_report(held.story), held.decisions)


def worked_on(store: Store, *, share: bool) -> str:
    name = store.create("Mill fire", [Article(id=i, text=t) for i, t in TEXTS.items()], share_texts=share)
    shown = report(store, name)
    desk = Desk(shown, "Anna")
    store.decide(name, desk.rename(shown.statements[0].fact, label="Deaths"), desk.accept(shown.statements[0].claim.id))
    store.decide(name, Desk(shown, "Ben").reject(shown.statements[1].claim.id, why="“hurt” of another fire"))
    store.remove_articles(name, ["wire"])
    return name


def contents(data: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


@pytest.mark.parametrize("share", [True, False])
def test_a_story_opens_elsewhere_as_the_same_story_to_the_last_byte(here: Store, there: Store, *, share: bool) -> None:
    name = worked_on(here, share=share)
    data = pack(here.folder(name))
    assert pack(here.folder(name)) == data
    received = receive(there, data)
    assert (received.name, received.is_new, received.passed) == (name, True, ())
    assert pack(there.folder(name)) == data
    one, other = report(here, name), report(there, name)
    assert (one.statements, one.comparisons, one.facts) == (other.statements, other.comparisons, other.facts)
    assert (one.rejected, one.preferences, one.unapplied) == (other.rejected, other.preferences, other.unapplied)


@pytest.mark.parametrize("name", ["istanbul-2025", "port-averin-fire"])
def test_the_bundled_stories_travel(here: Store, there: Store, name: str) -> None:
    shown = report(here, name)
    here.decide(name, Desk(shown, "Anna").reject(shown.statements[0].claim.id))
    here.share_texts(name, share=False)
    data = pack(here.folder(name))
    receive(there, data, name)
    assert pack(there.folder(name)) == data
    assert report(there, name).comparisons == report(here, name).comparisons


def test_links_of_texts_that_are_not_at_hand_last_when_an_article_joins(here: Store, there: Store) -> None:
    here.create("Port fire", list(here.open("port-averin-fire").story.articles))
    before = report(here, "port-fire")
    receive(there, pack(here.folder("port-fire")))
    there.add_articles("port-fire", [Article(id="zz-new", text="Five people were killed in the fire on the ferry.")])
    after = report(there, "port-fire")
    was = {each.claim.id: each.fact for each in before.statements if each.fact}
    now = {each.claim.id: each.fact for each in after.statements}
    assert {name: now[name] for name in was} == was
    assert {each.id for each in before.facts} <= {each.id for each in after.facts}
    there.place("third", contents_of_story(pack(there.folder("port-fire"))))
    assert report(there, "third").statements == after.statements


def contents_of_story(data: bytes) -> dict[str, bytes]:
    return unpack(data).files


def test_texts_go_along_only_where_they_may(here: Store) -> None:
    kept = worked_on(here, share=False)
    data = pack(here.folder(kept))
    assert not [name for name in contents(data) if name.startswith("articles/")]
    assert b"burned down" not in b"".join(contents(data).values())
    here.share_texts(kept, share=True)
    assert contents(pack(here.folder(kept)))["articles/times.txt"] == TEXTS["times"].encode()


def test_the_same_story_is_not_kept_twice(here: Store, there: Store) -> None:
    data = pack(here.folder(worked_on(here, share=True)))
    receive(there, data)
    assert receive(there, data) == ("mill-fire", False, ())
    there.rename("mill-fire", "Mill fire, looked at again")
    assert receive(there, data).name == "mill-fire-2"
    with pytest.raises(StoreError, match="already"):
        receive(there, data, "mill-fire")


def test_a_removed_article_travels_as_rows_and_comes_back(here: Store, there: Store) -> None:
    name = worked_on(here, share=True)
    receive(there, pack(here.folder(name)))
    assert there.add_articles(name, [Article(id="x", text=TEXTS["wire"])]).ids == ("wire",)


def test_the_package_is_valid_and_every_column_is_described(here: Store, tmp_path: Path) -> None:
    frictionless = pytest.importorskip("frictionless")
    for name in ("istanbul-2025", worked_on(here, share=False)):
        folder = tmp_path / f"out-{name}"
        data = pack(here.folder(name)) if name in here.names() else pack(Path("facts/stories") / name)
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            archive.extractall(folder)
        found = frictionless.validate(str(folder / "datapackage.json"))
        assert found.valid, found.flatten(["title", "rowNumber", "fieldName", "note"])
        package = json.loads((folder / "datapackage.json").read_text(encoding="utf-8"))
        assert {each["path"] for each in package["resources"]} >= {"claims.csv", "tables/decisions.csv", "story.toml"}
        fields = [field for each in package["resources"] for field in each.get("schema", {}).get("fields", ())]
        assert all(field["description"] for field in fields)


def test_the_words_that_go_along_say_who_decided_and_whose_the_articles_are(here: Store) -> None:
    files = contents(pack(here.folder(worked_on(here, share=False)), date(2031, 5, 4)))
    assert "2 articles without their texts" in files["README.md"].decode()
    assert "3 decisions by Anna, Ben" in files["README.md"].decode()
    assert '  - name: "Anna"\n  - name: "Ben"\n' in files["CITATION.cff"].decode()
    assert "date-released: 2031-05-04" in files["CITATION.cff"].decode()
    assert "belong to their publishers" in files["RIGHTS.md"].decode()
    rows = files["tables/decisions.csv"].decode().splitlines()
    assert [row.split(",")[2:4] for row in rows[1:]] == [["Anna", "rename"], ["Anna", "accept"], ["Ben", "reject"]]


def packed(here: Store) -> dict[str, bytes]:
    return contents(pack(here.folder(worked_on(here, share=True))))


def entry(name: str, *, mode: int = 0o100644, method: int = zipfile.ZIP_DEFLATED) -> zipfile.ZipInfo:
    made = zipfile.ZipInfo("placeholder")
    made.filename = made.orig_filename = name
    made.external_attr, made.create_system, made.compress_type = mode << 16, 3, method
    return made


def with_entry(files: Mapping[str, bytes], made: zipfile.ZipInfo, content: bytes = b"x") -> bytes:
    buffer = io.BytesIO(zipped(files))
    with zipfile.ZipFile(buffer, "a") as archive:
        archive.writestr(made, content)
    return buffer.getvalue()


def bomb(files: Mapping[str, bytes]) -> bytes:
    return with_entry(files, entry("articles/bomb.txt"), b"0" * 20_000_000)


def lying(files: Mapping[str, bytes]) -> bytes:
    """An entry that is longer than the zip's directory says."""
    data = with_entry(files, entry("articles/lying.txt"), b"0" * 5_000)
    return data.replace(struct.pack("<I", 5_000), struct.pack("<I", 10))


def locked(files: Mapping[str, bytes]) -> bytes:
    """The flag that says a password is needed, in both places."""
    made = with_entry(files, entry("articles/locked.txt"))
    at = made.rindex(b"PK\x01\x02")
    return made[: at + 8] + struct.pack("<H", 1) + made[at + 10 :]


HOSTILE: dict[str, tuple[Callable[[Mapping[str, bytes]], bytes], str]] = {
    "upwards": (lambda files: with_entry(files, entry("../escape.txt")), "leads out"),
    "upwards within": (lambda files: with_entry(files, entry("articles/../../escape.txt")), "leads out"),
    "absolute": (lambda files: with_entry(files, entry("/etc/escape")), "leads out"),
    "of a drive": (lambda files: with_entry(files, entry("C:/escape.txt")), "leads out"),
    "backslashes": (lambda files: with_entry(files, entry("articles\\..\\..\\escape.txt")), "leads out"),
    "a NUL": (lambda files: with_entry(files, entry("articles/a.txt\0.exe")), "leads out"),
    "nothing between slashes": (lambda files: with_entry(files, entry("articles//a.txt")), "leads out"),
    "a device": (lambda files: with_entry(files, entry("articles/CON.txt")), "name of a device"),
    "a link": (lambda files: with_entry(files, entry("articles/a.txt", mode=0o120777), b"/etc/passwd"), "is a link"),
    "a pipe": (lambda files: with_entry(files, entry("articles/a.txt", mode=0o010644)), "is a link or no regular"),
    "twice": (lambda files: with_entry(files, entry("STORY.toml")), "is in there twice"),
    "an archive within": (lambda files: with_entry(files, entry("articles/more.zip")), "archive within"),
    "a bomb": (bomb, "unfolds to more than"),
    "longer than it says": (lying, "The zip was not opened"),
    "a password": (locked, "locked with a password"),
    "another method": (
        lambda files: with_entry(files, entry("articles/a.txt", method=zipfile.ZIP_LZMA)),
        "a way we do",
    ),
    "no story": (lambda _: zipped({"notes.txt": b"x"}), "holds no story.toml"),
    "no zip": (lambda _: b"nothing of the kind", "no whole zip file"),
    "cut short": (lambda files: zipped(files)[:-200], "no whole zip file"),
    "nothing": (lambda _: b"", "no whole zip file"),
}


@pytest.mark.parametrize("kind", HOSTILE)
def test_a_hostile_zip_is_refused_and_nothing_is_written(here: Store, there: Store, kind: str) -> None:
    make, told = HOSTILE[kind]
    data = make(packed(here))
    outside = {path for path in there.root.parent.rglob("*") if there.root not in path.parents}
    with pytest.raises(StoreError, match=told):
        receive(there, data)
    assert there.stories() == ()
    assert {path for path in there.root.parent.rglob("*") if there.root not in path.parents} == outside


def test_what_is_too_long_is_refused_before_it_is_read(here: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    assert LARGEST_ZIP <= LARGEST_STORY
    data = zipped(packed(here))
    for name in ("LARGEST_ZIP", "LARGEST_STORY", "MOST_ENTRIES"):
        with monkeypatch.context() as patch:
            patch.setattr(f"facts.unpacking.{name}", 9)
            with pytest.raises(StoreError, match=r"more than|longer than"):
                unpack(data)


def test_a_folder_packed_by_hand_opens_and_what_is_unknown_is_told(here: Store, there: Store) -> None:
    files = packed(here)
    litter = {"__MACOSX/mill/._story.toml": b"x", "mill/.DS_Store": b"x", "mill/notes.docx": b"x"}
    data = zipped({**{f"mill/{name}": content for name, content in files.items()}, **litter})
    assert receive(there, data).passed == ("notes.docx",)
    assert report(there, "mill-fire").statements == report(here, "mill-fire").statements


def test_nonsense_in_the_tables_is_named_and_not_kept(here: Store, there: Store) -> None:
    files = packed(here)
    with pytest.raises(CrosscountError, match=r"articles.csv, row 1: no column id"):
        receive(there, zipped({**files, "articles.csv": b"nonsense\n1\n"}))
    with pytest.raises(CrosscountError, match="the file is missing"):
        receive(there, zipped({name: content for name, content in files.items() if name != "facts.csv"}))
    assert there.stories() == ()


def test_a_damaged_decision_travels_with_the_rest(here: Store, there: Store) -> None:
    files = packed(here)
    receive(there, zipped({**files, "decisions.jsonl": b"nonsense\n" + files["decisions.jsonl"]}))
    held = there.open("mill-fire")
    assert (len(held.decisions), [each.where for each in held.problems]) == (3, ["decisions.jsonl, line 1"])


@given(st.binary(max_size=400), st.integers(0, 10_000))
@settings(max_examples=60, deadline=None)
def test_any_bytes_are_a_story_or_a_clear_refusal(noise: bytes, at: int) -> None:
    data = bytearray(zipped({"story.toml": b'id = "a"\ntitle = "A"\n', "articles/a.txt": b"twelve " * 50}))
    place = at % len(data)
    data[place : place + len(noise)] = noise
    for each in (bytes(data), noise):
        with suppress(StoreError):
            assert "story.toml" in unpack(each).files
