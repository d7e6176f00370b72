"""Widgets set from the address: where it moved them, again where a run may have been broken off, else left alone."""

import pytest

from facts.views import address


class Session(dict[str, object]):
    """A session that counts how often each widget is set."""

    def __init__(self) -> None:
        super().__init__()
        self.sets: list[tuple[str, object]] = []

    def __setitem__(self, key: str, value: object) -> None:
        super().__setitem__(key, value)
        if not key.endswith("-moved"):
            self.sets.append((key, value))


@pytest.fixture
def session(monkeypatch: pytest.MonkeyPatch) -> Session:
    told = Session()
    monkeypatch.setattr("streamlit.session_state", told)
    return told


def at(monkeypatch: pytest.MonkeyPatch, seconds: float) -> None:
    monkeypatch.setattr(address, "monotonic", lambda: seconds)


def test_a_run_that_follows_at_once_sets_a_moved_widget_again(
    session: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    at(monkeypatch, 100.0)
    address.bound("q", "")
    at(monkeypatch, 100.1)
    key = address.bound("q", "")
    assert session.sets == [(key, ""), (key, "")]


def test_a_later_run_leaves_alone_what_is_being_typed(session: Session, monkeypatch: pytest.MonkeyPatch) -> None:
    at(monkeypatch, 100.0)
    address.bound("q", "")
    at(monkeypatch, 100.0 + address.SET_AGAIN)
    address.bound("q", "")
    assert len(session.sets) == 1


def test_what_the_reader_chose_is_not_set_over(session: Session, monkeypatch: pytest.MonkeyPatch) -> None:
    at(monkeypatch, 100.0)
    dict.__setitem__(session, address.key_of("q"), "bombers")  # as Streamlit does when the widget is used
    address.bound("q", "bombers")
    assert session.sets == []
