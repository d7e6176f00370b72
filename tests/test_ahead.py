"""What other pages need is made while a reader looks at the first: all of it, once, and only where a server runs."""

from threading import Event, Thread

import pytest

from facts.pipeline import build_report
from facts.views import ahead
from facts.views.board import Board, kept
from facts.views.frames import every_shown
from tests.builders import claim, story


def board() -> Board:
    return Board(build_report(story([claim(12, "a"), claim(13, "b")])))


def test_what_pages_make_of_a_story_is_made_and_kept() -> None:
    made = board()
    ahead.make_ready(made)
    assert "claims" in vars(made)
    assert every_shown(made) is every_shown(made)


def test_what_fails_is_left_to_the_page_that_needs_it(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr(ahead, "MADE", (lambda _: 1 // 0, lambda _: 1))
    ahead.make_ready(board())
    assert "not made ready" in caplog.text


def test_without_a_server_nothing_is_begun(monkeypatch: pytest.MonkeyPatch) -> None:
    begun: list[object] = []
    monkeypatch.setattr(ahead, "Timer", lambda *arguments: begun.append(arguments))
    ahead.begin(board())
    assert begun == []


def test_who_asks_while_it_is_made_waits_and_gets_the_same() -> None:
    started, go_on, made = Event(), Event(), board()
    count: list[int] = []

    @kept
    def slowly(_: Board) -> object:
        started.set()
        go_on.wait(10)
        count.append(1)
        return object()

    got: list[object] = []
    threads = [Thread(target=lambda: got.append(slowly(made))) for _ in range(2)]
    threads[0].start()
    assert started.wait(10)
    threads[1].start()
    go_on.set()
    for thread in threads:
        thread.join(10)
    assert count == [1]
    assert got[0] is got[1]
