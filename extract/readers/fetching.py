"""A web address → its bytes, without being led astray.

The host of each address, and of each that it redirects to, is looked up once; the numbers are checked, and the
connection goes to a number that was checked. Bytes and seconds are counted while they come, whatever the server says.
"""

import socket
import ssl
import threading
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager
from typing import NamedTuple
from urllib.parse import SplitResult, quote, urljoin, urlsplit, urlunsplit

import certifi
from urllib3 import HTTPResponse
from urllib3.connection import HTTPConnection, HTTPSConnection
from urllib3.exceptions import HTTPError, ReadTimeoutError

from extract.errors import DocumentError
from extract.messages import told
from extract.readers.hosts import addresses_of

LONGEST_BYTES = 64_000_000
CONNECT_SECONDS, READ_SECONDS, ALL_SECONDS = 10.0, 15.0, 60.0
MOST_REDIRECTS = 5
REDIRECTS = frozenset({301, 302, 303, 307, 308})
CHUNK = 65_536
HEADERS = {
    "User-Agent": "Mozilla/5.0 (compatible; Crosscount)",
    "Accept": "text/html,application/xhtml+xml,application/rss+xml,application/atom+xml,application/pdf,*/*;q=0.8",
    "Accept-Language": "en",
    "Accept-Encoding": "identity",
    "Connection": "close",
}
SAVE_IT = "read.save_page"
# What a server answers other than the page, by the number it answers with.
ANSWERS = {
    401: ("read.asks_password", SAVE_IT),
    402: ("read.asks_payment", SAVE_IT),
    403: ("read.not_shown", SAVE_IT),
    404: ("read.not_there", "read.check_address"),
    410: ("read.gone", "read.use_archive"),
    429: ("read.too_often", "read.wait"),
}


class Fetched(NamedTuple):
    """What was found, at which address after redirects, and the Content-Type as the server wrote it."""

    url: str
    content: bytes
    media_type: str


class Limits(NamedTuple):
    """How much, how long (in seconds), and whether hosts of the own network may be asked, as `addresses_of` has it."""

    bytes: int = LONGEST_BYTES
    connect: float = CONNECT_SECONDS
    read: float = READ_SECONDS
    all: float = ALL_SECONDS
    private: bool | None = None


def fetch(url: str, limits: Limits) -> Fetched:
    """What stands at the address; raises DocumentError with the reason and the cure."""
    deadline = time.monotonic() + limits.all
    where = url
    for _ in range(MOST_REDIRECTS + 1):
        parts = _checked(where, url)
        with _answer(parts, where, limits, deadline) as answer:
            target = answer.headers.get("location") if answer.status in REDIRECTS else None
            if not target:
                return _fetched(urlunsplit(parts), answer, limits, deadline)
        url = urljoin(urlunsplit(parts), target)
    raise DocumentError(where, told("read.redirects", most=MOST_REDIRECTS), told(SAVE_IT))


def _checked(where: str, url: str) -> SplitResult:
    """The parts of an address that may be asked for, without the part for the browser alone."""
    try:
        parts = urlsplit(url.strip())
        usable = parts.scheme in ("http", "https") and bool(parts.hostname) and parts.port != 0
    except ValueError:
        usable = False
    if not usable:
        reason = told("read.no_address") if url == where else told("read.leads_nowhere", url=url[:80])
        raise DocumentError(where, reason, told("read.give_address"))
    if parts.username or parts.password:
        raise DocumentError(_without_password(parts), told("read.holds_password"), told(SAVE_IT))
    path = quote(parts.path or "/", safe="/%:=&~+!$,;'@()*")
    return parts._replace(path=path, query=quote(parts.query, safe="/%:=&~+!$,;'@()*?[]"), fragment="")


def _without_password(parts: SplitResult) -> str:
    return urlunsplit(parts._replace(netloc=parts.netloc.rpartition("@")[2]))


@contextmanager
def _answer(parts: SplitResult, where: str, limits: Limits, deadline: float) -> Iterator[HTTPResponse]:
    """The server's answer, its body unread. A timer ends the connection of a server that dawdles over its headers."""
    connection = _connected(parts, where, limits)
    timer = threading.Timer(max(0.0, deadline - time.monotonic()), _hang_up, [connection])
    timer.daemon = True
    timer.start()
    try:
        target = urlunsplit(("", "", parts.path, parts.query, ""))
        headers = {"Host": parts.netloc.encode("idna").decode(), **HEADERS}
        connection.request("GET", target, headers=headers, preload_content=False)
        with closing(connection.getresponse()) as answer:
            yield answer
    except (TimeoutError, ReadTimeoutError):
        raise _slow(where, limits) from None
    except (HTTPError, OSError, ValueError) as error:
        if time.monotonic() >= deadline:
            raise _slow(where, limits) from None
        reason = told("read.breaks_off", error=type(error).__name__)
        raise DocumentError(where, reason, told("read.try_again")) from None
    finally:
        timer.cancel()
        connection.close()


def _connected(parts: SplitResult, where: str, limits: Limits) -> HTTPConnection:
    """A connection to the first of the host's numbers that answers."""
    host, port = parts.hostname or "", parts.port or (443 if parts.scheme == "https" else 80)
    failure: Exception = OSError("no answer")
    for number in addresses_of(where, host, port, private=limits.private):
        connection = _connection(parts.scheme, number, port, host, limits)
        try:
            connection.connect()
        except ssl.SSLCertVerificationError as error:
            connection.close()
            reason = told("read.certificate", reason=error.verify_message)
            raise DocumentError(where, reason, told(SAVE_IT)) from None
        except (HTTPError, OSError) as error:
            connection.close()
            failure = error
            continue
        connection.timeout = limits.read
        return connection
    cure = told("read.check_network")
    raise DocumentError(where, told("read.unreachable", error=type(failure).__name__), cure)


def _connection(scheme: str, number: str, port: int, host: str, limits: Limits) -> HTTPConnection:
    if scheme == "http":
        return HTTPConnection(number, port, timeout=limits.connect)
    context = ssl.create_default_context()
    context.load_verify_locations(certifi.where())
    return HTTPSConnection(
        number, port, timeout=limits.connect, ssl_context=context, server_hostname=host, assert_hostname=host
    )


def _hang_up(connection: HTTPConnection) -> None:
    sock = connection.sock
    if sock is not None:
        try:
            sock.shutdown(socket.SHUT_RDWR)
        except OSError:  # it has ended by itself
            return


def _fetched(url: str, answer: HTTPResponse, limits: Limits, deadline: float) -> Fetched:
    if answer.status != 200:  # noqa: PLR2004 – OK
        reason, cure = ANSWERS.get(answer.status, ("read.error_status", "read.try_later"))
        raise DocumentError(url, told(reason, status=answer.status), told(cure))
    content = bytearray()
    while chunk := answer.read1(CHUNK, decode_content=True):
        content += chunk
        if len(content) > limits.bytes:
            raise DocumentError(
                url, told("read.too_long", megabytes=limits.bytes // 1_000_000), told("read.give_own_page")
            )
        if time.monotonic() > deadline:
            raise _slow(url, limits)
    if time.monotonic() > deadline:
        raise _slow(url, limits)
    return Fetched(url, bytes(content), answer.headers.get("content-type", ""))


def _slow(where: str, limits: Limits) -> DocumentError:
    reason = told("read.slow", seconds=limits.read, all=limits.all)
    return DocumentError(where, reason, told("read.try_later"))
