"""A Streamlit server on a free port and a Chromium to look at it: for the browser tests and the benchmark of pages."""

import os
import shutil
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

from playwright.sync_api import Page

ROOT = Path(__file__).parents[1]
DASHBOARD = ROOT / "dashboard.py"
FLAGS = [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
PATIENCE = 60.0  # seconds for the server to answer, on a busy machine
STILL = """() => {
  const idle = document.querySelector('[data-testid="stApp"]')?.dataset.testScriptState === "notRunning";
  const waiting = document.querySelector('[data-testid="stSkeleton"]');  // its script is still being fetched
  const height = document.querySelector('[data-testid="stMain"]')?.scrollHeight;
  if (!idle || waiting || height !== window.lastHeight) window.lastMove = performance.now();
  window.lastHeight = height;
  return performance.now() - window.lastMove > 250;
}"""
IDLE = '[data-testid="stApp"][data-test-script-state="notRunning"]'


class Server(NamedTuple):
    address: str
    process: int


def chromium_path() -> str | None:
    return shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")


@contextmanager
def served(script: Path = DASHBOARD, environment: Mapping[str, str] | None = None) -> Iterator[Server]:
    """The script's page as a reader would start it; stopped at the end. TimeoutError if it never answers."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    options = ["--server.port", str(port), "--server.headless", "true", "--server.fileWatcherType", "none"]
    process = subprocess.Popen(
        [sys.executable, "-m", "streamlit", "run", str(script), *options],
        cwd=ROOT,
        env={**os.environ, **(environment or {})},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        address = f"http://127.0.0.1:{port}"
        wait_for(address)
        yield Server(address, process.pid)
    finally:
        process.terminate()
        process.wait(timeout=PATIENCE)


def wait_for(address: str) -> None:
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        try:
            with urllib.request.urlopen(f"{address}/_stcore/health", timeout=1):  # noqa: S310  (our own server)
                return
        except OSError:
            time.sleep(0.05)
    raise TimeoutError(f"{address} did not answer within {PATIENCE:.0f} s")


def settle(page: Page) -> None:
    """Until the script has run, what it sent is drawn, and nothing grows any more and pushes the rest about."""
    page.wait_for_timeout(150)
    page.wait_for_function(STILL, polling=50)
