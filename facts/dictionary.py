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
    "id": "column.fact_id",
    "label": "column.fact_label",
    "unit": "column.fact_unit",
    "topic": "column.fact_topic",
    "description": "column.fact_description",
}
IMPLICIT = Column("implicit", "boolean", "column.claim_implicit")
NOTE = Column("note", "string", "column.claim_note")
PACKAGE_FILE = "datapackage.json"
READ_CLAIM = CLAIMS.columns[:-1]

# The story itself: what was read, and by whom. These files open again as the story.
STORY_TABLES = (
    Table("articles", "file.articles", ARTICLES.columns, ("id",)),
    Table(
        "facts",
        "file.facts",
        tuple(Column(name, "string", FACT_MEANINGS[name]) for name in FACT_COLUMNS),
        ("id",),
    ),
    Table(
        "claims",
        "file.claims",
        (*READ_CLAIM, FACT, IMPLICIT, NOTE),
        ("article", "start", "end"),
    ),
    Table("extracted", "file.extracted", READ_CLAIM, ("article", "start", "end")),
    Table(
        "silences",
        "file.silences",
        (Column("article", "string", "column.article_id"), Column("fact", "string", "column.fact_id")),
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
    "file.decisions",
    (
        Column("decision", "string", "column.decision_decision"),
        Column("when", "string", "column.decision_when"),
        Column("who", "string", "column.decision_who"),
        Column("kind", "string", "column.decision_kind"),
        Column("claim", "string", "column.decision_claim"),
        Column("words", "string", "column.decision_words"),
        Column("fact", "string", "column.decision_fact"),
        Column("changes", "string", "column.decision_changes"),
        Column("about", "string", "column.decision_about"),
        Column("why", "string", "column.decision_why"),
        Column("counts", "string", "column.decision_counts"),
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
    described: dict[str, object] = {"name": column.name, "type": column.type, "description": column.description}
    rules: dict[str, object] = {}
    if column.name in table.key:
        rules["required"] = True
    if column.name in CHOICES and table is not DECISIONS:
        rules["enum"] = [choice.value for choice in CHOICES[column.name] if choice.value]
    elif column.name == "kind":
        rules["enum"] = list(KINDS)
    return {**described, "constraints": rules} if rules else described
