"""What the other pages need is loaded and made while the reader looks at the first: going there takes no longer then.

Once for each story of a running server, in a thread of its own that ends with the server.
"""

import logging
from collections.abc import Callable
from importlib import import_module
from pathlib import Path
from threading import Timer

from streamlit import runtime

from facts.views.board import Board
from facts.views.frames import authority_frame, every_shown
from facts.views.navigation import PAGES

LOGGER = logging.getLogger(__name__)
AFTER = 2.0  # seconds: by then the first page is drawn, and the browser has asked for the rest of it
# What the first page does without: pandas, which takes longest, and what the other pages import.
MODULES = ("pandas", *(".".join(Path(page.file).with_suffix("").parts) for page in PAGES))
# What a page makes of a whole story: the first reader of a large one would wait a second or two for each.
MADE: tuple[Callable[[Board], object], ...] = (
    every_shown,
    lambda board: [board.readings_of(fact) for fact in board.facts],
    authority_frame,
    lambda board: board.claims,
)

_begun: set[str] = set()


def begin(board: Board) -> None:
    """Make ready for this story, where a server runs and nobody has asked before."""
    story = board.report.story.id
    if story in _begun or not runtime.exists():
        return
    _begun.add(story)
    timer = Timer(AFTER, make_ready, [board])
    timer.daemon = True
    timer.start()


def make_ready(board: Board) -> None:
    """Load and make it all; what fails here is told by the page that needs it."""
    try:
        for module in MODULES:
            import_module(module)
        for make in MADE:
            make(board)
    except Exception:
        LOGGER.exception("not made ready: %s", board.report.story.id)
