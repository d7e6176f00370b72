"""Files, pasted text and web addresses → the articles of a story to be, and everything a reader should know of them."""

from collections.abc import Iterable, Iterator, Sequence

from extract.documents import read_address, read_pasted, read_upload
from extract.duplicates import duplicates_of
from extract.models import Article, Frozen
from extract.naming import with_unique_ids
from extract.reading import Passed, Read
from facts.interface import text
from facts.mastheads import headline_of, outlet_in, with_masthead

HEADLINE_WORDS = 4  # of a headline, enough to tell one pasted text from another


class Upload(Frozen):
    """A file as it was dropped: its name and its bytes."""

    name: str
    content: bytes


class Pasted(Frozen):
    """A text that somebody pasted, and what they say of it."""

    text: str
    title: str = ""
    outlet: str = ""
    published: str = ""
    url: str = ""


class Address(Frozen):
    """A web address to read an article, a feed or a file from."""

    url: str


Source = Upload | Pasted | Address


class Intake(Frozen):
    """`articles` are ready to join a story; the rest are sentences: what was passed over, remarks, texts held twice."""

    articles: tuple[Article, ...] = ()
    passed: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
    twins: tuple[str, ...] = ()


def take_in(read: Iterable[Read]) -> Intake:
    """Sort what the readers handed on. Nothing is dropped: a text that comes twice is named and stays."""
    articles: list[Article] = []
    passed: list[str] = []
    notes: list[str] = []
    for each in with_unique_ids(read):
        if isinstance(each, Article):
            articles.append(with_masthead(each))
        else:
            (passed if isinstance(each, Passed) else notes).append(str(each))
    twins = tuple(f"{group}." for group in duplicates_of(articles))
    return Intake(articles=tuple(articles), passed=tuple(passed), notes=tuple(notes), twins=twins)


def read_source(source: Source) -> Iterator[Read]:
    """The articles of one source, one at a time."""
    if isinstance(source, Upload):
        yield from read_upload(source.name, source.content)
    elif isinstance(source, Address):
        yield from read_address(source.url)
    else:
        told = outlet_in(source.text) or " ".join(headline_of(source.text).split()[:HEADLINE_WORDS])
        yield from read_pasted(
            source.text, title=source.title, outlet=source.outlet, published=source.published, url=source.url,
            name=told or None,
        )  # fmt: skip


def name_of(source: Source) -> str:
    """What a progress bar calls it."""
    if isinstance(source, Upload):
        return source.name
    return source.url if isinstance(source, Address) else source.title or text("store.pasted_text")


def addresses_in(text: str) -> tuple[Address, ...]:
    """One address a line or a word, without the marks around them; what has no scheme is taken as https.

    A line of words that are none is handed on as it stands, to be refused as one.

    >>> [each.url for each in addresses_in("vale.example/fire <http://b.example>, http://b.example")]
    ['https://vale.example/fire', 'http://b.example']
    >>> [each.url for each in addresses_in("the page of the council")]
    ['the page of the council']
    """
    given = [address for line in text.splitlines() for address in _addresses_of(line.split())]
    return tuple(Address(url=url) for url in dict.fromkeys(given))


def _addresses_of(words: Sequence[str]) -> Iterator[str]:
    bare = [bare for word in words if (bare := word.strip("<>,;\"'"))]
    if len(bare) > 1 and not all("." in word or "://" in word for word in bare):
        yield " ".join(bare)
    else:
        yield from (word if "://" in word else f"https://{word}" for word in bare)


def title_from(articles: Sequence[Article]) -> str:
    """A title for a story nobody has named: that of its first article that has one, or its first headline."""
    titles = (" ".join(article.title.split()) for article in articles)
    lines = (headline_of(article.text or "") for article in articles)
    return next((each for each in (*titles, *lines) if each), "") or text("store.my_articles")
