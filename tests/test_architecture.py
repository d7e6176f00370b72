"""What must stay true of the whole tree: which package may import which, and how long things may grow."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
ROOM = 12  # characters before the names in the map of a package
UI = {"streamlit"}
FRAMES = {"pandas", "altair", "numpy", "pyarrow"}
# What the modules of a folder may not import. `facts/views/` and `dashboard.py` are the only code that knows streamlit.
FORBIDDEN = {"extract": {"facts", "tests", *UI, *FRAMES}, "facts": {"tests", "dashboard", *UI}}
# The flow of facts/, left to right: an import may point left, never right. Modules on one line may import one another.
FLOW = (
    {"errors", "models", "lexicon", "interface", "units", "components", "upstream", "names"},
    {
        "symbols",
        "plain_text",
        "version",
        "citations",
        "intervals",
        "tolerances",
        "precision",
        "story_rows",
        "story_check",
        "story_folder",
        "found",
        "authorities",
        "datelines",
        "mastheads",
        "marks",
    },
    {"decisions", "standing", "commits", "journal", "saved_folder", "trash"},
    {"wording", "readings", "scopes", "moving", "updates", "statuses", "statements", "parts", "slips"},
    {"layers", "gutters", "scales", "charts", "spreads", "ties", "timelines", "chart_files"},
    {
        "subjects",
        "surroundings",
        "settings",
        "story_settings",
        "values",
        "signals",
        "reasons",
        "grouping",
        "candidates",
        "label_words",
        "label_parts",
        "mentions",
        "counted_labels",
        "measured_labels",
        "telling_apart",
        "labels",
        "linking",
        "search",
    },
    {"comparison"},
    {"scenes", "phrases", "contradictions", "credits", "flags", "explanations"},
    {"pipeline"},
    {"tour"},
    {"draft", "decided", "desk", "membership", "store", "agreement", "overruled", "review", "told", "intake", "kept"},
    {"tables"},
    {"dictionary"},
    {"export", "records", "versions", "workbook", "decision_rows"},
    {"packaging", "archive", "unpacking", "receiving"},
    {"commands"},
    {"__main__"},
)
LONGEST_FUNCTION, LONGEST_MODULE = 50, 300
USUAL_FUNCTION, USUAL_SHARE = 25, 0.9


def modules(package: str) -> list[Path]:
    return sorted((ROOT / package).rglob("*.py"))


def imports(path: Path) -> set[str]:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    found: set[str] = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            found |= {name.name for name in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            found |= {node.module, *(f"{node.module}.{name.name}" for name in node.names)}
    return found


def functions(path: Path) -> Iterator[tuple[str, int]]:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.FunctionDef) and node.end_lineno is not None:
            yield node.name, node.end_lineno - node.lineno + 1


@pytest.mark.parametrize("package", sorted(FORBIDDEN))
def test_a_package_imports_nothing_from_its_right(package: str) -> None:
    views = ROOT / "facts" / "views"
    wrong = {
        (str(path.relative_to(ROOT)), name)
        for path in modules(package)
        if views not in path.parents
        for name in imports(path)
        if name.partition(".")[0] in FORBIDDEN[package] or name.startswith("facts.views")
    }
    assert not wrong


def test_facts_flow_one_way() -> None:
    place = {name: index for index, names in enumerate(FLOW) for name in names}
    wrong = {
        (path.stem, imported)
        for path in (ROOT / "facts").glob("*.py")
        if path.stem in place
        for name in imports(path)
        if name.startswith("facts.") and (imported := name.split(".")[1]) in place
        if place[imported] > place[path.stem]
    }
    assert not wrong


def test_no_frame_is_made_before_the_tables() -> None:
    before = set().union(*FLOW) - {"tables", "export", "workbook", "chart_files", "__main__"}
    users = {
        path.stem
        for path in (ROOT / "facts").glob("*.py")
        if {name.partition(".")[0] for name in imports(path)} & FRAMES
    }
    assert not users & before


@pytest.mark.parametrize("package", ["extract", "facts"])
def test_functions_and_modules_stay_short(package: str) -> None:
    lengths = [(length, name, path.name) for path in modules(package) for name, length in functions(path)]
    assert [each for each in lengths if each[0] > LONGEST_FUNCTION] == []
    usual = sum(length <= USUAL_FUNCTION for length, _, _ in lengths)
    assert usual >= USUAL_SHARE * len(lengths)
    long = [
        path.name for path in modules(package) if len(path.read_text(encoding="utf-8").splitlines()) > LONGEST_MODULE
    ]
    assert long == []


def test_nothing_is_left_undone() -> None:
    unfinished = ("TO" + "DO", "FIX" + "ME", "NotImplemented" + "Error", "pragma: no" + " cover")
    files = [path for package in ("extract", "facts", "tests") for path in modules(package)]
    assert not [path.name for path in files for word in unfinished if word in path.read_text(encoding="utf-8")]


def test_no_button_takes_the_primary_look_whose_words_cannot_be_read_in_the_dark() -> None:
    views = (ROOT / "facts" / "views").glob("*.py")
    assert [path.name for path in views if 'type="primary"' in path.read_text(encoding="utf-8")] == []


@pytest.mark.parametrize("package", ["extract", "facts"])
def test_the_map_of_a_package_has_each_of_its_modules_once(package: str) -> None:
    folder = ROOT / package
    told = ast.get_docstring(ast.parse((folder / "__init__.py").read_text(encoding="utf-8"))) or ""
    table = [line[ROOM:].split() for line in told.splitlines() if line[ROOM - 2 : ROOM] == "  "]
    named = [name for line in table for name in line]
    held = [path.stem for path in folder.glob("*.py") if not path.stem.startswith("__")]
    assert sorted(named) == sorted(held)
