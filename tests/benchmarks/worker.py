"""One measurement in a process of its own: `python -m tests.benchmarks.worker TASK SYSTEM FILE SECONDS` prints JSON.

FILE holds a text a line with the sentences it splits into, as a JSON list of the two: a peer may run in a Python that
has none of our own packages. Nothing is imported before the clock starts that the task does not need; the
interpreter's own start is not counted.
"""

import time

STARTED = time.perf_counter()

import json  # noqa: E402 — the clock comes first
import sys  # noqa: E402
from collections.abc import Callable, Iterator  # noqa: E402
from pathlib import Path  # noqa: E402

FIRST_TEXT = "At least 12 people died on Friday, police said."
GROWTH = (1, 10, 100)


def texts(file: Path) -> Iterator[tuple[str, list[str]]]:
    with file.open(encoding="utf-8") as lines:
        for line in lines:
            yield json.loads(line)


def installed(system: str, file: Path, seconds: float) -> dict[str, bool]:
    """Whether the system is there, in the Python that runs this."""
    from tests.benchmarks.peers import SYSTEMS  # noqa: PLC0415

    return {"installed": SYSTEMS[system].is_installed}


def start(system: str, file: Path, seconds: float) -> dict[str, float]:
    """Seconds from nothing imported to the first result."""
    from tests.benchmarks.peers import SYSTEMS  # noqa: PLC0415 — part of what is timed

    SYSTEMS[system].load()(FIRST_TEXT)
    return {"start_s": time.perf_counter() - STARTED}


def speed(system: str, file: Path, seconds: float) -> dict[str, float]:
    """Megabytes read in a second, by the clock and of the processor, over as much of the file as `seconds` allow.

    The first result is apart.
    """
    from tests.benchmarks.peers import SYSTEMS  # noqa: PLC0415

    peer = SYSTEMS[system]
    count = peer.load()
    count(FIRST_TEXT)
    read = found = 0
    spent = busy = 0.0
    for text, sentences in texts(file):
        pieces = [text] if peer.whole else sentences
        began, began_busy = time.perf_counter(), time.process_time()
        found += sum(count(piece) for piece in pieces)
        spent += time.perf_counter() - began
        busy += time.process_time() - began_busy
        read += len(text.encode())
        if spent > seconds:
            break
    return {
        "bytes": read,
        "found": found,
        "mb_per_s": read / spent / 1e6,
        "mb_per_cpu_s": read / busy / 1e6,
        "peak_mb": peak_memory(),
    }


def memory(system: str, file: Path, seconds: float) -> dict[str, float]:
    """The most memory held while the articles of a .jsonl file stream through, in MB."""
    from extract.claims import extract  # noqa: PLC0415
    from extract.documents import read_documents  # noqa: PLC0415
    from extract.models import Article  # noqa: PLC0415

    articles = claims = 0
    for read in read_documents([file]):
        if isinstance(read, Article):
            articles += 1
            claims += len(extract(read.text or "", read.id))
    return {"articles": articles, "claims": claims, "peak_mb": peak_memory()}


def growth(system: str, file: Path, seconds: float) -> dict[str, list[float]]:
    """Seconds of the processor for 1, 10 and 100 times the text: in paragraphs, on one line, and of bare numbers."""
    from extract.claims import extract  # noqa: PLC0415

    text = "\n\n".join(text for text, _ in texts(file))
    extract(text[: len(text) // 10])
    unit = len(text) // GROWTH[-1]
    shapes = {"paragraphs": text, "one line": " ".join(text.split()), "bare numbers": "12 " * (len(text) // 3)}
    taken: dict[str, list[float]] = {name: [] for name in shapes}
    for name, whole in shapes.items():
        for times in GROWTH:
            began = time.process_time()
            extract(whole[: unit * times])
            taken[name].append(time.process_time() - began)
    return taken


def peak_memory() -> float:
    """In MB. Linux carries the peak of the parent over into getrusage, so its own account comes first."""
    account = Path("/proc/self/status")
    if account.exists():
        line = next(line for line in account.read_text().splitlines() if line.startswith("VmHWM"))
        return int(line.split()[1]) / 1000
    import resource  # noqa: PLC0415 — not on every system

    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1000


TASKS: dict[str, Callable[[str, Path, float], object]] = {
    "installed": installed,
    "start": start,
    "speed": speed,
    "memory": memory,
    "growth": growth,
}

if __name__ == "__main__":
    task, name, path, limit = sys.argv[1:]
    print(json.dumps(TASKS[task](name, Path(path), float(limit))))
