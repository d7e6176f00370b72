"""Whoever is killed while saving leaves the story as before or after, and what was confirmed is there."""

import json
import os
import random
import subprocess
import sys
import time
from pathlib import Path

import pytest

from facts.journal import read_journal
from facts.store import Store
from tests.crashing import NAME, WRITES, accept, prepare

ROOT = Path(__file__).parents[1]
WORKER = [sys.executable, str(ROOT / "tests" / "crashing.py")]
ENVIRONMENT = {**os.environ, "PYTHONPATH": str(ROOT)}

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="killing at each step forks")


@pytest.mark.parametrize("write", WRITES)
def test_killed_at_any_step_a_story_opens_as_before_or_after(write: str, tmp_path: Path) -> None:
    run = subprocess.run(
        [*WORKER, "steps", write, str(tmp_path)], env=ENVIRONMENT, capture_output=True, text=True, check=False
    )
    assert run.returncode == 0, run.stderr
    told = json.loads(run.stdout)
    outcomes = told["outcomes"]
    assert told["differs"]
    assert len(outcomes) >= 2
    assert set(outcomes) <= {"before", "after"}
    assert outcomes == sorted(outcomes, reverse=True), "once it is decided, it stays decided"
    assert outcomes[0] == "before"


def writer(store: Store, who: str, count: int) -> subprocess.Popen[str]:
    arguments = [*WORKER, "decide", str(store.root), who, str(count)]
    return subprocess.Popen(arguments, env=ENVIRONMENT, stdout=subprocess.PIPE, text=True)


def test_killed_at_any_moment_nothing_confirmed_is_lost(tmp_path: Path) -> None:
    store, confirmed = prepare(tmp_path), set[str]()
    for turn in range(4):
        running = writer(store, f"coder{turn}", 100_000)
        assert running.stdout is not None
        confirmed.add(running.stdout.readline().strip())
        time.sleep(random.random() / 5)  # noqa: S311  (any moment will do)
        running.kill()
        confirmed |= {line.strip() for line in running.stdout if line.endswith("\n")}
        running.wait()
        running.stdout.close()
    kept = [each.id for each in store.open(NAME).decisions]
    assert confirmed <= set(kept)
    assert len(kept) - len(confirmed) <= 4  # one a turn may have been kept and not yet told
    store.decide(NAME, accept(0, "afterwards"))
    assert read_journal(store.folder(NAME)).problems == ()


def test_two_programs_write_at_once_and_nothing_is_lost(tmp_path: Path) -> None:
    store = prepare(tmp_path)
    running = [writer(store, who, 40) for who in ("Anna", "Ben")]
    for number in range(5):
        store.rename(NAME, f"Title {number}")
    for each in running:
        each.communicate()
    held = store.open(NAME)
    assert {each.id for each in held.decisions} == {
        f"{who}-{number}" for who in ("Anna", "Ben") for number in range(40)
    }
    assert held.problems == ()
    assert held.story.title == "Title 4"
