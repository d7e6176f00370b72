"""What the README promises holds: its examples run, its commands are the ones the server runs."""

import doctest
import re
import tomllib
from pathlib import Path

import pytest

from extract.__main__ import main as extract_main
from facts.__main__ import main as facts_main
from tests.pictures import MOST_BYTES, SHOTS

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")


def test_the_python_examples_print_what_the_readme_says() -> None:
    failed, tried = doctest.testfile(str(ROOT / "README.md"), module_relative=False)
    assert tried >= 3
    assert failed == 0


def test_two_commands_do_all_the_set_up() -> None:
    commands = re.findall(r"^    (python3 -m venv .+)$", README, re.MULTILINE)
    assert [command.rsplit("/", 1)[1] for command in commands] == ["streamlit run dashboard.py", "pytest"]
    assert all("-c constraints.txt -e " in command for command in commands)


def test_the_gate_takes_the_second_command_from_the_readme() -> None:
    assert "/^    python3 -m venv .*pytest/" in (ROOT / ".ci" / "run").read_text(encoding="utf-8")


@pytest.mark.parametrize("command", re.findall(r"^    python -m (extract|facts \w+) ", README, re.MULTILINE))
def test_the_commands_of_the_readme_explain_themselves(command: str, capsys: pytest.CaptureFixture[str]) -> None:
    program, *words = command.split()
    with pytest.raises(SystemExit, match="0"):
        {"extract": extract_main, "facts": facts_main}[program]([*words, "--help"])
    assert "usage:" in capsys.readouterr().out


def test_the_versions_tested_with_are_pinned_and_none_of_ours() -> None:
    lines = (ROOT / "constraints.txt").read_text(encoding="utf-8").splitlines()
    pins = [line for line in lines if not line.startswith("#")]
    assert all(re.fullmatch(r"[\w.-]+==[\w.]+", pin) for pin in pins)
    assert {"streamlit", "pandas", "altair", "pydantic"} <= {pin.split("==")[0] for pin in pins}


def test_the_proxy_lets_through_what_the_server_takes() -> None:
    hosting = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
    most = tomllib.loads((ROOT / ".streamlit" / "config.toml").read_text(encoding="utf-8"))["server"]["maxUploadSize"]
    assert f"({most} megabytes as it comes)" in hosting
    assert int(re.findall(r"client_max_body_size (\d+)m;", hosting)[0]) > most


def test_the_pictures_are_there_small_and_told_in_words() -> None:
    pictures = re.findall(r"!\[(.*?)\]\((.+?)\)", README)
    assert {Path(path).stem for _, path in pictures} == set(SHOTS)
    assert all(len(words.split()) > 5 for words, _ in pictures)
    assert all((ROOT / path).stat().st_size <= MOST_BYTES for _, path in pictures)
