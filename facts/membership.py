"""Articles join a saved story and leave it; what people read in those that left is kept for when they return."""

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from extract.claims import extract
from extract.dates import iso_date
from extract.models import Article
from extract.reading import fingerprint
from facts.errors import StoreError
from facts.interface import text
from facts.labels import slug
from facts.models import Story


class Members(NamedTuple):
    """A story, and what it knows of articles that were removed: their rows, never their texts."""

    story: Story
    removed: Story


class Joined(NamedTuple):
    """`ids` are those of the articles that joined, in order; `known` those of texts the story holds already."""

    members: Members
    ids: tuple[str, ...]
    known: tuple[str, ...]


def join(members: Members, articles: Iterable[Article]) -> Joined:
    """The story with these articles read; one that was removed earlier comes back with what was decided of it."""
    ids: list[str] = []
    known: list[str] = []
    for article in map(_whole, articles):
        if held := _same_text(members.story, article):
            known.append(held.id)
        elif back := _same_text(members.removed, article):
            members = _back(members, back, article.text)
            ids.append(back.id)
        else:
            named = _named_apart(article, members)
            members = members._replace(story=_read(members.story, named))
            ids.append(named.id)
    return Joined(members, tuple(ids), tuple(known))


def _same_text(story: Story, article: Article) -> Article | None:
    return next((each for each in story.articles if each.sha256 == article.sha256), None)


def _back(members: Members, article: Article, text: str | None) -> Members:
    """With the rows that were kept; the text was not."""
    returned = _swap(members, (article.id,), come_back=True)
    return returned._replace(story=_with_text(returned.story, article.id, text))


def leave(members: Members, ids: Sequence[str]) -> Members:
    """The story without these articles; their rows are kept beside it."""
    return _swap(members, ids, come_back=False)


def described(story: Story, said: Mapping[str, Mapping[str, str]]) -> Story:
    """The story with these fields of its articles anew; a date that cannot be read raises StoreError."""
    articles = tuple(_described(article, said.get(article.id, {})) for article in story.articles)
    return story.model_copy(update={"articles": articles})


def _described(article: Article, words: Mapping[str, str]) -> Article:
    told = {field: " ".join(word.split()) for field, word in words.items()}
    if told.get("published"):
        date = iso_date(told["published"])
        if not date:
            raise StoreError(text("store.no_date", date=told["published"]))
        told["published"] = date
    return Article.model_validate({**article.model_dump(), **told})


def _whole(article: Article) -> Article:
    """Half a surrogate pair cannot be written; the digest is that of the text as it will be kept."""
    text = (article.text or "").encode("utf-8", "replace").decode()
    return article.model_copy(update={"text": text, "sha256": fingerprint(text)})


def _named_apart(article: Article, members: Members) -> Article:
    taken = {each.id for each in (*members.story.articles, *members.removed.articles)}
    name = article.id if article.id not in taken else slug(article.id, taken)
    return article.model_copy(update={"id": name})


def _read(story: Story, article: Article) -> Story:
    claims = extract(article.text or "", article.id)
    return story.model_copy(update={"articles": (*story.articles, article), "extracted": (*story.extracted, *claims)})


def _with_text(story: Story, name: str, text: str | None) -> Story:
    articles = tuple(each.model_copy(update={"text": text}) if each.id == name else each for each in story.articles)
    return story.model_copy(update={"articles": articles})


def _swap(members: Members, ids: Sequence[str], *, come_back: bool) -> Members:
    """Move the rows of these articles from one side to the other."""
    gone = frozenset(ids)
    giver, taker = (members.removed, members.story) if come_back else (members.story, members.removed)
    left, taken = _part(giver, gone, inside=False), _part(giver, gone, inside=True)
    if not come_back:
        texts = tuple(each.model_copy(update={"text": None}) for each in taken.articles)
        taken = taken.model_copy(update={"articles": texts})
    grown = _united(taker, taken)
    return Members(grown, left) if come_back else Members(left, grown)


def _part(story: Story, ids: frozenset[str], *, inside: bool) -> Story:
    curated = tuple(each for each in story.curated if (each.article in ids) is inside)
    held = {each.id for each in curated}
    return story.model_copy(
        update={
            "articles": tuple(each for each in story.articles if (each.id in ids) is inside),
            "curated": curated,
            "curated_facts": {name: fact for name, fact in story.curated_facts.items() if name in held},
            "extracted": tuple(each for each in story.extracted if (each.article in ids) is inside),
            "silences": tuple(each for each in story.silences if (each.article in ids) is inside),
        }
    )


def _united(story: Story, other: Story) -> Story:
    return story.model_copy(
        update={
            "articles": (*story.articles, *other.articles),
            "facts": tuple({fact.id: fact for fact in (*other.facts, *story.facts)}.values()),
            "curated": (*story.curated, *other.curated),
            "curated_facts": story.curated_facts | other.curated_facts,
            "extracted": (*story.extracted, *other.extracted),
            "silences": (*story.silences, *other.silences),
        }
    )
