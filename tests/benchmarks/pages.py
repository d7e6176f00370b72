"""`python -m tests.benchmarks.pages`: how long a reader waits for the dashboard, beside an empty Streamlit page.

    python -m tests.benchmarks.pages [--short] [--json FILE]

In one run and one browser: fresh start to first page, page switches, a filter, the same on a story of 200 articles and
20,000 claims, memory for each further reader, and 20 readers at once. Times are by the browser's own clock, from the
press of the button to the drawing of what it changed, without what it takes to drive the browser; ratios are to a
Streamlit page that says one word. Cards below those in sight come after that: "last card" tells when. `--short`
measures once and on a smaller story, and fails only on errors: that is what the gate runs.
"""

import argparse
import compileall
import json
import re
import statistics
import sys
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

from playwright.sync_api import Browser, Locator, Page, sync_playwright

from tests.benchmarks.big_story import big_story
from tests.builders import save_story
from tests.serving import DASHBOARD, FLAGS, IDLE, ROOT, chromium_path, served

EMPTY_PAGE = "import streamlit as st\nst.title('Empty')\n"
BUNDLED, BIG = "istanbul-2025", "big-story"
# What a reader may have to wait: the issue of the measure, not of a test.
TARGETS = {
    "first page": (1.5, "× empty"),
    "filter": (0.4, "s"),
    "page switch": (0.8, "s"),
    "big: first page": (2.5, "× empty"),
    "big: filter": (1.0, "s"),
    "big: page switch": (1.0, "s"),
    "memory a reader": (5.0, "MB"),
}
PAGES = ("Discrepancies", "Table", "Articles", "Origins", "Agreement", "Review", "Method", "Add articles", "Figures")
TIMEOUT = 120_000  # ms
PAUSE = 600  # ms between two acts: a reader looks before acting again
HEADLINE, CARDS = "document.querySelector('h1')?.innerText", "document.querySelectorAll('[class*=st-key-card-]').length"
# `changed` has another value once the script has taken the press; drawing is over two frames after the script ends.
ARM = """([changed, idle]) => {
  const state = new Function('return ' + changed), before = state();
  window.measured = new Promise((done) => {
    let pressed = 0;
    addEventListener('pointerdown', (event) => { pressed = event.timeStamp }, { capture: true, once: true });
    const drawn = () => requestAnimationFrame(() => done((performance.now() - pressed) / 1000));
    const look = () => {
      const now = state(), over = pressed && now && now !== before && document.querySelector(idle);
      requestAnimationFrame(over ? drawn : look);
    };
    look();
  });
}"""


class Plan(NamedTuple):
    """How much is measured."""

    repeats: int
    articles: int
    claims: int
    readers: int


FULL = Plan(repeats=3, articles=200, claims=20_000, readers=20)
SHORT = Plan(repeats=1, articles=20, claims=400, readers=4)


class Figures(NamedTuple):
    """Seconds, megabytes and counts by name, and what went wrong."""

    measured: dict[str, float]
    errors: list[str]


def main(arguments: Sequence[str] | None = None) -> int:
    options = _parser().parse_args(arguments)
    path = chromium_path()
    if path is None:
        print("pages: no Chromium on this machine; Debian's package is called chromium", file=sys.stderr)
        return 1
    figures = measure(SHORT if options.short else FULL, path)
    print(table(figures))
    if options.json:
        options.json.write_text(json.dumps(figures._asdict(), indent=2) + "\n", encoding="utf-8")
    return 1 if figures.errors else 0


def measure(plan: Plan, chromium: str) -> Figures:
    figures = Figures({}, [])
    with TemporaryDirectory() as folder, sync_playwright() as playwright:
        root = Path(folder)
        (root / "empty.py").write_text(EMPTY_PAGE, encoding="utf-8")
        (root / "stories" / BIG).mkdir(parents=True)
        save_story(big_story(BIG, plan.articles, plan.claims), root / "stories" / BIG)
        for package in ("extract", "facts"):  # as after an installation, which is how the empty page's Streamlit came
            compileall.compile_dir(ROOT / package, quiet=1)
        browser = playwright.chromium.launch(executable_path=chromium, args=FLAGS)
        _measure_starts(browser, root, plan, figures)
        _measure_use(browser, root, plan, figures)
        browser.close()
    return figures


def _measure_starts(browser: Browser, root: Path, plan: Plan, figures: Figures) -> None:
    """From the start of the server to the first page, each time a server of its own."""
    starts = {
        "empty page": (root / "empty.py", ""),
        "first page": (DASHBOARD, f"?story={BUNDLED}"),
        "big: first page": (DASHBOARD, f"?story={BIG}"),
    }
    rounds = [  # in turn, so that what else the machine does falls on all of them
        {name: _start(browser, root, *start, figures) for name, start in starts.items()} for _ in range(plan.repeats)
    ]
    for name in starts:
        figures.measured[name] = statistics.median(each[name] for each in rounds)


def _start(browser: Browser, root: Path, script: Path, query: str, figures: Figures) -> float:
    begin = time.perf_counter()
    with served(script, {"FACTS_STORIES": str(root / "stories")}) as server, _reader(browser, figures) as page:
        _open(page, f"{server.address}/{query}")
        return time.perf_counter() - begin


def _measure_use(browser: Browser, root: Path, plan: Plan, figures: Figures) -> None:
    with served(DASHBOARD, {"FACTS_STORIES": str(root / "stories")}) as server:
        for story, prefix in ((BUNDLED, ""), (BIG, "big: ")):
            with _reader(browser, figures) as page:
                _open(page, f"{server.address}/?story={story}")
                _measure_filters(page, prefix, plan, figures)
                _measure_switches(page, prefix, plan, figures)
        _measure_readers(browser, server.address, server.process, plan, figures)


def _measure_filters(page: Page, prefix: str, plan: Plan, figures: Figures) -> None:
    """On and off again; the address tells when the script has taken a click."""
    pill = page.get_by_role("button", name=re.compile("Conflict|Compatible")).first
    seconds = [_timed(page, pill, "location.href") for _ in range(2 * plan.repeats)]
    figures.measured[f"{prefix}filter, slowest"] = max(seconds)
    figures.measured[f"{prefix}filter"] = statistics.median(seconds)


def _measure_switches(page: Page, prefix: str, plan: Plan, figures: Figures) -> None:
    """The slowest page; the first round warms what a process keeps, as it would for any reader but the first."""
    rounds = [{name: _switch(page, name) for name in PAGES} for _ in range(plan.repeats + 1)]
    first, later = rounds[0], rounds[1:]
    figures.measured[f"{prefix}page switch, first time"] = max(first.values())
    for name in PAGES:
        figures.measured[f"{prefix}{name}"] = statistics.median(each[name] for each in later)
    figures.measured[f"{prefix}page switch"] = max(figures.measured[f"{prefix}{name}"] for name in PAGES)
    figures.measured[f"{prefix}last card"] = statistics.median(_last_card(page) for _ in range(plan.repeats))


def _switch(page: Page, name: str) -> float:
    return _timed(page, _link(page, name), HEADLINE)


def _link(page: Page, name: str) -> Locator:
    return page.get_by_test_id("stTopNavLink").filter(has_text=name).first


def _last_card(page: Page) -> float:
    """From the press to the page's last card, of which the headline counts all and a page holds ten."""
    _switch(page, "Discrepancies")
    page.wait_for_timeout(2 * PAUSE)
    all_cards = f"{CARDS} === {page.evaluate(CARDS)}"
    _switch(page, "Figures")
    seconds = _timed(page, _link(page, "Discrepancies"), all_cards)
    _switch(page, "Figures")
    return seconds


def _timed(page: Page, button: Locator, changed: str) -> float:
    """Seconds from the press to the drawing of what it changed."""
    page.evaluate(ARM, [changed, IDLE])
    button.click()
    seconds = float(page.evaluate("() => window.measured"))
    page.wait_for_timeout(PAUSE)
    return seconds


def _measure_readers(browser: Browser, address: str, process: int, plan: Plan, figures: Figures) -> None:
    """Twenty sessions at once, each looking at every page; the server's memory before and after."""
    with _reader(browser, figures) as page:
        _open(page, address)
        before = resident(process)
    contexts = [browser.new_context() for _ in range(plan.readers)]
    pages = [context.new_page() for context in contexts]
    for page in pages:
        _watch(page, figures)
        page.goto(f"{address}/discrepancies", wait_until="commit", timeout=TIMEOUT)
    for page in pages:
        page.locator("h1").first.wait_for(timeout=TIMEOUT)
        page.wait_for_selector(IDLE, timeout=TIMEOUT)
    figures.measured["readers at once"] = len(pages)
    figures.measured["memory a reader"] = (resident(process) - before) / len(pages)
    for context in contexts:
        context.close()


def resident(process: int) -> float:
    """Megabytes the process holds, by Linux's own account; 0 elsewhere."""
    status = Path(f"/proc/{process}/status")
    if not status.exists():
        return 0.0
    line = next(line for line in status.read_text(encoding="ascii").splitlines() if line.startswith("VmRSS"))
    return int(line.split()[1]) / 1024


@contextmanager
def _reader(browser: Browser, figures: Figures) -> Iterator[Page]:
    context = browser.new_context(viewport={"width": 1360, "height": 900})
    page = context.new_page()
    page.set_default_timeout(TIMEOUT)
    _watch(page, figures)
    yield page
    figures.errors.extend(
        f"{page.url}: an exception is shown" for _ in range(page.get_by_test_id("stException").count())
    )
    context.close()


def _watch(page: Page, figures: Figures) -> None:
    page.on("pageerror", lambda error: figures.errors.append(f"{page.url}: {error}"))


def _open(page: Page, address: str) -> None:
    page.goto(address, wait_until="commit")
    page.locator("h1").first.wait_for()
    page.wait_for_selector(IDLE)


def table(figures: Figures) -> str:
    """A line a measure, with its target where it has one."""
    empty = figures.measured["empty page"]
    lines = [_line(name, value, empty) for name, value in figures.measured.items()]
    return "\n".join([*lines, f"errors: {len(figures.errors)}", *figures.errors])


def _line(name: str, value: float, empty: float) -> str:
    target, unit = TARGETS.get(name, (0.0, ""))
    if unit == "× empty":
        told = f"{value:7.2f} s  = {value / empty:.2f} × the empty page (target {target})"
    elif unit:
        told = f"{value:7.2f} {unit} (target {target})"
    else:
        told = f"{value:7.2f}"
    return f"{name:<32}{told}"


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m tests.benchmarks.pages", description=(__doc__ or "").split("\n")[0]
    )
    parser.add_argument("--short", action="store_true", help="measure once, on a smaller story; only errors fail")
    parser.add_argument("--json", type=Path, metavar="FILE", help="write the figures here too")
    return parser


if __name__ == "__main__":
    sys.exit(main())
