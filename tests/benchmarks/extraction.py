"""`python -m tests.benchmarks.extraction`: how fast and how large extraction is, beside the peers that are installed.

Every measurement runs in a process of its own, one after another. Without --text the text is written for the
occasion: invented news, no sentence twice, the same each time. A peer that cannot live beside the others has a Python
of its own (--peer-python): it gets the same sentences, and is timed as the others are.
"""

import argparse
import json
import os
import shutil
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from extract.documents import read_documents
from extract.models import Article
from extract.sentences import split
from tests.benchmarks.newswriter import corpus
from tests.benchmarks.peers import OURS, SYSTEMS
from tests.benchmarks.worker import GROWTH

PEERS = tuple(name for name in SYSTEMS if name != OURS)
STARTS = 2  # in each round; the best of them counts: the first one reads from a cold disk
ROUNDS = 3  # the best of them counts: what else the machine does slows the others
MEMORY_SHARES = (0.1, 1.0)  # the tenth of the articles, and all of them: the peak must be the same
EXAMPLE = "cqe=/opt/cqe/bin/python"
Figures = dict[str, Any]


def main(arguments: Sequence[str] | None = None) -> int:
    options = _parser().parse_args(arguments)
    names = [OURS, *(name for name in options.peers.split(",") if name)]
    options.pythons = dict(options.peer_python)
    if unknown := {*names, *options.pythons} - set(SYSTEMS):
        print(f"no peer {', '.join(sorted(unknown))}; the peers are {', '.join(PEERS)}", file=sys.stderr)
        return 2
    with TemporaryDirectory() as folder:
        file = Path(folder, "texts.jsonl")
        texts = _texts(options.text, options.megabytes)
        if not texts:
            print("no text to measure with: give --text a file or a folder of articles", file=sys.stderr)
            return 1
        figures = _measure(names, texts, file, options)
    print(_report(figures))
    if options.json:
        options.json.write_text(json.dumps(figures, indent=2) + "\n", encoding="utf-8")
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m tests.benchmarks.extraction", description=__doc__.partition("\n")[0]
    )
    parser.add_argument("--text", type=Path, help="articles to measure with, or a folder of them (default: our own)")
    parser.add_argument("--megabytes", type=float, default=3.0, help="how much text of our own to write (default: 3)")
    every = ",".join(PEERS)
    parser.add_argument("--peers", default=every, help=f"which to measure, by commas; '' for none (default: {every})")
    own = f"a peer and the Python that has it, as {EXAMPLE}; again for another"
    parser.add_argument("--peer-python", type=_peer_python, action="append", default=[], metavar="NAME=PATH", help=own)
    parser.add_argument("--seconds", type=float, default=20, help="after which a peer is stopped (default: 20)")
    parser.add_argument("--rounds", type=int, default=ROUNDS, help=f"how often to measure each (default: {ROUNDS})")
    parser.add_argument("--starts", type=int, default=STARTS, help=f"how often to measure a start (default: {STARTS})")
    parser.add_argument("--json", type=Path, help="write the figures to this file too")
    return parser


def _peer_python(value: str) -> tuple[str, str]:
    name, _, path = value.partition("=")
    python = shutil.which(path)
    if python is None:
        raise argparse.ArgumentTypeError(f"no Python at '{path}'; give a peer and its own, as {EXAMPLE}")
    return name, python


def _texts(source: Path | None, megabytes: float) -> list[str]:
    if source is None:
        return corpus(int(megabytes * 1_000_000))
    return [read.text for read in read_documents([source]) if isinstance(read, Article) and read.text]


def _measure(names: list[str], texts: list[str], file: Path, options: argparse.Namespace) -> Figures:
    _write(file, texts)
    installed = [name for name in names if _run("installed", name, file, python=_python(name, options))["installed"]]
    figures: Figures = {
        "python": sys.version.split()[0],
        "articles": len(texts),
        "megabytes": sum(len(text.encode()) for text in texts) / 1e6,
        "not installed": [name for name in names if name not in installed],
        "systems": _measure_systems(installed, file, options),
    }
    ours = figures["systems"][OURS]["mb_per_cpu_s"]
    for system in figures["systems"].values():
        system["ours_is_times"] = ours / system["mb_per_cpu_s"]
    figures["memory"] = [_measure_memory(texts, share, file) for share in MEMORY_SHARES]
    _write(file, texts)
    figures["growth"] = _run("growth", OURS, file)
    return figures


def _measure_systems(names: list[str], file: Path, options: argparse.Namespace) -> Figures:
    """Round by round, each system once a round, so that a busy minute of the machine falls on all of them."""
    rounds: dict[str, list[Figures]] = {name: [] for name in names}
    for number in range(options.rounds):
        for name in names:
            print(f"measuring {name}, {number + 1} of {options.rounds} …", file=sys.stderr)
            rounds[name].append(_measure_system(name, file, options))
    return {name: _best(taken) for name, taken in rounds.items()}


def _measure_system(name: str, file: Path, options: argparse.Namespace) -> Figures:
    limit = float("inf") if name == OURS else options.seconds
    python = _python(name, options)
    starts = [_run("start", name, file, python=python)["start_s"] for _ in range(options.starts)]
    return {"start_s": min(starts), **_run("speed", name, file, limit, python=python)}


def _python(name: str, options: argparse.Namespace) -> str:
    return options.pythons.get(name, sys.executable)


def _best(taken: list[Figures]) -> Figures:
    fastest = max(taken, key=lambda figures: figures["mb_per_cpu_s"])
    return {**fastest, "start_s": min(figures["start_s"] for figures in taken)}


def _measure_memory(texts: list[str], share: float, file: Path) -> Figures:
    chosen = texts[: max(1, int(len(texts) * share))]
    rows = (json.dumps({"id": f"a{number}", "text": text}) for number, text in enumerate(chosen))
    file.write_text("\n".join(rows), encoding="utf-8")
    return _run("memory", OURS, file)


def _write(file: Path, texts: list[str]) -> None:
    rows = (json.dumps([text, [sentence.text for sentence in split(text)]]) for text in texts)
    file.write_text("\n".join(rows), encoding="utf-8")


def _run(task: str, name: str, file: Path, seconds: float = 0, python: str = sys.executable) -> Figures:
    command = [python, "-m", "tests.benchmarks.worker", task, name, str(file), str(seconds)]
    # What is installed comes with its bytecode, so the first start may write that of a checkout.
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    done = subprocess.run(command, capture_output=True, text=True, check=False, env=environment)
    if done.returncode:
        raise SystemExit(f"{task} of {name} failed:\n{done.stderr}")
    return json.loads(done.stdout.splitlines()[-1])


def _report(figures: Figures) -> str:
    lines = [
        f"{figures['megabytes']:.2f} MB in {figures['articles']} articles, Python {figures['python']}",
        "",
        "system                 MB/s  MB/CPU s   ours is  start s  peak MB  MB read    found",
    ]
    lines += [_row(name, system) for name, system in figures["systems"].items()]
    lines += [f"{name:<18}not installed" for name in figures["not installed"]]
    lines += ["", "CPU s: seconds of the processor, which other programs do not lengthen; they give the ratio."]
    lines += ["start s: import and first result. Peers get sentences split beforehand.", ""]
    lines += [
        f"streaming {memory['articles']:>6} articles: {memory['claims']:>7} claims, peak {memory['peak_mb']:.0f} MB"
        for memory in figures["memory"]
    ]
    lines += ["", f"{'growth':<18}" + "".join(f"{f'×{times}':>12}" for times in GROWTH)]
    lines += [_growth_row(name, taken) for name, taken in figures["growth"].items()]
    return "\n".join(lines)


def _row(name: str, system: Figures) -> str:
    return (
        f"{name:<18}{system['mb_per_s']:>9.3f}{system['mb_per_cpu_s']:>10.3f}{system['ours_is_times']:>9.1f}×{system['start_s']:>9.2f}"
        f"{system['peak_mb']:>9.0f}{system['bytes'] / 1e6:>9.2f}{system['found']:>9}"
    )


def _growth_row(name: str, taken: list[float]) -> str:
    return f"{name:<18}" + "".join(f"{seconds:>10.2f} s" for seconds in taken)


if __name__ == "__main__":
    sys.exit(main())
