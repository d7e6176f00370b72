"""What every file of a story's package holds: the Table Schema of each table of the story and of its results."""

import json
import re
from collections.abc import Mapping, Sequence
from enum import StrEnum

from extract.models import Kind, Origin, Qualifier, Stance
from facts.decisions import KINDS
from facts.models import Story, Verdict
from facts.story_rows import ARTICLES as ARTICLE_FILE
from facts.story_rows import CURATED, EXTRACTED, FACT_COLUMNS, SILENCES
from facts.story_rows import FACTS as FACT_FILE
from facts.tables import ARTICLES, CLAIMS, DISCREPANCIES, FACT, FACTS, Column, Table

FACT_MEANINGS = {
    "id": "The fact's id",
    "label": "What is counted, in words",
    "unit": "The unit its figures are compared in",
    "topic": "The part of the story it belongs to",
    "description": "What belongs to it and what does not",
}
IMPLICIT = Column("implicit", "boolean", "true where the figure has no number word: a bridge, a child")
NOTE = Column("note", "string", "What a reader would stumble over")
PACKAGE_FILE = "datapackage.json"
READ_CLAIM = CLAIMS.columns[:-1]

# The story itself: what was read, and by whom. These files open again as the story.
STORY_TABLES = (
    Table("articles", "The articles compared", ARTICLES.columns, ("id",)),
    Table(
        "facts",
        "The facts people named; those the program finds are in tables/facts.csv",
        tuple(Column(name, "string", FACT_MEANINGS[name]) for name in FACT_COLUMNS),
        ("id",),
    ),
    Table(
        "claims",
        "The figures as people read them (curated)",
        (*READ_CLAIM, FACT, IMPLICIT, NOTE),
        ("article", "start", "end"),
    ),
    Table("extracted", "The figures as the program read them", READ_CLAIM, ("article", "start", "end")),
    Table(
        "silences",
        "Articles that cover what a fact is about and give no figure; never to be read as 0",
        (Column("article", "string", "The article's id"), Column("fact", "string", "The fact's id")),
        ("article", "fact"),
    ),
)
STORY_FILES: Mapping[str, str] = {
    "articles": ARTICLE_FILE.file,
    "facts": FACT_FILE.file,
    "claims": CURATED.file,
    "extracted": EXTRACTED.file,
    "silences": SILENCES.file,
}
DECISIONS = Table(
    "decisions",
    "What people decided, one row a decision, in the order they were made. Where two answer one question, such as the "
    "fact of a claim, the later one counts, whoever made it, unless one of them was adjudicated: then that one counts.",
    (
        Column("decision", "string", "The decision's id"),
        Column("when", "string", "When it was made, in UTC"),
        Column("who", "string", "Who decided: the coder"),
        Column("kind", "string", f"What was decided: {', '.join(KINDS)}"),
        Column("claim", "string", "The claim it is about: article, first character and the one behind the last"),
        Column("words", "string", "The words of that claim"),
        Column("fact", "string", "The fact it is about, or leads to"),
        Column("changes", "string", "What is to be read instead, as column=value, separated by '; '"),
        Column("about", "string", "The decision that is undone, redone or adjudicated"),
        Column("why", "string", "The reason, in the coder's words"),
        Column("counts", "string", "yes; undone; or why it says nothing about the story as it is now"),
    ),
    ("decision",),
)
# What follows from the story and the decisions, for programs that only want to read. Made anew at each export.
RESULT_TABLES = (CLAIMS, FACTS, DISCREPANCIES, DECISIONS)

CHOICES: Mapping[str, type[StrEnum]] = {
    "qualifier": Qualifier,
    "kind": Kind,
    "stance": Stance,
    "origin": Origin,
    "verdict": Verdict,
}


def package_bytes(story: Story, resources: Sequence[object], profile: str = "data-package") -> bytes:
    """A Data Package descriptor: which files there are, and what their columns mean."""
    package = {
        "profile": profile,
        "name": re.sub(r"[^a-z0-9._-]+", "-", story.id.lower()).strip("-") or "story",
        "title": story.title,
        "description": story.description,
        "keywords": ["news", "figures", "fact-checking"],
        "resources": list(resources),
    }
    return (json.dumps(package, ensure_ascii=False, indent=2) + "\n").encode("utf-8", "replace")


def resource(
    table: Table, name: str, path: str, files: Mapping[str, bytes], links: Sequence[tuple[str, str, str]] = ()
) -> object:
    """A table as a resource of a data package. `links` are (column, resource it leads to, column there)."""
    leads = [{"fields": column, "reference": {"resource": other, "fields": there}} for column, other, there in links]
    return {
        "profile": "tabular-data-resource",
        "name": name,
        "path": path,
        "description": table.description,
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "bytes": len(files[path]),
        "schema": {
            "fields": [field(column, table) for column in table.columns],
            "missingValues": [""],
            "primaryKey": list(table.key),
            **({"foreignKeys": leads} if leads else {}),
        },
    }


def field(column: Column, table: Table) -> Mapping[str, object]:
    described: dict[str, object] = {**column._asdict()}
    rules: dict[str, object] = {}
    if column.name in table.key:
        rules["required"] = True
    if column.name in CHOICES and table is not DECISIONS:
        rules["enum"] = [choice.value for choice in CHOICES[column.name] if choice.value]
    return {**described, "constraints": rules} if rules else described
