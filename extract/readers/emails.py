"""E-mails, and web pages saved as one file (.mhtml): the words of the message, and the articles attached to it."""

import email
import re
from collections.abc import Iterator
from email import policy
from email.errors import MessageError
from email.message import EmailMessage, Message, MIMEPart
from email.utils import parseaddr
from io import BytesIO
from pathlib import PurePath
from typing import BinaryIO

from extract.dates import iso_date
from extract.decoding import decode_as, with_plain_line_ends
from extract.errors import DocumentError
from extract.messages import told
from extract.readers.opening import read_stream
from extract.readers.streams import whole
from extract.readers.web_pages import page_article
from extract.reading import Note, Passed, Read, Source, article_from

LONGEST_MESSAGE = 64_000_000  # bytes
MOST_ATTACHMENTS = 100
ENOUGH_WORDS = 200  # bytes; less beside a page is "your program cannot show this message"
DEEPEST = 2  # a message within a message within a zip; deeper ones are not opened
FORWARDED = "message/rfc822"
# What the email package lets pass from broken messages.
BROKEN = (MessageError, ValueError, LookupError, TypeError, AttributeError, RecursionError)
# Of programs that save pages, the sender's place says nothing.
SAVED_BY = re.compile(r"<?saved by .*", re.IGNORECASE)


def read(source: Source, stream: BinaryIO) -> Iterator[Read]:
    """The article of the message and those attached to it."""
    content = whole(source, stream, LONGEST_MESSAGE)
    try:
        message = email.message_from_bytes(content, policy=policy.default)
        said, body, attachments = _said(message), _body(message), list(_attachments(message))
    except BROKEN as error:
        raise _broken(source.where, error) from None
    if not message.keys() or (body is None and not attachments):
        raise DocumentError(source.where, told("read.no_email"), told("read.save_again"))
    inner = source.model_copy(update={"said": {**said, **source.said}})
    if body is not None and not (attachments and not _bytes(body).strip()):
        yield from _passing(_part(inner, body))
    yield from _attached(source, attachments)


def _passing(reads: Iterator[Read]) -> Iterator[Read]:
    """The same, with an error as something passed over, so that what comes after it is read."""
    try:
        yield from reads
    except DocumentError as error:
        yield Passed(where=error.where, reason=error.reason, cure=error.cure)


def _broken(where: str, error: Exception) -> DocumentError:
    return DocumentError(where, told("read.broken_email", error=type(error).__name__), told("read.save_again"))


def _said(message: EmailMessage) -> dict[str, str]:
    sender, address = parseaddr(_header(message, "From"))
    url = _header(message, "Snapshot-Content-Location") or _header(message, "Content-Location")
    return {
        "title": _header(message, "Subject"),
        "outlet": "" if SAVED_BY.match(sender or address) else sender or address.rpartition("@")[2],
        "published": iso_date(_header(message, "Date")) or "",
        "url": url if url.startswith(("http://", "https://")) else "",
    }


def _header(message: EmailMessage, name: str) -> str:
    return " ".join(str(message.get(name, "")).split())


def _body(message: EmailMessage) -> MIMEPart | None:
    """The plain words, or the page where there are few or none."""
    plain, page = message.get_body(("plain",)), message.get_body(("html", "related"))
    if plain is not None and (page is None or len(_bytes(plain)) >= ENOUGH_WORDS):
        return plain
    return page or plain


def _attachments(message: EmailMessage) -> Iterator[MIMEPart]:
    if message.is_multipart() and message.get_content_type() != "multipart/related":
        yield from (each for each in message.iter_attachments() if _is_attached(each))


def _is_attached(part: MIMEPart) -> bool:
    """Pictures and signatures that belong to the page are no attachments."""
    return part.get_content_disposition() == "attachment" or part.get_content_maintype() in ("application", "message")


def _bytes(part: MIMEPart) -> bytes:
    content = part.get_payload(decode=True)
    return content if isinstance(content, bytes) else b""


def _part(source: Source, part: MIMEPart) -> Iterator[Read]:
    """The words of a message; raises DocumentError where there are none."""
    decoded = decode_as(_bytes(part), part.get_content_charset() or "", source.where)
    if decoded.note:
        yield Note(where=source.where, remark=decoded.note)
    if part.get_content_type() == "text/html":
        yield from page_article(source, decoded.text)
    else:
        fields = {**source.said, "text": with_plain_line_ends(decoded.text)}
        yield from article_from(source.where, fields, source.stem)


def _content(where: str, part: MIMEPart) -> bytes:
    """The bytes of an attachment; of a message that was forwarded, the message."""
    if part.get_content_type() != FORWARDED:
        return _bytes(part)
    inside = part.get_payload()
    message = inside[0] if isinstance(inside, list) and inside else None
    try:
        return message.as_bytes() if isinstance(message, Message) else b""
    except BROKEN as error:
        raise _broken(where, error) from None


def _attachment(source: Source, part: MIMEPart, name: str) -> Iterator[Read]:
    where, media_type = f"{source.where}: {name}", part.get_content_type()
    if source.depth >= DEEPEST:
        raise DocumentError(where, told("read.too_deep"), told("read.give_itself"))
    path = PurePath(f"{name}.eml" if media_type == FORWARDED else name)
    inner = Source(where=where, stem=path.stem, charset=part.get_content_charset() or "", depth=source.depth + 1)
    yield from read_stream(inner, path.suffix, BytesIO(_content(where, part)), media_type)


def _attached(source: Source, attachments: list[MIMEPart]) -> Iterator[Read]:
    for number, part in enumerate(attachments[:MOST_ATTACHMENTS], 1):
        name = part.get_filename() or told("read.attachment", number=number)
        yield from _passing(_attachment(source, part, name))
    if len(attachments) > MOST_ATTACHMENTS:
        reason = told("read.many_attachments", most=MOST_ATTACHMENTS)
        yield Passed(where=source.where, reason=reason, cure=told("read.save_others"))
