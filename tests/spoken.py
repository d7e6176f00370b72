"""What a module says to readers in words of its own: strings that read as words, found in its syntax tree.

A string reads as words where two words stand beside each other or a capital begins it; single small words are codes of
the address, names of columns and of style. What is passed straight to a call of Streamlit that shows it is words too.
"""

import ast
import re
from collections.abc import Iterator
from typing import NamedTuple

WORDS = re.compile(r"[^\W\d_]{2,}[,.:;]? [“‘*(]?[^\W\d_]|[^\W\d_]{3,} \0|\0 [^\W\d_]{3,}|^\W*[A-Z][a-z]+")
LETTERS = re.compile(r"[^\W\d_]{2,}")
MARKUP = re.compile(
    r"^\(\.//.*|:[a-z]+(-badge)?\[|:material/\w+:|<[^>]*>|\{[^}]*\}"
)  # XPaths, Markdown, icons, HTML: no words
BLANK = "\0"  # stands for what a string is filled in with
# Calls whose first argument or these named ones are shown as they are.
SHOWING = re.compile(
    r"markdown|text|title|header|subheader|caption|button|form_submit_button|download_button|"
    r"page_link|link_button|text_input|text_area|selectbox|multiselect|segmented_control|pills|toggle|"
    r"checkbox|radio|number_input|file_uploader|expander|popover|dialog|progress|error|info|warning|"
    r"success|toast|TextColumn|NumberColumn|LinkColumn|ProgressColumn|MultiselectColumn"
)
SHOWN = frozenset({"label", "help", "placeholder", "alt", "display_text", "text"})
# Strings in these are for programs: patterns, type names, logs, keys of widgets, styles.
UNSEEN_CALLS = frozenset({"compile", "TypeVar", "ParamSpec", "getLogger", "exception", "astype"})
UNSEEN_ARGUMENTS = frozenset({"key", "icon", "mime", "file_name", "format", "type", "style"})
# Words that no translation touches: headers of a request, names of keys, programs, formats and styles, a selector.
CODES = frozenset({"Forwarded", "Enter", "Shift", "Esc", "tr.row > th button[data-fact]"})
CODES |= {"Crosscount", "Word", "Markdown", "Light List"}
# What pydantic, systems and formats say, and numbers that are none.
CODES |= {"Value error, ", "no space left on device", "type: dataset", "-Infinity", "Infinity", "Interval"}
CODES |= {"cells beyond the last column"}
# Headers and fields of requests, e-mails, pages and documents, names of types, and a word between two processes.
CODES |= {"User-Agent", "Mozilla/5.0 (compatible; Crosscount)", "Accept", "Accept-Language", "Accept-Encoding"}
CODES |= {"Connection", "Host", "From", "Date", "Subject", "Content-Location", "Snapshot-Content-Location", "Title"}
CODES |= {
    f"application/xml; charset={BLANK}",
    "Article|Posting",
    "Fallback",
    "Thumbs.db",
    "Reader",
    "too large",
    "no answer",
}


class Said(NamedTuple):
    line: int
    words: str


def spoken(tree: ast.AST) -> list[Said]:
    """Every string of the module that a reader would read, by line."""
    unseen = {id(part) for node in ast.walk(tree) for root in _unseen(node) for part in ast.walk(root)}
    shown = {id(part) for node in ast.walk(tree) for part in _shown(node)}
    found = (
        Said(node.lineno, _words(node))
        for node in ast.walk(tree)
        if isinstance(node, ast.Constant | ast.JoinedStr) and id(node) not in unseen
        if (LETTERS if id(node) in shown else WORDS).search(_words(node)) and _words(node) not in CODES
    )
    return sorted(found)


def _words(node: ast.Constant | ast.JoinedStr) -> str:
    """The string with its markup taken out and `BLANK` for what is filled in; "" for other constants."""
    parts = node.values if isinstance(node, ast.JoinedStr) else [node]
    held = "".join(_part(part) for part in parts)
    return MARKUP.sub("", held) if held != BLANK else ""


def _part(node: ast.AST) -> str:
    if isinstance(node, ast.Constant):
        return node.value if isinstance(node.value, str) else ""
    return BLANK


def _unseen(node: ast.AST) -> Iterator[ast.AST]:
    if isinstance(node, ast.Module | ast.ClassDef | ast.FunctionDef) and ast.get_docstring(node):
        yield node.body[0]
    elif isinstance(node, ast.Call):
        yield from node.args if _name(node) in UNSEEN_CALLS else ()
        yield from (each.value for each in node.keywords if each.arg in UNSEEN_ARGUMENTS)
    elif isinstance(node, ast.FunctionDef):
        yield from (each for each in (node.returns, *(part.annotation for part in node.args.args)) if each)
    elif isinstance(node, ast.AnnAssign):
        yield node.annotation
    elif isinstance(node, ast.Assign) and any(map(_is_for_programs, node.targets)):
        yield node.value
    elif isinstance(node, ast.JoinedStr):
        yield from (part for part in node.values if isinstance(part, ast.Constant))


def _is_for_programs(target: ast.AST) -> bool:
    """What a module offers, and columns of a download."""
    return isinstance(target, ast.Name) and (target.id == "__all__" or target.id.endswith("_COLUMNS"))


def _shown(node: ast.AST) -> Iterator[ast.AST]:
    if isinstance(node, ast.Call) and SHOWING.fullmatch(_name(node)):
        yield from node.args[:1] if _name(node) != "text" else ()
        yield from (each.value for each in node.keywords if each.arg in SHOWN)


def _name(call: ast.Call) -> str:
    return (
        call.func.attr
        if isinstance(call.func, ast.Attribute)
        else call.func.id
        if isinstance(call.func, ast.Name)
        else ""
    )
