"""`python -m tests.benchmarks.stories`: from articles on one event to discrepancies: how long, and how it grows.

The articles are invented (eventwriter.py) or those of --text. Each size is measured in this process after one small
story, so that word lists are read before the clock starts; seconds are those of the processor, which other programs do
not lengthen. Exit code 1 where a limit of LIMITS is passed.
"""

import argparse
import cProfile
import json
import pstats
import sys
import time
from collections.abc import Sequence
from itertools import pairwise
from pathlib import Path
from typing import NamedTuple

from extract.claims import extract
from extract.documents import read_documents
from extract.models import Article
from facts.linking import link
from facts.models import Story
from facts.pipeline import build_report, report_from_articles
from tests.benchmarks.eventwriter import articles

SIZES = (10, 100, 1000)
# Seconds a story of so many articles may take, start-up apart.
LIMITS = {10: 0.5, 1000: 60.0}
# Ten times the articles may take so many times as long, the smallest story apart: near linear. (In a small story every
# pair of figures is weighed, as many as there are; large ones are held to a few pairs a figure.)
GROWTH = 15.0
REPEATS = {10: 5, 100: 2}  # the best of them counts
SHOWN = 25  # lines of a profile


class Measured(NamedTuple):
    articles: int
    claims: int
    facts: int
    read_s: float
    link_s: float
    all_s: float


def main(arguments: Sequence[str] | None = None) -> int:
    options = _parser().parse_args(arguments)
    sizes = [int(size) for size in options.sizes.split(",")]
    report_from_articles(list(articles(3, seed=1)), "start-up")
    if options.profile:
        _profile(_told(options.text, sizes[-1]))
        return 0
    measured = [_best(_told(options.text, size)) for size in sizes]
    print(_table(measured))
    if options.json:
        options.json.write_text(json.dumps([row._asdict() for row in measured], indent=2) + "\n", encoding="utf-8")
    slow = list(_too_slow(measured))
    print("\n".join(slow) or "within the limits")
    return 1 if slow else 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks.stories", description=__doc__.partition("\n")[0])
    default = ",".join(map(str, SIZES))
    parser.add_argument("--sizes", default=default, help=f"articles of a story, by commas (default: {default})")
    parser.add_argument("--text", type=Path, help="a folder of articles on one event instead of our own")
    parser.add_argument("--json", type=Path, help="write the figures to this file too")
    parser.add_argument("--profile", action="store_true", help="where the time of the last size goes")
    return parser


def _told(folder: Path | None, size: int) -> list[Article]:
    if folder is None:
        return list(articles(size))
    return [read for read in read_documents([folder]) if isinstance(read, Article)][:size]


def _best(told: Sequence[Article]) -> Measured:
    return min((_measure(told) for _ in range(REPEATS.get(len(told), 1))), key=lambda row: row.all_s)


def _measure(told: Sequence[Article]) -> Measured:
    start = time.process_time()
    claims = [claim for article in told for claim in extract(article.text or "", article.id)]
    read = time.process_time()
    link(claims, told)
    linked = time.process_time()
    report = build_report(Story(id="event", title="Event", articles=tuple(told), extracted=tuple(claims)))
    done = time.process_time()
    return Measured(
        articles=len(told),
        claims=len(claims),
        facts=len(report.facts),
        read_s=read - start,
        link_s=linked - read,
        all_s=(read - start) + (done - linked),
    )


def _table(measured: Sequence[Measured]) -> str:
    lines = ["articles   claims    facts   read s   link s    all s  growth"]
    before: Measured | None = None
    for row in measured:
        growth = f"{row.all_s / before.all_s:>6.1f}×" if before else ""
        lines.append(
            f"{row.articles:>8}{row.claims:>9}{row.facts:>9}{row.read_s:>9.2f}{row.link_s:>9.2f}{row.all_s:>9.2f}{growth:>8}"
        )
        before = row
    return "\n".join(lines)


def _too_slow(measured: Sequence[Measured]) -> list[str]:
    slow = [
        f"{row.articles} articles took {row.all_s:.2f} s, more than {LIMITS[row.articles]:g} s"
        for row in measured
        if row.all_s > LIMITS.get(row.articles, row.all_s)
    ]
    for before, row in pairwise(measured[1:]):
        times, allowed = row.all_s / before.all_s, GROWTH * row.articles / before.articles / 10
        if times > allowed:
            told = f"{row.articles} articles took {times:.1f} times as long as {before.articles}"
            slow.append(f"{told}, more than {allowed:g}")
    return slow


def _profile(told: Sequence[Article]) -> None:
    profile = cProfile.Profile()
    profile.runcall(report_from_articles, told, "event")
    pstats.Stats(profile).sort_stats("tottime").print_stats(SHOWN)


if __name__ == "__main__":
    sys.exit(main())
