"""The address holds every choice, as codes: what it says is what the page shows, and what a link brings back.

Widgets are set from the address before they are drawn and write to it when they are used; so there is one truth, and
"back", bookmarks and links work. What the address says and nobody knows is ignored with a note.
"""

from collections.abc import Callable, Iterable, Sequence
from time import monotonic

import streamlit as st

from facts.interface import text
from facts.plain_text import one_line
from facts.views.markup import plain, quiet
from facts.views.trouble import guarded

STORY = "story"
TOLERANCE = "tolerance"  # once for each that a reader changed: "approx_pct:10"
TOUR = "tour"  # the step of the guided tour, from 1
EVERYWHERE = (STORY, TOLERANCE, TOUR)  # entries of every page
NAMED = "story-named"  # in the session: the story, where an address must name it
SET_AGAIN = 2.0  # seconds after the address has moved a widget in which each run sets it anew
LONGEST_NOTED = 40  # characters of an unknown entry that the note repeats


class Address:
    """Reads the entries a page knows; everything else lands in `ignored`."""

    def __init__(self, names: Iterable[str]) -> None:
        self.names = [*EVERYWHERE, *names]
        self.ignored = [name for name in st.query_params if name not in self.names]

    def codes(self, name: str, known: Sequence[str]) -> list[str]:
        """The known codes of an entry that may stand several times, in the order of `known`."""
        given = st.query_params.get_all(name)
        self.ignored += [f"{name}={code}" for code in given if code not in known]
        return [code for code in known if code in given]

    def code(self, name: str, known: Sequence[str]) -> str:
        """The known code of an entry, "" where there is none."""
        return next(iter(self.codes(name, known)), "")

    def words(self, name: str) -> str:
        return one_line(st.query_params.get(name, ""))

    def note(self) -> None:
        """Name what was ignored, and the way out."""
        if not self.ignored:
            return
        entries = ", ".join(f"“{plain(entry[:LONGEST_NOTED])}”" for entry in self.ignored)
        known = ", ".join(name for name in self.names if name not in EVERYWHERE)
        st.markdown(quiet(text("address.ignored", entries=entries, known=known)))


def write(name: str, values: Sequence[str] | str) -> None:
    """Put an entry into the address, or take it out where there is nothing to say.

    An address that says something also names its story, where that is not the one a bare address opens; in one step, so
    that "back" undoes it in one.
    """
    if values:
        named = st.session_state.get(NAMED, "")
        story = {STORY: named} if named and STORY not in st.query_params and name != STORY else {}
        st.query_params.update({**story, name: list(values) if not isinstance(values, str) else values})
    else:
        forget(name)


def forget(*names: str) -> None:
    for name in names:
        if name in st.query_params:
            del st.query_params[name]


def bound(name: str, value: object) -> str:
    """Set the widget of an entry to what the address says; returns the widget's key.

    What a run sets and then breaks off, as when "back" is pressed twice, may never reach the browser, where the widget
    would keep its old value and write it back. So whoever runs soon after sets it once more; not always, as that would
    take away what is being typed.
    """
    key = key_of(name)
    moved = st.session_state.get(key) != value
    if moved:
        st.session_state[f"{key}-moved"] = monotonic()
    if moved or monotonic() - st.session_state.get(f"{key}-moved", -SET_AGAIN) < SET_AGAIN:
        st.session_state[key] = value
    return key


def key_of(name: str) -> str:
    """The key of the widget of an entry."""
    return f"address-{name}"


def writer(name: str) -> Callable[[], None]:
    """What a widget does when it is used: its codes go to the address."""

    @guarded
    def to_address() -> None:
        value = st.session_state.get(key_of(name))
        write(name, _entries(value))

    return to_address


def _entries(value: object) -> Sequence[str] | str:
    if isinstance(value, bool):
        return "1" if value else ""
    if isinstance(value, list):
        return [str(each) for each in value]
    return str(value or "")


def assert_shown() -> None:
    """Have the browser show the address of this run: a link from a page to itself leaves the old one there."""
    st.query_params.from_dict({name: st.query_params.get_all(name) for name in st.query_params})
