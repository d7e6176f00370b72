"""What reading hands on: articles, what was passed over, and notes; and how named fields become an article."""

import hashlib
import re
from collections.abc import Iterator, Mapping

from pydantic import Field

from extract.dates import iso_date
from extract.errors import DocumentError
from extract.languages import foreign_language, name_of
from extract.messages import told
from extract.models import Article, Frozen
from extract.safe_names import safe_name

# A file or a line beyond this is no article, and reading it could take the machine's memory.
LONGEST_BYTES = 256_000_000
LONGEST_DATE = 80  # characters; no date is longer
SAID_OF_ARTICLES = ("id", "title", "outlet", "published", "url", "language")
ENGLISH = re.compile(r"en(?:glish)?(?:[-_].*)?", re.IGNORECASE)


class Passed(Frozen):
    """Something that was not read: where it is, why, and what would help."""

    where: str
    reason: str
    cure: str

    def __str__(self) -> str:
        return f"{self.where}: {self.reason}. {self.cure}."


class Note(Frozen):
    """Something that was read with a reservation."""

    where: str
    remark: str

    def __str__(self) -> str:
        return f"{self.where}: {self.remark}."


class Source(Frozen):
    """A file, an upload or an address: its name for messages, and the stem that names its article."""

    where: str
    stem: str
    charset: str = ""  # as a server or an e-mail names it
    said: Mapping[str, str] = Field(default_factory=dict)  # of the article, from elsewhere, such as its address
    depth: int = 0  # how many archives and e-mails it lies in


Read = Article | Passed | Note


def fingerprint(text: str) -> str:
    """The SHA-256 of the text in UTF-8, by which a story knows the article it was read from."""
    return hashlib.sha256(text.encode("utf-8", "replace")).hexdigest()


def article_from(where: str, fields: Mapping[str, object], fallback_id: str) -> Iterator[Read]:
    """The article that named fields describe, after the notes on it; raises DocumentError where there is none."""
    text = _cell(where, fields, "text")
    said = {name: _whole_letters(_cell(where, fields, name)) for name in SAID_OF_ARTICLES}
    if not text.strip():
        raise DocumentError(where, told("read.holds_no_text"), told("read.leave_out"))
    if language := _other_language(said["language"].strip(), text):
        raise DocumentError(where, told("read.foreign", language=language), told("read.only_english"))
    published, notes = _published(where, said["published"].strip())
    identifier, renamed = _identifier(said["id"].strip() or _whole_letters(fallback_id))
    yield from notes + renamed
    yield Article(
        id=identifier,
        text=text,
        title=said["title"],
        outlet=said["outlet"],
        published=published,
        url=said["url"],
        language="en",
        sha256=fingerprint(text),
    )


def _cell(where: str, fields: Mapping[str, object], name: str) -> str:
    value = fields.get(name)
    if value is None:
        return ""
    if isinstance(value, bool) or not isinstance(value, str | int | float):
        raise DocumentError(
            where, told("read.no_string", name=name, kind=type(value).__name__), told("read.write_string", name=name)
        )
    return str(value)


def _other_language(code: str, text: str) -> str:
    return foreign_language(text) if not code or ENGLISH.fullmatch(code) else name_of(code)


def _whole_letters(text: str) -> str:
    """Half a surrogate pair, which JSON and file names can hold, stands for no letter."""
    return text.encode("utf-8", "replace").decode()


def _identifier(name: str) -> tuple[str, list[Note]]:
    safe = safe_name(name)
    remark = told("read.marks_in_name")
    return safe, [] if safe == name else [
        Note(where=name[:80], remark=told("read.called_now", remark=remark, name=safe))
    ]


def _published(where: str, value: str) -> tuple[str, list[Note]]:
    date = iso_date(value[:LONGEST_DATE])
    if date is not None:
        return date, []
    return "", [Note(where=where, remark=told("read.no_date", date=value[:LONGEST_DATE]))]
