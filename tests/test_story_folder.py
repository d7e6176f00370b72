"""Story folders: what is written is read back, and whatever is wrong is named with its place and its cure."""

import hashlib
import shutil
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extract.models import Article
from facts.errors import StoryError
from facts.models import Story
from facts.story_folder import (
    attach_texts,
    bundled_stories,
    check_story,
    find_story,
    load_story,
    texts_from_folder,
    write_files,
)
from tests.builders import article, claim, quantity, save_story, story

TEXT = "Fire crews said 12 workers died at the mill. About 40 were treated."
DIGEST = hashlib.sha256(TEXT.encode()).hexdigest()


def mill_fire() -> Story:
    told = Article(id="harbour-post", outlet="Harbour Post", sha256=DIGEST)
    died = claim(quantity(12, surface="12 workers", start=16), "harbour-post", credited="Fire crews")
    treated = claim(quantity(40, qualifier="approx", surface="About 40", start=45), "harbour-post")
    return story([died, treated], articles=[told, article("b")], silences=[("b", "f")])


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    save_story(mill_fire(), tmp_path / "mill-fire")
    return tmp_path / "mill-fire"


def edit(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


def problems(folder: Path) -> str:
    return "\n".join(str(each) for each in check_story(folder, {"harbour-post": TEXT}))


def test_what_was_saved_is_loaded(folder: Path) -> None:
    assert load_story(folder) == mill_fire()


def test_a_good_story_has_no_problems(folder: Path) -> None:
    assert check_story(folder, {"harbour-post": TEXT}) == ()


def test_tolerances_and_odd_titles_survive(tmp_path: Path) -> None:
    odd = mill_fire().model_copy(
        update={"title": 'A "mill"\n\\burns\t\x01', "tolerances": {"approx_pct": Decimal("7.5")}}
    )
    save_story(odd, tmp_path)
    assert load_story(tmp_path) == odd


def test_saving_leaves_only_the_files_of_the_story(folder: Path) -> None:
    save_story(mill_fire(), folder)
    names = {path.name for path in folder.iterdir()}
    assert names == {"story.toml", "articles.csv", "facts.csv", "claims.csv", "extracted.csv", "silences.csv"}


def test_a_save_cut_short_leaves_the_old_files(folder: Path) -> None:
    before = (folder / "facts.csv").read_bytes()
    (folder / "blocked").mkdir()
    (folder / "blocked" / "inside").touch()
    with pytest.raises(OSError, match="blocked"):
        write_files(folder, {"blocked": "a folder stands here", "facts.csv": "new"})
    assert (folder / "facts.csv").read_bytes() == before
    assert not list(folder.glob(".saving-*"))


def test_a_byte_order_mark_from_a_spreadsheet_is_no_problem(folder: Path) -> None:
    path = folder / "facts.csv"
    path.write_bytes(b"\xef\xbb\xbf" + path.read_bytes())
    assert load_story(folder) == mill_fire()


def test_optional_files_may_be_absent(folder: Path) -> None:
    (folder / "silences.csv").unlink()
    (folder / "extracted.csv").unlink()
    assert load_story(folder).silences == ()


@pytest.mark.parametrize(
    ("file", "old", "new", "where", "what"),
    [
        ("claims.csv", "12,12,exact", "13,12,exact", "claims.csv, row 2", "low 13 is above high 12"),
        ("claims.csv", "12,12,exact", "a dozen,12,exact", "claims.csv, row 2, low", "'a dozen' must be plain digits"),
        ("claims.csv", "12,12,exact", ",,exact", "claims.csv, row 2", "at least one bound"),
        ("claims.csv", ",approx,", ",maybe,", "claims.csv, row 3, qualifier", "'maybe' must be one of exact, approx"),
        ("claims.csv", ",count,", ",tally,", "claims.csv, row 2, kind", "'tally' must be one of count"),
        ("claims.csv", ",said,", ",shouted,", "claims.csv, row 2, stance", "'shouted' must be one of blank, said"),
        ("claims.csv", ",f,,", ",g,,", "claims.csv, row 2, fact", "no fact 'g'"),
        ("claims.csv", "harbour-post,0,16", "city-post,0,16", "claims.csv, row 2, article", "no article 'city-post'"),
        ("claims.csv", ",16,26,", ",15,26,", "claims.csv, row 2, start", "do not hold “12 workers”"),
        ("claims.csv", ",16,26,", ",sixteen,26,", "claims.csv, row 2, start", "'sixteen' must be a whole number"),
        ("claims.csv", ",45,53,", ",20,28,", "claims.csv, row 3", "overlaps “12 workers”"),
        ("claims.csv", ",f,,", ",f,perhaps,", "claims.csv, row 2, implicit", "must be yes, or blank for no"),
        ("claims.csv", "person,person,count", "furlong,furlong,measure", "row 2, unit", "unknown unit 'furlong'"),
        ("claims.csv", "12 workers", "one two three four five six seven eight nine", "surface", "9 words"),
        ("claims.csv", ",surface,", ",words,", "claims.csv, row 1", "no column surface"),
        ("articles.csv", DIGEST, "0" * 64, "articles.csv, row 2, sha256", "not the one 'harbour-post' was read from"),
        ("articles.csv", "Harbour Post,,", "Harbour Post,,yesterday", "articles.csv, row 2, published", "pattern"),
        ("articles.csv", "Harbour Post,,", "Harbour Post,,2031-13-45", "articles.csv, row 2, published", "month"),
        (
            "articles.csv",
            "\nb,",
            "\nharbour-post,",
            "articles.csv, row 3",
            "'harbour-post' is already in articles.csv, row 2",
        ),
        ("silences.csv", "b,f", "b,f,f", "silences.csv, row 2", "more cells than columns"),
        ("story.toml", 'id = "mill-fire"', "id = mill", "story.toml", "no TOML"),
        ("story.toml", 'language = "en"', 'tongue = "en"', "story.toml, tongue", "Extra inputs"),
    ],
)
def test_a_problem_is_named_with_its_place(folder: Path, file: str, old: str, new: str, where: str, what: str) -> None:
    edit(folder / file, old, new)
    found = [str(each) for each in check_story(folder, {"harbour-post": TEXT})]
    assert any(where in each and what in each for each in found), found


def test_all_problems_are_told_at_once(folder: Path) -> None:
    edit(folder / "claims.csv", "12,12,exact", "13,12,exact")
    edit(folder / "claims.csv", ",approx,", ",maybe,")
    (folder / "facts.csv").unlink()
    with pytest.raises(StoryError) as error:
        load_story(folder)
    assert "low 13 is above high 12" in str(error.value)
    assert "'maybe' must be one of exact, approx" in str(error.value)
    assert "facts.csv: the file is missing" in str(error.value)


def test_bytes_that_are_no_text_are_told(folder: Path) -> None:
    (folder / "claims.csv").write_bytes(b"article\xff\xfe")
    assert "claims.csv: byte 7 is not UTF-8" in problems(folder)


def test_a_duplicate_fact_is_told(folder: Path) -> None:
    with (folder / "facts.csv").open("a", encoding="utf-8") as file:
        file.write("f,Workers killed,person,,\n")
    assert "facts.csv, row 3: fact 'f' is already in facts.csv, row 2" in problems(folder)


def test_a_claim_stated_twice_is_told(folder: Path) -> None:
    row = (folder / "claims.csv").read_text(encoding="utf-8").splitlines()[1]
    with (folder / "claims.csv").open("a", encoding="utf-8") as file:
        file.write(f"{row}\n")
    assert "claim 'harbour-post:16-26' is already in" in problems(folder)


def test_words_alone_do_not_stop_a_story_from_loading(folder: Path) -> None:
    edit(folder / "claims.csv", "12 workers", "one two three four five six seven eight nine")
    assert load_story(folder).curated[0].quantity.surface.startswith("one two")


def test_texts_find_their_article_by_digest_and_never_by_name() -> None:
    wrong = attach_texts(mill_fire(), {"harbour-post": "Another text of the same name."})
    right = attach_texts(mill_fire(), {"renamed.txt": TEXT})
    assert [each.text for each in wrong.articles] == [None, None]
    assert [each.text for each in right.articles] == [TEXT, None]


def keep_text(folder: Path, text: str) -> None:
    (folder / "articles").mkdir()
    (folder / "articles" / "harbour-post.txt").write_text(text, encoding="utf-8")


def test_a_text_kept_in_the_folder_is_loaded_and_read(folder: Path) -> None:
    keep_text(folder, TEXT)
    loaded = load_story(folder)
    assert [each.text for each in loaded.articles] == [TEXT, None]
    assert [each.quantity.surface for each in loaded.extracted] == ["12 workers", "About 40"]
    assert check_story(folder) == ()


def test_figures_already_read_from_a_kept_text_are_not_read_again(folder: Path) -> None:
    read = claim(quantity(12, surface="12 workers", start=16), "harbour-post")
    save_story(mill_fire().model_copy(update={"extracted": (read,)}), folder)
    keep_text(folder, TEXT)
    assert [each.quantity.surface for each in load_story(folder).extracted] == ["12 workers"]


def test_a_kept_text_that_was_changed_is_told_and_left_out(folder: Path) -> None:
    keep_text(folder, TEXT.replace("12 workers", "13 workers"))
    found = "\n".join(map(str, check_story(folder)))
    assert "articles.csv, row 2, sha256: the text at hand is not the one 'harbour-post' was read from" in found
    assert "do not hold “12 workers”" in found
    assert [each.text for each in load_story(folder).articles] == [None, None]
    assert load_story(folder).extracted == ()


def test_texts_of_a_folder_leave_out_what_is_no_text(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(TEXT, encoding="utf-8")
    (tmp_path / "b.txt").write_bytes(b"\xff\xfe\x00")
    (tmp_path / "c.png").write_bytes(b"picture")
    assert texts_from_folder(tmp_path) == {"a": TEXT}
    assert texts_from_folder(tmp_path / "nowhere") == {}


def test_an_unknown_story_names_those_there_are() -> None:
    with pytest.raises(StoryError, match=r"No story 'atlantis'\. Bundled stories: "):
        find_story("atlantis")


def test_a_story_is_found_by_path(folder: Path) -> None:
    assert find_story(str(folder)) == folder


@pytest.mark.parametrize("name", sorted(bundled_stories()))
def test_bundled_stories_have_no_problems(name: str) -> None:
    assert check_story(bundled_stories()[name]) == ()


WORDS = st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=20).filter(str.strip)


@given(WORDS, st.decimals(allow_nan=False, allow_infinity=False, min_value=-(10**15), max_value=10**15))
def test_any_words_and_numbers_survive_saving(
    tmp_path_factory: pytest.TempPathFactory, words: str, value: Decimal
) -> None:
    folder = tmp_path_factory.mktemp("story")
    told = story([claim(quantity(value, surface=words, start=0), credited=words, counted=words)])
    save_story(told, folder)
    assert load_story(folder) == told


def test_a_lost_file_of_facts_is_told_once_and_not_for_every_claim(tmp_path: Path) -> None:
    folder = tmp_path / "story"
    shutil.copytree(bundled_stories()["istanbul-2025"], folder)
    (folder / "facts.csv").unlink()
    told = [str(problem) for problem in check_story(folder)]
    assert told[0].startswith("facts.csv: the file is missing")
    assert len(told) <= 3


@pytest.mark.parametrize(
    "line", ["x = " + "[" * 5_000, "big = " + "9" * 6_000, "[tolerances]\napprox_pct = 1e9999", "title = 7"]
)
def test_a_head_that_no_parser_wants_to_read_is_named(folder: Path, line: str) -> None:
    head = folder / "story.toml"
    head.write_text(f"{head.read_text(encoding='utf-8')}{line}\n", encoding="utf-8")
    assert str(check_story(folder)[0]).startswith("story.toml")


@pytest.mark.parametrize("number", ["9" * 19, "9" * 6_000])
def test_numbers_no_arithmetic_is_exact_with_are_named(folder: Path, number: str) -> None:
    edit(folder / "claims.csv", ",12,12,", f",{number},{number},")
    assert "claims.csv, row 2, low" in problems(folder)
