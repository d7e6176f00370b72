"""The words that go along with a story: a README, how to cite it, and whose the articles are."""

import json
from collections.abc import Sequence
from datetime import date

from facts.decisions import Decision
from facts.interface import text
from facts.models import Report, Story
from facts.plain_text import one_line
from facts.saved_folder import Held
from facts.standing import coders
from facts.version import NAME


def readme(report: Report, held: Held) -> str:
    story = report.story
    return text(
        "readme.whole",
        title=one_line(story.title),
        description=one_line(story.description),
        counts=_counts(report, held),
        program=NAME,
    )


def _counts(report: Report, held: Held) -> str:
    """Such as: 5 articles without their texts, …; 75 figures about 30 facts; 2 decisions by Anna."""
    who, decided = ", ".join(coders(held.decisions)), text("count.decision", count=len(held.decisions))
    return text(
        "readme.counts",
        articles=text("count.article", count=len(report.story.articles)),
        texts=text("readme.with_texts" if has_texts(report.story) else "readme.without_texts"),
        figures=text("count.figure", count=len(report.statements)),
        facts=text("count.fact", count=len(report.comparisons)),
        decisions=text("readme.decided_by", decisions=decided, names=one_line(who)) if who else decided,
    )


def citation(story: Story, decisions: Sequence[Decision], day: date | None) -> str:
    """A Citation File: who curated is who decided; where nobody did, the program is named."""
    authors = [f"  - name: {_quoted(who)}" for who in coders(decisions)] or [f"  - name: {_quoted(NAME)}"]
    lines = [
        "cff-version: 1.2.0",
        f"message: {text('citation.message')}",
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
    texts = text("rights.with_texts" if has_texts(story) else "rights.without_texts")
    return text("rights.whole", texts=texts)


def has_texts(story: Story) -> bool:
    """Whether texts go along: the story may pass them on, and has some."""
    return story.share_texts and any(article.text for article in story.articles)


def _quoted(words: str) -> str:
    """A YAML string in double quotes, in which JSON's escapes mean the same."""
    return json.dumps(words, ensure_ascii=False)
