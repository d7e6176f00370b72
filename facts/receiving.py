"""A zip of a story → a saved story: unpacked, looked at as a whole, and only then kept."""

import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

from facts.decided import decided
from facts.models import Report
from facts.names import name_for
from facts.pipeline import build_report
from facts.saved_folder import open_folder, revision_of, write_folder
from facts.store import Store
from facts.story_folder import load_story
from facts.unpacking import unpack


@contextmanager
def _laid_out(files: Mapping[str, bytes]) -> Iterator[Path]:
    """A story folder for as long as it is looked at."""
    with tempfile.TemporaryDirectory(prefix="crosscount-") as place:
        draft = Path(place) / "story"
        write_folder(draft, files)
        yield draft


def report_of_zip(data: bytes) -> Report:
    """What a zip of a story says, decisions and all; nothing is kept. Raises as `receive` does."""
    with _laid_out(unpack(data).files) as draft:
        held = open_folder(draft)
        return decided(build_report(held.story), held.decisions)


class Received(NamedTuple):
    """`name` is that of the saved story; `is_new` is false where the very same one was saved already."""

    name: str
    is_new: bool
    passed: tuple[str, ...]


def receive(store: Store, data: bytes, name: str = "") -> Received:
    """Keep the story of a zip, under `name` or one made of its title.

    Raises StoreError where the zip is refused, StoryError that lists what stands in the way of opening it.
    """
    unpacked = unpack(data)
    with _laid_out(unpacked.files) as draft:
        title, revision = load_story(draft).title, revision_of(draft)
    same = [each for each in store.names() if revision_of(store.folder(each)) == revision]
    if same and name in ("", *same):
        return Received(name or same[0], is_new=False, passed=unpacked.passed)
    chosen = name or name_for(title, store.is_taken)
    store.place(chosen, unpacked.files)
    return Received(chosen, is_new=True, passed=unpacked.passed)
