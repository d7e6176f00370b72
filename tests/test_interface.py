"""The words of the interface stand in one file: every key is there, is used, and gets the blanks it asks for."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path
from string import Formatter

from facts.views.interface import text, texts

VIEWS = Path(__file__).parents[1] / "facts" / "views"
KEY = re.compile(r"[a-z]+\.[a-z_]+")


def calls() -> Iterator[tuple[str, set[str]]]:
    """Each `text("…")` of the pages, with the blanks it fills in."""
    for path in sorted(VIEWS.glob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "text":
                for first in node.args[:1]:
                    if isinstance(first, ast.Constant):
                        yield str(first.value), {each.arg for each in node.keywords if each.arg}


def strings() -> set[str]:
    """Every string of the pages that has the form of a key: tables name keys without calling for them at once."""
    trees = (ast.parse(path.read_text(encoding="utf-8")) for path in VIEWS.glob("*.py"))
    held = (node.value for tree in trees for node in ast.walk(tree) if isinstance(node, ast.Constant))
    return {words for words in held if isinstance(words, str) and KEY.fullmatch(words)}


def blanks(words: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(words) if name}


def test_every_key_asked_for_is_written_with_the_same_blanks() -> None:
    for key, filled in calls():
        assert key in texts(), key
        assert blanks(texts()[key]) == filled, key


def test_every_key_written_is_used() -> None:
    assert set(texts()) - strings() == set()


def test_words_are_filled_in() -> None:
    assert text("link.together", speaking=2, all=5) == "2 of 5 reasons speak for it."
