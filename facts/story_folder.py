"""Story folders: loading, saving and checking them, finding the bundled ones, and joining texts to their articles."""

import os
import tempfile
import tomllib
from collections.abc import Mapping
from contextlib import suppress
from decimal import Decimal
from importlib.resources import files
from pathlib import Path
from types import MappingProxyType
from typing import Annotated, NamedTuple

from pydantic import Field, ValidationError

from extract.claims import extract
from extract.documents import read_documents
from extract.models import Article, Frozen
from extract.rows import CLAIM_COLUMNS, claim_row
from facts.errors import StoryError
from facts.found import read_found
from facts.interface import text
from facts.models import Story
from facts.story_check import Rows, care_problems, digest, reference_problems
from facts.story_rows import (
    ARTICLE_COLUMNS,
    ARTICLES,
    CURATED,
    CURATED_COLUMNS,
    EXTRACTED,
    FACT_COLUMNS,
    FACTS,
    SILENCE_COLUMNS,
    SILENCES,
    Problem,
    curated_row,
    read_table,
    read_text,
    write_table,
)

HEAD = "story.toml"
EXTRACTED_FILE = EXTRACTED.file
# Where a story keeps its articles' texts, as <article id>.txt, if they may be kept.
TEXTS = "articles"
STORIES = "FACTS_STORIES"  # an environment variable: a folder of story folders beside the bundled ones
NO_STORIES: Mapping[str, Path] = MappingProxyType({})


class Head(Frozen):
    """What story.toml holds. `tolerances` are the entries of tolerances.toml that differ for this story.

    `share_texts` says that the articles' texts may be passed on with the story; they belong to their publishers.
    """

    id: str = Field(min_length=1)
    title: str = Field(min_length=1)
    description: str = ""
    language: str = "en"
    share_texts: bool = False
    tolerances: dict[str, Annotated[Decimal, Field(max_digits=18)]] = Field(default_factory=dict)


class Contents(NamedTuple):
    head: Head | None
    rows: Rows
    problems: tuple[Problem, ...]


def load_story(folder: Path) -> Story:
    """The story in `folder`, with the texts it keeps; raises one StoryError that lists all that stands in the way."""
    head, rows, problems = _read(folder)
    if head is None or problems:
        raise StoryError.unreadable(folder, problems)
    story = Story(
        **head.model_dump(),
        articles=tuple(each.value for each in rows.articles),
        facts=tuple(each.value for each in rows.facts),
        curated=tuple(each.value.claim for each in rows.curated),
        curated_facts={each.value.claim.id: each.value.fact for each in rows.curated},
        extracted=tuple(each.value for each in rows.extracted),
        silences=tuple(each.value for each in rows.silences),
        found=read_found(folder),
    )
    story = attach_texts(story, exact_texts(folder / TEXTS))
    if any(article.text is None for article in story.articles):  # kept by hand, in another form or with other line ends
        story = attach_texts(story, texts_from_folder(folder / TEXTS))
    return _with_readings(story)


def _with_readings(story: Story) -> Story:
    """Texts of which extracted.csv holds no figure are read now: what is shown is what the program reads today."""
    read = {claim.article for claim in story.extracted}
    unread = [(name, text) for name, text in texts_of(story).items() if name not in read]
    found = (claim for name, text in unread for claim in extract(text, name))
    return story.model_copy(update={"extracted": (*story.extracted, *found)}) if unread else story


def check_story(folder: Path, texts: Mapping[str, str] | None = None) -> tuple[Problem, ...]:
    """Everything wrong with the story in `folder`. `texts` holds texts by article id, beside those in the folder."""
    contents = _read(folder)
    held = texts_from_folder(folder / TEXTS)
    return (*contents.problems, *care_problems(contents.rows, held | dict(texts or {})))


def _read(folder: Path) -> Contents:
    head, problems = _read_head(folder)
    articles, in_articles = read_table(folder, ARTICLES)
    facts, in_facts = read_table(folder, FACTS)
    curated, in_curated = read_table(folder, CURATED)
    extracted, in_extracted = read_table(folder, EXTRACTED)
    silences, in_silences = read_table(folder, SILENCES)
    rows = Rows(articles, facts, curated, extracted, silences)
    problems += [*in_articles, *in_facts, *in_curated, *in_extracted, *in_silences, *reference_problems(rows)]
    return Contents(head, rows, tuple(problems))


def _read_head(folder: Path) -> tuple[Head | None, list[Problem]]:
    content, problems = read_text(folder / HEAD)
    if problems:
        return None, problems
    try:
        return Head.model_validate(tomllib.loads(content, parse_float=Decimal)), []
    except ValidationError as error:
        return None, [
            Problem(f"{HEAD}, {'.'.join(map(str, each['loc']))}", str(each["msg"]), text("problem.correct_entry"))
            for each in error.errors()
        ]
    except (ValueError, RecursionError) as error:  # also numbers and lists that no parser wants to read
        return None, [Problem(HEAD, text("problem.no_toml", error=error), text("problem.correct_line"))]


def story_files(story: Story) -> dict[str, bytes]:
    """The files of a story by name, without its articles' texts."""
    claims = [curated_row(each, story.curated_facts.get(each.id, "")) for each in story.curated]
    tables = {
        ARTICLES.file: write_table(ARTICLE_COLUMNS, [each.model_dump() for each in story.articles]),
        FACTS.file: write_table(FACT_COLUMNS, [each.model_dump() for each in story.facts]),
        CURATED.file: write_table(CURATED_COLUMNS, claims),
        EXTRACTED.file: write_table(CLAIM_COLUMNS, [claim_row(each) for each in story.extracted]),
        SILENCES.file: write_table(SILENCE_COLUMNS, [each.model_dump() for each in story.silences]),
    }
    return {name: text.encode("utf-8", "replace") for name, text in {HEAD: _head_text(story), **tables}.items()}


def write_files(folder: Path, contents: Mapping[str, str | bytes]) -> None:
    """Write all files beside their final names first, then put each in its place in one step."""
    ready: list[tuple[Path, Path]] = []
    try:
        for name, content in contents.items():
            ready.append((_beside(folder, content), folder / name))
        for temporary, final in ready:
            temporary.replace(final)
    finally:
        for temporary, _ in ready:
            temporary.unlink(missing_ok=True)


def _beside(folder: Path, content: str | bytes) -> Path:
    data = content.encode("utf-8", "replace") if isinstance(content, str) else content
    with tempfile.NamedTemporaryFile(dir=folder, prefix=".saving-", delete=False) as file:
        file.write(data)
    path = Path(file.name)
    path.chmod(0o644)
    return path


def _head_text(story: Story) -> str:
    lines = [f"{name} = {_toml_string(getattr(story, name))}" for name in ("id", "title", "description", "language")]
    if story.share_texts:
        lines.append("share_texts = true")
    if story.tolerances:
        lines += ["", "[tolerances]", *(f"{name} = {value:f}" for name, value in sorted(story.tolerances.items()))]
    return "\n".join(lines) + "\n"


_TOML_ESCAPES = {code: f"\\u{code:04x}" for code in (*range(32), 127)} | str.maketrans(
    {'"': '\\"', "\\": "\\\\", "\n": "\\n"}
)


def _toml_string(text: str) -> str:
    r"""A TOML basic string.

    >>> _toml_string('Two "talks"\nin one')
    '"Two \\"talks\\"\\nin one"'
    """
    return f'"{text.translate(_TOML_ESCAPES)}"'


def bundled_stories() -> dict[str, Path]:
    """The folders of the stories that come with the program, by name."""
    root = Path(str(files("facts"))) / "stories"
    return {path.parent.name: path.parent for path in sorted(root.glob(f"*/{HEAD}"))}


def other_stories() -> dict[str, Path]:
    """The bundled stories and those in the folder that FACTS_STORIES names, by name; the latter come first."""
    root = os.environ.get(STORIES, "")
    folders = sorted(Path(root).iterdir()) if root and Path(root).is_dir() else []
    named = {path.name: path for path in folders if path.is_dir() and any(path.glob("*.csv"))}
    return bundled_stories() | named


def find_story(name_or_path: str, own: Mapping[str, Path] = NO_STORIES) -> Path:
    """The folder of one of the reader's `own` stories, of a bundled one, or the one at that path."""
    known = {**other_stories(), **own}
    if name_or_path in known:
        return known[name_or_path]
    path = Path(name_or_path)
    if path.is_dir():
        return path
    raise StoryError.unknown(name_or_path, sorted(bundled_stories()), sorted(own))


def attach_texts(story: Story, texts: Mapping[str, str]) -> Story:
    """The story with its articles' texts. A text belongs to an article by its digest, never by its name."""
    by_digest = {digest(text): text for text in texts.values()}
    articles = tuple(_with_text(article, by_digest) for article in story.articles)
    return story.model_copy(update={"articles": articles})


def _with_text(article: Article, by_digest: Mapping[str, str]) -> Article:
    text = by_digest.get(article.sha256)
    return article if text is None else article.model_copy(update={"text": text})


def texts_of(story: Story) -> dict[str, str]:
    """The texts at hand, by article id."""
    return {article.id: article.text for article in story.articles if article.text is not None}


def exact_texts(path: Path) -> dict[str, str]:
    """The texts a story keeps as they were written, whatever their language and line ends, by the file's name."""
    found = {}
    for file in sorted(path.glob("*.txt")):
        with suppress(OSError, UnicodeDecodeError):
            found[file.name] = file.read_bytes().decode("utf-8")
    return found


def texts_from_folder(path: Path) -> dict[str, str]:
    """The articles of a folder by id; what cannot be read is passed over."""
    found = read_documents([path]) if path.is_dir() else ()
    return {article.id: article.text for article in found if isinstance(article, Article) and article.text is not None}
