"""Where the program fails a reader sees a plain sentence and a number, and the log holds the rest under that number."""

import ast
import re
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from facts.views import trouble

VIEWS = Path(trouble.__file__).parent


def page() -> None:
    import streamlit as st  # noqa: PLC0415  (the test runs this function as a script)

    from facts.views.trouble import told_plainly  # noqa: PLC0415

    st.title("What stood here before")
    with told_plainly():
        raise RuntimeError("the secret inside")


@pytest.mark.trouble
def test_the_reader_gets_a_number_and_the_log_the_traceback(caplog: pytest.LogCaptureFixture) -> None:
    app = AppTest.from_function(page)
    app.query_params["q"] = "two\nlines"
    app.run()
    told = " ".join(each.value for each in app.markdown).replace("\\", "")
    number = re.search(r"reference \*\*(\w{4}-\w{4})\*\*", told)
    assert number is not None
    assert not app.exception
    assert app.title[0].value == "What stood here before"
    assert "secret" not in told
    assert number.group(1) in caplog.text
    assert "RuntimeError: the secret inside" in caplog.text
    assert "two\nlines" not in caplog.text


def callback_page() -> None:
    import streamlit as st  # noqa: PLC0415  (the test runs this function as a script)

    from facts.views.trouble import guarded, told_plainly  # noqa: PLC0415

    def fail(words: str) -> None:
        raise RuntimeError(words)

    @st.fragment
    @told_plainly()
    def part() -> None:
        st.button("Part", on_click=guarded(fail), args=("the secret of the part",))
        if st.button("Within"):
            raise RuntimeError("the secret within")

    with told_plainly():
        st.button("Whole", on_click=guarded(fail), args=("the secret of the whole",))
        part()


@pytest.mark.trouble
@pytest.mark.parametrize("label", ["Whole", "Part", "Within"])
def test_callbacks_and_fragments_tell_a_number_too(label: str, caplog: pytest.LogCaptureFixture) -> None:
    app = AppTest.from_function(callback_page).run()
    button = next(each for each in app.button if each.label == label)
    button.click().run()
    told = " ".join(each.value for each in app.markdown).replace("\\", "")
    numbers = re.findall(r"reference \*\*(\w{4}-\w{4})\*\*", told)
    assert len(numbers) == 1
    assert numbers[0] in caplog.text
    assert "RuntimeError: the secret" in caplog.text
    assert "secret" not in told
    assert not app.exception
    app.run()
    assert not [each for each in app.markdown if "reference" in each.value and label != "Within"]


@pytest.mark.trouble
def test_a_file_that_cannot_be_made_tells_a_number(caplog: pytest.LogCaptureFixture) -> None:
    def make() -> bytes:
        message = "the secret in the file"
        raise ValueError(message)

    with pytest.raises(RuntimeError, match=r"reference \w{4}-\w{4}") as failed:
        trouble.made_plainly(make)()
    assert "secret" not in str(failed.value)
    assert "the secret in the file" in caplog.text


CALLBACKS = {"on_change", "on_click", "on_dismiss", "heard"}
PLAIN = {"guarded", "writer"}  # what makes a callback safe


@pytest.mark.parametrize("path", sorted(VIEWS.glob("*.py")), ids=lambda path: path.stem)
def test_nothing_fails_outside(path: Path) -> None:
    """Callbacks are guarded, fragments drawn within `told_plainly`, files made by what was `made_plainly`."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Call):
            given = {each.arg: each.value for each in node.keywords}
            for value in (given[name] for name in CALLBACKS & given.keys()):
                assert isinstance(value, ast.Constant) or called(value) in PLAIN, ast.unparse(node)
            if called(node) == "download_button":
                assert called(given["data"]) == "made_plainly", ast.unparse(node)
        elif isinstance(node, ast.FunctionDef):
            above = [ast.unparse(each) for each in node.decorator_list]
            assert "st.fragment" not in above or above == ["st.fragment", "told_plainly()"], node.name


def called(node: ast.expr) -> str:
    if not isinstance(node, ast.Call):
        return ""
    return node.func.attr if isinstance(node.func, ast.Attribute) else ast.unparse(node.func)


def test_numbers_differ_and_can_be_read_out() -> None:
    drawn = {trouble.reference() for _ in range(50)}
    assert len(drawn) == 50
    assert not any(set("01OI") & set(number) for number in drawn)
