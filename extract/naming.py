"""Articles of equal id get ids of their own: "report", "report-2"."""

import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import closing

from extract.models import Article
from extract.reading import Note, Read


def with_unique_ids(reads: Iterable[Read], taken: Iterable[str] = ()) -> Iterator[Read]:
    """Everything read, with the ids of articles made unique and a note on each that had to change.

    `taken` are ids that others have already, such as the articles of a story that these are added to.
    """
    with closing(sqlite3.connect("")) as table:  # a private table on disk: ids of any number take no memory
        table.execute("CREATE TABLE taken (id BLOB PRIMARY KEY, uses INTEGER NOT NULL) WITHOUT ROWID")
        for name in taken:
            _take(table, name)
        for read in reads:
            if isinstance(read, Article):
                yield from _named(table, read)
            else:
                yield read


def _named(table: sqlite3.Connection, article: Article) -> Iterator[Read]:
    name = article.id
    while not _take(table, name):
        name = f"{article.id}-{_next_number(table, article.id)}"
    if name == article.id:
        yield article
        return
    yield Note(where=article.id, remark=f"another article has this id; this one is called {name}")
    yield article.model_copy(update={"id": name})


def _take(table: sqlite3.Connection, name: str) -> bool:
    return table.execute("INSERT OR IGNORE INTO taken VALUES (?, 1)", (_key(name),)).rowcount == 1


def _next_number(table: sqlite3.Connection, name: str) -> int:
    table.execute("UPDATE taken SET uses = uses + 1 WHERE id = ?", (_key(name),))
    return int(table.execute("SELECT uses FROM taken WHERE id = ?", (_key(name),)).fetchone()[0])


def _key(name: str) -> bytes:
    return name.encode("utf-8", "surrogatepass")
