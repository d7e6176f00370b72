"""What happened to those a figure counts, as linking reads it."""

import tomllib
from pathlib import Path
from typing import Any

import pytest

from extract import extract
from facts.settings import Setting
from facts.story_settings import settings_of
from tests.builders import article

CORPUS = tomllib.loads(Path(__file__).with_name("corpus").joinpath("outcomes.toml").read_text(encoding="utf-8"))
READINGS = [(text, group) for group in CORPUS["reads"] for text in group["texts"]]


def setting_of(marked: str) -> Setting:
    """The figure that stands in brackets, among the other figures of its text."""
    text, start = marked.replace("[", "").replace("]", ""), marked.index("[")
    settings = settings_of(extract(text, "a"), [article("a", text=text)])
    return next(setting for setting in settings if setting.claim.quantity.start == start)


@pytest.mark.parametrize(("marked", "group"), READINGS)
def test_what_happened_to_those_counted(marked: str, group: dict[str, Any]) -> None:
    setting = setting_of(marked)
    assert setting.outcome == group["outcome"]
    assert setting.sure is not (group.get("guessed", False) or not group["outcome"])
