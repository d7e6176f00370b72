"""`python -m extract PATH… -o claims.csv`: the figures that articles state, one row a claim."""

import argparse
import json
import os
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from io import TextIOWrapper
from pathlib import Path
from typing import NamedTuple, TextIO

from extract.claims import extract
from extract.documents import read_documents
from extract.models import Article
from extract.reading import Passed
from extract.rows import CLAIM_COLUMNS, claim_row, csv_line

DONE, FAILED, WRONG_USE = 0, 1, 2

DESCRIPTION = "Read the figures that English news articles state and write one row a claim."
EPILOG = f"""\
examples:
  python -m extract article.txt                          the claims of one article on the screen
  python -m extract articles/ more.jsonl -o claims.csv   of all articles in a folder and in a file
  python -m extract https://hale.example/gale            of a page on the web
  python -m extract archive.csv --strict -o claims.csv   fail if anything could not be read

what is read:
  .txt .md .pdf .docx .odt .rtf .eml
                            one article a file, named by the file without its ending
  .html .mhtml              one article a page, without the menus and teasers around it
  .jsonl                    one article a line: {{"id": "a1", "text": "…"}}, with title, outlet, published, url if known
  .csv                      one article a row: a column text, best also id, and the same others
  .rss .atom .xml           one article an entry of the feed
  .zip and folders          all of these in them and below, sorted by name
  https://…                 any of these on the web

columns written:
  {", ".join(CLAIM_COLUMNS[:9])},
  {", ".join(CLAIM_COLUMNS[9:])}
start and end count the characters of the article; numbers are plain digits; a blank cell means "not stated".

exit codes: 0 done, 1 nothing could be read (or with --strict: something could not), 2 wrong use, such as an -o
that cannot be written. Files passed over are listed on standard error, with the reason and what would help.
"""


class Tally(NamedTuple):
    articles: int
    claims: int
    passed: int

    def __str__(self) -> str:
        articles = "1 article" if self.articles == 1 else f"{self.articles} articles"
        claims = "1 claim" if self.claims == 1 else f"{self.claims} claims"
        return f"{articles}, {claims}" + (f", {self.passed} passed over" if self.passed else "")


def main(arguments: Sequence[str] | None = None) -> int:
    parser = _parser()
    options = parser.parse_args(arguments)
    if any(os.path.realpath(path) == os.path.realpath(options.output) for path in options.paths):
        parser.error(f"{options.output} is also to be read; choose another -o")
    try:
        with _output(options.output) as output:
            tally = _write_claims(options.paths, output, LINES[options.format])
    except BrokenPipeError:  # whoever reads our output has seen enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return FAILED
    except OSError as error:
        parser.error(f"cannot write {options.output}: {(error.strerror or str(error)).lower()}; choose another -o")
    print(f"{parser.prog}: {tally}", file=sys.stderr)
    return FAILED if not tally.articles or (options.strict and tally.passed) else DONE


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m extract",
        description=DESCRIPTION,
        epilog=EPILOG,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("paths", metavar="PATH", nargs="+", help="articles, folders of them, or web addresses")
    parser.add_argument("-o", "--output", metavar="FILE", default="-", help="where to write; - is the screen (default)")
    parser.add_argument("--format", choices=sorted(LINES), default="csv", help="rows of CSV, or one JSON object a line")
    parser.add_argument("--strict", action="store_true", help="exit with 1 if anything was passed over")
    return parser


def _write_claims(paths: Sequence[str], output: TextIO, line: Callable[[dict[str, str]], str]) -> Tally:
    """Write article by article; nothing at all, not even the header, where no article can be read."""
    articles = claims = passed = 0
    for read in read_documents(paths):
        if isinstance(read, Article):
            if not articles and line is _csv_row:
                output.write(csv_line(CLAIM_COLUMNS))
            found = extract(read.text or "", read.id)
            output.writelines(line(claim_row(claim)) for claim in found)
            articles, claims = articles + 1, claims + len(found)
        else:
            kind = "passed over" if isinstance(read, Passed) else "note"
            print(f"{kind}: {read}", file=sys.stderr)
            passed += isinstance(read, Passed)
    return Tally(articles, claims, passed)


def _csv_row(row: dict[str, str]) -> str:
    return csv_line(row.values())


def _json_row(row: dict[str, str]) -> str:
    return json.dumps(row, ensure_ascii=False) + "\n"


LINES: dict[str, Callable[[dict[str, str]], str]] = {"csv": _csv_row, "jsonl": _json_row}


@contextmanager
def _output(name: str) -> Iterator[TextIO]:
    """The open output in UTF-8, in which a lone surrogate becomes "?" so that each character stays one."""
    target = Path(os.path.realpath(name))
    if name == "-":
        if isinstance(sys.stdout, TextIOWrapper):
            sys.stdout.reconfigure(encoding="utf-8", errors="replace", newline="")
        yield sys.stdout
        sys.stdout.flush()
    elif target.exists() and not target.is_file():  # /dev/null, a pipe
        with target.open("w", encoding="utf-8", errors="replace", newline="") as output:
            yield output
    else:
        with _replacing(target) as output:
            yield output


@contextmanager
def _replacing(target: Path) -> Iterator[TextIO]:
    """A file beside the target that takes its place when all is written; if nothing is written, the target stays."""
    draft = target.with_name(f".{target.name}.{os.getpid()}.tmp")
    try:
        with draft.open("w", encoding="utf-8", errors="replace", newline="") as output:
            yield output
        if draft.stat().st_size:
            draft.replace(target)
    finally:
        draft.unlink(missing_ok=True)


if __name__ == "__main__":
    sys.exit(main())
