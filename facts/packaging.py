"""The words that go along with a story: a README, how to cite it, and whose the articles are."""

import json
from collections.abc import Sequence
from datetime import date

from facts.decisions import Decision
from facts.models import Report, Story
from facts.plain_text import one_line
from facts.saved_folder import Held
from facts.standing import coders
from facts.version import NAME


def readme(report: Report, held: Held) -> str:
    story = report.story
    texts = "with their texts" if has_texts(story) else "without their texts, which belong to their publishers"
    who = ", ".join(coders(held.decisions))
    figures, facts = _counted(len(report.statements), "figure"), _counted(len(report.comparisons), "fact")
    decisions = f"{_counted(len(held.decisions), 'decision')}{f' by {one_line(who)}' if who else ''}"
    return f"""# {one_line(story.title)}

{one_line(story.description)}

{_counted(len(story.articles), "article")} {texts}; {figures} about {facts}; {decisions}.

## What is in here

- `datapackage.json`: what every file and every column means (a Data Package with Table Schemas).
- `story.toml`, `articles.csv`, `facts.csv`, `claims.csv`, `extracted.csv`, `silences.csv`: the story as it was read.
- `decisions.jsonl`: what people decided, one line each, if anybody did. Nothing that was read is overwritten by it.
- `tables/`: what follows from both: the figures, the facts, how they stand to one another, the decisions as a table.
- `articles/`: the articles' texts, where they may be passed on. `found.json`: what was found with them, where not.
- `removed/`: what was read in articles that were taken out.

A blank cell means "not stated", never 0. Where two decisions answer one question, the later one counts, whoever made
it, unless one of them was adjudicated: then that one counts.

## How to open it

With {NAME}: drop this file where stories are added, or `python -m facts import THIS.zip`. It opens as the same story.
Without: every `.csv` is UTF-8 with a header, for any program. Cells are plain values, not made safe for spreadsheets.
"""


def citation(story: Story, decisions: Sequence[Decision], day: date | None) -> str:
    """A Citation File: who curated is who decided; where nobody did, the program is named."""
    authors = [f"  - name: {_quoted(who)}" for who in coders(decisions)] or [f"  - name: {_quoted(NAME)}"]
    lines = [
        "cff-version: 1.2.0",
        "message: Please cite this story as below, and each figure by the article that states it.",
        "type: dataset",
        f"title: {_quoted(one_line(story.title))}",
        "authors:",
        *authors,
    ]
    if story.description.strip():
        lines.append(f"abstract: {_quoted(one_line(story.description))}")
    if day is not None or decisions:
        lines.append(f"date-released: {day.isoformat() if day else max(each.when for each in decisions)[:10]}")
    return "\n".join(lines) + "\n"


def rights(story: Story) -> str:
    texts = (
        "Their texts are part of this package because whoever made it may pass them on; ask them before you do."
        if has_texts(story)
        else "Their texts are not part of this package."
    )
    return f"""# Rights

The articles belong to their publishers. {texts}
What is here of them are figures, who is credited with each, and the few words that state it. Figures are facts, which
nobody owns. Who made this package says under which terms its selection and corrections may be used.
"""


def has_texts(story: Story) -> bool:
    """Whether texts go along: the story may pass them on, and has some."""
    return story.share_texts and any(article.text for article in story.articles)


def _counted(count: int, noun: str) -> str:
    return f"{count} {noun}" if count == 1 else f"{count} {noun}s"


def _quoted(text: str) -> str:
    """A YAML string in double quotes, in which JSON's escapes mean the same."""
    return json.dumps(text, ensure_ascii=False)
