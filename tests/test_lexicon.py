"""Word lists are read as they are shaped, and a first result loads nothing that it can do without."""

import pkgutil
import subprocess
import sys

import pytest

from extract import lexicon
from extract.errors import LexiconError


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
