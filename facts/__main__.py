"""`python -m facts …`: compare the figures of articles, export and check stories."""

import argparse
import sys
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from urllib.parse import urlsplit

from extract.claims import extract
from extract.documents import is_address, read_documents
from extract.duplicates import duplicates_of
from extract.errors import CrosscountError
from extract.models import Article
from extract.reading import Passed
from extract.rows import CLAIM_COLUMNS, claim_row
from facts.export import Flavour, claims_csvs, export_story
from facts.models import Comparison, Report, Verdict
from facts.pipeline import build_report, report_from_articles
from facts.story_folder import (
    EXTRACTED_FILE,
    attach_texts,
    bundled_stories,
    check_story,
    find_story,
    load_story,
    texts_from_folder,
    texts_of,
    write_files,
)
from facts.story_rows import write_table

DONE, FAILED, WRONG_USE = 0, 1, 2
# Folders of this name say nothing; their parent's name is the story's.
PLAIN_FOLDERS = frozenset({"docs", "articles"})

EPILOG = """\
examples:
  python -m facts build articles/ -o out                 claims.csv, facts.csv and discrepancies.csv of your articles
  python -m facts export istanbul-2025 -o out            the bundled story as CSV with a data package description
  python -m facts check my-story --fail-on conflict      what is wrong in a story folder; 1 if figures are in conflict

exit codes: 0 done, 1 nothing could be read or a check failed, 2 wrong use.
Files passed over are listed on standard error, with the reason and what would help.
"""


def main(arguments: Sequence[str] | None = None) -> int:
    options = _parser().parse_args(arguments)
    run: Callable[[argparse.Namespace], int] = options.run
    try:
        return run(options)
    except CrosscountError as error:
        _say(str(error))
        return FAILED
    except OSError as error:
        _say(f"{error.filename or options.output}: {(error.strerror or str(error)).lower()}. Choose another place.")
        return FAILED


def build(options: argparse.Namespace) -> int:
    """Extract, link and compare articles nobody has read for us."""
    articles, passed = _read_articles(options.paths)
    if not articles:
        _say("no article could be read. Give articles, folders of them or web addresses.")
        return FAILED
    report = report_from_articles(articles, story_name(options.paths[0]))
    options.output.mkdir(parents=True, exist_ok=True)
    write_files(options.output, claims_csvs(report, options.flavour))
    _say(summary(report) + (f", {passed} passed over" if passed else ""))
    return FAILED if options.strict and passed else DONE


def export(options: argparse.Namespace) -> int:
    """Write a story's tables with their description."""
    report = build_report(load_story(find_story(options.story)))
    files = export_story(report, options.output, options.flavour)
    _say(f"{summary(report)}: {', '.join(files)} in {options.output}")
    return DONE


def check(options: argparse.Namespace) -> int:
    """Print what is wrong with a story, where, and the cure; then what its figures say."""
    folder = find_story(options.story)
    # By name, not by digest: a check should tell when a text is not the one the figures were read from.
    problems = check_story(folder, texts_from_folder(options.articles) if options.articles else {})
    for problem in problems:
        print(problem)
    if problems:
        print(f"{folder.name}: {_counted(len(problems), 'problem')}")
        return FAILED
    report = build_report(load_story(folder))
    print(f"{folder.name}: no problems; {summary(report)}")
    failing = [each for each in report.comparisons if each.verdict in options.fail_on]
    print("".join(f"  {_line(report, each)}\n" for each in failing), end="")
    return FAILED if failing else DONE


def extract_story(options: argparse.Namespace) -> int:
    """Read the figures of a story's articles again; articles whose text is not at hand keep their rows."""
    folder = find_story(options.story)
    story = attach_texts(load_story(folder), texts_from_folder(options.articles))
    texts = texts_of(story)
    if not texts:
        _say(f"{options.articles}: none of the texts is one of '{story.id}'. They are known by their SHA-256.")
        return FAILED
    kept = [claim for claim in story.extracted if claim.article not in texts]
    found = [claim for article, text in texts.items() for claim in extract(text, article)]
    rows = [claim_row(claim) for claim in sorted([*kept, *found], key=lambda each: (each.article, each.quantity.start))]
    write_files(folder, {EXTRACTED_FILE: write_table(CLAIM_COLUMNS, rows)})
    _say(f"{_counted(len(texts), 'article')} of {len(story.articles)} read, {_counted(len(rows), 'claim')}")
    return DONE


def list_stories(options: argparse.Namespace) -> int:
    for name, folder in bundled_stories().items():
        story = load_story(folder)
        print(f"{name}: {story.title} ({_counted(len(story.articles), 'article')}, {len(story.facts)} facts)")
    return DONE


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
            articles.append(read)
        else:
            passed += isinstance(read, Passed)
            _say(f"{'passed over' if isinstance(read, Passed) else 'note'}: {read}")
    for group in duplicates_of(articles):
        _say(f"note: {group}")
    return articles, passed


def _counted(count: int, noun: str) -> str:
    return f"{count} {noun}" if count == 1 else f"{count} {noun}s"


def _say(message: str) -> None:
    print(f"python -m facts: {message}", file=sys.stderr)


def _verdicts(text: str) -> tuple[Verdict, ...]:
    try:
        return tuple(Verdict(name.strip()) for name in text.split(","))
    except ValueError:
        message = f"'{text}' is no verdict; use one or more of: {', '.join(Verdict)}"
        raise argparse.ArgumentTypeError(message) from None


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m facts",
        description="Which figures do several articles state, do they agree, and who says so?",
        epilog=EPILOG,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    commands = parser.add_subparsers(title="commands", required=True, metavar="COMMAND")
    _add_build(commands.add_parser("build", help="articles → claims.csv, facts.csv, discrepancies.csv"))
    _add_export(commands.add_parser("export", help="a story as CSV with a data package description"))
    _add_check(commands.add_parser("check", help="what is wrong in a story folder, where, and the cure"))
    _add_extract(commands.add_parser("extract", help="read the figures of a story's articles again"))
    listing = commands.add_parser("list", help="the stories that come with the program")
    listing.set_defaults(run=list_stories, output=None)
    return parser


def _add_build(command: argparse.ArgumentParser) -> None:
    command.add_argument("paths", metavar="PATH", nargs="+", help="articles, folders of them, or web addresses")
    command.add_argument("--strict", action="store_true", help="exit with 1 if anything was passed over")
    _add_output(command)
    command.set_defaults(run=build)


def _add_export(command: argparse.ArgumentParser) -> None:
    _add_story(command)
    _add_output(command)
    command.set_defaults(run=export)


def _add_check(command: argparse.ArgumentParser) -> None:
    _add_story(command)
    command.add_argument("--articles", metavar="FOLDER", type=Path, help="texts to hold the words and offsets against")
    command.add_argument(
        "--fail-on",
        metavar="VERDICT",
        type=_verdicts,
        default=(),
        help="exit with 1 if a fact has one of these verdicts, such as conflict or conflict,superseded",
    )
    command.set_defaults(run=check, output=None)


def _add_extract(command: argparse.ArgumentParser) -> None:
    _add_story(command)
    command.add_argument("--articles", metavar="FOLDER", type=Path, required=True, help="where the texts are")
    command.set_defaults(run=extract_story, output=None)


def _add_story(command: argparse.ArgumentParser) -> None:
    command.add_argument("story", metavar="STORY", help="the name of a bundled story, or a story folder")


def _add_output(command: argparse.ArgumentParser) -> None:
    command.add_argument("-o", "--output", metavar="OUTDIR", type=Path, required=True, help="the folder to write to")
    command.add_argument(
        "--for",
        dest="flavour",
        type=Flavour,
        choices=list(Flavour),
        default=Flavour.PROGRAM,
        help="plain values for programs (default), or cells a spreadsheet can open safely",
    )


if __name__ == "__main__":
    sys.exit(main())
