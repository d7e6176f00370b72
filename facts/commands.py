"""What `python -m facts` does: each command takes its options, says what it did, and returns its exit code."""

import argparse
import sys
from collections.abc import Callable, Iterable, Mapping
from datetime import datetime
from pathlib import Path
from urllib.parse import urlsplit

from extract.claims import extract
from extract.documents import is_address, read_documents
from extract.duplicates import duplicates_of
from extract.errors import CrosscountError
from extract.models import Article
from extract.reading import Passed
from extract.rows import CLAIM_COLUMNS, claim_row
from facts.archive import pack
from facts.commits import LOCKS, commit, locked, settled
from facts.decided import decided
from facts.export import claims_csvs, export_story
from facts.journal import read_journal
from facts.mastheads import with_masthead
from facts.memo import FORMATS, memo_of
from facts.models import Comparison, Report, Verdict
from facts.pipeline import build_report, report_from_articles
from facts.receiving import receive, report_of_zip
from facts.records import to_json
from facts.saved_folder import open_folder
from facts.store import Store
from facts.story_folder import (
    EXTRACTED_FILE,
    attach_texts,
    check_story,
    find_story,
    load_story,
    other_stories,
    texts_from_folder,
    texts_of,
    write_files,
)
from facts.story_rows import write_table
from facts.versions import changes, told_change
from facts.workbook import story_workbook

DONE, FAILED, WRONG_USE = 0, 1, 2
# Folders of this name say nothing; their parent's name is the story's.
PLAIN_FOLDERS = frozenset({"docs", "articles"})
ZIP = ".zip"


def build(options: argparse.Namespace) -> int:
    """Extract, link and compare articles nobody has read for us."""
    articles, passed = _read_articles(options.paths)
    if not articles:
        say("no article could be read. Give articles, folders of them or web addresses.")
        return FAILED
    report = report_from_articles(articles, story_name(options.paths[0]))
    if options.output:
        options.output.mkdir(parents=True, exist_ok=True)
        write_files(options.output, claims_csvs(report, options.flavour))
    say(summary(report) + (f", {passed} passed over" if passed else ""))
    if options.save:
        name = Store().create(options.save, articles, share_texts=options.share_texts)
        say(f"kept as '{name}': it is in the dashboard, and `python -m facts check {name}` looks at it")
    return FAILED if options.strict and passed else DONE


def export(options: argparse.Namespace) -> int:
    """Write a story's tables with their description; to a name that ends in .zip the whole story."""
    folder = find(options.story)
    if write := WHOLE.get(options.output.suffix.lower()):
        write_file(options.output, write(folder))
        say(f"{folder.name}: the whole story in {options.output}")
        return DONE
    if options.output.suffix.lower() in (".csv", *FORMATS):
        say(f"{options.output}: a story is exported to a folder, or to a file that ends in {', '.join(WHOLE)}.")
        return WRONG_USE
    report = opened(folder)
    files = export_story(report, options.output, options.flavour)
    say(f"{summary(report)}: {', '.join(files)} in {options.output}")
    return DONE


# What an export writes where it is given the name of a file.
WHOLE: Mapping[str, Callable[[Path], bytes]] = {
    ".zip": pack,
    ".xlsx": lambda folder: story_workbook(opened(folder)),
    ".json": lambda folder: to_json(opened(folder)),
}


def write_file(path: Path, content: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    write_files(path.parent, {path.name: content})


def memo(options: argparse.Namespace) -> int:
    """Write the discrepancies as a memo an editor can send on; the suffix says in which format."""
    form = FORMATS.get(options.output.suffix.lower())
    if form is None:
        say(f"{options.output}: a memo is written as {', '.join(FORMATS)}. Give a file with one of these endings.")
        return WRONG_USE
    report = opened(find(options.story))
    told = memo_of(report, options.date or datetime.now().astimezone().date().isoformat())
    write_file(options.output, form.write(told))
    say(f"{_counted(len(told.entries), 'figure')} to look at in {options.output}")
    return DONE


def compare(options: argparse.Namespace) -> int:
    """Print what changed from one version of a story to another."""
    found = changes(*(_version(source) for source in (options.before, options.after)))
    for change in found:
        print(told_change(change))
    say(f"{_counted(len(found), 'change')} from {options.before} to {options.after}")
    return DONE


def _version(source: str) -> Report:
    """A story by name or folder, or as a zip of it says."""
    path = Path(source)
    return report_of_zip(path.read_bytes()) if path.suffix.lower() == ZIP and path.is_file() else opened(find(source))


def check(options: argparse.Namespace) -> int:
    """Print what is wrong with a story, where, and the cure; then what its figures say."""
    folder = find(options.story)
    # By name, not by digest: a check should tell when a text is not the one the figures were read from.
    texts = texts_from_folder(options.articles) if options.articles else {}
    with settled(folder):
        problems = (*check_story(folder, texts), *read_journal(folder).problems)
    for problem in problems:
        print(problem)
    if problems:
        print(f"{folder.name}: {_counted(len(problems), 'problem')}")
        return FAILED
    report = opened(folder)
    for unapplied in report.unapplied:
        print(f"decision {unapplied.decision} is kept and says nothing now: {unapplied.reason}")
    print(f"{folder.name}: no problems; {summary(report)}")
    failing = [each for each in report.comparisons if each.verdict in options.fail_on]
    print("".join(f"  {_line(report, each)}\n" for each in failing), end="")
    return FAILED if failing else DONE


def extract_story(options: argparse.Namespace) -> int:
    """Read the figures of a story's articles again; articles whose text is not at hand keep their rows."""
    folder = find(options.story)
    if not options.articles.is_dir():
        say(f"{options.articles}: there is no such folder. Check the spelling of the path.")
        return FAILED
    story = attach_texts(load_story(folder), texts_from_folder(options.articles))
    texts = texts_of(story)
    if not texts:
        say(f"{options.articles}: none of the texts is one of '{story.id}'. They are known by their SHA-256.")
        return FAILED
    kept = [claim for claim in story.extracted if claim.article not in texts]
    found = [claim for article, text in texts.items() for claim in extract(text, article)]
    rows = [claim_row(claim) for claim in sorted([*kept, *found], key=lambda each: (each.article, each.quantity.start))]
    write_into(folder, EXTRACTED_FILE, write_table(CLAIM_COLUMNS, rows))
    say(f"{_counted(len(texts), 'article')} of {len(story.articles)} read, {_counted(len(rows), 'claim')}")
    return DONE


def write_into(folder: Path, name: str, text: str) -> None:
    """A file of a story folder; a saved one may be open in a window."""
    if (folder.parent / LOCKS).is_dir():
        with locked(folder):
            commit(folder, {name: text.encode("utf-8", "replace")})
    else:
        write_files(folder, {name: text})


def import_story(options: argparse.Namespace) -> int:
    """Keep the story of a zip beside the others."""
    received = receive(Store(), options.zip.read_bytes(), options.name)
    for name in received.passed:
        say(f"passed over: {name} is no file of a story")
    say(f"{options.zip}: {'kept as' if received.is_new else 'already there as'} '{received.name}'")
    return DONE


def list_stories(options: argparse.Namespace) -> int:
    """The reader's own stories and the bundled ones; an own one of the same name stands for the bundled."""
    own = {entry.name: entry.folder for entry in Store().stories()}
    for name, folder in sorted({**other_stories(), **own}.items()):
        try:
            story = open_folder(folder).story
        except CrosscountError:
            print(f"{name}: cannot be opened; `python -m facts check {name}` says why")
            continue
        kept = " · yours" if name in own else ""
        print(f"{name}: {story.title} ({_counted(len(story.articles), 'article')}){kept}")
    return DONE


def find(name_or_path: str) -> Path:
    """The folder of the reader's own story, of a bundled one, or the one at that path."""
    return find_story(name_or_path, {entry.name: entry.folder for entry in Store().stories()})


def opened(folder: Path) -> Report:
    """The report of a story folder with what people decided."""
    held = open_folder(folder)
    return decided(build_report(held.story), held.decisions)


def story_name(source: Path | str) -> str:
    """The folder's name; for a file that of its folder, for a folder called docs or articles that of its parent.

    >>> story_name("stories/mill-fire/docs"), story_name("stories/mill-fire"), story_name("https://hale.example/mill")
    ('mill-fire', 'mill-fire', 'hale.example')
    """
    if is_address(source):
        return urlsplit(str(source)).hostname or "story"
    path = Path(source)
    folder = path.absolute() if path.is_dir() or not path.suffix else path.absolute().parent
    name = folder.parent.name if folder.name.lower() in PLAIN_FOLDERS else folder.name
    return name or "story"


def summary(report: Report) -> str:
    counts = {verdict: sum(each.verdict is verdict for each in report.comparisons) for verdict in Verdict}
    told = ", ".join(f"{count} {verdict.replace('_', ' ')}" for verdict, count in counts.items() if count)
    articles, claims = len(report.story.articles), len(report.statements)
    facts = f"{_counted(len(report.comparisons), 'fact')}{f' ({told})' if told else ''}"
    return f"{_counted(articles, 'article')}, {_counted(claims, 'claim')}, {facts}"


def _line(report: Report, comparison: Comparison) -> str:
    label = next(fact.label for fact in report.facts if fact.id == comparison.fact)
    return f"{comparison.verdict} · {label}: {comparison.explanation}"


def _read_articles(paths: Iterable[str]) -> tuple[list[Article], int]:
    articles, passed = [], 0
    for read in read_documents(list(paths)):
        if isinstance(read, Article):
            articles.append(with_masthead(read))
        else:
            passed += isinstance(read, Passed)
            say(f"{'passed over' if isinstance(read, Passed) else 'note'}: {read}")
    for group in duplicates_of(articles):
        say(f"note: {group}")
    return articles, passed


def _counted(count: int, noun: str) -> str:
    return f"{count} {noun}" if count == 1 else f"{count} {noun}s"


def say(message: str) -> None:
    print(f"python -m facts: {message}", file=sys.stderr)
