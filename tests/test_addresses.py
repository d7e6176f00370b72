"""Web addresses, against a server of our own on 127.0.0.1: what is read, what is refused, and that all ends."""

import gzip
import socket
import ssl
import threading
import time
from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from urllib3.connection import HTTPSConnection

from extract.__main__ import main
from extract.documents import read_address, read_documents
from extract.errors import DocumentError
from extract.models import Article
from extract.readers import addresses, hosts
from extract.readers.fetching import Limits, fetch
from extract.reading import Note, Passed, Read
from facts.__main__ import main as facts_main
from tests.samples import BODY, TITLE, column, item, pdf, rss, zipped

WORDS = " ".join(BODY.split())
PAGE = f"<html><head><title>{TITLE}</title></head><body><h1>{TITLE}</h1><p>{BODY}</p></body></html>".encode()
Answer = Callable[["Handler"], None]


class Handler(BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        ANSWERS[self.path.partition("?")[0]](self)

    def log_message(self, *_: object) -> None:
        """Nothing on the screen."""

    def say(self, content: bytes, media_type: str = "text/html; charset=utf-8", **headers: str) -> None:
        self.send_response(200)
        for name, value in {"Content_Type": media_type, "Content_Length": str(len(content)), **headers}.items():
            self.send_header(name.replace("_", "-"), value)
        self.end_headers()
        self.wfile.write(content)

    def send_to(self, target: str) -> None:
        self.send_response(302)
        self.send_header("Location", target)
        self.end_headers()


def _without_end(handler: Handler) -> None:
    handler.send_response(200)
    handler.end_headers()
    while True:
        handler.wfile.write(b"<item><title>Gale</title></item>" * 1000)


def _drip(handler: Handler) -> None:
    handler.send_response(200)
    handler.end_headers()
    for _ in range(600):
        handler.wfile.write(b"x")
        handler.wfile.flush()
        time.sleep(0.05)


def _drip_of_headers(handler: Handler) -> None:
    handler.wfile.write(b"HTTP/1.1 200 OK\r\nX-Slow: ")
    for _ in range(600):
        handler.wfile.write(b"x")
        handler.wfile.flush()
        time.sleep(0.05)


def _silence(handler: Handler) -> None:
    time.sleep(2)


def _stall(handler: Handler) -> None:
    handler.send_response(200)
    handler.end_headers()
    handler.wfile.write(b"<p>At least ")
    handler.wfile.flush()
    time.sleep(2)


def _failing(status: int) -> Answer:
    return lambda handler: handler.send_error(status)


FEED_ITEMS = (
    item("Gale", "Twelve dead", link="/page?1"),
    item("Fire", "Seven hurt", link="/missing"),
    item("Whole", content=f"<p>{BODY}</p>" * 8, link="/page?2"),
)
ANSWERS: dict[str, Answer] = {
    "/page": lambda handler: handler.say(PAGE),
    "/notice": lambda handler: handler.say(b"<p>Please switch on JavaScript to see 12 more articles."),
    "/paper": lambda handler: handler.say(pdf([column("Forty boats sank.")]), "application/pdf"),
    "/lie": lambda handler: handler.say(pdf([column("Forty boats sank.")]), "text/html"),
    "/news.csv": lambda handler: handler.say(b"id,text\na,12 dead\nb,40 hurt", "text/plain"),
    "/old.txt": lambda handler: handler.say("12 dead at the café".encode("cp1250"), "text/plain; charset=cp1250"),
    "/all.zip": lambda handler: handler.say(zipped({"a.txt": "12 dead"}), "application/octet-stream"),
    "/feed": lambda handler: handler.say(
        rss(*FEED_ITEMS).replace(b"[/", f"[http://{handler.headers['Host']}/".encode()), "application/rss+xml"
    ),
    "/moved": lambda handler: handler.send_to("/page#top"),
    "/round": lambda handler: handler.send_to("/round"),
    "/file": lambda handler: handler.send_to("file:///etc/passwd"),
    "/inside": lambda handler: handler.send_to("http://169.254.169.254/latest/meta-data"),
    "/endless": _without_end,
    "/drip": _drip,
    "/slow-head": _drip_of_headers,
    "/silent": _silence,
    "/stalled": _stall,
    "/short": lambda handler: handler.say(b"<p>12 dead", Content_Length="5000"),
    "/long": lambda handler: handler.say(b"<p>12 dead and 40 hurt", Content_Length="10"),
    "/packed": lambda handler: handler.say(b"no gzip at all", Content_Encoding="gzip"),
    "/gzip": lambda handler: handler.say(gzip.compress(PAGE), Content_Encoding="gzip"),
    "/gzip-bomb": lambda handler: handler.say(gzip.compress(bytes(50_000_000)), Content_Encoding="gzip"),
    "/nothing": lambda handler: handler.say(b""),
    "/missing": _failing(404),
    "/paid": _failing(402),
    "/broken": _failing(500),
}


class Server(ThreadingHTTPServer):
    daemon_threads = True

    def handle_error(self, *_: object) -> None:
        """A client that hangs up is what is tested."""


@pytest.fixture(scope="module")
def server() -> Iterator[str]:
    running = Server(("127.0.0.1", 0), Handler)
    threading.Thread(target=running.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{running.server_port}"
    running.shutdown()
    running.server_close()


@pytest.fixture(autouse=True)
def _own_machine_allowed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(hosts.PRIVATE, "yes")


def articles(reads: Iterator[Read]) -> list[Article]:
    return [read for read in reads if isinstance(read, Article)]


def refused(url: str) -> str:
    [problem] = read_address(url)
    assert isinstance(problem, Passed)
    return str(problem)


def test_a_page_is_an_article_with_its_address_and_host(server: str) -> None:
    [found] = read_address(f"{server}/page")
    assert isinstance(found, Article)
    assert (found.text, found.title) == (f"{TITLE}\n\n{WORDS}", TITLE)
    assert (found.id, found.url, found.outlet) == ("page", f"{server}/page", "127.0.0.1")


def test_a_page_of_few_words_may_be_a_notice(server: str) -> None:
    note, found = read_address(f"{server}/notice")
    assert "may be a notice in place of the article" in str(note)
    assert isinstance(found, Article)


def test_a_redirect_is_followed_and_the_last_address_kept(server: str) -> None:
    [found] = articles(read_address(f"{server}/moved"))
    assert found.url == f"{server}/page"


@pytest.mark.parametrize(
    ("path", "text"),
    [
        ("/paper", "Forty boats sank."),
        ("/lie", "Forty boats sank."),
        ("/old.txt", "12 dead at the café"),
        ("/all.zip", "12 dead"),
    ],
)
def test_what_stands_there_is_read_by_what_it_is(server: str, path: str, text: str) -> None:
    assert [each.text for each in articles(read_address(server + path))] == [text]


def test_a_table_at_an_address_is_known_by_its_ending(server: str) -> None:
    assert [each.id for each in articles(read_address(f"{server}/news.csv"))] == ["a", "b"]


def test_entries_of_a_feed_are_read_in_full_at_their_addresses(server: str) -> None:
    reads = list(read_address(f"{server}/feed"))
    gale, fire, whole = (read for read in reads if isinstance(read, Article))
    assert (gale.id, gale.text) == ("gale", f"{TITLE}\n\n{WORDS}")
    assert (gale.title, gale.outlet) == ("Gale", "Hale Courier")
    assert fire.text == "Fire\n\nSeven hurt"
    assert (whole.text or "").startswith("Whole\n\nThe gale")
    assert [str(read) for read in reads if isinstance(read, Note)] == [
        f"{server}/missing: is not there; only the summary in the feed is read."
    ]


@pytest.mark.parametrize(
    ("path", "reason"),
    [
        ("/missing", "is not there"),
        ("/paid", "asks for payment"),
        ("/broken", "answers with the error 500"),
        ("/round", "redirects more than 5 times"),
        ("/file", "leads to 'file:///etc/passwd', which is no web address"),
        ("/short", "breaks off (ProtocolError)"),
        ("/packed", "breaks off (DecodeError)"),
        ("/nothing", "is empty"),
    ],
)
def test_a_server_that_fails_or_misleads_is_named(server: str, path: str, reason: str) -> None:
    assert reason in refused(server + path)


def test_what_a_server_says_of_the_length_is_not_trusted(server: str) -> None:
    assert articles(read_address(f"{server}/long"))[0].text == "12 dead"


def test_a_feed_without_end_is_cut_off(server: str) -> None:
    with pytest.raises(DocumentError, match="is longer than 1 MB"):
        fetch(f"{server}/endless", Limits(bytes=1_000_000))


def test_a_packed_page_is_counted_as_it_unpacks(server: str) -> None:
    assert fetch(f"{server}/gzip", Limits()).content == PAGE
    with pytest.raises(DocumentError, match="is longer than 1 MB"):
        fetch(f"{server}/gzip-bomb", Limits(bytes=1_000_000))


@pytest.mark.parametrize("path", ["/drip", "/slow-head"])
def test_a_server_that_dawdles_is_left(server: str, path: str) -> None:
    with pytest.raises(DocumentError, match="is not done after"):
        fetch(server + path, Limits(all=0.5))


@pytest.mark.parametrize("path", ["/silent", "/stalled"])
def test_a_server_that_is_silent_is_left(server: str, path: str) -> None:
    with pytest.raises(DocumentError, match="sends nothing for"):
        fetch(server + path, Limits(read=0.3))


# Where requests may go --------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "host",
    [
        "127.0.0.1", "localhost", "0.0.0.1", "10.1.2.3", "192.168.0.1", "172.16.0.1", "169.254.169.254", "100.64.0.1",
        "[::1]", "[::ffff:127.0.0.1]", "[fe80::1]", "[fd00::1]", "[64:ff9b::7f00:1]", "2130706433", "0x7f.1",
        "224.0.0.1", "255.255.255.255", "[2002:7f00:1::]",
    ],
)  # fmt: skip
def test_this_machine_and_its_network_are_refused(monkeypatch: pytest.MonkeyPatch, host: str) -> None:
    monkeypatch.delenv(hosts.PRIVATE)
    assert "which is this machine or lies in its own network" in refused(f"http://{host}/page")


def test_the_setting_can_be_given_with_the_call(server: str) -> None:
    assert articles(read_address(f"{server}/page", private=True))
    assert not articles(read_address(f"{server}/page", private=False))


def test_a_redirect_into_the_own_network_is_refused(server: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """The first host passes as public; the one that it leads to does not."""
    monkeypatch.delenv(hosts.PRIVATE)
    monkeypatch.setattr(hosts, "is_public", lambda number: number == "127.0.0.1")
    assert "leads to 169.254.169.254, which is this machine or lies in its own network" in refused(f"{server}/inside")


def test_the_connection_goes_to_the_number_that_was_checked(server: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """A name that leads elsewhere when it is looked up a second time gains nothing by it."""
    lookups: list[str] = []
    real = socket.getaddrinfo

    def rebinding(host: str, port: int, *rest: object, **more: object) -> object:
        if host != "hale.example":
            return real(host, port, *rest, **more)  # type: ignore[arg-type]
        lookups.append(host)
        number = "127.0.0.1" if len(lookups) == 1 else "203.0.113.9"
        return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (number, port))]

    monkeypatch.setattr(socket, "getaddrinfo", rebinding)
    port = server.rpartition(":")[2]
    [found] = articles(read_address(f"http://hale.example:{port}/page"))
    assert (found.outlet, lookups) == ("hale.example", ["hale.example"])


@pytest.mark.parametrize(
    ("url", "reason"),
    [
        ("ftp://hale.example/a", "is no web address"),
        ("file:///etc/passwd", "is no web address"),
        ("hale.example/a", "is no web address"),
        ("http://", "is no web address"),
        ("http://[::1", "is no web address"),
        ("http://hale.example:99999/", "is no web address"),
        ("http://user:secret@hale.example/", "http://hale.example/: holds a password"),
        ("http://no-such-host.invalid/", "the host no-such-host.invalid cannot be found"),
        ("http://a..b/", "cannot be found"),
        ("http://127.0.0.1:9/", "cannot be reached"),
        ("https://hale.example/\r\nX-Evil: 1", "cannot be found"),
    ],
)
def test_what_is_no_address_or_leads_nowhere_is_named_with_its_cure(url: str, reason: str) -> None:
    problem = refused(url)
    assert reason in problem
    assert "secret" not in problem


def test_without_a_network_the_message_says_what_to_do(monkeypatch: pytest.MonkeyPatch) -> None:
    def offline(*_: object, **__: object) -> None:
        raise socket.gaierror(socket.EAI_AGAIN, "Temporary failure in name resolution")

    monkeypatch.setattr(socket, "getaddrinfo", offline)
    assert refused("https://hale.example/gale") == (
        "https://hale.example/gale: the host hale.example cannot be found. Check the spelling and this machine's "
        "network; without one, save the page elsewhere and give the file."
    )


def test_a_certificate_that_is_not_valid_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    def unverified(*_: object) -> None:
        error = ssl.SSLCertVerificationError(1, "certificate verify failed")
        error.verify_message = "self-signed certificate"
        raise error

    monkeypatch.setattr(HTTPSConnection, "connect", unverified)
    assert "not valid for it (self-signed certificate)" in refused("https://127.0.0.1/")


@pytest.mark.parametrize("stem", ["https://hale.example/2031/05/04/", "https://hale.example/a/7.html"])
def test_an_id_from_an_address_says_more_than_a_number(stem: str) -> None:
    assert addresses.stem_of(stem).startswith("hale-example")


# On the command line ----------------------------------------------------------------------------------------------


def test_the_commands_read_addresses_beside_files(server: str, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("At least 12 sailors died.")
    paths = [str(tmp_path / "a.txt"), f"{server}/page", f"{server}/missing"]
    assert main([*paths, "-o", str(tmp_path / "claims.csv")]) == 0
    assert main([*paths, "--strict", "-o", str(tmp_path / "claims.csv")]) == 1
    assert {line.partition(",")[0] for line in (tmp_path / "claims.csv").read_text().splitlines()[1:]} == {"a", "page"}
    assert facts_main(["build", *paths, "-o", str(tmp_path / "out")]) == 0
    assert (tmp_path / "out" / "facts.csv").exists()


def test_an_address_given_as_a_path_is_an_address_all_the_same(server: str) -> None:
    assert [each.id for each in articles(read_documents([Path(f"{server}/page")]))] == ["page"]
