"""The words of the interface stand in files of their own: each key is there and used, and gets what it asks for."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from pydantic import ValidationError

from extract.messages import MESSAGES
from extract.texts import COUNT, Interface, Plural, blanks_of
from facts.code_words import rule_name
from facts.comparison import LADDER
from facts.interface import INTERFACE, text
from tests.spoken import spoken

ROOT = Path(__file__).parents[1]
MODULES = sorted([*(ROOT / "facts").rglob("*.py"), *(ROOT / "extract").rglob("*.py")])
FILES_AND_ROWS = ("reading", "rows", "documents", "decoding", "duplicates", "errors")
# The other modules of extract hold the words of English articles, and names of rules.
EXTRACTING = [path for path in (ROOT / "extract").glob("*.py") if path.stem not in FILES_AND_ROWS]
ASKED = frozenset({"text", "told"})
TEXTS = {**INTERFACE.texts(), **MESSAGES.texts()}
LABELS = "labels are put together from the words of articles, which are English"
COMMAND_LINE = "the command line"
NUMBERS = "how English writes numbers and units; another language needs other code"
# Modules that hold words all the same.
OWN_WORDS = {
    "__main__": COMMAND_LINE,
    "commands": COMMAND_LINE,
    "beside_labels": LABELS,
    "counted_labels": LABELS,
    "labels": LABELS,
    "measured_labels": LABELS,
    "mentions": "words that are looked for in articles",
    "reasons": "only the words of articles, and a name for a number without a noun",
    "settings": "names of units as articles write them",
    "wording": NUMBERS,
    "authorities": NUMBERS,
    "comparison": "rules of the ladder, a contract of discrepancies.csv",
    "interface": "the texts' own doctests",
    "texts": "the texts' own doctests",
    "records": "an error of ours, not of a reader's",
}
SHOWN = [path for path in MODULES if path.stem not in OWN_WORDS and path not in EXTRACTING]
KEY = re.compile(r"[a-z]+\.(?!toml$|csv$|typ$)[a-z_]+")


def calls() -> Iterator[tuple[str, set[str]]]:
    """Each `text("…")` or `told("…")` with the blanks it fills in by name."""
    for path in MODULES:
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in ASKED:
                for first in node.args[:1]:
                    if isinstance(first, ast.Constant) and all(each.arg for each in node.keywords):
                        yield str(first.value), {each.arg for each in node.keywords if each.arg}


def strings() -> set[str]:
    """Every string of the modules: tables name keys without calling for them at once."""
    trees = (ast.parse(path.read_text(encoding="utf-8")) for path in MODULES)
    return {
        node.value
        for tree in trees
        for node in ast.walk(tree)
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    }


def blanks(key: str) -> frozenset[str]:
    words = TEXTS[key]
    return blanks_of(words.other if isinstance(words, Plural) else words)


def test_every_key_asked_for_is_written_with_the_same_blanks() -> None:
    for key, filled in calls():
        assert key in TEXTS, key
        count = {COUNT} if isinstance(TEXTS[key], Plural) else set()
        assert blanks(key) | count == filled | count, key


def test_every_key_written_is_used() -> None:
    held = strings()
    assert [key for key in TEXTS if not {key, *made_from(key)} & held] == []


def made_from(key: str) -> set[str]:
    """Keys that are put together: a noun that is counted, a rule of the ladder."""
    return {key.removeprefix("count."), key.removeprefix("rule.").replace("_", " ")}


def test_every_rule_of_the_ladder_has_words() -> None:
    assert all(rule_name(level.rule) for level in LADDER)


def test_every_key_named_is_written() -> None:
    pages = {key.partition(".")[0] for key in TEXTS}
    named = {words for words in strings() if KEY.fullmatch(words) and words.partition(".")[0] in pages}
    assert named - TEXTS.keys() == set()


def test_words_are_filled_in() -> None:
    assert text("link.together", speaking=2, all=5) == "2 of 5 reasons speak for it."
    assert text("review.headline", count=1) == "1 thing waits for a look."


@pytest.mark.parametrize(
    "words",
    ["", "{}", "{0} figures", {"one": "a figure", "other": "figures"}, {"one": "{name}", "other": "{count}"}, 7],
)
def test_words_that_cannot_be_filled_in_are_refused(words: object) -> None:
    with pytest.raises(ValidationError):
        Interface.model_validate({"page": {"key": words}})


@pytest.mark.parametrize("path", SHOWN, ids=lambda path: path.stem)
def test_a_module_says_nothing_but_by_key(path: Path) -> None:
    said = spoken(ast.parse(path.read_text(encoding="utf-8")))
    assert said == []


@pytest.mark.parametrize("path", sorted((ROOT / "facts").rglob("*.js")), ids=lambda path: path.stem)
def test_a_script_says_nothing_but_what_it_is_given(path: Path) -> None:
    assert re.findall(r"""["'`][A-Z][a-z]+ [^"'`\n]*["'`]""", path.read_text(encoding="utf-8")) == []


def test_words_in_a_module_are_found() -> None:
    source = """
def draw(count):
    "Docstrings are for those who read the code."
    st.markdown("figures")
    LEAD = f"{count} figures differ"
    st.button(text("page.key"), key="A key of a widget", icon=":material/close:")
    st.markdown(f":gray-badge[{count}] **{count}**")
    return ["Figure", "card-key", "<p style='color: red'>{words}</p>"]
"""
    assert [each.line for each in spoken(ast.parse(source))] == [4, 5, 8]
