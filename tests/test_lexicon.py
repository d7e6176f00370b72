"""Word lists are read as they are shaped, and a first result loads nothing that it can do without."""

import pkgutil
import re
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

from extract import lexicon
from extract.errors import LexiconError
from extract.tokens import tokenize

LEXICON = Path(lexicon.__file__).parent
ROOT = LEXICON.parents[1]


class Hyphens(lexicon.Entry, frozen=True):
    before: frozenset[str]
    measured: frozenset[int]


class Before(lexicon.Entry, frozen=True):
    before: frozenset[str]


@pytest.mark.parametrize(("shape", "said"), [(Hyphens, "int"), (Before, "measured")])
def test_a_list_of_another_shape_is_refused_by_its_file_and_key(shape: type[lexicon.Entry], said: str) -> None:
    with pytest.raises(LexiconError, match=rf"^extract/lexicon/hyphens\.toml: .*`?{said}"):
        lexicon.read("hyphens", shape)


def test_what_is_no_toml_is_refused_by_its_file(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pkgutil, "get_data", lambda *_: b"before = [")
    with pytest.raises(LexiconError, match=r"^extract/lexicon/odd\.toml: "):
        lexicon.parsed("odd")


# What start-up has cost before: parsers written in Python, models that are built, tables for rare texts, frames.
LEFT_OUT = {"tomllib", "importlib.metadata", "importlib.resources", "html", "email", "zipfile", "pandas", "streamlit"}


def test_a_first_result_loads_nothing_it_can_do_without() -> None:
    code = "from extract import extract; extract('Police said 12 boats sank.'); import sys; print(*sys.modules)"
    loaded = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True).stdout.split()
    assert LEFT_OUT.isdisjoint(loaded)
    assert "extract.claims" in loaded


# What is said about the words of a list, and lists of several words, of parts of words, or sought in plain text.
ABOUT_WORDS = {"examples", "example", "expected", "reason", "why", "note"}
PHRASES = {
    "clauses.phrasal", "hyphens.measured", "languages", "nouns.people", "nouns.people_endings", "qualifiers",
    "scopes.subsets.before", "scopes.subsets.behind", "scopes.windows.pairs", "sentences", "units",
}  # fmt: skip


def words_of(listed: object, key: str) -> Iterator[tuple[str, str]]:
    if isinstance(listed, dict) and key not in PHRASES:
        for name, inner in listed.items():
            yield from words_of(inner, f"{key}.{name}") if name not in ABOUT_WORDS else ()
    elif isinstance(listed, list) and key not in PHRASES:
        yield from ((key, word) for word in listed if isinstance(word, str))
    elif isinstance(listed, str):
        yield from ((key, word) for word in listed.split())


def test_each_word_that_is_compared_with_one_token_is_one() -> None:
    files = {path.stem: tomllib.loads(path.read_text(encoding="utf-8")) for path in LEXICON.glob("*.toml")}
    found = [pair for name, listed in files.items() for pair in words_of(listed, name)]
    assert len(found) > 4000
    assert [(key, word) for key, word in found if word and len(tokenize(word)) != 1] == []


# The weights are written by the fit.
LEXICONS = [
    path
    for package in ("extract", "facts")
    for path in sorted((ROOT / package / "lexicon").glob("*.toml"))
    if path.stem != "weights"
]


@pytest.mark.parametrize("path", LEXICONS, ids=lambda path: f"{path.parts[-3]}-{path.stem}")
def test_a_lexicon_says_which_module_reads_it(path: Path) -> None:
    said = re.search(r"[Rr]ead by (\w+)\.(\w+)", path.read_text(encoding="utf-8"))
    assert said, f"{path.name} lacks “Read by …”"
    module = (ROOT / said[1] / f"{said[2]}.py").read_text(encoding="utf-8")
    assert re.search(rf"(?:read|parsed)\(\s*\"{path.stem}\"", module), f"{said[0]} does not hold"
