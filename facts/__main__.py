"""`python -m facts …`: compare the figures of articles, export and check stories."""

import argparse
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

from extract.dates import iso_date
from extract.errors import CrosscountError
from facts.commands import (
    FAILED,
    WRONG_USE,
    build,
    check,
    compare,
    export,
    extract_story,
    import_story,
    list_stories,
    memo,
    say,
)
from facts.export import Flavour
from facts.models import Verdict

EPILOG = """\
examples:
  python -m facts build articles/ -o out                 claims.csv, facts.csv and discrepancies.csv of your articles
  python -m facts export istanbul-2025 -o out            the bundled story as CSV with a data package description
  python -m facts build articles/ --save "Mill fire"     keep your articles as a story of your own, in the dashboard too
  python -m facts export mill-fire -o mill-fire.zip      the whole story as one file, to be opened again elsewhere
  python -m facts import mill-fire.zip                   … there
  python -m facts memo mill-fire -o memo.docx            the discrepancies as a memo to send on
  python -m facts compare old.zip mill-fire              what changed between two versions of a story
  python -m facts check mill-fire --fail-on conflict     what is wrong in a story; 1 if figures are in conflict

exit codes: 0 done, 1 nothing could be read or a check failed, 2 wrong use, such as an -o that cannot be written.
Files passed over are listed on standard error, with the reason and what would help.
"""


def main(arguments: Sequence[str] | None = None) -> int:
    parser = _parser()
    options = parser.parse_args(arguments)
    if options.run is build and not (options.output or options.save):
        parser.error("build writes to a folder (-o OUTDIR), keeps a story (--save NAME), or both")
    run: Callable[[argparse.Namespace], int] = options.run
    try:
        return run(options)
    except CrosscountError as error:
        say(str(error))
        return FAILED
    except OSError as error:
        reason = (error.strerror or str(error)).lower()
        if options.output is not None:
            say(f"cannot write {options.output}: {reason}. Choose another -o.")
            return WRONG_USE
        read = isinstance(error, FileNotFoundError) and options.run is import_story
        say(f"{error.filename}: {reason}. {'Check the spelling of the path' if read else 'Choose another place'}.")
        return FAILED


def _day(text: str) -> str:
    day = iso_date(text)
    if day is None:
        message = f"'{text}' is no date; write it as 2026-05-01 or 1 May 2026"
        raise argparse.ArgumentTypeError(message)
    return day


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
    _add_memo(commands.add_parser("memo", help="the discrepancies as a memo to send on: .docx, .pdf, .html or .md"))
    _add_compare(commands.add_parser("compare", help="what changed between two versions of a story"))
    _add_import(commands.add_parser("import", help="keep the story of a zip that export made"))
    listing = commands.add_parser("list", help="your own stories and those that come with the program")
    listing.set_defaults(run=list_stories, output=None)
    return parser


def _add_build(command: argparse.ArgumentParser) -> None:
    command.add_argument("paths", metavar="PATH", nargs="+", help="articles, folders of them, or web addresses")
    command.add_argument("--strict", action="store_true", help="exit with 1 if anything was passed over")
    command.add_argument("--save", metavar="NAME", default="", help="keep the articles as a story of this title")
    command.add_argument("--share-texts", action="store_true", help="the articles' texts may be passed on with it")
    _add_output(command, required=False)
    command.set_defaults(run=build)


def _add_export(command: argparse.ArgumentParser) -> None:
    _add_story(command)
    _add_output(command)
    command.set_defaults(run=export)


def _add_memo(command: argparse.ArgumentParser) -> None:
    _add_story(command)
    command.add_argument("-o", "--output", metavar="FILE", type=Path, required=True, help="the file to write")
    command.add_argument(
        "--date", metavar="DATE", type=_day, default="", help="the day it is written on, instead of today"
    )
    command.set_defaults(run=memo)


def _add_compare(command: argparse.ArgumentParser) -> None:
    command.add_argument("before", metavar="BEFORE", help="a story's name, its folder, or a zip of it")
    command.add_argument("after", metavar="AFTER", help="the same")
    command.set_defaults(run=compare, output=None)


def _add_import(command: argparse.ArgumentParser) -> None:
    command.add_argument("zip", metavar="ZIP", type=Path, help="the file")
    command.add_argument("--as", dest="name", metavar="NAME", default="", help="the name to keep it under")
    command.set_defaults(run=import_story, output=None)


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
    command.add_argument("story", metavar="STORY", help="the name of a story, or its folder")


def _add_output(command: argparse.ArgumentParser, *, required: bool = True) -> None:
    where = "the folder to write to; export also writes a file that ends in .zip, .xlsx or .json"
    command.add_argument("-o", "--output", metavar="OUTDIR", type=Path, required=required, help=where)
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
