"""`python -m tests.benchmarks.scores`: extraction, linking and verdicts on the development data, held to the floors.

The data belong to their publishers and lie beside the project, in ../shared; their own scorers do the counting. The
floors are in floors.toml: a score below one fails the run, a score above it should raise it.
"""

import os
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

import pandas as pd

from extract.documents import read_documents
from extract.models import Article
from facts import tables
from facts.export import to_csv
from facts.pipeline import report_from_articles

HERE = Path(__file__).parent
SHARED = HERE.parent.parent.parent / "shared"
# A score this far above its floor is worth writing down.
WORTH_RAISING = 0.5


def main() -> int:
    if not (SHARED / "stories").is_dir():
        print(f"scores skipped: no development data at {SHARED}")
        return 1 if os.environ.get("CI") == "true" else 0
    with TemporaryDirectory() as folder:
        found = {**_quantities(Path(folder)), **_stories(Path(folder))}
    return _judge(found)


def _quantities(folder: Path) -> dict[str, float]:
    """Sentences of NewsQuant: values, bounds, units and what they are about, F1 in percent."""
    claims = folder / "newsquant.csv"
    command = ["-m", "extract", str(SHARED / "quantities" / "newsquant_dev.jsonl"), "-o", str(claims)]
    subprocess.run([sys.executable, *command], check=True)
    return _score(SHARED / "quantities" / "score.py", str(claims), percent=1)


def _stories(folder: Path) -> dict[str, float]:
    """Stories of several articles: from text to verdicts, every share in percent."""
    claims, verdicts = [], []
    for story in sorted(path.parent for path in SHARED.glob("stories/*/docs")):
        report = report_from_articles(list(_articles(story / "docs")), story.name)
        claims.append(tables.claims_frame(report).assign(story=story.name))
        verdicts.append(tables.discrepancies_frame(report))
    (folder / "claims.csv").write_bytes(to_csv(pd.concat(claims)))
    (folder / "verdicts.csv").write_bytes(to_csv(pd.concat(verdicts)))
    scorer = SHARED / "stories" / "score.py"
    return _score(scorer, str(folder / "claims.csv"), "--verdicts", str(folder / "verdicts.csv"), percent=100)


def _articles(folder: Path) -> Iterator[Article]:
    return (read for read in read_documents([folder]) if isinstance(read, Article))


def _score(scorer: Path, *arguments: str, percent: int) -> dict[str, float]:
    command = [sys.executable, str(scorer), *arguments]
    printed = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    summary = printed.strip().splitlines()[-1]
    print(f"{scorer.parent.name} {summary}")
    pairs = (pair.split("=") for pair in summary.split()[1:])
    return {name: float(value) * percent for name, value in pairs}


def _judge(found: dict[str, float]) -> int:
    floors = tomllib.loads((HERE / "floors.toml").read_text(encoding="utf-8"))
    below = [
        f"{name} is {found[name]:.2f}, below its floor of {floor}"
        for name, floor in floors.items()
        if found[name] < floor
    ]
    above = [f"{name} {found[name]:.1f}" for name, floor in floors.items() if found[name] >= floor + WORTH_RAISING]
    if above:
        print(f"floors.toml can be raised: {', '.join(above)}")
    for line in below:
        print(line, file=sys.stderr)
    return 1 if below else 0


if __name__ == "__main__":
    sys.exit(main())
