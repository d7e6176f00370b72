"""A program that writes stories and is killed at every single step; run by tests/test_crashes.py, prints JSON.

`python tests/crashing.py steps WRITE FOLDER`: for each step of WRITE a child process does it and is killed there.
`python tests/crashing.py decide FOLDER WHO COUNT`: decide again and again, telling each decision once it is kept.
"""

import json
import os
import shutil
import signal
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

from extract.models import Article
from facts.decisions import Accept, ClaimRef, Decision, now
from facts.store import Store

POST = Article(id="post", text="Twelve people were killed when a mill burned down in Harbour, police said.")
TIMES = Article(id="times", text="A fire at a mill in Harbour killed 13 people, according to police.")
WIRE = Article(id="wire", text="Fourteen people were killed in the fire at the mill.")
NAME, OTHER = "mill-fire", "other-fire"
# What changes something on disk. A write is cut in half, so that a torn line is seen too.
STEPS = ("open", "write", "fsync", "rename", "replace", "unlink", "mkdir", "rmdir", "ftruncate")


def accept(number: int, who: str = "Anna") -> Decision:
    claim = ClaimRef(article="post", start=0, end=13, words="Twelve people")
    return Accept(id=f"{who}-{number}", when=now(), who=who, claim=claim)


def prepare(folder: Path) -> Store:
    store = Store(folder / "stories")
    store.create("Mill fire", [POST, TIMES])
    store.create("Other fire", [POST, TIMES])
    store.decide(OTHER, accept(1))
    store.remove_articles(OTHER, ["times"])
    store.create("Deleted fire", [POST])
    store.delete("deleted-fire")
    return store


WRITES: dict[str, Callable[[Store], object]] = {
    "create": lambda store: store.create("New fire", [POST, TIMES]),
    "rename": lambda store: store.rename(NAME, "The fire at the mill"),
    "add articles": lambda store: store.add_articles(NAME, [WIRE]),
    "bring an article back": lambda store: store.add_articles(OTHER, [TIMES]),
    "remove articles": lambda store: store.remove_articles(NAME, ["post"]),
    "first decision": lambda store: store.decide(NAME, accept(1)),
    "next decision": lambda store: store.decide(OTHER, accept(2)),
    "delete": lambda store: store.delete(NAME),
    "restore": lambda store: store.restore(store.trashed()[0].key),
}


def state(store: Store) -> str:
    """All that a reader would see."""
    held = {name: store.open(name) for name in store.names()}
    seen = {name: (each.story.model_dump_json(), [d.id for d in each.decisions]) for name, each in held.items()}
    return json.dumps([seen, [each.name for each in store.trashed()]])


def killed_at(step: int, write: Callable[[Store], object], store: Store) -> bool:
    """Whether the write came as far as this step, and was killed there."""
    child = os.fork()
    if not child:
        count = [step]
        for name in STEPS:
            setattr(os, name, _counting(name, getattr(os, name), count))
        write(store)
        os._exit(0)
    return os.WIFSIGNALED(os.waitpid(child, 0)[1])


def _counting(name: str, do: Callable[..., Any], left: list[int]) -> Callable[..., Any]:
    def step(*arguments: Any, **named: Any) -> Any:  # noqa: ANN401  (it stands in for functions of os)
        if name == "open" and not arguments[1] & os.O_CREAT:
            return do(*arguments, **named)
        if not left[0]:
            if name == "write":
                do(arguments[0], bytes(arguments[1])[: len(arguments[1]) // 2])
            os.kill(os.getpid(), signal.SIGKILL)
        left[0] -= 1
        return do(*arguments, **named)

    return step


def steps(name: str, folder: Path) -> None:
    write, pristine = WRITES[name], folder / "pristine"
    before = state(prepare(pristine))
    shutil.copytree(pristine, folder / "whole")
    whole = Store(folder / "whole" / "stories")
    write(whole)
    after = state(whole)
    outcomes: list[str] = []
    for step in range(500):
        home = folder / f"step-{step}"
        shutil.copytree(pristine, home)
        store = Store(home / "stories")
        if not killed_at(step, write, store):
            break
        found = state(store)
        outcomes.append("before" if found == before else "after" if found == after else found)
        store.rename(OTHER, f"Goes on after {step}")
        leftovers = [each.name for each in store.root.rglob(".*") if each.name not in (".locks", ".trash")]
        outcomes += [f"left: {each}" for each in leftovers if not each.startswith(".saving-")]
    print(json.dumps({"differs": before != after, "outcomes": outcomes}))


def decide(folder: Path, who: str, count: int) -> None:
    store = Store(folder)
    for number in range(count):
        store.decide(NAME, accept(number, who))
        print(f"{who}-{number}", flush=True)


if __name__ == "__main__":
    if sys.argv[1] == "steps":
        steps(sys.argv[2], Path(sys.argv[3]))
    else:
        decide(Path(sys.argv[2]), sys.argv[3], int(sys.argv[4]))
